"""The delimited files: one function each, dirt included."""

from __future__ import annotations

import random
from datetime import timedelta

from sample.estate import AS_OF, System
from sample.hand import Hand
from sample.headings import CANONICAL, DEPARTMENT, IMPACT, LIKELIHOOD, MARROWBY, RAVENSHOLT, REGISTER, SALTMERE, Headings
from sample.scores import RED, overall
from sample.tables import Key, Table

SURE = {"system_id", "system_name", "organisation", "sector", "business_service"}
"""Columns that are never left out."""

KEPT_IF_LARGE = SURE | {"annual_cost", "products", "contract_end", "supplier", "users"}
"""Columns that are never left out for a large system."""


def key(system: System) -> Key:
    """How an importer knows the system: by its body and id, or name where the body keeps no ids."""
    return (system.body.name, str(system["system_id"] or system["system_name"]))


def filled(systems: list[System], headings: Headings, hand: Hand, own: list[str]) -> Table:
    """A table of the systems in a body's own words; `own` are remarks for the column that is no fact of ours."""
    table = Table([heading for heading, _ in headings])
    for system in systems:
        cells = []
        for _, column in headings:
            if column == "":
                cells.append(hand.random.choice(own))
            elif column == "annual_cost" and "annual_cost_text" in system.facts:
                cells.append(str(system["annual_cost_text"]))
            else:
                kept = column in (KEPT_IF_LARGE if system["large"] else SURE)
                cells.append(hand.cell(system, column, 0 if kept else None))
        table.add(key(system), cells)
    return table


def department_inventory(systems: list[System]) -> Table:
    """The department's inventory: every canonical idea under other names."""
    hand = Hand(
        random.Random("department"), dates={"day-first": 6, "short": 2, "iso": 2, "month": 1},
        money={"plain": 4, "pounds": 3, "whole": 3, "millions": 1}, unknown=["", "", "N/A", "TBC", "-"],
    )  # fmt: skip
    table = filled(systems, DEPARTMENT, hand, ["CC4410", "CC4417", "CC5102", ""])
    for index in (57, 90):
        table.repeat(index)
    table.add_bad({"Department": "Department for Harbours and Tides", "Annual Cost (£)": "44,000",
                   "Description": "Moved to the shared service, see above"}, at=71)  # fmt: skip
    table.add_bad({"Asset ID": "DHT-0901", "Application Name": "Tide Gauge Calibration Bench",
                   "Department": "Department for Harbours and Tides", "Annual Cost (£)": "1.2x"}, at=103)  # fmt: skip
    table.add_blank(at=40)
    table.add_blank(at=120)
    return table


def legacy_register(systems: list[System]) -> Table:
    """The department's assessment of every system, as it is submitted once a year."""
    source = random.Random("register")
    table = Table(REGISTER)
    for system in systems:
        table.add(key(system), register_row(system, source))
    wrong_score = dict(zip(REGISTER, table.rows[18])) | {"Asset Reference": "DHT-0902", "L6 Score": "9"}
    wrong_date = dict(zip(REGISTER, table.rows[24])) | {"Asset Reference": "DHT-0903", "Date Assessed": "30/02/2021"}
    table.repeat(12)
    table.add_bad(wrong_score, at=64)
    table.add_bad(wrong_date, at=88)
    return table


def register_row(system: System, source: random.Random) -> list[str]:
    """One assessment, with the sums that the form works out."""
    likelihood, impact = ([int(system[column]) for column in columns] for columns in (LIKELIHOOD, IMPACT))
    score = overall(likelihood, impact)
    legacy, red = max(likelihood) >= 3, score >= RED
    plan = source.choice(["Yes", "Yes", "Partially"] if red else ["No", "Partially", "Yes", "TBC"]) if legacy else "N/A"
    target = AS_OF + timedelta(source.randint(200, 1600))
    return [
        str(system["system_id"]), str(system["system_name"]), system.body.name, source.choice(["R. Okafor", "J. Pryce", "S. Lindqvist"]),
        (AS_OF - timedelta(source.randint(30, 500))).strftime("%d/%m/%Y"),
        *map(str, likelihood), f"{sum(likelihood) / 7:.2f}", str(max(likelihood)), f"{(sum(likelihood) / 7 + max(likelihood)) / 2:.2f}",
        *map(str, impact), f"{sum(impact) / 6:.2f}", str(max(impact)), f"{(sum(impact) / 6 + max(impact)) / 2:.2f}",
        f"{score:.2f}", "Yes" if legacy else "No", "Yes" if red else "No", plan,
        source.choice(["Yes", "No", "Partially"]) if plan in ("Yes", "Partially") else "N/A",
        f"{target:%B %Y}" if plan in ("Yes", "Partially") else "", str(source.choice([-40, -25, -10, 5])) if legacy else "",
        source.choice(["", "", "", "Agreed with the service owner", "Awaiting business case"]),
    ]  # fmt: skip


