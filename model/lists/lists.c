/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <stdio.h>
#include <string.h>

#include "model/lists/maker.h"

/*
 * Makes lists of model/words of Debian's packages of data and of what was written by hand.
 *
 *	lists NAME SHARE HAND WORDS    writes the list NAME to standard output; SHARE is /usr/share, HAND the folder with what was
 *	                               written by hand (NAME.txt), WORDS the one with the other lists
 */

static const struct {
	const char *name;
	bool (*make)(struct wordlist *, const struct sources *, struct error *);
} makers[] = {{"roles", make_roles}, {"aliases", make_aliases}, {"places", make_places}};

static int say(const struct error *error)
{
	struct buffer message = {0};
	error_write(error, &message);
	fprintf(stderr, "lists: %s\n", buffer_text(&message));
	buffer_release(&message);
	return 1;
}

static int make(size_t maker, const struct sources *sources, const char *hand)
{
	struct wordlist list = {0};
	struct buffer text = {0};
	struct error error = {0};
	buffer_format(&text, "%s/%s.txt", hand, makers[maker].name);
	bool done = wordlist_read(&list, buffer_text(&text), &error) && makers[maker].make(&list, sources, &error);
	buffer_cut(&text, 0);
	wordlist_sort(&list);
	wordlist_write(&list, &text);
	const int status = done ? 0 : say(&error);
	done = done && fwrite(text.at, 1, text.count, stdout) == text.count && fflush(stdout) == 0;
	wordlist_release(&list);
	buffer_release(&text);
	error_release(&error);
	return done ? 0 : status ? status : 1;
}

int main(int argc, char **argv)
{
	for (size_t i = 0; argc == 5 && i < sizeof makers / sizeof *makers; i++)
		if (strcmp(argv[1], makers[i].name) == 0)
			return make(i, &(struct sources){argv[2], argv[4]}, argv[3]);
	fputs("usage: lists NAME SHARE HAND WORDS\n", stderr);
	return 2;
}
