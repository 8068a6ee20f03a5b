/* SPDX-License-Identifier: MIT */
#include "render/linebreak.h"

#include <stdlib.h>
#include <string.h>

#include "tests/test.h"

/* "|" stands where a line may end; behind a line end it must. */
static const char *const cases[] = {
    "plain |words |only",
    "a |long-|standing |rule",
    "the |price |of |$1,200.50 |rose",
    "first\nsecond",
    "“yes” |(twice)",
    "said |“no” |and |left",
    "she |said—|“no” |and |said—|what?",
    "she |said – |‘no’ |to |all",
    "“Man’s |greed,” |says |Parata",
    "the |residents’ |meeting",
    "stand[s] |by |you",
    "«oui» |dit-|il",
    "日|本|語",
    /* UAX #14: numbers, addresses, abbreviations, emoji, other scripts */
    "from |$5 |to |€1,000.00, |or |5%",
    "at |https://|a.example/|path?|query=1",
    "and/|or |(either) |way; |no |matter",
    "a\u00a0b |c\u202fd",
    "👩\u200d👩\u200d👧|👩🏽|🇳🇿|🇦🇺 |flags",
    "ไทย |한|국|어 |שלום |مرحبا",
    "e\u0301\u0302e |x",
    "well… |he |said . . .",
    /* Marks are never alone, whichever way they look */
    "\"yes\" |(twice) |and |\"no\" |[sic]",
    "said—|\"no\", |then |“(maybe)” |(later)",
    "‘“Now” |is |late,” |she |said’ |(to |him)",
    "he |said: |„ja“ |(zweimal) |und |»nein« |(nie)",
    "il |dit |« oui » |et |« non »",
    "hon |sa |”ja” |(två |gånger)",
    "don’t |rock |’n’ |roll |in |the |’90s",
    "the |dogs’ |(all |of |them) |bones",
    "“—well,” |he |said, |“no—” |or |(—so) |—dijo",
    "5'10\" |tall",
    /* The sign of a footnote stays with what it is about */
    "near |the |Strait.[49] |So |(it |was)[n 7] |“said”[1]|[12] |a[1] |b.[sic] |c |[3]",
    "U.S. |troops",
    "",
    "one",
};

/* Takes the signs out of a case: text, and the breaks that it asks for. */
static size_t parse(const char *signs, char *text, uint8_t *breaks)
{
	size_t length = 0;
	uint8_t next = LINEBREAK_NO;
	for (; *signs; signs++) {
		if (*signs == '|') {
			next = LINEBREAK_MAY;
			continue;
		}
		breaks[length] = next;
		next = *signs == '\n' ? LINEBREAK_MUST : LINEBREAK_NO;
		text[length++] = *signs;
	}
	return length;
}

static void lines_end_where_a_reader_would_end_them(void **state)
{
	(void)state;
	struct linebreaker *linebreaker = linebreaker_new();
	for (size_t i = 0; i < COUNT(cases); i++) {
		char text[128];
		uint8_t wanted[128], found[128];
		const size_t length = parse(cases[i], text, wanted);
		linebreaker_set(linebreaker, text, length, found);
		for (size_t at = 1; at < length; at++)
			if (found[at] != wanted[at])
				fail_msg("%s: break %u before byte %zu, wanted %u", cases[i], found[at], at,
					 wanted[at]);
	}
	linebreaker_free(linebreaker);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(lines_end_where_a_reader_would_end_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
