"""Whose a key is, by what witnesses say of it: docs/protocol.md, section 10, Pins and Counting."""

from bisect import bisect_left
from collections import defaultdict

from canonical import fingerprint

BY_WITNESS = ("open", "resume", "void", "attest", "vouch", "designate")
BY_ANYBODY = ("freeze", "reopen", "revoke", "attach")


def names_of(notes):
    """Unit → the keys that an attestation or a vouch names for it."""
    names = defaultdict(set)
    for seat in notes["compared"]:
        names[seat["unit"]].add(seat["kid"])
    return names


def witnesses(first, vouches, known):
    """The keys of witnesses, as far as vouches are by them or name them."""
    by = defaultdict(list)
    for entry, names, _ in vouches:
        by[entry["kid"]] += names.get("", ())
    found, rest = set(), [first, *(kid for kid in by if fingerprint(kid) in known)]
    while rest:
        kid = rest.pop()
        if kid not in found:
            found.add(kid)
            rest += by.get(kid, ())
    return found


class Pins:
    """`vouches` holds every vouch looked at that holds or is open: the entry, its names, and whether it holds."""

    def __init__(self, attestation, attested, vouches, opening, known):
        self.known, self.attested = known, attested
        self.found = witnesses(attestation["kid"], [vouch for vouch in vouches if vouch[2]], known)
        possible = witnesses(attestation["kid"], vouches, known)
        self.anybody = {kid for kids in attested.values() for kid in kids}
        self.spoken, self.last, self.last_possible = defaultdict(list), {}, {}
        for entry, names, holds in vouches:
            sure = holds and self.witness(entry["kid"])
            if entry["seq"] < opening or not (sure or entry["kid"] in possible):
                continue
            for unit, kids in names.items():
                self.spoken[unit].append((entry["seq"], kids, sure))
                self.last_possible.update({(unit, kid): entry["seq"] for kid in kids})
                if sure:
                    self.last.update({(unit, kid): entry["seq"] for kid in kids})
                    self.anybody |= kids

    def witness(self, kid):
        return kid in self.found or fingerprint(kid) in self.known

    def named(self, unit, kid):
        """Whether anything that names keys names this one for this unit."""
        return (unit, kid) in self.last or kid in self.attested.get(unit, ())

    def turn(self, entry):
        """How many vouches before it speak of its unit."""
        return bisect_left(self.spoken[entry["body"]["unit"]], entry["seq"], key=lambda spoken: spoken[0])

    def before(self, entry):
        """What may be the last that speaks of its unit before it, last first, up to what is sure to."""
        unit = entry["body"]["unit"]
        for index in range(self.turn(entry) - 1, -1, -1):
            _, kids, sure = self.spoken[unit][index]
            yield kids
            if sure:
                return
        yield self.attested.get(unit, ())

    def pinned(self, entry):
        """Of an act for a unit: pinned, and not unpinned by what is open."""
        kid, slot = entry["kid"], (entry["body"]["unit"], entry["kid"])
        return self.last.get(slot, 0) > entry["seq"] or all(kid in kids for kids in self.before(entry))

    def vouched(self, entry):
        """Of any act of the log."""
        if entry["act"] in BY_WITNESS:
            return self.witness(entry["kid"])
        if entry["act"] in BY_ANYBODY:
            return self.witness(entry["kid"]) or entry["kid"] in self.anybody
        return self.pinned(entry)

    def possible(self, entry):
        """Pinned, or it would be if something open held."""
        kid, slot = entry["kid"], (entry["body"]["unit"], entry["kid"])
        return self.last_possible.get(slot, 0) > entry["seq"] or any(kid in kids for kids in self.before(entry))


def counting(acts, pins):
    """The hashes of what may count among the acts of one unit, in their order, each with whether it holds or is open.

    One hash, or "-", where nothing open can change it.
    """
    sure = any(holds and pins.pinned(entry) for entry, holds in acts)
    found, later = set(), set()
    for entry, holds in reversed(acts):
        # Two acts with one key and no vouch between them are pinned together or not at all.
        alike = (entry["kid"], pins.turn(entry))
        if (alike not in later and pins.possible(entry)) or not (later or sure):
            found.add(entry["hash"])
        if holds:
            later.add(alike)
            if pins.pinned(entry):
                break
    return found if later else found | {"-"}
