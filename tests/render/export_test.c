/* SPDX-License-Identifier: MIT */
#include "render/export.h"

#include <string.h>

#include "base/value.h"
#include "model/builder.h"
#include "render/person_name.h"
#include "render/read/reading.h"
#include "tests/test.h"

/* A page with everything in it that some format has to write in another way. */
static const char page[] =
    "<!DOCTYPE html><html lang=\"en\"><head><title>R&amp;B | The Carrow Herald</title>"
    "<meta property=\"og:title\" content=\"R&amp;B at 100% {and} more_or_less: #1 ^ ~ &quot;live&quot; \\ end\">"
    "<meta property=\"og:site_name\" content=\"The Carrow Herald\">"
    "<meta property=\"article:published_time\" content=\"2024-03-04T06:30:00Z\">"
    "<meta name=\"author\" content=\"Ann van der Berg\">"
    "<link rel=\"canonical\" href=\"https://carrow.example/news/rb?id=1&amp;x={2}#top\"></head><body><article>"
    "<h1>R&amp;B at 100% {and} more_or_less: #1 ^ ~ \"live\" \\ end</h1>"
    "<p>The band played on Friday in the old fish market of Port Carrow, and most of the town came to hear what the "
    "fuss was "
    "about.</p>"
    "<p>“We *never* play [loud], we play 100% &lt;true&gt;,” said Ida Falk, the drummer. “It’s "
    "R&amp;B_at_its_best.”</p>"
    "<p>The council was less sure. “Somebody at the market said that the windows shook,” a spokesman told the paper on "
    "Monday, and he would not say who.</p></article></body></html>";

struct cited {
	struct reading *reading;
	struct findings *findings;
	struct citing citing;
	struct citation citations[8];
	size_t count;
};

static void write_all(enum export_format format, const struct citation *citations, size_t count, struct buffer *out)
{
	struct exporting exporting;
	export_begin(&exporting, format, count, out);
	for (size_t i = 0; i < count; i++)
		export_add(&exporting, &citations[i]);
}

static void open_page(struct cited *self)
{
	struct source source = {.format = FORMAT_HTML};
	buffer_add(&source.bytes, page, sizeof page - 1);
	*self = (struct cited){.reading = reading_start(&source)};
	struct document *document = NULL;
	for (enum reading_state state = READING_BUSY; state == READING_BUSY || state == READING_DOCUMENT;) {
		state = reading_step(self->reading, 1000);
		document = document ? document : reading_take_document(self->reading);
	}
	self->findings = reading_take_findings(self->reading);
	self->citing = (struct citing){.document = document, .findings = self->findings, .accessed = {2024, 3, 9}};
	for (uint32_t i = 0; i < self->findings->quotes.count; i++)
		if (self->findings->quotes.at[i].kind == QUOTE_DIRECT)
			citation_of_quote(&self->citations[self->count++], &self->citing, i);
	assert_int_equal(self->count, 3);
}

static void close_page(struct cited *self)
{
	for (size_t i = 0; i < self->count; i++)
		citation_release(&self->citations[i]);
	citing_release(&self->citing);
	document_free((struct document *)self->citing.document);
	findings_free(self->findings);
	reading_free(self->reading);
}

