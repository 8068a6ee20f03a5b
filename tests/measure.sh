#!/bin/sh
# measure.sh FOLDER PULLQUOTE: scores the analysis against the annotated articles in FOLDER/data with FOLDER/score.
# SPDX-License-Identifier: MIT
folder=$1 pullquote=$2

if ! [ -f "$folder/score/measure.py" ]; then
	echo "measure: no annotated articles in $folder: nothing to measure (make measure MEASURE=FOLDER)"
	exit 0
fi
if ! command -v python3 >/dev/null; then
	echo 'measure: the scorers need python3: nothing measured'
	exit 0
fi

status=0
for kind in quotes entities; do
	for gold in "$folder/data/$kind"/*dev.jsonl*; do
		[ -f "$gold" ] || continue
		echo "$kind: ${gold##*/}"
		python3 "$folder/score/measure.py" "$kind" "$gold" --bin "$pullquote" || status=1
	done
done
if [ -f "$folder/data/extract/dev.tar.xz" ]; then
	echo 'extract: dev.tar.xz'
	python3 "$folder/score/measure.py" extract "$folder/data/extract/dev.tar.xz" --bin "$pullquote" || status=1
fi
exit $status
