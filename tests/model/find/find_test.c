/* SPDX-License-Identifier: MIT */
#include "model/find/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "tests/model/find/check.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* Everything that findings hold, in words. */
static char *written(const struct findings *findings)
{
	struct buffer out = {0};
	for (size_t i = 0; i < findings->mentions.count; i++) {
		const struct mention *mention = &findings->mentions.at[i];
		buffer_format(&out, "mention %u-%u of %u, next %u, in %u, %s\n", mention->span.start, mention->span.end,
			      mention->entity, mention->next, mention->inside, mention_kind_name(mention->kind));
	}
	for (uint32_t i = 0; i < findings->entities.count; i++)
		buffer_format(&out, "entity %s, %s, first %u\n", findings_name(findings, i),
			      entity_kind_name(findings->entities.at[i].kind), findings->entities.at[i].first);
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		buffer_format(&out, "quote %u-%u, group %u, in %u, %s by %u as %u, %s, %u, %s\n", quote->span.start,
			      quote->span.end, quote->group, quote->inside, quote_kind_name(quote->kind),
			      quote->speaker, quote->said_as, basis_name(quote->basis), quote->confidence,
			      findings_string(findings, quote->why));
	}
	buffer_text(&out);
	return buffer_take(&out);
}

static const char article[] =
    "# Ferry will sail ‘by Easter’, says Quist\n\n"
    "Nora Quist, who runs the Arden ferry, said on Monday that it would “sail by Easter, ice or no ice”. “We have "
    "waited long "
    "enough,” she told the Arden Post. “My father would have laughed.\n\n"
    "“He never waited for anything.”\n\n"
    "The harbour master, Leo Brandt, was less sure. “My mother told me, ‘Never trust the ice,’” he said.\n\n"
    "“We welcome it,” France and Germany said in a joint letter.";

/* Of an English text and of one in another language. */
static void how_far_it_is_never_falls(void **state)
{
	(void)state;
	static const char german[] =
	    "„Der Deich hält“, sagte Anke Brandt. Sie war nicht allein, und der Wind kam von der "
	    "See, als die Stadt noch schlief.\n\n";
	const char *const parts[] = {article, german};
	for (size_t i = 0; i < COUNT(parts); i++) {
		struct buffer text = {0};
		for (int j = 0; j < 50; j++)
			buffer_puts(&text, parts[i]);
		struct document *document = story(buffer_text(&text));
		struct finder *finder = finder_new(document);
		unsigned percent = finder_percent(finder), values = 1;
		assert_int_equal(percent, 0);
		while (!finder_step(finder, 0)) {
			const unsigned now = finder_percent(finder);
			assert_true(now >= percent && now < 100);
			values += now != percent;
			percent = now;
		}
		assert_int_equal(finder_percent(finder), 100);
		assert_true(values > 30);
		findings_free(finder_take(finder));
		finder_free(finder);
		document_free(document);
		buffer_release(&text);
	}
}

static void finding_in_slices_finds_the_same(void **state)
{
	(void)state;
	struct document *document = story(article);
	struct findings *whole = find(document);
	struct finder *finder = finder_new(document);
	size_t slices = 1;
	while (!finder_step(finder, 0)) {
		assert_null(finder_take(finder));
		slices++;
	}
	assert_true(slices > 10);
	assert_true(finder_step(finder, 0));
	struct findings *sliced = finder_take(finder);

	char *a = written(whole), *b = written(sliced);
	assert_string_equal(a, b);
	assert_true(whole->quotes.count == 8);
	check_findings(document, whole);
	free(a);
	free(b);
	findings_free(whole);
	findings_free(sliced);
	finder_free(finder);
	document_free(document);
}

/* How many steps the pass with that name takes. */
static size_t count_steps(const struct document *document, const char *pass)
{
	struct finder *finder = finder_new(document);
	size_t steps = 0;
	for (const char *now; (now = finder_pass(finder)); finder_step(finder, 0))
		steps += strcmp(now, pass) == 0;
	finder_free(finder);
	return steps;
}

static void the_passes_that_take_long_take_many_steps(void **state)
{
	(void)state;
	static const char *const passes[] = {"words",    "quotations", "names",       "entities",
					     "nominals", "cues",       "attribution", "antecedents"};
	enum { COPIES = 250 };
	struct buffer text = {0};
	for (size_t i = 0; i < COPIES; i++) {
		buffer_puts(&text, article);
		buffer_puts(&text, "\n\n");
	}
	struct document *document = story(buffer_text(&text));
	for (size_t i = 0; i < COUNT(passes); i++)
		assert_true(count_steps(document, passes[i]) >= 10);
	document_free(document);
	buffer_release(&text);
}

static void a_finder_can_be_given_up_after_any_slice(void **state)
{
	(void)state;
	struct document *document = story(article);
	for (size_t slices = 0;; slices++) {
		struct finder *finder = finder_new(document);
		bool done = false;
		for (size_t i = 0; i < slices; i++)
			done = finder_step(finder, 0);
		finder_free(finder);
		if (done)
			break;
	}
	document_free(document);
}

static void a_group_has_its_members(void **state)
{
	(void)state;
	struct document *document = story(article);
	struct findings *findings = find(document);
	const struct quote *last = &array_last(&findings->quotes);
	const struct entity *group = &findings->entities.at[last->speaker];
	assert_int_equal(group->kind, ENTITY_GROUP);
	assert_false(group->named);
	assert_int_equal(group->member_count, 2);
	assert_string_equal(findings_name(findings, findings->members.at[group->members]), "France");
	assert_string_equal(findings_name(findings, findings->members.at[group->members + 1]), "Germany");
	findings_free(findings);
	document_free(document);
}

