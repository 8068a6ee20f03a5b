/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/byline.h"

#include <string.h>

#include "base/utf8.h"

/* More is a sentence. */
enum { BYTES_MAX = 240, WORDS_MAX = 30, NAME_WORDS_MAX = 6 };

static const char *const openers[] = {"By",
				      "Written by",
				      "Words by",
				      "Words and pictures by",
				      "Text by",
				      "Story by",
				      "Report by",
				      "Reported by",
				      "Posted by",
				      "Published by",
				      "Article by",
				      "An article by",
				      "Exclusive by",
				      "Analysis by",
				      "Opinion by",
				      "Comment by",
				      "Commentary by",
				      "Column by",
				      "Review by",
				      "Interview by",
				      "Special report by",
				      "Author:",
				      "Authors:",
				      "Von",
				      "Par",
				      "Por",
				      "Di",
				      "Door",
				      "Av",
				      "Af"};

/* What stands before names on pages; lines of plain text and the judge of passages know those above alone. */
static const char *const introductions[] = {"Words:",
					    "Text:",
					    "Texte:",
					    "Texte :",
					    "Tekst:",
					    "Texto:",
					    "Testo:",
					    "Autor:",
					    "Autorin:",
					    "Autoren:",
					    "Auteur:",
					    "Auteur :",
					    "Autore:",
					    "Redaktion:",
					    "Reporter:",
					    "Reporters:",
					    "Journalist:",
					    "Writer:",
					    "Redakteur:",
					    "Geschrieben von",
					    "Ein Artikel von",
					    "Ein Beitrag von",
					    "Ein Gastbeitrag von",
					    "Ein Kommentar von",
					    "Eine Analyse von",
					    "Veröffentlicht von",
					    "Publié par",
					    "Écrit par",
					    "Rédigé par",
					    "Propos recueillis par",
					    "Escrito por",
					    "Publicado por",
					    "Redactado por",
					    "Texto de",
					    "A cura di",
					    "Scritto da",
					    "Pubblicato da",
					    "Skrevet af",
					    "Skrevet av",
					    "Skriven av",
					    "Text av",
					    "Geschreven door",
					    "Автор:",
					    "Текст:",
					    "Yazan:",
					    "责编：",
					    "责任编辑：",
					    "编辑：",
					    "作者：",
					    "记者：",
					    "文：",
					    "Napisał",
					    "Napsal",
					    "Created by",
					    "Submitted by",
					    "Contributed by",
					    "Recommended by",
					    "Photographs and text by",
					    "As told to",

					    "The author:",
					    "About the author:"};

/* Words that join people. */
static const char *const connectors[] = {"and", "und", "et", "y", "e", "og", "och", "en", "with",
					 "&",   "|",   "•",  "·", "/", "-",  "–",   "—"};

/* Small words inside names. */
static const char *const particles[] = {"de",  "da",  "di",  "do",  "dos", "du", "del", "della",
					"der", "den", "van", "von", "zu",  "la", "le",  "el",
					"al",  "bin", "ibn", "ben", "af",  "av", "ten", "ter"};

/* What people are, and what is said of an article: a name ends before it. */
static const char *const roles[] = {
    "correspondent", "correspondents", "editor",    "editors",      "reporter",  "reporters",   "writer",     "writers",
    "columnist",     "political",      "politics",  "economics",    "business",  "chief",       "senior",     "special",
    "contributor",   "staff",          "science",   "health",       "education", "technology",  "diplomatic", "deputy",
    "associate",     "managing",       "freelance", "photographer", "updated",   "published",   "posted",     "view",
    "phd",           "ph.d.",          "md",        "m.d.",         "january",   "february",    "march",      "april",
    "june",          "july",           "august",    "september",    "october",   "november",    "december",   "monday",
    "tuesday",       "wednesday",      "thursday",  "friday",       "saturday",  "sunday",      "follow",     "share",
    "read",          "director",       "professor", "producer",     "analyst",   "contributing"};

/* What outlets are called; behind a comma they are not a second author. */
static const char *const outlets[] = {"press",    "news",     "agency",    "times",      "post",     "today",
				      "media",    "magazine", "journal",   "daily",      "tribune",  "gazette",
				      "guardian", "reuters",  "bloomberg", "university", "institute"};

/* What follows a name and is none: whom or where somebody writes for. */
static const char *const enders[] = {
    "for",      "from",          "at",      "in",   "on",   "für", "edited", "photographs", "photos",
    "pictures", "illustrations", "special", "pour", "para", "aus", "via"};

