#!/bin/sh
# SPDX-License-Identifier: MIT
# The first time ever some keys are named, until one is pressed; never again, and never where nothing is kept.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1
XDG_STATE_HOME=$PWD/state
export XDG_STATE_HOME
article=$TEST_SOURCE/articles/harbour.txt
printf 'screen\nkeys j\nscreen\n' >script
hint='? all keys · q quits · ]q next quote'

# named COUNT: on so many of the screens.
named() {
	cat output
	[ "$(grep -cF "$hint" output)" = "$1" ]
}

run "$PULLQUOTE" --no-state --script=script "$article"
expect 'not with --no-state' named 0
run "$PULLQUOTE" --script=script "$article"
expect 'the first time, until the first key' named 1
run "$PULLQUOTE" --script=script "$article"
expect 'never again' named 0
run env -u HOME -u XDG_STATE_HOME "$PULLQUOTE" --script=script "$article"
expect 'not without a home, where it would come each time' named 0

finished
