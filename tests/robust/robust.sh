#!/bin/sh
# robust.sh FOLDER BUILD [WHAT]...: pages, encodings and Markdown that others collected, as the program in BUILD reads them. WHAT is some of
# spec, encodings, screens, race; all unless said.
# SPDX-License-Identifier: MIT
folder=$1/data/robust build=$2
shift 2

if ! [ -d "$folder" ]; then
	echo "robust: no pages in $folder: nothing to measure (make robust MEASURE=FOLDER)"
	exit 0
fi
scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
LC_ALL=C.UTF-8 HOME=$scratch
export LC_ALL HOME
status=0

spec() {
	"$build/tests/robust/spec_cases" "$folder/commonmark-spec.txt"
}

encodings() {
	for packed in "$folder"/html5lib-*.tgz; do
		tar xzf "$packed" -C "$scratch" encoding
	done
	(cd "$scratch" && "$build/tests/robust/encoding_cases" encoding/*.dat) &&
		"$build/tests/robust/encoding_cases" "$folder/utf8tests.txt"
}

unpack_pages() {
	[ -d "$scratch/test" ] || tar xzf "$folder/readability-pages.tgz" -C "$scratch"
}

# The reader at 80x24, as it opens: whether it does, and whether headline and first sentence are there.
screens() {
	unpack_pages
	printf 'size 80x24\nscreen\n' >"$scratch/script"
	for page in "$scratch"/test/test-pages/*/; do
		"$build/pullquote" --no-state --script="$scratch/script" "$page/source.html" >"$scratch/screen" ||
			echo "$(basename "$page"): does not open"
		printf '%s: ' "$(basename "$page")"
		"$build/tests/robust/first_screen" "$page/source.html" "$page/expected-metadata.json" "$scratch/screen"
	done >"$scratch/screens"
	grep -v ': shown \(same\|part\)$' "$scratch/screens"
	echo "first screens: $(wc -l <"$scratch/screens") pages, headline and first sentence shown on $(
		grep -c ': shown ' "$scratch/screens"), title as others have it on $(grep -c ' same' "$scratch/screens"), but for a part on $(
		grep -c ' part' "$scratch/screens")"
}

race() {
	if ! command -v w3m >/dev/null; then
		echo 'robust: no w3m to race against: time and memory are not measured'
		return 0
	fi
	unpack_pages
	(cd "$scratch/test/test-pages" && "$build/tests/robust/race" 9 "$build/pullquote --dump" 'w3m -dump' ./*/source.html)
}

[ $# -gt 0 ] || set -- spec encodings screens race
for what; do
	$what || status=1
done
exit $status
