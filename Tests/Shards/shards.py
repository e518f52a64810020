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
from nights import tell  # noqa: E402
from program import scratch  # noqa: E402


def found(options, work):
    """What differs, of all that was asked for."""
    binary, alike, disturbed = options.binary.resolve(), work / "equal", work / "faults"
    counts = [int(number) for number in options.shards.split(",")]
    alike.mkdir()
    disturbed.mkdir()
    if options.only == "large":
        yield from large.compare(binary, work, "--shards", counts[-1])
    if options.only in (None, "equal"):
        seen = Counter()
        for seed in range(options.seed, options.seed + options.seeds):
            yield from (f"seed {seed}: {each}" for each in equal.compare(binary, alike, seed, counts, seen, options.thin))
        for kind in drawn.KINDS:
            print(f"{seen[kind]:6} times: {kind}")
            if not seen[kind]:
                yield f"it does not occur: {kind}"
    if options.only in (None, "faults"):
        yield from faults.Trials(binary, disturbed, options.every, options.offset).all()


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
    with scratch("shards-") as made:
        tell(found(options, Path(made)))


if __name__ == "__main__":
    main()
