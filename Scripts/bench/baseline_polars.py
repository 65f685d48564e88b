#!/usr/bin/env python3
"""What an able analyst would write with polars in place of Domesday: `baseline_polars.py CSV OUTDIR [--as-of DATE]`.

Reads an inventory as make_inventory.py writes them and computes every central figure of Domesday's ranking: the risk
score with its interval, annual cost, the seven components of the avoidable cost, its share of the national figure, the
four parts of lock-in, exit cost, the day to decide by, cost and worth of the seven treatments and the choice among
them, programme risk and cost of delay. Ranks by the same keys. Writes ranking.csv, sums by body, supplier and
technology, and a SQLite file with every column of the inventory, the figures of the ranking, the components and the
parts of lock-in of every system. Prints wall time by phase and totals as JSON. agree.py compares the figures with
Domesday's.

It leaves out what Domesday does beside that: ranges of money, stars and provenance, rejects, other headings, formats
and notations, matching of products (catalogue.csv holds the answers), duplicates, ledgers, and the report with its
tables.

    python3 -m venv .build-bench
    .build-bench/bin/pip install polars pyarrow adbc-driver-manager adbc-driver-sqlite
    .build-bench/bin/python Scripts/bench/baseline_polars.py inventory.csv out --as-of 2026-11-21
"""

from __future__ import annotations

import argparse
import json
import sqlite3
import time
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path

import polars as pl
import polars.selectors as selectors
from adbc_driver_sqlite import dbapi

from baseline_facts import inventory
from baseline_model import COMPONENTS, LOCK_IN_PARTS, Book, assessed, catalogue
from baseline_treatments import treated

HERE = Path(__file__).parent
PARAMETERS = HERE.parents[1] / "Sources/Assumptions/Data/parameters.csv"
FIGURES = [
    "system_id", "system_name", "organisation", "band", "litraf_score", "litraf_low", "litraf_high", "legacy", "red",
    "running_cost", "avoidable_cost", "share_of_national", "lock_in", "exit_cost", "decide_by", "treatment",
    "one_off_cost", "npsv", "supplier", "lead_technology", "lead_end_of_support", "annual_cost_basis", "runner_up",
    "programme_risk", "cost_of_delay",
]  # fmt: skip
WORKINGS = "^.*[.].*$"
GROUPS = {"bodies": "organisation", "suppliers": "supplier", "technologies": "lead_technology"}
SUMS = {
    "annual_cost": "running_cost", "avoidable_cost": "avoidable_cost", "one_off_cost": "one_off_cost",
    "exit_cost": "exit_cost",
}  # fmt: skip
BATCH = 50_000
"""Rows that are handed to the database at a time."""
ENGINE = "in-memory"
"""Faster here than the streaming one, on two cores, and in less memory."""


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


def ranked(systems: pl.LazyFrame) -> pl.LazyFrame:
    """In rank order: by band, then by what a year's delay costs for each pound of the change, and so forth."""
    avoidable = pl.col("avoidable_cost").fill_null(0)
    keys = ["band", "delay_per_pound", avoidable, "score.high", "score.low", "organisation", "system_id"]
    return systems.sort(
        keys, descending=[False, True, True, True, True, False, False], nulls_last=True
    ).with_row_index("rank", offset=1)


def figures(systems: pl.LazyFrame, products: pl.LazyFrame, book: Book) -> pl.LazyFrame:
    """Every system in rank order: the columns of the inventory and the figures."""
    return ranked(assessed(systems, products, book).pipe(treated, book)).select(pl.exclude(WORKINGS))


def write_ranking(systems: pl.DataFrame, path: Path) -> None:
    """Writes the ranking, with Domesday's headings."""
    names = {"running_cost": "annual_cost", "avoidable_cost": "avoidable_cost_central"}
    systems.select("rank", *FIGURES).rename(names).write_csv(path)


def write_groups(systems: pl.DataFrame, out: Path) -> None:
    """Writes counts and sums by body, supplier and technology, under the headings of Domesday's tables."""
    counts = {
        "legacy": pl.col("legacy") == "yes",
        "possibly_legacy": pl.col("legacy") == "possibly",
        "red": pl.col("red") == "yes",
        "possibly_red": pl.col("red") == "possibly",
        "unscored": pl.col("band") == "unscored",
    }
    groups = [
        systems.lazy().drop_nulls(column).group_by(column).agg(
            pl.len().alias("systems"),
            *(condition.sum().alias(name) for name, condition in counts.items()),
            *(pl.col(column).sum().round(2).alias(f"{name}_central") for name, column in SUMS.items()),
        ).sort(column)
        for column in GROUPS.values()
    ]  # fmt: skip
    for name, column, group in zip(GROUPS, GROUPS.values(), pl.collect_all(groups, engine=ENGINE)):
        group.rename({column: column.removeprefix("lead_")}).write_csv(out / f"{name}.csv")


