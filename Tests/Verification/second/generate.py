"""Writes an estate of made-up systems with the values at which the model's steps change, for `check.py --generate`."""

import csv
import random
from datetime import date, timedelta

from arithmetic import add_months
from values import DATES, FLAGS, IMPACT, LIKELIHOOD, MONEY

COUNTS = {
    "users": [0, 1, 12, 100, 1000, "1-100", "50,000+", "501-1,000", 12500],
    "transactions_per_year": [0, 9_999, 10_000, 99_999, 100_000, 1_000_000, "9,999,999", 10_000_000, "5,000+"],
    "incidents_per_year": [0, 1, 2, 3, 4, 11, 12, "1-4"],
    "downtime_hours_per_year": [0, 0.5, 7.9, 8, 24, 71.9, 72, "10-100", 8.8, 17.5],
    "support_staff": [0, 0.4, 1, 1.5, 2, 2.1, 3, 3.5, 12, "1-3"],
    "notice_months": [0, 1, 3, 6, 12, 24],
    "lines_of_code": [1000, "2,012,000"],
}
WORDS = {
    "status": ["Live", "Retiring", "to be decommissioned"],
    "criticality": ["High", "Medium", "Low", "Critical"],
    "classification": ["OFFICIAL", "OFFICIAL-SENSITIVE", "SECRET"],
    "business_fit": ["excellent", "good", "fair", "poor", "unfit"],
    "hosting": ["public cloud", "SaaS", "own data centre", "private cloud"],
    "data_format": ["open", "proprietary", "documented"],
    "digital_share": ["0%", "33%", "69%", "100%", "0.25"],
    "cost_year": ["2010", "2019", "2023/24", "2024/25", "2025/26", "TBC"],
    "supplier": ["Alder Ltd", "Birch plc"],
    "languages": ["COBOL", "Java", "C#; COBOL", "Python", "Wombat"],
    "interfaces": ["none", "A", "A; B", "A; B; C", "A; B; C; D; E", "A; B; C; D; E; F; G; H; I; J; K"],
    "products": [
        "Windows Server 2008 R2", "Windows Server 2016; Oracle Database 12.1", "Oracle Database", "SQL Server 2016",
        "OpenVMS 8.4; InterSystems Caché 2010", "Wombat Ledger 4", "Windows Server 2022; Wombat Ledger 4", "z/OS 2.3",
        "Windows", "Red Hat Enterprise Linux 7", "Red Hat Enterprise Linux 9", "Microsoft Access 2016", "Oracle Forms 6i",
    ],
    "build_cost": None,
}
UNKNOWN = ["", "TBC", "N/A", "-", "not held"]


def day(generator, as_of):
    """Any day, or one at or beside an anniversary of the day of judgement."""
    if generator.random() < 0.5:
        return str(as_of + timedelta(days=generator.randint(-5000, 2500)))
    anniversary = add_months(as_of, 12 * generator.randint(-11, 6))
    chosen = anniversary + timedelta(days=generator.choice([-1, 0, 1]))
    return generator.choice([chosen.isoformat(), f"{chosen:%d/%m/%Y}", f"{chosen:%B %Y}", f"{chosen:%Y}"])


def amount(generator):
    pence = generator.randint(1, 10 ** generator.randint(4, 9))
    edge = generator.choice([4_999_999, 5_000_000, 10_000_000, 20_000_000, 50_000_000, 100_000_000])
    return generator.choice([
        f"{pence / 100:.2f}", f"£{pence // 100:,}.{pence % 100:02}", str(edge), f"{edge / 10**6}m", f"({pence // 100})",
        f"£{pence // 100}k" if pence < 10**7 else str(pence // 100), "1.2m-2m"])


def value(generator, field, as_of):
    if generator.random() < 0.08:
        return generator.choice(UNKNOWN)
    if field in MONEY:
        return amount(generator)
    if field in DATES:
        return day(generator, as_of)
    if field in FLAGS:
        return generator.choice(["yes", "no", "Y", "N", "true", "false"])
    if field in LIKELIHOOD or field in IMPACT:
        return generator.randint(1, 6 if field in LIKELIHOOD else 5)
    return generator.choice(COUNTS.get(field) or WORDS[field])


def write(path, systems, seed, as_of=date(2026, 11, 21)):
    """An inventory with canonical headings; each system states its own share of the fields."""
    generator = random.Random(seed)
    scores = [*LIKELIHOOD, *IMPACT]
    fields = sorted((MONEY | DATES | FLAGS | set(COUNTS) | set(WORDS)) - {"build_cost"}) + ["build_cost", *scores]
    with open(path, "w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(["system_id", "organisation", *fields])
        for number in range(systems):
            share, assessed = generator.random(), generator.random() ** 3
            writer.writerow([f"G{number}", "Generated Body"] + [
                value(generator, field, as_of)
                if generator.random() < (assessed if field in scores else share) else "" for field in fields])
