/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "tests/test.h"
#include "tests/tui/samples.h"
#include "tests/tui/session.h"

/*
 * Whether the first visible word stays in the first row through random sizes from 1x1 to 500x200, and the old rows come back with the
 * old size. With arguments (samples.h) it measures these articles instead, at a thousand sizes each.
 */

enum { COLUMNS = 80, ROWS = 24, COLUMNS_MAX = 500, ROWS_MAX = 200, SIZES = 40, SIZES_MEASURED = 1000, BACK = 20 };

struct tally {
	size_t articles, sizes, kept, backs, same, count;
	uint64_t random;
};

/* Below a bound (xorshift64*). */
static size_t draw(struct tally *tally, size_t bound)
{
	uint64_t x = tally->random;
	x ^= x >> 12;
	x ^= x << 25;
	x ^= x >> 27;
	tally->random = x;
	return (size_t)((x * UINT64_C(2685821657736338717)) >> 33) % bound;
}

/* Whether the first row is the one that the word is in; blank rows above it stay there as well. */
static bool is_first(const struct article *article, const struct view *view)
{
	const struct place word = layout_place(article->layout, view->anchor);
	const struct place top = layout_move(article->layout, word, view->row, NULL);
	return article->view.anchor == view->anchor &&
	       layout_distance(article->layout, article_top(article), top, 1) == 0;
}

/* The rows of the header and the text: a drawer below may have scrolled. */
static size_t text_length(const struct session *session, const char *screen)
{
	const struct area *text = &session->app->frame.text;
	const char *end = screen;
	for (size_t rows = text->row + text->rows; rows; rows--)
		end = strchr(end, '\n') + 1;
	return (size_t)(end - screen);
}

static bool is_same_text(struct session *session, const struct buffer *before)
{
	const char *screen = session_screen(session, "<C-l>", COLUMNS, ROWS);
	return !strncmp(screen, before->at, text_length(session, screen));
}

static void resize(struct session *session, void *argument)
{
	struct tally *tally = argument;
	struct article *article = session_article(session);
	struct buffer before = {0}, keys = {0};
	tally->articles++;
	for (size_t i = 0; i < tally->count; i++) {
		if (i % BACK == 0) {
			buffer_cut(&keys, 0);
			buffer_format(&keys, "g%zuj<C-l>", draw(tally, 200) + 1);
			buffer_cut(&before, 0);
			buffer_puts(&before, session_screen(session, keys.at, COLUMNS, ROWS));
		}
		const struct view view = article->view;
		session_play(session, "", draw(tally, COLUMNS_MAX) + 1, draw(tally, ROWS_MAX) + 1);
		tally->sizes++;
		tally->kept += is_first(article, &view);
		if (i % BACK != BACK - 1)
			continue;
		tally->backs++;
		tally->same += is_same_text(session, &before);
	}
	buffer_release(&before);
	buffer_release(&keys);
}

static void print(const struct tally *tally)
{
	printf("# %zu articles; the first word stayed first at %zu of %zu sizes, the old rows came back %zu of %zu "
	       "times\n",
	       tally->articles, tally->kept, tally->sizes, tally->same, tally->backs);
}

static void the_first_word_stays(void **state)
{
	(void)state;
	struct tally tally = {.random = 1, .count = SIZES};
	samples_each(resize, &tally);
	print(&tally);
	assert_int_equal(tally.kept, tally.sizes);
	assert_int_equal(tally.same, tally.backs);
}

int main(int count, char **names)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(the_first_word_stays)};
	if (count < 2)
		return cmocka_run_group_tests(tests, NULL, NULL);
	struct tally tally = {.random = 1, .count = SIZES_MEASURED};
	samples_each_of(count - 1, names + 1, resize, &tally);
	print(&tally);
	return tally.kept != tally.sizes || tally.same != tally.backs;
}
