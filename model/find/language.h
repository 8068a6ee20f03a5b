/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_LANGUAGE_H
#define MODEL_FIND_LANGUAGE_H

/*
 * What a document is written in. It is told by the words of grammar that the text uses (words/languages.txt), or by its script where one
 * language has that for itself. A row each: its BCP 47 code, and its name in English.
 */
#define LANGUAGES(X)                                                                                                   \
	X(EN, "en", "English")                                                                                         \
	X(DE, "de", "German")                                                                                          \
	X(FR, "fr", "French")                                                                                          \
	X(ES, "es", "Spanish")                                                                                         \
	X(AR, "ar", "Arabic")                                                                                          \
	X(BG, "bg", "Bulgarian")                                                                                       \
	X(CA, "ca", "Catalan")                                                                                         \
	X(CS, "cs", "Czech")                                                                                           \
	X(DA, "da", "Danish")                                                                                          \
	X(EL, "el", "Greek")                                                                                           \
	X(ET, "et", "Estonian")                                                                                        \
	X(FA, "fa", "Persian")                                                                                         \
	X(FI, "fi", "Finnish")                                                                                         \
	X(GL, "gl", "Galician")                                                                                        \
	X(HE, "he", "Hebrew")                                                                                          \
	X(HI, "hi", "Hindi")                                                                                           \
	X(HR, "hr", "Croatian")                                                                                        \
	X(HU, "hu", "Hungarian")                                                                                       \
	X(HY, "hy", "Armenian")                                                                                        \
	X(ID, "id", "Indonesian")                                                                                      \
	X(IS, "is", "Icelandic")                                                                                       \
	X(IT, "it", "Italian")                                                                                         \
	X(JA, "ja", "Japanese")                                                                                        \
	X(KA, "ka", "Georgian")                                                                                        \
	X(KO, "ko", "Korean")                                                                                          \
	X(LA, "la", "Latin")                                                                                           \
	X(LT, "lt", "Lithuanian")                                                                                      \
	X(LV, "lv", "Latvian")                                                                                         \
	X(NL, "nl", "Dutch")                                                                                           \
	X(NO, "no", "Norwegian")                                                                                       \
	X(PL, "pl", "Polish")                                                                                          \
	X(PT, "pt", "Portuguese")                                                                                      \
	X(RO, "ro", "Romanian")                                                                                        \
	X(RU, "ru", "Russian")                                                                                         \
	X(SK, "sk", "Slovak")                                                                                          \
	X(SL, "sl", "Slovenian")                                                                                       \
	X(SQ, "sq", "Albanian")                                                                                        \
	X(SR, "sr", "Serbian")                                                                                         \
	X(SV, "sv", "Swedish")                                                                                         \
	X(TH, "th", "Thai")                                                                                            \
	X(TR, "tr", "Turkish")                                                                                         \
	X(UK, "uk", "Ukrainian")                                                                                       \
	X(VI, "vi", "Vietnamese")                                                                                      \
	X(ZH, "zh", "Chinese")

/* UNDECIDED: there is too little text to tell. OTHER: enough of it, and none of these languages. */
#define LANGUAGE_ENUMERATOR(language, code, name) LANGUAGE_##language,
enum language { LANGUAGE_UNDECIDED, LANGUAGES(LANGUAGE_ENUMERATOR) LANGUAGE_OTHER, LANGUAGE_COUNT };

/* The code and the name of a language; "" for UNDECIDED and OTHER. */
const char *language_code(enum language);
const char *language_name(enum language);

/* The language of a BCP 47 tag ("de", "de-AT"); UNDECIDED if it is none of these. */
enum language language_named(const char *tag);

struct work;

/*
 * The language of a work's document, whose vocabulary was read. What it declares of itself speaks for that language as a few words do: it
 * decides short texts, and is overruled by long ones. Looks at some hundred words, spread over the whole text.
 */
enum language language_of(const struct work *);

#endif
