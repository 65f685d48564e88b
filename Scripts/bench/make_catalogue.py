#!/usr/bin/env python3
"""Writes catalogue.csv, what a benchmark inventory's products are, for the baseline: `make_catalogue.py DOMESDAY`.

Each name of products.py with the version line that Domesday's own matcher takes it for, the line's dates, and what is
known of the product. Names that the matcher does not know stand there with nothing else. The baseline joins with this
table, so that it needs no matcher, and both work from the same dates.
"""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path

from products import END_OF_SUPPORT

HERE = Path(__file__).parent
PRODUCTS = HERE.parents[1] / "Sources/Catalogue/Data/products.csv"
COLUMNS = ["product", "title", "end_of_support", "extended_support_end", "is_scarce", "is_proprietary"]


def matched(domesday: str) -> list[dict[str, str]]:
    """What the matcher says of each name."""
    names = "".join(f"{name}\n" for name in END_OF_SUPPORT)
    answer = subprocess.run([domesday, "catalogue", "match"], input=names, check=True, text=True, capture_output=True)
    return list(csv.DictReader(answer.stdout.splitlines()))


def described(match: dict[str, str], products: dict[str, dict[str, str]]) -> dict[str, str]:
    """A row of the table."""
    product = products.get(match["product"])
    if product is None:
        return {"product": match["input"]}
    return {
        "product": match["input"],
        "title": f"{product['title']} {match['cycle']}".strip(),
        "end_of_support": match["end_of_support"],
        "extended_support_end": match["extended_support_end"],
        "is_scarce": "true" if product["needs_scarce_skills"] == "yes" else "false",
        "is_proprietary": "true" if product["is_proprietary"] == "yes" else "false",
    }


def main() -> None:
    """Reads the command line and writes the table."""
    with PRODUCTS.open(encoding="utf-8", newline="") as file:
        products = {row["id"]: row for row in csv.DictReader(file)}
    with (HERE / "catalogue.csv").open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(described(match, products) for match in matched(sys.argv[1]))


if __name__ == "__main__":
    main()
