/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/entities.h"

#include "render/surroundings.h"

static void write_mention(const struct document *document, const struct findings *findings,
			  const struct mention *mention, size_t columns, struct buffer *out)
{
	const enum entity_kind kind = findings->entities.at[mention->entity].kind;
	buffer_format(out, "%u\t%s\t%s\t%s\t", document_paragraph_at(document, mention->span.start),
		      findings_name(findings, mention->entity), entity_kind_name(kind),
		      mention_kind_name(mention->kind));
	const struct surroundings around = surroundings_line(document, mention->span, columns);
	surroundings_write(document, (struct span){around.before.start, around.behind.end}, out);
	buffer_putc(out, '\n');
}

void entities_write(const struct document *document, const struct findings *findings, size_t columns,
		    struct buffer *out)
{
	for (size_t i = 0; i < findings->mentions.count; i++)
		if (findings->mentions.at[i].entity != NONE)
			write_mention(document, findings, &findings->mentions.at[i], columns, out);
}
