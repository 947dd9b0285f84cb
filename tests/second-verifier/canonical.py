"""Encodings: docs/protocol.md, sections 2 and 12."""

import hashlib
import json

MAX = 2**53 - 1
SEPARATORS = (
    ".-\t\n\v\f\r \u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a"
    "\u2028\u2029\u202f\u205f\u3000\ufeff"
)
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


def sha256(text):
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


def _refuse(name):
    raise ValueError(name)


def _integer(digits):
    # Beyond this no whole number is safe; and Python refuses very long ones.
    return int(digits) if len(digits) <= 17 else float("inf")


def parse(text):
    """JSON (RFC 8259); raises ValueError."""
    return json.loads(text, parse_constant=_refuse, parse_int=_integer)


def too_deep(text, limit=16):
    """True if more than `limit` brackets are open at once outside strings."""
    depth, in_string, skip = 0, False, False
    for character in text:
        if skip:
            skip = False
        elif in_string:
            if character == "\\":
                skip = True
            elif character == '"':
                in_string = False
        elif character == '"':
            in_string = True
        elif character in "[{":
            depth += 1
            if depth > limit:
                return True
        elif character in "]}":
            depth -= 1
    return False


def _string(text):
    text.encode("utf-8")  # raises for half a surrogate pair
    short = {8: "\\b", 9: "\\t", 10: "\\n", 12: "\\f", 13: "\\r", 34: '\\"', 92: "\\\\"}
    spelt = [short.get(ord(c)) or (c if ord(c) >= 32 else f"\\u{ord(c):04x}") for c in text]
    return '"' + "".join(spelt) + '"'


def write(value):
    """RFC 8785; raises ValueError for what has no canonical form here."""
    if value is None:
        return "null"
    if value is True or value is False:
        return "true" if value else "false"
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, int):
        if abs(value) > MAX:
            raise ValueError("not a safe integer")
        return str(value)
    if isinstance(value, list):
        return "[" + ",".join(write(element) for element in value) + "]"
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        return "{" + ",".join(_string(key) + ":" + write(value[key]) for key in keys) + "}"
    raise ValueError("no canonical form")


def parse_canonical(text):
    """The value of a text that is its own canonical form and does not nest deep; raises ValueError."""
    if too_deep(text):
        raise ValueError("nests deep")
    value = parse(text)
    if write(value) != text:
        raise ValueError("not canonical")
    return value


def fingerprint(kid):
    number, digits = int(kid[:40], 16), ""
    for _ in range(32):
        digits = DIGITS[number % 32] + digits
        number //= 32
    return digits


def read_fingerprint(typed):
    """A fingerprint as typed; None if it is none."""
    plain = "".join(c for c in typed if c not in SEPARATORS)
    if len(plain) == 64 and all(c in "0123456789abcdefABCDEF" for c in plain):
        return fingerprint(plain.lower())
    read = plain.upper().replace("O", "0").replace("I", "1").replace("L", "1")
    return read if len(read) == 32 and all(c in DIGITS for c in read) else None
