/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/reply.h"

#include <string.h>

enum { ESC = 0x1b, BEL = 0x07 };

static const char opening[] = {ESC, ']', '1', '1', ';'};

enum {
	OPENING = sizeof opening,
	SURE = 3
}; /* held characters from which on it can hardly be keys: nobody types ESC ] 1 so fast */

void reply_await(struct reply *self)
{
	self->awaited = true;
}

static void let_out(struct reply *self, uint32_t character)
{
	self->out[self->count++] = character;
}

/* What was held is no answer: it comes out as it came in. */
static void let_out_held(struct reply *self)
{
	for (size_t i = 0; i < self->matched; i++)
		let_out(self, (uint32_t)opening[i]);
	self->matched = 0;
}

static void end_text(struct reply *self)
{
	self->ended = true;
	self->awaited = self->escaped = false;
	self->matched = 0;
}

static void feed_text(struct reply *self, uint32_t character)
{
	if (character == BEL || (self->escaped && character == '\\')) {
		end_text(self);
	} else if (self->escaped) { /* the answer was broken off: these are keys */
		end_text(self);
		let_out(self, ESC);
		let_out(self, character);
	} else if (character == ESC) {
		self->escaped = true;
	} else if (self->length < REPLY_TEXT_MAX) {
		self->text[self->length++] = character < 0x80 ? (char)character : '?';
	}
}

void reply_feed(struct reply *self, uint32_t character)
{
	if (self->matched == OPENING) {
		feed_text(self, character);
		return;
	}
	if (self->awaited && character == (uint32_t)opening[self->matched]) {
		self->matched++;
		self->length = 0;
		return;
	}
	let_out_held(self);
	if (self->awaited && character == ESC)
		self->matched = 1;
	else
		let_out(self, character);
}

bool reply_take(struct reply *self, uint32_t *character)
{
	if (!self->count)
		return false;
	*character = self->out[0];
	memmove(self->out, self->out + 1, --self->count * sizeof *self->out);
	return true;
}

int reply_patience(const struct reply *self)
{
	if (!self->matched)
		return -1;
	return self->matched < SURE ? REPLY_ESCAPE_PATIENCE : REPLY_PATIENCE;
}

void reply_give_up(struct reply *self)
{
	if (self->matched < SURE)
		let_out_held(self);
	self->matched = 0;
	self->escaped = false;
}

const char *reply_answer(struct reply *self, size_t *length)
{
	*length = self->length;
	const char *text = self->ended ? self->text : NULL;
	self->ended = false;
	return text;
}
