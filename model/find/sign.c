/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/sign.h"

#include <stdbool.h>
#include <string.h>

#include "model/find/phrase.h"

/* How far behind a name its noun may stand: "Patriot air defence systems". */
enum { NOUN_REACH = 3 };

/* What a sign in the name, or beside it, is worth. */
enum sign {
	HEAD_ENDS_IT,
	GIVEN_NAME_OPENS_IT,
	GIVEN_NAME_ALONE,
	INITIAL_INSIDE,
	PARTICLE_INSIDE,
	TWO_OR_THREE_STRANGE_WORDS,
	ONE_STRANGE_WORD,
	CAPITALS_ALONE,
	LABEL_OF_SPEECH,
	ENDS_IN_PLACE,
	STATE_BEHIND,
	BODY_OF_BEFORE,
	LETTERS_AND_DIGITS,
	COMMON_WORD_INSIDE,
	OF_INSIDE,
	ROLE_BEFORE,
	BODY_BEFORE,
	PLACE_NOUN_BEFORE,
	THE_BEFORE,
	THE_BEFORE_PERSON,
	FROM_BEFORE,
	BODY_BEHIND,
	BODY_ALONE_BEHIND,
	OPENS_AS_PLACE,
	OPENS_AS_ORG,
	OPENS_AS_EVENT,
	IN_BEFORE,
	AT_BEFORE,
	VERB_OF_SAYING_BESIDE,
	AGE_BEHIND,
	ROLE_BEHIND,
	PLACE_BEHIND,
	PLACE_NOUN_BEHIND,
	GATHERING_BEHIND,
	ARMS_BEHIND,
	OFFICIALS_BEHIND,
	SIGN_COUNT
};

static const struct {
	enum entity_kind kind;
	int32_t weight;
} worth[SIGN_COUNT] = {
    [GIVEN_NAME_OPENS_IT] = {ENTITY_PERSON, 6},
    [GIVEN_NAME_ALONE] = {ENTITY_PERSON, 2},
    [INITIAL_INSIDE] = {ENTITY_PERSON, 5},
    [PARTICLE_INSIDE] = {ENTITY_PERSON, 3},
    [TWO_OR_THREE_STRANGE_WORDS] = {ENTITY_PERSON, 3},
    [ONE_STRANGE_WORD] = {ENTITY_PERSON, 1},
    [CAPITALS_ALONE] = {ENTITY_ORG, 5},
    [ENDS_IN_PLACE] = {ENTITY_ORG, 3},
    [LABEL_OF_SPEECH] = {ENTITY_PERSON, 5},
    [STATE_BEHIND] = {ENTITY_PLACE, 3},
    [BODY_OF_BEFORE] = {ENTITY_PLACE, 3},
    [LETTERS_AND_DIGITS] = {ENTITY_PRODUCT, 7},
    [COMMON_WORD_INSIDE] = {ENTITY_ORG, 2},
    [OF_INSIDE] = {ENTITY_ORG, 3},
    [ROLE_BEFORE] = {ENTITY_PERSON, 9},
    [BODY_BEFORE] = {ENTITY_ORG, 6},
    [PLACE_NOUN_BEFORE] = {ENTITY_PLACE, 6},
    [THE_BEFORE] = {ENTITY_ORG, 3},
    [THE_BEFORE_PERSON] = {ENTITY_PERSON, -4},
    [FROM_BEFORE] = {ENTITY_PLACE, 2},
    [BODY_BEHIND] = {ENTITY_ORG, 4},
    [BODY_ALONE_BEHIND] = {ENTITY_ORG, 24},
    [OPENS_AS_PLACE] = {ENTITY_PLACE, 8},
    [OPENS_AS_ORG] = {ENTITY_ORG, 8},
    [OPENS_AS_EVENT] = {ENTITY_EVENT, 10},
    [IN_BEFORE] = {ENTITY_PLACE, 4},
    [AT_BEFORE] = {ENTITY_ORG, 2},
    [VERB_OF_SAYING_BESIDE] = {ENTITY_PERSON, 3},
    [AGE_BEHIND] = {ENTITY_PERSON, 8},
    [ROLE_BEHIND] = {ENTITY_PERSON, 4},
    [PLACE_BEHIND] = {ENTITY_PLACE, 3},
    [PLACE_NOUN_BEHIND] = {ENTITY_PLACE, 6},
    [GATHERING_BEHIND] = {ENTITY_PLACE, 4},
    [ARMS_BEHIND] = {ENTITY_PRODUCT, 8},
    [OFFICIALS_BEHIND] = {ENTITY_ORG, 2},
};

