#!/bin/sh
# SPDX-License-Identifier: MIT
# linking.sh DATA BUILD [COUNT]: how right the program is about which names are one entity: asked of the names that people annotated,
# in DATA/data/entities. Figures of people, organisations and places, then of all kinds, then the COUNT commonest errors of each sort.
set -eu
here=$(dirname -- "$0")
data=$1 build=$2 count=${3-12}
names=$data/data/entities/dwie-names-train.jsonl.xz

[ -f "$names" ] || { echo "SKIP: no $names"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# score OPTION...: the figures of clusters alone; all else is right by itself.
score() {
	python3 "$data/score/score_entities.py" "$work/gold" "$work/linked" "$@" |
		grep -e '^documents' -e '^B-cubed' -e '^pairwise' -e '^alias pairs'
}

xz -dc "$names" >"$work/gold"
"$build/model/train/link" <"$work/gold" >"$work/linked"
echo 'people, organisations and places:'
score --types PERSON,ORG,PLACE
echo 'all kinds:'
score
python3 -B "$here/linking_errors.py" "$work/gold" "$work/linked" "$count"
