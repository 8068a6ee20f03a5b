/* SPDX-License-Identifier: MIT */
#include "tui/why.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/pane_why.h"

/* What is said of a quote of reported.json, line by line. */
static const struct {
	const char *quote, *said;
} cases[] = {
    {"“We are not a summer service,”", "cue: “said”\n"
				       "speaker: Petra Vance\n"
				       "basis: cue; almost certain, right 97 times in 100\n"
				       "because: “said” after the quote names Petra Vance\n"},
    {"“We never were.”", "cue: “said”\n"
			 "speaker: Petra Vance\n"
			 "basis: carried; almost certain, right 97 times in 100\n"
			 "because: the other half of a split quote, said by Petra Vance\n"},
    {"“Ask me in March,”", "cue: “added”\n"
			   "speaker: she ← Vance ← Petra Vance, paragraph 2\n"
			   "basis: cue; likely, right 83 times in 100\n"
			   "because: “added” after the quote names “she”, who is Petra Vance\n"},
    {"“It is always the last", "cue: “told”\n"
			       "basis: none: better nobody than the wrong one\n"
			       "because: undecided: Tom Illing or somebody who is not named\n"},
    {"three earlier promises", "cue: “According to”\n"
			       "speaker: the islanders’ council\n"
			       "basis: cue; very likely, right 90 times in 100\n"
			       "because: “According to” names “the islanders’ council”\n"},
    {"The company that runs",
     "cue: “said”\n"
     "speaker: its managing director ← Petra Vance, paragraph 2\n"
     "basis: cue; very likely, right 88 times in 100\n"
     "because: “said” behind what is reported names “its managing director”, who is Petra Vance\n"},
    {"timetable will hold", "cue: “says”\n"
			    "basis: none: better nobody than the wrong one\n"
			    "because: undecided: the company or its managing director\n"},
    {"the sand is under review", "cue: “replies”\n"
				 "speaker: a very polite man\n"
				 "within: a quote of Tom Illing\n"
				 "basis: cue; very likely, right 87 times in 100\n"
				 "because: “replies” before what is reported names “a very polite man”\n"},
    {"I watch the tide.", "speaker: Illing ← Tom Illing, paragraph 4\n"
			  "basis: context; almost certain, right 95 times in 100\n"
			  "because: a turn of Illing’s in an interview\n"},
};

/* The same of unsure.json. */
static const struct {
	const char *quote, *said;
} doubts[] = {
    {"“I wound it myself,", "cue: “said”\n"
			    "speaker: Agnes Holt\n"
			    "basis: carried; almost certain, right 97 times in 100\n"
			    "because: the other half of a split quote, said by Agnes Holt\n"},
    {"“Somebody has been", "cue: “said”\n"
			   "perhaps: he ← Ruben Falk\n"
			   "basis: cue; doubtful, right 46 times in 100; undecided below 80\n"
			   "because: “said” after the quote names “he”, who is Ruben Falk\n"},
    {"“They were never", "cue: “called out”\n"
			 "perhaps: a voice from the back\n"
			 "basis: carried; doubtful, right 44 times in 100; undecided below 80\n"
			 "because: the other half of a split quote, said by “a voice from the back”\n"},
    {"‘I was never", "cue: “told”\n"
		     "perhaps: Falk ← Ruben Falk, paragraph 3\n"
		     "within: a quote of Piet Dahl\n"
		     "basis: cue; doubtful, right 48 times in 100; undecided below 80\n"
		     "because: “told” before the quote names Falk\n"},
    {"“Let it rest,”", "basis: none: better nobody than the wrong one\n"
		       "because: a note says it, and nobody who wrote it\n"},
};

/* The quote of an article that begins so. */
static uint32_t quote_of(const struct article *article, const char *words)
{
	const struct quotes *quotes = &article->findings->quotes;
	for (uint32_t i = 0; i < quotes->count; i++)
		if (!strncmp(article->document->text.at + quotes->at[i].span.start, words, strlen(words)))
			return i;
	fail_msg("no quote %s", words);
	return NONE;
}

