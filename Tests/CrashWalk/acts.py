#!/usr/bin/env python3
"""Kills or disturbs every other command that writes, at every call that changes a file, one trial per call.

After each disturbance the ledger is in order and no folder is half; the same command again must leave the same files and
the same ledger as if nothing had happened. Then each command is tried without its standard descriptors.
"""

import argparse
import itertools
import os
import shutil
import signal
import subprocess
import sys
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import nights_input
import power_cut
from trial import (
    CANNOT_WRITE, DONE, INPUT_OUTPUT, Place, Wrong, build_shim, expect, expect_same, expect_sums, files_below, ledger_rows,
)  # fmt: skip
from walk import KINDS, points_of

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Trials"))
from program import CLOSED, Program, expect_ledger_file, expect_sound, scratch  # noqa: E402

CLOCK = 1_780_000_000
KILLED = ("kill", "torn", "cut", "hollow")
REFUSALS = (2, CANNOT_WRITE, INPUT_OUTPUT)
WITHOUT = [(0,), (1,), (2,), (0, 1), (1, 2), (0, 2), (0, 1, 2)]


@dataclass
class Act:
    """A command, what it finds, and what it leaves when nothing disturbs it."""

    name: str
    arguments: list
    base: Path
    is_read: bool = False  # changes nothing, says something
    already: str = ""  # what it says, with status 2, where its work is done
    copy: str = ""  # a ledger that it makes, beside the folder's own
    status: int = 0
    trace: list = field(default_factory=list)
    synced: Path | None = None
    reference: tuple = ()

    def command(self, place):
        return [str(word).replace("FOLDER", str(place.folder)) for word in self.arguments]


