#!/bin/sh
# SPDX-License-Identifier: MIT
# What a test written in sh needs: read it with `.`, end with `finished`.
# tests/local.mk sets PULLQUOTE, the program, and TEST_SOURCE, this folder.

set -u

scratch=$(mktemp -d) || exit 1
trap 'rm -rf "$scratch"' EXIT
count=0

ok() {
	count=$((count + 1))
	echo "ok $count - $1"
}

# not_ok NAME: standard input says why. (Never at the end of a pipe: the count would be lost with the subshell.)
not_ok() {
	count=$((count + 1))
	echo "not ok $count - $1"
	head -n 60 | LC_ALL=C tr -c '[:print:]\n\t\200-\377' '?' | sed 's/^/# /'
}

# expect NAME COMMAND...: the command succeeds; what it prints says why it does not.
expect() {
	expected=$1
	shift
	if "$@" >"$scratch/why" 2>&1; then ok "$expected"; else not_ok "$expected" <"$scratch/why"; fi
}

finished() {
	echo "1..$count"
}

# run COMMAND...: what it prints goes to $scratch/output and $scratch/errors, how it ends to $status.
run() {
	"$@" </dev/null >"$scratch/output" 2>"$scratch/errors"
	status=$?
}

# went_well: the last run ended well and had nothing to complain of.
went_well() {
	[ "$status" = 0 ] && ! [ -s "$scratch/errors" ] && return
	echo "exit status $status"
	cat "$scratch/errors"
	return 1
}

# printed FILE: the last run went well and printed FILE's bytes.
printed() {
	went_well && diff -a -u "$1" "$scratch/output"
}

# accepted FILE: the same, but with ACCEPT set FILE becomes what was printed.
accepted() {
	if [ -n "${ACCEPT-}" ] && went_well && ! cmp -s "$1" "$scratch/output"; then
		cp "$scratch/output" "$1"
	fi
	if ! [ -f "$1" ]; then
		echo "there is no ${1##*/}: make accept"
		return 1
	fi
	printed "$1"
}
