#!/bin/sh
# SPDX-License-Identifier: MIT
# What was searched for is there again in the next run; and what becomes of that where it cannot be kept.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1
article=$TEST_SOURCE/articles/harbour.txt
export XDG_STATE_HOME="$scratch/state"
file=$XDG_STATE_HOME/pullquote/history

# play KEYS [OPTION]...: the screen after the keys.
play() {
	printf 'keys %s\nscreen\n' "$1" >keys
	shift
	run "$PULLQUOTE" --script=keys --size=80x24 "$@" "$article"
}

shows() {
	cat output errors
	[ "$status" = 0 ] && grep -qF -- "$1" output
}
complains() {
	cat output errors
	[ "$status" = 0 ] && [ "$(grep -cF -- "$1" errors)" = 1 ]
}

play '/tide<Enter>/by:aas<Enter>'
expect 'what was searched for is kept' grep -qx '/by:aas' "$file"
play '/<Up>'
expect 'the last of it is there in the next run' shows '/by:aas'
play '/<Up><Up>'
expect 'and the one before' shows '/tide'
play '/obsolete<Enter>' --no-state
expect 'without state nothing is kept' test "$(grep -c obsolete "$file")" = 0
play '/<Up>' --no-state
expect 'and nothing is there' test "$(tail -n 1 output)" = /

printf '/\033[2Jred\n/\377\nnothing\n/sea' >"$file"
play '/<Up>'
expect 'a file that is odd has what can be read' shows '/sea'

rm "$file" && mkdir "$file"
play '/tide<Enter>'
expect 'a file that cannot be written is said once' complains 'history'

finished
