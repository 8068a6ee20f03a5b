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
	%D%/html.c \
	%D%/html.h \
	%D%/html_blocks.c \
	%D%/html_blocks.h \
	%D%/html_flatten.c \
	%D%/html_flatten.h \
	%D%/html_guard.c \
	%D%/html_guard.h \
	%D%/html_table.c \
	%D%/html_table.h \
	%D%/html_tree.c \
	%D%/html_tree.h \
	%D%/html_writer.c \
	%D%/html_writer.h \
	%D%/json_input.c \
	%D%/json_input.h \
	%D%/markdown.c \
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
	%D%/url.c \
	%D%/url.h
