/* SPDX-License-Identifier: MIT */
#include "model/find/name.h"

#include <stdlib.h>

#include "model/find/find.h"
#include "tests/model/find/found.h"
#include "tests/test.h"

/* The names of a text in order, each with its kind: "Ann Lee PERSON; Kyiv PLACE; ". */
static char *names_of(const char *text)
{
	struct found found = found_in(text);
	const struct findings *findings = found.work.findings;
	struct buffer out = {0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind != MENTION_NAME)
			continue;
		found_words(&found, mention, &out);
		buffer_format(&out, " %s; ", entity_kind_name(findings->entities.at[mention->entity].kind));
	}
	found_release(&found);
	buffer_text(&out);
	return buffer_take(&out);
}

struct example {
	const char *text, *names;
};

static void check(const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		char *names = names_of(examples[i].text);
		assert_string_equal(names, examples[i].names);
		free(names);
	}
}

static void titles_and_articles_are_no_part_of_a_name(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"We met President Orla Finch.", "Orla Finch PERSON; "},
	    {"He saw Mr Finch and Sen. Finch there.", "Finch PERSON; Finch PERSON; "},
	    {"Deputy Foreign Minister Orla Finch left.", "Orla Finch PERSON; "},
	    {"Then Nato Secretary General Orla Finch spoke.", "Nato ORG; Orla Finch PERSON; "},
	    {"The Kremlin and the White House agreed.", "Kremlin ORG; White House ORG; "},
	    {"They flew to The Hague.", "The Hague PLACE; "},
	    {"Ukraine’s president Taras Finch spoke.", "Ukraine PLACE; Taras Finch PERSON; "},
	    {"The Justice Department sued.", "Justice Department ORG; "},
	    {"We saw Charlie King. Then Mr. King left. King wept.", "Charlie King PERSON; King PERSON; King PERSON; "},
	    {"He met the Wexford Recorder Orla Finch.", "Wexford PLACE; Orla Finch PERSON; "},
	    {"We asked Ranking Democrat Orla Finch (D-Utah).", "Democrat NORP; Orla Finch PERSON; "},
	    {"He also advised Arizona Sen. Carl Moran.", "Arizona PLACE; Carl Moran PERSON; "},
	    {"We asked Danish Ambassador to the United States Orla Finch.",
	     "Danish NORP; United States PLACE; Orla Finch PERSON; "},
	};
	check(examples, COUNT(examples));
}

static void runs_of_capitals_are_cut_where_a_name_begins(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"The Russian envoy met Brazilian Ana Ruiz.", "Russian NORP; Brazilian NORP; Ana Ruiz PERSON; "},
	    {"He works at the Bank of England in London.", "Bank of England ORG; London PLACE; "},
	    {"It went to the Ministry of Health and Welfare.", "Ministry of Health and Welfare ORG; "},
	    {"We asked the Food and Drug Administration.", "Food and Drug Administration ORG; "},
	    {"It was seen by Will Finch in May.", "Will Finch PERSON; May DATE; "},
	    {"He met Christian Tavrel and Christian Democrats.", "Christian Tavrel PERSON; Christian Democrats NORP; "},
	    {"They met Ursula von der Linde.", "Ursula von der Linde PERSON; "},
	    {"We saw John F. Marsh in Bosnia and Herzegovina.", "John F. Marsh PERSON; Bosnia and Herzegovina PLACE; "},
	    {"They sued Wick and Sons.", "Wick and Sons ORG; "},
	    {"Poland and Slovakia agreed.", "Poland PLACE; Slovakia PLACE; "},
	};
	check(examples, COUNT(examples));
}

static void a_hyphenated_word_may_hold_names(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"They want Nato-style jets.", "Nato ORG; "},
	    {"The US-led group met.", "US PLACE; "},
	    {"An American-Norwegian plan failed.", "American NORP; Norwegian NORP; "},
	    {"It was anti-Russian talk.", "Russian NORP; "},
	    {"A New York-based firm won.", "New York PLACE; "},
	    {"They own Coca-Cola and F-16 jets.", "Coca-Cola ORG; F-16 PRODUCT; "},
	    {"This is a well-known Counter-offensive.", ""},
	};
	check(examples, COUNT(examples));
}

