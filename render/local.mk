# render: everything that becomes something to show, without a terminal.
render_librender_a_CPPFLAGS = $(AM_CPPFLAGS) $(ICU_CFLAGS)
render_librender_a_SOURCES = \
	%D%/batch.c %D%/batch.h \
	%D%/bidi.c %D%/bidi.h \
	%D%/citation.c %D%/citation.h \
	%D%/day.c %D%/day.h \
	%D%/export.c %D%/export.h \
	%D%/export_annotation.c \
	%D%/export_bibtex.c \
	%D%/export_csl.c \
	%D%/export_markdown.c \
	%D%/export_ris.c \
	%D%/person_name.c %D%/person_name.h \
	%D%/surroundings.c %D%/surroundings.h \
	%D%/dump.c %D%/dump.h \
	%D%/entities.c %D%/entities.h \
	%D%/evidence.c %D%/evidence.h \
	%D%/explain.c \
	%D%/explain.h \
	%D%/grid.c %D%/grid.h \
	%D%/json.c %D%/json.h \
	%D%/layout.c %D%/layout.h \
	%D%/layout_break.c \
	%D%/layout_hang.c \
	%D%/layout_indent.c \
	%D%/layout_lay.c \
	%D%/layout_piece.c %D%/layout_piece.h \
	%D%/layout_shown.c \
	%D%/layout_table.c \
	%D%/line_look.c %D%/line_look.h \
	%D%/linebreak.c %D%/linebreak.h \
	%D%/linebreak_marks.c %D%/linebreak_marks.h \
	%D%/measure.c %D%/measure.h \
	%D%/notes_export.c %D%/notes_export.h \
	%D%/offsets.c %D%/offsets.h \
	%D%/page.c %D%/page.h \
	%D%/page_style.c %D%/page_style.h \
	%D%/page_voice.c %D%/page_voice.h \
	%D%/quotes.c %D%/quotes.h \
	%D%/searched.c %D%/searched.h \
	%D%/style.c %D%/style.h \
	%D%/text_fragment.c %D%/text_fragment.h \
	%D%/text_fragment_find.c \
	%D%/wordbreak.c %D%/wordbreak.h \
	%D%/wrapping.c %D%/wrapping.h
