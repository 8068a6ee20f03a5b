# tui: the interface. The only room that knows curses, whose flags bring an older _XOPEN_SOURCE of their own.
tui_libtui_a_CPPFLAGS = $(AM_CPPFLAGS) -U_XOPEN_SOURCE $(NCURSES_CFLAGS)
tui_libtui_a_SOURCES =
