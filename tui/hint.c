/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/hint.h"

#include <string.h>

#include "base/utf8.h"

bool hint_write_keys(const struct keymap *map, enum action action, uint32_t speaker, struct buffer *keys)
{
	const struct binding *binding;
	for (size_t at = 0; (binding = keymap_next(map, CONTEXT_TEXT, &at));) {
		const struct operation *first = binding->operations.at;
		if (first->action == action && first->values[ARGUMENT_SPEAKER] == speaker) {
			binding_write_keys(binding, keys);
			return true;
		}
	}
	return false;
}

/* As they stand in the row; the one with the highest rank is the first to go. */
static const struct {
	enum action action;
	uint32_t speaker;
	const char *word;
	unsigned rank;
} hints[] = {
    {ACTION_QUOTE_NEXT, SPEAKER_ANY, "next", 2},    {ACTION_QUOTE_NEXT, SPEAKER_SAME, "same speaker", 3},
    {ACTION_QUOTES_PANE, SPEAKER_ANY, "quotes", 4}, {ACTION_ENTITIES_PANE, SPEAKER_ANY, "names", 5},
    {ACTION_SEARCH, SPEAKER_ANY, "search", 6},      {ACTION_ZEN, SPEAKER_ANY, "zen", 7},
    {ACTION_HELP, SPEAKER_ANY, "keys", 1},
};

enum { HINT_COUNT = sizeof hints / sizeof *hints };

/* The keys of each hint; none where no key does it. */
struct hint_keys {
	struct buffer of[HINT_COUNT];
};

/* Columns of a hint with the space before it; 0 for one without a key. */
static size_t columns_of(const struct hint_keys *keys, size_t hint)
{
	const struct buffer *text = &keys->of[hint];
	return text->count ? utf8_columns(text->at, text->count) + strlen(hints[hint].word) + 3 : 0;
}

static size_t columns_up_to(const struct hint_keys *keys, unsigned rank)
{
	size_t sum = 0;
	for (size_t i = 0; i < HINT_COUNT; i++)
		sum += hints[i].rank <= rank ? columns_of(keys, i) : 0;
	return sum;
}

static void draw_up_to(const struct hint_keys *keys, unsigned rank, struct area row, struct grid *grid)
{
	size_t column = row.columns - columns_up_to(keys, rank);
	for (size_t i = 0; i < HINT_COUNT; i++) {
		const struct buffer *text = &keys->of[i];
		if (hints[i].rank > rank || !text->count)
			continue;
		const size_t after =
		    column + grid_put(grid, row, 0, column, text->at, text->count, style_of(STYLE_KEY));
		grid_puts(grid, row, 0, after + 1, hints[i].word, style_of(STYLE_STATUS));
		column += columns_of(keys, i);
	}
}

void hint_draw(const struct keymap *map, struct area row, size_t from, struct grid *grid)
{
	struct hint_keys keys = {0};
	for (size_t i = 0; i < HINT_COUNT; i++)
		hint_write_keys(map, hints[i].action, hints[i].speaker, &keys.of[i]);

	unsigned rank = HINT_COUNT;
	while (rank && from + columns_up_to(&keys, rank) > row.columns)
		rank--;
	draw_up_to(&keys, rank, row, grid);
	for (size_t i = 0; i < HINT_COUNT; i++)
		buffer_release(&keys.of[i]);
}
