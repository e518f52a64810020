"""What each trial gets: places with the sample's input in them, with or without nights closed, and a program to try."""

import itertools
import shutil
from pathlib import Path

from program import FIRST_NIGHT, HUNG, SAMPLES, Program, expect, expect_sound, make_canary, run_arguments

FIRST, SECOND, LAST = "2026-01-10", "2026-01-15", "2026-02-01"  # nights of the sample that issue invoices
PATIENCE = 5  # seconds that a command may take that meets something in its way


class Place:
    """A folder of its own: input, settings, output, ledger, and a canary beside them."""

    def __init__(self, bench, folder):
        self.program, self.folder = bench.program, folder

    output = property(lambda self: self.folder / "output")
    ledger = property(lambda self: self.folder / "ledger.sqlite")
    home = property(lambda self: self.folder / "home")
    settings = property(lambda self: self.folder / "settings.yaml")

    def do(self, *arguments, **more):
        """A command that must end in a sound way, in time."""
        outcome = self.program.run([str(word) for word in arguments], self.folder, **{"seconds": PATIENCE, **more})
        expect(outcome.status != HUNG, "it does not end:", outcome)
        expect_sound(outcome)
        return outcome

    def run(self, as_of, *more, **options):
        return self.do(*run_arguments(as_of, *more), **options)

    def on_ledger(self, *command, **options):
        return self.do(*command, "--ledger", "ledger.sqlite", **options)

    def on_both(self, *command, **options):
        return self.on_ledger(*command, "--output", "output", **options)


class Bench:
    def __init__(self, program, work):
        self.program, self.work = program, Path(work)
        self.count = itertools.count()
        self.bases = {}
        for closed in (None, SECOND, LAST):
            base = self.work / f"base-{closed}"
            shutil.copytree(FIRST_NIGHT, base / "input")
            shutil.copy(SAMPLES / "settings.yaml", base)
            make_canary(base / "home")
            self.bases[closed] = base
            if closed:
                outcome = program.run(run_arguments(closed), base)
                expect(outcome.status == 3, "what the trials begin with:", outcome)

    def place(self, closed=None):
        folder = self.work / f"place-{next(self.count)}"
        shutil.copytree(self.bases[closed], folder, symlinks=True)
        return Place(self, folder)


def expect_refused(outcome, statuses, *words):
    """It ends with one of the statuses and names what is in the way."""
    expect(outcome.status in statuses, "not", statuses, "but:", outcome)
    for word in words:
        expect(word.encode() in outcome.errors + outcome.output, f"{word!r} is not named:", outcome)
