/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/left_out.h"

#define WORDS_OF(reason, words) words,
static const char *const sentences[] = {LEFT_OUT_REASONS(WORDS_OF)};

const char *left_out_words(struct left_out self)
{
	return sentences[self.reason];
}

void left_out_write(struct left_out self, struct buffer *out)
{
	buffer_puts(out, sentences[self.reason]);
	if (self.sure)
		buffer_format(out, " (%u %% sure)", self.sure);
}

bool left_out_alike(struct left_out a, struct left_out b)
{
	return a.reason == b.reason && a.is_back == b.is_back;
}
