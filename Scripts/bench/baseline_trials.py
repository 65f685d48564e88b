#!/usr/bin/env python3
"""Draws what a simulation of an inventory draws, with numpy on one thread, and prints draws a second.

For each system: so many PERT draws (a criterion is PERT, rounded), moved by a shock of its technology where coupled; for
each trial the assumption book once, and for each system one chance of not completing. Then the same arithmetic per system
and trial as the seven components and the worth of a treatment need, the sums over systems, and each system's P10, P50 and
P90.

Usage: baseline_trials.py SYSTEMS TRIALS OPEN-CRITERIA COUPLED-CRITERIA
"""

import sys
import time

import numpy as np

BOOK = 30  # numbers behind the assumption book and the terms of one treatment, see DrawnParameter and TreatmentQuantity
LIMITS = 5  # limits between the six scores of a likelihood criterion


def main() -> None:
    systems, trials, opened, coupled = map(int, sys.argv[1:5])
    generator = np.random.Generator(np.random.Philox(45))
    started = time.perf_counter()
    book = [1 + generator.beta(2, 4, trials) for _ in range(BOOK)]
    shocks = generator.standard_normal((50, trials))
    limits = np.array([-1.2, -0.4, 0.3, 0.9, 1.7])
    total = np.zeros(trials, dtype=np.int64)
    worth = np.zeros(trials)
    draws = 0
    for system in range(systems):
        score_sum = np.full(trials, 3.0)
        greatest = np.full(trials, 1.0)
        for criterion in range(opened):
            if criterion < coupled:
                normal = 0.5 * shocks[system % 50] + 0.866 * generator.standard_normal(trials)
                score = 1.0 + np.searchsorted(limits, normal)
            else:
                score = np.rint(0.5 + 6 * generator.beta(5 / 3, 13 / 3, trials))
            score_sum += score
            np.maximum(greatest, score, out=greatest)
            draws += trials
        likelihood = (score_sum + 7 * greatest) / 14
        multiple = np.where(
            likelihood <= 4, 1 + (book[0] - 1) * (likelihood - 1) / 3, book[0] + (book[1] - book[0]) * (likelihood - 4) / 2
        )
        multiple = np.where(greatest >= 3, np.maximum(multiple, 1), 1)
        strain = np.maximum((greatest - 2) / 4, 0)
        avoidable = np.rint(1e8 * (1 - 1 / multiple)) + np.rint(5e5 * book[2] * strain) + np.rint(2e5 * book[3] * strain)
        avoidable += np.rint(1e5 * book[4] * strain) + np.rint(3e4 * book[5] / multiple)
        total += avoidable.astype(np.int64)
        np.quantile(avoidable, [0.1, 0.5, 0.9])
        failure = 0.05 + 0.3 * generator.beta(2, 4, trials)
        draws += trials
        benefit = book[24] * avoidable + book[25] * 1e6 / multiple
        worth += np.rint(benefit * (1 - np.maximum(book[26] - 1, failure)) * book[27] - 1e6 * book[28] * book[29])
    seconds = time.perf_counter() - started
    draws += BOOK * trials
    print(f"{seconds:.2f} s, {draws / seconds / 1e6:.1f} million draws a second, P50 {int(np.median(total))}")


if __name__ == "__main__":
    main()
