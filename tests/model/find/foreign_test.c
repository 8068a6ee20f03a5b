/* SPDX-License-Identifier: MIT */
#include "model/find/foreign.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "tests/model/find/check.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

static void add_quote(const struct document *document, const struct findings *findings, const struct quote *quote,
		      struct buffer *out)
{
	buffer_puts(out, out->count ? "; " : "");
	if (quote->kind == QUOTE_TERM) {
		buffer_puts(out, "term");
		return;
	}
	buffer_puts(out, quote->speaker == NONE ? "-" : findings_name(findings, quote->speaker));
	if (quote->speaker == NONE)
		return;
	const struct span said_as = findings->mentions.at[quote->said_as].span;
	if (findings->mentions.at[quote->said_as].kind == MENTION_PRONOUN)
		buffer_format(out, " (%.*s)", (int)span_length(said_as), document->text.at + said_as.start);
	if (quote->basis != BASIS_CUE)
		buffer_format(out, " %s", basis_name(quote->basis));
}

/* Who says each quotation; in brackets the pronoun that says so, and behind it the basis if it is no cue. */
static void check(const char *language, const char *text, const char *expected)
{
	struct document *document = story_in(language, text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->quotes.count; i++)
		add_quote(document, findings, &findings->quotes.at[i], &out);
	assert_string_equal(buffer_text(&out), expected);
	check_findings(document, findings);
	buffer_release(&out);
	findings_free(findings);
	document_free(document);
}

struct example {
	const char *text, *speakers;
};

static void check_all(const char *language, const struct example *examples, size_t count)
{
	for (size_t i = 0; i < count; i++)
		check(language, examples[i].text, examples[i].speakers);
}

static const struct example german[] = {
    /* The verb behind the quotation: before a name, a title and a name, a noun phrase, an apposition. */
    {"„Das Boot fährt nicht“, sagte Jan Brandt.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, sagte am Montag der Hafenmeister Jan Brandt im Rathaus.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, sagte Verkehrsminister Brandt.", "Brandt"},
    {"„Das Boot fährt nicht“, teilte ein Sprecher der Reederei mit.", "ein Sprecher der Reederei"},
    {"„Das Boot fährt nicht“, erklärte der Sprecher der Reederei, Jan Brandt.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, hat Jan Brandt am Freitag erklärt.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, wie Jan Brandt betonte.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, so Jan Brandt.", "Jan Brandt"},
    {"„Das Boot fährt nicht“, heißt es in einem Brief der Reederei.", "einem Brief der Reederei"},
    /* Before it. */
    {"Jan Brandt sagte: „Das Boot fährt nicht.“", "Jan Brandt"},
    {"Am Montag sagte Jan Brandt: „Das Boot fährt nicht.“", "Jan Brandt"},
    {"Jan Brandt, der seit 1990 im Hafen arbeitet, sagte dazu: „Das Boot fährt nicht.“", "Jan Brandt"},
    {"Die Reederei hatte am Morgen erklärt: „Das Boot fährt nicht.“", "Die Reederei"},
    {"Jan Brandt lächelte und sagte: „Das Boot fährt nicht.“", "Jan Brandt"},
    {"Jan Brandt nannte den Fahrplan „eine freche Erfindung“.", "Jan Brandt"},
    {"Laut Jan Brandt ist der Fahrplan „leider noch nicht ganz fertig“.", "Jan Brandt"},
    {"Der Reederei zufolge sei der Fahrplan „noch nicht ganz fertig“.", "Der Reederei"},
    {"Jan Brandt habe von einer „bitteren Stunde“ gesprochen.", "Jan Brandt"},
    {"Der Fahrplan sei „noch nicht ganz fertig“, sagte Jan Brandt.", "Jan Brandt"},
    {"Jan Brandt: „Das Boot fährt nicht.“", "Jan Brandt context"},
    {"Im Rathaus sagte Jan Brandt:\n\n„Das Boot fährt nicht.“", "Jan Brandt"},
    /* From one to the next. */
    {"„Das Boot fährt nicht“, sagte Jan Brandt. „Es bleibt im Dock.“", "Jan Brandt; Jan Brandt carried"},
    {"„Das Boot“, sagte Jan Brandt, „bleibt im Dock.“", "Jan Brandt; Jan Brandt carried"},
    {"„Das Boot fährt nicht“, sagte Jan Brandt. Er fügte hinzu: „Es bleibt im Dock.“", "Jan Brandt; Jan Brandt (Er)"},
    {"„Das Boot fährt nicht“, sagte Jan Brandt. Sie fügte hinzu: „Es bleibt im Dock.“", "Jan Brandt; -"},
    {"Jan Brandt sprach von Schäden. Der Rumpf sei „an drei Stellen weich“.", "Jan Brandt context"},
    {"Jan Brandt sagte: „Das Boot fährt nicht.\n\n„Es bleibt im Dock.“", "Jan Brandt; Jan Brandt carried"},
    /* Nobody, and no speech. */
    {"„Das Boot fährt nicht.“", "-"},
    {"Das Schiff „Frieda“ fährt am 3. Mai.", "term"},
    {"Die Zeitung „Der Bote“ hatte den Film „Nebel“ gelobt.", "term; term"},
    {"Jan Brandt sagte dem „Boten“: „Das Boot fährt nicht.“", "term; Jan Brandt"},
};

