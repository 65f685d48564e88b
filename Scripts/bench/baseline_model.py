"""The central figures of Domesday's model as polars expressions, for baseline_polars.py: risk, cost, lock-in.

Parameters are those that the program ships with. Facts that a benchmark inventory does not state (transactions,
languages, interfaces, replacement cost, a date of retirement and the like) are unknown, as they are to the model.
Columns with a point in their names are workings, such as `l1.low`, the least that criterion L1 may score.
"""

from __future__ import annotations

import calendar
import csv
from datetime import date
from pathlib import Path
from typing import NamedTuple

import polars as pl

from baseline_facts import IMPACT, LIKELIHOOD, POOLS

ENDS = ["low", "central", "high"]
BANDS = pl.Enum(["red", "possibly red", "high", "medium", "low", "unscored"])
VERDICTS = pl.Enum(["no", "possibly", "yes"])
NATIONAL_TOTAL = 45e9
COMPONENTS = [
    "excess_maintenance", "support_premium", "lost_staff_time", "manual_handling", "expected_outage_loss",
    "expected_breach_loss", "lock_in_premium",
]  # fmt: skip
LOCK_IN_PARTS = ["commercial_lock_in", "technical_lock_in", "market_lock_in", "exit_lock_in"]
FULL_SCORE = 168
"""Scores are compared as whole numbers: likelihood times 14, impact times 12, and their product times this."""


class Parameter(NamedTuple):
    """A number of the model with its range."""

    low: float
    central: float
    high: float


class Book:
    """The model's parameters, and the day that the estate is judged on."""

    def __init__(self, path: Path, as_of: date) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            self.parameters = {
                row["id"]: Parameter(*(float(row[end]) for end in ENDS)) for row in csv.DictReader(file)
            }
        self.as_of = as_of

    def __getitem__(self, name: str) -> float:
        """The central value of a parameter."""
        return self.parameters[name].central

    @property
    def horizon(self) -> int:
        """Months over which the framework judges support."""
        return int(12 * self["horizon.support_years"])

    def after(self, months: int) -> date:
        """The day so many months after the one of judgement, or the last one of a shorter month."""
        year, month = divmod(self.as_of.year * 12 + self.as_of.month - 1 + months, 12)
        return date(year, month + 1, min(self.as_of.day, calendar.monthrange(year, month + 1)[1]))


# Expressions


def pence(pounds: pl.Expr) -> pl.Expr:
    """Rounded to the penny."""
    return places(pounds, 2)


def places(number: pl.Expr, decimals: int) -> pl.Expr:
    """Rounded, halves away from zero; what binary fractions leave a hair short of a half counts as one."""
    return (number * (1 + 2**-50)).round(decimals, mode="half_away_from_zero")


def count(*conditions: pl.Expr) -> pl.Expr:
    """How many of some conditions hold; null where one is."""
    total = conditions[0].cast(pl.Int8)
    for condition in conditions[1:]:
        total = total + condition.cast(pl.Int8)
    return total


def reaching(value: pl.Expr, limits: list[float]) -> pl.Expr:
    """1 below the first limit, 2 from it on, 3 from the second on, and so forth."""
    return 1 + count(*(value >= limit for limit in limits))


def exceeding(value: pl.Expr, limits: list[float]) -> pl.Expr:
    """1 up to the first limit, 2 above it, 3 above the second, and so forth."""
    return 1 + count(*(value > limit for limit in limits))


def strain(score: pl.Expr) -> pl.Expr:
    """How much of its full effect a criterion has: nothing up to a score of 2, all of it at 6."""
    return ((score - 2) / 4).clip(0, 1)


def known(names: list[str]) -> pl.Expr:
    """Any of some columns says something."""
    return pl.any_horizontal(pl.col(*names).is_not_null())


def years_between(first: date | pl.Expr, last: pl.Expr) -> pl.Expr:
    """Years of 365.25 days."""
    return (last - first).dt.total_days() / 365.25


