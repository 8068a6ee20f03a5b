/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/mail_choice.h"

#include "model/span.h"
#include "render/read/mail_field.h"

/* How good a part is to read; above 0 it can be. HTML is preferred: what newsletters write as text is often less. */
enum rank { RANK_NONE, RANK_PLAIN, RANK_HTML };

struct ranks ARRAY(enum rank);
struct chosen ARRAY(uint32_t);

static bool is_attached(const struct mime_part *part)
{
	return slice_is(mail_field_word(mail_field_find(part->fields, "content-disposition")), "attachment");
}

/* Signatures say who wrote it, and are nothing to open. */
static bool is_signature(const struct mime_part *part)
{
	const struct slice type = mail_field_word(mail_field_find(part->fields, "content-type"));
	return slice_is(type, "application/pgp-signature") || slice_is(type, "application/pkcs7-signature") ||
	       slice_is(type, "application/x-pkcs7-signature");
}

static enum rank own_rank(const struct mime_part *part)
{
	if (mime_kind_holds_parts(part->kind) || !slice_trim(part->body).length)
		return RANK_NONE;
	if (part->parent != NONE && is_attached(part))
		return RANK_NONE;
	return part->kind == MIME_HTML ? RANK_HTML : part->kind == MIME_PLAIN ? RANK_PLAIN : RANK_NONE;
}

static struct ranks ranks_of(const struct mime_parts *parts)
{
	struct ranks ranks = {0};
	for (size_t i = 0; i < parts->count; i++)
		array_push(&ranks, own_rank(&parts->at[i]));
	for (size_t i = parts->count; i-- > 1;) {
		const uint32_t parent = parts->at[i].parent;
		if (parent != NONE && ranks.at[parent] < ranks.at[i])
			ranks.at[parent] = ranks.at[i];
	}
	return ranks;
}

/* For each part, which of those in it stands for all of them; NONE where several are read. */
static struct chosen choose(const struct mime_parts *parts, const struct ranks *ranks)
{
	struct chosen chosen = {0};
	for (size_t i = 0; i < parts->count; i++)
		array_push(&chosen, NONE);
	for (uint32_t i = 1; i < parts->count; i++) {
		const uint32_t parent = parts->at[i].parent;
		const uint32_t best = parent == NONE ? NONE : chosen.at[parent];
		const enum rank least = best == NONE ? RANK_PLAIN : ranks->at[best];
		if (parent == NONE || ranks->at[i] < least)
			continue;
		if (parts->at[parent].kind == MIME_ALTERNATIVE ||
		    (parts->at[parent].kind == MIME_RELATED && best == NONE))
			chosen.at[parent] = i;
	}
	return chosen;
}

static bool is_chosen(const struct mime_parts *parts, const struct chosen *chosen, uint32_t part)
{
	const uint32_t parent = parts->at[part].parent;
	return chosen->at[parent] == NONE || chosen->at[parent] == part;
}

/* Whether a part that is not read is something that a reader may miss: a picture that a page shows is not. */
static bool counts_as_attached(const struct mime_parts *parts, uint32_t part)
{
	const struct mime_part *self = &parts->at[part];
	const enum mime_kind around = parts->at[self->parent].kind;
	if (mime_kind_holds_parts(self->kind) || is_signature(self))
		return false;
	return is_attached(self) || (self->kind == MIME_OTHER && around != MIME_ALTERNATIVE && around != MIME_RELATED);
}

void mail_choice_make(struct mail_choice *self, const struct mime *mime)
{
	const struct mime_parts *parts = &mime->parts;
	struct ranks ranks = ranks_of(parts);
	struct chosen chosen = choose(parts, &ranks);
	*self = (struct mail_choice){0};
	for (uint32_t i = 0; i < parts->count; i++) {
		const uint32_t parent = parts->at[i].parent;
		const bool is_shown = ranks.at[i] != RANK_NONE &&
				      (parent == NONE || (self->shown.at[parent] && is_chosen(parts, &chosen, i)));
		array_push(&self->shown, is_shown);
		self->written += is_shown && !mime_kind_holds_parts(parts->at[i].kind);
		self->attached += !is_shown && parent != NONE && counts_as_attached(parts, i);
	}
	array_release(&ranks);
	array_release(&chosen);
}

void mail_choice_release(struct mail_choice *self)
{
	array_release(&self->shown);
}
