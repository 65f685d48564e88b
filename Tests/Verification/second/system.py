"""One system: its facts in the form the formulas take, and every step of its derivation."""

from fractions import Fraction

import costs
import lockin
import worth
from arithmetic import Spread
from risk import Products, Risk


class Facts:
    """What a system states; money in base-year pounds, the middle of a range as its central value."""

    def __init__(self, values, parameters):
        self.values = values
        self.open_band = parameters["cost.open_band_factor"]
        year = values.get("cost_year")
        self.prices = parameters.price_factor(year and year[0])

    def text(self, field):
        return self.values[field][0] if field in self.values else None

    def flag(self, field):
        return self.values[field][0] if field in self.values else None

    score = flag

    def days(self, field):
        return self.values.get(field)

    def share(self, field):
        ends = self.values.get(field)
        return ends and (ends[0] + ends[1]) / 2

    def quantity(self, field):
        if field not in self.values:
            return None
        low, high = self.values[field]
        if high is None:
            return Spread(low, low * self.open_band[1], low * self.open_band[2])
        return Spread(low, Fraction(low + high) / 2, high)

    def money(self, field):
        amount = self.quantity(field)
        return amount and amount.times(self.prices)

    def parts(self, field):
        text = self.text(field) or ""
        return [part.strip() for part in text.split(";") if part.strip()]

    @property
    def interfaces(self):
        text = self.text("interfaces")
        if text is None:
            return None
        return 0 if text.lower() in ("none", "nil", "no") else len(self.parts("interfaces"))


def steps(values, cycles, parameters, as_of, exploits=None):
    """Every result of the derivation by the formula's name; `cycles` gives the version lines that a text could mean.

    `exploits` gives the identifiers that a list of exploited vulnerabilities has for a text, whatever its version.
    """
    facts = Facts(values, parameters)
    products = Products(
        [(text, cycles(text)) for text in facts.parts("products")],
        [(text, cycles(text)) for text in facts.parts("languages")],
        as_of, int(parameters["horizon.support_years"][1] * 12))
    texts = facts.parts("products") + facts.parts("languages")
    listed = [found for found in (exploits(text) for text in texts) if found] if exploits else []
    risk = Risk(facts, products, parameters, as_of, bool(listed))
    annual = costs.AnnualCost(facts, parameters)
    multiple = costs.legacy_multiple(risk, parameters)
    leave, months = lockin.exit_cost(facts, parameters), lockin.months_to_leave(facts, parameters)
    parts = [
        lockin.commercial(facts, as_of), lockin.technical(facts), lockin.market(facts, products),
        lockin.leaving(leave, annual, months)]
    index = None
    if any(part.known for part in parts):
        index = Spread.each(lambda end: sum(part.points[end] for part in parts))
    components = {
        "excess_maintenance": costs.excess_maintenance(annual, multiple, risk),
        "support_premium": costs.support_premium(annual, facts, products, parameters),
        "lost_staff_time": costs.lost_staff_time(facts, risk, parameters),
        "manual_handling": costs.manual_handling(facts, parameters),
        "expected_outage_loss": costs.expected_outage_loss(facts, risk, parameters),
        "expected_breach_loss": costs.expected_breach_loss(facts, risk, parameters),
        "lock_in_premium": costs.lock_in_premium(facts, multiple, index, parameters),
    }
    avoidable = costs.total(list(components.values()))
    results = {f"likelihood.{field}": risk.known[field] for field in risk.known if field.startswith("l")}
    results |= {f"impact.{field}": risk.known[field] for field in risk.known if field.startswith("c")}
    results |= {
        "risk.likelihood_total": risk.likelihood,
        "risk.impact_total": risk.impact,
        "risk.overall": risk.overall,
        "risk.verdict": f"legacy {risk.legacy}, red {risk.red}, band {risk.band}",
        "cost.annual": annual.figure,
        "avoidable.legacy_multiple": multiple,
        "avoidable.total": avoidable,
        "lockin.exit_cost": leave and costs.in_pence(leave),
        "lockin.months_to_leave": months,
        "lockin.commercial": parts[0].points,
        "lockin.technical": parts[1].points,
        "lockin.market": parts[2].points,
        "lockin.exit": parts[3].points,
        "lockin.decide_by": lockin.decide_by(facts, parameters),
        "lockin.contract_tests": ", ".join(lockin.contract_tests(facts, parameters, as_of)) or "none",
    }
    if listed:
        results["likelihood.listed_exploits"] = ["possible: " + ", ".join(found) for found in listed]
    results |= {f"avoidable.{name}": component for name, component in components.items()}
    return results | modernisation(facts, risk, products, annual, multiple, avoidable, components, parameters, as_of)


def modernisation(facts, risk, products, annual, multiple, avoidable, components, parameters, as_of):
    """What is to be done; results that the program gives once for each treatment are lists."""
    discounting = worth.Discounting(parameters)
    time, leaving = worth.quadrant(risk, parameters), worth.is_leaving(facts, parameters, as_of)
    allowed = {name: worth.is_allowed(name, facts, risk, products, leaving, time) for name in worth.TREATMENTS}
    excess, premium = components["excess_maintenance"], components["support_premium"]
    programme = worth.conditions(facts, risk)
    plans = [
        worth.Plan(name, facts, risk, annual, multiple, avoidable, excess, programme, parameters, discounting)
        for name in worth.TREATMENTS if allowed[name]]
    indicated = worth.indicated(facts, risk, products, leaving)
    choice = worth.Choice(plans, indicated)
    delay = worth.cost_of_delay(
        facts, annual, avoidable, excess, premium, products.cliff, parameters, as_of)
    change = choice.plans.get(choice.change)
    per_pound = None
    if delay and change and change.cost and change.cost[1] > 0:
        ended = 1 - change.results["modernise.residual_risk"][1]
        per_pound = Spread(ended * Fraction(delay[1], change.cost[1]))
    results = {
        "modernise.time_quadrant": time,
        "modernise.modern_equivalent": worth.modern_equivalent(annual, multiple),
        "modernise.ruling": ["allowed" if allowed[name] else "ruled out" for name in worth.TREATMENTS],
        "modernise.treatment": indicated,
        "modernise.best_treatment": choice.words,
        "programme.conditions": programme,
        "worth.optimism_bias": worth.optimism_bias(parameters),
        "delay.cost": delay,
        "modernise.delay_per_pound": per_pound,
    }
    for plan in plans:
        for name, result in plan.results.items():
            results.setdefault(name, []).append(result)
    best = choice.plans.get(choice.best)
    if best:
        results["worth.flip"] = best.flip(choice.plans.get(choice.runner_up))
    if best and choice.best != "retain":
        results |= best.ratios()
    if change:
        results |= change.programme()
    return results | discounting.explained(parameters["appraisal.period_years"][1])
