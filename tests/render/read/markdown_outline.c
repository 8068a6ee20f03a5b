/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>

#include "base/buffer.h"
#include "render/read/reader.h"
#include "tests/render/read/outline.h"

/* Writes the outline of a document in Markdown that it reads, as this program's reader has it. */
int main(void)
{
	struct buffer text = {0}, out = {0};
	for (int byte; (byte = getchar()) != EOF;)
		buffer_putc(&text, (char)byte);
	outline_read(markdown_read, BUILDER_SEPARATED, buffer_text(&text), text.count, &out);
	fputs(buffer_text(&out), stdout);
	buffer_release(&text);
	buffer_release(&out);
	return 0;
}
