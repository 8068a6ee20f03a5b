/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "model/find/find.h"

#include <stdlib.h>
#include <string.h>

#include "base/clock.h"
#include "base/memory.h"
#include "model/find/antecedent.h"
#include "model/find/assembly.h"
#include "model/find/attribution.h"
#include "model/find/choice.h"
#include "model/find/cue.h"
#include "model/find/echo.h"
#include "model/find/entity.h"
#include "model/find/foreign.h"
#include "model/find/foreign_claim.h"
#include "model/find/foreign_name.h"
#include "model/find/foreign_speaker.h"
#include "model/find/headline.h"
#include "model/find/language.h"
#include "model/find/name.h"
#include "model/find/nominal.h"
#include "model/find/opus.h"
#include "model/find/post.h"
#include "model/find/quotation.h"
#include "model/find/reported.h"
#include "model/find/sentence.h"
#include "model/find/speaker.h"
#include "model/find/stray.h"
#include "model/find/style.h"
#include "model/find/tagger.h"
#include "model/find/token.h"
#include "model/find/transcript.h"
#include "model/find/voice.h"
#include "model/strings.h"
#include "model/words/weights.h"

/* Which documents a pass is for. */
enum path { PATH_ALL, PATH_ENGLISH, PATH_FOREIGN };

/* A pass over the document: leaf by leaf, part by part until it is done, or all at once. */
struct pass {
	const char *name;
	unsigned
	    cost; /* time a byte: of all that an English text takes, so many thousandths (of one of 0.8 MB, as news are) */
	enum path path;
	void (*over_leaf)(struct work *work, uint32_t leaf);
	bool (*over_part)(struct work *work);
	void (*over_all)(struct work *work);
};

struct finder {
	struct work work;
	size_t pass;
	uint32_t leaf; /* the last one that the pass did, or NONE before the first */
};

static void read_leaf(struct work *work, uint32_t leaf)
{
	const uint32_t first = (uint32_t)work->tokens.count;
	token_split(work->document, leaf, &work->tokens);
	sentence_split(work, first);
	vocabulary_read(work);
	style_add(&work->style, work->document, leaf);
}

static void tell_language(struct work *work)
{
	work->language = language_of(work);
	const char *code = language_code(work->language);
	work->findings->language = strings_add(&work->findings->strings, code, strlen(code));
	foreign_begin(work);
}

static void cue_leaf(struct work *work, uint32_t leaf)
{
	uint32_t end = token_of_leaf(&work->tokens, work->document, leaf);
	const uint32_t first = end;
	while (end < work->tokens.count && work->tokens.at[end].leaf == leaf)
		end++;
	if (style_holds_quotes(work->document->blocks.at[leaf].kind))
		cue_find(work, first, end);
}

/* The order of work.h. */
static const struct pass passes[] = {
    {"words", 90, .over_leaf = read_leaf},
    {"language", 1, .over_all = tell_language},
    {"glosses", 80, PATH_FOREIGN, .over_leaf = foreign_read},
    {"sentences", 2, PATH_FOREIGN, .over_all = foreign_join_sentences},
    {"transcript", 14, PATH_ENGLISH, .over_part = transcript_read},
    {"transcript", 3, PATH_ENGLISH, .over_all = transcript_find},
    {"posts", 1, PATH_ENGLISH, .over_all = post_find},
    {"quotations", 6, .over_leaf = quotation_find},
    {"names", 150, PATH_ENGLISH, .over_leaf = name_find},
    {"names", 1, PATH_ENGLISH, .over_all = name_settle},
    {"names", 230, PATH_ENGLISH, .over_leaf = tagger_read},
    {"names", 45, PATH_ENGLISH, .over_part = tagger_find},
    {"names", 1, PATH_ENGLISH, .over_all = tagger_settle},
    {"names", 1, PATH_ENGLISH, .over_part = echo_find},
    {"names", 8, PATH_FOREIGN, .over_leaf = foreign_name_find},
    {"names", 10, PATH_FOREIGN, .over_all = foreign_name_find_again},
    {"names", 3, PATH_ENGLISH, .over_all = stray_mend},
    {"names", 5, PATH_ENGLISH, .over_all = opus_find},
    {"names", 5, .over_all = name_finish},
    {"entities", 14, .over_part = entity_find},
    {"entities", 1, .over_all = entity_finish},
    {"nominals", 22, PATH_ENGLISH, .over_part = nominal_find},
    {"nominals", 1, PATH_ENGLISH, .over_all = nominal_finish},
    {"voices", 2, PATH_ENGLISH, .over_all = voice_name},
    {"cues", 8, PATH_ENGLISH, .over_leaf = cue_leaf},
    {"attribution", 38, PATH_ENGLISH, .over_leaf = attribution_find},
    {"choice", 178, PATH_ENGLISH, .over_leaf = choice_find},
    {"reports", 90, PATH_ENGLISH, .over_leaf = reported_find},
    {"antecedents", 14, PATH_ENGLISH, .over_part = antecedent_add_speakers},
    {"antecedents", 68, PATH_ENGLISH, .over_part = antecedent_resolve},
    {"speakers", 6, PATH_ENGLISH, .over_all = speaker_decide},
    {"attribution", 50, PATH_FOREIGN, .over_leaf = foreign_claim},
    {"speakers", 8, PATH_FOREIGN, .over_all = foreign_speaker_decide},
    {"headline", 1, .over_all = headline_attribute},
    {"reports", 2, .over_all = reported_add},
    {"assembly", 1, .over_all = assembly_finish},
};

