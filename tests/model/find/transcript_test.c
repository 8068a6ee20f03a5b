/* SPDX-License-Identifier: MIT */
#include "model/find/transcript.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "render/read/reader.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* Quotations outside others, each with its group, its speaker ("-" for none) and its text. */
static char *said_in(struct document *document)
{
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (quote->inside != NONE || quote->kind == QUOTE_INDIRECT)
			continue;
		buffer_format(&out, "%s%u %s: %.*s", out.count ? "|" : "", quote->group,
			      quote->speaker == NONE ? "-" : findings_name(findings, quote->speaker),
			      (int)span_length(quote->span), document->text.at + quote->span.start);
	}
	findings_free(findings);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

struct turns {
	const char *text, *said;
};

/* Conversations: labels of all kinds, and what a turn holds. */
static const struct turns conversations[] = {
    {"Ann Smith is the mayor.\n\nSMITH: We open in May.\n\nEK: Will you be there?\n\nSMITH: I have a bicycle.",
     "0 Ann Smith: We open in May.|1 EK: Will you be there?|2 Ann Smith: I have a bicycle."},
    {"Q: Why?\n\nA: I had to.\n\nQ: And you did?", "0 Q: Why?|1 A: I had to.|2 Q: And you did?"},
    {"Q. Why?\nA. I had to.\nQ. And you did?", "0 Q.: Why?|1 A.: I had to.|2 Q.: And you did?"},
    {"Q:\n\nWhy?\n\nA:\n\nI had to.\n\nQ:\n\nAnd you did?", "0 Q: Why?|1 A: I had to.|2 Q: And you did?"},
    {"MR. EK: We opened in May.\n\nTHE CHAIR: Did you?\n\nMR. EK: I have the key.",
     "0 EK: We opened in May.|1 THE CHAIR: Did you?|2 EK: I have the key."},
    {"An interview with Bo Ek.\n\nInterviewer: Why?\n\nEk: You asked.\n\nInterviewer: I did.",
     "0 Interviewer: Why?|1 Bo Ek: You asked.|2 Interviewer: I did."},
    {"Reporter: Why?\n\nCaller 1: You asked.\n\nReporter: And you?\n\nCaller 2: So did I.",
     "0 Reporter: Why?|1 Caller 1: You asked.|2 Reporter: And you?|3 Caller 2: So did I."},
    {"ANN LEE, HOST: Thank you.\n\nSEN. BO EK (R), UTAH: Thank you.\n\nLEE: Why (laughs) you?\n\nEK: (Laughing) I "
     "lost.",
     "0 ANN LEE: Thank you.|1 BO EK: Thank you.|2 ANN LEE: Why (laughs) you?|3 BO EK: (Laughing) I lost."},
    {"DW: Do you regret it?\n\nOlaf Brandt: No, I don’t.\n\nDW: Why not?\n\nBrandt: I won.",
     "0 DW: Do you regret it?|1 Olaf Brandt: No, I don’t.|2 DW: Why not?|3 Olaf Brandt: I won."},
    /* In marks: one quotation, not two; and what is outside the marks is not said. */
    {"Lee: “We came.”\n\nEk: “Why did you?”\n\nLee: “We could.” She laughed. “You know.”",
     "0 Lee: “We came.”|1 Ek: “Why did you?”|2 Lee: “We could.”|2 Lee: “You know.”"},
    /* A turn goes on in paragraphs without a label, and ends where the writer speaks. */
    {"Q: Why?\n\nA: I had to.\n\nIt was late.\n\nQ: And you did?\n\nA: Yes.\n\nI did.\n\nThe bridge was shut in May.",
     "0 Q: Why?|1 A: I had to.|1 A: It was late.|2 Q: And you did?|3 A: Yes.|3 A: I did."},
    {"LEE: Why?\n\nEK: I had to.\n\n(APPLAUSE)\n\nEk’s dog barked.\n\nLEE: And you did?",
     "0 LEE: Why?|1 Ek: I had to.|2 LEE: And you did?"},
    {"LEE: Why?\n\nEK: I had to.\n\nThe minister called it “a joke” in May.\n\nLEE: And you did?",
     "0 LEE: Why?|1 EK: I had to.|2 The minister: “a joke”|3 LEE: And you did?"},
    {"\"LEE: Why do you ask?\n\n\"EK: I had to.\n\n\"LEE: And you did?\"",
     "0 LEE: Why do you ask?|1 EK: I had to.|2 LEE: And you did?"},
    /* Whom the story talked to. */
    {"Ann Lee met Bo Ek. “No,” Bo Ek said.\n\nQ: Why?\n\nA: I had to.\n\nQ: And you?",
     "0 Bo Ek: “No,”|1 Q: Why?|2 Bo Ek: I had to.|3 Q: And you?"},
};

