#!/bin/sh
# measure.sh resize|phrases FOLDER BUILD: these tests on articles that others wrote, where FOLDER has them: a thousand sizes for each page of
# FOLDER/seed and of every tenth of FOLDER/data/robust; all quotes of FOLDER/data/quotes.
# SPDX-License-Identifier: MIT
what=$1 folder=$2 build=$3

home=$(mktemp -d) || exit 1
trap 'rm -rf "$home"' EXIT
HOME=$home XDG_STATE_HOME=$home XDG_CONFIG_HOME=$home
export HOME XDG_STATE_HOME XDG_CONFIG_HOME

# pages: their paths, a line each.
pages() {
	ls "$folder"/seed/*.txt 2>/dev/null
	packed=$folder/data/robust/readability-pages.tgz
	[ -f "$packed" ] || return
	tar -xzf "$packed" -C "$home" || exit 1
	find "$home" -name source.html | sort | awk 'NR % 10 == 1'
}

case $what in
resize)
	pages >"$home/pages"
	[ -s "$home/pages" ] || { echo "resize: no pages in $folder: nothing to measure (make resize MEASURE=FOLDER)"; exit 0; }
	xargs "$build/tests/tui/resize_test" <"$home/pages"
	;;
phrases)
	set -- "$folder"/data/quotes/*.jsonl.xz
	[ -f "$1" ] || { echo "phrases: no articles in $folder: nothing to measure (make phrases MEASURE=FOLDER)"; exit 0; }
	xz -dc "$@" | "$build/tests/tui/phrases_test" -
	;;
esac
