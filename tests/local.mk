# tests: everything prints TAP, and every test case is counted.
#
# A new unit test is tests/FOLDER/NAME_test.c and one line here. It is linked with every room.
base_tests = \
	%D%/base/buffer_test \
	%D%/base/embed_test \
	%D%/base/error_test \
	%D%/base/file_test \
	%D%/base/json_test \
	%D%/base/line_reader_test \
	%D%/base/process_test \
	%D%/base/sanitise_test \
	%D%/base/utf8_test
model_tests = \
	%D%/model/anchor_test \
	%D%/model/builder_test \
	%D%/model/corrections_any_test \
	%D%/model/corrections_test \
	%D%/model/entries_test \
	%D%/model/excerpt_test \
	%D%/model/findings_test \
	%D%/model/notebook_lists_test \
	%D%/model/notebook_test \
	%D%/model/query_test \
	%D%/model/search_test \
	%D%/model/span_test
find_names_tests = \
	%D%/model/find/name_test \
	%D%/model/find/entity_test \
	%D%/model/find/nominal_test \
	%D%/model/find/nest_test \
	%D%/model/find/opus_test \
	%D%/model/find/stray_test \
	%D%/model/find/tagger_test \
	%D%/model/find/swap_test \
	%D%/model/find/token_test \
	%D%/model/find/vocabulary_test \
	%D%/model/words/clusters_test \
	%D%/model/words/lexicon_test
find_quotes_tests = \
	%D%/model/find/cue_test \
	%D%/model/find/find_test \
	%D%/model/find/foreign_test \
	%D%/model/find/language_test \
	%D%/model/find/quotation_test \
	%D%/model/find/quoting_test \
	%D%/model/find/sentence_test \
	%D%/model/find/transcript_test
choice_tests = \
	%D%/model/find/candidate_test \
	%D%/model/find/choice_test \
	%D%/model/find/crowd_test \
	%D%/model/find/features_test \
	%D%/model/find/gender_test \
	%D%/model/find/linear_test \
	%D%/model/find/opening_test \
	%D%/model/find/question_test \
	%D%/model/find/reported_test \
	%D%/model/find/sayer_test \
	%D%/model/find/standing_test \
	%D%/model/find/teller_test \
	%D%/model/find/telling_test \
	%D%/model/find/utterance_test \
	%D%/model/find/whom_test
train_tests = \
	%D%/model/train/cluster_test \
	%D%/model/train/descent_test \
	%D%/model/train/gold_test \
	%D%/model/train/learner_test \
	%D%/model/train/linking_test \
	%D%/model/train/prediction_test \
	%D%/model/train/teach_test
render_tests = \
	%D%/render/bidi_test \
	%D%/render/dump_test \
	%D%/render/explain_test \
	%D%/render/export_test \
	%D%/render/grid_test \
	%D%/render/json_test \
	%D%/render/layout_test \
	%D%/render/layout_ways_test \
	%D%/render/linebreak_test \
	%D%/render/notes_export_test \
	%D%/render/page_test \
	%D%/render/surroundings_test \
	%D%/render/searched_test \
	%D%/render/text_fragment_test \
	%D%/render/wrapping_test \
	$(read_tests)

# The readers' tests print documents as outlines.
read_tests = \
	%D%/render/read/article_whole_test \
	%D%/render/read/date_test \
	%D%/render/read/encoding_test \
	%D%/render/read/feed_test \
	%D%/render/read/host_test \
	%D%/render/read/hostile_test \
	%D%/render/read/html_facts_test \
	%D%/render/read/html_test \
	%D%/render/read/mail_test \
	%D%/render/read/markdown_test \
	%D%/render/read/page_kind_test \
	%D%/render/read/page_reason_test \
	%D%/render/read/page_story_test \
	%D%/render/read/page_trees_test \
	%D%/render/read/passages_test \
	%D%/render/read/plain_test \
	%D%/render/read/reading_test \
	%D%/render/read/slice_test \
	%D%/render/read/target_test