/* Lists that are none. */
static const char *const lists[] = {
    "Sources: you and I.\n\nNote: we asked.\n\nSources: you.\n\nNote: we.",
    "Monday: We open at nine.\n\nTuesday: You may sleep.\n\nMonday: We close at nine.",
    "Ingredients: what you have.\n\nMethod: Mix it as you like.\n\nIngredients: more.\n\nMethod: Eat it, you.",
    "Lakers: James 20, Davis 12.\n\nCeltics: Tatum 30.\n\nLakers: James 22.\n\nCeltics: Tatum 12.",
    "Lee: Win in a walk.\n\nEk: Keep it close, if you can.\n\nDow: Move past us.",
    "When: Friday.\n\nWhere: Our hall.\n\nCost: You decide.\n\nWhen: Saturday.\n\nWhere: Our church.\n\nCost: Yours.",
    "Director: Ann Lee.\n\nRating: four stars.\n\nDirector: Cy Dow.\n\nRating: three stars.",
    "Myth: You need eight glasses.\n\nFact: You need water.\n\nMyth: We use a tenth of it.\n\nFact: We use it all.",
    "Lee: I came.\n\nEk: You came.",
    "Lee: I came.\n\nLee: You came.\n\nLee: We came.",
    "Unique Feature: You choose.\n\nOverview: We chose it.\n\nUnique Feature: Yours.\n\nOverview: We like it.",
    "eBay: You bid.\n\nRTX 3080: We sell it.\n\neBay: You bid again.\n\nRTX 3080: We sold it.",
    "Keel: I like it.\n\nHoult: I like it.\n\nBrandt: You like it.\n\nKeel: I like it.",
    "Keel: I am.\n\nKeel: I was.\n\nKeel: I will be.\n\nBrandt: You are.\n\nKeel: I have been.",
    "Pros: You get it.\n\nCons: We pay.\n\nVerdict: I like it.\n\nPros: It works.\n\nCons: You pay.\n\nVerdict: No.",
    "10:30: We open.\n\n11:30: You eat.\n\n12:30: I sleep.",
    "Lee said: I came.\n\nEk said: You came.\n\nLee said: We came.",
};

/* Posts and block quotes, in Markdown. */
static const struct turns posts[] = {
    {"The mayor spoke.\n\nIt is open!\n\n— Ann Lee (@annlee) May 3, 2024\n\nNobody came.", "0 Ann Lee: It is open!"},
    {"The mayor spoke.\n\nIt is open! — Ann Lee (@ann_lee) 3:15 PM - 3 May 2024", "0 Ann Lee: It is open!"},
    {"Lee wrote: “It is open.” — Ann Lee (@annlee) May 3, 2024", "0 Ann Lee: “It is open.”"},
    {"The mayor spoke.\n\n> It is open!\n>\n> Come and see.\n>\n> — Ann Lee (@annlee)\n\nNobody came.",
     "0 Ann Lee: It is open!|0 Ann Lee: Come and see."},
    {"Ann Lee, the mayor, wrote on Monday:\n\n> It is open.\n>\n> Come and see.\n\nNobody came.",
     "0 Ann Lee: It is open.|0 Ann Lee: Come and see."},
    {"Ann Lee, the mayor, wrote on Monday:\n\n> “It is open.”", "0 Ann Lee: “It is open.”"},
    {"On Mon, 3 May 2024 at 09:12, Ann Lee <ann@lee.example> wrote:\n\n> It is open.\n>\n> On Sun, 2 May 2024, Bo Ek "
     "wrote:\n>\n> > Is it open?\n\nNobody came.",
     "0 Ann Lee: It is open.|2 Bo Ek: Is it open?"},
    {"Ann Lee is the mayor.\n\n> A poem that nobody announced.", ""},
    {"Ann Lee (@annlee) is the mayor — of Oslo (@oslo) in Norway.", ""},
};

static void turns_are_said_by_whom_their_labels_mean(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(conversations); i++) {
		char *said = said_in(story(conversations[i].text));
		assert_string_equal(said, conversations[i].said);
		free(said);
	}
}

static void lists_are_no_conversations(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(lists); i++) {
		char *said = said_in(story(lists[i]));
		assert_string_equal(said, "");
		free(said);
	}
}

static void posts_are_said_by_who_signs_them(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(posts); i++) {
		struct builder *builder = builder_new(BUILDER_SEPARATED);
		markdown_read(posts[i].text, strlen(posts[i].text), builder);
		char *said = said_in(builder_finish(builder));
		assert_string_equal(said, posts[i].said);
		free(said);
	}
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(turns_are_said_by_whom_their_labels_mean),
	    cmocka_unit_test(lists_are_no_conversations),
	    cmocka_unit_test(posts_are_said_by_who_signs_them),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
