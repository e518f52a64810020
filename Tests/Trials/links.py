"""Links that somebody planted in the output folder: what they lead to is never emptied, filled or cleared away."""

import shutil

from bench import LAST, SECOND, expect_refused
from program import DONE, IO, OUTPUT, REMARKS, expect, expect_ledger_file, expect_published, expect_unchanged, snapshot

NAMES = [".staging", f".staging-{LAST}", "rejects", "regenerated", LAST, f".staging-{LAST}/INV-2026-00000004.xml",
         f".staging-{LAST}/notes", ".staging-programs", ".staging-programs/work", "rejects/.staging-2026-01-01", "rejects/2026-01-01"]  # fmt: skip
TARGETS = ["home", "home/keep.txt", "ledger.sqlite", "nowhere", "itself"]
COMMANDS = {
    "run": ["run"],
    "regenerate": ["regenerate", "INV-2026-00000001"],
    "repair": ["verify", "--repair"],
}


def trials(bench):
    for name in NAMES:
        for target in TARGETS:
            for command in COMMANDS:
                if is_met(name, command):
                    yield f"{command}: {name} -> {target}", lambda n=name, t=target, c=command: planted(bench, n, t, c)
    yield "the output folder may be a link itself", lambda: linked_output(bench)


def is_met(name, command):
    """Whether the command comes by the name at all."""
    if command == "regenerate":
        return name == "regenerated" or name.startswith(".staging-programs")
    if command == "repair":
        return name not in ("regenerated", ".staging", LAST)
    return name != "regenerated"


def planted(bench, name, target, command):
    """A night is to be published or written again, or an invoice regenerated, and a link stands in the way."""
    closes_first = name.startswith("rejects") and command == "run"
    place = bench.place(None if closes_first else LAST if command == "repair" else SECOND)
    place.output.mkdir(exist_ok=True)
    link = place.output / name
    link.parent.mkdir(exist_ok=True)
    if command == "repair":
        shutil.rmtree(place.output / LAST)
        shutil.rmtree(place.output / "rejects", ignore_errors=not name.startswith("rejects"))
        link.parent.mkdir(exist_ok=True)
    link.symlink_to(link.name if target == "itself" else place.folder / target)
    before = snapshot(place.home), snapshot(place.folder / "input")
    ledger = place.ledger.read_bytes() if place.ledger.exists() else None
    outcome = place.run(LAST) if command == "run" else place.on_both(*COMMANDS[command])
    expect_unchanged(before[0], snapshot(place.home), "through the link,")
    expect_unchanged(before[1], snapshot(place.folder / "input"), "beside the link,")
    expect(not (place.folder / "nowhere").exists(), "something was made where the link leads to nothing")
    expect_ledger_file(place.ledger)
    if ledger is not None:
        expect(place.ledger.stat().st_size >= len(ledger), "the ledger was cut")
        expect(place.on_ledger("ledger", "check").status == DONE, "the ledger is not in order any more")
    if name.count("/") and name.startswith(".staging"):
        # Such a folder is the program's own to clear away: the link goes, not what it leads to.
        expect(outcome.status in (DONE, REMARKS, OUTPUT), "not done and not refused:", outcome)
    else:
        # A repair tells a link in place of what was published as altered, and leaves it to a person.
        expect_refused(outcome, (OUTPUT, IO) if command == "repair" else (OUTPUT,), name.split("/")[-1])
        expect(link.is_symlink(), "the link was taken away")
    expect_published(place.output)


def linked_output(bench):
    place = bench.place()
    (place.folder / "elsewhere").mkdir()
    place.output.symlink_to("elsewhere")
    expect(place.run(LAST).status == REMARKS, "nights are not published below a link that was named")
    expect((place.folder / "elsewhere" / LAST / "_SUCCESS").exists(), "the night is not where the link leads")
    expect(place.on_both("verify").status == DONE, "verify does not follow the folder that was named")
