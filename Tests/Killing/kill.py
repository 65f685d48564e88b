"""Kills `domesday import` and `domesday analyse` at random moments, and checks that nothing is lost or left about.

    python3 Tests/Killing/kill.py --domesday PROGRAM [--times 100] [--rows 20000] [--files 8] [--seed 45] [--cases NAME...]

The moments of a way's kills are spread over the whole of its duration, one at random in each of as many equal parts; the
duration is that of its latest undisturbed runs. Where it imports several files, some of many kills have to fall between two.
"""

import argparse
import collections
import os
import pathlib
import random
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time

import checks
import inventory
from checks import require

DAY = ["--as-of", "2026-11-21", "--trials", "0"]


class Case:
    """A command that is killed: what is there before it, and what it leaves where nobody disturbs it."""

    def __init__(self, name, bench, starts_from, arguments, of_command=()):
        self.name, self.bench, self.arguments = name, bench, arguments
        # Pages that say what a command met in the files it imported: one that went on had fewer to import.
        self.of_command = of_command
        self.start = bench.work / f"{name}-start"
        self.start.mkdir(mode=0o700)
        if starts_from:
            bench.run(self.start, *starts_from)
        # The first run finds nothing of the program in memory yet, and takes longer than those that are killed.
        self.durations = []
        for _ in range(2):
            self.undisturbed = self.copy("undisturbed")
            self.durations.append(bench.run(self.undisturbed, *arguments))
        self.before = checks.contents(self.start)
        self.after = checks.contents(self.undisturbed)
        self.names = set(checks.files(self.undisturbed))
        self.ledgers, self.runs = checks.ledgers(self.undisturbed / "estate.sqlite")
        self.ledgers_before, _ = checks.ledgers(self.start / "estate.sqlite")
        self.report = bench.report(self.undisturbed)

    @property
    def seconds(self):
        """How long the command takes, by the last few runs that nobody killed."""
        return statistics.median(self.durations[-3:])

    @property
    def imports(self):
        """How many files the command imports in transactions of their own; a report's estate appears whole."""
        return 0 if self.name in ("analyse", "analyse-again") else len(self.ledgers) - len(self.ledgers_before)

    def copy(self, name):
        """A folder of its own to work in, as it is before the command."""
        folder = self.bench.work / f"{self.name}-{name}"
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(self.start, folder)
        folder.chmod(0o700)
        return folder

    def kill(self, moment):
        """Kills the command after some seconds, checks what it leaves, repeats it, and checks that all is well.

        Returns whether the command was still running, and how many of its files it had imported.
        """
        folder = self.copy("killed")
        process = self.bench.start(folder, *self.arguments)
        time.sleep(moment)
        was_running = process.poll() is None
        process.kill()
        process.communicate()
        estate = folder / "estate.sqlite"
        found, _ = self.bench.ledgers_as_left(estate)
        for name, ledger in found.items():
            require(ledger == self.ledgers[name], f"{name}: the ledger is {ledger}, not {self.ledgers[name]}")
        for name in self.ledgers_before:
            require(name in found, f"{name} was there before and is lost")
        checks.require_private(folder)
        checks.require_whole(folder, self.before, self.after)

        again = self.bench.run(folder, *self.arguments)
        # One that goes on with what was stopped has less to do.
        if not found:
            self.durations.append(again)
        ledgers, runs = checks.ledgers(estate)
        require((ledgers, runs) == (self.ledgers, self.runs), "the second attempt gave another estate")
        others = [name for name in checks.differing(checks.contents(folder), self.after) if name not in self.of_command]
        require(not others, f"the second attempt gave other bytes of {others}")
        left = set(checks.files(folder)) - self.names
        require(not left, f"the second attempt left {sorted(left)}")
        require(not list(self.bench.temporary.iterdir()), "a temporary file was left")
        checks.require_private(folder)
        require(self.bench.report(folder) == self.report, "the estate gives another run.json")
        return was_running, len(found) - len(self.ledgers_before)


