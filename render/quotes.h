/* SPDX-License-Identifier: MIT */
#ifndef RENDER_QUOTES_H
#define RENDER_QUOTES_H

#include "base/buffer.h"
#include "model/document.h"
#include "model/findings.h"

/*
 * Appends one line a quote, in text order, for cut(1) and its like: paragraph, speaker, basis, kind, quote, separated by TABs. A run
 * of white space in a quote is one space, so that no field holds a TAB or line end. The speaker is "undecided" where it is not sure
 * enough who that is, whatever the basis, and empty for terms, which nobody says.
 */
void quotes_write(const struct document *, const struct findings *, struct buffer *out);

#endif
