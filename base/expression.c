/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "base/expression.h"

#include <stdlib.h>

#include "base/memory.h"
#include "base/utf8.h"

/* How much of the pattern an escape takes that begins at its backslash. */
static size_t escape_length(const char *pattern, size_t length)
{
	size_t end = length < 2 ? length : 2;
	const bool is_property = end == 2 && (pattern[1] == 'p' || pattern[1] == 'P');
	if (is_property && length > 2 && pattern[2] == '{')
		while (end < length && pattern[end - 1] != '}')
			end++;
	else if (is_property && length > 2)
		end++;
	return end;
}

bool expression_has_capital(const char *pattern, size_t length)
{
	uint32_t character;
	for (size_t at = 0, taken; (taken = utf8_read(pattern + at, length - at, &character)); at += taken) {
		if (character == '\\')
			taken = escape_length(pattern + at, length - at);
		else if (utf8_is_upper(character))
			return true;
	}
	return false;
}

#ifdef HAVE_PCRE2

#define PCRE2_CODE_UNIT_WIDTH 8
#include <pcre2.h>

/*
 * What an expression that people mean needs is far below: (\w+ ){1,20}said takes some hundred steps from a place of a news text,
 * and (a+)+$ on thirty times "a" and a "b" a thousand million.
 */
enum {
	STEPS_MAX = 100000, /* from one place */
	DEPTH_MAX = 20000,
	MEMORY_MAX = 16 * 1024, /* KiB */
	PATTERN_MAX = 4096,     /* bytes */
	MESSAGE_MAX = 256,
};

struct expression {
	pcre2_code *code;
	pcre2_match_context *limits;
	pcre2_match_data *match;
};

static void set_error(int code, const char *pattern, size_t at, struct error *error)
{
	PCRE2_UCHAR message[MESSAGE_MAX];
	pcre2_get_error_message(code, message, sizeof message);
	error_set(error, "%s", (const char *)message);
	error_at(error, 0, (uint32_t)utf8_count(pattern, at) + 1);
}

static pcre2_code *compile(const char *pattern, size_t length, bool capitals_matter, struct error *error)
{
	pcre2_compile_context *context = pcre2_compile_context_create(NULL);
	if (!context) {
		error_set(error, "out of memory");
		return NULL;
	}
	pcre2_set_max_pattern_length(context, PATTERN_MAX);
	pcre2_set_newline(context, PCRE2_NEWLINE_LF);
	const uint32_t options = PCRE2_UTF | PCRE2_UCP | PCRE2_MULTILINE | PCRE2_NEVER_BACKSLASH_C |
				 PCRE2_USE_OFFSET_LIMIT | (capitals_matter ? 0 : PCRE2_CASELESS);
	int code;
	PCRE2_SIZE at;
	pcre2_code *compiled = pcre2_compile((PCRE2_SPTR)pattern, length, options, &code, &at, context);
	if (!compiled)
		set_error(code, pattern, at < length ? at : length, error);
	pcre2_compile_context_free(context);
	return compiled;
}

struct expression *expression_new(const char *pattern, size_t length, bool capitals_matter, struct error *error)
{
	pcre2_code *code = compile(pattern, length, capitals_matter, error);
	if (!code)
		return NULL;
	struct expression *self = memory_new(1, sizeof *self);
	self->code = code;
	self->limits = pcre2_match_context_create(NULL);
	self->match = pcre2_match_data_create(1, NULL);
	if (!self->limits || !self->match) {
		error_set(error, "out of memory");
		expression_free(self);
		return NULL;
	}
	pcre2_set_match_limit(self->limits, STEPS_MAX);
	pcre2_set_depth_limit(self->limits, DEPTH_MAX);
	pcre2_set_heap_limit(self->limits, MEMORY_MAX);
	return self;
}

enum expression_result expression_find(const struct expression *self, struct expression_search *search)
{
	pcre2_set_offset_limit(self->limits, search->until);
	const int found = pcre2_match(self->code, (PCRE2_SPTR)search->text, search->length, search->from,
				      PCRE2_NO_UTF_CHECK | PCRE2_NOTEMPTY, self->match, self->limits);
	if (found == PCRE2_ERROR_NOMATCH)
		return EXPRESSION_NOWHERE;
	if (found < 0)
		return EXPRESSION_GIVEN_UP;
	const PCRE2_SIZE *ends = pcre2_get_ovector_pointer(self->match);
	search->start = ends[0];
	search->end = ends[1];
	return EXPRESSION_FOUND;
}

void expression_free(struct expression *self)
{
	if (!self)
		return;
	pcre2_match_data_free(self->match);
	pcre2_match_context_free(self->limits);
	pcre2_code_free(self->code);
	free(self);
}

#else

struct expression *expression_new(const char *pattern, size_t length, bool capitals_matter, struct error *error)
{
	(void)pattern, (void)length, (void)capitals_matter;
	error_set(error, "built without regular expressions");
	return NULL;
}

enum expression_result expression_find(const struct expression *self, struct expression_search *search)
{
	(void)self, (void)search;
	return EXPRESSION_NOWHERE;
}

void expression_free(struct expression *self)
{
	free(self);
}

#endif
