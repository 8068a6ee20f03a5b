/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/role.h"

#include <string.h>

#include "model/find/grammar.h"
#include "model/find/vocabulary.h"

/* Nouns for whoever is at the head of something: "the Nato chief" is its secretary-general. */
static const char *const heads[] = {"chief", "leader", "head", "boss"};

/* Words for the same role: what stands before a name, and what its holder is called afterwards. */
static const char *const synonyms[][2] = {
    {"capt", "captain"},      {"col", "colonel"},        {"cong", "congressman"}, {"dr", "doctor"},
    {"gen", "general"},       {"gov", "governor"},       {"lt", "lieutenant"},    {"pm", "minister"},
    {"pres", "president"},    {"prof", "professor"},     {"rep", "lawmaker"},     {"rep", "congressman"},
    {"rep", "congresswoman"}, {"rep", "representative"}, {"rev", "pastor"},       {"rev", "reverend"},
    {"sen", "lawmaker"},      {"sen", "senator"},        {"senator", "lawmaker"}, {"sgt", "sergeant"},
};

/* Words that take a role away from its holder: "former president" is no president. */
static const char *const pasts[] = {"former", "ex", "late", "then"};

/* Words that make a role another one, under it. */
static const char *const lessers[] = {"vice", "deputy", "assistant", "associate", "lieutenant", "lt"};

static const struct token *token_of(const struct work *work, uint32_t i)
{
	return &work->tokens.at[i];
}

static bool is_short(const struct work *work, uint32_t i)
{
	for (size_t k = 0; k < sizeof synonyms / sizeof *synonyms; k++)
		if (token_is(work->document, token_of(work, i), synonyms[k][0]))
			return true;
	return false;
}

/* What the roles list says of a token: its letter (words/lexicon.h), or 0. */
static char role_letter(const struct work *work, uint32_t i)
{
	const uint32_t flags = vocabulary_word(&work->vocabulary, i)->flags;
	if (flags & WORD_ROLE || is_short(work, i))
		return flags & WORD_MALE ? 'm' : flags & WORD_FEMALE ? 'f' : '-';
	return flags & WORD_PEOPLE ? 'p' : flags & WORD_BODY ? 'g' : '\0';
}

/* Adds the words of a span; past: they stand behind the role's noun. */
static void wording_add(struct wording *words, const struct work *work, struct span span, bool past)
{
	for (uint32_t i = token_at(&work->tokens, span.start); i < work->tokens.count && words->count < ROLE_WORDS_MAX;
	     i++) {
		const struct token *token = token_of(work, i);
		if (token->span.start >= span.end)
			break;
		const uint32_t grammar = grammar_of(work->document, token);
		if (words->count == 0 && grammar & (GRAMMAR_DETERMINER | GRAMMAR_POSSESSIVE)) {
			words->definite = token_is(work->document, token, "the") || grammar & GRAMMAR_POSSESSIVE;
			words->indefinite = !words->definite;
		}
		past |= (grammar & GRAMMAR_PREPOSITION) != 0;
		if ((token->kind != TOKEN_WORD && token->kind != TOKEN_NUMBER) || grammar)
			continue;
		if (!past && role_letter(work, i))
			words->noun = words->count;
		words->at[words->count++] = i;
	}
}

static struct wording wording_of(const struct work *work, struct span span)
{
	struct wording words = {.noun = ROLE_WORDS_MAX};
	wording_add(&words, work, span, false);
	if (words.noun == ROLE_WORDS_MAX)
		words.noun = words.count;
	return words;
}

static bool same_word(const struct work *work, uint32_t a, uint32_t b)
{
	const struct span left = token_of(work, a)->span, right = token_of(work, b)->span;
	const char *text = work->document->text.at;
	return span_length(left) == span_length(right) &&
	       strncasecmp(text + left.start, text + right.start, span_length(left)) == 0;
}

