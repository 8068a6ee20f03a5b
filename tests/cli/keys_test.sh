#!/bin/sh
# SPDX-License-Identifier: MIT
# The options about keys: what is dumped loads to the same, and what is wrong is named with file, line and column.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

# checked STATUS: the last check ended so and printed what is in the file expected.
checked() {
	diff -a -u expected output || return
	cat errors
	echo "exit status $status"
	[ "$status" = "$1" ] && ! [ -s errors ]
}

for map in default less newsboat vi; do
	: >expected
	run "$PULLQUOTE" --keys=$map --dump-keys
	cp output $map.dump
	expect "$map is dumped" went_well
	run "$PULLQUOTE" --keys=$map.dump --dump-keys
	expect "$map: a dump of the dump is the same bytes" printed $map.dump
	run "$PULLQUOTE" --check-keys=$map
	expect "$map: nothing to be said" checked 0
	run "$PULLQUOTE" --check-keys=$map.dump
	expect "$map: nothing to be said of its dump" checked 0
done

run "$PULLQUOTE" --dump-keys
expect 'the default map is the default' printed default.dump

printf 'bind text é quote-nxet\ninclude default\nbind text xq zen\nbind text xe zen\nbind global x zen\n' >bad.keys
printf '%s\n' >expected \
	'bad.keys:1:13: no action "quote-nxet": did you mean "quote-next"?' \
	'bad.keys:5:13: "x" waits 700 ms in text, for it begins "xq" (bad.keys:3)'
run "$PULLQUOTE" --check-keys=bad.keys
expect 'a bad file is checked: line, column, what was meant, what waits' checked 1

printf 'bind text \033[31m zen\n' >control.keys
run "$PULLQUOTE" --check-keys=control.keys
printf 'control.keys:1:11: a key that cannot be seen is written <Esc>\n' >expected
expect 'control bytes stay in the file' checked 1

printf 'bind text q quti\nbind text x quit\n' >half.keys
run "$PULLQUOTE" --keys=half.keys --dump-keys
head -n 1 output >output.first
echo 'bind text x quit -- "Quit at once"' >expected
expect 'good lines hold beside a bad one' cmp expected output.first
echo 'pullquote: half.keys:1:13: no action "quti": did you mean "quit"?' >expected
expect 'the bad one is said in one line' cmp expected errors

finished