/* Spaces that do not break, as spaces. */
static void write_said(const struct article *article, uint32_t quote, struct buffer *out)
{
	struct why_parts parts = {0};
	why_explain(article, quote, &parts);
	for (size_t i = 0; i < parts.count; i++) {
		const char *text = parts.at[i].text.at;
		buffer_format(out, "%s: ", parts.at[i].label);
		for (const char *gap; (gap = strstr(text, "\u00a0")); text = gap + strlen("\u00a0")) {
			buffer_add(out, text, (size_t)(gap - text));
			buffer_putc(out, ' ');
		}
		buffer_format(out, "%s\n", text);
	}
	why_release(&parts);
}

static void it_says_cue_chain_basis_and_reason(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "reported.json");
	session_screen(&session, "", 80, 24);
	const struct article *article = session_article(&session);
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer said = {0};
		write_said(article, quote_of(article, cases[i].quote), &said);
		assert_string_equal(buffer_text(&said), cases[i].said);
		buffer_release(&said);
	}
	session_close(&session);
}

static void what_is_not_sure_enough_is_a_perhaps(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	session_screen(&session, "", 80, 24);
	const struct article *article = session_article(&session);
	for (size_t i = 0; i < COUNT(doubts); i++) {
		struct buffer said = {0};
		write_said(article, quote_of(article, doubts[i].quote), &said);
		assert_string_equal(buffer_text(&said), doubts[i].said);
		buffer_release(&said);
	}
	session_close(&session);
}

/* Where parts of a statement name two people, the surer one is explained for both. */
static void a_part_is_explained_by_the_part_that_decides(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	session_screen(&session, "", 80, 24);
	const struct article *article = session_article(&session);
	struct findings *findings = article->findings;
	struct quote *quote = &findings->quotes.at[quote_of(article, "“I wound it myself,")];
	const struct quote *other = &findings->quotes.at[quote_of(article, "“Somebody has been")];
	quote->speaker = other->speaker;
	quote->said_as = other->said_as;
	findings_link(findings);
	struct buffer said = {0};
	write_said(article, quote_of(article, "“I wound it myself,"), &said);
	assert_string_equal(buffer_text(&said), "cue: “said”\n"
						"speaker: Agnes Holt\n"
						"basis: cue; almost certain, right 97 times in 100\n"
						"because: “said” after the quote names Agnes Holt\n");
	buffer_release(&said);
	session_close(&session);
}

/* Nothing is known of who paraphrases whom: nothing is said, and nothing is held (LeakSanitizer). */
static void what_has_no_reason_says_none(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "unsure.json");
	session_screen(&session, "", 80, 24);
	const struct article *article = session_article(&session);
	const uint32_t quote = quote_of(article, "“Let it rest,”");
	article->findings->quotes.at[quote].why = (struct span){0};
	struct buffer said = {0};
	write_said(article, quote, &said);
	assert_string_equal(buffer_text(&said), "basis: none: better nobody than the wrong one\n");
	buffer_release(&said);
	session_close(&session);
}

static bool holds_row(struct area area, size_t row)
{
	return row >= area.row && row < area.row + area.rows;
}

/* The rows of the screen on which a quote's first and last line stand. */
static struct area rows_of(const struct session *session, struct span quote)
{
	const struct article *article = session_article(session);
	const struct place top = article_top(article);
	const long first = layout_distance(article->layout, top, layout_place(article->layout, quote.start), 1000),
		   last = layout_distance(article->layout, top, layout_place(article->layout, quote.end - 1), 1000);
	assert_true(first >= 0);
	const size_t row = session->app->frame.text.row + (size_t)first;
	return (struct area){.row = row, .rows = (size_t)(last - first) + 1};
}

