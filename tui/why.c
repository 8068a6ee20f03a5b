/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/why.h"

#include "base/sanitise.h"
#include "render/evidence.h"
#include "tui/speaker.h"

#define NO_BREAK "\u00a0"

/* What a basis means. */
static const char *const bases[BASIS_COUNT] = {
    [BASIS_CUE] = "cue",
    [BASIS_CARRIED] = "carried",
    [BASIS_CONTEXT] = "context",
    [BASIS_USER] = "you set this",
    [BASIS_NONE] = "none: better nobody than the wrong one",
};

/* A confidence in words: the first row that it reaches. */
static const struct {
	uint8_t least;
	const char *words;
} confidences[] = {
    {95, "almost certain"}, {85, "very likely"}, {70, "likely"}, {50, "more likely than not"}, {0, "doubtful"},
};

/* What is said about a quote. */
struct explanation {
	const struct article *article;
	const struct quote *quote;
	const struct quote *part; /* of its statement, that says whose it is: often itself */
	struct evidence evidence;
};

static void add_words(const struct article *article, struct span span, struct buffer *out)
{
	sanitise_text(article->document->text.at + span.start, span_length(span), WHITE_COLLAPSED, out, NULL);
}

/* ", paragraph 7", or ", headline"; nothing for what is in the same paragraph as the quote. */
static void add_place(const struct explanation *self, uint32_t offset, struct buffer *out)
{
	const struct document *document = self->article->document;
	const uint32_t leaf = document_leaf_at(document, offset),
		       here = document_leaf_at(document, self->quote->span.start);
	if (leaf == here || leaf == NONE)
		return;
	const uint32_t paragraph = document_paragraph_at(document, offset);
	const enum block_kind kind = document->blocks.at[leaf].kind;
	if (paragraph)
		buffer_format(out, ", paragraph" NO_BREAK "%u", paragraph);
	else
		buffer_format(out, ", %s", kind == BLOCK_TITLE ? "headline" : block_kind_name(kind));
}

static void write_cue(const struct explanation *self, struct buffer *out)
{
	if (span_is_empty(self->evidence.cue))
		return;
	buffer_puts(out, "“");
	add_words(self->article, self->evidence.cue, out);
	buffer_puts(out, "”");
	add_place(self, self->evidence.cue.start, out);
}

static bool is_undecided(const struct explanation *self)
{
	return findings_speaker_shown(self->article->findings, self->quote) == NONE;
}

/* From the words that name a speaker to the full name. */
static void write_chain(const struct explanation *self, struct buffer *out)
{
	for (size_t i = 0; i < self->evidence.name_count; i++) {
		const struct span span = self->article->findings->mentions.at[self->evidence.names[i]].span;
		buffer_puts(out, i ? " ← " : "");
		add_words(self->article, span, out);
		add_place(self, span.start, out);
	}
}

static void write_speaker(const struct explanation *self, struct buffer *out)
{
	if (!is_undecided(self))
		write_chain(self, out);
}

static void write_perhaps(const struct explanation *self, struct buffer *out)
{
	if (is_undecided(self))
		write_chain(self, out);
}

static void write_holder(const struct explanation *self, struct buffer *out)
{
	const uint32_t around = speaker_around(self->article, self->quote);
	if (around != NONE)
		buffer_format(out, "a quote of %s", speaker_name(self->article, around));
}

static void write_basis(const struct explanation *self, struct buffer *out)
{
	/* A statement is as sure as its surest part. */
	const struct quote *surest = &self->article->findings->quotes.at[self->quote->surest];
	const unsigned confidence = surest->confidence;
	buffer_puts(out, bases[self->part->basis]);
	if (self->part->basis == BASIS_NONE || self->part->basis == BASIS_USER)
		return;
	size_t i = 0;
	while (confidence < confidences[i].least)
		i++;
	buffer_format(out, "; %s, right %u" NO_BREAK "times" NO_BREAK "in" NO_BREAK "100", confidences[i].words,
		      confidence);
	if (is_undecided(self))
		buffer_format(out, "; undecided below" NO_BREAK "%u", quote_decided_from(surest));
}

/* What the reader set has no other reason. */
static void write_rule(const struct explanation *self, struct buffer *out)
{
	if (self->part->basis == BASIS_USER)
		return;
	buffer_puts(out, findings_string(self->article->findings, self->part->why));
}

static const struct {
	const char *label;
	void (*write)(const struct explanation *, struct buffer *);
} parts[] = {
    {"cue", write_cue},       {"speaker", write_speaker}, {"perhaps", write_perhaps},
    {"within", write_holder}, {"basis", write_basis},     {"because", write_rule},
};

void why_write_whose(const struct article *article, const struct quote *quote, struct buffer *out)
{
	const uint32_t speaker = findings_speaker_shown(article->findings, quote);
	if (speaker != NONE) {
		buffer_puts(out, speaker_name(article, speaker));
		return;
	}
	struct buffer perhaps = {0};
	const bool likeliest = speaker_write_perhaps(article, quote, &perhaps);
	buffer_format(out, "undecided%s%s", likeliest ? ": " : "", buffer_text(&perhaps));
	buffer_release(&perhaps);
}

void why_explain(const struct article *article, uint32_t quote, struct why_parts *said)
{
	const struct quote *quotes = article->findings->quotes.at;
	struct explanation self = {.article = article, .quote = &quotes[quote]};
	self.evidence = evidence_find(article->document, article->findings, quote);
	self.part = &quotes[self.evidence.part];
	for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
		struct why_part part = {.label = parts[i].label};
		parts[i].write(&self, &part.text);
		if (part.text.count)
			array_push(said, part);
		else
			buffer_release(&part.text);
	}
}

void why_release(struct why_parts *said)
{
	for (size_t i = 0; i < said->count; i++)
		buffer_release(&said->at[i].text);
	array_release(said);
}
