/* SPDX-License-Identifier: MIT */
#ifndef BASE_EMBED_H
#define BASE_EMBED_H

#include <stdint.h>

/*
 * EMBED(NAME, PATH) puts the file PATH, named from the root of the source tree, into the program:
 *
 *	EMBED(default_keys, "keymaps/default.keys");
 *
 * declares `const char default_keys[]`, its bytes, with a NUL after the last one, and
 * `const uint64_t default_keys_size`, how many they are, that NUL not counted.
 *
 * Use it at the top of a source file. NAME is a symbol of the whole program, so begin it with the
 * folder's noun. List the file in the folder's local.mk under *_data: its objects then depend on it.
 */
#define EMBED(name, path)                                                                                              \
	__asm__(".pushsection .rodata\n"                                                                               \
		".balign 8\n"                                                                                          \
		".globl " #name "_size\n"                                                                              \
		".hidden " #name "_size\n" #name "_size:\n"                                                            \
		".8byte 2f - 1f\n"                                                                                     \
		".globl " #name "\n"                                                                                   \
		".hidden " #name "\n" #name ":\n"                                                                      \
		"1:\n"                                                                                                 \
		".incbin \"" path "\"\n"                                                                               \
		"2:\n"                                                                                                 \
		".byte 0\n"                                                                                            \
		".popsection\n");                                                                                      \
	extern const char name[];                                                                                      \
	extern const uint64_t name##_size

#endif
