#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""reliability.py SCORER.py GOLD.jsonl PREDICTED.jsonl [--all-quoted] [--markdown]

Whether "confidence" says what it should: of the quotes that are said to be right with 90 in 100, 90 in 100 should be.

Spans and people are matched by SCORER.py (score_quotes.py of the measuring kit), and the same quotes count as in its
DIRECT line (QUOTED with --all-quoted): a quote is right if its span is one of gold's and the person is the right one.
A quote without a speaker is undecided: it counts in no bin, and comes last among the most confident. PREDICTED is what
`make crossvalidate KEEP=FOLDER` leaves: each article by weights that were learned without it. Standard library only.
"""
import importlib.util
import sys
import typing

BINS = 10
SHARES = (80, 90, 95, 100)
THRESHOLDS = (30, 40, 50, 60, 70, 80, 90)


def scorer_at(path):
    """The scorer as a module, wherever it is."""
    spec = importlib.util.spec_from_file_location("scorer", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


class Judged(typing.NamedTuple):
    """How sure a quote's speaker is, and whether it is right; then the same as it is shown: of its statement's surest part."""
    sure: typing.Optional[float]  # None where nobody was found
    right: bool
    shown: typing.Optional[float]
    shown_right: bool
    annotated: bool  # the annotators take it for speech too


def counted_quotes(scorer, gold, system, direct):
    """Each quote that counts, judged."""
    quotes = []

    class Collector(scorer.Score):
        def _tally(self, counts, golds, found, matches, gold_ignored, ignored, article, kinds=False):
            if kinds != direct:
                return
            of = {j: golds[i] for i, j, _ in matches}
            for j, quote in enumerate(found):
                if j not in ignored:
                    quotes.extend(judged(scorer, of.get(j), quote))

    collector = Collector()
    for article in gold:
        collector.add(article, system.get(article["id"]))
    return quotes


def verdict(scorer, gold, quote):
    """How sure the quote's speaker is (None: nobody was found), and whether it is right (None: nobody can say)."""
    decided = bool(quote.get("speaker_canonical"))
    right = decided and False if gold is None else scorer.person_verdict(gold, quote)
    return quote.get("confidence", 0.0) if decided else None, right


def judged(scorer, gold, quote):
    """The quote as a list of one; of none if neither answer would be wrong."""
    statement = dict(quote)
    if "statement_canonical" in quote:
        statement.update(speaker=quote["statement_canonical"], speaker_canonical=quote["statement_canonical"],
                         confidence=quote["statement_confidence"])
    sure, right = verdict(scorer, gold, quote)
    shown, shown_right = verdict(scorer, gold, statement)
    nobody_is_right = gold is None or right
    if right is None or (sure is None and nobody_is_right):
        return []
    return [Judged(sure, right, shown, shown_right, gold is not None)]


def percent(part, whole):
    return 100 * part / whole if whole else 0.0


def bins_of(decided):
    """For each tenth: how many, how sure they are on average and how many are right, both in 100."""
    rows = []
    for number in range(BINS):
        of = [quote for quote in decided if min(int(quote.sure * BINS), BINS - 1) == number]
        rows.append((len(of), percent(sum(quote.sure for quote in of), len(of)), right_among(of)))
    return rows


def calibration_error(rows):
    """The mean distance between said and right, each bin counting as its quotes do."""
    return sum(count * abs(said - right) for count, said, right in rows) / max(1, sum(count for count, _, _ in rows))


def right_among(quotes):
    return percent(sum(quote.right for quote in quotes), len(quotes))


def shares_of(quotes):
    """Of the most confident so many in 100 of all quotes, how many of those decided are right."""
    ranked = sorted(quotes, key=lambda quote: -1.0 if quote.sure is None else quote.sure, reverse=True)
    top = [[quote for quote in ranked[:round(len(ranked) * share / 100)] if quote.sure is not None] for share in SHARES]
    return [right_among(of) for of in top]


def thresholds_of(quotes):
    """If only statements so sure were shown with their speaker: how many of all quotes would be, and how many of these are right."""
    shown = [[quote for quote in quotes if quote.shown is not None and quote.shown * 100 >= least] for least in THRESHOLDS]
    return [(percent(len(of), len(quotes)), percent(sum(quote.shown_right for quote in of), len(of))) for of in shown]


def table(heads, rows, markdown):
    """Lines of a table, as text for a terminal or as Markdown."""
    if markdown:
        lines = ["| " + " | ".join(heads) + " |", "|" + " ---: |" * len(heads)]
        return lines + ["| " + " | ".join(cell.strip() for cell in row) + " |" for row in rows]
    return ["  " + "  ".join("%9s" % cell for cell in row) for row in [heads] + rows]


def report(name, quotes, markdown):
    decided = [quote for quote in quotes if quote.sure is not None]
    rows = bins_of(decided)
    lines = ["%s: %d quotes, %.1f in 100 undecided; calibration error %.1f in 100" % (
        name, len(quotes), percent(len(quotes) - len(decided), len(quotes)), calibration_error(rows)), ""]
    lines += table(["said", "mean said", "right", "quotes"], [
        ["%d-%d" % (number * 100 // BINS, (number + 1) * 100 // BINS), "%.1f" % said, "%.1f" % right, "%d" % count]
        for number, (count, said, right) in enumerate(rows) if count], markdown)
    lines += [""] + table(["of all", "right"], [
        ["%d" % share, "%.1f" % right] for share, right in zip(SHARES, shares_of(quotes))], markdown)
    lines += [""] + table(["sure from", "shown", "right"], [
        ["%d" % least, "%.1f" % shown, "%.1f" % right]
        for least, (shown, right) in zip(THRESHOLDS, thresholds_of(quotes))], markdown)
    annotated = [quote for quote in quotes if quote.annotated]
    lines += ["", "where the annotators have speech too: %d quotes, calibration error %.1f in 100; of the most confident %d, %d and %d in "
              "100 are right: %s" % ((len(annotated), calibration_error(bins_of([q for q in annotated if q.sure is not None])))
                                     + SHARES[:3] + (", ".join("%.1f" % right for right in shares_of(annotated)[:3]),))]
    return "\n".join(lines)


def main(arguments):
    options = [argument for argument in arguments if argument.startswith("--")]
    paths = [argument for argument in arguments if not argument.startswith("--")]
    if len(paths) != 3 or not set(options) <= {"--all-quoted", "--markdown"}:
        print(__doc__, file=sys.stderr)
        return 2
    scorer = scorer_at(paths[0])
    system = {article["id"]: article for article in scorer.load(paths[2])}
    direct = "--all-quoted" not in options
    quotes = counted_quotes(scorer, scorer.load(paths[1]), system, direct)
    print(report("direct" if direct else "direct and mixed", quotes, "--markdown" in options))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
