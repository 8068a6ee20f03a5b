#!/bin/sh
# SPDX-License-Identifier: MIT
# The table that says whether confidence is what it should be, by a scorer that stands in for the real one.

. "$TEST_SOURCE/tap.sh"

if ! command -v python3 >/dev/null; then
	echo '1..0 # SKIP there is no python3'
	exit 0
fi
cd "$scratch" || exit 1

# A quote of gold's is matched by the one of the same number; "name" is the right one, and null where nobody can say.
cat >scorer.py <<'END'
import json

def load(path):
    return [json.loads(line) for line in open(path, encoding="utf-8")]

def person_verdict(gold, quote):
    return None if gold["name"] is None else gold["name"] == quote.get("speaker_canonical", "")

class Score:
    def add(self, article, system):
        golds, found = article["quotes"], system["quotes"]
        matches = [(i, j, 1.0) for i, g in enumerate(golds) for j, q in enumerate(found) if g["number"] == q["number"]]
        ignored = {j for j, q in enumerate(found) if q.get("ignored")}
        self._tally(None, golds, found, matches[:1], set(), ignored, article)
        self._tally(None, golds, found, matches, set(), ignored, article, kinds=True)
END

# quotes CONFIDENCE NAME COUNT: so many quotes of gold's, said by Lee, and who is found to say them.
quotes() {
	while [ "$3" -gt 0 ]; do
		number=$((number + 1))
		gold="$gold,{\"number\":$number,\"name\":\"Lee\"}"
		found="$found,{\"number\":$number,\"speaker_canonical\":\"$2\",\"confidence\":$1}"
		set -- "$1" "$2" $(($3 - 1))
	done
}

number=0 gold='{"number":0,"name":null}' found='{"number":0,"speaker_canonical":"Ek","confidence":0.50}'
quotes 0.95 Lee 19
quotes 0.95 Ek 1
quotes 0.55 Lee 3
quotes 0.55 Ek 1
quotes 1.00 Lee 5
quotes 0.00 Ek 1
# The second half of a split quote: by itself unsure and wrong, with its first half sure and right.
gold="$gold,{\"number\":97,\"name\":\"Lee\"}"
found="$found,{\"number\":97,\"speaker_canonical\":\"Ek\",\"confidence\":0.55,\"statement_canonical\":\"Lee\""
found="$found,\"statement_confidence\":0.95}"
gold="$gold,{\"number\":98,\"name\":\"Lee\"},{\"number\":99,\"name\":\"\"}"
found="$found,{\"number\":98},{\"number\":99},{\"number\":100},{\"number\":101,\"speaker_canonical\":\"Ek\",\"confidence\":0.05}"
found="$found,{\"number\":102,\"speaker_canonical\":\"Ek\",\"confidence\":0.99,\"ignored\":true}"
echo "{\"id\":\"a\",\"quotes\":[$gold]}" >gold
echo "{\"id\":\"a\",\"quotes\":[$found]}" >predicted

# Of 33 quotes 1 is undecided: 20 of 95 and 5 of 100 in 100, of which 24 are right; 5 of 55, 3 right; 1 of 0 and 1 of 5, none.
# Error: (25 |96 - 96| + 5 |55 - 60| + 2 |2.5 - 0|) / 32. The one of 5 is not gold's: without it 25 / 31.
cat >expected <<'END'
direct: 33 quotes, 3.0 in 100 undecided; calibration error 0.9 in 100

| said | mean said | right | quotes |
| ---: | ---: | ---: | ---: |
| 0-10 | 2.5 | 0.0 | 2 |
| 50-60 | 55.0 | 60.0 | 5 |
| 90-100 | 96.0 | 96.0 | 25 |

| of all | right |
| ---: | ---: |
| 80 | 96.2 |
| 90 | 90.0 |
| 95 | 87.1 |
| 100 | 84.4 |

| sure from | shown | right |
| ---: | ---: | ---: |
| 30 | 90.9 | 93.3 |
| 40 | 90.9 | 93.3 |
| 50 | 90.9 | 93.3 |
| 60 | 78.8 | 96.2 |
| 70 | 78.8 | 96.2 |
| 80 | 78.8 | 96.2 |
| 90 | 78.8 | 96.2 |

where the annotators have speech too: 32 quotes, calibration error 0.8 in 100; of the most confident 80, 90 and 95 in 100 are right: 96.2, 93.1, 90.0
END

reliability() {
	run python3 -B "$TEST_SOURCE/../model/train/reliability.py" "$@"
}

reliability scorer.py gold predicted --markdown
expect 'what is said and what is right' printed expected
reliability scorer.py gold predicted --all-quoted
expect 'all that is quoted is counted too' grep -q '^direct and mixed: 32 quotes, 0.0 in 100 undecided' output
reliability scorer.py gold
expect 'usage' [ "$status" = 2 ]

finished
