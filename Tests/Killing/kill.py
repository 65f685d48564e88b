"""Kills `domesday import` and `domesday analyse` at random moments, and checks that nothing is lost or left about.

    python3 Tests/Killing/kill.py --domesday PROGRAM [--times 100] [--rows 20000] [--seed 45]
"""

import argparse
import collections
import os
import pathlib
import random
import shutil
import subprocess
import sys
import tempfile
import time

import checks
import inventory
from checks import require

DAY = ["--as-of", "2026-11-21"]


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
        began = time.monotonic()
        self.undisturbed = self.copy("undisturbed")
        bench.run(self.undisturbed, *arguments)
        self.seconds = time.monotonic() - began
        self.before = checks.contents(self.start)
        self.after = checks.contents(self.undisturbed)
        self.names = set(checks.files(self.undisturbed))
        self.ledgers, self.runs = checks.ledgers(self.undisturbed / "estate.sqlite")
        self.ledgers_before, _ = checks.ledgers(self.start / "estate.sqlite")
        self.report = bench.report(self.undisturbed)

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
        try:
            process.wait(timeout=moment)
            was_running = False
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()
            was_running = True
        estate = folder / "estate.sqlite"
        found, _ = self.bench.ledgers_as_left(estate)
        for name, ledger in found.items():
            require(ledger == self.ledgers[name], f"{name}: the ledger is {ledger}, not {self.ledgers[name]}")
        for name in self.ledgers_before:
            require(name in found, f"{name} was there before and is lost")
        checks.require_private(folder)
        checks.require_whole(folder, self.before, self.after)

        self.bench.run(folder, *self.arguments)
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

    def __init__(self, program, work, rows):
        self.program, self.work = program, work
        self.temporary = work / "temporary"
        self.temporary.mkdir()
        self.inputs = inventory.make(work / "inventory", rows)

    def start(self, folder, *arguments):
        # The mask of a careless user: what is private has to be made so.
        return subprocess.Popen(
            [self.program, *arguments], cwd=folder, umask=0, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
            env={**os.environ, "TMPDIR": str(self.temporary)})

    def run(self, folder, *arguments):
        """Runs a command to its end, which has to be a good one."""
        process = self.start(folder, *arguments)
        _, said = process.communicate()
        require(process.returncode == 0, f"{' '.join(arguments)}: exit code {process.returncode}\n{said.decode()}")

    def ledgers_as_left(self, estate):
        """The ledgers of an estate, read from a copy: to open it would mend it, which is for the program to do."""
        with tempfile.TemporaryDirectory(dir=self.work) as folder:
            for suffix in ["", *checks.COMPANIONS]:
                if pathlib.Path(f"{estate}{suffix}").exists():
                    shutil.copy(f"{estate}{suffix}", folder)
            return checks.ledgers(pathlib.Path(folder, estate.name))

    def report(self, folder):
        """What the estate in a folder comes to: `run.json` of an analysis that adds nothing to it."""
        with tempfile.TemporaryDirectory(dir=self.work) as out:
            estate = pathlib.Path(out, "estate.sqlite")
            shutil.copy(folder / "estate.sqlite", estate)
            self.run(pathlib.Path(out), "analyse", *self.inputs[:1], "--estate", "estate.sqlite", "--out", "out",
                     "--pages", "top", "--quiet", *DAY)
            return pathlib.Path(out, "out/run.json").read_bytes()


def cases(bench):
    """Every way in which an estate comes about."""
    some, everything = bench.inputs[:2], bench.inputs
    into = ["--estate", "estate.sqlite", "--quiet"]
    out = ["--out", "."]
    return [
        Case("import", bench, None, ["import", *everything, *into]),
        Case("import-more", bench, ["import", *some, *into], ["import", *everything, *into]),
        Case("analyse", bench, None, ["analyse", *everything, *out, "--quiet", *DAY]),
        Case("analyse-again", bench, ["analyse", *some, *out, "--quiet", *DAY],
             ["analyse", *everything, *out, "--quiet", *DAY]),
        Case("analyse-into", bench, ["import", *some, *into], ["analyse", *everything, *into, *out, *DAY],
             of_command=["quality.html"]),
    ]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domesday", required=True)
    parser.add_argument("--times", type=int, default=100)
    parser.add_argument("--rows", type=int, default=20_000)
    parser.add_argument("--seed", type=int, default=45)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    counts = collections.Counter()
    with tempfile.TemporaryDirectory(prefix="domesday-killing-") as work:
        bench = Bench(os.path.abspath(options.domesday), pathlib.Path(work), options.rows)
        every = cases(bench)
        for number in range(options.times):
            case = every[number % len(every)]
            moment = rng.uniform(0, case.seconds)
            try:
                was_running, imported = case.kill(moment)
            except checks.Failure as failure:
                sys.exit(f"kill {number + 1}, {case.name} after {moment:.3f} s: {failure}")
            counts["running" if was_running else "done before"] += 1
            counts["between files" if 0 < imported < len(case.ledgers) - len(case.ledgers_before) else "other"] += 1
    print(f"{options.times} kills of {', '.join(case.name for case in every)} over {options.rows:,} rows: "
          f"{counts['running']} struck while it ran, {counts['between files']} between two files; nothing lost, "
          "nothing left about, every second attempt gives the undisturbed bytes")


if __name__ == "__main__":
    main()
