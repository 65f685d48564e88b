#!/usr/bin/env python3
"""Reads an inventory with polars and writes its rows to SQLite, as text: `baseline_import.py CSV DATABASE`.

The fastest way found: columns are not parsed, and the Arrow driver binds them without making Python objects.
"""

import sys
from pathlib import Path

import polars as pl


def main() -> None:
    """Reads the command line and copies the rows."""
    inventory, database = sys.argv[1:3]
    Path(database).unlink(missing_ok=True)
    rows = pl.read_csv(inventory, infer_schema=False)
    rows.write_database("systems", f"sqlite:///{database}", engine="adbc", if_table_exists="replace")


if __name__ == "__main__":
    main()
