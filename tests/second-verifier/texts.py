"""The texts of the year after, each by itself: docs/protocol.md, section 3."""

import re
from fractions import Fraction

from canonical import parse_canonical, sha256
from shapes import ID, YEAR, Refused, day, digest, fields, like, list_of, one_line, one_of, require, words

DECIMAL = re.compile(r"(?!-[0.]*\Z)-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?")
FRACTION = re.compile("[1-9][0-9]{0,3}/[1-9][0-9]{0,3}")
LINK = re.compile(r"(?:https?://[!-~]+)?")
RANK = re.compile("[1-9][0-9]?")
REACHED, MISSED = "đạt", "không đạt"


def decimal(value, most=20):
    return isinstance(value, str) and len(value) <= most and DECIMAL.fullmatch(value) is not None


def short(value):
    return decimal(value, 11)


def points(value):
    return short(value) and not value.startswith("-")


def fraction(value):
    return isinstance(value, str) and FRACTION.fullmatch(value) is not None and Fraction(value) <= 1


def value(given):
    return decimal(given) or given in (REACHED, MISSED)


def boolean(given):
    return given is True or given is False


def link(given):
    return isinstance(given, str) and len(given) <= 500 and LINK.fullmatch(given) is not None


def within(least, most):
    return lambda given: isinstance(given, int) and not isinstance(given, bool) and least <= given <= most


def or_dash(shape):
    return lambda given: given == "-" or shape(given)


identifier = like(ID)
OF_YEAR = dict(bloc=identifier, year=like(YEAR))
EXTRA = fields(id=identifier, text=words, max=or_dash(points), beyond=boolean)
RANKED = dict(unit=identifier, group=one_of("main", "apart"), rank=or_dash(like(RANK)))
SHARED = dict(movements=list_of(words, most=200), shortcomings=list_of(words, most=200))

SHAPES = {
    "scheme": fields(
        format=one_of("giao-uoc/scheme@1"),
        **OF_YEAR,
        revision=digest,
        scoring=one_of("none", "points"),
        places=within(0, 4),
        scale=or_dash(points),
        percentPlaces=within(0, 4),
        items=list_of(
            fields(
                item=identifier,
                max=points,
                rule=one_of("proportional", "all-or-nothing", "best-takes-max", "fixed", "judged"),
                each=or_dash(points),
            ),
            most=500,
        ),
        bonus=list_of(EXTRA, most=100),
        minus=list_of(EXTRA, most=100),
        bonusCap=or_dash(points),
        apart=list_of(identifier, most=60),
        bands=list_of(fields(name=words, **{"from": short}), most=20),
        tie=fields(
            by=one_of("vote", "head", "none"),
            ballots=within(1, 2),
            quorum=or_dash(fraction),
            majority=or_dash(fraction),
            of=one_of("all", "present"),
        ),
    ),
    "report": fields(
        format=one_of("giao-uoc/report@1"),
        **OF_YEAR,
        period=one_of("mid", "final"),
        basis=digest,
        unit=identifier,
        asOf=day,
        items=list_of(
            fields(
                item=identifier,
                value=value,
                self=or_dash(points),
                note=one_line,
                evidence=list_of(fields(name=words, link=link, digest=or_dash(digest)), most=20),
            ),
            most=500,
        ),
        claims=list_of(fields(line=identifier, points=points, reason=words), most=200),
        **SHARED,
    ),
    "scores": fields(
        format=one_of("giao-uoc/scores@1"),
        **OF_YEAR,
        scheme=digest,
        units=list_of(
            fields(
                **RANKED,
                report=or_dash(digest),
                points=list_of(decimal, most=700),
                reasons=list_of(fields(line=identifier, text=words), most=700),
                total=or_dash(decimal),
                band=words,
            ),
            least=2,
            most=60,
        ),
        ties=list_of(fields(id=identifier, units=list_of(identifier, least=2, most=60)), most=30),
    ),
    "summary": fields(
        format=one_of("giao-uoc/summary@1"),
        **OF_YEAR,
        appraisal=digest,
        answers=list_of(fields(unit=identifier, vote=or_dash(digest), reply=one_line), most=60),
        ballots=list_of(
            fields(
                tie=identifier,
                by=one_of("votes", "room", "head"),
                counts=list_of(
                    fields(choice=lambda given: given == "" or identifier(given), count=within(0, 60)), most=61
                ),
                present=within(0, 60),
                countedBy=list_of(words, most=20),
                order=list_of(list_of(identifier, least=1, most=60), most=60),
            ),
            most=120,
        ),
        ranking=list_of(fields(**RANKED), most=60),
        before=fields(
            year=or_dash(like(YEAR)),
            source=one_of("log", "paper", "none"),
            conclusion=or_dash(digest),
            values=list_of(fields(unit=identifier, values=list_of(or_dash(value), most=500)), most=60),
        ),
        note=one_line,
        **SHARED,
    ),
}


