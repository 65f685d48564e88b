"""Annual cost and the seven components of the avoidable cost.

A figure is a triple of whole pence, or `None` where it is unknown.
"""

from fractions import Fraction

from arithmetic import ENDS, Spread, in_pence, not_negative, opposite
from values import POOLS


class AnnualCost:
    def __init__(self, facts, parameters):
        pools = [facts.money(pool) for pool in POOLS if facts.money(pool)]
        self.spread, self.is_reported = facts.money("annual_cost"), True
        if not self.spread and pools:
            self.spread = pools[0]
            for pool in pools[1:]:
                self.spread = self.spread.plus(pool)
        if not self.spread:
            self.is_reported = False
            self.spread = facts.money("contract_annual_value")
        if not self.spread:
            built = facts.money("replacement_cost") or facts.money("build_cost")
            self.spread = built and not_negative(built).times(parameters["cost.maintenance_rate"])
        self.figure = self.spread and in_pence(self.spread)


def legacy_multiple(risk, parameters):
    """From 1 at a likelihood total of 1, in a line to m4 at 4, and in a line to m6 at 6; 1 where not legacy."""
    at4, at6 = parameters["cost.legacy_multiple_at_4"], parameters["cost.legacy_multiple_at_6"]
    is_legacy = (risk.legacy == "yes", risk.centrally_legacy, risk.legacy != "no")

    def multiple(end):
        total = risk.likelihood[end]
        if not is_legacy[end]:
            return 1
        if total <= 4:
            return 1 + (at4[end] - 1) * (total - 1) / 3
        return at4[end] + (at6[end] - at4[end]) * (total - 4) / 2

    return Spread.each(multiple)


def excess_maintenance(annual, multiple, risk):
    if not annual.spread or not any(risk.known[f"l{n}"] for n in range(1, 8)):
        return None
    return in_pence(not_negative(annual.spread).times(Spread.each(lambda end: 1 - 1 / multiple[end])))


def support_premium(annual, facts, products, parameters):
    if not products.any_known:
        return None
    uplift = parameters["cost.support_uplift"]
    if annual.is_reported:
        verdict, base = products.falling_due, facts.money("cost_software")
    else:
        verdict, base = products.on_bought_support, annual.spread
    if verdict == "no":
        return 0, 0, 0
    if base is None:
        return None
    premium = in_pence(uplift.times(not_negative(base)))
    return premium if verdict == "yes" else (0, 0, premium[2])


def severity(spread):
    """(score - 2) / 4 within 0 and 1."""
    return Spread(*spread).plus(Spread(-2)).times(Fraction(1, 4)).clamped(0, 1)


def lost_staff_time(facts, risk, parameters):
    users = facts.quantity("users")
    if users is None or not (risk.known["l4"] or risk.known["l7"]):
        return None
    greater = tuple(max(risk.scores["l4"][end], risk.scores["l7"][end]) for end in ENDS)
    hours = users.times(parameters["staff.hours_lost_per_week"]).times(parameters["staff.working_weeks"])
    return in_pence(hours.times(parameters["staff.hourly_cost"]).times(severity(greater)))


def manual_handling(facts, parameters):
    volume, share = facts.quantity("transactions_per_year"), facts.share("digital_share")
    if volume is None or share is None:
        return None
    return in_pence(volume.times(1 - share).times(parameters["manual.unit_cost_gap"]))


def expected_outage_loss(facts, risk, parameters):
    users, downtime = facts.quantity("users"), facts.quantity("downtime_hours_per_year")
    if users is None or (downtime is None and not risk.known["l7"]):
        return None
    if downtime is not None:
        modern = parameters["outage.modern_downtime_hours"]
        hours = Spread.each(lambda end: downtime[end] - modern[opposite(end)])
    else:
        often, modern = parameters["outage.frequency"], parameters["outage.modern_frequency"]
        scale, duration = severity(risk.scores["l7"]), parameters["outage.duration_hours"]
        hours = Spread.each(lambda end: (often[end] * scale[end] - modern[opposite(end)]) * duration[end])
    idle = users.times(parameters["outage.idle_share"]).times(parameters["staff.hourly_cost"])
    return in_pence(not_negative(hours).times(idle))


def marking(text):
    words = (text or "").lower().replace("-", " ").split()
    if "secret" in words:
        return "secret"
    if {"sensitive", "personal", "confidential"} & set(words):
        return "sensitive"
    return "official" if "official" in words else None


def expected_breach_loss(facts, risk, parameters):
    data = marking(facts.text("classification"))
    if data is None or not risk.known["l6"]:
        return None
    scale, chance = severity(risk.scores["l6"]), parameters["breach.probability"]
    modern, cost = parameters["breach.modern_share"], parameters["breach.cost"]
    weight = parameters[f"breach.sensitivity_{data}"]
    return in_pence(Spread.each(
        lambda end: chance[end] * scale[end] * (1 - modern[opposite(end)]) * cost[end] * weight[end]))


def lock_in_premium(facts, multiple, index, parameters):
    value, rate = facts.money("contract_annual_value"), parameters["lockin.premium_rate"]
    if value is None or index is None:
        return None
    value = not_negative(value)
    return in_pence(Spread.each(lambda end: value[end] / multiple[opposite(end)] * rate[end] * index[end] / 100))


def total(components):
    """The sum of the known components; unknown where none is known, or where they come to nothing while others are unknown."""
    known = [component for component in components if component is not None]
    summed = tuple(sum(component[end] for component in known) for end in ENDS)
    if not known or (len(known) < len(components) and not any(summed)):
        return None
    return summed
