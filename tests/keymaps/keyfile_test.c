/* SPDX-License-Identifier: MIT */
#include "keymaps/keyfile.h"

#include <ftw.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/file.h"
#include "tests/test.h"

static int enter_scratch(void **state)
{
	static char folder[] = "/tmp/pullquote-keyfile-XXXXXX";
	*state = folder;
	return mkdtemp(folder) && !chdir(folder) ? 0 : -1;
}

static int erase(const char *path, const struct stat *info, int kind, struct FTW *where)
{
	(void)info, (void)kind, (void)where;
	return remove(path);
}

static int erase_scratch(void **state)
{
	return chdir("/") || nftw(*state, erase, 8, FTW_DEPTH | FTW_PHYS);
}

static void write_file(const char *path, const char *text)
{
	struct error error = {0};
	assert_true(file_write(path, text, strlen(text), &error));
}

/* FILE:LINE:COLUMN: MESSAGE, a line each. */
static void write_problems(struct problems *problems, struct buffer *text)
{
	for (size_t i = 0; i < problems->count; i++) {
		const struct error *error = &problems->at[i];
		buffer_format(text, "%s:%u:%u: %s\n", error->file, (unsigned)error->line, (unsigned)error->column,
			      error->message);
	}
	buffer_text(text);
	problems_release(problems);
}

static void assert_dumps(const struct keymap *map, const char *expected)
{
	struct buffer dump = {0};
	keymap_dump(map, &dump);
	const char *unbound = strstr(buffer_text(&dump), "# not bound: ");
	if (unbound)
		buffer_cut(&dump, (size_t)(unbound - dump.at));
	assert_string_equal(buffer_text(&dump), expected);
	buffer_release(&dump);
}