/* "Ukraine" and "Ukrainian", "police" and "policeman": the same beginning. */
static bool akin(const struct work *work, uint32_t a, uint32_t b)
{
	enum { BEGINNING = 4 };
	const struct span left = token_of(work, a)->span, right = token_of(work, b)->span;
	const char *text = work->document->text.at;
	return same_word(work, a, b) || (span_length(left) > BEGINNING && span_length(right) > BEGINNING &&
					 strncasecmp(text + left.start, text + right.start, BEGINNING) == 0);
}

static bool is_at_head(const struct work *work, uint32_t token)
{
	for (size_t i = 0; i < sizeof heads / sizeof *heads; i++)
		if (token_is(work->document, token_of(work, token), heads[i]))
			return true;
	return false;
}

static bool has_akin(const struct work *work, const struct wording *words, uint32_t token)
{
	for (size_t i = 0; i < words->count; i++)
		if (akin(work, words->at[i], token))
			return true;
	return false;
}

/* Whether two nouns are for the same role. */
static bool same_role(const struct work *work, uint32_t a, uint32_t b)
{
	if (same_word(work, a, b))
		return true;
	for (size_t i = 0; i < sizeof synonyms / sizeof *synonyms; i++)
		if (token_is(work->document, token_of(work, a), synonyms[i][1]) &&
		    token_is(work->document, token_of(work, b), synonyms[i][0]))
			return true;
	return false;
}

/* "vice president" is no president. */
static bool is_lesser(const struct work *work, const struct wording *words)
{
	for (size_t i = 0; i < words->count; i++)
		for (size_t k = 0; k < sizeof lessers / sizeof *lessers; k++)
			if (token_is(work->document, token_of(work, words->at[i]), lessers[k]))
				return true;
	return false;
}

static bool is_past(const struct work *work, const struct wording *words)
{
	for (size_t i = 0; i < words->count; i++)
		for (size_t k = 0; k < sizeof pasts / sizeof *pasts; k++)
			if (token_is(work->document, token_of(work, words->at[i]), pasts[k]))
				return true;
	return false;
}

/* "the 45-year-old" speaks of ", 45, a baker". */
static bool tells_age_of(const struct work *work, const struct wording *mention, const struct wording *role)
{
	static const char years[] = "-year-old";
	const struct span word = token_of(work, mention->at[mention->count - 1])->span;
	const char *text = work->document->text.at;
	if (span_length(word) <= sizeof years - 1 ||
	    memcmp(text + word.end - (sizeof years - 1), years, sizeof years - 1) != 0)
		return false;
	const uint32_t length = span_length(word) - (uint32_t)(sizeof years - 1);
	for (size_t i = 0; i < role->count; i++) {
		const struct span age = token_of(work, role->at[i])->span;
		if (span_length(age) == length && memcmp(text + age.start, text + word.start, length) == 0)
			return true;
	}
	return false;
}

/* Whether a mention's words speak of the role: the same noun, or a head of the same thing, and nothing else in the way. */
static bool speaks_of(const struct work *work, const struct wording *mention, const struct wording *role)
{
	if (mention->count && tells_age_of(work, mention, role))
		return true;
	if (mention->noun == mention->count || role->noun == role->count)
		return false;
	const bool same = same_role(work, mention->at[mention->noun], role->at[role->noun]);
	if (!same && !(mention->count > 1 && is_at_head(work, mention->at[mention->noun])))
		return false;
	for (size_t i = 0; i < mention->count; i++)
		if (i != mention->noun && !has_akin(work, role, mention->at[i]))
			return false;
	return (is_past(work, mention) || !is_past(work, role)) && (is_lesser(work, mention) || !is_lesser(work, role));
}

static void keep(struct role *list, size_t room, size_t *count, struct role role)
{
	list[*count % room] = role;
	++*count;
}

/* Whether a mark is the stop of the abbreviation before it: "Sen." */
static bool is_stop(const struct work *work, uint32_t i)
{
	return i > 0 && token_of(work, i)->character == '.' && !token_of(work, i)->space_before &&
	       vocabulary_is(&work->vocabulary, i - 1, WORD_STOP);
}