/* What a citation is in each format. */
static const struct {
	enum export_format format;
	const char *wanted;
} exported[] = {
    {EXPORT_PLAIN, "“We *never* play [loud], we play 100% <true>,”\n"
		   "— Ida Falk [drummer]\n"
		   "“R&B at 100% {and} more_or_less: #1 ^ ~ \"live\" \\ end”, Ann van der Berg, The Carrow Her"
		   "ald, 4 March 2024\n"
		   "https://carrow.example/news/rb?id=1&x={2}#top:~:text=We%20%2Anever%2A%20play%20%5Bloud%5D%"
		   "2C%20we%20play%20100%25%20%3Ctrue\n"},
    {EXPORT_TEXT, "“We *never* play [loud], we play 100% <true>,”\n"},
    {EXPORT_MARKDOWN, "> “We \\*never\\* play \\[loud\\], we play 100% \\<true\\>,”\n"
		      "\n"
		      "— Ida Falk \\[drummer\\], [“R\\&B at 100% {and} more\\_or\\_less: #1 ^ \\~ \"live\" \\\\ e"
		      "nd”](<https://carrow.example/news/rb?id=1&x={2}#top:~:text=We%20%2Anever%2A%20play%20%5Blo"
		      "ud%5D%2C%20we%20play%20100%25%20%3Ctrue>), Ann van der Berg, *The Carrow Herald*, 4 March "
		      "2024\n"},
    {EXPORT_BIBTEX, "@article{berg2024moreorless-q2,\n"
		    "  author = {van der Berg, Ann},\n"
		    "  title = {{R\\&B at 100\\% \\textbraceleft{}and\\textbraceright{} more\\_or\\_less: \\#1 "
		    "\\textasciicircum{} \\textasciitilde{} \"live\" \\textbackslash{} end}},\n"
		    "  journal = {{The Carrow Herald}},\n"
		    "  year = {2024},\n"
		    "  month = mar,\n"
		    "  day = {4},\n"
		    "  url = {https://carrow.example/news/rb?id=1&x=%7B2%7D#top:~:text=We%20%2Anever%2A%20play%"
		    "20%5Bloud%5D%2C%20we%20play%20100%25%20%3Ctrue},\n"
		    "  urldate = {2024-03-09},\n"
		    "  annote = {“We *never* play [loud], we play 100\\% <true>,” — Ida Falk [drummer]},\n"
		    "}\n"},
    {EXPORT_CSL, "[{\"id\":\"berg2024moreorless-q2\",\"type\":\"article-newspaper\",\"title\":\"R&B at 100% "
		 "{and} more_or_less: #1 ^ ~ \\\"live\\\" \\\\ end\",\"author\":[{\"family\":\"Berg\",\"give"
		 "n\":\"Ann\",\"non-dropping-particle\":\"van der\"}],\"container-title\":\"The Carrow Heral"
		 "d\",\"issued\":{\"date-parts\":[[2024,3,4]]},\"accessed\":{\"date-parts\":[[2024,3,9]]},\""
		 "URL\":\"https://carrow.example/news/rb?id=1&x={2}#top:~:text=We%20%2Anever%2A%20play%20%5B"
		 "loud%5D%2C%20we%20play%20100%25%20%3Ctrue\",\"language\":\"en\",\"annote\":\"“We *never* p"
		 "lay [loud], we play 100% <true>,” — Ida Falk [drummer]\"}]\n"},
    {EXPORT_RIS, "TY  - NEWS\r\n"
		 "ID  - berg2024moreorless-q2\r\n"
		 "AU  - van der Berg, Ann\r\n"
		 "TI  - R&B at 100% {and} more_or_less: #1 ^ ~ \"live\" \\ end\r\n"
		 "T2  - The Carrow Herald\r\n"
		 "PY  - 2024\r\n"
		 "DA  - 2024/03/04/\r\n"
		 "LA  - en\r\n"
		 "UR  - https://carrow.example/news/rb?id=1&x={2}#top:~:text=We%20%2Anever%2A%20play%20%5Blo"
		 "ud%5D%2C%20we%20play%20100%25%20%3Ctrue\r\n"
		 "Y2  - 2024/03/09/\r\n"
		 "N1  - “We *never* play [loud], we play 100% <true>,” — Ida Falk [drummer]\r\n"
		 "ER  - \r\n"},
    {EXPORT_ANNOTATION, "{\"@context\":\"http://www.w3.org/ns/anno.jsonld\",\"id\":\"https://carrow.example/news/rb"
			"?id=1&x={2}#pullquote-berg2024moreorless-q2\",\"type\":\"Annotation\",\"motivation\":\"hig"
			"hlighting\",\"body\":{\"type\":\"TextualBody\",\"purpose\":\"describing\",\"format\":\"tex"
			"t/plain\",\"value\":\"Ida Falk [drummer], R&B at 100% {and} more_or_less: #1 ^ ~ \\\"live"
			"\\\" \\\\ end, The Carrow Herald\"},\"target\":{\"source\":\"https://carrow.example/news/r"
			"b?id=1&x={2}\",\"selector\":{\"type\":\"TextQuoteSelector\",\"exact\":\"“We *never* play ["
			"loud], we play 100% <true>,”\",\"prefix\":\" hear what the fuss was about. \",\"suffix\":"
			"\" said Ida Falk, the drummer. “It\"}}}\n"},
};