/* Walks all quotes of a sample with the box open. Returns how many it was open for. */
static size_t walk(struct session *session, size_t columns, size_t rows)
{
	size_t open = 0, count;
	session_screen(session, "<Esc><Esc>gg", columns, rows);
	session_screen(session, "]qw", columns, rows);
	const struct article *article = session_article(session);
	article_quote_number(article, NONE, &count);
	for (size_t i = 0; i < count; i++, session_screen(session, "]q", columns, rows)) {
		const struct frame *frame = &session->app->frame;
		const struct why_look look = {frame, PANE_TEXT, session->keymap};
		const struct area box = pane_why_place(article, &look),
				  quote = rows_of(session, article->view.focus.span);
		assert_true(article->why);
		open += box.rows > 0;
		const bool beside = !box.rows || box.column >= frame->text.column + frame->text.columns;
		if (beside || quote.rows + box.rows > frame->text.rows)
			continue;
		for (size_t row = quote.row; row < quote.row + quote.rows; row++)
			if (holds_row(frame->text, row) && holds_row(box, row))
				fail_msg("quote %zu at %zux%zu\n%s", i + 1, columns, rows, session->screen.at);
	}
	return open;
}

static void the_box_never_hides_the_quote_where_there_is_room(void **state)
{
	(void)state;
	static const size_t sizes[][2] = {{36, 24},  {40, 20},  {44, 17},  {44, 24},  {60, 18}, {80, 24},
					  {100, 14}, {112, 24}, {120, 40}, {150, 40}, {200, 60}};
	for (size_t i = 0; i < COUNT(sizes); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		assert_true(walk(&session, sizes[i][0], sizes[i][1]) > 0);
		session_close(&session);
	}
}

/* Where there is no room for a box, the status row says why; where there is no status row, nothing does. */
static void without_room_there_is_a_word(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	assert_non_null(strstr(session_screen(&session, "]qw", 90, 7), "the headline quotes what the"));
	assert_null(strstr(session_screen(&session, "", 90, 7), "Why Isla"));
	assert_int_equal(walk(&session, 19, 3), 0);
	session_close(&session);
	session_open(&session, "unsure.json");
	assert_non_null(
	    strstr(session_screen(&session, "]uw", 90, 7), "undecided: perhaps Ruben Falk; “said” after the quote"));
	session_close(&session);
}

/* What is typed, and whether the box is there then. */
static const struct {
	const char *keys;
	bool open;
} toggles[] = {
    {"w", false},        {"]qw", true},   {"]qww", false},   {"]qw]q", true}, {"]qwq", false},
    {"]qw<Esc>", false}, {"]qwG", false}, {"]qwG]q", false}, {"\"jw", true},  {"\"jww", false},
    {"\"jwjw", true},    {"]qw\"", true}, {"]qwzi", true},   {"]qw?q", true},
};

static void it_opens_and_closes(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(toggles); i++) {
		struct session session;
		session_open(&session, "harbour.txt");
		if (!strstr(session_screen(&session, toggles[i].keys, 120, 40), "─ Why ") == toggles[i].open)
			fail_msg("%s", toggles[i].keys);
		session_close(&session);
	}
}

/* With the list over the whole screen, the box takes its last rows, and what is selected stays to be seen. */
static void the_selected_row_of_a_full_pane_stays_visible(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_screen(&session, "\"\"t", 80, 24);
	for (size_t i = 0; i < 10; i++) {
		const char *screen = session_screen(&session, "jw", 80, 24);
		assert_non_null(strstr(screen, "─ Why "));
		assert_non_null(strstr(screen, "▸"));
	}
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(it_says_cue_chain_basis_and_reason),
	    cmocka_unit_test(what_is_not_sure_enough_is_a_perhaps),
	    cmocka_unit_test(a_part_is_explained_by_the_part_that_decides),
	    cmocka_unit_test(what_has_no_reason_says_none),
	    cmocka_unit_test(the_box_never_hides_the_quote_where_there_is_room),
	    cmocka_unit_test(without_room_there_is_a_word),
	    cmocka_unit_test(it_opens_and_closes),
	    cmocka_unit_test(the_selected_row_of_a_full_pane_stays_visible),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
