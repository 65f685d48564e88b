"""Workbooks as bytes: Office Open XML by hand, with numbers and days as a spreadsheet keeps them."""

from __future__ import annotations

import io
import re
import zipfile
from dataclasses import dataclass
from xml.sax.saxutils import escape

from sample.tables import Table

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

GENERAL, DAY, POUNDS, COUNT, TITLE = range(5)
"""Styles of cells, by their place in `STYLES`."""

STYLES = f"""<styleSheet xmlns="{MAIN}">\
<numFmts count="1"><numFmt numFmtId="164" formatCode="&quot;£&quot;#,##0.00"/></numFmts>\
<fonts count="2"><font><sz val="11"/><name val="Arial"/></font><font><b/><sz val="14"/><name val="Arial"/></font></fonts>\
<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>\
<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>\
<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>\
<cellXfs count="5">\
<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>\
<xf numFmtId="14" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="3" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>\
<xf numFmtId="0" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1"/>\
</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>"""


@dataclass(frozen=True)
class Cell:
    """What a cell holds: a text, or a number as it is stored."""

    text: str
    style: int = GENERAL
    is_number: bool = False
    formula: str = ""


@dataclass
class Sheet:
    """One sheet, from its first row."""

    name: str
    rows: list[list[Cell]]
    hidden: bool = False


def typed(text: str, kind: str) -> Cell:
    """A cell as a spreadsheet makes it of what is typed: days and amounts become numbers, slips stay texts."""
    plain = text.replace(",", "")
    if kind == "day" and re.fullmatch(r"\d{5,7}", text):
        return Cell(text, DAY, True)
    if kind == "money" and re.fullmatch(r"£?\d+(\.\d+)?", plain):
        return Cell(plain.removeprefix("£"), POUNDS, True)
    if kind == "count" and re.fullmatch(r"\d+", plain):
        return Cell(plain, COUNT, True)
    return Cell(text)


def below_title(table: Table, title: str, kinds: dict[str, str], total: str) -> list[list[Cell]]:
    """A table's rows under a title and an empty row; the amount of the row named Total is a formula over its column."""
    head = [[Cell(title, TITLE)], [], [Cell(heading) for heading in table.headings]]
    body = [[typed(text, kinds.get(heading, "")) for heading, text in zip(table.headings, row)] for row in table.rows]
    column = table.headings.index(total)
    for cells in body:
        if any(cell.text == "Total" for cell in cells):
            letter = name_of(column)
            span = f"SUM({letter}{len(head) + 1}:{letter}{len(head) + len(body) - 1})"
            cells[column] = Cell(cells[column].text, POUNDS, True, span)
    return head + body


def name_of(column: int) -> str:
    """A column's letters, from 0."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


class SharedTexts:
    """The texts of all cells, each once."""

    def __init__(self) -> None:
        self.places: dict[str, int] = {}
        self.uses = 0

    def place(self, text: str) -> int:
        """The number of a text."""
        self.uses += 1
        return self.places.setdefault(text, len(self.places))

    def xml(self) -> str:
        """The part that holds them."""
        items = "".join(f'<si><t xml:space="preserve">{escape(text)}</t></si>' for text in self.places)
        return f'<sst xmlns="{MAIN}" count="{self.uses}" uniqueCount="{len(self.places)}">{items}</sst>'


def sheet_xml(sheet: Sheet, texts: SharedTexts) -> str:
    """The part of one sheet."""
    rows = []
    for number, cells in enumerate(sheet.rows, start=1):
        if cells:
            inner = "".join(cell_xml(cell, f"{name_of(column)}{number}", texts) for column, cell in enumerate(cells))
            rows.append(f'<row r="{number}">{inner}</row>')
    return f'<worksheet xmlns="{MAIN}"><sheetData>{"".join(rows)}</sheetData></worksheet>'


def cell_xml(cell: Cell, place: str, texts: SharedTexts) -> str:
    """One cell; an empty one keeps its style, as cells do whose content was deleted."""
    style = f' s="{cell.style}"' if cell.style else ""
    if cell.text == "":
        return f'<c r="{place}"{style}/>'
    if cell.is_number:
        formula = f"<f>{escape(cell.formula)}</f>" if cell.formula else ""
        return f'<c r="{place}"{style}>{formula}<v>{cell.text}</v></c>'
    return f'<c r="{place}"{style} t="s"><v>{texts.place(cell.text)}</v></c>'


def workbook(sheets: list[Sheet]) -> bytes:
    """The whole file."""
    texts = SharedTexts()
    parts = {f"xl/worksheets/sheet{number}.xml": sheet_xml(sheet, texts) for number, sheet in enumerate(sheets, start=1)}
    names = "".join(
        f'<sheet name="{escape(sheet.name)}" sheetId="{number}"{" state=" + chr(34) + "hidden" + chr(34) if sheet.hidden else ""} '
        f'r:id="rId{number}"/>'
        for number, sheet in enumerate(sheets, start=1)
    )  # fmt: skip
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml."
    others = {"styles": STYLES, "sharedStrings": texts.xml()}
    overrides = [("xl/workbook.xml", "sheet.main")] + [(path, "worksheet") for path in parts]
    overrides += [(f"xl/{name}.xml", name) for name in others]
    types = "".join(f'<Override PartName="/{path}" ContentType="{kind}{name}+xml"/>' for path, name in overrides)
    targets = [("worksheet", path.removeprefix("xl/")) for path in parts] + [(name, f"{name}.xml") for name in others]
    relations = "".join(
        f'<Relationship Id="rId{number}" Type="{RELATIONS}/{name}" Target="{target}"/>'
        for number, (name, target) in enumerate(targets, start=1)
    )
    return packed({
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{types}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" '
        f'Type="{RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{RELATIONS}"><sheets>{names}</sheets></workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships">{relations}</Relationships>',
        **parts,
        **{f"xl/{name}.xml": text for name, text in others.items()},
    })  # fmt: skip


def packed(parts: dict[str, str]) -> bytes:
    """An archive of the parts: not compressed and all of one day, so that any Python gives the same bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        for name, text in parts.items():
            entry = zipfile.ZipInfo(name, date_time=(1980, 1, 1, 0, 0, 0))
            entry.create_system, entry.external_attr = 0, 0
            archive.writestr(entry, (DECLARATION + text).encode())
    return out.getvalue()
