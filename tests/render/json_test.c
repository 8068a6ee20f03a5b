/* SPDX-License-Identifier: MIT */
#include "render/json.h"

#include <stdlib.h>
#include <string.h>

#include "base/memory.h"
#include "model/strings.h"
#include "render/read/reader.h"
#include "tests/test.h"

static void leaf(struct builder *builder, enum block_kind kind, uint32_t number, const char *text)
{
	builder_open(builder, kind, number);
	builder_text(builder, text, strlen(text));
	builder_close(builder);
}

/* A document with one of everything that the contract names. */
static struct document *make_document(void)
{
	struct builder *builder = builder_new(BUILDER_SEPARATED);
	builder_metadata(builder, METADATA_ID, "a1", 2);
	builder_metadata(builder, METADATA_SOURCE, "x.md", 4);
	builder_metadata(builder, METADATA_TITLE, "The \"title\"", 11);
	builder_byline(builder, "Ann Lee", 7);
	builder_byline(builder, "Bo Ek", 5);
	builder_metadata(builder, METADATA_LANGUAGE, "en", 2);
	leaf(builder, BLOCK_HEADING, 2, "Én 🌊 sea");
	builder_open(builder, BLOCK_LIST, 0);
	builder_open(builder, BLOCK_ITEM, 3);
	builder_open(builder, BLOCK_PARAGRAPH, 0);
	builder_text(builder, "“Yes,” said ", strlen("“Yes,” said "));
	builder_mark_open(builder, MARK_LINK, "http://example.org/", 19);
	builder_text(builder, "Ann", 3);
	builder_mark_close(builder);
	builder_text(builder, ".", 1);
	builder_close(builder);
	builder_close(builder);
	builder_close(builder);
	builder_open(builder, BLOCK_RULE, 0);
	builder_close(builder);
	builder_open(builder, BLOCK_TABLE, 2);
	builder_open(builder, BLOCK_ROW, 0);
	builder_open(builder, BLOCK_CELL, 1);
	builder_across(builder, 2);
	builder_style(builder, BLOCK_STYLE_RIGHT);
	builder_text(builder, "9", 1);
	builder_close(builder);
	builder_close(builder);
	builder_close(builder);
	builder_open_link(builder, BLOCK_IMAGE, 0, "x.png", 5);
	builder_close(builder);
	builder_notice(builder, "depth", "too deep");
	return builder_finish(builder);
}

/* The place of a piece of text. */
static struct span find(const struct document *document, const char *piece)
{
	const char *found = strstr(document->text.at, piece);
	assert_non_null(found);
	const uint32_t start = (uint32_t)(found - document->text.at);
	return (struct span){start, start + (uint32_t)strlen(piece)};
}

static struct findings *make_findings(const struct document *document)
{
	struct findings *findings = memory_new(1, sizeof *findings);
	array_push(&findings->mentions, (struct mention){.span = find(document, "Ann"), .entity = 0});
	array_push(&findings->entities, (struct entity){.name = strings_add(&findings->strings, "Ann Lee", 7),
							.kind = ENTITY_PERSON,
							.named = true});
	array_push(&findings->entities, (struct entity){.name = strings_add(&findings->strings, "both", 4),
							.kind = ENTITY_GROUP,
							.members = 0,
							.member_count = 1});
	array_push(&findings->members, 0);
	const struct span yes = find(document, "“Yes,”");
	array_push(&findings->quotes, (struct quote){.span = yes,
						     .content = yes,
						     .cue = find(document, "said"),
						     .why = strings_add(&findings->strings, "a verb", 6),
						     .speaker = 0,
						     .said_as = 0,
						     .kind = QUOTE_DIRECT,
						     .basis = BASIS_CUE,
						     .confidence = 97});
	findings_link(findings);
	return findings;
}

#define HEAD                                                                                                           \
	"{\"schema\":\"pullquote/1\",\"id\":\"a1\",\"source\":\"x.md\",\"title\":\"The \\\"title\\\"\","               \
	"\"byline\":[\"Ann Lee\",\"Bo Ek\"],\"language\":\"en\","
#define TEXT "\"text\":\"Én 🌊 sea\\n\\n“Yes,” said Ann.\\n\\n9\","