class Acts:
    def __init__(self, work, binary):
        self.work = Path(work).resolve()
        self.binary = binary
        self.shim = build_shim(self.work)
        self.program = Program(binary)
        self.nights = nights_input.prepare(self.work, nights_input.fixed)
        self.folders = itertools.count()
        self.acts = self.all_acts()
        for act in self.acts:
            self.record(act)

    def place(self, start=None):
        place = Place(self.work / f"place-{next(self.folders)}", self.work, self.binary, self.shim)
        if start:
            shutil.copytree(start, place.folder, dirs_exist_ok=True)
        return place

    def must(self, place, *arguments):
        status, output, errors = place.do([str(word).replace("FOLDER", str(place.folder)) for word in arguments], clock=CLOCK)
        expect(status in DONE, arguments, "ended with", status, output, errors)

    # MARK: What is walked

    def all_acts(self):
        ledger, out = ["--ledger", "FOLDER/ledger.sqlite"], ["--output", "FOLDER/output"]
        why = ["--reason", "As asked", "--by", "trial"]
        closed = self.place()
        closed.finish(self.nights.last)
        active = self.place(closed.folder)
        self.must(active, "po", "activate", "account-00", "PO-2", *ledger, *why)
        gaps = self.place(closed.folder)
        self.make_gaps(gaps)
        waits = self.conflict(closed)
        asked = self.place(waits.folder)
        for name in waits.subscriptions:
            self.must(asked, "accept", name, "--bill-difference", *ledger, *why)
        order = ["account-00", "PO-1"]
        archives = self.place()
        archives.archive = "zip"
        archives.finish(self.nights.last)
        archive = sorted(archives.output.glob("20*/invoices-ubl.zip"))[0]
        archive.write_bytes(archive.read_bytes()[:-1])
        sorted(archives.output.glob("20*/credit-notes-ubl.zip"))[0].unlink()
        sorted(archives.output.glob("20*/invoices-ubl.zip"))[1].unlink()
        self.gaps, self.archives = gaps.folder, archives.folder
        acts = [
            Act("regenerate, all suspended", ["regenerate", "--all-suspended", "PO-2", "--payer", "account-00", *ledger, *out,
                                              *why], active.folder),
            Act("regenerate, by its number", ["regenerate", "INV-2026-00000002", *ledger, *out, *why], active.folder),
            Act("regenerate, the same", ["regenerate", "INV-2026-00000001", *ledger, *out, "--format", "cii"], closed.folder),
            Act("regenerate, a credit note", ["regenerate", "CN-2026-00000001", *ledger, *out], closed.folder),
            Act("regenerate, a PDF", ["regenerate", "INV-2026-00000001", *ledger, *out, "--format", "pdf", "--settings",
                                      self.work / "settings.yaml"], closed.folder),
            Act("po export", ["po", "export", "--output", "FOLDER/book", *ledger], closed.folder),
            Act("dashboard", ["dashboard", "--output", "FOLDER/pages", *ledger], closed.folder),
            Act("po suspend", ["po", "suspend", *order, *ledger, *why], closed.folder),
            Act("po activate", ["po", "activate", "account-00", "PO-2", *ledger, *why], closed.folder),
            Act("po expire", ["po", "expire", *order, "--on", "2026-06-30", *ledger, *why], closed.folder),
            Act("po contact add", ["po", "contact", "add", *order, "--email", "a@b.example", "--name", "A", *ledger, *why],
                closed.folder),
            Act("po contact remove", ["po", "contact", "remove", *order, "--email", "ap@example.test", *ledger, *why],
                closed.folder),
            Act("accept", ["accept", waits.subscriptions[0], *ledger, *why], waits.folder, already="no conflict"),
            Act("accept --bill-difference", ["accept", waits.subscriptions[0], "--bill-difference", *ledger, *why], waits.folder),
            Act("credit", ["credit", "INV-2026-00000001", "--all", *ledger, *why], closed.folder, already="nothing left"),
            Act("verify --repair", ["verify", "--repair", *ledger, *out], gaps.folder),
            Act("verify --repair, archives", ["verify", "--repair", *ledger, *out], archives.folder),
            Act("ledger backup", ["ledger", "backup", "FOLDER/copy.sqlite", *ledger], closed.folder, copy="copy.sqlite"),
        ]  # fmt: skip
        run, finish, correct = (
            [str(word).replace(str(place.folder), "FOLDER") for word in place.run_arguments(night)]
            for place, night in ((closed, self.nights.last), (closed, nights_input.USAGE_DAY), (waits, "2026-02-04"))
        )
        acts += [Act("run", run, self.place().folder), Act("run, a night to finish", finish, self.unpublished().folder),
                 Act("run, corrections", correct, asked.folder)]  # fmt: skip
        reads = {"status": ["status"], "explain": ["explain", "INV-2026-00000001"], "po list": ["po", "list"],
                 "po show": ["po", "show", *order], "verify": ["verify", *out], "ledger check": ["ledger", "check"],
                 "template preview": ["template", "preview", "INV-2026-00000001"]}  # fmt: skip
        return acts + [Act(name, [*words, *ledger], closed.folder, is_read=True) for name, words in reads.items()]

    def unpublished(self):
        """A ledger that has a night that is closed and not published, for the run was killed between."""
        place, trace = self.place(), self.work / "unpublished-trace"
        night = nights_input.USAGE_DAY
        expect(place.run(night, trace=trace)[0] in DONE, "the run to be traced")
        calls = [line.split("\t") for line in trace.read_text().splitlines()]
        last = max(n for n, (call, path, _) in enumerate(calls, start=1) if call == "rename" and ".staging-20" in path)
        place.remove()
        place = self.place()
        expect(place.run(night, kind="kill", point=last)[0] == -signal.SIGKILL, "the run was not killed")
        ledger_rows(place.ledger)  # brings the log into the file: nothing mends its first page later
        return place

    def make_gaps(self, place):
        """A night's folder is gone, of another a file, and the rejects."""
        nights = sorted(place.output.glob("20*"))
        shutil.rmtree(nights[0])
        sorted(nights[1].glob("*.xml"))[0].unlink()
        shutil.rmtree(place.output / "rejects")
        self.broken = nights[1].name

    def conflict(self, closed):
        """What was billed at one price is told at another one, and a night is closed over it."""
        place = self.place(closed.folder)
        place.inputs = self.work / "changed"
        place.subscriptions = nights_input.change(self.work / "input", place.inputs / "input")
        shutil.copy(self.work / "settings.yaml", place.inputs)
        status, output, errors = place.run("2026-02-03", clock=CLOCK)
        expect(status == 3, "the night with a conflict ended with", status, output, errors)
        return place

    def record(self, act):
        """Once undisturbed, with a trace; what it leaves is the reference."""
        place = self.place(act.base)
        trace, synced = Path(f"{place.folder}-trace"), Path(f"{place.folder}-synced")
        trace.touch()
        synced.mkdir()
        act.status, output, errors = place.do(act.command(place), trace=trace, synced=synced, clock=CLOCK)
        expect(act.status in DONE, act.name, "undisturbed ended with", act.status, output, errors)
        act.synced, act.reference = synced, self.result(place, act)
        calls = [line.split("\t") for line in trace.read_text().splitlines()]
        act.trace = [[call.replace(str(place.folder), str(act.base)) for call in line] for line in calls]
        again = self.place(place.folder)
        status, output, errors = again.do(act.command(again), clock=CLOCK)
        self.expect_done(act, again, status, output, errors)

    def result(self, place, act):
        """All files by path, and the rows of the ledger and of its copy."""
        files = files_below(place.folder)
        for end in ("", "-wal", "-shm"):  # readers leave an empty log
            files.pop(place.ledger.name + end, None)
        for path, body in files.items():
            # Pages name the ledger as it was given.
            if path.startswith("pages/") and isinstance(body, bytes):
                files[path] = body.replace(str(place.folder).encode(), b"FOLDER")
        rows = ledger_rows(place.ledger)
        if act.copy and files.pop(act.copy, None) is not None:
            rows |= {f"copy of {table}": content for table, content in ledger_rows(place.folder / act.copy).items()}
        return files, rows

    # MARK: One disturbance

    def points(self, kinds):
        for act in self.acts:
            if act.is_read or act.name.startswith("run"):  # which has a walk of its own
                continue
            yield from points_of(act, kinds)

    def walk(self, point):
        act, place = point.start, self.place()
        try:
            if point.state is None:
                shutil.copytree(act.base, place.folder, dirs_exist_ok=True)
                status, _, errors = place.do(act.command(place), kind=point.kind, point=point.number, clock=CLOCK)
                self.judge(point, status, errors, place)
            else:
                power_cut.lay_out(point.state, place.folder)
            self.expect_whole(act, place)
            is_removal = point.number <= len(act.trace) and act.trace[point.number - 1][0] in ("unlink", "rmdir")
            if act.copy and (point.kind in KILLED or is_removal):
                # What a killed copying had made, or could not take away, bears a name that says so.
                for left in place.folder.glob(f"{act.copy}.partial*"):
                    shutil.rmtree(left) if left.is_dir() else left.unlink()
            self.repeat(act, place)
        except (Wrong, OSError) as fault:
            raise Wrong(f"{point}: {fault}") from fault
        finally:
            place.remove()

    def judge(self, point, status, errors, place):
        if point.kind in ("kill", "torn"):
            expect(status == -signal.SIGKILL, "it was not killed but ended with", status, errors)
        elif status not in DONE:
            expect(point.kind != "short" and status in (CANNOT_WRITE, INPUT_OUTPUT), "it ended with", status, errors)
            expect(str(place.folder) in errors, "it does not say what is wrong:", errors)

    def expect_whole(self, act, place):
        """The ledger is in order, a copy is whole or not there, and so is each folder that is marked as whole."""
        ledger_rows(place.ledger)
        if act.copy and (place.folder / act.copy).exists():
            expect(ledger_rows(place.folder / act.copy) == ledger_rows(place.ledger), "the copy is not whole")
        for night in sorted(place.output.glob("20*")):
            if act.base != self.archives and (act.base != self.gaps or night.name != self.broken):
                expect_sums(night)

    def repeat(self, act, place):
        """The same command again; a copy that stands there already is refused, and is whole."""
        stands = act.copy and (place.folder / act.copy).exists()
        status, output, errors = place.do(act.command(place), clock=CLOCK)
        self.expect_done(act, place, status, output, errors, stands)

    def expect_done(self, act, place, status, output, errors, stands=True):
        refused = act.copy and stands and status in REFUSALS or act.already and status == 2 and act.already in errors
        expect(status in DONE or refused, act.name, "again ended with", status, output, errors)
        expect_same(self.result(place, act), act.reference)

    # MARK: Without standard descriptors

    def without(self, act, closed):
        """A command that lacks descriptors does its work or leaves it, says so by its status, and harms no file."""
        place = self.place(act.base)
        try:
            environment = {"LD_PRELOAD": str(self.shim), "CRASHWALK_FOLDER": str(place.folder), "CRASHWALK_CLOCK": str(CLOCK)}
            outcome = self.program.run(act.command(place), place.folder, environment, closed=closed)
            expect_sound(outcome)
            allowed = {act.status}
            if 1 in closed or 2 in closed:
                allowed = {INPUT_OUTPUT} if act.is_read and 1 in closed else {act.status, INPUT_OUTPUT}
            expect_ledger_file(place.ledger)
            expect(outcome.status in allowed, "it ended with", outcome.status, "and not", allowed, outcome)
            checked = self.program.run(["ledger", "check", "--ledger", place.ledger], place.folder)
            expect(checked.status == 0 or not place.ledger.exists(), "the ledger afterwards:", checked)
            self.expect_whole(act, place)
            if outcome.status == act.status or act.is_read:
                expect_same(self.result(place, act), act.reference)
            self.repeat(act, place)
        except (Wrong, OSError) as fault:
            raise Wrong(f"{act.name} without {' '.join(CLOSED[number] for number in closed)}: {fault}") from fault
        finally:
            place.remove()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--kinds", nargs="*", choices=KINDS, default=list(KINDS))
    parser.add_argument("--acts", nargs="+", help="walk these only, by a part of their names")
    parser.add_argument("--every", type=int, default=1, help="walk every K-th point only")
    parser.add_argument("--offset", type=int, default=0, help="begin with this one")
    parser.add_argument("--every-closed", type=int, default=1, help="every K-th command without descriptors")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    with scratch("crashwalk-") as work:
        acts = Acts(work, options.binary.resolve())
        acts.acts = [act for act in acts.acts if not options.acts or any(part in act.name for part in options.acts)]
        points = list(acts.points(options.kinds))
        trials = [(acts.walk, point) for point in points[options.offset :: options.every]]
        closed = [(acts.without, act, which) for act in acts.acts for which in WITHOUT][:: options.every_closed]
        with ThreadPoolExecutor(options.jobs) as pool:
            faults = [fault for fault in pool.map(lambda trial: tried(*trial), trials + closed) if fault]
        for act in acts.acts:
            print(f"{act.name}: {len(act.trace)} calls")
        counts = Counter(trial[1].kind for trial in trials)
        for kind in options.kinds:
            print(f"{counts[kind]:6} points  {kind:6}  {KINDS[kind]}")
        print(f"{len(trials)} of {len(points)} points and {len(closed)} commands without descriptors, {len(faults)} wrong")
    sys.exit(1 if faults else 0)


def tried(trial, *arguments):
    try:
        trial(*arguments)
    except (Wrong, subprocess.TimeoutExpired) as fault:
        print(f"wrong: {fault}\n", file=sys.stderr, flush=True)
        return fault


if __name__ == "__main__":
    main()
