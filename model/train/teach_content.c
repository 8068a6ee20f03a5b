/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/teach.h"

/* The finder asks no such question yet. */
bool teach_content(const struct gold_article *article, const struct work *work, const struct question *question,
		   bool *right)
{
	(void)article;
	(void)work;
	(void)question;
	(void)right;
	return false;
}
