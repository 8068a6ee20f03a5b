/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/help_list.h"

#include <string.h>

#include "tui/pick.h"

/* Where sections begin in actions.def. */
static const struct {
	enum action first;
	const char *head;
} sections[] = {
    {ACTION_LINE_DOWN, "Moving"},
    {ACTION_QUOTE_NEXT, "From one thing to the next"},
    {ACTION_SEARCH, "Searching, and getting back"},
    {ACTION_QUOTES_PANE, "Panes"},
    {ACTION_COPY, "Taking words away"},
    {ACTION_ZEN, "How the text lies on the screen"},
    {ACTION_SPEAKER_SET, "What you know better, and notes"},
    {ACTION_ARTICLE_NEXT, "Articles and the program"},
    {ACTION_COMMAND, "By name"},
    {ACTION_ERASE, "In the prompt"},
};

/* Where the keys of an action are typed that mean nothing elsewhere. */
static enum context context_for(enum action action, enum context usual)
{
	switch (action_contexts(action)) {
	case IN_PROMPT: return CONTEXT_PROMPT;
	case IN_VISUAL: return CONTEXT_VISUAL;
	default: return usual;
	}
}

static void write_name(enum action action, struct buffer *keys)
{
	buffer_format(keys, ":%s", action_name(action));
}

/* The row among those from first on that says the same; a new one if there is none. */
static struct help_row *row_for(struct help_rows *rows, size_t first, const char *words)
{
	for (size_t i = first; i < rows->count; i++)
		if (!strcmp(rows->at[i].words, words))
			return &rows->at[i];
	array_push(rows, (struct help_row){.words = words});
	return &array_last(rows);
}

/* The rows of an action: one for each thing that its keys are said to do. */
static void add_action(const struct keymap *map, enum context context, enum action action, struct help_rows *rows)
{
	const size_t first = rows->count;
	const struct binding *binding;
	for (size_t at = 0; (binding = keymap_next(map, context_for(action, context), &at));) {
		if (binding->operations.at->action != action)
			continue;
		struct help_row *row = row_for(rows, first, binding->description);
		buffer_puts(&row->keys, row->keys.count ? " " : "");
		binding_write_keys(binding, &row->keys);
	}
	if (rows->count == first)
		write_name(action, &row_for(rows, first, action_help(action))->keys);
}

/* Takes out again what the filter does not let through: rows from first on, which are of an action. */
static void sift(struct help_rows *rows, size_t first, enum action action, const char *filter)
{
	size_t kept = first;
	for (size_t i = first; i < rows->count; i++) {
		struct buffer text = {0};
		buffer_format(&text, "%s %s %s", rows->at[i].words, rows->at[i].keys.at, action_name(action));
		if (pick_has_words(text.at, filter))
			rows->at[kept++] = rows->at[i];
		else
			buffer_release(&rows->at[i].keys);
		buffer_release(&text);
	}
	rows->count = kept;
}

struct help_rows help_rows(const struct keymap *map, enum context context, const char *filter)
{
	struct help_rows rows = {0};
	const size_t section_count = sizeof sections / sizeof *sections;
	for (size_t section = 0; section < section_count; section++) {
		const enum action end = section + 1 < section_count ? sections[section + 1].first : ACTION_COUNT;
		const size_t head = rows.count;
		array_push(&rows, (struct help_row){.words = sections[section].head});
		for (enum action action = sections[section].first; action < end; action++) {
			const size_t first = rows.count;
			add_action(map, context, action, &rows);
			sift(&rows, first, action, filter);
		}
		if (rows.count == head + 1)
			rows.count = head;
	}
	return rows;
}

void help_rows_release(struct help_rows *self)
{
	for (size_t i = 0; i < self->count; i++)
		buffer_release(&self->at[i].keys);
	array_release(self);
}
