"""Plays the same sessions with two builds of the program and tells every difference, with its first line.

Each session is played with BASE; with NEW from its beginning (every other one on one core alone); and once begun with BASE
and taken over by NEW on the way. Where NEW can publish archives, some sessions do so: the documents are the same.
"""

import argparse
import csv
import io
import json
import os
import random
import re
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "Trials"))

import drawn  # noqa: E402
import ledger_facts  # noqa: E402
import samples  # noqa: E402
from program import scratch  # noqa: E402
from published import Published, archived, first_line  # noqa: E402
from session import Player, Step  # noqa: E402


class Comparison:
    """Two programs, and a folder for what they write."""

    def __init__(self, base, new, work):
        self.work = work
        shim = work / "fixed.so"
        source = TESTS / "CrashWalk/fixed.c"
        subprocess.run([os.environ.get("CC", "cc"), "-shared", "-fPIC", "-O1", "-o", shim, source, "-ldl"], check=True)
        can_pin = shutil.which("taskset") is not None
        self.base, self.new, self.pinned = Player(base, shim), Player(new, shim), Player(new, shim, can_pin)
        told = self.new.run(Step(command=["run", "--help"]), work)
        self.has_archives = b"--archive" in told.output
        self.has_credits = b"nightbill credit <" in self.base.run(Step(command=["credit", "--help"]), work).output
        self.settings = self.understood(samples.SETTINGS)

    def understood(self, settings):
        """The settings without those keys that BASE does not know yet; each stands on a line of its own."""
        copy, words = self.work / "settings.yaml", ["check", "--input", samples.SAMPLES / "first-night/input", "--settings", "settings.yaml"]
        lines = settings.read_text("utf-8").splitlines(keepends=True)
        while True:
            copy.write_text("".join(lines), "utf-8")
            told = self.base.run(Step(command=words), self.work).errors.decode("utf-8", "replace")
            unknown = re.match(r"settings\.yaml:([0-9]+):1: unknown key", told)
            if not unknown:
                return copy
            del lines[int(unknown[1]) - 1]

    # MARK: A session

    def differences(self, numbered):
        number, session = numbered
        place = self.work / f"play-{number}"
        try:
            yield from self.played(session, place, random.Random(f"{session.name}"), number)
        finally:
            if not getattr(self, "is_kept", False):
                shutil.rmtree(place, ignore_errors=True)

    def played(self, session, place, chance, number):
        folders = {name: place / name / "session" for name in ("base", "new", "taken-over", "archive")}
        if session.settings == samples.SETTINGS:
            session.settings = self.settings
        self.base.begin(session, folders["base"])
        runs = [step for step in session.steps if step.command[:1] == ["run"]]
        handover = chance.choice(runs[1:] or runs) if session.has_takeover and runs else None
        turns = []

        def before(step, at):
            if step is handover:
                turns.append(at)
                shutil.copytree(folders["base"], folders["taken-over"], symlinks=True)

        played = self.base.play(session.steps, folders["base"], before)
        player = self.pinned if number % 2 else self.new
        self.new.begin(session, folders["new"])
        yield from self.compared("new", player, played, folders["base"], folders["new"])
        if turns:
            after = [(step, outcome) for n, (step, outcome) in enumerate(played) if n >= turns[0] and (changes(step) or n % 3 == 0)]
            yield from self.compared("taken over", self.new, after, folders["base"], folders["taken-over"])
        if self.has_archives and number % 3 == 0:
            self.new.begin(session, folders["archive"])
            yield from self.archives(played, folders["base"], folders["archive"])

    def compared(self, name, player, played, base, folder):
        found = player.play([step for step, _ in played], folder)
        for at, ((step, ours), (_, theirs)) in enumerate(zip(played, found)):
            if ours is None:
                continue
            if ours.status != theirs.status:
                said = theirs.errors[-600:].decode("utf-8", "replace")
                yield f"{name}: {step}: exit status {theirs.status}, expected {ours.status}\n    {said}"
            for stream in ("output", "errors"):
                bodies = getattr(ours, stream), getattr(theirs, stream)
                if bodies[0] != bodies[1] and not (stream == "output" and has_only_more(*bodies)):
                    yield f"{name}: {step}: standard {stream}, {first_line(*bodies)}"
        acts = any(step.command[:1] in (["regenerate"], ["accept"]) for step, _ in played)
        for difference in Published(base / "output", folder / "output", acts).differences():
            yield f"{name}: {difference}"
        yield from self.ledgers(name, base / "ledger.sqlite", folder / "ledger.sqlite")

    @staticmethod
    def ledgers(name, base, new):
        if base.exists() != new.exists():
            yield f"{name}: {'no' if base.exists() else 'a'} ledger was written"
        elif base.exists() and base.stat().st_size:
            for difference in ledger_facts.differences(base, new):
                yield f"{name}: {difference}"

    def archives(self, played, base, folder):
        """The session's runs and acts again, into archives: the same documents, the same facts."""
        steps = [
            Step(command=step.command + (["--archive", "tar"] if step.command[0] == "run" else []), environment=step.environment)
            if step.command else step
            for step, _ in played if not step.remove
        ]  # fmt: skip
        self.new.play(steps, folder)
        # What was taken away from base's folder to be repaired is no fault of an archive.
        removed = any(step.remove for step, _ in played)
        ours, theirs = archived(base / "output"), archived(folder / "output")
        for path in sorted(ours.keys() | theirs.keys() if not removed else ours.keys()):
            if ours.get(path) != theirs.get(path):
                yield f"archive: {path}, {first_line(ours.get(path, b''), theirs.get(path, b''))}"
        yield from self.ledgers("archive", base / "ledger.sqlite", folder / "ledger.sqlite")

    def scripts(self, folder):
        """A folder with a cmd.sh, with both programs."""
        targets = [self.work / name / folder.name for name in ("script-base", "script-new")]
        said = [samples.run_script(folder, player, target) for player, target in zip((self.base, self.new), targets)]
        if said[0] != said[1]:
            yield f"cmd.sh, {first_line(*said)}"
        for difference in Published(*targets, is_loose=True).differences():
            yield difference
        for ledger in sorted(targets[0].rglob("*.sqlite")):
            yield from self.ledgers(ledger.name, ledger, targets[1] / ledger.relative_to(targets[0]))


