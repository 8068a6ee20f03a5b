#!/bin/sh
# SPDX-License-Identifier: MIT
# Where a document comes from, and what it is taken for.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

# contains TEXT: the last run went well and printed it.
contains() {
	cat output
	went_well && grep -qF -- "$1" output
}

lacks() {
	cat output
	went_well && ! grep -qF -- "$1" output
}

has_lines() {
	cat output
	went_well && [ "$(wc -l <output)" = "$1" ]
}

: >empty.txt
for mode in --dump --json --quotes --entities; do
	run "$PULLQUOTE" $mode empty.txt
	expect "$mode: an empty file is an empty document" went_well
done
run "$PULLQUOTE" --json empty.txt
expect 'an empty document has an empty text' contains '"text":""'
for suffix in html md; do
	cp empty.txt "empty.$suffix"
	run "$PULLQUOTE" --json "empty.$suffix"
	expect "an empty .$suffix file is an empty document" contains '"text":""'
done

printf 'before\000after\000\n' >nul.txt
run "$PULLQUOTE" --dump nul.txt
expect 'text goes on after a NUL byte' contains after
expect 'text before a NUL byte stays' contains before
tr -d '\000' <output >without
expect 'a NUL byte is not passed on' cmp output without

printf 'The text of a file.\n' >file.txt
run "$PULLQUOTE" --dump file.txt
cp output dumped
run "$PULLQUOTE" file.txt
expect 'without a terminal a dump is what there is' printed dumped
"$PULLQUOTE" --dump - <file.txt >output 2>errors
expect '- is standard input' printed dumped
"$PULLQUOTE" --dump <file.txt >output 2>errors
expect 'no file is standard input, where that is no terminal' printed dumped
mkfifo pipe
cat file.txt >pipe &
run "$PULLQUOTE" --dump pipe
expect 'a pipe is a file' printed dumped

printf '# A heading\n\nSome *words*.\n' >page.md
cp page.md page.txt
run "$PULLQUOTE" --json page.md
expect 'the suffix .md means Markdown' lacks '# A heading'
run "$PULLQUOTE" --json page.txt
expect 'Markdown is not guessed' contains '# A heading'
run "$PULLQUOTE" --json --format=markdown page.txt
expect '--format overrules the suffix' lacks '# A heading'

printf '<!DOCTYPE html>\n<title>T</title><p>One &amp; two.\n' >page
run "$PULLQUOTE" --json page
expect 'a doctype means HTML' contains 'One & two.'
printf '<one> is the winner, & no tag.\n' >text
run "$PULLQUOTE" --json text
expect 'a less-than sign alone does not' contains '<one> is the winner'

printf '\223Yes,\224 said Ada Byrne. She paid 5 \200.\n' >cp1252.txt
run "$PULLQUOTE" --json cp1252.txt
expect 'windows-1252 is recognised' contains '“Yes,” said Ada Byrne. She paid 5 €.'
printf '<!doctype html><meta charset=utf-8><p>\223Yes,\224 she said. caf\351\n' >lie.html
run "$PULLQUOTE" --json lie.html
expect 'a page that is not UTF-8 as it says is read' contains '“Yes,” she said. café'
expect 'and that is said' contains '"code":"charset"'
printf '\377\376H\000i\000.\000\n\000' >utf16.txt
run "$PULLQUOTE" --json utf16.txt
expect 'UTF-16 is known by its mark' contains 'Hi.'
printf '\304\305\n' >koi8.txt
run "$PULLQUOTE" --json --charset=koi8-r koi8.txt
expect '--charset overrules' contains 'де'

run "$PULLQUOTE" --json file.txt file.txt file.txt
expect 'several files are one object a line' has_lines 3

cat >batch.jsonl <<'E2'
{"id":"a","text":"One.\n\nTwo."}
{"id":"b","html":"<p>One <b>two</b></p>"}
not JSON
{"id":"d","markdown":"*One* two"}
{"id":"e","path":"nosuch.txt"}
{"id":"f"}
{"id":"g","path":"file.txt","url":"https://example.org/g"}
E2
"$PULLQUOTE" --jsonl <batch.jsonl >output 2>errors
status=$?

batch_went_on() {
	cat output errors
	[ "$status" = 1 ] && [ "$(wc -l <output)" = 7 ] && [ "$(grep -c '"error":' output)" = 3 ] &&
		sed -n 3p output | grep -q '"line":3' && sed -n 5p output | grep -q '"id":"e"'
}
in_order() {
	sed -n 's/^{"schema":"pullquote.1","id":"\([a-z]\)".*/\1/p' output | tr -d '\n' >order
	cat output
	[ "$(cat order)" = abdg ]
}
expect 'in batch a bad line is an error object, and the rest is done' batch_went_on
expect 'in batch results come in order' in_order

finished
