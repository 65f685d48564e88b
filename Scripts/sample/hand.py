"""How people write values down: amounts, dates, numbers and the many words for not knowing."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sample.estate import System

DATE_STYLES = {
    "iso": lambda day: day.isoformat(),
    "day-first": lambda day: f"{day:%d/%m/%Y}",
    "short": lambda day: f"{day.day}-{day:%b-%Y}",
    "long": lambda day: f"{day.day} {day:%B} {day.year}",
    "month": lambda day: f"{day:%B %Y}",
    "year": lambda day: f"{day.year}",
    "serial": lambda day: str((day - date(1899, 12, 30)).days),
}
"""Ways to write a day; `serial` is the number that Excel shows when a date cell loses its format."""

MONEY_STYLES = {
    "plain": lambda pounds: f"{pounds:.2f}" if pounds % 1 else f"{pounds:.0f}",
    "pounds": lambda pounds: f"£{pounds:,.2f}",
    "whole": lambda pounds: f"£{pounds:,.0f}",
    "thousands": lambda pounds: f"{pounds:,.0f}",
    "millions": lambda pounds: f"{pounds / 1e6:.1f}m" if pounds >= 1e6 else f"£{pounds / 1e3:.1f}k",
    "spaced": lambda pounds: f"£{pounds:,.2f}".replace(",", ", "),
}
"""Ways to write pounds; `spaced` is a slip found in published registers."""

BANDS = [(100, "1-100"), (500, "101-500"), (1_000, "501-1,000"), (5_000, "1,001-5,000"), (50_000, "5,001-50,000")]
"""Bands of users, by their upper end; beyond the last it is 50,000+."""


@dataclass
class Hand:
    """A body's way of writing: which styles, how often, and how much it leaves out."""

    random: random.Random
    dates: dict[str, int]
    money: dict[str, int]
    unknown: list[str]
    """Words for a value that is missing; the empty text among them."""
    gaps: float = 0.06
    """Share of cells that are left out although the body could know."""
    bands: float = 0.05
    """Share of user numbers that are written as a band."""
    placeholder: str = "31/12/9999"
    yes_no: tuple[str, str] = ("Yes", "No")

    def chosen(self, styles: dict[str, int]) -> str:
        """A style, by weight."""
        return self.random.choices(list(styles), list(styles.values()))[0]

    def missing(self) -> str:
        """How a missing value looks this time."""
        return self.random.choice(self.unknown)

    def pounds(self, value: float) -> str:
        """An amount."""
        return MONEY_STYLES[self.chosen(self.money)](value)

    def day(self, value: date) -> str:
        """A date; one in forty is the placeholder that the form was left at."""
        return self.placeholder if self.random.random() < 0.025 else DATE_STYLES[self.chosen(self.dates)](value)

    def count(self, value: float) -> str:
        """A number of things, some with separators."""
        return f"{value:,}" if value >= 1_000 and self.random.random() < 0.4 else f"{value}"

    def users(self, value: int) -> str:
        """A number of users, or a band."""
        if self.random.random() >= self.bands:
            return self.count(value)
        return next((band for limit, band in BANDS if value <= limit), "50,000+")

    def flag(self, value: bool) -> str:
        """Yes or no."""
        return self.yes_no[0 if value else 1]

    def cell(self, system: System, column: str, gaps: float | None = None) -> str:
        """What the body writes in a column for a system."""
        value = system[column]
        if value is None or value == "" or self.random.random() < (self.gaps if gaps is None else gaps):
            return self.missing() if column not in OFTEN_NONE else ""
        if column == "interfaces":
            return "; ".join(str(other["system_id"] or other["system_name"]) for other in value)
        if column == "users":
            text = self.users(value)
        elif column == "digital_share":
            text = f"{value}%"
        elif isinstance(value, bool):
            text = self.flag(value)
        elif isinstance(value, date):
            text = self.day(value)
        elif column.startswith("cost_") and column != "cost_year" or column in MONEY:
            text = self.pounds(value)
        elif isinstance(value, (int, float)) and column not in SCORES:
            text = self.count(value)
        else:
            text = str(value)
        return f"{text}  " if self.random.random() < 0.01 else text


MONEY = {"annual_cost", "build_cost", "replacement_cost", "contract_annual_value", "exit_charge"}
SCORES = {f"l{i}" for i in range(1, 8)} | {f"c{i}" for i in range(1, 7)}
OFTEN_NONE = {"interfaces", "retirement_date", "aliases", "shared_with", "lines_of_code", *SCORES} | {
    "assessed_date", "remediation_plan", "plan_funded", "remediation_target_date", "expected_cost_change_percent",
}  # fmt: skip
"""Columns that people leave empty rather than say that there is nothing to write."""
