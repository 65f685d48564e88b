#!/usr/bin/env python3
"""Writes a synthetic inventory of any size, with the dirt of real ones: `make_inventory.py ROWS OUT [--seed N]`.

Headings are the canonical columns; system_id is unique and every row is acceptable, so a reader that rejects one is
wrong. Standard library only: cells are drawn from pools that are rendered once, which makes a million rows take well
under a minute and the same bytes come out for the same seed.
"""

from __future__ import annotations

import argparse
import random
from datetime import date, timedelta
from pathlib import Path
from typing import Callable

from products import END_OF_SUPPORT

CHUNK = 50_000
"""Rows that are drawn and written at a time."""

POOL = 20_000
"""Distinct cells of a column whose values vary freely."""

UNKNOWN = ["N/A", "TBC", "not held", "-", "WITHHELD (s43)"]
"""How real inventories say that a value is missing, beside leaving the cell empty."""

PLACES = [
    "Aldermoor", "Brackwater", "Calderford", "Dunmere", "Eastholm", "Farrowdale", "Glenashby", "Harrowick",
    "Inverlaw", "Kingsmarsh", "Lowbridge", "Marrowby", "Netherfold", "Oakhanger", "Penwithen", "Quarrendon",
    "Ravensholt", "Saltmere", "Thornwick", "Wexcombe",
]  # fmt: skip

BODIES = [
    ("{} Borough Council", "local government"), ("{} City Council", "local government"),
    ("{} Hospitals NHS Trust", "health"), ("{} Integrated Care Board", "health"), ("{} Police", "police"),
    ("{} Fire and Rescue Authority", "fire"), ("{} Ports Agency", "arm's-length body"),
    ("{} Standards Authority", "arm's-length body"), ("{} Tribunal Service", "central government"),
    ("Office for {} Affairs", "central government"),
]  # fmt: skip

SUBJECTS = [
    "Housing Benefit", "Case File", "Licensing", "Payroll", "Grants", "Planning", "Gazetteer", "Custody", "Patient",
    "Theatre", "Pathology", "Revenue", "Electoral", "Fleet", "Procurement", "Inspection", "Complaints", "Archive",
    "Asset", "Permit", "Appeals", "Tariff", "Vessel", "Pension", "Training", "Correspondence", "Incident",
]  # fmt: skip

KINDS = [
    "Register", "Store", "Assessment", "Workflow", "Portal", "Gateway", "Ledger", "Scheduler", "Warehouse", "Index",
    "Reporting", "Interface Hub",
]  # fmt: skip

TRADES = [
    "Systems", "Software", "Data", "Informatics", "Digital", "Computing", "Technology", "Solutions", "Managed Services",
    "Applications",
]  # fmt: skip

Cells = Callable[[int], list[str]]
"""A column, or several side by side: draws as many rendered cells as asked for."""


def quoted(text: str) -> str:
    """The text as a CSV cell, in quotes only where it needs them."""
    if any(mark in text for mark in ',"\n\r'):
        return '"' + text.replace('"', '""') + '"'
    return text


