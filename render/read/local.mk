# render/read: bytes to document. The only room that knows libxml2, libcmark and ICU's converters.
render_read_libread_a_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS) $(CMARK_CFLAGS) $(ICU_CFLAGS)
render_read_libread_a_SOURCES = \
	%D%/article_json.c \
	%D%/byline.c \
	%D%/byline.h \
	%D%/encoding.c \
	%D%/encoding.h \
	%D%/file_type.c \
	%D%/file_type.h \
	%D%/findings_json.c \
	%D%/furniture.c \
	%D%/json_input.c \
	%D%/json_input.h \
	%D%/meta_charset.c \
	%D%/meta_charset.h \
	%D%/plain.c \
	%D%/reader.h \
	%D%/reading.c \
	%D%/reading.h \
	%D%/slice.c \
	%D%/slice.h \
	%D%/source.c \
	%D%/source.h \
	%D%/stand_in.c
