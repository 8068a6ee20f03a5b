/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/grammar.h"

#include <stdlib.h>
#include <string.h>

/* The longest word listed, with the NUL behind it. */
enum { WORD_SIZE = 16 };

/* One letter a class, so that the list reads as a list. */
enum {
	D = GRAMMAR_DETERMINER,
	S = GRAMMAR_POSSESSIVE,
	P = GRAMMAR_PREPOSITION,
	A = GRAMMAR_AUXILIARY,
	B = GRAMMAR_BE,
	C = GRAMMAR_CONJUNCTION,
	R = GRAMMAR_RELATIVE,
	N = GRAMMAR_PRONOUN,
	O = GRAMMAR_OBJECT,
	V = GRAMMAR_ADVERB,
	T = GRAMMAR_TIME,
	X = GRAMMAR_TO,
	G = GRAMMAR_VERB,
};

struct entry {
	char word[WORD_SIZE];
	uint16_t classes;
};

/* In byte order. */
static const struct entry entries[] = {
    {"'d", A},         {"'ll", A},        {"'re", B},        {"'s", B},        {"'ve", A},
    {"a", D},          {"about", P},      {"across", P},     {"after", C | P}, {"afternoon", T},
    {"afterward", V},  {"afterwards", V}, {"again", V},      {"against", P},   {"ago", V},
    {"all", D},        {"almost", V},     {"alongside", P},  {"already", V},   {"also", V},
    {"although", C},   {"always", V},     {"am", B},         {"amid", P},      {"amidst", P},
    {"among", P},      {"an", D},         {"and", C},        {"another", D},   {"any", D},
    {"appeared", G},   {"appears", G},    {"apr", T},        {"april", T},     {"are", B},
    {"aren't", B},     {"around", P},     {"as", C | P},     {"at", P},        {"aug", T},
    {"august", T},     {"back", V},       {"be", B},         {"because", C},   {"been", B},
    {"before", C | P}, {"began", G},      {"begins", G},     {"behind", P},    {"being", B},
    {"besides", P},    {"between", P},    {"beyond", P},     {"both", D},      {"but", C},
    {"by", P},         {"came", G},       {"can", A},        {"can't", A},     {"chose", G},
    {"comes", G},      {"continued", G},  {"continues", G},  {"could", A},     {"couldn't", A},
    {"dec", T},        {"december", T},   {"decided", G},    {"declined", G},  {"despite", P},
    {"did", A},        {"didn't", A},     {"do", A},         {"does", A},      {"doesn't", A},
    {"don't", A},      {"dozens", D},     {"during", P},     {"each", D},      {"earlier", V},
    {"eight", D},      {"even", V},       {"evening", T},    {"ever", V},      {"every", D},
    {"far", V},        {"feb", T},        {"february", T},   {"felt", G},      {"few", D},
    {"first", V},      {"five", D},       {"for", P},        {"four", D},      {"friday", T},
    {"from", P},       {"further", V},    {"go", G},         {"goes", G},      {"going", G},
    {"had", A},        {"hadn't", A},     {"has", A},        {"hasn't", A},    {"have", A},
    {"haven't", A},    {"having", A},     {"he", N},         {"heard", G},     {"her", O | S},
    {"here", V},       {"herself", O},    {"him", O},        {"himself", O},   {"his", S},
    {"how", C},        {"hundreds", D},   {"i", N},          {"if", C},        {"in", P},
    {"inside", P},     {"instead", V},    {"into", P},       {"is", B},        {"isn't", B},
    {"it", N},         {"its", S},        {"itself", O},     {"jan", T},       {"january", T},
    {"july", T},       {"june", T},       {"just", V},       {"last", V},      {"later", V},
    {"like", P},       {"long", V},       {"managed", G},    {"many", D},      {"mar", T},
    {"march", T},      {"may", A | T},    {"me", O},         {"meanwhile", V}, {"might", A},
    {"monday", T},     {"month", T},      {"morning", T},    {"most", D},      {"moved", G},
    {"must", A},       {"my", S},         {"n't", A},        {"near", P},      {"never", A | V},
    {"next", V},       {"night", T},      {"nine", D},       {"no", D},        {"nor", C},
    {"not", A | V},    {"nov", T},        {"november", T},   {"now", V},       {"oct", T},
    {"october", T},    {"of", P},         {"off", P},        {"often", V},     {"on", P},
    {"once", V},       {"one", D},        {"only", V},       {"or", C},        {"other", D},
    {"our", S},        {"outside", P},    {"over", P},       {"per", P},       {"perhaps", V},
    {"proceeded", G},  {"quickly", V},    {"quite", V},      {"quoted", G},    {"rather", V},
    {"recently", V},   {"refused", G},    {"reportedly", A}, {"rushed", G},    {"saturday", T},
    {"seemed", G},     {"seems", G},      {"sept", T},       {"september", T}, {"seven", D},
    {"several", D},    {"she", N},        {"should", A},     {"simply", V},    {"since", C | P},
    {"six", D},        {"so", C},         {"some", D},       {"sometimes", V}, {"soon", V},
    {"started", G},    {"starts", G},     {"still", V},      {"stopped", G},   {"sunday", T},
    {"takes", G},      {"ten", D},        {"than", C},       {"that", C | R},  {"the", D},
    {"their", S},      {"them", O},       {"themselves", O}, {"then", C | V},  {"there", V},
    {"therefore", V},  {"these", D},      {"they", N},       {"this", D},      {"those", D},
    {"though", C},     {"three", D},      {"through", P},    {"thursday", T},  {"thus", V},
    {"to", P | X},     {"today", T | V},  {"tomorrow", T},   {"tonight", T},   {"too", V},
    {"took", G},       {"toward", P},     {"towards", P},    {"tried", G},     {"tuesday", T},
    {"turned", G},     {"two", D},        {"under", P},      {"unless", C},    {"unlike", P},
    {"until", C | P},  {"upon", P},       {"us", O},         {"used", G},      {"via", P},
    {"wanted", G},     {"was", B},        {"wasn't", B},     {"we", N},        {"wednesday", T},
    {"week", T},       {"well", V},       {"went", G},       {"were", B},      {"weren't", B},
    {"what", C},       {"when", C},       {"where", C},      {"whereas", C},   {"whether", C},
    {"which", R},      {"while", C},      {"who", R},        {"whom", R},      {"whose", S},
    {"why", C},        {"will", A},       {"with", P},       {"within", P},    {"without", P},
    {"won't", A},      {"would", A},      {"wouldn't", A},   {"year", T},      {"yesterday", T | V},
    {"yet", C},        {"you", N},        {"your", S},
};

