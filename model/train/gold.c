/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/train/gold.h"

#include <ctype.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "base/line_reader.h"
#include "base/memory.h"
#include "base/utf8.h"
#include "base/value.h"
#include "model/builder.h"
#include "model/words/lexicon.h"

static bool is_space(char c)
{
	return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

static bool is_continuation(char c)
{
	return ((unsigned char)c & 0xc0) == 0x80;
}

/* Where the code points of one text begin, and its end: count + 1 of them. */
static uint32_t *code_points(const char *text, size_t length, size_t *count)
{
	uint32_t *at = memory_new(length + 1, sizeof *at);
	*count = 0;
	for (uint32_t i = 0; i < length; i++)
		if (!is_continuation(text[i]))
			at[(*count)++] = i;
	at[*count] = (uint32_t)length;
	return at;
}

static struct span span_of(const struct value *object, const char *start, const char *end, const uint32_t *places,
			   size_t count)
{
	const uint32_t from = value_number(value_member(object, start), NONE);
	const uint32_t to = value_number(value_member(object, end), NONE);
	if (from == NONE || to == NONE || from > to || to > count)
		return (struct span){0, 0};
	return (struct span){places[from], places[to]};
}

/* The document that pullquote made, built again from its own blocks. */
static struct document *read_document(const struct value *article)
{
	size_t length, count;
	const char *text = value_string(value_member(article, "text"), &length);
	if (!text)
		return NULL;
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	builder_whole_text(builder, text, length);
	uint32_t *places = code_points(text, length, &count);
	const struct value *blocks = value_member(article, "blocks");
	struct error error = {0};
	bool good = true;
	for (size_t i = 0; good && i < value_size(blocks); i++) {
		const struct value *element = value_element(blocks, i);
		size_t ignored;
		const char *kind = value_string(value_member(element, "kind"), &ignored);
		const struct block block = {
		    .span = span_of(element, "start", "end", places, count),
		    .parent = value_number(value_member(element, "parent"), NONE),
		    .kind = kind ? block_kind_named(kind) : BLOCK_KIND_COUNT,
		};
		good = block.kind != BLOCK_KIND_COUNT && builder_place_block(builder, block, NULL, 0, &error);
	}
	good = good && builder_place_end(builder, &error);
	error_release(&error);
	free(places);
	if (good)
		return builder_finish(builder);
	builder_free(builder);
	return NULL;
}

/* Whether the document goes on at a byte with the same characters as the annotated text does at a code point. */
static bool goes_on(const char *text, const uint32_t *places, size_t left, const struct buffer *document, uint32_t to)
{
	enum { ENOUGH = 4 };
	for (size_t i = 0, same = 0; i < left && same < ENOUGH; i++) {
		if (is_space(text[places[i]]))
			continue;
		while (to < document->count && is_space(document->at[to]))
			to++;
		const uint32_t length = places[i + 1] - places[i];
		if (to + length > document->count || memcmp(document->at + to, text + places[i], length) != 0)
			return false;
		to += length;
		same++;
	}
	return true;
}

/* Where the document goes on as the annotated text does, a few bytes further at most: what lies between was repaired. Else to. */
static uint32_t resume(const char *text, const uint32_t *places, size_t left, const struct buffer *document,
		       uint32_t to)
{
	enum { FAR = 8 };
	for (uint32_t skip = 0; skip < FAR; skip++)
		if (goes_on(text, places, left, document, to + skip))
			return to + skip;
	return to;
}

/* For each code point of the annotated text, and its end, the byte of the document's; NULL if they differ in more than white space and repairs. */
static uint32_t *align(const char *text, size_t length, const struct buffer *document, size_t *count)
{
	enum { REPAIRS_MAX = 200, PART_MAX = 4 }; /* no more than a quarter of a short text */
	uint32_t *places = code_points(text, length, count);
	const size_t most = *count / PART_MAX < REPAIRS_MAX ? *count / PART_MAX : REPAIRS_MAX;
	uint32_t to = 0;
	size_t repairs = 0;
	for (size_t i = 0; i < *count && repairs <= most; i++) {
		const uint32_t from = places[i], size = places[i + 1] - from;
		while (!is_space(text[from]) && to < document->count && is_space(document->at[to]))
			to++;
		const bool same = to + size <= document->count && memcmp(document->at + to, text + from, size) == 0;
		places[i] = to;
		if (!same && !is_space(text[from])) {
			to = resume(text, places + i + 1, *count - i - 1, document, to);
			repairs++;
		}
		to += same && !is_space(text[from]) ? size : 0;
	}
	places[*count] = to;
	if (repairs <= most)
		return places;
	free(places);
	return NULL;
}

static char *copy_string(const struct value *value)
{
	size_t length;
	const char *string = value_string(value, &length);
	if (!string)
		return NULL;
	char *copy = memory_new(length + 1, 1);
	memcpy(copy, string, length);
	return copy;
}

static enum quote_kind kind_of(const struct value *quote)
{
	size_t length;
	const char *name = value_string(value_member(quote, "type"), &length);
	return name ? quote_kind_named(name) : QUOTE_KIND_COUNT;
}

/* Whether words are a verb of saying: a few annotations have verb and speaker the wrong way round. */
static bool is_verb(const struct document *document, struct span span)
{
	return !span_is_empty(span) && lexicon_has(LEXICON_CUES, document->text.at + span.start, span_length(span));
}

static void add_quote(struct gold_article *self, const struct value *quote)
{
	const uint32_t *places = self->places;
	const size_t count = self->places_count;
	struct gold_quote gold = {
	    .span = span_of(quote, "start", "end", places, count),
	    .content = span_of(quote, "content_start", "content_end", places, count),
	    .cue = span_of(quote, "cue_start", "cue_end", places, count),
	    .name = copy_string(value_member(quote, "speaker_canonical")),
	    .kind = kind_of(quote),
	    .optional = value_bool(value_member(quote, "optional"), false),
	    .ignored = value_bool(value_member(quote, "ignore"), false),
	    .undecided = value_bool(value_member(quote, "speaker_undecidable"), false),
	};
	if (span_is_empty(gold.content))
		gold.content = gold.span;
	struct span speaker = span_of(quote, "speaker_start", "speaker_end", places, count);
	if (is_verb(self->document, speaker) && !is_verb(self->document, gold.cue)) {
		const struct span cue = gold.cue;
		gold.cue = speaker;
		speaker = cue;
	}
	if (!span_is_empty(speaker))
		array_push(&gold.speaker, speaker);
	const struct value *others = value_member(quote, "speaker_alt");
	for (size_t i = 0; i < value_size(others); i++) {
		const uint32_t from = value_number(value_element(value_element(others, i), 0), NONE);
		const uint32_t to = value_number(value_element(value_element(others, i), 1), NONE);
		if (from < to && to <= count)
			array_push(&gold.speaker, (struct span){places[from], places[to]});
	}
	array_push(&self->quotes, gold);
}

static void read_quotes(struct gold_article *self, const struct value *annotated)
{
	const struct value *quotes = value_member(annotated, "quotes"), *discarded = value_member(annotated, "discard");
	for (size_t i = 0; i < value_size(quotes); i++)
		add_quote(self, value_element(quotes, i));
	for (size_t i = 0; i < value_size(discarded); i++) {
		const uint32_t from = value_number(value_element(value_element(discarded, i), 0), NONE);
		const uint32_t to = value_number(value_element(value_element(discarded, i), 1), NONE);
		if (from < to && to <= self->places_count)
			array_push(&self->discarded, (struct span){self->places[from], self->places[to]});
	}
}

/* The kind of entity that a string names; ENTITY_KIND_COUNT if it names none. */
static enum entity_kind entity_kind_of(const struct value *value)
{
	size_t length;
	const char *name = value_string(value, &length);
	for (enum entity_kind kind = 0; name && kind < ENTITY_KIND_COUNT; kind++)
		if (strcmp(entity_kind_name(kind), name) == 0)
			return kind;
	return ENTITY_KIND_COUNT;
}

static void read_names(struct gold_article *self, const struct value *annotated)
{
	const struct value *names = value_member(annotated, "entities"), *kinds = value_member(annotated, "types");
	for (size_t i = 0; i < value_size(kinds); i++)
		self->kinds |= UINT32_C(1) << entity_kind_of(value_element(kinds, i));
	for (size_t i = 0; i < value_size(names); i++) {
		const struct value *name = value_element(names, i);
		const struct gold_name gold = {.span = span_of(name, "start", "end", self->places, self->places_count),
					       .kind = entity_kind_of(value_member(name, "type"))};
		if (gold.kind != ENTITY_KIND_COUNT && !span_is_empty(gold.span))
			array_push(&self->names, gold);
	}
}

static bool read_article(struct gold *gold, const struct value *annotated, const struct value *article)
{
	size_t length;
	const char *text = value_string(value_member(annotated, "text"), &length);
	struct gold_article new = {.document = read_document(article)};
	if (text && new.document)
		new.places = align(text, length, &new.document->text, &new.places_count);
	if (!new.places) {
		document_free(new.document);
		return false;
	}
	new.id = copy_string(value_member(annotated, "id"));
	read_quotes(&new, annotated);
	read_names(&new, annotated);
	array_push(gold, new);
	return true;
}

/* The next line of a file as a value; NULL at its end, or with an error. */
static struct value *next_value(struct line_reader *reader, struct error *error)
{
	return line_reader_next(reader, error) ? value_read(reader->line, reader->length, error) : NULL;
}

/* Where to count articles that are left out, and what to say where reading fails. */
struct counted_error {
	size_t *left_out;
	struct error *error;
};

static void read_pairs(struct gold *gold, struct line_reader *annotated, struct line_reader *articles,
		       struct counted_error *counted)
{
	struct value *one, *other = NULL;
	while ((one = next_value(annotated, counted->error)) != NULL) {
		other = next_value(articles, counted->error);
		if (!other) {
			value_free(one);
			return;
		}
		*counted->left_out += !read_article(gold, one, other);
		value_free(one);
		value_free(other);
	}
}

bool gold_read(struct gold *self, const char *annotated_path, const char *articles_path, size_t *left_out,
	       struct error *error)
{
	enum { LINE_MAX_BYTES = 64 << 20 };
	struct line_reader annotated = {.name = annotated_path, .cap = LINE_MAX_BYTES};
	struct line_reader articles = {.name = articles_path, .cap = LINE_MAX_BYTES};
	annotated.descriptor = open(annotated_path, O_RDONLY | O_CLOEXEC);
	articles.descriptor = open(articles_path, O_RDONLY | O_CLOEXEC);
	const bool opened = annotated.descriptor >= 0 && articles.descriptor >= 0;
	if (opened)
		read_pairs(self, &annotated, &articles, &(struct counted_error){left_out, error});
	else
		error_set(error, "cannot open %s", annotated.descriptor < 0 ? annotated_path : articles_path);
	line_reader_release(&annotated);
	line_reader_release(&articles);
	close(annotated.descriptor);
	close(articles.descriptor);
	return opened && !error->message;
}

void gold_release(struct gold *self)
{
	for (size_t i = 0; i < self->count; i++) {
		struct gold_article *article = &self->at[i];
		for (size_t quote = 0; quote < article->quotes.count; quote++) {
			array_release(&article->quotes.at[quote].speaker);
			free(article->quotes.at[quote].name);
		}
		array_release(&article->quotes);
		array_release(&article->discarded);
		array_release(&article->names);
		document_free(article->document);
		free(article->places);
		free(article->id);
	}
	array_release(self);
}

uint32_t gold_likeness(struct span a, struct span b)
{
	const uint32_t both = span_common(a, b);
	return both * 1000 / (span_length(a) + span_length(b) - both);
}

const struct gold_quote *gold_quote_at(const struct gold_article *self, struct span span)
{
	const struct gold_quote *best = NULL;
	uint32_t most = 0;
	for (size_t i = 0; i < self->quotes.count; i++) {
		const struct gold_quote *quote = &self->quotes.at[i];
		const uint32_t both = span_common(quote->span, span);
		const uint32_t all = span_length(quote->span) + span_length(span) - both;
		if (quote->kind == QUOTE_INDIRECT || both <= most || both * 10 < all * 8)
			continue;
		best = quote;
		most = both;
	}
	return best;
}

bool gold_is_discarded(const struct gold_article *self, struct span span)
{
	for (size_t i = 0; i < self->discarded.count; i++)
		if (2 * span_common(self->discarded.at[i], span) >= span_length(span))
			return true;
	for (size_t i = 0; i < self->quotes.count; i++)
		if (self->quotes.at[i].ignored && span_contains(self->quotes.at[i].span, span))
			return true;
	return false;
}

bool gold_is_speaker(const struct gold_quote *self, struct span words)
{
	for (size_t i = 0; i < self->speaker.count; i++)
		if (span_common(self->speaker.at[i], words) > 0)
			return true;
	return false;
}

/* What may stand behind a family name. */
static bool is_generation(const char *word, size_t length)
{
	static const char *const generations[] = {"jr", "jr.", "sr", "sr.", "ii", "iii", "iv"};
	for (size_t i = 0; i < sizeof generations / sizeof *generations; i++)
		if (length == strlen(generations[i]) && strncasecmp(word, generations[i], length) == 0)
			return true;
	return false;
}

/* The last word of a name that is no "Jr". */
static const char *family_name(const char *name, size_t *length)
{
	const char *family = name;
	*length = strcspn(name, " ");
	for (const char *word = name; *word; word += strspn(word, " ")) {
		const size_t word_length = strcspn(word, " ");
		if (!is_generation(word, word_length)) {
			family = word;
			*length = word_length;
		}
		word += word_length;
	}
	return family;
}

bool gold_same_name(const char *a, const char *b)
{
	size_t a_length, b_length;
	const char *a_family = family_name(a, &a_length), *b_family = family_name(b, &b_length);
	return strcasecmp(a, b) == 0 || (a_length == b_length && strncasecmp(a_family, b_family, a_length) == 0);
}
