# tui: the interface. The only room that knows curses, whose flags bring an older _XOPEN_SOURCE of their own.
tui_libtui_a_CPPFLAGS = $(AM_CPPFLAGS) -U_XOPEN_SOURCE $(NCURSES_CFLAGS)
tui_libtui_a_SOURCES = \
	%D%/action.c %D%/action.h \
	%D%/action_digest.c \
	%D%/action_link.c \
	%D%/action_link_list.c \
	%D%/action_correct.c \
	%D%/action_move.c \
	%D%/action_names.c \
	%D%/action_note.c \
	%D%/action_pane.c \
	%D%/action_program.c \
	%D%/action_prompt.c \
	%D%/action_search.c %D%/action_search.h \
	%D%/action_speaker.c \
	%D%/action_shell.c \
	%D%/action_take.c \
	%D%/action_whole.c \
	%D%/app.c %D%/app.h \
	%D%/app_articles.c %D%/app_articles.h \
	%D%/app_keys.c %D%/app_keys.h \
	%D%/app_message.c %D%/app_message.h \
	%D%/article.c %D%/article.h \
	%D%/backdrop.c %D%/backdrop.h \
	%D%/browser.c %D%/browser.h \
	%D%/card_list.c %D%/card_list.h \
	%D%/command.c %D%/command.h \
	%D%/command_name.c %D%/command_name.h \
	%D%/clipboard.c %D%/clipboard.h \
	%D%/dress.c %D%/dress.h \
	%D%/edit.c %D%/edit.h \
	%D%/delivery.c %D%/delivery.h \
	%D%/digest.c %D%/digest.h \
	%D%/entity_list.c %D%/entity_list.h \
	%D%/feeding.c %D%/feeding.h \
	%D%/finding.c %D%/finding.h \
	%D%/box.c %D%/box.h \
	%D%/candidates.c %D%/candidates.h \
	%D%/frame.c %D%/frame.h \
	%D%/glyph.c %D%/glyph.h \
	%D%/header.c %D%/header.h \
	%D%/help_layout.c %D%/help_layout.h \
	%D%/help_list.c %D%/help_list.h \
	%D%/hint.c %D%/hint.h \
	%D%/history.c %D%/history.h \
	%D%/history_file.c %D%/history_file.h \
	%D%/hyperlink.c %D%/hyperlink.h \
	%D%/input.c %D%/input.h \
	%D%/job.c %D%/job.h \
	%D%/jumps.c %D%/jumps.h \
	%D%/link.c %D%/link.h \
	%D%/link_hints.c %D%/link_hints.h \
	%D%/keeping.c %D%/keeping.h \
	%D%/list.c %D%/list.h \
	%D%/lookup.c %D%/lookup.h \
	%D%/making.c %D%/making.h \
	%D%/motion.c %D%/motion.h \
	%D%/mouse.c %D%/mouse.h \
	%D%/name_list.c %D%/name_list.h \
	%D%/opening.c %D%/opening.h \
	%D%/osc52.c %D%/osc52.h \
	%D%/pane_article.c %D%/pane_article.h \
	%D%/pane_cards.c %D%/pane_cards.h \
	%D%/pane_entities.c %D%/pane_entities.h \
	%D%/pane_help.c %D%/pane_help.h \
	%D%/pane_mentions.c %D%/pane_mentions.h \
	%D%/pane_names.c %D%/pane_names.h \
	%D%/pane_note.c %D%/pane_note.h \
	%D%/pane_quotes.c %D%/pane_quotes.h \
	%D%/pane_why.c %D%/pane_why.h \
	%D%/panes.c %D%/panes.h \
	%D%/pick.c %D%/pick.h \
	%D%/prompt.c %D%/prompt.h \
	%D%/prompt_kind.c %D%/prompt_kind.h \
	%D%/quote_list.c %D%/quote_list.h \
	%D%/quote_row.c %D%/quote_row.h \
	%D%/reply.c %D%/reply.h \
	%D%/saving.c %D%/saving.h \
	%D%/screen.c %D%/screen.h \
	%D%/setting.c %D%/setting.h \
	%D%/selection.c %D%/selection.h \
	%D%/shell.c %D%/shell.h \
	%D%/signals.c %D%/signals.h \
	%D%/speaker.c %D%/speaker.h \
	%D%/spoken.c %D%/spoken.h \
	%D%/spoken_words.c %D%/spoken_words.h \
	%D%/status.c %D%/status.h \
	%D%/terminal.h \
	%D%/terminal_curses.c \
	%D%/terminal_curses_keys.c \
	%D%/terminal_curses_keys.h \
	%D%/terminal_linear.c \
	%D%/terminal_script.c \
	%D%/theme.c %D%/theme.h \
	%D%/theme_file.c %D%/theme_file.h \
	%D%/theme_line.c %D%/theme_line.h \
	%D%/taking.c %D%/taking.h \
	%D%/tty.c %D%/tty.h \
	%D%/unit.c %D%/unit.h \
	%D%/whole.c %D%/whole.h \
	%D%/why.c %D%/why.h
tui_data = \
	%D%/themes/dark.theme \
	%D%/themes/either.theme \
	%D%/themes/high-contrast.theme \
	%D%/themes/light.theme \
	%D%/themes/mono.theme

$(tui_libtui_a_OBJECTS): $(tui_data)
EXTRA_DIST += $(tui_data)
