"""Modernisation: which treatments the facts allow, what each is worth, which is best, and what delay costs.

Amounts that the program rounds are whole pence here too: one-off costs, avoidable cost, worth.
"""

from fractions import Fraction

from arithmetic import ENDS, Spread, add_months, in_pence, not_negative, opposite, pence
from lockin import years_between
from risk import CLOUD

TREATMENTS = ("retain", "retire", "rehost", "relocate", "repurchase", "replatform", "refactor")
OWN_HARDWARE = {"private cloud", "own data centre", "server room", "on premises"}
RETIRING = {"retiring", "to be decommissioned", "to be retired"}
ZERO = Spread(0)


def pounds(figure):
    """A figure in whole pence as pounds."""
    return figure and Spread(*(Fraction(end, 100) for end in figure))


def in_pounds(number):
    """An amount that is given to the penny."""
    return Spread(Fraction(pence(number), 100))


def optimism_bias(parameters):
    """What an estimate is raised by: the upper bound, less the part of it that has been dealt with."""
    upper, mitigated = parameters["optimism.one_off_cost_upper"], parameters["optimism.mitigated"]
    return Spread.each(lambda end: upper[end] * (1 - mitigated[opposite(end)]))


class Discounting:
    """Green Book: 3.5 % to year 30, 3 % to 75, 2.5 % to 125; year 0 is not discounted."""

    def __init__(self, parameters):
        steps = [(30, "appraisal.rate_0_30"), (75, "appraisal.rate_31_75"), (125, "appraisal.rate_76_125")]
        self.factors = [Fraction(1)]
        for last, name in steps:
            while len(self.factors) <= last:
                self.factors.append(self.factors[-1] / (1 + parameters[name][1]))

    def explained(self, period):
        """The factor of the last year appraised, and the annuity of the whole period."""
        return {"worth.discount_factor": Spread(self.factors[max(0, int(period) - 1)]), "worth.annuity": Spread(self.annuity(period))}

    def annuity(self, years):
        whole = int(years)
        return sum(self.factors[:whole], Fraction(0)) + (years - whole) * self.factors[whole]


# Choosing


def quadrant(risk, parameters):
    """TIME, by central scores: is it technically fit, and does anybody depend on it?"""
    if not any(risk.known[f"l{n}"] for n in range(1, 8)):
        return None
    fit_technically = risk.likelihood[1] < parameters["risk.legacy_threshold"][1]
    business = risk.known["l4"]
    relied_on = [risk.known[field] for field in ("c4", "c5", "c6")]
    if (business and business[1] < parameters["risk.legacy_threshold"][1]) or any(
            score and score[1] >= parameters["time.functional_cut"][1] for score in relied_on):
        return "invest" if fit_technically else "migrate"
    if business is None or not all(relied_on):
        return None
    return "tolerate" if fit_technically else "eliminate"


def is_leaving(facts, parameters, as_of):
    """Its status says so, or its retirement lies within the framework's three years."""
    end = facts.days("retirement_date")
    horizon = add_months(as_of, int(parameters["horizon.support_years"][1] * 12))
    return (facts.text("status") or "").lower() in RETIRING or bool(end and end[1] <= horizon)


def is_allowed(treatment, facts, risk, products, leaving, time):
    if treatment == "retain":
        return risk.red != "yes"
    if treatment == "retire":
        return leaving or time == "eliminate"
    if leaving or risk.legacy == "no":
        return False
    hosting, owned = (facts.text("hosting") or "").lower(), facts.flag("source_owned")
    return {
        "rehost": hosting not in CLOUD and products.proprietary != "yes",
        "relocate": hosting in OWN_HARDWARE and products.proprietary == "yes",
        "repurchase": owned is not True,
        "replatform": owned is not False,
        "refactor": True,
    }[treatment]


def is_hardware_alone(risk):
    return [n for n in range(1, 8) if risk.scores[f"l{n}"][1] >= 3] == [5]


