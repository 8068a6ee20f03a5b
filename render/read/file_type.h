/* SPDX-License-Identifier: MIT */
#ifndef RENDER_READ_FILE_TYPE_H
#define RENDER_READ_FILE_TYPE_H

#include <stddef.h>

/* What a file is, by its first bytes, if it is no text. */

/* Its name for people, such as "PNG image"; NULL if it may be text. Borrowed for ever. */
const char *file_type_name(const char *bytes, size_t length);

#endif
