#!/bin/sh
# SPDX-License-Identifier: MIT
# Nothing in a document, its name or an option can speak to the terminal.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1

# What no output may hold: C0 but newline and tab, DEL; C1 as characters and as bytes that are not UTF-8; bidi
# controls, tags, and the invisible ones.
controls=$(printf '[\001-\010\013-\037\177]')
c1=$(printf '\302[\200-\237]')
bidi=$(printf '\342\200[\213\216\217\252-\256]\\|\342\201[\240-\251]\\|\357\273\277\\|\363\240[\200\201]')

# Escape sequences for a title, a colour, a clipboard, a link, a hidden line; the same in C1; overwriting by \b and \r.
attacks() {
	printf '\033]0;title\007 \033[31mred\033[0m \033]52;c;aGk=\033\\ \033]8;;http://x.example\033\\link \033P$q\033\\ '
	printf '\302\2330;1m \302\235 \233x \300\233 back\b\b\b\bover \rcarriage \177 \014 \013 \016 \005 \000 '
	printf '\342\200\256right to left\342\200\254 \342\201\246isolated\342\201\251 \342\200\213zero '
	printf '\363\240\201\201\363\240\201\277tag \357\273\277mark\n'
}

{
	printf 'A headline with '
	attacks
	printf '\nBy '
	attacks
	printf '\n“Say ' 
	attacks | tr -d '\n'
	printf ',” said Ada Byrne.\n'
} >hostile.txt
{
	printf -- '---\ntitle: "'
	attacks | tr -d '\n'
	printf '"\nauthor: x &#27;[31m\n---\n\n# '
	attacks
	printf '\n[link](<http://x.example/\033[31m&#27;[0m&#155;> "&#27;]0;t&#7;") &#27;[31m &#155;31m &#x202e;\n\n```\n'
	attacks
	printf '```\n\n<p title="\033[3m">&#27;[31m&#155;31m</p>\n\n![\033[31m&#27;](x.png)\n'
} >hostile.md
{
	printf '<!DOCTYPE html><meta charset=utf-8><title>&#27;]0;t&#7; &#155;31m '
	attacks
	printf '</title><meta name="author" content="&#27;[31m&#x9b;31m"><h1>&#27;[31m &amp;#27;[31m</h1><p>'
	attacks
	printf '<p><a href="http://x.example/\033[31m&#27;[31m&#155;&#x202e;">&#27;[31m&#x85;</a>'
	printf '<img src=x alt="\033]0;t\007 &#27;[31m"><pre>&#8;&#13;&#127;&#x2066;&#xe0041;</pre><p>“&#27;[31m Say,” said Ada.'
} >hostile.html

# quiet FILE...: none of it is there. What is, is shown.
quiet() {
	for pattern in "$controls" "$c1" "$bidi"; do
		LC_ALL=C grep -a -- "$pattern" "$@" | od -c | head -n 20
		LC_ALL=C grep -aq -- "$pattern" "$@" && return 1
	done
	cat "$@" >all
	iconv -f UTF-8 -t UTF-8 all >/dev/null && [ "$(tr -d '\000' <all | wc -c)" = "$(wc -c <all)" ]
}

# Nor as an escape that a JSON reader would undo.
quiet_json() {
	quiet "$@" && ! grep -aiE '\\u(00[0189]|007f|200[bef]|202[a-e]|206|feff|db40)|\\[bfr]' "$@"
}

for file in hostile.txt hostile.md hostile.html; do
	for mode in --dump '--dump --width=20' '--dump --color=never' --quotes; do
		# shellcheck disable=SC2086
		run "$PULLQUOTE" $mode $file
		expect "$mode $file" quiet output errors
		expect "$mode $file ends well" went_well
	done
	run "$PULLQUOTE" --json $file
	expect "--json $file" quiet_json output errors

	# What colour adds is taken off again: only the sequences of the program itself may be that simple.
	run "$PULLQUOTE" --dump --color=always $file
	LC_ALL=C sed "$(printf 's/\033\\[[0-9;]*m//g')" output >plain
	run "$PULLQUOTE" --dump --color=never $file
	expect "--color=always adds nothing but colour to $file" cmp output plain
done

for name in "$(printf 'x\033[31m\302\2330m\342\200\256.txt')" "$(printf -- '--x\033[31m')" \
	"$(printf -- '--width=\033[31m')" "$(printf -- '--format=\302\233\007')" "$(printf 'line\nbreak.txt')"; do
	run "$PULLQUOTE" --dump "$name"
	expect 'a hostile name or option is refused' test "$status" != 0
	expect 'and named without its controls' quiet output errors
	expect 'in one line' test "$(wc -l <errors)" = 1
done

name=$(printf 'here\033[31m.txt')
cp hostile.txt "$name"
run "$PULLQUOTE" --json "$name"
expect 'nor does a file name get into JSON' quiet_json output errors

for bytes in '{"id":"\u001b[31m","text":"\u001b]0;t\u0007 \u009b31m \u202e"}' '{"id":"x","text":3}' "$(printf '\033[31m')"; do
	printf '%s\n' "$bytes" >batch
	"$PULLQUOTE" --jsonl <batch >output 2>errors
	expect 'nor does a batch line' quiet_json output errors
done

"$PULLQUOTE" --json hostile.txt | sed 's/"text":"/&\\u001b[31m\\u009b\\u202e/' >hostile.json
run "$PULLQUOTE" --format=json --dump hostile.json
expect 'nor does our own JSON, tampered with' quiet output errors

finished
