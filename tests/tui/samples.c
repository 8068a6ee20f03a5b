/* SPDX-License-Identifier: MIT */
#include "tests/tui/samples.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/value.h"
#include "tests/test.h"

/* A terminal's size at which there is room for the findings to arrive. */
static void look(struct session *session, void (*with)(struct session *, void *), void *argument)
{
	session_play(session, "", 80, 24);
	with(session, argument);
	session_close(session);
}

static bool is_article(const char *name)
{
	const char *suffix = strrchr(name, '.');
	return *name != '.' && suffix && strcmp(suffix, ".tsv") != 0;
}

void samples_each(void (*with)(struct session *, void *), void *argument)
{
	struct buffer path = {0};
	buffer_format(&path, "%s/articles", getenv("TEST_SOURCE"));
	struct dirent **entries;
	const int count = scandir(path.at, &entries, NULL, alphasort);
	assert_true(count > 10);
	for (int i = 0; i < count; i++) {
		struct session session;
		if (is_article(entries[i]->d_name)) {
			session_open(&session, entries[i]->d_name);
			look(&session, with, argument);
		}
		free(entries[i]);
	}
	free(entries);
	buffer_release(&path);
}

static void each_line(void (*with)(struct session *, void *), void *argument)
{
	char *line = NULL;
	size_t room = 0;
	for (ssize_t length; (length = getline(&line, &room, stdin)) > 0;) {
		struct error error = {0};
		struct value *value = value_read(line, (size_t)length, &error);
		size_t text_length;
		const char *text = value_string(value_member(value, "text"), &text_length);
		struct session session;
		if (text) {
			session_open_text(&session, text, FORMAT_TEXT);
			look(&session, with, argument);
		}
		value_free(value);
		error_release(&error);
	}
	free(line);
}

void samples_each_of(int count, char **names, void (*with)(struct session *, void *), void *argument)
{
	if (!count)
		samples_each(with, argument);
	for (int i = 0; i < count; i++) {
		struct session session;
		if (strcmp(names[i], "-") != 0) {
			session_open_path(&session, names[i]);
			look(&session, with, argument);
		} else {
			each_line(with, argument);
		}
	}
}
