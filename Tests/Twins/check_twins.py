#!/usr/bin/env python3
"""Reads a report's tables back from CSV, JSON, XLSX and HTML and says where two of them differ: `check_twins.py FOLDER`.

Every figure must be the same in each form, and every total the sum of its parts to the penny. Needs openpyxl.
"""

from __future__ import annotations

import csv
import html
import json
import re
import sys
from datetime import datetime
from decimal import Decimal, ROUND_HALF_UP
from html.parser import HTMLParser
from pathlib import Path

import openpyxl

problems: list[str] = []
checked = 0


def expect(holds: bool, words: str) -> None:
    """Counts a comparison, and keeps what does not hold."""
    global checked
    checked += 1
    if not holds:
        problems.append(words)


def typed(text: str, base: str):
    """A cell of a CSV file as its metadata says it is to be read."""
    if text in ("", "[c]"):
        return None
    if base in ("decimal", "integer"):
        return Decimal(text)
    if base == "boolean":
        return text == "yes"
    # A guard against formulas is no part of the value.
    return text[1:] if re.match(r"'[=+\-@\t\r]", text) else text


def plain(value):
    """A cell of a workbook in the terms of CSV; words for the unknown and the withheld are nothing."""
    if value in ("unknown", "–", "withheld") or value is None:
        return None
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, (int, float)):
        return Decimal(repr(value))
    return value


def same(left, right) -> bool:
    """Equal, numbers by value."""
    return left == right or (left is None and right == "") or (left == "" and right is None)


class Tables(HTMLParser):
    """The tables of a page, by caption: rows of cell texts."""

    def __init__(self) -> None:
        super().__init__()
        self.tables: dict[str, list[list[str]]] = {}
        self.caption = self.cell = None
        self.rows: list[list[str]] = []

    def handle_starttag(self, tag, attributes):
        if tag == "table":
            self.rows = []
        elif tag == "tr":
            self.rows.append([])
        elif tag in ("td", "th", "caption"):
            self.cell = ""

    def handle_endtag(self, tag):
        if tag in ("td", "th") and self.cell is not None:
            self.rows[-1].append(" ".join(self.cell.split()))
            self.cell = None
        elif tag == "caption":
            self.caption, self.cell = " ".join((self.cell or "").split()), None
        elif tag == "table":
            self.tables[self.caption or ""] = self.rows

    def handle_data(self, data):
        if self.cell is not None:
            self.cell += data


def page(path: Path) -> dict[str, list[list[str]]]:
    """The tables of a page by the beginning of their captions."""
    parser = Tables()
    parser.feed(path.read_text("utf-8"))
    return parser.tables


def pounds(amount: Decimal | None) -> str | None:
    """An amount as pages print it: whole pounds with commas."""
    if amount is None:
        return None
    whole = abs(amount).quantize(Decimal(1), ROUND_HALF_UP)
    return ("−£" if amount < 0 and whole > 0 else "£") + f"{whole:,}"


def table(rows: dict[str, list[list[str]]], caption: str, wanted: bool = True) -> list[list[str]]:
    """The rows under a caption, without the headings; a page has no table of what there is none of."""
    for name, found in rows.items():
        if name.startswith(caption):
            return found[1:]
    expect(not wanted, f"there is no table {caption!r}")
    return []


def twins(folder: Path, described: dict) -> tuple[str, list[dict]]:
    """A table as its CSV file has it, held against its description, its JSON twin and the schema of that."""
    path = folder / described["url"]
    columns = described["tableSchema"]["columns"]
    with path.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    expect(rows[0] == [c["name"] for c in columns], f"{path.name}: headings differ from the metadata")
    read = [
        {c["name"]: typed(text, c["datatype"]["base"]) for c, text in zip(columns, row, strict=True)} for row in rows[1:]
    ]
    twin = path.with_suffix(".json")
    if twin.exists():
        document = json.loads(twin.read_text("utf-8"), parse_float=Decimal, parse_int=Decimal)
        schema = json.loads((path.parent / f"{path.stem}.schema.json").read_text("utf-8"))
        expect(document["schema"] == schema["properties"]["schema"]["const"], f"{twin.name}: schema")
        expect(len(document["rows"]) == len(read), f"{twin.name}: number of rows")
        for number, (left, right) in enumerate(zip(read, document["rows"]), 1):
            expect(left.keys() == schema["properties"]["rows"]["items"]["properties"].keys(), f"{twin.name}: columns")
            for name, value in left.items():
                expect(same(value, right[name]), f"{path.name} row {number} {name}: {value!r}, JSON {right[name]!r}")
    return path.stem, read


