#!/bin/sh
# bench.sh FOLDER BENCH: how fast finding is over the annotated articles of FOLDER/data. PULLQUOTE is the program.
# SPDX-License-Identifier: MIT
folder=$1 bench=$2

texts=$(mktemp -d) || exit 1
trap 'rm -rf "$texts"' EXIT
for packed in "$folder"/data/quotes/news_polnear.dev.jsonl.xz "$folder"/data/entities/ww-*.jsonl.xz; do
	[ -f "$packed" ] || continue
	name=${packed##*/}
	xz -dc "$packed" >"$texts/${name%.xz}" || exit 1
done

if [ -z "$(ls "$texts")" ]; then
	echo "bench: no articles in $folder: nothing to measure (make bench MEASURE=FOLDER, or $bench FILE...)"
	exit 0
fi
"$bench" "$texts"/*.jsonl
