"""Measures whole processes, side by side, and keeps what came of it with the machine and the commit."""

import json
import os
import platform
import shutil
import sqlite3
import statistics
import subprocess
import sys
import tempfile
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from pathlib import Path

BENCHMARKS = Path(__file__).resolve().parents[1]
REPOSITORY = BENCHMARKS.parents[1]
RESULTS = BENCHMARKS / "results"
MB = 1 << 20


@dataclass
class Cost:
    """What a process took: seconds of the clock, seconds of cores, bytes of memory at its peak."""

    wall: float
    cpu: float
    peak: int
    status: int
    output: bytes
    errors: bytes


# The system counts the memory of whoever starts a process as that process's own at its peak, so a process of its own, which has
# little, starts and measures the command.
STARTER = """
import json, os, subprocess, sys, time
begun = time.monotonic()
process = subprocess.Popen(sys.argv[2:], close_fds=True)
_, status, usage = os.wait4(process.pid, 0)
took = [time.monotonic() - begun, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * 1024, os.waitstatus_to_exitcode(status)]
os.write(int(sys.argv[1]), json.dumps(took).encode())
"""


def run(command, folder=None, environment=None, allowed=(0, 3)):
    """Runs a command to its end; another exit status than the allowed ones ends the benchmark."""
    variables = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTBILL_")} | (environment or {})
    with tempfile.TemporaryFile() as output, tempfile.TemporaryFile() as errors, tempfile.TemporaryFile() as took:
        subprocess.run([sys.executable, "-I", "-c", STARTER, str(took.fileno()), *map(str, command)], cwd=folder, env=variables,
                       stdin=subprocess.DEVNULL, stdout=output, stderr=errors, pass_fds=[took.fileno()], check=True)  # fmt: skip
        for file in (output, errors, took):
            file.seek(0)
        cost = Cost(*json.load(took), output.read(), errors.read())
    if cost.status not in allowed:
        sys.exit(f"{' '.join(map(str, command))}\nended with {cost.status}\n{cost.errors[-2000:].decode('utf-8', 'replace')}")
    return cost


def median(costs):
    """The median of each figure; the rest is that of the last run."""
    last = costs[-1]
    wall, cpu, peak = (statistics.median(getattr(cost, name) for cost in costs) for name in ("wall", "cpu", "peak"))
    return Cost(wall, cpu, int(peak), last.status, last.output, last.errors)


class Nightbill:
    """The program in release mode; NIGHTBILL names another one."""

    def __init__(self):
        given = os.environ.get("NIGHTBILL")
        if given:
            self.binary = Path(given).resolve()
        else:
            built = subprocess.run([Path(REPOSITORY) / "Samples/build"], check=True, stdout=subprocess.PIPE, text=True).stdout
            self.binary = Path(built.strip()).resolve()
        self.options = run([self.binary, "run", "--help"]).output.decode()

    def has(self, option):
        return option in self.options

    def archive(self):
        return ["--archive", "tar"] if self.has("--archive") else []

    @staticmethod
    def night_words(place, as_of):
        """The words of a run over the input, settings, output and ledger of a place."""
        return ["run", "--input", place / "input", "--output", place / "output", "--ledger", place / "ledger", "--settings",
                place / "settings.yaml", "--as-of", as_of, "--allow-future", "--catch-up", "1000", "--quiet"]  # fmt: skip

    def night(self, place, as_of, *more):
        return run([self.binary, *self.night_words(place, as_of), *more])

    def check(self, place):
        return run([self.binary, "check", "--input", place / "input", "--settings", place / "settings.yaml"])

    def ask(self, ledger, *command, allowed=(0, 3)):
        return run([self.binary, *command, "--ledger", ledger], allowed=allowed)


def begin_again(place):
    """Takes away the output and the ledger of a place."""
    shutil.rmtree(place / "output", ignore_errors=True)
    for path in place.glob("ledger*"):
        path.unlink()


@contextmanager
def scratch(on_disk=False):
    """A folder that is removed afterwards: in memory where it can be; TMPDIR or NIGHTBILL_BENCHMARK_FOLDER name another."""
    memory = Path("/dev/shm")
    where = os.environ.get("NIGHTBILL_BENCHMARK_FOLDER")
    if where is None and not on_disk and memory.is_dir() and os.access(memory, os.W_OK):
        where = memory
    with tempfile.TemporaryDirectory(prefix="nightbill-benchmark-", dir=where) as folder:
        yield Path(folder)


def ledger_bytes(place):
    """Bytes of the ledger of a place, without pages that are free."""
    database = sqlite3.connect(f"file:{place / 'ledger'}?mode=ro", uri=True)
    try:
        pages, free, size = (database.execute(f"PRAGMA {name}").fetchone()[0] for name in ("page_count", "freelist_count", "page_size"))
        return (pages - free) * size
    finally:
        database.close()


def size_of(folder):
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


class Report:
    """Lines that are printed as they come and kept in results/NAME.txt."""

    def __init__(self, name, about):
        self.name, self.lines, self.missed = name, [], 0
        self.begun_load = os.getloadavg()[0]
        self.say(f"Tests/Benchmarks/run {name}: {about}")

    def say(self, line=""):
        self.lines.append(line)
        print(line, flush=True)

    def table(self, header, rows):
        cells = [header, *rows]
        widths = [max(len(row[column]) for row in cells) for column in range(len(header))]
        for row in cells:
            name, *figures = row
            right = (figure.rjust(width) for figure, width in zip(figures, widths[1:]))
            self.say("  ".join([name.ljust(widths[0]), *right]).rstrip())

    def ratio(self, what, value, target, is_at_most=True, unit=""):
        """A line of the acceptance, with what is asked for."""
        holds = value <= target if is_at_most else value >= target
        self.missed += not holds
        asked = f"{'≤' if is_at_most else '≥'} {target:,g}{unit}"
        self.say(f"{'holds ' if holds else 'MISSES'}  {what}: {value:,.2f}{unit} (asked for: {asked})")

    def keep(self):
        self.say()
        self.say(f"machine: {machine()}; load when begun {self.begun_load:.1f}")
        self.say(f"{date.today()}; commit {commit()}")
        RESULTS.mkdir(exist_ok=True)
        (RESULTS / f"{self.name}.txt").write_text("\n".join(self.lines) + "\n", "utf-8")


def value_in(path, key):
    try:
        lines = Path(path).read_text("utf-8").splitlines()
    except OSError:
        return ""
    return next((line.replace("=", ":", 1).split(":", 1)[1].strip(' \t"') for line in lines if line.startswith(key)), "")


def machine():
    model, system = value_in("/proc/cpuinfo", "model name") or platform.processor(), value_in("/etc/os-release", "PRETTY_NAME")
    memory = value_in("/proc/meminfo", "MemTotal").split()
    return f"{model}, {os.cpu_count()} cores, {int(memory[0]) // MB if memory else '?'} GiB; {system}, kernel {platform.release()}"


def commit():
    """The commit that is measured; NIGHTBILL_COMMIT names that of a program that was given."""
    if given := os.environ.get("NIGHTBILL_COMMIT") or os.environ.get("NIGHTBILL"):
        return given
    git = ["git", "-C", REPOSITORY]
    try:
        told = subprocess.run([*git, "rev-parse", "--short=7", "HEAD"], capture_output=True, text=True, check=True).stdout.strip()
        changed = subprocess.run([*git, "diff", "--quiet", "HEAD", "--", ".", ":(exclude)Tests/Benchmarks/results"], check=False)
    except (OSError, subprocess.CalledProcessError):
        return "unknown"
    return told + (", with changes" if changed.returncode else "")
