#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh DATA BUILD weights|predict TARGET: runs the trainer on the annotated articles in DATA/data/quotes; for predict, scores them.
set -eu
data=$1 build=$2 what=$3 target=$4

[ -d "$data/data/quotes" ] || { echo "SKIP: no annotated articles in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
set --
for corpus in news_polnear news_gum; do
	xz -dc "$data/data/quotes/$corpus.dev.jsonl.xz" >"$work/$corpus.gold"
	"$build/pullquote" --jsonl <"$work/$corpus.gold" >"$work/$corpus.articles"
	set -- "$@" "$work/$corpus.gold" "$work/$corpus.articles"
done
"$build/model/train/train" "$what" "$target" "$@"
[ "$what" = predict ] || exit 0
for corpus in news_polnear news_gum; do
	echo "$corpus"
	python3 "$data/score/score_quotes.py" "$work/$corpus.gold" "$target" ${SCORE_OPTIONS-}
done
