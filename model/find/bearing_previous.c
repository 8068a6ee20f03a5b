/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/bearing.h"

#include "model/find/bearing_value.h"

/* What is looked at; each with its own values. */
enum {
	P_BIAS = 64,
	P_GAP,
	P_LEAF_BEFORE,
	P_LEAF_FIRST,
	P_PATTERN,
	P_OWN_PATTERN,
	P_ENDINGS,
	P_BETWEEN,
	P_UNCLOSED,
	P_WORDS,
	P_CUES,
	P_SENTENCE,
	P_KIND,
	P_ENDING_BEHIND,
	P_LETTERS,
	P_SAYERS,
	P_NAMES,
	P_TERM,
	P_FROM,
};

/* What lies between the previous quotation and this one: sayers, mentions, leaves. */
struct between {
	uint32_t items, sayers, names, sentences;
	bool other_leaf, inside; /* inside: the previous one is in the outline */
};

static struct between between_of(const struct scene *scene)
{
	const struct outline *outline = scene->outline;
	struct between between = {.items = 99, .other_leaf = true};
	if (scene->previous == NONE)
		return between;
	const struct span span = outline->work->findings->quotes.at[scene->previous].span;
	const uint32_t item = outline_at(outline, span.start);
	if (item >= scene->utterance->item || outline->items.at[item].quote != scene->previous)
		return between;
	between.inside = true;
	between.items = scene->utterance->item - item - 1;
	between.other_leaf = outline_leaf(outline, item) != scene->utterance->leaf;
	between.sentences = scene->utterance->sentence - outline_sentence_of(outline, item);
	const size_t first = sayer_at(scene->sayers, item), last = sayer_at(scene->sayers, scene->utterance->item);
	between.sayers = (uint32_t)(last - first);
	for (uint32_t i = item + 1; i < scene->utterance->item && between.names < 3; i++)
		between.names += outline->items.at[i].mention != NONE &&
				 outline->items.at[i].mention != outline->items.at[i - 1].mention;
	return between;
}

void bearing_of_previous(const struct scene *scene, struct features *out)
{
	const struct utterance *utterance = scene->utterance;
	const struct between between = between_of(scene);
	const struct claim *previous = &scene->claims->at[scene->previous];
	const struct quote *quote = &scene->outline->work->findings->quotes.at[utterance->quote];
	const uint32_t leaf = (uint32_t)between.other_leaf | (uint32_t)between.inside << 1;
	const bool from = scene->claim->from == scene->previous;
	const uint32_t place = three(leaf, capped(between.sentences, 3), utterance->first);

	features_add(out, P_BIAS, 0);
	features_add(out, P_GAP, both(utterance_step(between.items), leaf));
	features_add(out, P_LEAF_BEFORE, three(leaf, utterance->before, utterance->behind));
	features_add(out, P_LEAF_FIRST, features_mix(place, both(utterance->alone, capped(between.sayers, 3))));
	features_add(out, P_PATTERN, both(previous->pattern, leaf));
	features_add(out, P_OWN_PATTERN, three(scene->claim->pattern, from, previous->pattern));
	features_add(out, P_FROM, three(scene->claim->pattern, from, leaf));
	features_add(out, P_ENDINGS, three(utterance->ending, leaf, utterance->first));
	features_add(out, P_BETWEEN, three(capped(between.sayers, 3), between.names, leaf));
	features_add(out, P_UNCLOSED, both(quote->group != utterance->quote, leaf));
	features_add(out, P_WORDS, both(utterance->words, leaf));
	features_add(out, P_CUES, three(utterance->cue_gap, utterance->next_gap, leaf));
	features_add(out, P_SENTENCE, place);
	features_add(out, P_KIND, three(previous->kind, utterance->first, leaf));
	features_add(out, P_ENDING_BEHIND, three(utterance->ending, utterance->behind, leaf));
	features_add(out, P_LETTERS, three(utterance->letters, utterance->first, leaf));
	features_add(out, P_SAYERS, three(capped(between.sayers, 3), utterance->cue_gap, utterance->next_gap));
	features_add(out, P_TERM, both(scene->claim->term, leaf));
}
