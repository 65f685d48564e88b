"""Draws the fictional estate: every system with the facts that its body would know, consistent with one another."""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from sample.scores import assessed_scores
from sample.stacks import FRAMEWORKS, STACKS, SUPPLIERS

AS_OF = date(2026, 11, 21)
"""The day the inventories describe; nothing here reads a clock."""

POOLS = {
    "cost_hardware": 0.10, "cost_software": 0.24, "cost_hosting": 0.16, "cost_internal_labour": 0.22,
    "cost_external_labour": 0.18, "cost_telecoms": 0.04, "cost_other": 0.06,
}  # fmt: skip
"""Usual shares of annual cost."""


PLACES = {
    "own data centre": "runs in our own data centre", "server room": "runs in the server room",
    "supplier data centre": "runs in the supplier's data centre", "hosted": "hosted by the supplier",
    "desktop": "runs on desktops", "private cloud": "runs in the private cloud", "public cloud": "runs in a public cloud",
    "SaaS": "bought as a service",
}  # fmt: skip
"""Where a system runs, as a description says it."""

OWNERS = ["Head of {}", "Deputy director, {}", "Service manager, {}", "Chief information officer"]
"""Roles that answer for a system."""


@dataclass(frozen=True)
class Body:
    """A public body, and how large its systems are."""

    key: str
    name: str
    sector: str
    prefix: str
    costs: dict[str, tuple[float, float]]
    """Pounds a year, from and to, of a small, middling and large system."""
    staff: int


@dataclass
class System:
    """A system: canonical column to value; a column that is absent is not known to the body."""

    body: Body
    facts: dict[str, object] = field(default_factory=dict)

    def __getitem__(self, column: str) -> object:
        return self.facts.get(column)

    @property
    def legacy(self) -> bool:
        """Whether it was drawn as legacy; no file says so."""
        return self.facts["generation"] != "modern"


BODIES = [
    Body("harbours-and-tides", "Department for Harbours and Tides", "central government", "DHT-{:04d}",
         {"S": (25e3, 95e3), "M": (120e3, 800e3), "L": (1.1e6, 5.8e6)}, 7400),
    Body("ravensholt", "Ravensholt City Council", "local government", "RCC/APP/{:03d}",
         {"S": (15e3, 48e3), "M": (52e3, 210e3), "L": (240e3, 600e3)}, 3900),
    Body("marrowby", "Marrowby Borough Council", "local government", "MBC{:03d}",
         {"S": (15e3, 40e3), "M": (45e3, 150e3), "L": (160e3, 400e3)}, 520),
    Body("saltmere", "Saltmere Hospitals NHS Trust", "health", "SHT.{:03d}",
         {"S": (20e3, 90e3), "M": (100e3, 480e3), "L": (600e3, 1.9e6)}, 8600),
    Body("thornwick", "Thornwick Police", "police", "TP-{:03d}",
         {"S": (30e3, 110e3), "M": (130e3, 620e3), "L": (700e3, 2.6e6)}, 5100),
    Body("beacons-and-buoys", "Beacons and Buoys Authority", "arm's-length body", "BBA{:04d}",
         {"S": (18e3, 70e3), "M": (80e3, 390e3), "L": (450e3, 1.4e6)}, 430),
]  # fmt: skip


