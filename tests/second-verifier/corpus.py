"""Runs every case of tests/fixtures/proofs; prints what differs, and how many agree."""

import json
import sys
from pathlib import Path

from shapes import Refused
from verify import LIMIT, verify

FOLDER = Path(__file__).resolve().parent.parent / "fixtures" / "proofs"


def code_of(data, case):
    try:
        verify(data, case["witnessKeys"], case["wardKeys"], case["demo"])
    except Refused as refused:
        return refused.code
    return None


def main():
    agree = differ = 0
    large = {"about": "larger than the limit", "code": "BUNDLE_TOO_LARGE", "witnessKeys": [], "wardKeys": {}, "demo": False}
    cases = [("too-large", b" " * (LIMIT + 1), large)]
    for folder in sorted(FOLDER.iterdir()):
        case = json.loads((folder / "case.json").read_text(encoding="utf-8"))
        cases.append((folder.name, (folder / "bundle.json").read_bytes(), case))
    for name, data, case in cases:
        found = code_of(data, case)
        if found == case["code"]:
            agree += 1
        else:
            differ += 1
            print(f"{name}: {found}, not {case['code']}: {case['about']}")
    print(f"{agree} passed, {differ} failed")
    sys.exit(1 if differ or agree < 100 else 0)


if __name__ == "__main__":
    main()
