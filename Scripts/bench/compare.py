#!/usr/bin/env python3
"""Runs two commands in turn, three times each, and prints their wall time, peak memory and the ratios by pair."""

import os
import shlex
import statistics
import subprocess
import sys
import time

RUNS = 3


def measure(command: str) -> tuple[float, float]:
    """Wall seconds and peak memory in MB of one run; memory is that of the process itself."""
    started = time.perf_counter()
    process = subprocess.Popen(shlex.split(command), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"failed: {command}")
    return time.perf_counter() - started, usage.ru_maxrss / 1024


def main() -> None:
    ours, theirs = sys.argv[1:3]
    pairs = [(measure(ours), measure(theirs)) for _ in range(RUNS)]
    for name, index in (("domesday", 0), ("polars", 1)):
        wall = statistics.median(pair[index][0] for pair in pairs)
        memory = statistics.median(pair[index][1] for pair in pairs)
        print(f"{name:9} {wall:7.2f} s  {memory:7.0f} MB")
    print(f"wall ratio   {statistics.median(a[0] / b[0] for a, b in pairs):.2f}")
    print(f"memory ratio {statistics.median(a[1] / b[1] for a, b in pairs):.2f}")


if __name__ == "__main__":
    main()
