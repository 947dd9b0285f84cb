"""Verifies a proof bundle: docs/protocol.md, section 14."""

import argparse
import re
import sys

from agree import in_order
from canonical import fingerprint, parse, read_fingerprint, sha256, too_deep, write
from heads import HANDOVERS
from judge import judge, public
from log import Year, entry_hash
from settle import Settlement
from shapes import BUNDLE, Refused, read_entry, require

LIMIT = 16_777_216


def read_bundle(data):
    require(len(data) <= LIMIT, "BUNDLE_TOO_LARGE")
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError:
        raise Refused("BUNDLE_UNREADABLE") from None
    require(not too_deep(text), "BUNDLE_TOO_DEEP")
    try:
        bundle = parse(text)
    except ValueError:
        raise Refused("BUNDLE_UNREADABLE") from None
    require(isinstance(bundle, dict) and bundle.get("format") == "giao-uoc/proof@1", "BUNDLE_FORMAT_UNKNOWN")
    try:
        canonical = write(bundle) == text
    except ValueError:
        canonical = False
    require(canonical, "BUNDLE_NOT_CANONICAL")
    require(BUNDLE(bundle), "BUNDLE_INVALID")
    return bundle


def read_terms(bundle, entries):
    """The entries of other years' logs by their links."""
    links = lambda body: {body[name] for name in ("term", "hand") if name in body}
    named, terms = {link for entry in entries for link in links(entry["body"])}, {}
    for term in bundle["terms"]:
        entry = read_entry(term["entry"])
        require(entry["act"] in HANDOVERS, "BUNDLE_MIXED")
        require(entry["at"] == entry["ct"], "TIME_MISMATCH")
        require(entry_hash(bundle["bloc"], term["year"], entry) == entry["hash"], "HASH_MISMATCH")
        link = f"{term['year']}/{entry['seq']}/{entry['hash']}"
        require(term["year"] != bundle["year"] and link in named and link not in terms, "BUNDLE_MIXED")
        named |= links(entry["body"])
        terms[link] = entry
    return terms


def read_contents(bundle, year):
    entries = year.entries
    require(not entries or entries[-1]["at"] == entries[-1]["ct"], "TIME_MISMATCH")
    digests = [sha256(text) for text in bundle["revisions"]]
    frozen = [e["body"]["revision"] for e in entries if e["act"] == "freeze"]
    require(len(set(digests)) == len(digests) and in_order(digests, frozen), "BUNDLE_MIXED")
    texts = [sha256(text) for text in bundle["texts"]]
    named = dict.fromkeys(e["body"]["text"] for e in entries if "text" in e["body"])
    require(in_order(texts, named), "BUNDLE_MIXED")
    terms = read_terms(bundle, entries)
    kids = [sha256(key["spki"]) for key in bundle["keys"]]
    used = list(dict.fromkeys(e["kid"] for e in (*entries, *terms.values())))
    require(in_order(kids, used), "BUNDLE_MIXED")
    revoked = []
    for revocation in bundle["revocations"]:
        entry = read_entry(revocation["entry"])
        require(entry["act"] == "revoke", "BUNDLE_MIXED")
        require(entry["at"] == entry["ct"], "TIME_MISMATCH")
        require(entry_hash(bundle["bloc"], revocation["year"], entry) == entry["hash"], "HASH_MISMATCH")
        require(revocation["year"] != bundle["year"], "BUNDLE_MIXED")
        revoked.append((entry["body"]["key"], entry["at"]))
    require(in_order([kid for kid, _ in revoked], kids), "BUNDLE_MIXED")
    revisions, texts = dict(zip(digests, bundle["revisions"])), dict(zip(texts, bundle["texts"]))
    return dict(zip(kids, bundle["keys"])), revisions, dict(revoked), texts, terms


