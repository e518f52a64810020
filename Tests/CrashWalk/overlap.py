#!/usr/bin/env python3
"""Starts two runs together, again and again: one does the nights, the other leaves with 75, or with 0 if it came after.

Then holds a ledger, stops the holder in all ways, and looks at what a second run is told.
"""

import argparse
import fcntl
import signal
import struct
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import nights_input
from trial import LEDGER_HELD, Place, Wrong, expect, expect_same

PATIENCE = 5  # seconds that a stopped holder is waited for


def together(place, as_of, reference):
    """Two runs at once; gives what became of the second."""
    begun = time.monotonic()
    runs = [place.start(as_of) for _ in range(2)]
    ends = []
    for run in runs:
        _, errors = run.communicate(timeout=60)
        ends.append((run.returncode, errors, time.monotonic() - begun))
    ends.sort(key=lambda end: end[0] != 3)
    (first, errors, _), (second, words, _) = ends
    expect(first == 3, "no run did the nights:", first, errors, second, words)
    expect(second in (0, LEDGER_HELD), "the second run ended with", second, words)
    if second == LEDGER_HELD:
        expect("another run holds the ledger" in words, "it does not say so:", words)
    expect_same(place.result(), reference)
    if second == 0:
        return "came after"
    return "left with 75, told which process" if any(f"process {run.pid} on" in words for run in runs) else "left with 75"


def vouched(note):
    """Whether the holder has written its note and locked it: only then does the note count."""
    try:
        with open(note) as file:
            query = struct.pack("hhqqi4x", fcntl.F_WRLCK, 0, 0, 0, 0)
            found = struct.unpack("hhqqi4x", fcntl.fcntl(file, fcntl.F_GETLK, query))
            return file.read().endswith("\n") and found[0] != fcntl.F_UNLCK
    except FileNotFoundError:
        return False


def held(place, nights):
    """A run that stands still holds the ledger; a second one says so at once and names it. Killed, it holds nothing."""
    holder = place.start(nights.last)
    try:
        note = Path(f"{place.ledger}-holder")
        until = time.monotonic() + PATIENCE
        while not vouched(note):
            expect(holder.poll() is None and time.monotonic() < until, "the holder cannot be caught at work")
        holder.send_signal(signal.SIGSTOP)
        begun = time.monotonic()
        status, _, errors = place.run(nights.last)
        took = time.monotonic() - begun
        if holder.poll() is None and status != LEDGER_HELD:
            return None
        expect(status == LEDGER_HELD, "the second run ended with", status, errors)
        expect(f"process {holder.pid} on " in errors and f"--as-of {nights.last}" in errors, "it does not say who:", errors)
        holder.send_signal(signal.SIGKILL)
        holder.wait()
        # What the killed run wrote stands there still; it must not be told of another holder.
        expect(note.exists(), "the killed run took its note away")
        place.finish(nights.last)
        expect(not note.exists(), "the note is left over")
        return took
    finally:
        holder.send_signal(signal.SIGKILL)
        holder.communicate()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--times", type=int, default=50)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="overlap-") as work:
        work = Path(work).resolve()
        nights = nights_input.prepare(work, nights_input.fixed)

        def place(name):
            return Place(work / name, work, options.binary.resolve())

        try:
            single = place("single")
            single.finish(nights.last)
            reference = single.result()
            ends = Counter()
            for number in range(options.times):
                pair = place(f"pair-{number}")
                ends[together(pair, nights.last, reference)] += 1
                pair.remove()
            print(f"{options.times} pairs; the second run: {dict(ends)}")
            took = [held(place(f"held-{number}"), nights) for number in range(max(3, options.times // 5))]
            told = [seconds for seconds in took if seconds is not None]
            expect(told, "no holder was caught at work")
            print(f"{len(told)} times a standing holder was named, at the latest after {max(told):.2f} s")
        except Wrong as fault:
            sys.exit(f"wrong: {fault}")


if __name__ == "__main__":
    main()
