"""Nights in shards on Spark against nights in one process, undisturbed and with what may go wrong; see `spark`."""

import argparse
import os
import signal
import sys
import time
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(TESTS / "Trials"), str(TESTS / "CrashWalk")]

import large  # noqa: E402
from faults import FINE, KILLED, NOT_CLOSED, STAGES, Trials  # noqa: E402
from nights import call, differences, tell  # noqa: E402
from program import scratch  # noqa: E402

ENGINE = Path(__file__).with_name("spark_engine.py")
# What happens in a stage, and what comes of it: the night, or an exit status without one.
FAULTS = {
    "task": FINE, "worker": FINE, "executor": FINE, "hangs": FINE, "left": FINE, "missing": FINE, "changed": NOT_CLOSED,
    "driver before": NOT_CLOSED, "driver after": NOT_CLOSED,
}  # fmt: skip
# A task that takes long is done once more beside it.
SPECULATION = {"speculation": "true", "speculation.quantile": "0.5", "speculation.multiplier": "1.1", "speculation.minTaskRuntime": "200ms"}


class SparkTrials(Trials):
    def __init__(self, binary, work, master, python, every, offset):
        super().__init__(binary, work, every, offset)
        self.master, self.python = master, python

    def trials(self):
        yield from ((self.undisturbed, count, "both stages", None) for count in (2, 4))
        yield from ((self.disturbed, fault, stage, end) for fault, end in FAULTS.items() for stage in STAGES)
        yield from ((self.killed, "the coordinator is killed", stage, None) for stage in STAGES)
        yield self.beside, "a second coordinator", "decide", None

    def engine(self, fault, stage, end=None):
        """Options of a run: an engine with a fault, and the folder of its marks."""
        marks = self.work / f"marks-{self.number}"
        marks.mkdir()
        words = ["exec", self.python, ENGINE, f"'{fault}'", stage, marks, "--master", self.master]
        for name, value in SPECULATION.items() if fault == "hangs" else []:
            words += ["--conf", f"spark.{name}={value}"]
        return ["--engine", " ".join(map(str, words)), "--task-seconds", "120"], marks

    def undisturbed(self, count, *_):
        folder = self.place()
        more, _ = self.engine("none", "none")
        done = call(self.binary, self.words(*more, shards=count), folder)
        if done.status != self.expected.status:
            yield f"status {done.status}: {done.errors}"
        if done.output != self.expected.output:
            yield "the report"
        yield from differences(self.reference, folder)

    def disturbed(self, fault, stage, end):
        folder = self.place()
        more, marks = self.engine(fault, stage)
        done = call(self.binary, self.words(*more), folder)
        expected = self.expected.status if end == FINE else end
        if done.status != expected:
            yield f"status {done.status}, expected {expected}: {done.errors}"
        if not fault.startswith("driver"):
            yield from (f"there is no {mark}" for mark in ["fault"] + ["again"] * (end == FINE) if not (marks / mark).exists())
        if end == FINE:
            yield from differences(self.reference, folder)
        if fault == "left":
            yield from self.go_on(marks)
        yield from self.again(folder)

    def go_on(self, marks):
        """Lets an attempt go on whose nights are published."""
        (marks / "go on").touch()
        if not self.comes(marks / "ended", 60):
            yield "the attempt that was left behind does not end"
        elif (marks / "ended").read_text(encoding="utf-8") == "0":
            print("the attempt that was left behind had a result before it was stopped", flush=True)

    @staticmethod
    def comes(path, seconds):
        end = time.monotonic() + seconds
        while not path.exists() and time.monotonic() < end:
            time.sleep(0.05)
        return path.exists()

    def started(self, stage):
        """A run whose engine is at work on a stage for some seconds."""
        folder = self.place()
        more, marks = self.engine("slow", stage)
        process = self.begin(folder, *more)
        return folder, process, marks, self.comes(marks / "fault", 120)

    def killed(self, _, stage, end):
        folder, process, marks, is_there = self.started(stage)
        os.kill(process.pid, signal.SIGKILL)
        process.communicate()
        if not is_there or process.returncode != KILLED:
            yield f"it was not killed: {process.returncode}"
        end = time.monotonic() + 60
        while (alive := self.engines(marks)) and time.monotonic() < end:
            time.sleep(0.1)
        if alive:
            yield "the engine outlives its coordinator"
        yield from self.again(folder)

    @staticmethod
    def engines(marks):
        """Processes that were started with a folder of marks."""
        found = []
        for path in Path("/proc").glob("[0-9]*/cmdline"):
            try:
                if os.fsencode(marks) in path.read_bytes().split(b"\0"):
                    found.append(path)
            except OSError:
                continue
        return found

    def beside(self, *_):
        folder, process, _, is_there = self.started("decide")
        second = call(self.binary, self.words(), folder)
        process.communicate()
        if not is_there or second.status != 75 or process.returncode != self.expected.status:
            yield f"the first ends with {process.returncode}, the second with {second.status}: {second.errors}"
        yield from differences(self.reference, folder)

    def all(self):
        for number, (trial, what, stage, end) in enumerate(self.trials()):
            if number % self.every == self.offset % self.every:
                begun, found = time.monotonic(), list(trial(what, stage, end))
                name = f"{what} in {stage}" if isinstance(what, str) else f"{what} shards"
                print(f"{name}: {'DIFFERS' if found else 'as one process'}, {time.monotonic() - begun:.0f} s", flush=True)
                yield from (f"{name}: {each}" for each in found)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", type=Path, required=True)
    parser.add_argument("--master", required=True)
    parser.add_argument("--python", required=True, help="a Python that has PySpark")
    parser.add_argument("--every", type=int, default=1, help="every so-manieth trial")
    parser.add_argument("--offset", type=int, default=0)
    parser.add_argument("--only", choices=["large"])
    options = parser.parse_args()
    with scratch("spark-") as made:
        binary, work = options.binary.resolve(), Path(made)
        if options.only == "large":
            sample = TESTS.parent / "Samples/spark/engine.py"
            engine = f"exec {options.python} {sample} --master {options.master}"
            tell(large.compare(binary, work, "--shards", 4, "--engine", engine))
        tell(SparkTrials(binary, work, options.master, options.python, options.every, options.offset).all())


if __name__ == "__main__":
    main()