static void each_format_escapes_what_it_must(void **state)
{
	(void)state;
	struct cited cited;
	open_page(&cited);
	for (size_t i = 0; i < COUNT(exported); i++) {
		struct buffer out = {0};
		write_all(exported[i].format, &cited.citations[0], 1, &out);
		assert_string_equal(buffer_text(&out), exported[i].wanted);
		buffer_release(&out);
	}
	close_page(&cited);
}

/* A member of a value, by names one inside the other. */
static const char *string_in(const struct value *value, const char *a, const char *b, const char *c)
{
	size_t length;
	value = value_member(value, a);
	value = b ? value_member(value, b) : value;
	value = c ? value_member(value, c) : value;
	const char *string = value_string(value, &length);
	assert_non_null(string);
	return string;
}

static void what_is_json_reads_back(void **state)
{
	(void)state;
	struct cited cited;
	open_page(&cited);
	struct buffer out = {0};
	struct error error = {0};
	write_all(EXPORT_CSL, cited.citations, cited.count, &out);
	struct value *list = value_read(out.at, out.count, &error);
	assert_int_equal(value_size(list), cited.count);
	for (size_t i = 0; i < cited.count; i++) {
		const struct value *item = value_element(list, i);
		assert_string_equal(string_in(item, "URL", NULL, NULL), cited.citations[i].address.at);
		assert_string_equal(string_in(item, "title", NULL, NULL), citation_title(&cited.citations[i]));
		assert_string_equal(string_in(item, "type", NULL, NULL), "article-newspaper");
		for (size_t other = 0; other < i; other++)
			assert_string_not_equal(string_in(item, "id", NULL, NULL),
						string_in(value_element(list, other), "id", NULL, NULL));
	}
	value_free(list);

	buffer_cut(&out, 0);
	write_all(EXPORT_ANNOTATION, cited.citations, cited.count, &out);
	struct value *page_of_all = value_read(out.at, out.count, &error);
	const struct value *items = value_member(page_of_all, "items");
	assert_string_equal(string_in(page_of_all, "type", NULL, NULL), "AnnotationPage");
	assert_int_equal(value_size(items), cited.count);
	for (size_t i = 0; i < cited.count; i++) {
		const struct value *item = value_element(items, i);
		struct buffer around = {0};
		buffer_format(&around, "%s%s%s", string_in(item, "target", "selector", "prefix"),
			      string_in(item, "target", "selector", "exact"),
			      string_in(item, "target", "selector", "suffix"));
		assert_string_equal(string_in(item, "target", "selector", "exact"), cited.citations[i].words.at);
		/* What it selects stands in the page's text, but for the white space between paragraphs. */
		struct buffer text = {0};
		for (const char *at = cited.citing.document->text.at; *at; at++)
			if (*at != '\n' || at[1] != '\n')
				buffer_putc(&text, *at == '\n' ? ' ' : *at);
		assert_non_null(strstr(text.at, around.at));
		buffer_release(&text);
		buffer_release(&around);
	}
	value_free(page_of_all);
	buffer_release(&out);
	close_page(&cited);
}

/* Reads Markdown; the caller frees the document. */
static struct document *read_markdown(const struct buffer *markdown)
{
	struct source source = {.format = FORMAT_MARKDOWN};
	buffer_add(&source.bytes, markdown->at, markdown->count);
	struct reading *reading = reading_start(&source);
	struct document *document = NULL;
	while (!document) {
		reading_step(reading, 1000);
		document = reading_take_document(reading);
	}
	reading_free(reading);
	return document;
}

static void markdown_reads_back(void **state)
{
	(void)state;
	static const char *const texts[] = {
	    "1. no list",
	    "2) nor this",
	    "- nor that",
	    "# no heading",
	    "+1",
	    "=== no rule",
	    "*a* _b_ `c` <d> [e](f) ![g](h)",
	    "a&amp;b &copy; ~~c~~ |d|",
	    "back\\slash \\* \\",
	    "12.5 is 12. of 12",
	    "https://a.example <https://b.example>",
	};
	for (size_t i = 0; i < COUNT(texts); i++) {
		struct buffer markdown = {0};
		buffer_puts(&markdown, "> ");
		export_markdown_escape(texts[i], strlen(texts[i]), &markdown);
		buffer_putc(&markdown, '\n');
		struct document *document = read_markdown(&markdown);
		assert_string_equal(document->text.at, texts[i]);
		assert_int_equal(document->blocks.at[0].kind, BLOCK_QUOTE);
		document_free(document);
		buffer_release(&markdown);
	}
	struct cited cited;
	open_page(&cited);
	struct buffer out = {0};
	write_all(EXPORT_MARKDOWN, &cited.citations[0], 1, &out);
	struct document *document = read_markdown(&out);
	assert_int_equal(document->blocks.at[0].kind, BLOCK_QUOTE);
	assert_memory_equal(document->text.at, cited.citations[0].words.at, cited.citations[0].words.count);
	assert_non_null(strstr(document->text.at, citation_title(&cited.citations[0])));
	assert_int_equal(document->links.count, 1);
	assert_string_equal(document_string(document, document->links.at[0]), cited.citations[0].address.at);
	document_free(document);
	buffer_release(&out);
	close_page(&cited);
}

