"""Runs every case of tests/fixtures/proofs; prints what differs, and how many agree."""

import json
import sys
from pathlib import Path

from judge import client_data
from shapes import Refused
from verify import LIMIT, verify

FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
FOLDER = FIXTURES / "proofs"
CHALLENGE, ORIGIN = "A" * 43, "https://giaouoc.test"


def outcome_of(data, case):
    """The code, and for a valid file the entries whose time is not proven, and the results."""
    try:
        _, unproven, results = verify(data, case["witnessKeys"], case["wardKeys"], case["demo"])
    except Refused as refused:
        return refused.code, [], None
    return None, unproven, results


def taken(template):
    """Whether client data are read, and say what they must."""
    escaped = {"CHAL": CHALLENGE, "ORIGIN": ORIGIN, "ESCAPED": ORIGIN.replace("/", "\\/"), "HALF": ORIGIN.replace("/", "\\/", 1)}
    for name, value in escaped.items():
        template = template.replace(name, value)
    try:
        client = client_data(template)
    except Refused:
        return False
    return client["challenge"] == CHALLENGE and client["origin"] == ORIGIN


def main():
    agree = differ = 0
    for kind, templates in json.loads((FIXTURES / "client-data.json").read_text(encoding="utf-8")).items():
        for label, template in templates.items():
            if taken(template) == (kind == "taken"):
                agree += 1
            else:
                differ += 1
                print(f"client data, {label}: not {kind}")
    large = {"about": "larger than the limit", "code": "BUNDLE_TOO_LARGE", "unproven": []}
    large.update(witnessKeys=[], wardKeys={}, demo=False)
    cases = [("too-large", b" " * (LIMIT + 1), large)]
    for folder in sorted(FOLDER.iterdir()):
        case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
        cases.append((folder.name, (folder / "bundle.json").read_bytes(), case))
    for name, data, case in cases:
        found = outcome_of(data, case)
        wanted = case["code"], case["unproven"], case.get("results", found[2])
        if found == wanted:
            agree += 1
        else:
            differ += 1
            print(f"{name}: {found}, not {wanted}: {case['about']}")
    print(f"{agree} passed, {differ} failed")
    sys.exit(1 if differ or agree < 100 else 0)


if __name__ == "__main__":
    main()