/* The contract, byte by byte: a change here is a change of what programs read. */
static const char expected[] = HEAD
    "\"offsets\":\"codepoints\"," TEXT "\"blocks\":[{\"kind\":\"heading\",\"start\":0,\"end\":8,\"level\":2},"
    "{\"kind\":\"list\",\"start\":10,\"end\":26},{\"kind\":\"item\",\"start\":10,\"end\":26,\"parent\":1,\"number\":3},"
    "{\"kind\":\"paragraph\",\"start\":10,\"end\":26,\"parent\":2},{\"kind\":\"rule\",\"start\":26,\"end\":26},"
    "{\"kind\":\"table\",\"start\":28,\"end\":29,\"number\":2},{\"kind\":\"row\",\"start\":28,\"end\":29,\"parent\":5},"
    "{\"kind\":\"cell\",\"start\":28,\"end\":29,\"parent\":6,\"number\":1,\"across\":2,\"style\":\"right\"},"
    "{\"kind\":\"image\",\"start\":29,\"end\":29,\"href\":\"x.png\"}],"
    "\"marks\":[{\"kind\":\"link\",\"start\":22,\"end\":25,\"href\":\"http://example.org/\"}],"
    "\"entities\":[{\"id\":0,\"name\":\"Ann Lee\",\"type\":\"PERSON\",\"named\":true,"
    "\"mentions\":[{\"start\":22,\"end\":25,\"kind\":\"name\"}]},"
    "{\"id\":1,\"name\":\"both\",\"type\":\"GROUP\",\"named\":false,\"members\":[0],\"mentions\":[]}],"
    "\"quotes\":[{\"start\":10,\"end\":16,\"group\":0,\"kind\":\"direct\",\"speaker\":0,"
    "\"said_as\":{\"start\":22,\"end\":25},\"cue\":{\"start\":17,\"end\":21},\"content\":{\"start\":10,\"end\":16},"
    "\"basis\":\"cue\",\"confidence\":0.97,\"why\":\"a verb\"}],"
    "\"notices\":[{\"code\":\"depth\",\"message\":\"too deep\"}]}";

static void an_article_is_written_as_the_contract_says(void **state)
{
	(void)state;
	struct document *document = make_document();
	struct findings *findings = make_findings(document);
	struct buffer out = {0};
	article_json_write(document, findings, OFFSETS_CODEPOINTS, &out);
	assert_string_equal(out.at, expected);
	buffer_release(&out);
	findings_free(findings);
	document_free(document);
}

static void without_findings_their_fields_are_absent(void **state)
{
	(void)state;
	struct document *document = builder_finish(builder_new(BUILDER_VERBATIM));
	struct buffer out = {0};
	article_json_write(document, NULL, OFFSETS_BYTES, &out);
	assert_string_equal(
	    out.at, "{\"schema\":\"pullquote/1\",\"offsets\":\"bytes\",\"text\":\"\",\"blocks\":[],\"marks\":[]}");
	buffer_release(&out);
	document_free(document);
}

/* Reads json and writes it again. False with the error's message in out. */
static bool through(const char *json, size_t length, enum offset_kind kind, struct buffer *out)
{
	struct builder *builder = builder_new(BUILDER_VERBATIM);
	struct findings *findings;
	struct error error = {0};
	if (!article_json_read(json, length, builder, &findings, &error)) {
		buffer_puts(out, error.message);
		error_release(&error);
		builder_free(builder);
		assert_null(findings);
		return false;
	}
	struct document *document = builder_finish(builder);
	article_json_write(document, findings, kind, out);
	findings_free(findings);
	document_free(document);
	return true;
}

static void what_is_read_back_is_written_as_it_was(void **state)
{
	(void)state;
	for (enum offset_kind kind = 0; kind < OFFSET_KIND_COUNT; kind++) {
		struct buffer once = {0}, twice = {0}, back = {0};
		assert_true(through(expected, sizeof expected - 1, kind, &once));
		assert_true(through(once.at, once.count, kind, &twice));
		assert_string_equal(once.at, twice.at);
		assert_true(through(twice.at, twice.count, OFFSETS_CODEPOINTS, &back));
		assert_string_equal(back.at, expected);
		buffer_release(&once);
		buffer_release(&twice);
		buffer_release(&back);
	}
}

