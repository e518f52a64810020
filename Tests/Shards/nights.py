"""Nights of a drawn input, closed in one process or in shards, and everything that both leave behind."""

import os
import random
import shutil
import sqlite3
import subprocess
import sys
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "CrashWalk"))
import drawn  # noqa: E402
import nights_input  # noqa: E402

SECONDS = 300
RUN = "run --input input --output output --ledger ledger.sqlite --settings settings.yaml --allow-future --json".split()
ACT = "--ledger ledger.sqlite --reason agreed --by trial".split()
CLOCK = "1780000000"
FORMS = [[], ["--archive", "tar"], ["--format", "html"], ["--archive", "zip", "--format", "cii"]]


@dataclass
class Outcome:
    status: int
    output: str
    errors: str


class Scene:
    """An input of a seed in a folder, with the dates up to which its nights are closed and further options."""

    def __init__(self, work, seed):
        self.seed, self.source = seed, work / f"source-{seed}"
        self.source.mkdir()
        nights = nights_input.prepare(self.source, lambda folder: nights_input.drawn(folder, seed))
        self.addition = drawn.Addition(seed, nights.start)
        self.addition.add(self.source / "input")
        settings = (self.source / "settings.yaml").read_text(encoding="utf-8")
        for old, new in drawn.SETTINGS:
            settings = settings.replace(old, new)
        (self.source / "settings.yaml").write_text(settings, encoding="utf-8")
        dates, chance = nights.dates(), random.Random(seed)
        self.dates = sorted(chance.sample(dates[:-1], 2)) + [dates[-1] + timedelta(days=n) for n in (0, 1, 3)]
        self.options = FORMS[seed % len(FORMS)]
        # The clock stands, for an operator's act is kept with its time.
        self.clock = self.source / "fixed.so"
        subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-o", self.clock, TESTS / "CrashWalk/fixed.c", "-ldl"], check=True)

    def lay(self, folder):
        """A new folder with the input and the settings."""
        folder.mkdir(parents=True)
        shutil.copytree(self.source / "input", folder / "input")
        shutil.copy(self.source / "settings.yaml", folder)

    def turn(self, binary, folder, turn):
        """What happens before a turn; gives what operators' commands come to."""
        self.addition.change(folder / "input", turn)
        self.shuffle(folder, turn)
        clock = os.environ | {"LD_PRELOAD": str(self.clock), "CRASHWALK_CLOCK": CLOCK}
        return [call(binary, [*words, *ACT], folder, environment=clock) for words in self.addition.acts(turn)]

    def shuffle(self, folder, turn):
        """Brings the rows of each table into another order."""
        chance = random.Random(f"{self.seed} {turn}")
        for path in sorted((folder / "input").glob("*.csv")):
            head, *rows = path.read_text(encoding="utf-8").splitlines(keepends=True)
            chance.shuffle(rows)
            path.write_text(head + "".join(rows), encoding="utf-8", newline="")


def call(binary, words, folder, seconds=SECONDS, environment=None):
    done = subprocess.run([binary, *map(str, words)], cwd=folder, stdin=subprocess.DEVNULL, capture_output=True, timeout=seconds,
                          env=environment)  # fmt: skip
    return Outcome(done.returncode, done.stdout.decode("utf-8", "replace"), done.stderr.decode("utf-8", "replace"))


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file()}


def rows(ledger):
    """All rows of a ledger by table, but for the records of runs, which have times."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    tables = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")]
    return {name: sorted(map(repr, database.execute(f'SELECT * FROM "{name}"'))) for name in tables if name != "attempt"}


def differences(one, other):
    """In what two folders differ after the same nights."""
    if not (one / "ledger.sqlite").exists() or not (other / "ledger.sqlite").exists():
        yield "a ledger is missing"
        return
    (mine, theirs), (ours, others) = (contents(each / "output") for each in (one, other)), (rows(each / "ledger.sqlite") for each in (one, other))
    yield from (f"output/{name}" for name in sorted(mine.keys() | theirs.keys()) if mine.get(name) != theirs.get(name))
    yield from (f"table {name}" for name in sorted(ours.keys() | others.keys()) if ours.get(name) != others.get(name))


def said(one, other):
    """In what the words of two runs differ."""
    for what in ("status", "output", "errors"):
        mine, theirs = getattr(one, what), getattr(other, what)
        if mine != theirs:
            yield f"{what}: {str(mine)[:400]!r} in one process, {str(theirs)[:400]!r} in shards"


def tell(found):
    """Prints differences as they are found, and ends with 1 where there is one."""
    count = 0
    for count, difference in enumerate(found, start=1):
        print(difference, flush=True)
    print(f"{count} differences")
    sys.exit(1 if count else 0)
