/* SPDX-License-Identifier: MIT */
#include <stdio.h>
#include <string.h>

#include "base/utf8.h"
#include "tests/test.h"
#include "tests/tui/samples.h"
#include "tests/tui/session.h"
#include "tui/action_search.h"

/*
 * Whether every quote that crosses a line end is found when it is typed, at widths from 20 to 300. With arguments
 * (samples.h) it measures these articles instead, and prints what it found.
 */

enum { NARROW = 20, WIDE = 300, STEP = 20 };

struct tally {
	size_t articles, quotes, crossing, found;
};

/* A stretch of text as it is typed: on one line, with the marks that a keyboard has. */
static void type(struct buffer *typed, const char *text, size_t length)
{
	uint32_t character;
	buffer_cut(typed, 0);
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		char bytes[UTF8_MAX + 1];
		buffer_add(typed, bytes, utf8_write(utf8_typed(character), bytes));
	}
}

/* Whether it leads there, all of it lit. */
static bool is_found(struct session *session, struct span quote)
{
	struct article *article = session_article(session);
	struct prompt *prompt = &session->app->prompt;
	struct buffer typed = {0};
	article->view.focus = (struct focus){.kind = FOCUS_PLACE, .span = {quote.start, quote.start}};
	article->began = article->view;
	type(&typed, article->document->text.at + quote.start, span_length(quote));
	prompt_open(prompt, PROMPT_SEARCH, "/", buffer_text(&typed));
	search_typed(session->app);
	buffer_release(&typed);
	while (lookup_is_busy(&article->lookup))
		search_work(session->app, JOB_SLICE);
	const struct focus focus = article->view.focus;
	const struct span visible = article_visible(article);
	prompt_close(prompt);
	return focus.kind == FOCUS_MATCH && span_equal(focus.span, quote) && visible.start <= quote.start &&
	       quote.start < visible.end;
}

static bool crosses(const struct article *article, struct span quote)
{
	const struct place first = layout_place(article->layout, quote.start);
	const struct place last = layout_place(article->layout, quote.end - 1);
	return layout_distance(article->layout, first, last, 1) > 0;
}

static void search_quotes(struct session *session, void *argument)
{
	struct tally *tally = argument;
	struct article *article = session_article(session);
	if (!article->findings)
		return;
	tally->articles++;
	tally->quotes += article->findings->quotes.count;
	for (size_t columns = NARROW; columns <= WIDE; columns += STEP) {
		article_resize(article, 24, columns);
		for (size_t i = 0; i < article->findings->quotes.count; i++) {
			const struct span quote = article->findings->quotes.at[i].span;
			if (!crosses(article, quote))
				continue;
			tally->crossing++;
			tally->found += is_found(session, quote);
		}
	}
}

static void phrases_that_cross_line_ends_are_found(void **state)
{
	(void)state;
	struct tally tally = {0};
	samples_each(search_quotes, &tally);
	assert_true(tally.crossing > 1000);
	assert_int_equal(tally.found, tally.crossing);
}

int main(int count, char **names)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(phrases_that_cross_line_ends_are_found)};
	if (count < 2)
		return cmocka_run_group_tests(tests, NULL, NULL);
	struct tally tally = {0};
	samples_each_of(count - 1, names + 1, search_quotes, &tally);
	printf("%zu articles, %zu quotes; %zu of %zu that cross a line end at %d to %d columns are found\n",
	       tally.articles, tally.quotes, tally.found, tally.crossing, NARROW, WIDE);
	return tally.found != tally.crossing;
}