static int compare_entries(const void *key, const void *element)
{
	return strcmp(key, ((const struct entry *)element)->word);
}

/* Writes the word in small letters and with straight apostrophes. Returns whether it is short enough to be listed. */
static bool spell(const char *text, size_t length, char word[static WORD_SIZE])
{
	static const char curly[] = "\xe2\x80\x99";
	size_t count = 0;
	for (size_t i = 0; i < length; i++) {
		if (count == WORD_SIZE - 1)
			return false;
		const bool apostrophe = length - i > 2 && memcmp(text + i, curly, sizeof curly - 1) == 0;
		word[count++] = apostrophe                         ? '\''
				: text[i] >= 'A' && text[i] <= 'Z' ? (char)(text[i] - 'A' + 'a')
								   : text[i];
		if (apostrophe)
			i += sizeof curly - 2;
	}
	word[count] = '\0';
	return true;
}

uint16_t grammar_look_up(const char *text, size_t length)
{
	char word[WORD_SIZE];
	if (!spell(text, length, word))
		return 0;
	const struct entry *entry =
	    bsearch(word, entries, sizeof entries / sizeof *entries, sizeof *entries, compare_entries);
	return entry ? entry->classes : 0;
}

uint32_t grammar_of(const struct document *document, const struct token *token)
{
	if (token->grammar || token->letters != CASE_LOWER)
		return token->grammar;
	const bool adverb =
	    span_length(token->span) > 4 && memcmp(document->text.at + token->span.end - 2, "ly", 2) == 0;
	return adverb ? GRAMMAR_ADVERB : 0;
}
