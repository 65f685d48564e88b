#!/usr/bin/env python3
"""What an able analyst would write with polars in place of Domesday: `baseline_polars.py CSV OUTDIR [--as-of DATE]`.

Reads an inventory with canonical headings, computes the central figures, ranks, writes ranking.csv and a SQLite file
with every column and figure, and prints wall time by phase and the totals as JSON. No ranges, no provenance, no
rejects and no reading of other vocabularies: it is the work that both do, done as fast as polars does it.

    python3 -m venv .build-bench
    .build-bench/bin/pip install polars pyarrow adbc-driver-manager adbc-driver-sqlite
    .build-bench/bin/python Scripts/bench/baseline_polars.py inventory.csv out --as-of 2026-11-21
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import time
from datetime import date
from pathlib import Path

import polars as pl

UNKNOWN = ["N/A", "TBC", "not held", "-", "WITHHELD (s43)"]
PLACEHOLDER_DATES = [date(1900, 1, 1), date(9999, 12, 31)]
LIKELIHOOD = [f"l{i}" for i in range(1, 8)]
IMPACT = [f"c{i}" for i in range(1, 7)]
POOLS = ["cost_software", "cost_hosting", "cost_internal_labour"]
MONEY = ["annual_cost", *POOLS, "build_cost", "contract_annual_value", "exit_charge"]
QUANTITIES = ["users", "notice_months", "incidents_per_year", "downtime_hours_per_year"]
DATES = ["go_live_date", "hardware_installed_date", "contract_start", "contract_end"]
FLAGS = ["break_clause", "auto_extends", "sole_supplier", "replacement_agreed", "data_export", "source_owned"]
BANDS = ["red", "possibly red", "high", "medium", "low", "unscored"]
NATIONAL_TOTAL = 45e9
COMPONENTS = ["excess_maintenance", "lost_staff_time", "outage_loss", "breach_loss"]


class Stopwatch:
    """Wall time by phase, in the order that phases end."""

    def __init__(self) -> None:
        self.phases: dict[str, float] = {}
        self.since = time.perf_counter()

    def lap(self, phase: str) -> None:
        """Ends a phase."""
        now = time.perf_counter()
        self.phases[phase] = round(now - self.since, 3)
        self.since = now


def read(path: Path) -> pl.DataFrame:
    """The inventory, every cell as text except the scores, with words for the unknown read as null."""
    return pl.read_csv(
        path,
        infer_schema=False,
        schema_overrides={score: pl.Int8 for score in LIKELIHOOD + IMPACT},
        null_values=UNKNOWN,
    )


def repaired(text: pl.Series, fast: pl.Series, slow: pl.Expr) -> pl.Series:
    """The fast reading, with the slow one in the few rows where the fast one failed."""
    failed = fast.is_null() & text.is_not_null()
    if not failed.any():
        return fast
    again = text.filter(failed).to_frame("text").select(slow).to_series()
    return fast.scatter(failed.arg_true(), again)


def money(text: pl.Series) -> pl.Series:
    """Pounds from `1234.5`, `£1,234.50`, `£1.2m`, `250k`."""
    bare = pl.col("text").str.replace_all(r"[£,\s]", "")
    scale = (
        pl.when(bare.str.ends_with("m")).then(1e6).when(bare.str.ends_with("k")).then(1e3)
        .when(bare.str.ends_with("bn")).then(1e9).otherwise(1.0)
    )  # fmt: skip
    return repaired(text, text.cast(pl.Float64, strict=False), bare.str.strip_chars_end("mkbn").cast(pl.Float64) * scale)


def quantity(text: pl.Series) -> pl.Series:
    """A number from `1,234`; the middle of `1-100`; the foot of `50,000+`."""
    ends = pl.col("text").str.replace_all(r"[,+\s]", "").str.split_exact("-", 1)
    low = ends.struct.field("field_0").cast(pl.Float64)
    high = ends.struct.field("field_1").cast(pl.Float64)
    return repaired(text, text.cast(pl.Float64, strict=False), (low + high.fill_null(low)) / 2)


def day(text: pl.Series) -> pl.Series:
    """A date from ISO or day-first text; a placeholder is unknown."""
    fast = text.str.to_date("%Y-%m-%d", strict=False)
    read = repaired(text, fast, pl.col("text").str.to_date("%d/%m/%Y", strict=False))
    return read.set(read.is_in(PLACEHOLDER_DATES), None)


def typed(raw: pl.DataFrame) -> pl.DataFrame:
    """The inventory with every column in its own type."""
    columns = [money(raw[name]) for name in MONEY]
    columns += [quantity(raw[name]) for name in QUANTITIES]
    columns += [day(raw[name]) for name in DATES]
    flag = pl.col(*FLAGS).replace_strict({"Yes": True, "Y": True, "No": False, "N": False}, return_dtype=pl.Boolean)
    return raw.with_columns(columns).with_columns(flag)


def support_scores(inventory: pl.DataFrame, catalogue: Path, as_of: date) -> pl.DataFrame:
    """L1 inferred for every distinct list of products: its worst product decides."""
    ends = pl.read_csv(catalogue, schema_overrides={"end_of_support": pl.Date})
    left = (pl.col("end_of_support") - pl.lit(as_of)).dt.total_days() / 365.25
    score = (
        pl.when(left < 0).then(6).when(left <= 3).then(5).when(left <= 4).then(3).when(left <= 5).then(2).otherwise(1)
    ).cast(pl.Int8)
    return (
        inventory.lazy().select("products").drop_nulls().unique()
        .with_columns(product=pl.col("products").str.split(";")).explode("product")
        .with_columns(pl.col("product").str.strip_chars())
        .join(ends.lazy().with_columns(inferred_l1=score), on="product")
        .group_by("products").agg(pl.col("inferred_l1").max())
        .collect()
    )  # fmt: skip


def steps(value: pl.Expr, limits: list[float]) -> pl.Expr:
    """1 below the first limit, 2 below the second and so on; null where the value is."""
    score = pl.when(value.is_null()).then(None)
    for index, limit in enumerate(limits, 1):
        score = score.when(value < limit).then(index)
    return score.otherwise(len(limits) + 1).cast(pl.Int8)


def inferred(as_of: date) -> list[pl.Expr]:
    """L1 to L7: as assessed, or else inferred from evidence, or else null."""
    left = (pl.col("contract_end") - pl.lit(as_of)).dt.total_days() / 365.25
    agreed = pl.col("replacement_agreed").fill_null(False)
    contract = (
        pl.when(left.is_null()).then(None).when(agreed & (left < 0)).then(2).when(agreed).then(1)
        .when(left < 0).then(6).when(left < 1).then(5).when(left < 2).then(4).when(left < 3).then(3).otherwise(2)
    ).cast(pl.Int8)  # fmt: skip
    age = (pl.lit(as_of) - pl.col("hardware_installed_date")).dt.total_days() / 365.25
    trouble = pl.max_horizontal(
        steps(pl.col("incidents_per_year"), [1, 4, 12, 24]), steps(pl.col("downtime_hours_per_year"), [4, 9, 24, 72])
    )
    evidence = {"l1": pl.col("inferred_l1"), "l2": contract, "l5": steps(age, [3, 5, 7, 10]), "l7": trouble}
    return [pl.coalesce(pl.col(name), rule).alias(name) for name, rule in evidence.items()]


def category(scores: list[str], unknown: int) -> pl.Expr:
    """Sum plus count times maximum, a whole number: the category's total times twice the count."""
    filled = [pl.col(name).fill_null(unknown).cast(pl.Int32) for name in scores]
    return pl.sum_horizontal(filled) + len(scores) * pl.max_horizontal(filled)


