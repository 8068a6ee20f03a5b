/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "render/read/html_authors.h"

#include <string.h>

#include "base/utf8.h"
#include "render/read/byline.h"
#include "render/read/folded.h"
#include "render/read/html_tree.h"

/* More is no name. In bytes. */
enum { TEXT_MAX = 300 };

/* Those who wrote one article are named close together; who is named further on wrote something else, or a comment. In nodes. */
enum { FAR = 40 };

/* How much a name is worth: whom it names. */
enum grade { GRADE_NONE, GRADE_SITE, GRADE_ACCOUNT, GRADE_SINGLE, GRADE_AGENCY, GRADE_PERSON };

struct graded {
	struct slice name;
	enum grade grade;
};

struct choice ARRAY(struct graded);

/* Profile pages are no names. */
static bool is_address(struct slice name)
{
	return slice_begins(name, "http://") || slice_begins(name, "https://") || slice_begins(name, "/") ||
	       slice_begins(name, "@");
}

/* White space of any kind is one space. Marks between names that other scripts have are commas. */
static void add_line(struct slice text, struct buffer *out)
{
	static const char *const commas[] = {"、", "，", ";", "；"};
	for (struct slice word; (word = slice_take_word(&text)).length;) {
		if (out->count)
			buffer_putc(out, ' ');
		while (word.length) {
			size_t length = 0;
			for (size_t i = 0; i < sizeof commas / sizeof *commas && !length; i++)
				length = slice_begins(word, commas[i]) ? strlen(commas[i]) : 0;
			buffer_add(out, length ? ", " : word.at, length ? 2 : 1);
			word = slice_after(word, length ? length : 1);
		}
	}
}

void html_authors_claim(struct html_authors *self, struct slice text, enum author_proof proof, uint32_t node)
{
	text = slice_trim(text);
	if (!text.length || text.length > TEXT_MAX || is_address(text))
		return;
	struct author_claim claim = {.proof = proof, .node = node};
	add_line(text, &claim.text);
	array_push(self, claim);
}

void html_authors_release(struct html_authors *self)
{
	for (size_t i = 0; i < self->count; i++)
		buffer_release(&self->at[i].text);
	array_release(self);
}

static struct slice text_of(const struct author_claim *claim)
{
	return (struct slice){claim->text.at, claim->text.count};
}

/* Whether a name begins with the site's. */
static bool begins_with_site(struct slice name, struct slice site)
{
	const size_t words = slice_words(site);
	struct slice rest = name;
	for (size_t i = 0; i < words; i++)
		slice_take_word(&rest);
	return words && folded_equal((struct slice){name.at, (size_t)(rest.at - name.at)}, site);
}

/* Without the site's name at its end: "Ann Lee The Daily Goat". */
static struct slice without_site(struct slice name, struct slice site)
{
	struct slice rest = name;
	for (struct slice word; (word = slice_take_word(&rest)).length;) {
		const struct slice before = slice_trim((struct slice){name.at, (size_t)(word.at - name.at)});
		const struct slice end = slice_after(name, (size_t)(word.at - name.at));
		if (before.length && folded_equal(end, site))
			return before;
	}
	return name;
}

/* Of a name that is no person's. */
static enum grade grade_whole(struct slice name, const struct author_page *page)
{
	if (byline_is_agency(name))
		return GRADE_AGENCY;
	return folded_is_site(name, page->site, page->host) ? GRADE_SITE : GRADE_ACCOUNT;
}

static enum grade grade_of(struct slice name, const struct author_page *page)
{
	if (folded_is_site(name, page->site, page->host) || begins_with_site(name, page->site))
		return GRADE_SITE;
	if (byline_is_agency(name))
		return GRADE_AGENCY;
	if (byline_is_account(name))
		return GRADE_ACCOUNT;
	return slice_words(name) > 1 ? GRADE_PERSON : GRADE_SINGLE;
}

static bool has_letter(struct slice text)
{
	uint32_t character = 0;
	for (size_t at = 0, taken; at < text.length; at += taken ? taken : 1) {
		taken = utf8_read(text.at + at, text.length - at, &character);
		if (taken && utf8_is_letter(character))
			return true;
	}
	return false;
}

/* A field that names nobody as people are named holds what an outlet calls itself, or an account. */
static void choose_whole(const struct author_claim *claim, struct choice *choice)
{
	enum { WORDS_MAX = 6 };
	const struct slice text = text_of(claim);
	if (claim->proof <= PROOF_META_PLAIN && has_letter(text) && slice_words(text) <= WORDS_MAX)
		array_push(choice, (struct graded){text, GRADE_ACCOUNT});
}

static void choose_name(struct slice name, const struct author_page *page, struct choice *choice)
{
	array_push(choice, (struct graded){name, grade_of(name, page)});
}

