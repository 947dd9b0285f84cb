"""Whether one act holds: docs/protocol.md, sections 7 and 10."""

import base64
import hashlib
import re
from bisect import bisect_right

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.asymmetric.utils import encode_dss_signature

from log import signed_text
from shapes import Refused, read_notes, read_revision, require


PUBLIC = re.compile(r"https://(?:[a-z0-9-]+\.)+([a-z][a-z0-9-]*)(?::[0-9]{1,5})?")


def public(origin):
    match = PUBLIC.fullmatch(origin)
    return match is not None and match[1] != "localhost"


def site_of(year, entry):
    """The opening or call whose site it is: the nearest at or before; of what was made while drafting, the next opening."""
    after = bisect_right(year.sites, entry["seq"], key=lambda site: site["seq"])
    if entry["seq"] in year.drafted:
        return next((site for site in year.sites[after:] if site["act"] == "open"), None)
    nearest = year.sites[max(after - 1, 0) :][:1]
    return nearest[0] if nearest else None


def sites_of(year, entry):
    """Origins and rpId of its site; none where it is the bloc's, which a bundle does not carry."""
    site = site_of(year, entry)
    return [] if site is None else [(site["body"]["origins"], site["body"]["rpId"])]


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


def covered(text, entry, sites):
    """The bytes that the signature covers. A passkey's may be of any of the sites."""
    ad, cdj = bytes.fromhex(entry["ad"]), entry["cdj"]
    if entry["kind"] == "device":
        require(entry["ad"] == "" and cdj == "", "CLIENT_DATA_INVALID")
        return text
    client = client_data(cdj)
    challenge = base64.urlsafe_b64encode(hashlib.sha256(text).digest()).rstrip(b"=").decode()
    require(client["challenge"] == challenge, "CHALLENGE_MISMATCH")
    names = [rp_id for origins, rp_id in sites if client["origin"] in origins]
    require(names, "ORIGIN_NOT_ALLOWED")
    ours = any(ad[:32] == hashlib.sha256(rp_id.encode("utf-8")).digest() for rp_id in names)
    require(37 <= len(ad) <= 233 and ours, "SITE_MISMATCH")
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


def judge_signature(bloc, year, entry, keys, sites, revoked):
    """Of an entry of any log; returns its notes, or raises Refused."""
    kid, act, body = entry["kid"], entry["act"], entry["body"]
    require(not revoked, "KEY_REVOKED")
    require(kid in keys, "KEY_UNKNOWN")
    key = keys[kid]
    require(key["uid"] == entry["by"] and key["kind"] == entry["kind"], "KEY_MISMATCH")
    notes = read_notes(act, entry["notes"])
    if act == "sign":
        require((body["decision"] == "reserve") == (notes["reservations"] != []), "DECISION_MISMATCH")
    if act == "vote":
        require(body["word"] == "agree" or notes["reason"] != "", "NOTES_INVALID")
    text = signed_text(bloc, year, entry).encode("utf-8")
    require(verifies(key["spki"], entry["sig"], covered(text, entry, sites)), "SIGNATURE_INVALID")
    return notes


def revoked_before(revoked_at, entry):
    """By the times of two logs, whose clocks may differ."""
    return entry["kid"] in revoked_at and revoked_at[entry["kid"]] + 240_000 <= entry["ct"]


def judge(year, entry, keys, revisions, revoked_at):
    """Raises Refused with the first code that applies."""
    act, body = entry["act"], entry["body"]
    revoked = year.revoked.get(entry["kid"], entry["seq"]) < entry["seq"] or revoked_before(revoked_at, entry)
    notes = judge_signature(year.bloc, year.year, entry, keys, sites_of(year, entry), revoked)
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
