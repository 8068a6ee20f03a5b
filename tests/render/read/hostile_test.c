/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "base/memory.h"
#include "render/read/html.h"
#include "render/read/reader.h"
#include "tests/test.h"

/* A feed as a list. What is refused is no document. */
static void feed_list_read(const char *text, size_t length, struct builder *builder)
{
	struct error error = {0};
	if (!feed_read(text, length, 0, builder, &error))
		builder_notice(builder, "refused", "%s", error.message);
	error_release(&error);
}

/*
 * Inputs that make parsers take quadratic time, or nest without end: pieces said many times. What a reader makes of them is not
 * the point, but that it ends, loses no text in silence, and says what it cut.
 */
static const struct {
	const char *name;
	outline_reader *read;
	const char *before;
	const char *piece; /* "%u" in it is its number */
	unsigned times;
	const char *after, *again; /* again: as many times, behind after */
	const char *kept;          /* what must be in the outline; NULL: nothing special */
	const char *notice;        /* NULL: none must be there */
} cases[] = {
    {"divs", html_read, "", "<div>", 100000, "deep text", "", "deep text", "!depth"},
    {"closed divs", html_read, "", "<div>", 100000, "deep text", "</div>", "deep text", "!depth"},
    {"end tags that close nothing", html_read, "", "<b>", 100000, "deep text", "</i>", "deep text", "!depth"},
    {"nested lists", html_read, "", "<ul><li>", 100000, "deep text", "", "deep text", "!depth"},
    {"nested tables", html_read, "", "<table><tr><td>", 50000, "deep text", "", "deep text", "!depth"},
    {"attributes", html_read, "<p ", "a%u=v ", 80000, ">text behind", "", "text behind", "!attributes"},
    {"quoted attributes", html_read, "<p ", "a%u='>'", 80000, ">text behind", "", "text behind", "!attributes"},
    {"attributes of a script", html_read, "<script ", "a%u ", 80000, "></script>text behind", "", "text behind",
     "!attributes"},
    {"attributes in a text area", html_read, "text behind<textarea><a ", "a%u=v ", 80000, "></textarea>", "",
     "text behind", "!attributes"},
    {"attributes in a title", html_read, "<title><a ", "a%u=v ", 80000, "></title>text behind", "", "text behind",
     "!attributes"},
    {"attributes behind an element that is no script", html_read, "<scripts><a ", "a%u=v ", 80000,
     "></script>text behind", "", "text behind", "!attributes"},
    {"attributes behind an empty script", html_read, "<script/><a ", "a%u=v ", 80000, "></script>text behind", "",
     "text behind", "!attributes"},
    {"attributes behind a comment", html_read, "<!-- --!><a ", "a%u=v ", 80000, ">text behind --></a>", "",
     "text behind", "!attributes"},
    {"attributes behind an empty comment", html_read, "<!--><a ", "a%u=v ", 80000, ">text behind --></a>", "",
     "text behind", "!attributes"},
    {"white space between attributes", html_read, "<p class=a ", " ", 80000, "id=b>text behind", "", "text behind",
     NULL},
    {"empty comments", html_read, "", "<!-->a ", 100000, "text behind", "", "text behind", NULL},
    {"odd comments", html_read, "", "<![if x]>a</ b>", 100000, "text behind", "", "text behind", NULL},
    {"comments that do not end", html_read, "text before", "<!a", 200000, "", "", "text before", NULL},
    {"deep openings", html_read, "", "<b>", 1000, "text behind", "< ", "text behind", "!depth"},
    {"a quote too many", html_read, "<p><a href=\"x\"\">link</a>", " word", 2000, " text behind", "", "text behind",
     NULL},
    {"paragraphs", html_read, "", "<p>a", 100000, "", "", NULL, NULL},
    {"comments", html_read, "text before", "<!--", 100000, "", "", "text before", NULL},
    {"entities", html_read, "", "&amp;", 200000, "", "", "&&&", NULL},
    {"openings", html_read, "", "<", 200000, "", "", NULL, NULL},
    {"headings", html_read, "", "<h1>a</h1>", 50000, "", "", NULL, NULL},
    {"one line", html_read, "", "word ", 200000, "", "", "word word", NULL},
    {"quotes", markdown_read, "", ">", 80000, "", "a*", NULL, "!nesting"},
    {"lists", markdown_read, "", "- ", 20000, "x", "\n", "x", "!nesting"},
    {"numbered lists", markdown_read, "", "1. ", 20000, "x", "\n", "x", "!nesting"},
    {"images", markdown_read, "", "![[]()", 80000, "end", "", "end", "!nesting"},
    {"brackets", markdown_read, "", "[", 100000, "a", "](", NULL, NULL},
    {"emphasis", markdown_read, "", "*a _b", 50000, "", "", NULL, NULL},
    {"list items", markdown_read, "", "1. a\n", 100000, "", "", NULL, NULL},
    {"bars", markdown_read, "a|b\n-|-\n", "|", 1000000, "end", "", NULL, "!table"},
    {"columns", markdown_read, "", "|a", 200000, "\n", "|-", "a", NULL},
    {"rows", markdown_read, "a|b\n-|-\n", "1|2\n", 200000, "end", "", "end", NULL},
    {"short rows", markdown_read, "a|b|c|d|e|f|g|h\n-|-|-|-|-|-|-|-\n", "|\n", 200000, "end", "", "end", NULL},
    {"heads of tables", markdown_read, "", "a|b\n", 200000, "|-|-|-|\nend", "", "end", NULL},
    {"delimiters", markdown_read, "a\n", "|-|-|\n", 200000, "end", "", "end", NULL},
    {"tables", markdown_read, "", "a|b\n-|-\n\n", 50000, "end", "", "end", NULL},
    {"escaped bars", markdown_read, "a|b\n-|-\n", "\\|", 200000, "end", "", "end", NULL},
    {"tildes", markdown_read, "a ", "~", 1000000, "end", "", "end", NULL},
    {"tildes and letters", markdown_read, "", "~a", 300000, "end", "", "end", NULL},
    {"unequal tildes", markdown_read, "", "a~b~~", 200000, "end", "", "end", NULL},
    {"nested tildes", markdown_read, "", "~~a ", 100000, "end", " b~~", "end", NULL},
    {"tildes that are not closed", markdown_read, "", "~~a ~b ", 100000, "end", "", "end", NULL},
    {"tildes in emphasis", markdown_read, "", "*~~a ", 30000, "end", "", "end", NULL},
    {"escaped tildes", markdown_read, "", "\\~", 300000, "end", "", "end", NULL},
    {"notes", markdown_read, "", "[^%u]: a\n", 50000, "end", "", "end", NULL},
    {"notes that are meant", markdown_read, "[^1]: a\n\n", "[^1]", 200000, "end", "", "end", NULL},
    {"notes of each other", markdown_read, "[^0]\n\n", "[^%u]: [^1][^2]\n", 50000, "end", "", "end", NULL},
    {"one note", markdown_read, "", "[^a]: b\n", 50000, "[^a] end", "", "end", NULL},
    {"brackets of notes", markdown_read, "[^1]: a\n\n", "[^", 200000, "end", "", "end", NULL},
    {"notes in notes", markdown_read, "", "> [^1]: ", 20000, "end", "", "end", NULL},
    {"tasks", markdown_read, "", "- [ ] a\n", 50000, "end", "", "end", NULL},
    {"addresses", markdown_read, "", "www.", 300000, "end", "", "end", NULL},
    {"addresses that are none", markdown_read, "", "www._", 200000, "end", "", "end", NULL},
    {"schemes", markdown_read, "", "http://", 200000, "end", "", "end", NULL},
    {"letters before a colon", markdown_read, "", "a", 500000, "end", ":", "end", NULL},
    {"brackets of an address", markdown_read, "http://a.example/", ")", 500000, "end", "(", "end", NULL},
    {"mail", markdown_read, "", "a@", 300000, "end", "", "end", NULL},
    {"mail of dots", markdown_read, "a@", "b.", 300000, "end", "", "end", NULL},
    {"HTML", markdown_read, "", "<hr>\n\n", 100000, "end", "", "end", NULL},
    {"HTML in quotes", markdown_read, "", "> <p>a\n\n", 50000, "end", "", "end", NULL},
    {"one line of Markdown", markdown_read, "", "word ", 200000, "", "", "word word", NULL},
    {"one line of text", plain_read, "", "word ", 200000, "", "", "word word", NULL},
    {"lines", plain_read, "", "Related\n", 100000, "", "", NULL, NULL},
    {"fields", mail_read, "", "X-Field-%u: a value that says nothing at all\n", 200000, "\ntext behind\n", "",
     "text behind", NULL},
    {"a folded field", mail_read, "Subject: a\n", " word\n", 1000000, "\ntext behind\n", "", "text behind", NULL},
    {"encoded words", mail_read, "Subject: ", "=?utf-8?q?", 200000, "\n\ntext behind\n", "", "text behind", NULL},
    {"people", mail_read, "From: ", "a%u@b.example,", 200000, "\n\ntext behind\n", "", "text behind", NULL},
    {"parts", mail_read, "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\nkept\n", 300000, "--b--\n", "",
     "kept", "!parts"},
    {"boundaries", mail_read, "Content-Type: multipart/mixed; boundary=c\n\n", "--b%u\n", 300000, "", "", "--b1",
     "!boundary"},
    {"nested parts", mail_read, "", "Content-Type: multipart/mixed; boundary=b\n\n--b\n", 100000, "\nx\n", "", NULL,
     "!depth"},
    {"nested messages", mail_read, "", "Content-Type: message/rfc822\n\n", 100000, "x\n", "", NULL, "!depth"},
    {"quote marks", mail_read, "Subject: s\n\n", ">", 200000, "kept\n", "", "kept", "!depth"},
    {"base64 that is none", mail_read, "Content-Transfer-Encoding: base64\n\n", "\x01*!?", 200000, "", "", NULL,
     "!base64"},
    {"addresses", mail_read, "Subject: s\n\n", "http://", 200000, "", "", NULL, NULL},
    {"items", feed_list_read, "<rss><channel>", "<item><title>kept</title></item>", 200000, "</channel></rss>", "",
     "kept", "!items"},
    {"nested elements", feed_list_read, "<rss><channel><item><title>kept</title><description>", "<b>", 100000, "", "",
     "kept", "!xml"},
    {"nested items", feed_list_read, "<rss>", "<item>", 100000, "", "", NULL, "!xml"},
    {"attributes of an item", feed_list_read, "<rss><channel><item ", "a%u='v' ", 80000, "><title>kept</title></item>",
     "", "kept", "!attributes"},
    {"namespaces", feed_list_read, "<rss><channel><item ", "xmlns:a%u='v' ", 80000, "><title>kept</title></item>", "",
     "kept", "!attributes"},
    {"attributes in a script of a feed", feed_list_read, "<rss><channel><script/><script><_ ", "a%u='v' ", 80000,
     "/></script><item><title>kept</title></item>", "", "kept", "!attributes"},
    {"attributes behind a CDATA section", feed_list_read, "<rss><channel><![CDATA[<a b=']]><_ ", "a%u='v' ", 80000,
     "/><item><title>kept</title></item>", "", "kept", "!attributes"},
    {"entities of a feed", feed_list_read, "<!DOCTYPE rss [", "<!ENTITY a%u 'aaaaaaaaaa'>", 200000, "]><rss/>", "",
     NULL, "!refused"},
    {"authors", feed_list_read, "<rss><channel><item><title>kept</title>", "<author>a@b</author>", 200000, "", "",
     "kept", "!xml"},
    {"a long description", feed_list_read, "<rss><channel><item><title>kept</title><description>", "word ", 1000000,
     "</description></item></channel></rss>", "", "word word", NULL},
    {"blank lines", plain_read, "", " \n", 200000, "end", "", "end", NULL},
};

