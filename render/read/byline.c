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

#define IS_ANY(word, list) is_any(word, list, sizeof list / sizeof *list)

static bool is_any(struct slice word, const char *const *list, size_t count)
{
	for (size_t i = 0; i < count; i++)
		if (slice_is(word, list[i]))
			return true;
	return false;
}

/* What follows the opener; the line itself if there is none. */
static struct slice after_opener(struct slice line)
{
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++) {
		if (!slice_begins(line, openers[i]))
			continue;
		const struct slice rest = slice_after(line, strlen(openers[i]));
		const uint32_t next = slice_first(rest);
		if (utf8_is_space(next) || next == ':')
			return slice_trim(slice_after(rest, next == ':'));
	}
	return line;
}

bool byline_opens(struct slice text)
{
	text = slice_trim(text);
	if (!text.length)
		return false;
	return after_opener(text).at != text.at || IS_ANY(text, openers);
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
		*mark = IS_ANY(word, connectors) ? '&' : end_mark(word);
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

/* The name that a piece begins with; *words is how many words it has. */
static struct slice name_of(struct slice piece, size_t *words)
{
	struct slice name = {.at = piece.at}, word;
	*words = 0;
	while ((word = slice_take_word(&piece)).length) {
		if (*words != 1 && IS_ANY(word, roles))
			break;
		if (!begins_name(word) && !(*words && IS_ANY(word, particles)))
			break;
		++*words;
		name.length = (size_t)(word.at + word.length - name.at);
	}
	if (*words > NAME_WORDS_MAX)
		*words = 0;
	return name;
}

static bool names_outlet(struct slice name)
{
	for (struct slice word; (word = slice_take_word(&name)).length;)
		if (IS_ANY(word, outlets))
			return true;
	return false;
}

static bool is_person(struct slice piece, struct slice name, size_t words, char mark_before)
{
	if (mark_before == '\0')
		return words > 0 && !IS_ANY(name, openers);
	if (words < 2 || names_outlet(name))
		return false;
	return mark_before == '&' || name.length == piece.length;
}

static void add_once(struct builder *builder, struct slice name)
{
	const struct document *document = builder_peek(builder);
	for (size_t i = 0; i < document->bylines.count; i++)
		if (slice_is(name, document_string(document, document->bylines.at[i])))
			return;
	builder_byline(builder, name.at, name.length);
}

static struct slice first_line(struct slice text)
{
	const char *end = text.length ? memchr(text.at, '\n', text.length) : NULL;
	return end ? (struct slice){.at = text.at, .length = (size_t)(end - text.at)} : text;
}

void byline_add(struct builder *builder, struct slice line)
{
	struct slice rest = after_opener(slice_trim(first_line(slice_trim(line))));
	char mark_before = '\0', mark;
	for (struct slice piece; (piece = take_piece(&rest, &mark)).length; mark_before = mark) {
		size_t words;
		const struct slice name = name_of(piece, &words);
		if (is_person(piece, name, words, mark_before))
			add_once(builder, name);
		if (!mark)
			break;
	}
}

bool byline_is(struct slice line)
{
	line = slice_trim(line);
	if (line.length > BYTES_MAX || slice_words(line) > WORDS_MAX || slice_ends_sentence(line))
		return false;

	const struct slice rest = after_opener(line);
	struct slice after = rest, word = slice_take_word(&after);
	return rest.at != line.at && begins_name(word) && !IS_ANY(word, roles);
}
