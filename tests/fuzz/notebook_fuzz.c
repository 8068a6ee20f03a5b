/* SPDX-License-Identifier: MIT */
/*
 * Reads any bytes as the notebook of an article, as the reader does when one is opened: places lie in the text, corrections leave findings that
 * every pane may rely on, and what is written to it then can be read again.
 *
 *     configure CC=clang --enable-fuzzing --enable-sanitizers; make fuzzers; tests/fuzz/notebook_fuzz FOLDER
 */
#include <stdio.h>
#include <unistd.h>

#include "base/file.h"
#include "model/anchor.h"
#include "model/correction.h"
#include "model/corrections.h"
#include "model/notebook.h"
#include "model/notes.h"
#include "render/read/reading.h"
#include "tests/fuzz/must.h"

static const char page[] =
    "<title>The mill stays</title><nav><a href=/a>News</a> <a href=/b>Sport</a></nav><article><h1>The mill stays</h1>"
    "<p>“The mill stays where it is,” said Ada Holm, who has run it for nine years. “We have orders until spring.”</p>"
    "<p>Bo Wren, of the council, did not agree. “Nobody asked the street,” he said; Ms Holm “has never asked "
    "anyone”.</p>"
    "<p>The council of Ostby will decide in May, Holm said on Friday.</p></article><footer>Subscribe to us</footer>";

/* What the notebook is of: a page with what was left out of it. It stays for all inputs. */
struct subject {
	struct document *document;
	struct findings *found;
};

static struct subject subject_read(void)
{
	struct subject subject = {0};
	struct error error = {0};
	struct source source = {.name = "-", .format = FORMAT_HTML};
	buffer_puts(&source.bytes, page);
	must(reading_all(&source, &subject.document, &subject.found, &error));
	return subject;
}

static void must_lie_in(struct span span, const struct document *document)
{
	must(span.start <= span.end && span.end <= document->text.count);
}

static void must_be_sound(const struct findings *findings, const struct document *document)
{
	for (size_t i = 0; i < findings->mentions.count; i++) {
		must_lie_in(findings->mentions.at[i].span, document);
		must(findings->mentions.at[i].entity < findings->entities.count);
	}
	for (uint32_t i = 0; i < findings->entities.count; i++) {
		must(*findings_name(findings, i));
		must_be_clean(findings_name(findings, i));
	}
	for (size_t i = 0; i < findings->quotes.count; i++) {
		const struct quote *quote = &findings->quotes.at[i];
		must_lie_in(quote->span, document);
		must(quote->speaker == NONE || quote->speaker < findings->entities.count);
		must(quote->said_as == NONE || quote->said_as < findings->mentions.count);
		must(quote->confidence <= 100);
	}
}

static void must_hold(const struct entries lists[], const struct subject *subject)
{
	struct correction_effects effects = {0};
	struct notes notes = {0};
	struct findings *findings =
	    corrections_lay(&lists[NOTEBOOK_CORRECTIONS], subject->document, subject->found, &effects);
	must_be_sound(findings, subject->document);
	for (size_t i = 0; i < effects.count; i++) {
		must_lie_in(effects.at[i].span, subject->document);
		must_lie_in(effects.at[i].into, subject->document);
	}
	for (size_t i = 0; i < lists[NOTEBOOK_CORRECTIONS].count; i++) {
		struct buffer said = {0};
		correction_describe(lists[NOTEBOOK_CORRECTIONS].at[i], &said);
		must_be_clean(buffer_text(&said));
		buffer_release(&said);
	}
	notes_find(&lists[NOTEBOOK_NOTES], subject->document, &notes);
	for (size_t i = 0; i < notes.count; i++) {
		must_lie_in(notes.at[i].span, subject->document);
		must_be_clean(notes.at[i].text);
		must_be_clean(notes.at[i].words);
	}
	array_release(&notes);
	array_release(&effects);
	findings_free(findings);
}

/* A reader adds to it: what is in it stays, and a second reading finds the same. */
static void must_keep(const struct notebook *notebook, struct entries lists[], const struct document *document)
{
	struct error error = {0};
	uint32_t offset;
	entries_add(&lists[NOTEBOOK_NOTES], note_new(document, (struct span){0, 3}, "a note", 6), NULL);
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++) {
		struct entries again = {0};
		must(notebook_write_entries(notebook, list, &lists[list], &error));
		must(notebook_read_entries(notebook, list, &again, &error));
		must(again.count == lists[list].count);
		entries_release(&again);
	}
	must(notebook_write_state(notebook, document, (struct read_state){.to = 9}, &error));
	must(notebook_write_place(notebook, document, 5, &error));
	must(notebook_read_place(notebook, document, &offset, &error) && offset == 5);
}

static void read_all(const struct notebook *notebook, const struct subject *subject)
{
	struct entries lists[NOTEBOOK_LIST_COUNT] = {{0}};
	struct read_state state = {0};
	struct error error = {0};
	uint32_t offset;
	if (notebook_read_place(notebook, subject->document, &offset, &error))
		must(offset <= subject->document->text.count);
	notebook_read_state(notebook, subject->document, &state, &error);
	must(state.to <= subject->document->text.count);
	must(notebook_read_back(notebook, subject->document, &error));
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++)
		must(notebook_read_entries(notebook, list, &lists[list], &error));
	must_hold(lists, subject);
	must_keep(notebook, lists, subject->document);
	for (enum notebook_list list = 0; list < NOTEBOOK_LIST_COUNT; list++)
		entries_release(&lists[list]);
	error_release(&error);
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t length)
{
	static struct subject subject;
	struct buffer path = {0};
	struct error error = {0};
	if (!subject.document)
		subject = subject_read();
	buffer_format(&path, "/dev/shm/notebook_fuzz.%ld", (long)getpid());
	const struct notebook notebook = {.path = path.at, .keeps = true};
	must(file_write(path.at, (const char *)bytes, length, &error));
	if (notebook_check(&notebook, &error))
		read_all(&notebook, &subject);
	else
		must_be_clean(error.message); /* set aside: it is removed */
	error_release(&error);

	static const char *const names[] = {"", ".damaged-1", ".later-1"};
	const size_t end = path.count;
	for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
		buffer_cut(&path, end);
		buffer_puts(&path, names[i]);
		unlink(path.at);
	}
	buffer_release(&path);
	return 0;
}
