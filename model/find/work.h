/* SPDX-License-Identifier: MIT */
#ifndef MODEL_FIND_WORK_H
#define MODEL_FIND_WORK_H

#include <stdbool.h>
#include <stdint.h>

#include "model/document.h"
#include "model/find/language.h"
#include "model/find/question.h"
#include "model/find/statement.h"
#include "model/find/style.h"
#include "model/find/token.h"
#include "model/find/vocabulary.h"
#include "model/find/votes.h"
#include "model/findings.h"

/*
 * What the passes of find.c hand on to one another. A pass reads what earlier ones wrote and adds its own part.
 *
 *   pass          file          reads                       writes
 *   tokens        token.c       document                    tokens
 *   sentences     sentence.c    tokens                      sentences, token.sentence
 *   vocabulary    vocabulary.c  tokens, sentences           vocabulary, token.grammar
 *   language      language.c    vocabulary                  language, findings->language
 *   transcript    transcript.c  document, tokens            statements: turns of a conversation
 *   posts         post.c        document, tokens            statements: posts and block quotes, if there is no conversation
 *   quotations    quotation.c   document, tokens            findings->quotes: span, group of running ones, inside; statement.quote
 *   names         name.c        tokens, sentences           findings->mentions of kind name; no entity yet
 *                 tagger.c      tokens, names of the rules     the same, by a trained model
 *                 stray.c       names                       the same, without what is none
 *                 opus.c        quotes, names               the same, with titles of works
 *   entities      entity.c      mentions of kind name       findings->entities, mention.entity
 *   nominals      nominal.c     tokens, mentions            mentions of kinds role, description and pronoun
 *   voices        voice.c       statements, mentions        mentions of the words for who says a statement, with their entities
 *   cues          cue.c         tokens, sentences, words    cues
 *   attribution   attribution.c all of the above            claims: a quotation, its cue and the words for its speaker
 *   reports       reported.c    tokens, mentions, claims    reports, the claims' content
 *   antecedents   antecedent.c  mentions, claims, reports   mention.entity of pronouns, roles and descriptions
 *   speakers      speaker.c     claims, mentions            quotes: kind, cue, content, speaker, said_as, basis, ...
 *   headline      headline.c    quotes, tokens              quotes of the headline: speaker, said_as, basis, why
 *   reports       reported.c    reports, mentions           quotes: those of kind indirect among the others
 *
 * While passes run, mentions are sorted by span_compare() after each pass, and mention.entity may be NONE: a pronoun or role
 * not yet resolved. At the end finding drops the mentions that still have none.
 */

/*
 * What a cue does: CUE_SAY takes what is said, before or behind it; CUE_TELL has a listener as well; CUE_CALL takes a part of its own
 * clause, behind it; CUE_SOURCE ("according to") has its speaker behind it.
 */
enum cue_class { CUE_SAY, CUE_TELL, CUE_CALL, CUE_SOURCE };

enum cue_form { FORM_BASE, FORM_THIRD, FORM_ING, FORM_PAST, FORM_PARTICIPLE };

/* A verb, or another phrase, of saying: "said", "according to", "told". */
struct cue {
	uint32_t first, end; /* tokens */
	uint8_t class;       /* enum cue_class */
	uint8_t form;        /* enum cue_form */
	bool passive;        /* "was told": its subject does not speak */
	uint32_t lemma;      /* a hash of its plain form */
};

struct cues ARRAY(struct cue);

/* Who is thought to say a quotation, in the text's own words: one a quotation, before entities are known. */
struct claim {
	struct span said_as; /* the words that name the speaker; empty if nobody does */
	struct span content; /* the whole reported statement */
	uint32_t mention;    /* the mention that these words are, or NONE if they are none yet */
	uint32_t cue;        /* index into cues, or NONE */
	uint32_t from;       /* the quotation that this one carries on, or NONE */
	uint8_t pattern;     /* enum pattern */
	uint8_t fit;         /* enum fit: how well an attribution behind it fits */
	uint8_t kind;        /* enum quote_kind */
	bool term;           /* the rules take it for no speech (term.h) */
	bool title;          /* and a noun beside it says what it is instead */
	uint8_t sure;        /* how sure the choice of the words is, 0 to 100 */
};

struct claims ARRAY(struct claim);

/* A name as it stands in the text, before it is known whose it is. */
struct name {
	struct span span;
	uint32_t first, end; /* tokens; a name may be part of one ("Nato" in "Nato-style") */
	struct votes votes;  /* what speaks for its kind, here */
	uint8_t kind;        /* enum entity_kind: the winner of its votes, once all are counted */
	uint8_t sex;         /* enum sex: what its title and given name say */
	bool titled;         /* a title says it, which a given name cannot gainsay */
	bool weak;           /* a word of the language: a name only if a person is called so elsewhere ("Price") */
};

struct names ARRAY(struct name);

/* Sentences whose capitals tell nothing: names are found again in them that stand elsewhere. */
struct headlines {
	struct indexes sentences;
	struct wordmap known; /* the names that stand elsewhere, to an index into names */
	uint32_t known_count; /* of the first so many names, those that are known already */
	uint32_t next;        /* the first sentence that was not looked at yet */
};

/* What is known of a person from titles and given names. */
enum sex { SEX_UNKNOWN, SEX_MALE, SEX_FEMALE };

struct sexes ARRAY(uint8_t);

/* A quotation that its paragraph leaves open, and the next one does not open again. */
struct silent {
	uint32_t quote;  /* or NONE */
	uint32_t leaves; /* how many paragraphs without a mark came since */
	size_t count;    /* how many quotations there were then */
	uint8_t family;  /* of its opening mark: enum quotemark_family */
};

struct foreign;
struct tagger;

struct work {
	const struct document *document;
	struct tokens tokens;
	struct sentences sentences;
	struct style style;
	enum language language;
	struct foreign *foreign; /* foreign.h; NULL if the document is in English */
	uint32_t running; /* the quotation that the next paragraph goes on with, or NONE */
	struct silent silent;
	struct transcript *transcript; /* transcript.c's, while it is at work; else NULL */
	struct statements statements;
	struct cues cues;
	struct claims claims;      /* one a quotation */
	struct indexes said;       /* entities: how many quotations the rules claim for each; choice.c's */
	struct claims reports;     /* what is reported without marks: content says where; cue is an index into report_cues */
	struct cues report_cues;      /* the words that report it */
	struct resolver *resolver; /* antecedent.c's, while it is at work; else NULL */
	struct vocabulary vocabulary;
	struct names names; /* in the order of findings->mentions of kind name, until voices */
	struct headlines headlines;
	struct tagger *tagger;     /* tagger.c's, while it is at work; else NULL */
	struct gatherer *gatherer; /* entity.c's, while it is at work; else NULL */
	struct nominals *nominals; /* nominal.c's, likewise */
	struct sexes sexes;        /* entities: enum sex; entities added later have none */
	struct sexes titles;       /* the same: what titles say of them */
	struct buffer certain;     /* mentions: how sure it is whom a pronoun means, in a hundred; 0 where that is not in question */
	struct findings *findings;
	struct linear models[TASK_COUNT];
	const struct teacher *teacher; /* NULL but while weights are made */
};

#endif
