/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "model/lists/maker.h"

/* Nouns whose first or second meaning is a person or a body of people: rarer ones are mostly used for something else. */
enum { SENSES_MAX = 2 };

/* Phrases of more words are explanations. */
enum { WORDS_MAX = 3 };

enum { PERSON = 1 << 0, MALE = 1 << 1, FEMALE = 1 << 2, BODY = 1 << 3 };

static bool mark_people(struct wordnet *wordnet, struct error *error)
{
	static const struct {
		const char *word;
		uint32_t sense, mark;
	} roots[] = {
	    {"person", 1, PERSON}, {"male", 2, MALE},         {"man", 1, MALE},    {"female", 2, FEMALE},
	    {"woman", 1, FEMALE},  {"social group", 1, BODY}, {"people", 1, BODY},
	};
	for (size_t i = 0; i < sizeof roots / sizeof *roots; i++)
		if (!wordnet_mark(wordnet, roots[i].word, roots[i].sense, roots[i].mark, error))
			return false;
	wordnet_spread(wordnet);
	return true;
}

/* What the list says of a noun with this meaning; NULL if it is neither a person nor a body. */
static const char *behind_of(uint32_t marks)
{
	if (!(marks & PERSON))
		return marks & BODY ? "g" : NULL;
	switch (marks & (MALE | FEMALE)) {
	case MALE: return "m";
	case FEMALE: return "f";
	default: return "-";
	}
}

static size_t count_words(const char *phrase)
{
	size_t count = 1;
	for (; (phrase = strchr(phrase, ' ')); phrase++)
		count++;
	return count;
}

/* What the noun's meanings say; NULL if none of the first is a person or body. A name is none: WordNet has Jason as "jason" too. */
static const char *role_of(struct wordnet *wordnet, const struct lemma *lemma)
{
	const char *word = wordnet->text.at + lemma->word, *behind = NULL;
	for (uint32_t n = 1; !behind && n <= SENSES_MAX && n <= lemma->count; n++) {
		const struct synset *synset = wordnet_sense(wordnet, lemma, n);
		if (synset && !synset->instance && wordnet_has(wordnet, synset, word))
			behind = behind_of(synset->marks);
	}
	return count_words(word) <= WORDS_MAX ? behind : NULL;
}

static bool ends_in(const char *word, size_t length, const char *ending)
{
	const size_t count = strlen(ending);
	return length >= count && memcmp(word + length - count, ending, count) == 0;
}

/*
 * The plural that English makes by rule, of one word: firms, agencies, churches, spokesmen. What ends in one s may be one already. Several
 * bodies are a body as far as the list is asked.
 */
static void add_plural(struct wordlist *list, const char *word, const char *behind)
{
	static const struct {
		const char *ending, *left, *plural; /* left: what of the ending stays */
	} rules[] = {
	    {"man", "m", "en"}, {"child", "child", "ren"}, {"ay", "ay", "s"},  {"ey", "ey", "s"}, {"oy", "oy", "s"},
	    {"uy", "uy", "s"},  {"y", "", "ies"},          {"ss", "ss", "es"}, {"x", "x", "es"},  {"z", "z", "es"},
	    {"ch", "ch", "es"}, {"sh", "sh", "es"},        {"s", "s", ""},     {"", "", "s"},
	};
	const size_t length = strlen(word);
	if (count_words(word) > 1)
		return;
	size_t rule = 0;
	while (!ends_in(word, length, rules[rule].ending))
		rule++;
	struct buffer plural = {0};
	buffer_add(&plural, word, length - strlen(rules[rule].ending));
	buffer_puts(&plural, rules[rule].left);
	buffer_puts(&plural, rules[rule].plural);
	wordlist_add(list, plural.at, plural.count, behind);
	buffer_release(&plural);
}

/* Of all in the list but of what is several already, or not in it. What is added moves the text that the words stand in. */
static void add_plurals(struct wordlist *list)
{
	struct buffer word = {0};
	for (size_t i = 0, count = list->entries.count; i < count; i++) {
		const struct wordlist_entry entry = list->entries.at[i];
		const char *behind = list->text.at + entry.behind;
		if (*behind == 'p' || strcmp(behind, WORDLIST_NOT) == 0)
			continue;
		const bool body = *behind == 'g';
		buffer_cut(&word, 0);
		buffer_puts(&word, list->text.at + entry.word);
		add_plural(list, buffer_text(&word), body ? "g" : "p");
	}
	buffer_release(&word);
}

/* Plurals come last: "works" may be a body itself. */
bool make_roles(struct wordlist *list, const struct sources *sources, struct error *error)
{
	struct wordnet wordnet = {0};
	struct buffer folder = {0};
	buffer_format(&folder, "%s/wordnet", sources->share);
	const bool done = wordnet_read(&wordnet, buffer_text(&folder), error) && mark_people(&wordnet, error);
	for (size_t i = 0; done && i < wordnet.lemmas.count; i++) {
		const char *behind = role_of(&wordnet, &wordnet.lemmas.at[i]);
		const char *word = wordnet.text.at + wordnet.lemmas.at[i].word;
		if (behind)
			wordlist_add(list, word, strlen(word), behind);
	}
	wordlist_sort(list);
	add_plurals(list);
	buffer_release(&folder);
	wordnet_release(&wordnet);
	return done;
}
