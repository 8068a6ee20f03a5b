/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/foreign_voice.h"

/* No more stands between a verb and its subject, in items. */
enum { PASSED_MAX = 16 };

/* "este lunes", "am 3. Mai": an article and a day. */
static bool is_day(const struct outline *outline, uint32_t item)
{
	return item_is(outline, item, GLOSS_TIME) ||
	       (item_is(outline, item, GLOSS_DET) && item_is(outline, item + 1, GLOSS_TIME));
}

/* Goes over adverbs, days and prepositional phrases between a verb and its subject. */
static uint32_t pass_between(const struct outline *outline, uint32_t first, uint32_t end)
{
	uint32_t i = first;
	while (i < end && i - first < PASSED_MAX) {
		if (item_mention(outline, i))
			break;
		if (is_day(outline, i) || (item_is_number(outline, i) && !item_is_word(outline, i + 1)))
			i++;
		else if (item_is(outline, i, GLOSS_ADV) && !item_is(outline, i, GLOSS_DET | GLOSS_PREP | GLOSS_CAPITAL))
			i++;
		else if (item_is(outline, i, GLOSS_PREP) && !item_is(outline, i, GLOSS_CUE))
			i = noun_phrase_behind(outline, i, end);
		else
			break;
	}
	return i < end ? i : end;
}

/* The person who is named among items first to end, by no name behind "of": it is the phrase's own. */
static bool person_in(const struct outline *outline, uint32_t first, uint32_t end, struct voice *voice)
{
	for (uint32_t i = first; i < end; i++) {
		if (outline_is_mark(outline, i, '('))
			i = noun_phrase_bracket_end(outline, i, end);
		if (i >= end || !item_is_person(outline, i))
			continue;
		if (i == first || !item_is(outline, i - 1, GLOSS_OF | GLOSS_PREP)) {
			voice->span = item_mention(outline, i)->span;
			voice->named = true;
			return true;
		}
		i = item_mention_end(outline, i, end) - 1;
	}
	return false;
}

/* Whether a phrase without a name can be a speaker: it has an article, or is a noun for people. */
static bool can_speak(const struct outline *outline, uint32_t first, uint32_t end)
{
	if (item_is(outline, first, GLOSS_DET) || item_is_number(outline, first))
		return true;
	const struct mention *mention = item_mention(outline, first);
	if (mention && item_mention_end(outline, first, end) == end)
		return true;
	for (uint32_t i = first; i < end && !item_is(outline, i, GLOSS_FUNCTION); i++)
		if (item_is(outline, i, GLOSS_TITLE | GLOSS_BODY))
			return true;
	return false;
}

/* What a phrase of items first to end names: a person, else all of it. */
static void name_by(const struct outline *outline, uint32_t first, uint32_t end, struct voice *voice)
{
	const struct mention *mention = item_mention(outline, first);
	if (person_in(outline, first, end, voice))
		return;
	voice->span = mention && item_mention_end(outline, first, end) == end ? mention->span
									      : outline_stretch(outline, first, end);
}

/* ", Ana Ruiz", ", die Ministerin Ana Ruiz": the name in the phrase behind a comma. */
static bool person_behind_comma(const struct outline *outline, uint32_t comma, uint32_t end, struct voice *voice)
{
	return outline_is_mark(outline, comma, ',') && comma + 1 < end &&
	       person_in(outline, comma + 1, noun_phrase_end(outline, comma + 1, end, false), voice);
}

static bool pronoun_at(const struct outline *outline, uint32_t item, struct voice *voice)
{
	if (!item_is(outline, item, GLOSS_PRON))
		return false;
	voice->pronoun = true;
	voice->several = item_is(outline, item, GLOSS_PLURAL);
	voice->sex = item_is(outline, item, GLOSS_MALE)     ? SEX_MALE
		     : item_is(outline, item, GLOSS_FEMALE) ? SEX_FEMALE
							    : SEX_UNKNOWN;
	voice->span = outline_span(outline, item);
	const char *text = outline->work->document->text.at;
	for (uint32_t at = voice->span.start; at < voice->span.end; at++) /* "-t-il" is "il" */
		if (text[at] == '-')
			voice->span.start = at + 1;
	return true;
}

