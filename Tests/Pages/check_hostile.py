#!/usr/bin/env python3
"""Reports an inventory that tries to run, hide or break something in every cell: `check_hostile.py DOMESDAY`.

Its pages have no element, attribute or script that the same inventory with plain words has not; no cell of a CSV file
or of the workbook is a formula; and every system is there. Needs openpyxl.
"""

from __future__ import annotations

import csv
import re
import subprocess
import sys
import tempfile
from html.parser import HTMLParser
from pathlib import Path

import openpyxl

TEXTS = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "=cmd|'/C calc'!A0", "+1+1", "@SUM(1)", "-2+3",
    "\u202egnp.exe", "</textarea><svg onload=alert(1)>", "N" * 10_000, "a\x07b\x01c", "javascript:alert(1)",
    "</style><style>*{display:none}", "${7*7}", "{{x}}", "\ufeffzero\u200bwidth", "</title></desc><a href=x>",
]
COLUMNS = ["system_id", "system_name", "organisation", "description", "owner", "supplier", "products", "interfaces",
           "contract_id", "Site <b>notes</b>"]
SCORES = [f"l{n}" for n in range(1, 8)] + [f"c{n}" for n in range(1, 7)]


class Elements(HTMLParser):
    """Every element and attribute of a page, and the addresses that it leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[tuple[str, str]] = set()
        self.addresses: list[str] = []

    def handle_starttag(self, tag, attributes):
        self.found |= {(tag, "")} | {(tag, name) for name, _ in attributes}
        self.addresses += [value or "" for name, value in attributes if name in ("href", "src", "action")]


def report(program: str, folder: Path, name: str, texts: list[str]) -> Path:
    """Writes an inventory with these texts in its cells, and its report."""
    inventory = folder / f"{name}.csv"
    with inventory.open("w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS + ["contract_end", "annual_cost", "users"] + SCORES)
        for number, text in enumerate(texts):
            own = [f"{text} {number}"] * 2 + [f"{text} {number % 4}"] + [text] * 3
            writer.writerow(
                own + [f"{text}; Windows Server 2008", texts[number - 1] + f" {(number - 1) % len(texts)}", text, text]
                + ["2027-01-31", "1000", "50"] + [str(1 + (number + n) % 5) for n in range(len(SCORES))])
    out = folder / name
    subprocess.run([program, "analyse", inventory, "--out", out, "--as-of", "2026-11-21", "--trials", "104", "--quiet"],
                   check=True, stderr=subprocess.DEVNULL)
    return out


def elements(out: Path) -> Elements:
    """The elements of all pages together."""
    parser = Elements()
    for page in sorted(out.rglob("*.html")):
        parser.feed(page.read_text("utf-8"))
        parser.reset()
    return parser


def main(program: str) -> int:
    """Checks both reports and prints what is wrong."""
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        hostile = report(program, Path(folder), "hostile", TEXTS)
        plain = report(program, Path(folder), "plain", [f"Plain {n}" for n in range(len(TEXTS))])
        found, allowed = elements(hostile), elements(plain)
        wrong += [f"an element or attribute came from a cell: {new}" for new in sorted(found.found - allowed.found)]
        wrong += [f"an address runs something: {a[:60]}" for a in found.addresses if re.match(r"(?i)\s*(java|vb)script:|\s*data:", a)]
        for path in sorted(hostile.rglob("*.csv")):
            with path.open(encoding="utf-8", newline="") as file:
                cells = [cell for row in csv.reader(file) for cell in row]
            wrong += [f"{path.name}: a formula: {cell[:40]}" for cell in cells
                      if cell[:1] in tuple("=+-@") and not re.fullmatch(r"-?\d+(\.\d+)?", cell)]
        book = openpyxl.load_workbook(hostile / "report.xlsx")
        wrong += [f"{sheet.title}: a formula: {cell.value!r:.60}" for sheet in book for row in sheet.iter_rows()
                  for cell in row if cell.data_type == "f"]
        with (hostile / "ranking.csv").open(encoding="utf-8", newline="") as file:
            systems = len(list(csv.reader(file))) - 1
        if systems != len(TEXTS):
            wrong.append(f"{systems} systems of {len(TEXTS)} are in the ranking")
    for words in wrong:
        print(words)
    print(f"{len(TEXTS)} hostile systems reported, {len(wrong)} faults")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
