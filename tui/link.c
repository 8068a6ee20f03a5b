/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/link.h"

#include <stdlib.h>
#include <string.h>

#include "base/utf8.h"
#include "render/read/target.h"
#include "tui/app.h"
#include "tui/browser.h"

uint32_t link_next(const struct article *article, uint32_t link, uint32_t end)
{
	const struct marks *marks = &article->document->marks;
	for (uint32_t i = link == NONE ? 0 : link + 1; i < marks->count && marks->at[i].span.start < end; i++)
		if (marks->at[i].kind == MARK_LINK)
			return i;
	return NONE;
}

uint32_t link_at(const struct article *article, uint32_t offset)
{
	const struct marks *marks = &article->document->marks;
	uint32_t link = NONE;
	while ((link = link_next(article, link, offset + 1)) != NONE)
		if (offset < marks->at[link].span.end)
			return link;
	return NONE;
}

void link_focus(struct app *app, uint32_t link)
{
	struct article *article = app_article(app);
	article->view.focus = (struct focus){FOCUS_LINK, link, article->document->marks.at[link].span};
	article_reveal(article, article->view.focus.span);
}

/* The name that a heading has as a place, as GitHub and most of what writes pages make it. */
static void write_slug(const char *text, size_t length, struct buffer *out)
{
	uint32_t character;
	char bytes[UTF8_MAX + 1];
	for (size_t at = 0, taken; at < length && (taken = utf8_read(text + at, length - at, &character));
	     at += taken) {
		const bool is_sign = character < 0x80 && strchr("!\"#$%&'()*+,./:;<=>?@[\\]^`{|}~", (int)character);
		const bool is_curly = character >= 0x2018 && character <= 0x201f;
		if (utf8_is_space(character))
			buffer_putc(out, '-');
		else if (!is_sign && !is_curly)
			buffer_add(out, bytes, utf8_write(utf8_lower(character), bytes));
	}
}

static bool is_named(const struct document *document, const struct block *block, const char *name)
{
	struct buffer slug = {0};
	write_slug(document->text.at + block->span.start, span_length(block->span), &slug);
	const bool is = slug.count && !strcmp(buffer_text(&slug), name);
	buffer_release(&slug);
	return is;
}

/* The number of the footnote that a place is called after, "fn3", "cite_note-3"; 0 for none. */
static unsigned long note_number(const char *name)
{
	const size_t digits = strcspn(name, "0123456789");
	const bool is_note = strstr(name, "note") || strstr(name, "fn");
	char *end;
	const unsigned long number = strtoul(name + digits, &end, 10);
	return is_note && name[digits] && !*end ? number : 0;
}

/* The block that a place in the page is; NONE where what its name stands at was not kept. */
static uint32_t find_place(const struct document *document, const char *name)
{
	const uint32_t anchor = document_anchor(document, name);
	if (anchor != NONE)
		return anchor;
	const unsigned long number = note_number(name);
	for (uint32_t i = 0; i < document->blocks.count; i++) {
		const struct block *block = &document->blocks.at[i];
		const bool is_heading = block->kind == BLOCK_HEADING || block->kind == BLOCK_TITLE;
		if (is_heading && is_named(document, block, name))
			return i;
		if (number && block->kind == BLOCK_NOTE && block->number == number)
			return i;
	}
	return NONE;
}

static void go_to_place(struct app *app, const char *name)
{
	struct article *article = app_article(app);
	const uint32_t block = *name ? find_place(article->document, name) : 0;
	if (block == NONE || !article->document->blocks.count) {
		app_say(app, "no such place in the article: #%s", name);
		return;
	}
	const uint32_t start = article->document->blocks.at[block].span.start;
	article_remember(article);
	article->view.focus = (struct focus){FOCUS_PLACE, block, {start, start}};
	article_reveal(article, article->view.focus.span);
}

/* While a browser draws on the terminal, the reader is not there. */
static void run_on_terminal(struct app *app, const struct browser *browser)
{
	struct error error = {0};
	app->terminal->verbs->lend(app->terminal);
	const bool done = browser_run(browser, &error);
	app->terminal->verbs->take_back(app->terminal, false);
	if (!done)
		app_say(app, "%s: %s", error.message, browser_address(browser));
	error_release(&error);
}

static void start_beside(struct app *app, const struct browser *browser, const struct target *target)
{
	struct error error = {0};
	const uint64_t now = app->terminal->verbs->now(app->terminal);
	if (browser_start(browser, now, &app->browsers, &error))
		app_say(app, "%s opens %.*s", browser_name(browser), (int)target->host.count, target->host.at);
	else
		app_say(app, "%s: %s", error.message, browser_address(browser));
	error_release(&error);
}

