/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "fetch/command.h"

#include <getopt.h>
#include <locale.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "base/file.h"
#include "base/sanitise.h"
#include "fetch/cache.h"
#include "fetch/page.h"

enum { WRONG_USAGE = 2 };

struct command {
	const char *url;
	bool report;   /* speaks to a program */
	bool no_cache; /* neither reads nor writes what was got before */
};

static const char usage[] = "Usage: pullquote-fetch [--no-cache] [--report] URL\n";

static const char help[] = "Writes a page of the web to standard output.\n\n"
			   "      --no-cache  neither read nor write pages that were got before\n"
			   "      --report    say on standard error, line by line, what a program wants to know\n"
			   "  -h, --help      this help\n"
			   "  -V, --version   the version\n";

static const struct option options[] = {{"no-cache", no_argument, NULL, 'n'},
					{"report", no_argument, NULL, 'r'},
					{"help", no_argument, NULL, 'h'},
					{"version", no_argument, NULL, 'V'},
					{NULL, 0, NULL, 0}};

/* One line of the report, or nothing where nothing is known. */
static void say(const char *what, const char *words)
{
	struct buffer line = {0};
	sanitise_line(words, strlen(words), &line);
	if (line.count)
		fprintf(stderr, "%s %s\n", what, line.at);
	buffer_release(&line);
}

static int fail(const struct command *self, struct error *error)
{
	struct buffer line = {0};
	if (self->report) {
		say("error", error->message);
	} else {
		if (!error->file)
			error_in(error, self->url);
		error_write(error, &line);
		fprintf(stderr, "pullquote-fetch: %s\n", line.at);
	}
	buffer_release(&line);
	error_release(error);
	return EXIT_FAILURE;
}

static bool put(const struct command *self, struct page *page, struct error *error)
{
	if (self->report) {
		say("address", page->address);
		say("type", buffer_text(&page->type));
	}
	return file_write_descriptor(STDOUT_FILENO, "standard output", page->body.at, page->body.count, error);
}

static enum progress_form form_of(const struct command *self)
{
	if (self->report)
		return PROGRESS_REPORT;
	return isatty(STDERR_FILENO) ? PROGRESS_LINE : PROGRESS_NONE;
}

static int run(const struct command *self, const struct rules *rules)
{
	char *folder = self->no_cache ? NULL : cache_folder();
	struct progress progress = {.form = form_of(self)};
	struct rules ours = *rules;
	ours.cache = folder;
	ours.progress = &progress;

	struct page page = {0};
	struct error error = {0};
	bool done = page_get(&page, self->url, &ours, &error);
	progress_end(&progress);
	done = done && put(self, &page, &error);
	page_release(&page);
	free(folder);
	return done ? EXIT_SUCCESS : fail(self, &error);
}

int command_main(int count, char **arguments, const struct rules *rules)
{
	struct command command = {0};
	setlocale(LC_CTYPE, ""); /* hosts are named in the user's letters */
	for (int option; (option = getopt_long(count, arguments, "hV", options, NULL)) != -1;) {
		switch (option) {
		case 'n': command.no_cache = true; break;
		case 'r': command.report = true; break;
		case 'h': return printf("%s%s", usage, help) < 0;
		case 'V': return puts("pullquote-fetch " PACKAGE_VERSION) < 0;
		default: return WRONG_USAGE;
		}
	}
	if (optind + 1 != count) {
		fputs(usage, stderr);
		return WRONG_USAGE;
	}
	command.url = arguments[optind];
	return run(&command, rules);
}
