/* SPDX-License-Identifier: MIT */
#include "tui/entity_list.h"

#include <string.h>

#include "tests/test.h"
#include "tests/tui/session.h"

/* Waits for the findings and makes the list. */
static struct entity_list list_of(struct session *session)
{
	session_screen(session, "", 80, 24);
	return entity_list_make(session_article(session));
}

static const char *name_of(const struct session *session, const struct ranked *ranked)
{
	return findings_name(session_article(session)->findings, ranked->entity);
}

static const struct ranked *find(const struct session *session, const struct entity_list *list, const char *name)
{
	for (size_t i = 0; i < list->items.count; i++)
		if (!strcmp(name_of(session, &list->items.at[i]), name))
			return &list->items.at[i];
	return NULL;
}

static void people_come_first_and_the_prominent_before_the_others(void **state)
{
	(void)state;
	static const char *const order[] = {"Ilse Vandermeer", "Tomas Quill", "Noor Abadi", "Radio Kestrel",
					    "Port Amberley",   "Amberlese",   "Monday"};
	struct session session;
	session_open(&session, "names.json");
	struct entity_list list = list_of(&session);
	assert_int_equal(list.items.count, COUNT(order));
	for (size_t i = 0; i < COUNT(order); i++)
		assert_string_equal(name_of(&session, &list.items.at[i]), order[i]);
	assert_null(find(&session, &list, "officials"));
	entity_list_release(&list);
	session_close(&session);
}

static void what_is_known_of_each_is_counted(void **state)
{
	(void)state;
	struct session session;
	session_open(&session, "names.json");
	struct entity_list list = list_of(&session);
	const struct article *article = session_article(&session);
	const struct ranked *founder = find(&session, &list, "Ilse Vandermeer");
	assert_int_equal(founder->mentions, 7);
	assert_int_equal(founder->quotes, 2);
	assert_true(founder->headline && founder->lead);
	assert_int_equal(article->findings->mentions.at[founder->role].kind, MENTION_ROLE);
	size_t sum = 0;
	for (size_t i = 0; i < ENTITY_PARTS; i++)
		sum += founder->where[i];
	assert_int_equal(sum, founder->mentions);
	const struct ranked *town = find(&session, &list, "Port Amberley");
	assert_true(!town->headline && town->lead && town->role == NONE);
	entity_list_release(&list);
	session_close(&session);
}

/* Three people in a headline, a first and a second paragraph, each as often as the row says; the order that comes of it. */
static const struct {
	size_t headline, lead, later;
	const char *first;
} cases[] = {
    {1, 1, 1, "Ann"},
    {1, 6, 1, "Bea"},
    {1, 2, 9, "Cem"},
    {3, 4, 1, "Ann"},
};

static void write_times(const char *name, size_t times, struct buffer *text, struct buffer *mentions)
{
	for (; times; times--) {
		buffer_format(mentions, "%s{\"start\":%zu,\"end\":%zu,\"kind\":\"name\"}", mentions->count ? "," : "",
			      text->count, text->count + strlen(name));
		buffer_format(text, "%s ", name);
	}
}

static void write_case(size_t i, struct buffer *json)
{
	static const char *const names[] = {"Ann", "Bea", "Cem"}, *const kinds[] = {"title", "paragraph", "paragraph"};
	const size_t times[] = {cases[i].headline, cases[i].lead, cases[i].later};
	struct buffer text = {0}, blocks = {0}, entities = {0};
	for (size_t n = 0; n < COUNT(names); n++) {
		struct buffer mentions = {0};
		const size_t start = text.count;
		write_times(names[n], times[n], &text, &mentions);
		buffer_format(&blocks, "%s{\"kind\":\"%s\",\"start\":%zu,\"end\":%zu}", n ? "," : "", kinds[n], start,
			      text.count - 1);
		buffer_format(&entities,
			      "%s{\"id\":%zu,\"name\":\"%s\",\"type\":\"PERSON\",\"named\":true,\"mentions\":[%s]}",
			      n ? "," : "", n, names[n], mentions.at);
		buffer_release(&mentions);
	}
	buffer_format(json,
		      "{\"schema\":\"pullquote/1\",\"offsets\":\"codepoints\",\"text\":\"%s\",\"blocks\":[%s],"
		      "\"entities\":[%s],\"quotes\":[]}",
		      text.at, blocks.at, entities.at);
	buffer_release(&text);
	buffer_release(&blocks);
	buffer_release(&entities);
}

static void a_headline_is_worth_more_than_a_first_paragraph_and_neither_is_all(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		struct buffer json = {0};
		write_case(i, &json);
		struct session session;
		session_open_text(&session, json.at, FORMAT_JSON);
		struct entity_list list = list_of(&session);
		assert_int_equal(list.items.count, 3);
		assert_string_equal(name_of(&session, &list.items.at[0]), cases[i].first);
		entity_list_release(&list);
		session_close(&session);
		buffer_release(&json);
	}
}

enum { MANY = 2000, KINDS = 4 };

/* A roll of names: every fourth is of the same kind. */
static void write_roll(struct buffer *json)
{
	static const char *const kinds[KINDS] = {"PERSON", "ORG", "PLACE", "EVENT"};
	struct buffer text = {0}, entities = {0};
	for (size_t i = 0; i < MANY; i++) {
		const size_t start = text.count;
		buffer_format(&text, "Name%zu", i);
		buffer_format(&entities,
			      "%s{\"id\":%zu,\"name\":\"Name%zu\",\"type\":\"%s\",\"named\":true,\"mentions\":"
			      "[{\"start\":%zu,\"end\":%zu,\"kind\":\"name\"}]}",
			      i ? "," : "", i, i, kinds[i % KINDS], start, text.count);
		buffer_puts(&text, i + 1 < MANY ? ", " : "");
	}
	buffer_format(json,
		      "{\"schema\":\"pullquote/1\",\"offsets\":\"codepoints\",\"text\":\"%s\",\"blocks\":"
		      "[{\"kind\":\"paragraph\",\"start\":0,\"end\":%zu}],\"entities\":[%s],\"quotes\":[]}",
		      text.at, text.count, entities.at);
	buffer_release(&text);
	buffer_release(&entities);
}

static void thousands_are_grouped_and_reached(void **state)
{
	(void)state;
	struct buffer json = {0};
	write_roll(&json);
	struct session session;
	session_open_text(&session, json.at, FORMAT_JSON);
	struct entity_list list = list_of(&session);
	assert_int_equal(list.items.count, MANY);
	assert_int_equal(list.rows.count, MANY + KINDS);
	for (size_t i = 0; i < KINDS; i++)
		assert_int_equal(list.rows.at[i * (MANY / KINDS + 1)].count, MANY / KINDS);
	const char *screen = session_screen(&session, "@", 80, 24);
	assert_non_null(strstr(screen, "People 500"));
	assert_non_null(strstr(session_screen(&session, "G", 80, 24), "▸ Name1999"));
	assert_non_null(strstr(session_screen(&session, "g500j", 80, 24), "Organisations 500"));
	screen = session_screen(&session, "<Enter>", 80, 24);
	assert_non_null(strstr(screen, "Name1 1/1"));
	assert_non_null(strstr(screen, "Name0, Name1, Name2,"));
	entity_list_release(&list);
	session_close(&session);
	buffer_release(&json);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(people_come_first_and_the_prominent_before_the_others),
	    cmocka_unit_test(what_is_known_of_each_is_counted),
	    cmocka_unit_test(a_headline_is_worth_more_than_a_first_paragraph_and_neither_is_all),
	    cmocka_unit_test(thousands_are_grouped_and_reached),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
