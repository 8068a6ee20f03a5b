# base: what every room stands on. The only room that knows utf8proc and jansson.
base_libbase_a_CPPFLAGS = $(AM_CPPFLAGS) $(UTF8PROC_CFLAGS) $(JANSSON_CFLAGS)
base_libbase_a_SOURCES = \
	%D%/embed.h
