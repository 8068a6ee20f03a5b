/* SPDX-License-Identifier: MIT */
/*
 * How time grows with bad input: each shape in one size and in twice the size. What is linear takes twice the time.
 *
 *     growth [BYTES [NAME]]    BYTES: of the smaller size, 1 MB unless said; NAME: the shapes whose name begins so
 *
 * A line a shape: processor ms to read, to find and to lay out the larger size, and how often the smaller one's time is in each.
 * "SLOW" where that is above 2.5 and not a matter of a few ms. Ends with 1 if any is.
 */
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "model/find/find.h"
#include "render/dump.h"
#include "render/read/reading.h"

/* A shape: before, piece after piece, after, again after again. "%u" in a piece is its number. */
struct shape {
	const char *name;
	enum format format;
	const char *before, *piece, *after, *again;
};

#define PAGE       "<!doctype html><title>t</title>"
#define FOUR_LISTS "<ul><li>a<ul><li>a<ul><li>a<ul><li>a"
#define MANY_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS FOUR_LISTS
#define MAIL       "From: a@b.example\nSubject: s\nDate: Fri, 1 Nov 2024 10:00:00 +0000\n"
#define FEED       "<rss><channel><title>t</title>"

static const struct shape shapes[] = {
    {"html one line", FORMAT_HTML, PAGE "<p>", "One word and \"another\", she said. ", "", ""},
    {"html paragraphs", FORMAT_HTML, PAGE, "<p class=c%u>A word.</p>\n", "", ""},
    {"html bare text", FORMAT_HTML, PAGE, "word<br>", "", ""},
    {"html divs", FORMAT_HTML, PAGE, "<div>", "text", "</div>"},
    {"html divs with text", FORMAT_HTML, PAGE, "<div>a, b", "text", "</div>"},
    {"html inlines", FORMAT_HTML, PAGE "<p>", "<b>a", "text", "</b>"},
    {"html links", FORMAT_HTML, PAGE, "<a href=/%u>a b</a> ", "", ""},
    {"html open links", FORMAT_HTML, PAGE, "<a href=/%u>a b ", "", ""},
    {"html lists", FORMAT_HTML, PAGE, "<ul><li>a", "", ""},
    {"html items of deep lists", FORMAT_HTML, PAGE MANY_LISTS MANY_LISTS MANY_LISTS, "<li>item %u", "", ""},
    {"html items", FORMAT_HTML, PAGE "<ul>", "<li>item %u", "", ""},
    {"html tables", FORMAT_HTML, PAGE, "<table><tr><td>a", "", ""},
    {"html rows", FORMAT_HTML, PAGE "<table>", "<tr><td>a<td>b", "", ""},
    {"html cells", FORMAT_HTML, PAGE "<table><tr>", "<td>a", "", ""},
    {"html wide cells", FORMAT_HTML, PAGE "<table>", "<tr><td colspan=1000 rowspan=1000>a", "", ""},
    {"html attributes", FORMAT_HTML, PAGE "<p ", "a%u=v ", ">text", ""},
    {"html classes", FORMAT_HTML, PAGE "<p class='", "c%u ", "'>text</p>", ""},
    {"html styles", FORMAT_HTML, PAGE, "<p style='display :none'>a", "", ""},
    {"html ids", FORMAT_HTML, PAGE, "<p id=a-b-c-%u>word</p><a href=#a-b-c-%u>x</a>", "", ""},
    {"html comments", FORMAT_HTML, PAGE, "<!-- a -->b", "", ""},
    {"html open comments", FORMAT_HTML, PAGE "text", "<!--", "", ""},
    {"html dashes", FORMAT_HTML, PAGE "text<!--", "- ", "", ""},
    {"html less-than", FORMAT_HTML, PAGE, "<", "", ""},
    {"html less-than and space", FORMAT_HTML, PAGE, "< ", "", ""},
    {"html ends", FORMAT_HTML, PAGE, "</", "", ""},
    {"html end tags", FORMAT_HTML, PAGE "text", "</p>", "", ""},
    {"html declarations", FORMAT_HTML, PAGE "text", "<!", "", ""},
    {"html instructions", FORMAT_HTML, PAGE "text", "<?", "", ""},
    {"html ampersands", FORMAT_HTML, PAGE, "&", "", ""},
    {"html entities", FORMAT_HTML, PAGE, "&amp;&#8220;&bogus;", "", ""},
    {"html digits", FORMAT_HTML, PAGE "&#", "1", "", ""},
    {"html scripts", FORMAT_HTML, PAGE, "<script>a</script>b", "", ""},
    {"html open scripts", FORMAT_HTML, PAGE "text", "<script>", "", ""},
    {"html text areas", FORMAT_HTML, PAGE "text", "<textarea>a", "", ""},
    {"html titles", FORMAT_HTML, "", "<title>a", "", ""},
    {"html headings", FORMAT_HTML, PAGE, "<h1>A heading %u</h1>", "", ""},
    {"html metas", FORMAT_HTML, PAGE, "<meta name=author content='Ann Lee %u'>", "", ""},
    {"html structured data", FORMAT_HTML, PAGE "<script type=application/ld+json>{\"author\":[",
     "{\"name\":\"Ann Lee\"},", "{}]}</script><p>text", ""},
    {"html nested data", FORMAT_HTML, PAGE "<script type=application/ld+json>", "[", "", "]"},
    {"html many data", FORMAT_HTML, PAGE, "<script type=application/ld+json>{\"headline\":\"a\"}</script>", "", ""},
    {"html authors", FORMAT_HTML, PAGE, "<a rel=author>Ann Lee %u</a>", "", ""},
    {"html bylines", FORMAT_HTML, PAGE, "<p>By Ann Lee %u</p>", "", ""},
    {"html bylines in a line", FORMAT_HTML, PAGE "<p>", "<b>By Ann Lee</b>", "", ""},
    {"html times", FORMAT_HTML, PAGE, "<time>1 November 2024</time>", "", ""},
    {"html images", FORMAT_HTML, PAGE, "<img src=/%u.png alt=a>", "", ""},
    {"html figures", FORMAT_HTML, PAGE, "<figure><img src=a><figcaption>b", "", ""},
    {"html notes", FORMAT_HTML, PAGE, "<sup id=r%u><a href=#n%u>1</a></sup>", "<ol>", "<li id=n%u>a<a href=#r%u>b</a>"},
    {"html quotes", FORMAT_HTML, PAGE, "<blockquote>a", "", ""},
    {"html definitions", FORMAT_HTML, PAGE "<dl>", "<dt>a<dd>b", "", ""},
    {"html code", FORMAT_HTML, PAGE "<pre>", "a  b\n", "", ""},
    {"html white space", FORMAT_HTML, PAGE "<p>a", " \n\t", "b", ""},
    {"html base", FORMAT_HTML, PAGE "<base href=/", "a/../", "><a href=b>c</a>", ""},
    {"html long address", FORMAT_HTML, PAGE "<a href='/", "../a/", "'>b</a>", ""},
    {"html long word", FORMAT_HTML, PAGE "<p>", "abcdefgh", "", ""},
    {"html marks", FORMAT_HTML, PAGE "<p>", "<i>a</i><b>b</b>", "", ""},
    {"html forms", FORMAT_HTML, PAGE, "<form><input><select><option>a", "", ""},
    {"html repeated story", FORMAT_HTML, PAGE, "<p>This same sentence, which is rather long, stands here again.</p>",
     "", ""},
    {"html SVG", FORMAT_HTML, PAGE "text<svg>", "<g><path d='M0'>", "", ""},
    {"html combining", FORMAT_HTML, PAGE "<p>a", "\u0301", "", ""},
    {"html joiners", FORMAT_HTML, PAGE "<p>a", "\u200d", "", ""},
    {"html controls", FORMAT_HTML, PAGE "<p>", "a\x01", "", ""},
    {"html broken bytes", FORMAT_HTML, PAGE "<p>", "a\xff\xc3", "", ""},

    {"markdown quotes", FORMAT_MARKDOWN, "", ">", "", "a*"},
    {"markdown lists", FORMAT_MARKDOWN, "", "- ", "x", "\n"},
    {"markdown items", FORMAT_MARKDOWN, "", "- item %u\n", "", ""},
    {"markdown numbers", FORMAT_MARKDOWN, "", "1. ", "x", "\n"},
    {"markdown images", FORMAT_MARKDOWN, "", "![[]()", "", ""},
    {"markdown brackets", FORMAT_MARKDOWN, "", "[", "a", "](b)"},
    {"markdown closed brackets", FORMAT_MARKDOWN, "", "[a]", "", ""},
    {"markdown references", FORMAT_MARKDOWN, "", "[a%u]: /b\n", "", "[a%u] "},
    {"markdown emphasis", FORMAT_MARKDOWN, "", "*a **b ", "", ""},
    {"markdown underscores", FORMAT_MARKDOWN, "", "_a __b", "", ""},
    {"markdown stars", FORMAT_MARKDOWN, "", "a**b", "", "c* "},
    {"markdown code", FORMAT_MARKDOWN, "", "`a``b", "", ""},
    {"markdown ticks", FORMAT_MARKDOWN, "", "e`", "", ""},
    {"markdown HTML", FORMAT_MARKDOWN, "", "<hr>\n\n", "", ""},
    {"markdown HTML in items", FORMAT_MARKDOWN, "", "- <div>a\n\n", "", ""},
    {"markdown tags", FORMAT_MARKDOWN, "", "a <b> ", "", ""},
    {"markdown open tags", FORMAT_MARKDOWN, "", "a <b ", "", ""},
    {"markdown open comments", FORMAT_MARKDOWN, "a ", "<!-- b ", "", ""},
    {"markdown instructions", FORMAT_MARKDOWN, "a ", "<? b ", "", ""},
    {"markdown declarations", FORMAT_MARKDOWN, "a ", "<!A b ", "", ""},
    {"markdown CDATA", FORMAT_MARKDOWN, "a ", "<![CDATA[ b ", "", ""},
    {"markdown anchors", FORMAT_MARKDOWN, "a ", "<a href='/%u'>b</a> ", "", ""},
    {"markdown parentheses", FORMAT_MARKDOWN, "", "[a](", "", ""},
    {"markdown parentheses within", FORMAT_MARKDOWN, "[a](", "(", "", ""},
    {"markdown rows", FORMAT_MARKDOWN, "a|b\n-|-\n", "1|2\n", "", ""},
    {"markdown tables", FORMAT_MARKDOWN, "", "a|b\n-|-\n1|2\n\n", "", ""},
    {"markdown pipes", FORMAT_MARKDOWN, "a|b\n-|-\n", "|", "", ""},
    {"markdown notes", FORMAT_MARKDOWN, "", "a[^%u]\n\n[^%u]: b\n\n", "", ""},
    {"markdown addresses", FORMAT_MARKDOWN, "", "www.a.example ", "", ""},
    {"markdown authors", FORMAT_MARKDOWN, "---\nauthors:\n", "- Ann Lee %u\n", "---\ntext", ""},
    {"markdown front matter", FORMAT_MARKDOWN, "---\n", "key%u: value\n", "---\ntext", ""},
    {"markdown open front matter", FORMAT_MARKDOWN, "---\nkey: value\n", "---- \n", "", ""},
    {"markdown headings", FORMAT_MARKDOWN, "", "# a\n", "", ""},
    {"markdown setext", FORMAT_MARKDOWN, "", "a\n=\n", "", ""},
    {"markdown fences", FORMAT_MARKDOWN, "", "```\na\n", "", ""},
    {"markdown indented", FORMAT_MARKDOWN, "", "    a\n\n", "", ""},
    {"markdown tabs", FORMAT_MARKDOWN, "", "\t", "a", ""},
    {"markdown entities", FORMAT_MARKDOWN, "", "&amp;&#8220;", "", ""},
    {"markdown backslashes", FORMAT_MARKDOWN, "", "\\", "", ""},
    {"markdown strikes", FORMAT_MARKDOWN, "", "~~a ~b ", "", ""},

    {"mail fields", FORMAT_MAIL, MAIL, "X-%u: a\n", "\ntext", ""},
    {"mail folded field", FORMAT_MAIL, MAIL "X: a\n", " b\n", "\ntext", ""},
    {"mail recipients", FORMAT_MAIL, MAIL "To: ", "a%u@b.example, ", "\n\ntext", ""},
    {"mail senders", FORMAT_MAIL, "Subject: s\nMessage-ID: x\nFrom: ", "Ann Lee <a%u@b.example>, ", "\n\ntext", ""},
    {"mail words", FORMAT_MAIL, "Message-ID: x\nSubject: ", "=?utf-8?q?a?= ", "\n\ntext", ""},
    {"mail parameters", FORMAT_MAIL, MAIL "Content-Type: text/plain; ", "a%u=b; ", "\n\ntext", ""},
    {"mail parts", FORMAT_MAIL, MAIL "Content-Type: multipart/mixed; boundary=b\n\n", "--b\n\na\n", "--b--\n", ""},
    {"mail boundaries", FORMAT_MAIL, MAIL "Content-Type: multipart/mixed; boundary=b\n\n", "--b%u\n", "", ""},
    {"mail nested parts", FORMAT_MAIL, MAIL, "Content-Type: multipart/mixed; boundary=b%u\n\n--b%u\n", "\na", ""},
    {"mail nested messages", FORMAT_MAIL, MAIL, "Content-Type: message/rfc822\n\n", "a", ""},
    {"mail quotes", FORMAT_MAIL, MAIL "\n", "> a\n>> b\n", "", ""},
    {"mail quote marks", FORMAT_MAIL, MAIL "\n", "> ", "a", ""},
    {"mail lines", FORMAT_MAIL, MAIL "\n", "a line of text %u\n", "", ""},
    {"mail flowed", FORMAT_MAIL, MAIL "Content-Type: text/plain; format=flowed\n\n", "a line \n", "", ""},
    {"mail base64", FORMAT_MAIL, MAIL "Content-Transfer-Encoding: base64\n\n", "YWJj\n", "", ""},
    {"mail quoted-printable", FORMAT_MAIL, MAIL "Content-Transfer-Encoding: quoted-printable\n\n", "=41=\n", "", ""},
    {"mail wrong quoted-printable", FORMAT_MAIL, MAIL "Content-Transfer-Encoding: quoted-printable\n\n", "= ", "", ""},
    {"mail HTML", FORMAT_MAIL, MAIL "Content-Type: text/html\n\n", "<p>a", "", ""},

    {"feed items", FORMAT_FEED, FEED, "<item><title>a %u</title><link>/%u</link></item>", "", ""},
    {"feed open items", FORMAT_FEED, FEED, "<item>", "", ""},
    {"feed description", FORMAT_FEED, FEED "<item><description>", "&lt;p&gt;a", "</description></item>", ""},
    {"feed CDATA", FORMAT_FEED, FEED "<item><description>", "<![CDATA[<p>a]]>", "</description></item>", ""},
    {"feed open CDATA", FORMAT_FEED, FEED, "<![CDATA[", "", ""},
    {"feed entities", FORMAT_FEED, "<!DOCTYPE rss [", "<!ENTITY a%u '&a;&a;'>", "]>" FEED, ""},
    {"feed attributes", FORMAT_FEED, FEED "<item ", "a%u='v' ", "/>", ""},
    {"feed namespaces", FORMAT_FEED, FEED "<item ", "xmlns:a%u='v' ", "/>", ""},
    {"feed prefixes", FORMAT_FEED, FEED, "<a%u:b xmlns:a%u='v'>", "", ""},
    {"feed authors", FORMAT_FEED, FEED "<item>", "<author>Ann Lee %u</author>", "</item>", ""},
    {"feed JSON", FORMAT_FEED, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[",
     "{\"id\":\"%u\",\"title\":\"a\"},", "{}]}", ""},
    {"feed JSON brackets", FORMAT_FEED, "{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":", "[", "", ""},

    {"text one line", FORMAT_TEXT, "", "One word and \"another\", she said. ", "", ""},
    {"text lines", FORMAT_TEXT, "", "A line of text %u.\n", "", ""},
    {"text paragraphs", FORMAT_TEXT, "", "\"Yes,\" said Ann Lee.\n\n", "", ""},
    {"text blank lines", FORMAT_TEXT, "a", " \n", "b", ""},
    {"text quotes", FORMAT_TEXT, "", "> a\n>> b\n", "", ""},
    {"text marks", FORMAT_TEXT, "", "\" ", "", ""},
    {"text open marks", FORMAT_TEXT, "", "“a ", "", ""},
    {"text nested marks", FORMAT_TEXT, "", "“a ‘b ", "", "’”"},
    {"text apostrophes", FORMAT_TEXT, "", "'a", "", ""},
    {"text names", FORMAT_TEXT, "", "Ann%u Lee and Bo Ek met. ", "", ""},
    {"text one name", FORMAT_TEXT, "", "Ann ", "", ""},
    {"text sayings", FORMAT_TEXT, "", "he said she said ", "", ""},
    {"text colons", FORMAT_TEXT, "", "ANN: yes\n\n", "", ""},
    {"text commas", FORMAT_TEXT, "", "a, ", "", ""},
    {"text dashes", FORMAT_TEXT, "", "- ", "", ""},
    {"text bullets", FORMAT_TEXT, "", "- a\n", "", ""},
    {"text bars", FORMAT_TEXT, "", "a | b\n", "", ""},
    {"text columns", FORMAT_TEXT, "", "a    b\n", "", ""},
    {"text rules", FORMAT_TEXT, "", "----\n", "", ""},
    {"text brackets", FORMAT_TEXT, "", "(a ", "", ""},
    {"text digits", FORMAT_TEXT, "", "1", "", ""},
    {"text NULs", FORMAT_TEXT, "a", " b\tc d e f g \x01", "", ""},
    {"text combining", FORMAT_TEXT, "a", "\u0301", "", ""},
    {"text emoji", FORMAT_TEXT, "", "\U0001f469\u200d", "", ""},
    {"text flags", FORMAT_TEXT, "", "\U0001f1eb", "", ""},
    {"text long word", FORMAT_TEXT, "", "abcdefgh", "", ""},
    {"text right to left", FORMAT_TEXT, "", "\u05d0\u05d1 ", "", ""},
    {"text Chinese", FORMAT_TEXT, "", "\u4e2d\u6587\u3002", "", ""},
    {"text German", FORMAT_TEXT, "Der Hafen ist zu, und die Leute sind in der Stadt. ",
     "„Ja“, sagte der Mann, und die Frau ging mit dem Hund. ", "", ""},

    {"json", FORMAT_JSON, "{\"schema\":\"pullquote/1\",\"text\":\"", "word ", "\"}", ""},
    {"json blocks", FORMAT_JSON, "{\"schema\":\"pullquote/1\",\"text\":\"a\",\"blocks\":[",
     "{\"kind\":\"paragraph\",\"start\":0,\"end\":1},", "{}]}", ""},
    {"json brackets", FORMAT_JSON, "{\"schema\":\"pullquote/1\",\"text\":", "[", "", ""},
};

enum { READ, FIND, LAY, STAGES };
enum { SHAPES = sizeof shapes / sizeof *shapes, ROUNDS = 2, SECONDS_MAX = 120 };

/* Above this a doubled size is no matter of chance; below so many ms it may be. */
static const double RATIO_MAX = 2.5, NOTHING = 100;

/* ms of each stage; negative where the program was ended before it was done. */
struct times {
	double at[STAGES];
};

static double now(void)
{
	struct timespec time;
	clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time);
	return (double)time.tv_sec * 1e3 + (double)time.tv_nsec / 1e6;
}

/* The piece, so often, with its number where it says so. */
static void repeat(const char *piece, size_t times, struct buffer *out)
{
	for (size_t i = 0; i < times; i++)
		for (const char *at = piece; *at; at++)
			if (at[0] == '%' && at[1] == 'u') {
				buffer_format(out, "%zu", i);
				at++;
			} else {
				buffer_putc(out, *at);
			}
}

static void make(const struct shape *shape, size_t bytes, struct buffer *out)
{
	const size_t times = bytes / (strlen(shape->piece) + strlen(shape->again));
	buffer_puts(out, shape->before);
	repeat(shape->piece, times, out);
	buffer_puts(out, shape->after);
	repeat(shape->again, times, out);
}

static void lay_out(const struct document *document)
{
	struct buffer out = {0};
	dump_write(&(struct dump){.columns = 80}, document, NULL, &out);
	buffer_release(&out);
}

static struct times take_times(const struct shape *shape, size_t bytes)
{
	struct times times = {{-1, -1, -1}};
	struct source source = {.name = "-", .format = shape->format};
	struct document *document = NULL;
	struct error error = {0};
	make(shape, bytes, &source.bytes);
	const double start = now();
	if (!reading_all(&source, &document, NULL, &error))
		return (struct times){{now() - start, 0, 0}};
	const double read = now();
	struct finder *finder = finder_new(document);
	finder_step(finder, UINT32_MAX);
	const double found = now();
	lay_out(document);
	times = (struct times){{read - start, found - read, now() - found}};
	findings_free(finder_take(finder));
	finder_free(finder);
	document_free(document);
	return times;
}

/* In a process of its own, which may take so long and no longer. */
static struct times measure_once(const struct shape *shape, size_t bytes)
{
	struct times times = {{-1, -1, -1}};
	int ends[2];
	if (pipe(ends) != 0)
		return times;
	const pid_t child = fork();
	if (child == 0) {
		setrlimit(RLIMIT_CPU, &(struct rlimit){SECONDS_MAX, SECONDS_MAX});
		times = take_times(shape, bytes);
		_exit(write(ends[1], &times, sizeof times) == (ssize_t)sizeof times ? 0 : 1);
	}
	close(ends[1]);
	int status = 0;
	if (read(ends[0], &times, sizeof times) != (ssize_t)sizeof times)
		times = (struct times){{-1, -1, -1}};
	close(ends[0]);
	waitpid(child, &status, 0);
	if (WIFSIGNALED(status))
		printf("%s: ended by signal %d\n", shape->name, WTERMSIG(status));
	return times;
}

/* The best of some rounds. */
static struct times measure(const struct shape *shape, size_t bytes)
{
	struct times best = measure_once(shape, bytes);
	for (int round = 1; round < ROUNDS && best.at[READ] >= 0; round++) {
		const struct times again = measure_once(shape, bytes);
		for (size_t i = 0; i < STAGES; i++)
			best.at[i] = again.at[i] < best.at[i] ? again.at[i] : best.at[i];
	}
	return best;
}

/* Whether it grows as it should. */
static bool try_shape(const struct shape *shape, size_t bytes)
{
	const struct times small = measure(shape, bytes), large = measure(shape, 2 * bytes);
	bool is_fine = true;
	printf("%-28s", shape->name);
	for (size_t i = 0; i < STAGES; i++) {
		const double ratio = small.at[i] > 0 ? large.at[i] / small.at[i] : 1;
		printf(" %9.1f %5.2f", large.at[i], ratio);
		is_fine &= large.at[i] >= 0 && (ratio < RATIO_MAX || large.at[i] < NOTHING);
	}
	puts(is_fine ? "" : "  SLOW");
	fflush(stdout);
	return is_fine;
}

int main(int count, char **arguments)
{
	const size_t bytes = count > 1 ? strtoul(arguments[1], NULL, 10) : 1000000;
	const char *name = count > 2 ? arguments[2] : "";
	size_t slow = 0, tried = 0;
	printf("shape                          read ms ratio   find ms ratio    lay ms ratio\n");
	fflush(stdout);
	for (size_t i = 0; i < SHAPES; i++)
		if (strncmp(shapes[i].name, name, strlen(name)) == 0) {
			tried++;
			slow += !try_shape(&shapes[i], bytes);
		}
	printf("growth: %zu of %zu shapes grow as their size does\n", tried - slow, tried);
	return slow ? 1 : 0;
}
