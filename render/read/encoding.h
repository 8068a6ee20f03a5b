/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_ENCODING_H
#define RENDER_READ_ENCODING_H

#include <stdbool.h>
#include <stddef.h>

#include "base/buffer.h"
#include "base/error.h"
#include "render/read/source.h"

/*
 * Bytes -> valid UTF-8, by ICU's converters. Which encoding: a byte order mark; else what the caller says; else UTF-8 if it is valid;
 * else what the page's meta says (with the WHATWG's meaning of labels: iso-8859-1 is windows-1252), but for UTF-8, which it was seen not to be; else
 * windows-1252.
 *
 * A message of mail stays as it is, but for a mark or what the caller says: each of its parts has an encoding of its own.
 */

/*
 * Appends the text. format is the one to be read as. Fails for what is no text: an image, an archive, a program (by their
 * first bytes, or too many control bytes), with a message such as "not text (PNG image)". NUL bytes in text are kept. *is_wrong: the
 * page says that it is UTF-8, and was read as something else.
 */
bool encoding_decode(const struct source *, enum format format, struct buffer *text, bool *is_wrong,
		     struct error *error);

/*
 * Appends bytes in the encoding that a label names, whatever they are. NULL or a label that is not known: UTF-8 if they are, else
 * windows-1252. So it is, too, where the label is one of ASCII or Latin-1: what writes messages says that of anything.
 */
void encoding_convert(const char *charset, const char *bytes, size_t length, struct buffer *text);

/* Whether a label is one of ASCII or Latin-1, which the WHATWG reads as windows-1252. */
bool encoding_is_western(const char *label);

/* Whether a label such as "iso-8859-1" names an encoding that can be decoded. */
bool encoding_is_known(const char *label);

#endif
