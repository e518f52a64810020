"""The program under test, run with limits of time and memory, and what holds of whatever it ends with."""

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import time
import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "Tests/CrashWalk"))

from trial import Wrong, expect, expect_sums  # noqa: E402

SAMPLES = REPOSITORY / "Samples"
FIRST_NIGHT = SAMPLES / "first-night/input"

DONE, USAGE, REMARKS, INPUT, INVARIANT, OUTPUT, IO, HELD, SETTINGS = 0, 2, 3, 65, 70, 73, 74, 75, 78
DOCUMENTED = (DONE, USAGE, REMARKS, INPUT, OUTPUT, IO, HELD, SETTINGS)  # 70 too, but nothing may lead to it
HUNG = "hung"

CONTROLS = re.compile("[\x00-\x08\x09\x0b-\x1f\x7f-\x9f]")
DIRECTIONS = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")
BOUNDS = 'ulimit -c 0; ulimit -d "$1"; shift; '
CLOSED = {0: "<&-", 1: ">&-", 2: "2>&-"}


def scratch(prefix):
    """A temporary folder, in memory where it can be: flushing costs nothing there."""
    memory = Path("/dev/shm")
    is_there = memory.is_dir() and os.access(memory, os.W_OK) and shutil.disk_usage(memory).free > 500_000_000
    where = memory if is_there and "TMPDIR" not in os.environ else None
    return tempfile.TemporaryDirectory(prefix=prefix, dir=where, ignore_cleanup_errors=True)


@dataclass
class Outcome:
    """What a command line came to; `status` is negative for a signal, `hung` where it was stopped at the time limit."""

    arguments: list
    status: int | str
    output: bytes
    errors: bytes
    seconds: float

    def __str__(self):
        words = " ".join(os.fsencode(argument).decode("utf-8", "backslashreplace") for argument in self.arguments)
        errors = self.errors.decode("utf-8", "backslashreplace")[-600:]
        return f"nightbill {words}: status {self.status} after {self.seconds:.1f} s\n{errors}"


class Program:
    """`seconds`: how long a command may take; `memory`: MB of data that it may hold."""

    def __init__(self, binary, seconds=20, memory=1536):
        self.binary = Path(binary).resolve()
        self.seconds = seconds
        self.memory = memory

    def start(self, arguments, folder, environment=None, closed=(), wrapped=()):
        """Starts a command in a folder; `closed`: the descriptors that it does not get; `wrapped`: words before it."""
        variables = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTBILL_")}
        variables |= {"SWIFT_BACKTRACE": "enable=no", "HOME": str(folder)}
        # The last words make each descriptor closed; those that are not are redirected by Popen.
        script = BOUNDS + 'exec "$@" ' + " ".join(CLOSED[number] for number in closed)
        command = ["sh", "-c", script, "sh", str(self.memory * 1024), *wrapped, str(self.binary), *arguments]
        return subprocess.Popen(command, cwd=folder, env=variables | (environment or {}), stdin=subprocess.DEVNULL,
                                stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True)  # fmt: skip

    def end(self, process, arguments, begun, seconds=None):
        """Waits for a command; one that does not end in time is killed and `hung`."""
        try:
            output, errors = process.communicate(timeout=seconds or self.seconds)
            status = process.returncode
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            output, errors = process.communicate()
            status = HUNG
        # A shell tells of a signal by a status above 128; `exec` leaves no shell, so the number is negative.
        return Outcome(list(arguments), status, output, errors, time.monotonic() - begun)

    def run(self, arguments, folder, environment=None, closed=(), seconds=None):
        begun = time.monotonic()
        arguments = [argument if isinstance(argument, (str, bytes)) else str(argument) for argument in arguments]
        return self.end(self.start(arguments, folder, environment, closed), arguments, begun, seconds)


def run_arguments(as_of, *more, output="output", ledger="ledger.sqlite", input_folder="input"):
    """The command line of a run with the usual names."""
    return ["run", "--input", input_folder, "--output", output, "--ledger", ledger, "--settings", "settings.yaml",
            "--as-of", str(as_of), "--allow-future", "--catch-up", "400", *more]  # fmt: skip


# MARK: What always holds


