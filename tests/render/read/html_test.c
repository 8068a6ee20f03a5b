/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

#include "model/excerpt.h"
#include "render/read/html.h"
#include "render/read/reader.h"
#include "tests/test.h"

struct html_case {
	const char *text, *outline;
};

/* What elements become; no part of these is left out. */
static const struct html_case fragments[] = {
    {"", ""},
    {"&", "paragraph: &\n"},
    {"bare <span>text</span>", "paragraph: bare text\n"},
    {"<p>A <b>b <i>c</i></b> <em>d</em> <code>e</code> <del>f</del> H<sub>2</sub>O <q>g</q></p>",
     "paragraph: A **b *c*** *d* `e` ~f~ H2O “g”\n"},
    {"<a href='http://x.example/a'>one</a> <a href='javascript:x()'>two</a> <a href='#here'>three</a>",
     "paragraph: [one](http://x.example/a) two three\n"},
    {"<a href='http://x.example/'><p>one</p></a><p>two", "paragraph: [one](http://x.example/)\nparagraph: two\n"},
    {"<em><p>one</p><p>two</p></em>", "paragraph: *one*\nparagraph: *two*\n"},
    {"<em><p>one</p></em>two<b><ul><li>three</ul></b>four",
     "paragraph: *one*\nparagraph: two\nlist\n  item\n    paragraph: **three**\nparagraph: four\n"},
    /* Comments that libxml2 knows nothing of; what is a doctype or a tag is none. */
    {"<p>a <![if x]>b<![endif]> c</ d>e</>f <!-->g<!--->h <!--i--!>j <!doctype k>l <!m",
     "paragraph: a b cef gh j l <!m\n"},
    {"<title>a <!-- b --> c</title><script>var d = '<!-->'; </script><p>e", "paragraph: e\n"},
    {"<div>a<div>b</div>c</div>", "paragraph: a\nparagraph: b\nparagraph: c\n"},
    {"one<br>two<br><br>three", "paragraph: one|two\nparagraph: three\n"},
    {"one.<span class='component br'></span>Two<span class=br>els</span>.", "paragraph: one.|Twoels.\n"},
    {"<h2>A<br>b</h2><h6>c</h6><hr>", "heading 2: A b\nheading 6: c\nrule\n"},
    {"<table><tr><th colspan=2><div class='hlist navbar'><ul><li>v<li>t</ul></div>A<tr><td>b<td>c</table>",
     "table 2\n  row 1\n    cell 1 across 2: A\n  row\n    cell 1: b\n    cell 2: c\n"},
    {"a<hr><hr><div> </div><hr>b<hr><img src=c.jpg alt=c><hr>",
     "paragraph: a\nrule\nparagraph: b\nrule\nimage <c.jpg>: c\nrule\n"},
    {"<h2 id=a>A<a href='#a'>¶</a></h2><h3><a href='#b'> # </a>B <a href='#c'>C</a></h3><p>d <a href='#a'>¶</a>",
     "heading 2: A\nheading 3: B C\nparagraph: d [¶](#a)\n"},
    {"<ul><li>a<li>b<ul><li>c</ul></ul>",
     "list\n  item\n    paragraph: a\n  item\n    paragraph: b\n    list\n      item\n        paragraph: c\n"},
    {"<ol start=3><li>a<li value=7>b<li>c</ol>",
     "list\n  item 3\n    paragraph: a\n  item 7\n    paragraph: b\n  item 8\n    paragraph: c\n"},
    {"<ol reversed><li>a<li>b</ol>", "list\n  item 2\n    paragraph: a\n  item 1\n    paragraph: b\n"},
    {"<ol><li><article><h2>a</h2><p>b</article></ol>", "heading 2: a\nparagraph: b\n"},
    {"<ul><li><p>a</p><p>b</p></ul>", "list 1\n  item\n    paragraph: a\n    paragraph: b\n"},
    {"<blockquote><p>a<p>b</blockquote>", "blockquote\n  paragraph: a\n  paragraph: b\n"},
    {"<figure><img src=a.jpg alt='A goat'><figcaption>Ann Lee’s <b>goat</b></figcaption></figure>",
     "figure\n  image <a.jpg>: A goat\n  caption: Ann Lee’s **goat**\n"},
    {"<p>So <img src=e.png alt='😀'> <img src=i.png alt='an icon'> said.</p>", "paragraph: So 😀 said.\n"},
    {"<pre><code>a\n  b &lt;</code></pre>", "code: a|  b <\n"},
    {"<table><caption>C</caption><tr><th>A<th>B<tr><td>1<td><p>2</p><p>3</p></table>",
     "caption: C\ntable 2\n  row 1\n    cell 1: A\n    cell 2: B\n  row\n    cell 1: 1\n    cell 2: 2|3\n"},
    {"<table><tr><td><h2>Laid</h2><p>out</table>", "heading 2: Laid\nparagraph: out\n"},
    {"<script>x</script><style>y</style><svg><text>z</text></svg><noscript>n</noscript>a", "paragraph: a\n"},
    {"<script>document.write('<p>no</p>')</script>a", "paragraph: a\n"},
    {"&#147;Yes,&#148; &amp;#27; &#155;31m", "paragraph: “Yes,” &#27; ›31m\n"},
    /* What a browser draws: numbers as their list is numbered, terms, quotation marks of the language, raised digits. */
    {"<ol type=a start=2><li>x</ol><ol style='list-style-type: upper-roman'><li>y</ol><ol start=0><li>z</ol>",
     "list\n  item 2 a\n    paragraph: x\nlist\n  item 1 I\n    paragraph: y\nlist\n  item 1\n    paragraph: z\n"},
    {"<dl><dt>A<dd>b<dd><p>c</dl>", "list 1\n  item term\n    paragraph: **A**\n  item definition\n    paragraph: b\n"
				    "  item definition\n    paragraph: c\n"},
    {"<p lang=de>Er sagt: <q>Ja, <q>ja</q></q>. <q>„Nein“</q></p><p><q></q>x",
     "paragraph: Er sagt: „Ja, ‚ja‘“. „Nein“\nparagraph: x\n"},
    {"E=mc<sup>2</sup>, 10<sup>−6</sup>, 4<sup>th</sup>", "paragraph: E=mc², 10⁻⁶, 4th\n"},
    {"<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby><ruby>字<rt>ji</ruby>", "paragraph: 漢(kan)字(ji)\n"},
    {"<details><summary>Why?</summary>Rain.</details>", "paragraph: **Why?**\nparagraph: Rain.\n"},
    {"T<span class=cap>he</span> hy&shy;phen", "paragraph: The hyphen\n"},

    /* Tables: columns beside cells that go over several rows, and how they stand. */
    {"<table><tr><th rowspan=2>R<th colspan=2>V<tr><th>a<th align=right>b<tr><td rowspan=2>N<td>1<td "
     "style='color:red;text-align: right'>2<tr><td>3<td class='num text-center'>4</table>",
     "table 3\n  row 1\n    cell 1: R\n    cell 2 across 2: V\n  row 1\n    cell 2: a\n    cell 3 right: b\n"
     "  row\n    cell 1: N\n    cell 2: 1\n    cell 3 right: 2\n  row\n    cell 2: 3\n    cell 3 center: 4\n"},
    {"<table><tr><th colspan=99999999>A<th>B<tr><td rowspan=0>1<td>2</table>",
     "table 999\n  row 1\n    cell 1 across 999: A\n    cell 999: B\n  row\n    cell 1: 1\n    cell 2: 2\n"},

    /* Alternative texts that say nothing beside what is written below, or that are the names of files. */
    {"<figure><img src=a.jpg alt='The goat, on Sunday'><figcaption>The <b>goat</b> on Sunday, before lunch</figcaption>"
     "</figure><figure><img src=b.jpg alt='The go'><figcaption>The goat</figcaption></figure>"
     "<img src=c.jpg alt='DSC_0012.jpg'><p>x</p><img src=d.jpg alt='goat-on-a-roof'><p>y</p><img src=e.jpg alt='y'>",
     "figure\n  image <a.jpg>\n  caption: The **goat** on Sunday, before lunch\n"
     "figure\n  image <b.jpg>: The go\n  caption: The goat\n"
     "image <c.jpg>\nparagraph: x\nimage <d.jpg>\nparagraph: y\nimage <e.jpg>: y\n"},

    /* Pictures that are loaded late, and who took them. */
    {"<figure><img src='data:image/gif;base64,R0' data-src=a.jpg alt=A><figcaption>B. <span class='photo-credit'>Ann "
     "Lee</span> C</figcaption></figure>",
     "figure\n  image <a.jpg>: A\n  caption: B.\n  credit: Ann Lee\n  caption: C\n"},
    {"<figure><img src='data:,' alt=''><noscript><img src=n.jpg alt=N></noscript></figure>"
     "<figure><img src=a.jpg alt=A><noscript><img src=n.jpg alt=N></noscript></figure>",
     "figure\n  image\n  image <n.jpg>: N\nfigure\n  image <a.jpg>: A\n"},
    /* Pictures that only count readers, outside <noscript> and in it; what is loaded late has a size of its own. */
    {"a<img src=p.gif width=1 height=1 alt=beacon><img src=p.gif style='width:1px; height:1px' alt=beacon>"
     "<noscript><img src=p.gif width='1' height='0' alt='image beacon'></noscript>"
     "<noscript><div style='display:none'><img hidden src=p.gif alt=analytics></div></noscript>",
     "paragraph: a\n"},
    {"<noscript><img src=p.gif width=1px height=1px alt=beacon><img src=n.jpg width=1 height=300 alt=N></noscript>"
     "<img src=p.gif width=1 height=1>",
     "image <n.jpg>: N\n"},
    {"<img src=p.gif data-src=a.jpg width=1 height=1 alt=A><img src=b.jpg width=570 height=0 alt=B>",
     "image <a.jpg>: A\nimage <b.jpg>: B\n"},
    {"<picture><source srcset=x.webp><img srcset='s.jpg 300w, l.jpg 900w' alt=L></picture><amp-img src=m.jpg "
     "alt=M></amp-img>",
     "image <l.jpg>: L\nimage <m.jpg>: M\n"},
    {"<div class=wp-caption><img src=a.jpg alt=A><p class=wp-caption-text>B</p></div>",
     "image <a.jpg>: A\ncaption: B\n"},

    /* Posts of other sites keep who wrote them, and lose what only leads there. */
    {"<blockquote class='twitter-tweet'><p>Closed. <a href=https://t.co/x>pic.twitter.com/x</a></p>&mdash; Oslo "
     "(@oslo) <a "
     "href=https://x.example/1>June 3</a></blockquote>",
     "blockquote\n  paragraph: Closed.\n  paragraph: — Oslo (@oslo) [June 3](https://x.example/1)\n"},
    {"<blockquote class=instagram-media><a href=https://i.example/p><div>View this post on Instagram</div></a><p>A "
     "post "
     "shared by Bo (@bo)</p></blockquote><a href=https://i.example/p>View on the map</a>",
     "blockquote\n  paragraph: A post shared by Bo (@bo)\nparagraph: [View on the map](https://i.example/p)\n"},

    {"<blockquote class=mastodon-embed><a href=https://m.example/1><div>Post by @bo@m.example</div><div>View on "
     "Mastodon</div></a></blockquote>",
     "blockquote\n  paragraph: [Post by @bo@m.example](https://m.example/1)\n"},

    /* Footnotes, and nothing that leads back from them. */
    {"<p>One.<sup><a href=#f1 id=r1>1</a></sup> Two.<a href=#f2>[2]</a> Three.<a class=footnote-ref href=#f1>1</a> <a "
     "href=#f1>1</a></p>"
     "<ol><li id=f1>First. <a href=#r1>↩</a><li id=f2><a href=#r2>2</a>. Second, of <a "
     "href=http://x.example/>2</a>.</ol>",
     "paragraph: One.[1] Two.[2] Three.[1] [1](#f1)\nnote 1\n  paragraph: First.\nnote 2\n  paragraph: Second, of "
     "[2](http://x.example/).\n"},
    {"<p>One<sup><a href=#n>*</a></sup> <a href=#top>2</a> <sup><a href=#none>3</a></sup></p><p><sup><a "
     "name=n>*</a></sup> "
     "Note.</p>",
     "paragraph: One[1] 2 3\nnote 1\n  paragraph: * Note.\n"},
    {"<p>never <b>closed <i>at all", "paragraph: never **closed *at all***\n"},
};

