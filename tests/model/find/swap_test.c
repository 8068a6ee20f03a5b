/* SPDX-License-Identifier: MIT */
#include "model/find/find.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/file.h"
#include "base/memory.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/*
 * The analysis must not hang on who is in the news: every name and place of a story is exchanged for another, and what is
 * found must be the same, at the places where the words went.
 */

static char *read_article(const char *name)
{
	char path[4096];
	snprintf(path, sizeof path, "%s/articles/%s", getenv("TEST_SOURCE"), name);
	struct buffer bytes = {0};
	struct error error = {0};
	assert_true(file_read(path, SIZE_MAX, &bytes, &error));
	buffer_text(&bytes);
	return buffer_take(&bytes);
}

/* One row of swap.tsv. */
struct exchange {
	const char *old, *new;
	size_t old_length, new_length;
};

struct exchanges ARRAY(struct exchange);

static struct exchanges read_exchanges(char *rows)
{
	struct exchanges exchanges = {0};
	for (char *line = strtok(rows, "\n"); line; line = strtok(NULL, "\n")) {
		char *tab = strchr(line, '\t');
		assert_non_null(tab);
		array_push(&exchanges, (struct exchange){line, tab + 1, (size_t)(tab - line), strlen(tab + 1)});
	}
	assert_true(exchanges.count > 0);
	return exchanges;
}

static const struct exchange *exchange_at(const struct exchanges *exchanges, const char *text)
{
	for (size_t i = 0; i < exchanges->count; i++)
		if (strncmp(text, exchanges->at[i].old, exchanges->at[i].old_length) == 0)
			return &exchanges->at[i];
	return NULL;
}

/* Exchanges all names; moved[i] is where byte i of the text went. */
static char *exchange_all(const char *text, const struct exchanges *exchanges, uint32_t *moved)
{
	struct buffer out = {0};
	size_t at = 0;
	while (text[at]) {
		const struct exchange *exchange = exchange_at(exchanges, text + at);
		const size_t length = exchange ? exchange->old_length : 1;
		for (size_t i = 0; i < length; i++)
			moved[at + i] = (uint32_t)out.count;
		if (exchange)
			buffer_add(&out, exchange->new, exchange->new_length);
		else
			buffer_putc(&out, text[at]);
		at += length;
	}
	moved[at] = (uint32_t)out.count;
	buffer_text(&out);
	return buffer_take(&out);
}

static void assert_moved(const uint32_t *moved, struct span before, struct span after)
{
	assert_int_equal(moved[before.start], after.start);
	assert_int_equal(moved[before.end], after.end);
}

static void compare_quotes(const struct findings *before, const struct findings *after, const uint32_t *moved)
{
	assert_true(before->quotes.count > 10);
	assert_int_equal(before->quotes.count, after->quotes.count);
	for (size_t i = 0; i < before->quotes.count; i++) {
		const struct quote *a = &before->quotes.at[i], *b = &after->quotes.at[i];
		assert_moved(moved, a->span, b->span);
		assert_moved(moved, a->content, b->content);
		assert_int_equal(a->kind, b->kind);
		assert_int_equal(a->basis, b->basis);
		assert_int_equal(a->group, b->group);
		assert_int_equal(a->speaker, b->speaker);
		assert_int_equal(a->said_as, b->said_as);
	}
}

static void compare_mentions(const struct findings *before, const struct findings *after, const uint32_t *moved)
{
	assert_true(before->mentions.count > 20);
	assert_int_equal(before->mentions.count, after->mentions.count);
	for (size_t i = 0; i < before->mentions.count; i++) {
		assert_moved(moved, before->mentions.at[i].span, after->mentions.at[i].span);
		assert_int_equal(before->mentions.at[i].kind, after->mentions.at[i].kind);
		assert_int_equal(before->mentions.at[i].entity, after->mentions.at[i].entity);
	}
}

static void compare_entities(const struct findings *before, const struct findings *after)
{
	assert_int_equal(before->entities.count, after->entities.count);
	for (size_t i = 0; i < before->entities.count; i++) {
		assert_int_equal(before->entities.at[i].kind, after->entities.at[i].kind);
		assert_int_equal(before->entities.at[i].named, after->entities.at[i].named);
	}
}

static void other_names_give_the_same_analysis(void **state)
{
	(void)state;
	char *text = read_article("swap.txt"), *rows = read_article("swap.tsv");
	struct exchanges exchanges = read_exchanges(rows);
	uint32_t *moved = memory_new(strlen(text) + 1, sizeof *moved);
	char *exchanged = exchange_all(text, &exchanges, moved);

	struct document *documents[] = {story(text), story(exchanged)};
	struct findings *before = find(documents[0]), *after = find(documents[1]);
	compare_quotes(before, after, moved);
	compare_mentions(before, after, moved);
	compare_entities(before, after);

	findings_free(before);
	findings_free(after);
	document_free(documents[0]);
	document_free(documents[1]);
	array_release(&exchanges);
	free(exchanged);
	free(moved);
	free(rows);
	free(text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(other_names_give_the_same_analysis)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