def expect_sound(outcome):
    """The exit status is a documented one, and what was said can do a terminal no harm."""
    expect(outcome.status in DOCUMENTED, "this is no status to end with:", outcome)
    for stream, body in (("output", outcome.output), ("errors", outcome.errors)):
        expect_safe(outcome, stream, body)
    asks_for_help = {"-h", "--help", "--version"} & set(outcome.arguments)
    options = outcome.arguments[: outcome.arguments.index("--")] if "--" in outcome.arguments else outcome.arguments
    # A failure is JSON too.
    if "--json" in options and not asks_for_help and outcome.output:
        try:
            json.loads(outcome.output)
        except ValueError as fault:
            raise Wrong(f"this is no JSON ({fault}): {outcome}") from fault


def expect_safe(outcome, stream, body):
    try:
        text = body.decode("utf-8")
    except UnicodeDecodeError as fault:
        raise Wrong(f"the {stream} is not UTF-8 ({fault}): {outcome}") from fault
    arguments = outcome.arguments
    # Templates, documents, CSV and JSON carry the user's own text to a program: as it is.
    is_document = stream == "output" and arguments[:1] == ["template"]
    is_data = stream == "output" and (is_document or "--csv" in arguments or "--json" in arguments)
    for found in CONTROLS.finditer(text):
        is_layout = is_document and found[0] in "\t\x7f" or is_document and found[0] >= "\x80"
        expect(is_layout, f"U+{ord(found[0]):04X} on standard {stream}:", outcome)
    found = None if is_data else DIRECTIONS.search(text)
    expect(not found, f"U+{ord(found[0]) if found else 0:04X} on standard {stream}:", outcome)


def expect_published(output, are_parsed=True):
    """Every folder that says it is whole is: sums hold for exactly its files, and its XML is well-formed."""
    if output.is_symlink() or not output.is_dir():
        return
    for folder in sorted(output.iterdir()):
        if folder.is_symlink() or not folder.is_dir() or not (folder / "_SUCCESS").exists():
            continue
        expect_sums(folder)
        for file in sorted(folder.glob("*.xml")) if are_parsed else []:
            expect_well_formed(file)


def expect_well_formed(file):
    try:
        ElementTree.fromstring(file.read_bytes())
    except ElementTree.ParseError as fault:
        raise Wrong(f"{file} is not well-formed: {fault}") from fault


def expect_ledger_file(ledger):
    """Whatever was tried, the ledger's first bytes are those of a database."""
    if ledger.exists() and ledger.stat().st_size:
        with open(ledger, "rb") as file:
            expect(file.read(16) == b"SQLite format 3\0", ledger, "is no database any more")


# MARK: What stands on the disk


def snapshot(folder, without=()):
    """Relative path to kind, mode and content of everything below a folder; links are not followed."""
    found = {}
    for parent, folders, names in os.walk(os.fsencode(folder)):
        for name in folders + names:
            path = os.path.join(parent, name)
            relative = os.path.relpath(path, os.fsencode(folder))
            if relative.split(b"/")[0] not in without:
                found[relative] = described(path)
    return found


def described(path):
    state = os.lstat(path)
    kind = stat.S_IFMT(state.st_mode)
    if stat.S_ISLNK(kind):
        return "link", os.readlink(path)
    if stat.S_ISREG(kind):
        with open(path, "rb") as file:
            return "file", oct(state.st_mode), file.read()
    return stat.filemode(state.st_mode), oct(state.st_mode)


def expect_unchanged(before, after, *words):
    for path in sorted(before.keys() | after.keys()):
        name = path.decode("utf-8", "backslashreplace")
        expect(path in after, *words, name, "is gone")
        expect(path in before, *words, name, "is new")
        expect(before[path] == after[path], *words, name, "is changed")


def make_canary(folder):
    """A folder that nothing may touch, with files that a clearing up or a truncation would harm."""
    for path, text in {"keep.txt": "keep\n", "notes/plan.csv": "a,b\n1,2\n", "INV-2026-00000001.xml": "<mine/>\n",
                       "_SUCCESS": "", "usage.csv": "mine\n", "manifest.json": "{}\n"}.items():  # fmt: skip
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text)
    return snapshot(folder)
