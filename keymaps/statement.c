/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/statement.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "base/sanitise.h"
#include "base/utf8.h"
#include "keymaps/operation.h"
#include "keymaps/refuse.h"

static bool fail(const struct scan *scan, const char *at, const char *message, struct error *error)
{
	error_set(error, "%s", message);
	return scan_blame(scan, at, error);
}

static bool read_context(const struct scan *scan, struct word name, unsigned *contexts, struct error *error)
{
	const enum context found = context_find(name.at, name.length);
	if (found < CONTEXT_COUNT) {
		*contexts |= 1u << found;
		return true;
	}
	struct guess guess = guess_for(name.at, name.length);
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		guess_offer(&guess, context_name(context));
	refuse_guess(error, "no context", &guess);
	return scan_blame(scan, name.at, error);
}

/* text,quotes */
static bool read_contexts(struct scan *scan, struct binding *binding, struct error *error)
{
	struct word names = scan_word(scan);
	if (!names.length)
		return fail(scan, names.at, "a context is missing", error);

	const char *end = names.at + names.length;
	for (const char *at = names.at; at <= end;) {
		const struct word name = word_before((struct word){.at = at, .length = (size_t)(end - at)}, ',');
		if (!read_context(scan, name, &binding->contexts, error))
			return false;
		at = name.at + name.length + 1;
	}
	return true;
}

/* keys is a copy of the word with a NUL behind it, so that the end is seen. */
static bool read_sequence(const struct scan *scan, struct word word, const char *keys, struct binding *binding,
			  struct error *error)
{
	for (size_t at = 0, taken; at < word.length; at += taken) {
		if (binding->key_count == KEYMAP_KEYS_MAX) {
			error_set(error, "more than %d keys", KEYMAP_KEYS_MAX);
			return scan_blame(scan, word.at + at, error);
		}
		taken = key_read(keys + at, &binding->keys[binding->key_count], error);
		if (!taken)
			return scan_blame(scan, word.at + at, error);
		binding->key_count++;
	}
	return true;
}

/* What is typed into the prompt must go there. */
static bool types(const struct binding *binding)
{
	return binding->contexts & IN_PROMPT && key_character(binding->keys[0]);
}

static bool read_keys(struct scan *scan, struct statement *statement, struct error *error)
{
	struct binding *binding = &statement->binding;
	statement->about = scan_word(scan);
	statement->column = scan_column(scan, statement->about.at);
	if (!statement->about.length)
		return fail(scan, statement->about.at, "keys are missing", error);

	char *keys = memory_copy(statement->about.at, statement->about.length);
	const bool done = read_sequence(scan, statement->about, keys, binding, error);
	free(keys);
	if (done && types(binding)) {
		refuse(error, "", statement->about.at, statement->about.length,
		       " is text in the prompt, and cannot be bound there");
		return scan_blame(scan, statement->about.at, error);
	}
	return done;
}

static bool skip_word(struct scan *scan, const char *string)
{
	return word_is(scan_peek(scan), string) && scan_word(scan).length;
}

static bool read_operations(struct scan *scan, struct binding *binding, struct error *error)
{
	do {
		struct operation operation = {0};
		if (!operation_read(scan, &operation, error)) {
			operation_release(&operation);
			return false;
		}
		array_push(&binding->operations, operation);
	} while (skip_word(scan, ";"));
	return true;
}

/* "next quote": all between the first and the last mark of the line, which may hold such marks itself. */
static bool read_description(struct scan *scan, struct binding *binding, struct error *error)
{
	const struct word quoted = scan_rest(scan);
	if (quoted.length < 2 || quoted.at[0] != '"' || quoted.at[quoted.length - 1] != '"')
		return fail(scan, quoted.at, "a description stands between \" and \" at the end of the line", error);

	struct buffer description = {0};
	sanitise_line(quoted.at + 1, quoted.length - 2, &description);
	binding->description = buffer_take(&description);
	return true;
}

/* Every statement says all there is in its line. */
static bool read_end(const struct scan *scan, struct error *error)
{
	const struct word word = scan_peek(scan);
	if (!word.length)
		return true;
	refuse(error, "nothing can stand here, but there is", word.at, word.length, "");
	return scan_blame(scan, word.at, error);
}