def litraf() -> list[pl.Expr]:
    """The products of the two category totals times 168, at their lowest, central and highest."""
    low = category(LIKELIHOOD, 1) * category(IMPACT, 1)
    central = category(LIKELIHOOD, 2) * category(IMPACT, 2)
    high = category(LIKELIHOOD, 6) * category(IMPACT, 5)
    scored = pl.any_horizontal(pl.col(*LIKELIHOOD, *IMPACT).is_not_null())
    known = [pl.when(scored).then(total).alias(name) for name, total in
             {"low168": low, "central168": central, "high168": high}.items()]  # fmt: skip
    return [
        *known,
        (category(LIKELIHOOD, 2) / 14).alias("likelihood"),
        pl.max_horizontal(LIKELIHOOD).ge(3).fill_null(False).alias("legacy"),
    ]


def annual_cost() -> pl.Expr:
    """The stated cost, or else the pools, or else the contract, or else a share of what it cost to build."""
    pools = pl.when(pl.any_horizontal(pl.col(*POOLS).is_not_null())).then(pl.sum_horizontal(POOLS))
    return pl.coalesce("annual_cost", pools, "contract_annual_value", pl.col("build_cost") * 0.18).round(2)


def avoidable() -> list[pl.Expr]:
    """The components of avoidable annual cost, each rounded to pence, null where an input is unknown."""
    likelihood, running = pl.col("likelihood"), pl.col("running_cost")
    multiple = (
        pl.when(likelihood < 4).then(1 + (likelihood - 1) * 0.5).otherwise(2.5 + (likelihood - 4) * 0.75)
    )
    excess = pl.when(pl.col("legacy")).then(running * (1 - 1 / multiple)).when(running.is_not_null()).then(0.0)
    weight = ((pl.max_horizontal("l4", "l7") - 2) / 4).clip(lower_bound=0)
    idle = (pl.col("downtime_hours_per_year") - 8.8).clip(lower_bound=0)
    sensitivity = pl.col("classification").replace_strict(
        {"OFFICIAL": 0.25, "OFFICIAL-SENSITIVE": 1.0, "SECRET": 2.0}, default=None, return_dtype=pl.Float64
    )
    exposed = ((pl.col("l6") - 2) / 4).clip(lower_bound=0)
    return [
        excess.round(2).alias("excess_maintenance"),
        (pl.col("users") * 1.0 * 44 * 32 * weight).round(2).alias("lost_staff_time"),
        (idle * pl.col("users") * 0.3 * 32).round(2).alias("outage_loss"),
        (0.03 * 3.3e6 * exposed * sensitivity).round(2).alias("breach_loss"),
    ]


