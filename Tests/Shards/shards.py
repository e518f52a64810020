"""Nights in shards against nights in one process; see `run`."""

import argparse
import sys
from collections import Counter
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "Trials"), str(TESTS / "CrashWalk")]

import drawn  # noqa: E402
import equal  # noqa: E402
import faults  # noqa: E402
import large  # noqa: E402
from program import scratch  # noqa: E402


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--seeds", type=int, default=8, help="how many drawn inputs")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    parser.add_argument("--shards", default="1,2,3,7,16", help="how many shards, one after the other")
    parser.add_argument("--thin", action="store_true", help="nights one by one alone, and the last alone as a dry run")
    parser.add_argument("--only", choices=["equal", "faults", "large"])
    parser.add_argument("--every", type=int, default=1, help="every so-manieth fault")
    parser.add_argument("--offset", type=int, default=0)
    options = parser.parse_args()
    binary, count = options.binary.resolve(), 0
    with scratch("shards-") as made:
        alike, disturbed = Path(made) / "equal", Path(made) / "faults"
        alike.mkdir()
        disturbed.mkdir()
        if options.only == "large":
            for difference in large.compare(binary, Path(made), "--shards", options.shards.split(",")[-1]):
                count += 1
                print(difference, flush=True)
        if options.only in (None, "equal"):
            seen, counts = Counter(), [int(number) for number in options.shards.split(",")]
            for seed in range(options.seed, options.seed + options.seeds):
                for difference in equal.compare(binary, alike, seed, counts, seen, options.thin):
                    count += 1
                    print(f"seed {seed}: {difference}", flush=True)
            for kind in drawn.KINDS:
                print(f"{seen[kind]:6} times: {kind}")
                if not seen[kind]:
                    count += 1
                    print(f"it does not occur: {kind}")
        if options.only in (None, "faults"):
            for difference in faults.Trials(binary, disturbed, options.every, options.offset).all():
                count += 1
                print(difference, flush=True)
    print(f"{count} differences")
    sys.exit(1 if count else 0)


if __name__ == "__main__":
    main()