static const struct example french[] = {
    {"« Le bateau ne part pas », a déclaré Jean Morel.", "Jean Morel"},
    {"« Le bateau ne part pas », a indiqué mardi à la presse le maire de Brest, Jean Morel.", "Jean Morel"},
    {"« Le bateau ne part pas », estime la capitaine du port Anne Morel.", "Anne Morel"},
    {"« Le bateau ne part pas », a répondu M. Morel.", "Morel"},
    {"« Le bateau ne part pas », assure un porte-parole de la compagnie.", "un porte-parole de la compagnie"},
    {"« Le bateau ne part pas », s’inquiète Anne Morel.", "Anne Morel"},
    {"« Le bateau, explique Anne Morel, ne part pas. »", "Anne Morel"},
    {"« Le bateau ne part pas, raconte Anne Morel, qui pêche ici. Il reste à quai. »", "Anne Morel"},
    {"Jean Morel a ajouté : « Le bateau ne part pas. »", "Jean Morel"},
    {"Dans une lettre, la compagnie affirme que le bateau est « trop vieux pour la mer ».", "la compagnie"},
    {"Selon Jean Morel, le bateau est « trop vieux pour la mer ».", "Jean Morel"},
    {"D’après le syndicat, le bateau est « trop vieux pour la mer ».", "le syndicat"},
    {"Jean Morel a qualifié le bateau de « vieille casserole ».", "Jean Morel"},
    {"« Le bateau ne part pas », a dit Jean Morel. « Il reste à quai. »", "Jean Morel; Jean Morel carried"},
    {"« Le bateau ne part pas », a dit Jean Morel. « Il reste à quai », a-t-il ajouté.", "Jean Morel; Jean Morel (il)"},
    {"« Le bateau ne part pas », a dit Jean Morel. « Il reste à quai », ajoute-t-elle.", "Jean Morel; -"},
    {"Le navire « L’Espérance » est à quai.", "term"},
    {"« Le bateau ne part pas. »", "-"},
};