enum { HEAD_WEIGHT = 9 };

static void see(struct name *name, enum sign sign)
{
	name->votes.of[worth[sign].kind] += worth[sign].weight;
}

static bool is(const struct work *work, uint32_t token, uint32_t flags)
{
	return vocabulary_is(&work->vocabulary, token, flags);
}

static const struct token *token_of(const struct work *work, uint32_t i)
{
	return &work->tokens.at[i];
}

static bool is_word(const struct work *work, uint32_t i, const char *word)
{
	return token_is(work->document, token_of(work, i), word);
}

static bool has_digit(const struct work *work, uint32_t i)
{
	const struct span span = token_of(work, i)->span;
	for (uint32_t at = span.start; at < span.end; at++)
		if (work->document->text.at[at] >= '0' && work->document->text.at[at] <= '9')
			return true;
	return false;
}

uint8_t sign_sex(const struct work *work, uint32_t i)
{
	const uint32_t flags = vocabulary_word(&work->vocabulary, i)->flags;
	if (flags & (WORD_MALE | WORD_FEMALE))
		return flags & WORD_MALE ? SEX_MALE : SEX_FEMALE;
	if ((flags & WORD_GIVEN) == WORD_GIVEN_MALE)
		return SEX_MALE;
	return (flags & WORD_GIVEN) == WORD_GIVEN_FEMALE ? SEX_FEMALE : SEX_UNKNOWN;
}

/* "KEITA: Yes.": the label of who speaks in a transcript. */
static bool labels_speech(const struct work *work, const struct name *name)
{
	const struct sentence *sentence = &work->sentences.at[token_of(work, name->first)->sentence];
	return name->first == sentence->first && name->end < sentence->end &&
	       token_of(work, name->end)->character == ':';
}

/* What one word says by itself. */
static void see_one_word(const struct work *work, struct name *name)
{
	const struct token *token = token_of(work, name->first);
	const struct word *word = vocabulary_word(&work->vocabulary, name->first);
	if (has_digit(work, name->first))
		see(name, LETTERS_AND_DIGITS);
	else if (token->letters == CASE_UPPER && labels_speech(work, name))
		see(name, LABEL_OF_SPEECH);
	else if (token->letters == CASE_UPPER && span_length(token->span) > 1)
		see(name, CAPITALS_ALONE);
	else if (word->flags & WORD_GIVEN)
		see(name, GIVEN_NAME_ALONE);
	else if (!(word->flags & WORD_COMMON))
		see(name, ONE_STRANGE_WORD);
	if (word->flags & WORD_HEAD)
		name->votes.of[word->head] += HEAD_WEIGHT / 2;
}

/* The word that says what the name names: the one before "of", or the last. */
static uint32_t head_of(const struct work *work, const struct name *name)
{
	for (uint32_t i = name->first + 1; i < name->end; i++)
		if (token_of(work, i)->letters == CASE_LOWER && !is(work, i, WORD_PARTICLE) && !is_word(work, i, "and"))
			return i - 1;
	return name->end - 1;
}

static bool follows_the(const struct work *work, const struct name *name)
{
	return name->first > 0 && is_word(work, name->first - 1, "the");
}

/* Whether what stands before "of" in a name is no word for a body: "War of the Fourth Coalition", "Treaty of Kells". */
static bool is_rarer(const struct work *work, uint32_t head)
{
	const struct word *word = vocabulary_word(&work->vocabulary, head);
	return word->flags & WORD_HEAD && (word->head == ENTITY_EVENT || word->head == ENTITY_LAW ||
					   word->head == ENTITY_WORK || word->head == ENTITY_PRODUCT);
}

