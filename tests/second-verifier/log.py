"""The log: docs/protocol.md, sections 6, 8, 9 and 10."""

from canonical import sha256
from shapes import Refused, read_entry, require

ZEROS = "0" * 64
TIMED = (
    "void", "attest", "reopen", "vouch", "call", "report", "appraise", "vote", "conclude", "hand", "take", "designate",
    "revoke", "attach",
)  # fmt: skip
HEADED = ("open", "resume", *(act for act in TIMED if act not in ("report", "vote")))
ATTESTED = ("inForce", "reporting", "appraising", "concluded")


def office(body):
    return [body["unit"], body["name"], body["position"], body["capacity"]]


def own_lines(entry):
    body, prev, ct = entry["body"], entry["prev"], str(entry["ct"])
    match entry["act"]:
        case "freeze":
            return [body["revision"], str(body["number"]), body["previous"], body["last"], " ".join(body["parties"])]
        case "open":
            return [prev, body["revision"], " ".join(body["origins"]), body["rpId"]]
        case "sign" | "refuse" as act:
            seat = [body[name] for name in ("revision", "place", "unit", "name", "position", "capacity")]
            return seat + ([body["decision"]] if act == "sign" else [])
        case "resume":
            return [prev, str(body["seq"])]
        case "void":
            return [prev, ct, str(body["seq"])]
        case "attest":
            return [prev, ct, body["revision"], body["name"], body["position"]]
        case "reopen":
            return [prev, ct, body["revision"]]
        case "vouch":
            return [prev, ct, body["revision"], body["name"], body["position"]]
        case "call":
            return [prev, ct, body["text"], body["due"], " ".join(body["origins"]), body["rpId"], body["term"], *office(body)]
        case "report":
            return [ct, body["period"], body["basis"], *office(body), body["replaces"], body["text"]]
        case "appraise":
            return [prev, ct, body["scheme"], body["text"], body["answerBy"], body["term"], *office(body)]
        case "vote":
            return [ct, body["appraisal"], *office(body), body["replaces"], body["word"]]
        case "conclude":
            return [prev, ct, body["appraisal"], body["text"], body["term"], *office(body)]
        case "hand":
            return [prev, ct, body["term"], body["to"], *office(body)]
        case "take":
            return [prev, ct, body["hand"], *office(body)]
        case "designate":
            return [prev, ct, body["term"], body["unit"], body["name"], body["position"]]
        case "revoke":
            return [prev, ct, body["key"]]
        case "attach":
            return [prev, ct, body["revision"], body["of"], body["unit"], body["file"], body["fileName"], str(body["bytes"])]


def signed_text(bloc, year, entry):
    head = [f"giao-uoc/{entry['act']}/v1", f"{bloc}/{year}", entry["by"], entry["kid"], entry["kind"]]
    return "\n".join([*head, *own_lines(entry), sha256(entry["notes"])])


def entry_hash(bloc, year, entry):
    numbers = [str(entry["seq"]), entry["prev"], str(entry["prevAt"]), str(entry["ct"])]
    proof = [entry["sig"], entry["ad"], entry["cdj"], sha256(signed_text(bloc, year, entry))]
    return sha256("\n".join(["giao-uoc/log/v1", f"{bloc}/{year}", *numbers, *proof]))


