# SPDX-License-Identifier: MIT
# Pages from a real web server, which is started here, on loopback, and ends with this test.

. "$TEST_SOURCE/tap.sh"

# The program that reads links nothing that could speak to a network. (A library that it stands on may.)
if command -v readelf >/dev/null; then
	needed() { readelf -d "$1" | sed -n 's/.*(NEEDED).*\[\(.*\)\]/\1/p'; }
	needs_no_network() {
		needed "$PULLQUOTE"
		! needed "$PULLQUOTE" | grep -qE '^lib(curl|ssl|crypto|gnutls|nss|nghttp|resolv)'
	}
	expect 'the reader links no library of the network' needs_no_network
	uses_no_socket() { ! readelf -W --dyn-syms "$PULLQUOTE" | grep -wE 'socket|connect|getaddrinfo|gethostbyname'; }
	expect 'and calls none of its functions' uses_no_socket
else
	ok 'the reader links no library of the network # SKIP there is no readelf'
fi

if ! python3 -c 'import gzip, http.server, ssl, threading, zlib' 2>/dev/null; then
	ok 'pages from a server # SKIP there is no python3 to be one'
	finished
	exit
fi

unset http_proxy https_proxy all_proxy no_proxy HTTPS_PROXY ALL_PROXY NO_PROXY
XDG_CACHE_HOME=$scratch/cache
export XDG_CACHE_HOME

# The server ends with its standard input. Its port line is there when it listens.
mkfifo "$scratch/in" "$scratch/ports"
python3 "$TEST_SOURCE/fetch/server.py" <"$scratch/in" >"$scratch/ports" 2>"$scratch/server" &
exec 9>"$scratch/in"
if ! read -r port nobody secure <"$scratch/ports"; then
	not_ok 'the server starts' <"$scratch/server"
	finished
	exit
fi
inside=http://127.0.0.1:$port outside=http://127.0.0.2:$port

# pullquote finds its helper on the PATH: the one with limits that can be reached.
mkdir "$scratch/bin"
ln -s "$FETCH_LOOPBACK" "$scratch/bin/pullquote-fetch"
PATH=$scratch/bin:$PATH

# gets NAME ADDRESS [TEXT]: the page comes, whole.
gets() {
	run pullquote-fetch "$2"
	gotten() {
		went_well && grep -qF "${1-for the first time in a year.</p></article></body></html>}" "$scratch/output" && return
		cat "$scratch/output"
		return 1
	}
	name=$1
	shift 2
	expect "$name" gotten "$@"
}

# fails NAME ADDRESS MESSAGE [VARIABLE=VALUE]...: nothing comes but one line that begins so; from the reader, the same.
fails() {
	name=$1 address=$2 message=$3
	shift 3
	run env "$@" pullquote-fetch "$address"
	said() {
		cat "$scratch/output" "$scratch/errors"
		[ "$status" = 1 ] && ! [ -s "$scratch/output" ] && [ "$(wc -l <"$scratch/errors")" = 1 ] &&
			case $(cat "$scratch/errors") in "$1: $address: $message"*) ;; *) false ;; esac
	}
	expect "$name" said pullquote-fetch
}

# reads NAME ADDRESS TEXT [OPTION]...: it is in what the reader makes of it.
reads() {
	name=$1 address=$2 text=$3
	shift 3
	run "$PULLQUOTE" --json "$@" "$address"
	made() {
		went_well && grep -qF "$text" "$scratch/output" && return
		cat "$scratch/output"
		return 1
	}
	expect "$name" made
}

gets 'a page' "$inside/page"
gets 'a page from the internet' "$outside/page"
gets 'three redirects, to a path, a name beside it and an address' "$inside/three"
gets 'ten redirects' "$inside/chain/10"
fails 'eleven are too many' "$inside/chain/11" 'redirected more than 10 times'
fails 'a circle is seen' "$inside/round" 'redirected in a circle'
fails 'a redirect to a file' "$inside/to?file:///etc/passwd" \
	'redirected to file:///etc/passwd: not an address that begins with http:// or https://'
fails 'a redirect to nowhere' "$inside/to?http://" 'redirected to'
fails 'a redirect that fails says where' "$inside/to?/status/500" \
	"redirected to $inside/status/500: the server answers 500 Internal Server Error"

