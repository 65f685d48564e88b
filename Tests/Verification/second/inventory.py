"""The inventories of a folder as rows, and rows as systems: the files are read here, not by the program under test."""

import csv
import io
import re
import xml.etree.ElementTree as ET
from pathlib import Path

import workbook
from values import UNKNOWN, Unreadable, read

IDENTITY = ("system_id", "system_name", "products")
TOTALS = {"total", "totals", "grand total", "sub total", "subtotal", "overall total", "sum", "total cost"}


class Row:
    """One row that was accepted: its texts by field, with the column each stands in."""

    def __init__(self, path, line, cells, texts):
        self.path, self.line, self.cells, self.texts = path, line, cells, texts
        self.values = {field: read(text, field) for field, (text, _) in cells.items()}

    @property
    def known(self):
        return sum(value != UNKNOWN for value in self.values.values())


class Ledger:
    def __init__(self):
        self.read = self.accepted = self.merged = self.rejected = self.blank = 0


class Headings:
    """Which field a heading stands for, from the table of synonyms; an earlier synonym says it better."""

    def __init__(self, table):
        self.known = {}
        for line in Path(table).read_text(encoding="utf-8").splitlines()[1:]:
            field, synonyms = line.split(",", 1)
            for preference, heading in enumerate([field, *synonyms.split(";")]):
                self.known[self.normalised(heading)] = (field, preference)

    @staticmethod
    def normalised(heading):
        return " ".join(re.findall(r"[^\W_]+", heading.lower()))

    def candidate(self, heading):
        found = self.known.get(self.normalised(heading))
        if not found and re.search(r".[(\[]", heading):
            found = self.known.get(self.normalised(re.split(r"[(\[]", heading)[0]))
        return found

    def columns(self, headings):
        """Field to column; the best heading of a field wins, then the first."""
        best = {}
        for column, heading in enumerate(headings):
            if candidate := self.candidate(heading):
                field, preference = candidate
                if field not in best or preference < best[field][0]:
                    best[field] = (preference, column)
        return {field: column for field, (_, column) in best.items()}


def decoded(data):
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("cp1252")


def delimited(path, headings):
    """Rows of a delimited file: line, texts, headings."""
    text = decoded(path.read_bytes())
    sample = "\n".join(text.splitlines()[:20])
    delimiter = max(",;\t|", key=sample.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    line, heading = 1, None
    for texts in reader:
        start, line = line, reader.line_num + 1
        if heading is None:
            # A title above the headings names hardly any field.
            if len(headings.columns(texts)) >= 3:
                heading = [text.strip() for text in texts]
        else:
            yield start, texts, heading


def sheet(rows, headings):
    """Rows of a sheet below the first that names fields: row, texts, headings."""
    heading = None
    for number, texts in rows:
        if heading is None:
            if len(headings.columns(texts)) >= 3:
                heading = [text.strip() for text in texts]
        else:
            yield number, texts, heading


def estate_xml(path):
    """Systems of an estate file: the fields are the elements."""
    root = ET.parse(path).getroot()
    for element in root.iter("system"):
        yield None, [child.text or "" for child in element], [child.tag for child in element]


def key(values, texts, folder):
    """Organisation and id, or organisation, name and business service, folded."""

    def folded(field):
        if values.get(field, UNKNOWN) == UNKNOWN:
            return None
        text = " ".join(texts[field][0].split())
        return "".join(c.lower() if c.isascii() else c for c in text).replace("|", "¦")

    owner = folded("organisation") or f"folder:{folder}"
    if identifier := folded("system_id"):
        return f"{owner}|#{identifier}"
    name = folded("system_name") or folded("products")
    service = folded("business_service")
    return f"{owner}|{name}" + (f"|{service}" if service else "")


class Estate:
    """The systems of all files below a folder, and what became of each file's rows."""

    def __init__(self, folder, synonyms):
        self.headings = Headings(synonyms)
        self.rows = {}
        self.ledgers = {}
        for path in sorted(Path(folder).rglob("*")):
            if path.suffix in (".csv", ".tsv", ".psv"):
                self.add(path, delimited(path, self.headings))
            elif path.suffix == ".xlsx":
                for name, rows in workbook.sheets(path):
                    self.add(path, sheet(rows, self.headings), f"{path} [{name}]")
            elif path.suffix == ".xml" and path.parent == Path(folder):
                self.add(path, estate_xml(path))

    def add(self, path, rows, table=None):
        ledger = self.ledgers[table or str(path)] = Ledger()
        for line, texts, heading in rows:
            ledger.read += 1
            if not any(text.strip() for text in texts):
                ledger.blank += 1
                continue
            try:
                row = self.row(table or path, line, texts, heading)
            except Unreadable:
                ledger.rejected += 1
                continue
            name = key(row.values, row.cells, path.parent.name)
            if name in self.rows:
                ledger.merged += 1
            else:
                ledger.accepted += 1
            self.rows.setdefault(name, []).append(row)

    def row(self, path, line, texts, heading):
        if len(texts) > len(heading) and any(text.strip() for text in texts[len(heading):]):
            raise Unreadable("more cells than headings")
        columns = self.headings.columns(heading)
        cells = {field: (texts[column], column + 1) for field, column in columns.items() if column < len(texts)}
        row = Row(str(path), line, cells, texts)
        if all(row.values.get(field, UNKNOWN) == UNKNOWN for field in IDENTITY):
            raise Unreadable("names no system")
        name = cells.get("system_name", ("",))[0].strip() or texts[0].strip()
        if Headings.normalised(name) in TOTALS and not cells.get("system_id", ("",))[0].strip():
            raise Unreadable("a total")
        return row

    def facts(self, name):
        """What a system's rows state together: the row that states most is believed, then the first by its text."""
        facts, places = {}, {}
        for row in sorted(self.rows[name], key=lambda row: (-row.known, row.texts)):
            for field, value in row.values.items():
                if value != UNKNOWN and field not in facts:
                    facts[field] = value
                    places[field] = (row.path, row.line, row.cells[field][1], row.cells[field][0])
        return facts, places