/* Seconds of the processor; the slowest takes a tenth of it, what is quadratic takes five times as much. */
enum { SECONDS_MAX = 5 };

static void repeat(struct buffer *text, const char *piece, unsigned times)
{
	const char *number = strstr(piece, "%u");
	for (unsigned i = 0; i < times; i++) {
		if (number)
			buffer_format(text, "%.*s%u%s", (int)(number - piece), piece, i, number + 2);
		else
			buffer_puts(text, piece);
	}
}

static void readers_end_and_say_what_they_cut(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer text = {0};
		buffer_puts(&text, cases[i].before);
		repeat(&text, cases[i].piece, cases[i].times);
		buffer_puts(&text, cases[i].after);
		repeat(&text, cases[i].again, cases[i].times);

		const enum builder_layout layout = cases[i].read == plain_read ? BUILDER_VERBATIM : BUILDER_SEPARATED;
		struct builder *builder = builder_new(layout);
		const clock_t start = clock();
		cases[i].read(text.at, text.count, builder);
		if ((clock() - start) / CLOCKS_PER_SEC >= SECONDS_MAX)
			fail_msg("%s take too long", cases[i].name);

		struct document *document = builder_finish(builder);
		if (cases[i].kept && !strstr(document->text.at, cases[i].kept))
			fail_msg("%s: text is lost", cases[i].name);
		const char *code = cases[i].notice ? cases[i].notice + 1 : NULL;
		bool is_said = !code;
		for (size_t j = 0; code && j < document->notices.count; j++)
			is_said |= strcmp(document_string(document, document->notices.at[j].code), code) == 0;
		if (!is_said)
			fail_msg("%s: a cut is not said", cases[i].name);
		document_free(document);
		buffer_release(&text);
	}
}

