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

static const struct {
	enum action action;
	uint32_t speaker;
	const char *word;
} hints[] = {
    {ACTION_HELP, SPEAKER_ANY, "keys"},
    {ACTION_QUOTE_NEXT, SPEAKER_ANY, "next"},
    {ACTION_QUOTE_NEXT, SPEAKER_SAME, "same speaker"},
    {ACTION_QUOTES_PANE, SPEAKER_ANY, "quotes"},
    {ACTION_ENTITIES_PANE, SPEAKER_ANY, "names"},
    {ACTION_SEARCH, SPEAKER_ANY, "search"},
    {ACTION_ZEN, SPEAKER_ANY, "zen"},
};

/* Draws one hint so that it ends two columns before *end, which is moved to where it begins. False if there is no room. */
static bool draw_one(const struct buffer *keys, const char *word, struct area row, size_t from, size_t *end,
		     struct grid *grid)
{
	const size_t wide = utf8_columns(keys->at, keys->count) + strlen(word) + 3;
	if (*end <= from + wide)
		return false;
	*end -= wide;
	const size_t column = *end + grid_put(grid, row, 0, *end, keys->at, keys->count, style_of(STYLE_KEY));
	grid_puts(grid, row, 0, column + 1, word, style_of(STYLE_STATUS));
	return true;
}

void hint_draw(const struct keymap *map, struct area row, size_t from, struct grid *grid)
{
	size_t end = row.columns;
	bool fits = true;
	for (size_t i = 0; fits && i < sizeof hints / sizeof *hints; i++) {
		struct buffer keys = {0};
		if (hint_write_keys(map, hints[i].action, hints[i].speaker, &keys))
			fits = draw_one(&keys, hints[i].word, row, from, &end, grid);
		buffer_release(&keys);
	}
}
