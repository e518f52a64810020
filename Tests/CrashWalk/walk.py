#!/usr/bin/env python3
"""Kills or disturbs a catch-up of four nights and 50 invoices at every call that changes a file, one run per call.

After each disturbance nothing is half published; one more run, undisturbed, must leave the same files and the same
ledger as if nothing had happened. Four starts are walked: no ledger yet, a ledger that has its first night, no ledger
yet where the nights have archives in place of a file for each invoice, and a ledger that has all four nights, conflicts,
and requests of operators: its next night corrects what was billed and gives back, with invoices and credit notes.
"""

import argparse
import itertools
import os
import shutil
import signal
import sys
import tempfile
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import nights_input
import power_cut
from trial import CANNOT_WRITE, DONE, INPUT_OUTPUT, Place, Wrong, build_shim, expect, expect_same, expect_whole

KINDS = {
    "kill": "killed before the call",
    "torn": "killed after half of a write",
    "enospc": "the disk is full from the call on",
    "eio": "the call fails with an I/O error",
    "short": "half of a write, and no error",
    "cut": "power cut, nothing unflushed survives",
    "hollow": "power cut, names survive and unflushed bytes do not",
}
WRITES = ("write", "pwrite", "writev", "pwritev")
CONFLICTS, CORRECTED = date(2026, 2, 3), date(2026, 2, 4)
WHY = ["--reason", "As asked", "--by", "trial"]


@dataclass
class Start:
    """A folder that runs begin with, and what an undisturbed run does to it."""

    name: str
    base: Path
    trace: list
    synced: Path
    archive: str
    inputs: Path
    last: date
    reference: tuple


@dataclass
class Point:
    """A disturbance; `state` is what a power cut left, else None."""

    start: Start
    kind: str
    number: int
    state: dict | None = None

    def __str__(self):
        where = self.start.trace[self.number - 1] if self.number <= len(self.start.trace) else ("the end", "", "")
        path = os.path.relpath(where[1], self.start.base) if where[1] else ""
        return f"{self.start.name}, {self.kind} at {self.number} ({where[0]} {path})"


