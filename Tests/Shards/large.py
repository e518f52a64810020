"""A large night in one process and in shards: 100,000 subscriptions with 500,000 records of use, with time and memory."""

import hashlib
import os
import sqlite3
import subprocess
import sys
import tempfile
import time
from datetime import date
from pathlib import Path

from nights import RUN, TESTS, Outcome, said

sys.path.append(str(TESTS / "Benchmarks/nights"))
import exports  # noqa: E402

SUBSCRIPTIONS, RECORDS = 100_000, 500_000
# Contracts are accepted on the day on which the use of the month before is invoiced.
NIGHT = date(2026, 11, 1)


def lay(folder):
    exports.contracts(folder / "input", SUBSCRIPTIONS, NIGHT, date(2026, 1, 1), RECORDS)
    exports.write_settings(folder / "settings.yaml", start=NIGHT)


def close(binary, folder, source, *more):
    """Closes the night in a folder beside its input; gives what is said, and prints what it took with its own children: not what Spark's
    executors took."""
    folder.mkdir()
    for name in ("input", "settings.yaml"):
        (folder / name).symlink_to(source / name)
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors:
        words = [binary, *RUN, "--as-of", NIGHT, *more]
        begun = time.monotonic()
        process = subprocess.Popen(list(map(str, words)), cwd=folder, stdin=subprocess.DEVNULL, stdout=output, stderr=errors)
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - begun
        texts = []
        for file in (output, errors):
            file.seek(0)
            texts.append(file.read().decode("utf-8", "replace"))
    cores = used.ru_utime + used.ru_stime
    print(f"{' '.join(map(str, more[:2])) or 'one process'}: {wall:.1f} s, {cores:.1f} s of cores, "
          f"the largest process {used.ru_maxrss / 1024:.0f} MiB", flush=True)  # fmt: skip
    return Outcome(os.waitstatus_to_exitcode(status), *texts)


def digests(folder):
    """The digest of each file; of each table of the ledger how many rows there are, and the sum of their digests."""
    found = {}
    for path in (folder / "output").rglob("*"):
        if path.is_file():
            with open(path, "rb") as file:
                found[f"output/{path.relative_to(folder / 'output')}"] = hashlib.file_digest(file, "sha256").hexdigest()
    database = sqlite3.connect(f"file:{folder / 'ledger.sqlite'}?mode=ro", uri=True)
    for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'attempt'").fetchall():
        count = total = 0
        for row in database.execute(f'SELECT * FROM "{name}"'):
            count += 1
            total += int.from_bytes(hashlib.sha256(repr(row).encode()).digest(), "big")
        found[f"table {name}"] = count, total
    return found


def compare(binary, work, *more):
    """Gives in what the night in shards differs from that in one process."""
    lay(work)
    alone, sharded = work / "alone", work / "shards"
    expected, done = close(binary, alone, work), close(binary, sharded, work, *more)
    if "--engine" in more:
        # An engine says of itself what it likes.
        expected.errors = done.errors = ""
    yield from said(expected, done)
    mine, theirs = digests(alone), digests(sharded)
    yield from sorted(name for name in mine.keys() | theirs.keys() if mine.get(name) != theirs.get(name))
    files, rows = sum(name.startswith("output/") for name in mine), sum(each[0] for each in mine.values() if isinstance(each, tuple))
    print(f"{files} files, {rows} rows")
