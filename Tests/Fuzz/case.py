"""One case of the fuzzer: a folder of its own with a canary beside it, and the commands that are tried in it."""

import random
import shutil
import sys
from dataclasses import dataclass, field
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "Trials"))

from program import (  # noqa: E402
    DONE, FIRST_NIGHT, REMARKS, SAMPLES, Program, Wrong, expect, expect_ledger_file, expect_published,
    expect_sound, expect_unchanged, make_canary, run_arguments, scratch, snapshot,
)  # fmt: skip

import nights_input  # noqa: E402  (of Tests/CrashWalk)
from trial import ledger_rows  # noqa: E402

CLOSED = (DONE, REMARKS)


@dataclass
class Start:
    """A folder with an input and settings and, once `made`, an output and a ledger; a case begins with a copy of it."""

    folder: Path
    last: str  # the last night closed in it
    later: str  # a night that it could close next
    invoice: str = "INV-2026-00000001"
    subscription: str = "sub-analytics-1"
    payer: str = "acme-hq"
    number: str = "4500012345"


def prepare(work, program):
    """The starts of all cases: the sample, and small drawn inputs that have every table. Runs are made once here."""
    starts = []
    sample = work / "sample"
    shutil.copytree(FIRST_NIGHT, sample / "input")
    shutil.copy(SAMPLES / "settings.yaml", sample)
    starts.append(Start(sample, "2026-02-01", "2026-02-20"))
    for seed in (3, 8, 21, 34):
        folder = work / f"drawn-{seed}"
        nights = nights_input.prepare(folder, lambda path, seed=seed: nights_input.drawn(path, seed))
        with (folder / "settings.yaml").open("a", encoding="utf-8") as file:
            file.write("tax_currency: GBP\n")
        rates = "currency,valid_on,rate\nEUR,2026-01-01,0.8765\nEUR,2026-02-01,0.87\nJPY,2026-01-01,0.0051\n"
        (folder / "input/exchange_rates.csv").write_text(rates, encoding="utf-8")
        starts.append(Start(folder, str(nights.last), "2026-02-28", payer="account-00", number="PO-2",
                            subscription="sub-000"))  # fmt: skip
    for start in starts:
        made = Path(f"{start.folder}-made")
        shutil.copytree(start.folder, made)
        outcome = program.run(run_arguments(start.last), made)
        expect(outcome.status in CLOSED, "the run that all cases begin with:", outcome)
    return starts


@dataclass
class Case:
    """`chance` draws everything, so that a case is repeated by its seed, kind and number."""

    kind: str
    number: int
    seed: str
    folder: Path
    program: Program
    starts: list
    said: list = field(default_factory=list)

    def __post_init__(self):
        self.chance = random.Random(f"{self.seed}/{self.kind}/{self.number}")
        self.work = self.folder / "work"
        self.home = self.folder / "home"
        self.canary = make_canary(self.home)

    output = property(lambda self: self.work / "output")
    ledger = property(lambda self: self.work / "ledger.sqlite")
    input = property(lambda self: self.work / "input")

    def begin(self, made=False, start=None):
        """Copies a start; `made`: with its output and ledger."""
        self.start = start or self.chance.choice(self.starts)
        shutil.copytree(f"{self.start.folder}-made" if made else self.start.folder, self.work, symlinks=True)

    # MARK: Commands

    def run(self, *arguments, environment=None):
        """Runs a command, which must end in a sound way and leave what is not its own alone."""
        outcome = self.program.run(arguments, self.work, environment)
        self.said.append(outcome)
        expect_sound(outcome)
        return outcome

    def close(self, as_of, *more, environment=None, verified=True):
        """Closes nights; what was published is whole, and the same again changes nothing."""
        arguments = run_arguments(as_of, *more)
        outcome = self.run(*arguments, environment=environment)
        expect_published(self.output)
        if outcome.status not in CLOSED:
            self.expect_usable_ledger()
            return outcome
        if "--dry-run" in more:
            return outcome
        before = snapshot(self.output), ledger_rows(self.ledger)
        again = self.run(*arguments, environment=environment)
        expect(again.status in CLOSED, "the same run again:", again)
        expect_unchanged(before[0], snapshot(self.output), "after the same run again,")
        expect(before[1] == ledger_rows(self.ledger), "the same run again changed the ledger:", again)
        if verified:
            told = self.run("verify", "--ledger", "ledger.sqlite", "--output", "output")
            expect(told.status == DONE, "what was just published is not as the ledger says:", told)
        return outcome

    def expect_usable_ledger(self):
        """A run that failed left no ledger, or one that is in order."""
        if self.ledger.is_file() and self.ledger.stat().st_size:
            told = self.run("ledger", "check", "--ledger", "ledger.sqlite")
            expect(told.status == DONE, "a run that failed left a ledger that is not in order:", told)

    def look(self, count=1):
        """Some of the commands that only read."""
        start, ledger = self.start, ("--ledger", "ledger.sqlite")
        commands = [
            ("status", *ledger), ("status", "--json", *ledger), ("po", "list", *ledger), ("po", "list", "--json", *ledger),
            ("po", "list", "--csv", *ledger), ("po", "show", start.payer, start.number, *ledger),
            ("po", "show", "--json", start.payer, start.number, *ledger), ("explain", start.invoice, *ledger),
            ("explain", "--json", start.invoice, *ledger), ("explain", start.subscription, *ledger),
            ("verify", "--output", "output", *ledger), ("verify", "--json", "--output", "output", *ledger),
            ("ledger", "check", *ledger), ("template", "preview", start.invoice, *ledger),
            ("template", "preview", "--neutral", start.invoice, *ledger),
        ]  # fmt: skip
        for command in self.chance.sample(commands, count):
            self.run(*command)

    def act(self, count=1):
        """Some of the commands that write."""
        start, ledger = self.start, ("--ledger", "ledger.sqlite")
        why = ("--reason", "As asked", "--by", "fuzz")
        commands = [
            ("po", "suspend", start.payer, start.number, *ledger, *why),
            ("po", "activate", start.payer, start.number, *ledger, *why),
            ("po", "expire", start.payer, start.number, "--on", "2026-06-30", *ledger, *why),
            ("po", "contact", "add", start.payer, start.number, "--email", "a@b.example", "--name", "A B", *ledger, *why),
            ("accept", start.subscription, *ledger, *why),
            ("accept", "--bill-difference", start.subscription, *ledger, *why),
            ("credit", start.invoice, "--amount", "0.01", *ledger, *why),
            ("credit", start.invoice, "--line", "1", "--all", *ledger, *why),
            ("regenerate", start.invoice, "--output", "output", *ledger, *why),
            ("regenerate", start.invoice, "--output", "output", "--format", "cii", *ledger, *why),
            ("verify", "--repair", "--output", "output", *ledger),
            ("ledger", "backup", "copy.sqlite", *ledger),
        ]  # fmt: skip
        for command in self.chance.sample(commands, count):
            self.run(*command)

    def expect_untouched(self, changes_ledger):
        """What lies outside is as it was, and the ledger a database, unless the case itself changed its bytes."""
        expect_unchanged(self.canary, snapshot(self.home), "outside of the folders that were named,")
        if not changes_ledger:
            expect_ledger_file(self.ledger)
