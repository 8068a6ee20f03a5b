#!/bin/sh
# SPDX-License-Identifier: MIT
# Opening links: which program is run, with which words; whatever is in an address, no shell sees it.

. "$TEST_SOURCE/tap.sh"
cd "$scratch" || exit 1
unset BROWSER DISPLAY WAYLAND_DISPLAY
mkdir bin empty

# A browser that writes its words, a line each, in one step: it may run beside the reader.
for name in browse w3m failing; do
	cat >bin/$name <<-'END'
		#!/bin/sh
		for word; do printf '%s\n' "$word"; done >"$OPENED.new" && mv "$OPENED.new" "$OPENED"
	END
done
echo 'exit 3' >>bin/failing
chmod +x bin/*

# opens KEYS MARKDOWN: plays keys on an article of that text; what is in the file opened is what was run, screen what was said.
opens() {
	rm -f opened
	printf '%s\n' "$2" >article.md
	printf 'screen\nkeys %s\nscreen\n' "$1" >script
	run env OPENED="$scratch/opened" PATH="$scratch/bin:$PATH" "$PULLQUOTE" --no-state --script=script --size=200x24 article.md
}

# ran WORD...: the browser was run with these words. It may not have come so far yet.
ran() {
	went_well || return
	for try in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
		[ -f opened ] && break
		sleep 0.5
	done
	printf '%s\n' "$@" >wanted
	diff -a -u wanted opened
}

# said WORDS: they stand in the last row, and nothing was run.
said() {
	went_well || return
	[ -f opened ] && echo 'something was run' && return 1
	tail -n 1 output | grep -aF -e "$1" || { tail -n 1 output; return 1; }
}

BROWSER=browse; export BROWSER
opens ']lo' 'A [link](https://a.example/b).'
expect 'a link in focus is opened' ran https://a.example/b
expect 'it is said with what' grep -qF 'browse opens a.example' output
opens ']l<Enter>' 'A [link](https://a.example/b).'
expect 'Enter opens it too' ran https://a.example/b
opens 'os' 'Two [links](https://a.example/1) [here](https://a.example/2).'
expect 'letters choose one' ran https://a.example/2
opens ']lo' 'A [mail](mailto:desk@a.example?subject=a%20b).'
expect 'mail is opened' ran 'mailto:desk@a.example?subject=a%20b'
opens ']lo' "A [trick](<https://a.example/\$(touch pwned);touch pwned;'\"|& -y>)."
expect 'no shell sees an address' ran "https://a.example/\$(touch%20pwned);touch%20pwned;'\"|&%20-y"
expect 'nothing of it was run' [ ! -e pwned ]
opens ']lo' 'A [name](https://bücher.example/straße).'
expect 'an address is opened in ASCII' ran https://xn--bcher-kva.example/stra%C3%9Fe

for list in 'browse --new-tab %s --x' ':nobody %s:browse --new-tab %s --x:w3m' '  browse   --new-tab	%s --x'; do
	BROWSER=$list
	opens ']lo' 'A [link](https://a.example/b).'
	expect "BROWSER=$list" ran --new-tab https://a.example/b --x
done
BROWSER='browse a%sb'
opens ']lo' 'A [link](https://a.example/b).'
expect 'only a whole word stands for the address' ran 'a%sb' https://a.example/b
BROWSER=w3m
opens ']lo' 'A [link](https://a.example/b).'
expect 'a browser of the terminal is waited for' ran https://a.example/b
BROWSER=bin/w3m
opens ']lo' 'A [link](https://a.example/b).'
expect 'a program with its folder' ran https://a.example/b

BROWSER=nobody
opens ']lo' 'A [link](https://a.example/b).'
expect 'no such browser' said 'no such browser (nobody): https://a.example/b'
unset BROWSER
printf '%s\n' 'A [link](https://a.example/b).' >article.md
run env PATH="$scratch/empty" "$PULLQUOTE" --no-state --script=script --size=200x24 article.md
rm -f opened
expect 'no browser at all' said 'no browser (BROWSER is not set, there is no xdg-open): https://a.example/b'

BROWSER=browse
export BROWSER
opens ']lo' 'A [link](../b).'
expect 'nor is what is relative to nothing' said 'leads nowhere that can be opened, relative to a page whose address is not known: ../b'
for address in ftp://a.example/b 'tel:123'; do
	opens ']lo' "A [link]($address)."
	expect "$address is not opened" said "leads nowhere that can be opened: $address"
done
opens 'oa' 'A [link](https://a.example@b.example/).'
expect 'what may not be what it seems is looked at first' said 'b.example ! what stands before the @ is no host: a.example'
opens 'oao' 'A [link](https://a.example@b.example/).'
expect 'and opened when it is asked for again' ran https://a.example@b.example/
opens 'o' 'No link.'
expect 'no link' said 'no link on the screen'
opens 'ox' 'A [link](https://a.example/b).'
expect 'a letter that is on no link is not taken' said 'open the link'
opens 'o<Esc>j' 'A [link](https://a.example/b).'
expect 'letters are given up' said ' end of the article'
mv bin/failing bin/lynx
BROWSER=lynx
opens ']lo' 'A [link](https://a.example/b).'
expect 'a browser that fails' grep -qF 'lynx failed: https://a.example/b' output

finished