# Products


def catalogue(path: Path, book: Book) -> pl.LazyFrame:
    """Each product with what its version line does to a system on the day of judgement."""
    end, bought_end = pl.col("end_of_support"), pl.col("extended_support_end")
    is_bought = ((end < book.as_of) & (bought_end >= book.as_of)).fill_null(False)
    standing = (
        pl.when(is_bought).then(5).when(end < book.as_of).then(6).when(end <= book.after(book.horizon)).then(5)
        .when(end <= book.after(book.horizon + 12)).then(3).when(end <= book.after(book.horizon + 24)).then(2)
        .when(end.is_not_null()).then(1)
    ).cast(pl.Int8)  # fmt: skip
    is_sold_after = bought_end > end
    dates = {"end_of_support": pl.Date, "extended_support_end": pl.Date}
    return pl.scan_csv(path, schema_overrides=dates).with_columns(
        standing=standing,
        is_bought=is_bought,
        falls_due=is_sold_after & end.is_between(book.as_of, book.after(12)),
        cliff=pl.when(is_sold_after & (end > book.after(12)) & (end <= book.after(book.horizon))).then(end),
    )


def portfolios(systems: pl.LazyFrame, products: pl.LazyFrame) -> pl.LazyFrame:
    """Every distinct list of products with what they come to together: the worst of them counts."""
    is_matched = pl.col("title").is_not_null()
    return (
        systems.select("products").drop_nulls().unique()
        .with_columns(product=pl.col("products").str.split(";")).explode("product")
        .with_columns(pl.col("product").str.strip_chars())
        .join(products, on="product", how="left", maintain_order="left")
        .group_by("products").agg(
            pl.col("standing").max().alias("products.standing"),
            is_matched.any().alias("products.matched"),
            (~is_matched).any().alias("products.unmatched"),
            pl.col("is_scarce").any().alias("products.scarce"),
            pl.col("is_proprietary").any().alias("products.proprietary"),
            pl.col("is_bought").any().alias("products.bought"),
            pl.col("falls_due").any().alias("products.due"),
            pl.col("cliff").min().alias("products.cliff"),
            pl.col("title").get(pl.col("end_of_support").arg_min(), null_on_oob=True).alias("lead_technology"),
            pl.col("end_of_support").min().alias("lead_end_of_support"),
        )
    )  # fmt: skip


# Risk

Ends = tuple[pl.Expr, pl.Expr, pl.Expr]
"""The low, central and high end of a score."""