/* Text with everything that has to be repaired, and spans that have to follow. */
static void repairs_move_what_stands_in_the_text(void **state)
{
	(void)state;
	static const char hostile[] =
	    "{\"schema\":\"pullquote/1\",\"future\":[1],\"text\":\"\\ufeffa\\u001b\\u0000b\\r\\nc \\ud83c\\udf0ad\","
	    "\"blocks\":[{\"kind\":\"paragraph\",\"start\":1,\"end\":11}],"
	    "\"marks\":[{\"kind\":\"code\",\"start\":0,\"end\":2},{\"kind\":\"strong\",\"start\":4,\"end\":8}],"
	    "\"entities\":[{\"type\":\"OTHER\",\"name\":\"\\u202ex\",\"mentions\":[{\"kind\":\"name\",\"start\":9,"
	    "\"end\":10}]}]}";
	struct buffer out = {0};
	assert_true(through(hostile, sizeof hostile - 1, OFFSETS_CODEPOINTS, &out));
	assert_string_equal(
	    out.at, "{\"schema\":\"pullquote/1\",\"offsets\":\"codepoints\",\"text\":\"a␛␀b\\nc 🌊d\","
		    "\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":9}],"
		    "\"marks\":[{\"kind\":\"code\",\"start\":0,\"end\":1},{\"kind\":\"strong\",\"start\":3,\"end\":6}],"
		    "\"entities\":[{\"id\":0,\"name\":\"x\",\"type\":\"OTHER\",\"named\":true,"
		    "\"mentions\":[{\"start\":7,\"end\":8,\"kind\":\"name\"}]}],\"quotes\":[]}");
	buffer_release(&out);
}

#define ARTICLE(rest)           "{\"schema\":\"pullquote/1\",\"text\":\"abc def\"," rest "}"
#define BLOCK(kind, start, end) "{\"kind\":\"" kind "\",\"start\":" start ",\"end\":" end "}"
#define BLOCKS                  "\"blocks\":[" BLOCK("paragraph", "0", "7") "]"
#define SOMEBODY                "\"entities\":[{\"type\":\"PERSON\",\"name\":\"A\",\"mentions\":[" BLOCK("name", "4", "7") "]}]"
#define QUOTE(start, end, rest) "{\"start\":" start ",\"end\":" end ",\"kind\":\"direct\",\"basis\":\"none\"" rest "}"

