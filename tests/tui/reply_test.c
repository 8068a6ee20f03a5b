/* SPDX-License-Identifier: MIT */
#include "tui/reply.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/test.h"
#include "tui/backdrop.h"

/* What comes out of a filter when bytes go in: "|" stands for a pause in which nothing follows. */
struct heard {
	struct reply reply;
	struct buffer keys, answers;
};

static void hear(struct heard *heard, const char *bytes)
{
	for (; *bytes; bytes++) {
		uint32_t character;
		size_t length;
		if (*bytes == '|')
			reply_give_up(&heard->reply);
		else
			reply_feed(&heard->reply, (unsigned char)*bytes);
		while (reply_take(&heard->reply, &character))
			buffer_putc(&heard->keys, (char)character);
		const char *answer = reply_answer(&heard->reply, &length);
		if (answer) {
			buffer_add(&heard->answers, answer, length);
			buffer_putc(&heard->answers, ';');
		}
	}
}

static void expect(const char *bytes, const char *keys, const char *answers)
{
	struct heard heard = {0};
	reply_await(&heard.reply);
	hear(&heard, bytes);
	assert_string_equal(buffer_text(&heard.keys), keys);
	assert_string_equal(buffer_text(&heard.answers), answers);
	buffer_release(&heard.keys);
	buffer_release(&heard.answers);
}

static void an_answer_is_no_key(void **state)
{
	(void)state;
	expect("\x1b]11;rgb:ffff/ffff/ffff\x07", "", "rgb:ffff/ffff/ffff;");
	expect("\x1b]11;rgb:0000/0000/0000\x1b\\", "", "rgb:0000/0000/0000;");
	expect("\x1b]11;rgba:1e1e/1e1e/1e1e/ffff\x07", "", "rgba:1e1e/1e1e/1e1e/ffff;");
	expect("jk\x1b]11;#fff\x07ln", "jkln", "#fff;");
}

static void keys_stay_keys(void **state)
{
	(void)state;
	expect("j|k", "jk", "");
	expect("\x1b|j", "\x1bj", "");
	expect("\x1bj", "\x1bj", "");
	expect("\x1b\x1b|", "\x1b\x1b", "");
	expect("\x1b]x", "\x1b]x", "");
	expect("\x1b]|1", "\x1b]1", "");
	expect("\x1b\x1b]11;a\x07j", "\x1bj", "a;");
}

static void a_broken_answer_is_dropped(void **state)
{
	(void)state;
	expect("\x1b]11;rgb:12|j", "j", "");
	expect("\x1b]11|j", "j", "");
	expect("\x1b]11;rgb:12\x1b[A", "\x1b[A", "rgb:12;");
}

static void after_the_answer_escape_is_not_held(void **state)
{
	(void)state;
	struct heard heard = {0};
	assert_int_equal(reply_patience(&heard.reply), -1);
	hear(&heard, "\x1b");
	assert_int_equal(reply_patience(&heard.reply), -1);
	reply_await(&heard.reply);
	hear(&heard, "\x1b");
	assert_int_equal(reply_patience(&heard.reply), REPLY_ESCAPE_PATIENCE);
	hear(&heard, "]11;");
	assert_int_equal(reply_patience(&heard.reply), REPLY_PATIENCE);
	hear(&heard, "x\x07\x1b");
	assert_int_equal(reply_patience(&heard.reply), -1);
	assert_string_equal(heard.keys.at, "\x1b\x1b");
	buffer_release(&heard.keys);
	buffer_release(&heard.answers);
}

static void an_answer_without_end_fills_nothing(void **state)
{
	(void)state;
	struct heard heard = {0};
	reply_await(&heard.reply);
	hear(&heard, "\x1b]11;");
	for (int i = 0; i < 1000; i++)
		hear(&heard, "f");
	hear(&heard, "\x07q");
	assert_string_equal(heard.keys.at, "q");
	assert_int_equal(heard.answers.count, REPLY_TEXT_MAX + 1);
	buffer_release(&heard.keys);
	buffer_release(&heard.answers);
}

