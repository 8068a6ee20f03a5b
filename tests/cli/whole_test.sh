#!/bin/sh
# SPDX-License-Identifier: MIT
# What a reader brings back of what was left out of a page is kept for that article; and what becomes of that where it cannot be.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1
article=$TEST_SOURCE/articles/kelm.html
export XDG_STATE_HOME="$scratch/state"

# play KEYS [FILE]...: the screen after the keys, tall enough for all of the page.
play() {
	printf 'screen\nkeys %s\nscreen\n' "$1" >keys
	shift
	run "$PULLQUOTE" --script=keys --size=100x60 "$@"
}

shows() {
	cat output errors
	went_well && grep -qF -- "$1" output
}
hides() {
	cat output
	went_well && ! grep -qF -- "$1" output
}
complains() {
	cat output errors
	[ "$status" = 0 ] && grep -qF -- "$1" errors
}

run "$PULLQUOTE" --dump "$article"
expect 'what is left out is not in the text' hides 'Paint the tower'
cp output dump

play 'zx/tower<Enter>x' "$article"
expect 'a key brings it back' shows 'brought back'
play 'j' "$article"
expect 'it is there when the article is opened again' shows 'Paint the tower'
expect 'as if it had never been left out' hides 'left out'

sed 's/Friday/Saturday/; s/Front page/Home/; s/yellow/red/' "$article" >edited.html
play 'j' edited.html
expect 'it is found in another copy of the page, which was edited' shows 'Paint the tower'
sed 's/kelm.example/elsewhere.example/' "$article" >other.html
play 'j' other.html
expect 'but not in a page of another address' hides 'Paint the tower'

run "$PULLQUOTE" --dump "$article"
expect 'modes without a screen do not depend on it' printed dump
play 'j' --no-state "$article"
expect '--no-state does not know of it' hides 'Paint the tower'
play 'zx/crumb<Enter>x' --no-state "$article"
expect '--no-state keeps nothing' shows 'brought back'
play 'zx/tower<Enter>x' "$article"
expect 'the same key takes it away again' shows 'left out again'
play 'j' "$article"
expect 'for the next time too' hides 'Paint the tower'

# There is one notebook of this address.
notebook=$(grep -l 'place' "$XDG_STATE_HOME"/pullquote/*.json | head -n 1)
for file in "$XDG_STATE_HOME"/pullquote/*.json; do
	printf '{"version":1,"brought_back":[{"pre' >"$file"
done
play 'j' "$article"
expect 'a notebook that breaks off is kept aside, with a word' shows 'damaged notebook: kept aside as'
expect 'under another name' grep -q '"brought_back":\[{"pre$' "$notebook".damaged-1 "$XDG_STATE_HOME"/pullquote/*.damaged-1
for file in "$XDG_STATE_HOME"/pullquote/*.json; do
	printf '{"version":9,"place":"on the moon"}' >"$file"
done
play 'j' "$article"
expect 'so is one of a later version' shows 'notebook of a later version: kept aside as'
expect 'as it was' grep -q 'on the moon' "$XDG_STATE_HOME"/pullquote/*.later-1

: >nowhere
XDG_STATE_HOME=$scratch/nowhere
play 'zx/tower<Enter>x' "$article"
expect 'where nothing can be kept, that is said on the screen' grep -F 'but not kept' output
expect 'and at the end, and is no failure' complains 'not kept: what was brought back, the place'
[ "$(wc -l <errors)" = 1 ]
expect 'once' test $? = 0
run "$PULLQUOTE" --script=keys --size=100x60 "$article" other.html
expect 'for many articles too' test "$(wc -l <errors)" = 1

unset XDG_STATE_HOME
unset HOME
play 'zx/tower<Enter>x' "$article"
expect 'without a home it is said that it is not kept' grep -F 'no home folder to keep it in' output
expect 'and at the end' complains 'no home folder to keep it in: not kept: what was brought back'

run "$PULLQUOTE" --explain "$TEST_SOURCE/articles/harbour.txt"
expect 'nothing is left out of a text' shows "$(printf 'left out\t0 blocks, 0 words')"
play 'zx' "$TEST_SOURCE/articles/harbour.txt"
expect 'which is said' shows 'nothing was left out'

finished
