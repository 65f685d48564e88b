"""What each of the seven treatments costs and is worth, and which is best, for baseline_polars.py."""

from __future__ import annotations

import polars as pl

from baseline_model import Book, count, pence, places, strain

TREATMENTS = ["retain", "retire", "rehost", "relocate", "repurchase", "replatform", "refactor"]
CHANGES = TREATMENTS[1:]
NAMES = pl.Enum(TREATMENTS)


class Terms:
    """The numbers of one treatment."""

    def __init__(self, treatment: str, book: Book) -> None:
        name = "rehost" if treatment == "relocate" else treatment
        self.multiple = book[f"modernise.{name}"]
        self.planned = book[f"modernise.months_{name}"]
        self.years = self.planned * (1 + book["optimism.duration"]) / 12
        self.share = 0.0 if treatment == "retire" else book[f"modernise.run_{name}"]
        if treatment == "repurchase":
            self.share *= 1 + book["optimism.outsourced_running_cost"]
        self.residual = 0.0 if treatment == "retire" else book[f"modernise.residual_{treatment}"]
        self.failure = book.parameters[f"modernise.failure_{name}"]


def annuity(years: float, book: Book) -> float:
    """What a pound a year is worth over up to 30 years: whole ones at their factor, the last in part."""
    factors = [(1 + book["appraisal.rate_0_30"]) ** -year for year in range(int(years) + 1)]
    return sum(factors[:-1]) + (years - int(years)) * factors[-1]


def conditions() -> pl.Expr:
    """Points of 60 for what makes any programme risky; interfaces and documentation nobody states."""
    skills = strain(pl.col("l3.central")).fill_null(0.5)
    openness = {"proprietary": 1.0, "open": 0.0}
    closed = pl.col("data_format").replace_strict(openness, default=0.5, return_dtype=pl.Float64)
    trapped = (~pl.col("data_export")).cast(pl.Float64).fill_null(0.5)
    return 7.5 + 15 * skills + 7.5 + 8 * closed.fill_null(0.5) + 7 * trapped


def is_hardware_alone(book: Book) -> pl.Expr:
    """L5 alone makes the system legacy by its central scores."""
    legacy = book["risk.legacy_threshold"]
    others = pl.max_horizontal(*(f"l{number}.central" for number in (1, 2, 3, 4, 6, 7)))
    return (pl.col("l5.central") >= legacy).fill_null(False) & (others < legacy).fill_null(True)


def is_eliminated(book: Book) -> pl.Expr:
    """The TIME quadrant is eliminate: neither technically fit nor needed by anybody, and all of that is known."""
    cut = book["time.functional_cut"]
    unneeded = pl.all_horizontal(*(pl.col(f"{name}.central") < cut for name in ("c4", "c5", "c6")))
    unfit = (pl.col("likelihood.central") >= 14 * book["risk.legacy_threshold"]) & pl.col("is.likelihood_known")
    return (unfit & unneeded & (pl.col("l4.central") >= book["risk.legacy_threshold"])).fill_null(False)


def rulings(book: Book) -> list[pl.Expr]:
    """Which treatments the facts allow."""
    hosting = pl.col("hosting").str.to_lowercase()
    in_cloud = hosting.is_in(["public cloud", "saas"]).fill_null(False)
    on_own_hardware = (hosting == "on premises").fill_null(False)
    proprietary = pl.col("products.proprietary").fill_null(False)
    owned = pl.col("source_owned")
    is_legacy = pl.col("verdict.legacy") > 0
    allowed = {
        "retain": pl.col("verdict.red") < 2,
        "retire": is_eliminated(book),
        "rehost": is_legacy & ~in_cloud & ~proprietary,
        "relocate": is_legacy & on_own_hardware & proprietary,
        "repurchase": is_legacy & ~owned.fill_null(False),
        "replatform": is_legacy & owned.fill_null(True),
        "refactor": is_legacy,
    }
    return [ruling.alias(f"{treatment}.allowed") for treatment, ruling in allowed.items()]


def one_off_costs(book: Book) -> list[pl.Expr]:
    """What each treatment costs once."""
    terms = {treatment: Terms(treatment, book) for treatment in CHANGES}
    return [
        pl.lit(0.0).alias("retain.cost"),
        *(pence(pl.col("annual.cost") * terms[name].multiple).alias(f"{name}.cost") for name in CHANGES),
    ]


def residual(treatment: str, book: Book) -> pl.Expr:
    """The share of the avoidable cost that a treatment leaves; a new home cures what is only old hardware."""
    share = pl.lit(Terms(treatment, book).residual)
    if treatment not in ("rehost", "relocate"):
        return share
    return pl.when("is.hardware_alone").then(book["modernise.residual_refactor"]).otherwise(share)


def programme_risk(treatment: str, book: Book) -> pl.Expr:
    """Points of 100 for the size, the conditions and the planned duration of the programme."""
    cost = pl.col(f"{treatment}.cost")
    size = count(cost >= book["programme.size_small"], cost > book["programme.size_large"]) / 2
    return 25 * size.fill_null(0.5) + 15 * min(1, Terms(treatment, book).planned / 60) + pl.col("programme.conditions")


