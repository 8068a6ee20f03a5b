#!/bin/sh
# SPDX-License-Identifier: MIT
# What a reader adds to an article: where it is kept, what files are written of it, and what does not depend on it.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1
XDG_STATE_HOME=$scratch/state
export XDG_STATE_HOME

cat >story.txt <<'END'
The ferry will not sail

“We have no pilot,” said Ada Holm, who runs it.

Bo Larsen takes the ferry every day. “I will have to row,” he said.
END

# typed KEYS: the reader, with these keys typed and the screen shown at the end.
typed() {
	printf 'screen\nkeys %s\nscreen\n' "$1" >script
	run "$PULLQUOTE" --script=script --size=100x24 story.txt
}

# shown WORDS: the last screen has them.
shown() {
	went_well && tail -n 25 output | grep -qF -- "$1" && return
	cat output
	return 1
}

# holds FILE WORDS
holds() {
	grep -qF -- "$2" "$1" && return
	cat "$1"
	return 1
}

run "$PULLQUOTE" --json story.txt
cp output before.json

typed ']qSbo<Enter>'
expect 'a speaker is set' shown 'speaker set'
typed ']qw'
expect 'it is kept, and whose word it is' shown 'you set this'
typed ']qawhy<Space>not?<Enter>'
expect 'a note is made' shown 'noted'
typed ':notes<Enter>'
expect 'notes are written to a file called after the headline' shown '1 note written to the-ferry-will-not-sail-notes.md'
expect 'it has the words' holds the-ferry-will-not-sail-notes.md '> “We have no pilot,”'
expect 'it has the note, and its day' holds the-ferry-will-not-sail-notes.md 'why not? (2026-11-28)'
typed ':notes<Enter>'
expect 'a second time it has another name' shown 'the-ferry-will-not-sail-notes-2.md'
echo mine >mine.md
typed ':notes<Space>mine.md<Enter>'
expect 'a file that is there is not written over' shown 'mine.md is there already: nothing written'
expect 'it is as it was' holds mine.md mine
typed ':notes!<Space>mine.md<Enter>'
expect 'with ! it is' shown '1 note written to mine.md'
expect 'and has the note' holds mine.md 'why not?'
typed ':notes!<Enter>'
expect 'so is the one called after the headline' shown '1 note written to the-ferry-will-not-sail-notes.md'
typed ':undo!<Enter>'
expect 'what writes no file has no !' shown 'did you mean "undo"?'
typed ':corrections<Space>out.json<Enter>'
expect 'what was corrected is written as JSON' shown '1 correction written to out.json'
expect 'its basis is the user' holds out.json '"basis":"user","confidence":1.00'
cp out.json expected
run "$PULLQUOTE" --json --format=json out.json
expect 'it is read back to the same bytes' printed expected
run "$PULLQUOTE" --json story.txt
expect 'without the reader nothing depends on what was added' printed before.json
typed ':corrections<Space>/dev/full<Enter>'
expect 'a device is there already' shown 'is there already'
typed ']qU'
expect 'it is taken back' shown 'taken back: Bo Larsen says “We have no pilot,”'
typed ']q'
expect 'and stays so' shown 'Ada Holm 1/1'
typed 'Gm1'
typed "'1"
expect 'a mark is kept' went_well

kept=$(echo state/pullquote/*.json)
rm "$kept"
mkdir "$kept"
typed ']qSbo<Enter>'
expect 'a folder in its place is not written over' grep -q 'not kept: is a directory' output
expect 'which is said at the end' grep -q "/$kept: is a directory: not kept: corrections, the place$" errors

rm -rf state
: >state
typed ']qSbo<Enter>'
expect 'what cannot be kept is said' grep -q 'not kept: a part of its path' output
expect 'and holds' grep -q 'Bo Larsen .*speaker set' output
expect 'it is said at the end too' grep -q 'not kept: corrections, the place$' errors
typed ']qSbo<Enter>Gm1'
expect 'it is said of each change' grep -q 'mark set · not kept: a part of its path' output
expect 'and the end names them all, once' test "$(grep -c 'not kept: corrections, marks, the place$' errors)" = 1

finished
