/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/pane_entities.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tui/speaker.h"

enum {
	SPARK_CELLS = 7,
	SPARK_LEVELS = 8,   /* the first is "none" */
	COUNTS_COLUMNS = 9, /* " 15 ❝4" */
	SPARK_MIN = 34,     /* columns of a pane that also shows where: a name is worth more */
	QUOTE_WORTH = 2,    /* a quote makes its speaker as prominent as so many mentions */
	LEAD_WORTH = 3,     /* so does being named in the first part of the text */
};

/* What is known of one entity. */
struct ranked {
	uint32_t entity;
	size_t mentions, quotes, worth;
	size_t where[SPARK_CELLS]; /* mentions in each part of the text */
};

struct ranking {
	struct ranked *at;
	size_t count;
};

static bool is_listed(const struct entity *entity)
{
	return entity->named && entity->kind != ENTITY_GROUP;
}

static void count_mentions(const struct article *article, struct ranked *all)
{
	const struct findings *findings = article->findings;
	const size_t length = article->document->text.count + 1;
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->entity == NONE)
			continue;
		struct ranked *ranked = &all[mention->entity];
		const size_t part = (size_t)((uint64_t)mention->span.start * SPARK_CELLS / length);
		ranked->where[part]++;
		ranked->mentions++;
		ranked->worth += part == 0 ? LEAD_WORTH : 1;
	}
}

static void count_quotes(const struct article *article, struct ranked *all)
{
	const struct quotes *quotes = &article->findings->quotes;
	for (uint32_t i = 0; i < quotes->count; i++) {
		const uint32_t speaker = findings_speaker_at(article->findings, i);
		if (speaker == NONE || !article_counts(article, &quotes->at[i]))
			continue;
		all[speaker].quotes++;
		all[speaker].worth += QUOTE_WORTH;
	}
}

/* By worth; what is worth the same in the order of the text. */
static int compare(const void *left, const void *right)
{
	const struct ranked *a = left, *b = right;
	if (a->worth != b->worth)
		return a->worth < b->worth ? 1 : -1;
	return (a->entity > b->entity) - (a->entity < b->entity);
}

/* All listed entities by kind and worth. The caller frees ranking.at. */
static struct ranking rank(const struct article *article)
{
	struct ranking ranking = {0};
	if (!article->findings)
		return ranking;
	const struct entities *entities = &article->findings->entities;
	struct ranked *all = memory_new(entities->count, sizeof *all);
	for (uint32_t i = 0; i < entities->count; i++)
		all[i].entity = i;
	count_mentions(article, all);
	count_quotes(article, all);
	qsort(all, entities->count, sizeof *all, compare);

	ranking.at = memory_new(entities->count, sizeof *ranking.at);
	for (size_t kind = 0; kind < ENTITY_KIND_COUNT; kind++)
		for (size_t i = 0; i < entities->count; i++) {
			const struct entity *entity = &entities->at[all[i].entity];
			if (entity->kind == kind && is_listed(entity) && all[i].mentions)
				ranking.at[ranking.count++] = all[i];
		}
	free(all);
	return ranking;
}

size_t pane_entities_count(const struct article *article)
{
	const struct ranking ranking = rank(article);
	free(ranking.at);
	return ranking.count;
}

uint32_t pane_entities_selected(const struct pane_entities *self, const struct article *article)
{
	const struct ranking ranking = rank(article);
	const uint32_t entity = self->list.selected < ranking.count ? ranking.at[self->list.selected].entity : NONE;
	free(ranking.at);
	return entity;
}

/* Where in the text it is named: a cell a part, as high as it is often. */
static void draw_spark(const struct ranked *ranked, struct area area, size_t row, size_t column, struct style style,
		       struct grid *grid)
{
	static const char *const levels[SPARK_LEVELS] = {"·", "▁", "▂", "▃", "▄", "▅", "▆", "▇"};
	for (size_t i = 0; i < SPARK_CELLS; i++) {
		const size_t level = ranked->where[i] < SPARK_LEVELS ? ranked->where[i] : SPARK_LEVELS - 1;
		grid_puts(grid, area, row, column + i, levels[level], level ? style : style_of(STYLE_BORDER));
	}
}