class Year:
    """What the log amounts to so far."""

    def __init__(self, bloc, year):
        self.bloc, self.year = bloc, year
        self.entries = []
        self.stage, self.revision, self.number, self.parties = "drafting", "-", 0, []
        self.opening, self.freed, self.signed, self.attested = "", {}, {}, 0
        self.concluded, self.attached = 0, {}
        self.scheme, self.appraised, self.reported, self.votes = "", "", {}, {}
        self.sites, self.drafted, self.revoked = [], set(), {}
        self.head, self.at = ZEROS, 0

    def place(self, unit):
        return self.freed.get(unit, self.opening)

    def entry(self, seq):
        return self.entries[seq - 1] if 1 <= seq <= len(self.entries) else None

    def add(self, stored):
        seq = len(self.entries) + 1
        try:
            entry = read_entry(stored)
            require(entry["seq"] == seq, "ENTRY_MISSING")
            require(entry["prev"] == self.head, "CHAIN_BROKEN")
            require(seq == 1 or entry["prevAt"] == self.at, "TIME_MISMATCH")
            require(abs(entry["ct"] - entry["at"]) <= 120_000, "TIME_MISMATCH")
            early = entry["act"] in TIMED and entry["ct"] < entry["prevAt"] - 120_000
            require(seq == 1 or not early, "TIME_MISMATCH")
            require(entry_hash(self.bloc, self.year, entry) == entry["hash"], "HASH_MISMATCH")
            if self.stage == "drafting":
                self.drafted.add(seq)
            require(self.move(entry), "ACT_ILLEGAL")
        except Refused as refused:
            raise Refused(refused.code, seq) from None
        self.entries.append(entry)
        self.head, self.at = entry["hash"], entry["at"]

    def at_place(self, body):
        unit = body["unit"]
        free = self.stage == "signing" and unit in self.parties and unit not in self.signed
        return free and body["revision"] == self.revision and body["place"] == self.place(unit)

    def move(self, entry):
        return getattr(self, "_" + entry["act"])(entry, entry["body"])

    def _freeze(self, entry, body):
        parties = body["parties"]
        follows = body["number"] == self.number + 1 and body["previous"] == self.revision
        if self.stage != "drafting" or not follows or len(parties) < 2 or len(set(parties)) != len(parties):
            return False
        self.stage, self.revision, self.number, self.parties = "frozen", body["revision"], body["number"], parties
        return True

    def _open(self, entry, body):
        if self.stage != "frozen" or body["revision"] != self.revision:
            return False
        self.stage, self.opening, self.freed, self.signed = "signing", entry["hash"], {}, {}
        self.sites.append(entry)
        return True

    def _sign(self, entry, body):
        if not self.at_place(body):
            return False
        self.signed[body["unit"]] = entry["seq"]
        self.stage = "signed" if len(self.signed) == len(self.parties) else "signing"
        return True

    def _refuse(self, entry, body):
        if not self.at_place(body):
            return False
        self.stage = "halted"
        return True

    def _resume(self, entry, body):
        refusal = self.entry(body["seq"])
        if self.stage != "halted" or refusal is None or refusal["act"] != "refuse":
            return False
        unit = refusal["body"]["unit"]
        if refusal["body"]["place"] != self.place(unit):
            return False
        self.stage, self.freed[unit] = "signing", entry["hash"]
        return True

    def _void(self, entry, body):
        if self.stage == "concluded":
            if body["seq"] != self.concluded:
                return False
            self.stage, self.concluded = "appraising", 0
            return True
        if self.stage in ("inForce", "reporting", "appraising"):
            if body["seq"] != self.attested:
                return False
            self.stage, self.attested = "signed", 0
            return True
        signature = self.entry(body["seq"])
        if signature is None or signature["act"] != "sign" or self.stage not in ("signing", "signed"):
            return False
        unit = signature["body"]["unit"]
        if self.signed.get(unit) != body["seq"]:
            return False
        del self.signed[unit]
        self.stage, self.freed[unit] = "signing", entry["hash"]
        return True

    def _attest(self, entry, body):
        if self.stage != "signed" or body["revision"] != self.revision:
            return False
        self.stage, self.attested = "inForce", entry["seq"]
        self.concluded, self.attached = 0, {}
        self.scheme, self.appraised, self.reported, self.votes = "", "", {}, {}
        return True

    def _reopen(self, entry, body):
        if self.stage not in ("frozen", "signing", "halted", "signed") or body["revision"] != self.revision:
            return False
        self.stage, self.opening, self.freed, self.signed = "drafting", "", {}, {}
        return True

    def _vouch(self, entry, body):
        return self.stage in ATTESTED and body["revision"] == self.revision

    def _call(self, entry, body):
        if self.stage not in ("inForce", "reporting", "appraising"):
            return False
        self.stage, self.scheme, self.appraised, self.reported, self.votes = "reporting", body["text"], "", {}, {}
        self.sites.append(entry)
        return True

    def say(self, slots, slot, entry):
        """True if what the unit says replaces what it said."""
        number, last = slots.get(slot, (0, "-"))
        slots[slot] = number + 1, entry["hash"]
        return entry["body"]["replaces"] == last and number < 20

    def _report(self, entry, body):
        mid = body["period"] == "mid" and body["basis"] == self.revision
        final = body["period"] == "final" and body["basis"] == self.scheme and self.stage == "reporting"
        if self.stage not in ("inForce", "reporting") or not (mid or final) or body["unit"] not in self.parties:
            return False
        return self.say(self.reported, f"{body['period']}/{body['unit']}", entry)

    def _appraise(self, entry, body):
        if self.stage not in ("reporting", "appraising") or body["scheme"] != self.scheme:
            return False
        self.stage, self.appraised, self.votes = "appraising", entry["hash"], {}
        return True

    def _vote(self, entry, body):
        if self.stage != "appraising" or body["appraisal"] != self.appraised or body["unit"] not in self.parties:
            return False
        return self.say(self.votes, body["unit"], entry)

    def _conclude(self, entry, body):
        if self.stage != "appraising" or body["appraisal"] != self.appraised:
            return False
        self.stage, self.concluded = "concluded", entry["seq"]
        return True

    def _hand(self, entry, body):
        return self.stage == "drafting" or self.stage in ATTESTED

    _take = _designate = _hand

    def _revoke(self, entry, body):
        self.revoked.setdefault(body["key"], entry["seq"])
        return True

    def _attach(self, entry, body):
        office = body["unit"]
        known = office == "" or office in self.parties
        awaited = body["of"] == "conclusion" and self.stage != "concluded"
        if self.stage not in ATTESTED or body["revision"] != self.revision or not known or awaited:
            return False
        self.attached[office] = self.attached.get(office, 0) + 1
        return self.attached[office] <= 50