/* Agencies whose reports outlets print under their name. */
static const char *const agencies[] = {"dpa",
				       "dpa-AFX",
				       "AFP",
				       "AP",
				       "Reuters",
				       "Thomson Reuters",
				       "sid",
				       "APA",
				       "SDA",
				       "Keystone-SDA",
				       "ATS",
				       "ANSA",
				       "EFE",
				       "Europa Press",
				       "TASS",
				       "PTI",
				       "ANI",
				       "IANS",
				       "UPI",
				       "KNA",
				       "epd",
				       "kathpress",
				       "Xinhua",
				       "Kyodo",
				       "Lusa",
				       "Belga",
				       "ANP",
				       "TT",
				       "NTB",
				       "Ritzau",
				       "STT",
				       "PAP",
				       "ČTK",
				       "MTI",
				       "AAP",
				       "PA",
				       "PA Media",
				       "Press Association",
				       "Associated Press",
				       "The Associated Press",
				       "The Canadian Press",
				       "Canadian Press",
				       "Bloomberg",
				       "Agence France-Presse",
				       "DDP",
				       "DAPD",
				       "AGI",
				       "Adnkronos",
				       "Yonhap",
				       "Anadolu",
				       "AA",
				       "DHA",
				       "IHA",
				       "Interfax",
				       "RIA Novosti",
				       "Ukrinform"};

static bool ends_in_colon(struct slice words)
{
	return slice_ends(words, ":") || slice_ends(words, "：");
}

/* What follows one of some words that a line begins with; the line itself if it begins with none. */
static struct slice after_any(struct slice line, const char *const *words, size_t count)
{
	for (size_t i = 0; i < count; i++) {
		if (!slice_begins(line, words[i]))
			continue;
		const struct slice rest = slice_after(line, strlen(words[i]));
		const uint32_t next = slice_first(rest);
		if (utf8_is_space(next) || next == ':' || ends_in_colon(slice_of(words[i])))
			return slice_trim(slice_after(rest, next == ':'));
	}
	return line;
}

#define AFTER_ANY(line, list) after_any(line, list, sizeof list / sizeof *list)

/* What follows the opener; the line itself if there is none. */
static struct slice after_opener(struct slice line)
{
	return AFTER_ANY(line, openers);
}

/* Without the marks that designs put before a byline. */
static struct slice after_marks(struct slice line)
{
	static const char *const marks[] = {"|", "-", "–", "—", "•", "·", "/", "(", "*", "~"};
	for (size_t i = 0; i < sizeof marks / sizeof *marks; i++)
		if (slice_begins(line, marks[i])) {
			line = slice_trim(slice_after(line, strlen(marks[i])));
			break;
		}
	if (slice_ends(line, ")") && !memchr(line.at, '(', line.length))
		line.length--;
	return line;
}

bool byline_opens(struct slice text)
{
	text = slice_trim(text);
	if (!text.length)
		return false;
	return after_opener(text).at != text.at || SLICE_IS_ANY(text, openers);
}

static bool begins_name(struct slice word)
{
	const uint32_t first = slice_first(word);
	return utf8_is_letter(first) && !utf8_is_lower(first);
}

/* The mark that a word ends with if it ends a piece of the line there, else NUL. */
static char end_mark(struct slice word)
{
	const char last = word.length > 1 ? word.at[word.length - 1] : '\0';
	return last && strchr(",;|:", last) ? last : '\0';
}

/* Takes what stands before the next comma or joining word off the front. *mark says what ended it. */
static struct slice take_piece(struct slice *rest, char *mark)
{
	struct slice piece = {0};
	for (struct slice word; (word = slice_take_word(rest)).length;) {
		*mark = SLICE_IS_ANY(word, connectors) ? '&' : end_mark(word);
		if (*mark == '&' && piece.length)
			return piece;
		if (*mark == '&')
			continue;
		if (!piece.length)
			piece.at = word.at;
		piece.length = (size_t)(word.at + word.length - piece.at) - (*mark != '\0');
		if (*mark)
			return piece;
	}
	*mark = '\0';
	return piece;
}

/* Whether a word is a month that a day follows, or a day of the week: "Dec 19". */
static bool is_day(struct slice word, struct slice rest)
{
	static const char *const months[] = {"jan", "feb", "mar",  "apr", "may", "jun", "jul",
					     "aug", "sep", "sept", "oct", "nov", "dec"};
	const struct slice next = slice_trim(rest);
	if (slice_ends(word, "."))
		word.length--;
	return next.length && utf8_is_digit(slice_first(next)) && (SLICE_IS_ANY(word, months) || SLICE_IS_ANY(word, roles));
}

/* Whether a word goes on with a name that has so many words before it. */
static bool goes_on(struct slice word, size_t words, enum byline_place place)
{
	if ((words != 1 && SLICE_IS_ANY(word, roles)) || SLICE_IS_ANY(word, enders))
		return false;
	return begins_name(word) || (words && SLICE_IS_ANY(word, particles)) ||
	       (place == BYLINE_FIELD && utf8_is_letter(slice_first(word)));
}

