/* SPDX-License-Identifier: MIT */
#include "tui/digest.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/* Places of the text in order, by motions of one kind, as far as they lead. */
static size_t walk(struct session *session, const char *keys, uint32_t *places, size_t most)
{
	size_t count = 0;
	uint32_t last = UINT32_MAX;
	while (count < most) {
		session_play(session, keys, 80, 24);
		const struct focus *focus = &session_article(session)->view.focus;
		if (focus->kind == FOCUS_NONE || focus->span.start == last)
			break;
		places[count++] = last = focus->span.start;
	}
	return count;
}

static void motions_stay_among_what_is_shown(void **state)
{
	(void)state;
	static const char *const motions[] = {"keys }", "keys )", "keys ]q", "keys ]e"};
	for (size_t i = 0; i < COUNT(motions); i++) {
		struct session session;
		uint32_t places[200];
		session_open(&session, "harbour.txt");
		session_play(&session, "keys zq", 80, 24);
		const size_t count = walk(&session, motions[i], places, COUNT(places));
		assert_true(count > 10 && count < COUNT(places));
		for (size_t j = 0; j < count; j++)
			assert_true(digest_shows(session_article(&session), places[j]));
		session_close(&session);
	}
}

static void every_quote_is_shown_and_not_all_else(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys zq", 80, 24);
	const struct article *article = session_article(&session);
	for (size_t i = 0; i < article->findings->quotes.count; i++)
		if (article_counts(article, &article->findings->quotes.at[i]))
			assert_true(digest_shows(article, article->findings->quotes.at[i].span.start));
	assert_false(digest_shows(
	    article, (uint32_t)(strstr(article->document->text.at, "In April") - article->document->text.at)));
	session_close(&session);
}

/* The text that the first row shows, at whatever width, begins where it did. */
static void the_first_word_stays_at_every_width(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys zq12j", 80, 24);
	const struct article *article = session_article(&session);
	const uint32_t anchor = article->view.anchor;
	for (size_t columns = 20; columns < 220; columns += 7) {
		session_play(&session, "tick 1", columns, 24);
		const struct place top = article_top(article);
		const struct place after = layout_move(article->layout, top, 1, NULL);
		assert_int_equal(article->view.anchor, anchor);
		assert_true(layout_offset(article->layout, top) <= anchor);
		assert_true(layout_offset(article->layout, after) >= layout_offset(article->layout, top));
	}
	session_close(&session);
}

/* Down to the end and up again by rows, each place is met twice: the ways down and up are the same. */
static void rows_lead_down_and_up_the_same_way(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	session_play(&session, "keys zq", 50, 30);
	struct layout *layout = session_article(&session)->layout;
	struct place places[1000] = {layout_first(layout)};
	size_t count = 1;
	for (long moved = 1; moved && count < COUNT(places); count += (size_t)moved)
		places[count] = layout_move(layout, places[count - 1], 1, &moved);
	assert_true(count < COUNT(places));
	const struct place last = layout_last(layout);
	assert_true(places[count - 1].block == last.block && places[count - 1].row == last.row);
	for (size_t i = count - 1; i > 0; i--) {
		const struct place up = layout_move(layout, places[i], -1, NULL);
		assert_true(up.block == places[i - 1].block && up.row == places[i - 1].row);
	}
	session_close(&session);
}

static void what_is_gone_to_by_a_search_is_shown_too(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "harbour.txt");
	const char *screen = session_screen(&session, "zq", 80, 40);
	assert_null(strstr(screen, "In April the book"));
	screen = session_screen(&session, "/In<Space>April<Enter>", 80, 40);
	assert_non_null(strstr(screen, "In April the book"));
	assert_non_null(strstr(screen, "is on the list."));
	screen = session_screen(&session, "zR", 80, 40);
	assert_null(session_article(&session)->shown);
	assert_non_null(strstr(screen, "everything again"));
	session_close(&session);
}

static const char flood[] =
    "The flood\n\n“We will not wait,” said Ada Holm.\n\nIt rained.\n\nIt went on.\n\n“The bridge holds,” "
    "said Bo Wren.\n\nNobody came.\n\nNight fell.\n\nHolm said that the road would be closed by "
    "noon.\n\nThe end.\n";

/* Which paragraphs show depends on what counts, and follows it. */
static void indirect_speech_comes_and_goes_with_its_option(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, flood, FORMAT_TEXT);
	assert_null(strstr(session_screen(&session, "zq", 80, 24), "the road would be closed"));
	assert_non_null(strstr(session_screen(&session, "zi", 80, 24), "the road would be closed"));
	assert_non_null(strstr(session_screen(&session, "g", 80, 24), "The bridge holds"));
	assert_null(strstr(session_screen(&session, "zi", 80, 24), "the road would be closed"));
	session_close(&session);
}

/* The paragraph that the reader is at stays, so that it can be seen what became of it; taken back, all is as it was. */
static void what_is_corrected_to_be_no_quote_is_hidden_once_left(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, flood, FORMAT_TEXT);
	const char *screen = session_screen(&session, "zq]q]qSno<Space>speech<Enter>", 80, 24);
	assert_int_equal(session_article(&session)->view.focus.kind, FOCUS_PLACE);
	assert_non_null(strstr(screen, "The bridge holds"));
	assert_null(strstr(screen, "Nobody came"));

	screen = session_screen(&session, "[qSBo<Enter>", 80, 24);
	assert_non_null(strstr(screen, "We will not wait"));
	assert_null(strstr(screen, "The bridge holds"));

	screen = session_screen(&session, "2U", 80, 24);
	assert_non_null(strstr(screen, "The bridge holds"));
	assert_null(strstr(screen, "Nobody came"));
	session_close(&session);
}

static void without_quotes_all_stays(void **state)
{
	(void)state;
	struct session session;
	session_open_text(&session, "Rain\n\nIt rained.\n\nIt went on.\n", FORMAT_TEXT);
	const char *screen = session_screen(&session, "zq", 80, 24);
	assert_non_null(strstr(screen, "no quotes found"));
	assert_non_null(strstr(screen, "It went on."));
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(motions_stay_among_what_is_shown),
	    cmocka_unit_test(every_quote_is_shown_and_not_all_else),
	    cmocka_unit_test(the_first_word_stays_at_every_width),
	    cmocka_unit_test(rows_lead_down_and_up_the_same_way),
	    cmocka_unit_test(what_is_gone_to_by_a_search_is_shown_too),
	    cmocka_unit_test(indirect_speech_comes_and_goes_with_its_option),
	    cmocka_unit_test(what_is_corrected_to_be_no_quote_is_hidden_once_left),
	    cmocka_unit_test(without_quotes_all_stays),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
