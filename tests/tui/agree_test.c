/* SPDX-License-Identifier: MIT */
/* JSON, the screen and the reader in words have the same quotes, speakers and names, in all samples. */
#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "base/array.h"
#include "base/sanitise.h"
#include "base/value.h"
#include "render/json.h"
#include "tests/test.h"
#include "tests/tui/session.h"

/* A quote as one of the three has it: "Isla Drummond: “So neither do we.”", and a name; each in the order in which it is shown there. */
struct texts ARRAY(struct buffer);

static struct buffer *add(struct texts *texts)
{
	array_push(texts, (struct buffer){0});
	return &array_last(texts);
}

static void release(struct texts *texts)
{
	for (size_t i = 0; i < texts->count; i++)
		buffer_release(&texts->at[i]);
	array_release(texts);
}

static const char *string(const struct value *value)
{
	size_t length;
	const char *text = value_string(value, &length);
	return text ? text : "";
}

static bool is_kind(const struct value *quote, const char *kind)
{
	return !strcmp(string(value_member(quote, "kind")), kind);
}

/* The surest of a statement decides whose it is, if it is sure enough. */
static const char *speaker_of(const struct value *root, const struct value *quote)
{
	const struct value *quotes = value_member(root, "quotes"), *surest = quote;
	const uint32_t group = value_number(value_member(quote, "group"), NONE);
	for (size_t i = 0; i < value_size(quotes); i++) {
		const struct value *other = value_element(quotes, i);
		if (value_number(value_member(other, "group"), NONE) == group && !is_kind(other, "term") &&
		    value_real(value_member(other, "confidence"), 0) >
			value_real(value_member(surest, "confidence"), 0))
			surest = other;
	}
	const uint32_t speaker = value_number(value_member(surest, "speaker"), NONE);
	if (speaker == NONE || value_real(value_member(surest, "confidence"), 0) * 100 + 0.5 < QUOTE_DECIDED)
		return "undecided";
	return string(value_member(value_element(value_member(root, "entities"), speaker), "name"));
}

static void read_json(const struct article *article, struct texts *quotes, struct texts *names)
{
	struct buffer json = {0};
	struct error error = {0};
	article_json_write(article->document, article->findings, OFFSETS_BYTES, &json);
	struct value *root = value_read(json.at, json.count, &error);
	assert_non_null(root);
	const char *text = string(value_member(root, "text"));
	const struct value *all = value_member(root, "quotes"), *entities = value_member(root, "entities");
	for (size_t i = 0; i < value_size(all); i++) {
		const struct value *quote = value_element(all, i);
		if (!is_kind(quote, "direct") && !is_kind(quote, "mixed"))
			continue;
		const uint32_t start = value_number(value_member(quote, "start"), 0),
			       end = value_number(value_member(quote, "end"), 0);
		struct buffer *written = add(quotes);
		buffer_format(written, "%s: ", speaker_of(root, quote));
		sanitise_text(text + start, end - start, WHITE_COLLAPSED, written, NULL);
	}
	for (size_t i = 0; i < value_size(entities); i++) {
		const struct value *entity = value_element(entities, i);
		if (value_bool(value_member(entity, "named"), false) &&
		    strcmp(string(value_member(entity, "type")), "GROUP") != 0 &&
		    value_size(value_member(entity, "mentions")))
			buffer_puts(add(names), string(value_member(entity, "name")));
	}
	value_free(root);
	buffer_release(&json);
}

static void repeat(struct buffer *keys, const char *key, size_t times)
{
	while (times--)
		buffer_puts(keys, key);
}