class Walk:
    def __init__(self, work, binary):
        self.work = Path(work).resolve()
        self.binary = binary
        self.shim = build_shim(self.work)
        self.nights = nights_input.prepare(self.work, nights_input.fixed)
        self.folders = itertools.count()
        first = self.record("no ledger")
        corrected = self.record("corrections", begin=self.wait, inputs=self.work / "changed", last=CORRECTED)
        self.starts = [first, self.record("a later night", begin=lambda place: place.finish(self.nights.start), same=first),
                       self.record("archives", archive="tar"), corrected]  # fmt: skip

    def place(self, folder, archive, inputs=None):
        return Place(folder, inputs or self.work, self.binary, self.shim, archive)

    def wait(self, place):
        """What was billed at one price is told at another one, and operators ask for the difference, and for a credit."""
        place.finish(self.nights.last)
        subscriptions = nights_input.change(self.work / "input", self.work / "changed/input")
        shutil.copy(self.work / "settings.yaml", self.work / "changed")
        self.place(place.folder, place.archive, self.work / "changed").finish(CONFLICTS)
        for words in [*(["accept", name, "--bill-difference"] for name in subscriptions),
                      ["credit", "INV-2026-00000008", "--amount", "0.75"]]:  # fmt: skip
            status, output, errors = place.do([*words, "--ledger", place.ledger, *WHY])
            expect(status == 0, words, "ended with", status, output, errors)

    def record(self, name, begin=None, archive="none", same=None, inputs=None, last=None):
        """Runs once undisturbed, with a trace; what it leaves is the reference."""
        inputs, last = inputs or self.work, last or self.nights.last
        base = self.work / f"base-{next(self.folders)}"
        before = self.place(base, archive)
        if begin:
            begin(before)
        place = self.place(self.work / f"recorded-{next(self.folders)}", archive, inputs)
        shutil.copytree(base, place.folder, dirs_exist_ok=True)
        trace, synced = Path(f"{place.folder}-trace"), Path(f"{place.folder}-synced")
        synced.mkdir()
        status, _, errors = place.run(last, trace=trace, synced=synced)
        expect(status == 3, "the undisturbed run ended with", status, errors)
        result = place.result()
        expect_whole(place.output, result[0])
        if same:
            expect_same(result, same.reference)
        calls = [line.split("\t") for line in trace.read_text().splitlines()]
        moved = [[call.replace(str(place.folder), str(base)) for call in line] for line in calls]
        return Start(name, base, moved, synced, archive, inputs, last, result)

    def points(self, kinds):
        for start in self.starts:
            yield from points_of(start, kinds)

    def walk(self, point):
        """Disturbs a run at a point; raises where something is not as it must be."""
        start, reference = point.start, point.start.reference
        place = self.place(self.work / f"walk-{next(self.folders)}", start.archive, start.inputs)
        try:
            is_done = False
            if point.state is None:
                shutil.copytree(start.base, place.folder, dirs_exist_ok=True)
                status, _, errors = place.run(start.last, kind=point.kind, point=point.number)
                is_done = self.judge(point, status, errors, place)
            else:
                power_cut.lay_out(point.state, place.folder)
            expect_whole(place.output, reference[0])
            said = place.finish(start.last)
            expect(not is_done or said.startswith("nightbill: nothing to close"), "it was not done; then:", said)
            expect_same(place.result(), reference)
        except (Wrong, OSError) as fault:
            raise Wrong(f"{point}: {fault}") from fault
        finally:
            place.remove()

    def judge(self, point, status, errors, place):
        """What a disturbed run may come to; gives whether it says that it is done."""
        if point.kind in ("kill", "torn"):
            expect(status == -signal.SIGKILL, "it was not killed but ended with", status, errors)
            return False
        if status in DONE:
            # The disturbance hit what a night can do without, as clearing up.
            return True
        path = os.path.relpath(point.start.trace[point.number - 1][1], point.start.base)
        wanted = [CANNOT_WRITE, INPUT_OUTPUT]
        if point.kind == "eio" and path != ".":
            wanted = [CANNOT_WRITE if path.startswith("output") else INPUT_OUTPUT]
        expect(point.kind != "short" and status in wanted, "it ended with", status, errors)
        expect(str(place.folder) in errors, "it does not say what is wrong:", errors)
        return False


def points_of(start, kinds):
    """All points of the kinds; a state that a power cut leaves at several points is one."""
    for kind in kinds:
        if kind in ("cut", "hollow"):
            yield from cuts_of(start, kind)
            continue
        for number, (call, _, _) in enumerate(start.trace, start=1):
            if kind not in ("torn", "short") or call in WRITES:
                yield Point(start, kind, number)


def cuts_of(start, kind):
    last = None
    for number, state in power_cut.states(start.base, start.trace, start.synced, kind):
        if state != last:
            yield Point(start, kind, number, state)
        last = state


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--kinds", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--starts", nargs="+", help="walk these only, by a part of their names")
    parser.add_argument("--every", type=int, default=1, help="walk every K-th point only")
    parser.add_argument("--offset", type=int, default=0, help="begin with this one")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="crashwalk-") as work:
        walk = Walk(work, options.binary.resolve())
        walk.starts = [start for start in walk.starts
                       if not options.starts or any(part in start.name for part in options.starts)]  # fmt: skip
        points = list(walk.points(options.kinds))[options.offset :: options.every]
        with ThreadPoolExecutor(options.jobs) as pool:
            faults = [fault for fault in pool.map(lambda point: tried(walk, point), points) if fault]
        counts = Counter(point.kind for point in points)
        for start in walk.starts:
            print(f"{start.name}: {len(start.trace)} calls")
        for kind in options.kinds:
            print(f"{counts[kind]:6} points  {kind:6}  {KINDS[kind]}")
        print(f"{len(points):6} points in all, {len(faults)} wrong")
    sys.exit(1 if faults else 0)


def tried(walk, point):
    try:
        walk.walk(point)
    except Wrong as fault:
        print(f"wrong: {fault}", file=sys.stderr, flush=True)
        return fault


if __name__ == "__main__":
    main()