/* The name that a piece begins with; *words is how many words it has. */
static struct slice name_of(struct slice piece, enum byline_place place, size_t *words)
{
	struct slice name = {.at = piece.at}, word;
	for (*words = 0;
	     (word = slice_take_word(&piece)).length && goes_on(word, *words, place) && !is_day(word, piece); ++*words)
		name.length = (size_t)(word.at + word.length - name.at);
	if (*words > NAME_WORDS_MAX)
		*words = 0;
	return name;
}

static bool names_outlet(struct slice name)
{
	for (struct slice word; (word = slice_take_word(&name)).length;)
		if (SLICE_IS_ANY(word, outlets))
			return true;
	return false;
}

/* Chinese and Japanese put no space inside a name. */
static bool is_unspaced(struct slice name)
{
	const uint32_t first = slice_first(name);
	return utf8_is_letter(first) && !utf8_is_lower(first) && !utf8_is_upper(first);
}

static bool is_person(struct slice piece, struct slice name, size_t words, char mark_before)
{
	if (mark_before == '\0')
		return words > 0 && !SLICE_IS_ANY(name, openers);
	if ((words < 2 && !is_unspaced(name)) || names_outlet(name))
		return false;
	return mark_before == '&' || name.length == piece.length;
}

static struct slice first_line(struct slice text)
{
	const char *end = text.length ? memchr(text.at, '\n', text.length) : NULL;
	return end ? (struct slice){.at = text.at, .length = (size_t)(end - text.at)} : text;
}

/* The names in what follows an opener. */
static void read_names(struct slice rest, enum byline_place place, struct byline_names *names)
{
	char mark_before = '\0', mark;
	for (struct slice piece; (piece = take_piece(&rest, &mark)).length; mark_before = mark) {
		size_t words;
		const struct slice name = name_of(piece, place, &words);
		if (is_person(piece, name, words, mark_before))
			array_push(names, name);
		if (!mark)
			break;
	}
}

void byline_read(struct slice line, enum byline_place place, struct byline_names *names)
{
	const struct slice all = after_marks(first_line(slice_trim(line)));
	const struct slice rest = after_opener(all);
	read_names(rest.at != all.at ? rest : AFTER_ANY(all, introductions), place, names);
}

bool byline_introduces(struct slice text)
{
	text = slice_trim(text);
	if (!text.length) /* most of what is asked */
		return false;
	text = after_marks(text);
	if (text.length > BYTES_MAX)
		return false;
	return byline_opens(text) || AFTER_ANY(text, introductions).at != text.at || SLICE_IS_ANY(text, introductions);
}

bool byline_is_name(struct slice line)
{
	enum { FEWEST = 2, MOST = 5 };
	size_t words;
	line = slice_trim(line);
	const struct slice name = name_of(line, BYLINE_TEXT, &words);
	for (struct slice rest = name, word; (word = slice_take_word(&rest)).length;)
		if (SLICE_IS_ANY(word, roles) || end_mark(word))
			return false;
	return name.length == line.length && words >= FEWEST && words <= MOST && !names_outlet(name) &&
	       after_opener(line).at == line.at;
}

bool byline_is_agency(struct slice name)
{
	return SLICE_IS_ANY(name, agencies);
}

bool byline_is_account(struct slice name)
{
	bool has_small = false;
	for (size_t at = 0, taken; at < name.length; at += taken ? taken : 1) {
		uint32_t character = 0;
		taken = utf8_read(name.at + at, name.length - at, &character);
		if (utf8_is_digit(character) || character == '_' || character == '@' || (at && character == '/'))
			return true;
		has_small = has_small || utf8_is_lower(character);
	}
	return slice_words(name) == 1 && (!has_small || !begins_name(name));
}

static void add_once(struct builder *builder, struct slice name)
{
	const struct document *document = builder_peek(builder);
	for (size_t i = 0; i < document->bylines.count; i++)
		if (slice_is(name, document_string(document, document->bylines.at[i])))
			return;
	builder_byline(builder, name.at, name.length);
}

void byline_add(struct builder *builder, struct slice line)
{
	struct byline_names names = {0};
	byline_read(line, BYLINE_TEXT, &names);
	for (size_t i = 0; i < names.count; i++)
		add_once(builder, names.at[i]);
	array_release(&names);
}

static bool is_short(struct slice line)
{
	return line.length <= BYTES_MAX && slice_words(line) <= WORDS_MAX && !slice_ends_sentence(line);
}

/* Whether what is left of a line without its opener begins with a name. */
static bool is_named(struct slice line, struct slice rest)
{
	struct slice after = rest;
	const struct slice word = slice_take_word(&after);
	return rest.at != line.at && begins_name(word) && !SLICE_IS_ANY(word, roles);
}

bool byline_is(struct slice line)
{
	line = slice_trim(line);
	return is_short(line) && is_named(line, after_opener(line));
}

bool byline_signs(struct slice line)
{
	line = after_marks(slice_trim(line));
	return is_short(line) && (is_named(line, after_opener(line)) || is_named(line, AFTER_ANY(line, introductions)));
}
