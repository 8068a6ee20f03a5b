/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/making.h"

#include <stdlib.h>

#include "base/memory.h"
#include "render/json.h"
#include "render/notes_export.h"
#include "tui/whole.h"

struct making {
	const struct making_verbs *verbs;
	struct buffer bytes;
	struct taking taking;      /* of quotes */
	struct findings *findings; /* owned: of the article's own text, with what was corrected; may be NULL */
	struct entries entries;    /* the notes, of which more can come meanwhile */
	struct notes notes;
	struct citing citing; /* for the notes */
	size_t next;          /* of them */
	struct article_json *json;
};

struct making_verbs {
	bool (*step)(struct making *);
	unsigned (*percent)(const struct making *);
};

static bool step_quotes(struct making *self)
{
	return taking_step(&self->taking);
}

static unsigned percent_of_quotes(const struct making *self)
{
	return taking_percent(&self->taking);
}

struct making *making_of_quotes(struct taking *taking, enum export_format format)
{
	static const struct making_verbs verbs = {step_quotes, percent_of_quotes};
	struct making *self = memory_new(1, sizeof *self);
	self->verbs = &verbs;
	self->taking = *taking;
	*taking = (struct taking){0};
	taking_begin(&self->taking, format, &self->bytes);
	return self;
}

static bool step_notes(struct making *self)
{
	if (self->next < self->notes.count)
		notes_export_note(&self->notes.at[self->next++], &self->citing, &self->bytes);
	return self->next < self->notes.count;
}

static unsigned percent_of_notes(const struct making *self)
{
	return self->notes.count ? (unsigned)(self->next * 100 / self->notes.count) : 100;
}

struct making *making_of_notes(const struct article *article)
{
	static const struct making_verbs verbs = {step_notes, percent_of_notes};
	struct making *self = memory_new(1, sizeof *self);
	self->verbs = &verbs;
	self->findings = keeping_story_findings(article);
	self->citing = (struct citing){.document = whole_story(article), .findings = self->findings};
	if (article->page) {
		self->citing.page = article->page;
		self->citing.excerpt = &article->excerpt;
	}
	struct value *kept = entries_value(&article->keeping.lists[NOTEBOOK_NOTES], NULL);
	entries_merge(&self->entries, kept);
	value_free(kept);
	notes_find(&self->entries, whole_story(article), &self->notes);
	notes_export_head(whole_story(article), &self->bytes);
	return self;
}

static bool step_corrections(struct making *self)
{
	const bool goes_on = article_json_step(self->json);
	if (!goes_on)
		buffer_putc(&self->bytes, '\n');
	return goes_on;
}

static unsigned percent_of_corrections(const struct making *self)
{
	return article_json_percent(self->json);
}

struct making *making_of_corrections(const struct article *article)
{
	static const struct making_verbs verbs = {step_corrections, percent_of_corrections};
	struct making *self = memory_new(1, sizeof *self);
	self->verbs = &verbs;
	self->findings = keeping_story_findings(article);
	self->json = article_json_new(whole_story(article), self->findings, OFFSETS_CODEPOINTS, &self->bytes);
	return self;
}

bool making_step(struct making *self)
{
	return self->verbs->step(self);
}

unsigned making_percent(const struct making *self)
{
	return self->verbs->percent(self);
}

const struct buffer *making_bytes(const struct making *self)
{
	return &self->bytes;
}

void making_free(struct making *self)
{
	if (!self)
		return;
	taking_release(&self->taking);
	article_json_free(self->json);
	citing_release(&self->citing);
	array_release(&self->notes);
	entries_release(&self->entries);
	findings_free(self->findings);
	buffer_release(&self->bytes);
	free(self);
}