bool foreign_voice_behind(const struct outline *outline, uint32_t first, uint32_t end, struct voice *voice)
{
	*voice = (struct voice){.pronoun = false};
	const uint32_t i = pass_between(outline, first, end);
	if (i >= end)
		return false;
	if (pronoun_at(outline, i, voice))
		return true;
	const uint32_t behind = noun_phrase_opens(outline, i) ? noun_phrase_end(outline, i, end, false) : i;
	if (behind == i)
		return false;
	const bool names_thing =
	    behind < end && outline->items.at[behind].quote != NONE; /* "der Sprecher des Vereins „X“, ..." */
	if (person_in(outline, i, behind, voice) || person_behind_comma(outline, behind + names_thing, end, voice))
		return true;
	if (!can_speak(outline, i, behind))
		return false;
	name_by(outline, i, behind, voice);
	return true;
}

/* Where the clause begins that ends before item end: behind the last mark, quotation, conjunction or verb. */
static uint32_t clause_first(const struct outline *outline, uint32_t first, uint32_t end)
{
	uint32_t i = end;
	while (i > first && end - i < NOUN_PHRASE_MAX) {
		const struct token *token = outline_token(outline, i - 1);
		if (!token || item_is(outline, i - 1, GLOSS_CONJ | GLOSS_VERB | GLOSS_CUE))
			break;
		if (token->kind == TOKEN_MARK && token->character != '(' && token->character != ')' &&
		    !(token->character == '.' && i - 1 > first && item_is(outline, i - 2, GLOSS_ABBR | GLOSS_TITLE)))
			break;
		i--;
	}
	return i;
}

/* The subject that ends before item end, of a clause that begins at first: nothing if something else stands first. */
static bool subject_in(const struct outline *outline, uint32_t first, uint32_t end, struct voice *voice)
{
	uint32_t i = first;
	while (i < end && item_is(outline, i, GLOSS_ADV) && !item_is(outline, i, GLOSS_DET) &&
	       !item_mention(outline, i))
		i++;
	const bool hangs = item_is(outline, i, GLOSS_PREP | GLOSS_OF) && !item_is(outline, i, GLOSS_DET);
	if (i < end && hangs && !item_mention(outline, i)) {
		if (outline->work->foreign->tongue.nouns_capital)
			return false;
		i = noun_phrase_behind(outline, i, end);
	}
	if (i >= end || !noun_phrase_opens(outline, i) || is_day(outline, i))
		return false;
	const uint32_t behind = noun_phrase_end(outline, i, end, false);
	if (behind == i)
		return false;
	name_by(outline, i, behind, voice);
	return voice->named || can_speak(outline, i, behind);
}

/* "Ana Ruiz, who is ..., said": a name or a noun phrase before the comma, or a name behind it, before the comma at item last. */
static bool before_commas(const struct outline *outline, uint32_t first, uint32_t last, struct voice *voice)
{
	uint32_t comma = last;
	while (comma > first && last - comma < NOUN_PHRASE_MAX && !outline_is_mark(outline, comma - 1, ',') &&
	       outline->items.at[comma - 1].token != NONE)
		comma--;
	if (comma <= first || !outline_is_mark(outline, comma - 1, ','))
		return false;
	const uint32_t head = clause_first(outline, first, comma - 1);
	if (head == comma - 1)
		return false;
	if (person_in(outline, head, comma - 1, voice) || person_behind_comma(outline, comma - 1, last, voice))
		return true;
	return subject_in(outline, head, comma - 1, voice);
}

/* The item before which a verb's subject ends: adverbs, other pronouns and the auxiliary go with the verb. */
static uint32_t verb_first(const struct outline *outline, uint32_t first, uint32_t verb)
{
	while (verb > first && item_is(outline, verb - 1, GLOSS_AUX | GLOSS_ADV) && !item_mention(outline, verb - 1) &&
	       !item_is(outline, verb - 1, GLOSS_CAPITAL | GLOSS_TIME))
		verb--;
	return verb;
}

