#!/bin/sh
# SPDX-License-Identifier: MIT
# What fills in the figures and the examples of doc/MODELS.md.

. "$TEST_SOURCE/tap.sh"

if ! command -v python3 >/dev/null; then
	echo '1..0 # SKIP there is no python3'
	exit 0
fi
cd "$scratch" || exit 1

cat >card <<'END'
Before.

<!-- figures: scores -->
| old |
<!-- end -->

<!-- figures: names -->
| what another command fills in |
<!-- end -->

> Ann Lee came.
>
> “It rains,” she said of “Wet Days”.

| quote | said by | found |
| --- | --- | --- |
| “It rains,” | Ann Lee | |
| “Wet Days” | no speech | somebody (0.10) |
| “It snows” | Bo Ek | |

Behind.
END
cat >expected <<'END'
Before.

<!-- figures: scores -->

| new |

<!-- end -->

<!-- figures: names -->
| what another command fills in |
<!-- end -->

> Ann Lee came.
>
> “It rains,” she said of “Wet Days”.

| quote | said by | found |
| --- | --- | --- |
| “It rains,” | Ann Lee | Ann Lee (0.N) |
| “Wet Days” | no speech | no speech |
| “It snows” | Bo Ek | not found |

Behind.
END

# How sure the program is of Ann Lee is not at issue here.
cat >fill.py <<'END'
import os, re, sys
sys.path.insert(0, sys.argv[1])
import figures
card = figures.fill_tables(open("card", encoding="utf-8").read(), {"scores": ["| new |"]})
card = figures.fill_examples(card, os.environ["PULLQUOTE"])
sys.stdout.write(re.sub(r"Lee \(0\.\d\d\)", "Lee (0.N)", card))
END
fill() {
	run python3 -B fill.py "$TEST_SOURCE/../model/train"
}

fill
expect 'tables and examples are filled in' printed expected
cp output card
fill
expect 'and again to the same' printed expected

finished
