"""Figures, exact: docs/protocol.md, section 3, Arithmetic."""

from fractions import Fraction

from texts import MISSED, REACHED, decimal, lines_of


def figure(number, places):
    """Rounded half away from zero, with exactly `places` digits after the point."""
    whole = int(abs(number) * 10**places + Fraction(1, 2))
    digits = str(whole).rjust(places + 1, "0")
    sign = "-" if number < 0 and whole > 0 else ""
    return sign + (f"{digits[:-places]}.{digits[-places:]}" if places else digits)


def ratio(value, target, direction):
    """Of a value to a target; None if there is none."""
    if value in (REACHED, MISSED):
        return Fraction(value == REACHED)
    if not decimal(target):
        return None
    value, target = Fraction(value), Fraction(target)
    if target <= 0:
        return Fraction(value >= target if direction == "up" else value <= target)
    return max(Fraction(0), value / target if direction == "up" else 2 - value / target)


def best_takes_max(most, direction, compared):
    """`compared` holds value and ratio of every unit of one group; returns what gives the points of one of them."""
    best = max((reached for _, reached in compared if reached is not None), default=None)
    values = [Fraction(value) for value, reached in compared if reached is None]
    first = (max if direction == "up" else min)(values, default=None)

    def of_one(value, reached):
        if reached is not None:
            beyond = (reached - 1) / (best - 1) if reached > 1 else 0
            return most / 2 * (min(reached, 1) + beyond)
        value = Fraction(value)
        if first <= 0:
            return most if value == first else Fraction(0)
        return max(Fraction(0), most * value / first) if direction == "up" else most * first / value

    return of_one


def points_of_item(scored, item, reported):
    """Of one item before rounding: unit → points. `reported` maps the units of one group to what they say of it."""
    most, rule = Fraction(scored["max"]), scored["rule"]
    values = {
        unit: (given["value"], ratio(given["value"], item["targets"].get(unit), item["direction"]))
        for unit, given in reported.items()
        if given is not None
    }
    of_one = best_takes_max(most, item["direction"], values.values()) if rule == "best-takes-max" else None

    def points(unit):
        if unit not in values:
            return Fraction(0)
        value, reached = values[unit]
        if rule == "best-takes-max":
            return of_one(value, reached)
        if rule == "fixed":
            count = Fraction(value) if decimal(value) else Fraction(value == REACHED)
            return max(Fraction(0), min(most, count * Fraction(scored["each"])))
        if rule == "judged" or reached is None:
            given = reported[unit]["self"]
            return Fraction(0) if given == "-" else Fraction(given)
        if rule == "proportional":
            return most * min(1, reached)
        return most if reached >= 1 else Fraction(0)

    return {unit: points(unit) for unit in reported}


def proposed(scheme, pledge, reports):
    """The proposed points, rounded, of every unit with a report that counts: unit → a figure for each line."""
    said = {unit: {item["item"]: item for item in report["items"]} for unit, report in reports.items()}
    exact = {unit: [] for unit in reports}
    for scored, item in zip(scheme["items"], pledge["items"]):
        for apart in (False, True):
            group = [unit for unit in reports if (unit in scheme["apart"]) == apart]
            found = points_of_item(scored, item, {unit: said[unit].get(item["id"]) for unit in group})
            for unit, points in found.items():
                exact[unit].append(points)
    for unit, report in reports.items():
        claims = {claim["line"]: Fraction(claim["points"]) for claim in report["claims"]}
        exact[unit] += [claims.get(extra["id"], Fraction(0)) for extra in (*scheme["bonus"], *scheme["minus"])]
    return {unit: [figure(number, scheme["places"]) for number in numbers] for unit, numbers in exact.items()}


def capped(number, cap):
    return number if cap == "-" else min(number, Fraction(cap))


def total(scheme, points):
    """`points` are the figures of the lines."""
    rest = iter(map(Fraction, points))
    items = sum(next(rest) for _ in scheme["items"])
    given = [(extra["beyond"], next(rest)) for extra in scheme["bonus"]]
    bonus = sum(number for beyond, number in given if not beyond)
    beyond = sum(number for beyond, number in given if beyond)
    return capped(items + capped(bonus, scheme["bonusCap"]) - sum(rest), scheme["scale"]) + beyond


def line_stands(points, proposal, most, places, excused):
    spelt = decimal(points) and figure(Fraction(points), places) == points
    bounded = spelt and Fraction(points) >= 0 and (most == "-" or Fraction(points) <= Fraction(most))
    return bounded and (excused or points == proposal)


def scores_stand(scores, pledge, scheme, reports):
    """Whether every figure is what section 3 makes of the texts. `reports` maps units to the reports that count."""
    places, lines = scheme["places"], lines_of(scheme)
    scored = scheme["scoring"] == "points"
    proposals = proposed(scheme, pledge, reports) if scored else {}
    totals, groups = {}, {"main": [], "apart": []}
    for unit in scores["units"]:
        name, group = unit["unit"], "apart" if unit["unit"] in scheme["apart"] else "main"
        if unit["group"] != group:
            return False
        if name not in proposals:
            continue
        excused = {reason["line"] for reason in unit["reasons"]}
        for points, proposal, (line, most) in zip(unit["points"], proposals[name], lines.items()):
            if not line_stands(points, proposal, most, places, line in excused):
                return False
        totals[name] = total(scheme, unit["points"])
        groups[group].append(name)
    ranks = {
        name: 1 + sum(totals[other] > totals[name] for other in group) for group in groups.values() for name in group
    }
    for unit in scores["units"]:
        found = totals.get(unit["unit"])
        bands = [band["name"] for band in scheme["bands"] if found is not None and found >= Fraction(band["from"])]
        rank, sum_of = str(ranks.get(unit["unit"], "-")), "-" if found is None else figure(found, places)
        if (unit["total"], unit["rank"], unit["band"]) != (sum_of, rank, bands[0] if bands else "-"):
            return False
    return scores["ties"] == [
        {"id": f"{group}-{rank}", "units": tied}
        for group, names in groups.items()
        for rank in range(1, len(names) + 1)
        if len(tied := [name for name in names if ranks[name] == rank]) > 1
    ]