class Bench:
    """The program, and a folder to work in."""

    def __init__(self, program, work, rows, files):
        self.program, self.work = program, work
        self.temporary = work / "temporary"
        self.temporary.mkdir()
        self.inputs = inventory.make(work / "inventory", rows, files)

    def start(self, folder, *arguments):
        # The mask of a careless user: what is private has to be made so.
        return subprocess.Popen(
            [self.program, *arguments], cwd=folder, umask=0, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(self.temporary)})

    def run(self, folder, *arguments):
        """Runs a command to its end, which has to be a good one, and returns how long it took."""
        began = time.monotonic()
        process = self.start(folder, *arguments)
        _, said = process.communicate()
        require(process.returncode == 0, f"{' '.join(arguments)}: exit code {process.returncode}\n{said.decode()}")
        return time.monotonic() - began

    def ledgers_as_left(self, estate):
        """The ledgers of an estate, read from a copy: to open it would mend it, which is for the program to do."""
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            for suffix in ["", *checks.COMPANIONS]:
                if pathlib.Path(f"{estate}{suffix}").exists():
                    shutil.copy(f"{estate}{suffix}", folder)
            return checks.ledgers(pathlib.Path(folder, estate.name))

    def report(self, folder):
        """What the estate in a folder comes to: the `run.json` of a new run on it, as the estate keeps it."""
        with tempfile.TemporaryDirectory(dir=self.work) as out:
            estate = pathlib.Path(out, "estate.sqlite")
            shutil.copy(folder / "estate.sqlite", estate)
            self.run(pathlib.Path(out), "assess", "--estate", "estate.sqlite", "--quiet", *DAY)
            database = sqlite3.connect(estate)
            try:
                return database.execute("SELECT manifest FROM run ORDER BY ordinal DESC LIMIT 1").fetchone()[0]
            finally:
                database.close()


MANY = 20
"""Kills of imports of several files among which some have to fall between two files."""


def cases(bench, names):
    """The ways in which an estate comes about, of these names."""
    some, everything = bench.inputs[:2], bench.inputs
    into = ["--estate", "estate.sqlite", "--quiet"]
    out = ["--out", "."]
    every = {
        "import": (None, ["import", *everything, *into]),
        "import-more": (["import", *some, *into], ["import", *everything, *into]),
        "analyse": (None, ["analyse", *everything, *out, "--quiet", *DAY]),
        "analyse-again": (
            ["analyse", *some, *out, "--quiet", *DAY], ["analyse", *everything, *out, "--quiet", *DAY]),
        "analyse-into": (["import", *some, *into], ["analyse", *everything, *into, *out, *DAY]),
    }
    return [
        Case(name, bench, *every[name], of_command=["quality.html"] if name == "analyse-into" else ())
        for name in names]


NAMES = ["import", "import-more", "analyse", "analyse-again", "analyse-into"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domesday", required=True)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--files", type=int, default=8)
    parser.add_argument("--cases", nargs="+", choices=NAMES, default=NAMES)
    parser.add_argument("--seed", type=int, default=45)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    counts = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="domesday-killing-") as work:
        bench = Bench(os.path.abspath(options.domesday), pathlib.Path(work), options.rows, options.files)
        every = cases(bench, options.cases)
        for number in range(options.times):
            case = every[number % len(every)]
            parts = len(range(number % len(every), options.times, len(every)))
            moment = (number // len(every) + rng.random()) / parts * case.seconds
            try:
                was_running, imported = case.kill(moment)
            except checks.Failure as failure:
                sys.exit(f"kill {number + 1}, {case.name} after {moment:.3f} s: {failure}")
            counts["running" if was_running else "done before"] += 1
            if case.imports:
                counts["of several"] += 1
                counts["between files"] += 0 < imported < case.imports
                counts[f"after {imported} files"] += 1
    # A few kills may all miss the moments between two files; many may not.
    if counts["of several"] >= MANY and not counts["between files"]:
        sys.exit("no kill fell between two files: give more rows, or more kills")
    spread = ", ".join(
        f"{counts[f'after {number} files']} after {number}" for number in range(options.files + 1)
        if counts[f"after {number} files"])
    print(f"{options.times} kills of {', '.join(case.name for case in every)} over {options.rows:,} rows: "
          f"{counts['running']} struck while it ran; of {counts['of several']} imports of several files "
          f"{counts['between files']} were stopped between two (files imported: {spread}); nothing lost, "
          "nothing left about, every second attempt gives the undisturbed bytes")


if __name__ == "__main__":
    main()