def indicated(facts, risk, products, leaving):
    if leaving:
        return "retire"
    if risk.legacy == "no":
        return "retain"
    if is_hardware_alone(risk):
        return "rehost"
    if products.scarce == "yes" or facts.flag("source_owned") or facts.quantity("lines_of_code") is not None:
        return "refactor"
    return "repurchase" if facts.flag("source_owned") is False else "replatform"


# Parts of a programme's risk


def conditions(facts, risk):
    items = [
        (15, facts.interfaces is not None and Spread(Fraction(facts.interfaces, 10)).clamped(0, 1)),
        (15, risk.known["l3"] and Spread(*risk.known["l3"]).plus(Spread(-2)).times(Fraction(1, 4)).clamped(0, 1)),
        (15, {"good": Spread(0), "full": Spread(0), "partial": Spread(Fraction(1, 2)), "poor": Spread(1), "none": Spread(1)}.get(
            (facts.text("documentation") or "").lower())),
        (8, {"proprietary": Spread(1), "open": Spread(0)}.get((facts.text("data_format") or "").lower())),
        (7, facts.flag("data_export") is not None and Spread(0 if facts.flag("data_export") else 1)),
    ]
    points = ZERO
    for most, share in items:
        points = points.plus((share or Spread(0, Fraction(1, 2), 1)).times(most))
    return points


def size(cost, parameters):
    if cost is None:
        return Spread(0, Fraction(1, 2), 1)
    small, large = parameters["programme.size_small"][1], parameters["programme.size_large"][1]
    return Spread.each(lambda end: 0 if cost[end] < small else 1 if cost[end] > large else Fraction(1, 2))


def non_completion(risk, failure):
    low, central, high = failure

    def chance(points):
        if points <= 50:
            return low + (central - low) * points / 50
        return central + (high - central) * (points - 50) / 50

    return Spread.each(lambda end: chance(risk[end]))


