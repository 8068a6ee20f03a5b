/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/folded.h"

#include <string.h>

#include "base/utf8.h"

/* A shorter word stands in any host by chance. In bytes. */
enum { HOST_WORD_LEAST = 3 };

void folded_add(struct slice text, struct buffer *out)
{
	bool in_word = false;
	for (size_t at = 0, taken; at < text.length; at += taken ? taken : 1) {
		uint32_t character, folded[UTF8_FOLD_MAX];
		taken = utf8_read(text.at + at, text.length - at, &character);
		if (!taken || !utf8_is_word(character)) {
			in_word = in_word && character == 0x2019;
			continue;
		}
		if (!in_word && out->count)
			buffer_putc(out, ' ');
		in_word = true;
		const size_t count = utf8_fold(character, folded);
		for (size_t i = 0; i < count; i++) {
			char bytes[UTF8_MAX + 1];
			buffer_add(out, bytes, utf8_write(folded[i], bytes));
		}
	}
}

bool folded_equal(struct slice a, struct slice b)
{
	struct buffer first = {0}, second = {0};
	folded_add(a, &first);
	folded_add(b, &second);
	const bool is_equal =
	    first.count && first.count == second.count && memcmp(first.at, second.at, first.count) == 0;
	buffer_release(&first);
	buffer_release(&second);
	return is_equal;
}

/* Folded, as one word. */
static void join(struct slice text, struct buffer *out)
{
	struct buffer folded = {0};
	folded_add(text, &folded);
	for (size_t i = 0; i < folded.count; i++)
		if (folded.at[i] != ' ')
			buffer_putc(out, folded.at[i]);
	buffer_release(&folded);
}

bool folded_is_site(struct slice name, struct slice site, struct slice host)
{
	if (folded_equal(name, site))
		return true;
	struct buffer word = {0}, joined_host = {0};
	join(name, &word);
	join(host, &joined_host);
	bool is_found = false;
	for (size_t i = 0; !is_found && word.count >= HOST_WORD_LEAST && i + word.count <= joined_host.count; i++)
		is_found = memcmp(joined_host.at + i, word.at, word.count) == 0;
	buffer_release(&word);
	buffer_release(&joined_host);
	return is_found;
}
