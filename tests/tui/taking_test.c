/* SPDX-License-Identifier: MIT */
/* What copying and exporting take, by keys on a terminal that is a script. */
#include "tui/taking.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "render/text_fragment.h"
#include "tests/test.h"
#include "tests/tui/session.h"

/* Undoes base64 (RFC 4648). */
static void decode(const char *digits, struct buffer *out)
{
	static const char known[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
	unsigned bits = 0, count = 0;
	for (const char *at; *digits && (at = strchr(known, *digits)); digits++) {
		bits = bits << 6 | (unsigned)(at - known);
		count += 6;
		if (count < 8)
			continue;
		count -= 8;
		buffer_putc(out, (char)(bits >> count & 0xff));
	}
}

/* Types keys; what the terminal was sent last as its clipboard, "" if nothing was. */
static void type(struct session *session, const char *keys, struct buffer *copied)
{
	session_screen(session, keys, 80, 24);
	static const char head[] = "== sent \\x1b]52;c;";
	const char *last = NULL;
	for (const char *at = session->sent.at; (at = strstr(at, head)); at++)
		last = at;
	buffer_cut(copied, 0);
	buffer_text(copied);
	if (last)
		decode(last + strlen(head), copied);
}

static const char story[] = "Two boats\n\n"
			    "By Ann Lee\n\n"
			    "“The boats are late,” said Ida Falk. The harbour was empty. Nobody knew why.\n\n"
			    "“They will come,” said Jon Berg. “They always do.”\n\n"
			    "Falk went home. “I said so,” said Falk.\n";

/* Keys, and the first line of what is copied in the format of words alone; NULL for nothing. */
static const struct {
	const char *keys, *copied;
} cases[] = {
    {"y", "“The boats are late,”\n"}, /* the first on the screen */
    {"]qy", "“The boats are late,”\n"},
    {"]q]qy", "“They will come,”\n"},
    {"2]q2y", "“They will come,”\n“They always do.”\n"}, /* and those behind it */
    {"4]q9y", "“I said so,”\n"},                         /* as many as there are */
    {"/empty<Enter>y", "The harbour was empty.\n"},      /* the sentence of a match */
    {"]h[hy", "Two boats\n"},
    {"}}}}y", "“They will come,” said Jon Berg. “They always do.”\n"}, /* a place: its paragraph */
    {"/empty<Enter>v3ey", "empty. Nobody knew\n"},
    {"\"jy", "“They will come,”\n"}, /* what is selected in the pane of quotes */
};

static void keys_copy_what_is_meant(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct session session;
		struct buffer copied = {0};
		session_open_text(&session, story, FORMAT_TEXT);
		session_screen(&session, ":set<Space>copy-format<Space>text<Enter>", 80, 24);
		type(&session, cases[i].keys, &copied);
		assert_string_equal(copied.at, cases[i].copied);
		buffer_release(&copied);
		session_close(&session);
	}
}

static void of_a_name_the_quotes_are_copied(void **state)
{
	(void)state;
	struct session session;
	struct buffer copied = {0};
	session_open_text(&session, story, FORMAT_TEXT);
	session_screen(&session, ":set<Space>copy-format<Space>text<Enter>", 80, 24);
	type(&session, "@y", &copied);
	assert_string_equal(copied.at, "“The boats are late,”\n“I said so,”\n");
	buffer_release(&copied);
	session_close(&session);
}

static void another_format_is_used_from_then_on(void **state)
{
	(void)state;
	struct session session;
	struct buffer copied = {0};
	session_open_text(&session, story, FORMAT_TEXT);
	type(&session, "]qy", &copied);
	assert_string_equal(copied.at, "“The boats are late,”\n— Ida Falk\n“Two boats”, Ann Lee\n");
	type(&session, "Ybib<Enter>", &copied);
	assert_memory_equal(copied.at, "@misc{leeboats-q1,\n", 19);
	type(&session, "]qy", &copied);
	assert_memory_equal(copied.at, "@misc{leeboats-q2,\n", 19);
	buffer_release(&copied);
	session_close(&session);
}

static void assert_said(struct session *session, const char *keys, const char *wanted)
{
	assert_non_null(strstr(session_screen(session, keys, 200, 24), wanted));
}

