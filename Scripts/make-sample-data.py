#!/usr/bin/env python3
"""Writes SampleData: a fictional estate of six public bodies, in the formats and with the dirt of real inventories.

Deterministic: the same seed gives the same bytes, and nothing reads a clock. Standard library only.

    python3 Scripts/make-sample-data.py [--out SampleData] [--seed 45]
"""

from __future__ import annotations

import argparse
from pathlib import Path

from sample import readme, special
from sample.estate import EstateBuilder
from sample.files import sample_files
from sample.scores import verdicts


def main() -> None:
    """Writes the files and the README that says what a correct importer makes of them."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, default=Path(__file__).parent.parent / "SampleData")
    parser.add_argument("--seed", type=int, default=45)
    arguments = parser.parse_args()
    estate = EstateBuilder(arguments.seed).build()
    special.apply(estate)
    files = sample_files(estate)
    for file in files:
        path = arguments.out / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.data)
    words = readme.text(files, verdicts(estate["harbours-and-tides"]))
    (arguments.out / "README.md").write_text(words, encoding="utf-8")


if __name__ == "__main__":
    main()