/* What foreign JSON may get wrong, and what is said of it. */
static const struct {
	const char *json, *message;
} wrong[] = {
    {"", "not JSON: unexpected token near end of file"},
    {"[]", "not an article: no JSON object"},
    {"{}", "schema: not \"pullquote/1\""},
    {"{\"schema\":\"pullquote/2\"}", "schema: not \"pullquote/1\""},
    {"{\"schema\":\"pullquote/1\"}", "text: missing"},
    {"{\"schema\":\"pullquote/1\",\"text\":null}", "text: missing"},
    {ARTICLE("\"title\":5"), "title: not a string"},
    {ARTICLE("\"byline\":\"A\""), "byline: not an array"},
    {ARTICLE("\"byline\":[5]"), "byline[0]: not a string"},
    {ARTICLE("\"offsets\":\"bits\""), "offsets: no such name"},
    {ARTICLE("\"blocks\":[]"), "there is text at the end that no block holds"},
    {ARTICLE("\"blocks\":[5]"), "blocks[0].kind: missing"},
    {ARTICLE("\"blocks\":[" BLOCK("div", "0", "7") "]"), "blocks[0].kind: no such name"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "0", "8") "]"),
     "blocks[0]: its start and end are no stretch of the text"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "5", "4") "]"),
     "blocks[0]: its start and end are no stretch of the text"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "-1", "4") "]"), "blocks[0].start: not a number that can be there"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "0", "4294967295") "]"),
     "blocks[0].end: not a number that can be there"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "1.5", "4") "]"), "blocks[0].start: not a number that can be there"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "1", "7") "]"),
     "blocks[0]: there is text before it that no block holds"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "0", "4") "," BLOCK("paragraph", "3", "7") "]"),
     "blocks[1]: begins before the end of the block before it"},
    {ARTICLE("\"blocks\":[" BLOCK("paragraph", "0", "0") "]"), "blocks[0]: a paragraph without text"},
    {ARTICLE("\"blocks\":[" BLOCK("list", "0", "7") "]"), "the list before it holds nothing"},
    {ARTICLE(
	 "\"blocks\":[" BLOCK("paragraph", "0", "3") ",{\"kind\":\"paragraph\",\"start\":4,\"end\":7,\"parent\":0}]"),
     "blocks[1]: its parent is no block that is open there"},
    {ARTICLE("\"blocks\":[{\"kind\":\"paragraph\",\"start\":0,\"end\":7,\"parent\":0}]"),
     "blocks[0].parent: not a number that can be there"},
    {ARTICLE("\"blocks\":[{\"kind\":\"heading\",\"level\":7,\"start\":0,\"end\":7}]"),
     "blocks[0].level: not a number that can be there"},
    {ARTICLE("\"blocks\":[{\"kind\":\"cell\",\"style\":\"term\",\"start\":0,\"end\":7}]"),
     "blocks[0].style: no style of that kind of block"},
    {ARTICLE("\"blocks\":[{\"kind\":\"paragraph\",\"across\":2,\"start\":0,\"end\":7}]"),
     "blocks[0].across: not a number that can be there"},
    {ARTICLE(BLOCKS ",\"marks\":[" BLOCK("link", "0", "3") "]"), "marks[0]: a link without an address"},
    {ARTICLE(BLOCKS ",\"marks\":[" BLOCK("strong", "3", "3") "]"), "marks[0]: not inside one block"},
    {ARTICLE(BLOCKS ",\"marks\":[" BLOCK("strong", "4", "7") "," BLOCK("code", "0", "3") "]"),
     "marks[1]: begins before the mark before it"},
    {ARTICLE(BLOCKS ",\"entities\":[{\"type\":\"ALIEN\"}]"), "entities[0].type: no such name"},
    {ARTICLE(BLOCKS ",\"entities\":[{\"id\":1,\"type\":\"PERSON\"}]"), "entities[0].id: not its place in the array"},
    {ARTICLE(BLOCKS ",\"entities\":[{\"type\":\"GROUP\",\"members\":[7]}]"), "entities: a member that is no entity"},
    {ARTICLE(BLOCKS ",\"entities\":[{\"type\":\"GROUP\",\"members\":[null]}]"), "entities[0].members[0]: not a number"},
    {ARTICLE(BLOCKS ",\"entities\":[{\"type\":\"ORG\",\"mentions\":[" BLOCK("name", "0", "3") "," BLOCK("name", "2",
													"5") "]}]"),
     "entities: mentions that cross"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("0", "4", "") "," QUOTE("2", "6", "") "]"),
     "quotes[1]: out of order, or crosses the one before it"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("4", "6", "") "," QUOTE("0", "3", "") "]"),
     "quotes[1]: out of order, or crosses the one before it"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("4", "4", "") "]"), "quotes[0]: empty"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("0", "4", ",\"group\":1") "]"),
     "quotes[0].group: not a number that can be there"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("0", "4", ",\"speaker\":0") "]"),
     "quotes[0].speaker: not a number that can be there"},
    {ARTICLE(BLOCKS "," SOMEBODY ",\"quotes\":[" QUOTE("0", "3", ",\"speaker\":0") "]"),
     "quotes[0].speaker: does not fit the basis"},
    {ARTICLE(BLOCKS "," SOMEBODY ",\"quotes\":[" QUOTE("0", "3", ",\"said_as\":{\"start\":5,\"end\":7}") "]"),
     "quotes[0].said_as: no mention is there"},
    {ARTICLE(BLOCKS ",\"quotes\":[" QUOTE("0", "4", ",\"confidence\":1.5") "]"),
     "quotes[0].confidence: not from 0 to 1"},
    {ARTICLE(BLOCKS ",\"notices\":[{\"code\":\"x\"}]"), "notices[0]: no code, or no message"},
};