def contract(book: Book) -> Ends:
    """L2 from the end of the contract, and from whether a replacement is agreed or it goes on by itself."""
    end, agreed = pl.col("contract_end"), pl.col("replacement_agreed")
    within_years = [end <= book.after(12 * years) for years in (3, 3, 2, 1)]
    score = 1 + count(*within_years, end < book.as_of)
    most = pl.when(pl.col("auto_extends")).then(2).otherwise(6).cast(pl.Int8)

    def settled(unsettled: pl.Expr) -> pl.Expr:
        open_question = pl.when(agreed.is_null()).then(unsettled).otherwise(score).clip(upper_bound=most)
        return pl.when(agreed).then(pl.lit(1, pl.Int8)).otherwise(open_question)

    halfway = pl.when(score == 6).then(score).otherwise((score + 1) // 2)
    return settled(pl.when(end.is_not_null()).then(pl.lit(1, pl.Int8))), settled(halfway), settled(score)


def operations(book: Book, end: str) -> pl.Expr:
    """C5 from the hours that users stand idle in a year."""
    suffix = "" if end == "central" else f".{end}"
    outage = getattr(book.parameters["outage.duration_hours"], end)
    hours = pl.col(f"users{suffix}") * pl.col(f"downtime_hours_per_year{suffix}").fill_null(outage)
    return exceeding(hours, [100, 1_000, 100_000, 500_000])


def issues(end: str) -> pl.Expr:
    """L7 from incidents and downtime, whichever is worse."""
    suffix = "" if end == "central" else f".{end}"
    return pl.max_horizontal(
        reaching(pl.col(f"incidents_per_year{suffix}"), [1, 2, 4, 12]),
        reaching(pl.col(f"downtime_hours_per_year{suffix}"), [0.001, 8, 24, 72]),
    )


def inferred(book: Book) -> dict[str, Ends]:
    """The criteria that other facts give where they are not assessed."""
    standing, scarce = pl.col("products.standing"), pl.col("products.scarce")
    unmatched_worst = pl.when(pl.col("products.unmatched") & standing.is_not_null()).then(pl.lit(6, pl.Int8))
    matched = pl.col("products.matched")

    def skills(scarce_score: int, ordinary: int) -> pl.Expr:
        return pl.when(matched).then(pl.when(scarce).then(scarce_score).otherwise(ordinary)).cast(pl.Int8)

    def exposed(score: int) -> pl.Expr:
        return pl.when(standing == 6).then(pl.lit(score, pl.Int8))

    installed, hosting = pl.col("hardware_installed_date"), pl.col("hosting").str.to_lowercase()
    age = 1 + count(*(installed <= book.after(-12 * years) for years in (3, 5, 7, 10)))
    in_cloud = pl.when(hosting.is_in(["public cloud", "saas"])).then(pl.lit(1, pl.Int8))
    hardware = pl.coalesce(age, in_cloud)
    charge = exceeding(pl.col("exit_charge"), [4_999_999.99, 1e7, 2e7, 5e7])
    depended_on = pl.col("criticality").str.to_lowercase().replace_strict(
        {"high": 4, "critical": 4, "medium": 3, "low": 2}, default=None, return_dtype=pl.Int8
    )
    return {
        "l1": (standing, standing, pl.coalesce(unmatched_worst, standing)),
        "l2": contract(book),
        "l3": (skills(4, 1), skills(4, 2), skills(6, 3)),
        "l5": (hardware, hardware, hardware),
        "l6": (exposed(5), exposed(5), exposed(6)),
        "l7": (issues("low"), issues("central"), issues("high")),
        "c3": (charge, charge, pl.when(charge.is_not_null()).then(pl.lit(5, pl.Int8))),
        "c4": (depended_on - 1, depended_on, depended_on + 1),
        "c5": (operations(book, "low"), operations(book, "central"), operations(book, "high")),
    }


def criteria(book: Book) -> list[pl.Expr]:
    """All 13 criteria at their low, central and high end: as assessed, or else inferred, or else null."""
    rules = inferred(book)
    columns = []
    for name in [*LIKELIHOOD, *IMPACT]:
        for index, end in enumerate(ENDS):
            score = pl.coalesce(name, rules[name][index]) if name in rules else pl.col(name)
            columns.append(score.alias(f"{name}.{end}"))
    return columns


def totals(book: Book) -> list[pl.Expr]:
    """Of likelihood and impact at each end: the greatest score, and the total times twice the number of criteria."""
    columns = []
    for kind, names in (("likelihood", LIKELIHOOD), ("impact", IMPACT)):
        unknown = book.parameters[f"risk.unknown_{kind}"]
        for end in ENDS:
            scores = [pl.col(f"{name}.{end}").fill_null(int(getattr(unknown, end))).cast(pl.Int16) for name in names]
            greatest = pl.max_horizontal(scores)
            columns.append((pl.sum_horizontal(scores) + len(names) * greatest).alias(f"{kind}.{end}"))
            if kind == "likelihood":
                columns.append(greatest.alias(f"greatest.{end}"))
    return columns


def verdict(low: pl.Expr, high: pl.Expr, threshold: float) -> pl.Expr:
    """Yes where even the lowest reaches a threshold, possibly where the highest does."""
    return count(high >= threshold, low >= threshold).cast(pl.UInt8)


def risk(book: Book) -> list[pl.Expr]:
    """The score as assessed, its interval and central value, and the verdicts."""
    low, central, high = (pl.col(f"likelihood.{end}") * pl.col(f"impact.{end}") for end in ENDS)
    legacy = verdict(pl.col("greatest.low"), pl.col("greatest.high"), book["risk.legacy_threshold"])
    return [
        known([f"{name}.central" for name in LIKELIHOOD]).alias("is.likelihood_known"),
        known([f"{name}.central" for name in [*LIKELIHOOD, *IMPACT]]).alias("is.scored"),
        pl.when(pl.all_horizontal(pl.col(*LIKELIHOOD, *IMPACT).is_not_null())).then(low).alias("score.official"),
        low.alias("score.low"),
        central.alias("score.central"),
        high.alias("score.high"),
        legacy.alias("verdict.legacy"),
        verdict(low, high, FULL_SCORE * book["risk.red_threshold"]).alias("verdict.red"),
    ]


def shown_risk() -> list[pl.Expr]:
    """The band and the scores as people read them."""
    red, central, scored = pl.col("verdict.red"), pl.col("score.central"), pl.col("is.scored")
    band = (
        pl.when(~scored).then(5).when(red == 2).then(0).when(red == 1).then(1).when(central >= 8 * FULL_SCORE).then(2)
        .when(central >= 4 * FULL_SCORE).then(3).otherwise(4)
    )  # fmt: skip
    scores = {"litraf_score": "official", "litraf_low": "low", "litraf_high": "high"}
    return [
        band.cast(pl.UInt8).cat.to(BANDS).alias("band"),
        *(
            pl.when(scored).then(places(pl.col(f"score.{end}") / FULL_SCORE, 4)).alias(name)
            for name, end in scores.items()
        ),
        *(pl.when(scored).then(pl.col(f"verdict.{name}").cat.to(VERDICTS)).alias(name) for name in ("legacy", "red")),
    ]


# Cost


def annual_cost(book: Book) -> list[pl.Expr]:
    """The stated cost, or else the pools, or else the contract, or else a share of what it cost to build."""
    has_pools = known(POOLS)
    built = pl.col("build_cost") * book["cost.maintenance_rate"]
    pools = pl.when(has_pools).then(pl.sum_horizontal(POOLS))
    stated = pl.col("annual_cost").is_not_null()
    basis = (
        pl.when(stated).then(pl.lit("reported_total")).when(has_pools).then(pl.lit("reported_pools"))
        .when(pl.col("contract_annual_value").is_not_null()).then(pl.lit("contract_value"))
        .when(pl.col("build_cost").is_not_null()).then(pl.lit("maintenance_rate")).otherwise(pl.lit("unknown"))
    )  # fmt: skip
    return [
        pl.coalesce("annual_cost", pools, "contract_annual_value", built).alias("annual.cost"),
        basis.alias("annual_cost_basis"),
        (stated | has_pools).alias("annual.reported"),
    ]


def legacy_multiple(book: Book) -> pl.Expr:
    """How much dearer to run than a modern equivalent: one line up to a likelihood total of 4, another from there."""
    at4, at6 = book["cost.legacy_multiple_at_4"], book["cost.legacy_multiple_at_6"]
    total = pl.col("likelihood.central") / 14
    multiple = pl.when(total <= 4).then(1 + (at4 - 1) * (total - 1) / 3).otherwise(at4 + (at6 - at4) * (total - 4) / 2)
    return pl.when(pl.col("greatest.central") >= book["risk.legacy_threshold"]).then(multiple).otherwise(1.0)


def sensitivity(book: Book) -> pl.Expr:
    """What a breach costs for data of the system's marking, as a multiple of the published costs."""
    markings = {"OFFICIAL": "official", "OFFICIAL-SENSITIVE": "sensitive", "SECRET": "secret"}
    multiples = {marking: book[f"breach.sensitivity_{name}"] for marking, name in markings.items()}
    return pl.col("classification").replace_strict(multiples, default=None, return_dtype=pl.Float64)


def components(book: Book) -> list[pl.Expr]:
    """The seven components of avoidable annual cost, null where an input is unknown."""
    cost, multiple, reported = pl.col("annual.cost"), pl.col("annual.multiple"), pl.col("annual.reported")
    users, downtime = pl.col("users"), pl.col("downtime_hours_per_year")
    trouble = pl.max_horizontal("l4.central", "l7.central")
    falls = pl.when(reported).then(pl.col("products.due")).otherwise(pl.col("products.bought"))
    supported = pl.when(reported).then(pl.col("cost_software")).otherwise(cost)
    premium = pl.when(falls).then(supported * book["cost.support_uplift"]).otherwise(0.0)
    lost_hours = users * book["staff.hours_lost_per_week"] * book["staff.working_weeks"]
    outages = book["outage.frequency"] * strain(pl.col("l7.central")) - book["outage.modern_frequency"]
    hours_down = pl.coalesce(
        (downtime - book["outage.modern_downtime_hours"]).clip(lower_bound=0),
        outages.clip(lower_bound=0) * book["outage.duration_hours"],
    )
    breach = book["breach.probability"] * book["breach.cost"] * sensitivity(book) * strain(pl.col("l6.central"))
    contested = pl.col("contract_annual_value") / multiple * book["lockin.premium_rate"]
    amounts = {
        "excess_maintenance": pl.when(pl.col("is.likelihood_known")).then(cost * (1 - 1 / multiple)),
        "support_premium": pl.when(pl.col("products.matched")).then(premium),
        "lost_staff_time": lost_hours * book["staff.hourly_cost"] * strain(trouble),
        "manual_handling": pl.lit(None, pl.Float64),
        "expected_outage_loss": hours_down * users * book["outage.idle_share"] * book["staff.hourly_cost"],
        "expected_breach_loss": breach * (1 - book["breach.modern_share"]),
        "lock_in_premium": contested * pl.col("lock.index") / 100,
    }
    return [pence(amount).alias(name) for name, amount in amounts.items()]


def may_cost(book: Book) -> pl.Expr:
    """Something is avoidable if every unknown turns out badly: else a central value of nothing is no value at all."""
    users, downtime = pl.col("users.high"), pl.col("downtime_hours_per_year.high")
    worst = pl.max_horizontal(pl.col("l4.high").fill_null(6), pl.col("l7.high").fill_null(6))
    least_down = book.parameters["outage.modern_downtime_hours"].low
    return pl.any_horizontal(
        pl.col("is.likelihood_known") & (pl.col("annual.cost") > 0) & (pl.col("verdict.legacy") > 0),
        (users > 0) & known(["l4.high", "l7.high"]) & (worst > 2),
        (users > 0) & pl.coalesce(downtime > least_down, pl.col("l7.high") > 2),
        (pl.col("l6.high") > 2) & sensitivity(book).is_not_null(),
        (pl.col("contract_annual_value") > 0) & pl.col("lock.index").is_not_null(),
    ).fill_null(False)


def avoidable_cost(book: Book) -> pl.Expr:
    """The sum of the known components; one of them is always unknown here, so nothing known to cost is unknown too."""
    total = pence(pl.sum_horizontal(COMPONENTS))
    return pl.when(known(COMPONENTS) & ((total != 0) | may_cost(book))).then(total)


# Lock-in


def points(most: float, share: pl.Expr) -> pl.Expr:
    """Points of an item that scores a share of them; half of them where nobody knows."""
    return most * share.cast(pl.Float64).fill_null(0.5).clip(0, 1)


def lock_in_parts(book: Book) -> list[pl.Expr]:
    """The four parts of the lock-in index, 25 points each."""
    notice, matched = pl.col("notice_months"), pl.col("products.matched")
    months = notice + book["exit.procurement_lead_months"] + book["exit.transition_months"]
    is_closed = pl.col("data_format").replace_strict(
        {"proprietary": True, "open": False}, default=None, return_dtype=pl.Boolean
    )
    ratio = pl.when(pl.col("annual.cost") > 0).then(pl.col("exit.cost") / pl.col("annual.cost"))
    sole = pl.col("sole_supplier")
    commercial = (
        points(6, years_between(book.as_of, pl.col("contract_end")) / 5) + points(5, notice / 12)
        + points(5, ~pl.col("break_clause")) + points(4, pl.col("auto_extends")) + points(5, sole)
    )  # fmt: skip
    technical = points(6, is_closed) + points(7, ~pl.col("data_export")) + points(6, ~pl.col("source_owned")) + 3
    market = (
        points(12, pl.when(matched).then(pl.col("products.scarce")))
        + points(7, pl.when(matched).then(pl.col("products.proprietary"))) + points(6, sole)
    )  # fmt: skip
    leaving = points(13, ratio) + points(12, months / 36)
    facts = [
        "contract_end", "notice_months", "break_clause", "auto_extends", "sole_supplier", "data_export", "source_owned",
    ]  # fmt: skip
    is_known = pl.any_horizontal(known(facts), is_closed.is_not_null(), matched, ratio.is_not_null())
    parts = zip(LOCK_IN_PARTS, [commercial, technical, market, leaving])
    return [
        *(part.alias(name) for name, part in parts),
        is_known.alias("lock.known"),
    ]


def exit_cost(book: Book) -> pl.Expr:
    """The exit charge and a share of the contract, as far as either is known."""
    share = pl.col("contract_annual_value") * book["exit.cost_share"]
    return pl.when(known(["exit_charge", "contract_annual_value"])).then(pl.sum_horizontal("exit_charge", share))


def decide_by(book: Book) -> pl.Expr:
    """The day on which a replacement has to be begun, for the contract to end on time."""
    months = pl.col("notice_months").fill_null(0).ceil() + book["exit.procurement_lead_months"]
    return pl.col("contract_end").dt.offset_by(pl.format("-{}mo", months.cast(pl.Int32)))


def cost_of_delay(book: Book) -> pl.Expr:
    """The mean year of the horizon if nothing is done: prices grow, and support falls due."""
    horizon = book["horizon.support_years"]
    growing = pl.col("excess_maintenance").fill_null(0) + pl.col("support_premium").fill_null(0)
    supported = pl.coalesce("cost_software", pl.when(~pl.col("annual.reported")).then(pl.col("annual.cost")))
    due = (horizon - years_between(book.as_of, pl.col("products.cliff"))) / horizon
    cliff = (book["cost.support_uplift"] * supported * due).fill_null(0)
    return pence(pl.col("avoidable_cost") + book["price.support_growth"] * horizon / 2 * growing + cliff)


def assessed(systems: pl.LazyFrame, products: pl.LazyFrame, book: Book) -> pl.LazyFrame:
    """Risk, costs and lock-in of every system, beside its own columns and those of its products."""
    return (
        systems.join(portfolios(systems, products), on="products", how="left")
        .with_columns(criteria(book))
        .with_columns(*totals(book), *annual_cost(book), exit_cost(book).alias("exit.cost"))
        .with_columns(*risk(book), *lock_in_parts(book), legacy_multiple(book).alias("annual.multiple"))
        .with_columns(
            *shown_risk(),
            pl.when("lock.known").then(pl.sum_horizontal(LOCK_IN_PARTS)).alias("lock.index"),
        )
        .with_columns(components(book))
        .with_columns(avoidable_cost(book).alias("avoidable_cost"))
        .with_columns(
            pence(pl.col("annual.cost")).alias("running_cost"),
            places(pl.col("avoidable_cost") / NATIONAL_TOTAL, 12).alias("share_of_national"),
            places(pl.col("lock.index"), 1).alias("lock_in"),
            pence(pl.col("exit.cost")).alias("exit_cost"),
            decide_by(book).alias("decide_by"),
            cost_of_delay(book).alias("cost_of_delay"),
        )
    )