#define EIGHT_ELEMENTS "<i></i><i></i><i></i><i></i><i></i><i></i><i></i><i></i>"
#define MANY_ELEMENTS                                                                                                  \
	EIGHT_ELEMENTS EIGHT_ELEMENTS EIGHT_ELEMENTS EIGHT_ELEMENTS EIGHT_ELEMENTS EIGHT_ELEMENTS EIGHT_ELEMENTS       \
	    EIGHT_ELEMENTS

/* Whole pages. */
static const struct html_case pages[] = {
    {"", ""},

    /* Without a body tag, libxml2 leaves what it does not know in the head: it is text all the same. */
    {"<!doctype html><title>Ferry</title><script>x</script><article><h1>The ferry</h1><p>It sails at six.</article>",
     "title: The ferry\nparagraph: It sails at six.\n@title The ferry\n!story\n"},
    {"<title>Goat found - The Daily Goat</title><h1>Goat found</h1><p>By <a href=/ann>Ann Lee</a></p><p>A goat, lost "
     "since Monday, was found on Sunday.",
     "title: Goat found\nparagraph: A goat, lost since Monday, was found on Sunday.\n@title Goat found\n@by Ann "
     "Lee\n"},

    /* The story, and nothing but the story. */
    {"<!DOCTYPE html><html lang=en><title>Goat elected mayor | The Daily Goat</title>"
     "<meta property=og:site_name content='The Daily Goat'><meta property=article:published_time "
     "content='2025-03-01T10:00:00Z'>"
     "<link rel=canonical href='https://goat.example/news/mayor'><meta name=author content='Ann Lee and Bo Ek'>"
     "<nav><a href=/>Home</a></nav><div class=cookie-banner><p>We love your privacy, your cookies, and your cookies’ "
     "cookies.</p></div>"
     "<article><h1>Goat elected mayor</h1><p class=byline>By Ann Lee</p><div class=share-bar>Share this</div>"
     "<figure><img src=/g.jpg alt='A goat'><figcaption>The goat on Sunday</figcaption></figure>"
     "<div class=article-body><p>The goat, which is four years old, took two thirds of the vote, the returning officer "
     "said on Sunday.</p>"
     "<p class=related><a href=/1>Why goats win</a></p>"
     "<p>Its rival, a retired baker, said that he had been beaten by the better beard, and that he would sell <a "
     "href=bread>bread</a> again.</p>"
     "<aside>Sign up for our newsletter</aside><h2>What next</h2>"
     "<p>The council meets on Tuesday, in the barn, where the heating works and the carpet is not what it was in the "
     "town hall.</p>"
     "<h2>Related articles</h2><ul><li><a href=/2>Sheep resigns</a><li><a href=/3>Cow tied</a></ul></div></article>"
     "<div id=comments><p>First! And what a goat it is, that goat, the best of all the goats I have "
     "known.</p></div><footer>© Goat</footer>",
     "title: Goat elected mayor\nfigure\n  image <https://goat.example/g.jpg>: A goat\n  caption: The goat on Sunday\n"
     "paragraph: The goat, which is four years old, took two thirds of the vote, the returning officer said on "
     "Sunday.\n"
     "paragraph: Its rival, a retired baker, said that he had been beaten by the better beard, and that he would sell "
     "[bread](https://goat.example/news/bread) again.\nheading 2: What next\n"
     "paragraph: The council meets on Tuesday, in the barn, where the heating works and the carpet is not what it was "
     "in the town hall.\n"
     "@url https://goat.example/news/mayor\n@title Goat elected mayor\n@site The Daily Goat\n@published "
     "2025-03-01T10:00:00Z\n"
     "@language en\n@by Ann Lee\n@by Bo Ek\n"},

    /* Where only the text says when it was: near the headline. */
    {"<title>Goat found</title><h1>Goat found</h1><div>3.2.2025, 7 Uhr</div><p>A goat, lost since Monday, was found on "
     "Sunday, in "
     "the barn that it was born in.",
     "title: Goat found\nparagraph: 3.2.2025, 7 Uhr\nparagraph: A goat, lost since Monday, was found on Sunday, in the "
     "barn that it was born "
     "in.\n@title Goat "
     "found\n@published 2025-02-03\n"},

    /* A stamp in UTC, and an address that has the day there. */
    {"<title>Goat found</title><meta property=article:published_time content='2025-03-01T02:00:00Z'><link "
     "rel=canonical "
     "href='https://goat.example/2025/02/28/found'><h1>Goat found</h1><p>A goat, lost since Monday, was found on "
     "Sunday, in the "
     "barn that it was born in.",
     "title: Goat found\nparagraph: A goat, lost since Monday, was found on Sunday, in the barn that it was born "
     "in.\n@url "
     "https://goat.example/2025/02/28/found\n@title Goat found\n@published 2025-02-28\n"},

    /* Who is named by the same class far behind wrote something else. */
    {"<title>Goat found</title><h1>Goat found</h1><span class=AuthorName>Ann Lee</span> <span class=AuthorName>Bo "
     "Ek</span><p>A "
     "goat, lost since Monday, was found on Sunday, in the barn that it was born in.<ul><li>" MANY_ELEMENTS
     "</ul><span "
     "class=AuthorName>Cy Dow</span>",
     "title: Goat found\nparagraph: A goat, lost since Monday, was found on Sunday, in the "
     "barn that it "
     "was born in.\n@title Goat found\n@by Ann Lee\n@by Bo Ek\n"},

    /* The headline is written once: where no <h1> has it, and where a second heading repeats it. */
    {"<title>Goat found in barn - The Daily Goat</title><h3>Goat found in barn</h3><p>A goat, lost "
     "since Monday, was found on Sunday, in the barn that it was born in.",
     "title: Goat found in barn\nparagraph: A goat, lost since Monday, was found on Sunday, in the barn that it was "
     "born "
     "in.\n@title Goat found in barn\n"},
    {"<title>Goat found in barn</title><h1>Goat found in barn</h1><h2>Goat Found in <i>Barn</i></h2><p>A goat, lost "
     "since "
     "Monday, was found on Sunday, in the barn that it was born in.",
     "title: Goat found in barn\nparagraph: A goat, lost since Monday, was found on Sunday, in the barn that it was "
     "born "
     "in.\n@title Goat found in barn\n"},

    /* JSON-LD is believed before all else, and read where it is not quite JSON. */
    {"<title>T</title><meta name=author content='The Daily Goat'><time datetime=2020-01-01>then</time>"
     "<script type='application/ld+json'><!-- {\"@graph\":[{\"@type\":\"Person\",\"@id\":\"#a\",\"name\":\"Ann Lee\"},"
     "{\"@type\":[\"NewsArticle\"],\"headline\":\"A goat\nof "
     "note\",\"datePublished\":\"2025-03-01T10:00:00+01:00\",\"author\":{\"@id\":\"#a\"}}]} --></script>"
     "<p>Text.",
     "title: A goat of note\nparagraph: then\nparagraph: Text.\n@title A goat of note\n@published "
     "2025-03-01T10:00:00+01:00\n@by Ann "
     "Lee\n!story\n"},
};

