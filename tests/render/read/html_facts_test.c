/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

#include "render/read/html.h"
#include "render/read/reader.h"
#include "tests/test.h"

struct facts_case {
	const char *page, *facts;
};

#define HEADLINE      "<title>Goat found</title><h1>Goat found</h1>"
#define STORY         "<p>A goat, lost since Monday, was found on Sunday, in the barn that it was born in.</p>"
#define JSON_LD(json) "<script type='application/ld+json'>" json "</script>"
#define EIGHT_ITEMS   "<li><b>x</b><li><b>x</b><li><b>x</b><li><b>x</b><li><b>x</b><li><b>x</b><li><b>x</b><li><b>x</b>"
#define FORTY_ITEMS   EIGHT_ITEMS EIGHT_ITEMS EIGHT_ITEMS EIGHT_ITEMS EIGHT_ITEMS
#define FAR_ITEMS     FORTY_ITEMS FORTY_ITEMS FORTY_ITEMS
#define SITE          "<meta property=og:site_name content='The Daily Goat'>"

/* Who wrote it. */
static const struct facts_case bylines[] = {
    {HEADLINE STORY, ""},

    /* A thing of JSON-LD names its author as text, as a thing, as a list of either, or by a reference. */
    {JSON_LD("{\"@type\":\"NewsArticle\",\"author\":\"Ann Lee\"}") HEADLINE STORY, "@by Ann Lee\n"},
    {JSON_LD("{\"@type\":\"NewsArticle\",\"author\":[\"Ann Lee\",{\"name\":\"Bo Ek\"}]}") HEADLINE STORY,
     "@by Ann Lee\n@by Bo Ek\n"},
    {JSON_LD("{\"@graph\":[{\"@type\":\"Article\",\"author\":{\"@id\":\"#1\"}},{\"@id\":\"#1\",\"name\":\"Ann Lee\"}]}")
	 HEADLINE STORY,
     "@by Ann Lee\n"},

    /* The first article is the page's: the others are told of at its foot. */
    {JSON_LD("[{\"@type\":\"Article\",\"author\":{\"name\":\"Ann Lee\"}},{\"@type\":\"Article\",\"author\":{\"name\":"
	     "\"Cy Dow\"}}]") HEADLINE STORY,
     "@by Ann Lee\n"},

    /* A field keeps the small letters of names; an address is none. */
    {JSON_LD("{\"@type\":\"Article\",\"author\":{\"name\":\"ann van lee\"}}") HEADLINE STORY, "@by ann van lee\n"},
    {"<meta name=author content='Jo de la Vega'>" HEADLINE STORY, "@by Jo de la Vega\n"},
    {"<meta property=article:author content='https://goat.example/ann'><meta name=author content='Ann "
     "Lee'>" HEADLINE STORY,
     "@by Ann Lee\n"},
    {"<meta name=twitter:label1 content='Written by'><meta name=twitter:data1 content='Ann Lee'>" HEADLINE STORY,
     "@by Ann Lee\n"},
    {"<meta name=twitter:label1 content='Price'><meta name=twitter:data1 content='Ann Lee'>" HEADLINE STORY, ""},

    /* People are asked for on the page where fields name only the site, an organisation or an account. */
    {SITE "<meta name=author content='The Daily Goat'>" HEADLINE "<p>By Ann Lee</p>" STORY, "@by Ann Lee\n"},
    {JSON_LD("{\"@type\":\"Article\",\"author\":{\"@type\":\"Organization\",\"name\":\"Barn "
	     "Papers\"}}") HEADLINE "<p>By Ann Lee</p>" STORY,
     "@by Ann Lee\n"},
    {"<meta name=author content='alee_77'>" HEADLINE "<a href=/authors/lee/>Ann Lee</a>" STORY, "@by Ann Lee\n"},
    {"<link rel=canonical href='https://www.daily-goat.example/1'><meta name=author content='Daily Goat'>" HEADLINE
     "<p>By Ann Lee</p>" STORY,
     "@by Ann Lee\n"},

    /* They sign where nobody else does. */
    {SITE "<meta name=author content='The Daily Goat'>" HEADLINE STORY, "@by The Daily Goat\n"},
    {"<meta name=author content='alee_77'>" HEADLINE STORY, "@by alee_77\n"},
    {JSON_LD("{\"@type\":\"Article\",\"author\":{\"name\":\"AFP\"}}") HEADLINE "<a href=/author/bo>Bo Ek</a>" STORY,
     "@by AFP\n"},
    {JSON_LD("{\"@type\":\"Article\",\"author\":[{\"name\":\"Ann Lee\"},{\"name\":\"dpa\"}]}") HEADLINE STORY,
     "@by Ann Lee\n"},
    {"<meta name=author content='10587'>" HEADLINE STORY, ""},

    /* A name ends before whom it is written for, before the site, a day, a degree. */
    {"<meta name=author content='Ann Lee And Bo Ek For The Barn On Sunday'>" HEADLINE STORY,
     "@by Ann Lee\n@by Bo Ek\n"},
    {SITE HEADLINE "<p>By Ann Lee The Daily Goat</p>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<div class=byline>Ann Lee Dec 19, 2025</div>" STORY, "@by Ann Lee\n"},

    /* Lines of bylines, wherever they begin in theirs, in several languages. */
    {HEADLINE "<div>News | <span>| By </span> <span>\nAnn Lee</span></div>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<div>5.2.2020 <span>- Redaktion: Ann Lee (Sprecherin)</span></div>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<p>Ein Gastbeitrag von <a href=/x>Ann Lee</a></p>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<p>Propos recueillis par Ann Lee et Bo Ek</p>" STORY, "@by Ann Lee\n@by Bo Ek\n"},
    {HEADLINE "<p>A cura di Ann Lee</p>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<div>(责编：王小山、李大河)</div>" STORY, "@by 王小山\n@by 李大河\n"},

    /* Authors' boxes, links to their pages, microdata with its parts; not those of pictures and comments. */
    {HEADLINE "<div class=the-author>Ann Lee</div>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<span class='author vcard'><a href=/about>Ann Lee</a></span>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<a href=/autorin/ann-lee>Ann Lee</a>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<a href=/authors/>All our authors</a>" STORY, ""},
    {HEADLINE "<a rel=author href=/a>View all posts by Ann Lee</a>" STORY, "@by Ann Lee\n"},
    {HEADLINE "<div itemprop=author itemscope><meta itemprop=name content='Ann Lee'><b>Follow</b></div>" STORY,
     "@by Ann Lee\n"},
    {HEADLINE "<figure><img src=g.jpg><figcaption><span itemprop=author>Cy Dow</span></figcaption></figure>" STORY, ""},
    {HEADLINE STORY "<div class=comment><span class=author>Cy Dow</span></div>", ""},

    /* What stands before the headline and far from it is another story's. */
    {"<title>Goat found</title><p class=byline>Cy Dow</p><ul>" EIGHT_ITEMS EIGHT_ITEMS EIGHT_ITEMS "</ul><h1>Goat "
     "found</h1><p class=byline>By Ann Lee</p>" STORY,
     "@by Ann Lee\n"},
};

