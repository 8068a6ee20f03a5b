/* SPDX-License-Identifier: MIT */
#include "config.h"

#include <string.h>

#include "base/value.h"
#include "render/read/html_facts.h"

/* A page says no more than this about its article. In values looked at. */
enum { VALUES_MAX = 4096 };

/* How sure the kinds of thing are that JSON-LD describes: the article itself, or the page that it is on. */
enum { RANK_ARTICLE = 1, RANK_WEB_PAGE = 4 };

/* Members that hold what may describe the article. */
static const char *const holders[] = {"@graph", "mainEntity", "mainEntityOfPage"};

static const char *const article_types[] = {"article", "posting", "report", "review", "newsitem", "analysis", "recipe"};

struct values ARRAY(const struct value *);

static struct slice string_of(const struct value *value)
{
	size_t length = 0;
	const char *string = value_string(value, &length);
	return (struct slice){string, string ? length : 0};
}

/* The value, or the first one of an array. */
static const struct value *first_of(const struct value *value)
{
	return value_is_array(value) ? value_element(value, 0) : value;
}

/* Whether one of a thing's types ends in one of the words. */
static bool is_article(const struct value *thing)
{
	const struct value *types = value_member(thing, "@type");
	const size_t count = value_is_array(types) ? value_size(types) : 1;
	for (size_t i = 0; i < count; i++) {
		const struct slice type = string_of(value_is_array(types) ? value_element(types, i) : types);
		for (size_t j = 0; j < sizeof article_types / sizeof *article_types; j++)
			if (slice_ends(type, article_types[j]))
				return true;
	}
	return false;
}

static bool is_page(const struct value *thing)
{
	return slice_ends(string_of(first_of(value_member(thing, "@type"))), "webpage");
}

/* The thing that another one only names by its @id. */
static const struct value *look_up(const struct values *things, const struct value *reference)
{
	const struct slice id = string_of(value_member(reference, "@id"));
	if (!id.length || value_member(reference, "name"))
		return reference;
	for (size_t i = 0; i < things->count; i++) {
		const struct slice other = string_of(value_member(things->at[i], "@id"));
		if (other.length == id.length && memcmp(other.at, id.at, id.length) == 0 &&
		    value_member(things->at[i], "name"))
			return things->at[i];
	}
	return reference;
}

static void claim_author(struct html_authors *authors, const struct values *things, const struct value *author)
{
	const struct value *thing = look_up(things, author), *name = value_member(thing, "name");
	const bool is_body = slice_ends(string_of(first_of(value_member(thing, "@type"))), "organization");
	const enum author_proof proof = is_body ? PROOF_JSON_LD_BODY : PROOF_JSON_LD;
	for (size_t i = 0; i < value_size(name); i++)
		html_authors_claim(authors, string_of(value_element(name, i)), proof, 0);
	html_authors_claim(authors, string_of(value_is_object(author) ? name : author), proof, 0);
}

static bool knows_authors(const struct html_authors *authors)
{
	for (size_t i = 0; i < authors->count; i++)
		if (authors->at[i].proof <= PROOF_JSON_LD_BODY)
			return true;
	return false;
}

/* The first article that names any is the page's: further ones are related. */
static void claim_authors(struct html_authors *authors, const struct values *things, const struct value *thing)
{
	if (knows_authors(authors))
		return;
	const struct value *author = value_member(thing, "author");
	if (!author)
		author = value_member(thing, "creator");
	for (size_t i = 0; i < value_size(author); i++)
		claim_author(authors, things, value_element(author, i));
	if (!value_is_array(author))
		claim_author(authors, things, author);
}

static void claim(struct html_facts *facts, const struct values *things, const struct value *thing)
{
	const bool is_about_article = is_article(thing);
	const unsigned rank = is_about_article ? RANK_ARTICLE : RANK_WEB_PAGE;
	if (!is_about_article && !is_page(thing))
		return;
	html_facts_claim(facts, FACT_PUBLISHED, string_of(first_of(value_member(thing, "datePublished"))), rank);
	html_facts_claim(facts, FACT_UPDATED, string_of(first_of(value_member(thing, "dateModified"))), rank);
	if (!is_about_article)
		return;
	html_facts_claim(facts, FACT_HEADLINE, string_of(first_of(value_member(thing, "headline"))), rank);
	const struct value *publisher = look_up(things, first_of(value_member(thing, "publisher")));
	html_facts_claim(facts, FACT_SITE, string_of(first_of(value_member(publisher, "name"))), rank + 2);
	claim_authors(&facts->authors, things, thing);
}

static void add_all(struct values *things, const struct value *value)
{
	for (size_t i = 0; i < value_size(value) && things->count < VALUES_MAX; i++)
		array_push(things, value_element(value, i));
	if (value_is_object(value) && things->count < VALUES_MAX)
		array_push(things, value);
}

/* Where the value that begins at start ends: behind the bracket that closes its first one. */
static const char *end_of(const char *start, const char *end)
{
	size_t depth = 0;
	bool in_string = false;
	for (const char *at = start; at < end; at++) {
		if (in_string && *at == '\\' && at + 1 < end)
			at++;
		else if (*at == '"')
			in_string = !in_string;
		else if (!in_string && (*at == '{' || *at == '['))
			depth++;
		else if (!in_string && (*at == '}' || *at == ']') && --depth == 0)
			return at + 1;
	}
	return end;
}

/* JSON as pages have it: in a comment or a section of CDATA, with line ends inside strings, with something behind. */
static void clean(struct slice script, struct buffer *json)
{
	static const char cdata[] = "<![CDATA[";
	const char *const end = script.at + script.length;
	for (size_t i = 0; i + sizeof cdata <= script.length; i++)
		if (memcmp(script.at + i, cdata, sizeof cdata - 1) == 0) {
			script = slice_after(script, i + sizeof cdata - 1);
			break;
		}
	const char *start = memchr(script.at, '{', script.length), *array = memchr(script.at, '[', script.length);
	if (array && (!start || array < start) && !(array > script.at && array[-1] == '!'))
		start = array;
	if (!start)
		return;
	const char *const last = end_of(start, end);
	for (const char *at = start; at < last; at++)
		buffer_putc(json, (unsigned char)*at < 0x20 ? ' ' : *at);
}

void html_json_ld_claim(struct html_facts *facts, struct slice script)
{
	struct buffer json = {0};
	clean(script, &json);
	struct error ignored = {0};
	struct value *root = value_read(buffer_text(&json), json.count, &ignored);
	struct values things = {0};
	add_all(&things, root);
	for (size_t i = 0; i < things.count; i++)
		for (size_t j = 0; j < sizeof holders / sizeof *holders; j++)
			add_all(&things, value_member(things.at[i], holders[j]));
	for (size_t i = 0; i < things.count; i++)
		claim(facts, &things, things.at[i]);

	array_release(&things);
	value_free(root);
	error_release(&ignored);
	buffer_release(&json);
}