static void a_capital_that_opens_a_sentence_makes_no_name(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"Bread is dear. Yesterday it rained.", ""},
	    {"“Foot-dragging is bad,” he said. “You’ve lost.”", ""},
	    {"Neighbour Graham Stott left.", "Graham Stott PERSON; "},
	    {"Separately on Thursday, nothing happened.", "Thursday DATE; "},
	    {"He met Ruth Price. Price left.", "Ruth Price PERSON; Price PERSON; "},
	    {"Price rises hurt. We saw a Price.", ""},
	    {"OSLO (AP) — Top Republican Party donor Ruth Price left.",
	     "OSLO PLACE; AP ORG; Republican Party ORG; Ruth Price PERSON; "},
	};
	check(examples, COUNT(examples));
}

static void headlines_in_capitals_only_repeat_names(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"# Finch Says Talks End In Failure\n\nOrla Finch said on Monday that talks had failed.",
	     "Finch PERSON; Orla Finch PERSON; Monday DATE; "},
	    {"# BRIDGE SHUT IN WEXFORD\n\nThe bridge in Wexford was shut.", "WEXFORD PLACE; Wexford PLACE; "},
	    {"# Finch vows to stay\n\nOrla Finch is 40.", "Finch PERSON; Orla Finch PERSON; "},
	};
	check(examples, COUNT(examples));
}

static void dates_and_sums_are_found_by_their_grammar(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"It was on Monday, 3 June 2019, or in May.", "Monday, 3 June 2019 DATE; May DATE; "},
	    {"On March 4, 2020 they may march.", "March 4, 2020 DATE; "},
	    {"In the 1990s and in 1850, but not 1850 people.", "1990s DATE; 1850 DATE; "},
	    {"It cost $1.5bn, US$2 billion and 20 million yuan.",
	     "$1.5bn MONEY; US$2 billion MONEY; 20 million yuan MONEY; "},
	    {"Some 2000 people saw last month go.", ""},
	    {"Theresa May spoke.", "Theresa May PERSON; "},
	    {"It is shut, Perrin said Dec. 6 on the radio.", "Perrin PERSON; Dec. 6 DATE; "},
	    {"On Dec. 7 on the radio, Varga said so.", "Dec. 7 DATE; Varga PERSON; "},
	};
	check(examples, COUNT(examples));
}

static void dates_of_several_days_and_years_are_one(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"It runs from July 14 to 24, 2022.", "July 14 to 24, 2022 DATE; "},
	    {"It ran on November 7-18 and on 3–5 June.", "November 7-18 DATE; 3–5 June DATE; "},
	    {"He came on January 20 and 21.", "January 20 and 21 DATE; "},
	    {"On March 3 and 12 boats sank.", "March 3 DATE; "},
	    {"They ruled from 1936 to 1972 and in 2019/20.", "1936 to 1972 DATE; 2019/20 DATE; "},
	    {"It was the 24th day of November, 1954.", "24th day of November, 1954 DATE; "},
	};
	check(examples, COUNT(examples));
}

static void months_and_years_show_themselves_in_many_ways(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"They left in mid-May or in the late-1990s.", "May DATE; 1990s DATE; "},
	    {"The May elections and an April survey came.", "May DATE; April DATE; "},
	    {"It may help. The march on the city ended.", ""},
	    {"She was born in the ’80s, not in her 80s.", "’80s DATE; "},
	    {"It fell in 776 BC and rose in AD 394.", "776 BC DATE; AD 394 DATE; "},
	    {"A 20th century mill (1821) stood there, built c. 1818.", "20th century DATE; 1821 DATE; 1818 DATE; "},
	    {"It is held on 4 june, a saturday.", "4 june DATE; saturday DATE; "},
	    {"Jul 26 2022 was warm.", "Jul 26 2022 DATE; "},
	};
	check(examples, COUNT(examples));
}

static void sums_are_written_in_many_ways(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"It cost Rs 500, Tk 5 lakh and Rs. 20.", "Rs 500 MONEY; Tk 5 lakh MONEY; Rs. 20 MONEY; "},
	    {"They paid 61 million Hong Kong dollars.", "61 million Hong Kong dollars MONEY; "},
	    {"They paid $5-10 million, $5–$10 or two million pounds.",
	     "$5-10 million MONEY; $5–$10 MONEY; two million pounds MONEY; "},
	    {"It was a 336-million-ringgit fraud.", "336-million-ringgit MONEY; "},
	    {"They lost US$10 million dollars.", "US$10 million dollars MONEY; "},
	    {"Two million people saw it.", ""},
	};
	check(examples, COUNT(examples));
}

