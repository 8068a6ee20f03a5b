/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/spoken_words.h"

#include <string.h>

#include "base/sanitise.h"
#include "render/measure.h"
#include "tui/entity_list.h"
#include "tui/link.h"
#include "tui/speaker.h"
#include "tui/why.h"

static void say_text(const struct article *article, struct span span, struct buffer *out)
{
	sanitise_text(article->document->text.at + span.start, span_length(span), WHITE_COLLAPSED, out, NULL);
}

static void say_part(const char *part, struct buffer *out)
{
	if (!*part)
		return;
	buffer_puts(out, out->count && out->at[out->count - 1] != '\n' ? ". " : "");
	buffer_puts(out, part);
}

void spoken_article(const struct article *article, struct buffer *out)
{
	const struct document *document = article->document;
	const char *title = document_metadata(document, METADATA_TITLE);
	const char *published = document_metadata(document, METADATA_PUBLISHED);
	struct buffer day = {0};
	buffer_add(&day, published, strcspn(published, "T"));
	say_part(*title ? title : document_metadata(document, METADATA_SOURCE), out);
	say_part(document_metadata(document, METADATA_SITE), out);
	if (document->bylines.count)
		say_part(document_string(document, document->bylines.at[0]), out);
	say_part(buffer_text(&day), out);
	buffer_putc(out, '\n');
	buffer_release(&day);
}

static void say_count(size_t count, const char *noun, struct buffer *out)
{
	buffer_format(out, "%zu %s%s", count, noun, count == 1 ? "" : "s");
}

void spoken_findings(const struct article *article, struct buffer *out)
{
	struct entity_list names = entity_list_make(article);
	size_t quotes;
	article_quote_number(article, NONE, &quotes);
	say_count(quotes, "quote", out);
	buffer_puts(out, ", ");
	say_count(names.items.count, "name", out);
	buffer_puts(out, ".\n");
	entity_list_release(&names);
}

/* How the speaker is known: the cue as printed, or in a word. */
static void say_basis(const struct article *article, const struct quote *quote, struct buffer *out)
{
	size_t length;
	const char *basis = speaker_basis(article, quote, &length);
	buffer_puts(out, ", ");
	sanitise_text(basis, length, WHITE_COLLAPSED, out, NULL);
}

void spoken_quote(const struct article *article, uint32_t index, struct buffer *out)
{
	const struct quote *quote = &article->findings->quotes.at[index];
	const uint32_t speaker = findings_speaker_shown(article->findings, quote);
	size_t count;
	const size_t number = article_quote_number(article, index, &count);
	buffer_format(out, "Quote %zu of %zu, ", number, count);
	if (quote->kind == QUOTE_INDIRECT)
		buffer_puts(out, "paraphrased, ");
	buffer_puts(out, speaker == NONE ? "undecided" : findings_name(article->findings, speaker));
	if (speaker != NONE)
		say_basis(article, quote, out);
	else if (findings_speaker_perhaps(article->findings, quote) != NONE) {
		buffer_puts(out, ", ");
		speaker_write_perhaps(article, quote, out);
	}
	buffer_puts(out, ": ");
	say_text(article, quote->span, out);
	buffer_putc(out, '\n');
}

static size_t count_mentions(const struct findings *findings, uint32_t entity, uint32_t mention, size_t *number)
{
	size_t count = 0;
	*number = 0;
	for (uint32_t i = findings->entities.at[entity].first; i != NONE; i = findings->mentions.at[i].next) {
		count++;
		if (i == mention)
			*number = count;
	}
	return count;
}

static size_t count_quotes(const struct article *article, uint32_t entity)
{
	const struct quotes *quotes = &article->findings->quotes;
	size_t count = 0;
	for (size_t i = 0; i < quotes->count; i++)
		count += article_counts(article, &quotes->at[i]) &&
			 findings_speaker_shown(article->findings, &quotes->at[i]) == entity;
	return count;
}

void spoken_entity(const struct article *article, uint32_t entity, struct buffer *out)
{
	const struct findings *findings = article->findings;
	size_t number;
	const size_t quotes = count_quotes(article, entity);
	buffer_format(out, "Name %s, %s, ", findings_name(findings, entity),
		      entity_kind_plural(findings->entities.at[entity].kind));
	say_count(count_mentions(findings, entity, NONE, &number), "mention", out);
	if (quotes) {
		buffer_puts(out, ", ");
		say_count(quotes, "quote", out);
	}
	buffer_putc(out, '\n');
}