def points(test: pl.Expr, most: float) -> pl.Expr:
    """All the points where the test holds, none where it fails, half where it is unknown."""
    return pl.when(test.is_null()).then(most / 2).when(test).then(most).otherwise(0.0)


def lock_in(as_of: date) -> pl.Expr:
    """An index from 0 to 100 over ten facts of the system itself."""
    term = (pl.col("contract_end") - pl.lit(as_of)).dt.total_days() / 365.25
    return (
        (term.clip(0, 5) * 2.4).fill_null(6)
        + (pl.col("notice_months").clip(0, 12) / 12 * 8).fill_null(4)
        + points(~pl.col("break_clause"), 10)
        + points(pl.col("auto_extends"), 10)
        + (pl.col("exit_charge") / pl.col("running_cost")).clip(0, 1).mul(15).fill_null(7.5)
        + points(pl.col("sole_supplier"), 15)
        + points(pl.col("data_format") == "proprietary", 8)
        + points(~pl.col("data_export"), 8)
        + points(~pl.col("source_owned"), 7)
        + pl.col("c6").sub(1).mul(1.75).fill_null(3.5)
    ).round(1)


def figures(inventory: pl.DataFrame, catalogue: Path, as_of: date) -> pl.DataFrame:
    """Every figure of every system, beside the inventory's own columns."""
    some = pl.any_horizontal(pl.col(*COMPONENTS).is_not_null())
    red, central = 16 * 168, pl.col("central168")
    band = (
        pl.when(central.is_null()).then(5).when(pl.col("low168") >= red).then(0)
        .when(pl.col("high168") >= red).then(1).when(central >= 8 * 168).then(2)
        .when(central >= 4 * 168).then(3).otherwise(4)
    ).cast(pl.Int8)  # fmt: skip
    exit_known = pl.any_horizontal(pl.col("exit_charge", "contract_annual_value").is_not_null())
    lead = pl.format("-{}mo", (pl.col("notice_months").fill_null(3) + 9).cast(pl.Int32))
    return (
        inventory.lazy()
        .join(support_scores(inventory, catalogue, as_of).lazy(), on="products", how="left")
        .with_columns(inferred(as_of))
        .with_columns(*litraf(), annual_cost().alias("running_cost"))
        .with_columns(*avoidable(), band.alias("band_order"))
        .with_columns(
            pl.when(some).then(pl.sum_horizontal(COMPONENTS)).alias("avoidable_cost"),
            (1.5 * pl.col("running_cost")).round(2).alias("one_off_cost"),
            lock_in(as_of).alias("lock_in"),
            pl.when(exit_known)
            .then(pl.sum_horizontal("exit_charge", 0.3 * pl.col("contract_annual_value"))).round(2)
            .alias("exit_cost"),
            pl.col("contract_end").dt.offset_by(lead).alias("decide_by"),
            (pl.col("band_order") == 0).alias("red"),
        )
        .with_columns(
            (pl.col("low168") / 168).round(2).alias("litraf_low"),
            (pl.col("central168") / 168).round(2).alias("litraf_score"),
            (pl.col("high168") / 168).round(2).alias("litraf_high"),
            pl.when(pl.col("one_off_cost") > 0)
            .then(pl.col("avoidable_cost") / pl.col("one_off_cost")).alias("urgency"),
            (pl.col("avoidable_cost") / NATIONAL_TOTAL).alias("share_of_national"),
            pl.col("band_order").replace_strict(list(range(6)), BANDS, return_dtype=pl.String).alias("band"),
        )
        .drop("low168", "central168", "high168", "inferred_l1")
        .collect()
    )  # fmt: skip


