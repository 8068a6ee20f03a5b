#!/bin/sh
# SPDX-License-Identifier: MIT
# Pages as outlets ship them: what is shown of each, against what was read and accepted, and against a list that `make accept` leaves alone.

. "$TEST_SOURCE/tap.sh"
pages=$TEST_SOURCE/pages

cd "$pages" || exit 1

# A line of NAME.check each: "+ " what the dump has, in that order; "- " what it has not; "= " and "! " the same of the JSON, in any order.
# White space counts as one space.
checked() {
	awk -v dump="$scratch/dump" -v json="$scratch/json" '
		function squeeze(text) { gsub(/[ \t\n]+/, " ", text); return text }
		function whole(file,  text, line) {
			while ((getline line < file) > 0) text = text " " line
			return squeeze(text)
		}
		function fail(why) { print why ": " rest; failed = 1 }
		BEGIN { shown = whole(dump); said = whole(json); at = 1 }
		{ sign = substr($0, 1, 1); rest = squeeze(substr($0, 3)) }
		sign == "+" { found = index(substr(shown, at), rest); if (found) at += found; else fail("not there, or too early") }
		sign == "-" && index(shown, rest) { fail("there") }
		sign == "=" && !index(said, rest) { fail("not in the JSON") }
		sign == "!" && index(said, rest) { fail("in the JSON") }
		sign !~ /[-+=!]/ { fail("no check") }
		END { exit failed }
	' "$1"
}

for page in *.html; do
	name=${page%.html}
	"$PULLQUOTE" --dump --width=9999 "$page" >"$scratch/dump" 2>&1
	"$PULLQUOTE" --json "$page" >"$scratch/json" 2>&1
	expect "$name: what must be there, and must not" checked "$name.check"

	run "$PULLQUOTE" --dump --width=72 "$page"
	expect "$name as dump72" accepted "$name.dump72"
	run "$PULLQUOTE" --quotes "$page"
	expect "$name as quotes" accepted "$name.quotes"

	run "$PULLQUOTE" --format=json --json "$scratch/json"
	expect "$name through JSON and back" printed "$scratch/json"
done

for file in *.check *.dump72 *.quotes; do
	[ -f "${file%.*}.html" ] || expect "$file has a page" test -f "${file%.*}.html"
done

finished
