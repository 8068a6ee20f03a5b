# base: what every room stands on. The only room that knows utf8proc, jansson and PCRE2.
base_libbase_a_CPPFLAGS = $(AM_CPPFLAGS) $(UTF8PROC_CFLAGS) $(JANSSON_CFLAGS) $(PCRE2_CFLAGS)
base_libbase_a_SOURCES = \
	%D%/array.c \
	%D%/array.h \
	%D%/buffer.c \
	%D%/buffer.h \
	%D%/clock.c \
	%D%/clock.h \
	%D%/embed.h \
	%D%/error.c \
	%D%/error.h \
	%D%/expression.c \
	%D%/expression.h \
	%D%/file.c \
	%D%/file.h \
	%D%/json.c \
	%D%/json.h \
	%D%/line_reader.c \
	%D%/line_reader.h \
	%D%/memory.c \
	%D%/memory.h \
	%D%/process.c \
	%D%/process.h \
	%D%/sanitise.c \
	%D%/sanitise.h \
	%D%/shifts.c \
	%D%/shifts.h \
	%D%/utf8.c \
	%D%/utf8.h \
	%D%/value.c \
	%D%/value.h \
	%D%/xdg.c \
	%D%/xdg.h
