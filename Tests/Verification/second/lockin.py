"""Lock-in: exit cost, months to leave, the four parts of the index, the date to decide by and the contract tests."""

from fractions import Fraction

from arithmetic import Spread, add_months, middle, not_negative, opposite


class Part:
    """Points of 25; an item that nobody answers scores none, half or all of its points."""

    def __init__(self):
        self.points, self.known = Spread(0), 0

    def item(self, most, share):
        """`share` is a spread of how much of the points the item scores, or `None` where it is unknown."""
        self.known += share is not None
        self.points = self.points.plus(Spread(0, Fraction(1, 2), 1).times(most) if share is None else share.times(most))
        return self


def answer(flag):
    return None if flag is None else Spread(1 if flag else 0)


def verdict(word):
    return {"yes": Spread(1), "no": Spread(0), "possibly": Spread(0, 0, 1)}.get(word)


def exit_cost(facts, parameters):
    charge, value = facts.money("exit_charge"), facts.money("contract_annual_value")
    if charge is None and value is None:
        return None
    share = not_negative(value or Spread(0)).times(parameters["exit.cost_share"])
    return not_negative(charge or Spread(0)).plus(share)


def months_to_leave(facts, parameters):
    notice = facts.quantity("notice_months")
    if notice is None:
        return None
    return notice.plus(parameters["exit.procurement_lead_months"]).plus(parameters["exit.transition_months"])


def years_between(first, last):
    return Fraction((last - first).days) / Fraction("365.25")


def commercial(facts, as_of):
    end, notice, clause = facts.days("contract_end"), facts.quantity("notice_months"), facts.flag("break_clause")
    remaining = end and Spread(
        *(years_between(as_of, day) for day in (end[0], middle(*end), end[1]))
    ).times(Fraction(1, 5)).clamped(0, 1)
    return (
        Part().item(6, remaining)
        .item(5, notice and notice.times(Fraction(1, 12)).clamped(0, 1))
        .item(5, answer(None if clause is None else not clause))
        .item(4, answer(facts.flag("auto_extends")))
        .item(5, answer(facts.flag("sole_supplier"))))


def technical(facts):
    data = {"proprietary": True, "open": False}.get((facts.text("data_format") or "").lower())
    exported, owned = facts.flag("data_export"), facts.flag("source_owned")
    count = facts.interfaces
    return (
        Part().item(6, answer(data))
        .item(7, answer(None if exported is None else not exported))
        .item(6, answer(None if owned is None else not owned))
        .item(6, None if count is None else Spread(Fraction(count, 10)).clamped(0, 1)))


def market(facts, products):
    known = products.any_known
    return (
        Part().item(12, verdict(products.scarce) if known else None)
        .item(7, verdict(products.proprietary) if known else None)
        .item(6, answer(facts.flag("sole_supplier"))))


def leaving(cost, annual, months):
    ratio = None
    if cost is not None and annual.spread and annual.spread[0] > 0:
        ratio = Spread.each(lambda end: cost[end] / annual.spread[opposite(end)]).clamped(0, 1)
    return (
        Part().item(13, ratio)
        .item(12, months and months.times(Fraction(1, 36)).clamped(0, 1)))


def decide_by(facts, parameters):
    end, notice = facts.days("contract_end"), facts.quantity("notice_months")
    if end is None:
        return None
    months = (notice[2] if notice else 0) + parameters["exit.procurement_lead_months"][1]
    return add_months(end[0], -int(months))


def contract_tests(facts, parameters, as_of):
    start, end, value = facts.days("contract_start"), facts.days("contract_end"), facts.money("contract_annual_value")
    flags = []
    term = end and max(0, years_between(start[1] if start else as_of, end[0]))
    if term and value and value[0] * term > parameters["contract.large_value"][1]:
        flags.append("over_100_million")
    if facts.flag("break_clause") is False and term and term > parameters["contract.break_within_years"][1]:
        flags.append("no_break_within_two_years")
    if facts.flag("auto_extends"):
        flags.append("automatic_extension")
    if facts.flag("source_owned") is False:
        flags.append("ownership_unclear")
    return flags