static void foreign_json_is_refused_in_one_clear_line(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(wrong); i++) {
		struct buffer out = {0};
		assert_false(through(wrong[i].json, strlen(wrong[i].json), OFFSETS_CODEPOINTS, &out));
		assert_string_equal(buffer_text(&out), wrong[i].message);
		buffer_release(&out);
	}
}

/* Any prefix, and any one byte changed, gives an error or an article: never a crash. */
static void damaged_json_is_survived(void **state)
{
	(void)state;
	for (size_t i = 0; i < sizeof expected; i++) {
		struct buffer out = {0};
		through(expected, i, OFFSETS_CODEPOINTS, &out);
		buffer_release(&out);
	}
	char *damaged = memory_copy(expected, sizeof expected - 1);
	for (size_t i = 0; i < sizeof expected - 1; i++) {
		static const char bytes[] = "09\"},x\xff";
		for (const char *byte = bytes; *byte; byte++) {
			struct buffer out = {0};
			damaged[i] = *byte;
			through(damaged, sizeof expected - 1, OFFSETS_CODEPOINTS, &out);
			buffer_release(&out);
		}
		damaged[i] = expected[i];
	}
	free(damaged);
}

static void offsets_are_counted_as_the_caller_counts(void **state)
{
	(void)state;
	static const char text[] = "aé“🌊b";
	static const uint32_t bytes[] = {0, 1, 3, 6, 10, 11};
	static const uint32_t counted[OFFSET_KIND_COUNT][COUNT(bytes)] = {
	    [OFFSETS_CODEPOINTS] = {0, 1, 2, 3, 4, 5},
	    [OFFSETS_UTF16] = {0, 1, 2, 3, 5, 6},
	    [OFFSETS_BYTES] = {0, 1, 3, 6, 10, 11},
	};
	for (enum offset_kind kind = 0; kind < OFFSET_KIND_COUNT; kind++) {
		struct offsets *offsets = offsets_new(text, sizeof text - 1, kind);
		for (size_t i = 0; i < COUNT(bytes); i++) {
			uint32_t byte;
			assert_int_equal(offsets_of_byte(offsets, bytes[i]), counted[kind][i]);
			assert_true(offsets_find_byte(offsets, counted[kind][i], &byte));
			assert_int_equal(byte, bytes[i]);
		}
		uint32_t byte;
		assert_false(offsets_find_byte(offsets, counted[kind][COUNT(bytes) - 1] + 1, &byte));
		if (kind != OFFSETS_CODEPOINTS)
			assert_false(offsets_find_byte(offsets, counted[kind][3] + 1, &byte));
		offsets_free(offsets);
	}
}

/* Texts longer than one stride of the count, with characters across its ends. */
static void long_texts_are_counted_the_same(void **state)
{
	(void)state;
	struct buffer text = {0};
	while (text.count < 2000)
		buffer_puts(&text, "a“🌊");
	for (enum offset_kind kind = 0; kind < OFFSET_KIND_COUNT; kind++) {
		static const uint32_t a_piece[OFFSET_KIND_COUNT] = {3, 4, 8};
		struct offsets *offsets = offsets_new(text.at, text.count, kind);
		for (uint32_t piece = 0; piece * 8 <= text.count; piece++) {
			uint32_t byte;
			assert_int_equal(offsets_of_byte(offsets, piece * 8), piece * a_piece[kind]);
			assert_true(offsets_find_byte(offsets, piece * a_piece[kind], &byte));
			assert_int_equal(byte, piece * 8);
		}
		offsets_free(offsets);
	}
	buffer_release(&text);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(an_article_is_written_as_the_contract_says),
	    cmocka_unit_test(without_findings_their_fields_are_absent),
	    cmocka_unit_test(what_is_read_back_is_written_as_it_was),
	    cmocka_unit_test(repairs_move_what_stands_in_the_text),
	    cmocka_unit_test(foreign_json_is_refused_in_one_clear_line),
	    cmocka_unit_test(damaged_json_is_survived),
	    cmocka_unit_test(offsets_are_counted_as_the_caller_counts),
	    cmocka_unit_test(long_texts_are_counted_the_same),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