/* Words behind an action, as they may be written and as a dump has them. */
static void words_are_written_in_marks(void **state)
{
	(void)state;
	static const struct {
		const char *written, *dumped;
	} rows[] = {
	    {"command set zen on", "command \"set zen on\""},
	    {"command \"set zen on\"", "command \"set zen on\""},
	    {"command \"\"", "command \"\""},
	    {"command", "command"},
	    {"command a \\ \"b\"", "command \"a \\\\ \\\"b\\\"\""},
	    {"command \"; -- \\\" \\\\\"", "command \"; -- \\\" \\\\\""},
	    {"command a ; quit", "command \"a\" ; quit"},
	    {"command \"a\" ; quit", "command \"a\" ; quit"},
	    {"export! a.md", "export! \"a.md\""},
	    {"export! a.md ; notes", "export! \"a.md\" ; notes"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct buffer line = {0}, again = {0}, dump = {0};
		struct problems problems = {0};
		struct keymap *map = keymap_new();
		buffer_format(&line, "bind text a %s -- \"do\"\n", rows[i].written);
		buffer_format(&again, "bind text a %s -- \"do\"\n", rows[i].dumped);
		assert_true(keyfile_read_bytes(line.at, line.count, "a.keys", map, &problems));
		assert_dumps(map, again.at);
		keymap_dump(map, &dump);
		assert_true(keyfile_read_bytes(again.at, again.count, "b.keys", map, &problems));
		assert_dumps(map, again.at);
		keymap_free(map);
		buffer_release(&line);
		buffer_release(&again);
		buffer_release(&dump);
	}
}

static const struct {
	const char *line, *problem; /* without the file's name and the line, which is 2 */
} bad_lines[] = {
    {"bnid text a quit", "1: no statement \"bnid\": did you mean \"bind\"?"},
    {"quit", "1: no statement \"quit\""},
    {" # a comment stands at the start", "2: no statement \"#\""},
    {"bind", "5: a context is missing"},
    {"bind \t", "7: a context is missing"},
    {"bind quoets a quit", "6: no context \"quoets\": did you mean \"quotes\"?"},
    {"bind text,hlep a quit", "11: no context \"hlep\": did you mean \"help\"?"},
    {"bind text,,help a quit", "11: no context \"\""},
    {"bind text, a quit", "11: no context \"\""},
    {"bind text", "10: keys are missing"},
    {"bind text <PgDwn> quit", "11: no key is called \"PgDwn\": did you mean \"PgDn\"?"},
    {"bind text é<C-i> quit", "12: \"<C-i>\" is <Tab> to a terminal: write that"},
    {"bind text ééé<oops quit", "14: \"<\" without \">\": the key itself is <lt>"},
    {"bind text aaaaaaaaa quit", "19: more than 8 keys"},
    {"bind prompt a quit", "13: \"a\" is text in the prompt, and cannot be bound there"},
    {"bind text,prompt <Space>a quit", "18: \"<Space>a\" is text in the prompt, and cannot be bound there"},
    {"bind text a", "12: an action is missing"},
    {"bind text a -- \"b\"", "13: an action is missing"},
    {"bind text a quit ;", "19: an action is missing"},
    {"bind text a quit ; ; quit", "20: an action is missing"},
    {"bind text é quote-nxet", "13: no action \"quote-nxet\": did you mean \"quote-next\"?"},
    {"bind text é quit ; centre", "20: no action \"centre\": did you mean \"center\"?"},
    {"bind text a frobnicate", "13: no action \"frobnicate\""},
    {"bind text a quote-next spekaer=same", "24: quote-next takes no argument \"spekaer\": did you mean \"speaker\"?"},
    {"bind text a quote-next mark=a", "24: quote-next takes no argument \"mark\""},
    {"bind text a quit speaker=same", "18: quit takes no argument \"speaker\""},
    {"bind text a quote-next speaker=smae", "32: speaker cannot be \"smae\": did you mean \"same\"?"},
    {"bind text a quote-next speaker=", "32: speaker cannot be \"\""},
    {"bind text a mark-set mark=ab", "27: mark cannot be \"ab\""},
    {"bind text a mark-set mark=<Down>", "27: mark cannot be \"<Down>\""},
    {"bind text a quit center", "18: \"center\" is no NAME=VALUE; another action comes behind \" ; \""},
    {"bind text a quit; center", "13: no action \"quit;\": did you mean \"quit\"?"},

    {"bind text a set \"zen on", "17: words stand between \" and \""},
    {"bind text a set \"zen\"on", "17: words stand between \" and \""},
    {"bind text a set \"zen on\" off", "26: \"off\" is no NAME=VALUE; another action comes behind \" ; \""},
    {"bind text a set \"zen \x1b[31m\"", "17: words with a character that cannot be shown"},
    {"bind text a quit -- out", "21: a description stands between \" and \" at the end of the line"},
    {"bind text a quit -- \"out", "21: a description stands between \" and \" at the end of the line"},
    {"bind text a quit -- \"", "21: a description stands between \" and \" at the end of the line"},
    {"bind text a quit -- \"out\" x", "21: a description stands between \" and \" at the end of the line"},
    {"unbind text", "12: keys are missing"},
    {"unbind text zz", "13: \"zz\" is not bound in text"},
    {"unbind text a quit", "15: nothing can stand here, but there is \"quit\""},
    {"include", "8: a name or a path is missing"},
    {"include lses", "9: \"lses\": no such file: did you mean \"less\"?"},
    {"include no/such file", "9: \"no/such file\": no such file"},
    {"include .", "9: \".\": is a directory"},
    {"include -", "9: \"-\": no such file"},
    {"bind text é \xff", "13: not UTF-8"},
    {"bind text \x1b quit", "11: a key that cannot be seen is written <Esc>"},
    {"bind text \xe2\x80\xae quit", "11: a key that cannot be seen is written <U+202E>"},
    {"\x1b]0;title\x07", "1: no statement \"\xe2\x90\x9b]0;title\xe2\x90\x87\""},
    {"\xe2\x80\xae\xe2\x81\xa6oops", "1: no statement \"oops\""},
    {"bind text a 0123456789012345678901234567890123456789x",
     "13: no action \"0123456789012345678901234567890123456789…\""},
};

static void a_bad_line_is_reported_and_all_others_hold(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(bad_lines); i++) {
		struct buffer text = {0}, found = {0}, expected = {0};
		struct problems problems = {0};
		struct keymap *map = keymap_new();
		buffer_format(&text, "bind help x help\n%s\nbind help y help\n", bad_lines[i].line);
		buffer_format(&expected, "a.keys:2:%s\n", bad_lines[i].problem);
		assert_false(keyfile_read_bytes(text.at, text.count, "a.keys", map, &problems));
		write_problems(&problems, &found);
		assert_string_equal(found.at, expected.at);
		assert_dumps(map, "bind help x help -- \"These keys\"\nbind help y help -- \"These keys\"\n");
		keymap_free(map);
		buffer_release(&text);
		buffer_release(&found);
		buffer_release(&expected);
	}
}