static void check(const struct html_case *row, outline_reader *read)
{
	struct buffer out = {0};
	outline_read(read, BUILDER_SEPARATED, row->text, strlen(row->text), &out);
	assert_string_equal(buffer_text(&out), row->outline);
	buffer_release(&out);
}

static void elements_become_blocks_and_marks(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(fragments); i++)
		check(&fragments[i], html_fragment_read);
}

static void pages_become_their_story(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pages); i++)
		check(&pages[i], html_read);
}

/* All of a page: what is left out stands in its place, with the reason. */
static const struct html_case whole_pages[] = {
    {"", ""},
    {"<title>Goat found</title><nav><a href=/>Home</a></nav><article><h1>Goat found</h1><div class=article-body>"
     "<p>A goat, lost since Monday, was found on Sunday, in the barn that it was born in, the farmer said, and it was "
     "not at all sorry.</p><div class=newsletter>Goats by mail <a href=/m>every day</a></div>"
     "<ol><li>It ate a hat that was kept there for the carnival.<li class=ad><p>Buy hats</p><li>It slept on the rest "
     "of the carnival, which is in May.</ol>"
     "<img src=/a.gif alt=Advertisement class=ad><noscript><img src=/p alt=beacon width=1 height=1></noscript>"
     "<img src=/p alt=counter width=1 height=1><p>The barn is to get a door, the farmer said, who has never had one "
     "in forty years of goats.</p></div></article><hr class=end><footer>© <q>Goat</q></footer>",
     "paragraph {menu or navigation}: [Home](/)\ntitle: Goat found\n"
     "paragraph: A goat, lost since Monday, was found on Sunday, in the barn that it was born in, the farmer said, and "
     "it was not at all sorry.\n"
     "paragraph {advertising or sign-up}: Goats by mail [every day](/m)\n"
     "list 1\n  item 1\n    paragraph: It ate a hat that was kept there for the carnival.\n"
     "  item 2\n    paragraph {advertising or sign-up}: Buy hats\n"
     "  item 2\n    paragraph: It slept on the rest of the carnival, which is in May.\n"
     "image </a.gif> {picture beside story}: Advertisement\nimage </p> {hidden by the page}: counter\n"
     "paragraph: The barn is to get a door, the farmer said, who has never had one in forty years of goats.\n"
     "paragraph {footer of the page}: © “Goat”\n@title Goat found\n"},
    /* A word in the story's line that no browser draws. */
    {"<title>Goat found</title><h1>Goat found</h1><p>A goat, lost since Monday<sup style='display:none'>[edit]</sup>, "
     "was "
     "found on Sunday, in the barn that it was born in, the farmer said, and it was not at all sorry.",
     "title: Goat found\nparagraph: A goat, lost since Monday, was found on Sunday, in the barn that it was born in, "
     "the "
     "farmer said, and it was not at all sorry.\n@title Goat found\n"},
    {"<title>Goat found</title><h1>Goat found</h1><h2>Goat found</h2><p>A goat, lost since Monday, was found on "
     "Sunday, in "
     "the barn that it was born in, the farmer said, and it was not at all sorry.",
     "title: Goat found\nheading 2 {repeats what is shown}: Goat found\n"
     "paragraph: A goat, lost since Monday, was found on Sunday, in the barn that it was born in, the farmer said, and "
     "it was not at all sorry.\n@title Goat found\n"},
};

static void whole_pages_have_what_is_left_out(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(whole_pages); i++)
		check(&whole_pages[i], html_read_whole);
}

static void check_excerpt(const struct html_case *row)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	html_read_whole(row->text, strlen(row->text), builder);
	struct document *page = builder_finish(builder);
	struct excerpt excerpt;
	excerpt_make(&excerpt, page);
	struct buffer article = {0}, out = {0};
	outline_write(excerpt.document, &out);
	outline_read(html_read, BUILDER_SEPARATED, row->text, strlen(row->text), &article);
	assert_string_equal(buffer_text(&out), buffer_text(&article));
	buffer_release(&article);
	buffer_release(&out);
	excerpt_release(&excerpt);
	document_free(page);
}

static void without_what_is_left_out_a_page_is_its_story(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(pages); i++)
		check_excerpt(&pages[i]);
	for (size_t i = 0; i < COUNT(whole_pages); i++)
		check_excerpt(&whole_pages[i]);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(elements_become_blocks_and_marks),
	    cmocka_unit_test(pages_become_their_story),
	    cmocka_unit_test(whole_pages_have_what_is_left_out),
	    cmocka_unit_test(without_what_is_left_out_a_page_is_its_story),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