/* When it was published and changed. */
static const struct facts_case dates[] = {
    /* On the page: near the headline, not what is said to be an update. */
    {HEADLINE "<p>Updated <time datetime=2025-03-05>5 March</time></p><time datetime=2025-03-01>1 March</time>" STORY,
     "@published 2025-03-01\n"},
    {HEADLINE "<span class=articleCreationDate><i>Erstellt am</i> 09.02.2022</span>" STORY, "@published 2022-02-09\n"},
    {HEADLINE "<div class=post-date>16 listopada 2021</div>" STORY, "@published 2021-11-16\n"},
    {HEADLINE STORY "<div class=comment><time datetime=2020-01-01>then</time></div>", ""},

    /* The same moment with the zone that it was published in. */
    {"<meta property=article:published_time content='2025-03-02T02:30:15+00:00'>" HEADLINE
     "<span class=post-date><time datetime='2025-03-01T22:30:15-04:00'>1 March</time></span>" STORY,
     "@published 2025-03-01T22:30:15-04:00\n"},

    {JSON_LD("{\"@type\":\"Article\",\"datePublished\":\"2025-03-01\",\"dateModified\":\"2025-03-04T09:00Z\"}")
	 HEADLINE STORY,
     "@published 2025-03-01\n@updated 2025-03-04T09:00Z\n"},
    {"<meta property=article:modified_time content=2025-03-04>" HEADLINE STORY, "@updated 2025-03-04\n"},

    /* What was taken over from elsewhere has its first day on the page; a day more or less is a zone's doing. */
    {"<meta property=article:published_time content=2025-03-04>" HEADLINE
     "<time datetime='4/20/2019 12:00:00 AM'>20 Apr "
     "2019</time>" STORY,
     "@published 2019-04-20\n"},
    {"<meta property=article:published_time content=2025-03-04>" HEADLINE
     "<time datetime=2025-03-03>3 March</time>" STORY,
     "@published 2025-03-04\n"},

    /* JSON-LD in a section of CDATA, with something behind it. */
    {"<script type='application/ld+json'>//<![CDATA[\n[{\"@type\":\"Article\",\"datePublished\":\"2025-03-01\"}]\n"
     "//]]></script>" HEADLINE STORY,
     "@published 2025-03-01\n"},
    {JSON_LD("{\"@type\":\"Article\",\"name\":\"}\\\"{\",\"datePublished\":\"2025-03-01\"}; // ] of goats")
	 HEADLINE STORY,
     "@published 2025-03-01\n"},

    /* Scripts of other kinds, where no field says it, and all that do name one day. */
    {HEADLINE
     "<script>var page = {'publish_date': '2025-03-01', x: {\"publishedAt\":\"2025-03-01T10:00Z\"}};</script>" STORY,
     "@published 2025-03-01\n"},
    {HEADLINE "<script>s = '{\\\"datePublished\\\":\\\"2025-03-01\\\"}'</script>" STORY, "@published 2025-03-01\n"},
    {HEADLINE
     "<script>{\"publishedAt\":\"2025-03-01\"}</script><script>{\"publishedAt\":\"2025-03-02\"}</script>" STORY,
     ""},
    {HEADLINE "<script>{\"unpublishedAt\":\"2025-03-01\",\"publishedAt\":null}</script>" STORY, ""},

    /* A card that leads to another story has a day of its own. */
    {HEADLINE STORY "<div><h3><a href=/x>Sheep lost</a></h3><time datetime=2020-01-01>then</time></div>", ""},
    {HEADLINE STORY "<ul>" FAR_ITEMS
		    "<li><a href=/x><h3>Sheep lost</h3></a><p><span class=date>1 May 2020</span></p></li>",
     ""},

    /* At the story's end, in short lines, and as nothing but a day where there is no headline. */
    {HEADLINE STORY "<ul>" FAR_ITEMS "</ul><p class=date>1 March 2025. <i>Updated: 5 March 2025</i></p>",
     "@published 2025-03-01\n"},
    {HEADLINE "<p><span>The barn, the goat and all that was said of them by those who were there to see it on the "
	      "day</span> <span>By Ann Lee on Mar. 1, 2025</span></p>" STORY,
     "@published 2025-03-01\n"},
    {"<title>Goat</title><div>Mar 1, 2025</div>" STORY, "@published 2025-03-01\n"},
    {"<title>Goat</title><div>In the barn since Mar 1, 2025</div>" STORY, ""},

    /* A day of an update is that of the story only where no other is known. */
    {HEADLINE "<p>Last updated on 5 March 2025</p><p>1 March 2025</p>" STORY, "@published 2025-03-01\n"},
    {HEADLINE "<p>Last updated on 5 March 2025</p>" STORY, "@published 2025-03-05\n"},

    /* An archive's address has its own day, and that of the page. */
    {"<link rel=canonical href='https://archive.example/20240109/https://goat.example/2023/12/09/found'>" HEADLINE
	 STORY,
     "@published 2023-12-09\n"},
};