static void nothing_that_acts_on_a_terminal_gets_through(void **state)
{
	(void)state;
	static outline_reader *const readers[] = {html_read, markdown_read, plain_read, mail_read};
	static const char text[] = "<p title=\"\x1b[3m\">a \x1b[31m \xc2\x9b"
				   "31m &#27;[31m \x7f \x08 <a href=\"http://x/\x1b[m\">b</a>\n";
	for (size_t i = 0; i < COUNT(readers); i++) {
		struct buffer out = {0};
		outline_read(readers[i], readers[i] == plain_read ? BUILDER_VERBATIM : BUILDER_SEPARATED, text,
			     sizeof text - 1, &out);
		for (size_t j = 0; j < out.count; j++)
			assert_true((unsigned char)out.at[j] >= ' ' || out.at[j] == '\n');
		assert_null(strstr(buffer_text(&out), "\x7f"));
		assert_null(strstr(buffer_text(&out), "\xc2\x9b"));
		buffer_release(&out);
	}
}

/* Each reader's text has words in brackets: what is whole of them when the text ends must be in the document. */
static const struct {
	outline_reader *read;
	const char *text;
} cut_off[] = {
    {html_fragment_read,
     "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A &amp; b</title><style>p > a { b: '<c>' }</style>"
     "<script>var d = '<p>[not'; if (a <b) { c(); }</script></head><body class=\"e\"><!-- [not] --><h1>[one]</h1>"
     "<p style='color: red'>[two] &ldquo;x&rdquo; <a href=\"/f?g=1&amp;h=2\">[three]</a><br>[four]"
     "<ul><li>[five]<li>[six]</ul><table><tr><th>[seven]<th>b<tr><td>[eight]<td>d</table>"
     "<img src=i.png alt='nine'><blockquote><p>[ten]</blockquote><pre>[eleven]\n  x</pre><![if y]>[twelve]"
     "<figure><figcaption>[thirteen]</figcaption></figure><p>[fourteen]</body></html>"},
    {html_read,
     "<!DOCTYPE html><title>[one]</title><h1>[one]</h1><article><p>[two] said that the harbour is shut, and "
     "that nobody knows for how long.<p>[three] was of another mind, which was no surprise to anybody there."},
    {markdown_read,
     "# [one]\n\n[two] *a **[three]*** `[four]`\n\n- [five]\n  - [six]\n\n> [seven]\n\n```\n[eight]\n```\n\n"
     "| [nine] | b |\n|---|:-:|\n| [ten] | d |\n\n<div>\n[eleven]\n</div>\n\n1. [twelve]\n\n[^a]: [thirteen]\n"},
    {mail_read,
     "From: Ann Lee <ann@a.example>\nSubject: [one]\nMIME-Version: 1.0\n"
     "Content-Type: multipart/mixed; boundary=\"b\"\n\n--b\nContent-Type: text/plain\n\n[two]\n> [three]\n\n--b\n"
     "Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: quoted-printable\n\n[four]=20=\nx\n"
     "[five]\n--b--\n"},
    {feed_list_read,
     "<?xml version='1.0'?><rss version='2.0'><channel><title>[one]</title><item><title>[two]</title>"
     "<link>http://a.example/1</link><description>&lt;p&gt;a</description></item><item><title>[three]</title>"
     "<pubDate>Fri, 01 Nov 2024 10:00:00 GMT</pubDate></item></channel></rss>"},
    {plain_read, "[one]\n\nBy Ann Lee\n\n[two] said: “[three]\n[four]”\n\n- [five]\n- [six]\n\n> [seven]\n"},
};