def write_tables(systems: pl.DataFrame, out: Path) -> None:
    """Writes the ranking and the sums."""
    write_ranking(systems, out / "ranking.csv")
    write_groups(systems, out)


def write_with_adbc(systems: pl.DataFrame, path: Path) -> None:
    """Writes every row through the Arrow driver, which binds columns without making Python objects."""
    rows = systems.with_columns(selectors.enum().cast(pl.String), selectors.date().cast(pl.String))
    with dbapi.connect(str(path), autocommit=True) as database, database.cursor() as cursor:
        for pragma in ("journal_mode=OFF", "synchronous=OFF", "locking_mode=EXCLUSIVE", "page_size=16384"):
            cursor.execute(f"PRAGMA {pragma}").fetchall()
        cursor.execute("BEGIN")
        for batch in rows.iter_slices(BATCH):
            cursor.adbc_ingest("systems", batch.to_arrow(), mode="create_append")
        cursor.execute("COMMIT")


def write_with_executemany(systems: pl.DataFrame, path: Path) -> None:
    """Writes every row through Python's own driver, in one transaction that waits for no disk."""
    names = ",".join(f'"{name}"' for name in systems.columns)
    marks = ",".join("?" * systems.width)
    with sqlite3.connect(path, isolation_level=None) as database:
        database.execute("PRAGMA journal_mode=OFF")
        database.execute("PRAGMA synchronous=OFF")
        database.execute(f"CREATE TABLE systems({names})")
        database.execute("BEGIN")
        rows = systems.with_columns(selectors.date().cast(pl.String))
        database.executemany(f"INSERT INTO systems VALUES({marks})", rows.iter_rows())
        database.execute("COMMIT")


def write_with_polars(systems: pl.DataFrame, path: Path) -> None:
    """Writes every row as polars does where no engine is named."""
    rows = systems.with_columns(selectors.enum().cast(pl.String))
    rows.write_database("systems", f"sqlite:///{path}", if_table_exists="replace")


WRITERS = {"adbc": write_with_adbc, "executemany": write_with_executemany, "write_database": write_with_polars}


def totals(systems: pl.DataFrame) -> dict[str, object]:
    """What to compare with another implementation."""
    pounds = {name: round(systems[name].sum(), 2) for name in ["running_cost", "avoidable_cost", *COMPONENTS]}
    return {
        "systems": systems.height,
        "legacy": systems["legacy"].eq("yes").sum(),
        "bands": dict(systems["band"].value_counts(sort=True).iter_rows()),
        **pounds,
    }


def main() -> None:
    """Reads the command line, does the work and prints its times and totals."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("inventory", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 21))
    parser.add_argument("--catalogue", type=Path, default=HERE / "catalogue.csv")
    parser.add_argument("--parameters", type=Path, default=PARAMETERS)
    parser.add_argument("--sqlite", choices=[*WRITERS, "none"], default="adbc")
    arguments = parser.parse_args()

    arguments.out.mkdir(parents=True, exist_ok=True)
    database = arguments.out / "baseline.sqlite"
    database.unlink(missing_ok=True)
    book = Book(arguments.parameters, arguments.as_of)
    watch = Stopwatch()
    facts = inventory(arguments.inventory).collect(engine=ENGINE)
    watch.lap("read")
    systems = figures(facts.lazy(), catalogue(arguments.catalogue, book), book).collect(engine=ENGINE)
    del facts
    watch.lap("figures")
    with ThreadPoolExecutor() as pool:  # SQLite takes one core
        tables = pool.submit(write_tables, systems, arguments.out)
        if arguments.sqlite != "none":
            WRITERS[arguments.sqlite](systems, database)
        tables.result()
    watch.lap("csv and sqlite")
    seconds = {**watch.phases, "all": round(sum(watch.phases.values()), 3)}
    print(json.dumps({"seconds": seconds, "polars": pl.__version__, "totals": totals(systems)}, indent=2))


if __name__ == "__main__":
    main()
