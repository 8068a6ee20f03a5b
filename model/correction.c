/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/correction.h"

#include <string.h>

#include "base/sanitise.h"
#include "base/utf8.h"
#include "model/anchor.h"
#include "model/entries.h"

enum { SHOWN = 32 }; /* columns of a quote in a sentence */

static const char *const kinds[CORRECTION_KIND_COUNT] = {
    [CORRECTION_SPEAKER] = "speaker",
    [CORRECTION_MERGE] = "merge",
    [CORRECTION_SPLIT] = "split",
};

struct who who_of(const struct findings *findings, uint32_t entity)
{
	const struct mentions *mentions = &findings->mentions;
	struct who who = {findings_name(findings, entity), {0, 0}};
	uint32_t at = findings->entities.at[entity].first;
	if (at == NONE)
		return who;
	who.mention = mentions->at[at].span;
	while (at != NONE && mentions->at[at].kind != MENTION_NAME)
		at = mentions->at[at].next;
	if (at != NONE)
		who.mention = mentions->at[at].span;
	return who;
}

static void set_string(struct value *self, const char *name, const char *text)
{
	value_set(self, name, value_new_string(text, strlen(text)));
}

static void set_anchor(struct value *self, const char *name, const struct document *document, struct span span)
{
	value_set(self, name, anchor_make(&document->text, span));
}

static void set_who(struct value *self, const char *member, const struct document *document, struct who who)
{
	struct value *value = value_new_object();
	struct buffer name = {0};
	sanitise_text(who.name, strlen(who.name), WHITE_COLLAPSED, &name, NULL);
	set_string(value, "name", buffer_text(&name));
	buffer_release(&name);
	if (!span_is_empty(who.mention))
		set_anchor(value, "mention", document, who.mention);
	value_set(self, member, value);
}

static struct value *make(enum correction_kind kind)
{
	struct value *self = value_new_object();
	set_string(self, "kind", kinds[kind]);
	return self;
}

static struct value *make_speaker(const struct document *document, struct span quote)
{
	struct value *self = make(CORRECTION_SPEAKER);
	set_anchor(self, "quote", document, quote);
	return self;
}

struct value *correction_speaker(const struct document *document, struct span quote, struct who who)
{
	struct value *self = make_speaker(document, quote);
	set_who(self, "who", document, who);
	return self;
}

struct value *correction_no_speech(const struct document *document, struct span quote)
{
	struct value *self = make_speaker(document, quote);
	set_string(self, "nobody", CORRECTION_NO_SPEECH);
	return self;
}

struct value *correction_not_told(const struct document *document, struct span quote)
{
	struct value *self = make_speaker(document, quote);
	set_string(self, "nobody", CORRECTION_NOT_TOLD);
	return self;
}

struct value *correction_merge(const struct document *document, struct who entity, struct who into)
{
	struct value *self = make(CORRECTION_MERGE);
	set_who(self, "entity", document, entity);
	set_who(self, "who", document, into);
	return self;
}

struct value *correction_split(const struct document *document, struct span mention, bool alike, struct who who)
{
	struct value *self = make(CORRECTION_SPLIT);
	set_anchor(self, "mention", document, mention);
	if (alike)
		value_set(self, "alike", value_new_bool(true));
	set_who(self, "who", document, who);
	return self;
}

enum correction_kind correction_kind(const struct value *self)
{
	const char *name = entry_text(self, "kind");
	enum correction_kind kind = 0;
	while (kind < CORRECTION_KIND_COUNT && strcmp(kinds[kind], name) != 0)
		kind++;
	return kind;
}

/* The beginning of the words that an anchor has, with an ellipsis if that is not all. */
static void add_words(const struct value *anchor, struct buffer *out)
{
	const char *exact = entry_text(anchor, "exact");
	struct buffer words = {0};
	sanitise_text(exact, strlen(exact), WHITE_COLLAPSED, &words, NULL);
	const size_t fit = utf8_fit(buffer_text(&words), words.count, SHOWN);
	buffer_add(out, words.at, fit);
	buffer_puts(out, fit < words.count ? "…" : "");
	buffer_release(&words);
}

static void add_name(const struct value *who, struct buffer *out)
{
	const char *name = entry_text(who, "name");
	sanitise_line(name, strlen(name), out);
}

static void describe_speaker(const struct value *self, struct buffer *out)
{
	const char *nobody = entry_text(self, "nobody");
	if (!*nobody) {
		add_name(value_member(self, "who"), out);
		buffer_puts(out, " says ");
	}
	add_words(value_member(self, "quote"), out);
	if (*nobody)
		buffer_puts(out, strcmp(nobody, CORRECTION_NO_SPEECH) ? " is nobody’s" : " is no speech");
}

static void describe_merge(const struct value *self, struct buffer *out)
{
	add_name(value_member(self, "entity"), out);
	buffer_puts(out, " is ");
	add_name(value_member(self, "who"), out);
}

/* Whether the mention is of a new entity that is called as it is. */
static bool is_of_its_own(const struct value *self)
{
	const struct value *who = value_member(self, "who");
	return !value_member(who, "mention") &&
	       !strcmp(entry_text(who, "name"), entry_text(value_member(self, "mention"), "exact"));
}

static void describe_split(const struct value *self, struct buffer *out)
{
	buffer_puts(out, value_bool(value_member(self, "alike"), false) ? "each " : "");
	add_words(value_member(self, "mention"), out);
	buffer_puts(out, " is ");
	if (is_of_its_own(self))
		buffer_puts(out, "somebody else");
	else
		add_name(value_member(self, "who"), out);
}

void correction_describe(const struct value *self, struct buffer *out)
{
	static void (*const describe[CORRECTION_KIND_COUNT])(const struct value *, struct buffer *) = {
	    [CORRECTION_SPEAKER] = describe_speaker,
	    [CORRECTION_MERGE] = describe_merge,
	    [CORRECTION_SPLIT] = describe_split,
	};
	const enum correction_kind kind = correction_kind(self);
	if (kind < CORRECTION_KIND_COUNT)
		describe[kind](self, out);
}
