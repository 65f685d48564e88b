"""The words of SampleData/README.md; its numbers come from the files as they were made."""

from __future__ import annotations

from typing import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from sample.files import SampleFile
    from sample.tables import Expected

ABOUT = {
    "inventory": (
        "The department's inventory, comma, UTF-8 with a byte-order mark, CRLF; own headings",
        "`N/A`, `TBC`, `-`; day-first, month-name and ISO dates, 31/12/9999; `£1,234.50`, `1.2m`; a cost in US dollars; "
        "descriptions over several lines; two exact duplicates; two blank rows; a row without id and name; `1.2x` as cost",
    ),
    "register": (
        "The same department's assessment of every system, tab, UTF-16LE with a byte-order mark; the columns of the "
        "legacy register that departments submit",
        "sums beside the scores; a score of 9; the date 30/02/2021; one duplicate; months as target dates",
    ),
    "ravensholt": (
        "A city council's answer to a freedom of information request, semicolon, Windows-1252 with £, CRLF",
        "a title line above the headings; `WITHHELD (s43)`, `Information not held`; `£21, 984.00`; bands of users; "
        "31/04/2027; products with semicolons inside quotes; a blank row; a duplicate",
    ),
    "marrowby": (
        "A borough council's workbook (XLSX): applications below a title, and a hidden sheet of what may be chosen; **no ids: "
        "a system is its name**",
        "days and amounts as numbers with a format, others typed as text; 31/12/9999; two blank rows; a row without a name; a "
        "total at the end, by a formula; a duplicate",
    ),
    "saltmere": (
        "An NHS trust's export, pipe, UTF-8, LF; costs by pool and no total",
        "bands, `50,000+`; years alone as dates, 1900-01-01; a row with more cells than headings; a blank row; a duplicate",
    ),
    "authority": (
        "An arm's-length body's inventory, comma, UTF-8, LF; **canonical headings**",
        "1900-01-01; trailing spaces; a score of 0",
    ),
    "police": (
        "A police force's estate as XML, canonical elements under `<estate>`",
        "unknown facts have no element; `1.2x` as cost",
    ),
    "agent": (
        "A machine as an inventory agent reports it; no organisation but its folder's name",
        "a serial number of zeros; one file in ISO-8859-1",
    ),
}
"""What each file is, and its dirt."""

INTRODUCTION = """# Sample estate

A fictional estate: six public bodies, what their IT costs, what it is made of and how risky it is. Bodies, suppliers,
people and figures are invented; products and the dates of their support are real. The files are as inventories come:
in several formats and encodings, under different headings, with mistakes on purpose. The day described is 21 November 2026.

Made by `Scripts/make-sample-data.py`; change that, not these files.

## What a correct importer gets
Rows leave out the headings and any title above them. A row is blank, rejected, or of a system; a good row of a system
already met, in this file or another, is merged, so that rows = accepted + merged + rejected + blank.
"""

REGISTER = """
The department assesses all its {} systems: {} are legacy and {} of those are red. The other bodies have hardly any scores.
"""

COLUMNS = "\n| file | rows | blank | rejected | repeated in the file | systems |\n|---|---:|---:|---:|---:|---:|\n"


def text(files: Sequence[SampleFile], assessed: tuple[int, int, int]) -> str:
    """The whole README; `assessed` counts the department's systems, those that are legacy and those that are red."""
    lines = [row(f"`{file.path}`", file.expected) for file in files]
    everything = total([file.expected for file in files])
    lines.append(row("**all, together**", everything))
    details = [f"- `{file.path}`: {file.what}. Dirt: {file.dirt}.\n" for file in files if file.what != ABOUT["agent"][0]]
    details.append(f"- `Beacons and Buoys Authority/*.xml`: {ABOUT['agent'][0]}. Dirt: {ABOUT['agent'][1]}.\n")
    accepted = f"\nTogether: {everything.rows} read = {everything.systems} accepted + {everything.merged} merged + " \
        f"{everything.rejected} rejected + {everything.blank} blank.\n"  # fmt: skip
    return INTRODUCTION + COLUMNS + "".join(lines) + accepted + REGISTER.format(*assessed) + "\n## The files\n" + "".join(details)


def row(name: str, expected: Expected) -> str:
    """A line of the table of counts."""
    counts = (expected.rows, expected.blank, expected.rejected, expected.merged, expected.systems)
    return f"| {name} | " + " | ".join(map(str, counts)) + " |\n"


def total(all_expected: Sequence[Expected]) -> Expected:
    """The counts of all files together; systems that several files speak of count once."""
    kind = type(all_expected[0])
    return kind(
        sum(each.rows for each in all_expected), sum(each.blank for each in all_expected),
        sum(each.rejected for each in all_expected), [key for each in all_expected for key in each.keys],
    )  # fmt: skip