def distinct(ids):
    return len(set(ids)) == len(ids)


def lines_of(scheme):
    """The lines of a scheme: name → the most that it gives."""
    extras = [*scheme["bonus"], *scheme["minus"]]
    return {**{item["item"]: item["max"] for item in scheme["items"]}, **{extra["id"]: extra["max"] for extra in extras}}


def scheme_kept(scheme):
    extras, tie, bands = [*scheme["bonus"], *scheme["minus"]], scheme["tie"], scheme["bands"]
    bounds = [*lines_of(scheme).values(), scheme["scale"], scheme["bonusCap"], *(band["from"] for band in bands)]
    starts = [Fraction(band["from"]) for band in bands]
    names = [band["name"] for band in bands]
    empty = [scheme[name] == [] for name in ("items", "bonus", "minus", "apart", "bands")]
    blank = scheme["places"] == 0 and scheme["scale"] == scheme["bonusCap"] == "-" and tie["by"] == "none"
    undecided = dict(by="none", ballots=1, quorum="-", majority="-", of="all")
    return (
        len(lines_of(scheme)) == len(scheme["items"]) + len(extras)
        and distinct(scheme["apart"])
        and all((item["each"] == "-") == (item["rule"] != "fixed") for item in scheme["items"])
        and not any(extra["beyond"] for extra in scheme["minus"])
        and all(len(bound.partition(".")[2]) <= scheme["places"] for bound in bounds)
        and all(higher > lower for higher, lower in zip(starts, starts[1:]))
        and distinct(names)
        and "-" not in names
        and (tie["majority"] == "-" or Fraction(tie["majority"]) >= Fraction(1, 2))
        and (tie["by"] != "none" or tie == undecided)
        and (not empty[0] if scheme["scoring"] == "points" else blank and all(empty))
    )


def report_kept(report):
    bare = all(item["self"] == "-" for item in report["items"]) and report["claims"] == []
    once = distinct([item["item"] for item in report["items"]]) and distinct([claim["line"] for claim in report["claims"]])
    return once and (report["period"] == "final" or bare)


def scores_kept(scores):
    named = [[reason["line"] for reason in unit["reasons"]] for unit in scores["units"]]
    ties = [tie["id"] for tie in scores["ties"]]
    return distinct([unit["unit"] for unit in scores["units"]]) and all(map(distinct, named)) and distinct(ties)


def summary_kept(summary):
    before = summary["before"]
    unheard = before["source"] == "none"
    units = (summary["answers"], summary["ranking"], before["values"])
    dated = before["values"] == [] if unheard else before["year"] < summary["year"]
    return (
        all(distinct([element["unit"] for element in elements]) for elements in units)
        and (before["year"] == "-") == unheard
        and dated
        and (before["conclusion"] == "-") == (before["source"] != "log")
    )


KEPT = {"scheme": scheme_kept, "report": report_kept, "scores": scores_kept, "summary": summary_kept}


def read_text(name, source, claimed):
    """A text of the format `name`; raises Refused."""
    require(sha256(source) == claimed, "TEXT_DIGEST_MISMATCH")
    try:
        read = parse_canonical(source)
    except ValueError:
        raise Refused("TEXT_NOT_CANONICAL") from None
    fits = len(source.encode("utf-8")) <= (150_000 if name == "report" else 500_000)
    require(fits and SHAPES[name](read) and KEPT[name](read), "TEXT_INVALID")
    return read
