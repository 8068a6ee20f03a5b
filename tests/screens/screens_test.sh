#!/bin/sh
# SPDX-License-Identifier: MIT
# Every script, played with no terminal, against the screens that were looked at and accepted.
# A script's first line names its article and its sizes: # article: harbour.txt sizes: 80x24 120x40
# Next it is best to wait with "screen" for the findings: keys typed before them may overtake one another on a real terminal.

. "$TEST_SOURCE/tap.sh"
screens=$TEST_SOURCE/screens

cd "$TEST_SOURCE/articles" || exit 1

for script in "$screens"/*.script; do
	name=${script##*/}
	name=${name%.script}
	[ "$name" != "$SCREENS_LEFT_OUT" ] || continue
	article=$(sed -n '1s/^# article: \([^ ]*\) sizes: .*/\1/p' "$script")
	sizes=$(sed -n '1s/^# article: [^ ]* sizes: //p' "$script")
	[ -n "$sizes" ] || expect "$name names its article and sizes" false
	for size in $sizes; do
		run "$PULLQUOTE" --no-state --script="$script" --size="$size" "$article"
		expect "$name at $size" accepted "$screens/$name.$size.screen"
	done
done

finished