static const struct example spanish[] = {
    {"«El barco no sale», dijo Juan Vidal.", "Juan Vidal"},
    {"«El barco no sale», ha asegurado este lunes el alcalde de Cudillero, Juan Vidal.", "Juan Vidal"},
    {"«El barco no sale», afirmó la portavoz del puerto.", "la portavoz del puerto"},
    {"Juan Vidal explicó: «El barco no sale».", "Juan Vidal"},
    {"El alcalde, Juan Vidal, afirmó que el barco es «demasiado viejo para el mar».", "Juan Vidal"},
    {"Según Juan Vidal, el barco es «demasiado viejo para el mar».", "Juan Vidal"},
    {"A juicio de Juan Vidal, el barco es «demasiado viejo para el mar».", "Juan Vidal"},
    {"«El barco no sale», dijo Juan Vidal. «Se queda en el puerto.»", "Juan Vidal; Juan Vidal carried"},
    {"«El barco no sale», dijo Juan Vidal. Añadió: «Se queda en el puerto.»", "Juan Vidal; Juan Vidal (Añadió)"},
    {"“El barco no sale”, dijo Juan Vidal.", "Juan Vidal"},
    {"Juan Vidal dijo: «El barco no sale.\n\nSe queda en el puerto y allí se va a quedar mucho tiempo.\n\nEste es el "
     "fin, y "
     "hay aquí palabras de sobra para que lo sea de todo esto».",
     "Juan Vidal; Juan Vidal carried; Juan Vidal carried"},
    {"«El barco no sale.\n\nSe queda en el puerto y allí se va a quedar mucho tiempo.\n\nEste es el fin, y hay aquí "
     "palabras "
     "de sobra para que lo sea de todo esto».",
     "-; -; -"},
    {"El buque «Esperanza» sigue en el puerto.", "term"},
    {"«El barco no sale.»", "-"},
};

static void german_quotations_have_their_speakers(void **state)
{
	(void)state;
	check_all("de", german, COUNT(german));
}

static void french_quotations_have_their_speakers(void **state)
{
	(void)state;
	check_all("fr", french, COUNT(french));
}

static void spanish_quotations_have_their_speakers(void **state)
{
	(void)state;
	check_all("es", spanish, COUNT(spanish));
}

/* Without lists, nobody is said to speak, and no English word is taken for a verb of saying. */
static void other_languages_have_quotations_alone(void **state)
{
	(void)state;
	check("it", "«La nave non parte», ha detto Mario Rossi. «Il porto è chiuso.»", "-; -");
	check("nl", "“De boot vaart niet”, said Jan de Vries.", "-");
	check("ja", "「船は出ない」と町長は話した。", "-");
}

static void a_notice_says_what_was_done(void **state)
{
	(void)state;
	static const struct {
		const char *language, *message;
	} notices[] = {
	    {"de", "German: quotations by their marks, speakers only beside verbs of saying"},
	    {"it", "Italian: quotations by their marks, speakers are not looked for"},
	    {"en", NULL},
	    {"tlh", NULL},
	};
	for (size_t i = 0; i < COUNT(notices); i++) {
		struct document *document = story_in(notices[i].language, "«Uno», due, tre.");
		struct findings *findings = find(document);
		assert_int_equal(findings->notices.count, notices[i].message ? 1 : 0);
		if (notices[i].message) {
			assert_string_equal(findings_string(findings, findings->notices.at[0].code), "language");
			assert_string_equal(findings_string(findings, findings->notices.at[0].message),
					    notices[i].message);
		}
		findings_free(findings);
		document_free(document);
	}
}