static void say_line(const struct article *article, uint32_t offset, struct buffer *out)
{
	spoken_row(article, layout_place(article->layout, offset), out);
}

static void say_mention(const struct article *article, uint32_t index, struct buffer *out)
{
	const struct findings *findings = article->findings;
	const struct mention *mention = &findings->mentions.at[index];
	size_t number;
	if (mention->entity != NONE) {
		const size_t count = count_mentions(findings, mention->entity, index, &number);
		buffer_format(out, "Name %s, %s, %zu of %zu: ", findings_name(findings, mention->entity),
			      entity_kind_plural(findings->entities.at[mention->entity].kind), number, count);
	}
	say_line(article, mention->span.start, out);
}

static void say_link(const struct article *article, struct buffer *out)
{
	struct link_words words;
	buffer_puts(out, "Link: ");
	say_text(article, article->view.focus.span, out);
	link_words_read(&words, article);
	buffer_format(out, ", %s\n", buffer_text(&words.text));
	link_words_release(&words);
}

void spoken_focus(const struct article *article, uint32_t to, struct buffer *out)
{
	const struct focus *focus = &article->view.focus;
	switch (focus->kind) {
	case FOCUS_NONE: return;
	case FOCUS_QUOTE: spoken_quote(article, focus->index, out); return;
	case FOCUS_MENTION: say_mention(article, focus->index, out); return;
	case FOCUS_LINK: say_link(article, out); return;
	case FOCUS_MATCH:
		buffer_format(out, "Match %u of %zu: ", focus->index + 1, lookup_matches(&article->lookup)->count);
		say_line(article, focus->span.start, out);
		return;
	case FOCUS_HEADING: buffer_puts(out, "Heading: "); break;
	case FOCUS_PLACE: break;
	}
	say_text(article, (struct span){focus->span.start, focus->span.end > to ? focus->span.end : to}, out);
	buffer_putc(out, '\n');
}

static bool is_heading(const struct article *article, const struct line *line)
{
	const enum block_kind kind = article->document->blocks.at[line->block].kind;
	return line->flags & LINE_FIRST && (kind == BLOCK_TITLE || kind == BLOCK_HEADING);
}

void spoken_row(const struct article *article, struct place place, struct buffer *out)
{
	struct lines lines = {0};
	layout_row(article->layout, place, &lines);
	for (size_t i = 0; i < lines.count; i++) {
		const struct line *line = &lines.at[i];
		struct buffer prefix = {0};
		layout_prefix(article->layout, line, &prefix);
		buffer_puts(out, i ? " | " : is_heading(article, line) ? "Heading: " : "");
		sanitise_text(buffer_text(&prefix), prefix.count, WHITE_COLLAPSED, out, NULL);
		if (out->count && out->at[out->count - 1] != '\n' && out->at[out->count - 1] != ' ')
			buffer_putc(out, ' ');
		say_text(article, line->span, out);
		buffer_release(&prefix);
	}
	array_release(&lines);
	buffer_putc(out, '\n');
}

void spoken_why(const struct article *article, uint32_t quote, struct buffer *out)
{
	struct why_parts parts = {0};
	buffer_puts(out, "Speaker: ");
	why_write_whose(article, &article->findings->quotes.at[quote], out);
	buffer_putc(out, '\n');
	why_explain(article, quote, &parts);
	for (size_t i = 0; i < parts.count; i++)
		buffer_format(out, "%s: %s\n", parts.at[i].label, buffer_text(&parts.at[i].text));
	why_release(&parts);
}

void spoken_keys(const struct keymap *map, enum context context, struct buffer *out)
{
	const char *help = NULL;
	const struct binding *binding;
	struct buffer keys = {0};
	for (size_t at = 0; (binding = keymap_next(map, context, &at));) {
		if (help && strcmp(help, binding->description) != 0) {
			buffer_format(out, "%s: %s\n", keys.at, help);
			buffer_cut(&keys, 0);
		}
		buffer_puts(&keys, keys.count ? " " : "");
		binding_write_keys(binding, &keys);
		help = binding->description;
	}
	if (help)
		buffer_format(out, "%s: %s\n", keys.at, help);
	buffer_release(&keys);
}
