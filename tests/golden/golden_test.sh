#!/bin/sh
# SPDX-License-Identifier: MIT
# Every sample article, in every form that needs no terminal, against the one that was read and accepted.

. "$TEST_SOURCE/tap.sh"
golden=$TEST_SOURCE/golden

# From there, so that a file's name in the output is the same everywhere.
cd "$TEST_SOURCE/articles" || exit 1

# A form a row: the golden file's suffix, and the options that make it.
forms='json --json
dump72 --dump --width=72
dump40 --dump --width=40
quotes --quotes'

for article in *.txt *.md *.html *.json *.eml *.rss *.atom *.jsonfeed; do
	while read -r suffix options; do
		# The options are words.
		# shellcheck disable=SC2086
		run "$PULLQUOTE" $options "$article"
		expect "$article as $suffix" accepted "$golden/$article.$suffix"
	done <<-END
		$forms
	END

	# Mentions are in the JSON already; as lines they are looked at where they do not depend on what is found.
	case $article in
	*.json)
		run "$PULLQUOTE" --entities "$article"
		expect "$article as entities" accepted "$golden/$article.entities"
		;;
	esac

	# What was left out of a page, and why.
	case $article in
	*.html)
		run "$PULLQUOTE" --explain "$article"
		expect "$article explained" accepted "$golden/$article.explain"
		;;
	esac

	# The list that a feed is leads to its items.
	case $article in
	*.rss | *.atom | *.jsonfeed)
		run "$PULLQUOTE" --dump --width=72 --item=1 "$article"
		expect "$article, its first item" accepted "$golden/$article.item"
		;;
	esac

	"$PULLQUOTE" --json "$article" >"$scratch/once" 2>/dev/null
	run "$PULLQUOTE" --format=json --json "$scratch/once"
	expect "$article through JSON and back" printed "$scratch/once"
done

for file in "$golden"/*.*.*; do
	article=${file##*/}
	article=${article%.*}
	[ -f "$article" ] || expect "${file##*/} has an article" test -f "$article"
done

finished
