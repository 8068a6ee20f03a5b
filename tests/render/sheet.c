/* SPDX-License-Identifier: MIT */
#include "tests/render/sheet.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "tests/test.h"

struct sheet sheet_of(struct document *document, size_t entities)
{
	struct sheet self = {.document = document, .layout = layout_new(document, 200)};
	self.findings = memory_new(1, sizeof *self.findings);
	for (size_t i = 0; i < entities; i++)
		array_push(&self.findings->entities, (struct entity){.named = true});
	return self;
}

struct span sheet_place(const struct sheet *self, const char *needle)
{
	const char *text = self->document->text.at, *found = strstr(text, needle);
	assert_non_null(found);
	const uint32_t start = (uint32_t)(found - text);
	return (struct span){start, start + (uint32_t)strlen(needle)};
}

void sheet_add_quote(struct sheet *self, const char *needle, enum quote_kind kind, uint32_t speaker)
{
	const struct span span = sheet_place(self, needle);
	const uint32_t group = (uint32_t)self->findings->quotes.count;
	array_push(&self->findings->quotes, (struct quote){
						.span = span,
						.content = span,
						.kind = kind,
						.speaker = speaker,
						.group = group,
						.basis = speaker == NONE ? BASIS_NONE : BASIS_CUE,
						.confidence = 97,
					    });
}

void sheet_add_mention(struct sheet *self, const char *needle, uint32_t entity)
{
	array_push(&self->findings->mentions, (struct mention){.span = sheet_place(self, needle), .entity = entity});
}

void sheet_open(struct sheet *self)
{
	findings_link(self->findings);
	self->marks = memory_new(self->findings->entities.count + 1, 1);
	findings_speaker_marks(self->findings, self->marks);
	self->page = (struct page){
	    .document = self->document,
	    .findings = self->findings,
	    .speaker_marks = self->marks,
	    .matches = &self->matches,
	    .focus_quote = NONE,
	    .entity = NONE,
	    .speaker = NONE,
	};
}

void sheet_release(struct sheet *self)
{
	array_release(&self->matches);
	free(self->marks);
	findings_free(self->findings);
	layout_free(self->layout);
	document_free(self->document);
}
