/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/hint.h"

#include <string.h>

#include "base/utf8.h"

enum { GAP = 2 }; /* columns at least before the first hint */

/* What has no key is typed by name, where a key opens the command line: ":find<Enter>". */
static bool write_typed(const struct keymap *map, enum action action, struct buffer *keys)
{
	if (!hint_write_keys(map, ACTION_COMMAND, SPEAKER_ANY, keys))
		return false;
	buffer_format(keys, "%s<Enter>", action_name(action));
	return true;
}

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
	return action_arguments(action) & BY_NAME && write_typed(map, action, keys);
}

/* The hints of a row with their keys; none where no key does it. */
struct hint_row {
	const struct hint *hints;
	enum style_role words;
	size_t count;
	struct buffer keys[HINTS_MAX];
};

/* Columns of a hint with the space before it; 0 for one without a key. */
static size_t columns_of(const struct hint_row *self, size_t hint)
{
	const struct buffer *keys = &self->keys[hint];
	return keys->count ? utf8_columns(keys->at, keys->count) + strlen(self->hints[hint].word) + 3 : 0;
}

static size_t columns_up_to(const struct hint_row *self, unsigned rank)
{
	size_t sum = 0;
	for (size_t i = 0; i < self->count; i++)
		sum += self->hints[i].rank <= rank ? columns_of(self, i) : 0;
	return sum;
}

static void draw_up_to(const struct hint_row *self, unsigned rank, struct area row, struct grid *grid)
{
	const struct style words = style_of(self->words);
	size_t column = row.columns - columns_up_to(self, rank);
	const char *before = " ";
	for (size_t i = 0; i < self->count; i++) {
		const struct buffer *keys = &self->keys[i];
		if (self->hints[i].rank > rank || !keys->count)
			continue;
		const size_t after =
		    column + grid_put(grid, row, 0, column, keys->at, keys->count, style_of(STYLE_KEY));
		if (column)
			grid_puts(grid, row, 0, column - strlen(before), before, words);
		before = "  ";
		grid_puts(grid, row, 0, after, " ", words);
		const size_t end = after + 1 + grid_puts(grid, row, 0, after + 1, self->hints[i].word, words);
		grid_puts(grid, row, 0, end, " ", words);
		column += columns_of(self, i);
	}
}

static void draw(struct hint_row *self, const struct keymap *map, struct area row, size_t from, struct grid *grid)
{
	for (size_t i = 0; i < self->count; i++) {
		const struct hint *hint = &self->hints[i];
		hint_write_keys(map, hint->action, hint->speaker, &self->keys[i]);
		if (hint->is_twice && self->keys[i].count)
			hint_write_keys(map, hint->action, hint->speaker, &self->keys[i]);
	}
	unsigned rank = HINTS_MAX;
	while (rank && from + (from ? GAP : 0) + columns_up_to(self, rank) > row.columns)
		rank--;
	draw_up_to(self, rank, row, grid);
	for (size_t i = 0; i < self->count; i++)
		buffer_release(&self->keys[i]);
}

void hint_draw_status(const struct keymap *map, const struct hint *hints, size_t count, struct area row, size_t from,
		      struct grid *grid)
{
	struct hint_row self = {.hints = hints, .count = count, .words = STYLE_STATUS};
	draw(&self, map, row, from, grid);
}

void hint_draw_pane(const struct keymap *map, const struct hint *hints, size_t count, struct area row, size_t from,
		    struct grid *grid)
{
	struct hint_row self = {.hints = hints, .count = count, .words = STYLE_DETAIL};
	draw(&self, map, row, from, grid);
}

void hint_draw(const struct keymap *map, enum hint_quotes quotes, struct area row, size_t from, struct grid *grid)
{
	static const struct {
		struct hint hint;
		enum hint_quotes least; /* without which it means nothing */
	} hints[] = {
	    {{ACTION_QUOTE_NEXT, SPEAKER_ANY, "next", 2, false}, HINT_QUOTES},
	    {{ACTION_QUOTE_NEXT, SPEAKER_SAME, "same speaker", 4, false}, HINT_QUOTE_IN_FOCUS},
	    {{ACTION_WHY, SPEAKER_ANY, "why", 5, false}, HINT_QUOTE_IN_FOCUS},
	    {{ACTION_COPY, SPEAKER_ANY, "copy", 3, false}, HINT_QUOTE_IN_FOCUS},
	    {{ACTION_NOTE, SPEAKER_ANY, "note", 8, false}, HINT_QUOTE_IN_FOCUS},
	    {{ACTION_SPEAKER_FILTER, SPEAKER_ANY, "only this speaker", 11, false}, HINT_QUOTE_IN_FOCUS},
	    {{ACTION_QUOTES_PANE, SPEAKER_ANY, "quotes", 6, false}, HINT_QUOTES},
	    {{ACTION_ENTITIES_PANE, SPEAKER_ANY, "entities", 7, false}, HINT_NO_QUOTES},
	    {{ACTION_SEARCH, SPEAKER_ANY, "search", 9, false}, HINT_NO_QUOTES},
	    {{ACTION_ONLY_QUOTES, SPEAKER_ANY, "only quotes", 12, false}, HINT_QUOTES},
	    {{ACTION_ZEN, SPEAKER_ANY, "zen", 10, false}, HINT_NO_QUOTES},
	    {{ACTION_HELP, SPEAKER_ANY, "keys", 1, false}, HINT_NO_QUOTES},
	};
	struct hint worth[sizeof hints / sizeof *hints];
	size_t count = 0;
	for (size_t i = 0; i < sizeof hints / sizeof *hints; i++)
		if (quotes >= hints[i].least)
			worth[count++] = hints[i].hint;
	hint_draw_status(map, worth, count, row, from, grid);
}
