/* SPDX-License-Identifier: MIT */
/*
 * Two programs on the same files, by turns: the processor time and the peak memory of each.
 *
 *     race ROUNDS "OURS ARGUMENT..." "THEIRS ARGUMENT..." FILE...
 *
 * A line a file: its name and bytes; the median ms of ours and of theirs, and how often the one is in the other; the same of the
 * peak memory in MiB; how ours ended. Then the sums. Ends with 1 if ours failed anywhere.
 */
#include <fcntl.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include "base/array.h"

/* What is asked for: no more time than theirs, at most twice their memory. */
static const double TIME_ASKED = 1, MEMORY_ASKED = 2;

enum { WORDS_MAX = 16 };

/* A command, as words; the file's name goes behind them. */
struct command {
	char *words[WORDS_MAX + 2];
	size_t count;
};

struct cost {
	double time;   /* of the processor, user and system, in ms */
	double memory; /* at the peak, in MiB */
	int status;    /* as wait() has it */
};

struct costs ARRAY(struct cost);
struct reals ARRAY(double);

/* All files: how often ours is in theirs. */
struct totals {
	struct reals time, memory;
	double ours, theirs; /* ms in all */
	size_t failed;
};

static struct command command_of(char *line)
{
	struct command command = {0};
	char *rest = line;
	for (char *word; command.count < WORDS_MAX && (word = strtok_r(rest, " ", &rest));)
		command.words[command.count++] = word;
	return command;
}

static _Noreturn void become(struct command command, char *file)
{
	const int nothing = open("/dev/null", O_RDWR);
	for (int descriptor = 0; descriptor < 3; descriptor++)
		dup2(nothing, descriptor);
	command.words[command.count] = file;
	execvp(command.words[0], command.words);
	_exit(127);
}

static double milliseconds(const struct timeval *time)
{
	return (double)time->tv_sec * 1e3 + (double)time->tv_usec / 1e3;
}

static struct cost run(const struct command *command, char *file)
{
	struct cost cost = {.status = -1};
	struct rusage used;
	const pid_t child = fork();
	if (child == 0)
		become(*command, file);
	if (child < 0 || wait4(child, &cost.status, 0, &used) != child)
		return cost;
	cost.time = milliseconds(&used.ru_utime) + milliseconds(&used.ru_stime);
	cost.memory = (double)used.ru_maxrss / 1024;
	return cost;
}

static int compare_reals(const void *a, const void *b)
{
	const double first = *(const double *)a, second = *(const double *)b;
	return (first > second) - (first < second);
}

static double median(struct reals *reals)
{
	qsort(reals->at, reals->count, sizeof *reals->at, compare_reals);
	return reals->count ? reals->at[reals->count / 2] : 0;
}

/* The median of each figure; the last status. */
static struct cost middle(const struct costs *costs)
{
	struct reals time = {0}, memory = {0};
	for (size_t i = 0; i < costs->count; i++) {
		array_push(&time, costs->at[i].time);
		array_push(&memory, costs->at[i].memory);
	}
	const struct cost cost = {.time = median(&time), .memory = median(&memory), .status = array_last(costs).status};
	array_release(&time);
	array_release(&memory);
	return cost;
}

static void race(const struct command sides[static 2], char *file, long rounds, struct totals *totals)
{
	struct costs costs[2] = {{0}, {0}};
	struct cost cost[2];
	struct stat about = {0};
	stat(file, &about);
	for (long round = 0; round < rounds; round++)
		for (size_t side = 0; side < 2; side++)
			array_push(&costs[side], run(&sides[side], file));
	for (size_t side = 0; side < 2; side++) {
		cost[side] = middle(&costs[side]);
		array_release(&costs[side]);
	}
	const double time = cost[0].time / cost[1].time, memory = cost[0].memory / cost[1].memory;
	printf("%9lld %8.2f %8.2f %5.2f %8.1f %8.1f %5.2f %6d  %s\n", (long long)about.st_size, cost[0].time,
	       cost[1].time, time, cost[0].memory, cost[1].memory, memory, cost[0].status, file);
	array_push(&totals->time, time);
	array_push(&totals->memory, memory);
	totals->ours += cost[0].time;
	totals->theirs += cost[1].time;
	totals->failed += cost[0].status != 0;
}

static void print_ratios(const char *name, struct reals *reals, double asked)
{
	size_t more = 0;
	for (size_t i = 0; i < reals->count; i++)
		more += reals->at[i] > asked;
	const double middle_one = median(reals);
	printf("%s: ours in theirs: median %.2f, highest %.2f; above %.0f on %zu of %zu\n", name, middle_one,
	       array_last(reals), asked, more, reals->count);
}

int main(int count, char **arguments)
{
	if (count < 5) {
		fputs("usage: race ROUNDS \"OURS ARGUMENT...\" \"THEIRS ARGUMENT...\" FILE...\n", stderr);
		return 2;
	}
	const long rounds = strtol(arguments[1], NULL, 10);
	const struct command sides[2] = {command_of(arguments[2]), command_of(arguments[3])};
	struct totals totals = {0};
	printf("    bytes  ours ms   theirs       ours MiB   theirs       status  file\n");
	for (int i = 4; i < count && rounds > 0; i++)
		race(sides, arguments[i], rounds, &totals);
	if (!totals.time.count)
		return 2;

	printf("in all: %.0f ms against %.0f ms\n", totals.ours, totals.theirs);
	print_ratios("time", &totals.time, TIME_ASKED);
	print_ratios("peak memory", &totals.memory, MEMORY_ASKED);
	printf("ours failed on %zu of %zu\n", totals.failed, totals.time.count);
	array_release(&totals.time);
	array_release(&totals.memory);
	return totals.failed ? 1 : 0;
}
