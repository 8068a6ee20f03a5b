#!/bin/sh
# SPDX-License-Identifier: MIT
# What cannot be read is said in one line; what can be read is not lost with it.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

# refused STATUS: the last run ended so, printed nothing, and said why in one line.
refused() {
	echo "exit status $status; printed, then said:"
	cat output errors
	[ "$status" = "$1" ] && ! [ -s output ] && [ "$(wc -l <errors)" = 1 ] && grep -q '^pullquote: ' errors
}

# refused_in_words STATUS LINE: and this is that line.
refused_in_words() {
	refused "$1" && grep -qxF "pullquote: $2" errors
}

# Rows: the arguments, what must be said. Both of them are inputs that fail: exit status 1.
mkdir folder
printf '\211PNG\r\n\032\n\000\000\000\rIHDR\000\000\000\001\000\000\000\001\010\006\000\000\000' >picture.png
printf 'A text.\n' >fine.txt

run "$PULLQUOTE" --json nosuch.txt
expect 'no such file' refused_in_words 1 'nosuch.txt: no such file'

run "$PULLQUOTE" --json folder
expect 'a directory' refused_in_words 1 'folder: is a directory'

run "$PULLQUOTE" --dump fine.txt/below
expect 'a file where a directory should be' refused 1

# Root reads everything but this: at its start there is no memory to read.
run "$PULLQUOTE" --dump /proc/self/mem
expect 'a file that cannot be read' refused 1

run "$PULLQUOTE" --dump picture.png
expect 'a picture' refused 1

for option in --nosuch --width=0 --width=wide --width=10001 --width= --color=perhaps --format=pdf --theme=nosuch \
	--charset=nosuch --size=80 --jsonl=yes; do
	run "$PULLQUOTE" "$option" fine.txt
	expect "$option is a usage error" refused 2
done

run "$PULLQUOTE" fine.txt --script
expect 'an option without its value is a usage error' refused 2

run "$PULLQUOTE" --script=nosuch.script fine.txt
expect 'a script that is not there' refused 1

run "$PULLQUOTE" --keys=nosuch.keys --dump-keys
expect 'a key file that is not there' refused 1

# still_dumps: both good files were shown, the bad one between them was named, the failure is in the status.
still_dumps() {
	cat output errors
	[ "$status" = 1 ] && grep -q 'The first' output && grep -q 'The last' output &&
		[ "$(cat errors)" = 'pullquote: nosuch.txt: no such file' ]
}
printf 'The first text.\n' >first.txt
printf 'The last text.\n' >last.txt
for mode in --dump --json --quotes; do
	printf '%s\n' 'The first' >names
	run "$PULLQUOTE" $mode first.txt nosuch.txt last.txt
	[ $mode != --quotes ] || printf 'The first The last\n' >>output # no quotes in them: only the status tells
	expect "$mode: a bad file in the middle takes none with it" still_dumps
done

no_room() {
	cat errors
	[ "$status" = 1 ] && [ "$(wc -l <errors)" = 1 ] && grep -q '^pullquote: ' errors
}
for mode in --dump --json --dump-keys --help --version; do
	"$PULLQUOTE" $mode fine.txt >/dev/full 2>errors </dev/null
	status=$?
	expect "$mode: a full disk is noticed" no_room
done

printf 'One “quote,” said Ada Byrne.\n' >quoted.txt
"$PULLQUOTE" --quotes quoted.txt >/dev/full 2>errors </dev/null
status=$?
expect '--quotes: a full disk is noticed' no_room

finished