class Columns:
    """Pools of rendered cells, all drawn from one seeded stream."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def drawn(self, pool: list[str]) -> Cells:
        """Draws evenly from a pool."""
        return lambda count: self.random.choices(pool, k=count)

    def with_gaps(self, cells: list[str], blank: float = 0.08, said: float = 0.01) -> Cells:
        """Draws from cells, some left empty and some said to be unknown."""
        size = len(cells)
        gaps = int(size * blank / (1 - blank - said))
        words = [UNKNOWN[i % len(UNKNOWN)] for i in range(int(size * said / (1 - blank - said)))]
        return self.drawn([quoted(cell) for cell in cells] + [""] * gaps + words)

    def weighted(self, choices: dict[str, int], size: int = 2_000) -> Cells:
        """Draws words by weight, with the usual gaps."""
        words = [word for word, weight in choices.items() for _ in range(weight)]
        return self.with_gaps([words[i % len(words)] for i in range(size)])

    def money(self, median: float, spread: float, blank: float = 0.08) -> Cells:
        """Draws pounds, lognormal about the median; about one in twenty is formatted by hand."""
        cells = []
        for _ in range(POOL):
            pounds = self.random.lognormvariate(0, spread) * median
            style = self.random.random()
            if style < 0.94:
                cells.append(f"{pounds:.2f}" if style < 0.2 else f"{pounds:.0f}")
            elif style < 0.98:
                cells.append(f"£{pounds:,.2f}")
            elif pounds >= 1_000_000:
                cells.append(f"£{pounds / 1_000_000:.1f}m")
            else:
                cells.append(f"{pounds / 1_000:.0f}k")
        return self.with_gaps(cells, blank)

    def quantity(self, median: float, spread: float, bands: list[str], blank: float = 0.08) -> Cells:
        """Draws whole numbers, lognormal about the median; a few carry separators or are bands."""
        cells = []
        for _ in range(POOL):
            number = int(self.random.lognormvariate(0, spread) * median)
            style = self.random.random()
            if style < 0.95:
                cells.append(str(number))
            elif style < 0.97 or not bands:
                cells.append(f"{number:,}")
            else:
                cells.append(self.random.choice(bands))
        return self.with_gaps(cells, blank)

    def written(self, day: date) -> str:
        """The date as inventories write it: mostly ISO, some day-first, a few as a placeholder."""
        style = self.random.random()
        if style < 0.94:
            return day.isoformat()
        if style < 0.985:
            return day.strftime("%d/%m/%Y")
        return "1900-01-01" if style < 0.993 else "31/12/9999"

    def dates(self, first: date, last: date, blank: float = 0.08) -> Cells:
        """Draws days between two dates, later ones more often."""
        days = (last - first).days
        cells = [self.written(first + timedelta(int(days * self.random.random() ** 0.6))) for _ in range(POOL)]
        return self.with_gaps(cells, blank)

    def contract_terms(self) -> Cells:
        """Draws `contract_start,contract_end` together, so that one follows the other."""
        cells = []
        for _ in range(POOL):
            start = date(2019, 1, 1) + timedelta(int(2_800 * self.random.random() ** 0.4))
            end = start + timedelta(365 * self.random.choice([2, 3, 4, 5, 5, 7, 10]) - 1)
            pair = [self.written(start), self.written(end)]
            gap = self.random.random()
            if gap < 0.06:
                pair = ["", ""]
            elif gap < 0.10:
                pair[0] = ""
            elif gap < 0.12:
                pair[1] = "N/A"
            cells.append(",".join(pair))
        return self.drawn(cells)

    def products(self) -> Cells:
        """Draws lists of one to three products, newer ones more often."""
        names = list(END_OF_SUPPORT)
        weights = [70 if end > "2030-12" else 5 if end > "2027" else 1 for end in END_OF_SUPPORT.values()]
        cells = []
        for _ in range(3 * POOL):
            chosen = self.random.choices(names, weights, k=self.random.choice([1, 1, 1, 2, 2, 3]))
            cells.append("; ".join(dict.fromkeys(chosen)))
        return self.with_gaps(cells)

    def scores(self) -> Cells:
        """Draws `l1,...,c6` together: three rows in ten are assessed, one in five of those with gaps."""
        cells = []
        for _ in range(3 * POOL):
            if self.random.random() >= 0.30:
                cells.append("," * 12)
                continue
            level = self.random.betavariate(1.3, 3.4)
            row = [str(1 + min(5, int(6 * self.near(level)))) for _ in range(7)]
            row += [str(1 + min(4, int(5 * self.near(level)))) for _ in range(6)]
            if self.random.random() < 0.2:
                for index in self.random.sample(range(13), self.random.randint(1, 3)):
                    row[index] = self.random.choice(["", "", "N/A"])
            cells.append(",".join(row))
        return self.drawn(cells)

    def near(self, level: float) -> float:
        """A share near a level, never outside 0 to 1."""
        return min(0.999, max(0.0, self.random.gauss(level, 0.18)))

    def organisations(self) -> Cells:
        """Draws `organisation,sector` together: two hundred bodies."""
        return self.drawn([f"{quoted(body.format(place))},{sector}" for place in PLACES for body, sector in BODIES])

    def suppliers(self) -> Cells:
        """Draws one of eight hundred suppliers."""
        names = [f"{a} {b}{c}" for a in PLACES for b in TRADES for c in (" Ltd", " plc", " UK", " LLP")]
        return self.with_gaps(names)

    def descriptions(self) -> Cells:
        """Draws sentences; one in ten needs quotes, one in fifty runs over two lines."""
        cells = []
        for _ in range(POOL):
            subject, kind = self.random.choice(SUBJECTS).lower(), self.random.choice(KINDS).lower()
            text = f"The {kind} that {subject} staff use; feeds the monthly return"
            style = self.random.random()
            if style < 0.08:
                text += ', "as is", until it is replaced'
            elif style < 0.10:
                text += ".\nReplacement under review."
            cells.append(text)
        return self.with_gaps(cells)


def columns(seed: int) -> tuple[list[str], list[Cells]]:
    """The headings after system_id and system_name, and what draws their cells."""
    pools = Columns(seed)
    yes_no = {"Yes": 6, "No": 10, "Y": 1, "N": 2}
    table: list[tuple[str, Cells]] = [
        ("organisation,sector", pools.organisations()),
        ("description", pools.descriptions()),
        ("criticality", pools.weighted({"High": 5, "Medium": 9, "Low": 10, "critical": 1})),
        ("classification", pools.weighted({"OFFICIAL": 14, "OFFICIAL-SENSITIVE": 6, "SECRET": 1})),
        ("users", pools.quantity(12, 1.2, ["1-10", "1-100", "101-500", "500+"])),
        ("go_live_date", pools.dates(date(1991, 1, 1), date(2026, 6, 1))),
        ("hosting", pools.weighted({"on premises": 10, "public cloud": 7, "data centre": 5, "SaaS": 6})),
        ("hardware_installed_date", pools.dates(date(2018, 1, 1), date(2026, 6, 1), blank=0.16)),
        ("products", pools.products()),
        ("annual_cost", pools.money(9_000, 1.5, blank=0.14)),
        ("cost_software", pools.money(2_500, 1.4, blank=0.20)),
        ("cost_hosting", pools.money(1_800, 1.4, blank=0.20)),
        ("cost_internal_labour", pools.money(3_000, 1.3, blank=0.20)),
        ("build_cost", pools.money(50_000, 1.5, blank=0.20)),
        ("supplier", pools.suppliers()),
        ("contract_start,contract_end", pools.contract_terms()),
        ("contract_annual_value", pools.money(5_500, 1.5, blank=0.12)),
        ("notice_months", pools.weighted({"3": 8, "6": 6, "12": 3, "1": 2})),
        ("break_clause", pools.weighted(yes_no)),
        ("auto_extends", pools.weighted(yes_no)),
        ("exit_charge", pools.money(2_000, 1.6, blank=0.30)),
        ("sole_supplier", pools.weighted(yes_no)),
        ("replacement_agreed", pools.weighted(yes_no)),
        ("data_format", pools.weighted({"open": 6, "proprietary": 6, "documented": 3})),
        ("data_export", pools.weighted(yes_no)),
        ("source_owned", pools.weighted(yes_no)),
        ("incidents_per_year", pools.quantity(1.5, 1.0, ["1-5", "10+"])),
        ("downtime_hours_per_year", pools.quantity(3, 1.3, ["1-10", "50+"])),
        ("l1,l2,l3,l4,l5,l6,l7,c1,c2,c3,c4,c5,c6", pools.scores()),
    ]
    return [heading for heading, _ in table], [cells for _, cells in table]


def write_inventory(rows: int, out: Path, seed: int) -> None:
    """Writes the heading row and then the rows, a chunk at a time."""
    headings, draws = columns(seed)
    names = random.Random(seed + 1)
    titles = [f"{subject} {kind}" for subject in SUBJECTS for kind in KINDS]
    with out.open("w", encoding="utf-8", newline="") as file:
        file.write(",".join(["system_id", "system_name", *headings]) + "\n")
        for start in range(0, rows, CHUNK):
            count = min(CHUNK, rows - start)
            identity = [
                f"SYS-{number:07d},{title} {number}"
                for number, title in enumerate(names.choices(titles, k=count), start + 1)
            ]
            lines = map(",".join, zip(identity, *(draw(count) for draw in draws)))
            file.write("\n".join(lines) + "\n")


def main() -> None:
    """Reads the command line and writes the inventory."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("rows", type=int, nargs="?", default=1_000_000)
    parser.add_argument("out", type=Path)
    parser.add_argument("--seed", type=int, default=45)
    arguments = parser.parse_args()
    write_inventory(arguments.rows, arguments.out, arguments.seed)


if __name__ == "__main__":
    main()
