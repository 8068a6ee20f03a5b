#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""linking_errors.py GOLD.jsonl LINKED.jsonl [COUNT]

Which pairs of names model/train/link tells wrongly, the commonest COUNT (12) of each sort: "missed" are one entity and were not joined,
"false" were joined and are two. A pair of strings counts as often as its names do. Pairs of equal strings are left out (case ignored).
How two names differ: "part" one has the words of the other, "initials" one is made of the other's, "spelling" they are alike in most
letters, "other" none of these. Standard library only.
"""
import collections
import difflib
import itertools
import json
import sys

SMALL = {"of", "the", "and", "for", "in", "de", "der", "du", "la", "on", "to", "für", "und", "&"}


def initials(words):
    return "".join(word[0] for word in words if word not in SMALL)


def difference(one, other):
    """How two strings differ, in a word."""
    short, long = sorted((one.casefold().replace("-", " ").split(), other.casefold().replace("-", " ").split()), key=len)
    if all(word in long for word in short):
        return "part"
    if len(short) == 1 and short[0].replace(".", "") in (initials(long), "".join(word[0] for word in long)):
        return "initials"
    if difflib.SequenceMatcher(None, " ".join(short), " ".join(long)).ratio() > 0.75:
        return "spelling"
    return "other"


def by_span(row):
    """The names, each once: the first one of a span counts, as in score_entities.py."""
    names = {}
    for name in row["entities"]:
        names.setdefault((name["start"], name["end"]), name)
    return names


def pairs_of(names):
    """Pairs of spans of one cluster."""
    clusters = collections.defaultdict(list)
    for span, name in names.items():
        if name.get("cluster") is not None:
            clusters[name["cluster"]].append(span)
    return {pair for spans in clusters.values() for pair in itertools.combinations(sorted(spans), 2)}


def errors_of(gold, linked):
    """(sort, type, difference, string, string) of each pair that is told wrongly."""
    names = by_span(gold)
    wanted, found = pairs_of(names), pairs_of(by_span(linked))
    for sort, pairs in (("missed", wanted - found), ("false", found - wanted)):
        for pair in pairs:
            one, other = (names[span] for span in pair)
            if one["text"].casefold() != other["text"].casefold():
                strings = sorted((one["text"], other["text"]), key=len)
                yield (sort, one["type"], difference(*strings), *strings)


def rows(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def main(arguments):
    counts, sorts, documents = collections.Counter(), collections.Counter(), collections.defaultdict(set)
    for gold, linked in zip(rows(arguments[0]), rows(arguments[1])):
        for error in errors_of(gold, linked):
            counts[error] += 1
            sorts[error[:3]] += 1
            documents[error].add(gold["id"])
    count = int(arguments[2]) if len(arguments) > 2 else 12
    for sort, number in sorts.most_common():
        print("%-7s%5d  %s, %s" % (sort[0], number, *sort[1:]))
    for sort in ("missed", "false"):
        print("\n%s:" % sort)
        for error, number in [pair for pair in counts.most_common() if pair[0][0] == sort][:count]:
            print("%5d in %d  %s, %s: %s | %s" % (number, len(documents[error]), *error[1:]))


if __name__ == "__main__":
    main(sys.argv[1:])