/* What the words of a longer name say together. */
static void see_words(const struct work *work, struct name *name)
{
	uint32_t common = 0, capitals = 0, uppers = 0;
	const bool rarer = is_rarer(work, head_of(work, name));
	for (uint32_t i = name->first; i < name->end; i++) {
		const struct token *token = token_of(work, i);
		const struct span span = token->span;
		capitals += token->letters != CASE_LOWER && token->kind == TOKEN_WORD;
		uppers += token->letters == CASE_UPPER || token->kind == TOKEN_NUMBER;
		common += is(work, i, WORD_COMMON) && token->letters != CASE_LOWER && !is(work, i, WORD_GIVEN);
		if (token->letters == CASE_LOWER && is(work, i, WORD_PARTICLE))
			see(name, PARTICLE_INSIDE);
		else if (token->letters == CASE_LOWER && i > name->first && !rarer)
			see(name, OF_INSIDE);
		else if (token->letters == CASE_CAPITAL && span_length(span) == 2 &&
			 work->document->text.at[span.end - 1] == '.')
			see(name, INITIAL_INSIDE);
	}
	if (uppers == name->end - name->first && name->end - name->first == 2) /* "SKW 1" */
		see(name, CAPITALS_ALONE);
	if (common)
		see(name, COMMON_WORD_INSIDE);
	else if (capitals <= 3)
		see(name, TWO_OR_THREE_STRANGE_WORDS);

	if (is(work, name->end - 1, WORD_PLACE) && !is(work, name->end - 1, WORD_GIVEN) &&
	    !is(work, name->first, WORD_GIVEN))
		see(name, ENDS_IN_PLACE);
	if (is(work, name->first, WORD_OPENS_PLACE))
		see(name, OPENS_AS_PLACE);
	if (is(work, name->first, WORD_OPENS_ORG))
		see(name, OPENS_AS_ORG);
	if (is(work, name->first, WORD_OPENS_EVENT))
		see(name, OPENS_AS_EVENT);
	const struct word *head = vocabulary_word(&work->vocabulary, head_of(work, name));
	const bool family = head->head == ENTITY_EVENT && name->end - name->first == 2 &&
			    is(work, name->first, WORD_GIVEN) && !follows_the(work, name);
	if (head->flags & WORD_HEAD && !family) /* "Brenda Flood" is no flood, "the Winter War" is a war */
		name->votes.of[head->head] += HEAD_WEIGHT;
	if (is(work, name->first, WORD_GIVEN) && token_of(work, name->first)->letters != CASE_UPPER)
		see(name, GIVEN_NAME_OPENS_IT);
}

static const struct {
	const char *word;
	enum sign sign;
} small_words_before[] = {
    {"in", IN_BEFORE},      {"near", IN_BEFORE},   {"across", IN_BEFORE},      {"throughout", IN_BEFORE},
    {"outside", IN_BEFORE}, {"inside", IN_BEFORE}, {"around", IN_BEFORE},      {"into", IN_BEFORE},
    {"at", AT_BEFORE},      {"the", THE_BEFORE},   {"the", THE_BEFORE_PERSON}, {"from", FROM_BEFORE},
};

/* Nouns for places before the name of one: "the city of Odesa", "the village Lozova". */
static bool is_place_noun(const struct work *work, uint32_t i)
{
	const struct word *word = vocabulary_word(&work->vocabulary, i);
	return (word->flags & WORD_HEAD) && word->head == ENTITY_PLACE && token_of(work, i)->letters == CASE_LOWER;
}

/* "his wife": a noun for a man or a woman, behind whose comma the name stands. */
static bool is_relation(const struct work *work, uint32_t i)
{
	return token_of(work, i)->letters == CASE_LOWER && is(work, i, WORD_ROLE) &&
	       is(work, i, WORD_MALE | WORD_FEMALE);
}

static void see_before(const struct work *work, struct name *name, uint32_t sentence_first)
{
	if (name->first == sentence_first)
		return;
	const uint32_t before = name->first - 1;
	if (token_of(work, before)->letters == CASE_LOWER) {
		if (is(work, before, WORD_ROLE))
			see(name, ROLE_BEFORE);
		else if (is(work, before, WORD_BODY))
			see(name, BODY_BEFORE);
		if (is_word(work, before, "of") && before > sentence_first && is_place_noun(work, before - 1))
			see(name, PLACE_NOUN_BEFORE);
		else if (is_word(work, before, "of") && before > sentence_first &&
			 is(work, before - 1, WORD_BODY | WORD_STATE))
			see(name, BODY_OF_BEFORE);
	}
	if (token_of(work, before)->character == ',' && before > sentence_first && is_relation(work, before - 1))
		see(name, ROLE_BEFORE);
	for (size_t i = 0; i < sizeof small_words_before / sizeof *small_words_before; i++)
		if (is_word(work, before, small_words_before[i].word))
			see(name, small_words_before[i].sign);
	if (is_word(work, before, "the") && before > sentence_first && is_word(work, before - 1, "in"))
		see(name, IN_BEFORE);
	if (is(work, before, WORD_CUE))
		see(name, VERB_OF_SAYING_BESIDE);
}

