"""Every file of the sample, as bytes with what to expect of them."""

from __future__ import annotations

from dataclasses import dataclass

from sample import delimited, markup, readme, workbook
from sample.estate import System
from sample.tables import Expected, Table


@dataclass
class SampleFile:
    """A file of the sample: its place, its bytes and what to expect of it."""

    path: str
    data: bytes
    expected: Expected
    what: str
    dirt: str


def from_table(path: str, table: Table, *, delimiter: str, newline: str, encoding: str, about: tuple[str, str],
               above: list[str] | None = None) -> SampleFile:  # fmt: skip
    """A delimited file's bytes."""
    data = table.text(delimiter, newline, above).encode(encoding)
    if encoding == "utf-16-le":
        data = b"\xff\xfe" + data
    return SampleFile(path, data, table.expected, *about)


def marrowby_workbook(table: Table) -> SampleFile:
    """The borough council's workbook: its applications below a title, and a hidden sheet of what may be chosen."""
    title = "Marrowby Borough Council: applications in use, autumn 2026"
    kinds = {"Cost per annum": "money", "Development cost": "money", "Contract to": "day", "Installed": "day",
             "Server purchase date": "day", "Number of users": "count"}  # fmt: skip
    applications = workbook.below_title(table, title, kinds, total="Cost per annum")
    choices = [["Answer", "Colour"], ["Y", "green"], ["N", "red"], ["tbc", "amber"]]
    lists = [[workbook.Cell(text) for text in row] for row in choices]
    sheets = [workbook.Sheet("Applications", applications), workbook.Sheet("Lists", lists, hidden=True)]
    return SampleFile("marrowby-systems.xlsx", workbook.workbook(sheets), table.expected, *readme.ABOUT["marrowby"])


def sample_files(estate: dict[str, list[System]]) -> list[SampleFile]:
    """Every file but the README."""
    department = estate["harbours-and-tides"]
    title = "Ravensholt City Council: application register, request FOI 2026/0417"
    files = [
        from_table("harbours-and-tides-inventory.csv", delimited.department_inventory(department),
                   delimiter=",", newline="\r\n", encoding="utf-8-sig", about=readme.ABOUT["inventory"]),
        from_table("harbours-and-tides-legacy-register.tsv", delimited.legacy_register(department),
                   delimiter="\t", newline="\r\n", encoding="utf-16-le", about=readme.ABOUT["register"]),
        from_table("ravensholt-foi-register.csv", delimited.ravensholt_register(estate["ravensholt"]),
                   delimiter=";", newline="\r\n", encoding="cp1252", about=readme.ABOUT["ravensholt"], above=[title]),
        marrowby_workbook(delimited.marrowby_systems(estate["marrowby"])),
        from_table("saltmere-systems.psv", delimited.saltmere_systems(estate["saltmere"]),
                   delimiter="|", newline="\n", encoding="utf-8", about=readme.ABOUT["saltmere"]),
        from_table("beacons-and-buoys-canonical.csv", delimited.authority_canonical(estate["beacons-and-buoys"]),
                   delimiter=",", newline="\n", encoding="utf-8", about=readme.ABOUT["authority"]),
    ]  # fmt: skip
    text, expected = markup.police_estate(estate["thornwick"])
    files.append(SampleFile("thornwick-police-estate.xml", text.encode(), expected, *readme.ABOUT["police"]))
    for index in range(len(markup.AGENTS)):
        encoding = "ISO-8859-1" if index == len(markup.AGENTS) - 1 else "UTF-8"
        name, text, expected = markup.agent_report(index, encoding)
        path = f"Beacons and Buoys Authority/{name}"
        files.append(SampleFile(path, text.encode(encoding), expected, *readme.ABOUT["agent"]))
    return files