def changes(step):
    """Whether a step may change something; of those that do not, every third is tried on a ledger that was taken over."""
    words = step.command
    return not words or words[0] in ("run", "accept", "regenerate") or "--reason" in words or "--repair" in words


def has_only_more(ours, theirs):
    """Whether a report is another only by what a later version added: keys in JSON, last columns of a table."""
    try:
        ours, theirs = json.loads(ours), json.loads(theirs)
    except ValueError:
        return has_only_more_columns(ours.decode("utf-8", "replace"), theirs.decode("utf-8", "replace"))
    return isinstance(ours, dict) and without_more_keys(theirs, ours) == ours


def has_only_more_columns(ours, theirs):
    ours, theirs = ([*csv.reader(io.StringIO(text))] for text in (ours, theirs))
    width = len(ours[0]) if ours else 0
    return width > 1 and theirs and len(theirs[0]) > width and [row[:width] for row in theirs] == ours


def without_more_keys(value, like):
    if isinstance(value, dict) and isinstance(like, dict):
        return {key: without_more_keys(each, like[key]) for key, each in value.items() if key in like}
    if isinstance(value, list) and isinstance(like, list) and len(value) == len(like):
        return [without_more_keys(*pair) for pair in zip(value, like)]
    return value


def sessions(options, work, has_credits):
    inputs = work / "inputs"
    inputs.mkdir()
    yield from samples.sample_sessions()
    for number, session in enumerate(samples.findings_sessions(inputs / "findings")):
        is_later = samples.has_later_tables(session) and not has_credits
        if not is_later and (not options.quick or number % 8 == 0):
            yield session
    for folder in options.folders:
        if not (folder / "cmd.sh").exists():
            yield samples.named_session(folder)
    seeds = options.seeds or (3 if options.quick else 10)
    for seed in range(options.seed, options.seed + seeds):
        yield (drawn.oracle_session if seed % 5 == 0 else drawn.drawn_session)(inputs, seed, has_credits)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("base", type=Path, metavar="BASE")
    parser.add_argument("new", type=Path, metavar="NEW")
    parser.add_argument("folders", type=Path, nargs="*", metavar="FOLDER")
    parser.add_argument("--seeds", type=int, help="how many drawn sessions")
    parser.add_argument("--quick", action="store_true", help="an eighth of the findings, and three drawn sessions")
    parser.add_argument("--seed", type=int, default=1, help="the first of them")
    parser.add_argument("--only", default="", help="sessions whose name has this part")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--most", type=int, default=8, help="how many differences of a session are told")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="an empty folder to leave everything in")
    options = parser.parse_args()
    if options.keep:
        options.keep.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() if options.keep else scratch("same-as-") as made:
        work = (options.keep or Path(made)).resolve()
        comparison = Comparison(options.base, options.new, work)
        comparison.is_kept = options.keep is not None
        chosen = [(n, session) for n, session in enumerate(sessions(options, work, comparison.has_credits)) if options.only in session.name]
        scripts = [folder for folder in options.folders if (folder / "cmd.sh").exists() and options.only in folder.name]
        lock, faulty = threading.Lock(), []

        def judge(name, differences):
            told = list(differences)
            with lock:
                if told:
                    faulty.append(name)
                    more = f"\n  … and {len(told) - options.most} more" if len(told) > options.most else ""
                    print(f"DIFFERS {name}\n  " + "\n  ".join(told[: options.most]) + more, flush=True)

        with ThreadPoolExecutor(options.jobs) as pool:
            works = [pool.submit(judge, session.name, comparison.differences((n, session))) for n, session in chosen]
            works += [pool.submit(judge, folder.name, comparison.scripts(folder)) for folder in scripts]
            for each in works:
                each.result()
    print(f"{len(chosen) + len(scripts)} sessions, {len(faulty)} differ" + (f": {' '.join(sorted(faulty))}" if faulty else ""))
    sys.exit(1 if faulty else 0)


if __name__ == "__main__":
    main()
