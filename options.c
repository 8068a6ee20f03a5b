/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "options.h"

#include <errno.h>
#include <getopt.h>
#include <stdlib.h>
#include <string.h>

#include "render/read/encoding.h"
#include "render/read/feed.h"
#include "tui/theme_file.h"

enum { WIDTH_MAX = 10000, WIDTH_USUAL = 80, ROWS_USUAL = 24, SIZE_MAX_CELLS = 1000 };

/* Sets what an option stands for; value is NULL if it has none. False with the error's message. */
typedef bool setter(struct options *, const char *value, struct error *);

/* A whole number without sign. False unless it is in the range. */
static bool read_number(const char *text, size_t lowest, size_t highest, size_t *number)
{
	if (*text < '0' || *text > '9')
		return false;
	char *end;
	errno = 0;
	const unsigned long read = strtoul(text, &end, 10);
	*number = read;
	return !errno && !*end && read >= lowest && read <= highest;
}

static bool set_width(struct options *self, const char *value, struct error *error)
{
	return read_number(value, 1, WIDTH_MAX, &self->width) ||
	       error_set(error, "not a number from 1 to %d", WIDTH_MAX);
}

static bool set_size(struct options *self, const char *value, struct error *error)
{
	const char *times = strchr(value, 'x');
	struct buffer columns = {0};
	buffer_add(&columns, value, times ? (size_t)(times - value) : 0);
	const bool done = times && read_number(buffer_text(&columns), 1, SIZE_MAX_CELLS, &self->columns) &&
			  read_number(times + 1, 1, SIZE_MAX_CELLS, &self->rows);
	buffer_release(&columns);
	return done || error_set(error, "not COLSxROWS, each from 1 to %d", SIZE_MAX_CELLS);
}

static bool set_format(struct options *self, const char *value, struct error *error)
{
	self->source.format = format_named(value);
	return self->source.format != FORMAT_COUNT ||
	       error_set(error, "not auto, html, markdown, text, json, mail or feed");
}

static bool set_item(struct options *self, const char *value, struct error *error)
{
	size_t item = 0;
	const bool done = read_number(value, 1, FEED_ITEMS_MAX, &item);
	self->source.item = (uint32_t)item;
	return done || error_set(error, "not a number from 1 to %d", FEED_ITEMS_MAX);
}

static bool set_charset(struct options *self, const char *value, struct error *error)
{
	self->source.charset = value;
	return encoding_is_known(value) || error_set(error, "no encoding has that name");
}

static bool set_url(struct options *self, const char *value, struct error *error)
{
	(void)error;
	self->source.url = value;
	return true;
}

static bool set_offsets(struct options *self, const char *value, struct error *error)
{
	self->offsets = offset_kind_named(value);
	return self->offsets != OFFSET_KIND_COUNT || error_set(error, "not codepoints, utf16 or bytes");
}

static bool set_color(struct options *self, const char *value, struct error *error)
{
	static const char *const names[] = {"auto", "always", "never"};
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		if (strcmp(value, names[i]) != 0)
			continue;
		self->color = (enum when)i;
		return true;
	}
	return error_set(error, "not auto, always or never");
}

static bool set_theme(struct options *self, const char *value, struct error *error)
{
	self->theme = value;
	return theme_exists(value, error);
}

static bool set_keys(struct options *self, const char *value, struct error *error)
{
	(void)error;
	if (value)
		self->keys = value;
	return true;
}

static bool set_config(struct options *self, const char *value, struct error *error)
{
	(void)error;
	self->config = value;
	self->no_config = !value;
	return true;
}

static bool set_script(struct options *self, const char *value, struct error *error)
{
	(void)error;
	self->script = value;
	return true;
}

static bool set_no_state(struct options *self, const char *value, struct error *error)
{
	(void)value, (void)error;
	self->keep_state = false;
	self->source.no_cache = true;
	return true;
}

