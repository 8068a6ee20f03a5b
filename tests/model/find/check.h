/* SPDX-License-Identifier: MIT */
#ifndef TESTS_MODEL_FIND_CHECK_H
#define TESTS_MODEL_FIND_CHECK_H

#include "model/findings.h"
#include "tests/test.h"

/* What must hold for all findings, whatever the text. */
static inline void check_findings(const struct document *document, const struct findings *findings)
{
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		assert_true(mention->span.start < mention->span.end && mention->span.end <= document->text.count);
		assert_true(mention->entity < findings->entities.count);
		assert_true(i == 0 || span_compare(findings->mentions.at[i - 1].span, mention->span) < 0);
		assert_true(mention->inside == NONE ||
			    span_contains(findings->mentions.at[mention->inside].span, mention->span));
	}
	for (size_t i = 1; i < findings->entities.count; i++)
		if (findings->entities.at[i].first != NONE && findings->entities.at[i - 1].first != NONE)
			assert_true(findings->entities.at[i - 1].first < findings->entities.at[i].first);
	uint32_t groups = 0;
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		assert_true(quote->group <= groups);
		groups += quote->group == groups;
		assert_true((quote->speaker == NONE) == (quote->basis == BASIS_NONE));
		assert_true((quote->speaker == NONE) == (quote->said_as == NONE));
		if (quote->speaker != NONE)
			assert_int_equal(findings->mentions.at[quote->said_as].entity, quote->speaker);
		assert_true(quote->kind == QUOTE_MIXED || span_equal(quote->content, quote->span));
		assert_true(span_contains(quote->content, quote->span));
	}
}

#endif
