#!/usr/bin/env python3
"""Trials with things planted, closed, replaced and grown: links, pipes, names, ledgers, inputs.

Each trial has a place of its own, does to it what somebody might, and holds what the program then does against what it
must: a documented exit status in time, the thing in the way named, nothing lost, nothing half.
"""

import argparse
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import inputs
import ledgers
import links
import pipes
from bench import Bench
from program import Program, Wrong, scratch

GROUPS = {"links": links, "pipes": pipes, "ledgers": ledgers, "inputs": inputs}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", required=True, type=Path)
    parser.add_argument("--only", nargs="+", choices=GROUPS, default=list(GROUPS))
    parser.add_argument("--named", default="", help="only trials with this in their name")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()
    begun = time.monotonic()
    with scratch("trials-") as work:
        bench = Bench(Program(options.binary), work)
        trials = [(group, *trial) for group in options.only for trial in GROUPS[group].trials(bench) if options.named in trial[0]]
        with ThreadPoolExecutor(options.jobs) as pool:
            faults = [fault for fault in pool.map(lambda trial: tried(*trial), trials) if fault]
    for group in options.only:
        count = sum(1 for trial in trials if trial[0] == group)
        print(f"{count:5} trials  {group:8} {faults.count(group)} wrong")
    print(f"{len(trials)} trials in {time.monotonic() - begun:.0f} s, {len(faults)} wrong")
    sys.exit(1 if faults else 0)


def tried(group, name, trial):
    """Gives the group of a trial that something was wrong with."""
    try:
        trial()
    except Wrong as fault:
        print(f"wrong: {group}, {name}: {fault}", file=sys.stderr, flush=True)
        return group
    return None


if __name__ == "__main__":
    main()
