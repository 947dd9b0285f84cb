"""Ballots within ties, and the final ranking: docs/protocol.md, section 3, Ballots."""

from collections import Counter
from fractions import Fraction


def reaches(count, part, base):
    return count >= Fraction(part) * base


def split(group, counts, rule, base):
    if rule["majority"] == "-":
        falling = sorted({counts[unit] for unit in group}, reverse=True)
        return [[unit for unit in group if counts[unit] == count] for count in falling]
    leads = lambda unit: reaches(counts[unit], rule["majority"], base) and 2 * counts[unit] > base
    return [part for part in ([u for u in group if leads(u)], [u for u in group if not leads(u)]) if part]


def refines(order, before, units):
    """True if `order` is `before` with groups split, and nothing else."""
    parts = iter(order)
    for group in before:
        left = set(group)
        while left:
            part = next(parts, None)
            if part is None or not set(part) <= left or part != [unit for unit in units if unit in part]:
                return False
            left -= set(part)
    return next(parts, None) is None


def counted(entry, units, cast, parties):
    """Whether an entry by `votes` or `room` says what was counted. `cast` holds the choices of the votes that count."""
    counts = [count["count"] for count in entry["counts"]]
    if [count["choice"] for count in entry["counts"]] != [*units, ""] or sum(counts) != entry["present"]:
        return False
    if entry["by"] == "room":
        return entry["present"] <= parties and entry["countedBy"] != []
    tally = Counter(cast)
    return entry["countedBy"] == [] and counts == [tally[choice] for choice in (*units, "")]


def last_order(units, entries, cast, rule, parties):
    """The order that the entries of one tie end in; None if they may not stand."""
    order, held = [units], 0
    if len(entries) > (0 if rule["by"] == "none" else 4):
        return None
    if cast and [entry["by"] for entry in entries[:1]] != ["votes"]:
        return None
    for index, entry in enumerate(entries):
        if all(len(group) == 1 for group in order) or (entry["by"] == "votes" and index > 0):
            return None
        if entry["by"] == "head":
            empty = entry["counts"] == [] and entry["present"] == 0 and entry["countedBy"] != []
            if rule["by"] != "head" or index != len(entries) - 1 or not empty or not refines(entry["order"], order, units):
                return None
            order = entry["order"]
            continue
        if held == rule["ballots"] or not counted(entry, units, cast, parties):
            return None
        if rule["quorum"] == "-" or reaches(entry["present"], rule["quorum"], parties):
            held += 1
            base = parties if rule["of"] == "all" else entry["present"]
            counts = {count["choice"]: count["count"] for count in entry["counts"]}
            order = [part for group in order for part in split(group, counts, rule, base)]
        if entry["order"] != order:
            return None
    return order


def ranking_stands(summary, scores, rule, ballots):
    """Whether ballots and ranking are what section 3 makes of them. `ballots` are those of the votes that count."""
    ranks = {unit["unit"]: unit["rank"] for unit in scores["units"]}
    for tie in scores["ties"]:
        entries = [entry for entry in summary["ballots"] if entry["tie"] == tie["id"]]
        cast = [ballot["choice"] for ballot in ballots if ballot["tie"] == tie["id"]]
        order = last_order(tie["units"], entries, cast, rule, len(scores["units"]))
        if order is None:
            return False
        first = int(ranks[tie["units"][0]])
        if entries:
            for at, group in enumerate(order):
                ranks.update(dict.fromkeys(group, str(first + sum(map(len, order[:at])))))
    ranked = [(unit["unit"], unit["group"], ranks[unit["unit"]]) for unit in scores["units"]]
    return ranked == [(unit["unit"], unit["group"], unit["rank"]) for unit in summary["ranking"]]
