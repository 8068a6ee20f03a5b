/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/citation.h"

#include <string.h>

#include "base/sanitise.h"
#include "base/utf8.h"
#include "render/person_name.h"
#include "render/text_fragment.h"

enum {
	AROUND = 32,           /* characters, as in a W3C TextQuoteSelector */
	SEARCHED_CAP = 2 << 20 /* of longer texts there is no fragment: 20 bytes for each of theirs, and seconds */
};

void citing_release(struct citing *self)
{
	if (self->is_searched)
		searched_release(&self->searched);
	self->is_searched = false;
	array_release(&self->roles);
}

static const struct document *page_of(const struct citing *self)
{
	return self->page ? self->page : self->document;
}

/* Where a stretch of the document stands in the page. */
static struct span span_in_page(const struct citing *self, struct span span)
{
	if (!self->excerpt || span_is_empty(span))
		return span;
	return (struct span){excerpt_out(self->excerpt, span.start), excerpt_out(self->excerpt, span.end - 1) + 1};
}

static void write_address(struct citation *self, struct citing *citing, struct span span)
{
	const char *address = document_metadata(citing->document, METADATA_URL);
	struct buffer directive = {0};
	buffer_puts(&self->location, address);
	const bool is_web = !strncmp(address, "http://", 7) || !strncmp(address, "https://", 8);
	if (is_web && page_of(citing)->text.count <= SEARCHED_CAP) {
		if (!citing->is_searched)
			searched_init(&citing->searched, page_of(citing));
		citing->is_searched = true;
		text_fragment_write(&citing->searched, span_in_page(citing, span), &directive);
	}
	if (directive.count)
		text_fragment_add(address, directive.at, &self->address);
	else
		buffer_puts(&self->address, address);
	buffer_release(&directive);
}

static void write_collapsed(const struct document *document, size_t start, size_t end, struct buffer *out)
{
	sanitise_text(document->text.at + start, end - start, WHITE_COLLAPSED, out, NULL);
}

/* The words, a line for each leaf. */
static void write_words(struct citation *self, struct span span)
{
	const struct document *document = self->document;
	for (uint32_t leaf = document_leaf_at(document, span.start);
	     leaf != NONE && document->blocks.at[leaf].span.start < span.end;
	     leaf = document_next_leaf(document, leaf)) {
		const struct span whole = document->blocks.at[leaf].span;
		const size_t start = whole.start > span.start ? whole.start : span.start;
		const size_t end = whole.end < span.end ? whole.end : span.end;
		if (start >= end)
			continue;
		if (self->words.count)
			buffer_putc(&self->words, '\n');
		write_collapsed(document, start, end, &self->words);
	}
}

/* As it is, but for runs of white space. */
static void write_beside(const char *text, size_t length, struct buffer *out)
{
	for (size_t i = 0; i < length; i++) {
		const bool is_space = text[i] == '\n' || text[i] == '\t' || text[i] == ' ';
		if (!is_space || !out->count || out->at[out->count - 1] != ' ')
			buffer_putc(out, is_space ? ' ' : text[i]);
	}
}

static void write_around(struct citation *self, struct span span)
{
	const struct buffer *text = &self->document->text;
	size_t start = span.start, end = span.end;
	uint32_t character;
	for (int i = 0; i < AROUND && start; i++)
		start = utf8_before(text->at, start);
	for (int i = 0; i < AROUND && end < text->count; i++)
		end += utf8_read(text->at + end, text->count - end, &character);
	write_beside(text->at + start, span.start - start, &self->before);
	write_beside(text->at + span.end, end - span.end, &self->behind);
}

/* Looks for the roles of all at once: one who is named often is not looked through again for each quote. */
static void find_roles(struct citing *self)
{
	const struct findings *findings = self->findings;
	for (size_t i = 0; i < findings->entities.count; i++)
		array_push(&self->roles, NONE);
	for (uint32_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		if (mention->kind == MENTION_ROLE && mention->entity != NONE && self->roles.at[mention->entity] == NONE)
			self->roles.at[mention->entity] = i;
	}
}

/* "the harbour master" → "harbour master" */
static void write_role(struct citation *self, struct citing *citing, uint32_t entity)
{
	if (!citing->roles.count)
		find_roles(citing);
	if (citing->roles.at[entity] == NONE)
		return;
	const struct span span = citing->findings->mentions.at[citing->roles.at[entity]].span;
	const char *text = self->document->text.at + span.start;
	const uint32_t article = !strncmp(text, "the ", 4) || !strncmp(text, "The ", 4) ? 4 : 0;
	write_collapsed(self->document, span.start + article, span.end, &self->role);
}

