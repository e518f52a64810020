"""The ledger's name: taken away from a run that holds the file, given to another file, or no name of a file at all."""

import os
import shutil
import signal
import sqlite3
import time

from bench import LAST, PATIENCE, SECOND, expect_refused
from matrix import wait_for_stop
from program import DONE, IO, OUTPUT, REMARKS, USAGE, expect, expect_sound, run_arguments
from trial import build_shim

# What is done to the ledger while the run that holds it stands still.
DEEDS = {
    "deleted": lambda place: place.ledger.unlink(),
    "moved": lambda place: place.ledger.rename(place.folder / "moved.sqlite"),
    "replaced by a copy": lambda place: replace(place, place.folder / "copy.sqlite"),
    "replaced by a link": lambda place: relink(place),
    "deleted with its log": lambda place: [path.unlink() for path in place.folder.glob("ledger.sqlite*")],
}


def replace(place, copy):
    shutil.copy(place.ledger, copy)
    copy.rename(place.ledger)


def relink(place):
    place.ledger.rename(place.folder / "moved.sqlite")
    shutil.copy(place.folder / "moved.sqlite", place.folder / "copy.sqlite")
    place.ledger.symlink_to("copy.sqlite")


def trials(bench):
    shim = build_shim(bench.work)
    for deed in DEEDS:
        yield f"{deed} before the commit", lambda d=deed: before_commit(bench, shim, d)
        yield f"{deed} between two nights", lambda d=deed: between_nights(bench, shim, d)
    for name in (":memory:", "file:l", "file:l?mode=memory", "file::memory:?cache=shared"):
        yield f"named {name}", lambda n=name: is_a_path(bench, n)
    yield "a second name, beside which no log lies", lambda: second_name(bench)
    yield "a backup is no wider than the ledger", lambda: backup_mode(bench)


def disturbance(place, shim, point, trace=None):
    found = {"LD_PRELOAD": str(shim), "CRASHWALK_FOLDER": str(place.folder.resolve()), "CRASHWALK_KIND": "stop",
             "CRASHWALK_POINT": str(point)}  # fmt: skip
    return found | ({"CRASHWALK_TRACE": str(trace)} if trace else {})


def calls(bench, shim, as_of):
    """The calls of an undisturbed run."""
    place = bench.place(SECOND)
    trace = place.folder.parent / f"{place.folder.name}-trace"
    expect(place.run(as_of, environment=disturbance(place, shim, 0, trace)).status in (DONE, REMARKS), "the run to be traced")
    return [line.split("\t") for line in trace.read_text().splitlines()]


def stopped(bench, shim, deed, point, as_of):
    """Stops a run at a call, does the deed, lets it go on; gives the place and what the run came to."""
    place = bench.place(SECOND)
    begun = time.monotonic()
    process = bench.program.start(run_arguments(as_of), place.folder, disturbance(place, shim, point))
    try:
        wait_for_stop(process)
        DEEDS[deed](place)
        os.kill(process.pid, signal.SIGCONT)
        outcome = bench.program.end(process, run_arguments(as_of), begun, PATIENCE)
        expect_sound(outcome)
        return place, outcome
    finally:
        if process.poll() is None:
            os.killpg(process.pid, signal.SIGKILL)
            process.communicate()


def before_commit(bench, shim, deed):
    """Before the first page of the night is written: the run cannot close it."""
    night = "2026-01-20"
    found = calls(bench, shim, night)
    first = next(n for n, (call, path, _) in enumerate(found, start=1) if path.endswith("-wal") and call == "pwrite")
    before = [n for n, (_, path, _) in enumerate(found[: first - 1], start=1) if not path.endswith(("-wal", "-shm"))]
    expect(before, "there is no call at which the run could be stopped before its commit")
    for point in sorted({before[0], before[-1]}):
        place, outcome = stopped(bench, shim, deed, point, night)
        # At the first call the ledger is locked but not read: one that is new then knows nothing of the folders.
        expect_refused(outcome, (IO, OUTPUT) if point < before[-1] else (IO,), "ledger")
        expect(not (place.output / night).exists(), "the night was published")


def between_nights(bench, shim, deed):
    """While a night is published: the next one that issues invoices is not closed any more."""
    found = calls(bench, shim, LAST)
    point = next(n for n, (call, path, _) in enumerate(found, start=1) if call == "mkdir" and "2026-01-20" in path)
    place, outcome = stopped(bench, shim, deed, point, LAST)
    expect_refused(outcome, (IO,), "ledger.sqlite")
    expect(not (place.output / LAST).exists(), "a night was published that no ledger has")


def is_a_path(bench, name):
    """The name is that of a file, which holds the nights afterwards; or it is refused before anything is published."""
    place = bench.place()
    before = set(os.listdir(place.folder))
    outcome = place.do(*run_arguments(LAST, ledger=name))
    others = [found for found in set(os.listdir(place.folder)) - before - {"output"} if not found.startswith(name)]
    expect(not others, "files of other names were made:", others)
    if outcome.status in (DONE, REMARKS):
        expect((place.folder / name).is_file(), "there is no such file:", outcome)
        expect(place.do("status", "--ledger", name).status == DONE, "it is not the ledger")
    else:
        expect(outcome.status in (USAGE, IO), "not refused as it should be:", outcome)
        expect(not list(place.output.glob("20*")), "a night was published")


def second_name(bench):
    """A hard link beside a log that counts: read by the other name, the ledger would be an older one."""
    place = bench.place(SECOND)
    database = sqlite3.connect(place.ledger)
    try:
        database.execute("PRAGMA journal_mode = WAL")
        database.execute("CREATE TABLE later (x)")
        database.commit()
        os.link(place.ledger, place.folder / "second.sqlite")
        expect_refused(place.do(*run_arguments(LAST, ledger="second.sqlite")), (IO,), "second.sqlite")
        expect(not (place.output / LAST).exists(), "the night was published")
    finally:
        database.close()


def backup_mode(bench):
    for mode in (0o600, 0o640, 0o644):
        place = bench.place(SECOND)
        place.ledger.chmod(mode)
        expect(place.on_ledger("ledger", "backup", "copy.sqlite").status == DONE, "the backup is not made")
        wider = (place.folder / "copy.sqlite").stat().st_mode & 0o777 & ~mode
        expect(not wider, f"a backup of a ledger of mode {mode:o} has {wider:o} too")
