/* SPDX-License-Identifier: MIT */
#ifndef FETCH_COMMAND_H
#define FETCH_COMMAND_H

#include "fetch/rules.h"

/*
 * The program pullquote-fetch, by its command line: gets a page and writes it to standard output, whole or not at all; says what is wrong
 * on standard error. Returns the exit status. The rules' cache and progress are set here.
 *
 * With --report, standard error is lines for a program: "progress WORDS" now and then, and in the end "error WORDS", or "address URL"
 * and "type CONTENT-TYPE".
 */
int command_main(int count, char **arguments, const struct rules *);

#endif
