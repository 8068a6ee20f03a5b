/* SPDX-License-Identifier: MIT */
#ifndef HEADLESS_H
#define HEADLESS_H

#include "options.h"
#include "report.h"

/*
 * The modes that need no terminal: each reads all files of the command line and writes them to standard output. A file that cannot
 * be read is said and takes none with it; a full disk ends them all.
 */
enum status headless_dump(const struct options *);
enum status headless_quotes(const struct options *);
enum status headless_entities(const struct options *);
enum status headless_json(const struct options *);
enum status headless_explain(const struct options *);

/* --jsonl: every line of every file is an article, or names one. */
enum status headless_batch(const struct options *);

#endif
