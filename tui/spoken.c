/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/spoken.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/app.h"
#include "tui/spoken_words.h"

enum {
	ROWS_MAX = 60,   /* as many rows are said that the text went past; further away, it is said where it is now */
	COLUMNS = 80,    /* of what is said in one line */
	JOB_FIRST = 800, /* ms that a job takes beyond what is quick before it is said what is done, */
	JOB_AGAIN = 5000 /* and from then on how far it is */
};

/* What was said last. */
struct spoken {
	struct buffer row; /* the frame's, on which the cursor is */
	const struct article *article;
	bool findings, why;
	struct focus focus;
	const struct layout *layout;
	struct place top;
	uint32_t offset; /* of top */
	enum pane pane;
	uint32_t speaker;
	bool indirect;
	struct buffer item;    /* of a pane */
	struct buffer message; /* the word to the reader */
	enum job job;          /* that takes long; JOB_COUNT for none */
	bool is_job_told;      /* what it is */
	uint64_t job_at;       /* the terminal's ms from which on it is said how far it is */
	bool prompts, chooses;
	struct buffer prompt; /* the row in which it is typed */
};

struct spoken *spoken_new(void)
{
	struct spoken *self = memory_new(1, sizeof *self);
	self->job = JOB_COUNT;
	return self;
}

static void release(struct spoken *self)
{
	buffer_release(&self->row);
	buffer_release(&self->item);
	buffer_release(&self->message);
	buffer_release(&self->prompt);
}

void spoken_free(struct spoken *self)
{
	if (!self)
		return;
	release(self);
	free(self);
}

void spoken_forget(struct spoken *self)
{
	release(self);
	*self = (struct spoken){.job = JOB_COUNT};
}

void spoken_see(struct spoken *self, const struct grid *grid)
{
	buffer_cut(&self->row, 0);
	if (grid->rows && grid->columns)
		grid_write_row(grid, grid->cursor_row, &self->row);
}

void spoken_hear_key(struct spoken *self)
{
	buffer_cut(&self->message, 0);
}

static void copy(struct buffer *to, const struct buffer *from)
{
	buffer_cut(to, 0);
	buffer_add(to, from->at, from->count);
}

static bool is_same(const struct buffer *a, const struct buffer *b)
{
	return a->count == b->count && (!a->count || !memcmp(a->at, b->at, a->count));
}

static void say_row(const struct buffer *row, struct buffer *out)
{
	size_t start = 0;
	while (start < row->count && row->at[start] == ' ')
		start++;
	buffer_add(out, row->at + start, row->count - start);
}

static void say_choice(const struct pick *pick, const struct pick_row *row, struct buffer *out)
{
	const char *detail = pick->strings.at + row->detail;
	buffer_format(out, *detail ? "%s, %s\n" : "%s\n", pick_label(pick, row), detail);
}

/* The rows of a list to choose from as it is opened; then the one that is selected. */
static void tell_choices(struct spoken *self, const struct pick *pick, struct buffer *out)
{
	struct buffer chosen = {0};
	const struct pick_row *row = pick->open ? pick_selected(pick) : NULL;
	if (row)
		say_choice(pick, row, &chosen);
	if (pick->open && !self->chooses && !pick->unselected) {
		buffer_putc(out, '\n');
		for (size_t i = 0; i < pick->shown.count && i < ROWS_MAX; i++)
			if (pick->shown.at[i] < pick->rows.count)
				say_choice(pick, &pick->rows.at[pick->shown.at[i]], out);
	} else if (row && !is_same(&chosen, &self->item)) {
		buffer_putc(out, '\n');
		buffer_add(out, chosen.at, chosen.count);
	}
	self->chooses = pick->open;
	buffer_release(&self->item);
	self->item = chosen;
}

