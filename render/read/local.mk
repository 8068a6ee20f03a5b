# render/read: bytes to document. The only room that knows libxml2, libcmark and ICU's converters.
render_read_libread_a_CPPFLAGS = $(AM_CPPFLAGS) $(XML_CFLAGS) $(CMARK_CFLAGS) $(ICU_CFLAGS)
render_read_libread_a_SOURCES =