/* A noun that says what the name before it is: "a teacher", "a boatyard". */
static bool see_what_it_is(const struct work *work, struct name *name, uint32_t noun)
{
	const struct word *word = vocabulary_word(&work->vocabulary, noun);
	if (word->flags & WORD_ROLE)
		see(name, ROLE_BEHIND);
	else if ((word->flags & WORD_BODY) || ((word->flags & WORD_HEAD) && word->head == ENTITY_ORG))
		see(name, BODY_BEHIND);
	else
		return false;
	return true;
}

/* ", a boatyard in Kyle" or ", a boatyard,": a noun for an organisation that no other noun follows, as in "a bank manager". */
static bool is_body_alone(const struct work *work, uint32_t noun, uint32_t end)
{
	const struct word *word = vocabulary_word(&work->vocabulary, noun);
	if (!(word->flags & WORD_HEAD) || word->head != ENTITY_ORG || (word->flags & (WORD_ROLE | WORD_PEOPLE)))
		return false;
	return noun + 1 >= end || token_of(work, noun + 1)->kind == TOKEN_MARK ||
	       (token_of(work, noun + 1)->kind == TOKEN_WORD && is(work, noun + 1, WORD_FUNCTION));
}

/* ", 45," and ", a teacher" and ", Texas". */
static void see_apposition(const struct work *work, struct name *name, uint32_t i, uint32_t end)
{
	if (token_of(work, i)->kind == TOKEN_NUMBER && span_length(token_of(work, i)->span) <= 2)
		see(name, AGE_BEHIND);
	else if (is_word(work, i, "aged"))
		see(name, AGE_BEHIND);
	else if (is(work, i, WORD_PLACE) && token_of(work, i)->letters != CASE_LOWER)
		see(name, PLACE_BEHIND);
	const bool one = is_word(work, i, "a") || is_word(work, i, "an");
	for (uint32_t near = i; near < end && near < i + 2 * NOUN_REACH; near++) {
		const struct token *token = token_of(work, near);
		if (one && token->letters == CASE_LOWER && is_body_alone(work, near, end))
			see(name, BODY_ALONE_BEHIND);
		if (token->kind != TOKEN_WORD && token->kind != TOKEN_POSSESSIVE)
			break;
		if (token->letters == CASE_LOWER && see_what_it_is(work, name, near))
			break;
	}
}

static void see_noun_behind(const struct work *work, struct name *name, uint32_t i, uint32_t end)
{
	for (uint32_t near = i; near < end && near < i + NOUN_REACH; near++) {
		const struct word *word = vocabulary_word(&work->vocabulary, near);
		if (token_of(work, near)->letters != CASE_LOWER || (word->flags & WORD_FUNCTION))
			break;
		if (near == i && (word->flags & WORD_HEAD) && word->head == ENTITY_PLACE)
			see(name, PLACE_NOUN_BEHIND);
		if (near == i && (word->flags & WORD_GATHERING))
			see(name, GATHERING_BEHIND);
		if ((word->flags & WORD_HEAD) && word->head == ENTITY_PRODUCT) {
			see(name, ARMS_BEHIND);
			break;
		}
	}
	if (is(work, i, WORD_PEOPLE) && token_of(work, i)->letters == CASE_LOWER)
		see(name, OFFICIALS_BEHIND);
}

static void see_behind(const struct work *work, struct name *name, uint32_t sentence_end)
{
	const uint32_t i = name->end;
	if (i >= sentence_end)
		return;
	if (token_of(work, i)->kind == TOKEN_POSSESSIVE && i + 1 < sentence_end && is(work, i + 1, WORD_STATE))
		see(name, STATE_BEHIND);
	if (token_of(work, i)->character == ',' && i + 1 < sentence_end)
		see_apposition(work, name, i + 1, sentence_end);
	else
		see_noun_behind(work, name, i, sentence_end);
	if (is(work, i, WORD_CUE))
		see(name, VERB_OF_SAYING_BESIDE);
}

void sign_add(const struct work *work, struct name *name)
{
	const struct sentence *sentence = &work->sentences.at[token_of(work, name->first)->sentence];
	if (name->end - name->first == 1)
		see_one_word(work, name);
	else
		see_words(work, name);
	see_before(work, name, sentence->first);
	see_behind(work, name, sentence->end);
	if (!name->sex && name->end - name->first > 1) /* one word may be a family name that is a given name as well */
		name->sex = sign_sex(work, name->first);
}
