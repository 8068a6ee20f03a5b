#!/bin/sh
# SPDX-License-Identifier: MIT
# What the options do, by what is written.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

contains() {
	cat output
	went_well && grep -qF -- "$1" output
}

first_line_is() {
	cat output
	went_well && [ "$(head -n 1 output)" = "$1" ]
}

printf 'The 🌊 rose. “It was high,” said Ada Byrne.\n' >wave.txt

# The quote begins after 12 code points, 13 UTF-16 units, 15 bytes.
for row in codepoints:12 utf16:13 bytes:15; do
	run "$PULLQUOTE" --json --offsets="${row%:*}" wave.txt
	expect "--offsets=${row%:*}" contains "\"quotes\":[{\"start\":${row#*:},"
done

run "$PULLQUOTE" --json --url=https://example.org/wave wave.txt
expect '--url is written' contains '"url":"https://example.org/wave"'

for arguments in '--width=20 wave.txt' '-w 20 wave.txt' '-w20 wave.txt' 'wave.txt --width 20' '--wid=20 -- wave.txt'; do
	# shellcheck disable=SC2086
	run "$PULLQUOTE" $arguments
	expect "$arguments" first_line_is 'The 🌊 rose. “It was'
done

run "$PULLQUOTE" --quotes wave.txt
expect '--quotes is a line of five fields' first_line_is "$(printf '1\tAda Byrne\tcue\tdirect\t“It was high,”')"

printf 'The harbour was closed for a day. “The water was\thigh   and it was cold,” said Ada Byrne.\n' >white.txt
run "$PULLQUOTE" --quotes white.txt
expect 'white space in a quote is one space' \
	first_line_is "$(printf '1\tAda Byrne\tcue\tdirect\t“The water was high and it was cold,”')"

article=$TEST_SOURCE/articles/names.json
# One line of white space in the text is one space; a line is no wider than it is asked for.
run "$PULLQUOTE" --entities "$article"
expect '--entities is a line of five fields' contains "$(printf '1\tIlse Vandermeer\tPERSON\tpronoun\tstation away')"
expect '--entities has a name across the end of a line in one' contains 'Kestrel, Ilse Vandermeer, gave'
five_fields() {
	awk -F'\t' 'NF != 5 { print; wrong = 1 } END { exit wrong || NR == 0 }' output
}
expect '--entities has five fields in each line' five_fields
run "$PULLQUOTE" --entities --width=30 "$article"
expect '--width is that of the context' grep -qx "$(printf '1\tMonday\tDATE\tname\tstation away on Monday, forty')" output
run "$PULLQUOTE" --entities "$article" nowhere.txt "$article"
went_on() {
	cat errors
	[ "$status" = 1 ] && [ "$(wc -l <errors)" = 1 ] && [ "$(grep -c 'will keep the cat' output)" = 2 ]
}
expect '--entities goes on behind a file that is not there' went_on
run "$PULLQUOTE" --entities wave.txt
expect '--entities finds who is named in a text' contains "$(printf '1\tAda Byrne\tPERSON\tname\tThe 🌊 rose.')"

run "$PULLQUOTE" --help
cp output help
for option in -w -h -V --dump --width --quotes --entities --json --jsonl --format --item --charset --url --color --theme --keys --dump-keys \
	--check-keys --script --size --no-state --help --version --offsets; do
	expect "--help names $option" grep -q -- "$option\\b" help
done
run "$PULLQUOTE" -h
expect '-h is --help' printed help
run "$PULLQUOTE" -V
expect '-V names the program and its version' grep -qx 'pullquote [0-9.]*' output

run "$PULLQUOTE" --dump-keys
cp output keys
run "$PULLQUOTE" --keys=keys --dump-keys
expect '--dump-keys loaded gives the same bytes' printed keys
run "$PULLQUOTE" --check-keys=keys
expect 'and there is nothing to say of them' went_well

# tells FILE:LINE:COLUMN: status 1, and that place in the output.
tells() {
	cat output errors
	[ "$status" = 1 ] && grep -q "^$1: " output
}
printf 'include default\nbind text x nosuch-action\n' >wrong.keys
run "$PULLQUOTE" --check-keys=wrong.keys
expect '--check-keys names the place of what is wrong' tells wrong.keys:2:13

# Who reads our output may have seen enough: that is no error.
i=0
while [ $i -lt 3000 ]; do
	printf 'Paragraph %s is here to make the text longer than a pipe holds.\n\n' $i
	i=$((i + 1))
done >long.txt
{ "$PULLQUOTE" --dump long.txt 2>errors; echo $? >ended; } | head -n 1 >output
expect 'a closed pipe ends it quietly' test ! -s errors
expect 'by its signal' test "$(cat ended)" = 141

# A page from the web: the helper is a program of that name, on the PATH or beside this one. A copy has none beside it.
address=https://example.org/a?b=c\&d
cp "$PULLQUOTE" alone
run ./alone --json "$address"
without_helper() {
	cat errors
	[ "$status" = 1 ] && [ "$(wc -l <errors)" = 1 ] &&
		grep -qF "curl -sL 'https://example.org/a?b=c&d' | pullquote --url='https://example.org/a?b=c&d' -" errors
}
expect 'an address without the helper names a way to do without it' without_helper

mkdir bin
cat >bin/pullquote-fetch <<'E2'
#!/bin/sh
case $1 in
*bad*) echo half a page; exit 22 ;;
*) echo "<!DOCTYPE html><title>T</title><p>The page at $1." ;;
esac
E2
chmod +x bin/pullquote-fetch
run env PATH="$scratch/bin:$PATH" "$PULLQUOTE" --json "$address"
expect 'the helper gets the page' contains 'The page at https://example.org/a?b=c&d.'
expect 'whose address is known' contains '"url":"https://example.org/a?b=c&d"'
run env PATH="$scratch/bin:$PATH" "$PULLQUOTE" --json https://example.org/bad
failed() {
	cat output errors
	[ "$status" = 1 ] && ! [ -s output ] &&
		[ "$(cat errors)" = 'pullquote: https://example.org/bad: pullquote-fetch could not get it (exit status 22)' ]
}
expect 'a helper that fails is named' failed
cp bin/pullquote-fetch .
run ./alone --json "$address"
expect 'beside the program it is found, too' contains 'The page at https://example.org/a?b=c&d.'
rm alone pullquote-fetch

# Batch: a line that is answered before the next one comes.
mkfifo in out
"$PULLQUOTE" --jsonl <in >out 2>errors &
exec 3>in 4<out
printf '{"id":"1","text":"One."}\n' >&3
read -r answer <&4
expect 'in batch a line is answered before the next one' test "${answer#\{\"schema\":\"pullquote/1\",\"id\":\"1\"}" != "$answer"
printf '\n{"id":"2","text":""}\n{"id":"3"}\n[]\n{"id":4,"text":"x"}\n{"id":"5","text":"x","html":"y"}\n{"id":"6","text":"x"}' >&3
exec 3>&-
cat <&4 >output
exec 4<&-
wait $!
expect 'and its status is that of the worst' test $? = 1
cut -c1-60 output >shown
cat >wanted <<'E2'
{"schema":"pullquote/1","id":"2","offsets":"codepoints","tex
{"id":"3","line":4,"error":"none of text, markdown, html and
{"line":5,"error":"not an object"}
{"line":6,"error":"id: not a string"}
{"id":"5","line":7,"error":"more than one of text, markdown,
{"schema":"pullquote/1","id":"6","offsets":"codepoints","tex
E2
expect 'what a line may get wrong is said in its place' diff -u wanted shown

finished
