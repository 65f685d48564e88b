#!/usr/bin/env python3
"""Compares the baseline's figures with Domesday's of the same inventory: `agree.py BASELINE-OUT DOMESDAY-OUT`.

Systems are matched by system_id, groups by name, and compared cell by cell: the columns of the ranking and of the sums
by body, supplier and technology that both write, and what each component comes to in each body. Numbers have to be the
same as printed, amounts to the penny. Prints how many cells of each column differ, with an example; exit code 1 where
any does.
"""

from __future__ import annotations

import sys
from pathlib import Path

import polars as pl

from baseline_model import COMPONENTS

TABLES = {
    "ranking.csv": ("ranking.csv", "system_id"),
    "bodies.csv": ("data/bodies.csv", "organisation"),
    "suppliers.csv": ("data/suppliers.csv", "supplier"),
    "technologies.csv": ("data/technologies.csv", "technology"),
}


def table(path: Path) -> pl.DataFrame:
    """A file of a report, all as text."""
    return pl.read_csv(path, infer_schema=False)


def components_by_body(database: Path) -> pl.DataFrame:
    """The sum of each component in each body, and of how many systems it is known, from the baseline's database."""
    columns = ",".join(["organisation", *COMPONENTS])
    systems = pl.read_database_uri(f"SELECT {columns} FROM systems", f"sqlite:///{database.absolute()}", engine="adbc")
    amount = pl.col("amount").cast(pl.Float64)
    return (
        systems.unpivot(COMPONENTS, index="organisation", variable_name="component", value_name="amount")
        .group_by("organisation", "component")
        .agg(
            pl.when(amount.count() > 0).then(amount.sum().round(2)).alias("sum_central"),
            amount.count().alias("sum_known"),
            amount.null_count().alias("sum_unknown"),
        )
        .select(pl.concat_str("organisation", "component", separator=": ").alias("place"), r"^sum_.*$")
        .cast(pl.String)
    )


def differing(name: str) -> pl.Expr:
    """A column's cells are not the same, taken as numbers where they are numbers."""
    ours, theirs = pl.col(name), pl.col(f"{name}_theirs")
    number, other = ours.cast(pl.Float64, strict=False), theirs.cast(pl.Float64, strict=False)
    return pl.when(number.is_not_null()).then(number.ne_missing(other)).otherwise(ours.ne_missing(theirs))


def compare(title: str, ours: pl.DataFrame, theirs: pl.DataFrame, key: str) -> tuple[int, int]:
    """Prints the columns that differ; gives the number of cells compared, and of those that differ."""
    theirs = theirs.drop_nulls(key)
    columns = [name for name in ours.columns if name in theirs.columns and name != key]
    pairs = ours.join(theirs, on=key, suffix="_theirs")
    apart = ours.height + theirs.height - 2 * pairs.height
    if apart:
        print(f"{title}: {apart} rows stand in one of the two only")
    wrong = apart
    for name in columns:
        found = pairs.filter(differing(name))
        if found.height:
            wrong += found.height
            example, value, other = found.select(key, name, f"{name}_theirs").row(0)
            print(f"{title}: {name}: {found.height} of {pairs.height} differ: {example} {value}, Domesday {other}")
    return pairs.height * len(columns), wrong


def main() -> None:
    """Reads the command line and compares all tables."""
    ours, theirs = map(Path, sys.argv[1:3])
    results = [
        compare(name, table(ours / name), table(theirs / other), key) for name, (other, key) in TABLES.items()
    ]
    place = pl.concat_str("organisation", "component", separator=": ").alias("place")
    by_body = table(theirs / "data/body_components.csv").with_columns(place)
    results.append(compare("components", components_by_body(ours / "baseline.sqlite"), by_body, "place"))
    compared, wrong = (sum(numbers) for numbers in zip(*results))
    print(f"{compared:,} values compared, {wrong:,} differ")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
