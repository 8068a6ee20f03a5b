#!/bin/sh
# SPDX-License-Identifier: MIT
# Commands that the reader asks for: what they are given, that nothing of an article is ever a part of one, and the editor.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

cat >wave.html <<'END'
<!doctype html><title>$(touch owned) `touch owned`; touch owned</title>
<link rel=canonical href="https://example.org/';touch owned;'">
<article><h1>$(touch owned) `touch owned`; touch owned</h1>
<p>The wave rose in the night and the harbour wall was under it for an hour.</p>
<p>“It was high; `touch owned` $(touch owned),” said Ada Byrne, who keeps the light at the end of the pier.</p>
<p>Nobody was hurt, and by the morning the water had gone back to where it belongs.</p></article>
END
cp wave.html "./-wave'\$(touch owned)'.html"

# play KEYS [FILE]: the reader, at the quote.
play() {
	printf 'screen\nkeys %s\nscreen\n' "$1" >script
	run "$PULLQUOTE" --no-state --script=script -- "${2:-wave.html}"
}

between() {
	sed -n '/^== away/,/^== back/p' output
}

gave() {
	cat output
	between >between
	[ "$(between | sed '1d;$d')" = "$1" ]
}

shows() {
	cat output
	grep -qF -- "$1" output
}

nothing_owned() {
	! [ -e owned ]
}

play '!echo<Space>one;<Space>echo<Space>two<Enter>'
expect '! is a command line of the shell' gave "$(printf 'one\ntwo')"
expect 'and waits to be read' shows '== back, waiting for Enter'
play ':!echo<Space>"a<Space><Space>b"<Enter>'
expect ':! too, quotation marks and all' gave 'a  b'
play '!exit<Space>3<Enter>'
expect 'a failure is said' shows 'exit status 3'
play '!kill<Space>-9<Space>$$<Enter>'
expect 'and a signal' shows 'exit status 137'
play '!no-such-program-at-all<Space>2>&-<Enter>'
expect 'and what does not exist' shows 'exit status 127'
play '!<Enter>'
expect 'an empty one is none' [ -z "$(between)" ]

play ']q!printf<Space>%s\\n<Space>"$PULLQUOTE_URL"<Space>"$PULLQUOTE_TITLE"<Space>"$PULLQUOTE_QUOTE"<Enter>'
variables_say() {
	cat output
	between | grep -qF "https://example.org/'" &&
		between | grep -qxF '$(touch owned) `touch owned`; touch owned' &&
		between | grep -qxF '“It was high; `touch owned` $(touch owned),”'
}
expect 'address, headline and quote are in the environment' variables_say
expect 'and are never run' nothing_owned
play '!echo<Space>"[${PULLQUOTE_QUOTE-none}]"<Enter>'
expect 'no quote in focus, no variable' gave '[none]'

play '|grep<Space>-c<Space>.<Enter>'
"$PULLQUOTE" --no-state --json wave.html >article.json
expect '| gives it the text' gave 4
play '"|cat<Enter>'
expect 'in the quotes pane, the quote' gave '“It was high; `touch owned` $(touch owned),”'
play '|true<Enter>'
expect 'a command need not read it' shows '== back'
expect 'and that is no failure' [ -z "$(grep 'exit status' output)" ]
expect 'still nothing of an article was run' nothing_owned

VISUAL='' EDITOR='' export VISUAL EDITOR
VISUAL=$PWD/vim
printf '#!/bin/sh\nprintf "%%s|" "$@"\necho\n' >vim
chmod +x vim
play ']qE'
expect 'E opens the file at the line of the quote' gave '+5|wave.html|'
play 'Gk)E' "./-wave'\$(touch owned)'.html"
named() {
	cat output
	between | grep -q "^+[0-9]*|./-wave'\$(touch owned)'.html|\$"
}
expect 'a name is a name, whatever is in it' named
expect 'and is never run' nothing_owned
VISUAL='printf %s:\\n'
play E
expect 'an editor may have arguments; one that is not known gets the file alone' gave 'wave.html:'
VISUAL=
EDITOR=$PWD/edit
printf '#!/bin/sh\nprintf "The tide fell. “It was low,” said Ada Byrne.\\n" >"$1"\n' >edit
chmod +x edit
cp wave.html changed.html
play E changed.html
expect 'EDITOR, where VISUAL is empty; what was changed is read again' shows 'The tide fell.'
EDITOR=false
play E
expect 'an editor that fails is waited for' shows '== back, waiting for Enter'
printf 'keys E\nscreen\n' >script
run sh -c '"$PULLQUOTE" --no-state --script=script - <wave.html'
expect 'standard input is no file' shows 'standard input is no file to edit'

finished