static void open_address(struct app *app, const struct target *target)
{
	struct browser browser = {0};
	struct error error = {0};
	struct buffer address = {0};
	buffer_add(&address, target->address.at, target->address.count);
	const char *wished = settings_word(&app->settings, SETTING_BROWSER);
	if (!browser_choose(&browser, *wished ? wished : getenv("BROWSER"), buffer_text(&address), &error))
		app_say(app, "%s", error.message);
	else if (browser.takes_terminal)
		run_on_terminal(app, &browser);
	else
		start_beside(app, &browser, target);
	error_release(&error);
	buffer_release(&address);
	browser_release(&browser);
}

static bool is_doubtful(const struct article *article, const struct mark *link)
{
	struct target target;
	target_read(&target, article->document, link);
	const bool is = target.doubt.count;
	target_release(&target);
	return is;
}

void link_open(struct app *app, const struct mark *link)
{
	struct target target;
	target_read(&target, app_article(app)->document, link);
	if (target.kind == TARGET_PLACE)
		go_to_place(app, buffer_text(&target.address));
	else if (target.kind == TARGET_NOWHERE)
		app_say(app, "leads nowhere that can be opened%s%s: %s", target.remark.count ? ", " : "",
			buffer_text(&target.remark), buffer_text(&target.address));
	else
		open_address(app, &target);
	target_release(&target);
}

void link_follow(struct app *app, uint32_t link)
{
	link_open(app, &app_article(app)->document->marks.at[link]);
}

void link_choose(struct app *app, uint32_t link)
{
	const struct article *article = app_article(app);
	link_focus(app, link);
	if (!is_doubtful(article, &article->document->marks.at[link]))
		link_follow(app, link);
}

void link_look_after(struct app *app)
{
	struct error error = {0};
	if (browser_reap(&app->browsers, &error))
		app_say(app, "%s", error.message);
	error_release(&error);
}

static struct span add_part(struct buffer *text, const char *words, size_t length)
{
	const uint32_t start = (uint32_t)text->count;
	if (length)
		buffer_add(text, words, length);
	return (struct span){start, (uint32_t)text->count};
}

void link_words_read(struct link_words *self, const struct article *article)
{
	*self = (struct link_words){0};
	if (article->view.focus.kind != FOCUS_LINK)
		return;
	struct target target;
	struct buffer *text = &self->text;
	const struct mark *link = &article->document->marks.at[article->view.focus.index];
	target_read(&target, article->document, link);
	if (target.kind == TARGET_PLACE)
		buffer_format(text, "in this page — #%s", buffer_text(&target.address));
	else if (target.kind == TARGET_NOWHERE)
		buffer_format(text, "leads nowhere — %s", buffer_text(&target.address));
	add_part(text, target.host.at, target.site);
	self->site = add_part(text, target.host.at + target.site, target.host.count - target.site);
	if (target.unicode.count)
		buffer_format(text, " (%s)", buffer_text(&target.unicode));
	if (target.doubt.count) {
		buffer_puts(text, " ");
		self->doubt = add_part(text, "! ", 2);
		self->doubt.end = add_part(text, target.doubt.at, target.doubt.count).end;
	}
	if (target.remark.count)
		buffer_format(text, " · %s", buffer_text(&target.remark));
	if (target.host.count)
		buffer_format(text, " — %s", buffer_text(&target.address));
	target_release(&target);
}

void link_words_release(struct link_words *self)
{
	buffer_release(&self->text);
}

/* Draws a part once more, in another style, as far as it was drawn. */
static void draw_again(const struct link_words *self, struct span part, struct area area, size_t column, size_t end,
		       struct style style, struct grid *grid)
{
	const char *text = self->text.at;
	const size_t from = column + utf8_columns(text, part.start);
	if (!span_is_empty(part) && from < end)
		grid_put_cut(grid, area, 0, from, end - from, text + part.start, span_length(part), style);
}

size_t link_words_draw(const struct link_words *self, struct area area, size_t column, struct grid *grid)
{
	struct style strong = style_of(STYLE_STATUS);
	strong.flags = STYLE_STRONG;
	const size_t room = area.columns > column ? area.columns - column : 0;
	const size_t used =
	    grid_put_cut(grid, area, 0, column, room, self->text.at, self->text.count, style_of(STYLE_STATUS));
	draw_again(self, self->site, area, column, column + used, strong, grid);
	draw_again(self, self->doubt, area, column, column + used, style_of(STYLE_ERROR), grid);
	return used;
}