static void draw_entity(const struct article *article, const struct ranked *ranked, struct area area, size_t row,
			struct grid *grid)
{
	const char *name = findings_name(article->findings, ranked->entity);
	const struct style style = speaker_style(article, ranked->entity, ranked->quotes ? STYLE_NAME : STYLE_TEXT);
	const bool spark = area.columns >= SPARK_MIN;
	const size_t right = COUNTS_COLUMNS + 1 + (spark ? SPARK_CELLS : 0);
	const size_t room = area.columns > right + 3 ? area.columns - right - 3 : 1;
	grid_put_cut(grid, area, row, 2, room, name, strlen(name), style);
	if (area.columns <= right + 3)
		return;
	if (spark)
		draw_spark(ranked, area, row, area.columns - right, style, grid);
	char counts[32];
	snprintf(counts, sizeof counts, "%3zu", ranked->mentions);
	size_t column = area.columns - COUNTS_COLUMNS;
	column += grid_puts(grid, area, row, column, counts, style_of(STYLE_DETAIL));
	if (!ranked->quotes)
		return;
	snprintf(counts, sizeof counts, " ❝%zu", ranked->quotes);
	grid_puts(grid, area, row, column, counts, speaker_style(article, ranked->entity, STYLE_NAME));
}

/* A row of the list: an entity, or the head of a kind. */
struct row {
	size_t item;
	bool head;
};

struct rows ARRAY(struct row);

static struct rows list_rows(const struct article *article, const struct ranking *ranking)
{
	struct rows rows = {0};
	const struct entity *entities = article->findings ? article->findings->entities.at : NULL;
	for (size_t i = 0; i < ranking->count; i++) {
		const enum entity_kind kind = entities[ranking->at[i].entity].kind;
		if (i == 0 || entities[ranking->at[i - 1].entity].kind != kind)
			array_push(&rows, (struct row){.item = i, .head = true});
		array_push(&rows, (struct row){.item = i});
	}
	return rows;
}

static void reveal(struct list *list, const struct rows *rows, size_t height)
{
	for (size_t i = 0; i < rows->count; i++)
		if (rows->at[i].item == list->selected && !rows->at[i].head)
			list_reveal(list, i && rows->at[i - 1].head ? i - 1 : i, i + 1, height, rows->count);
}

static void draw_title(const struct entities_look *look, size_t count, struct grid *grid)
{
	char title[32];
	size_t column = 1;
	if (look->tabs)
		column += grid_puts(grid, look->area, 0, column, "Quotes  ", style_of(STYLE_DETAIL));
	snprintf(title, sizeof title, look->tabs ? "[Names %zu]" : "Names %zu", count);
	grid_puts(grid, look->area, 0, column, title, style_of(look->focused ? STYLE_HEADING : STYLE_DETAIL));
	static const char legend[] = "where · mentions";
	if (look->area.columns > sizeof legend + 20)
		grid_puts(grid, look->area, 0, look->area.columns - sizeof legend, legend, style_of(STYLE_BORDER));
}

void pane_entities_draw(struct pane_entities *self, const struct article *article, const struct entities_look *look,
			struct grid *grid)
{
	const struct ranking ranking = rank(article);
	struct rows rows = list_rows(article, &ranking);
	struct area area = look->area;
	draw_title(look, ranking.count, grid);
	area.row++;
	area.rows--;
	reveal(&self->list, &rows, area.rows);
	for (size_t row = 0; row < area.rows && self->list.top + row < rows.count; row++) {
		const struct row *what = &rows.at[self->list.top + row];
		const struct ranked *ranked = &ranking.at[what->item];
		if (what->head) {
			const enum entity_kind kind = article->findings->entities.at[ranked->entity].kind;
			grid_puts(grid, area, row, 1, entity_kind_plural(kind), style_of(STYLE_HEADING));
			continue;
		}
		draw_entity(article, ranked, area, row, grid);
		if (ranked->entity == article->entity)
			grid_puts(grid, area, row, 1, "•", style_of(STYLE_ENTITY));
		if (what->item == self->list.selected && look->focused) {
			grid_puts(grid, area, row, 0, "▸", style_of(STYLE_KEY));
			grid_flag(grid, area, row, STYLE_SELECTED);
			grid_cursor(grid, area, row, 0);
		}
	}
	if (!ranking.count && area.rows)
		grid_puts(grid, area, 0, 2, article_expects_findings(article) ? "Looking for names…" : "No names",
			  style_of(STYLE_DETAIL));
	array_release(&rows);
	free(ranking.at);
}
