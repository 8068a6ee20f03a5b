/* SPDX-License-Identifier: MIT */
#include "model/find/quotation.h"

#include <stdlib.h>
#include <string.h>

#include "base/buffer.h"
#include "model/find/find.h"
#include "tests/model/find/story.h"
#include "tests/test.h"

/* The quotations of a text, each with its group before it and the index of the one that holds it behind it, if one does. */
static char *quotations_of(const char *text)
{
	struct document *document = story(text);
	struct findings *findings = find(document);
	struct buffer out = {0};
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		buffer_format(&out, "%s%u:%.*s", i ? "|" : "", quote->group, (int)span_length(quote->span),
			      document->text.at + quote->span.start);
		if (quote->inside != NONE)
			buffer_format(&out, "<%u", quote->inside);
	}
	findings_free(findings);
	document_free(document);
	buffer_text(&out);
	return buffer_take(&out);
}

/* One row a case: a text, and its quotations. */
static const struct {
	const char *text, *quotations;
} cases[] = {
    {"No marks at all, it’s plain.", ""},
    {"“We never close,” Ann Lee said.", "0:“We never close,”"},
    {"\"We never close,\" Ann Lee said.", "0:\"We never close,\""},
    {"‘It’s the dog’s bed,’ Ann Lee said.", "0:‘It’s the dog’s bed,’"},
    {"'It's the dog's bed,' Ann Lee said.", "0:'It's the dog's bed,'"},
    {"‘The residents’ meeting was the players’ idea,’ Lee said.", "0:‘The residents’ meeting was the players’ idea,’"},
    {"‘’Tis the ’90s again,’ Ann Lee said.", "0:‘’Tis the ’90s again,’"},
    {"„We never close,“ Ann Lee said.", "0:„We never close,“"},
    {"«We never close,» Ann Lee said.", "0:«We never close,»"},
    {"»We never close,« Ann Lee said.", "0:»We never close,«"},
    {"”We never close,” Ann Lee said.", "0:”We never close,”"},
    {"``We never close,'' Ann Lee said.", "0:``We never close,''"},
    {"“We never close,\" Ann Lee said.", "0:“We never close,\""},
    {"“He said ‘no’ to me,” Ann Lee said.", "0:“He said ‘no’ to me,”|1:‘no’<0"},
    {"‘He said “no” to me,’ Ann Lee said.", "0:‘He said “no” to me,’|1:“no”<0"},
    {"\"He said 'no' to me,\" Ann Lee said.", "0:\"He said 'no' to me,\"|1:'no'<0"},
    {"Ann Lee said,\"Yes,\" and left.", "0:\"Yes,\""},
    {"a 6' rail, the 12\" ruler and rock 'n' roll of the '70s", ""},
    {"the workers' rights and the drivers' pay", ""},
    {"<a title=\"no quote\">", ""},
    /* Apostrophes where single marks quote. */
    {"'I love rock 'n' roll,' he said.", "0:'I love rock 'n' roll,'"},
    {"'We're goin' home,' he said. 'They're feedin' 'em.'", "0:'We're goin' home,'|0:'They're feedin' 'em.'"},
    {"‘He said ‘yes’ to me,’ she said.", "0:‘He said ‘yes’ to me,’|1:‘yes’<0"},
    {"He called it ‘a disgrace’ and left the residents’ meeting.", "0:‘a disgrace’"},
    {"The class of '16 said it was 'no good'.", "0:'no good'"},
    {"The summer of ‘69 and the ‘90s were ‘a time’.", "0:‘a time’"},
    {"Ann Lee’s ‘47 percent’ and her ‘13th’.", "0:‘47 percent’|1:‘13th’"},
    {"It's the '80s. 'Cause I did so, and the dogs' bowls.", ""},
    {"The boys' club said: 'We're the Smiths', and 'the Joneses' dog bit us.'",
     "0:'We're the Smiths'|1:'the Joneses' dog bit us.'"},
    {"‘In the end it was Sanders’ 49.6 percent that did it,’ Lee said.",
     "0:‘In the end it was Sanders’ 49.6 percent that did it,’"},
    /* Inches. */
    {"\"The 12\" ruler broke,\" Ann Lee said.", "0:\"The 12\" ruler broke,\""},
    {"He bought a 12\" ruler and said \"no\".", "0:\"no\""},
    /* Families of marks. */
    {"„So nicht,“sagte er. „Er sagte ‚nein‘“, sagte sie.", "0:„So nicht,“|1:„Er sagte ‚nein‘“|2:‚nein‘<1"},
    {"« Je viens », dit-il. « Il a dit “non”. »", "0:« Je viens »|0:« Il a dit “non”. »|1:“non”<1"},
    {"»Er sagte ›nein‹«, sagte sie.", "0:»Er sagte ›nein‹«|1:›nein‹<0"},
    {"‘‘We never close,’’ Lee said. `Yes,' he said. ``No`` way.", "0:‘‘We never close,’’|1:`Yes,'|2:``No``"},
    {"「はい」と彼は言った。『いいえ』", "0:「はい」|1:『いいえ』"},
    {"\"He said “no to me,\" Lee said.", "0:\"He said “no to me,\""},
    {"‘“Never,” he said, was the answer,’ Lee recalled.", "0:‘“Never,” he said, was the answer,’|1:“Never,”<0"},
    /* Marks that stand wrong. */
    {"Lee said,‘Look, it is so.’ Then,“no.”", "0:‘Look, it is so.’|1:“no.”"},
    {"Lee said,\" [Ek] liked it\". So did we.", "0:\" [Ek] liked it\""},
    {"“They see that. “", "0:“They see that. “"},
    {"\"“If I was him,” Lee said.", "0:“If I was him,”"},
    {"“In fact, the ‘conscience’ argument is weak. So it goes",
     "0:“In fact, the ‘conscience’ argument is weak. So it goes|1:‘conscience’<0"},
    {"“We came “late” and left,” Lee said.", "0:“We came “late” and left,”|1:“late”<0"},
    {"“” \"\" \" \" “a” «»", "0:“a”"},
    {"Ek dit,« oui ». « Non, »dit Lee.", "0:« oui »|1:« Non, »"},
    {"Ek sagde,»ja«. »Nej,«sagde Lee.", "0:»ja«|1:»Nej,«"},
    {"'You know, 'cause I do,' Ann Lee said.", "0:'You know, 'cause I do,'"},
    {"'He said, 'It's so,'' Ann Lee said. ''No.''", "0:'He said, 'It's so,''|1:'It's so,'<0|0:''No.''"},
};

