/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_DATE_H
#define MODEL_FIND_DATE_H

#include <stdint.h>

#include "model/find/work.h"

/*
 * Days, months, years and what is made of them: "Monday, 3 June 2019", "March 2020", "1914-18", "the 1990s" without its
 * article, "July 14 to 24", "776 BC", "20th century", "’80s". "Yesterday" and "last month" name no day and are left out.
 */

/* The token behind the date that begins at token first, within the sentence that ends at end; first if none begins. */
uint32_t date_at(const struct work *, uint32_t first, uint32_t end);

/* The same of a year, or a month and its year, that a name goes on from: "1896" in "1896 Ohio state election". */
uint32_t date_year_at(const struct work *, uint32_t first, uint32_t end);

#endif
