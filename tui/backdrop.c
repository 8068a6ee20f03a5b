/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/backdrop.h"

#include <stdlib.h>
#include <string.h>

struct backdrop_signs backdrop_signs(void)
{
	return (struct backdrop_signs){
	    .term = getenv("TERM"),
	    .colorfgbg = getenv("COLORFGBG"),
	    .program = getenv("TERM_PROGRAM"),
	    .program_version = getenv("TERM_PROGRAM_VERSION"),
	    .in_tmux = getenv("TMUX"),
	    .in_screen = getenv("STY"),
	};
}

static bool is_console(const struct backdrop_signs *signs)
{
	return signs->term && (!strcmp(signs->term, "linux") || !strncmp(signs->term, "linux-", strlen("linux-")));
}

enum backdrop backdrop_guess(const struct backdrop_signs *signs)
{
	const char *semicolon = signs->colorfgbg ? strrchr(signs->colorfgbg, ';') : NULL;
	if (semicolon) {
		char *end;
		const long background = strtol(semicolon + 1, &end, 10);
		if (end > semicolon + 1 && !*end && background >= 0 && background < 16)
			return background < 7 || background == 8 ? BACKDROP_DARK : BACKDROP_LIGHT;
	}
	return is_console(signs) ? BACKDROP_DARK : BACKDROP_UNKNOWN;
}

/* tmux answers for the terminal around it since 3.4. */
static bool is_new_tmux(const struct backdrop_signs *signs)
{
	if (!signs->program || strcmp(signs->program, "tmux") != 0 || !signs->program_version)
		return false;
	char *end;
	const long major = strtol(signs->program_version, &end, 10);
	const long minor = *end == '.' ? strtol(end + 1, NULL, 10) : 0;
	return major > 3 || (major == 3 && minor >= 4);
}

bool backdrop_is_askable(const struct backdrop_signs *signs)
{
	if (!signs->term || !*signs->term || !strcmp(signs->term, "dumb") || is_console(signs))
		return false;
	return signs->in_tmux ? is_new_tmux(signs)
			      : !signs->in_screen && strncmp(signs->term, "screen", strlen("screen")) != 0;
}

static int digit_of(char byte)
{
	if (byte >= '0' && byte <= '9')
		return byte - '0';
	const char lower = (char)(byte | 0x20);
	return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
}

/* The hexadecimal digits at *at, at most most of them, as a part of 1. False if there is none. */
static bool read_part(const char **at, const char *end, size_t most, double *part)
{
	unsigned value = 0, highest = 0;
	for (size_t i = 0; i < most && *at < end && digit_of(**at) >= 0; i++, ++*at) {
		value = value * 16 + (unsigned)digit_of(**at);
		highest = highest * 16 + 15;
	}
	*part = highest ? (double)value / highest : 0;
	return highest;
}

static bool read_parts(const char *at, const char *end, size_t most, double parts[static 3])
{
	for (size_t i = 0; i < 3; i++) {
		if (i && most == 4 && (at == end || *at++ != '/'))
			return false;
		if (!read_part(&at, end, most, &parts[i]))
			return false;
	}
	return at == end || *at == '/'; /* rgba has an opacity behind */
}

/* sRGB, with its curve taken for a square: near enough for what is far from grey. */
static double luminance(const double parts[static 3])
{
	return 0.2126 * parts[0] * parts[0] + 0.7152 * parts[1] * parts[1] + 0.0722 * parts[2] * parts[2];
}

enum { BETWEEN = 18 }; /* percent: black and white text stand out from such a grey alike (WCAG 2) */

enum backdrop backdrop_of_answer(const char *answer, size_t length)
{
	static const struct {
		const char *before;
		size_t digits;
	} forms[] = {{"rgb:", 4}, {"rgba:", 4}, {"#", 2}};
	double parts[3];
	for (size_t i = 0; i < sizeof forms / sizeof *forms; i++) {
		const size_t skipped = strlen(forms[i].before);
		if (length <= skipped || memcmp(answer, forms[i].before, skipped) != 0)
			continue;
		if (!read_parts(answer + skipped, answer + length, forms[i].digits, parts))
			return BACKDROP_UNKNOWN;
		return luminance(parts) * 100 < BETWEEN ? BACKDROP_DARK : BACKDROP_LIGHT;
	}
	return BACKDROP_UNKNOWN;
}
