/* SPDX-License-Identifier: MIT */
#include "tui/pane_cards.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

enum { COLUMNS = 40, ROWS = 20 };

/* Opens a text and draws its cards alone, beside ROWS rows of text. */
static void draw_cards(struct session *session, const char *text, const char *script, struct grid *grid)
{
	session_open_text(session, text, FORMAT_TEXT);
	session_play(session, script, 200, ROWS + 2);
	grid_init(grid, ROWS, COLUMNS + 1);
	pane_cards_draw(session_article(session), (struct area){0, 1, ROWS, COLUMNS}, (struct area){0, 0, ROWS, 1},
			session->keymap, grid);
}

static void assert_row(const struct grid *grid, size_t row, const char *expected)
{
	struct buffer seen = {0};
	grid_write_row(grid, row, &seen);
	assert_string_equal(buffer_text(&seen), expected);
	buffer_release(&seen);
}

static void a_card_is_level_with_its_quote(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session,
		   "Rain stops play\n\nIt rained.\n\n“We are wet,” said Ann Lee.\n\nIt went on.\n\n“Still wet,” said "
		   "Tom Moss.\n",
		   "", &grid);
	assert_row(&grid, 3, "");
	assert_row(&grid, 4, "   1 Ann Lee · said");
	assert_row(&grid, 5, "   “We are wet,”");
	assert_row(&grid, 6, "");
	assert_row(&grid, 8, "   2 Tom Moss · said");
	assert_row(&grid, 9, "   “Still wet,”");
	grid_release(&grid);
	session_close(&session);
}

static void a_card_without_room_is_pushed_down_and_says_so(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session,
		   "Rain\n\n“We are wet,” said Ann Lee. “So am I,” said Tom Moss.\n\n“Still wet,” said Lee.\n", "",
		   &grid);
	assert_row(&grid, 2, "╭  1 Ann Lee · said");
	assert_row(&grid, 3, "│  “We are wet,”");
	assert_row(&grid, 4, "├  2 Tom Moss · said");
	assert_row(&grid, 5, "│  “So am I,”");
	assert_row(&grid, 6, "╰  1 Ann Lee · said");
	grid_release(&grid);
	session_close(&session);
}

static void the_second_half_of_a_quote_joins_the_first(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session, "Rain\n\n“We are wet,” said Ann Lee. “And we are cold.”\n\n“Still wet,” said Tom Moss.\n",
		   "", &grid);
	assert_row(&grid, 2, "   1 Ann Lee · said");
	assert_row(&grid, 3, "   “We are wet,”");
	assert_row(&grid, 4, "╭  “And we are cold.”");
	assert_row(&grid, 5, "╰  2 Tom Moss · said");
	grid_release(&grid);
	session_close(&session);
}

static void a_statement_over_paragraphs_is_one_card(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session,
		   "Rain\n\nAnn Lee said: “We are wet.\n\n“We are cold.\n\n“And we want to go home.”\n\n“So do I,” "
		   "said Tom Moss.\n",
		   "", &grid);
	const struct quotes *quotes = &session_article(&session)->findings->quotes;
	assert_int_equal(quotes->at[2].group, quotes->at[0].group);
	assert_row(&grid, 2, "   1 Ann Lee · said");
	assert_row(&grid, 3, "   “We are wet.");
	assert_row(&grid, 4, "   “We are cold.");
	assert_row(&grid, 5, " ┊");
	assert_row(&grid, 6, "   “And we want to go home.”");
	assert_row(&grid, 7, "");
	assert_row(&grid, 8, "   2 Tom Moss · said");
	grid_release(&grid);
	session_close(&session);
}

/* A long quote is cut where the next card would be pushed down, and whole when it is in focus. */
static void the_card_in_focus_is_whole(void **state)
{
	(void)state;
	static const char text[] = "Rain\n\n“We are wet, we are cold, we are far from home, and nobody has told us "
				   "when it will stop,” said Ann Lee.\n\n"
				   "“Still wet,” said Tom Moss.\n";
	struct session session;
	struct grid grid;
	draw_cards(&session, text, "", &grid);
	assert_row(&grid, 3, "   “We are wet, we are cold, we are far");
	assert_row(&grid, 4, "   from home, and nobody has told us…");
	assert_row(&grid, 5, "   2 Tom Moss · said");
	grid_release(&grid);
	session_close(&session);

	draw_cards(&session, text, "keys ]q", &grid);
	assert_row(&grid, 3, "   “We are wet, we are cold, we are far");
	assert_row(&grid, 5, "╭  when it will stop,”");
	assert_row(&grid, 6, "╰  2 Tom Moss · said");
	grid_release(&grid);
	session_close(&session);
}