def comparison(folder: Path) -> None:
    """The tables of a comparison: twins, causes that sum to their difference, and chances that sum to one."""
    metadata = json.loads((folder / "data" / "csv-metadata.json").read_text("utf-8"))
    values = dict(twins(folder / "data", described) for described in metadata["tables"])
    for row in values["comparison_causes"]:
        parts = sum(amount for name, amount in row.items() if name.startswith("due_to_"))
        expect(parts == row["together"] == row["difference_central"], f"causes of {row['metric']} sum to {parts}")
    pairs = {(row["run"], row["against"], row["metric"]): row for row in values["comparison_pairs"]}
    expect(len(pairs) > 0, "there are pairs")
    for (run, against, metric), row in pairs.items():
        whole = row["beats"] + pairs[against, run, metric]["beats"] + row["ties"]
        expect(abs(whole - 1) < Decimal("0.000002"), f"{run} against {against}: chances sum to {whole}")
        expect(row["difference_p10"] <= row["difference_p50"] <= row["difference_p90"], f"{run} {metric}: quantiles")


def score_steps(rows: list[dict], ranking: list[dict]) -> None:
    """What criteria add sums to the totals, these multiply to the score, and that is the one of the ranking."""
    scores = {row["rank"]: row for row in ranking}
    systems: dict[Decimal, dict[str, dict]] = {}
    for row in rows:
        systems.setdefault(row["rank"], {})[row["step"]] = row
    for rank, steps in systems.items():
        for letter, total, parts in (("L", "likelihood total", 14), ("C", "impact total", 12)):
            own = [row for step, row in steps.items() if step[0] == letter or step == f"greatest of {letter}1 to {letter}{parts // 2}"]
            expect(len(own) == parts // 2 + 1, f"rank {rank}: {len(own)} steps to the {total}")
            expect(abs(sum(row["adds"] for row in own) - steps[total]["central"]) < Decimal("0.00001"), f"rank {rank}: {total}")
            for end in ("low", "central", "high"):
                scored = [row[end] for row in own if row["step"][0] == letter]
                exact = (sum(scored) + parts // 2 * max(scored)) / parts
                expect(abs(exact - steps[total][end]) < Decimal("0.000001"), f"rank {rank}: {total} {end} is {exact}")
        for end in ("low", "central", "high"):
            product = steps["likelihood total"][end] * steps["impact total"][end]
            expect(abs(product - steps["score"][end]) < Decimal("0.0001"), f"rank {rank}: score {end} is {product}")
        ranked = scores.get(rank, {})
        for end, name in (("low", "score_low"), ("high", "score_high")):
            if ranked.get(name) is not None:
                expect(abs(ranked[name] - steps["score"][end]) < Decimal("0.01"), f"rank {rank}: {name} {ranked[name]}")


def facts(text: str) -> dict[str, str]:
    """The terms of a page with what is said of each, without markup."""
    plain_text = lambda markup: html.unescape(" ".join(re.sub(r"<[^>]*>", " ", markup).split()))
    return {plain_text(term): plain_text(words) for term, words in re.findall(r"<dt>(.*?)</dt><dd>(.*?)</dd>", text)}


def ranges(path: Path, row: dict) -> None:
    """The quantiles on the page of a group, and their standard errors, are those of its row."""
    figures = {"Annual cost": "annual_cost", "Avoidable annual cost": "avoidable_cost", "One-off cost": "one_off_cost", "Exit cost": "exit_cost"}
    shown = {cells[0]: cells for cells in table(page(path), "Quantiles over", wanted=False)}
    for title, figure in figures.items():
        expect((title in shown) == (row[f"{figure}_p50"] is not None), f"{path.name}: quantiles of {figure}")
        if title not in shown:
            continue
        central, *quantiles = shown[title][1:]
        expect(central == pounds(row[f"{figure}_central"]), f"{path.name}: {figure} {central}")
        for name, cell in zip(("p10", "p50", "p90"), quantiles):
            words = f"{pounds(row[f'{figure}_{name}'])} ± {pounds(row[f'{figure}_{name}_error'])}"
            expect(cell == words, f"{path.name}: {figure}_{name} {cell}, CSV {words}")


def groups(folder: Path, values: dict[str, list[dict]], shows_systems: bool) -> None:
    """The pages of suppliers and technologies say what their rows say, and their bodies sum to these to the penny."""
    kinds = {
        "supplier": ("Spend a year", {"spend": "spend"}, "What each body pays it"),
        "technology": ("Systems", {"systems": "systems", "avoidable_cost_central": "avoidable_cost_central", "avoidable_cost_known": "avoidable_cost_known"}, "Bodies with systems"),
    }
    for kind, (fact, sums, caption) in kinds.items():
        plural = {"supplier": "suppliers", "technology": "technologies"}[kind]
        rows = {row[kind]: row for row in values[plural] if row[kind]}
        bodies: dict[str, list[dict]] = {}
        for row in values[f"{kind}_bodies"]:
            bodies.setdefault(row[kind], []).append(row)
        linked = set(re.findall(rf'href="({kind}-[^"]*\.html)"', (folder / f"{plural}.html").read_text("utf-8")))
        written = {path.name for path in folder.glob(f"{kind}-*.html")}
        expect(linked == written, f"{plural}.html links {len(linked)} pages, and {len(written)} are written")
        named = set()
        for path in sorted(folder.glob(f"{kind}-*.html")):
            text = path.read_text("utf-8")
            name = html.unescape(re.search(r"<h1>(.*?)</h1>", text, re.DOTALL).group(1))
            named.add(name)
            row, own, said = rows[name], bodies.get(name, []), facts(text)
            ranges(path, row)
            shown = (pounds(row["spend"]) or "unknown") if kind == "supplier" else f"{row['systems']:,}"
            expect(said[fact] == shown, f"{path.name}: {fact} {said[fact]}, CSV {shown}")
            expect(said["Systems"] == f"{row['systems']:,}", f"{path.name}: systems {said['Systems']}")
            if not shows_systems:
                expect(not own, f"{plural} with bodies in a report that shows none")
                continue
            for part, whole in sums.items():
                total = sum(body[part] or 0 for body in own)
                expect(total == (row[whole] or 0), f"the bodies of {name} sum to {part} {total}, not {row[whole]}")
            if kind == "supplier":
                expect(len(own) == row["bodies"], f"{name}: {len(own)} bodies, not {row['bodies']}")
            table_rows = table(page(path), caption)
            expect(len(table_rows) == min(200, len(own)), f"{path.name}: {len(table_rows)} bodies")
            for left, right in zip(table_rows, own):
                expect(left[0] == (right["organisation"] or "Not stated"), f"{path.name}: {left[0]}")
                amount = (pounds(right["spend"]) or "unknown") if kind == "supplier" else f"{right['systems']:,}"
                expect(left[1] == amount, f"{path.name} {left[0]}: {left[1]}, CSV {amount}")
            listed = table(page(path), "Systems, the first", wanted=row["systems"] > 0 and "ranking" in values and kind == "supplier" and not (folder / "run.json").read_text("utf-8").count('"redaction"'))
            ranked = [r for r in values["ranking"] if r[{"supplier": "supplier", "technology": "lead_technology"}[kind]] == name]
            expect([r[0] for r in listed] == [f"{r['rank']:,}" for r in ranked[:50] if isinstance(r["rank"], Decimal)], f"{path.name}: systems {[r[0] for r in listed][:4]}")
        expect(set(bodies) <= named, f"{kind}_bodies names one without a page")


def main(folder: Path) -> int:
    """Compares everything and prints what differs."""
    metadata = json.loads((folder / "csv-metadata.json").read_text("utf-8"))
    book = openpyxl.load_workbook(folder / "report.xlsx", read_only=True)
    sheets = {tuple(c for c in next(s.iter_rows(values_only=True))): s for s in book.worksheets}
    named = {row[2]: row for row in book["Columns"].iter_rows(min_row=2, values_only=True)}
    values: dict[str, list[dict]] = {}
    for described in metadata["tables"]:
        name, read = twins(folder, described)
        values[name] = read
        sheet = book[described["dc:title"][:31]]
        sheet_rows = list(sheet.iter_rows(min_row=2, values_only=True))
        expect(len(sheet_rows) == len(read), f"sheet {sheet.title}: {len(sheet_rows)} rows, CSV {len(read)}")
        for number, (left, right) in enumerate(zip(read, sheet_rows), 2):
            for (name, value), cell in zip(left.items(), right):
                if isinstance(value, bool):
                    value = "yes" if value else "no"
                expect(value == cell or same(value, plain(cell)), f"sheet {sheet.title} row {number} {name}: {value!r}, XLSX {cell!r}")
    expect(len(sheets) >= len(metadata["tables"]), "the workbook lacks a sheet")
    shows_systems = "ranking" in values
    expect(("litraf_score" in named) == shows_systems, "the columns of the ranking are explained")

    totals = {row["figure"]: row for row in values["totals"]}
    figures = {
        "annual_cost": "Annual cost to run and maintain", "avoidable_cost": "Avoidable annual cost",
        "one_off_cost": "One-off cost to leave or modernise", "exit_cost": "Exit cost",
    }
    for group in ("bodies", "suppliers", "technologies"):
        for figure, words in figures.items():
            for end in ("low", "central", "high"):
                total = sum(row[f"{figure}_{end}"] or 0 for row in values[group])
                expect(total == (totals[words][f"sum_{end}"] or 0), f"{group} sum {figure}_{end} to {total}")
    for end in ("low", "central", "high"):
        parts = sum(row[f"sum_{end}"] or 0 for row in values["components"])
        expect(parts == (totals["Avoidable annual cost"][f"sum_{end}"] or 0), f"components sum to {parts} at {end}")
    if shows_systems:
        ranked = sum(row["annual_cost"] or 0 for row in values["ranking"])
        expect(ranked == (totals[figures["annual_cost"]]["sum_central"] or 0), f"the ranking's annual cost sums to {ranked}")

    bodies = {row["organisation"] or "Not stated": row for row in values["bodies"]}
    for path in sorted(folder.glob("body-*.html")):
        heading = html.unescape(re.search(r"<h1>(.*?)</h1>", path.read_text("utf-8"), re.DOTALL).group(1))
        ranges(path, bodies["Not stated" if heading == "Body not stated" else heading])
    for row in table(page(folder / "bodies.html"), "Bodies by"):
        body = bodies[row[0]]
        expect(row[1].startswith(f"{body['systems']:,}"), f"bodies.html {row[0]}: systems {row[1]}")
        for cell, name in ((row[4], "annual_cost_central"), (row[5], "avoidable_cost_central")):
            if body[name] is not None:
                expect(cell.startswith(pounds(body[name])), f"bodies.html {row[0]}: {name} {cell}, CSV {body[name]}")
    for name, body in bodies.items():
        parts = [row for row in values["body_components"] if (row["organisation"] or "Not stated") == name]
        known = [row["sum_central"] for row in parts if row["sum_central"] is not None]
        if shows_systems or len(known) == len(parts):
            expect(sum(known) == (body["avoidable_cost_central"] or 0), f"the components of {name} sum to {sum(known)}")
    summary = page(folder / "index.html")
    chances = {f"{int(row['chance'] * 100)}%": row for row in values["exceedance"]}
    for row in table(summary, "Totals that are reached") if chances else []:
        expect(row[1] == (pounds(chances[row[0]]["avoidable_cost"]) or "unknown"), f"index.html {row[0]}: {row[1]}")
    run_totals = json.loads((folder / "run.json").read_text("utf-8"), parse_float=Decimal)["totals"]
    names = dict(figures, npsv="Net present social value of the treatments")
    for name, words in names.items() if chances else []:
        for quantile in ("p10", "p50", "p90"):
            row, own = totals[words], run_totals[name]
            if row[f"sum_{quantile}"] is not None:
                expect((row[f"sum_{quantile}"], row[f"sum_{quantile}_error"]) == (own[quantile], own["standard_errors"][quantile]), f"run.json {name} {quantile}")
    p50 = json.loads((folder / "run.json").read_text("utf-8"), parse_float=Decimal)["totals"]["avoidable_cost"]["p50"]
    expect(not chances or chances["50%"]["avoidable_cost"] in (None, p50), "the curve passes through P50")
    years = {str(row["year"]): row for row in values["contract_years"]}
    for row in table(page(folder / "suppliers.html"), "Systems by the year") if years else []:
        expect(row[1] == ("withheld" if years[row[0]]["systems"] is None else f"{years[row[0]]['systems']:,}"), f"suppliers.html {row[0]}")
    suppliers = {row["supplier"]: row for row in values["suppliers"]}
    for row in table(summary, "Suppliers by", any(name for name in suppliers)):
        expect(row[1] == (pounds(suppliers[row[0]]["spend"]) or "unknown"), f"index.html {row[0]}: spend {row[1]}")
    technologies = {row["technology"]: row for row in values["technologies"]}
    for row in table(summary, "Technologies", any(name for name in technologies)):
        expect(row[2] == f"{technologies[row[0]]['systems']:,}", f"index.html {row[0]}: systems {row[2]}")

    groups(folder, values, shows_systems)
    score_steps(values["score_steps"], values.get("ranking", []))
    if (folder / "comparison.html").exists():
        comparison(folder)

    for problem in problems[:40]:
        print(problem)
    print(f"{checked - len(problems)} comparisons of a report's twins hold, {len(problems)} do not")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