static void marks_make_quotations_in_every_style(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(cases); i++) {
		char *quotations = quotations_of(cases[i].text);
		assert_string_equal(quotations, cases[i].quotations);
		free(quotations);
	}
}

/* The same over more than one paragraph. */
static const struct {
	const char *text, *quotations;
} running[] = {
    {"“One, said Lee.\n\nNothing more.", "0:“One, said Lee."},
    {"“One.\n\n“Two.”", "0:“One.|0:“Two.”"},
    {"“One.\n\n“Two.\n\n“Three,” Lee said.", "0:“One.|0:“Two.|0:“Three,”"},
    {"“One.”\n\n“Two.”", "0:“One.”|1:“Two.”"},
    {"‘One,’ Lee said. ‘So it is.\n\n‘Two.’", "0:‘One,’|0:‘So it is.|0:‘Two.’"},
    {"“One, said Lee. “Two.”", "0:“One, said Lee.|1:“Two.”"},
    {"“One. “Two,” Lee said.\n\n“Three.”", "0:“One.|1:“Two,”|2:“Three.”"},
    {"‘One.\n\nHe went on: ‘Two.’", "0:‘One.|1:‘Two.’"},
    {"“He told me, ‘One.\n\n“‘Two.’ So I left,” Lee said.", "0:“He told me, ‘One.|0:“‘Two.’ So I left,”|1:‘Two.’<1"},
    {"“One of the oldest\n\nboats of the harbour.” It sank.", "0:“One of the oldest|0:boats of the harbour.”"},
    {"“One.\n\nTwo, which has no mark, and is no end.\n\nThree, which is the end of it and has enough words for that, "
     "and for more.”",
     "0:“One.|0:Two, which has no mark, and is no end.|0:Three, which is the end of it and has enough words for that, "
     "and for more.”"},
    {"“One.\n\nTwo.\n\n“Three,” Lee said.", "0:“One.|1:“Three,”"},
    {"“One.\n\nAnn Lee, the harbour master.”", "0:“One."},
};

static void an_unclosed_quotation_goes_on_where_the_next_paragraph_opens(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(running); i++) {
		char *quotations = quotations_of(running[i].text);
		assert_string_equal(quotations, running[i].quotations);
		free(quotations);
	}
}

