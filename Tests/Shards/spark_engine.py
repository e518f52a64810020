"""The engine for Spark, which does what it is told to do wrong: `spark_engine.py FAULT STAGE MARKS OPTIONS...`.

MARKS is a folder for what is to be known of all processes: `fault` is there once the fault happened, to the first task of a stage of
one night, and `again` once that task was tried again.
"""

import importlib.util
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path

HERE = Path(__file__).resolve().parent
FAULT, STAGE, MARKS = sys.argv[1:4]

# Stops an attempt as soon as it is at work, and lets it go on when it is told to, by the file `go on`.
HOLDER = """
import os, signal, subprocess, sys, time
from pathlib import Path
marks, folder, words = Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3:]
child = subprocess.Popen(words, stdout=subprocess.DEVNULL)
while not folder.exists() and child.poll() is None:
    time.sleep(0.0002)
os.kill(child.pid, signal.SIGSTOP)
(marks / "held").write_text("")
while not (marks / "go on").exists():
    time.sleep(0.1)
os.kill(child.pid, signal.SIGCONT)
(marks / "ended.new").write_text(str(child.wait()))
(marks / "ended.new").rename(marks / "ended")
"""


def engine():
    """The engine of the samples."""
    path = HERE.parents[1] / "Samples/spark/engine.py"
    specification = importlib.util.spec_from_file_location("spark_sample", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module


def parent(process):
    return int(Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[1])


def is_first(task):
    """Whether the fault is to happen now; where it happened to this task of this night, that is noted."""
    words = task["arguments"]
    night, fault = words[words.index("--work") + 1], Path(MARKS) / "fault"
    try:
        with open(fault, "x", encoding="utf-8") as file:
            file.write(night)
        return True
    except FileExistsError:
        if fault.read_text(encoding="utf-8") == night:
            (Path(MARKS) / "again").write_text("", encoding="utf-8")
        return False


def kill_when_at_work(victim):
    """Kills the process that this one starts, this one, or the executor that it belongs to, once the task is at work."""
    own = os.getpid()

    def watch():
        while True:
            for child in Path(f"/proc/{own}/task/{own}/children").read_text(encoding="utf-8").split():
                if b"shard" in Path(f"/proc/{child}/cmdline").read_bytes().split(b"\0"):
                    time.sleep(0.005)
                    return os.kill({"task": int(child), "worker": own, "executor": parent(parent(own))}[victim], signal.SIGKILL)
            time.sleep(0.0005)

    threading.Thread(target=watch, daemon=True).start()


def leave_behind(task):
    """Starts an attempt that this worker does not take with it, and fails."""
    words = task["arguments"]
    folder = Path(words[words.index("--work") + 1]) / task["stage"] / str(task["task"]) / "left"
    holder = [sys.executable, "-c", HOLDER, MARKS, folder, *words, "--attempt", folder.name]
    subprocess.Popen(holder, start_new_session=True, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while not (Path(MARKS) / "held").exists():
        time.sleep(0.01)
    raise RuntimeError("this attempt is taken for dead")


def run(task):
    """One attempt, in a worker."""
    sys.path.insert(0, str(HERE))
    import attempts

    if task["stage"] != STAGE or task["task"] != 0 or not is_first(task):
        return engine().run(task)
    if FAULT in ("task", "worker", "executor"):
        kill_when_at_work(FAULT)
    if FAULT == "left":
        leave_behind(task)
    if FAULT == "slow":
        time.sleep(4)
    report = engine().run(task)
    if FAULT == "hangs":
        time.sleep(600)
    if FAULT in ("missing", "changed"):
        attempts.spoil(report, task, FAULT)
    return report


def main():
    sample = engine()
    results = sample.results

    def disturbed(context, tasks):
        is_meant = tasks[0]["stage"] == STAGE
        if is_meant and FAULT == "driver before":
            os.kill(os.getpid(), signal.SIGKILL)
        reports = results(context, tasks)
        if is_meant and FAULT == "driver after":
            os.kill(os.getpid(), signal.SIGKILL)
        return reports

    sample.run, sample.results = run, disturbed
    del sys.argv[1:4]
    sample.main()


if __name__ == "__main__":
    main()
