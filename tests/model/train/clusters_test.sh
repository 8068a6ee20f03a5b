#!/bin/sh
# SPDX-License-Identifier: MIT
# The program that makes the word clusters, on a dozen short articles: the same bytes each time, and what it refuses.

. "$TEST_SOURCE/tap.sh"

cluster=${PULLQUOTE%/*}/model/train/cluster
cp "$TEST_SOURCE/model/train/tiny.gold.jsonl" "$scratch/tiny.jsonl"

# made NAME: makes clusters of the articles, in which some words occur often enough to have one.
made() {
	run "$cluster" 2 "$scratch/$1" "$scratch/$1.list" "$scratch/tiny.jsonl"
	went_well && grep -q 'words, of which [1-9][0-9]* have clusters$' "$scratch/output"
}

same_bytes() {
	[ "$(head -c 4 "$scratch/one")" = PQWC ] && cmp "$scratch/one" "$scratch/other" && cmp "$scratch/one.list" "$scratch/other.list"
}

# Numbers alone: no word of the articles stands in the file.
no_text() {
	! grep -qa 'said' "$scratch/one" && grep -q ' said' "$scratch/one.list"
}

expect 'clusters are made' made one
expect 'and made again' made other
expect 'the same text gives the same bytes' same_bytes
expect 'the file holds no text' no_text

# refused STATUS COMMAND...: ends so, and says why.
refused() {
	wanted=$1
	shift
	run "$@"
	echo "exit status $status"
	[ "$status" = "$wanted" ] && [ -s "$scratch/errors" ]
}

expect 'usage' refused 2 "$cluster" 1 "$scratch/one" "$scratch/list"
expect 'no times over the text' refused 2 "$cluster" 0 "$scratch/one" "$scratch/list" "$scratch/tiny.jsonl"
expect 'a file that is not there' refused 1 "$cluster" 1 "$scratch/one" "$scratch/list" "$scratch/none.txt"
expect 'a file that cannot be written' refused 1 "$cluster" 1 "$scratch/none/one" "$scratch/list" "$scratch/tiny.jsonl"

finished
