#!/usr/bin/env python3
"""Writes a CSV inventory with canonical headings as an estate in XML: `make_xml.py CSV XML`. Empty cells are left out."""

import csv
import sys
from xml.sax.saxutils import escape


def main() -> None:
    """Reads the command line and copies the rows."""
    source, target = sys.argv[1:3]
    with open(source, encoding="utf-8", newline="") as rows, open(target, "w", encoding="utf-8") as out:
        reader = csv.reader(rows)
        headings = next(reader)
        out.write('<?xml version="1.0" encoding="UTF-8"?>\n<estate>\n')
        for row in reader:
            cells = (f"<{name}>{escape(cell)}</{name}>" for name, cell in zip(headings, row) if cell)
            out.write(f"<system>{''.join(cells)}</system>\n")
        out.write("</estate>\n")


if __name__ == "__main__":
    main()
