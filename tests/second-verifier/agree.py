"""What the texts of the year after agree with: docs/protocol.md, section 3, Mismatch."""

from fractions import Fraction

from texts import decimal, lines_of


def in_order(part, whole):
    """True if `part` comes in the order of `whole`, with nothing else and nothing twice."""
    rest = iter(whole)
    return all(element in rest for element in part)


def of_pledge(text, pledge):
    return text["bloc"] == pledge["bloc"]["id"] and text["year"] == pledge["year"]


def parties_of(pledge):
    return [party["id"] for party in pledge["parties"]]


def scheme_agrees(scheme, pledge, pledge_digest):
    items = [(item["id"], str(item["points"])) for item in pledge["items"]]
    scored = [(item["item"], item["max"]) for item in scheme["items"]]
    return (
        of_pledge(scheme, pledge)
        and scheme["revision"] == pledge_digest
        and (scheme["scoring"] == "none" or scored == items)
        and in_order(scheme["apart"], parties_of(pledge))
    )


def value_fits(given, item, unit):
    if item["direction"] == "yes":
        return not decimal(given)
    return decimal(given) or not decimal(item["targets"].get(unit))


def at_most(given, most):
    return given == "-" or most == "-" or Fraction(given) <= Fraction(most)


def report_agrees(report, pledge, scheme):
    """`scheme` is None for `mid`; that `basis` is the digest of what it names is for the caller to know."""
    items, unit = {item["id"]: item for item in pledge["items"]}, report["unit"]
    named = [item["item"] for item in report["items"]]
    if not (of_pledge(report, pledge) and unit in parties_of(pledge) and in_order(named, items)):
        return False
    if not all(value_fits(item["value"], items[item["item"]], unit) for item in report["items"]):
        return False
    if scheme is None:
        return True
    if scheme["scoring"] == "none":
        return all(item["self"] == "-" for item in report["items"]) and report["claims"] == []
    most = lines_of(scheme)
    return (
        all(at_most(item["self"], most[item["item"]]) for item in report["items"])
        and in_order([claim["line"] for claim in report["claims"]], list(most)[len(scheme["items"]) :])
        and all(at_most(claim["points"], most[claim["line"]]) for claim in report["claims"])
    )


def scores_agree(scores, pledge, scheme, scheme_digest):
    lines = lines_of(scheme)

    def scored(unit):
        if unit["report"] == "-" or scheme["scoring"] == "none":
            return unit["points"] == unit["reasons"] == []
        return len(unit["points"]) == len(lines) and in_order([reason["line"] for reason in unit["reasons"]], lines)

    units = [unit["unit"] for unit in scores["units"]]
    named = of_pledge(scores, pledge) and scores["scheme"] == scheme_digest and units == parties_of(pledge)
    return named and all(map(scored, scores["units"]))


def summary_agrees(summary, pledge, scores):
    parties, values = parties_of(pledge), summary["before"]["values"]
    ties = [tie["id"] for tie in scores["ties"]]
    held = [ballot["tie"] for ballot in summary["ballots"]]
    return (
        of_pledge(summary, pledge)
        and [answer["unit"] for answer in summary["answers"]] == parties
        and [ranked["unit"] for ranked in summary["ranking"]] == parties
        and in_order([unit["unit"] for unit in values], parties)
        and all(len(unit["values"]) == len(pledge["items"]) for unit in values)
        and set(held) <= set(ties)
        and held == sorted(held, key=ties.index)
    )
