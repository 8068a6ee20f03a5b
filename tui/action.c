/* SPDX-License-Identifier: MIT */
#include "config.h"

#include "tui/action.h"

#include "tui/app.h"
#include "tui/selection.h"

static const struct {
	void (*run)(const struct call *);
	int way, step;
	bool needs_findings;
} actions[ACTION_COUNT] = {
    [ACTION_LINE_DOWN] = {run_scroll_lines, +1, 0, false},
    [ACTION_LINE_UP] = {run_scroll_lines, -1, 0, false},
    [ACTION_PAGE_DOWN] = {run_scroll_pages, +1, 0, false},
    [ACTION_PAGE_UP] = {run_scroll_pages, -1, 0, false},
    [ACTION_HALF_PAGE_DOWN] = {run_scroll_halves, +1, 0, false},
    [ACTION_HALF_PAGE_UP] = {run_scroll_halves, -1, 0, false},
    [ACTION_GO_START] = {run_go_end, -1, 0, false},
    [ACTION_GO_END] = {run_go_end, +1, 0, false},
    [ACTION_GO_PERCENT] = {run_go_percent, 0, 0, false},

    [ACTION_QUOTE_NEXT] = {run_motion, MOTION_QUOTE, +1, true},
    [ACTION_QUOTE_PREVIOUS] = {run_motion, MOTION_QUOTE, -1, true},
    [ACTION_SPEAKER_NEXT] = {run_speaker_motion, +1, 0, true},
    [ACTION_SPEAKER_PREVIOUS] = {run_speaker_motion, -1, 0, true},
    [ACTION_ENTITY_NEXT] = {run_motion, MOTION_MENTION, +1, true},
    [ACTION_ENTITY_PREVIOUS] = {run_motion, MOTION_MENTION, -1, true},
    [ACTION_HEADING_NEXT] = {run_motion, MOTION_HEADING, +1, false},
    [ACTION_HEADING_PREVIOUS] = {run_motion, MOTION_HEADING, -1, false},
    [ACTION_LINK_NEXT] = {run_motion, MOTION_LINK, +1, false},
    [ACTION_LINK_PREVIOUS] = {run_motion, MOTION_LINK, -1, false},
    [ACTION_PARAGRAPH_NEXT] = {run_motion, MOTION_PARAGRAPH, +1, false},
    [ACTION_PARAGRAPH_PREVIOUS] = {run_motion, MOTION_PARAGRAPH, -1, false},
    [ACTION_SENTENCE_NEXT] = {run_motion, MOTION_SENTENCE, +1, false},
    [ACTION_SENTENCE_PREVIOUS] = {run_motion, MOTION_SENTENCE, -1, false},
    [ACTION_LEFT_OUT_NEXT] = {run_left_out_motion, MOTION_LEFT_OUT, +1, false},
    [ACTION_LEFT_OUT_PREVIOUS] = {run_left_out_motion, MOTION_LEFT_OUT, -1, false},
    [ACTION_NOTE_NEXT] = {run_motion, MOTION_NOTE, +1, false},
    [ACTION_NOTE_PREVIOUS] = {run_motion, MOTION_NOTE, -1, false},
    [ACTION_MOTION_REPEAT] = {run_motion_again, +1, 0, true},
    [ACTION_MOTION_REVERSE] = {run_motion_again, -1, 0, true},

    [ACTION_SEARCH] = {run_search_open, PROMPT_SEARCH, 0, false},
    [ACTION_SEARCH_BACK] = {run_search_open, PROMPT_SEARCH_BACK, 0, false},
    [ACTION_SEARCH_NEXT] = {run_search_again, +1, 0, false},
    [ACTION_SEARCH_PREVIOUS] = {run_search_again, -1, 0, false},
    [ACTION_JUMP_BACK] = {run_jump, -1, 0, false},
    [ACTION_JUMP_FORWARD] = {run_jump, +1, 0, false},
    [ACTION_MARK_SET] = {run_mark_set, 0, 0, false},
    [ACTION_MARK_GO] = {run_mark_go, 0, 0, false},

    [ACTION_QUOTES_PANE] = {run_pane, PANE_QUOTES, 0, false},
    [ACTION_ENTITIES_PANE] = {run_pane, PANE_ENTITIES, 0, false},
    [ACTION_PANE_NEXT] = {run_pane_cycle, +1, 0, false},
    [ACTION_PANE_PREVIOUS] = {run_pane_cycle, -1, 0, false},
    [ACTION_SELECT] = {run_select, 0, 0, false},
    [ACTION_QUOTES_ORDER] = {run_quotes_order, 0, 0, true},
    [ACTION_SPEAKER_FILTER] = {run_speaker_filter, 0, 0, true},
    [ACTION_ONLY_QUOTES] = {run_only_quotes, 0, 0, true},
    [ACTION_INDIRECT] = {run_indirect, 0, 0, true},
    [ACTION_EVERYTHING] = {run_everything, 0, 0, false},
    [ACTION_LEFT_OUT] = {run_left_out, 0, 0, false},
    [ACTION_BRING_BACK] = {run_bring_back, 0, 0, false},
    [ACTION_LINK_OPEN] = {run_link_open, 0, 0, false},
    [ACTION_LINKS] = {run_link_list, 0, 0, false},
    [ACTION_LINK_COPY] = {run_link_copy, 0, 0, false},
    [ACTION_LINK_PLACE] = {run_link_place, 0, 0, false},
    [ACTION_NAMES] = {run_names, 0, 0, true},
    [ACTION_WHY] = {run_why, 0, 0, true},
    [ACTION_COPY] = {run_copy, 0, 0, true},
    [ACTION_COPY_AS] = {run_copy_as, 0, 0, true},
    [ACTION_VISUAL] = {run_visual, 0, 0, false},
    [ACTION_SELECT_LEFT] = {run_extend, EXTEND_UNIT, -1, false},
    [ACTION_SELECT_RIGHT] = {run_extend, EXTEND_UNIT, +1, false},
    [ACTION_SELECT_DOWN] = {run_extend, EXTEND_LINE, +1, false},
    [ACTION_SELECT_UP] = {run_extend, EXTEND_LINE, -1, false},
    [ACTION_SELECT_WORD_NEXT] = {run_extend, EXTEND_WORD, +1, false},
    [ACTION_SELECT_WORD_END] = {run_extend, EXTEND_WORD_END, +1, false},
    [ACTION_SELECT_WORD_PREVIOUS] = {run_extend, EXTEND_WORD, -1, false},
    [ACTION_SELECT_LINE_START] = {run_extend, EXTEND_LINE_END, -1, false},
    [ACTION_SELECT_LINE_END] = {run_extend, EXTEND_LINE_END, +1, false},
    [ACTION_SELECT_OTHER_END] = {run_other_end, 0, 0, false},

    [ACTION_ZEN] = {run_zen, 0, 0, false},
    [ACTION_TOP] = {run_align, -1, 0, false},
    [ACTION_CENTER] = {run_align, 0, 0, false},
    [ACTION_BOTTOM] = {run_align, +1, 0, false},
    [ACTION_MEASURE_WIDER] = {run_measure, +1, 0, false},
    [ACTION_MEASURE_NARROWER] = {run_measure, -1, 0, false},
    [ACTION_MEASURE_DEFAULT] = {run_measure, 0, 0, false},

    [ACTION_SPEAKER_SET] = {run_speaker_set, 0, 0, true},
    [ACTION_ENTITY_MERGE] = {run_entity_merge, 0, 0, true},
    [ACTION_ENTITY_SPLIT] = {run_entity_split, 0, 0, true},
    [ACTION_UNDO] = {run_undo, 0, 0, true},
    [ACTION_NOTE] = {run_note, 0, 0, false},
    [ACTION_NOTES] = {run_notes, 0, 0, false},
    [ACTION_CORRECTIONS] = {run_corrections, 0, 0, true},

    [ACTION_ARTICLE_NEXT] = {run_article, +1, 0, false},
    [ACTION_ARTICLE_PREVIOUS] = {run_article, -1, 0, false},
    [ACTION_RELOAD] = {run_reload, 0, 0, false},
    [ACTION_FIND] = {run_find, 0, 0, false},
    [ACTION_HELP] = {run_help_open, 0, 0, false},
    [ACTION_CLOSE] = {run_close, 0, 0, false},
    [ACTION_QUIT] = {run_quit, 0, 0, false},
    [ACTION_ABORT] = {run_abort, 0, 0, false},
    [ACTION_REDRAW] = {run_redraw, 0, 0, false},
    [ACTION_SUSPEND] = {run_suspend, 0, 0, false},

    [ACTION_COMMAND] = {run_command_open, 0, 0, false},
    [ACTION_EXPORT] = {run_export, 0, 0, true},
    [ACTION_SHELL] = {run_shell, 0, 0, false},
    [ACTION_PIPE] = {run_pipe, 0, 0, false},
    [ACTION_EDIT] = {run_edit, 0, 0, false},
    [ACTION_SET] = {run_set, 0, 0, false},

    [ACTION_ERASE] = {run_erase, EDIT_LEFT, 0, false},
    [ACTION_ERASE_NEXT] = {run_erase, EDIT_RIGHT, 0, false},
    [ACTION_ERASE_WORD] = {run_erase, EDIT_BLANK_LEFT, 0, false},
    [ACTION_ERASE_BEFORE] = {run_erase, EDIT_START, 0, false},
    [ACTION_ERASE_BEHIND] = {run_erase, EDIT_END, 0, false},
    [ACTION_CURSOR_LEFT] = {run_cursor, EDIT_LEFT, 0, false},
    [ACTION_CURSOR_RIGHT] = {run_cursor, EDIT_RIGHT, 0, false},
    [ACTION_CURSOR_WORD_LEFT] = {run_cursor, EDIT_WORD_LEFT, 0, false},
    [ACTION_CURSOR_WORD_RIGHT] = {run_cursor, EDIT_WORD_RIGHT, 0, false},
    [ACTION_CURSOR_START] = {run_cursor, EDIT_START, 0, false},
    [ACTION_CURSOR_END] = {run_cursor, EDIT_END, 0, false},
    [ACTION_OLDER] = {run_recall, -1, 0, false},
    [ACTION_NEWER] = {run_recall, +1, 0, false},
    [ACTION_COMPLETE] = {run_complete, +1, 0, false},
    [ACTION_COMPLETE_BACK] = {run_complete, -1, 0, false},
};

void action_run(struct app *app, const struct operation *operation, uint32_t count)
{
	const struct call call = {app, operation, count, actions[operation->action].way,
				  actions[operation->action].step};
	actions[operation->action].run(&call);
	if (app_is_ready(app) && app_article(app)->document && app_article(app)->selection.active)
		selection_follow(app_article(app));
}

bool action_needs_findings(const struct operation *operation)
{
	return actions[operation->action].needs_findings;
}
