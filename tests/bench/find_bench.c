/* SPDX-License-Identifier: MIT */
/*
 * How fast finding is: reads articles, runs the passes over each, and prints the processor time of each pass, of each group
 * of them and of all; then the processor time and memory of `pullquote --jsonl`, whose path is in $PULLQUOTE; then how
 * long the longest step of each pass is in a text of 8 MiB: by so much at most does finder_step() overrun its time.
 *
 *     find_bench FILE...        a text, or lines of JSON with the member "text" (*.jsonl)
 *
 * Each figure is the best of several rounds: the others were disturbed.
 */
#include <inttypes.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>

#include "base/array.h"
#include "base/file.h"
#include "base/json.h"
#include "base/line_reader.h"
#include "base/process.h"
#include "base/value.h"
#include "model/find/find.h"
#include "render/read/reading.h"

enum { ROUNDS = 3, LARGE_TEXT = 8 << 20 };

/* Documents without findings. */
struct articles {
	struct document **at;
	size_t count, room;
	size_t bytes;
};

/* A pass, or a group of passes: processor time over all articles, in ns. */
struct timing {
	const char *name;
	int64_t time;
};

struct timings ARRAY(struct timing);

/* Which group a pass is counted in: all that are not here have to do with quotations. */
static const struct {
	const char *pass, *group;
} groups[] = {
    {"words", "words"},    {"language", "words"}, {"names", "names"},
    {"entities", "names"}, {"nominals", "names"}, {"release", "release"},
};

static const char quotes_group[] = "quotes and speakers";

static int64_t nanoseconds(const struct timespec *time)
{
	return (int64_t)time->tv_sec * 1000000000 + time->tv_nsec;
}

static int64_t now(clockid_t clock)
{
	struct timespec time;
	clock_gettime(clock, &time);
	return nanoseconds(&time);
}

static _Noreturn void give_up(const struct error *error)
{
	struct buffer message = {0};
	error_write(error, &message);
	fprintf(stderr, "find_bench: %s\n", buffer_text(&message));
	exit(1);
}

static void add_article(struct articles *articles, const char *text, size_t length)
{
	struct source source = {.format = FORMAT_TEXT, .decoded = true};
	struct error error = {0};
	struct document *document;
	buffer_add(&source.bytes, text, length);
	if (!reading_all(&source, &document, NULL, &error))
		give_up(&error);
	array_push(articles, document);
	articles->bytes += document->text.count;
}

static void add_lines(struct articles *articles, int descriptor, const char *path)
{
	struct error error = {0};
	struct line_reader reader = {.descriptor = descriptor, .name = path, .cap = SOURCE_CAP_MARKUP};
	while (line_reader_next(&reader, &error)) {
		struct value *line = value_read(reader.line, reader.length, &error);
		size_t length;
		const char *text = value_string(value_member(line, "text"), &length);
		if (!text) {
			error_set(&error, "a line without \"text\"");
			error_in(&error, path);
			give_up(&error);
		}
		add_article(articles, text, length);
		value_free(line);
	}
	if (error.message)
		give_up(&error);
	line_reader_release(&reader);
}

static void add_file(struct articles *articles, const char *path)
{
	const char *suffix = strrchr(path, '.');
	struct error error = {0};
	struct buffer bytes = {0};
	const int descriptor = file_open(path, &error);
	if (descriptor < 0)
		give_up(&error);
	if (suffix && strcmp(suffix, ".jsonl") == 0)
		add_lines(articles, descriptor, path);
	else if (file_read_descriptor(descriptor, path, SOURCE_CAP_TEXT, &bytes, &error))
		add_article(articles, buffer_text(&bytes), bytes.count);
	else
		give_up(&error);
	buffer_release(&bytes);
	file_close(descriptor);
}

static void add_time(struct timings *timings, const char *name, int64_t time)
{
	for (size_t i = 0; i < timings->count; i++) {
		if (strcmp(timings->at[i].name, name) == 0) {
			timings->at[i].time += time;
			return;
		}
	}
	array_push(timings, (struct timing){name, time});
}

/* Runs all passes, and looks at the clock whenever one ends. */
static void time_article(struct timings *timings, const struct document *document)
{
	int64_t start = now(CLOCK_PROCESS_CPUTIME_ID);
	struct finder *finder = finder_new(document);
	const char *pass = finder_pass(finder);
	while (pass) {
		finder_step(finder, 0);
		const char *next = finder_pass(finder);
		if (next && strcmp(next, pass) == 0)
			continue;
		const int64_t end = now(CLOCK_PROCESS_CPUTIME_ID);
		add_time(timings, pass, end - start);
		start = end;
		pass = next;
	}
	findings_free(finder_take(finder));
	finder_free(finder);
	add_time(timings, "release", now(CLOCK_PROCESS_CPUTIME_ID) - start);
}

static struct timings time_passes(const struct articles *articles)
{
	struct timings best = {0};
	for (int round = 0; round < ROUNDS; round++) {
		struct timings timings = {0};
		for (size_t i = 0; i < articles->count; i++)
			time_article(&timings, articles->at[i]);
		for (size_t i = 0; i < timings.count; i++) {
			if (round == 0)
				array_push(&best, timings.at[i]);
			else if (timings.at[i].time < best.at[i].time)
				best.at[i].time = timings.at[i].time;
		}
		array_release(&timings);
	}
	return best;
}

static void print(const char *name, int64_t time, const struct articles *articles)
{
	printf("  %-20s %9.1f %9.1f\n", name, (double)time / 1e3 / (double)articles->count,
	       (double)articles->bytes * 1e3 / (double)(time ? time : 1));
}