/* Below the card in focus, if that row is free. */
static void the_card_in_focus_says_what_can_be_done(void **state)
{
	(void)state;
	static const char text[] = "Rain\n\n“We are wet,” said Ann Lee.\n\nIt rained.\n\n"
				   "“So am I,” said Tom Moss. “So are we,” said Una Fell.\n";
	struct session session;
	struct grid grid;
	draw_cards(&session, text, "keys ]q", &grid);
	assert_row(&grid, 3, "   “We are wet,”");
	assert_row(&grid, 4, "              y copy  a note  S speaker");
	grid_release(&grid);
	session_close(&session);

	draw_cards(&session, text, "keys ]q]q", &grid);
	assert_row(&grid, 4, "");
	assert_row(&grid, 7, "│  “So am I,”");
	assert_row(&grid, 8, "╰  3 Una Fell · said");
	grid_release(&grid);
	session_close(&session);
}

/* Twelve people in one paragraph: six of them have room for a card, and one row says how many have not. */
static const char crowd[] =
    "Rain\n\n“One,” said Ann Abel. “Two,” said Ben Bold. “Three,” said Cy Cole. “Four,” said Di Dean. “Five,” "
    "said Ed Elm. “Six,” said Flo Farr. “Seven,” said Gus Gray. “Eight,” said Hal Hart. “Nine,” "
    "said Ida Ives. “Ten,” said Jo Jack. “Eleven,” said Kit Kerr. “Twelve,” said Lou Lane.\n";

static void cards_without_room_are_counted(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session, crowd, "", &grid);
	assert_row(&grid, 4, "├  1 Ben Bold · said");
	assert_row(&grid, 16, "╰  7 Hal Hart · said");
	assert_row(&grid, 17, "   “Eight,”");
	assert_row(&grid, 18, "");
	assert_row(&grid, 19, "   4 more below");
	grid_release(&grid);
	session_close(&session);
}

/* The card in focus is always there: where the ones before leave it no room, it goes up, and those before it are counted. */
static void the_card_in_focus_goes_before_the_others(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(&session, crowd, "keys 11]q", &grid);
	assert_row(&grid, 14, "├  6 Gus Gray · said");
	assert_row(&grid, 16, "│  3 more above");
	assert_row(&grid, 17, "╰  a Kit Kerr · said");
	assert_row(&grid, 18, "   “Eleven,”");
	assert_row(&grid, 19, "   1 more below");
	grid_release(&grid);
	session_close(&session);
}

/* A quote that began above the screen and goes on in it keeps its card. */
static void a_quote_from_above_keeps_its_card(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	struct buffer text = {0};
	buffer_puts(&text, "Rain\n\n“We are wet");
	for (size_t i = 0; i < 60; i++)
		buffer_puts(&text, ", and it goes on raining");
	buffer_puts(&text, ",” said Ann Lee.\n");
	for (size_t i = 0; i < 20; i++)
		buffer_puts(&text, "\nIt rained.\n");
	draw_cards(&session, text.at, "keys 4j", &grid);
	assert_row(&grid, 0, "   1 Ann Lee · said");
	assert_row(&grid, 1, "   “We are wet, and it goes on raining,");
	grid_release(&grid);
	session_close(&session);
	buffer_release(&text);
}

/* Where a head is too long, who an undecided quote may be of is cut, not whose quote it stands in. */
static void a_quote_in_a_quote_says_whose_however_narrow(void **state)
{
	(void)state;
	struct session session;
	struct grid grid;
	draw_cards(
	    &session,
	    "Rain\n\nTom Moss came.\n\n“An awful lot of neighbours said, ‘No, do not go there,’ and she went all the "
	    "same,” remembered Ann Lee, a baker.\n",
	    "", &grid);
	assert_row(&grid, 4, "╭  1 Ann Lee · remembered");
	assert_row(&grid, 6, "╰  ? Undecided · perha… · in a quote of 1");
	grid_release(&grid);
	session_close(&session);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(a_card_is_level_with_its_quote),
	    cmocka_unit_test(a_card_without_room_is_pushed_down_and_says_so),
	    cmocka_unit_test(the_second_half_of_a_quote_joins_the_first),
	    cmocka_unit_test(a_statement_over_paragraphs_is_one_card),
	    cmocka_unit_test(the_card_in_focus_is_whole),
	    cmocka_unit_test(the_card_in_focus_says_what_can_be_done),
	    cmocka_unit_test(cards_without_room_are_counted),
	    cmocka_unit_test(the_card_in_focus_goes_before_the_others),
	    cmocka_unit_test(a_quote_from_above_keeps_its_card),
	    cmocka_unit_test(a_quote_in_a_quote_says_whose_however_narrow),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
