/* SPDX-License-Identifier: MIT */
#ifndef MODEL_SCOPE_H
#define MODEL_SCOPE_H

#include "model/search.h"

/*
 * Where in the text a query looks: appends the stretches that all of its scopes hold, sorted and disjoint. Without a scope that is all of
 * the text. Of quotes in quotes the outer ones count; a speaker is anyone of whose names the query's is a part, as a phrase is.
 */
void scope_find(const struct search_ground *, const struct query *, struct spans *regions);

#endif
