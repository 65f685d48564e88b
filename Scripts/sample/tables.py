"""Files of rows, and what a correct importer makes of each: the counts are kept as the rows are added."""

from __future__ import annotations

import csv
import io
from dataclasses import dataclass, field

Key = tuple[str, str]
"""Organisation and id, or organisation and name where a body keeps no ids."""


@dataclass
class Expected:
    """What a correct importer counts in a file; the heading row and lines above it are not rows."""

    rows: int = 0
    blank: int = 0
    rejected: int = 0
    keys: list[Key] = field(default_factory=list)
    """The system of every good row; a repeated one is merged."""

    @property
    def systems(self) -> int:
        """Distinct systems."""
        return len(set(self.keys))

    @property
    def merged(self) -> int:
        """Good rows that speak of a system already met in this file."""
        return len(self.keys) - self.systems


@dataclass
class Table:
    """A delimited file under construction."""

    headings: list[str]
    expected: Expected = field(default_factory=Expected)
    rows: list[list[str]] = field(default_factory=list)

    def add(self, key: Key, cells: list[str]) -> None:
        """Adds a good row."""
        self.insert(len(self.rows), cells)
        self.expected.keys.append(key)

    def repeat(self, index: int) -> None:
        """Adds an exact copy of a good row at the end; to be used before any other kind of row."""
        self.add(self.expected.keys[index], list(self.rows[index]))

    def add_bad(self, cells: dict[str, str], at: int) -> None:
        """Adds a row that must be rejected, from the headings it fills."""
        self.insert(at, [cells.get(heading, "") for heading in self.headings])
        self.expected.rejected += 1

    def add_blank(self, at: int) -> None:
        """Adds a row of empty cells, as spreadsheets save them."""
        self.insert(at, [""] * len(self.headings))
        self.expected.blank += 1

    def insert(self, at: int, cells: list[str]) -> None:
        """Puts a row in its place and counts it."""
        self.rows.insert(at, cells)
        self.expected.rows += 1

    def text(self, delimiter: str, newline: str, above: list[str] | None = None) -> str:
        """The file's text, with any lines above the headings."""
        out = io.StringIO()
        writer = csv.writer(out, delimiter=delimiter, lineterminator=newline)
        for line in above or []:
            writer.writerow([line] + [""] * (len(self.headings) - 1))
        writer.writerow(self.headings)
        writer.writerows(self.rows)
        return out.getvalue()
