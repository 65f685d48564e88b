"""Reads an inventory with canonical headings into typed columns, for baseline_polars.py.

A quantity that may be a band has three columns, such as `users.low`, `users` and `users.high`. Money is pounds. Cells
are read by polars' own casts; only the few that these cannot read are looked at again, by slower rules.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import Callable

import polars as pl

UNKNOWN = ["N/A", "TBC", "not held", "-", "WITHHELD (s43)"]
PLACEHOLDER_DATES = [date(1900, 1, 1), date(9999, 12, 31)]
LIKELIHOOD = [f"l{i}" for i in range(1, 8)]
IMPACT = [f"c{i}" for i in range(1, 7)]
POOLS = ["cost_software", "cost_hosting", "cost_internal_labour"]
MONEY = ["annual_cost", *POOLS, "build_cost", "contract_annual_value", "exit_charge"]
QUANTITIES = ["users", "incidents_per_year", "downtime_hours_per_year"]
DATES = ["go_live_date", "hardware_installed_date", "contract_start", "contract_end"]
FLAGS = ["break_clause", "auto_extends", "sole_supplier", "replacement_agreed", "data_export", "source_owned"]
OPEN_CENTRAL, OPEN_HIGH = 1.5, 2.0
"""What the foot of a band without a top is multiplied by."""

Reader = Callable[[pl.Series], pl.Series]


def inventory(path: Path) -> pl.LazyFrame:
    """The inventory with every column in its own type; words for the unknown are null."""
    raw = pl.scan_csv(
        path,
        infer_schema=False,
        schema_overrides={score: pl.Int8 for score in LIKELIHOOD + IMPACT},
        null_values=UNKNOWN,
    )
    answers = {"Yes": True, "Y": True, "No": False, "N": False}
    return raw.with_columns(
        *[read(name, money, pl.Float64) for name in [*MONEY, "notice_months"]],
        *[read(name, day, pl.Date) for name in DATES],
        *[read(name, band, pl.Struct(dict.fromkeys(ends(name), pl.Float64))).struct.unnest() for name in QUANTITIES],
        pl.col(*FLAGS).replace_strict(answers, return_dtype=pl.Boolean),
    )


def ends(name: str) -> list[str]:
    """The columns of a quantity's low, central and high value."""
    return [f"{name}.low", name, f"{name}.high"]


def read(name: str, reader: Reader, dtype: pl.DataType | type[pl.DataType]) -> pl.Expr:
    """A column as a reader reads it."""
    return pl.col(name).map_batches(reader, return_dtype=dtype, is_elementwise=True)


def repaired(text: pl.Series, fast: pl.Series, slow: pl.Expr) -> pl.Series:
    """The fast reading, with the slow one in the few rows where the fast one failed."""
    failed = fast.is_null() & text.is_not_null()
    if not failed.any():
        return fast
    again = text.filter(failed).to_frame("text").select(slow).to_series()
    return fast.clone().scatter(failed.arg_true(), again)


def money(text: pl.Series) -> pl.Series:
    """Pounds from `1234.5`, `£1,234.50`, `£1.2m`, `250k`."""
    bare = pl.col("text").str.replace_all(r"[£,\s]", "")
    scale = (
        pl.when(bare.str.ends_with("m")).then(1e6).when(bare.str.ends_with("k")).then(1e3)
        .when(bare.str.ends_with("bn")).then(1e9).otherwise(1.0)
    )  # fmt: skip
    amount = bare.str.strip_chars_end("mkbn").cast(pl.Float64) * scale
    return repaired(text, text.cast(pl.Float64, strict=False), amount)


def band(text: pl.Series) -> pl.Series:
    """Low, central and high of `1,234`, of `1-100`, and of `50,000+`, whose top is taken as a multiple of its foot."""
    parts = pl.col("text").str.replace_all(r"[,+\s]", "").str.split_exact("-", 1)
    low = parts.struct.field("field_0").cast(pl.Float64)
    is_open = pl.col("text").str.ends_with("+")
    high = pl.coalesce(parts.struct.field("field_1").cast(pl.Float64), pl.when(is_open).then(low * OPEN_HIGH), low)
    central = pl.when(is_open).then(low * OPEN_CENTRAL).otherwise((low + high) / 2)
    fast = text.cast(pl.Float64, strict=False)
    values = [repaired(text, fast, end) for end in (low, central, high)]
    return pl.select(pl.struct(*(value.alias(end) for value, end in zip(values, ends(text.name))))).to_series()


def day(text: pl.Series) -> pl.Series:
    """A date from ISO or day-first text; a placeholder is unknown."""
    fast = text.str.to_date("%Y-%m-%d", strict=False)
    dates = repaired(text, fast, pl.col("text").str.to_date("%d/%m/%Y", strict=False))
    return dates.set(dates.is_in(PLACEHOLDER_DATES), None)
