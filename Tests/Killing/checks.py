"""What has to hold of an estate database and of a report's folder, whatever has happened to the command."""

import os
import pathlib
import sqlite3
import stat

#: SQLite's own files beside a database.
COMPANIONS = ("-wal", "-shm", "-journal")


class Failure(Exception):
    """Something that must not happen did."""


def require(condition, message):
    """Raises `Failure` where a condition does not hold."""
    if not condition:
        raise Failure(message)


def ledgers(path):
    """Checks an estate database, and returns the ledger of each file in it and the number of runs.

    A file that is missing, empty or without tables is an estate of which nothing is there yet.
    """
    path = pathlib.Path(path)
    if not path.exists() or path.stat().st_size == 0:
        return {}, 0
    database = sqlite3.connect(path, timeout=1)
    try:
        require(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], f"{path} is damaged")
        if database.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            return {}, 0
        # Migrations are one transaction each: a database between two of them is brought up to date when it is opened.
        if database.execute("PRAGMA user_version").fetchone()[0] == 0:
            return {}, 0
        require(not database.execute("PRAGMA foreign_key_check").fetchall(), f"{path} has rows of no file")
        result = {}
        for (number, name, digest, *ledger) in database.execute(
                "SELECT id, path, sha256, rows_read, accepted, merged, rejected, blank FROM source_file"):
            read, accepted, merged, rejected, blank = ledger
            require(digest != "", f"{name} is there in part")
            require(read == accepted + merged + rejected + blank, f"{name}: the ledger does not balance")
            stored = sum(
                database.execute(f"SELECT count(*) FROM {table} WHERE file_id = ?", [number]).fetchone()[0]
                for table in ("record", "supply_line"))
            require(stored == accepted + merged, f"{name}: {stored} rows of {accepted + merged} are stored")
            kept = database.execute("SELECT count(*) FROM reject WHERE file_id = ?", [number]).fetchone()[0]
            require(kept == rejected, f"{name}: {kept} rejected rows of {rejected} are stored")
            result[os.path.basename(name)] = tuple(ledger)
        runs = database.execute("SELECT ordinal, json_extract(manifest, '$.estate.systems') FROM run").fetchall()
        for ordinal, systems in runs:
            results = database.execute("SELECT count(*) FROM run_result WHERE run = ?", [ordinal]).fetchone()[0]
            require(results == systems, f"a run holds {results} results of {systems}")
        return result, len(runs)
    finally:
        database.close()


def is_database(name):
    """Whether a file is the estate or one of its companions, whose bytes may differ."""
    return ".sqlite" in name


def is_temporary(name):
    """Whether a file is one in the making, which the next run has to take away."""
    return any(part.startswith(".") for part in pathlib.PurePath(name).parts) or name.endswith(".unfinished")


def files(folder):
    """The files below a folder, by name relative to it."""
    folder = pathlib.Path(folder)
    return {str(path.relative_to(folder)): path for path in sorted(folder.rglob("*")) if not path.is_dir()}


def contents(folder):
    """The bytes of a report's files, but for the database and what is unfinished."""
    return {
        name: path.read_bytes() for name, path in files(folder).items()
        if not is_database(name) and not is_temporary(name)
    }


def require_private(folder):
    """Nobody but their owner may read the files of a folder, nor the folder."""
    folder = pathlib.Path(folder)
    if not folder.exists():
        return
    for path in [folder, *folder.rglob("*")]:
        mode = stat.S_IMODE(path.lstat().st_mode)
        require(mode & 0o077 == 0, f"{path} has mode {mode:o}: others may read it")


def require_whole(folder, *allowed):
    """Each file of a report is as one of the undisturbed runs wrote it: whole and new, or as it was before."""
    if not pathlib.Path(folder).exists():
        return
    for name, data in contents(folder).items():
        require(any(data == known.get(name) for known in allowed), f"{name} is there in part")


def differing(some, others):
    """The names of the files whose bytes two folders do not share."""
    return sorted(name for name in some.keys() | others.keys() if some.get(name) != others.get(name))