def worth(treatment: str, book: Book) -> pl.Expr:
    """Net present social value against doing nothing; null where the treatment is ruled out or a cost is unknown."""
    terms = Terms(treatment, book)
    modern = pl.col("annual.cost") / pl.col("annual.multiple")
    benefit = (1 - residual(treatment, book)) * pl.col("avoidable_cost") + (1 - terms.share) * modern
    low, central, high = terms.failure
    place = pl.col(f"{treatment}.risk") / 50
    failure = (
        pl.when(place <= 1).then(low + (central - low) * place).otherwise(central + (high - central) * (place - 1))
    )
    delivered = 1 - failure.clip(lower_bound=book["optimism.benefit_shortfall"])
    years = max(0, annuity(book["appraisal.period_years"], book) - annuity(terms.years, book))
    bias = book["optimism.one_off_cost_upper"] * (1 - book["optimism.mitigated"])
    dual = book["modernise.dual_running"] * terms.years * terms.share * modern
    mean_factor = annuity(terms.years, book) / terms.years if terms.years > 1 else 1.0
    value = benefit * delivered * years - (pl.col(f"{treatment}.cost") * (1 + bias) + dual) * mean_factor
    return pl.when(f"{treatment}.allowed").then(pence(value))


def first(conditions: dict[str, pl.Expr]) -> pl.Expr:
    """The place among the treatments of the first whose condition holds."""
    chosen = pl.when(False).then(pl.lit(None, pl.UInt8))
    for treatment, holds in conditions.items():
        chosen = chosen.when(holds).then(pl.lit(TREATMENTS.index(treatment), pl.UInt8))
    return chosen.otherwise(None)


def picked(column: str, choice: str, treatments: list[str]) -> pl.Expr:
    """A figure of the treatment that is chosen."""
    figure = pl.when(False).then(pl.lit(None, pl.Float64))
    for treatment in treatments:
        chosen = pl.col(choice) == TREATMENTS.index(treatment)
        figure = figure.when(chosen).then(pl.col(f"{treatment}.{column}"))
    return figure.otherwise(None)


def indicated() -> pl.Expr:
    """What the facts point to where worth is not known: the first of some treatments that is allowed."""
    hardware, scarce, owned = pl.col("is.hardware_alone"), pl.col("products.scarce"), pl.col("source_owned")
    rebuilt = scarce.fill_null(False) | owned.fill_null(False)
    return first(
        {
            "rehost": hardware & pl.col("rehost.allowed"),
            "refactor": ~hardware & rebuilt & pl.col("refactor.allowed"),
            "replatform": pl.col("replatform.allowed"),
            "repurchase": pl.col("repurchase.allowed"),
            "retain": pl.col("retain.allowed"),
        }
    )


def choice(systems: pl.LazyFrame) -> pl.LazyFrame:
    """The best treatment, the runner-up, and the best one that changes something; ties go to what changes less."""
    changes = pl.any_horizontal(*(f"{treatment}.allowed" for treatment in CHANGES))
    worths = {treatment: pl.col(f"{treatment}.worth") for treatment in TREATMENTS}
    unknown = changes & pl.all_horizontal(*(worths[treatment].is_null() for treatment in CHANGES))
    best, runner_up, change = pl.col("choice.best"), pl.col("choice.runner_up"), pl.col("choice.change")
    greatest, greatest_change = pl.col("choice.worth"), pl.col("choice.change_worth")
    others = {
        treatment: pl.when(best != index).then(worths[treatment]) for index, treatment in enumerate(TREATMENTS)
    }
    return (
        systems.with_columns(
            unknown.alias("choice.unknown"),
            pl.max_horizontal(*worths.values()).alias("choice.worth"),
            pl.max_horizontal(*(worths[treatment] for treatment in CHANGES)).alias("choice.change_worth"),
        )
        .with_columns(
            pl.when("choice.unknown").then(indicated())
            .otherwise(first({name: value == greatest for name, value in worths.items()})).alias("choice.best")
        )
        .with_columns(
            pl.when(~pl.col("choice.unknown")).then(pl.max_horizontal(*others.values())).alias("choice.second"),
            pl.when("choice.unknown").then(pl.when(best != 0).then(best))
            .otherwise(first({name: worths[name] == greatest_change for name in CHANGES})).alias("choice.change"),
        )
        .with_columns(
            first({name: value == pl.col("choice.second") for name, value in others.items()}).alias("choice.runner_up")
        )
        .with_columns(
            best.cat.to(NAMES).alias("treatment"),
            runner_up.cat.to(NAMES).alias("runner_up"),
            change.cat.to(NAMES).alias("best_change"),
            picked("cost", "choice.best", TREATMENTS).alias("one_off_cost"),
            pl.when(~pl.col("choice.unknown") | (best == 0)).then(pl.coalesce(greatest, 0.0)).alias("npsv"),
            places(picked("risk", "choice.change", CHANGES), 1).alias("programme_risk"),
            picked("cost", "choice.change", CHANGES).alias("choice.cost"),
            picked("residual", "choice.change", CHANGES).alias("choice.residual"),
        )
    )  # fmt: skip


def delay_per_pound() -> pl.Expr:
    """What a year's delay of the best change costs for each pound of it: the ranking's order within a band.

    Amounts are taken in whole pence, so that systems whose ratios are the same tie.
    """
    delay, cost = ((pl.col(name) * 100).round() for name in ("cost_of_delay", "choice.cost"))
    return pl.when(cost > 0).then((1 - pl.col("choice.residual")) * delay / cost)


def treated(systems: pl.LazyFrame, book: Book) -> pl.LazyFrame:
    """Every assessed system with its treatments, the choice among them and what its delay costs."""
    return (
        systems.with_columns(
            is_hardware_alone(book).alias("is.hardware_alone"), conditions().alias("programme.conditions")
        )
        .with_columns(*rulings(book), *one_off_costs(book))
        .with_columns(
            *(programme_risk(name, book).alias(f"{name}.risk") for name in CHANGES),
            *(residual(name, book).alias(f"{name}.residual") for name in CHANGES),
            pl.when("retain.allowed").then(0.0).alias("retain.worth"),
        )
        .with_columns(worth(name, book).alias(f"{name}.worth") for name in CHANGES)
        .pipe(choice)
        .with_columns(delay_per_pound().alias("delay_per_pound"))
    )