read_outline = %D%/render/read/outline.c %D%/render/read/outline.h
tests_render_read_feed_test_SOURCES = %D%/render/read/feed_test.c $(read_outline)
tests_render_read_hostile_test_SOURCES = %D%/render/read/hostile_test.c $(read_outline)
tests_render_read_html_facts_test_SOURCES = %D%/render/read/html_facts_test.c $(read_outline)
tests_render_read_html_test_SOURCES = %D%/render/read/html_test.c $(read_outline)
tests_render_read_mail_test_SOURCES = %D%/render/read/mail_test.c $(read_outline)
tests_render_read_markdown_test_SOURCES = %D%/render/read/markdown_test.c $(read_outline)
tests_render_read_plain_test_SOURCES = %D%/render/read/plain_test.c $(read_outline)
keymaps_tests = \
	%D%/keymaps/action_test \
	%D%/keymaps/key_test \
	%D%/keymaps/keyfile_test \
	%D%/keymaps/keymap_feed_test \
	%D%/keymaps/keymap_test \
	%D%/keymaps/settings_test \
	%D%/keymaps/shipped_test
tui_tests = \
	%D%/tui/agree_test \
	%D%/tui/app_test \
	%D%/tui/article_test \
	%D%/tui/cards_test \
	%D%/tui/contrast_test \
	%D%/tui/clipboard_test \
	%D%/tui/command_test \
	%D%/tui/deferred_test \
	%D%/tui/delivery_test \
	%D%/tui/finding_test \
	%D%/tui/digest_test \
	%D%/tui/entity_list_test \
	%D%/tui/frame_test \
	%D%/tui/glyph_test \
	%D%/tui/help_test \
	%D%/tui/hyperlink_test \
	%D%/tui/indirect_test \
	%D%/tui/history_file_test \
	%D%/tui/jumps_test \
	%D%/tui/keeping_test \
	%D%/tui/linear_test \
	%D%/tui/link_hints_test \
	%D%/tui/link_list_test \
	%D%/tui/list_test \
	%D%/tui/lookup_test \
	%D%/tui/mentions_test \
	%D%/tui/motion_test \
	%D%/tui/pane_article_test \
	%D%/tui/pane_click_test \
	%D%/tui/panes_test \
	%D%/tui/phrases_test \
	%D%/tui/pick_test \
	%D%/tui/prompt_test \
	%D%/tui/input_test \
	%D%/tui/reply_test \
	%D%/tui/resize_test \
	%D%/tui/screen_test \
	%D%/tui/script_test \
	%D%/tui/selection_test \
	%D%/tui/speaker_keys_test \
	%D%/tui/sizes_test \
	%D%/tui/status_test \
	%D%/tui/taking_test \
	%D%/tui/theme_test \
	%D%/tui/undecided_test \
	%D%/tui/whole_test \
	%D%/tui/why_test
