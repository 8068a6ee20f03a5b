/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_title.h"

#include <string.h>

#include "render/read/folded.h"

/* What stands between a headline and the site's name. */
static const char *const separators[] = {" | ", " - ", " – ", " — ", " · ", " • ", " » ", " « ", " :: ", " / ", " ― "};

/* What pages call themselves, best first. */
static const enum html_fact names[] = {FACT_OG_TITLE, FACT_HEADLINE, FACT_PAGE_TITLE};

/* A site's name is short. */
enum { SITE_WORDS_MAX = 5, TITLE_MAX = 1000 };

/* How many of the words of folded text a stand in folded text b. */
static size_t count_shared(struct slice a, struct slice b, size_t *words)
{
	size_t shared = 0;
	*words = 0;
	for (struct slice word; (word = slice_take_word(&a)).length; ++*words) {
		struct slice rest = b, other;
		while ((other = slice_take_word(&rest)).length)
			if (other.length == word.length && memcmp(other.at, word.at, word.length) == 0) {
				shared++;
				break;
			}
	}
	return shared;
}

static struct slice as_slice(const struct buffer *buffer)
{
	return (struct slice){buffer->at, buffer->count};
}

/* What is longer is no title: the rest of it does not count. */
static struct slice clip(struct slice title)
{
	return (struct slice){title.at, title.length < TITLE_MAX ? title.length : TITLE_MAX};
}

/* Half of a heading's words are in a name, and they are a good part of that: more than the site's name is. */
static bool shares_half(struct slice heading, struct slice name)
{
	struct buffer a = {0}, b = {0};
	folded_add(heading, &a);
	folded_add(clip(name), &b);
	size_t words = 0;
	const size_t shared = a.count && b.count ? count_shared(as_slice(&a), as_slice(&b), &words) : 0;
	buffer_release(&a);
	buffer_release(&b);
	return shared && shared * 2 >= words && words * 4 >= slice_words(clip(name));
}

/* The last separator in text; empty if there is none. */
static struct slice last_separator(struct slice text)
{
	struct slice last = {0};
	for (size_t at = 0; at < text.length; at++)
		for (size_t i = 0; text.at[at] == ' ' && i < sizeof separators / sizeof *separators; i++)
			if (slice_begins(slice_after(text, at), separators[i]))
				last = (struct slice){text.at + at, strlen(separators[i])};
	return last;
}

/* Whether a heading is what stands in a name before one of its separators. */
static bool opens(struct slice heading, struct slice name)
{
	name = clip(name);
	for (struct slice separator; (separator = last_separator(name)).length;) {
		name = slice_before(name, separator);
		if (folded_equal(heading, name))
			return true;
	}
	return false;
}

/* Whether a heading is the page's banner: the site's name, or begins with what stands last in <title>. */
static bool names_site(struct slice heading, const struct html_facts *facts)
{
	const struct slice title = clip(html_facts_get(facts, FACT_PAGE_TITLE)), separator = last_separator(title);
	const struct slice last =
	    separator.length ? slice_after(title, (size_t)(separator.at - title.at) + separator.length) : separator;
	const bool is_short = last.length && slice_words(last) < slice_words(slice_before(title, separator));
	struct buffer banner = {0}, name = {0};
	folded_add(heading, &banner);
	if (is_short)
		folded_add(last, &name);
	const bool is_banner = folded_equal(heading, html_facts_get(facts, FACT_SITE)) ||
			       (name.count && slice_begins(as_slice(&banner), buffer_text(&name)));
	buffer_release(&banner);
	buffer_release(&name);
	return is_banner;
}

