"""What the estate must hold whatever is drawn: shared systems, a foreign price, aliases, and costs stated in other ways."""

from __future__ import annotations

import random

from sample.estate import POOLS, System
from sample.headings import IMPACT, LIKELIHOOD

SHARED = {
    "Single Maritime Window": "Beacons and Buoys Authority",
    "Address and Gazetteer Service": "Ravensholt City Council; Beacons and Buoys Authority",
    "Council Tax and Business Rates": "Marrowby Borough Council",
    "Automatic Number Plate Recognition": "Ravensholt City Council",
    "Satellite Communications": "Department for Harbours and Tides",
}
"""Systems that several bodies use and pay for."""

ALIASES = {
    "Vessel Dues Assessment and Collection": "VDAC; Dues Mainframe",
    "Harbour Licensing Core": "HALCYON",
    "Case File Store": "CFS; Old Case File",
    "Système d'Échange Maritime Relay": "SEM",
    "Lantern Telemetry and Control": "LANTERN",
    "PAS (patient administration)": "PAS",
}
"""What people call them."""

DESCRIPTIONS = {
    "Vessel Dues Assessment and Collection": "Assesses and collects dues from every vessel over 20 metres.\n"
    "Nightly batch of 214 jobs; two people remain who can change the tariff module.",
    "Case File Store": 'Holds the case files of "live" and closed licensing cases, scanned and typed.\n\nRead-only for '
    "cases closed before 2011.",
    "Système d'Échange Maritime Relay": "Relays arrival notices to neighbouring administrations; the Brest and "
    "Málaga offices use it, too.",
    "Harbour Licensing Core": "Licences for harbours, quays and moorings; written 1991, moved twice, never rewritten",
}
"""Descriptions that run over lines, or hold quotes, commas and accents."""


def apply(estate: dict[str, list[System]]) -> None:
    """Puts the special cases into the estate."""
    for system in estate["marrowby"]:
        del system.facts["system_id"]
    for systems in estate.values():
        source = random.Random(systems[0].body.key)
        for system in systems:
            name = str(system["system_name"])
            for column, values in (("shared_with", SHARED), ("aliases", ALIASES), ("description", DESCRIPTIONS)):
                if name in values:
                    system.facts[column] = values[name]
            if not system["large"]:
                state_cost_otherwise(system, source.random())
    estate["harbours-and-tides"][31].facts["annual_cost_text"] = "US$480,000"
    add_few_scores(estate)


def state_cost_otherwise(system: System, share: float) -> None:
    """Leaves a part of what is known of a small or middling system's cost: pools, contract, build cost or nothing."""
    pools = list(POOLS)
    if share < 0.12:
        forgotten = ["annual_cost"]
    elif share < 0.20:
        forgotten = ["annual_cost", *pools]
    elif share < 0.26:
        forgotten = ["annual_cost", *pools, "contract_annual_value", "replacement_cost"]
    elif share < 0.30:
        forgotten = ["annual_cost", *pools, "contract_annual_value", "replacement_cost", "build_cost"]
    elif share < 0.55:
        forgotten = pools
    else:
        forgotten = []
    for column in forgotten:
        system.facts.pop(column, None)


def add_few_scores(estate: dict[str, list[System]]) -> None:
    """A handful of scores for the police and the authority, which have begun to assess."""
    for key, columns in (("thornwick", LIKELIHOOD[:4] + IMPACT[:2]), ("beacons-and-buoys", [*LIKELIHOOD, *IMPACT])):
        source = random.Random(f"{key} scores")
        for system in [system for system in estate[key] if system.legacy][:4]:
            for column in columns:
                top = 6 if column in LIKELIHOOD else 5
                system.facts[column] = source.randint(2, top)