/* Whether words in brackets that stand before the cut, and not in what is never shown, are in the document. */
static void assert_kept(const struct document *document, const char *text, size_t length)
{
	for (const char *at = text; (at = memchr(at, '[', length - (size_t)(at - text))); at++) {
		const char *end = memchr(at, ']', length - (size_t)(at - text));
		if (!end)
			return;
		const size_t word = (size_t)(end - at) - 1;
		if (word > strlen("fourteen") || memchr(at + 1, ' ', word) || !strncmp(at, "[not]", 5) || at[1] == '^')
			continue;
		char wanted[16] = "";
		memcpy(wanted, at + 1, word);
		if (!strstr(document->text.at, wanted) && !strstr(document_metadata(document, METADATA_TITLE), wanted))
			fail_msg("cut off after %zu bytes, %s is lost: %.*s", length, wanted, (int)length, text);
	}
}

static void what_is_cut_off_is_read_up_to_there(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cut_off); i++)
		for (size_t length = 1; length <= strlen(cut_off[i].text); length++) {
			const bool is_plain = cut_off[i].read == plain_read;
			char *text =
			    memory_copy(cut_off[i].text, length); /* of its own, so that a byte too far shows */
			struct builder *builder = builder_new(is_plain ? BUILDER_VERBATIM : BUILDER_SEPARATED);
			cut_off[i].read(text, length, builder);
			struct document *document = builder_finish(builder);
			assert_kept(document, text, length);
			document_free(document);
			free(text);
		}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(readers_end_and_say_what_they_cut),
	    cmocka_unit_test(what_is_cut_off_is_read_up_to_there),
	    cmocka_unit_test(nothing_that_acts_on_a_terminal_gets_through),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
