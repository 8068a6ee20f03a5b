#!/bin/sh
# SPDX-License-Identifier: MIT
# What `:export` writes, read by programs that are not ours: bibtool for BibTeX, bibutils for BibTeX and RIS (Debian packages of these names).
# make export-witness; PULLQUOTE and TEST_SOURCE say where the program and the tests are.

work=$(mktemp -d) || exit 1
trap 'rm -rf "$work"' EXIT
failures=0

for program in bibtool bib2xml ris2xml; do
	command -v "$program" >"$work/found" || {
		echo "export-witness: $program is not installed: apt install bibtool bibutils" >&2
		exit 77
	}
done

fail() {
	echo "not ok: $1" >&2
	failures=$((failures + 1))
}

# How many references a program of bibutils says it has read.
processed() {
	"$1" "$2" 2>&1 >"$work/xml" | sed -n 's/.*Processed \([0-9]*\) references.*/\1/p'
}

cd "$TEST_SOURCE/articles" || exit 1
for article in *.html *.txt *.md; do
	rm -f "$work"/out.*
	{
		echo screen
		for suffix in bib ris; do
			echo "keys :export<Space>$work/out.$suffix<Enter>"
		done
	} >"$work/script"
	"$PULLQUOTE" --no-state --script="$work/script" --size=80x24 "$article" >"$work/screen"
	[ -e "$work/out.bib" ] || continue # nobody is quoted there
	wanted=$(grep -c '^@' "$work/out.bib")
	bibtool -q "$work/out.bib" >"$work/read.bib" 2>"$work/said"
	[ -s "$work/said" ] && fail "$article: bibtool says: $(head -1 "$work/said")"
	[ "$(grep -c '^@' "$work/read.bib")" = "$wanted" ] || fail "$article: bibtool does not read $wanted entries"
	[ "$(processed bib2xml "$work/out.bib")" = "$wanted" ] || fail "$article: bib2xml does not read $wanted entries"
	[ "$(processed ris2xml "$work/out.ris")" = "$wanted" ] || fail "$article: ris2xml does not read $wanted records"
	[ "$(grep -c '<note>' "$work/xml")" = "$wanted" ] || fail "$article: ris2xml does not find the words of $wanted records"
	echo "ok: $article, $wanted quotes"
done
[ "$failures" -eq 0 ]
