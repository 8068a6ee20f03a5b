/* SPDX-License-Identifier: MIT */
#include "tui/input.h"

#include "base/buffer.h"
#include "tests/test.h"

enum { CODE_LEFT = 7, CODE_MOUSE, CODE_UNKNOWN };

/* A library that has read these. */
struct library {
	struct input input;
	const uint32_t *codes;
	size_t count, at;
};

static bool read_code(struct input *input, uint32_t *code)
{
	struct library *library = (struct library *)input;
	if (library->at == library->count)
		return false;
	*code = library->codes[library->at++];
	return true;
}

static bool key_of_code(uint32_t code, struct key *key)
{
	*key = (struct key){.code = NAMED_LEFT};
	return code == CODE_LEFT;
}

/* Two clicks, the last one first. */
static size_t mouse_of_code(struct input *input, uint32_t code, struct mouse mouse[INPUT_MOUSE_MAX])
{
	(void)input;
	if (code != CODE_MOUSE)
		return 0;
	mouse[0] = (struct mouse){MOUSE_CLICK, 2, 2};
	mouse[1] = (struct mouse){MOUSE_CLICK, 1, 1};
	return 2;
}

static void write_event(const struct event *event, struct buffer *out)
{
	if (event->kind == EVENT_KEY)
		key_write(event->key, out);
	else if (event->kind == EVENT_MOUSE)
		buffer_format(out, "(%zu)", event->mouse.row);
	else
		buffer_puts(out, event->kind == EVENT_BACKDROP ? "(backdrop)" : "?");
}

static void expect(const uint32_t *codes, size_t count, bool awaits, const char *events)
{
	static const struct input_verbs verbs = {.read = read_code, .key = key_of_code, .mouse = mouse_of_code};
	struct library library = {.input = {.verbs = &verbs}, .codes = codes, .count = count};
	struct buffer out = {0};
	struct event event;
	if (awaits)
		reply_await(&library.input.reply);
	while (input_take(&library.input, &event))
		write_event(&event, &out);
	assert_string_equal(buffer_text(&out), events);
	buffer_release(&out);
}

#define EXPECT(awaits, events, ...)                                                                                    \
	expect((const uint32_t[]){__VA_ARGS__}, sizeof(const uint32_t[]){__VA_ARGS__} / sizeof(uint32_t), awaits,      \
	       events)

static void characters_and_codes_are_keys(void **state)
{
	(void)state;
	EXPECT(false, "aé<C-c><Enter><Left>b", 'a', 0xe9, 3, '\r', INPUT_CODE + CODE_LEFT, 'b');
	EXPECT(false, "ab", 'a', INPUT_CODE + CODE_UNKNOWN, 'b');
}

static void what_is_there_behind_escape_was_pressed_with_alt(void **state)
{
	(void)state;
	EXPECT(false, "<M-a>b", 0x1b, 'a', 'b');
	EXPECT(false, "a<Esc>", 'a', 0x1b);
	EXPECT(false, "<M-Left>a", 0x1b, INPUT_CODE + CODE_LEFT, 'a');
}

/* Nor is what comes behind ESC lost, whatever it is. */
static void clicks_come_in_the_order_they_were_made(void **state)
{
	(void)state;
	EXPECT(false, "a(1)(2)b", 'a', INPUT_CODE + CODE_MOUSE, 'b');
	EXPECT(false, "<Esc>(1)(2)b", 0x1b, INPUT_CODE + CODE_MOUSE, 'b');
}

static void an_answer_among_keys_is_an_event_behind_them(void **state)
{
	(void)state;
	EXPECT(true, "a<Left>(backdrop)", 'a', 0x1b, ']', '1', '1', ';', 'r', 'g', 'b', ':', '0', '/', '0', '/', '0', 7,
	       INPUT_CODE + CODE_LEFT);
}

/* A terminal that is gone can be read, and gives nothing, again and again; a key between starts that count anew. */
static void what_gives_nothing_too_often_is_gone(void **state)
{
	(void)state;
	static const struct input_verbs verbs = {.read = read_code, .key = key_of_code, .mouse = mouse_of_code};
	static const uint32_t key[] = {'a'};
	struct library library = {.input = {.verbs = &verbs}, .codes = key};
	struct event event;
	for (int i = 0; i < 10; i++)
		assert_false(input_is_gone(&library.input));
	library.count = 1;
	assert_true(input_take(&library.input, &event));
	for (int i = 0; i < 10; i++)
		assert_false(input_is_gone(&library.input));
	int more = 0;
	while (!input_is_gone(&library.input) && more < 100)
		more++;
	assert_in_range(more, 1, 99);
}

static void it_is_polled_no_longer_than_what_is_held_may_wait(void **state)
{
	(void)state;
	static const struct input_verbs verbs = {.read = read_code, .key = key_of_code, .mouse = mouse_of_code};
	static const uint32_t escape[] = {0x1b};
	struct library library = {.input = {.verbs = &verbs}, .codes = escape, .count = 1};
	struct event event;
	assert_int_equal(input_patience(&library.input, -1), -1);
	assert_int_equal(input_patience(&library.input, 20), 20);
	reply_await(&library.input.reply);
	assert_false(input_take(&library.input, &event)); /* held: an answer may begin so */
	assert_int_equal(input_patience(&library.input, -1), REPLY_ESCAPE_PATIENCE);
	assert_int_equal(input_patience(&library.input, 20), 20);
	library.input.fed = 0; /* long ago */
	assert_true(input_take_overdue(&library.input, &event));
	assert_int_equal(event.key.code, NAMED_ESC);
	assert_false(input_take_overdue(&library.input, &event));
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(characters_and_codes_are_keys),
	    cmocka_unit_test(what_is_there_behind_escape_was_pressed_with_alt),
	    cmocka_unit_test(clicks_come_in_the_order_they_were_made),
	    cmocka_unit_test(an_answer_among_keys_is_an_event_behind_them),
	    cmocka_unit_test(what_gives_nothing_too_often_is_gone),
	    cmocka_unit_test(it_is_polled_no_longer_than_what_is_held_may_wait),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
