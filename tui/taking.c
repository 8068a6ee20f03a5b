/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/taking.h"

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
	for (size_t i = 0; i < self->citations.count; i++)
		citation_release(&self->citations.at[i]);
	array_release(&self->citations);
	citing_release(&self->citing);
}

void taking_add_quote(struct taking *self, uint32_t quote)
{
	struct citation citation;
	citation_of_quote(&citation, &self->citing, quote);
	array_push(&self->citations, citation);
}

void taking_add_span(struct taking *self, struct span span)
{
	struct citation citation;
	citation_of_span(&citation, &self->citing, span);
	array_push(&self->citations, citation);
}

void taking_add_quotes(struct taking *self, uint32_t quote, size_t count)
{
	const struct quotes *quotes = &self->article->findings->quotes;
	taking_add_quote(self, quote);
	for (uint32_t i = quote + 1; i < quotes->count && self->citations.count < count; i++)
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

void taking_write(const struct taking *self, enum export_format format, struct buffer *out)
{
	export_write(format, self->citations.at, self->citations.count, out);
}
