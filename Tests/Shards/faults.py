"""What may go wrong with the tasks, the engine and the coordinator of a night in shards: no night is closed that should not be,
and the same run once more ends as if nothing had been."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

from nights import ACT, RUN, Scene, call, differences

ENGINE = Path(__file__).with_name("engine.py")
STAGES = ("decide", "seal")
FINE, NOT_CLOSED, INVARIANT, KILLED = "closed", 74, 70, -signal.SIGKILL

# What the engine does in a stage, and what comes of it: the night, or an exit status without one.
FAULTS = {
    "none": FINE, "killed": FINE, "loser": FINE, "missing": FINE, "missing always": NOT_CLOSED, "cut": NOT_CLOSED,
    "changed": NOT_CLOSED, "ends": NOT_CLOSED, "ends late": NOT_CLOSED, "hangs": NOT_CLOSED, "nonsense": NOT_CLOSED,
    "other": NOT_CLOSED, "swapped": NOT_CLOSED, "without files": NOT_CLOSED, "no result": NOT_CLOSED, "kill coordinator": KILLED,
    "kill coordinator late": KILLED, "paranoid": FINE, "differs": INVARIANT,
    "full": FINE, "no memory": FINE,
}  # fmt: skip
# What is said too late for its stage is heard in the next one, perhaps of the next night.
LATE = {("twice", "decide"): NOT_CLOSED, ("twice", "seal"): "late"}


class Trials:
    def __init__(self, binary, work, every=1, offset=0):
        self.binary, self.work, self.scene, self.number = binary, work, Scene(work, 5), 0
        # The day of use: of the nights up to it one has invoices of both kinds.
        self.last = self.scene.dates[0]
        self.reference = self.place()
        self.expected = call(self.binary, [*RUN, "--as-of", self.last], self.reference)
        self.every, self.offset = every, offset

    def place(self):
        self.number += 1
        folder = self.work / f"trial-{self.number}"
        self.scene.lay(folder)
        return folder

    def words(self, *more, shards=3):
        return [*RUN, "--as-of", self.last, "--shards", shards, *more]

    def all(self):
        trials = [(self.engine, fault, stage, end) for fault, end in FAULTS.items() for stage in STAGES]
        trials += [(self.engine, fault, stage, end) for (fault, stage), end in LATE.items()]
        trials += [(self.local, signal_name, stage, None) for signal_name in ("task", "coordinator") for stage in STAGES]
        trials += [(self.second, "second", "decide", None), (self.stopped, "stopped", "decide", None)]
        for number, (trial, fault, stage, end) in enumerate(trials):
            if number % self.every == self.offset % self.every:
                yield from (f"{fault} in {stage}: {each}" for each in trial(fault, stage, end))

    def again(self, folder):
        """Whether the same run once more ends as the reference."""
        done = call(self.binary, self.words(), folder)
        if done.status not in (0, 3):
            yield f"once more, status {done.status}: {done.errors}"
        yield from differences(self.reference, folder)
        left = [path.name for path in (folder / "output").iterdir() if path.name.startswith(".")]
        if left:
            yield f"{left} is left"

    def engine(self, fault, stage, end):
        folder = self.place()
        command = f"exec {sys.executable} {ENGINE} '{fault}' {stage}"
        more = ["--paranoid"] if fault in ("paranoid", "differs") else []
        seconds = "6" if fault == "hangs" else "60"
        done = call(self.binary, self.words("--engine", command, "--task-seconds", seconds, *more), folder)
        expected = {FINE: [self.expected.status], "late": [self.expected.status, NOT_CLOSED]}.get(end, [end])
        if done.status not in expected:
            yield f"status {done.status}, expected {expected}: {done.errors}"
        if end == FINE:
            yield from differences(self.reference, folder)
        elif end != "late" and any(path.name.startswith("20") for path in (folder / "output").glob("*")):
            yield "a night was published"
        yield from self.again(folder)

    # MARK: Processes of this machine

    def begin(self, folder, *more):
        return subprocess.Popen([self.binary, *map(str, self.words(*more))], cwd=folder, stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip

    @staticmethod
    def tasks(process, stage):
        """The processes of a stage that a coordinator has at work."""
        found = []
        for path in Path("/proc").glob("[0-9]*"):
            try:
                words = (path / "cmdline").read_bytes().split(b"\0")
                parent = int((path / "stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[1])
            except (OSError, IndexError, ValueError):
                continue
            if parent == process.pid and words[1:3] == [b"shard", stage.encode()]:
                found.append(int(path.name))
        return found

    def wait(self, process, stage):
        """Waits for a task of a stage."""
        end = time.monotonic() + 60
        while time.monotonic() < end and process.poll() is None:
            if found := self.tasks(process, stage):
                return found
        return []

    def local(self, whom, stage, _):
        """A task is killed, which is tried again; or the coordinator, with whom its tasks end."""
        folder = self.place()
        process = self.begin(folder)
        found = self.wait(process, stage)
        os.kill(found[0] if whom == "task" else process.pid, signal.SIGKILL)
        process.communicate()
        if whom == "task":
            if process.returncode != self.expected.status:
                yield f"status {process.returncode}"
            yield from differences(self.reference, folder)
            return
        time.sleep(1)
        if alive := [number for number in found if Path(f"/proc/{number}/cmdline").exists() and Path(f"/proc/{number}/cmdline").read_bytes()]:
            yield f"{len(alive)} tasks outlive their coordinator"
        yield from self.again(folder)

    def second(self, *_):
        """Another run of the same ledger, an operator's act on it, and a run with the same work folder."""
        folder, other = self.place(), self.place()
        process = self.begin(folder, "--work", self.work / "common")
        self.wait(process, "decide")
        act = call(self.binary, ["po", "suspend", "account-00", "PO-1", *ACT], folder)
        same = call(self.binary, self.words(), folder)
        beside = call(self.binary, self.words("--work", self.work / "common"), other)
        process.communicate()
        for name, outcome in (("act on the ledger", act), ("run of the ledger", same), ("run in the work folder", beside)):
            if outcome.status != 75:
                yield f"a second {name} ends with {outcome.status}: {outcome.errors}"
        yield from differences(self.reference, folder)

    def stopped(self, *_):
        """SIGTERM ends the tasks and the run, and nothing is closed."""
        folder = self.place()
        process = self.begin(folder)
        self.wait(process, "decide")
        process.terminate()
        process.communicate()
        if process.returncode != 143:
            yield f"status {process.returncode}"
        yield from self.again(folder)
