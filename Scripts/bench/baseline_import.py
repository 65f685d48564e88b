#!/usr/bin/env python3
"""Reads an inventory with polars and writes its rows to SQLite, as text: `baseline_import.py CSV DATABASE [ENGINE]`.

Columns are not parsed. The engine is that of polars' write_database: by adbc, the fastest way found, the Arrow driver
binds rows without making Python objects; sqlalchemy is what polars takes where no engine is named.
"""

import sys
from pathlib import Path

import polars as pl


def main() -> None:
    """Reads the command line and copies the rows."""
    inventory, database = sys.argv[1:3]
    engine = sys.argv[3] if len(sys.argv) > 3 else "adbc"
    Path(database).unlink(missing_ok=True)
    rows = pl.read_csv(inventory, infer_schema=False)
    rows.write_database("systems", f"sqlite:///{database}", engine=engine, if_table_exists="replace")


if __name__ == "__main__":
    main()
