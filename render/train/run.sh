#!/bin/sh
# SPDX-License-Identifier: MIT
# run.sh DATA BUILD weights FOLDER: learns from the pages of DATA/data/extract/dev.tar.xz, and writes the weights to FOLDER.
# run.sh DATA BUILD check FOLDER: learns the same, and says whether the weights in FOLDER are those, byte for byte.
# run.sh DATA BUILD crossvalidate: learns five times without the hosts of one fifth, and scores what is read from their pages.
# KEEP=FILE keeps what was read; SCORE_OPTIONS is words: --errors 20
set -eu
data=$1 build=$2 what=$3
pages=$data/data/extract/dev.tar.xz

[ -f "$pages" ] || { echo "SKIP: no pages in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
tar -C "$work" -xJf "$pages"

case $what in
weights)
	"$build/render/train/page_train" weights "$work" "$4"
	;;
check)
	mkdir "$work/weights"
	"$build/render/train/page_train" weights "$work" "$work/weights"
	for name in page_first page_second page_trees; do
		cmp "$work/weights/$name.weights" "$4/$name.weights"
	done
	;;
crossvalidate)
	"$build/render/train/page_train" predict "$work" >"$work/predicted"
	[ -z "${KEEP-}" ] || cp "$work/predicted" "$KEEP"
	# shellcheck disable=SC2086
	python3 "$data/score/score_extract.py" "$work/gold.jsonl" "$work/predicted" ${SCORE_OPTIONS-}
	;;
esac