static void braces_of_bibtex_are_balanced(void **state)
{
	(void)state;
	struct cited cited;
	open_page(&cited);
	struct buffer out = {0};
	write_all(EXPORT_BIBTEX, cited.citations, cited.count, &out);
	int depth = 0;
	for (const char *at = out.at; *at; at++) {
		depth += (*at == '{') - (*at == '}');
		assert_true(depth >= 0);
		if (*at == '@')
			assert_int_equal(depth, 0);
	}
	assert_int_equal(depth, 0);
	buffer_release(&out);
	close_page(&cited);
}

static void a_line_of_ris_is_a_tag_and_a_value(void **state)
{
	(void)state;
	struct cited cited;
	open_page(&cited);
	struct buffer out = {0};
	write_all(EXPORT_RIS, cited.citations, cited.count, &out);
	size_t records = 0;
	for (const char *line = out.at, *end; *line; line = end + 2) {
		end = strstr(line, "\r\n");
		assert_non_null(end);
		assert_true(end - line >= 6);
		assert_memory_equal(line + 2, "  - ", 4);
		assert_null(memchr(line, '\n', (size_t)(end - line)));
		records += !strncmp(line, "ER", 2);
	}
	assert_int_equal(records, cited.count);
	buffer_release(&out);
	close_page(&cited);
}

static void words_of_nobody_and_of_several_paragraphs(void **state)
{
	(void)state;
	struct cited cited;
	open_page(&cited);
	const char *text = cited.citing.document->text.at;
	const uint32_t start = (uint32_t)(strstr(text, "most of the town") - text);
	const uint32_t end = (uint32_t)(strstr(text, "never*") - text) + 6;
	struct citation citation;
	citation_of_span(&citation, &cited.citing, (struct span){start, end});
	struct buffer out = {0};
	assert_int_equal(citation.voice, CITATION_ARTICLE);
	write_all(EXPORT_TEXT, &citation, 1, &out);
	assert_string_equal(out.at, "most of the town came to hear what the fuss was about.\n“We *never*\n");
	assert_non_null(strstr(citation.address.at, "#top:~:text=most%20of%20the,"));
	citation_release(&citation);

	/* Inside of a quote, they are its speaker's. */
	const uint32_t windows = (uint32_t)(strstr(text, "the windows") - text);
	citation_of_span(&citation, &cited.citing, (struct span){windows, windows + 11});
	assert_int_equal(citation.voice, CITATION_SPEAKER);
	assert_string_equal(citation.said_as.at, "a spokesman");
	citation_release(&citation);
	buffer_release(&out);
	close_page(&cited);
}

/* given | particle | family | suffix; family alone for what is taken as it is. */
static const struct {
	const char *name, *parts;
} names[] = {
    {"Ann Lee", "Ann||Lee|"},
    {"Ludwig van Beethoven", "Ludwig|van|Beethoven|"},
    {"Ann van der Berg", "Ann|van der|Berg|"},
    {"Maria de la Cruz", "Maria|de la|Cruz|"},
    {"Martin Poe, Jr.", "Martin||Poe|Jr."},
    {"Martin Poe Jr", "Martin||Poe|Jr"},
    {"Ann Mary O’Neill", "Ann Mary||O’Neill|"},
    {"J. R. Hartley", "J. R.||Hartley|"},
    {"Éloïse Ó Sé", "Éloïse Ó||Sé|"},
    {"Reuters", "Reuters"},
    {"Associated Press", "Associated Press"},
    {"The Carrow Herald", "The Carrow Herald"},
    {"Staff and agencies", "Staff and agencies"},
    {"鈴木一郎", "鈴木一郎"},
    {"ann lee", "ann lee"},
    {"von Berg", "von Berg"},
    {"Channel 4", "Channel 4"},
    {"Lee, Ann", "Lee, Ann"},
    {"Jr", "Jr"},
    {"", ""},
};