/* In which language, and where. */
static const struct facts_case languages[] = {
    {"<html lang=en-GB><meta property=og:locale content=de_DE>" HEADLINE STORY, "@language en-GB\n"},
    {"<meta property=og:locale content=pt_BR><meta http-equiv=Content-Language content=es>" HEADLINE STORY,
     "@language pt-BR\n"},
    {"<meta http-equiv=Content-Language content='es, en'>" HEADLINE STORY, "@language es\n"},
    {"<meta http-equiv=Content-Language content=utf-8>" HEADLINE STORY, ""},
    {HEADLINE STORY, ""},
    {"<meta property=og:url content='https://goat.example/a?x=1'><link rel=canonical "
     "href='https://goat.example/a'>" HEADLINE STORY,
     "@url https://goat.example/a\n"},
    {"<meta property=og:url content='https://goat.example/a'>" HEADLINE STORY, "@url https://goat.example/a\n"},
};

/* The heading that is the site's banner is no headline. */
static const struct facts_case titles[] = {
    {"<title>Goat found in its own barn | The Daily Goat</title><h1>The Daily Goat</h1>" STORY,
     "@title Goat found in its own barn\n"},
    {"<title>Goat News | Goat found in its own barn</title><h1>Goat found in its own barn</h1>" STORY,
     "@title Goat found in its own barn\n"},
    {"<title>A goat found - Goat News</title><meta property=og:title content='Goat found'><h1>Goat News All about "
     "goats</h1>" STORY,
     "@title Goat found\n"},

    /* What <title> begins with is a headline, however long the site's name is. */
    {"<title>Goat found - The Very Daily Paper of the Friends of Goats and of Barns</title><h1>Goat found</h1>" STORY,
     "@title Goat found\n"},
};

