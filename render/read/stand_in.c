/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/reader.h"

/* Weak, so that the real readers win: until they are there, markup is read as plain text. */
__attribute__((weak)) void html_read(const char *text, size_t length, struct builder *builder)
{
	plain_read(text, length, builder);
}

__attribute__((weak)) void markdown_read(const char *text, size_t length, struct builder *builder)
{
	plain_read(text, length, builder);
}
