/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/linebreak_marks.h"

#include <stdbool.h>

#include "base/utf8.h"
#include "render/linebreak.h"

/* What a character is to the marks beside it. */
enum kind {
	KIND_OTHER,
	KIND_OPENS,   /* a mark before what it quotes */
	KIND_CLOSES,  /* a mark behind what it quotes */
	KIND_EITHER,  /* a mark that its surroundings do not tell */
	KIND_DASH,    /* a break behind it is good */
	KIND_BRACKET, /* opens brackets */
	KIND_STOP,    /* stands behind what it ends */
	KIND_SPACE,
};

/* Marks are listed with what they are where both sides look alike. */
static const uint8_t ascii_kinds[0x80] = {
    [' '] = KIND_SPACE,   ['\t'] = KIND_SPACE,  ['\n'] = KIND_SPACE,  ['"'] = KIND_EITHER, ['\''] = KIND_EITHER,
    ['('] = KIND_BRACKET, ['['] = KIND_BRACKET, ['{'] = KIND_BRACKET, ['.'] = KIND_STOP,   [','] = KIND_STOP,
    [';'] = KIND_STOP,    [':'] = KIND_STOP,    ['!'] = KIND_STOP,    ['?'] = KIND_STOP,   [')'] = KIND_STOP,
    [']'] = KIND_STOP,    ['}'] = KIND_STOP,
};

static const struct {
	uint32_t character;
	enum kind kind;
} other_kinds[] = {
    {0x201c, KIND_OPENS}, {0x201d, KIND_CLOSES}, {0x2018, KIND_OPENS}, {0x2019, KIND_CLOSES}, {0x201e, KIND_OPENS},
    {0x201a, KIND_OPENS}, {0xab, KIND_OPENS},    {0xbb, KIND_CLOSES},  {0x2039, KIND_OPENS},  {0x203a, KIND_CLOSES},
    {0x2014, KIND_DASH},  {0x2013, KIND_DASH},   {0x2015, KIND_DASH},  {0xbf, KIND_BRACKET},  {0xa1, KIND_BRACKET},
    {0x2026, KIND_STOP},  {0x3000, KIND_SPACE},
};

static enum kind kind_of(uint32_t character)
{
	if (character < sizeof ascii_kinds)
		return (enum kind)ascii_kinds[character];
	for (size_t i = 0; i < sizeof other_kinds / sizeof *other_kinds; i++)
		if (other_kinds[i].character == character)
			return other_kinds[i].kind;
	return KIND_OTHER;
}

static bool is_mark(enum kind kind)
{
	return kind == KIND_OPENS || kind == KIND_CLOSES || kind == KIND_EITHER;
}

/* The walk through a text: what stands on both sides of a place, and of the marks that it is in. */
struct walk {
	const char *text;
	size_t length;
	enum kind before;      /* the last character that is no space, as it was told; KIND_SPACE at the start */
	enum kind left, right; /* what stands before and behind the run of marks */
	size_t run_end;        /* where that run ends */
	size_t note_end;       /* the last byte of the sign of a footnote that was met; 0 for none */
	bool space;            /* white space stands behind before */
};

static size_t read_kind(const struct walk *self, size_t at, enum kind *kind)
{
	uint32_t character;
	const size_t taken = utf8_read(self->text + at, self->length - at, &character);
	*kind = taken ? kind_of(character) : KIND_OTHER;
	return taken ? taken : 1;
}

/* Finds the run of marks that begins at byte at, and its sides. The text's ends are like spaces. */
static void enter_run(struct walk *self, size_t at)
{
	self->left = self->space ? KIND_SPACE : self->before;
	self->right = KIND_SPACE;
	self->run_end = self->length;
	for (size_t taken; at < self->length; at += taken) {
		enum kind kind;
		taken = read_kind(self, at, &kind);
		if (is_mark(kind))
			continue;
		self->right = kind;
		self->run_end = at;
		return;
	}
}

/* Which way a mark looks: towards the side where a word is; where there is one on both sides, or none, as it does by itself. */
static enum kind told(const struct walk *self, enum kind mark)
{
	const bool word_left = self->left == KIND_OTHER || self->left == KIND_STOP;
	const bool word_right = self->right == KIND_OTHER || self->right == KIND_BRACKET;
	if (word_left == word_right)
		return mark;
	return word_right ? KIND_OPENS : KIND_CLOSES;
}

/* A dash that touches only the word behind it opens: —inciso. next is where the text goes on. */
static enum kind told_dash(const struct walk *self, size_t next)
{
	const enum kind left = self->space ? KIND_SPACE : self->before;
	enum kind right = KIND_SPACE;
	if (next < self->length)
		read_kind(self, next, &right);
	const bool free_left = left == KIND_SPACE || left == KIND_OPENS || left == KIND_BRACKET;
	return free_left && right != KIND_SPACE ? KIND_OPENS : KIND_DASH;
}

/* Where the sign of a footnote ends that begins at byte at: [1], [12], [n 7]; at if there is none. */
static size_t note_end(const struct walk *self, size_t at)
{
	enum { SIGN_MAX = 5 };
	size_t end = at + 1;
	bool has_number = false;
	for (; end < self->length && end - at <= SIGN_MAX && self->text[end] != ']'; end++) {
		const bool is_digit = self->text[end] >= '0' && self->text[end] <= '9';
		if (!is_digit && self->text[end] != ' ' && !(self->text[end] >= 'a' && self->text[end] <= 'z'))
			return at;
		has_number |= is_digit;
	}
	return self->text[at] == '[' && has_number && end < self->length && self->text[end] == ']' ? end : at;
}

static enum linebreak mend(enum linebreak found, const struct walk *self, enum kind at)
{
	if (found == LINEBREAK_MUST)
		return found;
	if (self->before == KIND_OPENS || at == KIND_CLOSES || at == KIND_DASH)
		return LINEBREAK_NO; /* none is left alone at a line's end or start */
	if (self->space && self->before == KIND_CLOSES && at == KIND_BRACKET)
		return LINEBREAK_MAY; /* “yes” (twice) */
	if (!self->space && self->before == KIND_DASH && at == KIND_OPENS)
		return LINEBREAK_MAY; /* said—“no” */
	return found;
}

void linebreak_mend_marks(const char *text, size_t length, uint8_t *breaks)
{
	struct walk walk = {.text = text, .length = length, .before = KIND_SPACE};
	for (size_t at = 0, taken; at < length; at += taken) {
		enum kind kind;
		taken = read_kind(&walk, at, &kind);
		if (kind == KIND_SPACE) {
			walk.space = true;
			continue;
		}
		if (is_mark(kind) && at >= walk.run_end)
			enter_run(&walk, at);
		if (is_mark(kind))
			kind = told(&walk, kind);
		if (kind == KIND_DASH)
			kind = told_dash(&walk, at + taken);
		if (at && kind == KIND_BRACKET && !walk.space && text[at - 1] != ']')
			walk.note_end = note_end(&walk, at);
		if (at && at <= walk.note_end)
			breaks[at] = LINEBREAK_NO;
		else if (at)
			breaks[at] = (uint8_t)mend((enum linebreak)breaks[at], &walk, kind);
		walk.before = kind;
		walk.space = false;
	}
}

bool linebreak_is_mark(uint32_t character)
{
	return is_mark(kind_of(character));
}