def ranked(systems: pl.DataFrame) -> pl.DataFrame:
    """In rank order: by band, then by what a pound of one-off cost avoids, then by id."""
    return systems.sort(
        "band_order", "urgency", "system_id", descending=[False, True, False], nulls_last=True
    ).with_row_index("rank", offset=1)


RANKING = [
    "rank", "system_id", "system_name", "organisation", "band", "litraf_score", "litraf_low", "litraf_high", "legacy",
    "red", "running_cost", "avoidable_cost", "share_of_national", "lock_in", "exit_cost", "decide_by", "one_off_cost",
]  # fmt: skip


def write_with_adbc(systems: pl.DataFrame, path: Path) -> None:
    """Writes every row through the Arrow driver, which binds columns without making Python objects."""
    systems.write_database("systems", f"sqlite:///{path}", engine="adbc", if_table_exists="replace")


def write_with_executemany(systems: pl.DataFrame, path: Path) -> None:
    """Writes every row through Python's own driver, in one transaction that waits for no disk."""
    names = ",".join(f'"{name}"' for name in systems.columns)
    marks = ",".join("?" * systems.width)
    with sqlite3.connect(path, isolation_level=None) as database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        database.execute(f"CREATE TABLE systems({names})")
        database.execute("BEGIN")
        dates = systems.with_columns(pl.selectors.date().cast(pl.String))
        database.executemany(f"INSERT INTO systems VALUES({marks})", dates.iter_rows())
        database.execute("COMMIT")


WRITERS = {"adbc": write_with_adbc, "executemany": write_with_executemany}


def totals(systems: pl.DataFrame) -> dict[str, object]:
    """What to compare with another implementation."""
    counts = dict(systems.group_by("band").len().iter_rows())
    pounds = {name: round(systems[name].sum(), 2) for name in ["running_cost", "avoidable_cost", *COMPONENTS]}
    return {
        "systems": systems.height,
        "legacy": int(systems["legacy"].sum()),
        "bands": {band: counts.get(band, 0) for band in BANDS},
        **pounds,
    }


def main() -> None:
    """Reads the command line, does the work and prints its times and totals."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inventory", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 21))
    parser.add_argument("--catalogue", type=Path, default=Path(__file__).with_name("catalogue.csv"))
    parser.add_argument("--sqlite", choices=[*WRITERS, "none"], default="adbc")
    arguments = parser.parse_args()

    arguments.out.mkdir(parents=True, exist_ok=True)
    database = arguments.out / "baseline.sqlite"
    database.unlink(missing_ok=True)
    watch = Stopwatch()
    raw = read(arguments.inventory)
    watch.lap("read")
    inventory = typed(raw)
    del raw
    watch.lap("cast")
    systems = figures(inventory, arguments.catalogue, arguments.as_of)
    del inventory
    watch.lap("figures")
    systems = ranked(systems)
    watch.lap("rank")
    systems.select(RANKING).write_csv(arguments.out / "ranking.csv")
    watch.lap("ranking.csv")
    if arguments.sqlite != "none":
        WRITERS[arguments.sqlite](systems, database)
        watch.lap(f"sqlite ({arguments.sqlite})")
    seconds = {**watch.phases, "all": round(sum(watch.phases.values()), 3)}
    print(json.dumps({"seconds": seconds, "polars": pl.__version__, "totals": totals(systems)}, indent=2))


if __name__ == "__main__":
    main()