gets 'gzip' "$inside/gzip"
gets 'deflate' "$inside/deflate"
gets 'one over the other' "$inside/twice"
fails 'gzip that breaks off' "$inside/cut-gzip" 'broke off in the middle (gzip)'
fails 'gzip that is none' "$inside/no-gzip" 'damaged (gzip)'
fails 'a coding nobody knows' "$inside/unknown-coding" 'packed in a way that is not known here (morse)'
fails 'a page that unpacks to too much' "$inside/bomb" 'larger than 1 MiB' FETCH_CAP=1048576
fails 'a page that is too large' "$inside/large" 'larger than 1 MiB' FETCH_CAP=1048576
fails 'and one that does not say so' "$inside/endless" 'larger than 1 MiB' FETCH_CAP=1048576

fails 'no page' "$inside/nothing" 'the server answers 404 Not Found'
fails 'a server in trouble' "$inside/status/500" 'the server answers 500 Internal Server Error'
fails 'an answer without a page' "$inside/status/418" 'the server answers 418'
fails 'a page that stops in the middle' "$inside/truncated" 'it broke off after '
fails 'a chunk that stops in the middle' "$inside/half-chunk" 'it broke off after '
fails 'a page longer than announced' "$inside/too-long" 'more came than the 40 bytes that the server announced'
fails 'an answer that is none' "$inside/closed" 'the server closed the connection without an answer'
fails 'a server of something else' "$inside/raw" 'what answers there is no web server'
fails 'nobody there' "http://127.0.0.1:$nobody/" 'the connection was refused'
fails 'a server that says nothing' "$inside/silent" 'no answer within 0.6 seconds' FETCH_TOTAL_MS=600
fails 'a page that takes too long' "$inside/slow" \
	'not all of it came within 0.6 seconds: it was stopped after 100 bytes of 39 KiB' FETCH_TOTAL_MS=600
fails 'the time is for all redirects together' "$inside/to?/silent" \
	"redirected to $inside/silent: no answer within 0.6 seconds" FETCH_TOTAL_MS=600
fails 'TLS asked of a server without' "https://127.0.0.1:$port/page" 'no secure connection could be made'
fails 'a certificate that is its own witness' "https://127.0.0.1:$secure/page" 'its certificate cannot be trusted'
fails 'another scheme' "ftp://127.0.0.1/page" 'not an address that begins with http:// or https://'
if unshare -rn true 2>/dev/null; then
	run unshare -rn "$FETCH_LOOPBACK" "$inside/page"
	expect 'no way to the network' grep -qF "$inside/page: there is no way to that network" "$scratch/errors"
else
	ok 'no way to the network # SKIP there is no network to be without'
fi

run env FETCH_TOTAL_MS=600 pullquote-fetch --report "$inside/slow"
reported() {
	cat "$scratch/errors"
	grep -q '^progress 100 bytes of 39 KiB' "$scratch/errors" && grep -q '^error not all of it came' "$scratch/errors"
}
expect 'a program is told how far it is' reported
run pullquote-fetch --report "$inside/three"
printf 'address %s\ntype text/html; charset=utf-8\n' "$inside/page" >"$scratch/expected"
sed -i '/^progress/d' "$scratch/errors"
expect 'and what it was' diff -u "$scratch/expected" "$scratch/errors"

# What a public page may not lead to.
refusal='that is in the local network, where a page of the web may not lead'
for local in "$inside/page" "http://localhost:$port/page" "http://127.1:$port/page" "http://2130706433:$port/page" \
	"http://[::ffff:127.0.0.1]:$port/page" "http://[::1]:$port/page" "http://0.0.0.0:$port/page" http://10.0.0.1/ \
	http://169.254.169.254/latest/meta-data "http://[fe80::1]/" "http://[fd00::1]/"; do
	run pullquote-fetch "$outside/to?$local"
	expect "a page of the web does not lead to $local" grep -qF "$refusal" "$scratch/errors"
done
gets 'but to another one it does' "$outside/to?$outside/page"
gets 'as one of the local network does' "$inside/to?$outside/page"
gets 'and to its neighbour' "$inside/to?http://localhost:$port/page"
run pullquote-fetch "$inside/to?$outside/to?$inside/page"
expect 'whoever leads there first' grep -qF "$refusal" "$scratch/errors"

