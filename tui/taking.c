/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/taking.h"

#include <string.h>

#include "base/clock.h"
#include "render/read/fetch.h"

static struct day today(void)
{
	struct buffer now = {0};
	clock_write(&now);
	const struct day day = day_read(now.at);
	buffer_release(&now);
	return day;
}

void taking_init(struct taking *self, const struct article *article)
{
	*self = (struct taking){
	    .article = article,
	    .citing = {.document = article->document, .findings = article->findings},
	};
	if (article->page && !article->shows_page) {
		self->citing.page = article->page;
		self->citing.excerpt = &article->excerpt;
	}
	/* When a file was got that came another way is not known. */
	if (article->source.name && fetch_is_address(article->source.name))
		self->citing.accessed = today();
}

void taking_release(struct taking *self)
{
	array_release(&self->list);
	citing_release(&self->citing);
}

void taking_add_quote(struct taking *self, uint32_t quote)
{
	array_push(&self->list, (struct taken){quote, self->article->findings->quotes.at[quote].span});
}

void taking_add_span(struct taking *self, struct span span)
{
	array_push(&self->list, (struct taken){NONE, span});
}

void taking_add_quotes(struct taking *self, uint32_t quote, size_t count)
{
	const struct quotes *quotes = &self->article->findings->quotes;
	taking_add_quote(self, quote);
	for (uint32_t i = quote + 1; i < quotes->count && self->list.count < count; i++)
		if (article_lists(self->article, &quotes->at[i]))
			taking_add_quote(self, i);
}

void taking_add_listed(struct taking *self, uint32_t speaker)
{
	const struct findings *findings = self->article->findings;
	for (uint32_t i = 0; findings && i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		const bool is_theirs = speaker == NONE || findings_speaker_shown(findings, quote) == speaker;
		if (is_theirs && article_lists(self->article, quote))
			taking_add_quote(self, i);
	}
}

bool taking_has_words(const struct taking *self)
{
	const char *text = self->article->document->text.at;
	for (size_t i = 0; i < self->list.count; i++)
		for (uint32_t at = self->list.at[i].span.start; at < self->list.at[i].span.end; at++)
			if (!strchr(" \t\n", text[at]))
				return true;
	return false;
}

void taking_begin(struct taking *self, enum export_format format, struct buffer *out)
{
	export_begin(&self->exporting, format, self->list.count, out);
}

bool taking_step(struct taking *self)
{
	const struct taken *taken = &self->list.at[self->exporting.next];
	struct citation citation;
	if (taken->quote == NONE)
		citation_of_span(&citation, &self->citing, taken->span);
	else
		citation_of_quote(&citation, &self->citing, taken->quote);
	export_add(&self->exporting, &citation);
	citation_release(&citation);
	return self->exporting.next < self->list.count;
}

unsigned taking_percent(const struct taking *self)
{
	return (unsigned)(self->exporting.next * 100 / self->list.count);
}