/* The marks of a style: of quotations, of those inside them, and the apostrophe. */
static const struct {
	const char *open, *close, *open_inner, *close_inner, *apostrophe;
} styles[] = {
    {"“", "”", "‘", "’", "’"},   {"\"", "\"", "'", "'", "'"},   {"‘", "’", "“", "”", "’"},
    {"'", "'", "\"", "\"", "'"}, {"„", "“", "‚", "‘", "’"},     {"„", "”", "‚", "’", "’"},
    {"«", "»", "‹", "›", "’"},   {"« ", " »", "“", "”", "’"},   {"«\u00a0", "\u00a0»", "“", "”", "’"},
    {"»", "«", "›", "‹", "’"},   {"”", "”", "'", "'", "’"},     {"``", "''", "`", "'", "'"},
    {"`", "'", "``", "''", "'"}, {"‘‘", "’’", "‘", "’", "’"},   {"“", "”", "\"", "\"", "'"},
    {"\"", "\"", "“", "”", "’"}, {"「", "」", "『", "』", "’"},
};

/* A story in which { } are quotations, < > those inside, and ^ is an apostrophe. */
static const char in_any_style[] =
    "{It^s the dogs^ home,} Lee said. {They^re <good boys> and that^s that.}\n\nThe residents^ meeting called it {a "
    "disgrace}. Lee {had no comment}; Ek did: {Never.}\n\nEk told us: {I went to the judges, and they said, <Go away.> "
    "So "
    "I did.\n\n{I^m still away. <Come back,> they say.}";

/* What the text holds in a style. */
static char *written_in(size_t style)
{
	struct buffer out = {0};
	for (const char *at = in_any_style; *at; at++) {
		switch (*at) {
		case '{': buffer_puts(&out, styles[style].open); break;
		case '}': buffer_puts(&out, styles[style].close); break;
		case '<': buffer_puts(&out, styles[style].open_inner); break;
		case '>': buffer_puts(&out, styles[style].close_inner); break;
		case '^': buffer_puts(&out, styles[style].apostrophe); break;
		default: buffer_putc(&out, *at);
		}
	}
	buffer_text(&out);
	return buffer_take(&out);
}

/* The letters of each quotation, and "<" behind those inside another. */
static char *letters_of_quotations(const struct document *document, const struct findings *findings)
{
	struct buffer out = {0};
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (quote->kind == QUOTE_INDIRECT)
			continue;
		for (uint32_t at = quote->span.start; at < quote->span.end; at++) {
			const char byte = document->text.at[at];
			if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'))
				buffer_putc(&out, byte);
		}
		buffer_puts(&out, quote->inside == NONE ? "|" : "<|");
	}
	buffer_text(&out);
	return buffer_take(&out);
}

static void a_story_has_the_same_quotations_in_every_style(void **state)
{
	(void)state;
	for (size_t i = 0; i < COUNT(styles); i++) {
		char *text = written_in(i);
		struct document *document = story(text);
		struct findings *findings = find(document);
		char *letters = letters_of_quotations(document, findings);
		assert_string_equal(letters,
				    "Itsthedogshome|Theyregoodboysandthatsthat|goodboys<|adisgrace|hadnocomment|"
				    "Never|IwenttothejudgesandtheysaidGoawaySoIdid|Goaway<|"
				    "ImstillawayComebacktheysay|Comeback<|");
		free(letters);
		findings_free(findings);
		document_free(document);
		free(text);
	}
}

static void quotations_nest_and_never_cross(void **state)
{
	(void)state;
	static const char text[] = "“a ‘b” c’ “d ‘e “f” g’ h” ‘i “j’ k” \"l 'm\" n' »o «p» q« ``r ''s'' t";
	struct document *document = story(text);
	struct findings *findings = find(document);
	assert_true(findings->quotes.count > 4);
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		if (i > 0)
			assert_true(span_compare(findings->quotes.at[i - 1].span, quote->span) < 0);
		if (quote->inside != NONE)
			assert_true(span_contains(findings->quotes.at[quote->inside].span, quote->span));
		for (size_t j = 0; j < i; j++)
			assert_true(!span_overlaps(findings->quotes.at[j].span, quote->span) ||
				    span_contains(findings->quotes.at[j].span, quote->span));
	}
	findings_free(findings);
	document_free(document);
}

int main(void)
{
	const struct CMUnitTest tests[] = {
	    cmocka_unit_test(marks_make_quotations_in_every_style),
	    cmocka_unit_test(an_unclosed_quotation_goes_on_where_the_next_paragraph_opens),
	    cmocka_unit_test(a_story_has_the_same_quotations_in_every_style),
	    cmocka_unit_test(quotations_nest_and_never_cross),
	};
	return cmocka_run_group_tests(tests, NULL, NULL);
}