session = %D%/tui/session.c %D%/tui/session.h
corrections_scene = %D%/model/corrections_scene.c %D%/model/corrections_scene.h
tests_model_corrections_any_test_SOURCES = %D%/model/corrections_any_test.c $(corrections_scene)
tests_model_corrections_test_SOURCES = %D%/model/corrections_test.c $(corrections_scene)
tests_render_page_test_SOURCES = %D%/render/page_test.c %D%/render/sheet.c %D%/render/sheet.h
notebook_home = %D%/model/notebook_home.c %D%/model/notebook_home.h
tests_model_notebook_lists_test_SOURCES = %D%/model/notebook_lists_test.c $(notebook_home)
tests_model_notebook_test_SOURCES = %D%/model/notebook_test.c $(notebook_home)
samples = %D%/tui/samples.c %D%/tui/samples.h $(session)
tests_tui_agree_test_SOURCES = %D%/tui/agree_test.c $(session)
tests_tui_app_test_SOURCES = %D%/tui/app_test.c $(session)
tests_tui_article_test_SOURCES = %D%/tui/article_test.c $(session)
tests_tui_cards_test_SOURCES = %D%/tui/cards_test.c $(session)
tests_tui_command_test_SOURCES = %D%/tui/command_test.c $(session)
tests_tui_deferred_test_SOURCES = %D%/tui/deferred_test.c $(session)
tests_tui_delivery_test_SOURCES = %D%/tui/delivery_test.c $(session)
tests_tui_finding_test_SOURCES = %D%/tui/finding_test.c $(session)
tests_tui_digest_test_SOURCES = %D%/tui/digest_test.c $(session)
tests_tui_entity_list_test_SOURCES = %D%/tui/entity_list_test.c $(session)
tests_tui_indirect_test_SOURCES = %D%/tui/indirect_test.c $(session)
tests_tui_linear_test_SOURCES = %D%/tui/linear_test.c $(session)
tests_tui_link_list_test_SOURCES = %D%/tui/link_list_test.c $(session)
tests_tui_link_hints_test_SOURCES = %D%/tui/link_hints_test.c $(session)
tests_tui_mentions_test_SOURCES = %D%/tui/mentions_test.c $(session)
tests_tui_undecided_test_SOURCES = %D%/tui/undecided_test.c $(session)
tests_tui_lookup_test_SOURCES = %D%/tui/lookup_test.c $(session)
tests_tui_motion_test_SOURCES = %D%/tui/motion_test.c $(session)
tests_tui_pane_click_test_SOURCES = %D%/tui/pane_click_test.c $(session)
tests_tui_pane_article_test_SOURCES = %D%/tui/pane_article_test.c $(session)
tests_tui_panes_test_SOURCES = %D%/tui/panes_test.c $(session)
tests_tui_phrases_test_SOURCES = %D%/tui/phrases_test.c $(samples)
tests_tui_resize_test_SOURCES = %D%/tui/resize_test.c $(samples)
tests_tui_screen_test_SOURCES = %D%/tui/screen_test.c $(session)
tests_tui_taking_test_SOURCES = %D%/tui/taking_test.c $(session)
tests_tui_selection_test_SOURCES = %D%/tui/selection_test.c $(session)
tests_tui_speaker_keys_test_SOURCES = %D%/tui/speaker_keys_test.c $(samples)
tests_tui_sizes_test_SOURCES = %D%/tui/sizes_test.c $(session)
tests_tui_status_test_SOURCES = %D%/tui/status_test.c $(session)
tests_tui_whole_test_SOURCES = %D%/tui/whole_test.c $(session)
tests_tui_why_test_SOURCES = %D%/tui/why_test.c $(session)

# A program for each room that links it, all of it, with what it may stand on and nothing else.
link_tests = %D%/link/base %D%/link/model %D%/link/render %D%/link/keymaps
tests_link_base_SOURCES = %D%/link/link.c
tests_link_base_LDADD = $(WHOLE_ARCHIVE) $(base_libraries) $(NO_WHOLE_ARCHIVE) $(base_needs)
tests_link_model_SOURCES = %D%/link/link.c
tests_link_model_LDADD = \
	$(WHOLE_ARCHIVE) $(model_libraries) $(base_libraries) $(NO_WHOLE_ARCHIVE) $(model_needs) $(base_needs)
tests_link_render_SOURCES = %D%/link/link.c
tests_link_render_LDADD = \
	$(WHOLE_ARCHIVE) $(render_libraries) $(model_libraries) $(base_libraries) $(NO_WHOLE_ARCHIVE) \
	$(render_needs) $(model_needs) $(base_needs)
tests_link_keymaps_SOURCES = %D%/link/link.c
tests_link_keymaps_LDADD = \
	$(WHOLE_ARCHIVE) $(keymaps_libraries) $(base_libraries) $(NO_WHOLE_ARCHIVE) $(base_needs)

LDADD = $(train_libraries) $(all_libraries) $(CMOCKA_LIBS)
unit_tests = \
	$(base_tests) $(model_tests) $(find_names_tests) $(find_quotes_tests) $(choice_tests) $(train_tests) \
	$(render_tests) $(keymaps_tests) $(tui_tests)

