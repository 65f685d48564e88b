"""Compares the program with the second implementation over an estate; exit code 1 where they differ."""

import argparse
import json
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date
from fractions import Fraction
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

import generate  # noqa: E402
from catalogue import Catalogue, Exploits, Parameters  # noqa: E402
from inventory import Estate  # noqa: E402
from system import steps  # noqa: E402
from values import UNKNOWN, read  # noqa: E402

ROOT = Path(__file__).resolve().parents[3]
FIGURES = (
    "cost.annual", "avoidable.", "lockin.exit_cost", "modernise.one_off_cost", "modernise.run_cost_after", "worth.npsv",
    "programme.cost_at_risk", "delay.cost",
)


class Findings:
    """Differences, counted by kind; the first of each kind are shown."""

    def __init__(self):
        self.counts, self.shown, self.compared = Counter(), [], Counter()

    def compare(self, kind, system, theirs, ours, same=None):
        self.compared[kind] += 1
        if theirs != ours and not same:
            self.counts[kind] += 1
            if self.counts[kind] <= 5:
                self.shown.append(f"{system}: {kind}: the program says {theirs}, the second implementation {ours}")


def program(arguments, **options):
    return subprocess.run(arguments, check=True, text=True, capture_output=True, **options).stdout


def explained(domesday, folder, as_of, out, kev=None):
    """Every system as the program explains it, and the ledger of the run."""
    program([domesday, "analyse", folder, "--out", out, "--as-of", str(as_of), "--quiet", *(["--kev", kev] if kev else [])])
    lines = program([domesday, "explain", "--all", "--estate", f"{out}/estate.sqlite", "--format", "json"])
    run = json.loads(Path(out, "run.json").read_text(encoding="utf-8"))
    return [json.loads(line) for line in lines.splitlines()], run["ledger"]


def written(formula, result):
    """A result as the program writes its three ends."""
    if result is None:
        return "unknown"
    if isinstance(result, str):
        return (result,) * 3
    if isinstance(result, date):
        return (str(result),) * 3
    if formula.startswith(FIGURES) and formula != "avoidable.legacy_multiple":
        return tuple(amount(pence) for pence in result)
    return tuple(decimal(number) for number in result)


def is_same(formula, theirs, ours):
    """Every number is ours, printed to four decimals; amounts have to be the same text.

    A number half way between two prints may be either: the program has it as a binary fraction.
    """
    if formula.startswith(FIGURES) and formula != "avoidable.legacy_multiple":
        return False
    if len(theirs) != len(ours) or not all(isinstance(result, tuple) for result in ours):
        return False
    try:
        pairs = [(Fraction(text.replace(",", "").replace("−", "-")), number)
                 for texts, numbers in zip(theirs, ours) for text, number in zip(texts, numbers)]
    except ValueError:
        return False
    return all(abs(text - number) <= Fraction(1, 20_000) + (1 + abs(number)) / 10**14 for text, number in pairs)


def amount(pence):
    return f"{'−' if pence < 0 else ''}£{abs(pence) // 100:,}.{abs(pence) % 100:02}"


def decimal(number):
    """Up to four decimals, halves away from nothing, thousands grouped."""
    scaled = int(abs(Fraction(number)) * 10_000 + Fraction(1, 2))
    text = f"{scaled // 10_000:,}.{scaled % 10_000:04}".rstrip("0").rstrip(".")
    return f"−{text}" if number < 0 and scaled else text


def their_result(step):
    if step["formula"] == "modernise.ruling":
        return (step["central"].split(":")[0],) * 3
    return "unknown" if step["central"].startswith("unknown") else (step["low"], step["central"], step["high"])


def ends(fact):
    """The ends of a fact as the program read it, in the form of `values.read`."""
    if "unknown" in fact:
        return UNKNOWN
    kind = fact["kind"]
    if kind in ("text", "list"):
        return fact["text"].strip(), fact["text"].strip()
    convert = {
        "money": Fraction, "quantity": Fraction, "share": Fraction, "percentage": Fraction,
        "date": date.fromisoformat, "year": int, "score": int, "flag": lambda word: word == "yes",
    }[kind]
    return convert(fact["low"]), convert(fact["high"]) if "high" in fact else None


