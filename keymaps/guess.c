/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "keymaps/guess.h"

#include <string.h>

/* Longer words are no misspelt names, and are not compared. */
enum { LENGTH_MAX = 32 };

/* One letter in three may be wrong, as in spelling checkers that are asked for one word only. */
enum { LETTERS_PER_FAULT = 3 };

struct guess guess_for(const char *word, size_t length)
{
	return (struct guess){
	    .word = word,
	    .length = length,
	    .distance = length <= LENGTH_MAX ? (length + LETTERS_PER_FAULT - 1) / LETTERS_PER_FAULT + 1 : 0,
	};
}

static char lower(char letter)
{
	return letter >= 'A' && letter <= 'Z' ? (char)(letter - 'A' + 'a') : letter;
}

static size_t least(size_t a, size_t b)
{
	return a < b ? a : b;
}

/* Both at most LENGTH_MAX long. d[i][j] is the distance of the first i letters of a from the first j of b. */
static size_t distance(const char *a, size_t a_length, const char *b, size_t b_length)
{
	size_t d[LENGTH_MAX + 1][LENGTH_MAX + 1];
	for (size_t i = 0; i <= a_length; i++)
		d[i][0] = i;
	for (size_t j = 0; j <= b_length; j++)
		d[0][j] = j;

	for (size_t i = 1; i <= a_length; i++)
		for (size_t j = 1; j <= b_length; j++) {
			const char x = lower(a[i - 1]), y = lower(b[j - 1]);
			d[i][j] = least(least(d[i - 1][j], d[i][j - 1]) + 1, d[i - 1][j - 1] + (x != y));
			if (i > 1 && j > 1 && x == lower(b[j - 2]) && y == lower(a[i - 2]))
				d[i][j] = least(d[i][j], d[i - 2][j - 2] + 1);
		}
	return d[a_length][b_length];
}

void guess_offer(struct guess *self, const char *name)
{
	const size_t length = strlen(name);
	if (self->length > LENGTH_MAX || length > LENGTH_MAX)
		return;
	const size_t far = distance(self->word, self->length, name, length);
	if (far < self->distance) {
		self->distance = far;
		self->best = name;
	}
}