# What gets pages from the web, with a server of the test's own.
if FETCH
fetch_programs = %D%/fetch/loopback_fetch
fetch_unit_tests = %D%/fetch/cache_test %D%/fetch/decoding_test %D%/fetch/ip_test %D%/link/fetch
fetch_shell_tests = %D%/fetch/fetch_test.sh
endif
fetch_tests_need = $(fetch_libraries) $(base_libraries) $(base_needs) $(fetch_needs)
tests_link_fetch_SOURCES = %D%/link/link.c
tests_link_fetch_LDADD = \
	$(WHOLE_ARCHIVE) $(fetch_libraries) $(NO_WHOLE_ARCHIVE) $(base_libraries) $(base_needs) $(fetch_needs)
tests_fetch_loopback_fetch_LDADD = $(fetch_tests_need)
tests_fetch_cache_test_LDADD = $(fetch_tests_need) $(CMOCKA_LIBS)
tests_fetch_decoding_test_LDADD = $(fetch_tests_need) $(CMOCKA_LIBS)
tests_fetch_ip_test_LDADD = $(fetch_tests_need) $(CMOCKA_LIBS)

# Markdown as we read it and as GitHub's parser does. Of that the names are libcmark's: it is linked alone.
markdown_programs = %D%/render/read/markdown_outline
tests_render_read_markdown_outline_SOURCES = %D%/render/read/markdown_outline.c $(read_outline)
tests_render_read_markdown_outline_LDADD = $(all_libraries)
if GFM
gfm_programs = %D%/render/read/gfm_outline
gfm_outline = $(abs_builddir)/$(gfm_programs)
endif
tests_render_read_gfm_outline_SOURCES = %D%/render/read/gfm_outline.c $(read_outline)
tests_render_read_gfm_outline_CPPFLAGS = $(AM_CPPFLAGS) $(GFM_CFLAGS)
tests_render_read_gfm_outline_LDADD = \
	render/read/libread.a model/libmodel.a $(base_libraries) $(base_needs) -lcmark-gfm-extensions $(GFM_LIBS)

# The program on a pseudo-terminal, with libvterm to see what a person would.
pty_tests = %D%/tui/backdrop_test %D%/tui/ending_test %D%/tui/frames_test %D%/tui/hyperlink_steps_test %D%/tui/lending_test %D%/tui/opening_test %D%/tui/screens_test %D%/tui/terminal_test
tests_tui_hyperlink_steps_test_SOURCES = \
	%D%/tui/hyperlink_steps_test.c %D%/tui/link_cells.c %D%/tui/link_cells.h %D%/tui/pty.c %D%/tui/pty.h
tests_tui_hyperlink_steps_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_backdrop_test_SOURCES = %D%/tui/backdrop_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_backdrop_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_ending_test_SOURCES = %D%/tui/ending_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_ending_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_frames_test_SOURCES = %D%/tui/frames_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_frames_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_lending_test_SOURCES = %D%/tui/lending_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_lending_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_opening_test_SOURCES = %D%/tui/opening_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_opening_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_screens_test_SOURCES = %D%/tui/screens_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_screens_test_LDADD = $(LDADD) $(VTERM_LIBS)
tests_tui_terminal_test_SOURCES = %D%/tui/terminal_test.c %D%/tui/pty.c %D%/tui/pty.h
tests_tui_terminal_test_LDADD = $(LDADD) $(VTERM_LIBS)

# Every cell with a link over 3,000 random steps; then another terminal looks at the same bytes, where Node.js and @xterm/headless are there.
osc8: pullquote %D%/tui/hyperlink_steps_test
	@$(AM_TESTS_ENVIRONMENT) HYPERLINK_STEPS=3000 HYPERLINK_RECORD='$(abs_builddir)/tests/osc8.record' \
		%D%/tui/hyperlink_steps_test
	@$(SHELL) $(srcdir)/%D%/tui/osc8_witness.sh '$(abs_srcdir)' '$(abs_builddir)/tests/osc8.record'

