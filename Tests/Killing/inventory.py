"""A fictional inventory of several files, the same bytes for the same seed."""

import pathlib
import random

BODIES = ["Harbours and Tides Office", "Beacons and Buoys Authority", "Marrowby Borough", "Thornwick Police"]
PRODUCTS = ["Windows Server 2008 R2", "Oracle Database 11.2", "COBOL", "PostgreSQL 15", "RHEL 6", ""]
HEADINGS = "system_id,system_name,organisation,annual_cost,products,users,go_live_date,l1,c1,contract_end,interfaces"


def rows(number, count, every, rng):
    """The rows of one file; some speak of systems of the file before, some are malformed, some are blank."""
    for place in range(count):
        system = number * every + place
        if number > 0 and place % 50 == 7:
            system -= every  # Another file states other values for it: whichever is believed has to stay so.
        cost = rng.choice([f"{rng.randrange(1_000, 900_000)}", f"£{rng.randrange(1, 90)},000.50", "1.2m", "TBC", ""])
        if place % 400 == 11:
            cost = "about ten"
        if place % 700 == 13:
            yield ""
            continue
        yield ",".join([
            f"S{system:06}", f"System {system}", rng.choice(BODIES),
            f'"{cost}"', rng.choice(PRODUCTS), str(rng.randrange(5, 5_000)),
            f"{rng.randrange(1985, 2024)}-0{rng.randrange(1, 10)}-15", str(rng.randrange(1, 6)),
            str(rng.randrange(1, 6)), f"20{rng.randrange(26, 32)}-03-31", f"S{rng.randrange(count):06}",
        ])


def make(folder, count, files=5, seed=45, name="estate"):
    """Writes an inventory of about `count` rows into `folder`, and returns the names of its files in order."""
    rng = random.Random(seed)
    folder.mkdir(parents=True)
    every = count // files
    for number in range(files):
        lines = [HEADINGS, *rows(number, every, every, rng)]
        pathlib.Path(folder, f"{name}-{number}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return sorted(str(path) for path in folder.iterdir())
