/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MAIL_H
#define RENDER_READ_MAIL_H

#include "model/builder.h"
#include "render/read/slice.h"

/* What messages and items of feeds have in common. */

/* A title over all, as a leaf too. */
void mail_tell_title(struct builder *, struct slice title);

/* The date as RFC 5322 (3.3) writes it, time and zone included. */
void mail_tell_date(struct builder *, struct slice date);

#endif
