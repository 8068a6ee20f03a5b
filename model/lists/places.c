/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "model/lists/codes.h"
#include "model/lists/maker.h"
#include "model/words/lexicon_key.h"

/* Lists whose words are no places by themselves: most that are called Victoria, or Reading at the start of a sentence, are not. */
static const char *const other_lists[] = {"common", "given_names", "peoples", "roles",
					  "titles", "heads",       "orgs",    "variants"};

/* A list of places in the making. */
struct places {
	struct wordlist *list;
	struct wordlist others; /* the words of the other lists */
	const char *behind;     /* what the source in hand says of a place */
};

static bool read_others(struct wordlist *others, const char *folder, struct error *error)
{
	bool done = true;
	struct buffer path = {0};
	for (size_t i = 0; done && i < sizeof other_lists / sizeof *other_lists; i++) {
		buffer_cut(&path, 0);
		buffer_format(&path, "%s/%s.txt", folder, other_lists[i]);
		done = wordlist_read(others, buffer_text(&path), error);
	}
	wordlist_sort(others);
	buffer_release(&path);
	return done;
}

/* Names with commas are headings, those with brackets, signs or figures are explained or numbered: no text has them so. */
static bool is_spelt_out(const char *name)
{
	return !strpbrk(name, ",()[]/*&0123456789") && !strstr(name, " - ") && strncmp(name, "the ", 4) != 0;
}

static bool is_other_word(const struct places *self, const char *name)
{
	struct lexicon_key key;
	if (strchr(name, ' ') || !lexicon_key_make(&key, name, strlen(name)))
		return false;
	key.at[key.count] = '\0';
	return wordlist_find(&self->others, key.at);
}

static void add(struct places *self, const char *name)
{
	if (name && is_spelt_out(name))
		wordlist_add(self->list, name, strlen(name), self->behind);
}

/* A name that is not another word of English. Two letters are an abbreviation. */
static void add_distinct(struct places *self, const char *name)
{
	if (name && strlen(name) > 2 && !is_other_word(self, name))
		add(self, name);
}

static void take_country(void *context, const struct code_names *names)
{
	add(context, names->name);
	add(context, names->common);
	add(context, names->official);
}

/* Two letters are a country, but for these; three figures a part of the world, of which most are the statisticians' own. */
static void take_territory(void *context, const struct code_names *names)
{
	static const char *const no_country[] = {"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"};
	for (size_t i = 0; i < sizeof no_country / sizeof *no_country; i++)
		if (strcmp(names->code, no_country[i]) == 0)
			return;
	if (strlen(names->code) == 2)
		add(context, names->name);
}

/* "Aerodrom †", "Worodougou²": what stands before the sign. Three letters are mostly another word. */
static void take_region(void *context, const struct code_names *names)
{
	static const char *const notes[] = {"†", "²"};
	struct buffer name = {0};
	buffer_puts(&name, names->name);
	for (size_t i = 0; i < sizeof notes / sizeof *notes; i++)
		if (strstr(buffer_text(&name), notes[i]))
			buffer_cut(&name, (size_t)(strstr(name.at, notes[i]) - name.at));
	while (name.count && name.at[name.count - 1] == ' ')
		buffer_cut(&name, name.count - 1);
	if (name.count > 3)
		add_distinct(context, buffer_text(&name));
	buffer_release(&name);
}

/* In Antarctica they are stations that are called after people and ships. */
static void take_zone(void *context, const struct code_names *names)
{
	if (strcmp(names->code, "AQ") != 0)
		add_distinct(context, names->name);
}

/* What is a kind of place in WordNet; where a place is of several kinds, the first. */
static const struct {
	const char *word;
	unsigned sense;
	const char *behind;
} kinds[] = {
    {"country", 2, "country"},          {"city", 1, "city"},       {"town", 1, "city"},      {"capital", 3, "city"},
    {"body of water", 1, "water"},      {"mountain", 1, "land"},   {"range", 4, "land"},     {"island", 1, "land"},
    {"archipelago", 1, "land"},         {"continent", 1, "land"},  {"peninsula", 1, "land"}, {"desert", 1, "land"},
    {"geographical area", 1, "region"}, {"district", 1, "region"},
};

enum { KINDS = sizeof kinds / sizeof *kinds };

static const char *kind_of(uint32_t marks)
{
	for (unsigned i = 0; i < KINDS; i++)
		if (marks >> i & 1)
			return kinds[i].behind;
	return NULL;
}

/* Names begin with a capital: "capital of Alabama" does not. */
static void add_instances(struct places *self, const struct wordnet *wordnet)
{
	for (size_t i = 0; i < wordnet->synsets.count; i++) {
		const struct synset *synset = &wordnet->synsets.at[i];
		self->behind = synset->instance ? kind_of(synset->marks) : NULL;
		for (uint32_t n = 0; self->behind && n < synset->count; n++) {
			const char *word = wordnet_word(wordnet, synset, n);
			if (*word >= 'A' && *word <= 'Z')
				add_distinct(self, word);
		}
	}
}

static bool add_wordnet(struct places *self, const char *share, struct error *error)
{
	struct wordnet wordnet = {0};
	struct buffer folder = {0};
	buffer_format(&folder, "%s/wordnet", share);
	bool done = wordnet_read(&wordnet, buffer_text(&folder), error);
	for (unsigned i = 0; done && i < KINDS; i++)
		done = wordnet_mark(&wordnet, kinds[i].word, kinds[i].sense, UINT32_C(1) << i, error);
	if (done) {
		wordnet_spread(&wordnet);
		add_instances(self, &wordnet);
	}
	buffer_release(&folder);
	wordnet_release(&wordnet);
	return done;
}

static bool add_countries(struct places *self, const char *share, struct error *error)
{
	self->behind = "country";
	return codes_iso(share, "3166-1", take_country, self, error) &&
	       codes_cldr(share, "main/en.xml", "territory", take_territory, self, error);
}

static bool add_zones(struct places *self, const char *share, struct error *error)
{
	self->behind = "city";
	return codes_zones(share, "zone.tab", take_zone, self, error) &&
	       codes_zones(share, "zone1970.tab", take_zone, self, error);
}

static bool add_regions(struct places *self, const char *share, struct error *error)
{
	self->behind = "region";
	return codes_cldr(share, "subdivisions/en.xml", "subdivision", take_region, self, error);
}

bool make_places(struct wordlist *list, const struct sources *sources, struct error *error)
{
	struct places places = {.list = list};
	const bool done = read_others(&places.others, sources->words, error) &&
			  add_countries(&places, sources->share, error) && add_zones(&places, sources->share, error) &&
			  add_wordnet(&places, sources->share, error) && add_regions(&places, sources->share, error);
	wordlist_release(&places.others);
	return done;
}