# By proxy, its own address is as good as any.
via() {
	expected=$1
	run env http_proxy="$inside" pullquote-fetch "$2"
	grep -qF "$expected" "$scratch/output" "$scratch/errors" && return
	cat "$scratch/output" "$scratch/errors"
	return 1
}
expect 'a proxy is asked' via 'By proxy: http://news.example/page' http://news.example/page
expect 'and redirects' via 'By proxy: http://other.example/' 'http://news.example/to?http://other.example/'
expect 'but not to the local network' via "$refusal" 'http://news.example/to?http://10.0.0.1/'
expect 'nor to a name that is none of the web' via "$refusal" 'http://news.example/to?http://router/'
run env https_proxy="$inside" pullquote-fetch https://news.example/page
refused() {
	cat "$scratch/errors"
	[ "$(wc -l <"$scratch/errors")" = 1 ] && grep -q 'https://news.example/page: .*50[01]' "$scratch/errors"
}
expect 'a proxy that makes no tunnel is said' refused
run env http_proxy="$inside" no_proxy=127.0.0.1 pullquote-fetch "$inside/page"
expect 'no_proxy is heeded' went_well

# What was got before is only asked about.
pages() { find "$XDG_CACHE_HOME" -type f | wc -l; }
rm -rf "$XDG_CACHE_HOME"
gets 'a page with a tag' "$inside/cached"
expect 'is kept' test "$(pages)" = 1
gets 'and comes from there' "$inside/cached"
file=$(find "$XDG_CACHE_HOME" -type f)
tampered() {
	sed -i 's/by hand again/by foot again/' "$file"
	run pullquote-fetch "$inside/cached"
	went_well && grep -q 'by hand again' "$scratch/output"
}
expect 'but not if it is damaged' tampered
expect 'which mends it' grep -q 'by hand again' "$file"
gets 'a page with a date' "$inside/dated"
gets 'comes from there, too' "$inside/dated"
gets 'a page that changes' "$inside/changed" 'Asked for anything but nothing.'
gets 'is asked about' "$inside/changed" 'Asked for anything but "'
expect 'one file each' test "$(pages)" = 3
gets 'what is secret' "$inside/secret"
gets 'what has no tag' "$inside/page"
gets 'what a name and password are for' "http://ada:secret@127.0.0.1:$port/cached?mine"
run pullquote-fetch --no-cache "$inside/dated?again"
expect 'and what is not to be kept' went_well
expect 'are not kept' test "$(pages)" = 3
run env XDG_CACHE_HOME=/dev/null pullquote-fetch "$inside/cached"
expect 'without a folder it goes on' went_well

# It says no more of the reader than it must.
run pullquote-fetch "$inside/to?/headers"
private() {
	cat "$scratch/output"
	! grep -qiE '^(cookie|referer|accept-language|authorization|if-)' "$scratch/output" &&
		grep -q '^User-Agent: pullquote/[0-9.]*$' "$scratch/output"
}
expect 'no cookie, no referer; the agent is pullquote' private

# The reader gets the page, its address and its encoding.
reads 'the reader has the page' "$inside/page" 'The gauge at the pier'
reads 'and the address behind the redirects' "$inside/three" "\"url\":\"$inside/page\""
reads 'unless it is told another one' "$inside/three" '"url":"https://example.org/tides"' --url=https://example.org/tides
reads 'the encoding is what the server says' "$inside/windows" '“Low water at noon,” said Ada Byrne, “and not a café open.”'
reads 'unless it is told another one' "$inside/windows" 'ôLow water at noon,ö' --charset=ibm850
fails 'what the helper says' "$inside/nothing" 'the server answers 404 Not Found'
run "$PULLQUOTE" --json "$inside/nothing"
expect 'the reader says' said pullquote
run "$PULLQUOTE" --json "$inside/truncated"
message='it broke off after ' address=$inside/truncated
expect 'of half a page it shows nothing' said pullquote
run "$PULLQUOTE" --no-state --json "$inside/cached?untraced"
expect 'without state the reader keeps no page' test "$(pages)" = 3
printf 'screen\n' >"$scratch/script"
run "$PULLQUOTE" --script="$scratch/script" "$inside/page"
expect 'the screen has it' grep -q 'gauge at the pier' "$scratch/output"
run "$PULLQUOTE" --script="$scratch/script" "$inside/nothing"
address=$inside/nothing message='the server answers 404 Not Found'
expect 'or says why not' said pullquote

exec 9>&-
wait
finished
