#!/usr/bin/env python3
"""Feeds the program with what nobody should: changed inputs, settings, templates, ledgers, command lines, output folders.

Every case is drawn from a seed, so that the same seed and number is the same case on every machine. After each command it
must have ended in time, within memory, with a documented exit status, and have said nothing that harms a terminal; what it
published is whole and well-formed; the same again changes nothing; what lies outside of its folders is as it was.
"""

import argparse
import itertools
import os
import random
import shutil
import stat
import sys
import tempfile
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from case import Case, Program, Wrong, prepare, scratch
from kinds import commands, inputs, ledgers, planted, settings, templates

KINDS = {
    "csv": inputs.csv_bytes,
    "cells": inputs.cells,
    "names": inputs.names,
    "settings": settings.settings,
    "templates": templates.templates,
    "mail": templates.mail,
    "ledger": ledgers.ledger,
    "commands": commands.commands,
    "planted": planted.planted,
}


class Fuzzer:
    def __init__(self, options, work):
        self.options = options
        self.work = work
        self.program = Program(options.binary, options.patience, options.memory)
        self.starts = prepare(work / "starts", self.program)
        self.lock = threading.Lock()
        self.counts, self.faults, self.statuses = Counter(), [], Counter()

    def one(self, kind, number):
        """Tries a case; of one that fails, the folder is kept."""
        folder = self.work / f"{kind}-{number}"
        case = Case(kind, number, self.options.seed, folder, self.program, self.starts)
        fault = None
        try:
            KINDS[kind](case)
            case.expect_untouched(changes_ledger=kind == "ledger")
        except Wrong as wrong:
            fault = str(wrong)
        except Exception as error:  # the fuzzer itself: told like a fault, so that it cannot hide
            fault = f"the fuzzer failed: {type(error).__name__}: {error}"
        with self.lock:
            self.counts[kind] += 1
            self.statuses.update(outcome.status for outcome in case.said)
            if fault:
                self.report(case, fault)
        remove(folder)

    def report(self, case, fault):
        self.faults.append(case.kind)
        again = f"Tests/Fuzz/run --seed {self.options.seed} --only {case.kind} --case {case.number}"
        kept = Path(self.options.keep_in) / f"{self.options.seed}-{case.kind}-{case.number}"
        if len(self.faults) <= self.options.keep:
            kept.parent.mkdir(parents=True, exist_ok=True)
            shutil.rmtree(kept, ignore_errors=True)
            shutil.copytree(case.folder, kept, symlinks=True, ignore=special)
        print(f"wrong: {case.kind} {case.number}: {fault}\n  again: {again}\n  kept:  {kept}\n", file=sys.stderr, flush=True)

    def worker(self, numbers, until):
        while time.monotonic() < until and len(self.faults) < self.options.stop_after:
            with self.lock:
                kind, number = next(numbers)
            self.one(kind, number)


def special(folder, names):
    """What cannot be copied: pipes, devices and sockets."""
    return [name for name in names if stat.S_IFMT(os.lstat(os.path.join(folder, name)).st_mode)
            not in (stat.S_IFREG, stat.S_IFDIR, stat.S_IFLNK)]  # fmt: skip


def remove(folder):
    for path, _, _ in os.walk(folder):
        if stat.S_IMODE(os.lstat(path).st_mode) & 0o700 != 0o700:
            os.chmod(path, 0o700)
    shutil.rmtree(folder, ignore_errors=True)


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--seconds", type=float, default=60)
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10**6)))
    parser.add_argument("--only", nargs="+", choices=KINDS, default=list(KINDS))
    parser.add_argument("--case", type=int, help="this one case of the kind")
    parser.add_argument("--cases", type=int, help="so many cases of each kind, whatever the time")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--patience", type=float, default=20, help="seconds that a command may take")
    parser.add_argument("--memory", type=int, default=1536, help="MB of data that a command may hold")
    parser.add_argument("--keep", type=int, default=20, help="folders of failing cases that are kept")
    parser.add_argument("--keep-in", default=os.path.join(tempfile.gettempdir(), "nightbill-fuzz"))
    parser.add_argument("--stop-after", type=int, default=10**6, help="failing cases")
    return parser.parse_args()


def main():
    options = arguments()
    print(f"seed {options.seed}", flush=True)
    begun = time.monotonic()
    with scratch("fuzz-") as work:
        fuzzer = Fuzzer(options, Path(work))
        if options.case is not None:
            numbers, until = iter([(options.only[0], options.case)]), None
            fuzzer.one(*next(numbers))
        else:
            every = ((kind, number) for number in itertools.count() for kind in options.only)
            numbers = itertools.islice(every, options.cases * len(options.only)) if options.cases else every
            until = float("inf") if options.cases else begun + options.seconds
            with ThreadPoolExecutor(options.jobs) as pool:
                for ended in [pool.submit(drained, fuzzer, numbers, until) for _ in range(options.jobs)]:
                    ended.result()
        summary(fuzzer, time.monotonic() - begun)
    sys.exit(1 if fuzzer.faults else 0)


def drained(fuzzer, numbers, until):
    try:
        fuzzer.worker(numbers, until)
    except StopIteration:
        return


def summary(fuzzer, seconds):
    faults = Counter(fuzzer.faults)
    for kind, count in sorted(fuzzer.counts.items()):
        print(f"{count:7} cases  {kind:10} {faults[kind]} wrong")
    statuses = ", ".join(f"{status}: {count}" for status, count in sorted(fuzzer.statuses.items(), key=str))
    print(f"{sum(fuzzer.counts.values())} cases in {seconds:.0f} s, {len(fuzzer.faults)} wrong; statuses {statuses}")


if __name__ == "__main__":
    main()
