/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "model/lists/codes.h"
#include "model/lists/maker.h"

/* "Arab Republic of Egypt" is Egypt. A name with a comma is a heading, which no text has: "Iran, Islamic Republic of". */
static void take_official(void *context, const struct code_names *names)
{
	struct wordlist usual = {0};
	const char *name = names->common ? names->common : names->name;
	if (!names->official || !name || strcmp(names->official, name) == 0 || strchr(name, ','))
		return;
	wordlist_add(&usual, name, strlen(name), "");
	if (usual.entries.count)
		wordlist_add(context, names->official, strlen(names->official), usual.text.at);
	wordlist_release(&usual);
}

bool make_aliases(struct wordlist *list, const struct sources *sources, struct error *error)
{
	return codes_iso(sources->share, "3166-1", take_official, list, error);
}