static void write_speaker(struct citation *self, struct citing *citing, const struct quote *quote)
{
	const struct findings *findings = citing->findings;
	const uint32_t speaker = findings_speaker_shown(findings, quote);
	self->voice = speaker == NONE ? CITATION_UNDECIDED : CITATION_SPEAKER;
	self->is_indirect = quote->kind == QUOTE_INDIRECT;
	if (speaker == NONE)
		return;
	const char *name = findings_name(findings, speaker);
	const struct mention *mention = quote->said_as == NONE ? NULL : &findings->mentions.at[quote->said_as];
	if (mention && mention->entity == speaker)
		write_collapsed(self->document, mention->span.start, mention->span.end, &self->said_as);
	else
		buffer_puts(&self->said_as, name);
	if (!strstr(buffer_text(&self->said_as), name))
		buffer_puts(&self->name, name);
	write_role(self, citing, speaker);
	if (self->role.count && strstr(self->said_as.at, self->role.at))
		buffer_cut(&self->role, 0);
}

static void begin(struct citation *self, struct citing *citing, struct span span)
{
	*self = (struct citation){.document = citing->document, .accessed = citing->accessed};
	self->published = day_read(document_metadata(citing->document, METADATA_PUBLISHED));
	write_words(self, span);
	write_around(self, span);
	write_address(self, citing, span);
}

void citation_of_quote(struct citation *self, struct citing *citing, uint32_t quote)
{
	const struct quote *what = &citing->findings->quotes.at[quote];
	begin(self, citing, what->span);
	if (what->kind != QUOTE_TERM)
		write_speaker(self, citing, what);
	self->number = quote + 1;
}

void citation_of_span(struct citation *self, struct citing *citing, struct span span)
{
	begin(self, citing, span);
	const uint32_t around = citing->findings ? findings_quote_at(citing->findings, span.start) : NONE;
	const struct quote *quote = around == NONE ? NULL : &citing->findings->quotes.at[around];
	if (quote && quote->kind != QUOTE_TERM && span_contains(quote->span, span))
		write_speaker(self, citing, quote);
}

void citation_release(struct citation *self)
{
	struct buffer *const buffers[] = {&self->words, &self->before, &self->behind,  &self->said_as,
					  &self->name,  &self->role,   &self->address, &self->location};
	for (size_t i = 0; i < sizeof buffers / sizeof *buffers; i++)
		buffer_release(buffers[i]);
}

const char *citation_title(const struct citation *self)
{
	return document_metadata(self->document, METADATA_TITLE);
}

void citation_write_speaker(const struct citation *self, struct buffer *out)
{
	if (self->voice == CITATION_UNDECIDED)
		buffer_puts(out, "speaker undecided");
	if (self->voice != CITATION_SPEAKER)
		return;
	buffer_puts(out, self->said_as.at);
	if (!self->name.count && !self->role.count)
		return;
	buffer_format(out, " [%s%s%s]", self->name.count ? self->name.at : "",
		      self->name.count && self->role.count ? ", " : "", self->role.count ? self->role.at : "");
}

/* Appends a word's ASCII letters and digits. */
static void write_ascii(const char *text, size_t length, struct buffer *out)
{
	uint32_t character, folded[UTF8_FOLD_MAX];
	for (size_t at = 0, taken; (taken = utf8_read(text + at, length - at, &character)); at += taken) {
		const size_t count = utf8_fold(character, folded);
		for (size_t i = 0; i < count; i++)
			if ((folded[i] >= 'a' && folded[i] <= 'z') || (folded[i] >= '0' && folded[i] <= '9'))
				buffer_putc(out, (char)folded[i]);
	}
}

/* The first word of the headline with four letters or more. */
static void write_title_word(const char *title, struct buffer *out)
{
	enum { LEAST = 4 };
	for (const char *word = title; *(word += strspn(word, " ")); word += strcspn(word, " ")) {
		const size_t before = out->count;
		write_ascii(word, strcspn(word, " "), out);
		if (out->count - before >= LEAST)
			return;
		buffer_cut(out, before);
	}
}

/* The name of a file, without folders and suffix. */
static void write_file_name(const char *path, struct buffer *out)
{
	const char *slash = strrchr(path, '/'), *name = slash ? slash + 1 : path, *dot = strrchr(name, '.');
	write_ascii(name, dot ? (size_t)(dot - name) : strlen(name), out);
}

void citation_write_key(const struct citation *self, struct buffer *out)
{
	const size_t before = out->count;
	const struct document *document = self->document;
	struct person_name author;
	person_name_read(&author, document->bylines.count ? document_string(document, document->bylines.at[0])
							  : document_metadata(document, METADATA_SITE));
	write_ascii(buffer_text(&author.family), author.family.count, out);
	person_name_release(&author);
	if (self->published.year)
		buffer_format(out, "%u", self->published.year);
	write_title_word(citation_title(self), out);
	if (out->count == before)
		write_file_name(document_metadata(document, METADATA_SOURCE), out);
	if (out->count == before)
		buffer_puts(out, "article");
	if (self->number)
		buffer_format(out, "-q%u", self->number);
}
