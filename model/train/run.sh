#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh DATA BUILD weights FOLDER: learns from the annotated articles in DATA/data/quotes and writes the weights to FOLDER.
# run.sh DATA BUILD predict CORPUS...: learns from them five times without one fifth, and scores what is said of that fifth; of
# each CORPUS besides (styles_uk, say) what is said of its articles in the same fifth.
set -eu
data=$1 build=$2 what=$3
shift 3
learned='news_polnear news_gum'

[ -d "$data/data/quotes" ] || { echo "SKIP: no annotated articles in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
argument=2 others=$*
if [ "$what" = weights ]; then
	argument=$1 others=
fi
set --
for corpus in $learned $others; do
	xz -dc "$data/data/quotes/$corpus.dev.jsonl.xz" >"$work/$corpus.gold"
	"$build/pullquote" --jsonl <"$work/$corpus.gold" >"$work/$corpus.articles"
	set -- "$@" "$work/$corpus.gold" "$work/$corpus.articles"
done
"$build/model/train/train" "$what" "$argument" "$@"
[ "$what" = predict ] || exit 0
for corpus in $learned $others; do
	echo "$corpus"
	# SCORE_OPTIONS is words: --by-kind --errors 20
	# shellcheck disable=SC2086
	python3 "$data/score/score_quotes.py" "$work/$corpus.gold" "$work/$corpus.gold.predicted" ${SCORE_OPTIONS-}
	[ -z "${KEEP-}" ] || cp "$work/$corpus.gold.predicted" "$KEEP/$corpus.predicted"
done
