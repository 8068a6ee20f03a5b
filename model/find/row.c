/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/row.h"

#include <stdbool.h>

#include "model/find/sign.h"

/* What a neighbour's kind is worth; it passes on to the next one. */
enum { NEIGHBOUR = 4, CERTAIN_ENOUGH = 9 };

/* Whether nothing but a comma or "and" stands between two names. */
static bool is_row(const struct work *work, const struct name *left, const struct name *right)
{
	uint32_t between = left->end;
	const uint32_t end = right->first;
	if (between >= end || end - between > 2 || work->tokens.at[left->first].leaf != work->tokens.at[end].leaf)
		return false;
	if (work->tokens.at[between].character == ',' && ++between == end)
		return true;
	const struct token *token = &work->tokens.at[between];
	return between + 1 == end && (token_is(work->document, token, "and") || token_is(work->document, token, "or"));
}

static void tell(const struct name *from, struct name *to)
{
	const enum entity_kind kind = votes_winner(&from->votes);
	const bool known = from->votes.of[kind] >= CERTAIN_ENOUGH;
	const bool open = to->votes.of[votes_winner(&to->votes)] < CERTAIN_ENOUGH;
	if (known && open && kind != ENTITY_DATE && kind != ENTITY_MONEY && kind != ENTITY_NORP)
		to->votes.of[kind] += NEIGHBOUR;
}

void row_agree(struct work *work)
{
	struct name *names = work->names.at;
	for (size_t first = 0, last; first < work->names.count; first = last + 1) {
		for (last = first; last + 1 < work->names.count && is_row(work, &names[last], &names[last + 1]); last++)
			tell(&names[last], &names[last + 1]);
		for (size_t i = last; i > first; i--)
			tell(&names[i], &names[i - 1]);
	}
}
