/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tests/render/read/outline.h"

#include <string.h>

#include "render/read/reader.h"
#include "tests/test.h"

static const struct {
	const char *text, *outline;
} cases[] = {
    {"", ""},
    {"One *em* **strong** `code` [link](http://x.example/a \"t\").",
     "paragraph: One *em* **strong** `code` [link](http://x.example/a).\n"},
    {"One  \ntwo\nthree", "paragraph: One|two three\n"},
    {"# Title\n\n## Part\n\nText.", "title: Title\nheading 2: Part\nparagraph: Text.\n@title Title\n"},
    {"Set\n===\n\nText.", "title: Set\nparagraph: Text.\n@title Set\n"},
    {"A.\n\n---\n\nB.", "paragraph: A.\nrule\nparagraph: B.\n"},
    {"> A.\n>\n> > B.", "blockquote\n  paragraph: A.\n  blockquote\n    paragraph: B.\n"},
    {"3. c\n4. d\n   - e",
     "list\n  item 3\n    paragraph: c\n  item 4\n    paragraph: d\n    list\n      item\n        paragraph: e\n"},
    {"- a\n\n- b", "list 1\n  item\n    paragraph: a\n  item\n    paragraph: b\n"},
    {"A.\n\n```c\nint  x;\n\n  y\n```", "paragraph: A.\ncode: int  x;||  y\n"},
    {"![Two *goats*](g.png)\n\nA ![small](s.png) one.", "image <g.png>: Two *goats*\nparagraph: A small one.\n"},
    {"<div class=x>\n<p>Raw <b>HTML</b></p>\n</div>", "paragraph: Raw **HTML**\n"},
    {"> A.\n>\n> <p>B.\n\n- <div>c</div>\n- d",
     "blockquote\n  paragraph: A.\n  paragraph: B.\nlist\n  item\n    paragraph: c\n  item\n    paragraph: d\n"},
    {"A.\n\n[![goats](g.png)](http://x.example/)", "paragraph: A.\nimage <g.png>: [goats](http://x.example/)\n"},
    {"A <em>b</em> <a href=\"http://x.example/\">c</a><br>d <!-- no --> <u>e</u>.",
     "paragraph: A *b* [c](http://x.example/)|d e.\n"},
    {"<script>\nvar x;\n</script>\n\nA.", "paragraph: A.\n"},

    /* What CommonMark does not know (gfm_samples.md has more): tables, */
    {"A.\n\n| a | b |\n|---|:-:|\n| 1 | *2* |\n\nB.", "paragraph: A.\ntable 2\n  row 1\n    cell 1: a\n    cell 2 center: b\n "
						      " row\n    cell 1: 1\n    cell 2 center: *2*\nparagraph: B.\n"},
    {"[d]: http://x.example/\n|a | b\n|- | -\n[d] | 2 | 3\n",
     "table 2\n  row 1\n    cell 1: a\n    cell 2: b\n  row\n    cell 1: [d](http://x.example/)\n    cell 2: "
     "2\n!table\n"},
    {"- a|b\n  -|-\n  <i>x</i>|y\n- z",
     "list\n  item\n    table 2\n      row 1\n        cell 1: a\n        cell 2: b\n      row\n        cell 1: *x*\n"
     "        cell 2: y\n  item\n    paragraph: z\n"},
    /* strikes, tasks, addresses, */
    {"A ~~b *c*~~ \\~d\\~.", "paragraph: A ~b *c*~ ~d~.\n"},
    {"> - [x] a\n> - [ ] b\n> - \\[ ] c", "blockquote\n  list\n    item\n      paragraph: ☑ a\n    item\n      "
					  "paragraph: ☐ b\n    item\n      paragraph: [ ] c\n"},
    {"At www.x.example, https://x.example/a_b_c or ann@x.example.",
     "paragraph: At [www.x.example](http://www.x.example), [https://x.example/a_b_c](https://x.example/a_b_c) or "
     "[ann@x.example](mailto:ann@x.example).\n"},
    /* footnotes; those that are not meant, or defined twice, are kept. */
    {"A[^b] and B[^a].\n\n[^a]: One.\n[^b]: http://x.example/\n\n    Two.\n[^c]: Three.\n[^a]: Four.\n\nC.",
     "paragraph: A[1] and B[2].\nparagraph: C.\nnote 1\n  paragraph: [http://x.example/](http://x.example/)\n  "
     "paragraph: "
     "Two.\n"
     "note 2\n  paragraph: One.\nnote 3\n  paragraph: Three.\nnote 4\n  paragraph: Four.\n"},

    /* Front matter. */
    {"---\ntitle: \"A \\\"good\\\" one\"\nauthor: Ann Lee\ndate: 2025-09-12\n---\nText.",
     "title: A \"good\" one\nparagraph: Text.\n@title A \"good\" one\n@published 2025-09-12\n@by Ann Lee\n"},
    {"---\ntitle: 'It''s'\nauthors: [Ann Lee, 'Bo Ek']\n---\n# It's\n\nText.",
     "title: It's\nparagraph: Text.\n@title It's\n@by Ann Lee\n@by Bo Ek\n"},
    {"---\nauthors:\n  - name: Ann Lee\n    url: http://x.example/\n  - Bo Ek\ntags:\n  - Cy Young\n---\nText.",
     "paragraph: Text.\n@by Ann Lee\n@by Bo Ek\n"},
    {"+++\ntitle = \"T\"\n+++\nText.", "title: T\nparagraph: Text.\n@title T\n"},
    {"---\n---\nText.", "rule\nrule\nparagraph: Text.\n"},
    {"---\nNo front matter\n---\n\nText.", "rule\ntitle: No front matter\nparagraph: Text.\n@title No front matter\n"},

    /* The furniture is the same as in plain text. */
    {"# T\n\n*By Ann Lee*\n\nText.\n\n*Additional reporting by Bo Ek*\n\n## Related\n\n- [Goats](g)\n- [Rain](r)",
     "title: T\nbyline: *By Ann Lee*\nparagraph: Text.\ncredit: *Additional reporting by Bo Ek*\nrelated: "
     "Related\nlist\n  item\n"
     "    related: [Goats](g)\n  item\n    related: [Rain](r)\n@title T\n@by Ann Lee\n"},
};

static void markdown_becomes_blocks_marks_and_links(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		outline_read(markdown_read, BUILDER_SEPARATED, cases[i].text, strlen(cases[i].text), &out);
		assert_string_equal(buffer_text(&out), cases[i].outline);
		buffer_release(&out);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(markdown_becomes_blocks_marks_and_links),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
