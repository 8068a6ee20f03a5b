/* SPDX-License-Identifier: MIT */
#ifndef TUI_REPLY_H
#define TUI_REPLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * A terminal's answer to a question comes among the keys: now, late, in pieces, or never. This takes it out of them, so that nothing of
 * it is ever taken for a key: characters go in as they come, and what no answer begins with comes out again. The answer is
 * ESC ] 11 ; TEXT, then BEL or ST (ESC \).
 */
enum {
	REPLY_TEXT_MAX = 64,        /* no answer is longer: more than that is left out of it */
	REPLY_ESCAPE_PATIENCE = 50, /* ms after ESC in which the rest of an answer may begin; else it is a key */
	REPLY_PATIENCE = 2000,      /* ms after which an answer that stopped in the middle will not go on */
};

struct reply {
	bool awaited;   /* a question was asked, and is not answered */
	bool ended;     /* the text is complete: reply_answer() */
	size_t matched; /* characters of what an answer begins with that were seen and are held */
	bool escaped;   /* ESC was seen in the text: ST may follow */
	char text[REPLY_TEXT_MAX];
	size_t length;
	uint32_t out[8]; /* what comes out, oldest first */
	size_t count;
};

/* From now on an answer is awaited, until it has come. */
void reply_await(struct reply *);

/* A character comes, or any number above 0x10ffff for a key that is none. */
void reply_feed(struct reply *, uint32_t character);

/* Takes the next character that comes out. False if there is none. */
bool reply_take(struct reply *, uint32_t *character);

/* How many ms it may still wait for what follows, counted from the last character; -1 while it holds nothing. */
int reply_patience(const struct reply *);

/* Nothing follows: a held ESC is a key; the beginning of an answer is dropped. */
void reply_give_up(struct reply *);

/* The text of an answer that has come, once; NULL if none has. Borrowed until the next character. */
const char *reply_answer(struct reply *, size_t *length);

#endif
