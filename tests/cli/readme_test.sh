#!/bin/sh
# SPDX-License-Identifier: MIT
# README shows what the program does. With ACCEPT set its blocks are written anew.

. "$TEST_SOURCE/tap.sh"
readme=$TEST_SOURCE/../README.md
eighth=']q]q]q]q]q]q]q]q'

# block N: what README has between its Nth pair of ``` lines.
block() {
	awk -v n="$1" '/^```/ { marks++; next } marks == 2 * n - 1' "$readme"
}

# replace N: writes the output there.
replace() {
	awk -v n="$1" -v output="$scratch/output" '
		/^```/ {
			print
			if (++marks == 2 * n - 1)
				while ((getline line <output) > 0)
					print line
			next
		}
		marks != 2 * n - 1' "$readme" >"$scratch/readme" && cat "$scratch/readme" >"$readme"
}

# shows N: the last run went well, and its output is README's Nth block.
shows() {
	if [ -n "${ACCEPT-}" ] && went_well && ! block "$1" | cmp -s - "$scratch/output"; then
		replace "$1"
	fi
	block "$1" >"$scratch/block"
	printed "$scratch/block"
}

# play ARTICLE LINE...: a script of these lines.
play() {
	article=$TEST_SOURCE/articles/$1
	shift
	printf '%s\n' "$@" >"$scratch/script"
	run "$PULLQUOTE" --no-state --script="$scratch/script" "$article"
}

# only COMMAND...: what it makes of the output, with spaces that may break a line.
only() {
	"$@" <"$scratch/output" | sed 's/\xc2\xa0/ /g' >"$scratch/some" && mv "$scratch/some" "$scratch/output"
}

play harbour.txt 'size 80x24' "keys $eighth" screen
only sed 1d
expect 'the quotes in a drawer' shows 1

play harbour.txt 'size 120x24' "keys $eighth" screen
only sed 1d
expect 'the quotes in a sidebar' shows 2

play harbour.txt 'size 180x22' "keys $eighth" screen
only sed 1d
expect 'cards beside the text' shows 3

play harbour.txt 'size 80x24' "keys ${eighth}w" screen
only grep -E '^(┌|└|│ [a-z])'
expect 'why somebody says it' shows 4

play harbour.txt 'size 80x24' 'keys @<Enter>' screen
only sed -n 4,9p
expect 'where somebody is mentioned' shows 5

play kelm.html 'keys :set<Space>clipboard<Space>osc52<Enter>]qy'
only sed -n 's/^== sent .*;\(.*\)\\x07$/\1/p'
only base64 -d
expect 'what is copied' shows 6

cd "$TEST_SOURCE/articles" || exit 1
command="printf ']q]q]q' | pullquote --linear harbour.txt"
run sh -c "pullquote() { '$PULLQUOTE' --no-state \"\$@\"; }; echo '\$' \"\$0\"; $command" "$command"
expect 'the reader in words' shows 7

finished