static void choose_claim(const struct author_claim *claim, const struct author_page *page, struct choice *choice)
{
	struct byline_names names = {0};
	if (claim->proof == PROOF_JSON_LD_BODY || folded_is_site(text_of(claim), page->site, page->host)) {
		array_push(choice, (struct graded){text_of(claim), grade_whole(text_of(claim), page)});
		return;
	}
	byline_read(text_of(claim), claim->proof <= PROOF_META_PLAIN ? BYLINE_FIELD : BYLINE_TEXT, &names);
	for (size_t i = 0; i < names.count; i++)
		choose_name(without_site(names.at[i], page->site), page, choice);
	if (!names.count)
		choose_whole(claim, choice);
	array_release(&names);
}

/* Whether a claim stands where the headline does: behind it, or a little before. */
static bool is_near(const struct author_claim *claim, uint32_t headline)
{
	enum { BEHIND = 300, BEFORE = 40 };
	return claim->node <= headline + BEHIND && claim->node + BEFORE >= headline;
}

/* The first claim of a proof near the headline, else, if others count too, the first one behind it; the count if there is none. */
static size_t find_first(const struct html_authors *self, enum author_proof proof, const struct author_page *page,
			 bool is_only_near)
{
	size_t behind = self->count, any = self->count;
	for (size_t i = 0; i < self->count; i++) {
		if (self->at[i].proof != proof)
			continue;
		if (page->headline != NONE && is_near(&self->at[i], page->headline))
			return i;
		if (any == self->count)
			any = i;
		if (behind == self->count && page->headline != NONE && self->at[i].node > page->headline)
			behind = i;
	}
	return is_only_near ? self->count : behind < self->count ? behind : any;
}

/* Those whom fields name. */
static void choose_field(const struct html_authors *self, enum author_proof proof, const struct author_page *page,
			 struct choice *choice)
{
	for (size_t i = 0; i < self->count; i++)
		if (self->at[i].proof == proof)
			choose_claim(&self->at[i], page, choice);
}

/* Those whom a proof names on the page, and who stand together. */
static void choose_written(const struct html_authors *self, enum author_proof proof, const struct author_page *page,
			   bool is_only_near, struct choice *choice)
{
	const size_t first = find_first(self, proof, page, is_only_near);
	uint32_t last = first < self->count ? self->at[first].node : 0;
	for (size_t i = first; i < self->count && self->at[i].node <= last + FAR; i++) {
		if (self->at[i].proof != proof)
			continue;
		choose_claim(&self->at[i], page, choice);
		last = self->at[i].node;
	}
}

static enum grade best_of(const struct choice *choice)
{
	enum grade best = GRADE_NONE;
	for (size_t i = 0; i < choice->count; i++)
		best = choice->at[i].grade > best ? choice->at[i].grade : best;
	return best;
}

static void add_once(struct builder *builder, struct slice name)
{
	const struct document *document = builder_peek(builder);
	for (size_t i = 0; i < document->bylines.count; i++)
		if (folded_equal(name, slice_of(document_string(document, document->bylines.at[i]))))
			return;
	builder_byline(builder, name.at, name.length);
}

/* Agencies and the site are named only where nobody else is. */
static void tell(const struct choice *choice, struct builder *builder)
{
	const enum grade best = best_of(choice), least = best > GRADE_SINGLE ? GRADE_SINGLE : best;
	for (size_t i = 0; i < choice->count; i++)
		if (choice->at[i].grade >= least && (choice->at[i].grade != GRADE_AGENCY || best == GRADE_AGENCY))
			add_once(builder, choice->at[i].name);
}

/* Those whom one proof names. is_known: a better one names somebody, though nobody as people are named. */
static void choose_by(const struct html_authors *self, enum author_proof proof, const struct author_page *page,
		      bool is_known, struct choice *choice)
{
	if (proof < PROOF_MICRODATA)
		choose_field(self, proof, page, choice);
	else
		choose_written(self, proof, page, is_known && page->headline != NONE, choice);
}

/* A single word on the page may be any: it replaces no field. */
static bool is_better(const struct choice *choice, const struct choice *best, enum author_proof proof)
{
	const enum grade least = best->count && proof >= PROOF_MICRODATA ? GRADE_SINGLE : GRADE_NONE;
	return best_of(choice) > best_of(best) && best_of(choice) > least;
}

void html_authors_tell(const struct html_authors *self, const struct author_page *page, struct builder *builder)
{
	struct choice best = {0};
	for (enum author_proof proof = 0; proof < PROOF_COUNT && best_of(&best) < GRADE_AGENCY; proof++) {
		struct choice choice = {0};
		choose_by(self, proof, page, best.count > 0, &choice);
		if (is_better(&choice, &best, proof)) {
			array_release(&best);
			best = choice;
		} else {
			array_release(&choice);
		}
	}
	tell(&best, builder);
	array_release(&best);
}