/* The role in front of a name, without a comma: "Nato secretary-general Jens Stoltenberg". */
static struct span role_in_front(const struct work *work, uint32_t first)
{
	enum { FAR = 6 };
	const uint32_t sentence = work->sentences.at[token_of(work, first)->sentence].first;
	uint32_t begin = first;
	while (begin > sentence && first - begin < FAR) {
		const struct token *before = token_of(work, begin - 1);
		const uint32_t grammar = grammar_of(work->document, before);
		if ((before->kind == TOKEN_MARK && !is_stop(work, begin - 1)) || (grammar && !(grammar & GRAMMAR_BE)))
			break;
		begin--;
	}
	const uint32_t noun = begin < first && is_stop(work, first - 1) ? first - 2 : first - 1;
	return begin < first && role_letter(work, noun)
		   ? (struct span){token_of(work, begin)->span.start, token_of(work, first - 1)->span.end}
		   : (struct span){0, 0};
}

/* Where what a name is called behind it begins: past its age in "Ann Lee, 45, a baker". The name's end if nothing is. */
static uint32_t apposition_of(const struct work *work, uint32_t end)
{
	if (end + 1 >= work->tokens.count || token_of(work, end)->character != ',')
		return end;
	const bool age = end + 2 < work->tokens.count && token_of(work, end + 1)->kind == TOKEN_NUMBER &&
			 token_of(work, end + 2)->character == ',';
	return age ? end + 3 : end + 1;
}

/* The role behind a name and a comma, up to the next mark: "Ruth Adler, the harbour master,". With an age in front of it. */
static struct span role_behind(const struct work *work, uint32_t name_end)
{
	enum { FAR = 10 };
	const struct span nothing = {0, 0};
	const uint32_t first = apposition_of(work, name_end);
	if (first == name_end)
		return nothing;
	bool role = first > name_end + 1;
	uint32_t end = first;
	for (; end < work->tokens.count && end - first < FAR; end++) {
		const struct token *token = token_of(work, end);
		const uint32_t grammar = grammar_of(work->document, token);
		if (token->leaf != token_of(work, name_end)->leaf || token->kind == TOKEN_MARK ||
		    grammar & (GRAMMAR_RELATIVE | GRAMMAR_AUXILIARY | GRAMMAR_PRONOUN))
			break;
		role |= role_letter(work, end) != '\0';
	}
	return role ? (struct span){token_of(work, name_end + 1)->span.start, token_of(work, end - 1)->span.end}
		    : nothing;
}

/* What a role in front of a name is of, where that stands behind it: "Gov. Ann Lee of Utah". */
static struct span realm_behind(const struct work *work, uint32_t end)
{
	const struct findings *findings = work->findings;
	if (end + 1 >= work->tokens.count || !token_is(work->document, token_of(work, end), "of"))
		return (struct span){0, 0};
	const struct span word = token_of(work, end + 1)->span;
	const uint32_t mention = findings_first_mention(findings, word.start);
	return mention < findings->mentions.count && findings->mentions.at[mention].span.start == word.start
		   ? findings->mentions.at[mention].span
		   : (struct span){0, 0};
}

static bool same_words(const struct work *work, const struct wording *a, const struct wording *b)
{
	if (a->count != b->count)
		return false;
	for (size_t i = 0; i < a->count; i++)
		if (!same_word(work, a->at[i], b->at[i]))
			return false;
	return a->count > 0;
}

/* Remembers a role, unless it is the one that was given last: an article may say "President Lee" in every sentence. */
static void give(struct roles *self, const struct work *work, const struct wording *words, uint32_t entity)
{
	const size_t room = sizeof self->given / sizeof *self->given;
	if (words->count == 0)
		return;
	if (self->given_count) {
		const struct role *last = &self->given[(self->given_count - 1) % room];
		if (last->entity == entity && same_words(work, &last->words, words))
			return;
	}
	keep(self->given, room, &self->given_count, (struct role){*words, entity});
}