static void reasons_are_said_in_words(void **state)
{
	(void)state;
	struct document *document = story(article);
	struct findings *findings = find(document);
	assert_string_equal(findings_string(findings, findings->quotes.at[2].why),
			    "“told” after the quote names “she”, who is Nora Quist");
	findings_free(findings);
	document_free(document);
}

/* Hundreds of thousands of the same: what is not linear does not come to an end here. */
static const struct {
	const char *unit;
	size_t count;
} hostile[] = {
    {"“", 250000},        {"”", 250000},
    {"\"", 250000},       {"'", 250000},
    {"« »", 75000},       {"“a ", 75000},
    {"“a” ", 50000},      {"“‘", 75000},
    {"“a” said ", 25000}, {"he said “a” ", 25000},
    {"said ", 50000},     {"Ann Lee ", 25000},
    {"Ann Lee, ", 25000}, {"the chief of ", 25000},
    {"a", 250000},        {"HE SAID IT. ", 25000},
    {"“One.\n\n", 25000}, {"He said:\n\n", 25000},
    {"(", 250000},        {"and ", 50000},
    {"X and ", 25000},    {"the company said “a.” ", 50000},
    {"’", 75000},         {"s' ", 75000},
    {"'a ", 75000},       {"\"a,\" ", 25000},
    {"One.”\n\n", 12500}, {"“One.\n\ntwo\n\n", 12500},
    {"said,\" ", 25000},  {"“a ‘b “c ‘d ", 12500},
    {"``''", 50000},      {"SHOUTING", 50000},
    {"Lee: ", 50000},     {"Q: Why?\n\nA: I know.\n\n", 6250},
    {"(@a) ", 50000},     {"A post — Lee (@a)\n\n", 6250},
};

/* Names that are all different, as many as that: what is remembered of names must not grow dear. */
static void many_names_are_told_apart(void **state)
{
	(void)state;
	enum { NAMES = 20000, LETTERS = 26 };
	struct buffer text = {0};
	for (int i = 0; i < NAMES; i++)
		buffer_format(&text, "Q%c%cu%c %c%ce%cor%s", 'a' + i % LETTERS, 'a' + i / LETTERS % LETTERS,
			      'a' + i / LETTERS / LETTERS, 'P' + i % 3, 'a' + i / LETTERS % LETTERS, 'a' + i % LETTERS,
			      i % 3 ? " and " : " said so. ");
	struct document *document = story(buffer_text(&text));
	struct findings *findings = find(document);
	check_findings(document, findings);
	assert_true(findings->entities.count > NAMES / 2);
	findings_free(findings);
	document_free(document);
	buffer_release(&text);
}

static void texts_that_nobody_writes_are_found_in_too(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(hostile); i++) {
		struct buffer text = {0};
		for (size_t n = 0; n < hostile[i].count; n++)
			buffer_puts(&text, hostile[i].unit);
		struct document *document = story(buffer_text(&text));
		struct findings *findings = find(document);
		check_findings(document, findings);
		findings_free(findings);
		document_free(document);
		buffer_release(&text);
	}
}

/* Words without a sentence's end, in capitals, or without spaces, between two marks: all of it is one quotation. */
static void a_document_can_be_one_quotation(void **state)
{
	(void)state;
	static const char *const words[] = {"so it went on ", "THE MAYOR SAID IT ", "nospace", "他说", "He said. "};
	for (size_t i = 0; i < COUNT(words); i++) {
		struct buffer text = {0};
		buffer_puts(&text, "“");
		for (size_t n = 0; n < 5000; n++)
			buffer_puts(&text, words[i]);
		buffer_puts(&text, "end”");
		struct document *document = story(buffer_text(&text));
		struct findings *findings = find(document);
		size_t quotations = 0;
		for (size_t n = 0; n < findings->quotes.count; n++)
			quotations += findings->quotes.at[n].kind != QUOTE_INDIRECT;
		assert_int_equal(quotations, 1);
		const struct span span = findings->quotes.at[0].span;
		assert_int_equal(span.start, 0);
		assert_int_equal(span.end, text.count);
		findings_free(findings);
		document_free(document);
		buffer_release(&text);
	}
}

static enum quote_kind kind_in_note(const char *text)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_open(builder, BLOCK_NOTE, 1);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
	builder_close(builder);
	struct document *document = builder_finish(builder);
	struct findings *findings = find(document);
	assert_int_equal(findings->quotes.count, 1);
	const enum quote_kind kind = findings->quotes.at[0].kind;
	findings_free(findings);
	document_free(document);
	return kind;
}

static void footnotes_name_their_sources(void **state)
{
	(void)state;
	assert_int_equal(kind_in_note("Nora Quist (3 May 2019). “Ferries of the north: ice, wind and why they are late”. "
				      "Arden Post. Retrieved 4 June 2020."),
			 QUOTE_TERM);
	assert_int_equal(kind_in_note("“We have waited long enough for the ice to go,” Nora Quist told the Arden Post."),
			 QUOTE_DIRECT);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(footnotes_name_their_sources),
	    cmocka_unit_test(finding_in_slices_finds_the_same),
	    cmocka_unit_test(how_far_it_is_never_falls),
	    cmocka_unit_test(the_passes_that_take_long_take_many_steps),
	    cmocka_unit_test(a_finder_can_be_given_up_after_any_slice),
	    cmocka_unit_test(a_group_has_its_members),
	    cmocka_unit_test(reasons_are_said_in_words),
	    cmocka_unit_test(many_names_are_told_apart),
	    cmocka_unit_test(texts_that_nobody_writes_are_found_in_too),
	    cmocka_unit_test(a_document_can_be_one_quotation),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
