"""The Legacy IT Risk Assessment Framework, with the rules that infer a criterion from other facts.

A criterion is a triple of scores, or `None` where nothing is known of it.
"""

from fractions import Fraction

from arithmetic import ENDS, add_months, middle
from values import IMPACT, LIKELIHOOD


def worse(*scores):
    known = [score for score in scores if score]
    return tuple(max(score[end] for score in known) for end in ENDS) if known else None


# Products


def standing(cycle, as_of, horizon_months):
    """How far a product is from the end of its support, 1 to 6; `None` without dates."""
    end = cycle.end or cycle.bought_end
    if end is None:
        return None
    if end < as_of:
        return 5 if cycle.is_bought(as_of) else 6
    for months, score in ((horizon_months, 5), (horizon_months + 12, 3), (horizon_months + 24, 2)):
        if end <= add_months(as_of, months):
            return score
    return 1


class Products:
    """What a system's products and languages come to: the worst of them counts.

    `texts` are pairs of a text and the version lines it could mean; none where the catalogue does not know it.
    """

    def __init__(self, products, languages, as_of, horizon_months):
        self.unmatched = sum(not cycles for _, cycles in products)
        known = [cycles for _, cycles in [*products, *languages] if cycles]
        self.any_known = bool(known)
        self.worst = worse(*(self.range(cycles, as_of, horizon_months) for cycles in known))
        self.scarce = self.verdict(known, lambda cycle: cycle.scarce)
        self.proprietary = self.verdict(known, lambda cycle: cycle.proprietary)
        self.on_bought_support = self.verdict(known, lambda cycle: cycle.is_bought(as_of))
        self.cliff = support_cliff(known, as_of, horizon_months)
        self.falling_due = self.verdict(known, lambda cycle: bool(
            cycle.end and cycle.bought_end and as_of <= cycle.end <= add_months(as_of, 12)
            and cycle.bought_end > cycle.end))

    @staticmethod
    def range(cycles, as_of, horizon_months):
        scores = [standing(cycle, as_of, horizon_months) for cycle in cycles]
        if not any(scores):
            return None
        # A line without dates among dated ones has no end announced.
        scores = [score or 1 for score in scores]
        return min(scores), (min(scores) + max(scores)) // 2, max(scores)

    @staticmethod
    def verdict(products, holds):
        """yes, no, or possibly where only some of the lines that a text could mean have it; the worst product counts."""
        found = set()
        for cycles in products:
            held = [holds(cycle) for cycle in cycles]
            found.add("yes" if all(held) else "possibly" if any(held) else "no")
        return "yes" if "yes" in found else "possibly" if "possibly" in found else "no"


def support_cliff(products, as_of, horizon_months):
    """The first end of ordinary support, more than a year away, after which support will be sold."""
    ends = [
        cycles[0].end for cycles in products
        if len(cycles) == 1 and cycles[0].end and cycles[0].bought_end and cycles[0].bought_end > cycles[0].end
        and add_months(as_of, 12) < cycles[0].end <= add_months(as_of, horizon_months)]
    return min(ends, default=None)


# Likelihood


def end_of_support(products):
    if not products.worst:
        return None
    low, central, high = products.worst
    return low, central, 6 if products.unmatched else high


def contract(end, replacement_agreed, auto_extends, as_of):
    if replacement_agreed:
        return 1, 1, 1
    if end is None:
        return None

    def score(day):
        if day < as_of:
            return 6
        for years, value in ((1, 5), (2, 4), (3, 3)):
            if day <= add_months(as_of, 12 * years):
                return value
        return 1

    late, central, soon = score(end[1]), score(middle(*end)), score(end[0])
    if replacement_agreed is None:
        late = 1
        central = 6 if central == 6 else (1 + central) // 2
    most = 2 if auto_extends else 6
    return min(late, most), min(central, most), min(soon, most)


def skills(products, staff):
    if not products.any_known:
        return None

    def over(score, unknown):
        return unknown if staff is None else tuple(score(staff[2 - end]) for end in ENDS)

    scarce = over(lambda n: 6 if n == 0 else 5 if n <= 2 else 4, (4, 4, 6))
    ordinary = over(lambda n: 3 if n <= 1 else 2 if n <= 3 else 1, (1, 2, 3))
    if products.scarce == "possibly":
        return ordinary[0], ordinary[2], scarce[2]
    return scarce if products.scarce == "yes" else ordinary


def business_fit(text):
    words = {
        "excellent": 1, "good": 2, "adequate": 3, "fair": 3, "partial": 3, "poor": 5, "unfit": 6, "inadequate": 6,
    }
    score = words.get((text or "").lower())
    return score and (score, score, score)


CLOUD = {"public cloud", "saas", "azure", "aws", "bought as a service"}


def hardware(installed, hosting, as_of):
    if installed is None:
        return (1, 1, 1) if (hosting or "").lower() in CLOUD else None

    def score(day):
        for years, value in ((3, 1), (5, 2), (7, 3), (10, 4)):
            if add_months(day, 12 * years) > as_of:
                return value
        return 5

    return score(installed[1]), score(middle(*installed)), score(installed[0])


