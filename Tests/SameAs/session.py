"""A session: an operator's commands over inputs that change, played with one program or begun with one and ended with another."""

import os
import shutil
import subprocess
from dataclasses import dataclass, field
from pathlib import Path

CLOCK = 1_780_000_000
SECONDS = 120


@dataclass
class Step:
    """One of: `command`, words of a command line; `lay`, a folder whose files become (`over`: are laid over) the input;
    `remove`, a published path; `look`, commands that depend on what the ledger holds by then."""

    command: list = field(default_factory=list)
    lay: Path | None = None
    over: bool = False
    remove: str = ""
    look: object = None
    environment: dict = field(default_factory=dict)

    def __str__(self):
        return " ".join(map(str, self.command)) if self.command else f"(input {self.lay})" if self.lay else self.remove


@dataclass
class Outcome:
    status: int | str
    output: bytes
    errors: bytes


@dataclass
class Session:
    """`settings`: the file that `--settings settings.yaml` names."""

    name: str
    settings: Path
    steps: list
    has_takeover: bool = True


NIGHT = "--input input --output output --ledger ledger.sqlite --settings settings.yaml"
TOKENS = {"{night}": f"{NIGHT} --allow-future --catch-up 1000", "{ledger}": "--ledger ledger.sqlite", "{output}": "--output output"}


def words(line, *more):
    """A command line in which {night}, {ledger} and {output} stand for the options that name a session's files."""
    for token, text in TOKENS.items():
        line = line.replace(token, text)
    return line.split() + [str(word) for word in more]


def command(line, *more, **environment):
    return Step(command=words(line, *more), environment=environment)


class Player:
    """Plays the steps of sessions with a program, whose clock stands still."""

    def __init__(self, binary, shim, is_pinned=False):
        self.binary, self.shim, self.is_pinned = Path(binary).resolve(), shim, is_pinned

    def run(self, step, folder):
        variables = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTBILL_")}
        variables |= {"LD_PRELOAD": str(self.shim), "CRASHWALK_CLOCK": str(CLOCK), "USER": "clerk", "LOGNAME": "clerk",
                      "HOME": str(folder), "SWIFT_BACKTRACE": "enable=no", **step.environment}  # fmt: skip
        pinned = ["taskset", "-c", "0"] if self.is_pinned else []
        process = subprocess.Popen([*pinned, str(self.binary), *map(str, step.command)], cwd=folder, env=variables,
                                   stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE)  # fmt: skip
        try:
            output, errors = process.communicate(timeout=SECONDS)
            return Outcome(process.returncode, output, errors)
        except subprocess.TimeoutExpired:
            process.kill()
            process.communicate()
            return Outcome("does not end", b"", b"")

    def begin(self, session, folder):
        (folder / "input").mkdir(parents=True)
        shutil.copy(session.settings, folder / "settings.yaml")

    def play(self, steps, folder, before=None):
        """Plays steps; gives what was played, each with its outcome, where a look is the commands that came of it.

        `before(step, n)` is called before the step, which will be of that number among those played.
        """
        played, waiting = [], list(steps)
        while waiting:
            step = waiting.pop(0)
            if step.look:
                waiting = step.look(folder) + waiting
                continue
            if before:
                before(step, len(played))
            played.append((step, self._play(step, folder)))
        return played

    def _play(self, step, folder):
        if step.command:
            return self.run(step, folder)
        if step.lay:
            lay(step, folder / "input")
        elif step.remove:
            for path in sorted((folder / "output").glob(step.remove)):
                shutil.rmtree(path) if path.is_dir() else path.unlink()
        return None


def lay(step, target):
    if not step.over:
        shutil.rmtree(target)
        target.mkdir()
    for path in sorted(step.lay.iterdir()):
        if path.suffix == ".csv" or path.name == "SHA256SUMS":
            shutil.copyfile(path, target / path.name)
        elif path.name == "orders":
            shutil.copytree(path, target / path.name, dirs_exist_ok=True)
