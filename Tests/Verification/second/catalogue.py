"""The numbers and the products that the model knows, from the data files the program ships with."""

import csv
from datetime import date
from fractions import Fraction
from pathlib import Path

from arithmetic import Spread


def table(path):
    with open(path, encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def day(text):
    return date.fromisoformat(text) if text else None


class Parameters:
    def __init__(self, folder):
        self.values = {
            row["id"]: Spread(*(Fraction(row[end]) for end in ("low", "central", "high")))
            for row in table(Path(folder) / "parameters.csv")
        }
        self.deflators = {
            int(row["year"]): Fraction(row["value"]) for row in table(Path(folder) / "gdp_deflators.csv")}

    def __getitem__(self, name):
        return self.values[name]

    def price_factor(self, year):
        """Base-year pounds for a pound of a year; 1 where the year is unknown or outside the series."""
        base = int(self["price.base_year"][1])
        if year not in self.deflators:
            return Fraction(1)
        return self.deflators[base] / self.deflators[year]


class Cycle:
    """A version line of a product: when its support ends, and what it takes to keep it."""

    def __init__(self, product, row):
        self.product = product["title"]
        self.end, self.bought_end = day(row["end_of_support"]), day(row["extended_support_end"])
        self.scarce = product["needs_scarce_skills"] == "yes"
        self.proprietary = product["is_proprietary"] == "yes"

    def is_bought(self, as_of):
        """Ordinary support has ended, and support is still sold."""
        return bool(self.end and self.bought_end and self.end < as_of <= self.bought_end)


class Catalogue:
    """Version lines by their title for people: the product's title and the line."""

    def __init__(self, folder):
        folder = Path(folder)
        products = {row["id"]: row for row in table(folder / "products.csv")}
        self.cycles = {}
        for row in table(folder / "cycles.csv"):
            product = products[row["product"]]
            self.cycles[f"{product['title']} {row['cycle']}".strip()] = Cycle(product, row)
        nothing = {"end_of_support": "", "extended_support_end": ""}
        for product in products.values():
            self.cycles.setdefault(product["title"], Cycle(product, nothing))


class Exploits:
    """A list of exploited vulnerabilities whose products are called as the catalogue calls them, or are not in it."""

    def __init__(self, path):
        self.listed = {}
        for row in table(path):
            self.listed.setdefault(row["product"].lower(), []).append(row)

    def of(self, text, cycles):
        """Identifiers listed for any product that a text could mean, the newest first, without regard to its version."""
        names = {cycle.product.lower() for cycle in cycles}
        if not names:
            names = {name for name in self.listed if f"{text.lower()} ".startswith(f"{name} ")}
        found = [row for name in names for row in self.listed.get(name, [])]
        found.sort(key=lambda row: (row["dateAdded"], [int(part) for part in row["cveID"].split("-")[1:]]), reverse=True)
        return [row["cveID"] for row in found]
