#!/usr/bin/env python3
"""A second process of each command beside each other command, on the same ledger and output, at drawn offsets; and beside
commands that stand still at calls all over their course.

Each ends with 75, or with a whole result; afterwards no folder is marked as whole and is not. Commands that only read
never leave with 75, give no false alarm, keep nobody out, and do not wait for a run that stands still.
"""

import argparse
import itertools
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from program import (
    DONE, HELD, IO, OUTPUT, REMARKS, USAGE, Program, Wrong, expect, expect_ledger_file, expect_published, expect_sound,
    run_arguments, scratch,
)  # fmt: skip
from trial import build_shim

NIGHTS = ["2026-01-01", "2026-01-02", "2026-01-03", "2026-01-04"]  # closed before
NEXT, LAST = "2026-01-05", "2026-01-06"  # to be closed
SETTINGS = """\
issuer:
  name: Lumière Marketplace SAS
  address: { street: 12 rue des Exemples, city: Lyon, postal_code: "69002", country: FR }
  vat_id: FR32123456789
billing_start: 2026-01-01
"""
PLACE = ["--ledger", "ledger.sqlite", "--output", "output"]
WHY = ["--ledger", "ledger.sqlite", "--reason", "As asked", "--by", "trial"]
HTML = ["--format", "html"]
WRITING = {
    "run": run_arguments(NEXT, *HTML),
    "run of another night": run_arguments(LAST, *HTML),
    "repair": ["verify", "--repair", *PLACE],
    "regenerate": ["regenerate", "INV-2026-00000001", "INV-2026-00000002", *PLACE, "--format", "ubl", "--format", "cii"],
    "suspend": ["po", "suspend", "a0", "PO-0", *WHY],
    "activate": ["po", "activate", "a0", "PO-0", *WHY],
    "accept": ["accept", "s1", *WHY],
}
READING = {
    "verify": ["verify", *PLACE],
    "backup": ["ledger", "backup", "copy-{round}.sqlite", "--ledger", "ledger.sqlite"],
    "check": ["ledger", "check", "--ledger", "ledger.sqlite"],
    "status": ["status", "--ledger", "ledger.sqlite"],
    "explain": ["explain", "INV-2026-00000002", "--ledger", "ledger.sqlite"],
}
OTHER = {
    "run, other ledger": run_arguments(NEXT, *HTML, ledger="other.sqlite", input_folder="other"),
    "repair, other ledger": ["verify", "--repair", "--ledger", "other.sqlite", "--output", "output"],
    "regenerate, other ledger": ["regenerate", "INV-2026-00000001", "--ledger", "other.sqlite", "--output", "output",
                                 "--format", "cii"],
}  # fmt: skip
ALL = {**WRITING, **READING, **OTHER}
READERS_TAKE = 5  # seconds at most, while a run stands still


def write_input(folder, accounts, name):
    """Contracts that fall due in equal parts on each night, one PO to suspend, one content to change."""
    folder.mkdir(parents=True)
    dates = [*NIGHTS, NEXT, LAST]
    numbers = range(accounts)
    tables = {
        "accounts": ["account_id,name,country,vat_id,tax_category,tax_rate"]
        + [f"a{n},{name} {n},FR,FR83987654321,S,20" for n in numbers],
        "organizations": ["organization_id,management_account_id,purchase_order_integration", "org,a0,enabled"],
        "products": ["product_id,title,product_type,pricing_model", "p,Product,SaaSProduct,contract"],
        "subscriptions": [
            "subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,status,purchase_order_number"
        ]
        + [f"s{n},a{n},p,{dates[n % 6]},2026-01-01,2026-12-31,EUR,upfront,ACTIVE,{'PO-0' if n < 3 else ''}" for n in numbers],
        "terms": ["subscription_id,kind,dimension,quantity,unit_price"] + [f"s{n},contract,seats,1,{100 + n}" for n in numbers],
    }
    for table, lines in tables.items():
        (folder / f"{table}.csv").write_text("\n".join(lines) + "\n", encoding="utf-8")


