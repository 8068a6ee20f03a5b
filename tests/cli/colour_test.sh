#!/bin/sh
# SPDX-License-Identifier: MIT
# Colour is for terminals, for those who ask, and never in what programs read.

. "$TEST_SOURCE/tap.sh"
cd "$TEST_SOURCE/articles" || exit 1
escape=$(printf '\033')

coloured() {
	went_well && grep -q "$escape\\[" "$scratch/output"
}

plain() {
	went_well && ! grep "$escape" "$scratch/output"
}

run "$PULLQUOTE" --dump harbour.txt
expect 'a pipe gets no colour' plain
run "$PULLQUOTE" --dump --color=auto harbour.txt
expect 'nor with --color=auto' plain
run "$PULLQUOTE" --dump --color=never harbour.txt
expect 'nor with --color=never' plain
run "$PULLQUOTE" --dump --color=always harbour.txt
expect '--color=always gives colour' coloured
run env NO_COLOR=1 "$PULLQUOTE" --dump --color=always harbour.txt
expect '--color=always is stronger than NO_COLOR' coloured
run "$PULLQUOTE" --dump --color=always reported.json
expect 'who speaks without marks is named in colour' grep -q "$escape\\[[0-9]*mIlling$escape\\[0m: It should have" "$scratch/output"
for mode in --json --quotes --help --version; do
	run "$PULLQUOTE" $mode --color=always harbour.txt
	expect "$mode has none" plain
done

finished
