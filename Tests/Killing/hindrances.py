"""Takes permissions, room and locks away from the program, and checks that it says so and loses nothing.

    python3 Tests/Killing/hindrances.py --domesday PROGRAM

Nothing is forbidden to root, so root tries the program as the user nobody. What cannot be provoked is left out, and said.
"""

import argparse
import contextlib
import os
import pathlib
import re
import resource
import shutil
import sqlite3
import subprocess
import sys
import tempfile
import time

import checks
import inventory
from checks import require

NOBODY = 65534
GOOD = "system_id,organisation\nGOOD,Body\n"


def errors(said):
    """How many errors are not of a row, but of what the command could not read or write."""
    return len(re.findall(r"error: .* \[(?:store|output|input)\.", said))


class Bench:
    """The program, run by somebody whom permissions bind, and a folder to work in."""

    def __init__(self, program, work):
        self.is_root = os.geteuid() == 0
        self.work = work
        self.number = 0
        work.chmod(0o755)
        # Where the program lies, nobody may not get to.
        self.program = work / "domesday"
        shutil.copy(program, self.program)
        self.inputs = inventory.make(work / "inventory", 3_000, files=3)
        self.small = inventory.make(work / "small", 30, files=1, seed=1, name="small")

    def place(self):
        """A new folder, which the user who runs the program owns."""
        self.number += 1
        folder = self.work / f"place-{self.number}"
        folder.mkdir()
        self.give(folder)
        return folder

    def give(self, path):
        """Makes the user who runs the program the owner of a file or folder."""
        if self.is_root:
            os.chown(path, NOBODY, NOBODY)

    def start(self, folder, *arguments, limit=None):
        """Starts the program in a folder; it may write no file of more than `limit` bytes."""
        user = {"user": NOBODY, "group": NOBODY, "extra_groups": []} if self.is_root else {}
        before = (lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (limit, limit))) if limit else None
        return subprocess.Popen(
            [self.program, *map(str, arguments)], cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True,
            preexec_fn=before, env={**os.environ, "HOME": str(folder), "TMPDIR": str(folder)}, **user)

    def run(self, folder, *arguments, expect=0, says=(), limit=None):
        """Runs the program; it has to end with an exit code, and to say certain things in one error with its remedy."""
        process = self.start(folder, *arguments, limit=limit)
        _, said = process.communicate(timeout=120)
        command = " ".join(map(str, arguments))
        require(process.returncode == expect, f"{command}: exit code {process.returncode}, not {expect}\n{said}")
        for text in says:
            require(text in said, f"{command}: it does not say {text!r}\n{said}")
        if expect:
            require(errors(said) == 1, f"{command}: there is not one error but\n{said}")
            require("\nhelp: " in said, f"{command}: it does not say what to do\n{said}")

    def analyse(self, folder, *inputs, **expected):
        self.run(folder, "analyse", *inputs, "--out", "out", "--quiet", "--as-of", "2026-11-21", **expected)

    def importing(self, folder, *inputs, **expected):
        self.run(folder, "import", *inputs, "--estate", "estate.sqlite", "--quiet", **expected)


def inventory_with(bench, hidden):
    """A folder in which something may not be read, beside a file that may be."""
    folder = bench.place()
    (folder / "in").mkdir(mode=0o755)
    (folder / "in/good.csv").write_text(GOOD)
    if hidden == "folder":
        (folder / "in/hidden").mkdir(mode=0o755)
        (folder / "in/hidden/a.csv").write_text("system_id,organisation\nHIDDEN,Body\n")
        (folder / "in/hidden").chmod(0)
    else:
        (folder / "in/hidden.csv").write_text("system_id,organisation\nHIDDEN,Body\n")
        (folder / "in/hidden.csv").chmod(0)
    return folder


def folder_that_may_not_be_read(bench):
    folder = inventory_with(bench, "folder")
    bench.analyse(folder, "in", expect=3, says=["in/hidden: error:", "[input.no_permission]"])
    require("GOOD" in (folder / "out/ranking.csv").read_text(), "the file beside it was not analysed")
    (folder / "in/hidden").chmod(0o755)


def file_that_may_not_be_read(bench):
    folder = inventory_with(bench, "file")
    bench.analyse(folder, "in", expect=3, says=["in/hidden.csv: error:", "[input.unreadable]"])
    require("GOOD" in (folder / "out/ranking.csv").read_text(), "the file beside it was not analysed")


