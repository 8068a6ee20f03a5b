#!/bin/sh
# SPDX-License-Identifier: MIT
# clusters.sh DATA BUILD make FILE LIST: makes the word clusters FILE of the texts in DATA/data, and LIST, the words of each cluster.
# clusters.sh DATA BUILD check FILE: makes the same, and says whether FILE is that, byte for byte.
# TEXTS=words: of these files of DATA/data instead (text/factbook.txt, say). EPOCHS=NUMBER: going over them so often.
set -eu
data=$1/data build=$2 what=$3 file=$4

# Texts that state a licence that lets anybody use them, and texts that state none: doc/MODELS.md.
licensed='text/state-reports.txt text/factbook.txt entities/gmb-train.jsonl entities/gum-train.jsonl entities/wnut17-train.jsonl
	entities/crossner-literature-train.jsonl entities/crossner-music-train.jsonl entities/crossner-politics-train.jsonl
	entities/crossner-science-train.jsonl'
unlicensed='entities/ww-train.jsonl quotes/news_polnear.dev.jsonl'
case ${TEXTS:-all} in
all) texts="$licensed $unlicensed" ;;
licensed) texts=$licensed ;;
*) texts=$TEXTS ;;
esac

[ -d "$data/text" ] || { echo "SKIP: no text in $data"; exit 0; }
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# unpack TEXT: the factbook has a space before "'s", which is no possessive then.
unpack() {
	case $1 in
	text/factbook.txt) xz -dc "$data/$1.xz" | sed "s/ '\(s\|re\|ve\|ll\) /'\1 /g" ;;
	*) xz -dc "$data/$1.xz" ;;
	esac >"$work/$name"
}

# make_clusters FILE LIST
make_clusters() {
	names=''
	for text in $texts; do
		name=${text##*/}
		names="$names $name"
		unpack "$text"
	done
	# shellcheck disable=SC2086
	(cd "$work" && "$build/model/train/cluster" "${EPOCHS:-6}" made list $names)
	cp "$work/made" "$1"
	cp "$work/list" "$2"
}

case $what in
make)
	make_clusters "$file" "$5"
	;;
check)
	make_clusters "$work/clusters" "$work/words"
	if cmp -s "$work/clusters" "$file"; then
		echo "${file##*/}: the same bytes"
	else
		echo "${file##*/}: other bytes: made of other texts or by other code (make clusters makes them anew)"
		exit 1
	fi
	;;
esac