def vulnerabilities(products, listed, unknown):
    """Past all support for certain; else a product listed as exploited, in a version that the list does not tell."""
    if products.worst and products.worst[0] == 6:
        return 5, 5, 6
    return (1, unknown, 6) if listed else None


def issues(incidents, downtime):
    def steps(spread, thresholds, least):
        if spread is None:
            return None
        return tuple(
            next((5 - i for i, limit in enumerate(thresholds) if spread[end] >= limit), 2 if least(spread[end]) else 1)
            for end in ENDS)

    return worse(
        steps(incidents, (12, 4, 2), lambda n: n >= 1), steps(downtime, (72, 24, 8), lambda n: n > 0))


# Impact


def financial(exit_charge, replacement_cost):
    costs = [cost for cost in (exit_charge, replacement_cost) if cost]
    if not costs:
        return None

    def score(pounds):
        if pounds < 5_000_000:
            return 1
        return 2 if pounds <= 10_000_000 else 3 if pounds <= 20_000_000 else 4 if pounds <= 50_000_000 else 5

    return tuple(score(max(cost[end] for cost in costs)) for end in (0, 1)) + (5,)


def stakeholders(transactions, criticality):
    if transactions:
        limits = ((10_000_000, 5), (1_000_000, 4), (100_000, 3), (10_000, 2))
        return tuple(next((s for limit, s in limits if transactions[end] >= limit), 1) for end in ENDS)
    return {"high": (3, 4, 5), "critical": (3, 4, 5), "medium": (2, 3, 4), "low": (1, 2, 3)}.get(
        (criticality or "").lower())


def operations(users, downtime, outage_hours):
    if users is None:
        return None
    hours = users.times(downtime if downtime is not None else outage_hours)
    limits = ((100, 1), (1_000, 2), (100_000, 3), (500_000, 4))
    return tuple(next((s for limit, s in limits if hours[end] <= limit), 5) for end in ENDS)


def interfaces(count):
    if count is None:
        return None
    score = next((s for limit, s in ((0, 1), (2, 2), (5, 3), (10, 4)) if count <= limit), 5)
    return score, score, score


# Totals


class Risk:
    """The 13 criteria, the totals, the score and the verdicts."""

    def __init__(self, facts, products, parameters, as_of, listed=False):
        inferred = {
            "l1": end_of_support(products),
            "l2": contract(facts.days("contract_end"), facts.flag("replacement_agreed"), facts.flag("auto_extends"), as_of),
            "l3": skills(products, facts.quantity("support_staff")),
            "l4": business_fit(facts.text("business_fit")),
            "l5": hardware(facts.days("hardware_installed_date"), facts.text("hosting"), as_of),
            "l6": vulnerabilities(products, listed, round(parameters["risk.unknown_likelihood"][1])),
            "l7": issues(facts.quantity("incidents_per_year"), facts.quantity("downtime_hours_per_year")),
            "c1": None,
            "c2": None,
            "c3": financial(facts.money("exit_charge"), facts.money("replacement_cost")),
            "c4": stakeholders(facts.quantity("transactions_per_year"), facts.text("criticality")),
            "c5": operations(
                facts.quantity("users"), facts.quantity("downtime_hours_per_year"), parameters["outage.duration_hours"]),
            "c6": interfaces(facts.interfaces),
        }
        self.known, self.scores = {}, {}
        for field in [*LIKELIHOOD, *IMPACT]:
            stated = facts.score(field)
            self.known[field] = (stated,) * 3 if stated else inferred[field]
            greatest, name = (6, "likelihood") if field in LIKELIHOOD else (5, "impact")
            unknown = (1, round(parameters[f"risk.unknown_{name}"][1]), greatest)
            self.scores[field] = self.known[field] or unknown
        self.likelihood = self.total(LIKELIHOOD)
        self.impact = self.total(IMPACT)
        self.overall = tuple(self.likelihood[end] * self.impact[end] for end in ENDS)
        greatest = tuple(max(self.scores[field][end] for field in LIKELIHOOD) for end in ENDS)
        threshold = parameters["risk.legacy_threshold"][1]
        self.legacy = self.verdict(greatest, threshold)
        self.centrally_legacy = greatest[1] >= threshold
        self.red = self.verdict(self.overall, parameters["risk.red_threshold"][1])
        self.band = self.banded()

    def total(self, fields):
        """(mean + greatest) / 2."""
        columns = [[self.scores[field][end] for field in fields] for end in ENDS]
        return tuple((Fraction(sum(column), len(column)) + max(column)) / 2 for column in columns)

    @staticmethod
    def verdict(spread, threshold):
        return "yes" if spread[0] >= threshold else "possibly" if spread[2] >= threshold else "no"

    def banded(self):
        if not any(self.known.values()):
            return "unscored"
        if self.red != "no":
            return "red" if self.red == "yes" else "possiblyRed"
        return "high" if self.overall[1] >= 8 else "medium" if self.overall[1] >= 4 else "low"
