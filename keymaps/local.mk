# keymaps: actions by name, keys, and the shipped maps, which are embedded.
keymaps_libkeymaps_a_SOURCES = \
	%D%/action.c \
	%D%/action.h \
	%D%/actions.def \
	%D%/context.c \
	%D%/context.h \
	%D%/guess.c \
	%D%/guess.h \
	%D%/key.c \
	%D%/key.h \
	%D%/key_name.c \
	%D%/keyfile.c \
	%D%/keyfile.h \
	%D%/keyfile_check.c \
	%D%/keymap.c \
	%D%/keymap.h \
	%D%/keymap_feed.c \
	%D%/operation.c \
	%D%/operation.h \
	%D%/printable.c \
	%D%/printable.h \
	%D%/refuse.c \
	%D%/refuse.h \
	%D%/scan.c \
	%D%/scan.h \
	%D%/settings.c \
	%D%/settings.def \
	%D%/settings.h \
	%D%/shipped.c \
	%D%/shipped.h \
	%D%/statement.c \
	%D%/statement.h \
	%D%/trie.c \
	%D%/trie.h
keymaps_data = \
	%D%/default.keys \
	%D%/less.keys \
	%D%/newsboat.keys \
	%D%/vi.keys

$(keymaps_libkeymaps_a_OBJECTS): $(keymaps_data)
EXTRA_DIST += $(keymaps_data)
