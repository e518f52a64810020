"""A night in shards: seconds of cores for each stage and task, what the coordinator takes itself, and what follows for more cores."""

import argparse
import json
import os
import resource
import subprocess
import sys
from pathlib import Path

import exports
from measure import MB, Nightbill, Report, begin_again, scratch


def engine(log):
    """The engine that measures: one task at a time, what each takes in a line of a file."""
    tasks = []
    for line in sys.stdin:
        said = json.loads(line)
        if not said.get("go"):
            tasks.append(said)
            continue
        for task in tasks:
            before = resource.getrusage(resource.RUSAGE_CHILDREN)
            done = subprocess.run([*task["arguments"], "--attempt", "a"], stdin=subprocess.DEVNULL, capture_output=True, check=False)
            after = resource.getrusage(resource.RUSAGE_CHILDREN)
            cores = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            with open(log, "a", encoding="utf-8") as file:
                print(json.dumps([task["stage"], cores, after.ru_maxrss * 1024]), file=file)
            print(json.dumps({"task": task["task"], "attempt": "a", "status": done.returncode, "line": done.stdout.decode()}), flush=True)
        tasks = []


def longest(costs, cores):
    """The time in which cores carry out tasks, each taking the next one."""
    ends = [0.0] * cores
    for cost in costs:
        ends[ends.index(min(ends))] += cost
    return max(ends)


def measure(nightbill, place, shards):
    """What the tasks of each stage took, what all took together, and the most memory of a task."""
    begin_again(place)
    log = place / "tasks"
    log.unlink(missing_ok=True)
    command = f"exec {sys.executable} {Path(__file__).resolve()} --engine {log}"
    work = place / "work"
    cost = nightbill.night(place, exports.NIGHT, *nightbill.archive(), "--shards", shards, "--engine", command, "--work", work)
    stages, peak = {}, 0
    for line in log.read_text("utf-8").splitlines():
        stage, cores, memory = json.loads(line)
        stages.setdefault(stage, []).append(cores)
        peak = max(peak, memory)
    return stages, cost, peak


def by_the_clock(nightbill, place, shards, cores):
    """What a night in shards takes on so many cores of this machine, on each of which a task runs at a time."""
    begin_again(place)
    all_cores = os.sched_getaffinity(0)
    os.sched_setaffinity(0, set(sorted(all_cores)[:cores]))
    try:
        work = place / "work"
        return nightbill.night(place, exports.NIGHT, *nightbill.archive(), "--shards", shards, "--jobs", cores, "--work", work).wall
    finally:
        os.sched_setaffinity(0, all_cores)


def check_prediction(report, nightbill, place, shards, stages, centre):
    """Predicted and measured, where this machine has the cores."""
    report.say()
    for cores in (1, 2):
        if len(os.sched_getaffinity(0)) < cores:
            continue
        predicted = centre + sum(longest(costs, cores) for costs in stages.values())
        measured = by_the_clock(nightbill, place, shards, cores)
        report.say(f"{shards} shards on {cores} cores: predicted {predicted:.1f} s, by the clock {measured:.1f} s, "
                   f"{measured / predicted - 1:+.0%} (asked for: within 10 %)")  # fmt: skip


def main():
    if sys.argv[1:2] == ["--engine"]:
        return engine(sys.argv[2])
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000, help="contract invoices")
    parser.add_argument("--usage", type=int, default=0, help="records of use for each, which are read and not yet due")
    parser.add_argument("--shards", default="1,4,16", help="how many, one after the other")
    options = parser.parse_args()
    nightbill = Nightbill()
    report = Report("shards", f"{options.count:,} contract invoices into an archive, {options.usage} records of use for each")
    with scratch() as place:
        exports.contracts(place / "input", options.count, usage=options.usage)
        exports.write_settings(place / "settings.yaml")
        begin_again(place)
        plain = nightbill.night(place, exports.NIGHT, *nightbill.archive())
        expected = {path.name: path.read_bytes() for path in (place / "output" / str(exports.NIGHT)).iterdir()}
        report.say(f"one process: {plain.wall:.1f} s by the clock, {plain.cpu:.1f} s of cores, {plain.peak / MB:,.0f} MiB")
        rows = []
        for shards in map(int, options.shards.split(",")):
            stages, cost, peak = measure(nightbill, place, shards)
            found = {path.name: path.read_bytes() for path in (place / "output" / str(exports.NIGHT)).iterdir()}
            assert found == expected, "another night"
            tasks = [cores for costs in stages.values() for cores in costs]
            centre = cost.cpu - sum(tasks)
            times = [centre + sum(longest(costs, cores) for costs in stages.values()) for cores in (16, 64, 128)]
            rows.append(
                [str(shards)]
                + [f"{sum(costs):.1f}" for costs in stages.values()]
                + [f"{max(tasks):.1f}", f"{centre:.1f}", f"{centre / cost.cpu:.0%}", f"{cost.cpu / plain.cpu:.2f}", f"{peak / MB:,.0f}"]
                + [f"{plain.cpu / time:.1f}" for time in times]
            )
        check_prediction(report, nightbill, place, shards, stages, centre)
    report.say()
    report.say("seconds of cores, and predicted: how many times as fast as one core alone, where the centre works on one")
    header = ["shards", "decide", "seal", "longest task", "centre", "its share", "all / one", "MiB a task", "16 cores", "64", "128"]
    report.table(header, rows)
    report.say()
    report.ratio(f"all that {shards} shards take, to one process", cost.cpu / plain.cpu, 0.8, unit=" ×")
    report.ratio("memory of a task", peak / MB, 150, unit=" MiB")
    report.keep()


if __name__ == "__main__":
    main()