def matches(theirs, catalogue):
    """Which version lines the program takes each product text to mean."""
    found = {}
    for step in theirs["steps"]:
        if step["formula"] != "likelihood.support_standing":
            continue
        value = step["inputs"][0]["value"]
        title = next(title for title in catalogue.titles if value.endswith(f" ({title})"))
        cycles = found.setdefault(value.removesuffix(f" ({title})"), [])
        if catalogue.cycles[title] not in cycles:
            cycles.append(catalogue.cycles[title])
    return lambda text: found.get(text, [])


def compare(theirs, estate, catalogue, parameters, as_of, findings, exploits=None):
    name = theirs["system"]
    if name in estate.rows:
        facts, places = estate.facts(name)
        stated = {fact["field"]: fact for fact in theirs["facts"]}
        for field in sorted(stated.keys() | facts.keys()):
            findings.compare(f"fact {field}", name, ends(stated[field]) if field in stated else UNKNOWN,
                             facts.get(field, UNKNOWN))
            if field in facts and places[field][1] is not None:
                found = stated.get(field, {})
                findings.compare("cell of a fact", f"{name} {field}",
                                 tuple(found.get(part) for part in ("file", "line", "column")), places[field][:3])
    else:
        # The report of an inventory agent: its facts are taken as read.
        facts = {fact["field"]: read(fact["text"], fact["field"]) for fact in theirs["facts"]}
        facts = {field: value for field, value in facts.items() if value != UNKNOWN}
    cycles = matches(theirs, catalogue)
    ours = steps(
        facts, cycles, parameters, as_of, exploits and (lambda text: exploits.of(text, cycles(text))))
    explained_results = {}
    for step in theirs["steps"]:
        explained_results.setdefault(step["formula"], []).append(their_result(step))
    for formula in explained_results.keys() & ours.keys():
        results = ours[formula] if isinstance(ours[formula], list) else [ours[formula]]
        findings.compare(
            formula, name, explained_results[formula], [written(formula, result) for result in results],
            is_same(formula, explained_results[formula], results))
    findings.compare("listed exploits", name, "likelihood.listed_exploits" in explained_results,
                     "likelihood.listed_exploits" in ours)
    missing = ours.keys() - explained_results.keys()
    findings.compare("steps that are not explained", name, sorted(missing), [])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--domesday", default=str(ROOT / ".build/debug/domesday"))
    parser.add_argument("--as-of", type=date.fromisoformat, default=date(2026, 11, 21))
    parser.add_argument("--generate", type=int, metavar="SYSTEMS", help="compare over made-up systems instead")
    parser.add_argument("--seed", type=int, default=45, help="of the made-up systems")
    parser.add_argument("--kev", metavar="FILE", help="a list of exploited vulnerabilities, by the catalogue's names")
    parser.add_argument("folder", nargs="?", default=str(ROOT / "SampleData"))
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as made_up:
        if options.generate:
            generate.write(Path(made_up, "generated.csv"), options.generate, options.seed, options.as_of)
            options.folder = made_up
            print(f"{options.generate} made-up systems, seed {options.seed}")
        return run(options)


def run(options):
    """Compares over a folder and prints what differs."""
    parameters = Parameters(ROOT / "Sources/Assumptions/Data")
    catalogue = Catalogue(ROOT / "Sources/Catalogue/Data")
    catalogue.titles = sorted(catalogue.cycles, key=len, reverse=True)
    estate = Estate(options.folder, ROOT / "Sources/EstateImport/Data/synonyms.csv")
    findings = Findings()
    exploits = Exploits(options.kev) if options.kev else None
    with tempfile.TemporaryDirectory() as out:
        systems, ledger = explained(options.domesday, options.folder, options.as_of, out, options.kev)
    agents = [theirs for theirs in systems if theirs["system"] not in estate.rows]
    for part in ("read", "accepted", "merged", "rejected", "blank"):
        counted = sum(getattr(file, part) for file in estate.ledgers.values())
        reports = len(agents) if part in ("read", "accepted") else 0
        findings.compare(f"ledger: {part}", "all files", ledger[part], counted + reports)
    findings.compare("systems", "the estate", sorted(estate.rows.keys() - {s["system"] for s in systems}), [])
    for theirs in systems:
        compare(theirs, estate, catalogue, parameters, options.as_of, findings, exploits)
    for line in findings.shown:
        print(line)
    total, wrong = sum(findings.compared.values()), sum(findings.counts.values())
    print(f"{len(systems)} systems, {total:,} results compared, {wrong:,} differ")
    for kind, count in findings.counts.most_common():
        print(f"  {kind}: {count}")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
