"""The program under test, run in a folder of its own, and everything that may be compared afterwards."""

import hashlib
import os
import shutil
import sqlite3
import subprocess
from pathlib import Path

HERE = Path(__file__).resolve().parent
DONE = (0, 3)
CANNOT_WRITE, INPUT_OUTPUT, LEDGER_HELD = 73, 74, 75


class Wrong(Exception):
    """Something that must hold did not."""


def expect(holds, *words):
    if not holds:
        raise Wrong(" ".join(str(word) for word in words))


def build_shim(folder):
    library = Path(folder) / "disturb.so"
    compiler = os.environ.get("CC", "cc")
    sources = [HERE / "disturb.c", HERE / "fixed.c"]
    subprocess.run([compiler, "-shared", "-fPIC", "-O1", "-o", library, *sources, "-ldl"], check=True)
    return library


class Place:
    """A folder with an output and a ledger; input and settings stand elsewhere and are only read."""

    def __init__(self, folder, inputs, binary, shim=None, archive="none"):
        self.folder = Path(folder)
        self.inputs = Path(inputs)
        self.binary = binary
        self.shim = shim
        self.archive = archive
        self.folder.mkdir(parents=True, exist_ok=True)

    output = property(lambda self: self.folder / "output")
    ledger = property(lambda self: self.folder / "ledger.sqlite")

    def run_arguments(self, as_of):
        return ["run", "--input", self.inputs / "input", "--output", self.output, "--ledger", self.ledger,
                "--settings", self.inputs / "settings.yaml", "--as-of", as_of, "--allow-future", "--archive", self.archive]  # fmt: skip

    def start(self, as_of, **disturbance):
        """Starts a run; the disturbance is what the shim reads from the environment."""
        return self.begin(self.run_arguments(as_of), **disturbance)

    def begin(self, arguments, **disturbance):
        """Starts any command."""
        command = [self.binary, *map(str, arguments)]
        environment = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTBILL_")}
        environment["SWIFT_BACKTRACE"] = "enable=no"
        if self.shim:
            environment |= {"LD_PRELOAD": str(self.shim), "CRASHWALK_FOLDER": str(self.folder)}
            environment |= {f"CRASHWALK_{name.upper()}": str(value) for name, value in disturbance.items()}
        return subprocess.Popen(command, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                stderr=subprocess.PIPE, text=True)  # fmt: skip

    def run(self, as_of, **disturbance):
        """Runs to the end: exit status (negative: killed by that signal), standard output and standard error."""
        return self.do(self.run_arguments(as_of), **disturbance)

    def do(self, arguments, **disturbance):
        """Any command to its end, likewise."""
        process = self.begin(arguments, **disturbance)
        try:
            output, errors = process.communicate(timeout=60)
        except subprocess.TimeoutExpired:
            process.kill()
            raise Wrong(f"it does not end: {arguments}") from None
        return process.returncode, output, errors

    def finish(self, as_of):
        """Runs undisturbed, which must succeed; tells what the run says it did."""
        status, output, errors = self.run(as_of)
        expect(status in DONE, "the run after it ended with", status, errors)
        expect(last_attempt(self.ledger) == status, "it ended with", status, "and is recorded with", last_attempt(self.ledger))
        return output

    def remove(self):
        shutil.rmtree(self.folder, ignore_errors=True)

    def result(self):
        """Everything that the nights left: all files but the ledger's by path, and the ledger by rows."""
        files = files_below(self.folder)
        files.pop(self.ledger.name, None)
        return files, ledger_rows(self.ledger)


def files_below(folder):
    """Relative path to bytes; an empty folder counts too."""
    found = {}
    for path, folders, names in os.walk(folder):
        relative = os.path.relpath(path, folder)
        if not folders and not names:
            found[relative + "/"] = None
        for name in names:
            found[os.path.normpath(os.path.join(relative, name))] = Path(path, name).read_bytes()
    return found


def ledger_rows(ledger):
    """All tables with all columns, in a defined order; the database must be sound. Attempts are as many as there were runs."""
    database = sqlite3.connect(ledger)
    try:
        expect(database.execute("PRAGMA integrity_check").fetchall() == [("ok",)], "the ledger is not sound")
        expect(database.execute("PRAGMA foreign_key_check").fetchall() == [], "the ledger has dangling references")
        tables = database.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'table' ORDER BY name").fetchall()
        rows = {name: (sql, sorted(database.execute(f'SELECT * FROM "{name}"'), key=repr)) for name, sql in tables}
        return {name: (sql, None if name == "attempt" else content) for name, (sql, content) in rows.items()}
    finally:
        database.close()


def last_attempt(ledger):
    """The exit status that the last run recorded; None: it did not end."""
    database = sqlite3.connect(ledger)
    try:
        return database.execute("SELECT status FROM attempt ORDER BY id DESC LIMIT 1").fetchone()[0]
    finally:
        database.close()


def expect_whole(output, reference):
    """Every published folder is whole: as it will be in the end, and right by its own sums."""
    for parent, is_night in [(output, True), (output / "rejects", False)]:
        for folder in sorted(parent.iterdir()) if parent.is_dir() else []:
            if folder.name.startswith(".staging") or folder == output / "rejects":
                continue
            name = os.path.relpath(folder, output.parent)
            wanted = {path: body for path, body in reference.items() if path.startswith(f"{name}/")}
            found = {os.path.join(name, path): body for path, body in files_below(folder).items()}
            if folder == output / "_QUIET":
                # Marks come one by one; none is of a night that was not quiet, and none has content.
                marks = {path: body for path, body in found.items() if body is not None}
                expect(marks.items() <= wanted.items(), name, "has a mark too many:", sorted(marks))
                continue
            expect(wanted and found == wanted, name, "is not whole:", sorted(found))
            if is_night:
                expect_sums(folder)


def expect_sums(folder):
    expect((folder / "_SUCCESS").exists(), folder, "has no _SUCCESS")
    sums = dict(line.split("  ")[::-1] for line in (folder / "SHA256SUMS").read_text().splitlines())
    names = files_below(folder).keys() - {"SHA256SUMS", "_SUCCESS"}
    expect(sums.keys() == names, folder, "lists other files than it has")
    for name, digest in sums.items():
        expect(hashlib.sha256((folder / name).read_bytes()).hexdigest() == digest, folder / name, "has another sum")


def expect_same(result, reference):
    files, rows = result
    for path in sorted(files.keys() | reference[0].keys()):
        expect(path in files, path, "is missing")
        expect(path in reference[0], path, "is left over")
        expect(files[path] == reference[0][path], path, "differs")
    expect(rows.keys() == reference[1].keys(), "the ledger has other tables")
    for table in rows:
        expect(rows[table] == reference[1][table], "the ledger's", table, "differs")
