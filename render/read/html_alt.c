/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_alt.h"

#include <string.h>

#include "render/read/folded.h"

/* Nodes that lie between a picture and its caption, at most; nodes and bytes of a caption; what is longer is no caption. */
enum { BETWEEN_MAX = 24, CAPTION_NODES_MAX = 60, CAPTION_MAX = 1200 };

/* "12-IMG_3886.jpg", "team-photo-large": a single word that people do not write. */
static bool is_file_name(struct slice alt)
{
	static const char *const endings[] = {".jpg", ".jpeg", ".png", ".gif", ".webp", ".svg",
					      ".JPG", ".JPEG", ".PNG", ".GIF", ".WEBP", ".avif"};
	enum { HYPHENS_LEAST = 3 };
	size_t hyphens = 0, marks = 0;
	for (size_t i = 0; i < sizeof endings / sizeof *endings; i++)
		if (slice_ends(alt, endings[i]))
			return true;
	for (size_t i = 0; i < alt.length; i++) {
		hyphens += alt.at[i] == '-';
		marks += alt.at[i] == '_';
	}
	return slice_words(alt) == 1 && (marks || hyphens >= HYPHENS_LEAST);
}

/* The first text behind a picture, if it stands near; else NONE. */
static uint32_t text_below(const struct html_tree *tree, uint32_t image)
{
	uint32_t next = tree->nodes.at[image].end;
	for (uint32_t i = next; next < tree->nodes.count && next - i < BETWEEN_MAX;) {
		const enum html_tag tag = tree->nodes.at[next].tag;
		if (tag == TAG_TEXT && slice_trim(html_tree_text(tree, next)).length)
			return next;
		next = html_tree_flow(tag) == FLOW_SKIPPED || tag == TAG_NOSCRIPT ? tree->nodes.at[next].end : next + 1;
	}
	return NONE;
}

/* The block that a text stands in, unless the picture stands in it too or it is longer than a caption; else NONE. */
static uint32_t caption_around(const struct html_tree *tree, uint32_t text, uint32_t image)
{
	uint32_t block = text;
	while (block != NONE && html_tree_flow(tree->nodes.at[block].tag) != FLOW_BLOCK)
		block = tree->nodes.at[block].parent;
	const bool is_near = block != NONE && block > image && tree->nodes.at[block].end - block <= CAPTION_NODES_MAX;
	return is_near ? block : NONE;
}

/* Whether one text begins with the words of another one. */
static bool begins_with(struct slice text, struct slice words)
{
	struct buffer all = {0}, first = {0};
	folded_add(text, &all);
	folded_add(words, &first);
	const bool ends_word = all.count == first.count || (all.count > first.count && all.at[first.count] == ' ');
	const bool begins = first.count && ends_word && memcmp(all.at, first.at, first.count) == 0;
	buffer_release(&all);
	buffer_release(&first);
	return begins;
}

static bool is_said_below(const struct html_tree *tree, uint32_t image, struct slice alt)
{
	const uint32_t text = text_below(tree, image);
	const uint32_t caption = text == NONE ? NONE : caption_around(tree, text, image);
	if (caption == NONE)
		return false;
	struct buffer words = {0};
	html_tree_gather(tree, caption, &words);
	const bool is_said = words.count <= CAPTION_MAX && begins_with((struct slice){words.at, words.count}, alt);
	buffer_release(&words);
	return is_said;
}

struct slice html_alt_find(const struct html_tree *tree, uint32_t image, struct slice headline)
{
	const struct slice alt = html_tree_attribute(tree, image, ATTRIBUTE_ALT);
	const bool says_nothing =
	    alt.length && alt.length <= CAPTION_MAX &&
	    (is_file_name(slice_trim(alt)) || folded_equal(alt, headline) || is_said_below(tree, image, alt));
	return says_nothing ? (struct slice){.at = ""} : alt;
}
