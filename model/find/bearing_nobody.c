/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/bearing.h"

#include "model/find/bearing_value.h"

/* What is looked at; each with its own values. */
enum {
	N_BIAS = 128,
	N_WORDS,
	N_WORDS_PATTERN,
	N_WORDS_LETTERS,
	N_WORDS_BEFORE,
	N_WORDS_BEHIND,
	N_WORDS_ENDING,
	N_LETTERS_ENDING,
	N_WORD_BEFORE,
	N_WORD_BEFORE_WORDS,
	N_WORD_BEHIND,
	N_VERB,
	N_PERSON,
	N_CUE,
	N_CUE_WORDS,
	N_NEXT_CUE,
	N_PATTERN,
	N_TERM,
	N_TERM_PATTERN,
	N_HEADLINE,
	N_NICKNAME,
	N_BEFORE_BEHIND,
	N_FIRST_ENDING,
	N_PREVIOUS,
	N_ENDING_PATTERN,
	N_WORD_BEFORE_2,
	N_WORDS_BEFORE_BOTH,
	N_WORD_BEHIND_2,
	N_WORD_FIRST,
	N_WORD_LAST,
	N_MARKS,
	N_NEIGHBOURS,
	N_THAT,
	N_CUE_WORD,
	N_CUE_WORD_WORDS,
	N_SHAPE,
	N_LAST_DECISION,
};

/* What was decided of the quotation before: in the same sentence or not, speech or not. */
static uint32_t scene_last_decision(const struct scene *scene)
{
	const struct utterance *utterance = scene->utterance;
	if (utterance->quote == 0)
		return 0;
	const struct claim *last = &scene->claims->at[utterance->quote - 1];
	const struct span span = scene->outline->work->findings->quotes.at[utterance->quote - 1].span;
	const uint32_t item = outline_at(scene->outline, span.start);
	const bool same = item < utterance->item && outline_sentence_of(scene->outline, item) == utterance->sentence;
	return 1 + same + 2U * (last->kind == QUOTE_TERM) + 4U * capped(utterance->words, 5);
}

void bearing_of_nobody(const struct scene *scene, struct features *out)
{
	const struct utterance *utterance = scene->utterance;
	const uint32_t pattern = scene->claim->pattern;
	const bool named = scene->outline->items.at[utterance->item].mention != NONE;
	const bool has_previous = scene->previous != NONE;

	features_add(out, N_BIAS, 0);
	features_add(out, N_WORDS, utterance->words);
	features_add(out, N_WORDS_PATTERN, both(utterance->words, pattern));
	features_add(out, N_WORDS_LETTERS, three(utterance->words, utterance->letters, utterance->first));
	features_add(out, N_WORDS_BEFORE, both(utterance->words, utterance->before));
	features_add(out, N_WORDS_BEHIND, both(utterance->words, utterance->behind));
	features_add(out, N_WORDS_ENDING, both(utterance->words, utterance->ending));
	features_add(out, N_LETTERS_ENDING, three(utterance->letters, utterance->ending, utterance->first));
	const uint32_t few = utterance->words < 5 ? utterance->words : 5;
	features_add(out, N_WORD_BEFORE, utterance->word_before[0]);
	features_add(out, N_WORD_BEFORE_WORDS, features_mix(utterance->word_before[0], few > 3));
	features_add(out, N_WORD_BEFORE_2, features_mix(utterance->word_before[1], few > 3));
	features_add(out, N_WORDS_BEFORE_BOTH, features_mix(utterance->word_before[0], utterance->word_before[1]));
	features_add(out, N_WORD_BEHIND, utterance->word_behind[0]);
	features_add(out, N_WORD_BEHIND_2, utterance->word_behind[1]);
	features_add(out, N_WORD_FIRST, features_mix(utterance->word_first, few));
	features_add(out, N_WORD_LAST, features_mix(utterance->word_last, few));
	features_add(out, N_MARKS, both(utterance->marks, few));
	features_add(out, N_NEIGHBOURS, three(utterance->neighbours, few, utterance->letters));
	features_add(out, N_THAT, three(utterance->that, few, utterance->cue_gap));
	features_add(out, N_CUE_WORD, utterance->cue_word);
	features_add(out, N_CUE_WORD_WORDS, features_mix(utterance->cue_word, both(few, utterance->cue_gap)));
	features_add(out, N_SHAPE,
		     features_mix(three(few, utterance->letters, utterance->ending),
				  both(utterance->before, utterance->behind)));
	features_add(out, N_LAST_DECISION, scene_last_decision(scene));
	features_add(out, N_VERB, both(utterance->verb, utterance->words));
	features_add(out, N_PERSON, both(utterance->person, utterance->words > 4));
	features_add(out, N_CUE, both(utterance->cue_gap, utterance->cue_class));
	features_add(out, N_CUE_WORDS, three(utterance->cue_gap, utterance->words, utterance->letters));
	features_add(out, N_NEXT_CUE, three(utterance->next_gap, utterance->ending, utterance->words > 3));
	features_add(out, N_PATTERN, pattern);
	features_add(out, N_TERM, scene->claim->term);
	features_add(out, N_TERM_PATTERN, three(scene->claim->term, pattern, utterance->words));
	features_add(out, N_HEADLINE, both(utterance->headline, utterance->words));
	features_add(out, N_NICKNAME, both(named, utterance->words));
	features_add(out, N_BEFORE_BEHIND, three(utterance->before, utterance->behind, few));
	features_add(out, N_FIRST_ENDING, three(utterance->first, utterance->ending, utterance->alone));
	features_add(out, N_PREVIOUS, has_previous);
	features_add(out, N_ENDING_PATTERN, both(utterance->ending, pattern));
}
