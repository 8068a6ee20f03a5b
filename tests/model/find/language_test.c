/* SPDX-License-Identifier: MIT */
#include "model/find/language.h"

#include <stdlib.h>
#include <string.h>

#include "model/builder.h"
#include "model/find/find.h"
#include "model/find/sentence.h"
#include "model/find/vocabulary.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The language found in a document, which is freed. */
static enum language language_in(struct document *document)
{
	struct work work = {.document = document};
	for (uint32_t leaf = document_next_leaf(document, NONE); leaf != NONE;
	     leaf = document_next_leaf(document, leaf)) {
		const uint32_t first = (uint32_t)work.tokens.count;
		token_split(document, leaf, &work.tokens);
		sentence_split(&work, first);
		vocabulary_read(&work);
	}
	const enum language language = language_of(&work);
	vocabulary_release(&work.vocabulary);
	array_release(&work.sentences);
	array_release(&work.tokens);
	document_free(document);
	return language;
}

static const struct {
	const char *code, *text;
} sentences[] = {
    {"en",
     "The ferry will not sail before Easter, and nobody on the island has been told why it is still in the dock."},
    {"de",
     "Die Fähre wird nicht vor Ostern fahren, und auf der Insel hat niemand erfahren, warum sie noch im Dock liegt."},
    {"fr", "Le bac ne partira pas avant Pâques, et personne sur l’île ne sait pourquoi il est encore dans le bassin."},
    {"es", "El transbordador no saldrá antes de Pascua, y en la isla nadie sabe por qué sigue todavía en el dique."},
    {"it", "Il traghetto non partirà prima di Pasqua, e sull’isola nessuno sa perché è ancora nel bacino del porto."},
    {"pt", "A balsa não vai sair antes da Páscoa, e na ilha ninguém sabe por que ela ainda está no estaleiro."},
    {"ca",
     "El transbordador no sortirà abans de Pasqua, i a l’illa ningú no sap per què encara és al dic amb els altres."},
    {"nl", "De veerboot vaart niet voor Pasen, en op het eiland weet niemand waarom hij nog in het dok ligt."},
    {"sv", "Färjan går inte före påsk, och på ön är det ingen som vet varför den ännu ligger i dockan."},
    {"da", "Færgen sejler ikke før påske, og på øen er der ingen, der ved, hvorfor den er blevet liggende af os selv."},
    {"fi", "Lautta ei lähde ennen pääsiäistä, mutta saarella ei ole kukaan kuullut, että se on vielä telakalla."},
    {"pl", "Prom nie wypłynie przed Wielkanocą, a na wyspie nikt nie wie, że jest on jeszcze w doku przez tę zimę."},
    {"cs", "Trajekt nevypluje před Velikonocemi a na ostrově nikdo neví, že je ještě v doku, protože se to neřeklo."},
    {"hu", "A komp nem indul el húsvét előtt, és a szigeten senki sem tudja, hogy miért van még mindig a dokkban."},
    {"tr",
     "Feribot bayramdan önce sefere çıkmayacak ve adada hiç kimse bu geminin neden daha tersanede olduğunu bilmiyor."},
    {"ru", "Паром не выйдет до Пасхи, и на острове никто не знает, почему он все еще стоит в доке."},
    {"uk", "Пором не вийде до Великодня, і на острові ніхто не знає, що він ще стоїть у доці та чекає."},
    {"el", "Το πλοίο δεν θα φύγει πριν από το Πάσχα."},
    {"he", "המעבורת לא תצא לפני חג הפסח."},
    {"ko", "연락선은 부활절 전에는 떠나지 않는다."},
    {"ja", "連絡船は、復活祭の前には出ない、と島の人は聞いた。理由、不明。"},
    {"zh", "渡轮，复活节前，不会，起航。"},
};

static void sentences_tell_their_language(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(sentences); i++)
		assert_string_equal(language_code(language_in(story(sentences[i].text))), sentences[i].code);
}

static void long_text_overrules_what_is_declared(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(sentences); i++)
		assert_string_equal(language_code(language_in(story_in("en-US", sentences[i].text))),
				    sentences[i].code);
	assert_int_equal(language_in(story_in("de", sentences[0].text)), LANGUAGE_EN);
}

static void short_text_is_what_it_declares(void **state)
{
	(void)state;
	static const char headline[] = "Merkel in Paris";
	assert_int_equal(language_in(story(headline)), LANGUAGE_UNDECIDED);
	assert_int_equal(language_in(story_in("de-AT", headline)), LANGUAGE_DE);
	assert_int_equal(language_in(story_in("FR", headline)), LANGUAGE_FR);
	assert_int_equal(language_in(story_in("tlh", headline)), LANGUAGE_UNDECIDED);
	assert_int_equal(language_in(story("")), LANGUAGE_UNDECIDED);
}

/* An English story stays English with a foreign quotation and foreign names in it. */
static void foreign_words_do_not_make_a_foreign_text(void **state)
{
	(void)state;
	static const char text[] =
	    "“Der Deich ist nicht zu halten,” said Juan de la Cruz, who was born in La Coruña, and he said it again in "
	    "English, so that the whole of the room would know what he meant: the dyke is not going to hold.";
	assert_int_equal(language_in(story(text)), LANGUAGE_EN);
}

/* Sixty words that are of no known language. */
static void words_of_no_known_language_are_of_another(void **state)
{
	(void)state;
	char text[60 * 7 + 1] = "";
	for (int i = 0; i < 60; i++)
		strcat(text, i % 2 ? "gwlybwr " : "clwyd ");
	assert_int_equal(language_in(story(text)), LANGUAGE_OTHER);
	text[200] = '\0';
	assert_int_equal(language_in(story(text)), LANGUAGE_UNDECIDED);
}

static void findings_say_the_language(void **state)
{
	(void)state;
	struct document *document = story(sentences[1].text);
	struct findings *findings = find(document);
	assert_string_equal(findings_string(findings, findings->language), "de");
	findings_free(findings);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(sentences_tell_their_language),
	    cmocka_unit_test(long_text_overrules_what_is_declared),
	    cmocka_unit_test(short_text_is_what_it_declares),
	    cmocka_unit_test(foreign_words_do_not_make_a_foreign_text),
	    cmocka_unit_test(words_of_no_known_language_are_of_another),
	    cmocka_unit_test(findings_say_the_language),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
