/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/input.h"

#include "base/clock.h"
#include "tui/backdrop.h"

enum { READS_WITHOUT_KEY_MAX = 16, POLL_MAX = 1000000 };

const struct input_sequence input_sequences[INPUT_SEQUENCE_COUNT] = {
    {"\033[1;5D", {NAMED_LEFT, KEY_CTRL}}, {"\033[1;5C", {NAMED_RIGHT, KEY_CTRL}},
    {"\033[1;3D", {NAMED_LEFT, KEY_META}}, {"\033[1;3C", {NAMED_RIGHT, KEY_META}},
    {"\033Od", {NAMED_LEFT, KEY_CTRL}},    {"\033Oc", {NAMED_RIGHT, KEY_CTRL}},
};

/* What the library reads, without what the terminal answers among it. */
static bool next(struct input *self, uint32_t *code)
{
	while (!reply_take(&self->reply, code)) {
		uint32_t read;
		if (!self->verbs->read(self, &read))
			return false;
		self->empty = 0;
		self->fed = clock_milliseconds();
		reply_feed(&self->reply, read);
	}
	return true;
}

static bool take_mouse(struct input *self, struct event *event)
{
	if (!self->mouse_count)
		return false;
	*event = (struct event){.kind = EVENT_MOUSE, .mouse = self->mouse[--self->mouse_count]};
	return true;
}

static struct key key_of_character(uint32_t character)
{
	return character < 0x20 || character == 0x7f ? key_of_byte((unsigned char)character)
						     : key_canonical((struct key){.code = character});
}

/* Behind ESC: what is there too is the key that was pressed with Alt. Of the mouse it is not. */
static struct key take_alt(struct input *self, struct key escape)
{
	uint32_t code;
	struct key key;
	if (!next(self, &code))
		return escape;
	if (code < INPUT_CODE) {
		key = key_of_character(code);
	} else if (!self->verbs->key(code - INPUT_CODE, &key)) {
		self->mouse_count = self->verbs->mouse(self, code - INPUT_CODE, self->mouse);
		return escape;
	}
	key.modifiers |= KEY_META;
	return key_canonical(key);
}

/* A key or click that is there already. */
static bool take_key(struct input *self, struct event *event)
{
	uint32_t code;
	while (!take_mouse(self, event)) {
		if (!next(self, &code))
			return false;
		*event = (struct event){.kind = EVENT_KEY};
		if (code < INPUT_CODE) {
			event->key = key_of_character(code);
			if (event->key.code == NAMED_ESC && !event->key.modifiers)
				event->key = take_alt(self, event->key);
			return true;
		}
		if (self->verbs->key(code - INPUT_CODE, &event->key))
			return true;
		self->mouse_count = self->verbs->mouse(self, code - INPUT_CODE, self->mouse);
	}
	return true;
}

bool input_take(struct input *self, struct event *event)
{
	size_t length;
	if (take_key(self, event))
		return true;
	const char *answer = reply_answer(&self->reply, &length);
	*event = (struct event){.kind = EVENT_BACKDROP};
	if (answer)
		event->backdrop = backdrop_of_answer(answer, length);
	return answer;
}

bool input_take_overdue(struct input *self, struct event *event)
{
	const int patience = reply_patience(&self->reply);
	if (patience < 0 || clock_milliseconds() < self->fed + (uint64_t)patience)
		return false;
	reply_give_up(&self->reply);
	return input_take(self, event);
}

int input_patience(const struct input *self, int64_t milliseconds)
{
	const int longest = reply_patience(&self->reply);
	const int patience = milliseconds < 0 ? -1 : milliseconds > POLL_MAX ? POLL_MAX : (int)milliseconds;
	return longest >= 0 && (patience < 0 || patience > longest) ? longest : patience;
}

bool input_is_gone(struct input *self)
{
	return ++self->empty > READS_WITHOUT_KEY_MAX;
}
