/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAIL_H
#define RENDER_READ_MAIL_H

#include <stdbool.h>

#include "base/buffer.h"
#include "model/builder.h"
#include "render/read/slice.h"

/* What messages and items of feeds have in common. */

/* A title over all, as a leaf too. */
void mail_tell_title(struct builder *, struct slice title);

/* Appends the date as RFC 5322 (3.3) or RFC 3339 writes it, time and zone included, as ISO 8601. False if it is none. */
bool mail_date_read(struct slice date, struct buffer *iso);

/* The same, as when it was published. */
void mail_tell_date(struct builder *, struct slice date);

#endif
