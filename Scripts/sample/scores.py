"""Draws scores of the Legacy IT Risk Assessment Framework that fit a system's generation."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING, Sequence

if TYPE_CHECKING:
    from sample.estate import System

RED = 16
"""Overall score from which a system is red-rated."""

RED_CHANCE = {"large": 0.5, "other": 0.08}
"""Chance that a legacy system is red; in all about a quarter, as 63 of 228 in March 2024 (NAO, January 2025)."""


def overall(likelihood: list[int], impact: list[int]) -> float:
    """The overall score: of each category half its mean and half its maximum, multiplied."""
    return (sum(likelihood) / 7 + max(likelihood)) / 2 * (sum(impact) / 6 + max(impact)) / 2


def assessed_scores(source: random.Random, generation: str, large: bool) -> dict[str, int]:
    """All thirteen scores: a modern system is not legacy; about a quarter of the others are red."""
    if generation == "modern":
        likelihood = [source.choice([1, 1, 2]) for _ in range(7)]
        top = 5 if large else 4
        impact = [source.randint(1, top) for _ in range(6)]
        return named(likelihood, impact)
    want_red = source.random() < RED_CHANCE["large" if large else "other"]
    while True:
        floor, ceiling = (3, 6) if want_red else (1, 5)
        likelihood = [source.randint(floor, ceiling) for _ in range(7)]
        likelihood[0] = 6 if generation == "old" else 5
        impact = [source.randint(2, 5) if large else source.randint(1, 4) for _ in range(6)]
        if (overall(likelihood, impact) >= RED) == want_red:
            return named(likelihood, impact)


def named(likelihood: list[int], impact: list[int]) -> dict[str, int]:
    """Scores under their column names."""
    return {f"l{i}": s for i, s in enumerate(likelihood, 1)} | {f"c{i}": s for i, s in enumerate(impact, 1)}


def verdicts(systems: Sequence[System]) -> tuple[int, int, int]:
    """Of fully assessed systems: how many there are, how many are legacy, how many of those are red."""
    rows = [[[int(system[f"{letter}{i}"]) for i in range(1, count)] for letter, count in (("l", 8), ("c", 7))] for system in systems]
    return (len(rows), sum(max(row[0]) >= 3 for row in rows), sum(overall(*row) >= RED for row in rows))