static void votes_and_wars_are_events(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"He lost the 1896 Canada general election.",
	     "1896 Canada general election EVENT; 1896 DATE; Canada PLACE; "},
	    {"It lost the February 1974 United Kingdom general election.",
	     "February 1974 United Kingdom general election EVENT; February 1974 DATE; United Kingdom PLACE; "},
	    {"They opposed the 2003 invasion of Iraq.", "2003 invasion of Iraq EVENT; 2003 DATE; Iraq PLACE; "},
	    {"In 2016 Orla Finch won the local election.", "2016 DATE; Orla Finch PERSON; "},
	    {"He died in World War I in Oslo.", "World War I EVENT; Oslo PLACE; "},
	    {"She fought in the Winter War.", "Winter War EVENT; "},
	    {"They opened the World Conference on Women.", "World Conference on Women EVENT; "},
	    {"He wrote of the War of the Fourth Coalition.", "War of the Fourth Coalition EVENT; "},
	};
	check(examples, COUNT(examples));
}

static void laws_have_numbers(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"They cite Article 5 and the 23rd Amendment.", "Article 5 LAW; 23rd Amendment LAW; "},
	    {"It breaks Act No. 12 of 1976, and Resolution 1701.", "Act No. 12 of 1976 LAW; Resolution 1701 LAW; "},
	    {"The act 5 people saw was no law.", ""},
	};
	check(examples, COUNT(examples));
}

static void places_and_what_is_held_there_are_events(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"They met at the Vilnius summit.", "Vilnius summit EVENT; Vilnius PLACE; "},
	    {"He lost the 2004 Canadian federal election.",
	     "2004 Canadian federal election EVENT; 2004 DATE; Canadian NORP; "},
	    {"Gulf states agreed.", "Gulf states PLACE; "},
	    {"Storm Ottoline came.", "Storm Ottoline EVENT; "},
	};
	check(examples, COUNT(examples));
}

static void neighbours_and_appositions_tell_the_kind(void **state)
{
	(void)state;
	static const struct example examples[] = {
	    {"It rained in Lisbon, Tavrel and Porto.", "Lisbon PLACE; Tavrel PLACE; Porto PLACE; "},
	    {"Solway Marine, a boatyard, said no.", "Solway Marine ORG; "},
	    {"Lukla Denn, 45, said no.", "Lukla Denn PERSON; "},
	    {"Then spokesman Denn left.", "Denn PERSON; "},
	    {"They bought Kestra air defence missiles.", "Kestra PRODUCT; "},
	};
	check(examples, COUNT(examples));
}

static void bylines_credits_and_links_are_not_looked_at(void **state)
{
	(void)state;
	static const enum block_kind kinds[] = {BLOCK_BYLINE, BLOCK_CREDIT, BLOCK_RELATED};
	for (size_t i = 0; i < COUNT(kinds); i++) {
		struct builder *builder = builder_new(BUILDER_VERBATIM);
		builder_open(builder, kinds[i], 0);
		builder_text(builder, "By Ann Lee in Riga", 18);
		builder_close(builder);
		struct document *document = builder_finish(builder);
		struct findings *findings = find(document);
		assert_int_equal(findings->mentions.count, 0);
		assert_int_equal(findings->entities.count, 0);
		findings_free(findings);
		document_free(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(titles_and_articles_are_no_part_of_a_name),
	    cmocka_unit_test(runs_of_capitals_are_cut_where_a_name_begins),
	    cmocka_unit_test(a_hyphenated_word_may_hold_names),
	    cmocka_unit_test(a_capital_that_opens_a_sentence_makes_no_name),
	    cmocka_unit_test(headlines_in_capitals_only_repeat_names),
	    cmocka_unit_test(dates_and_sums_are_found_by_their_grammar),
	    cmocka_unit_test(dates_of_several_days_and_years_are_one),
	    cmocka_unit_test(months_and_years_show_themselves_in_many_ways),
	    cmocka_unit_test(sums_are_written_in_many_ways),
	    cmocka_unit_test(votes_and_wars_are_events),
	    cmocka_unit_test(laws_have_numbers),
	    cmocka_unit_test(places_and_what_is_held_there_are_events),
	    cmocka_unit_test(neighbours_and_appositions_tell_the_kind),
	    cmocka_unit_test(bylines_credits_and_links_are_not_looked_at),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
