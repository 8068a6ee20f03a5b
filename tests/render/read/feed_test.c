/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

#include "render/read/feed.h"
#include "render/read/reader.h"
#include "tests/test.h"

#define ATOM "<feed xmlns='http://www.w3.org/2005/Atom'>"

/* What is made of a feed, or of one of its items: an outline, or what it is refused for. */
static const struct {
	const char *feed;
	uint32_t item;
	const char *outline;
} cases[] = {
    /* RSS. */
    {"<rss><channel><title>T</title></channel></rss>", 0, "title: T\n@title T\n!empty\n"},
    {"<rss><channel><link>http://a.example/b/</link><item><title>A &amp;amp; "
     "b</title><link>c</link><author>x@a.example "
     "(Bo Ek)</author><pubDate>Thu, 20 Apr 2023 10:05:00 "
     "GMT</pubDate><description>&lt;p&gt;One&lt;p&gt;two</description>"
     "</item></channel></rss>",
     0,
     "list 1\n  item 1\n    heading 2: [A & b](http://a.example/b/c)\n    byline: Bo Ek, 2023-04-20\n    paragraph: "
     "One two\n"},
    {"<rss><channel><item><description>Only <![CDATA[<b>words</b>]]></description></item></channel></rss>", 0,
     "list 1\n  item 1\n    heading 2: Only words\n"},
    {"<rss xmlns:c='http://purl.org/rss/1.0/modules/content/' xmlns:m='http://search.yahoo.com/mrss/'><channel><item>"
     "<m:title>Picture</m:title><title>A</title><c:encoded>&lt;p&gt;One&lt;p&gt;two</c:encoded>"
     "<description>Less</description></item></channel></rss>",
     1, "title: A\nparagraph: One\nparagraph: two\n@title A\n"},
    {"<rss><channel><item><title>A</title><description>Less</description></item></channel></rss>", 1,
     "title: A\nparagraph: Less\n@title A\n!summary\n"},
    {"<rdf:RDF xmlns:rdf='http://www.w3.org/1999/02/22-rdf-syntax-ns#' "
     "xmlns='http://purl.org/rss/1.0/'><channel><title>T"
     "</title></channel><image><title>Logo</title></image><item><title>A</title></item></rdf:RDF>",
     0, "title: T\nlist 1\n  item 1\n    heading 2: A\n@title T\n"},

    /* Atom. */
    {ATOM
     "<title>a &lt; b</title><entry><title type='html'>&lt;i>c&lt;/i></title><link rel='self' "
     "href='http://a.example/s'/>"
     "<link href='http://a.example/d'/><author><name>Bo</name><email>b@a.example</email></author><updated>2023-04-20"
     "T10:05:00Z</updated></entry></feed>",
     0,
     "title: a < b\nlist 1\n  item 1\n    heading 2: [c](http://a.example/d)\n    byline: Bo, 2023-04-20\n@title a < "
     "b\n"
     ""},
    {ATOM "<entry><title>A</title><source><title>B</title></source><content type='xhtml'><div><p>One &lt; <a "
	  "href='http://a.example/?b&amp;c'>two</a></p></div></content></entry></feed>",
     1, "title: A\nparagraph: One < [two](http://a.example/?b&c)\n@title A\n"},

    {"<feed xmlns='http://www.w3.org/2005/Atom' xml:base='http://a.example/b/'><author><name>Bo</name></author><entry "
     "xml:base='c/'><title>A</title><link href='d'/><content type='xhtml' xml:base='e/'><div><a href='f'>One</a></div>"
     "</content></entry></feed>",
     1,
     "title: A\nbyline: Bo\nparagraph: [One](http://a.example/b/c/e/f)\n@url http://a.example/b/c/d\n@title A\n@by "
     "Bo\n"},
    {ATOM "<entry><title>A</title><link href='http://a.example/'/><summary>Less</summary></entry></feed>", 1,
     "title: A\nparagraph: Less\nrelated: [http://a.example/](http://a.example/)\n@url http://a.example/\n@title "
     "A\n!summary\n"},
    {ATOM "<entry><title>A</title><content>One\nline.\n\nAnother.</content></entry></feed>", 1,
     "title: A\nparagraph: One line.\nparagraph: Another.\n@title A\n"},

    /* Names of characters, also behind what is no XML; "&" that begins none. */
    {"<rss><channel><title><![CDATA[&amp;]]>A&nbsp;&eacute; &hellip;<br>B&amp;C & D "
     "&apos;&#69;</title></channel></rss>",
     0, "title: &A é … B&C & D 'E\n@title &A é … B&C & D 'E\n!xml\n!empty\n"},

    /* JSON. */
    {"{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[{\"title\":\"a < b\",\"authors\":[{\"name\":\"Bo\"},"
     "{\"name\":\"Di\"}],\"content_html\":\"<p>One<p>two\"}]}",
     0, "list 1\n  item 1\n    heading 2: a < b\n    byline: Bo, Di\n    paragraph: One two\n"},
    {"{\"items\":[{\"title\":\"a\",\"content_text\":\"1 < 2\"}]}", 1, "title: a\nparagraph: 1 < 2\n@title a\n"},

    /* Wrong ones. */
    {"<rss><channel><item><title>A</title></item><item><title>B", 0,
     "list 1\n  item 1\n    heading 2: A\n  item 2\n    heading 2: B\n!xml\n"},
    {"<rss><channel><item><title>A&nbsp;b</title></item></channel></rss>", 0,
     "list 1\n  item 1\n    heading 2: A b\n"},
    {"<!DOCTYPE rss [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><rss><channel><title>&b;</title></channel></rss>", 0,
     "this feed declares entities, which none needs: it is not read"},
    {"<!DOCTYPE rss [<!ENTITY % a SYSTEM 'file:///etc/passwd'>%a;]><rss/>", 0,
     "this feed declares entities, which none needs: it is not read"},
    {"<html/>", 0, "no feed: it is neither RSS nor Atom"},
    {"{}", 0, "no feed: it has no items"},
    {"<rss/>", 1, "this feed has only 0 items"},
};