static void names_have_their_parts(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(names); i++) {
		struct person_name name;
		struct buffer parts = {0};
		person_name_read(&name, names[i].name);
		if (!name.is_literal)
			buffer_format(&parts, "%s|%s|", buffer_text(&name.given), buffer_text(&name.particle));
		buffer_puts(&parts, buffer_text(&name.family));
		if (!name.is_literal)
			buffer_format(&parts, "|%s", buffer_text(&name.suffix));
		assert_string_equal(buffer_text(&parts), names[i].parts);
		buffer_release(&parts);
		person_name_release(&name);
	}
}

static void dates_are_as_exact_as_they_are_known(void **state)
{
	(void)state;
	static const struct {
		const char *iso, *words, *numbers;
	} days[] = {
	    {"2023-04-20T10:00:00Z", "20 April 2023", "2023/04/20"},
	    {"2023-04-20", "20 April 2023", "2023/04/20"},
	    {"2023-04", "April 2023", "2023/04"},
	    {"2023", "2023", "2023"},
	    {"2023-13-01", "2023", "2023"},
	    {"2023-04-00", "April 2023", "2023/04"},
	    {"20 April", "", ""},
	    {"", "", ""},
	};
	for (size_t i = 0; i < COUNT(days); i++) {
		struct buffer words = {0}, numbers = {0};
		day_write(day_read(days[i].iso), &words);
		day_write_numbers(day_read(days[i].iso), '/', &numbers);
		assert_string_equal(buffer_text(&words), days[i].words);
		assert_string_equal(buffer_text(&numbers), days[i].numbers);
		buffer_release(&words);
		buffer_release(&numbers);
	}
}

static void formats_are_known_by_name_and_by_file(void **state)
{
	(void)state;
	for (enum export_format format = 0; format < EXPORT_COUNT; format++) {
		struct buffer path = {0};
		buffer_format(&path, "/a.b/c.%s", export_suffix(format));
		assert_int_equal(export_named(export_name(format)), format);
		assert_int_equal(export_of_file(path.at), format);
		assert_true(*export_help(format));
		buffer_release(&path);
	}
	assert_int_equal(export_named("word"), EXPORT_COUNT);
	assert_int_equal(export_of_file("/a.bib/c"), EXPORT_COUNT);
	assert_int_equal(export_of_file("bib"), EXPORT_COUNT);
}

/* Two articles without an author, a date and a headline are not called the same in one bibliography. */
static void without_a_headline_the_file_is_the_key(void **state)
{
	(void)state;
	static const struct {
		const char *source, *key;
	} rows[] = {
	    {"/home/ann/tide-gauge.v2.txt", "tidegaugev2-q3"},
	    {"harbour", "harbour-q3"},
	    {"-", "article-q3"},
	    {"潮.txt", "article-q3"},
	    {"", "article-q3"},
	};
	for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
		struct builder *builder = builder_new(BUILDER_SEPARATED);
		builder_metadata(builder, METADATA_SOURCE, rows[i].source, strlen(rows[i].source));
		struct document *document = builder_finish(builder);
		const struct citation citation = {.document = document, .number = 3};
		struct buffer key = {0};
		citation_write_key(&citation, &key);
		assert_string_equal(buffer_text(&key), rows[i].key);
		buffer_release(&key);
		document_free(document);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(each_format_escapes_what_it_must),
	    cmocka_unit_test(what_is_json_reads_back),
	    cmocka_unit_test(markdown_reads_back),
	    cmocka_unit_test(braces_of_bibtex_are_balanced),
	    cmocka_unit_test(a_line_of_ris_is_a_tag_and_a_value),
	    cmocka_unit_test(words_of_nobody_and_of_several_paragraphs),
	    cmocka_unit_test(names_have_their_parts),
	    cmocka_unit_test(dates_are_as_exact_as_they_are_known),
	    cmocka_unit_test(formats_are_known_by_name_and_by_file),
	    cmocka_unit_test(without_a_headline_the_file_is_the_key),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