class Plan:
    """One treatment that is allowed, worked through."""

    def __init__(self, treatment, facts, risk, annual, multiple, avoidable, excess, programme, parameters, discounting):
        self.treatment, self.parameters, self.discounting = treatment, parameters, discounting
        self.results = {}
        self.cost = self.one_off_cost(facts, annual)
        self.results["modernise.one_off_cost"] = self.cost
        modern = modern_equivalent(annual, multiple)
        if treatment == "retain":
            self.worth = (0, 0, 0)
            self.results["modernise.run_cost_after"] = annual.figure
            self.results["worth.npsv"] = self.worth
            return
        name = "rehost" if treatment == "relocate" else treatment
        planned = parameters[f"modernise.months_{name}"]
        months = planned.times(parameters["optimism.duration"].plus(Spread(1)))
        share = ZERO if treatment == "retire" else parameters[f"modernise.run_{name}"]
        if treatment == "repurchase":
            share = share.times(parameters["optimism.outsourced_running_cost"].plus(Spread(1)))
        residual = self.residual(risk)
        dual = modern and parameters["modernise.dual_running"].times(months).times(Fraction(1, 12)).times(share).times(modern)
        self.risk = programme.plus(size(pounds(self.cost), parameters).times(25)).plus(
            planned.times(Fraction(1, 60)).clamped(0, 1).times(15))
        self.failure = non_completion(self.risk, parameters[f"modernise.failure_{name}"])
        self.years = months.times(Fraction(1, 12))
        self.benefit = self.annual_benefit(pounds(avoidable), modern, share, residual)
        after = None
        if modern and excess is not None:
            after = in_pence(share.times(modern).plus(residual.times(pounds(excess))))
        self.dual = dual
        self.worth = self.present_value()
        self.results |= {
            "modernise.duration": months, "modernise.run_share": share, "modernise.residual_risk": residual,
            "modernise.dual_running": dual, "programme.risk": self.risk, "programme.non_completion": self.failure,
            "worth.annual_benefit": self.benefit, "modernise.run_cost_after": after, "worth.npsv": self.worth,
        }

    def one_off_cost(self, facts, annual):
        if self.treatment == "retain":
            return 0, 0, 0
        stated = facts.money("replacement_cost")
        if self.treatment in ("replatform", "repurchase", "refactor") and stated:
            return in_pence(not_negative(stated))
        if not annual.spread:
            return None
        name = "rehost" if self.treatment == "relocate" else self.treatment
        return in_pence(not_negative(annual.spread).times(self.parameters[f"modernise.{name}"]))

    def residual(self, risk):
        if self.treatment == "retire":
            return ZERO
        cured = self.treatment in ("rehost", "relocate") and is_hardware_alone(risk)
        return self.parameters[f"modernise.residual_{'refactor' if cured else self.treatment}"]

    def annual_benefit(self, avoidable, modern, share, residual):
        if avoidable is None or modern is None:
            return None

        def benefit(end):
            ended = (1 - residual[opposite(end)]) * avoidable[end]
            saved = 1 - share[opposite(end)]
            return ended + saved * modern[end if saved >= 0 else opposite(end)]

        return Spread.each(benefit)

    # Worth

    @property
    def period(self):
        return self.parameters["appraisal.period_years"][1]

    def delivered(self, end):
        """The part of the benefits that comes, at the end where things go well for high and badly for low."""
        shortfall = self.parameters["optimism.benefit_shortfall"]
        return 1 - max(shortfall[opposite(end)], self.failure[opposite(end)])

    def years_of_benefit(self, end, period):
        annuity = self.discounting.annuity
        return max(Fraction(0), annuity(period) - annuity(self.years[opposite(end)]))

    def benefits(self, end, period=None):
        # A loss is the worse, the more of it comes and the earlier.
        side = opposite(end) if self.benefit[end] < 0 else end
        return self.benefit[end] * self.delivered(side) * self.years_of_benefit(side, period or self.period)

    def cost_weight(self, end):
        """What a pound of the estimate comes to."""
        return (1 + optimism_bias(self.parameters)[end]) * self.mean_factor(end)

    def mean_factor(self, end):
        return self.discounting.annuity(self.years[end]) / self.years[end]

    def costs(self, end):
        """Present value of costs; the high end is discounted over the shortest duration, which discounts least."""
        return (pounds(self.cost)[end] * (1 + optimism_bias(self.parameters)[end]) + self.dual[end]) * self.mean_factor(opposite(end))

    @property
    def is_known(self):
        return self.treatment != "retain" and self.benefit is not None and self.cost is not None

    def present_value(self):
        if not self.is_known:
            return None
        return in_pence(Spread.each(lambda end: self.benefits(end) - self.costs(opposite(end))))

    def exact_worth(self, period=None):
        return self.benefits(1, period) - self.costs(1)

    def ratios(self):
        """What an explanation shows of the best treatment beside its worth."""
        if not self.is_known:
            return {name: None for name in (
                "worth.bcr", "worth.payback", "worth.switching_cost", "worth.switching_benefit",
                "worth.period_sensitivity")}
        costs, results = self.costs(1), {}
        results["worth.bcr"] = None if self.costs(0) <= 0 else Spread.each(
            lambda end: self.benefits(end) / self.costs(end if self.benefits(end) < 0 else opposite(end)))
        results["worth.payback"] = self.payback(costs)
        results["worth.switching_cost"] = in_pounds(
            pounds(self.cost)[1] + pounds(self.worth)[1] / self.cost_weight(1))
        yearly = self.delivered(1) * self.years_of_benefit(1, self.period)
        results["worth.switching_benefit"] = in_pounds(costs / yearly) if yearly > 0 else None
        low, central, high = self.parameters["appraisal.period_years"]
        worth = {years: amount(pence(self.exact_worth(years))) for years in (low, central, high)}
        results["worth.period_sensitivity"] = (
            f"{worth[low]} over {low} years, {worth[central]} over {central}, {worth[high]} over {high}")
        return results

    def flip(self, other):
        """What would make the runner-up the best: a switching value of the best, or of the runner-up against retaining."""
        if other is None or self.worth is None or other.worth is None:
            return None
        overlap = "; the ranges of the two overlap, so the facts do not settle it" if other.worth[2] > self.worth[0] else ""
        lead = Fraction(self.worth[1] - other.worth[1], 100)
        if self.treatment != "retain":
            cost = pounds(self.cost)[1] + lead / self.cost_weight(1)
            return f"{self.treatment} at a one-off cost of {amount(pence(cost))}{overlap}"
        cost = pounds(other.cost)[1] - lead / other.cost_weight(1)
        if cost >= 0:
            return f"{other.treatment} at a one-off cost of {amount(pence(cost))}{overlap}"
        weight = other.delivered(1) * other.years_of_benefit(1, self.period)
        if weight <= 0:
            return None
        benefit = other.benefit[1] + lead / weight
        return f"{other.treatment} with a benefit of {amount(pence(benefit))} a year{overlap}"

    def programme(self):
        """What may go wrong with it: a large overrun, what is at risk, and what programmes of its class came to."""
        chance = Spread.each(
            lambda end: min(Fraction(1), self.parameters["programme.large_overrun_chance"][end] * self.risk[end] / 50))
        results = {"programme.large_overrun_chance": chance, "programme.cost_at_risk": None, "programme.reference_class": None}
        if self.cost is not None:
            cost, overrun = pounds(self.cost), self.parameters["programme.large_overrun"]
            results["programme.cost_at_risk"] = in_pence(Spread.each(
                lambda end: cost[end] * (chance[end] * (overrun[end] - 1) + self.failure[end])))
            results["programme.reference_class"] = ", ".join(
                f"{name} {amount(pence(cost[1] * self.parameters[f'programme.overrun_{name.lower()}'][1]))}"
                for name in ("P50", "P80", "P95"))
        return results

    def payback(self, costs):
        for year in range(1, int(self.period) + 1):
            if self.years_of_benefit(1, Fraction(year)) > 0 and self.benefits(1, Fraction(year)) >= costs:
                return f"year {year}"
        return f"not within {self.period} years"