def folder_that_may_not_be_written(bench):
    folder = bench.place()
    folder.chmod(0o555)
    bench.analyse(folder, *bench.small, expect=1, says=["out: error:", "[output.no_permission]"])
    folder.chmod(0o755)
    (folder / "out").mkdir()
    bench.give(folder / "out")
    (folder / "out").chmod(0o555)
    bench.analyse(folder, *bench.small, expect=1, says=["out/estate.sqlite: error:", "[store.cannot-open]"])
    bench.run(folder, "analyse", *bench.small, "--out", "out", "--estate", "estate.sqlite", "--quiet", expect=1,
              says=["out: error:", "[output.no_permission]"])
    (folder / "out").chmod(0o755)
    (folder / "file").write_text("")
    bench.run(folder, "analyse", *bench.small, "--out", "file", expect=1, says=["file: error:", "[output.in_the_way]"])


def estate_that_may_not_be_written(bench):
    folder = bench.place()
    bench.importing(folder, *bench.small)
    estate = folder / "estate.sqlite"
    before = estate.read_bytes()
    for mode, code in [(0o444, "[store.read-only]"), (0, "[store.cannot-open]")]:
        estate.chmod(mode)
        bench.importing(folder, *bench.inputs, expect=1, says=["estate.sqlite: error:", code])
        bench.run(folder, "analyse", *bench.inputs, "--estate", "estate.sqlite", "--out", "out", "--quiet", expect=1,
                  says=["estate.sqlite: error:", code])
        bench.run(folder, "assess", "--estate", "estate.sqlite", expect=1, says=["estate.sqlite: error:", code])
    require(estate.read_bytes() == before, "the estate was written to")
    estate.chmod(0o600)
    bench.importing(folder, *bench.inputs)


def locked_estate(bench):
    folder = bench.place()
    bench.importing(folder, *bench.small)
    writer = sqlite3.connect(folder / "estate.sqlite", isolation_level=None)
    writer.execute("BEGIN IMMEDIATE")
    began = time.monotonic()
    bench.importing(folder, *bench.inputs, expect=1, says=["estate.sqlite: error:", "[store.locked]"])
    require(time.monotonic() - began < 30, "it waited for ever")
    writer.execute("ROLLBACK")
    writer.close()
    bench.importing(folder, *bench.inputs)
    require(len(checks.ledgers(folder / "estate.sqlite")[0]) == 4, "not all files are there")


def at_once(bench):
    """Two imports into one estate wait for each other or say so; what was said not to be done can be done again."""
    folder = bench.place()
    bench.importing(folder, *bench.small)
    lists = [bench.inputs[:2], bench.inputs[1:]]
    both = [bench.start(folder, "import", *files, "--estate", "estate.sqlite", "--quiet") for files in lists]
    for process, files in zip(both, lists):
        _, said = process.communicate(timeout=120)
        require(process.returncode == 0 or (process.returncode == 1 and "[store.locked]" in said), said)
        if process.returncode:
            bench.importing(folder, *files)
    ledgers, _ = checks.ledgers(folder / "estate.sqlite")
    require(len(ledgers) == 4, "not all files are there")
    database = sqlite3.connect(folder / "estate.sqlite")
    systems, = database.execute("SELECT count(DISTINCT system_key) FROM record").fetchone()
    database.close()
    accepted = sum(ledger[1] for ledger in ledgers.values())
    require(accepted == systems, f"the ledgers accepted {accepted} systems, and there are {systems}")


def reports_at_once(bench):
    """Two analyses into one folder: one of them says that the other is at it, or both came after each other."""
    folder = bench.place()
    bench.analyse(folder, *bench.inputs)
    expected = checks.contents(folder / "out")
    every = [bench.start(folder, "analyse", *bench.inputs, "--out", "out", "--quiet", "--as-of", "2026-11-21")
             for _ in range(2)]
    codes = []
    for process in every:
        _, said = process.communicate(timeout=120)
        codes.append(process.returncode)
        require(process.returncode == 0 or "[output.locked]" in said, said)
    require(0 in codes, "neither of two analyses came to its end")
    require(checks.contents(folder / "out") == expected, "two analyses at once gave other bytes")
    checks.ledgers(folder / "out/estate.sqlite")


