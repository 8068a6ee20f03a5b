/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_TRAIN_ANNOTATED_H
#define TESTS_MODEL_TRAIN_ANNOTATED_H

#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/buffer.h"
#include "base/file.h"
#include "base/json.h"
#include "base/utf8.h"
#include "model/train/gold.h"
#include "tests/test.h"

/* Reads annotated articles and what the program makes of them from files with these lines. False with an error that is released. */
static inline bool annotated_read(const char *annotated, const char *articles, struct gold *gold, size_t *left_out)
{
	char folder[] = "/tmp/pullquote-gold-XXXXXX";
	struct buffer one = {0}, other = {0};
	struct error error = {0};
	assert_non_null(mkdtemp(folder));
	buffer_format(&one, "%s/annotated", folder);
	buffer_format(&other, "%s/articles", folder);
	assert_true(file_write(buffer_text(&one), annotated, strlen(annotated), &error));
	assert_true(file_write(buffer_text(&other), articles, strlen(articles), &error));
	const bool good = gold_read(gold, buffer_text(&one), buffer_text(&other), left_out, &error);
	assert_int_equal(good, error.message == NULL);
	error_release(&error);
	unlink(buffer_text(&one));
	unlink(buffer_text(&other));
	rmdir(folder);
	buffer_release(&one);
	buffer_release(&other);
	return good;
}

/* A quote, its speaker's words and name, and what kind it is: pieces of the text, of which each is the first that is so. */
struct annotation {
	const char *quote, *speaker, *name, *kind;
};

/* The same with its verb of saying and all of the statement that it is a fragment of, if it has these. */
struct report {
	struct annotation annotation;
	const char *cue, *content;
	bool optional;
};

static inline void write_place(struct json_writer *json, const char *name, const char *text, size_t offset)
{
	json_key(json, name);
	json_write_number(json, utf8_count(text, offset));
}

/* Two members, NAMEstart and NAMEend, for where a piece of the text is; none for NULL. */
static inline void write_piece(struct json_writer *json, const char *name, const char *text, const char *piece)
{
	struct buffer start = {0}, end = {0};
	buffer_format(&start, "%sstart", name);
	buffer_format(&end, "%send", name);
	if (piece) {
		const size_t at = (size_t)(strstr(text, piece) - text);
		write_place(json, buffer_text(&start), text, at);
		write_place(json, buffer_text(&end), text, at + strlen(piece));
	}
	buffer_release(&start);
	buffer_release(&end);
}

static inline void write_report(struct json_writer *json, const char *text, const struct report *report)
{
	const struct annotation *annotation = &report->annotation;
	json_open(json, '{');
	write_piece(json, "", text, annotation->quote);
	write_piece(json, "cue_", text, report->cue);
	write_piece(json, "content_", text, report->content);
	write_piece(json, "speaker_", text, annotation->speaker);
	json_key(json, "optional");
	json_write_bool(json, report->optional);
	json_key(json, "type");
	json_write_string(json, annotation->kind, strlen(annotation->kind));
	if (annotation->name) {
		json_key(json, "speaker_canonical");
		json_write_string(json, annotation->name, strlen(annotation->name));
	}
	json_close(json, '}');
}

/* An article with annotations, whose paragraphs are separated by an empty line. The caller releases it with gold_release(). */
static inline struct gold annotated_reports(const char *text, const struct report *reports, size_t count)
{
	struct buffer gold_line = {0}, article_line = {0};
	struct json_writer line = {.out = &gold_line}, article = {.out = &article_line};
	json_open(&line, '{');
	json_key(&line, "id");
	json_write_string(&line, "one", 3);
	json_key(&line, "text");
	json_write_string(&line, text, strlen(text));
	json_key(&line, "quotes");
	json_open(&line, '[');
	for (size_t i = 0; i < count; i++)
		write_report(&line, text, &reports[i]);
	json_close(&line, ']');
	json_close(&line, '}');

	json_open(&article, '{');
	json_key(&article, "text");
	json_write_string(&article, text, strlen(text));
	json_key(&article, "blocks");
	json_open(&article, '[');
	for (const char *at = text, *end; at; at = *end ? end + 2 : NULL) {
		end = strstr(at, "\n\n") ? strstr(at, "\n\n") : at + strlen(at);
		json_open(&article, '{');
		json_key(&article, "kind");
		json_write_string(&article, "paragraph", strlen("paragraph"));
		write_place(&article, "start", text, (size_t)(at - text));
		write_place(&article, "end", text, (size_t)(end - text));
		json_close(&article, '}');
	}
	json_close(&article, ']');
	json_close(&article, '}');

	struct gold gold = {0};
	size_t left_out = 0;
	assert_true(annotated_read(buffer_text(&gold_line), buffer_text(&article_line), &gold, &left_out));
	assert_int_equal(gold.count, 1);
	buffer_release(&gold_line);
	buffer_release(&article_line);
	return gold;
}

/* The same with quotes that have no more than their speakers, a few at most. */
static inline struct gold annotated(const char *text, const struct annotation *annotations, size_t count)
{
	struct report reports[8] = {{{0}, NULL, NULL, false}};
	assert_true(count <= COUNT(reports));
	for (size_t i = 0; i < count; i++)
		reports[i].annotation = annotations[i];
	return annotated_reports(text, reports, count);
}

#endif
