"""The verdict on a year's results: docs/protocol.md, section 10."""

from agree import report_agrees, scheme_agrees, scores_agree, summary_agrees
from arithmetic import scores_stand
from ballots import ranking_stands
from canonical import fingerprint
from heads import HANDOVERS, HOLDS, OPEN, Heads
from judge import judge, judge_signature, public, revoked_before, site_of, sites_of
from log import HEADED, TIMED
from pins import Pins, counting, names_of
from shapes import Refused, ordinal, read_notes, read_revision, require
from texts import lines_of, read_text

NOT_AT_HAND = ("KEY_UNKNOWN", "TEXT_MISSING", OPEN)
ELSEWHERE = ("KEY_UNKNOWN", "ORIGIN_NOT_ALLOWED", "SITE_MISMATCH")
GRACE = 120_000


def outcome(check, *given, missing=NOT_AT_HAND):
    """HOLDS, OPEN, or the code that a check refuses with."""
    try:
        check(*given)
    except Refused as refused:
        return OPEN if refused.code in missing else refused.code
    return HOLDS


def day_of(time):
    """The number of the day in Viet Nam, as `ordinal` counts days."""
    return 719_163 + (time + 7 * 3_600_000) // 86_400_000


def last(entries, act, after=0, before=float("inf")):
    found = (e for e in reversed(entries) if e["act"] == act and after < e["seq"] < before)
    return next(found, None)