def scarce(bench, folder, undisturbed, run, enlarge):
    """Runs an analysis and an import with too little room, then with enough: all or nothing, and the same in the end."""
    kept = checks.ledgers(folder / "estate.sqlite")
    for arguments in [["analyse", *bench.inputs, "--out", "out", "--quiet", "--as-of", "2026-11-21"],
                      ["import", *bench.inputs, "--estate", "estate.sqlite", "--quiet"]]:
        process = run(arguments)
        _, said = process.communicate(timeout=120)
        require(process.returncode in (0, 1), f"{arguments[0]}: exit code {process.returncode}\n{said}")
        if process.returncode == 1:
            require(errors(said) == 1 and "\nhelp: " in said, f"there is no clear error\n{said}")
            require(any(code in said for code in ["[store.full]", "[store.disk]", "[output."]), said)
        found = checks.ledgers(folder / "estate.sqlite")[0]
        require(kept[0].items() <= found.items(), "what the estate held is lost")
        if (folder / "out").exists():
            checks.require_whole(folder / "out", undisturbed)
            checks.ledgers(folder / "out/estate.sqlite")
            checks.require_private(folder / "out")
    enlarge()
    bench.analyse(folder, *bench.inputs)
    require(checks.contents(folder / "out") == undisturbed, "with room enough, the bytes are others")
    require(not [name for name in checks.files(folder / "out") if checks.is_temporary(name)], "something was left")
    bench.importing(folder, *bench.inputs)
    require(len(checks.ledgers(folder / "estate.sqlite")[0]) == 4, "not all files are there")


def undisturbed_report(bench):
    folder = bench.place()
    bench.analyse(folder, *bench.inputs)
    return folder, checks.contents(folder / "out")


def limited_files(bench):
    """No file may grow beyond a limit, from next to nothing to just below the largest file."""
    folder, undisturbed = undisturbed_report(bench)
    largest = max(path.stat().st_size for path in checks.files(folder / "out").values())
    for share in (0.02, 0.3, 0.95):
        place = bench.place()
        bench.importing(place, *bench.small)
        scarce(bench, place, undisturbed,
               lambda arguments: bench.start(place, *arguments, limit=int(largest * share)), lambda: None)


@contextlib.contextmanager
def small_disk(folder, size):
    """A disk of its own at a folder; it is enlarged by mounting it anew."""
    options = lambda size: f"size={size},mode=0777"
    subprocess.run(["mount", "-t", "tmpfs", "-o", options(size), "tmpfs", folder], check=True, capture_output=True)
    try:
        yield lambda: subprocess.run(["mount", "-o", f"remount,{options('256m')}", folder], check=True)
    finally:
        subprocess.run(["umount", "-l", folder], check=True)


def full_disk(bench):
    """A disk with room for less than what is to be written, from far too little to nearly enough."""
    folder, undisturbed = undisturbed_report(bench)
    needed = sum(path.stat().st_size for path in checks.files(folder / "out").values())
    for share in (0.1, 0.4, 0.7, 0.9, 0.98):
        place = bench.place()
        try:
            with small_disk(place, f"{max(600, int(needed * share / 1024))}k") as enlarge:
                bench.importing(place, *bench.small)
                scarce(bench, place, undisturbed, lambda arguments: bench.start(place, *arguments), enlarge)
        except (subprocess.CalledProcessError, FileNotFoundError) as error:
            reason = (getattr(error, "stderr", None) or str(error).encode()).decode().strip()
            return f"a full disk, because none can be mounted: {reason}"
    return None


EVERY = [
    folder_that_may_not_be_read, file_that_may_not_be_read, folder_that_may_not_be_written,
    estate_that_may_not_be_written, locked_estate, at_once, reports_at_once, limited_files, full_disk,
]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--domesday", required=True)
    parser.add_argument("--only", help="name of one hindrance", choices=[each.__name__ for each in EVERY])
    options = parser.parse_args()
    done = 0
    with tempfile.TemporaryDirectory(prefix="domesday-hindrances-") as work:
        bench = Bench(options.domesday, pathlib.Path(work))
        for hindrance in EVERY:
            if options.only not in (None, hindrance.__name__):
                continue
            try:
                left_out = hindrance(bench)
            except checks.Failure as failure:
                sys.exit(f"{hindrance.__name__}: {failure}")
            if left_out:
                print(f"LEFT OUT: {left_out}", file=sys.stderr)
            else:
                done += 1
    who = "nobody" if bench.is_root else "this user"
    print(f"{done} hindrances, met as {who}: each ends in one error with its remedy, and nothing is lost")


if __name__ == "__main__":
    main()
