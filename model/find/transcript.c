/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/transcript.h"

#include <stdlib.h>
#include <string.h>
#include <strings.h>

#include "base/memory.h"
#include "model/find/label.h"
#include "model/find/manner.h"
#include "model/find/pattern.h"
#include "model/find/quotemark.h"

/*
 * What makes a conversation: so many labelled lines of so many speakers, three turns of two of them; of three changes from one line to the next
 * two to another speaker, and no cycle of three labels or more; of so many lines one that a person is sure to speak, and one that
 * asks, or has "I", "we" or "you" in it. None of these figures is fitted to anything: there are too few conversations. Of 520 pages
 * of the web two are taken for one, an interview and a list of questions with their answers; of 595 articles of US news, three, which are.
 */
enum {
	LINES_MIN = 3,
	PARTS_MIN = 2,
	TURNS_OF_TWO = 3,
	CHANGES_OF_THREE = 2,
	CYCLE_MIN = 3,
	PEOPLE_PART = 3,
	SPOKEN_PART = 3,
};

/* More paragraphs than this between two labelled lines are not all of one turn. */
enum { GAP_MAX = 8 };

/* A label as the document uses it. */
struct part {
	struct label label; /* the first one */
	enum label_kind kind;
	uint32_t lines, spoken;
};

struct parts ARRAY(struct part);

/* A labelled line. */
struct line {
	struct label label;
	uint32_t part;
};

struct lines ARRAY(struct line);

struct transcript {
	struct work *work;
	uint32_t next; /* the first token of the lines that were not read yet */
	struct lines lines;
	struct parts parts;
	struct wordmap known;    /* labels to parts */
	struct wordmap surnames; /* the last words of the labels of people */
	bool in_marks;           /* what is said stands in quotation marks, labelled as it is */
};

/* Whether a paragraph without a label is said by somebody. */
enum speech { SPEECH_PERHAPS, SPEECH_SURELY, SPEECH_NOT };

static bool is_mark(const struct token *token, uint32_t character)
{
	return token->kind == TOKEN_MARK && token->character == character;
}

/* "I", "we'll", "your": a word of those who talk to each other. */
static bool is_of_talk(const struct work *work, const struct token *token)
{
	static const char *const words[] = {"i", "me", "my", "we", "us", "our", "you", "your", "mine", "ours", "yours"};
	const char *text = work->document->text.at + token->span.start;
	const uint32_t length = span_length(token->span);
	uint32_t stem = 0;
	while (stem < length && text[stem] != '\'' && (unsigned char)text[stem] < 0x80)
		stem++;
	if (token->kind != TOKEN_WORD || stem == 0 || stem > 5 || (token->letters == CASE_UPPER && stem > 1))
		return false;
	for (size_t i = 0; i < sizeof words / sizeof *words; i++)
		if (strlen(words[i]) == stem && strncasecmp(text, words[i], stem) == 0)
			return true;
	return false;
}

static enum block_kind kind_at(const struct work *work, uint32_t token)
{
	return work->document->blocks.at[work->tokens.at[token].leaf].kind;
}

/* The token behind the line, or part of a leaf, that begins at token i: where a labelled line begins, or another leaf. */
static uint32_t line_end(const struct work *work, uint32_t i)
{
	const uint32_t leaf = work->tokens.at[i].leaf;
	do
		i++;
	while (i < work->tokens.count && work->tokens.at[i].leaf == leaf && !label_line_begins(work, i));
	return i;
}

static uint32_t leaf_end(const struct work *work, uint32_t i)
{
	const uint32_t leaf = work->tokens.at[i].leaf;
	while (i < work->tokens.count && work->tokens.at[i].leaf == leaf)
		i++;
	return i;
}

/* Whether what stands in a line is said to somebody: it asks, or has a word of talk in it. */
static bool is_spoken(const struct work *work, uint32_t first, uint32_t end)
{
	for (uint32_t i = first; i < end; i++)
		if (is_mark(&work->tokens.at[i], '?') || is_of_talk(work, &work->tokens.at[i]))
			return true;
	return false;
}

