/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/memory.h"
#include "render/read/target.h"
#include "tui/action.h"
#include "tui/app.h"
#include "tui/delivery.h"
#include "tui/link.h"
#include "tui/prompt_kind.h"

/*
 * What the list has: the links, marks of the document, and between them, where they stand, the pictures whose address is not that of a link. The
 * value of a row is a mark's index, or behind all of those a block's.
 */
struct listed {
	uint32_t value;
	struct mark link; /* that of the mark; made, for a picture */
	bool is_image;
};

struct listing ARRAY(struct listed);

static struct listed listed_of(const struct document *document, uint32_t value)
{
	const size_t marks = document->marks.count;
	if (value < marks)
		return (struct listed){value, document->marks.at[value], false};
	const struct block *image = &document->blocks.at[value - marks];
	return (struct listed){value, {.span = image->span, .kind = MARK_LINK, .link = image->link}, true};
}

/* The pictures that begin before a place in the text; is_known says of each address whether a link or a picture listed before has it. */
static void add_images(struct listing *self, const struct document *document, bool *is_known, uint32_t *block,
		       uint32_t end)
{
	for (; *block < document->blocks.count && document->blocks.at[*block].span.start < end; ++*block) {
		const struct block *image = &document->blocks.at[*block];
		if (image->kind != BLOCK_IMAGE || image->link == NONE || is_known[image->link])
			continue;
		is_known[image->link] = true;
		array_push(self, listed_of(document, (uint32_t)document->marks.count + *block));
	}
}

static struct listing listing_of(const struct article *article)
{
	const struct document *document = article->document;
	struct listing self = {0};
	uint32_t block = 0, link = NONE;
	bool *is_known = memory_new(document->links.count + 1, sizeof *is_known);
	while ((link = link_next(article, link, UINT32_MAX)) != NONE)
		is_known[document->marks.at[link].link] = true;
	while ((link = link_next(article, link, UINT32_MAX)) != NONE) {
		add_images(&self, document, is_known, &block, document->marks.at[link].span.start);
		array_push(&self, listed_of(document, link));
	}
	add_images(&self, document, is_known, &block, UINT32_MAX);
	free(is_known);
	return self;
}

void run_link_list(const struct call *call)
{
	struct listing listing = listing_of(app_article(call->app));
	if (listing.count)
		prompt_ask(call->app, PROMPT_LINKS, NULL, NULL);
	else
		app_say(call->app, "no link in the article");
	array_release(&listing);
}

static void write_where(const struct target *target, bool is_image, struct buffer *out)
{
	target_write(target, out);
	if (target->is_same_site)
		buffer_puts(out, " · own site");
	else if (target->kind == TARGET_MAIL)
		buffer_puts(out, " · mail");
	buffer_puts(out, is_image ? " · image" : "");
}

/* What can be done with a row, with the keys of the map in force. */
static void write_hint(const struct app *app, struct buffer *out)
{
	static const struct {
		enum action action;
		const char *word;
	} ways[] = {{ACTION_SELECT, "open"}, {ACTION_LINK_COPY, "copy"}, {ACTION_LINK_PLACE, "in the text"}};
	for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
		const struct binding *binding;
		size_t at = 0;
		while ((binding = keymap_next(app->options->keymap, CONTEXT_PROMPT, &at)) &&
		       binding->operations.at[0].action != ways[i].action)
			;
		if (!binding)
			continue;
		buffer_puts(out, out->count ? "  " : "");
		binding_write_keys(binding, out);
		buffer_format(out, " %s", ways[i].word);
	}
}

/* A number, the text, where it leads. */
void run_link_list_fill(struct app *app)
{
	const struct document *document = app_article(app)->document;
	struct listing listing = listing_of(app_article(app));
	const int columns = snprintf(NULL, 0, "%zu", listing.count);
	write_hint(app, &app->prompt.pick.hint);
	for (size_t i = 0; i < listing.count; i++) {
		const struct listed *listed = &listing.at[i];
		struct buffer label = {0}, where = {0};
		struct target target;
		buffer_format(&label, "%*zu  %.*s", columns, i + 1, (int)span_length(listed->link.span),
			      document->text.at + listed->link.span.start);
		target_read(&target, document, &listed->link);
		write_where(&target, listed->is_image, &where);
		pick_add(&app->prompt.pick, buffer_text(&label), buffer_text(&where), listed->value);
		target_release(&target);
		buffer_release(&label);
		buffer_release(&where);
	}
	array_release(&listing);
}

/* A picture has no focus of its own: the reader is put before it. */
static void go_to(struct app *app, const struct listed *listed)
{
	struct article *article = app_article(app);
	const uint32_t start = listed->link.span.start;
	if (!listed->is_image) {
		link_focus(app, listed->value);
		return;
	}
	article->view.focus = (struct focus){FOCUS_PLACE, 0, {start, start}};
	article_reveal(article, article->view.focus.span);
}

void run_link_list_entered(struct app *app, const struct answer *answer)
{
	const struct listed listed = listed_of(app_article(app)->document, answer->value);
	article_remember(app_article(app));
	if (!listed.is_image) {
		link_choose(app, listed.value);
		return;
	}
	go_to(app, &listed);
	link_open(app, &listed.link);
}

/* Takes what is selected in the list, which is closed by that; false if no list of links is open, or nothing is selected in it. */
static bool take_selected(struct app *app, struct listed *listed)
{
	const struct pick_row *row = app->prompt.kind == PROMPT_LINKS ? pick_selected(&app->prompt.pick) : NULL;
	if (!row)
		return false;
	*listed = listed_of(app_article(app)->document, row->value);
	prompt_close(&app->prompt);
	return true;
}

void run_link_copy(const struct call *call)
{
	struct listed listed;
	struct target target;
	if (!take_selected(call->app, &listed))
		return;
	target_read(&target, app_article(call->app)->document, &listed.link);
	struct buffer address = {0};
	buffer_format(&address, "%s%s", target.kind == TARGET_PLACE ? "#" : "", buffer_text(&target.address));
	delivery_copy_text(call->app, &address);
	buffer_release(&address);
	target_release(&target);
}

void run_link_place(const struct call *call)
{
	struct listed listed;
	if (!take_selected(call->app, &listed))
		return;
	article_remember(app_article(call->app));
	go_to(call->app, &listed);
}