static void what_is_read_is_written_in_one_way(void **state)
{
	(void)state;
	static const struct {
		const char *read, *written;
	} rows[] = {
	    {"", ""},
	    {"\n\n  \n# comment\n#bind text a quit\n", ""},
	    {"bind text a quit", "bind text a quit -- \"Quit at once\"\n"},
	    {"\xef\xbb\xbf"
	     "bind text a quit\r\n",
	     "bind text a quit -- \"Quit at once\"\n"},
	    {"\tbind  text \t a   quit  ", "bind text a quit -- \"Quit at once\"\n"},
	    {"bind help,text a quit", "bind text,help a quit -- \"Quit at once\"\n"},
	    {"bind text,text a quit", "bind text a quit -- \"Quit at once\"\n"},
	    {"bind text <c-F><CR> quit", "bind text <C-f><Enter> quit -- \"Quit at once\"\n"},
	    {"bind text a quit -- \"say \"no\" -- \"yes\"\"", "bind text a quit -- \"say \"no\" -- \"yes\"\"\n"},
	    {"bind text a quit -- \"\"", "bind text a quit -- \"Quit at once\"\n"},
	    {"bind text a quit -- \"é \x1b[31m\xe2\x80\xae!\"", "bind text a quit -- \"é \xe2\x90\x9b[31m!\"\n"},
	    {"bind text a quote-next speaker=any", "bind text a quote-next -- \"Next quote\"\n"},
	    {"bind text,quotes ]s quote-next speaker=same ; center -- \"next quote by this speaker\"",
	     "bind text,quotes ]s quote-next speaker=same ; center -- \"next quote by this speaker\"\n"},
	    {"bind text a mark-go mark=<lt>", "bind text a mark-go mark=<lt> -- \"Go to a mark\"\n"},
	    {"bind text a mark-go mark==", "bind text a mark-go mark== -- \"Go to a mark\"\n"},
	    {"bind text ; quit\nbind text \" quit\nbind text # quit\nbind text -- quit",
	     "bind text ; quit -- \"Quit at once\"\nbind text \" quit -- \"Quit at once\"\n"
	     "bind text # quit -- \"Quit at once\"\nbind text -- quit -- \"Quit at once\"\n"},
	    {"bind global,text a quit\nunbind text a", "bind global a quit -- \"Quit at once\"\nunbind text a\n"},
	    {"bind global a quit\nunbind text,help a\nbind help a help",
	     "bind global a quit -- \"Quit at once\"\nbind help a help -- \"These keys\"\nunbind text a\n"},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct problems problems = {0};
		struct keymap *map = keymap_new();
		assert_true(keyfile_read_bytes(rows[i].read, strlen(rows[i].read), "a.keys", map, &problems));
		assert_dumps(map, rows[i].written);

		struct keymap *again = keymap_new();
		assert_true(keyfile_read_bytes(rows[i].written, strlen(rows[i].written), "b.keys", again, &problems));
		assert_dumps(again, rows[i].written);
		keymap_free(map);
		keymap_free(again);
	}
}

static void a_dump_names_the_actions_without_a_key(void **state)
{
	(void)state;
	struct keymap *map = keymap_new();
	struct buffer dump = {0};
	keymap_dump(map, &dump);
	for (enum action action = 0; action < ACTION_COUNT; action++) {
		struct buffer line = {0};
		buffer_format(&line, "# not bound: %s -- \"%s\"\n", action_name(action), action_help(action));
		assert_non_null(strstr(dump.at, line.at));
		buffer_release(&line);
	}
	buffer_release(&dump);
	keymap_free(map);
}

static void keys_bound_twice_in_one_file_are_reported(void **state)
{
	(void)state;
	static const char file[] = "include default\n"
				   "bind text,help é quit\n"
				   "bind global j quit\n"
				   "bind help,quotes é close\n"
				   "bind text é close\n"
				   "unbind text é\n"
				   "bind text é close\n";
	struct problems problems = {0};
	struct buffer found = {0};
	struct keymap *map = keymap_new();
	assert_false(keyfile_read_bytes(file, strlen(file), "a.keys", map, &problems));
	write_problems(&problems, &found);
	assert_string_equal(found.at, "a.keys:4:18: \"é\" is bound in help by line 2 already\n"
				      "a.keys:5:11: \"é\" is bound in text by line 2 already\n");
	buffer_release(&found);
	keymap_free(map);
}

static void assert_reads(const char *path, const char *expected_problems, const char *expected_dump)
{
	struct problems problems = {0};
	struct buffer found = {0};
	struct keymap *map = keymap_new();
	assert_int_equal(keyfile_read(path, map, &problems), !*expected_problems);
	write_problems(&problems, &found);
	assert_string_equal(found.at, expected_problems);
	assert_dumps(map, expected_dump);
	buffer_release(&found);
	keymap_free(map);
}

