/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/person_name.h"

#include <string.h>

#include "base/array.h"
#include "base/utf8.h"

enum { WORDS_MAX = 6 }; /* names of people have no more, but for particles */

struct word {
	const char *at;
	size_t length;
};

struct words ARRAY(struct word);

static bool is_one_of(struct word word, const char *const list[], size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (strlen(list[i]) == word.length && !memcmp(list[i], word.at, word.length))
			return true;
	return false;
}

/* With a small letter and before the family name, these belong to it (Chicago Manual of Style, 8.5 to 8.11). */
static bool is_particle(struct word word)
{
	static const char *const particles[] = {"van",  "von", "de",  "der", "den", "del", "della", "di",  "da",
						"dos",  "das", "du",  "la",  "le",  "ter", "ten",   "te",  "zu",
						"zum",  "zur", "vom", "af",  "av",  "al",  "el",    "bin", "ibn",
						"bint", "y",   "e",   "d’",  "d'",  "'t",  "’t"};
	return is_one_of(word, particles, sizeof particles / sizeof *particles);
}

static bool is_suffix(struct word word)
{
	static const char *const suffixes[] = {"Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"};
	return is_one_of(word, suffixes, sizeof suffixes / sizeof *suffixes);
}

/* Words of those who sign together: desks, agencies, outlets. */
static bool is_of_body(struct word word)
{
	static const char *const bodies[] = {
	    "Press",       "News",       "Newsroom",  "Agency",    "Agencies",  "Staff",         "Desk",
	    "Team",        "Editors",    "Board",     "Reporters", "Reporter",  "Correspondent", "Correspondents",
	    "Association", "Service",    "Services",  "Times",     "Post",      "Herald",        "Tribune",
	    "Gazette",     "Guardian",   "Editorial", "Office",    "Group",     "Network",       "Media",
	    "Radio",       "Television", "TV",        "Magazine",  "Institute", "University",    "Department"};
	return is_one_of(word, bodies, sizeof bodies / sizeof *bodies);
}

static void cut_words(const char *name, struct words *words)
{
	for (const char *at = name; *(at += strspn(at, " ")); at += strcspn(at, " "))
		array_push(words, (struct word){at, strcspn(at, " ")});
}

/* Whether a word could be one of a person's name: it begins with a capital, and has no digits. */
static bool is_of_person(struct word word)
{
	uint32_t character = 0, first = 0;
	for (size_t at = 0, taken; (taken = utf8_read(word.at + at, word.length - at, &character)); at += taken) {
		first = at ? first : character;
		if (utf8_is_digit(character) || character == '@' || character == '/' || character == '&')
			return false;
	}
	return utf8_is_upper(first) && !is_of_body(word);
}

/* Whether parts can be told: the family name of a person stands last, behind a given one, but for what is written with a comma. */
static bool has_parts(const char *name, const struct words *words, size_t count)
{
	if (count < 2 || count > WORDS_MAX || strchr(name, ',') || is_particle(words->at[0]) ||
	    is_particle(words->at[count - 1]))
		return false;
	for (size_t i = 0; i < count; i++)
		if (!is_of_person(words->at[i]) && !is_particle(words->at[i]))
			return false;
	return strncmp(name, "The ", 4) != 0;
}

static void add_words(const struct words *words, size_t first, size_t end, struct buffer *out)
{
	for (size_t i = first; i < end; i++) {
		if (out->count)
			buffer_putc(out, ' ');
		buffer_add(out, words->at[i].at, words->at[i].length);
	}
	buffer_text(out);
}

/* "Martin King, Jr." loses its comma: the suffix tells by itself. Returns what is to be released. */
static char *without_comma(const char *name, struct words *words)
{
	struct buffer copy = {0};
	buffer_puts(&copy, name);
	cut_words(buffer_text(&copy), words);
	struct word *before = words->count > 2 && is_suffix(array_last(words)) ? &words->at[words->count - 2] : NULL;
	if (before && before->at[before->length - 1] == ',') {
		copy.at[before->at + before->length - 1 - copy.at] = ' ';
		before->length--;
	}
	return buffer_take(&copy);
}

void person_name_read(struct person_name *self, const char *name)
{
	*self = (struct person_name){0};
	struct words words = {0};
	char *copy = without_comma(name, &words);
	size_t end = words.count, family;
	if (end > 2 && is_suffix(words.at[end - 1]))
		end--;
	self->is_literal = !has_parts(copy, &words, end);
	for (family = end ? end - 1 : 0; !self->is_literal && family > 1 && is_particle(words.at[family - 1]);)
		family--;
	if (self->is_literal) {
		buffer_puts(&self->family, name);
	} else {
		add_words(&words, 0, family, &self->given);
		add_words(&words, family, end - 1, &self->particle);
		add_words(&words, end - 1, end, &self->family);
		add_words(&words, end, words.count, &self->suffix);
	}
	array_release(&words);
	array_free(copy);
}

void person_name_release(struct person_name *self)
{
	buffer_release(&self->given);
	buffer_release(&self->particle);
	buffer_release(&self->family);
	buffer_release(&self->suffix);
}
