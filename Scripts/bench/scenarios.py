#!/usr/bin/env python3
"""Times the comparison of eight scenarios against assessing them one after another: `scenarios.py DOMESDAY INVENTORY FOLDER`.

Prints both times, their ratio, and the peak memory of comparing two, four and eight of them.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

DAY = ["--as-of", "2026-11-21", "--quiet"]
RED = "systems: {band: [red, possibly red]}, start: 2027, where-allowed: yes"
LEGACY = "systems: {legacy: yes}, start: 2028"
SCENARIOS = {
    "do-nothing": "levers: [{lever: do-nothing, systems: everything}]",
    "replatform": f"treatments: [{{do: replatform, {RED}}}]",
    "refactor": f"treatments: [{{do: refactor, {RED}}}]",
    "cloud": f"levers: [{{lever: cloud-move, {RED}}}, {{lever: pilots, systems: {{band: red}}, start: 2027}}]",
    "unbundling": f"levers: [{{lever: unbundling, {LEGACY}}}, {{lever: smaller-suppliers, {LEGACY}}}]",
    "tidy": f"levers: [{{lever: service-levels-to-need, {LEGACY}}}, {{lever: joining-up, {LEGACY}}}]",
    "re-compete": "contracts: [{do: re-compete, systems: everything, start: 2027}]",
    "wait": f"treatments: [{{do: replatform, {RED}}}]\nlevers: [{{lever: wait-a-year, systems: everything}}]",
}


def run(command: list[str]) -> tuple[float, float, str]:
    """Wall seconds, peak memory in MB, and what was printed."""
    started = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
    printed = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {' '.join(command)}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024, printed.strip()


def main() -> None:
    program, inventory, folder = sys.argv[1], sys.argv[2], Path(sys.argv[3])
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    estate = ["--estate", str(folder / "estate.sqlite")]
    run([program, "import", inventory, *estate, "--quiet"])
    runs, alone = [], 0.0
    for name, text in SCENARIOS.items():
        path = folder / f"{name}.yaml"
        path.write_text(f"title: {name}\n{text}\n", encoding="utf-8")
        wall, memory, printed = run([program, "assess", *estate, "--scenario", str(path), *DAY])
        print(f"assess  {name:12} {wall:6.1f} s  {memory:6.0f} MB")
        runs.append(printed)
        alone += wall
    for count in (2, 4, 8):
        wall, memory, _ = run([program, "compare", *runs[:count], *estate, "--quiet"])
        print(f"compare {count} of them    {wall:6.1f} s  {memory:6.0f} MB")
    print(f"eight assessed one after another {alone:.1f} s, compared {wall:.1f} s: ratio {wall / alone:.2f}, at most 1.50")


if __name__ == "__main__":
    main()