def ground_of(year):
    """Freeze, opening, passages of the pledge, living signatures, attestation."""
    require(year.attested != 0 and len(year.signed) == len(year.parties), "NOT_IN_FORCE")
    freeze = [e for e in year.entries if e["act"] == "freeze"][-1]
    opening = next(e for e in year.entries if e["hash"] == year.opening)
    voids = [e for e in year.entries if e["act"] == "void" and year.entry(e["body"]["seq"])["act"] != "conclude"]
    resumptions = [e for e in year.entries if e["act"] == "resume"]
    passages = [e for e in (*voids, *resumptions) if e["seq"] > opening["seq"]]
    signatures = [year.entry(year.signed[unit]) for unit in year.parties]
    return freeze, opening, passages, signatures, year.entry(year.attested)


def check_last_year(last, year):
    match = re.fullmatch(r"([0-9]{4})/(?:0|[1-9][0-9]{0,15})/[0-9a-f]{64}", last)
    require(last == "none" or (match is not None and match[1] < year), "LAST_YEAR_INVALID")


def verify(data, witness_keys, ward_keys, demo):
    """Raises Refused unless the bundle is valid; returns its year, the entries whose time is not proven, and the results."""
    bundle = read_bundle(data)
    year = Year(bundle["bloc"], bundle["year"])
    for stored in bundle["log"]:
        year.add(stored)
    keys, revisions, revoked_at, texts, terms = read_contents(bundle, year)
    freeze, opening, passages, signatures, attestation = ground_of(year)
    for entry in sorted([freeze, opening, *passages, *signatures, attestation], key=lambda e: e["seq"]):
        judge(year, entry, keys, revisions, revoked_at)
    people = {e["by"] for e in signatures}
    require(len(people) == len(signatures) and attestation["by"] not in people, "SIGNERS_NOT_DISTINCT")
    check_last_year(freeze["body"]["last"], year.year)
    require(demo or all(map(public, opening["body"]["origins"])), "ORIGIN_NOT_PUBLIC")
    require(witness_keys, "WITNESS_NOT_PINNED")
    known = [fingerprint(e["kid"]) in witness_keys for e in (opening, *passages)]
    same = [e["by"] == attestation["by"] for e in (opening, *passages)]
    sound = all(one or other for one, other in zip(known, same))
    require(sound and fingerprint(attestation["kid"]) in witness_keys, "WITNESS_KEY_MISMATCH")
    by_unit = {e["body"]["unit"]: fingerprint(e["kid"]) for e in signatures}
    require(all(by_unit.get(unit) == key for unit, key in ward_keys.items()), "WARD_KEY_MISMATCH")
    settlement = Settlement(year, keys, revisions, revoked_at, texts, terms, witness_keys)
    return year, settlement.unproven_times(), settlement.verdict(ward_keys, demo)


def typed_key(typed):
    key = read_fingerprint(typed)
    require(key is not None, "FINGERPRINT_INVALID")
    return key


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file")
    parser.add_argument("--witness-key", action="append", default=[])
    parser.add_argument("--ward-key", action="append", default=[])
    parser.add_argument("--demo", action="store_true")
    given = parser.parse_args()
    try:
        wards = dict(typed.partition("=")[::2] for typed in given.ward_key)
        witness_keys = [typed_key(typed) for typed in given.witness_key]
        ward_keys = {unit: typed_key(typed) for unit, typed in wards.items()}
        with open(given.file, "rb") as file:
            data = file.read(LIMIT + 1)
        year, unproven, results = verify(data, witness_keys, ward_keys, given.demo)
    except Refused as refused:
        print(refused.code)
        sys.exit(1)
    print("VALID")
    for unit in year.parties:
        body = year.entry(year.signed[unit])["body"]
        print(f"{unit}: {body['name']}, {body['capacity']}")
    for seq in unproven:
        print(f"entry {seq}: time not proven")
    print("RESULTS", results["state"].upper(), *(results[field] for field in ("code", "seq") if field in results))


if __name__ == "__main__":
    main()
