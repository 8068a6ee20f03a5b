/* SPDX-License-Identifier: MIT */
#include "render/read/target.h"

#include <string.h>

#include "model/builder.h"
#include "tests/test.h"

static const char page[] = "https://www.news.example/2026/story?x=1";

/* What is said of a link with that text, in a page at that address. */
static void assert_said(const char *at, const char *text, const char *address, const char *said, const char *opened)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_metadata(builder, METADATA_URL, at, strlen(at));
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_mark_open(builder, MARK_LINK, address, strlen(address));
	builder_text(builder, text, strlen(text));
	builder_mark_close(builder);
	builder_close(builder);
	struct document *document = builder_finish(builder);
	assert_int_equal(document->marks.count, 1);
	struct target target = {0};
	struct buffer out = {0};
	target_read(&target, document, &document->marks.at[0]);
	target_write(&target, &out);
	assert_string_equal(buffer_text(&out), said);
	if (opened)
		assert_string_equal(buffer_text(&target.address), opened);
	buffer_release(&out);
	target_release(&target);
	document_free(document);
}

static void honest_links_are_not_doubted(void **state)
{
	(void)state;
	static const char *const cases[][3] = {
	    {"a report", "https://www.far.example/a", "www.far.example"},
	    {"a report", "https://far.example:443/a", "far.example"},
	    {"a report", "../other#top", "www.news.example"},
	    {"a report", "//far.example/a", "far.example"},
	    {"www.far.example", "https://far.example/", "far.example"},
	    {"far.example", "https://www.far.example/", "www.far.example"},
	    {"https://far.example/a", "https://m.far.example/a", "m.far.example"},
	    {"far.co.uk", "https://www.far.co.uk/", "www.far.co.uk"},
	    {"Reise.example", "https://firm.example/", "firm.example"},
	    {"reise.example", "/firms/reise", "www.news.example"},
	    {"report.pdf", "https://far.example/1", "far.example"},
	    {"e.g. this", "https://far.example/1", "far.example"},
	    {"10.5", "https://far.example/1", "far.example"},
	    {"Dr.", "https://far.example/1", "far.example"},
	    {"1.2.3", "https://far.example/1", "far.example"},
	    {"a@far.example", "https://far.example/1", "far.example"},
	    {"@somebody", "https://far.example/1", "far.example"},
	    {"…", "https://far.example/1", "far.example"},
	    {"Bücher", "https://bücher.example/", "xn--bcher-kva.example (bücher.example)"},
	    {"bücher.example", "https://xn--bcher-kva.example/", "xn--bcher-kva.example (bücher.example)"},
	    {"東京", "https://東京.example/", "xn--1lqs71d.example (東京.example)"},
	    {"новости", "https://новости.example/", "xn--b1amnebsh.example (новости.example)"},
	    {"write", "mailto:desk@far.example?subject=a", "desk@far.example"},
	    {"desk@far.example", "mailto:Desk@far.example", "Desk@far.example"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_said(page, cases[i][0], cases[i][1], cases[i][2], NULL);
}

static void what_is_no_secret_is_remarked(void **state)
{
	(void)state;
	assert_said(page, "a", "http://far.example/", "far.example · not encrypted", "http://far.example/");
	assert_said(page, "a", "https://far.example:8443/b", "far.example · port 8443", "https://far.example:8443/b");
	assert_said(page, "a", "http://far.example:80/", "far.example · not encrypted", "http://far.example/");
	assert_said(page, "a", "http://far.example:443/", "far.example · not encrypted, port 443", NULL);
}

static void tricks_are_told(void **state)
{
	(void)state;
	static const char *const cases[][3] = {
	    {"the bank", "https://bank.example@thief.example/pay",
	     "thief.example ! what stands before the @ is no host: bank.example"},
	    {"the bank", "https://bank.example:443%2f@thief.example",
	     "thief.example ! what stands before the @ is no host: bank.example:443%2f"},
	    {"the bank", "https://a@b@thief.example", "thief.example ! what stands before the @ is no host: a@b"},
	    {"www.bank.example", "https://www.bank.example.thief.test/",
	     "www.bank.example.thief.test ! its text says www.bank.example"},
	    {"https://bank.example/", "https://thief.example/", "thief.example ! its text says bank.example"},
	    {"bank.example", "https://thief.example/", "thief.example ! its text says bank.example"},
	    {" bank.example/login ", "https://thief.example/", "thief.example ! its text says bank.example"},
	    {"bank.example/login", "/there", "www.news.example ! its text says bank.example"},
	    {"the bank", "https://b\xd0\xb0nk.example/",
	     "xn--bnk-6cd.example (b\xd0\xb0nk.example) ! letters of Latin and Cyrillic"},
	    {"the bank", "https://b%d0%b0nk.example/",
	     "xn--bnk-6cd.example (b\xd0\xb0nk.example) ! letters of Latin and Cyrillic"},
	    {"the bank", "https://xn--bnk-6cd.example/",
	     "xn--bnk-6cd.example (b\xd0\xb0nk.example) ! letters of Latin and Cyrillic"},
	    {"the bank", "https://192.0.2.7/", "192.0.2.7 ! a number, no name"},
	    {"the bank", "https://3221225991/", "3221225991 ! a number, no name"},
	    {"the bank", "https://0xC0.0.2.7/", "0xc0.0.2.7 ! a number, no name"},
	    {"the bank", "https://[2001:db8::7]:8080/", "[2001:db8::7] ! a number, no name · port 8080"},
	    {"the bank", "https://bank.example\\.thief.example/", "bank.example ! a backslash behind the host"},
	    {"the bank", "https://bank%2fexample/", "bank/example ! no name that a host can have"},
	    {"desk@far.example", "mailto:desk@thief.example", "desk@thief.example ! its text names somebody else"},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_said(page, cases[i][0], cases[i][1], cases[i][2], NULL);
}

static void addresses_are_opened_in_ascii(void **state)
{
	(void)state;
	assert_said(page, "a",
		    "https://B\xc3\xbc"
		    "cher.example/stra\xc3\x9f"
		    "e?q=\xc3\xa9#\xc3\xa9",
		    "xn--bcher-kva.example (b\xc3\xbc"
		    "cher.example)",
		    "https://xn--bcher-kva.example/stra%C3%9Fe?q=%C3%A9#%C3%A9");
	assert_said(page, "a", "https://far.example", "far.example", "https://far.example");
	assert_said(page, "a", "../b", "www.news.example", "https://www.news.example/b");
	assert_said(page, "a", "mailto:d\xc3\xa9sk@far.example", "d\xc3\xa9sk@far.example",
		    "mailto:d%C3%A9sk@far.example");
}

static void recipients_are_sanitised(void **state)
{
	(void)state;
	assert_said(page, "a", "mailto:a%1b%5b2J%e2%80%ae@far.example", "a\xe2\x90\x9b[2J@far.example", NULL);
}

static void places_of_the_page_and_what_leads_nowhere(void **state)
{
	(void)state;
	assert_said(page, "a", "#part%201", "in this page", "part 1");
	assert_said(page, "a", "#a%1b%5bb", "in this page", "a\xe2\x90\x9b[b");
	assert_said("", "a", "javascript:alert(1)", "nowhere that can be opened", "");
	assert_said(page, "a", "https://www.news.example/2026/story?x=1#b", "in this page", "b");
	assert_said(page, "a", "https://www.news.example/2026/other#b", "www.news.example", NULL);
	assert_said("", "a", "../b", "nowhere that can be opened · relative to a page whose address is not known",
		    "../b");
	assert_said(page, "a", "https:///b", "nowhere that can be opened", NULL);
	assert_said(page, "a", "ftp://far.example/b", "nowhere that can be opened", NULL);
	assert_said(page, "a", "tel:12345", "nowhere that can be opened", NULL);
	assert_said(page, "a", "mailto:", "nowhere that can be opened", NULL);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(honest_links_are_not_doubted),
	    cmocka_unit_test(what_is_no_secret_is_remarked),
	    cmocka_unit_test(tricks_are_told),
	    cmocka_unit_test(addresses_are_opened_in_ascii),
	    cmocka_unit_test(recipients_are_sanitised),
	    cmocka_unit_test(places_of_the_page_and_what_leads_nowhere),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