.PHONY: osc8

# Citations, read by programs that are not ours: bibtool and bibutils.
export-witness: pullquote
	@$(AM_TESTS_ENVIRONMENT) $(SHELL) $(srcdir)/%D%/render/export_witness.sh

.PHONY: export-witness

# The first word at a thousand sizes, and quotes that cross line ends, in articles that others wrote.
resize: %D%/tui/resize_test
	@$(SHELL) $(srcdir)/%D%/tui/measure.sh resize $(MEASURE) $(abs_builddir)
phrases: %D%/tui/phrases_test
	@$(SHELL) $(srcdir)/%D%/tui/measure.sh phrases $(MEASURE) $(abs_builddir)

.PHONY: resize phrases

# The program from outside, in sh. `make accept` takes what these print now for right: read the difference.
accepting_tests = %D%/golden/golden_test.sh %D%/pages/pages_test.sh %D%/screens/screens_test.sh \
	%D%/cli/readme_test.sh
shell_tests = $(accepting_tests) \
	%D%/cli/colour_test.sh \
	%D%/cli/config_test.sh \
	%D%/cli/errors_test.sh \
	%D%/cli/history_test.sh \
	%D%/cli/first_test.sh \
	%D%/cli/hostile_test.sh \
	%D%/cli/input_test.sh \
	%D%/cli/keys_test.sh \
	%D%/cli/links_test.sh \
	%D%/cli/notes_test.sh \
	%D%/cli/options_test.sh \
	%D%/cli/shell_test.sh \
	%D%/cli/whole_test.sh \
	%D%/model/lists/lists_test.sh \
	%D%/model/train/clusters_test.sh \
	%D%/model/train/figures_test.sh \
	%D%/model/train/reliability_test.sh \
	%D%/model/train/weights_test.sh \
	%D%/render/read/gfm_test.sh

accept: pullquote
	@for test in $(accepting_tests); do \
		$(AM_TESTS_ENVIRONMENT) ACCEPT=1 $(SHELL) $(srcdir)/$$test | grep -A20 '^not ok'; \
	done; cd $(srcdir) && git status --short tests/golden tests/pages tests/screens README.md

# Every size of the screen; `make check` looks at some.
sizes: %D%/tui/sizes_test$(EXEEXT)
	@$(AM_TESTS_ENVIRONMENT) time $(abs_builddir)/tests/tui/sizes_test$(EXEEXT) all

.PHONY: accept sizes

# Any bytes as an article, a key or config file, a theme, a notebook; see the files for how to run it.
if FUZZING
fuzz_programs = %D%/fuzz/article_fuzz %D%/fuzz/keyfile_fuzz %D%/fuzz/notebook_fuzz %D%/fuzz/theme_fuzz
endif
tests_fuzz_article_fuzz_SOURCES = %D%/fuzz/article_fuzz.c
tests_fuzz_article_fuzz_LDADD = $(all_libraries)
tests_fuzz_article_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_keyfile_fuzz_SOURCES = %D%/fuzz/keyfile_fuzz.c %D%/fuzz/must.h
tests_fuzz_keyfile_fuzz_LDADD = $(keymaps_libraries) $(base_libraries) $(base_needs)
tests_fuzz_keyfile_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_notebook_fuzz_SOURCES = %D%/fuzz/notebook_fuzz.c %D%/fuzz/must.h
tests_fuzz_notebook_fuzz_LDADD = $(all_libraries)
tests_fuzz_notebook_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer
tests_fuzz_theme_fuzz_SOURCES = %D%/fuzz/theme_fuzz.c %D%/fuzz/must.h
tests_fuzz_theme_fuzz_LDADD = $(all_libraries)
tests_fuzz_theme_fuzz_LDFLAGS = $(AM_LDFLAGS) -fsanitize=fuzzer

fuzzers: $(fuzz_programs)

.PHONY: fuzzers

