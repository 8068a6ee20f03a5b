/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/related.h"

#include <string.h>

/* What links to other stories stand under, alone on its line. */
static const char *const headings[] = {"Sources",
				       "References",
				       "Notes and references",
				       "Bibliography",
				       "External links",
				       "Further reading",
				       "See also",
				       "Related",
				       "Related articles",
				       "Related article",
				       "Related stories",
				       "Related story",
				       "Related links",
				       "Related coverage",
				       "Related content",
				       "Related news",
				       "Related topics",
				       "Related posts",
				       "Related reading",
				       "Related video",
				       "Related videos",
				       "Articles you may like",
				       "Articles you might like",
				       "You may like",
				       "You might like",
				       "You may also like",
				       "You might also like",
				       "You may also be interested in",
				       "You might also be interested in",
				       "Read more",
				       "Read also",
				       "Read next",
				       "Read this next",
				       "Also read",
				       "More stories",
				       "More on this story",
				       "More on this",
				       "More news",
				       "More top stories",
				       "More like this",
				       "Most read",
				       "Most viewed",
				       "Most popular",
				       "Most shared",
				       "Most commented",
				       "Recommended",
				       "Recommended for you",
				       "Recommended stories",
				       "Recommended reading",
				       "Suggested stories",
				       "Top stories",
				       "Trending",
				       "Trending now",
				       "Popular",
				       "Popular now",
				       "Popular stories",
				       "Latest",
				       "Latest news",
				       "Latest stories",
				       "Editor's picks",
				       "Editors' picks",
				       "Editor’s picks",
				       "Editors’ picks",
				       "Don't miss",
				       "Don’t miss",
				       "Up next",
				       "What to read next",
				       "Elsewhere on the site",
				       "From the archive",
				       "See also"};

/* The same with a headline on the same line, or with what it is more of. */
static const char *const openers[] = {"Read more:", "READ MORE |", "Related:",   "Also read:",
				      "Read also:", "See also:",   "More from ", "More stories from ",
				      "More on ",   "Read next:",  "Watch:",     "Listen:"};

bool related_is_heading(struct slice line)
{
	while (line.length && strchr(" :*_#>|.", line.at[line.length - 1]))
		line.length--;
	return SLICE_IS_ANY(line, headings);
}

bool related_opens(struct slice line)
{
	for (size_t i = 0; i < sizeof openers / sizeof *openers; i++)
		if (slice_begins(line, openers[i]))
			return true;
	return false;
}
