# render: everything that becomes something to show, without a terminal.
render_librender_a_CPPFLAGS = $(AM_CPPFLAGS) $(ICU_CFLAGS)
render_librender_a_SOURCES =
