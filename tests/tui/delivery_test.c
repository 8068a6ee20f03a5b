/* SPDX-License-Identifier: MIT */
/* What is made of an article between keys, part by part, and what is there when it is stopped. */
#include "tui/delivery.h"

#include <dirent.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/test.h"
#include "tests/tui/session.h"
#include "tui/making.h"

static const char story[] = "Two boats\n\n"
			    "“The boats are late,” said Ida Falk. The harbour was empty. Nobody knew why.\n\n"
			    "“They will come,” said Jon Berg. “They always do.”\n\n"
			    "Falk went home. “I said so,” said Falk.\n";

struct desk {
	struct session session;
	struct buffer folder, path, export;
};

static void open_desk(struct desk *self)
{
	*self = (struct desk){0};
	buffer_format(&self->folder, "%s/deliveryXXXXXX", getenv("HOME"));
	assert_non_null(mkdtemp(self->folder.at));
	buffer_format(&self->path, "%s/quotes.txt", self->folder.at);
	buffer_format(&self->export, "work 0\nkeys :export<Space>%s<Enter>\n", self->path.at);
	session_open_text(&self->session, story, FORMAT_TEXT);
	session_screen(&self->session, "<C-l>", 80, 24);
	assert_int_equal(session_article(&self->session)->findings->quotes.count, 4);
}

/* How many files are in the folder, whatever they are called. */
static size_t count_files(const struct desk *self)
{
	size_t count = 0;
	DIR *folder = opendir(self->folder.at);
	assert_non_null(folder);
	for (const struct dirent *entry; (entry = readdir(folder));)
		count += entry->d_name[0] != '.';
	closedir(folder);
	return count;
}

static void close_desk(struct desk *self)
{
	session_close(&self->session);
	unlink(self->path.at);
	assert_int_equal(rmdir(self->folder.at), 0);
	buffer_release(&self->folder);
	buffer_release(&self->path);
	buffer_release(&self->export);
}

/* Begins to export, and goes on with a script; the message then. */
static const char *play(struct desk *self, const char *script)
{
	struct buffer whole = {0};
	buffer_format(&whole, "%s%s", self->export.at, script);
	session_play(&self->session, whole.at, 80, 24);
	buffer_release(&whole);
	return buffer_text(&self->session.app->message);
}

static void the_file_is_there_when_all_is_made(void **state)
{
	(void)state;
	struct desk desk;
	open_desk(&desk);
	play(&desk, "work 3\n");
	assert_non_null(desk.session.app->delivery.making);
	assert_int_equal(count_files(&desk), 0);
	session_play(&desk.session, "work 1\n", 80, 24);
	assert_null(desk.session.app->delivery.making);
	assert_int_equal(count_files(&desk), 1);
	assert_non_null(strstr(desk.session.app->message.at, "4 quotes written to "));
	close_desk(&desk);
}

static void stopped_in_the_middle_it_leaves_nothing_behind(void **state)
{
	(void)state;
	static const char *const keys[] = {"<Esc>", "<C-g>", "<C-c>"};
	for (size_t i = 0; i < COUNT(keys); i++) {
		struct desk desk;
		struct buffer script = {0};
		open_desk(&desk);
		buffer_format(&script, "work 2\nkeys %s\n", keys[i]);
		assert_string_equal(play(&desk, script.at), "stopped at 50%: nothing written");
		assert_null(desk.session.app->delivery.making);
		assert_int_equal(count_files(&desk), 0);
		buffer_release(&script);
		close_desk(&desk);
	}
}

static void how_far_it_is_goes_up_to_the_end(void **state)
{
	(void)state;
	struct desk desk;
	struct taking taking;
	open_desk(&desk);
	taking_init(&taking, session_article(&desk.session));
	taking_add_listed(&taking, NONE);
	struct making *makings[] = {
	    making_of_quotes(&taking, EXPORT_PLAIN),
	    making_of_corrections(session_article(&desk.session)),
	};
	for (size_t i = 0; i < COUNT(makings); i++) {
		unsigned before = 0;
		size_t parts = 1;
		for (; making_step(makings[i]); parts++) {
			assert_true(making_percent(makings[i]) >= before);
			before = making_percent(makings[i]);
			assert_true(before < 100);
		}
		assert_true(parts > 3);
		assert_int_equal(making_percent(makings[i]), 100);
		making_free(makings[i]);
	}
	taking_release(&taking);
	close_desk(&desk);
}

/* Notes that come meanwhile change nothing of what is made; a correction does. */
static void of_an_article_that_has_changed_nothing_is_written(void **state)
{
	(void)state;
	struct desk desk;
	open_desk(&desk);
	play(&desk, "work 1\nkeys aMind<Enter>\nwork\n");
	assert_non_null(strstr(desk.session.app->message.at, "4 quotes written to "));
	assert_int_equal(unlink(desk.path.at), 0);
	assert_string_equal(play(&desk, "work 1\nkeys ]qSJon<Enter>\nwork\n"),
			    "the article has changed: nothing written");
	assert_int_equal(count_files(&desk), 0);
	assert_string_equal(play(&desk, "work 1\nkeys R\n"), "the article was closed: nothing written");
	close_desk(&desk);
}

/* Quitting waits for it; asked for again, it does not. */
static void whoever_quits_loses_nothing(void **state)
{
	(void)state;
	struct desk desk;
	open_desk(&desk);
	play(&desk, "work 1\nkeys q\nwork\n");
	assert_true(desk.session.app->quit);
	assert_int_equal(count_files(&desk), 1);
	assert_int_equal(unlink(desk.path.at), 0);
	desk.session.app->quit = false;
	play(&desk, "work 1\nkeys qq\n");
	assert_true(desk.session.app->quit);
	assert_int_equal(count_files(&desk), 0);
	close_desk(&desk);
}

/* What cannot be written is said before it is made; and one thing is made at a time. */
static void what_comes_to_nothing_is_said_at_once(void **state)
{
	(void)state;
	struct desk desk;
	struct error error = {0};
	open_desk(&desk);
	assert_true(file_write(desk.path.at, "old", 3, &error));
	assert_non_null(strstr(play(&desk, ""), "is there already: nothing written"));
	assert_null(desk.session.app->delivery.making);
	assert_int_equal(unlink(desk.path.at), 0);
	assert_string_equal(play(&desk, "work 1\nkeys y\n"), "still writing 4 quotes");
	session_play(&desk.session, "keys <C-l>\n", 80, 24);
	assert_int_equal(count_files(&desk), 1);
	close_desk(&desk);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(the_file_is_there_when_all_is_made),
	    cmocka_unit_test(stopped_in_the_middle_it_leaves_nothing_behind),
	    cmocka_unit_test(how_far_it_is_goes_up_to_the_end),
	    cmocka_unit_test(of_an_article_that_has_changed_nothing_is_written),
	    cmocka_unit_test(whoever_quits_loses_nothing),
	    cmocka_unit_test(what_comes_to_nothing_is_said_at_once),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
