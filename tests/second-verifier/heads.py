"""Handovers, and who leads the bloc: docs/protocol.md, section 10, The head."""

from collections import namedtuple

HOLDS, OPEN = None, "OPEN"
HANDOVERS = ("hand", "take", "designate")

# `weak`: of a hand, that its head is unproven; of a take or designate, that a head is that rests on it.
State = namedtuple("State", "entry outcome weak year")


class Heads:
    """Outcome and weakness of every handover and of the head of every act of a head.

    `judged` gives the outcome of the first table for an entry of the log, `judged_term` for one of another year's log.
    `pledge` gives the text of a freeze: None if it is not at hand, False if it is not sound.
    """

    def __init__(self, year, terms, pins, judged, judged_term, pledge):
        self.year, self.terms, self.pins = year, terms, pins
        self.judged, self.judged_term, self.pledge = judged, judged_term, pledge
        self.states, self.heads = {}, {}
        self.freeze, self.latest, self.undecided = None, None, {}
        self.last_held = self.last_open = 0
        for entry in year.entries:
            self.add(entry)

    def add(self, entry):
        act = entry["act"]
        if act == "freeze":
            self.freeze, self.latest, self.undecided = entry, None, {}
        if act in ("call", "appraise", "conclude", "hand"):
            self.heads[entry["seq"]] = self.head(entry["body"]["term"], entry["body"]["unit"])
        if act not in HANDOVERS:
            return
        link = f"{self.year.year}/{entry['seq']}/{entry['hash']}"
        outcome, weak = self.judged(entry), True
        if act == "hand":
            answer, weak = self.heads[entry["seq"]]
            outcome = answer if outcome is HOLDS else outcome
        if act == "take" and outcome is HOLDS:
            outcome = self.taken(entry, self.year.year)
        state = State(entry, outcome, weak, self.year.year)
        self.states[link] = state if act == "hand" else state._replace(weak=self.is_weak(state))
        if outcome is HOLDS:
            self.last_held = entry["seq"]
            if act != "hand":
                self.latest, self.undecided = self.states[link], {}
        elif outcome == OPEN:
            self.last_open = entry["seq"]
            if act != "hand":
                self.undecided[link] = self.states[link]

    def find(self, link):
        """The handover that a link names; None if it is not at hand."""
        chain = []
        while link in self.terms and link not in self.states:
            chain.append(link)
            body = self.terms[link]["body"]
            link = body["hand"] if "hand" in body else body["term"]
        for link in reversed(chain):
            self.states[link] = self.state_of_term(self.terms[link], link[:4])
        return self.states.get(chain[0] if chain else link)

    def missing(self, link, code):
        """What is not in this year's log does not hold; of another year's nobody knows."""
        return code if link[:4] == self.year.year else OPEN

    def state_of_term(self, entry, year):
        outcome, weak, body = self.judged_term(entry, year), True, entry["body"]
        if outcome is HOLDS and entry["act"] == "take":
            outcome = self.taken(entry, year)
        if outcome is HOLDS and entry["act"] == "hand" and body["term"] != "-":
            outcome, weak = self.by_term(body["term"], body["unit"])
        state = State(entry, outcome, weak, year)
        return state if entry["act"] == "hand" else state._replace(weak=self.is_weak(state))

    def taken(self, entry, year):
        link, unit = entry["body"]["hand"], entry["body"]["unit"]
        hand = self.find(link)
        if hand is None:
            return self.missing(link, "BASIS_UNSOUND")
        if hand.entry["act"] != "hand" or hand.outcome not in (HOLDS, OPEN) or hand.entry["body"]["to"] != unit:
            return "BASIS_UNSOUND"
        if hand.year == year == self.year.year:
            if self.last_held > hand.entry["seq"]:
                return "BASIS_UNSOUND"
            if self.last_open > hand.entry["seq"]:
                return OPEN
        return hand.outcome

    def is_pinned(self, state):
        entry = state.entry
        if entry["act"] == "designate" or state.year == self.year.year:
            return self.pins.vouched(entry)
        return self.pins.named(entry["body"]["unit"], entry["kid"])

    def is_weak(self, state):
        if not self.is_pinned(state):
            return True
        if state.entry["act"] == "designate":
            return False
        hand = self.find(state.entry["body"]["hand"])
        return hand is None or hand.weak or hand.year != state.year or not self.is_pinned(hand)

    def by_term(self, link, unit):
        state = self.find(link)
        if state is None:
            return self.missing(link, "HEAD_MISMATCH"), True
        entry = state.entry
        fits = entry["act"] != "hand" and state.outcome in (HOLDS, OPEN) and entry["body"]["unit"] == unit
        return (state.outcome if fits else "HEAD_MISMATCH"), state.weak

    def head(self, term, unit):
        """Whether `unit` is the head after the entries so far, and whether that is unproven."""
        if term[:4] > self.year.year:
            return self.by_term(term, unit)
        answers = [self.head_without(term, unit)]
        mine = term in self.undecided and self.undecided[term].entry["body"]["unit"] == unit
        if mine:
            answers.append((HOLDS, self.undecided[term].weak))
        if len(self.undecided) > mine:
            answers.append(("HEAD_MISMATCH", True))
        outcomes = {outcome for outcome, _ in answers}
        return outcomes.pop() if len(outcomes) == 1 else OPEN, any(weak for _, weak in answers)

    def head_without(self, term, unit):
        """As above, if nothing open holds."""
        if self.latest is not None:
            link = f"{self.year.year}/{self.latest.entry['seq']}/{self.latest.entry['hash']}"
            fits = unit == self.latest.entry["body"]["unit"] and term == link
            return (HOLDS if fits else "HEAD_MISMATCH"), self.latest.weak
        if self.freeze is not None:
            pledge = self.pledge(self.freeze)
            if pledge is None:
                return OPEN, True
            fits = pledge is not False and pledge["headUnit"] == unit
            return (HOLDS if fits else "HEAD_MISMATCH"), self.judged(self.freeze) is not HOLDS
        if term == "-":
            return HOLDS, True
        return self.by_term(term, unit) if term[:4] < self.year.year else ("HEAD_MISMATCH", True)
