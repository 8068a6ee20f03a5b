/* SPDX-License-Identifier: MIT */
#include "model/train/linking.h"

#include <stdlib.h>
#include <string.h>

#include "tests/test.h"

/* What is said of a row: the answer without its line end, or "none". The caller frees it. */
static char *answer_to(const char *row)
{
	struct error error = {0};
	struct buffer out = {0};
	struct value *value = value_read(row, strlen(row), &error);
	assert_non_null(value);
	if (!linking_write(value, &out)) {
		assert_int_equal(out.count, 0);
		buffer_puts(&out, "none\n");
	}
	assert_int_equal(out.at[out.count - 1], '\n');
	buffer_cut(&out, out.count - 1);
	value_free(value);
	buffer_text(&out);
	return buffer_take(&out);
}

static const struct {
	const char *row, *answer;
} rows[] = {
    /* A name that means another one's bearer, and one that is of another kind. */
    {"{\"id\":\"a\",\"entities\":[{\"start\":0,\"end\":10,\"text\":\"Orla Finch\",\"type\":\"PERSON\"},"
     "{\"start\":20,\"end\":25,\"text\":\"Finch\",\"type\":\"PERSON\"},"
     "{\"start\":30,\"end\":35,\"text\":\"Finch\",\"type\":\"PLACE\"}]}",
     "{\"id\":\"a\",\"entities\":[{\"start\":0,\"end\":10,\"type\":\"PERSON\",\"cluster\":0},"
     "{\"start\":20,\"end\":25,\"type\":\"PERSON\",\"cluster\":0},"
     "{\"start\":30,\"end\":35,\"type\":\"PLACE\",\"cluster\":1}]}"},
    /* What somebody is of is no family name. */
    {"{\"id\":\"g\",\"entities\":[{\"start\":0,\"end\":20,\"text\":\"Peter Finch of Kebra\",\"type\":\"PERSON\"},"
     "{\"start\":30,\"end\":35,\"text\":\"Finch\",\"type\":\"PERSON\"},"
     "{\"start\":40,\"end\":45,\"text\":\"Kebra\",\"type\":\"PLACE\"}]}",
     "{\"id\":\"g\",\"entities\":[{\"start\":0,\"end\":20,\"type\":\"PERSON\",\"cluster\":0},"
     "{\"start\":30,\"end\":35,\"type\":\"PERSON\",\"cluster\":0},"
     "{\"start\":40,\"end\":45,\"type\":\"PLACE\",\"cluster\":1}]}"},
    /* Who makes something is not the thing, and nobody says "House" for the White House. */
    {"{\"id\":\"h\",\"entities\":[{\"start\":0,\"end\":12,\"text\":\"Kestra "
     "Orion\",\"type\":\"ORG\"},{\"start\":100,\"end\":106,\"text\":\"Kestra\",\"type\":\"ORG\"},{\"start\":200,"
     "\"end\":205,\"text\":\"Orion\",\"type\":\"ORG\"}]}",
     "{\"id\":\"h\",\"entities\":[{\"start\":0,\"end\":12,\"type\":\"ORG\",\"cluster\":0},{\"start\":100,\"end\":106,"
     "\"type\":\"ORG\",\"cluster\":1},{\"start\":200,\"end\":205,\"type\":\"ORG\",\"cluster\":0}]}"},
    {"{\"id\":\"i\",\"entities\":[{\"start\":0,\"end\":5,\"text\":\"House\",\"type\":\"ORG\"},{\"start\":100,\"end\":"
     "111,\"text\":\"White House\",\"type\":\"ORG\"}]}",
     "{\"id\":\"i\",\"entities\":[{\"start\":0,\"end\":5,\"type\":\"ORG\",\"cluster\":0},{\"start\":100,\"end\":111,"
     "\"type\":\"ORG\",\"cluster\":1}]}"},
    /* What stands beside a name in the row does not stand beside it in a text: no bracket introduces the second one. */
    {"{\"id\":\"b\",\"entities\":[{\"start\":0,\"end\":19,\"text\":\"Institute of Sports\",\"type\":\"ORG\"},"
     "{\"start\":21,\"end\":27,\"text\":\"Insport\",\"type\":\"ORG\"}]}",
     "{\"id\":\"b\",\"entities\":[{\"start\":0,\"end\":19,\"type\":\"ORG\",\"cluster\":0},"
     "{\"start\":21,\"end\":27,\"type\":\"ORG\",\"cluster\":1}]}"},
    /* Names without words. */
    {"{\"id\":\"c\",\"entities\":[{\"start\":0,\"end\":0,\"text\":\"\",\"type\":\"ORG\"},{\"start\":1,\"end\":2},"
     "{\"start\":3,\"end\":4,\"text\":\" \",\"type\":\"ORG\"}]}",
     "{\"id\":\"c\",\"entities\":[]}"},
    {"{\"id\":\"d\",\"entities\":[]}", "{\"id\":\"d\",\"entities\":[]}"},
    {"{\"id\":\"e\"}", "none"},
    {"{\"entities\":[]}", "none"},
    {"[]", "none"},
};

static void names_are_linked_without_their_text(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(rows); i++) {
		char *answer = answer_to(rows[i].row);
		assert_string_equal(answer, rows[i].answer);
		free(answer);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {cmocka_unit_test(names_are_linked_without_their_text)};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