static void add_line(struct transcript *self, const struct label *label)
{
	const struct work *work = self->work;
	const uint32_t *part = wordmap_at(&self->known, label_hash(work, label), (uint32_t)self->parts.count);
	if (*part == self->parts.count)
		array_push(&self->parts, (struct part){.label = *label});
	self->parts.at[*part].lines++;
	const uint32_t end = line_end(work, label->line);
	/* A label that has its line to itself labels the next. */
	const uint32_t until = label->said < end || end == work->tokens.count ? end : line_end(work, end);
	self->parts.at[*part].spoken += is_spoken(work, label->said, until);
	array_push(&self->lines, (struct line){*label, *part});
}

static bool may_hold_turns(enum block_kind kind)
{
	return kind == BLOCK_PARAGRAPH || kind == BLOCK_HEADING || kind == BLOCK_TITLE;
}

static void read_line(struct transcript *self)
{
	const struct work *work = self->work;
	struct label label;
	if (may_hold_turns(kind_at(work, self->next)) && label_read(work, self->next, &label))
		add_line(self, &label);
	self->next = line_end(work, self->next);
}

/* Whether the lines of a label are turns, in a document that holds a conversation. */
static bool takes_part(const struct part *part)
{
	return part->kind > LABEL_PERHAPS || (part->kind == LABEL_PERHAPS && part->lines > 1);
}

/* "Lee: We Shall Sail" is a headline, unless the next line is labelled too. */
static bool is_headline(const struct transcript *self, size_t line)
{
	const uint32_t first = self->lines.at[line].label.line;
	return kind_at(self->work, first) == BLOCK_TITLE &&
	       (line + 1 == self->lines.count || self->lines.at[line + 1].label.line != line_end(self->work, first));
}

/* Says of each label whom it can name. */
static void tell_kinds(struct transcript *self)
{
	struct wordmap families = {0};
	for (uint32_t i = 0; i < self->work->tokens.count; i++)
		if (label_is_family_name(self->work, i))
			wordmap_at(&families, vocabulary_word(&self->work->vocabulary, i)->hash, 0);
	for (size_t i = 0; i < self->parts.count; i++) {
		struct part *part = &self->parts.at[i];
		const bool family = wordmap_get(&families, label_surname(self->work, &part->label)) != NONE;
		part->kind = label_kind(self->work, &part->label, family);
	}
	wordmap_release(&families);
}

/* Takes out the lines that are no turns. */
static void keep_turns(struct transcript *self)
{
	size_t kept = 0;
	for (size_t i = 0; i < self->lines.count; i++)
		if (takes_part(&self->parts.at[self->lines.at[i].part]) && !is_headline(self, i))
			self->lines.at[kept++] = self->lines.at[i];
	self->lines.count = kept;
}

/* Whether most lines have another label than the one before: who goes on speaking needs no new one. */
static bool is_alternating(const struct lines *lines)
{
	size_t changes = 0;
	for (size_t i = 1; i < lines->count; i++)
		changes += lines->at[i].part != lines->at[i - 1].part;
	return changes > 1 && 3 * changes >= CHANGES_OF_THREE * (lines->count - 1);
}

/* How many there are who speak, by last names: somebody may be called in full the first time. */
static size_t count_speakers(const struct transcript *self)
{
	struct wordmap seen = {0};
	for (size_t i = 0; i < self->lines.count; i++)
		wordmap_at(&seen, label_surname(self->work, &self->lines.at[i].label), 0);
	const size_t count = seen.count;
	wordmap_release(&seen);
	return count;
}

/* Whether three labels or more come again and again in one order: the facts of one thing after another. */
static bool is_cycle(const struct transcript *self)
{
	const struct lines *lines = &self->lines;
	size_t length = 1;
	while (length < lines->count && lines->at[length].part != lines->at[0].part)
		length++;
	if (length < CYCLE_MIN || lines->count < 2 * length)
		return false;
	for (size_t i = length; i < lines->count; i++)
		if (lines->at[i].part != lines->at[i - length].part)
			return false;
	return true;
}

static bool is_conversation(const struct transcript *self)
{
	uint32_t parts = 0, people = 0, spoken = 0;
	for (size_t i = 0; i < self->parts.count; i++) {
		const struct part *part = &self->parts.at[i];
		if (!takes_part(part))
			continue;
		parts++;
		people += part->kind > LABEL_PERHAPS ? part->lines : 0;
		spoken += part->spoken;
	}
	const size_t lines = self->lines.count;
	return lines >= LINES_MIN && parts >= PARTS_MIN && people * PEOPLE_PART >= lines &&
	       spoken * SPOKEN_PART >= lines && is_alternating(&self->lines) &&
	       2 * lines >= TURNS_OF_TWO * count_speakers(self) && !is_cycle(self);
}

