#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh DATA BUILD weights FOLDER: learns from the annotated articles in DATA/data/quotes and writes the weights to FOLDER.
# run.sh DATA BUILD check FOLDER: learns the same, and says whether the weights in FOLDER are those, byte for byte.
# run.sh DATA BUILD predict CORPUS...: learns from them five times without one fifth, and scores what is said of that fifth; of
# each CORPUS besides (styles_uk, say) what is said of its articles in the same fifth.
set -eu
here=$(dirname -- "$0")
data=$1 build=$2 what=$3
shift 3
learned='news_polnear news_gum'

[ -d "$data/data/quotes" ] || { echo "SKIP: no annotated articles in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
folder='' others=''
case $what in
weights) folder=$1 ;;
check)
	folder=$work/weights committed=$1
	mkdir "$folder"
	;;
predict) others=$* ;;
esac
set --
for corpus in $learned $others; do
	xz -dc "$data/data/quotes/$corpus.dev.jsonl.xz" >"$work/$corpus.gold"
	"$build/pullquote" --jsonl <"$work/$corpus.gold" >"$work/$corpus.articles"
	set -- "$@" "$work/$corpus.gold" "$work/$corpus.articles"
done

if [ "$what" != predict ]; then
	"$build/model/train/train" weights "$folder" "$@"
	[ "$what" = check ] || exit 0
	status=0
	for file in "$folder"/*.weights; do
		if cmp -s "$file" "$committed/${file##*/}"; then
			echo "${file##*/}: the same bytes"
		else
			echo "${file##*/}: other bytes: learned from other data or by other code (make weights learns them anew)"
			status=1
		fi
	done
	exit $status
fi

"$build/model/train/train" predict 2 "$@"
for corpus in $learned $others; do
	echo "$corpus"
	# SCORE_OPTIONS is words: --by-kind --errors 20
	# shellcheck disable=SC2086
	python3 "$data/score/score_quotes.py" "$work/$corpus.gold" "$work/$corpus.gold.predicted" ${SCORE_OPTIONS-}
	python3 "$here/reliability.py" "$data/score/score_quotes.py" "$work/$corpus.gold" "$work/$corpus.gold.predicted"
	[ -z "${KEEP-}" ] || cp "$work/$corpus.gold.predicted" "$KEEP/$corpus.predicted"
done
