/* SPDX-License-Identifier: MIT */
#ifndef FETCH_CACHE_ROOM_H
#define FETCH_CACHE_ROOM_H

#include <stddef.h>

/*
 * Removes pages from the cache's folder, those not used for longest first, until so many bytes more do not take it over CACHE_CAP; and
 * what a program left half written. Files that are none of the cache's stay. The folder must be locked.
 */
void cache_room_make(const char *folder, size_t bytes);

#endif
