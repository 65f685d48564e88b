#!/usr/bin/env python3
"""Runs commands in turn, several times each, and prints their wall time and peak memory, and the ratios to the last.

Usage: compare.py [--runs N] NAME COMMAND [NAME COMMAND...]

Figures are medians; a ratio is the median over runs that stood side by side. Each command is a line for the shell's
word splitting; `{}` in one stands for an empty folder that is made anew for each run.
"""

import argparse
import os
import shlex
import shutil
import statistics
import subprocess
import sys
import tempfile
import time


def measure(command: str) -> tuple[float, float]:
    """Wall seconds and peak memory in MB of one run; memory is that of the process itself."""
    folder = tempfile.mkdtemp(dir=".build-bench")
    started = time.perf_counter()
    process = subprocess.Popen(
        shlex.split(command.replace("{}", folder)), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - started
    shutil.rmtree(folder)
    if status != 0:
        sys.exit(f"failed: {command}")
    return wall, usage.ru_maxrss / 1024


def main() -> None:
    """Reads the command line, runs, and prints."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("pairs", nargs="+")
    arguments = parser.parse_args()
    names, commands = arguments.pairs[::2], arguments.pairs[1::2]
    runs = [[measure(command) for command in commands] for _ in range(arguments.runs)]
    for place, name in enumerate(names):
        wall = statistics.median(run[place][0] for run in runs)
        memory = statistics.median(run[place][1] for run in runs)
        line = f"{name:28} {wall:8.2f} s {memory:8.0f} MB"
        if place < len(names) - 1:
            walls = statistics.median(run[place][0] / run[-1][0] for run in runs)
            memories = statistics.median(run[place][1] / run[-1][1] for run in runs)
            line += f"   {walls:5.2f} of the wall time and {memories:5.2f} of the memory of {names[-1]}"
        print(line, flush=True)


if __name__ == "__main__":
    main()