/* Only what is known about the article, the addresses and titles that a row is not about left out. */
static void check(const struct facts_case *row, const char *const *members, size_t count)
{
	struct buffer out = {0}, facts = {0};
	outline_read(html_read, BUILDER_SEPARATED, row->page, strlen(row->page), &out);
	for (const char *line = buffer_text(&out), *end; (end = strchr(line, '\n')); line = end + 1)
		for (size_t i = 0; i < count; i++)
			if (strncmp(line, members[i], strlen(members[i])) == 0)
				buffer_add(&facts, line, (size_t)(end - line + 1));
	assert_string_equal(buffer_text(&facts), row->facts);
	buffer_release(&out);
	buffer_release(&facts);
}

static void those_who_wrote_it_are_named(void **state)
{
	static const char *const members[] = {"@by "};
	(void)state;
	for (size_t i = 0; i < COUNT(bylines); i++)
		check(&bylines[i], members, COUNT(members));
}

static void it_is_known_when_it_was_published(void **state)
{
	static const char *const members[] = {"@published ", "@updated "};
	(void)state;
	for (size_t i = 0; i < COUNT(dates); i++)
		check(&dates[i], members, COUNT(members));
}

static void languages_and_addresses_are_read(void **state)
{
	static const char *const members[] = {"@language ", "@url "};
	(void)state;
	for (size_t i = 0; i < COUNT(languages); i++)
		check(&languages[i], members, COUNT(members));
}

static void banners_are_no_headlines(void **state)
{
	static const char *const members[] = {"@title "};
	(void)state;
	for (size_t i = 0; i < COUNT(titles); i++)
		check(&titles[i], members, COUNT(members));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(those_who_wrote_it_are_named),
	    cmocka_unit_test(it_is_known_when_it_was_published),
	    cmocka_unit_test(languages_and_addresses_are_read),
	    cmocka_unit_test(banners_are_no_headlines),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
