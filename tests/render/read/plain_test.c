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
    {"\n \n\t\n", ""},
    {"Just some words.", "paragraph: Just some words.\n"},
    {"  One.\n\n\nTwo  \n", "paragraph: One.\nparagraph: Two\n"},

    /* A paragraph a line, where lines are long or end where sentences end. */
    {"The first one ends here.\nThe second one ends there.\nAnd a third.",
     "paragraph: The first one ends here.\nparagraph: The second one ends there.\nparagraph: And a third.\n"},
    {"Mac\rlines end\rwith CR", "title: Mac\nparagraph: lines end\nparagraph: with CR\n@title Mac\n"},
    {"One.\r\n\r\nTwo.", "paragraph: One.\nparagraph: Two.\n"},

    /* Lines of capitals are headings where two of them stand alone behind sentences. */
    {"THE TIDE CLOCK\n\nIt stopped on Monday.\n\nWHO WINDS IT?\n\nNobody does.\n\nWHAT IT COSTS\n\nNothing.\n\nENDS",
     "title: THE TIDE CLOCK\nparagraph: It stopped on Monday.\nheading 2: WHO WINDS IT?\nparagraph: Nobody does.\n"
     "heading 2: WHAT IT COSTS\nparagraph: Nothing.\nparagraph: ENDS\n@title THE TIDE CLOCK\n"},
    {"It stopped.\n\nMORE FOLLOWS\n\nIt goes.\n\nMORE FOLLOWS\n\nIt stops.",
     "paragraph: It stopped.\nparagraph: MORE FOLLOWS\nparagraph: It goes.\nparagraph: MORE FOLLOWS\n"
     "paragraph: It stops.\n"},

    /* Hard-wrapped lines are one paragraph, whatever stands between two blank lines. */
    {"The lighthouse keeper of Tarn Head wrote the weather down each\n"
     "morning for forty years, and nobody ever asked to see what he\nhad written.\n\n"
     "His daughter found the books in the boathouse under a heap of\nnets, each of them dry, and each of them full.\n",
     "paragraph: The lighthouse keeper of Tarn Head wrote the weather down each|morning for forty years, and nobody "
     "ever "
     "asked to see what he|had written.\n"
     "paragraph: His daughter found the books in the boathouse under a heap of|nets, each of them dry, and each of "
     "them "
     "full.\n"},

    /* Beside lists, headings and tables, too. Short lines at the top are of the head. */
    {"The log of the gates\nBy Ann Lee\n\n"
     "The lighthouse keeper of Tarn Head wrote the weather down each\n"
     "morning for forty years, and nobody ever asked to see what he\nhad written.\n"
     "  His daughter found the books in the boathouse under a heap of\nnets, each of them dry:\n"
     "- one of them for the year in which the old lamp went out and\n  nobody saw it\n- one for the gales\n\n"
     "Lee: Who has read them?\nEk: I have.\f\nWhat next\n---------\n\n"
     "\tyear\tgales\n\t1921\t12\n\n* * *\n",
     "title: The log of the gates\nbyline: By Ann Lee\n"
     "paragraph: The lighthouse keeper of Tarn Head wrote the weather down each|morning for forty years, and nobody "
     "ever asked to see what he|had written.\n"
     "paragraph: His daughter found the books in the boathouse under a heap of|nets, each of them dry:\n"
     "paragraph: - one of them for the year in which the old lamp went out and|  nobody saw it\n"
     "paragraph: - one for the gales\n"
     "paragraph: Lee: Who has read them?\nparagraph: Ek: I have.\n"
     "heading 2: What next\nrule: ---------\n"
     "code: \tyear\tgales|\t1921\t12\nrule: * * *\n@title The log of the gates\n@by Ann Lee\n"},
    {"One page.\n\fAnother page.", "paragraph: One page.\nparagraph: Another page.\n"},

    /* What ">" marks is a block quote without the marks; a line alone may begin so. */
    {"Ann Lee wrote:\n> It rained.\n>> It\n>> > snowed.\n>\n> It froze.\n\nIt thawed.",
     "paragraph: Ann Lee wrote:\nblockquote\n  paragraph: It rained.\n  blockquote\n    paragraph: It\n"
     "    blockquote\n      paragraph: snowed.\n  paragraph: It froze.\nparagraph: It thawed.\n"},
    {"It rained.\n\n> The lighthouse keeper of Tarn Head wrote the weather down each\n"
     "> morning for forty years, and nobody ever asked to see what he\n> had written.\n",
     "paragraph: It rained.\nblockquote\n  paragraph: The lighthouse keeper of Tarn Head wrote the weather down each|"
     "morning for forty years, and nobody ever asked to see what he|had written.\n"},
    {"It rained.\n\n> It snowed.\n\nIt froze.",
     "paragraph: It rained.\nparagraph: > It snowed.\nparagraph: It froze.\n"},

    /* Addresses are links. */
    {"See https://example.org/log.pdf, or <https://example.org/a_b>, or ask ann@example.org.",
     "paragraph: See [https://example.org/log.pdf](https://example.org/log.pdf), or "
     "<[https://example.org/a_b](https://example.org/a_b)>, or ask [ann@example.org](mailto:ann@example.org).\n"},

    /* What agencies send. */
    {"BC-GOAT-MAYOR-2ndLd\n^Goat elected mayor<\n^By ANN LEE=\n\nThe goat was pleased.\n\n-30-",
     "paragraph: BC-GOAT-MAYOR-2ndLd\ntitle: ^Goat elected mayor<\nbyline: ^By ANN LEE=\n"
     "paragraph: The goat was pleased.\nparagraph: -30-\n@title Goat elected mayor\n@by ANN LEE\n"},

    /* Headlines. */
    {"Goat elected mayor\n\nThe goat was pleased.",
     "title: Goat elected mayor\nparagraph: The goat was pleased.\n@title Goat elected mayor\n"},
    {"Is this goat your mayor?\n\nIt is.",
     "title: Is this goat your mayor?\nparagraph: It is.\n@title Is this goat your mayor?\n"},
    {"Goat Elected Mayor in Landslide Vote.\n\nThe goat, which is four years old, was said to be pleased.",
     "title: Goat Elected Mayor in Landslide Vote.\nparagraph: The goat, which is four years old, was said to be "
     "pleased.\n"
     "@title Goat Elected Mayor in Landslide Vote.\n"},
    {"The goat was elected on Sunday.\n\nIt was pleased.",
     "paragraph: The goat was elected on Sunday.\nparagraph: It was pleased.\n"},
    {"Dear voters,\n\nthank you.", "paragraph: Dear voters,\nparagraph: thank you.\n"},

    /* Bylines. */
    {"A headline\n\nBy Ann Lee\n\nText here.",
     "title: A headline\nbyline: By Ann Lee\nparagraph: Text here.\n@title A headline\n@by Ann Lee\n"},
    {"A headline\n\nBy Ann Lee in Oslo and Bo Ek\n\nText here.",
     "title: A headline\nbyline: By Ann Lee in Oslo and Bo Ek\nparagraph: Text here.\n@title A headline\n@by Ann "
     "Lee\n@by Bo Ek\n"},
    {"A headline\n\nBY ANN LEE, POLITICAL EDITOR\n\nText here.",
     "title: A headline\nbyline: BY ANN LEE, POLITICAL EDITOR\nparagraph: Text here.\n@title A headline\n@by ANN "
     "LEE\n"},
    {"A headline\n\nExclusive by Ann van der Lee\nThe Daily Goat\n\nText here.",
     "title: A headline\nbyline: Exclusive by Ann van der Lee\nbyline: The Daily Goat\nparagraph: Text here.\n"
     "@title A headline\n@by Ann van der Lee\n"},
    {"A headline\n\nBy Monday it was over.\n\nText here.",
     "title: A headline\nparagraph: By Monday it was over.\nparagraph: Text here.\n@title A headline\n"},
    {"A headline\n\nBy the river\n\nText here.",
     "title: A headline\nparagraph: By the river\nparagraph: Text here.\n@title A headline\n"},

    /* Datelines stay in their paragraph. */
    {"A headline\n\nOSLO (AP) — It rained.",
     "title: A headline\nparagraph: OSLO (AP) — It rained.\n@title A headline\n"},

    /* Credit lines. */
    {"It rained.\n\nAdditional reporting by Ann Lee in Oslo",
     "paragraph: It rained.\ncredit: Additional reporting by Ann Lee in Oslo\n"},
    {"It rained.\n\n(Reporting by Ann Lee; Editing by Bo Ek)",
     "paragraph: It rained.\ncredit: (Reporting by Ann Lee; Editing by Bo Ek)\n"},
    {"It rained.\n\n— With files from Bo Ek", "paragraph: It rained.\ncredit: — With files from Bo Ek\n"},
    {"It rained.\n\nAnn Lee contributed to this report.",
     "paragraph: It rained.\ncredit: Ann Lee contributed to this report.\n"},
    {"It rained.\n\nEditing by hand is slow.\n\nIt snowed.\n\nIt froze.\n\nIt thawed.",
     "paragraph: It rained.\nparagraph: Editing by hand is slow.\nparagraph: It snowed.\nparagraph: It froze.\n"
     "paragraph: It thawed.\n"},

    /* Links to other stories. */
    {"It rained.\n\nRelated articles\n\nFive ways to dry a goat\nWhat goats think of rain",
     "paragraph: It rained.\nrelated: Related articles\nrelated: Five ways to dry a goat\nrelated: What goats think of "
     "rain\n"},
    {"It rained.\n\nMOST READ:\n\nFive ways to dry a goat",
     "paragraph: It rained.\nrelated: MOST READ:\nrelated: Five ways to dry a goat\n"},
    {"It rained.\n\nRead more: Goats and rain\n\nIt stopped.",
     "paragraph: It rained.\nrelated: Read more: Goats and rain\nparagraph: It stopped.\n"},
    {"It rained.\n\nSources\n\n\"Goat drenched\" - Goat Weekly, May 2, 2019\n\nBo Ek. \"Rain at last\" - The Ewe, May "
     "3, 2019",
     "paragraph: It rained.\nrelated: Sources\nrelated: \"Goat drenched\" - Goat Weekly, May 2, 2019\n"
     "related: Bo Ek. \"Rain at last\" - The Ewe, May 3, 2019\n"},
    {"It rained.\n\nRelated\n\nThe goat is related to the sheep.",
     "paragraph: It rained.\nparagraph: Related\nparagraph: The goat is related to the sheep.\n"},
};

static void plain_texts_are_split_and_their_furniture_is_known(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer out = {0};
		outline_read(plain_read, BUILDER_VERBATIM, cases[i].text, strlen(cases[i].text), &out);
		assert_string_equal(buffer_text(&out), cases[i].outline);
		buffer_release(&out);
	}
}

static void text_and_gaps_come_out_as_they_went_in(void **state)
{
	(void)state;
	static const char text[] = "\n  A headline \n\n\n\tBy Ann Lee\n \nOne  line.\nTwo lines.\n\n> One quote.\n\n"
				   "  a\tb\n  c\td\n\n  - One item.\n   ===\n\n";
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	plain_read(text, sizeof text - 1, builder);
	struct document *document = builder_finish(builder);
	assert_string_equal(document->text.at, text);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(plain_texts_are_split_and_their_furniture_is_known),
	    cmocka_unit_test(text_and_gaps_come_out_as_they_went_in),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
