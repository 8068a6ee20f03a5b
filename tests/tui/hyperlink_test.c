/* SPDX-License-Identifier: MIT */
#include "tui/hyperlink.h"

#include <string.h>

#include "tests/test.h"

static const struct area whole = {0, 0, 3, 12};

static void assert_begins(const char *address, const char *wanted)
{
	struct buffer out = {0};
	assert_int_equal(hyperlink_begin(address, strlen(address), 7, &out), wanted != NULL);
	assert_string_equal(buffer_text(&out), wanted ? wanted : "");
	buffer_release(&out);
}

static void addresses_are_told_in_bytes_that_cannot_end_them(void **state)
{
	(void)state;
	assert_begins("https://a.example/b?c=d;e#f", "\033]8;id=7;https://a.example/b?c=d;e#f\033\\");
	assert_begins("HTTP://a.example", "\033]8;id=7;HTTP://a.example\033\\");
	assert_begins("mailto:a@b.example", "\033]8;id=7;mailto:a@b.example\033\\");
	assert_begins("https://a.example/\xc3\xa9 \033\a\x7f",
		      "\033]8;id=7;https://a.example/%C3%A9%20%1B%07%7F\033\\");
}

static void other_schemes_are_not_told(void **state)
{
	(void)state;
	static const char *const addresses[] = {"",
						"javascript:alert(1)",
						"file:///etc/passwd",
						"../there",
						"#note",
						"//a.example/",
						"https:/a.example",
						"http://",
						"ftp://a.example",
						"data:text/html,x",
						" https://a.example",
						"mailto:"};
	for (size_t i = 0; i < COUNT(addresses); i++)
		assert_begins(addresses[i], NULL);
}

static void addresses_have_a_greatest_length(void **state)
{
	(void)state;
	struct buffer address = {0}, out = {0};
	buffer_puts(&address, "https://a.example/");
	while (address.count < HYPERLINK_MAX)
		buffer_putc(&address, 'x');
	assert_true(hyperlink_begin(address.at, address.count, 1, &out));
	buffer_cut(&out, 0);
	buffer_putc(&address, 'x');
	assert_false(hyperlink_begin(address.at, address.count, 1, &out));
	assert_int_equal(out.count, 0);
	buffer_cut(&address, HYPERLINK_MAX - 2);
	buffer_putc(&address, ' '); /* three bytes when it is encoded */
	assert_false(hyperlink_begin(address.at, address.count, 1, &out));
	buffer_release(&address);
	buffer_release(&out);
}

static void terminals_that_may_print_it_get_none(void **state)
{
	(void)state;
	static const struct {
		const char *term;
		bool in_tmux, harmless;
	} cases[] = {
	    {NULL, false, false},
	    {"", false, false},
	    {"dumb", false, false},
	    {"linux", false, false},
	    {"linux-16color", true, false},
	    {"xterm-256color", false, true},
	    {"tmux-256color", true, true},
	    {"screen-256color", false, false},
	    {"screen-256color", true, true},
	    {"vt220", false, false},
	    {"foot", false, true},
	};
	for (size_t i = 0; i < COUNT(cases); i++)
		assert_int_equal(hyperlink_is_harmless(cases[i].term, cases[i].in_tmux), cases[i].harmless);
}

/* "ROW:COLUMN+COLUMNS=ID " for each stretch; "-" for one that leads nowhere any more. */
static void assert_plan(struct hyperlinks *self, const struct grid *grid, const char *wanted)
{
	struct hyperlink_stretches stretches = {0};
	struct buffer out = {0};
	hyperlinks_plan(self, grid, &stretches);
	for (size_t i = 0; i < stretches.count; i++) {
		const struct hyperlink_stretch *stretch = &stretches.at[i];
		buffer_format(&out, "%zu:%zu+%zu=", stretch->row, stretch->column, stretch->columns);
		if (stretch->link)
			buffer_format(&out, "%u ", stretch->link->id);
		else
			buffer_puts(&out, "- ");
	}
	assert_string_equal(buffer_text(&out), wanted);
	array_release(&stretches);
	buffer_release(&out);
}

static void draw(struct grid *grid, size_t row, const char *text, size_t from, size_t columns, uint32_t id)
{
	grid_puts(grid, whole, row, 0, text, style_of(STYLE_TEXT));
	if (columns)
		grid_lead(grid, whole, row, from, columns, "https://a.example/", id);
}

static void rows_are_told_again_when_they_change(void **state)
{
	(void)state;
	struct hyperlinks links = {0};
	struct grid first, second;
	grid_init(&first, 3, 12);
	draw(&first, 0, "a link here", 2, 4, 1);
	draw(&first, 1, "and another", 0, 3, 2);
	assert_plan(&links, &first, "0:2+4=1 1:0+3=2 ");
	assert_plan(&links, &first, "");
	hyperlinks_forget(&links);
	assert_plan(&links, &first, "0:2+4=1 1:0+3=2 ");

	grid_init(&second, 3, 12);
	draw(&second, 0, "a link here", 2, 4, 1);
	draw(&second, 1, "and another", 4, 7, 2);
	assert_plan(&links, &second, "1:0+3=- 1:4+7=2 ");
	assert_plan(&links, &first, "1:0+3=2 1:4+7=- ");
	grid_release(&first);
	grid_release(&second);
	hyperlinks_release(&links);
}

static void what_leads_elsewhere_is_told_again(void **state)
{
	(void)state;
	struct hyperlinks links = {0};
	struct grid grid;
	grid_init(&grid, 3, 12);
	draw(&grid, 0, "a link here", 2, 4, 1);
	assert_plan(&links, &grid, "0:2+4=1 ");
	grid_lead(&grid, whole, 0, 2, 2, "https://b.example/", 2);
	assert_plan(&links, &grid, "0:2+2=2 0:4+2=1 ");
	grid_release(&grid);
	hyperlinks_release(&links);
}

static void wide_characters_are_told_whole(void **state)
{
	(void)state;
	struct hyperlinks links = {0};
	struct grid grid, after;
	grid_init(&grid, 3, 12);
	draw(&grid, 0, "日本語", 0, 6, 1);
	assert_plan(&links, &grid, "0:0+6=1 ");
	grid_init(&after, 3, 12);
	draw(&after, 0, "x日本", 0, 0, 0); /* the last of its halves led somewhere, and a cell behind it */
	assert_plan(&links, &after, "0:0+6=- ");
	grid_release(&grid);
	grid_release(&after);
	hyperlinks_release(&links);
}

static void another_size_is_drawn_whole(void **state)
{
	(void)state;
	struct hyperlinks links = {0};
	struct grid grid, wider;
	grid_init(&grid, 3, 12);
	draw(&grid, 0, "a link here", 2, 4, 1);
	assert_plan(&links, &grid, "0:2+4=1 ");
	grid_init(&wider, 3, 14);
	assert_plan(&links, &wider, "");
	grid_release(&grid);
	grid_release(&wider);
	hyperlinks_release(&links);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(addresses_are_told_in_bytes_that_cannot_end_them),
	    cmocka_unit_test(other_schemes_are_not_told),
	    cmocka_unit_test(addresses_have_a_greatest_length),
	    cmocka_unit_test(terminals_that_may_print_it_get_none),
	    cmocka_unit_test(rows_are_told_again_when_they_change),
	    cmocka_unit_test(what_leads_elsewhere_is_told_again),
	    cmocka_unit_test(wide_characters_are_told_whole),
	    cmocka_unit_test(another_size_is_drawn_whole),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