/* Any cut of an answer into two reads, and any key before and behind it. */
static void it_may_come_in_pieces_of_any_length(void **state)
{
	(void)state;
	static const char whole[] = "\x1b]11;rgb:ff/ff/ff\x1b\\";
	for (size_t cut = 0; cut <= strlen(whole); cut++) {
		struct heard heard = {0};
		char first[sizeof whole] = "";
		reply_await(&heard.reply);
		memcpy(first, whole, cut);
		hear(&heard, "a");
		hear(&heard, first);
		hear(&heard, whole + cut);
		hear(&heard, "b");
		assert_string_equal(heard.keys.at, "ab");
		assert_string_equal(heard.answers.at, "rgb:ff/ff/ff;");
		buffer_release(&heard.keys);
		buffer_release(&heard.answers);
	}
}

static void answers_are_light_or_dark(void **state)
{
	(void)state;
	static const struct {
		const char *answer;
		enum backdrop backdrop;
	} cases[] = {
	    {"rgb:ffff/ffff/ffff", BACKDROP_LIGHT},
	    {"rgb:0000/0000/0000", BACKDROP_DARK},
	    {"rgb:f/f/f", BACKDROP_LIGHT},
	    {"rgb:fd/f6/e3", BACKDROP_LIGHT},
	    {"rgb:0000/2b2b/3636", BACKDROP_DARK},
	    {"rgba:1e1e/1e1e/1e1e/cccc", BACKDROP_DARK},
	    {"#ffffff", BACKDROP_LIGHT},
	    {"#000", BACKDROP_UNKNOWN},
	    {"rgb:12/34", BACKDROP_UNKNOWN},
	    {"rgb:12/34/zz", BACKDROP_UNKNOWN},
	    {"red", BACKDROP_UNKNOWN},
	    {"", BACKDROP_UNKNOWN},
	};
	for (size_t i = 0; i < sizeof cases / sizeof *cases; i++)
		assert_int_equal(backdrop_of_answer(cases[i].answer, strlen(cases[i].answer)), cases[i].backdrop);
}

static void the_environment_is_a_first_guess(void **state)
{
	(void)state;
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.term = "xterm"}), BACKDROP_UNKNOWN);
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.term = "linux"}), BACKDROP_DARK);
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.colorfgbg = "15;0"}), BACKDROP_DARK);
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.colorfgbg = "0;default;15"}), BACKDROP_LIGHT);
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.colorfgbg = "0;default"}), BACKDROP_UNKNOWN);
	assert_int_equal(backdrop_guess(&(struct backdrop_signs){.colorfgbg = "0;99"}), BACKDROP_UNKNOWN);
}

static void only_terminals_that_answer_are_asked(void **state)
{
	(void)state;
	assert_true(backdrop_is_askable(&(struct backdrop_signs){.term = "xterm-256color"}));
	assert_false(backdrop_is_askable(&(struct backdrop_signs){.term = "dumb"}));
	assert_false(backdrop_is_askable(&(struct backdrop_signs){.term = "linux"}));
	assert_false(backdrop_is_askable(&(struct backdrop_signs){0}));
	assert_false(backdrop_is_askable(&(struct backdrop_signs){.term = "screen.xterm", .in_screen = true}));
	assert_false(backdrop_is_askable(&(struct backdrop_signs){
	    .term = "tmux-256color", .in_tmux = true, .program = "tmux", .program_version = "3.3a"}));
	assert_true(backdrop_is_askable(
	    &(struct backdrop_signs){.term = "screen", .in_tmux = true, .program = "tmux", .program_version = "3.4"}));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_answer_is_no_key),
	    cmocka_unit_test(keys_stay_keys),
	    cmocka_unit_test(a_broken_answer_is_dropped),
	    cmocka_unit_test(after_the_answer_escape_is_not_held),
	    cmocka_unit_test(an_answer_without_end_fills_nothing),
	    cmocka_unit_test(it_may_come_in_pieces_of_any_length),
	    cmocka_unit_test(answers_are_light_or_dark),
	    cmocka_unit_test(the_environment_is_a_first_guess),
	    cmocka_unit_test(only_terminals_that_answer_are_asked),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
