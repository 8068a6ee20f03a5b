#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""figures.py SCORER.py PULLQUOTE MODELS.md TRAINING NAME GOLD PREDICTED [NAME GOLD PREDICTED]...

Fills in the figures of doc/MODELS.md: what stands between `<!-- figures: TABLE -->` and `<!-- end -->` is written anew, and the
last column of the tables of examples, which is what PULLQUOTE finds in the block quote above. TRAINING is what the trainer
printed; a corpus is a NAME, its annotated articles, and what was predicted of each by weights that were learned without
it (`make crossvalidate`). Spans and people are matched by SCORER.py (score_quotes.py). Standard library only.
"""
import json
import os
import re
import subprocess
import sys

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import reliability  # noqa: E402

# A pattern or kind of speaker that fewer quotes have says nothing.
LEAST = 5


class Corpus:
    """A corpus, scored."""

    def __init__(self, scorer, name, gold_path, predicted_path):
        gold = scorer.load(gold_path)
        system = {article["id"]: article for article in scorer.load(predicted_path)}
        self.name = name
        self.scorer = scorer
        self.scores = scorer.run(gold, system)[0]
        self.quotes = reliability.counted_quotes(scorer, gold, system, True)

    def f1(self, counts, right, found, golds):
        return 100 * self.scorer.prf(counts[right], counts[found], counts[golds])[2]

    def row(self):
        direct, quoted, indirect = self.scores.d, self.scores.q, self.scores.i
        figures = [self.f1(direct, "ov", "s", "g"), self.f1(direct, "jok", "js", "jg"), self.f1(quoted, "jok", "js", "jg"),
                   100 * direct["mok"] / max(1, direct["mn"]), 100 * direct["pok"] / max(1, direct["pn"]),
                   100 * direct["fok"] / max(1, direct["fn"])]
        reported = [self.f1(indirect, "ov", "s", "g"), 100 * indirect["ok"] / max(1, indirect["n"])] if indirect["g"] else None
        return [self.name] + ["%.1f" % figure for figure in figures + (reported or [])] + ([] if reported else ["-", "-"])


def scores_table(corpora):
    heads = ["corpus", "spans", "direct, joint", "all quoted, joint", "speaker's words", "person", "named in full",
             "indirect, spans", "indirect, person"]
    return reliability.table(heads, [corpus.row() for corpus in corpora], True)


def kinds_table(corpus, prefix):
    """How many of the direct quotes of each kind that were found have the right person."""
    of = {name[len(prefix):]: counts for name, counts in corpus.scores.kind.items() if name.startswith(prefix)}
    rows = [[name, "%d" % all_of, "%.1f" % (100 * right / all_of)]
            for name, (right, all_of) in sorted(of.items(), key=lambda item: -item[1][1]) if all_of >= LEAST]
    return reliability.table([{"pat:": "pattern", "kind:": "speaker"}[prefix], "quotes", "right person"], rows, True)


def tables(corpora, training):
    main = corpora[0]
    return {
        "scores": scores_table(corpora),
        "patterns": kinds_table(main, "pat:"),
        "speakers": kinds_table(main, "kind:"),
        "reliability": reliability.report("direct", main.quotes, True).split("\n"),
        "training": ["```"] + training.strip().split("\n") + ["```"],
    }


def fill_tables(card, filled):
    """The card with these tables; what another command fills stays."""
    def block(match):
        if match[2] not in filled:
            return match[0]
        return "%s\n%s\n\n<!-- end -->" % (match[1], "\n".join(filled[match[2]]))
    return re.sub(r"(<!-- figures: (\w+) -->\n).*?<!-- end -->", block, card, flags=re.S)


def found_in(pullquote, text):
    """Who is found to say each quote of a text, as the screen says it."""
    run = subprocess.run([pullquote, "--json", "--format=text", "-"], input=text, capture_output=True, text=True, check=True)
    article = json.loads(run.stdout)
    names = {entity["id"]: entity["name"] for entity in article["entities"]}
    return {article["text"][quote["start"]:quote["end"]]:
            "no speech" if quote["kind"] == "term" else
            "%s (%.2f)" % (names[quote["speaker"]], quote["confidence"]) if "speaker" in quote else "undecided"
            for quote in article["quotes"] if quote["kind"] != "indirect"}


def fill_examples(card, pullquote):
    def example(match):
        text = "\n".join(line[2:] for line in match[1].strip().split("\n"))  # without the "> " of each line
        found = found_in(pullquote, text)
        rows = [[cell.strip() for cell in row.strip("|").split("|")] for row in match[3].strip().split("\n")]
        return match[1] + match[2] + "".join(
            "| %s | %s | %s |\n" % (quote, right, found.get(quote, "not found")) for quote, right, _ in rows)
    return re.sub(r"((?:>.*\n)+)(\n\| quote \| said by \| found \|\n\|[- |]*\|\n)((?:\|.*\n)+)", example, card)


def main(arguments):
    if len(arguments) < 7 or len(arguments) % 3 != 1:
        print(__doc__, file=sys.stderr)
        return 2
    scorer_path, pullquote, card_path, training_path = arguments[:4]
    scorer = reliability.scorer_at(scorer_path)
    corpora = [Corpus(scorer, *arguments[i:i + 3]) for i in range(4, len(arguments), 3)]
    with open(training_path, encoding="utf-8") as file:
        training = file.read()
    with open(card_path, encoding="utf-8") as file:
        card = file.read()
    card = fill_examples(fill_tables(card, tables(corpora, training)), pullquote)
    with open(card_path, "w", encoding="utf-8") as file:
        file.write(card)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