static const char *group_of(const char *pass)
{
	for (size_t i = 0; i < sizeof groups / sizeof *groups; i++)
		if (strcmp(groups[i].pass, pass) == 0)
			return groups[i].group;
	return quotes_group;
}

static int64_t time_of(const struct timings *timings, const char *name)
{
	for (size_t i = 0; i < timings->count; i++)
		if (strcmp(timings->at[i].name, name) == 0)
			return timings->at[i].time;
	return 0;
}

static void print_passes(const struct articles *articles)
{
	struct timings passes = time_passes(articles), sums = {0};
	int64_t whole = 0;
	printf("%-22s %9s %9s\n", "pass", "us each", "MB/s");
	for (size_t i = 0; i < passes.count; i++) {
		print(passes.at[i].name, passes.at[i].time, articles);
		whole += passes.at[i].time;
		add_time(&sums, group_of(passes.at[i].name), passes.at[i].time);
	}
	puts("group");
	for (size_t i = 0; i < sums.count; i++)
		print(sums.at[i].name, sums.at[i].time, articles);
	print("without names", whole - time_of(&sums, "names"), articles);
	print("all of finding", whole, articles);
	array_release(&passes);
	array_release(&sums);
}

/* A file without a name that holds the first articles, a JSON object on a line. */
static FILE *write_batch(const struct articles *articles, size_t count)
{
	FILE *file = tmpfile();
	struct buffer out = {0};
	for (size_t i = 0; i < count; i++) {
		struct json_writer json = {.out = &out};
		json_open(&json, '{');
		json_key(&json, "text");
		json_write_string(&json, articles->at[i]->text.at, articles->at[i]->text.count);
		json_close(&json, '}');
		buffer_putc(&out, '\n');
	}
	if (!file || fwrite(out.at, 1, out.count, file) != out.count || fflush(file) != 0) {
		perror("find_bench: no room for a temporary file");
		exit(1);
	}
	rewind(file);
	buffer_release(&out);
	return file;
}

/* What pullquote --jsonl took for the first articles. */
static struct rusage run_batch(const char *program, const struct articles *articles, size_t count)
{
	FILE *input = write_batch(articles, count);
	const char *const arguments[] = {"pullquote", "--jsonl", NULL};
	const struct process_plan plan = {.program = program,
					  .arguments = arguments,
					  .input = fileno(input),
					  .output = PROCESS_NOTHING,
					  .complaints = PROCESS_OURS};
	struct rusage usage = {0};
	pid_t process;
	int status;
	if (process_start(&plan, &process) != 0 || wait4(process, &status, 0, &usage) < 0 || status != 0) {
		fprintf(stderr, "find_bench: %s --jsonl failed\n", program);
		exit(1);
	}
	fclose(input);
	return usage;
}

static int64_t processor_time(const struct rusage *usage)
{
	return ((int64_t)usage->ru_utime.tv_sec + usage->ru_stime.tv_sec) * 1000000000 +
	       ((int64_t)usage->ru_utime.tv_usec + usage->ru_stime.tv_usec) * 1000;
}

static void print_batch(const char *program, const struct articles *articles)
{
	int64_t best = INT64_MAX;
	long memory = 0;
	for (int round = 0; round < ROUNDS; round++) {
		const struct rusage usage = run_batch(program, articles, articles->count);
		best = processor_time(&usage) < best ? processor_time(&usage) : best;
		memory = usage.ru_maxrss;
	}
	const size_t part = (articles->count + 7) / 8;
	const struct rusage usage = run_batch(program, articles, part);
	puts("batch");
	print("pullquote --jsonl", best, articles);
	printf("  its memory: %ld KB for all articles, %ld KB for the first %zu\n", memory, usage.ru_maxrss, part);
}

/* All articles in one, again and again until it is large. */
static struct document *join(const struct articles *articles)
{
	struct buffer text = {0};
	for (size_t i = 0; text.count < LARGE_TEXT; i = (i + 1) % articles->count) {
		buffer_add(&text, articles->at[i]->text.at, articles->at[i]->text.count);
		buffer_puts(&text, "\n\n");
	}
	struct articles joined = {0};
	add_article(&joined, text.at, text.count);
	struct document *document = joined.at[0];
	array_release(&joined);
	buffer_release(&text);
	return document;
}

/* The longest step of each pass over a large text. */
static void print_slices(const struct articles *articles)
{
	struct document *document = join(articles);
	struct finder *finder = finder_new(document);
	struct timings longest = {0};
	for (const char *pass; (pass = finder_pass(finder));) {
		const int64_t start = now(CLOCK_PROCESS_CPUTIME_ID);
		finder_step(finder, 0);
		const int64_t time = now(CLOCK_PROCESS_CPUTIME_ID) - start;
		add_time(&longest, pass, 0);
		if (time > array_last(&longest).time)
			array_last(&longest).time = time;
	}
	printf("longest step, in %zu bytes of text\n", document->text.count);
	for (size_t i = 0; i < longest.count; i++)
		printf("  %-20s %9.1f ms\n", longest.at[i].name, (double)longest.at[i].time / 1e6);
	array_release(&longest);
	finder_free(finder);
	document_free(document);
}

int main(int count, char **arguments)
{
	struct articles articles = {0};
	for (int i = 1; i < count; i++)
		add_file(&articles, arguments[i]);
	if (!articles.bytes) {
		puts("find_bench: no text to measure with: give it articles");
		return 0;
	}
	printf("%zu articles, %.2f MB of text\n", articles.count, (double)articles.bytes / 1e6);
	print_passes(&articles);
	if (getenv("PULLQUOTE"))
		print_batch(getenv("PULLQUOTE"), &articles);
	print_slices(&articles);
	for (size_t i = 0; i < articles.count; i++)
		document_free(articles.at[i]);
	array_release(&articles);
	return 0;
}
