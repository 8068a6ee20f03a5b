#!/bin/sh
# SPDX-License-Identifier: MIT
# lists.sh SHARE BUILD SOURCE make: makes the lists of SOURCE/model/words that are made of packages of data in SHARE.
# lists.sh SHARE BUILD SOURCE check: makes the same, and says whether the lists are that, byte for byte.
set -eu
share=$1 build=$2 source=$3 what=$4

# Roles go first: places that are roles too are told by them.
lists='aliases roles places'

# package FILE PACKAGE: the package is there, or nothing is made.
package() {
	[ -e "$share/$1" ] || { echo "SKIP: no $share/$1: it is of Debian's package $2"; exit 0; }
}
package iso-codes/json/iso_3166-1.json iso-codes
package unicode/cldr/common/subdivisions/en.xml unicode-cldr-core
package wordnet/data.noun wordnet-base
package zoneinfo/zone1970.tab tzdata

words=$(mktemp -d)
trap 'rm -rf "$words"' EXIT
cp "$source"/model/words/*.txt "$words"

other=0
for list in $lists; do
	"$build/model/lists/lists" "$list" "$share" "$source/model/lists" "$words" >"$words/made"
	mv "$words/made" "$words/$list.txt"
	if cmp -s "$words/$list.txt" "$source/model/words/$list.txt"; then
		echo "$list.txt: the same bytes"
	elif [ "$what" = make ]; then
		cp "$words/$list.txt" "$source/model/words/$list.txt"
		echo "$list.txt: made anew"
	else
		echo "$list.txt: other bytes: made of other packages, or changed by hand (make lists makes it anew)"
		other=1
	fi
done
exit $other