class Settlement:
    """What the results rest on. `proof` holds what a bundle carries beside the log."""

    def __init__(self, year, keys, revisions, revoked_at, texts, terms, witness_keys):
        self.year, self.keys, self.revisions, self.revoked_at, self.texts = year, keys, revisions, revoked_at, texts
        self.memory = {}
        self.by_hash = {entry["hash"]: entry for entry in year.entries}
        self.attestation = year.entry(year.attested)
        self.attested = names_of(read_notes("attest", self.attestation["notes"]))
        self.freezes = [entry for entry in year.entries if entry["act"] == "freeze"]
        self.opening = self.by_hash[year.opening]["seq"]
        self.vouches = [vouch for vouch in map(self.read_vouch, year.entries) if vouch is not None]
        self.pins = self.pins_before(len(year.entries) + 1, set(witness_keys))
        self.revoked_here = {}
        for entry in year.entries:
            if entry["act"] == "revoke":
                key = entry["body"]["key"]
                self.revoked_here[key] = min(entry["ct"], self.revoked_here.get(key, entry["ct"]))
        self.sites = list({(tuple(s["body"]["origins"]), s["body"]["rpId"]) for s in year.sites})
        self.heads = Heads(year, terms, self.pins, self.signed, self.judge_term, self.pledge_of)

    def once(self, key, make):
        """What `make` returns or raises, made once."""
        if key not in self.memory:
            try:
                self.memory[key] = make()
            except Refused as refused:
                self.memory[key] = refused
        found = self.memory[key]
        if isinstance(found, Refused):
            raise Refused(found.code)
        return found

    # Signatures and pins.

    def signed(self, entry):
        """The outcome of what is asked of every entry."""
        judged = lambda: outcome(judge, self.year, entry, self.keys, self.revisions, self.revoked_at)
        return self.once(("signed", entry["seq"]), judged)

    def read_vouch(self, entry):
        if entry["act"] != "vouch" or self.signed(entry) not in (HOLDS, OPEN):
            return None
        try:
            return entry, names_of(read_notes("vouch", entry["notes"])), self.signed(entry) is HOLDS
        except Refused:
            return None

    def pins_before(self, seq, known):
        vouches = [vouch for vouch in self.vouches if vouch[0]["seq"] < seq]
        return Pins(self.attestation, self.attested, vouches, self.opening, known)

    def judge_term(self, entry, year):
        revoked = revoked_before(self.revoked_at, entry) or revoked_before(self.revoked_here, entry)
        given = (self.year.bloc, year, entry, self.keys, self.sites, revoked)
        return outcome(judge_signature, *given, missing=ELSEWHERE)

    # Texts.

    def text(self, name, digest):
        require(digest in self.texts, "TEXT_MISSING")
        return self.once((name, digest), lambda: read_text(name, self.texts[digest], digest))

    def pledge_of(self, freeze):
        """The text of a freeze: None if it is not at hand, False if it is not sound."""
        digest = freeze["body"]["revision"]
        if digest not in self.revisions:
            return None
        try:
            return self.once(("revision", digest), lambda: read_revision(self.revisions[digest], digest))
        except Refused:
            return False

    def pledge(self, entry):
        """Digest and text of the revision in force."""
        freeze = last(self.freezes, "freeze", before=entry["seq"])
        pledge = self.pledge_of(freeze)
        require(pledge is not None, OPEN)
        require(pledge is not False, "BASIS_UNSOUND")
        return freeze["body"]["revision"], pledge

    def scheme_fits(self, digest, revision, pledge):
        agrees = lambda: scheme_agrees(self.text("scheme", digest), pledge, revision)
        return self.once(("scheme fits", digest, revision), agrees)

    # Acts.

    def holds(self, entry):
        if entry["act"] in HANDOVERS:
            return self.heads.states[f"{self.year.year}/{entry['seq']}/{entry['hash']}"].outcome
        check = getattr(self, "check_" + entry["act"], None)
        if self.signed(entry) is not HOLDS or check is None:
            return self.signed(entry)
        return self.once(("holds", entry["seq"]), lambda: outcome(check, entry, entry["body"]))

    def is_head(self, entry):
        answer, _ = self.heads.heads[entry["seq"]]
        require(answer is HOLDS, answer)

    def rests_on(self, entry):
        held = self.holds(entry)
        require(held in (HOLDS, OPEN), "BASIS_UNSOUND")
        require(held is HOLDS, OPEN)

    def check_call(self, entry, body):
        require(ordinal(body["due"]) is not None, "DAY_INVALID")
        self.text("scheme", body["text"])
        self.is_head(entry)
        require(self.scheme_fits(body["text"], *self.pledge(entry)), "TEXT_MISMATCH")

    def check_report(self, entry, body):
        report = self.text("report", body["text"])
        revision, pledge = self.pledge(entry)
        final = body["period"] == "final"
        if final:
            fits = outcome(lambda: require(self.scheme_fits(body["basis"], revision, pledge), "TEXT_MISMATCH"))
            require(fits in (HOLDS, OPEN), "BASIS_UNSOUND")
            require(fits is HOLDS, OPEN)
        scheme = self.text("scheme", body["basis"]) if final else None
        said = all(report[name] == body[name] for name in ("period", "basis", "unit"))
        agrees = lambda: report_agrees(report, pledge, scheme)
        require(said and self.once(("report fits", body["text"], revision), agrees), "TEXT_MISMATCH")

    def counting(self, entry, named, act, fits):
        """The acts of units that count for `entry`, which names their hashes: unit → act."""
        pins, spoken = self.pins_before(entry["seq"], set()), {unit: [] for unit in named}
        for other in self.year.entries[: entry["seq"] - 1]:
            if other["act"] == act and fits(other["body"]) and other["body"]["unit"] in spoken:
                held = self.holds(other)
                if held in (HOLDS, OPEN):
                    spoken[other["body"]["unit"]].append((other, held is HOLDS))
        found = {unit: counting(acts, pins) for unit, acts in spoken.items()}
        require(all(said in found[unit] for unit, said in named.items()), "BASIS_UNSOUND")
        require(all(len(hashes) == 1 for hashes in found.values()), OPEN)
        return {unit: self.by_hash[said] for unit, said in named.items() if said != "-"}

    def check_appraise(self, entry, body):
        answer_by = ordinal(body["answerBy"])
        require(answer_by is not None and answer_by > day_of(entry["ct"] - GRACE), "DAY_INVALID")
        scores = self.text("scores", body["text"])
        self.is_head(entry)
        self.rests_on(last(self.year.entries, "call", before=entry["seq"]))
        (_, pledge), scheme = self.pledge(entry), self.text("scheme", body["scheme"])
        require(scores_agree(scores, pledge, scheme, body["scheme"]), "TEXT_MISMATCH")
        named = {unit["unit"]: unit["report"] for unit in scores["units"]}
        of_scheme = lambda other: other["period"] == "final" and other["basis"] == body["scheme"]
        reports = self.counting(entry, named, "report", of_scheme)
        texts = {unit: self.text("report", report["body"]["text"]) for unit, report in reports.items()}
        require(scores_stand(scores, pledge, scheme, texts), "FIGURE_MISMATCH")

    def appraised(self, body):
        """The appraisal of a vote or conclusion, its scores and their scheme."""
        appraisal = self.by_hash[body["appraisal"]]
        self.rests_on(appraisal)
        said = appraisal["body"]
        return appraisal, self.text("scores", said["text"]), self.text("scheme", said["scheme"])

    def check_vote(self, entry, body):
        _, scores, scheme = self.appraised(body)
        notes, ties = read_notes("vote", entry["notes"]), {tie["id"]: tie["units"] for tie in scores["ties"]}
        require(scheme["tie"]["by"] != "none" or notes["ballots"] == [], "TEXT_MISMATCH")
        for ballot in notes["ballots"]:
            require(ballot["tie"] in ties and ballot["choice"] in [*ties[ballot["tie"]], ""], "TEXT_MISMATCH")
        lines = lines_of(scheme)
        require(all(objection["line"] in lines for objection in notes["objections"]), "TEXT_MISMATCH")

    def check_conclude(self, entry, body):
        summary = self.text("summary", body["text"])
        self.is_head(entry)
        appraisal, scores, scheme = self.appraised(body)
        _, pledge = self.pledge(entry)
        require(summary["appraisal"] == body["appraisal"] and summary_agrees(summary, pledge, scores), "TEXT_MISMATCH")
        named = {answer["unit"]: answer["vote"] for answer in summary["answers"]}
        votes = self.counting(entry, named, "vote", lambda other: other["appraisal"] == body["appraisal"])
        silent = set(named) - set(votes) - {body["unit"]}
        over = day_of(entry["ct"] + GRACE) > ordinal(appraisal["body"]["answerBy"])
        require(over or not silent, "ANSWERS_DUE")
        ballots = [ballot for vote in votes.values() for ballot in read_notes("vote", vote["notes"])["ballots"]]
        require(ranking_stands(summary, scores, scheme["tie"], ballots), "FIGURE_MISMATCH")

    # Times.

    def unproven_times(self):
        """The entries whose time nothing proves: no signature of their own, and no later one over the head."""
        proves = lambda entry: self.holds(entry) is HOLDS and self.pins.vouched(entry)
        bound, unproven = False, []
        for entry in reversed(self.year.entries):
            if bound:
                break
            proving = entry["act"] in (*TIMED, *HEADED) and proves(entry)
            if not (proving and entry["act"] in TIMED):
                unproven.append(entry["seq"])
            bound = proving and entry["act"] in HEADED
        return unproven[::-1]

    # The verdict.

    def named_by(self, entry, name, act, field):
        """The acts that the text of `entry` names by their hashes, where it can be read."""
        try:
            text = self.text(name, entry["body"]["text"])
        except Refused:
            return []
        elements = text["units"] if name == "scores" else text["answers"]
        found = [self.by_hash.get(element[field]) for element in elements]
        return [other for other in found if other is not None and other["act"] == act]

    def ground(self):
        """What the results rest on, in the order of the log; nothing where no call stands."""
        entries = self.year.entries
        call = last(entries, "call", self.attestation["seq"])
        if call is None:
            return []
        appraise = last(entries, "appraise", call["seq"])
        since = appraise or call
        voids = [e for e in entries[since["seq"] :] if e["act"] == "void" and self.of_conclusion(e)]
        conclude = self.year.concluded and self.year.entry(self.year.concluded)
        found = [call]
        if appraise:
            found += [appraise, *self.named_by(appraise, "scores", "report", "report")]
        if conclude:
            found += [conclude, *self.named_by(conclude, "summary", "vote", "vote")]
        else:
            found += voids
        return sorted({e["seq"]: e for e in found}.values(), key=lambda e: e["seq"])

    def of_conclusion(self, void):
        voided = self.year.entry(void["body"]["seq"])
        return voided is not None and voided["act"] == "conclude"

    def proven(self, entry, ward_keys, demo):
        """Of what holds: whether it is pinned, its head proven, its site public, its key the one that was given."""
        unit = entry["body"].get("unit")
        _, weak = self.heads.heads.get(entry["seq"], (HOLDS, False))
        at = site_of(self.year, entry)
        trial = not demo and not all(map(public, at["body"]["origins"]))
        other = unit in ward_keys and ward_keys[unit] != fingerprint(entry["kid"])
        return self.pins.vouched(entry) and not weak and not trial and not other

    def verdict(self, ward_keys, demo):
        ground = self.ground()
        if not ground:
            return {"state": "none"}
        held = [(entry, self.holds(entry)) for entry in ground]
        for entry, outcome_of in held:
            if outcome_of not in (HOLDS, OPEN):
                return {"state": "invalid", "code": outcome_of, "seq": entry["seq"]}
        for entry, outcome_of in held:
            if outcome_of == OPEN or not self.proven(entry, ward_keys, demo):
                return {"state": "unproven", "seq": entry["seq"]}
        return {"state": "proven"}