def ravensholt_register(systems: list[System]) -> Table:
    """The city council's answer to a freedom of information request."""
    hand = Hand(
        random.Random("ravensholt"), dates={"day-first": 7, "long": 2, "month": 1},
        money={"pounds": 6, "spaced": 1, "thousands": 1, "millions": 1},
        unknown=["", "WITHHELD (s43)", "Information not held", "N/A"], gaps=0.09, bands=0.12,
    )  # fmt: skip
    table = filled(systems, RAVENSHOLT, hand, ["", "", "", "Extension under discussion", "See café contract"])
    table.repeat(30)
    table.add_bad({"Ref": "RCC/APP/077", "System": "Beach Hut Lettings", "Organisation": "Ravensholt City Council",
                   "Annual cost (£)": "£4,150.00", "Contract expiry": "31/04/2027"}, at=47)  # fmt: skip
    table.add_blank(at=25)
    return table


def marrowby_systems(systems: list[System]) -> Table:
    """The borough council's spreadsheet: no ids, days as their numbers, a total at the end."""
    hand = Hand(
        random.Random("marrowby"), dates={"serial": 5, "month": 3, "day-first": 2}, money={"thousands": 4, "plain": 4, "whole": 2},
        unknown=["", "", "tbc", "n/a", "?"], gaps=0.08, bands=0.1, placeholder="2958465", yes_no=("Y", "N"),
    )  # fmt: skip
    table = filled(systems, MARROWBY, hand, ["", "", "", "Ask Finance", "Renewed by email"])
    table.repeat(22)
    table.add_bad({"Council": "Marrowby Borough Council", "Purpose": "Old register of hackney carriages", "Cost per annum": "3,200"}, at=18)
    table.add_blank(at=36)
    table.add_blank(at=len(table.rows))
    total = sum(float(system["annual_cost"] or 0) for system in systems)
    table.add_bad({"Application": "Total", "Cost per annum": f"£{total:,.0f}"}, at=len(table.rows))
    return table


def saltmere_systems(systems: list[System]) -> Table:
    """The trust's export: costs by pool, patient data, bands of users."""
    hand = Hand(
        random.Random("saltmere"), dates={"iso": 6, "year": 1, "short": 2}, money={"plain": 7, "thousands": 2, "millions": 1},
        unknown=["", "", "not held", "TBC", "-"], gaps=0.07, bands=0.15, placeholder="1900-01-01",
    )  # fmt: skip
    for system in systems:
        if system["business_service"] not in ("Finance", "Workforce", "Estates", "Infrastructure"):
            system.facts["classification"] = "OFFICIAL-SENSITIVE"
        if system["system_name"] == "Outpatient Check-in Kiosks":
            system.facts["users"] = 140_000
    table = filled(systems, SALTMERE, hand, ["", "", "", "CQC action", "On the capital plan"])
    row = next(row for row in table.rows if row[2].strip() == "Outpatient Check-in Kiosks")
    row[7] = "50,000+"
    table.repeat(9)
    stray = {"Trust": "Saltmere Hospitals NHS Trust", "System ref": "SHT.088", "Name of system": "Catering Orders",
             "Remarks": "On hold"}  # fmt: skip
    table.add_bad(stray, at=33)
    table.rows[33].append("see board paper")
    table.add_blank(at=12)
    return table


def authority_canonical(systems: list[System]) -> Table:
    """The authority's inventory, made from the canonical template."""
    hand = Hand(
        random.Random("authority"), dates={"iso": 1}, money={"plain": 1}, unknown=[""], gaps=0.05, bands=0.03,
        placeholder="1900-01-01", yes_no=("yes", "no"),
    )  # fmt: skip
    table = filled(systems, [(column, column) for column in CANONICAL], hand, [])
    table.add_bad({"system_id": "BBA0090", "system_name": "Sounding Lead Register", "organisation": systems[0].body.name,
                   "annual_cost": "9100", "l3": "0"}, at=14)  # fmt: skip
    return table
