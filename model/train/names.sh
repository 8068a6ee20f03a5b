#!/bin/sh
# SPDX-License-Identifier: MIT
# names.sh DATA BUILD SOURCE CORPUS...: measures how right names are, by BUILD's program and by one of the same source whose weights were
# learned from each CORPUS alone, as they have names between them, and writes both into SOURCE/doc/MODELS.md. MEASURED are other corpora.
set -eu
here=$(dirname -- "$0")
data=$1 build=$2 source=$3
shift 3
measured=${MEASURED:-ww-dev gum-dev gmb-dev uner-ewt-dev wikigold crossner-politics-dev}
card=$source/doc/MODELS.md

[ -d "$data/data/entities" ] || { echo "SKIP: no annotated articles in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# build_other CORPUS...: the program with other weights: a copy of the source that is links but for them.
build_other() {
	mkdir "$work/build" "$work/source"
	(cd "$source" && find . \( -name build -o -name .git \) -prune -o -type d -print | (cd "$work/source" && xargs mkdir -p))
	(cd "$source" && find . \( -name build -o -name .git \) -prune -o -type f -print) | while read -r file; do
		ln -s "$source/$file" "$work/source/$file"
	done
	rm "$work/source/model/words/names.weights"
	sh "$here/run.sh" "$data" "$build" names "$work/source/model/words/names.weights" $# "$@" >"$work/log"
	(cd "$work/build" && ../source/configure -q && make -s pullquote) >>"$work/log" 2>&1 || { cat "$work/log" && exit 1; }
}

# core PROGRAM CORPUS: F1 of people, organisations and places.
core() {
	python3 "$data/score/measure.py" entities "$data/data/entities/$2.jsonl.xz" --bin "$1" |
		awk '/^core/ { printf "%.1f", $NF }'
}

build_other "$@"
{
	echo '| core, F1 | as it is | learned from corpora that state a licence |'
	echo '| --- | ---: | ---: |'
	for corpus in $measured; do
		echo "| $corpus | $(core "$build/pullquote" "$corpus") | $(core "$work/build/pullquote" "$corpus") |"
	done
} >"$work/table"
cat "$work/table"

# Between these marks stands what was measured last.
awk -v table="$work/table" '
	/^<!-- end -->/ && inside { inside = 0; print "" }
	!inside
	/^<!-- figures: names -->/ { inside = 1; print ""; while ((getline line < table) > 0) print line }
' "$card" >"$work/card"
cp "$work/card" "$card"
