"""The sheets of a workbook as rows of texts, as a person sees them: days as days, amounts as numbers."""

import re
import xml.etree.ElementTree as ET
import zipfile
from datetime import date, timedelta

MAIN = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
DAYS = {"14", "15", "16"}
"""Formats of a day among those that every program knows."""


def sheets(path):
    """Every sheet's name and its rows: number and texts, hidden sheets too."""
    with zipfile.ZipFile(path) as archive:
        part = lambda name: ET.fromstring(archive.read(name))
        texts = ["".join(item.itertext()) for item in part("xl/sharedStrings.xml")]
        formats = [style.get("numFmtId") for style in part("xl/styles.xml").find(f"{MAIN}cellXfs")]
        targets = {item.get("Id"): item.get("Target") for item in part("xl/_rels/workbook.xml.rels")}
        for sheet in part("xl/workbook.xml").find(f"{MAIN}sheets"):
            found = part("xl/" + targets[sheet.get(RELATION)]).iter(f"{MAIN}row")
            yield sheet.get("name"), [(int(row.get("r")), cells(row, texts, formats)) for row in found]


def cells(row, texts, formats):
    """The texts of a row, with empty ones where cells are left out."""
    found = []
    for cell in row:
        letters = re.match("[A-Z]+", cell.get("r"))[0]
        column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters))) - 1
        found += [""] * (column - len(found)) + [text(cell, texts, formats)]
    return found


def text(cell, texts, formats):
    value = cell.findtext(f"{MAIN}v", "")
    if cell.get("t") == "s":
        return texts[int(value)]
    if value and formats[int(cell.get("s", "0"))] in DAYS:
        return (date(1899, 12, 30) + timedelta(days=int(value))).isoformat()
    return value