/* The names of a text, a bar between them. */
static void check_names(const char *language, const char *text, const char *expected)
{
	struct document *document = story_in(language, text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (uint32_t i = 0; i < findings->entities.count; i++)
		if (findings->entities.at[i].named)
			buffer_format(&out, "%s%s %s", out.count ? "|" : "", findings_name(findings, i),
				      entity_kind_name(findings->entities.at[i].kind));
	assert_string_equal(buffer_text(&out), expected);
	buffer_release(&out);
	findings_free(findings);
	document_free(document);
}

static void names_are_told_from_nouns(void **state)
{
	(void)state;
	check_names("de",
		    "Die Fähre nach Dänemark blieb im Hafen. Der Kapitän Jan Brandt und die SPD warteten auf Regen.",
		    "Dänemark PLACE|Jan Brandt PERSON|SPD ORG");
	check_names("de", "Kanzlerin Angela Winter schwieg. Auch Winter wusste es nicht, der Winter war lang.",
		    "Angela Winter PERSON");
	check_names("fr", "La compagnie a vendu le bateau à Jean Morel. Les pêcheurs de l’île n’en savaient rien.",
		    "Jean Morel PERSON");
	check_names("fr", "Le maire d’Audierne attend. La ministre a reçu Jean de Kersauson à l’Élysée, à Paris.",
		    "Audierne OTHER|Jean de Kersauson PERSON|Élysée OTHER|Paris PLACE");
	check_names("es", "El barco de Juan Vidal salió de Vigo. Nadie en el Banco de Pesca lo vio.",
		    "Juan Vidal PERSON|Vigo PLACE|Banco de Pesca ORG");
}

/* Forms that no full stop ends, words that are written as one: a name and a verb are found behind them. */
static void sentences_and_words_are_cut_as_the_language_writes(void **state)
{
	(void)state;
	check("de", "Am 3. Mai sagte Dr. Jan Brandt gegen 5. Stimmen, d.h. allein: „Das Boot fährt nicht.“",
	      "Jan Brandt");
	check("fr", "L’avis n’est pas celui d’Anne Morel, qu’il cite : « Le bateau ne part pas », dit-elle.",
	      "Anne Morel (elle)");
	check("es", "El Sr. Vidal viajó a EE. UU. en mayo y dijo: «El barco no sale».", "Vidal");
}

/* Hundreds of thousands of the same: what is not linear does not come to an end here. */
static const struct {
	const char *language, *unit;
	size_t count;
} hostile[] = {
    {"de", "„a“, sagte Jan Brandt ", 25000},
    {"de", "„a“, sagte Jan Brandt. ", 25000},
    {"de", "sagte ", 50000},
    {"de", "teilte der ", 50000},
    {"de", "Jan Brandt, ", 25000},
    {"de", "nicht ", 50000},
    {"de", "der Minister der ", 25000},
    {"de", "Er sei „a“. ", 25000},
    {"de", "Brandt: „a“ ", 25000},
    {"de", "5. ", 50000},
    {"de", "„a ", 50000},
    {"de", "Ministerministerminister", 25000},
    {"fr", "« a, dit Jean Morel, b » ", 25000},
    {"fr", "« a, dit ", 50000},
    {"fr", "l’", 100000},
    {"fr", "l’d’", 50000},
    {"fr", "de la ", 50000},
    {"fr", "a-t-il ", 50000},
    {"fr", "selon les mots de ", 25000},
    {"fr", "Jean Morel et ", 25000},
    {"es", "«a», dijo. ", 25000},
    {"es", "Juan Vidal (", 25000},
    {"ja", "「船」", 50000},
    {"it", "«a» di ", 50000},
};

static void texts_that_nobody_writes_are_found_in_too(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(hostile); i++) {
		struct buffer text = {0};
		for (size_t n = 0; n < hostile[i].count; n++)
			buffer_puts(&text, hostile[i].unit);
		struct document *document = story_in(hostile[i].language, buffer_text(&text));
		struct findings *findings = find(document);
		check_findings(document, findings);
		findings_free(findings);
		document_free(document);
		buffer_release(&text);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(german_quotations_have_their_speakers),
	    cmocka_unit_test(french_quotations_have_their_speakers),
	    cmocka_unit_test(spanish_quotations_have_their_speakers),
	    cmocka_unit_test(other_languages_have_quotations_alone),
	    cmocka_unit_test(a_notice_says_what_was_done),
	    cmocka_unit_test(names_are_told_from_nouns),
	    cmocka_unit_test(sentences_and_words_are_cut_as_the_language_writes),
	    cmocka_unit_test(texts_that_nobody_writes_are_found_in_too),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