/* What is typed is said as it grows; where it is another text, in a line of its own. */
static void tell_prompt(struct spoken *self, const struct pick *pick, struct buffer *out)
{
	const struct buffer *now = &self->row, *before = &self->prompt;
	const bool grows = self->prompts && now->count >= before->count &&
			   (!before->count || !memcmp(now->at, before->at, before->count));
	if (!self->prompts)
		say_row(now, out);
	else if (grows)
		buffer_add(out, now->at + before->count, now->count - before->count);
	else {
		buffer_putc(out, '\n');
		say_row(now, out);
	}
	copy(&self->prompt, now);
	self->prompts = true;
	tell_choices(self, pick, out);
}

/* Another article is on, or what was looked for in it was found. */
static void tell_article(struct spoken *self, struct app *app, struct buffer *out)
{
	const struct article *article = app_article(app);
	if (self->article != article) {
		spoken_article(article, out);
		self->article = article;
		self->findings = false;
		self->focus = article->view.focus;
		self->layout = NULL;
		self->pane = app->pane;
		self->speaker = article->speaker;
		self->indirect = article->indirect;
	}
	if (article->findings && !self->findings) {
		spoken_findings(article, out);
		self->findings = true;
	}
}

/* Where what a motion led to ends: a sentence or a paragraph. */
static uint32_t end_of_place(const struct app *app, const struct article *article)
{
	const uint32_t start = article->view.focus.span.start;
	const uint32_t leaf = document_leaf_at(article->document, start);
	if (leaf == NONE)
		return start;
	const uint32_t end = article->document->blocks.at[leaf].span.end;
	const struct motion next = {.kind = MOTION_SENTENCE, .direction = +1};
	struct focus target;
	const bool sentence = app->moved && app->motion.kind == MOTION_SENTENCE;
	return sentence && motion_find(article, &next, &target) && target.span.start < end ? target.span.start : end;
}

static bool tell_focus(struct spoken *self, const struct app *app, const struct article *article, struct buffer *out)
{
	const struct focus *focus = &article->view.focus;
	const bool same = focus->kind == self->focus.kind && focus->index == self->focus.index &&
			  focus->span.start == self->focus.span.start;
	self->focus = *focus;
	if (same || focus->kind == FOCUS_NONE)
		return false;
	spoken_focus(article, end_of_place(app, article), out);
	return true;
}

static void say_rows(const struct article *article, struct place from, long count, struct buffer *out)
{
	for (; count > 0; count--) {
		spoken_row(article, from, out);
		from = layout_move(article->layout, from, 1, NULL);
	}
}

/* The headline: it was said with what the article is. */
static bool is_title(const struct article *article, struct place place)
{
	return place.block != NONE && !place.row && article->document->blocks.at[place.block].kind == BLOCK_TITLE;
}

/* The rows that the text went past, the one that is read now among them. */
static void tell_rows(const struct spoken *self, const struct article *article, struct place top, struct buffer *out)
{
	const bool is_same_layout = self->layout == article->layout;
	const struct place before = is_same_layout ? self->top : layout_place(article->layout, self->offset);
	const long rows = self->layout ? layout_distance(article->layout, before, top, ROWS_MAX + 1) : ROWS_MAX + 1;
	if (rows > 0 && rows <= ROWS_MAX)
		say_rows(article, layout_move(article->layout, before, 1, NULL), rows, out);
	else if (rows < 0 && rows >= -ROWS_MAX)
		say_rows(article, top, -rows, out);
	else if (rows && (self->layout || !is_title(article, top)))
		say_rows(article, top, 1, out);
}

static void tell_text(struct spoken *self, const struct app *app, struct article *article, struct buffer *out)
{
	const struct place top = article_top(article);
	if (!tell_focus(self, app, article, out))
		tell_rows(self, article, top, out);
	if (article->why && !self->why && article->view.focus.kind == FOCUS_QUOTE)
		spoken_why(article, article->view.focus.index, out);
	self->layout = article->layout;
	self->top = top;
	self->offset = layout_offset(article->layout, top);
	self->why = article->why;
}