static void files_include_others_beside_them(void **state)
{
	(void)state;
	write_file("./one.keys", "bind text a quit -- \"one\"\ninclude sub/two.keys\nbind text d quit -- \"one\"\n");
	write_file("sub/two.keys", "bind text b quit -- \"two\"\ninclude a name with spaces\n");
	write_file("sub/a name with spaces", "bind text c quit -- \"three\"\nbind text d quit -- \"three\"\n");
	assert_reads("one.keys", "",
		     "bind text a quit -- \"one\"\nbind text b quit -- \"two\"\nbind text c quit -- \"three\"\n"
		     "bind text d quit -- \"one\"\n");
	assert_reads("sub/two.keys", "",
		     "bind text b quit -- \"two\"\nbind text c quit -- \"three\"\nbind text d quit -- \"three\"\n");
}

static void a_file_that_is_included_twice_binds_nothing_twice(void **state)
{
	(void)state;
	write_file("./twice.keys", "include once.keys\ninclude once.keys\n");
	write_file("./once.keys", "bind text a quit -- \"x\"\n");
	assert_reads("twice.keys", "", "bind text a quit -- \"x\"\n");
}

static void a_problem_in_an_included_file_is_that_files(void **state)
{
	(void)state;
	write_file("./outer.keys", "\ninclude sub/inner.keys\nbind text b quti\n");
	write_file("sub/inner.keys", "bind text a quit -- \"in\"\n\nbind text b quti\n");
	assert_reads("outer.keys",
		     "sub/inner.keys:3:13: no action \"quti\": did you mean \"quit\"?\n"
		     "outer.keys:3:13: no action \"quti\": did you mean \"quit\"?\n",
		     "bind text a quit -- \"in\"\n");
}

static void no_file_includes_itself_by_any_way(void **state)
{
	(void)state;
	write_file("./self.keys", "bind text a quit -- \"x\"\ninclude self.keys\n");
	assert_reads("self.keys", "self.keys:2:9: \"self.keys\": includes itself\n", "bind text a quit -- \"x\"\n");
	assert_reads("./self.keys", "./self.keys:2:9: \"self.keys\": includes itself\n", "bind text a quit -- \"x\"\n");

	write_file("./ring.keys", "include sub/ring.keys\nbind text b quit -- \"x\"\n");
	write_file("sub/ring.keys", "include ../ring.keys\nbind text a quit -- \"x\"\n");
	assert_reads("ring.keys", "sub/ring.keys:1:9: \"../ring.keys\": includes itself\n",
		     "bind text a quit -- \"x\"\nbind text b quit -- \"x\"\n");

	assert_int_equal(symlink("linked.keys", "link.keys"), 0);
	write_file("./linked.keys", "include link.keys\n");
	assert_reads("linked.keys", "linked.keys:1:9: \"link.keys\": includes itself\n", "");
}

static void includes_have_a_depth_and_a_number(void **state)
{
	(void)state;
	for (int i = 0; i < 10; i++) {
		struct buffer path = {0}, text = {0};
		buffer_format(&path, "./deep%d", i);
		buffer_format(&text, "include deep%d\n", i + 1);
		write_file(path.at, text.at);
		buffer_release(&path);
		buffer_release(&text);
	}
	assert_reads("deep0", "deep7:1:9: \"deep8\": lies more than 8 includes deep\n", "");

	/* Each file includes the next one 20 times: 20 to the power of 5 files, were all of them read. */
	for (int i = 0; i < 5; i++) {
		struct buffer path = {0}, text = {0};
		buffer_format(&path, "./wide%d", i);
		for (int j = 0; j < 20; j++)
			buffer_format(&text, "include wide%d\n", i + 1);
		write_file(path.at, text.at);
		buffer_release(&path);
		buffer_release(&text);
	}
	write_file("./wide5", "");
	struct problems problems = {0};
	struct keymap *map = keymap_new();
	assert_false(keyfile_read("wide0", map, &problems));
	assert_true(problems.count < 200);
	assert_non_null(strstr(array_last(&problems).message, "is the file after the first 100"));
	problems_release(&problems);
	keymap_free(map);
}

static void a_file_that_cannot_be_read_is_one_problem(void **state)
{
	(void)state;
	assert_reads("nonesuch", "nonesuch:0:0: no such file\n", "");
	assert_reads("newsbaot", "newsbaot:0:0: no such file: did you mean \"newsboat\"?\n", "");
	assert_reads("/", "/:0:0: is a directory\n", "");
	write_file("./vii", "include vii\n");
	assert_reads("vii", "vii:1:9: \"vii\": includes itself\n", "");

	struct buffer large = {0};
	while (large.count <= 256 * 1024)
		buffer_puts(&large, "bind text a quit\n");
	write_file("./large", large.at);
	assert_reads("large", "large:0:0: larger than 262144 bytes\n", "");
	buffer_release(&large);
	assert_reads("no\x1b[31m", "no\xe2\x90\x9b[31m:0:0: no such file\n", "");
}

