#!/bin/sh
# SPDX-License-Identifier: MIT
# The program that makes the weights, on a dozen short articles: the same bytes each time, and what they predict.

. "$TEST_SOURCE/tap.sh"

train=${PULLQUOTE%/*}/model/train/train
cp "$TEST_SOURCE/model/train/tiny.gold.jsonl" "$scratch/gold"
"$PULLQUOTE" --jsonl <"$scratch/gold" >"$scratch/articles"
mkdir "$scratch/one" "$scratch/other"

# learned FOLDER: learns from all articles, of which none is left out, and writes the weights to FOLDER.
learned() {
	run "$train" weights "$scratch/$1" "$scratch/gold" "$scratch/articles"
	went_well && grep -q '^12 articles, 0 left out$' "$scratch/output"
}

same_bytes() {
	for task in speaker pronoun content; do
		[ "$(head -c 4 "$scratch/one/$task.weights")" = PQLM ] || return 1
		cmp "$scratch/one/$task.weights" "$scratch/other/$task.weights" || return 1
	done
}

# most_answerable MANY: at least so many questions have a right answer among their options.
most_answerable() {
	sed -n 's/^speaker: .* questions, \([0-9]*\) with an answer, .*/\1/p' "$scratch/output" >"$scratch/answerable"
	cat "$scratch/output"
	[ "$(cat "$scratch/answerable")" -ge "$1" ]
}

expect 'weights are learned' learned one
expect 'nearly all of 47 quotes, and what is no speech, have an answer to learn' most_answerable 47
expect 'and learned again' learned other
expect 'the same lessons give the same bytes' same_bytes

# Each article's prediction comes from weights that were learned without it: that of another copy of it is the same.
predicted() {
	cp "$scratch/gold" "$scratch/copy"
	run "$train" predict 1 "$scratch/gold" "$scratch/articles" "$scratch/copy" "$scratch/articles"
	went_well && cmp "$scratch/gold.predicted" "$scratch/copy.predicted"
}

# Every id once.
complete() {
	for file in gold gold.predicted; do
		sed 's/^{"id":"\([^"]*\)".*/\1/' "$scratch/$file" | sort >"$scratch/ids.$file"
	done
	diff "$scratch/ids.gold" "$scratch/ids.gold.predicted"
}

expect 'what is held back is predicted' predicted
expect 'for every article' complete
expect 'with speakers' grep -q '"speaker_canonical":"Orla Finch"' "$scratch/gold.predicted"

# The recogniser of names, on four articles of a few sentences.
tag=${PULLQUOTE%/*}/model/train/tag
cp "$TEST_SOURCE/model/train/tiny.names.jsonl" "$scratch/names"
"$PULLQUOTE" --jsonl <"$scratch/names" >"$scratch/named"

# tagged FILE: learns from them and writes FILE.
tagged() {
	run "$tag" learn "$scratch/$1" 1 "$scratch/names" "$scratch/named"
	went_well && grep -q ' 0 of 24 names cannot be tagged$' "$scratch/output" && [ "$(head -c 4 "$scratch/$1")" = PQNM ]
}

# known: what was learned from is known again.
known() {
	run "$tag" examine "$scratch/one.names" "$scratch/names" "$scratch/named"
	cat "$scratch/output"
	went_well && grep -q '^core .* R 100.0 .* of 24$' "$scratch/output"
}

expect 'names are learned' tagged one.names
expect 'and learned again' tagged other.names
expect 'the same names give the same bytes' cmp "$scratch/one.names" "$scratch/other.names"
expect 'names that were learned are found' known

# refused STATUS COMMAND...: ends so, and says why.
refused() {
	wanted=$1
	shift
	run "$@"
	echo "exit status $status"
	[ "$status" = "$wanted" ] && [ -s "$scratch/errors" ]
}

expect 'usage' refused 2 "$train"
expect 'another command' refused 2 "$train" guess 1 a b
expect 'usage of the other one' refused 2 "$tag"
expect 'a file that is not there' refused 1 "$train" weights "$scratch/one" "$scratch/none" "$scratch/articles"

finished