bool foreign_voice_before(const struct outline *outline, uint32_t first, uint32_t end, struct voice *voice)
{
	*voice = (struct voice){.pronoun = false};
	const uint32_t verb = verb_first(outline, first, end);
	if (verb == first)
		return false;
	if (pronoun_at(outline, verb - 1, voice))
		return true;
	if (outline_is_mark(outline, verb - 1, ','))
		return before_commas(outline, first, verb - 1, voice);
	if (item_is(outline, verb - 1, GLOSS_AND)) /* the sentence's subject does this too */
		return subject_in(outline, first, verb - 1, voice);
	return subject_in(outline, clause_first(outline, first, verb), verb, voice);
}

/* The auxiliary far before a participle, where those end clauses. NONE if there is none in this clause. */
static uint32_t auxiliary_of(const struct outline *outline, uint32_t first, uint32_t cue)
{
	for (uint32_t i = cue; outline->work->foreign->tongue.nouns_capital && i > first && cue - i < NOUN_PHRASE_MAX;
	     i--) {
		if (outline_is_mark(outline, i - 1, ','))
			break;
		if (item_is(outline, i - 1, GLOSS_AUX))
			return i - 1;
	}
	return NONE;
}

/* "of" that is no article: "nach Angaben von". */
static bool is_joint(const struct outline *outline, uint32_t item)
{
	return item_is(outline, item, GLOSS_OF) && !item_is(outline, item, GLOSS_DET);
}

/* The speaker of "heißt es": what it says it stands in, behind it or where the sentence opens. */
static bool voice_of_there(const struct outline *outline, uint32_t first, uint32_t cue, uint32_t end,
			   struct voice *voice)
{
	uint32_t behind = item_cue_end(outline, cue);
	while (behind < end && item_is(outline, behind, GLOSS_ADV) && !item_is(outline, behind, GLOSS_PREP))
		behind++;
	if (behind < end && item_is(outline, behind, GLOSS_PREP | GLOSS_OF)) {
		*voice = (struct voice){.pronoun = false};
		const uint32_t last = noun_phrase_end(outline, behind + 1, end,
						      false); /* "im Protokoll": its article is in the preposition */
		if (last == behind + 1)
			return false;
		name_by(outline, behind + 1, last, voice);
		return true;
	}
	return first < cue && item_is(outline, first, GLOSS_PREP) &&
	       foreign_voice_behind(outline, first + 1, cue, voice);
}

/* Beside a verb of saying: before it, unless only a name behind it can be its subject. */
static bool voice_beside(const struct outline *outline, uint32_t first, uint32_t cue, uint32_t end, struct voice *voice)
{
	const uint32_t behind = item_cue_end(outline, cue);
	if (pronoun_at(outline, behind, voice))
		return true;
	struct voice other;
	const bool before = foreign_voice_before(outline, first, cue, voice);
	if (before && (voice->named || voice->pronoun))
		return true;
	if (!foreign_voice_behind(outline, behind, end, &other))
		return before;
	if (!before || other.named)
		*voice = other;
	return true;
}

bool foreign_voice_of_participle(const struct outline *outline, uint32_t first, uint32_t cue, struct voice *voice)
{
	const uint32_t auxiliary = auxiliary_of(outline, first, cue);
	return auxiliary != NONE && (foreign_voice_before(outline, first, auxiliary, voice) ||
				     foreign_voice_behind(outline, auxiliary + 1, cue, voice));
}

bool foreign_voice_of_cue(const struct outline *outline, uint32_t first, uint32_t cue, uint32_t end,
			  struct voice *voice)
{
	const uint32_t behind = item_cue_end(outline, cue);
	if (item_is(outline, cue, GLOSS_POST))
		return foreign_voice_before(outline, first, cue, voice);
	if (item_is(outline, cue, GLOSS_THERE))
		return voice_of_there(outline, first, cue, end, voice);
	if (item_is(outline, cue, GLOSS_SOURCE | GLOSS_BEHIND))
		return foreign_voice_behind(outline, behind + is_joint(outline, behind), end, voice);
	if (voice_beside(outline, first, cue, end, voice)) {
		voice->several |= item_is(outline, cue, GLOSS_SEVERAL);
		return true;
	}
	return foreign_voice_of_participle(outline, first, cue, voice);
}