static void learn_beside(struct roles *self, const struct work *work, const struct mention *name)
{
	const uint32_t end = token_at(&work->tokens, name->span.end);
	const struct span front = role_in_front(work, token_at(&work->tokens, name->span.start));
	const struct span behind = role_behind(work, end), realm = realm_behind(work, end);
	if (!span_is_empty(front)) {
		struct wording words = wording_of(work, front);
		wording_add(&words, work, realm, true);
		give(self, work, &words, name->entity);
	}
	if (!span_is_empty(behind)) {
		const struct wording words = wording_of(work, behind);
		give(self, work, &words, name->entity);
	}
}

void role_learn(struct roles *self, const struct work *work, uint32_t index)
{
	const struct mention *mention = &work->findings->mentions.at[index];
	if (mention->entity == NONE || work->findings->entities.at[mention->entity].kind != ENTITY_PERSON)
		return;
	if (mention->kind == MENTION_NAME) {
		learn_beside(self, work, mention);
	} else if (mention->kind == MENTION_ROLE) {
		const struct wording words = wording_of(work, mention->span);
		give(self, work, &words, mention->entity);
	}
}

static size_t oldest(size_t count, size_t room)
{
	return count > room ? count - room : 0;
}

uint32_t role_holder(const struct roles *self, const struct work *work, const struct mention *mention)
{
	const size_t room = sizeof self->given / sizeof *self->given;
	const struct wording asked = wording_of(work, mention->span);
	const char letter = asked.noun < asked.count ? role_letter(work, asked.at[asked.noun]) : '\0';
	if (asked.indefinite || letter == 'g' || letter == 'p') /* bodies and several people are nobody's role */
		return NONE;
	for (size_t i = self->given_count; i > oldest(self->given_count, room); i--) {
		const struct role *role = &self->given[(i - 1) % room];
		if (speaks_of(work, &asked, &role->words))
			return role->entity;
	}
	return NONE;
}

void role_keep_unnamed(struct roles *self, const struct work *work, const struct mention *mention, uint32_t entity)
{
	keep(self->unnamed, sizeof self->unnamed / sizeof *self->unnamed, &self->unnamed_count,
	     (struct role){wording_of(work, mention->span), entity});
}

uint32_t role_unnamed(const struct roles *self, const struct work *work, const struct mention *mention)
{
	const size_t room = sizeof self->unnamed / sizeof *self->unnamed;
	const struct wording asked = wording_of(work, mention->span);
	if (asked.indefinite)
		return NONE;
	for (size_t i = self->unnamed_count; i > oldest(self->unnamed_count, room); i--) {
		const struct role *role = &self->unnamed[(i - 1) % room];
		if (same_words(work, &asked, &role->words) || (asked.definite && speaks_of(work, &asked, &role->words)))
			return role->entity;
	}
	return NONE;
}

bool role_is_body(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	const struct token *first = token_of(work, token_at(&work->tokens, mention->span.start));
	return token_is(work->document, first, "the") && words.count == 1 && words.noun == 0 &&
	       role_letter(work, words.at[0]) == 'g';
}

enum entity_kind role_kind(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	if (words.noun == words.count)
		return ENTITY_OTHER;
	const char letter = role_letter(work, words.at[words.noun]);
	return letter == 'g' ? ENTITY_ORG : letter == 'p' ? ENTITY_OTHER : ENTITY_PERSON;
}

enum sex role_sex(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	const char letter = words.noun < words.count ? role_letter(work, words.at[words.noun]) : '\0';
	return letter == 'm' ? SEX_MALE : letter == 'f' ? SEX_FEMALE : SEX_UNKNOWN;
}

bool role_is_several(const struct work *work, const struct mention *mention)
{
	const struct wording words = wording_of(work, mention->span);
	return words.noun < words.count && role_letter(work, words.at[words.noun]) == 'p';
}