static void feeds_become_lists_and_items_articles(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct builder *builder = builder_new(BUILDER_SEPARATED);
		struct buffer out = {0};
		struct error error = {0};
		const size_t length = strlen(cases[i].feed);
		const bool done = feed_read(cases[i].feed, length, cases[i].item, builder, &error);
		struct document *document = builder_finish(builder);
		if (done)
			outline_write(document, &out);
		else
			buffer_puts(&out, error.message);
		assert_string_equal(buffer_text(&out), cases[i].outline);
		document_free(document);
		error_release(&error);
		buffer_release(&out);
	}
}

static void feeds_are_known_by_how_they_begin(void **state)
{
	(void)state;
	static const char *const feeds[] = {"<rss version='2.0'>", "\n<?xml version='1.0'?><!-- rss -->\n<feed xmlns='",
					    "<!DOCTYPE rss [<!ENTITY a 'b'>]><rss>", "<rdf:RDF\n",
					    "{\"version\": \"https://jsonfeed.org/version/1\","};
	static const char *const others[] = {"",     "<rssfeed>", "<html>", "rss", "{\"version\": 1}", "<!-- <rss> -->",
					     "<?xml"};
	for (size_t i = 0; i < COUNT(feeds); i++)
		assert_true(feed_opens(feeds[i]));
	for (size_t i = 0; i < COUNT(others); i++)
		assert_false(feed_opens(others[i]));
}

static void long_summaries_are_cut_behind_a_word(void **state)
{
	(void)state;
	struct buffer feed = {0}, out = {0};
	struct error error = {0};
	buffer_puts(&feed, "<rss><channel><item><title>A</title><description>");
	for (size_t i = 0; i < 100; i++)
		buffer_puts(&feed, "words ");
	buffer_puts(&feed, "</description></item><item><title>B</title><description>");
	for (size_t i = 0; i < 200; i++)
		buffer_puts(&feed, "あ");
	buffer_puts(&feed, "</description></item></channel></rss>");
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	assert_true(feed_read(feed.at, feed.count, 0, builder, &error));
	struct document *document = builder_finish(builder);
	assert_non_null(strstr(document->text.at, "words words …\n"));
	assert_non_null(strstr(document->text.at, "ああ …"));
	assert_true(document->text.count < 650);
	document_free(document);
	buffer_release(&feed);
	buffer_release(&out);
}

/* The address that links are relative to stays while they are told to the builder, however many there are. */
static void many_links_are_resolved(void **state)
{
	(void)state;
	struct buffer feed = {0};
	struct error error = {0};
	buffer_puts(&feed, "<rss><channel><item><link>http://a.example/b/</link><description>");
	for (size_t i = 0; i < 1000; i++)
		buffer_format(&feed, "&lt;a href='%zu'&gt;c&lt;/a&gt; ", i);
	buffer_puts(&feed, "</description></item></channel></rss>");
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	assert_true(feed_read(feed.at, feed.count, 1, builder, &error));
	struct document *document = builder_finish(builder);
	assert_int_equal(document->links.count, 1000 + 1); /* and where the whole article is */
	assert_string_equal(document_string(document, document->links.at[999]), "http://a.example/b/999");
	document_free(document);
	buffer_release(&feed);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(feeds_become_lists_and_items_articles),
	    cmocka_unit_test(feeds_are_known_by_how_they_begin),
	    cmocka_unit_test(many_links_are_resolved),
	    cmocka_unit_test(long_summaries_are_cut_behind_a_word),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
