/* SPDX-License-Identifier: MIT */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * UTF-8 text (RFC 3629) and what Unicode knows of its characters. Nothing here allocates, depends on
 * the locale, or needs a NUL at the end.
 *
 * A character is a Unicode scalar value in a uint32_t. A cluster is an extended grapheme cluster (UAX #29).
 */

/* The most bytes one character takes. */
enum { UTF8_MAX = 4 };

/* The most characters utf8_fold() makes of one. */
enum { UTF8_FOLD_MAX = 18 };

enum { UTF8_REPLACEMENT = 0xfffd };

/* Reads the character at bytes. Returns how many bytes it takes; 0 if none begins there (*character is untouched). */
size_t utf8_read(const char *bytes, size_t length, uint32_t *character);

/* Writes a character and a NUL. Returns the bytes written, the NUL not counted; 0 for what is no scalar value. */
size_t utf8_write(uint32_t character, char bytes[static UTF8_MAX + 1]);

/* Where the character that ends at byte position at begins. at > 0; text is valid. */
size_t utf8_before(const char *text, size_t at);

/* Where the character that byte position at is inside of, or at the start of, begins. text is valid. */
size_t utf8_start(const char *text, size_t at);

/* How many bytes from the start are valid UTF-8; length if all are. */
size_t utf8_valid(const char *bytes, size_t length);

/* Whether valid text is nothing but white space. */
bool utf8_is_blank(const char *text, size_t length);

/* Characters in valid text. */
size_t utf8_count(const char *text, size_t length);

/* Bytes of the cluster at the start of valid text; 0 only if length is 0. */
size_t utf8_cluster(const char *text, size_t length);

/* Columns that one cluster takes on a terminal: 0, 1 or 2 (UAX #11; ambiguous is narrow). */
size_t utf8_cluster_columns(const char *cluster, size_t length);

/* Columns that valid text takes; control characters take none. */
size_t utf8_columns(const char *text, size_t length);

/* Bytes of the longest run of whole clusters at the start of text that takes at most columns. */
size_t utf8_fit(const char *text, size_t length, size_t columns);

bool utf8_is_letter(uint32_t character);      /* general category L */
bool utf8_is_upper(uint32_t character);       /* Lu or Lt */
bool utf8_is_lower(uint32_t character);       /* Ll */
bool utf8_is_digit(uint32_t character);       /* Nd */
bool utf8_is_mark(uint32_t character);        /* M */
bool utf8_is_punctuation(uint32_t character); /* P */
bool utf8_is_space(uint32_t character);       /* Z, and the white space among the controls */
bool utf8_is_word(uint32_t character);        /* L, M or N */
bool utf8_is_emoji(uint32_t character);       /* Extended_Pictographic */
bool utf8_is_unassigned(uint32_t character);  /* Cn, noncharacters included */

uint32_t utf8_lower(uint32_t character);
uint32_t utf8_upper(uint32_t character);

/*
 * What a reader types for a character that keyboards lack: ' or " for all quotation marks, - for all dashes, one space for all spaces;
 * itself for any other.
 */
uint32_t utf8_typed(uint32_t character);

/*
 * Folds one character for comparing as a reader would: case and accents go, compatibility forms become
 * plain, all quotation marks become ' or ", all dashes -, all spaces one space, an ellipsis three dots;
 * marks and invisible characters become nothing. Returns how many characters were written.
 */
size_t utf8_fold(uint32_t character, uint32_t folded[static UTF8_FOLD_MAX]);

#endif
