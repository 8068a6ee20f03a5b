#!/bin/sh
# SPDX-License-Identifier: MIT
# Every sample of gfm_samples.md, read by us and by GitHub's own parser: the same blocks, texts and marks.

. "$TEST_SOURCE/tap.sh"

if [ -z "$GFM_OUTLINE" ]; then
	echo '1..0 # SKIP libcmark-gfm is not there to compare with'
	exit 0
fi

# A sample a file, 001 and on.
awk -v folder="$scratch" 'BEGIN { n = 1 } /^%%%$/ { n++; next } { print > sprintf("%s/sample.%03d", folder, n) }' \
	"$TEST_SOURCE/render/read/gfm_samples.md"

for sample in "$scratch"/sample.*; do
	"$GFM_OUTLINE" <"$sample" >"$scratch/theirs"
	"$MARKDOWN_OUTLINE" <"$sample" >"$scratch/ours" 2>"$scratch/errors"
	status=$?
	grep -v '^!' "$scratch/ours" >"$scratch/output" # what we say besides: that cells are left out
	name=${sample##*.}
	expect "sample $name, $(head -n 1 "$sample" | tr -d '#')" printed "$scratch/theirs"
done

finished