uint32_t html_title_find(const struct html_tree *tree, const struct html_facts *facts, const bool *left_out)
{
	for (uint32_t i = 1; i < tree->nodes.count; i = left_out[i] ? tree->nodes.at[i].end : i + 1) {
		if (tree->nodes.at[i].tag != TAG_H1 || left_out[i])
			continue;
		struct buffer text = {0};
		html_tree_gather(tree, i, &text);
		bool is_title = false;
		for (size_t j = 0; j < sizeof names / sizeof *names && text.count < TITLE_MAX && !is_title; j++)
			is_title = (shares_half(as_slice(&text), html_facts_get(facts, names[j])) ||
				    opens(as_slice(&text), html_facts_get(facts, names[j]))) &&
				   !names_site(as_slice(&text), facts);
		buffer_release(&text);
		if (is_title)
			return i;
	}
	return NONE;
}

/* Whether a heading has the words of the headline. */
static bool repeats(const struct html_tree *tree, uint32_t heading, struct slice headline)
{
	struct buffer text = {0};
	html_tree_gather(tree, heading, &text);
	const bool is_same = text.count < TITLE_MAX && folded_equal(as_slice(&text), headline);
	buffer_release(&text);
	return is_same;
}

/* Whether anything that a node holds is of the story. */
static bool is_kept(const struct html_tree *tree, uint32_t node, const bool *left_out)
{
	for (uint32_t i = node; i < tree->nodes.at[node].end; i++)
		if (tree->nodes.at[i].tag == TAG_TEXT && !left_out[i] && slice_trim(html_tree_text(tree, i)).length)
			return true;
	return false;
}

uint32_t html_title_again(const struct html_tree *tree, struct slice headline, const bool *left_out)
{
	enum { BEFORE_MAX = 400 }; /* bytes of the story: a standfirst, no part of it that has a headline of its own */
	size_t before = 0;
	for (uint32_t i = 1; i < tree->nodes.count && before <= BEFORE_MAX; i++) {
		const enum html_tag tag = tree->nodes.at[i].tag;
		if (left_out[i] || html_tree_flow(tag) == FLOW_SKIPPED)
			i = tree->nodes.at[i].end - 1;
		else if (tag >= TAG_H1 && tag <= TAG_H6 && is_kept(tree, i, left_out) && repeats(tree, i, headline))
			return i;
		else if (tag == TAG_TEXT)
			before += slice_trim(html_tree_text(tree, i)).length;
	}
	return NONE;
}

/* Without the site's name at its end. A page's title has one there as a rule; og:title only if it is known to be one. */
static struct slice without_site(struct slice title, struct slice site, struct slice host, bool by_rule)
{
	for (struct slice separator; (separator = last_separator(title)).length;) {
		const struct slice before = slice_before(title, separator);
		const struct slice after = slice_after(title, (size_t)(separator.at - title.at) + separator.length);
		const bool looks_so =
		    by_rule && slice_words(after) <= SITE_WORDS_MAX && slice_words(before) > slice_words(after);
		if (!folded_is_site(after, site, host) && !looks_so)
			break;
		title = slice_trim(before);
	}
	return title;
}

static struct slice best_name(const struct html_facts *facts, struct slice host)
{
	const struct slice site = html_facts_get(facts, FACT_SITE);
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		const struct slice name = clip(html_facts_get(facts, names[i]));
		if (name.length)
			return without_site(name, site, host, names[i] == FACT_PAGE_TITLE);
	}
	return (struct slice){0};
}

void html_title_write(const struct html_tree *tree, const struct html_facts *facts, uint32_t heading, struct slice host,
		      struct buffer *out)
{
	const struct slice name = best_name(facts, host);
	struct buffer text = {0};
	if (heading != NONE)
		html_tree_gather(tree, heading, &text);
	const struct slice own = slice_trim(as_slice(&text));
	const bool is_longer = html_facts_get(facts, FACT_OG_TITLE).length && own.length > name.length && name.length;
	const bool holds_name = is_longer && (memcmp(own.at, name.at, name.length) == 0 ||
					      memcmp(own.at + own.length - name.length, name.at, name.length) == 0);
	const struct slice best = own.length && !holds_name ? own : name;
	buffer_add(out, best.at, best.length);
	buffer_release(&text);
}
