# keymaps: actions by name, keys, and the shipped maps, which are embedded.
keymaps_libkeymaps_a_SOURCES =
keymaps_data =

$(keymaps_libkeymaps_a_OBJECTS): $(keymaps_data)
EXTRA_DIST += $(keymaps_data)