class EstateBuilder:
    """Draws systems from one seeded stream, body by body and in the order of their lists."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def build(self) -> dict[str, list[System]]:
        """Every body's systems, by the body's key."""
        return {body.key: self.body_systems(body) for body in BODIES}

    def body_systems(self, body: Body) -> list[System]:
        """The systems of one body, with the interfaces between them."""
        text = (Path(__file__).parent / "bodies" / f"{body.key}.txt").read_text(encoding="utf-8")
        lines = [line for line in text.splitlines() if line]
        systems = [self.system(body, number, line) for number, line in enumerate(lines, 1)]
        self.connect(systems)
        return systems

    def system(self, body: Body, number: int, line: str) -> System:
        """One system from `name | service | size or cost, generation | products | languages`."""
        parts = [part.strip() for part in line.split("|")]
        size, letter = parts[2].split()
        generation = {"o": "old", "a": "ageing", "m": "modern"}[letter]
        cost = self.random.uniform(*body.costs[size]) if size in body.costs else float(size)
        system = System(body, {
            "system_id": body.prefix.format(number), "system_name": parts[0], "organisation": body.name,
            "sector": body.sector, "business_service": parts[1], "generation": generation,
            "large": size == "L" or size not in body.costs, "status": "Live",
        })  # fmt: skip
        self.add_stack(system, parts)
        self.add_use(system, size)
        self.add_life(system)
        self.add_costs(system, cost)
        self.add_contract(system, cost)
        self.add_operation(system)
        if body.key == "harbours-and-tides":
            system.facts |= assessed_scores(self.random, generation, system["large"])
        return system

    def add_stack(self, system: System, parts: list[str]) -> None:
        """Products, languages and hosting: as listed, or else drawn by generation."""
        stacks = [stack for stack in STACKS[system["generation"]] if not (system["large"] and stack[2] == "desktop")]
        products, languages, hosting, data_format = self.random.choice(stacks)
        if len(parts) > 3:
            products, languages = parts[3], parts[4] if len(parts) > 4 else ""
            hosting = "supplier data centre" if system.legacy else "public cloud"
            data_format = "proprietary" if system.legacy else "open"
        system.facts |= {
            "products": products, "languages": languages, "hosting": hosting, "data_format": data_format,
            "data_export": data_format != "proprietary", "source_owned": self.random.random() < 0.35,
            "documentation": self.random.choice(["none", "poor", "partial"] if system.legacy else ["good", "partial", "full"]),
            "description": f"Used by the {str(system['business_service']).lower()} team; {PLACES[hosting]}",
        }  # fmt: skip

    def add_use(self, system: System, size: str) -> None:
        """Users, transactions, criticality and classification."""
        reach = {"S": (0.004, 0.04), "M": (0.02, 0.12)}.get(size, (0.08, 0.45))
        users = max(3, int(system.body.staff * self.random.uniform(*reach)))
        system.facts |= {
            "users": users, "criticality": "High" if system["large"] else self.random.choice(["Medium", "Low", "Medium", "High"]),
            "classification": self.random.choice(["OFFICIAL", "OFFICIAL", "OFFICIAL-SENSITIVE"]),
            "business_fit": self.random.choice(["poor", "fair", "poor"] if system.legacy else ["good", "excellent", "good"]),
        }  # fmt: skip
        if self.random.random() < 0.4:
            system.facts["transactions_per_year"] = users * self.random.randint(20, 900)
            system.facts["digital_share"] = self.random.randint(5, 55) if system.legacy else self.random.randint(60, 99)

    def add_life(self, system: System) -> None:
        """When it went live and when its hardware was installed: ages of 1 to 35 years."""
        youngest, oldest = {"old": (13, 35), "ageing": (6, 12), "modern": (1, 8)}[system["generation"]]
        live = AS_OF - timedelta(int(365.25 * self.random.uniform(youngest, oldest)))
        system.facts["go_live_date"] = live
        if system["hosting"] in ("own data centre", "server room", "supplier data centre", "private cloud"):
            age = self.random.uniform(6, 14) if system.legacy else self.random.uniform(0.5, 2.8)
            system.facts["hardware_installed_date"] = max(live, AS_OF - timedelta(int(365.25 * age)))
        if system.legacy and self.random.random() < 0.15:
            system.facts["retirement_date"] = date(2027, 3, 31) + timedelta(365 * self.random.randint(0, 4))
            system.facts["status"] = "Retiring"

    def add_costs(self, system: System, cost: float) -> None:
        """Annual cost and its pools; what was paid to build it, and what a new one would cost."""
        shares = {pool: share * self.random.uniform(0.6, 1.4) for pool, share in POOLS.items()}
        scale = cost / sum(shares.values())
        pools = {pool: round(share * scale) for pool, share in shares.items()}
        pools["cost_other"] += round(cost) - sum(pools.values())
        system.facts |= pools
        system.facts["annual_cost"] = round(cost)
        system.facts["owner"] = self.random.choice(OWNERS).format(str(system["business_service"]).lower())
        system.facts["cost_year"] = self.random.choice(["2025/26", "2025/26", "2024/25"])
        system.facts["build_cost"] = round(cost * self.random.uniform(3.2, 6.5), -3)
        system.facts["replacement_cost"] = round(cost * self.random.uniform(2.5, 7), -3)

    def add_contract(self, system: System, cost: float) -> None:
        """The main contract: a modern system's has years to run or a successor agreed."""
        end = AS_OF + timedelta(self.random.randint(-400, 900) if system.legacy else self.random.randint(1150, 2300))
        length = self.random.choice([3, 4, 5, 7, 10] if system.legacy else [5, 7])
        first = self.random.random() < (0.5 if system["large"] else 0.2)
        supplier = self.random.choice(SUPPLIERS[:5]) if first else self.random.choice(SUPPLIERS[1:])
        system.facts |= {
            "supplier": supplier, "supplier_is_sme": supplier not in SUPPLIERS[:1] + [SUPPLIERS[8]],
            "contract_id": f"C{self.random.randint(10_000, 99_999)}", "contract_start": end - timedelta(365 * length),
            "contract_end": end, "contract_annual_value": round(cost * self.random.uniform(0.45, 0.75), 0),
            "notice_months": self.random.choice([3, 6, 6, 12]), "break_clause": self.random.random() < 0.35,
            "auto_extends": self.random.random() < (0.55 if system.legacy else 0.2),
            "exit_charge": round(cost * self.random.uniform(0, 0.9), -2) if self.random.random() < 0.5 else None,
            "sole_supplier": self.random.random() < (0.6 if system.legacy else 0.2),
            "replacement_agreed": not system.legacy or self.random.random() < 0.15,
            "framework": self.random.choice(FRAMEWORKS),
        }  # fmt: skip

    def add_operation(self, system: System) -> None:
        """Incidents, downtime and the people who can change it."""
        legacy = system.legacy
        system.facts |= {
            "incidents_per_year": self.random.randint(3, 26) if legacy else self.random.randint(0, 2),
            "downtime_hours_per_year": round(self.random.uniform(6, 90), 1) if legacy else round(self.random.uniform(0, 6), 1),
            "lines_of_code": self.random.randint(8, 2_400) * 1_000 if legacy and system["languages"] else None,
            "support_staff": round(self.random.uniform(0.5, 4) if legacy else self.random.uniform(2, 9), 1),
        }  # fmt: skip

    def connect(self, systems: list[System]) -> None:
        """Interfaces between systems of a body: large ones have several, small ones few or none."""
        hubs = [system for system in systems if system["large"]]
        for system in systems:
            count = self.random.randint(2, 6) if system["large"] else self.random.randint(0, 2)
            others = [other for other in self.random.sample(hubs, min(count, len(hubs))) if other is not system]
            system.facts["interfaces"] = others