/* Whether what stands in a paragraph is put in brackets, or set in italics or bold as a whole: a remark of the writer's. */
static bool is_set_off(const struct work *work, uint32_t first, uint32_t end)
{
	const struct token *opening = &work->tokens.at[first];
	if (opening->kind == TOKEN_MARK && quotemark_is(opening->character) && first + 1 < end)
		opening++;
	const struct token *closing = &work->tokens.at[end - 1];
	if (closing > opening && !(is_mark(closing, ']') || is_mark(closing, ')')))
		closing--;
	if ((is_mark(opening, '[') && is_mark(closing, ']')) || (is_mark(opening, '(') && is_mark(closing, ')')))
		return true;

	const struct span span = {work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end};
	const struct marks *marks = &work->document->marks;
	size_t low = 0, high = marks->count;
	while (low < high) {
		const size_t middle = low + (high - low) / 2;
		if (marks->at[middle].span.start < span.start)
			low = middle + 1;
		else
			high = middle;
	}
	return low < marks->count && span_contains(marks->at[low].span, span) &&
	       (marks->at[low].kind == MARK_EMPHASIS || marks->at[low].kind == MARK_STRONG);
}

/* What a paragraph is, by the words outside quotation marks: the writer's, if it tells what one of the people said. */
static enum speech speech_of(const struct transcript *self, uint32_t first, uint32_t end)
{
	const struct work *work = self->work;
	bool quoted = false, marked = false, talks = false, named = false, reports = false;
	if (is_set_off(work, first, end))
		return SPEECH_NOT;
	for (uint32_t i = first; i < end; i++) {
		const struct token *token = &work->tokens.at[i];
		if (token->kind == TOKEN_MARK &&
		    (token->character == '"' || token->character == 0x201c || token->character == 0x201d)) {
			quoted = token->character == '"' ? !quoted : token->character == 0x201c;
			marked = true;
		}
		if (quoted || token->kind != TOKEN_WORD)
			continue;
		const struct word *word = vocabulary_word(&work->vocabulary, i);
		talks |= is_of_talk(work, token);
		reports |= (word->flags & WORD_CUE) != 0;
		named |= wordmap_get(&self->surnames, word->hash) != NONE;
	}
	if (named && (reports || !talks))
		return SPEECH_NOT;
	if (talks)
		return SPEECH_SURELY;
	return reports && marked ? SPEECH_NOT : SPEECH_PERHAPS;
}

/* The end of the part of a leaf that begins at a token, no further than until. */
static uint32_t piece_end(const struct work *work, uint32_t i, uint32_t until)
{
	const uint32_t end = leaf_end(work, i);
	return end < until ? end : until;
}

/* Whether all paragraphs between two labelled lines may belong to the first one's turn. */
static bool is_one_turn(const struct transcript *self, uint32_t first, uint32_t until)
{
	const struct work *work = self->work;
	uint32_t paragraphs = 0;
	for (uint32_t i = first, end; i < until; i = end) {
		end = piece_end(work, i, until);
		if (manner_is_aside(kind_at(work, i)))
			continue;
		if (kind_at(work, i) != BLOCK_PARAGRAPH || ++paragraphs > GAP_MAX ||
		    speech_of(self, i, end) == SPEECH_NOT)
			return false;
	}
	return until < work->tokens.count;
}

static void add_statement(struct transcript *self, uint32_t first, uint32_t end, const struct label *label)
{
	struct work *work = self->work;
	struct statement statement = {
	    .span = {work->tokens.at[first].span.start, work->tokens.at[end - 1].span.end},
	    .from = NONE,
	    .quote = NONE,
	    .pattern = PATTERN_TURN,
	};
	if (label)
		statement.said_as = label_span(work, label);
	else
		statement.from = (uint32_t)work->statements.count - 1;
	array_push(&work->statements, statement);
}

static bool is_double(const struct token *token)
{
	return token->kind == TOKEN_MARK && quotemark_is(token->character) && token->character != '\'' &&
	       token->character != 0x2018 && token->character != 0x2019;
}