static void all_quotes_are_exported_and_no_file_is_lost(void **state)
{
	(void)state;
	char folder[4096];
	snprintf(folder, sizeof folder, "%s/exportXXXXXX", getenv("HOME"));
	assert_non_null(mkdtemp(folder));
	struct session session;
	struct buffer path = {0}, keys = {0}, bytes = {0};
	struct error error = {0};
	session_open_text(&session, story, FORMAT_TEXT);
	buffer_format(&path, "%s/a.ris", folder);
	buffer_format(&keys, ":export<Space>%s<Enter>", path.at);
	assert_said(&session, keys.at, "4 quotes written to ");
	assert_true(file_read(path.at, 1 << 20, &bytes, &error));
	size_t records = 0;
	for (const char *at = buffer_text(&bytes); (at = strstr(at, "TY  - NEWS\r\n")); at++)
		records++;
	assert_int_equal(records, 4);
	assert_said(&session, keys.at, "is there already: nothing written");

	buffer_cut(&keys, 0);
	buffer_format(&keys, ":exp!<Space>%s<Enter>", path.at);
	assert_true(file_write(path.at, "old", 3, &error));
	assert_said(&session, keys.at, "4 quotes written to ");
	buffer_cut(&bytes, 0);
	assert_true(file_read(path.at, 1 << 20, &bytes, &error));
	assert_non_null(strstr(buffer_text(&bytes), "TY  - NEWS\r\n"));

	assert_said(&session, ":export<Space>/no-such-folder/a.ris<Enter>", "/no-such-folder/a.ris: no such file");
	assert_said(&session, ":export<Space>a.doc<Enter>",
		    "is said by its ending: .txt .md .bib .json .ris .jsonld .text");
	unlink(path.at);
	rmdir(folder);
	buffer_release(&path);
	buffer_release(&keys);
	buffer_release(&bytes);
	session_close(&session);
}

/* A page whose story stands under a teaser with its first words, which is no part of it. */
static const char page[] = "<!DOCTYPE html><html lang=\"en\"><head><title>The late boats</title>"
			   "<link rel=\"canonical\" href=\"https://carrow.example/boats\"></head><body>"
			   "<nav><ul><li><a href=\"/\">Front page</a></li><li><a href=\"/a\">“The boats are late,” "
			   "said Ida Falk</a></li></ul></nav>"
			   "<article><h1>The late boats</h1>"
			   "<p>The harbour of Port Carrow was empty on Friday morning, and those who had come to buy "
			   "fish went home with bread.</p>"
			   "<p>“The boats are late,” said Ida Falk, who has kept the ice house for thirty years and "
			   "has seen it empty before.</p>"
			   "<p>“They will come when the wind lets them, and not an hour before,” said Jon Berg, the "
			   "harbour master, at noon.</p>"
			   "</article></body></html>";

static void an_address_leads_there_in_the_whole_page(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, page, FORMAT_HTML);
	session_screen(&session, "<C-l>", 80, 24);
	const struct article *article = session_article(&session);
	assert_non_null(article->page);
	assert_int_equal(article->findings->quotes.count, 2);
	struct searched searched;
	struct taking taking;
	searched_init(&searched, article->page);
	taking_init(&taking, article);
	taking_add_listed(&taking, NONE);
	for (size_t i = 0; i < taking.list.count; i++) {
		struct citation citation;
		citation_of_quote(&citation, &taking.citing, taking.list.at[i].quote);
		const char *directive = strstr(citation.address.at, "#:~:text=");
		assert_non_null(directive);
		struct span found = {0};
		struct buffer words = {0};
		assert_int_equal(text_fragment_count(&searched, directive + 4, &found), 1);
		buffer_add(&words, article->page->text.at + found.start, span_length(found));
		assert_non_null(strstr(citation.words.at, words.at));
		assert_true(found.start > strlen("Front page"));
		/* Of the first one its own words do not tell it from the teaser. */
		if (!i)
			assert_non_null(strstr(citation.address.at, "-"));
		buffer_release(&words);
		citation_release(&citation);
	}
	taking_release(&taking);
	searched_release(&searched);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(keys_copy_what_is_meant),
	    cmocka_unit_test(an_address_leads_there_in_the_whole_page),
	    cmocka_unit_test(of_a_name_the_quotes_are_copied),
	    cmocka_unit_test(another_format_is_used_from_then_on),
	    cmocka_unit_test(all_quotes_are_exported_and_no_file_is_lost),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
