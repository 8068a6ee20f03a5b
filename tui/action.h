/* SPDX-License-Identifier: MIT */
#ifndef TUI_ACTION_H
#define TUI_ACTION_H

#include <stdbool.h>
#include <stdint.h>

#include "keymaps/action.h"

/*
 * What each action of keymaps/actions.def does here. The table is in action.c; the functions are in
 *
 *     action_move.c    where the reader is: scrolling, motions, jumps, marks
 *     action_search.c  searching
 *     action_digest.c  what of the text is shown
 *     action_speaker.c  from quote to quote of one speaker
 *     action_names.c   who is called what
 *     action_pane.c     what is shown: panes, selection, filter, measure
 *     action_link.c     links: opening, letters on them, their list
 *     action_take.c     what is taken away: copying, selecting
 *     action_correct.c  who says what, who is who: what the reader knows better
 *     action_note.c     notes, and writing what was added to files
 *     action_program.c  articles, help, quitting
 *     action_shell.c    other programs: commands, the editor
 *     action_prompt.c   the keys of the prompt; setting.c and command.c: what is typed behind ":"
 */
struct app;
struct answer;

/* One call of such a function. */
struct call {
	struct app *app;
	const struct operation *operation;
	uint32_t count; /* typed before the keys; 0 where none was */
	int way;        /* of the action's row: down or up, next or previous, which pane, which motion */
	int step;       /* of the action's row: +1 or -1 for those whose way says something else */
};

/* Runs an operation. */
void action_run(struct app *, const struct operation *, uint32_t count);

/* Whether it has to wait for the findings. */
bool action_needs_findings(const struct operation *);

void run_scroll_lines(const struct call *);
void run_scroll_pages(const struct call *);
void run_scroll_halves(const struct call *);
void run_go_end(const struct call *);
void run_motion(const struct call *);
void run_motion_again(const struct call *);
void run_speaker_motion(const struct call *);
void run_search_open(const struct call *);
void run_search_again(const struct call *);
void run_go_percent(const struct call *);
void run_jump(const struct call *);
void run_mark_set(const struct call *);
void run_mark_go(const struct call *);

void run_link_open(const struct call *);
void run_link_list(const struct call *);
void run_link_copy(const struct call *);
void run_link_place(const struct call *);
void run_link_letters_changed(struct app *);
void run_link_letters_entered(struct app *, const struct answer *);
void run_link_letters_given_up(struct app *);
void run_link_list_fill(struct app *);
void run_link_list_entered(struct app *, const struct answer *);

void run_left_out(const struct call *);
void run_left_out_motion(const struct call *);
void run_bring_back(const struct call *);

/* The quote that is meant: selected in the quotes pane, or in focus in the text; NONE if there is none. The findings are there. */
uint32_t action_quote_meant(struct app *);

void run_pane(const struct call *);
void run_pane_cycle(const struct call *);
void run_select(const struct call *);
void run_quotes_order(const struct call *);
void run_speaker_filter(const struct call *);
void run_only_quotes(const struct call *);
void run_everything(const struct call *);
void run_indirect(const struct call *);
void run_names(const struct call *);
void run_why(const struct call *);
/* How run_extend() moves the end of a selection. */
enum { EXTEND_UNIT, EXTEND_LINE, EXTEND_LINE_END, EXTEND_WORD, EXTEND_WORD_END };

void run_copy(const struct call *);
void run_export(const struct call *);
void run_copy_as(const struct call *);
void run_format_list(struct app *);
void run_format_entered(struct app *, const struct answer *);
void run_visual(const struct call *);
void run_extend(const struct call *);
void run_other_end(const struct call *);

void run_zen(const struct call *);
void run_align(const struct call *);
void run_measure(const struct call *);

void run_speaker_set(const struct call *);
void run_entity_merge(const struct call *);
void run_entity_split(const struct call *);
void run_undo(const struct call *);
void speaker_set_fill(struct app *);
void speaker_set_entered(struct app *, const struct answer *);
void entity_merge_fill(struct app *);
void entity_merge_entered(struct app *, const struct answer *);
void entity_split_fill(struct app *);
void entity_split_entered(struct app *, const struct answer *);

void run_note(const struct call *);
void note_entered(struct app *, const struct answer *);
void run_notes(const struct call *);
void run_corrections(const struct call *);

void run_article(const struct call *);
void run_reload(const struct call *);
void run_find(const struct call *);
void run_help_open(const struct call *);
void run_help_typed(struct app *);
void run_help_entered(struct app *, const struct answer *);
void run_help_given_up(struct app *);
void run_close(const struct call *);
void run_quit(const struct call *);
void run_abort(const struct call *);
void run_redraw(const struct call *);
void run_suspend(const struct call *);
void run_command_open(const struct call *);
void run_set(const struct call *);
void run_shell(const struct call *);
void run_shell_entered(struct app *, const struct answer *);
void run_pipe(const struct call *);
void run_pipe_entered(struct app *, const struct answer *);
void run_edit(const struct call *);
void run_erase(const struct call *);
void run_cursor(const struct call *);
void run_recall(const struct call *);
void run_complete(const struct call *);

#endif
