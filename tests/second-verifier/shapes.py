"""Shapes: docs/protocol.md, sections 3, 5, 6 and 14."""

import re
from datetime import date

from canonical import MAX, parse_canonical, sha256

DIGEST = re.compile(r"[0-9a-f]{64}")
HEX = re.compile(r"(?:[0-9a-f]{2})*")
SIGNATURE = re.compile(r"[0-9a-f]{128}")
SPKI = re.compile(r"3059301306072a8648ce3d020106082a8648ce3d03010703420004[0-9a-f]{128}")
ID = re.compile(r"(?!(?:constructor|prototype)\Z)[a-z0-9-]{1,40}")
YEAR = re.compile(r"[0-9]{4}")
UID = re.compile(r"[A-Za-z0-9_-]{1,128}")
ORIGIN = re.compile(r"[!-~]+")
DAY = re.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}")
TIME = re.compile(r"(?:[01][0-9]|2[0-3]):[0-5][0-9]")
UNCLEAN = re.compile(
    "[\u0000-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u200e\u200f\u2028-\u202e"
    "\u2060-\u206f\u2800\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff9-\ufffb\ufffe\uffff\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)


class Refused(Exception):
    def __init__(self, code, seq=None):
        super().__init__(code)
        self.code, self.seq = code, seq


def require(condition, code):
    if not condition:
        raise Refused(code)


def text(value):
    return isinstance(value, str)


def like(pattern):
    return lambda value: isinstance(value, str) and pattern.fullmatch(value) is not None


def ordinal(value):
    """The number of a day; None if the calendar lacks it."""
    try:
        return date.fromisoformat(value).toordinal() if DAY.fullmatch(value) else None
    except ValueError:
        return None


def day(value):
    return isinstance(value, str) and ordinal(value) is not None


def one_of(*words):
    return lambda value: isinstance(value, str) and value in words


def whole(least=-MAX):
    return lambda value: isinstance(value, int) and not isinstance(value, bool) and least <= value <= MAX


def time(value):
    return whole(0)(value) and value <= 253_402_275_599_999


def list_of(shape, least=0, most=None):
    def check(value):
        return isinstance(value, list) and len(value) >= least and (most is None or len(value) <= most) and all(map(shape, value))

    return check


def fields(**shapes):
    def check(value):
        return isinstance(value, dict) and set(value) == set(shapes) and all(shape(value[key]) for key, shape in shapes.items())

    return check


def one_line(value):
    return isinstance(value, str) and UNCLEAN.search(value) is None


def words(value):
    return one_line(value) and value != ""


digest = like(DIGEST)
kind = one_of("passkey", "device")
anything = lambda value: True
LINK = re.compile("[0-9]{4}/([1-9][0-9]{0,15})/[0-9a-f]{64}")
link = lambda value: like(LINK)(value) and int(LINK.fullmatch(value)[1]) <= MAX
term = lambda value: value == "-" or link(value)
replaced = lambda value: value == "-" or digest(value)
OFFICE = dict(unit=one_line, name=one_line, position=one_line, capacity=one_line)
SEAT = dict(revision=digest, place=one_line, unit=one_line, name=one_line, position=one_line, capacity=one_line)

BODIES = {
    "freeze": fields(revision=digest, number=whole(), previous=one_line, last=one_line, parties=list_of(like(ID))),
    "open": fields(revision=digest, origins=list_of(like(ORIGIN)), rpId=one_line),
    "sign": fields(**SEAT, decision=one_of("agree", "reserve")),
    "refuse": fields(**SEAT),
    "resume": fields(seq=whole()),
    "void": fields(seq=whole()),
    "attest": fields(revision=digest, name=one_line, position=one_line),
    "reopen": fields(revision=one_line),
    "vouch": fields(revision=digest, name=one_line, position=one_line),
    "call": fields(text=digest, due=one_line, origins=list_of(like(ORIGIN)), rpId=one_line, term=term, **OFFICE),
    "report": fields(period=one_of("mid", "final"), basis=digest, **OFFICE, replaces=replaced, text=digest),
    "appraise": fields(scheme=digest, text=digest, answerBy=one_line, term=term, **OFFICE),
    "vote": fields(appraisal=digest, **OFFICE, replaces=replaced, word=one_of("agree", "disagree")),
    "conclude": fields(appraisal=digest, text=digest, term=term, **OFFICE),
    "hand": fields(term=term, to=like(ID), **OFFICE),
    "take": fields(hand=link, **OFFICE),
    "designate": fields(term=term, unit=like(ID), name=one_line, position=one_line),
    "revoke": fields(key=digest),
    "attach": fields(
        revision=digest,
        of=one_of("pledge", "handover", "conclusion"),
        unit=one_line,
        file=digest,
        fileName=one_line,
        bytes=whole(),
    ),
}

REASON = fields(reason=words)
COMPARED = fields(unit=text, name=text, position=text, capacity=text, kid=text, kind=kind)
COUNT = re.compile("(?:0|[1-9][0-9]{0,15})?")
count = lambda value: like(COUNT)(value) and int(value or 0) <= MAX
NOTES = {
    "freeze": fields(),
    "open": fields(),
    "attach": fields(),
    "sign": fields(reservations=list_of(fields(item=text, note=words))),
    "attest": fields(compared=list_of(COMPARED)),
    "vouch": fields(compared=list_of(COMPARED, least=1)),
    "call": fields(reason=text, returned=list_of(fields(unit=text, report=digest, reason=words))),
    "vote": fields(
        reason=text,
        objections=list_of(fields(line=text, reason=words)),
        ballots=list_of(fields(tie=text, choice=text)),
    ),
    "hand": fields(items=list_of(fields(kind=words, name=words, count=count, note=text))),
    "designate": fields(ground=words),
    **{act: fields() for act in ("report", "appraise", "conclude", "take")},
    **{act: REASON for act in ("refuse", "resume", "void", "reopen", "revoke")},
}

FRAME = dict(
    seq=whole(1), prev=digest, prevAt=time, act=like(re.compile("[a-z]+")), by=like(UID), kid=digest, kind=kind, body=lambda value: isinstance(value, dict),
    notes=text, sig=like(SIGNATURE), ad=like(HEX), cdj=text, ct=time, at=time, hash=digest,
)  # fmt: skip


def read_entry(value):
    require(fields(**FRAME)(value), "ENTRY_UNREADABLE")
    require(value["act"] in BODIES, "ENTRY_NEWER")
    require(BODIES[value["act"]](value["body"]), "ENTRY_UNREADABLE")
    return value


BUNDLE = fields(
    format=text,
    bloc=like(ID),
    year=like(YEAR),
    revisions=list_of(text, most=1_000),
    keys=list_of(fields(uid=like(UID), spki=like(SPKI), kind=kind), most=20_000),
    revocations=list_of(fields(year=like(YEAR), entry=anything), most=20_000),
    texts=list_of(text, most=1_000),
    terms=list_of(fields(year=like(YEAR), entry=anything), most=200),
    log=list_of(anything, most=20_000),
)

NAMED = dict(id=like(ID), name=words)
REVISION = fields(
    format=one_of("giao-uoc/revision@1"),
    bloc=fields(**NAMED),
    year=like(YEAR),
    number=whole(1),
    previous=lambda value: value == "-" or digest(value),
    title=words,
    parties=list_of(fields(**NAMED, type=words), least=2),
    headUnit=like(ID),
    witness=fields(office=words, title=words),
    meeting=fields(date=day, time=like(TIME), place=words),
    bases=list_of(words),
    areas=list_of(fields(**NAMED), least=1),
    items=list_of(
        fields(
            id=like(ID),
            area=text,
            text=words,
            uom=one_line,
            direction=one_of("up", "down", "yes"),
            targets=lambda value: isinstance(value, dict) and all(map(one_line, value.values())),
            points=whole(0),
        ),
        least=1,
    ),
)


def read_revision(source, claimed):
    """Section 3, with the codes of section 10."""
    require(sha256(source) == claimed, "REVISION_DIGEST_MISMATCH")
    try:
        revision = parse_canonical(source)
    except ValueError:
        raise Refused("REVISION_NOT_CANONICAL") from None
    require(REVISION(revision), "REVISION_INVALID")
    parties = [party["id"] for party in revision["parties"]]
    areas = [area["id"] for area in revision["areas"]]
    items = [item["id"] for item in revision["items"]]
    unique = all(len(set(ids)) == len(ids) for ids in (parties, areas, items))
    resolves = all(item["area"] in areas and set(item["targets"]) <= set(parties) for item in revision["items"])
    require(unique and resolves and revision["headUnit"] in parties, "REVISION_INVALID")
    return revision


def strings(value):
    """Every string in a parsed text, names of fields aside."""
    if isinstance(value, str):
        return [value]
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else []
    return [text for element in inner for text in strings(element)]


def read_notes(act, source):
    try:
        notes = parse_canonical(source)
    except ValueError:
        raise Refused("NOTES_INVALID") from None
    require(NOTES[act](notes) and all(map(one_line, strings(notes))), "NOTES_INVALID")
    if act == "sign":
        items = [reserved["item"] for reserved in notes["reservations"]]
        require(len(set(items)) == len(items), "NOTES_INVALID")
    if act == "vote":
        ties = [ballot["tie"] for ballot in notes["ballots"]]
        require(len(set(ties)) == len(ties), "NOTES_INVALID")
    return notes
