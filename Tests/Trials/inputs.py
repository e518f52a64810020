"""Inputs that change while they are read, and inputs that are bad at length: no more time and memory than good ones."""

import hashlib
import os
import random
import subprocess
import threading
import time

from bench import LAST, PATIENCE
from program import BOUNDS, DONE, INPUT, REMARKS, Outcome, expect, expect_published, run_arguments

HEADER = "record_id,subscription_id,dimension,used_at,quantity\n"
ROUNDS = 40
ROW = "r-{},sub-platform-1,api-calls,2026-01-25T08:15:00Z,1\n"


def trials(bench):
    yield "exported anew while it is read", lambda: rewritten(bench, "usage.csv")
    yield "checksums written anew while they are read", lambda: rewritten(bench, "SHA256SUMS")
    yield "parts come and go while it is read", lambda: parts_come_and_go(bench)
    yield "short rows", lambda: short_rows(bench)
    yield "columns many times", lambda: linear(bench, "columns", [10_000, 40_000])
    yield "a known column many times", lambda: linear(bench, "quantities", [10_000, 40_000])
    yield "equal accounts and another", lambda: linear(bench, "accounts", [3_000, 12_000])
    yield "equal usage and another", lambda: linear(bench, "usage", [3_000, 12_000])
    yield "one cell of 200 MB", lambda: one_cell(bench)


# MARK: Changing


def rewritten(bench, name):
    """A big part is cut short, emptied and written again in place, beside runs: each is done or names the file."""
    place = bench.place()
    file = place.folder / "input" / name
    if name == "usage.csv":
        body = (HEADER + "".join(ROW.format(number) for number in range(60_000))).encode()
    else:
        lines = "".join(f"{hashlib.sha256(table.read_bytes()).hexdigest()}  {table.name}\n"
                        for table in sorted(file.parent.glob("*.csv")))  # fmt: skip
        body = lines.encode() * 5_000
    stop = threading.Event()
    chance = random.Random(4)

    def rewrite():
        with open(file, "r+b") as writer:
            while not stop.is_set():
                writer.seek(0)
                writer.truncate(chance.choice([0, 0, 4096, len(body) // 2]))
                for at in range(0, len(body), 500_000):
                    writer.write(body[at : at + 500_000])
                    writer.flush()
                    time.sleep(chance.choice([0, 0, 0.002]))

    file.write_bytes(body)
    writer = threading.Thread(target=rewrite)
    writer.start()
    try:
        for number in range(ROUNDS):
            command = ["check", "--input", "input"] if number % 2 else run_arguments(LAST, "--dry-run")
            outcome = place.do(*command, seconds=30)
            expect(outcome.status in (DONE, REMARKS, INPUT), "a file that changed while it was read:", outcome)
            expect(outcome.status != INPUT or name.encode() in outcome.errors, "the file is not named:", outcome)
        outcome = place.run(LAST, seconds=30)
        expect(outcome.status in (DONE, REMARKS, INPUT), "a file that changed while it was read:", outcome)
        expect_published(place.output)
    finally:
        stop.set()
        writer.join()


def parts_come_and_go(bench):
    """A part is put into the folder and taken away, beside runs: each is done, or names the folder or the part."""
    place = bench.place()
    whole, part = place.folder / "part", place.folder / "input/usage.part.csv"
    stop = threading.Event()

    def move():
        while not stop.is_set():
            whole.write_text(HEADER + ROW.format("x"))
            whole.rename(part)
            time.sleep(0.001)
            part.unlink()
            time.sleep(0.001)

    writer = threading.Thread(target=move)
    writer.start()
    try:
        for _ in range(ROUNDS):
            outcome = place.do("check", "--input", "input", seconds=30)
            expect(outcome.status in (DONE, REMARKS, INPUT), "a folder that changed while it was read:", outcome)
            expect(outcome.status != INPUT or b"input" in outcome.errors, "the folder is not named:", outcome)
    finally:
        stop.set()
        writer.join()


# MARK: Growing


def measured(bench, place, command, megabytes=4000):
    """What a command came to, the seconds of processor that it took, and its memory in MB."""
    script = BOUNDS + 'exec "$@"'
    with open(place.folder / "said", "wb") as said, open(place.folder / "told", "wb") as told:
        process = subprocess.Popen(["sh", "-c", script, "sh", str(megabytes * 1024), bench.program.binary, *command],
                                   cwd=place.folder, stdin=subprocess.DEVNULL, stdout=said, stderr=told)  # fmt: skip
    watch = threading.Timer(60, process.kill)
    watch.start()
    _, state, use = os.wait4(process.pid, 0)
    watch.cancel()
    process.returncode = os.waitstatus_to_exitcode(state)
    outcome = Outcome(command, process.returncode, b"", (place.folder / "told").read_bytes()[-2000:], 0)
    expect(outcome.status in (DONE, REMARKS, INPUT), "it ended otherwise:", outcome)
    return outcome, use.ru_utime + use.ru_stime, use.ru_maxrss / 1024


def short_rows(bench):
    """Rows that are rejected take no more memory than rows that are used, and are not told one by one for ever."""
    command = ["check", "--input", "input"]
    count = 100_000
    used, bad = bench.place(), bench.place()
    (used.folder / "input/usage.csv").write_text(HEADER + "".join(ROW.format(number) for number in range(count)))
    with open(bad.folder / "input/usage.csv", "a") as file:
        file.write("x\n" * count)
    _, _, of_used = measured(bench, used, command)
    _, _, of_bad = measured(bench, bad, command)
    told = (bad.folder / "told").stat().st_size
    expect(of_bad < of_used * 1.5 + 20, f"{count} rejected rows take {of_bad:.0f} MB, used ones {of_used:.0f} MB")
    expect(told < 2_000_000, f"{count} rejected rows are told in {told} bytes")


def written(place, kind, count):
    folder = place.folder / "input"
    usage = folder / "usage.csv"
    head, *lines = usage.read_text().splitlines()
    if kind in ("columns", "quantities"):
        name = {"columns": "nb_file", "quantities": "quantity"}[kind]
        usage.write_text(head + f",{name}" * count + "\n" + "".join(line + "," * count + "\n" for line in lines))
    elif kind == "usage":
        with open(usage, "a") as file:
            file.write((lines[0] + "\n") * count + lines[0].replace("1200000", "7") + "\n")
    else:
        accounts = folder / "accounts.csv"
        first = accounts.read_text().splitlines()[1] + "\n"
        with open(accounts, "a") as file:
            file.write(first * count + first.replace("Acme Ind", "ACME Ind"))


def linear(bench, kind, counts):
    """Four times as much takes no more than about four times as long."""
    seconds = []
    for count in counts:
        place = bench.place()
        written(place, kind, count)
        seconds.append(measured(bench, place, ["check", "--input", "input"])[1])
    expect(seconds[1] < seconds[0] * counts[1] / counts[0] * 2 + 0.3, f"{counts} {kind} take {seconds} s")


def one_cell(bench):
    """A file of one byte again and again ends early, by a limit of cells and rows."""
    place = bench.place()
    with open(place.folder / "input/usage.csv", "wb") as file:
        file.write(b"a" * 200_000_000)
    outcome, seconds, memory = measured(bench, place, ["check", "--input", "input"])
    expect(outcome.status == INPUT, "it is not refused:", outcome)
    expect(seconds < PATIENCE and memory < 700, f"it takes {seconds:.1f} s and {memory:.0f} MB")
