/* SPDX-License-Identifier: MIT */
#ifndef TUI_SIGNALS_H
#define TUI_SIGNALS_H

#include <stdbool.h>
#include <stddef.h>

#include "base/error.h"

/*
 * Signals, and the terminal's modes, while the reader has the terminal. A signal that ends the program gives the terminal
 * back first. One that tells something (another size, stop, go on, and the first that asks to end: SIGHUP, SIGTERM) comes through a
 * pipe that is polled along with the keys, so that none is lost between two looks (the self-pipe trick). One terminal at a time.
 */
enum signals_told { SIGNALS_SIZE = 1, SIGNALS_STOP = 2, SIGNALS_CONTINUED = 4, SIGNALS_END = 8 };

/* Remembers the modes of a terminal as they are now. False with an error if the system has no pipe left. */
bool signals_open(int terminal, struct error *error);

/*
 * From now on signals are caught. restore is copied: what is written to the terminal, before its modes are set back, when the
 * program ends in any way but signals_close().
 */
void signals_catch(const char *restore, size_t length);

/* To poll: there is something for signals_take(). */
int signals_descriptor(void);

/* What was told since the last call: enum signals_told, or-ed. */
unsigned signals_take(void);

/* Stops the whole job, as the terminal's own ^Z would. Returns when it is continued. */
void signals_stop(void);

/*
 * Another program has the terminal, until it has not: what the terminal's keys send is for that program, and stops this one with it.
 */
void signals_lend(void);
void signals_reclaim(void);

/* Signals do again what they always do; nothing is restored any more. */
void signals_close(void);

/* Once all is kept: lets the signal that asked to end have its way. Nothing if none did. */
void signals_end(void);

#endif
