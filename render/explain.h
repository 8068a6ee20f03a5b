/* SPDX-License-Identifier: MIT */
#ifndef RENDER_EXPLAIN_H
#define RENDER_EXPLAIN_H

#include "base/buffer.h"
#include "model/document.h"

/*
 * What was left out of a page, in its order, and why: a line for each run of blocks that are left out for one reason (for each block, where
 * the reason is nothing but a likelihood), the reason, a tab, the first words. Two lines before these count what was kept and what was left out.
 * The document is that of the whole page; of any other nothing is left out.
 */
void explain_write(const struct document *, struct buffer *out);

#endif
