/* SPDX-License-Identifier: MIT */
#ifndef MODEL_WORDS_CLUSTERS_H
#define MODEL_WORDS_CLUSTERS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/*
 * Word clusters: words that stand in like places of a text have one number, so that what was learned of "Helsinki" holds for "Tallinn".
 * The clusters are three deep: 1024 of them lie in 256, and those in 64. model/train/cluster.c makes them, of text that nobody
 * annotated (`make clusters`); doc/MODELS.md says of which. The file holds numbers, no text; all of them little-endian:
 *
 *	"PQWC"       4 bytes
 *	bits         uint32, 1 to 20: there are 2^bits buckets
 *	count        uint32: words
 *	reserved     4 bytes, 0
 *	middle       1024 bytes: which of the 256 a cluster lies in
 *	coarse       256 bytes: which of the 64 one of those lies in
 *	ends         uint32, 2^bits of them: where in words each bucket ends; it begins where the one before ends
 *	words        uint32, count of them: the low 22 bits of a word's hash, << 10, and its cluster; a word is in the bucket that the
 *	             high bits of its hash name
 *
 * One word in a million that is not there is taken for one that is.
 */
enum {
	CLUSTERS_FINE = 1024,
	CLUSTERS_MIDDLE = 256,
	CLUSTERS_COARSE = 64,
	CLUSTERS_NONE = UINT16_MAX, /* the cluster of no cluster, at each of the three depths */
};

/* The layout of the file, for who writes it. */
enum {
	CLUSTERS_ID_BITS = 10,
	CLUSTERS_PRINT_BITS = 22,
	CLUSTERS_BITS_MAX = 20,
	CLUSTERS_HEADER = 16,
	CLUSTERS_TABLES = CLUSTERS_FINE + CLUSTERS_MIDDLE,
};

/* A file that was read; it borrows the bytes. */
struct clusters {
	const unsigned char *tables, *ends, *words;
	uint32_t bits, count;
};

/* How a word is written that is looked for. */
enum clusters_case { CLUSTERS_AS_IT_IS, CLUSTERS_CAPITAL, CLUSTERS_LOWER };

/*
 * The hash of a word in that case. Digits are all one, and so are the apostrophes, and the hyphens: "1994" is hashed as "0000".
 * CLUSTERS_CAPITAL: the first letter is a capital and the others are small. Never 0. Linear in length.
 */
uint64_t clusters_hash(const char *word, size_t length, enum clusters_case);

/* Reads a file. False if it is none, or cut: then no word has a cluster. O(1). */
bool clusters_read(struct clusters *, const char *bytes, size_t length);

/*
 * The cluster of a word, 0 to 1023: of the word as it is written; else with a capital, which finds "russia" and "HELSINKI"; else in
 * small letters. CLUSTERS_NONE if it has none. O(1) but for the word's length.
 */
uint32_t clusters_find(const struct clusters *, const char *word, size_t length);

/* The same in the file that is embedded in the program. */
uint32_t clusters_of(const char *word, size_t length);

/* The cluster, of 256 and of 64, in which a cluster of clusters_of() lies; CLUSTERS_NONE for none. */
uint32_t cluster_middle(uint32_t cluster);
uint32_t cluster_coarse(uint32_t cluster);

#endif
