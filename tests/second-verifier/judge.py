"""Whether one act holds: docs/protocol.md, sections 7 and 10."""

import base64
import hashlib
import re

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from log import HEADED, TIMED, signed_text
from shapes import Refused, read_notes, read_revision, require


def site_of(year, entry):
    """Origins and rpId of the nearest opening; of what was made while drafting, of the next one."""
    openings = [other for other in year.entries if other["act"] == "open"]
    before = [other for other in openings if other["seq"] <= entry["seq"]]
    after = [other for other in openings if other["seq"] > entry["seq"]]
    turns = [other["act"] for other in year.entries[: entry["seq"] - 1] if other["act"] in ("freeze", "reopen")]
    drafting = turns[-1:] != ["freeze"]
    nearest = after[:1] if drafting else before[-1:] or after[:1]
    # A bundle does not carry the bloc's own site.
    body = nearest[0]["body"] if nearest else {"origins": [], "rpId": ""}
    return body["origins"], body["rpId"]


LETTER = r"[ !#-\[\]-~]"
VALUE = rf'(?:"(?:{LETTER}|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{{4}}))*"|true|false|null|-?(?:0|[1-9][0-9]*))'
MEMBER = rf'"{LETTER}*" *: *{VALUE}'
CLIENT_DATA = re.compile(rf" *\{{ *{MEMBER}(?: *, *{MEMBER})* *\}} *")
BOUND = ("type", "challenge", "origin")


def client_data(cdj):
    """Type, challenge and origin in the spelling of section 7."""
    require(len(cdj) <= 2000 and CLIENT_DATA.fullmatch(cdj), "CLIENT_DATA_INVALID")
    found = {name: re.findall(f'"{name}" *: *(?:"([^"]*)")?', cdj) for name in BOUND}
    require(all(len(values) == 1 for values in found.values()), "CLIENT_DATA_INVALID")
    client = {name: values[0].replace("\\/", "/") if name == "origin" else values[0] for name, values in found.items()}
    require(client["type"] == "webauthn.get" and not re.search('"crossOrigin" *: *[^f ]', cdj), "CLIENT_DATA_INVALID")
    return client


def covered(year, entry):
    """The bytes that the signature covers."""
    text = signed_text(year.bloc, year.year, entry).encode("utf-8")
    ad, cdj = bytes.fromhex(entry["ad"]), entry["cdj"]
    if entry["kind"] == "device":
        require(entry["ad"] == "" and cdj == "", "CLIENT_DATA_INVALID")
        return text
    client = client_data(cdj)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode()
    require(client["challenge"] == challenge, "CHALLENGE_MISMATCH")
    origins, rp_id = site_of(year, entry)
    require(client["origin"] in origins, "ORIGIN_NOT_ALLOWED")
    require(37 <= len(ad) <= 233 and ad[:32] == hashlib.sha256(rp_id.encode("utf-8")).digest(), "SITE_MISMATCH")
    require(ad[32] & 0b101 == 0b101, "USER_NOT_VERIFIED")
    return ad + hashlib.sha256(cdj.encode("utf-8")).digest()


def verifies(spki, sig, data):
    try:
        point = bytes.fromhex(spki)[26:]
        key = ec.EllipticCurvePublicKey.from_encoded_point(ec.SECP256R1(), point)
        raw = bytes.fromhex(sig)
        der = encode_dss_signature(int.from_bytes(raw[:32], "big"), int.from_bytes(raw[32:], "big"))
        key.verify(der, data, ec.ECDSA(hashes.SHA256()))
        return True
    except (InvalidSignature, ValueError):
        return False


def living_before(year, seq):
    """Unit → the signature that lived just before the entry at `seq`."""
    living = {}
    for entry in year.entries[: seq - 1]:
        match entry["act"]:
            case "open" | "reopen":
                living = {}
            case "sign":
                living[entry["body"]["unit"]] = entry
            case "void":
                voided = year.entry(entry["body"]["seq"])
                if voided is not None and voided["act"] == "sign":
                    living.pop(voided["body"]["unit"], None)
    return living


def items_of(source, digest):
    """The ids of a text's items; None if it is not at hand or cannot be read."""
    if source is None:
        return None
    try:
        return {item["id"] for item in read_revision(source, digest)["items"]}
    except Refused:
        return None


def holds(year, entry, keys, revisions, revoked_at):
    try:
        judge(year, entry, keys, revisions, revoked_at)
        return True
    except Refused:
        return False


def unproven_times(year, keys, revisions, revoked_at):
    """The entries whose time nothing proves: no signature of their own, and no later one over the head."""
    sound = {entry["seq"] for entry in year.entries if holds(year, entry, keys, revisions, revoked_at)}
    bound = max((e["seq"] for e in year.entries if e["act"] in HEADED and e["seq"] in sound), default=0)
    own = {entry["seq"] for entry in year.entries if entry["act"] in TIMED and entry["seq"] in sound}
    return [entry["seq"] for entry in year.entries if entry["seq"] >= bound and entry["seq"] not in own]


def judge(year, entry, keys, revisions, revoked_at):
    """Raises Refused with the first code that applies."""
    kid, act, body = entry["kid"], entry["act"], entry["body"]
    here = any(e["act"] == "revoke" and e["body"]["key"] == kid and e["seq"] < entry["seq"] for e in year.entries)
    elsewhere = kid in revoked_at and revoked_at[kid] + 240_000 <= entry["ct"]
    require(not here and not elsewhere, "KEY_REVOKED")
    require(kid in keys, "KEY_UNKNOWN")
    key = keys[kid]
    require(key["uid"] == entry["by"] and key["kind"] == entry["kind"], "KEY_MISMATCH")
    notes = read_notes(act, entry["notes"])
    if act == "sign":
        require((body["decision"] == "reserve") == (notes["reservations"] != []), "DECISION_MISMATCH")
    require(verifies(key["spki"], entry["sig"], covered(year, entry)), "SIGNATURE_INVALID")
    if act == "freeze":
        require(body["revision"] in revisions, "REVISION_MISSING")
        revision = read_revision(revisions[body["revision"]], body["revision"])
        said = [revision["bloc"]["id"], revision["year"], revision["number"], revision["previous"]]
        parties = [party["id"] for party in revision["parties"]]
        named = [year.bloc, year.year, body["number"], body["previous"]]
        require(said == named and parties == body["parties"], "REVISION_MISMATCH")
    if act == "sign" and notes["reservations"]:
        items = items_of(revisions.get(body["revision"]), body["revision"])
        known = items is None or all(reserved["item"] in items for reserved in notes["reservations"])
        require(known, "NOTES_INVALID")
    if act == "attest":
        seats = {
            unit: dict(unit=unit, kid=s["kid"], kind=s["kind"], **{f: s["body"][f] for f in ("name", "position", "capacity")})
            for unit, s in living_before(year, entry["seq"]).items()
        }
        compared = notes["compared"]
        exact = len(compared) == len(seats) and all(seats.get(seat["unit"]) == seat for seat in compared)
        require(exact and len({seat["unit"] for seat in compared}) == len(compared), "NOT_ALL_COMPARED")