/* "Quote 3 of 13, NAME, said: TEXT" as "NAME: TEXT" */
static void compare_said_quotes(struct session *session, const struct texts *quotes)
{
	struct buffer keys = {0};
	buffer_puts(&keys, "g");
	repeat(&keys, "]q\n", quotes->count);
	char *said = session_say(session, keys.at), *at = said;
	for (size_t i = 0; i < quotes->count; i++) {
		struct buffer head = {0};
		buffer_format(&head, "Quote %zu of %zu, ", i + 1, quotes->count);
		at = strstr(at, head.at);
		assert_non_null(at);
		at += head.count;
		const char *expected = quotes->at[i].at, *text = strstr(expected, ": ");
		assert_memory_equal(at, expected, (size_t)(text - expected));
		char *end = strchr(at, '\n');
		assert_true((size_t)(end - at) >= strlen(text));
		assert_memory_equal(end - strlen(text), text, strlen(text));
		at = end;
		buffer_release(&head);
	}
	free(said);
	buffer_release(&keys);
}

static void compare_said_names(struct session *session, const struct texts *names)
{
	struct buffer keys = {0};
	buffer_puts(&keys, "@g");
	repeat(&keys, "j", names->count);
	char *said = session_say(session, keys.at);
	size_t count = 0;
	for (const char *at = said; (at = strstr(at, "Name ")); at++)
		count += at == said || at[-1] == '\n' || at[-1] == ' ';
	for (size_t i = 0; i < names->count; i++) {
		struct buffer name = {0};
		buffer_format(&name, "Name %s, ", names->at[i].at);
		if (!strstr(said, name.at))
			fail_msg("%s is not said", name.at);
		buffer_release(&name);
	}
	assert_true(count >= names->count);
	free(said);
	buffer_release(&keys);
}

/* The status line has "quote 3/13 · NAME 1/4". */
static void compare_shown_quotes(struct session *session, const struct texts *quotes)
{
	session_screen(session, "g", 200, 60);
	for (size_t i = 0; i < quotes->count; i++) {
		struct buffer status = {0};
		const char *expected = quotes->at[i].at;
		buffer_format(&status, "quote %zu/%zu · ", i + 1, quotes->count);
		buffer_add(&status, expected, (size_t)(strstr(expected, ": ") - expected));
		buffer_putc(&status, ' ');
		const char *screen = session_screen(session, "]q", 200, 60);
		if (!strstr(screen, status.at))
			fail_msg("not on the screen: %s", status.at);
		buffer_release(&status);
	}
}

static void compare_shown_names(struct session *session, const struct texts *names)
{
	const char *screen = session_screen(session, "@@", 200, 300);
	for (size_t i = 0; i < names->count; i++)
		if (!strstr(screen, names->at[i].at))
			fail_msg("not on the screen: %s", names->at[i].at);
}

static void compare(const char *name)
{
	struct session session;
	struct texts quotes = {0}, names = {0};
	print_message("%s\n", name);
	session_open(&session, name);
	session_screen(&session, "g", 200, 60); /* until all is found */
	if (session_article(&session)->findings) {
		read_json(session_article(&session), &quotes, &names);
		compare_said_quotes(&session, &quotes);
		compare_said_names(&session, &names);
		session.app->pane = session.app->wishes.full = PANE_TEXT;
		session_article(&session)->view.focus = (struct focus){.kind = FOCUS_NONE};
		compare_shown_quotes(&session, &quotes);
		compare_shown_names(&session, &names);
	}
	release(&quotes);
	release(&names);
	session_close(&session);
}

static void all_samples_agree(void **state)
{
	(void)state;
	struct buffer path = {0};
	size_t count = 0;
	buffer_format(&path, "%s/articles", getenv("TEST_SOURCE"));
	DIR *folder = opendir(path.at);
	assert_non_null(folder);
	for (struct dirent *entry; (entry = readdir(folder));) {
		const char *suffix = strrchr(entry->d_name, '.');
		if (entry->d_name[0] == '.' || !suffix || !strcmp(suffix, ".tsv") ||
		    entry->d_name[strlen(entry->d_name) - 1] == '~')
			continue;
		compare(entry->d_name);
		count++;
	}
	closedir(folder);
	buffer_release(&path);
	assert_true(count > 30);
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(all_samples_agree)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
