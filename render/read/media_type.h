/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_MEDIA_TYPE_H
#define RENDER_READ_MEDIA_TYPE_H

#include "base/buffer.h"
#include "render/read/source.h"

/* What a server says of a page in Content-Type: "text/html; charset=windows-1252" (RFC 9110, 8.3). */

/* The format; FORMAT_AUTO if it is best seen in the page itself. */
enum format media_type_format(const char *type);

/* Appends the charset; nothing if it says none. */
void media_type_charset(const char *type, struct buffer *charset);

#endif