/* Options that are modes have a mode; MODE_READ stands for those that are none. The last mode given counts. */
static const struct row {
	const char *name;
	char letter;       /* 0 for none */
	int has_value;     /* as getopt_long() says it */
	const char *value; /* what --help calls it */
	enum mode mode;
	setter *set; /* NULL if the mode is all there is to set */
	const char *help;
} rows[] = {
    {"dump", 0, no_argument, NULL, MODE_DUMP, NULL, "write the laid-out text"},
    {"width", 'w', required_argument, "N", MODE_READ, set_width,
     "columns of laid-out text and contexts; 80 unless set"},
    {"quotes", 0, no_argument, NULL, MODE_QUOTES, NULL, "one line a quote: paragraph, speaker, basis, kind, quote"},
    {"entities", 0, no_argument, NULL, MODE_ENTITIES, NULL, "one line a mention: paragraph, name, type, kind, context"},
    {"json", 0, no_argument, NULL, MODE_JSON, NULL, "one object an article: see pullquote-json(5)"},
    {"jsonl", 0, no_argument, NULL, MODE_JSONL, NULL, "a batch: one JSON object a line in, one a line out"},
    {"explain", 0, no_argument, NULL, MODE_EXPLAIN, NULL,
     "what was left out of a page: a line each, reason, first words"},
    {"offsets", 0, required_argument, "KIND", MODE_READ, set_offsets, "JSON counts codepoints, utf16 or bytes"},
    {"format", 0, required_argument, "NAME", MODE_READ, set_format,
     "read it as auto, html, markdown, text, json, mail or feed"},
    {"item", 0, required_argument, "N", MODE_READ, set_item, "the item with that number in a feed, as an article"},
    {"charset", 0, required_argument, "NAME", MODE_READ, set_charset, "the encoding of the input"},
    {"url", 0, required_argument, "URL", MODE_READ, set_url, "where the article was published"},
    {"color", 0, required_argument, "WHEN", MODE_READ, set_color, "auto, always or never"},
    {"theme", 0, required_argument, "NAME", MODE_READ, set_theme,
     "colours of the screen: a name, or a file (pullquote-theme(5))"},
    {"keys", 0, required_argument, "FILE", MODE_READ, set_keys, "keys from a file: see pullquote-keys(5)"},
    {"config", 0, required_argument, "FILE", MODE_READ, set_config, "settings and keys from a file other than the usual one"},
    {"no-config", 0, no_argument, NULL, MODE_READ, set_config, "no settings and keys of your own"},
    {"dump-keys", 0, no_argument, NULL, MODE_DUMP_KEYS, NULL, "write the keys as such a file"},
    {"check-keys", 0, optional_argument, "FILE", MODE_CHECK_KEYS, set_keys, "say what is wrong with such a file"},
    {"linear", 0, no_argument, NULL, MODE_LINEAR, NULL,
     "the reader line by line, in words, for screen readers and pipes"},
    {"script", 0, required_argument, "FILE", MODE_SCRIPT, set_script,
     "play a file of keys, write the screens it asks for"},
    {"size", 0, required_argument, "COLSxROWS", MODE_READ, set_size, "how large that screen is"},
    {"no-state", 0, no_argument, NULL, MODE_READ, set_no_state,
     "keep nothing: neither where reading stopped nor pages"},
    {"help", 'h', no_argument, NULL, MODE_HELP, NULL, "this help"},
    {"version", 'V', no_argument, NULL, MODE_VERSION, NULL, "the version"},
};

enum { ROW_COUNT = sizeof rows / sizeof *rows, FIRST_ROW_VALUE = 256 };

/* The table as getopt_long() wants it: an option's value is FIRST_ROW_VALUE + its row. */
static void make_getopt_table(struct option table[static ROW_COUNT + 1], struct buffer *letters)
{
	buffer_puts(letters, ":");
	for (int i = 0; i < ROW_COUNT; i++) {
		table[i] =
		    (struct option){.name = rows[i].name, .has_arg = rows[i].has_value, .val = FIRST_ROW_VALUE + i};
		if (rows[i].letter)
			buffer_format(letters, "%c%s", rows[i].letter,
				      rows[i].has_value == required_argument ? ":" : "");
	}
	table[ROW_COUNT] = (struct option){0};
}

/* The row that getopt_long() means; NULL if none. */
static const struct row *find_row(int value)
{
	if (value >= FIRST_ROW_VALUE && value < FIRST_ROW_VALUE + ROW_COUNT)
		return &rows[value - FIRST_ROW_VALUE];
	for (int i = 0; i < ROW_COUNT; i++)
		if (rows[i].letter && rows[i].letter == value)
			return &rows[i];
	return NULL;
}

/* What getopt_long() did not take: a letter, or the argument it looked at last. */
static bool refuse(int found, char **arguments, struct error *error)
{
	const bool is_letter = optopt > 0 && optopt < FIRST_ROW_VALUE;
	const char letter[] = {'-', (char)optopt, '\0'};
	error_in(error, is_letter ? letter : arguments[optind - 1]);
	if (found == ':')
		return error_set(error, "needs a value");
	return error_set(error, optopt >= FIRST_ROW_VALUE ? "takes no value" : "no such option");
}

static bool apply(struct options *self, const struct row *row, const char *value, struct error *error)
{
	if (row->mode != MODE_READ)
		self->mode = row->mode;
	if (!row->set || row->set(self, value, error))
		return true;

	struct buffer argument = {0};
	buffer_format(&argument, "--%s%s%s", row->name, value ? "=" : "", value ? value : "");
	error_in(error, argument.at);
	buffer_release(&argument);
	return false;
}

bool options_read(struct options *self, int count, char **arguments, struct error *error)
{
	*self = (struct options){.width = WIDTH_USUAL,
				 .rows = ROWS_USUAL,
				 .columns = WIDTH_USUAL,
				 .keep_state = true};
	struct option table[ROW_COUNT + 1];
	struct buffer letters = {0};
	make_getopt_table(table, &letters);

	bool done = true;
	opterr = 0;
	for (int found; done && (found = getopt_long(count, arguments, letters.at, table, NULL)) != -1;) {
		const struct row *row = find_row(found);
		done = row ? apply(self, row, optarg, error) : refuse(found, arguments, error);
	}
	buffer_release(&letters);
	self->names = (const char *const *)arguments + optind;
	self->count = (size_t)(count - optind);
	return done;
}

static void write_row(const struct row *row, struct buffer *out)
{
	struct buffer left = {0};
	if (row->letter)
		buffer_format(&left, "  -%c, --%s", row->letter, row->name);
	else
		buffer_format(&left, "      --%s", row->name);
	if (row->value)
		buffer_format(&left, row->has_value == optional_argument ? "[=%s]" : "=%s", row->value);
	buffer_format(out, "%-28s %s\n", left.at, row->help);
	buffer_release(&left);
}

void options_write_help(struct buffer *out)
{
	buffer_puts(out, "Usage: pullquote [OPTION]... [FILE|URL|-]...\n"
			 "Reads news articles and shows who said what: on a terminal in panes, else as text.\n\n");
	for (size_t i = 0; i < ROW_COUNT; i++)
		write_row(&rows[i], out);
}
