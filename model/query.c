/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/query.h"

#include <string.h>

static const struct {
	const char *name;
	enum query_scope scope;
} scopes[] = {
    {"quotes", SCOPE_QUOTES}, {"headings", SCOPE_HEADINGS}, {"links", SCOPE_LINKS},
    {"notes", SCOPE_NOTES},   {"names", SCOPE_NAMES},
};

/* What is still to be read. */
struct rest {
	const char *at;
	size_t length;
};

static void skip(struct rest *rest, size_t length)
{
	rest->at += length;
	rest->length -= length;
}

static bool begins_with(const struct rest *rest, const char *word)
{
	return rest->length >= strlen(word) && !memcmp(rest->at, word, strlen(word));
}

/* How much of a scope's value there is: up to the next blank. */
static size_t word_length(const struct rest *rest)
{
	const char *blank = memchr(rest->at, ' ', rest->length);
	return blank ? (size_t)(blank - rest->at) : rest->length;
}

/* Passes a word and one blank behind it: further ones are part of the phrase. */
static void pass_word(struct rest *rest, size_t length)
{
	skip(rest, length);
	if (rest->length)
		skip(rest, 1);
}

static bool read_place(struct query *self, struct rest *rest, struct error *error)
{
	skip(rest, strlen("in:"));
	const size_t length = word_length(rest);
	self->is_unfinished = !length;
	for (size_t i = 0; length && i < sizeof scopes / sizeof *scopes; i++)
		if (!strncmp(scopes[i].name, rest->at, length)) {
			self->scopes |= scopes[i].scope;
			pass_word(rest, length);
			return true;
		}
	if (!length)
		return true;
	return error_set(error, "no in:%.*s: there are in:quotes, in:headings, in:links, in:notes, in:names",
			 (int)length, rest->at);
}

static void read_speaker(struct query *self, struct rest *rest)
{
	skip(rest, strlen("by:"));
	const bool is_quoted = rest->length && *rest->at == '"';
	if (is_quoted)
		skip(rest, 1);
	const char *close = is_quoted ? memchr(rest->at, '"', rest->length) : NULL;
	self->speaker = rest->at;
	self->speaker_length = close ? (size_t)(close - rest->at) : is_quoted ? rest->length : word_length(rest);
	self->scopes |= SCOPE_QUOTES;
	self->is_unfinished = !self->speaker_length;
	skip(rest, self->speaker_length + (close != NULL));
	if (begins_with(rest, " "))
		skip(rest, 1);
}

/* "by: " is somebody's phrase, "by:" the start of a scope. */
static bool begins_scope(const struct rest *rest, const char *word)
{
	return begins_with(rest, word) && !(rest->length > strlen(word) && rest->at[strlen(word)] == ' ');
}

bool query_read(struct query *self, const char *text, size_t length, struct error *error)
{
	struct rest rest = {text, length};
	*self = (struct query){0};
	while (!self->is_unfinished) {
		if (begins_scope(&rest, "by:"))
			read_speaker(self, &rest);
		else if (!begins_scope(&rest, "in:"))
			break;
		else if (!read_place(self, &rest, error))
			return false;
	}
	self->is_expression = begins_with(&rest, "\\r");
	if (self->is_expression) {
		skip(&rest, strlen("\\r"));
		self->is_unfinished = !rest.length;
	}
	self->words = rest.at;
	self->length = rest.length;
	return true;
}
