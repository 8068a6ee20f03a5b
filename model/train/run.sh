#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh DATA BUILD weights FOLDER: learns from the annotated articles in DATA/data/quotes and writes the weights to FOLDER.
# run.sh DATA BUILD names FILE NUMBER CORPUS...: learns to recognise names from those in DATA/data/entities, as the first NUMBER have them, and
# writes the weights to FILE.
# run.sh DATA BUILD check FOLDER NUMBER CORPUS...: learns the same, names from these, and says whether the weights in FOLDER are those, byte for byte.
# run.sh DATA BUILD predict CORPUS...: learns from them five times without one fifth, and scores what is said of that fifth; of
# each CORPUS besides (styles_uk, say) what is said of its articles in the same fifth. KEEP=FOLDER keeps what was said.
# run.sh DATA BUILD figures CARD CORPUS...: the same, and writes the figures into CARD, which is doc/MODELS.md.
set -eu
here=$(dirname -- "$0")
data=$1 build=$2 what=$3
shift 3
learned='news_polnear news_gum'
scorer=$data/score/score_quotes.py

[ -d "$data/data/quotes" ] || { echo "SKIP: no annotated articles in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# read_corpora CORPUS...: the files of each, and $pairs, the trainer's arguments: white space in none of them.
read_corpora() {
	pairs=''
	for corpus in "$@"; do
		xz -dc "$data/data/quotes/$corpus.dev.jsonl.xz" >"$work/$corpus.gold"
		"$build/pullquote" --jsonl <"$work/$corpus.gold" >"$work/$corpus.articles"
		pairs="$pairs $work/$corpus.gold $work/$corpus.articles"
	done
}

# learn FOLDER: from the corpora learned from.
learn() {
	# shellcheck disable=SC2086
	read_corpora $learned
	# shellcheck disable=SC2086
	"$build/model/train/train" weights "$1" $pairs
}

# predict CORPUS...: of those learned from, and these.
predict() {
	# shellcheck disable=SC2086
	read_corpora $learned "$@"
	# shellcheck disable=SC2086
	"$build/model/train/train" predict "$(echo $learned | wc -w)" $pairs >"$work/training"
	cat "$work/training"
}

# same_bytes FOLDER OTHER: each of FOLDER's weights is in OTHER as it is there.
same_bytes() {
	status=0
	for file in "$1"/*.weights; do
		if cmp -s "$file" "$2/${file##*/}"; then
			echo "${file##*/}: the same bytes"
		else
			echo "${file##*/}: other bytes: learned from other data or by other code (make weights learns them anew)"
			status=1
		fi
	done
	return $status
}

# score CORPUS: what was said of it. SCORE_OPTIONS is words: --by-kind --errors 20
score() {
	echo "$1"
	# shellcheck disable=SC2086
	python3 "$scorer" "$work/$1.gold" "$work/$1.gold.predicted" ${SCORE_OPTIONS-}
	python3 -B "$here/reliability.py" "$scorer" "$work/$1.gold" "$work/$1.gold.predicted"
	[ -z "${KEEP-}" ] || cp "$work/$1.gold.predicted" "$KEEP/$1.predicted"
}

# learn_names FILE NUMBER CORPUS...: from these.
learn_names() {
	file=$1 number=$2 pairs=''
	shift 2
	for corpus in "$@"; do
		xz -dc "$data/data/entities/$corpus.jsonl.xz" >"$work/$corpus.gold"
		"$build/pullquote" --jsonl <"$work/$corpus.gold" >"$work/$corpus.articles"
		pairs="$pairs $work/$corpus.gold $work/$corpus.articles"
	done
	# shellcheck disable=SC2086
	"$build/model/train/tag" learn "$file" "$number" $pairs
}

case $what in
names)
	learn_names "$@"
	;;
weights)
	learn "$1"
	;;
check)
	mkdir "$work/weights"
	learn "$work/weights"
	folder=$1
	shift
	learn_names "$work/weights/names.weights" "$@"
	same_bytes "$work/weights" "$folder"
	;;
predict)
	predict "$@"
	for corpus in $learned "$@"; do
		score "$corpus"
	done
	;;
figures)
	card=$1
	shift
	predict "$@"
	triples=''
	for corpus in $learned "$@"; do
		triples="$triples $corpus $work/$corpus.gold $work/$corpus.gold.predicted"
	done
	# shellcheck disable=SC2086
	python3 -B "$here/figures.py" "$scorer" "$build/pullquote" "$card" "$work/training" $triples
	;;
esac