def amount(whole_pence):
    sign = "−" if whole_pence < 0 else ""
    return f"{sign}£{abs(whole_pence) // 100:,}.{abs(whole_pence) % 100:02}"


def modern_equivalent(annual, multiple):
    if not annual.spread:
        return None
    cost = not_negative(annual.spread)
    return Spread.each(lambda end: cost[end] / multiple[opposite(end)])


class Choice:
    """The treatments allowed, the best and the runner-up."""

    def __init__(self, plans, fallback):
        self.plans = {plan.treatment: plan for plan in plans}
        self.runner_up = None
        worths = {name: plan.worth for name, plan in self.plans.items()}
        changes = [name for name in self.plans if name != "retain"]
        if any(worth is None for worth in worths.values()):
            order = [fallback, "replatform", "repurchase", "refactor"]
            self.best = next((name for name in order if name in self.plans), None) or next(iter(self.plans))
            self.words = f"{self.best}, indicated: worth is not known"
            self.change = self.best if self.best != "retain" else next(
                (name for name in order[1:] if name in self.plans), None)
            return
        ranked = sorted(self.plans, key=lambda name: (-worths[name][1], TREATMENTS.index(name)))
        self.best = ranked[0]
        self.change = next((name for name in ranked if name in changes), None)
        self.runner_up = ranked[1] if len(ranked) > 1 else None
        self.words = f"{self.best}, then {self.runner_up}" if self.runner_up else f"{self.best}, the only one allowed"


def cost_of_delay(facts, annual, avoidable, excess, premium, cliff, parameters, as_of):
    """The mean year of the horizon if nothing is done: prices grow, and support falls due."""
    if avoidable is None:
        return None
    horizon = parameters["horizon.support_years"][1]
    growing = (pounds(excess) or ZERO).plus(pounds(premium) or ZERO)
    cost = pounds(avoidable).plus(parameters["price.support_growth"].times(horizon / 2).times(growing))
    base = facts.money("cost_software") or (annual.spread if not annual.is_reported else None)
    if cliff and base:
        years = years_between(as_of, cliff)
        cost = cost.plus(parameters["cost.support_uplift"].times(not_negative(base)).times((horizon - years) / horizon))
    return in_pence(cost)
