/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAIL_CHOICE_H
#define RENDER_READ_MAIL_CHOICE_H

#include <stdbool.h>
#include <stddef.h>

#include "base/array.h"
#include "render/read/mime.h"

/* Which parts of a message are read: the best of alternatives, what is shown of related ones, all others that are text. */

struct mail_flags ARRAY(bool);

struct mail_choice {
	struct mail_flags shown; /* by part; what holds parts is shown if one of them is */
	size_t written;          /* how many shown parts are text */
	size_t attached;         /* how many are left out that came with the text */
};

/* Linear. */
void mail_choice_make(struct mail_choice *, const struct mime *);
void mail_choice_release(struct mail_choice *);

#endif