/* Whether the labels of the document stand before quotations in marks, as a rule: then what is outside them is not said. */
static bool quotes_in_marks(const struct transcript *self)
{
	size_t marked = 0;
	for (size_t i = 0; i < self->lines.count; i++) {
		const uint32_t said = self->lines.at[i].label.said;
		marked += said < self->work->tokens.count && is_double(&self->work->tokens.at[said]);
	}
	return 2 * marked > self->lines.count;
}

/* Each quotation of a labelled line is a statement, where labels stand before quotations in marks. Returns whether there is one. */
static bool add_quotations(struct transcript *self, const struct label *label, uint32_t end)
{
	const struct token *tokens = self->work->tokens.at;
	uint32_t opening = NONE;
	bool found = false;
	for (uint32_t i = label->said; i < end; i++) {
		if (!is_double(&tokens[i]))
			continue;
		if (opening == NONE) {
			opening = i;
			continue;
		}
		add_statement(self, opening, i + 1, found ? NULL : label);
		opening = NONE;
		found = true;
	}
	return found;
}

/* “LEE: So it is.”: the mark before the token end closes the one before the label. */
static bool closes_label(const struct work *work, const struct label *label, uint32_t end)
{
	const struct token *tokens = work->tokens.at;
	if (!is_double(&tokens[label->line]) || !is_double(&tokens[end - 1]) || end - label->said < 2)
		return false;
	uint32_t marks = 0;
	for (uint32_t i = label->said; i < end; i++)
		marks += is_double(&tokens[i]);
	return marks % 2 == 1;
}

/* What is said in the turn of a labelled line, which ends before the token until. */
static void add_turn(struct transcript *self, const struct label *label, uint32_t until)
{
	const struct work *work = self->work;
	if (label->said >= until || !may_hold_turns(kind_at(work, label->said)))
		return;
	uint32_t i = piece_end(work, label->said, until);
	if (self->in_marks && add_quotations(self, label, i))
		return;
	add_statement(self, label->said, closes_label(work, label, i) ? i - 1 : i, label);
	const bool whole = is_one_turn(self, i, until);
	for (uint32_t end; i < until; i = end) {
		end = piece_end(work, i, until);
		if (manner_is_aside(kind_at(work, i)))
			continue;
		if (kind_at(work, i) != BLOCK_PARAGRAPH || !(whole || speech_of(self, i, end) == SPEECH_SURELY))
			break;
		add_statement(self, i, end, NULL);
	}
}

static void learn_surnames(struct transcript *self)
{
	for (size_t i = 0; i < self->lines.count; i++)
		if (self->parts.at[self->lines.at[i].part].kind == LABEL_PERSON)
			wordmap_at(&self->surnames, label_surname(self->work, &self->lines.at[i].label), 0);
}

static void add_turns(struct transcript *self)
{
	const struct lines *lines = &self->lines;
	const uint32_t end = (uint32_t)self->work->tokens.count;
	learn_surnames(self);
	self->in_marks = quotes_in_marks(self);
	for (size_t i = 0; i < lines->count; i++)
		add_turn(self, &lines->at[i].label, i + 1 < lines->count ? lines->at[i + 1].label.line : end);
}

static struct transcript *transcript_new(struct work *work)
{
	struct transcript *self = memory_new(1, sizeof *self);
	self->work = work;
	return self;
}

bool transcript_read(struct work *work)
{
	enum { PART = 4096 };
	if (!work->transcript)
		work->transcript = transcript_new(work);
	struct transcript *self = work->transcript;
	const uint32_t first = self->next;
	while (self->next < work->tokens.count && self->next - first < PART)
		read_line(self);
	return self->next >= work->tokens.count;
}

void transcript_find(struct work *work)
{
	struct transcript *self = work->transcript;
	if (self->lines.count >= LINES_MIN) {
		tell_kinds(self);
		keep_turns(self);
	}
	if (is_conversation(self))
		add_turns(self);
	transcript_release(work);
}

void transcript_release(struct work *work)
{
	struct transcript *self = work->transcript;
	if (!self)
		return;
	array_release(&self->lines);
	array_release(&self->parts);
	wordmap_release(&self->known);
	wordmap_release(&self->surnames);
	free(self);
	work->transcript = NULL;
}