enum { PASS_COUNT = sizeof passes / sizeof *passes };

/* The models that the program holds. */
static void read_models(struct linear *models)
{
	static const char *const names[TASK_COUNT] = {
#define TASK_NAME(task, name) name,
	    TASKS(TASK_NAME)};
	for (int task = 0; task < TASK_COUNT; task++) {
		size_t length = 0;
		const char *bytes = weights_find(names[task], &length);
		linear_read(&models[task], bytes, length);
	}
}

struct finder *finder_new(const struct document *document)
{
	struct finder *self = memory_new(1, sizeof *self);
	self->work.document = document;
	self->work.running = NONE;
	self->work.silent.quote = NONE;
	self->work.findings = memory_new(1, sizeof *self->work.findings);
	self->leaf = NONE;
	read_models(self->work.models);
	return self;
}

void finder_teach(struct finder *self, const struct linear *models, const struct teacher *teacher)
{
	memcpy(self->work.models, models, sizeof self->work.models);
	self->work.teacher = teacher;
}

static enum path path_of(const struct finder *self)
{
	return self->work.foreign ? PATH_FOREIGN : PATH_ENGLISH;
}

/* Does the least part of the work that there is. */
static void step(struct finder *self)
{
	const struct pass *pass = &passes[self->pass];
	if (pass->path != PATH_ALL && pass->path != path_of(self)) {
		self->pass++;
		return;
	}
	if (pass->over_leaf) {
		self->leaf = document_next_leaf(self->work.document, self->leaf);
		if (self->leaf != NONE) {
			pass->over_leaf(&self->work, self->leaf);
			return;
		}
	} else if (pass->over_part) {
		if (!pass->over_part(&self->work))
			return;
	} else {
		pass->over_all(&self->work);
	}
	self->pass++;
}

bool finder_step(struct finder *self, uint32_t milliseconds)
{
	const uint64_t end = clock_milliseconds() + milliseconds;
	while (self->pass < PASS_COUNT) {
		step(self);
		if (self->pass < PASS_COUNT && clock_milliseconds() >= end)
			return false;
	}
	return true;
}

const char *finder_pass(const struct finder *self)
{
	return self->pass < PASS_COUNT ? passes[self->pass].name : NULL;
}

/* How much of the pass that is under way is done; what is done part by part counts when it is done. */
static uint64_t cost_so_far(const struct finder *self)
{
	const struct document *document = self->work.document;
	if (self->pass == PASS_COUNT || self->leaf == NONE || !document->text.count)
		return 0;
	return (uint64_t)passes[self->pass].cost * document->blocks.at[self->leaf].span.end / document->text.count;
}

unsigned finder_percent(const struct finder *self)
{
	const enum path path = path_of(self);
	uint64_t all = 0, done = cost_so_far(self);
	for (size_t i = 0; i < PASS_COUNT; i++) {
		const bool counts = passes[i].path == PATH_ALL || passes[i].path == path;
		all += counts ? passes[i].cost : 0;
		done += counts && i < self->pass ? passes[i].cost : 0;
	}
	return (unsigned)(done * 100 / all);
}

struct findings *finder_take(struct finder *self)
{
	if (self->pass < PASS_COUNT)
		return NULL;
	struct findings *findings = self->work.findings;
	self->work.findings = NULL;
	return findings;
}

static void release_work(struct work *work)
{
	array_release(&work->tokens);
	array_release(&work->sentences);
	array_release(&work->statements);
	array_release(&work->cues);
	array_release(&work->claims);
	array_release(&work->reports);
	array_release(&work->report_cues);
	array_release(&work->said);
	buffer_release(&work->certain);
	transcript_release(work);
	entity_release(work);
	nominal_release(work);
	antecedent_release(work);
	foreign_release(work);
	name_release(work);
	findings_free(work->findings);
}

void finder_free(struct finder *self)
{
	if (!self)
		return;
	release_work(&self->work);
	free(self);
}

struct findings *find(const struct document *document)
{
	struct finder *finder = finder_new(document);
	while (finder->pass < PASS_COUNT)
		step(finder);
	struct findings *findings = finder_take(finder);
	finder_free(finder);
	return findings;
}