/* Every line is wrong in one way of twenty; a good one stands between each two. */
static void a_thousand_lines_of_junk_are_a_thousand_problems(void **state)
{
	(void)state;
	struct buffer text = {0};
	uint32_t seed = 3;
	for (int i = 0; i < 1000; i++) {
		buffer_putc(&text, '?');
		for (int j = 0; j < 40; j++) {
			seed = seed * 1664525 + 1013904223;
			const char byte = (char)(seed >> 24);
			buffer_putc(&text, byte == '\n' || !byte ? ' ' : byte);
		}
		buffer_format(&text, "\nbind text <F%d> quit\n", i % 12 + 1);
	}
	struct problems problems = {0};
	struct keymap *map = keymap_new();
	keyfile_read_bytes(text.at, text.count, "junk", map, &problems);

	size_t bad = 0;
	for (size_t i = 0; i < problems.count; i++)
		bad += problems.at[i].line % 2;
	assert_int_equal(bad, 1000);
	for (size_t i = 0; i < problems.count; i++)
		for (const char *at = problems.at[i].message; *at; at++)
			assert_true((unsigned char)*at >= 0x20 && *at != 0x7f);
	for (size_t at = 0; at < 12; at++)
		assert_non_null(keymap_at(map, at));
	problems_release(&problems);
	buffer_release(&text);
	keymap_free(map);
}

static void what_is_hardly_meant_is_said(void **state)
{
	(void)state;
	static const struct {
		const char *file, *problems;
	} rows[] = {
	    {"bind text a quit\nbind text b quit\n", ""},
	    {"bind text ab quit\nbind text a quit\n",
	     "a.keys:2:11: \"a\" waits 700 ms in text, for it begins \"ab\" (a.keys:1)\n"},
	    {"bind global a quit\nbind text ab quit\n",
	     "a.keys:1:13: \"a\" waits 700 ms in text, for it begins \"ab\" (a.keys:2)\n"},
	    {"bind global a quit\nbind global ab quit\n",
	     "a.keys:1:13: \"a\" waits 700 ms in global, for it begins \"ab\" (a.keys:2)\n"},
	    {"bind help a quit\nbind text ab quit\n", ""},
	    {"bind global a quit\nbind text ab quit\nunbind text a\n", ""},
	    {"bind text é mark-set\nbind text éa quit\n",
	     "a.keys:1:11: \"é\" waits 700 ms in text, for it begins \"éa\" (a.keys:2)\n"},
	    {"bind text a erase\n", "a.keys:1:11: erase does nothing in text\n"},
	    {"bind global a quit ; erase\n", "a.keys:1:13: erase does nothing in global\n"},
	    {"bind text,prompt <F1> zen\n", "a.keys:1:18: zen does nothing in prompt\n"},
	    {"bind prompt <F1> quit\n", ""},
	};
	for (size_t i = 0; i < COUNT(rows); i++) {
		struct problems problems = {0};
		struct buffer found = {0};
		struct keymap *map = keymap_new();
		assert_true(keyfile_read_bytes(rows[i].file, strlen(rows[i].file), "a.keys", map, &problems));
		assert_int_equal(keyfile_check(map, &problems), !*rows[i].problems);
		write_problems(&problems, &found);
		assert_string_equal(found.at, rows[i].problems);
		buffer_release(&found);
		keymap_free(map);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(words_are_written_in_marks),
	    cmocka_unit_test(a_bad_line_is_reported_and_all_others_hold),
	    cmocka_unit_test(what_is_read_is_written_in_one_way),
	    cmocka_unit_test(a_dump_names_the_actions_without_a_key),
	    cmocka_unit_test(keys_bound_twice_in_one_file_are_reported),
	    cmocka_unit_test(files_include_others_beside_them),
	    cmocka_unit_test(a_file_that_is_included_twice_binds_nothing_twice),
	    cmocka_unit_test(a_problem_in_an_included_file_is_that_files),
	    cmocka_unit_test(no_file_includes_itself_by_any_way),
	    cmocka_unit_test(includes_have_a_depth_and_a_number),
	    cmocka_unit_test(a_file_that_cannot_be_read_is_one_problem),
	    cmocka_unit_test(a_thousand_lines_of_junk_are_a_thousand_problems),
	    cmocka_unit_test(what_is_hardly_meant_is_said),
	};
	return cmocka_run_group_tests(tests, enter_scratch, erase_scratch);
}