static bool read_bind(struct scan *scan, struct statement *statement, struct error *error)
{
	struct binding *binding = &statement->binding;
	return read_contexts(scan, binding, error) && read_keys(scan, statement, error) &&
	       read_operations(scan, binding, error) &&
	       (!skip_word(scan, "--") || read_description(scan, binding, error));
}

static bool read_unbind(struct scan *scan, struct statement *statement, struct error *error)
{
	return read_contexts(scan, &statement->binding, error) && read_keys(scan, statement, error) &&
	       read_end(scan, error);
}

/* A path may hold spaces: it is all that follows. */
static bool read_include(struct scan *scan, struct statement *statement, struct error *error)
{
	statement->about = scan_rest(scan);
	statement->column = scan_column(scan, statement->about.at);
	return statement->about.length || fail(scan, statement->about.at, "a name or a path is missing", error);
}

/* set NAME VALUE */
static bool read_set(struct scan *scan, struct statement *statement, struct error *error)
{
	if (!setting_read(scan, &statement->setting, error))
		return false;
	struct buffer value = {0};
	statement->about = scan_peek(scan);
	statement->column = scan_column(scan, statement->about.at);
	if (!statement->about.length)
		return fail(scan, statement->about.at, "a value is missing", error);
	setting_read_value(scan, &value);
	buffer_text(&value);
	statement->value = buffer_take(&value);
	return true;
}

static const struct {
	const char *name;
	enum statement_kind kind;
	bool (*read)(struct scan *, struct statement *, struct error *);
} kinds[] = {
    {"bind", STATEMENT_BIND, read_bind},
    {"unbind", STATEMENT_UNBIND, read_unbind},
    {"include", STATEMENT_INCLUDE, read_include},
    {"set", STATEMENT_SET, read_set},
};

static bool refuse_kind(const struct scan *scan, struct word name, struct error *error)
{
	struct guess guess = guess_for(name.at, name.length);
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		guess_offer(&guess, kinds[i].name);
	refuse_guess(error, "no statement", &guess);
	return scan_blame(scan, name.at, error);
}

bool statement_read(const char *line, size_t length, struct statement *statement, struct error *error)
{
	*statement = (struct statement){0};
	struct scan scan = scan_line(line, length);
	const char *nul = memchr(line, 0, length);
	const size_t valid = utf8_valid(line, length);
	if (valid < length)
		return fail(&scan, line + valid, "not UTF-8", error);
	if (nul)
		return fail(&scan, nul, "a byte that is zero", error);

	const struct word name = scan_word(&scan);
	if (!name.length || *line == '#')
		return true;
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (word_is(name, kinds[i].name)) {
			statement->kind = kinds[i].kind;
			return kinds[i].read(&scan, statement, error);
		}
	return refuse_kind(&scan, name, error);
}

static void write_contexts(unsigned contexts, struct buffer *written)
{
	const char *comma = "";
	for (enum context context = 0; context < CONTEXT_COUNT; context++)
		if (contexts & 1u << context) {
			buffer_format(written, "%s%s", comma, context_name(context));
			comma = ",";
		}
}

void statement_write_bind(const struct binding *binding, struct buffer *written)
{
	buffer_puts(written, "bind ");
	write_contexts(binding->contexts, written);
	buffer_putc(written, ' ');
	binding_write_keys(binding, written);
	for (size_t i = 0; i < binding->operations.count; i++) {
		buffer_puts(written, i ? " ; " : " ");
		operation_write(&binding->operations.at[i], written);
	}
	if (binding->description)
		buffer_format(written, " -- \"%s\"", binding->description);
	buffer_putc(written, '\n');
}

void statement_write_unbind(enum context context, const struct key *keys, size_t count, struct buffer *written)
{
	buffer_format(written, "unbind %s ", context_name(context));
	for (size_t i = 0; i < count; i++)
		key_write(keys[i], written);
	buffer_putc(written, '\n');
}

void statement_release(struct statement *self)
{
	operations_release(&self->binding.operations);
	free((char *)self->binding.description);
	free(self->value);
	self->binding.description = NULL;
	self->value = NULL;
}
