#!/usr/bin/env python3
"""K nights one by one = one catch-up = a catch-up cut into random pieces, each killed at random calls until it is done."""

import argparse
import random
import signal
import sys
import tempfile
from pathlib import Path

import nights_input
from trial import DONE, Place, Wrong, build_shim, expect, expect_same


def catch_up(place, nights, chance):
    place.finish(nights.last)


def one_by_one(place, nights, chance):
    for night in nights.dates():
        place.finish(night)


def in_pieces(place, nights, chance):
    """Gives how many times a run was killed."""
    dates = nights.dates()
    ends = sorted(chance.sample(dates[:-1], min(len(dates) - 1, chance.randint(1, 3)))) + [nights.last]
    kills = 0
    for end in ends:
        reach = chance.choice([30, 150, 400])
        while True:
            kind = chance.choice(["kill", "torn", "eio", "enospc"])
            status, _, errors = place.run(end, kind=kind, point=chance.randint(1, reach))
            if status in DONE:
                break
            expect(status in (-signal.SIGKILL, 73, 74), "a piece ended with", status, errors)
            kills += 1
            # So that it comes to an end.
            reach *= 2
    # The last run may have been disturbed while clearing up.
    place.finish(nights.last)
    return kills


def compare(work, binary, shim, seed):
    """All ways over the input of a seed; gives (nights, kills)."""
    inputs = work / f"seed-{seed}"
    nights = nights_input.prepare(inputs, lambda folder: nights_input.drawn(folder, seed))
    chance = random.Random(seed)
    reference, kills = None, 0
    for way in (catch_up, one_by_one, in_pieces, in_pieces):
        place = Place(inputs / f"{way.__name__}-{chance.random()}", inputs, binary, shim)
        try:
            kills += way(place, nights, chance) or 0
            result = place.result()
            reference = reference or result
            expect_same(result, reference)
        except Wrong as fault:
            raise Wrong(f"seed {seed}, {way.__name__}: {fault}") from fault
    return len(nights.dates()), kills, len([path for path in reference[0] if "/INV-" in path])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--seeds", type=int, default=20, help="so many inputs")
    parser.add_argument("--first-seed", type=int, default=1)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="pieces-") as work:
        work = Path(work).resolve()
        shim = build_shim(work)
        seeds = range(options.first_seed, options.first_seed + options.seeds)
        try:
            done = [compare(work, options.binary.resolve(), shim, seed) for seed in seeds]
        except Wrong as fault:
            sys.exit(f"wrong: {fault}")
    nights, kills, invoices = (sum(column) for column in zip(*done))
    print(f"{len(done)} inputs, {nights} nights, {invoices} invoices, {kills} runs killed or failed: all the same")


if __name__ == "__main__":
    main()
