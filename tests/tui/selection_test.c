/* SPDX-License-Identifier: MIT */
#include "tui/selection.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

static const char text[] =
    "Two gulls\n"
    "\n"
    "The first gull sat on the old harbour wall. It said nothing. “I counted them,” said Ada Holm, “and "
    "there were two.”\n"
    "\n"
    "Zoë e\xcc\x81tait là, in the second paragraph of this short text.\n";

/* Keys, the first of which goes somewhere, and what is selected then. */
static const struct {
	const char *keys, *selected;
} cases[] = {
    /* By characters: both ends are in it, clusters whole. */
    {"/gull sat<Enter>v", "g"},
    {"/gull sat<Enter>vl", "gu"},
    {"/gull sat<Enter>v3l", "gull"},
    {"/gull sat<Enter>v3lhh", "gu"},
    {"/gull sat<Enter>v2h", "t g"},
    {"/tait<Enter>vh", "e\xcc\x81t"},
    /* Words. */
    {"/gull sat<Enter>ve", "gull"},
    {"/gull sat<Enter>v2e", "gull sat"},
    {"/gull sat<Enter>vw", "gull s"},
    {"/gull sat<Enter>vb", "first g"},
    {"/gull sat<Enter>v2b", "The first g"},
    {"/short text<Enter>v9l", "short text"},
    {"/Two gulls<Enter>vee", "Two gulls"},
    {"/Two gulls<Enter>veee", "Two gulls\n\nThe"},
    {"/The first<Enter>vb", "gulls\n\nT"},
    /* The other end. */
    {"/gull sat<Enter>v3loh", " gull"},
    {"/gull sat<Enter>v3loho", " gull"},
    {"/gull sat<Enter>v3lohol", " gull "},
    /* Wider. */
    {"/gull sat<Enter>vv", "gull"},
    {"/gull sat<Enter>vvl", "gull sat"},
    {"/gull sat<Enter>vvh", "first gull"},
    {"/gull sat<Enter>vvv", "The first gull sat on the old harbour wall."},
    {"/gull sat<Enter>vvvl", "The first gull sat on the old harbour wall. It said nothing."},
    {"/counted<Enter>vvvv", "“I counted them,”"},
    {"/nothing<Enter>vvvvv",
     "The first gull sat on the old harbour wall. It said nothing. “I counted them,” said Ada Holm, “and "
     "there were two.”"},
    {"/nothing<Enter>vvvvvv", "n"},
    /* Motions extend it. */
    {"/gull sat<Enter>v)", "gull sat on the old harbour wall. I"},
    {"/gull sat<Enter>v]q", "gull sat on the old harbour wall. It said nothing. “"},
    {"/gull sat<Enter>v/wall<Enter>e", "gull sat on the old harbour wall"},
    {"/It said<Enter>v^", "The first gull sat on the old harbour wall. I"},
    {"/It said<Enter>v^$", "It said nothing. “I"},
    /* By lines of the screen, in the same column. */
    {"/Two<Enter>vj", "Two gulls\n\nT"},
    {"/gulls<Enter>vj", "gulls\n\nThe f"},
    {"/gulls<Enter>vjk", "g"},
    {"/Two<Enter>v$jk", "Two gulls"},
    {"/there were<Enter>vk", "ur wall. It said nothing. “I counted them,” said Ada Holm, “and t"},
    /* Given up. */
    {"/gull sat<Enter>vll<Esc>", ""},
    {"/gull sat<Enter>vllq", ""},
    {"/gull sat<Enter>vlly", ""},
    {"vG", "Two gulls\n\nThe first gull sat on the old harbour wall. It said nothing. “I counted them,” said Ada Holm, "
	   "“and there "
	   "were two.”\n\nZoë e\xcc\x81tait là, in the second paragraph of this short text."},
};

/* Types keys, in which a blank is the key. */
static void type(struct session *session, const char *keys)
{
	struct buffer named = {0};
	for (; *keys; keys++)
		buffer_puts(&named, *keys == ' ' ? "<Space>" : (const char[]){*keys, '\0'});
	session_screen(session, buffer_text(&named), 70, 24);
	buffer_release(&named);
}

static void keys_select_what_they_say(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		session_open_text(&session, text, FORMAT_TEXT);
		session_screen(&session, "<C-l>", 70, 24);
		type(&session, cases[i].keys);
		const struct article *article = session_article(&session);
		struct buffer selected = {0};
		if (article->selection.active) {
			const struct span span = selection_span(article);
			buffer_add(&selected, article->document->text.at + span.start, span_length(span));
			assert_int_equal(article->view.focus.span.start, article->selection.moving);
		}
		assert_string_equal(buffer_text(&selected), cases[i].selected);
		buffer_release(&selected);
		session_close(&session);
	}
}

static void random_keys_keep_it_in_the_text(void **state)
{
	(void)state;
	static const char *const keys[] = {"h", "l",     "j",     "k",       "w", "e",  "b",  "o",  "v",
					   "^", "$",     ")",     "(",       "}", "{",  "]q", "[q", "g",
					   "G", "<C-d>", "<C-u>", "<Space>", "n", "3l", "2j"};
	struct session session;
	session_open(&session, "council.md");
	session_screen(&session, "<C-l>", 60, 12);
	session_screen(&session, "/a<Enter>v", 60, 12);
	unsigned seed = 7;
	for (int i = 0; i < 600; i++) {
		seed = seed * 1103515245 + 12345;
		session_screen(&session, keys[(seed >> 16) % COUNT(keys)], 60, 12);
		const struct article *article = session_article(&session);
		assert_true(article->selection.active);
		const struct span span = selection_span(article);
		assert_true(span.start <= span.end && span.end <= article->document->text.count);
		assert_true(span_is_empty(span) ||
			    (span.start <= article->selection.moving && article->selection.moving < span.end));
	}
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_select_what_they_say),
	    cmocka_unit_test(random_keys_keep_it_in_the_text),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