static void say_item(struct spoken *self, struct app *app, struct buffer *item)
{
	const struct article *article = app_article(app);
	uint32_t selected = NONE;
	if (app->pane == PANE_QUOTES)
		selected = pane_quotes_selected(&app->quotes, article, app->frame.drawer);
	else if (app->pane == PANE_ENTITIES && !pane_entities_shows_mentions(&app->entities, article))
		selected = pane_entities_selected(&app->entities, article);
	if (selected == NONE) {
		say_row(&self->row, item);
		buffer_putc(item, '\n');
	} else if (app->pane == PANE_QUOTES) {
		spoken_quote(article, selected, item);
	} else {
		spoken_entity(article, selected, item);
	}
}

/* What is selected in a pane with a list. */
static void tell_pane(struct spoken *self, struct app *app, struct buffer *out)
{
	static const char *const names[PANE_COUNT] = {[PANE_QUOTES] = "Quotes. ", [PANE_ENTITIES] = "Names. "};
	struct buffer item = {0};
	say_item(self, app, &item);
	if (self->pane != app->pane)
		buffer_puts(out, names[app->pane] ? names[app->pane] : "");
	if (self->pane != app->pane || !is_same(&item, &self->item))
		buffer_add(out, item.at, item.count);
	buffer_release(&self->item);
	self->item = item;
}

/* Whose quotes alone are walked now; whether indirect speech is. */
static void tell_choice(struct spoken *self, const struct article *article, struct buffer *out)
{
	if (article->speaker != self->speaker && article->findings)
		buffer_format(out, "%s%s\n", article->speaker == NONE ? "Quotes of all" : "Only quotes of ",
			      article->speaker == NONE ? "" : findings_name(article->findings, article->speaker));
	if (article->indirect != self->indirect)
		buffer_puts(out, article->indirect ? "Indirect speech too\n" : "Quotes alone\n");
	self->speaker = article->speaker;
	self->indirect = article->indirect;
}

static void tell_message(struct spoken *self, const struct buffer *message, struct buffer *out)
{
	if (message->count && !is_same(message, &self->message)) {
		buffer_add(out, message->at, message->count);
		buffer_putc(out, '\n');
	}
	copy(&self->message, message);
}

/* What takes long, and which key stops it; then, every few seconds, how far it is. Nobody is told who does not wait for it. */
static void tell_job(struct spoken *self, struct app *app, struct buffer *out)
{
	struct terminal *terminal = app->terminal;
	const enum job job = terminal->verbs->is_awaited(terminal) ? job_long(app) : JOB_COUNT;
	const uint64_t now = terminal->verbs->now(terminal);
	if (job != self->job) {
		self->job = job;
		self->is_job_told = false;
		self->job_at = now + JOB_FIRST;
	}
	if (job == JOB_COUNT || now < self->job_at)
		return;
	if (self->is_job_told)
		buffer_format(out, "%u%%", job_percent(app, job));
	else
		job_write(app, COLUMNS, out);
	buffer_putc(out, '\n');
	self->is_job_told = true;
	self->job_at = now + JOB_AGAIN;
}

static void tell_help(struct app *app, struct buffer *out)
{
	spoken_keys(app->options->keymap, app->help.context, out);
	app->pane = app->wishes.full = PANE_TEXT;
}

void spoken_tell(struct spoken *self, struct app *app, struct buffer *out)
{
	if (!app_is_ready(app))
		return;
	if (app->prompt.kind != PROMPT_NONE) {
		tell_prompt(self, &app->prompt.pick, out);
		return;
	}
	if (self->prompts)
		buffer_putc(out, '\n');
	self->prompts = self->chooses = false;
	tell_article(self, app, out);
	if (app->pane == PANE_HELP)
		tell_help(app, out);
	else if (app->pane != PANE_TEXT)
		tell_pane(self, app, out);
	else if (app_article(app)->layout)
		tell_text(self, app, app_article(app), out);
	tell_choice(self, app_article(app), out);
	tell_job(self, app, out);
	tell_message(self, &app->message, out);
	self->pane = app->pane;
}
