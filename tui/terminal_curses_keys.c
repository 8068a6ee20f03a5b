/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/terminal_curses_keys.h"

#include <curses.h>

/* curses' codes for keys, and ours. */
static const struct {
	wint_t curses;
	struct key key;
} keys[] = {
    {KEY_UP, {NAMED_UP, 0}},
    {KEY_DOWN, {NAMED_DOWN, 0}},
    {KEY_LEFT, {NAMED_LEFT, 0}},
    {KEY_RIGHT, {NAMED_RIGHT, 0}},
    {KEY_PPAGE, {NAMED_PAGE_UP, 0}},
    {KEY_NPAGE, {NAMED_PAGE_DOWN, 0}},
    {KEY_HOME, {NAMED_HOME, 0}},
    {KEY_END, {NAMED_END, 0}},
    {KEY_IC, {NAMED_INSERT, 0}},
    {KEY_DC, {NAMED_DELETE, 0}},
    {KEY_BACKSPACE, {NAMED_BACKSPACE, 0}},
    {KEY_ENTER, {NAMED_ENTER, 0}},
    {KEY_BTAB, {NAMED_TAB, KEY_SHIFT}},
    {KEY_SLEFT, {NAMED_LEFT, KEY_SHIFT}},
    {KEY_SRIGHT, {NAMED_RIGHT, KEY_SHIFT}},
    {KEY_SHOME, {NAMED_HOME, KEY_SHIFT}},
    {KEY_SEND, {NAMED_END, KEY_SHIFT}},
};

/* Codes that curses gives for what terminfo has no standard name for. */
enum { SEQUENCE_FIRST = KEY_MAX + 1 };

void terminal_curses_define_keys(void)
{
	for (int i = 0; i < INPUT_SEQUENCE_COUNT; i++)
		define_key(input_sequences[i].bytes, SEQUENCE_FIRST + i);
}

static bool key_of_code(uint32_t code, struct key *key)
{
	if (code >= SEQUENCE_FIRST && code < SEQUENCE_FIRST + INPUT_SEQUENCE_COUNT) {
		*key = input_sequences[code - SEQUENCE_FIRST].key;
		return true;
	}
	for (size_t i = 0; i < sizeof keys / sizeof *keys; i++)
		if (keys[i].curses == code) {
			*key = keys[i].key;
			return true;
		}
	if (code < KEY_F(1) || code > KEY_F(12))
		return false;
	*key = (struct key){.code = (uint32_t)(NAMED_F1 + (code - KEY_F(1)))};
	return true;
}

static bool read_code(struct input *input, uint32_t *code)
{
	(void)input;
	wint_t read;
	const int what = get_wch(&read);
	*code = what == KEY_CODE_YES ? INPUT_CODE + read : read;
	return what != ERR;
}

/* What the mouse did, of what is asked for; false for all else. */
static bool read_mouse(const MEVENT *event, struct mouse *mouse)
{
	static const struct {
		mmask_t state;
		enum mouse_kind kind;
	} kinds[] = {
	    {BUTTON1_PRESSED, MOUSE_CLICK}, {BUTTON4_PRESSED, MOUSE_WHEEL_UP}, {BUTTON5_PRESSED, MOUSE_WHEEL_DOWN}};
	for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
		if (event->bstate & kinds[i].state && event->x >= 0 && event->y >= 0) {
			*mouse = (struct mouse){kinds[i].kind, (size_t)event->y, (size_t)event->x};
			return true;
		}
	return false;
}

/* Takes all that curses has of the mouse: for a quick row of clicks it has one code, and gives the last one first. */
static size_t mouse_of_code(struct input *input, uint32_t code, struct mouse mouse[INPUT_MOUSE_MAX])
{
	(void)input;
	MEVENT event;
	size_t count = 0;
	while (code == KEY_MOUSE && count < INPUT_MOUSE_MAX && getmouse(&event) != ERR)
		count += read_mouse(&event, &mouse[count]);
	return count;
}

const struct input_verbs terminal_curses_input = {.read = read_code, .key = key_of_code, .mouse = mouse_of_code};