# What unit tests embed or read.
tests_data = %D%/render/export_witness.sh %D%/tui/measure.sh %D%/tui/osc8_witness.sh %D%/tui/osc8_witness.js %D%/render/read/gfm_samples.md %D%/fetch/server.py %D%/fetch/self-signed.pem %D%/fetch/fetch_test.sh \
	%D%/base/embedded.txt %D%/base/empty.txt %D%/model/train/tiny.gold.jsonl %D%/model/train/tiny.names.jsonl
tests/base/embed_test.$(OBJEXT): %D%/base/embedded.txt %D%/base/empty.txt
EXTRA_DIST += \
	%D%/test.h %D%/model/find/story.h %D%/model/find/found.h %D%/model/find/claimed.h \
	%D%/model/find/check.h %D%/model/train/annotated.h %D%/render/draft.h %D%/tap.sh %D%/measure.sh %D%/leaks.supp \
	%D%/articles %D%/golden %D%/pages %D%/screens $(shell_tests) $(tests_data)

# What a build left of its tests in those folders is copied with them.
dist-hook:
	rm -f $(distdir)/tests/*/*.log $(distdir)/tests/*/*.trs

if TESTABLE
check_PROGRAMS += $(link_tests) $(unit_tests) $(fetch_unit_tests) $(fetch_programs) $(pty_tests) \
	$(markdown_programs) $(gfm_programs)
EXTRA_PROGRAMS += $(fuzz_programs)
TESTS += $(link_tests) $(unit_tests) $(fetch_unit_tests) $(pty_tests) $(shell_tests) $(fetch_shell_tests)
else
check-local:
	@echo 'make check needs libcmocka-dev and libvterm-dev: install them and run configure again' >&2; false
endif

LOG_DRIVER = env AM_TAP_AWK='$(AWK)' $(SHELL) $(top_srcdir)/build-aux/tap-driver.sh
AM_LOG_DRIVER_FLAGS = --merge
TEST_EXTENSIONS = .sh
SH_LOG_COMPILER = $(SHELL)
SH_LOG_DRIVER = $(LOG_DRIVER)
AM_SH_LOG_DRIVER_FLAGS = --merge

# Scripts of screens with what the program was built without.
if !EXPRESSIONS
screens_left_out = expression
endif

# A known locale, and a home of their own, so that no test reads or writes what is the user's.
AM_TESTS_ENVIRONMENT = \
	SCREENS_LEFT_OUT='$(screens_left_out)'; export SCREENS_LEFT_OUT; \
	LC_ALL=C.UTF-8; export LC_ALL; unset NO_COLOR LESS; BROWSER=true; export BROWSER; \
	unset DISPLAY WAYLAND_DISPLAY TMUX STY SSH_CONNECTION SSH_TTY; TERM=xterm-256color; export TERM; \
	EDITOR=true; export EDITOR; unset VISUAL; \
	SOURCE_DATE_EPOCH=1795858200; export SOURCE_DATE_EPOCH; \
	CMOCKA_MESSAGE_OUTPUT=TAP; export CMOCKA_MESSAGE_OUTPUT; \
	HOME='$(abs_builddir)/tests/home'; export HOME; mkdir -p "$$HOME"; \
	unset XDG_CONFIG_HOME XDG_STATE_HOME XDG_CACHE_HOME XDG_DATA_HOME; \
	PULLQUOTE='$(abs_builddir)/pullquote'; export PULLQUOTE; \
	TEST_SOURCE='$(abs_srcdir)/tests'; export TEST_SOURCE; \
	MARKDOWN_OUTLINE='$(abs_builddir)/$(markdown_programs)'; export MARKDOWN_OUTLINE; \
	GFM_OUTLINE='$(gfm_outline)'; export GFM_OUTLINE; \
	FETCH_LOOPBACK='$(abs_builddir)/tests/fetch/loopback_fetch'; export FETCH_LOOPBACK; \
	LSAN_OPTIONS='suppressions=$(abs_srcdir)/tests/leaks.supp:print_suppressions=0'; export LSAN_OPTIONS;

clean-local:
	rm -rf tests/home
