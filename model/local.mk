# model: what an article is, and what was found in it.
model_libmodel_a_SOURCES = \
	%D%/anchor.c \
	%D%/anchor.h \
	%D%/builder.c \
	%D%/builder.h \
	%D%/builder_facts.c \
	%D%/builder_marks.c \
	%D%/builder_place.c \
	%D%/builder_state.h \
	%D%/document.c \
	%D%/document.h \
	%D%/excerpt.c \
	%D%/excerpt.h \
	%D%/findings.c \
	%D%/findings.h \
	%D%/left_out.c \
	%D%/left_out.h \
	%D%/notebook.c \
	%D%/notebook.h \
	%D%/notebook_file.c \
	%D%/notebook_file.h \
	%D%/search.c \
	%D%/search.h \
	%D%/span.c \
	%D%/span.h \
	%D%/strings.c \
	%D%/strings.h