class Matrix:
    def __init__(self, program, work, accounts, chance):
        self.program, self.work, self.chance = program, work, chance
        self.base = work / "base"
        self.accounts = accounts
        self.prepare()
        self.durations = {name: self.duration(name) for name in ALL}
        self.ends = Counter()
        self.offsets = itertools.count()

    def prepare(self):
        """A ledger with its folders and a conflict, and another ledger that has published elsewhere so far."""
        write_input(self.base / "input", self.accounts, "Buyer")
        write_input(self.base / "other", 60, "Stranger")
        (self.base / "settings.yaml").write_text(SETTINGS, encoding="utf-8")
        self.must(run_arguments(NIGHTS[-2], *HTML), (DONE,))
        terms = self.base / "input/terms.csv"
        terms.write_text(terms.read_text().replace("s1,contract,seats,1,101", "s1,contract,seats,1,999"))
        self.must(run_arguments(NIGHTS[-1], *HTML), (REMARKS,))
        self.must(run_arguments(NIGHTS[-1], *HTML, output="elsewhere", ledger="other.sqlite", input_folder="other"), (DONE,))
        self.whole = sorted(path.name for path in (self.base / "output").iterdir())

    def must(self, arguments, statuses):
        outcome = self.program.run(arguments, self.base)
        expect(outcome.status in statuses, "what the trial begins with:", outcome)

    def duration(self, name):
        place = self.place("alone")
        outcome = self.program.run(self.command(name, "alone"), place)
        shutil.rmtree(place)
        return outcome.seconds

    def place(self, name, gaps=True):
        place = self.work / name
        shutil.copytree(self.base, place)
        if gaps:
            for night in (NIGHTS[0], NIGHTS[2]):
                shutil.rmtree(place / "output" / night)
        return place

    def command(self, name, number):
        return [word.format(round=number) for word in ALL[name]]

    # MARK: Two at once

    def beside(self, one, other, number, gaps):
        """Two commands, the second somewhere in the course of the first; raises where something is not whole."""
        place = self.place(f"round-{next(self.offsets)}", gaps)
        offset = self.chance.uniform(0, self.durations[one])
        try:
            outcomes = []
            begun = time.monotonic()
            commands = [self.command(one, "1"), self.command(other, "2")]
            processes = [self.program.start(commands[0], place)]
            time.sleep(offset)
            processes.append(self.program.start(commands[1], place))
            for process, arguments in zip(processes, commands):
                outcomes.append(self.program.end(process, arguments, begun))
            for name, outcome, against in zip((one, other), outcomes, (other, one)):
                self.judge(name, outcome, against, gaps)
            self.expect_whole(place, is_shared=one in OTHER or other in OTHER)
            self.ends[HELD if HELD in (outcome.status for outcome in outcomes) else DONE] += 1
        except Wrong as fault:
            where = f"{one} beside {other}, {'gaps' if gaps else 'whole'}, round {number}, offset {offset:.3f}"
            raise Wrong(f"{where}: {fault}") from fault
        finally:
            shutil.rmtree(place, ignore_errors=True)

    def judge(self, name, outcome, against, gaps):
        expect_sound(outcome)
        allowed = {DONE}
        if name in ("run", "run of another night", "run, other ledger"):
            allowed |= {REMARKS}
        if name not in READING and against not in READING:
            allowed |= {HELD}
        if name == against == "accept":
            allowed |= {USAGE}  # what the other has accepted is no conflict any more
        if name == "verify" and gaps:
            allowed |= {IO}  # what is missing is told
        if name in OTHER or against in OTHER:
            # Each finds the folders of the other, which are neither its own nor to be overwritten.
            allowed |= {OUTPUT, IO}
        expect(outcome.status in allowed, "it ended with", outcome.status, "beside", against + ":", outcome)
        if HELD == outcome.status:
            expect(outcome.errors.strip(), "75 without a word:", outcome)

    def expect_whole(self, place, is_shared):
        """What is marked as whole is whole; what is missing comes back; then all is as the ledger says."""
        output = place / "output"
        expect_published(output, are_parsed=False)
        expect_ledger_file(place / "ledger.sqlite")
        checked = self.program.run(["ledger", "check", "--ledger", "ledger.sqlite"], place)
        expect(checked.status == DONE, "the ledger afterwards:", checked)
        for copy in place.glob("copy-*.sqlite"):
            told = self.program.run(["ledger", "check", "--ledger", copy.name], place)
            expect(told.status == DONE, "the copy of the ledger:", told)
        if is_shared:
            return
        told = self.program.run(["verify", *PLACE], place)
        only_missing = all(line.startswith(b"missing: ") for line in told.output.splitlines()[:-1])
        expect(told.status == DONE or told.status == IO and only_missing, "the folders afterwards:", told, told.output)
        for arguments in (["verify", "--repair", *PLACE], run_arguments(LAST, *HTML), ["verify", *PLACE]):
            told = self.program.run(arguments, place)
            expect(told.status in (DONE, REMARKS), "alone afterwards:", told, told.output)
        left = [path.name for path in output.iterdir() if path.name.startswith(".staging")]
        expect(not left, "left over:", left)

    # MARK: Beside a command that stands still

    def stops(self, shim, name, count):
        """Calls all over the course of a command, before which it can be stopped."""
        trace = self.work / "trace"
        trace.unlink(missing_ok=True)
        place = self.place("traced", gaps=name != "run")
        self.stoppable(name, place, shim, 0, trace).communicate()
        calls = [line.split("\t") for line in trace.read_text().splitlines()]
        shutil.rmtree(place)
        # The last calls of all take an emptied log away, while SQLite lets nobody else in.
        while calls and (calls[-1][0] in ("unlink", "ftruncate") or calls[-1][1].endswith(".sqlite")):
            calls.pop()
        expect(calls, name, "makes no call before which it could be stopped")
        return sorted({1 + len(calls) * number // count for number in range(count)})

    def stoppable(self, name, place, shim, point, trace=None):
        disturbance = {"LD_PRELOAD": str(shim), "CRASHWALK_FOLDER": str(place), "CRASHWALK_KIND": "stop",
                       "CRASHWALK_POINT": str(point)}  # fmt: skip
        if trace:
            disturbance["CRASHWALK_TRACE"] = str(trace)
        return self.program.start(self.command(name, "1"), place, disturbance)

    def stopped(self, shim, name, point, others):
        """While a command stands still, others are tried: readers answer at once, with no alarm; what writes leaves with
        75, or does its work. Then the first goes on, and all is whole."""
        gaps = name != "run"
        place = self.place(f"stopped-{name}-{point}", gaps)
        begun = time.monotonic()
        process = self.stoppable(name, place, shim, point)
        try:
            wait_for_stop(process)
            for other in others:
                limit = READERS_TAKE if other in READING else None
                outcome = self.program.run(self.command(other, "2"), place, seconds=limit)
                self.judge(other, outcome, name, gaps)
            os.kill(process.pid, signal.SIGCONT)
            outcome = self.program.end(process, self.command(name, "1"), begun)
            self.judge(name, outcome, others[0], gaps)
            self.expect_whole(place, is_shared=bool(set(others) & OTHER.keys()))
        except Wrong as fault:
            raise Wrong(f"{', '.join(others)} while {name} stands still at call {point}: {fault}") from fault
        finally:
            if process.poll() is None:
                os.killpg(process.pid, signal.SIGKILL)
                process.communicate()
            shutil.rmtree(place, ignore_errors=True)


def wait_for_stop(process, seconds=20):
    """Waits until a process stands still; one that ends before is told."""
    until = time.monotonic() + seconds
    while time.monotonic() < until:
        found, _ = os.waitpid(process.pid, os.WNOHANG | os.WUNTRACED) if process.returncode is None else (0, 0)
        if found:
            state = Path(f"/proc/{process.pid}/stat")
            expect(state.exists(), "the process ended before it was stopped")
            return
        time.sleep(0.002)
    raise Wrong("the process was not stopped in time")


def pairs():
    """Each command beside each other and itself; another ledger beside what writes to the output."""
    yield from itertools.combinations_with_replacement([*WRITING, *READING], 2)
    yield from itertools.product(["run", "run of another night", "repair", "regenerate"], OTHER)


def stopping(matrix, shim, count):
    """A run that stands still under the readers, and each of three commands under each that writes, in turn."""
    for point in matrix.stops(shim, "run", count):
        yield "run", point, list(READING)
    writers = itertools.cycle([*WRITING, *OTHER])
    for name in ("run", "repair", "regenerate"):
        for point in matrix.stops(shim, name, count):
            yield name, point, [next(writers)]


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--rounds", type=int, default=10)
    parser.add_argument("--accounts", type=int, default=450, help="two thirds of them have been invoiced before")
    parser.add_argument("--seed", default=str(random.SystemRandom().randrange(10**6)))
    parser.add_argument("--only", nargs="+", choices=ALL, help="pairs with one of these")
    parser.add_argument("--between", nargs=2, choices=ALL, help="this pair")
    parser.add_argument("--every", type=int, default=1, help="every K-th round of all pairs")
    parser.add_argument("--stops", type=int, default=24, help="at how many calls a command is stopped under others")
    parser.add_argument("--jobs", type=int, default=1, help="pairs at once; more of them make each slower")
    options = parser.parse_args()
    print(f"seed {options.seed}", flush=True)
    faults = []
    with scratch("matrix-") as work:
        matrix = Matrix(Program(options.binary), Path(work), options.accounts, random.Random(options.seed))
        rounds = [(*pair, number) for pair in pairs() for number in range(options.rounds)
                  if (not options.only or set(pair) & set(options.only))
                  and (not options.between or set(pair) == set(options.between))][:: options.every]  # fmt: skip
        with ThreadPoolExecutor(options.jobs) as pool:
            faults = [fault for fault in pool.map(lambda entry: tried(matrix.beside, *entry, entry[2] % 2 == 0), rounds) if fault]
        shim = build_shim(work)
        stops = list(stopping(matrix, shim, options.stops))
        faults += [fault for fault in [tried(matrix.stopped, shim, *stop) for stop in stops] if fault]
        print(f"{len(rounds)} rounds, in {matrix.ends[HELD]} one left with {HELD}; {len(stops)} stops; {len(faults)} wrong")
    sys.exit(1 if faults else 0)


def tried(trial, *arguments):
    try:
        trial(*arguments)
    except Wrong as fault:
        print(f"wrong: {fault}", file=sys.stderr, flush=True)
        return fault


if __name__ == "__main__":
    main()
