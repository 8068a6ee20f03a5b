#!/bin/sh
# SPDX-License-Identifier: MIT
# The config file: what it sets and binds, what the command line says instead, and who reads none.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

printf 'The wave rose. “It was high,” said Ada Byrne.\n' >wave.txt
mkdir -p home/pullquote
XDG_CONFIG_HOME=$PWD/home
export XDG_CONFIG_HOME
own=home/pullquote/config

# says STATUS LINE: it ended so, and said this one line on standard error (none where it is empty).
says() {
	cat errors
	echo "exit status $status"
	[ "$status" = "$1" ] || return
	[ -z "$2" ] && ! [ -s errors ] || [ "$(cat errors)" = "$2" ]
}

shows() {
	cat output
	grep -qF -- "$1" output
}

shows_not() {
	! shows "$1"
}

printf 'set measure 44\nbind global X zen\nunbind global Q\n' >"$own"
run "$PULLQUOTE" --dump-keys
expect 'the keys in force are those of the config file' shows 'bind global X zen -- "The text alone, or everything again"'
expect 'and what it unbinds is not bound' shows_not 'bind global Q'
run "$PULLQUOTE" --no-config --dump-keys
expect '--no-config: none of it' shows_not 'bind global X'
run "$PULLQUOTE" --keys=less --dump-keys
expect '--keys: its keys are all there are' shows_not 'bind global X'

printf 'keys :set<Space>measure<Enter>\nscreen\n' >script
run "$PULLQUOTE" --no-state --script=script wave.txt
expect 'a script reads no config file' shows 'measure 72: a number from 40 to 200'
run "$PULLQUOTE" --no-state --config="$own" --script=script wave.txt
expect 'but one that it is told to' shows 'measure 44: a number from 40 to 200'
expect 'and there is nothing to be said' says 0 ''

printf 'set measure 1000\nset zen on\nbind global X zne\nset theme nihgt\n' >bad
printf 'screen\n' >script
run "$PULLQUOTE" --no-state --config=bad --script=script wave.txt
bad='pullquote: bad:1:13: measure cannot be "1000": a number from 40 to 200'
said_all() {
	cat errors
	[ "$status" = 1 ] && [ "$(wc -l <errors)" = 3 ] && [ "$(head -n 1 errors)" = "$bad" ] &&
		grep -q '^pullquote: bad:3:15: no action "zne": did you mean "zen"?$' errors &&
		grep -q '^pullquote: bad:4:11: ' errors
}
expect 'bad lines are named with file, line and column' said_all
expect 'on the screen too, and how many there are' shows '1 of 3: bad:1:13: measure cannot be "1000"'

deep=$PWD/home/a-folder/of-somebody/who-likes/long-paths
mkdir -p "$deep"
cp bad "$deep/config"
run env HOME="$PWD" "$PULLQUOTE" --no-state --config="$deep/config" --script=script wave.txt
expect 'of a long path the middle is left out' shows '1 of 3: ~/…/long-paths/config:1:13: measure cannot be "1000"'
mkdir a-folder-with-quite-a-long-name
cp bad a-folder-with-quite-a-long-name/config
run "$PULLQUOTE" --no-state --config=a-folder-with-quite-a-long-name/config --script=script wave.txt
expect 'or its beginning' shows '1 of 3: …/config:1:13: measure cannot be "1000"'
run "$PULLQUOTE" --no-state --config="$deep/config" --script=script wave.txt
first=${deep#/}
expect 'also of one that is not at home' shows "1 of 3: /${first%%/*}/…/long-paths/config:1:13: measure cannot"

run "$PULLQUOTE" --check-keys=bad
checked() {
	cat output
	[ "$status" = 1 ] && [ "$(wc -l <output)" = 3 ] && [ "$(head -n 1 output)" = "${bad#pullquote: }" ]
}
expect '--check-keys checks a config file too' checked
run "$PULLQUOTE" --check-keys
expect 'without a file, what is in force' says 0 ''

run "$PULLQUOTE" --no-state --config=nowhere --script=script wave.txt
expect 'one that was asked for and is not there' says 1 'pullquote: nowhere: no such file'
mkdir folder
run "$PULLQUOTE" --no-state --config=folder --script=script wave.txt
expect 'or is a folder' says 1 'pullquote: folder: is a directory'

printf 'set theme ./folder\nset measure 44\n' >bad
run "$PULLQUOTE" --no-state --config=bad --script=script wave.txt
expect 'a folder is no theme' says 1 'pullquote: bad:1:11: ./folder: is a directory'
expect 'which is no reason not to read' shows 'The wave rose.'
printf '\377\376\n' >odd
printf 'set theme ./odd\n' >bad
run "$PULLQUOTE" --no-state --config=bad --script=script wave.txt
expect 'nor is a theme that is no text' says 1 'pullquote: ./odd:1:1: not UTF-8'
expect 'it is read without' shows 'The wave rose.'

printf 'include deep\nset measure 50\n' >"$own"
printf 'set zen on\ninclude config\n' >home/pullquote/deep
run "$PULLQUOTE" --check-keys
expect 'includes are looked for beside it, and never go round' \
	shows 'home/pullquote/deep:2:9: "config": includes itself'

# Any bytes, a folder, no home: reading goes on.
for bytes in '\377\376' 'set measure \0 60' '\033]0;title\007' 'set' 'set measure' 'bind' ''; do
	printf "$bytes" >"$own"
	run "$PULLQUOTE" --check-keys
	expect "bytes: $bytes" [ "$status" -le 1 ]
done
head -c 300000 /dev/zero | tr '\0' 'a' >"$own"
run "$PULLQUOTE" --check-keys
expect 'a file that is too large' shows 'home/pullquote/config: '
rm "$own"
mkdir "$own"
run "$PULLQUOTE" --check-keys
expect 'a folder in its place' shows 'home/pullquote/config: is a directory'
run env -u HOME -u XDG_CONFIG_HOME "$PULLQUOTE" --check-keys
expect 'no home' says 0 ''
XDG_CONFIG_HOME=relative
run "$PULLQUOTE" --check-keys
expect 'a relative path in XDG_CONFIG_HOME is ignored' says 0 ''

finished
