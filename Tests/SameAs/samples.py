"""Sessions over the samples, the scenarios, the folders of findings, and folders that are named."""

import os
import shlex
import shutil
import subprocess
from pathlib import Path

from looks import LOOK
from session import Session, Step, command, words

REPOSITORY = Path(__file__).resolve().parents[2]
SAMPLES = REPOSITORY / "Samples"
FINDINGS = REPOSITORY / "Tests/IntakeTests/Findings"
SETTINGS = SAMPLES / "settings.yaml"


def sample_sessions():
    first = SAMPLES / "first-night"
    yield Session("first-night", SETTINGS, [
        Step(lay=first / "input"), command("check --input input --settings settings.yaml"), command("run {night} --as-of 2026-02-01"),
        command("status {ledger}"), Step(lay=first / "later", over=True), command("run {night} --as-of 2026-03-01 --json"), LOOK,
        command("run {night} --as-of 2027-12-31"), LOOK,
    ])  # fmt: skip
    start = {"NIGHTBILL_BILLING_START": "2024-08-01"}
    yield Session("focus-usage", SETTINGS, [
        Step(lay=SAMPLES / "focus-usage"), command("check --input input --json"),
        command("run {night} --as-of 2024-10-02 --format cii --format cxml --format html --format peppol", **start),
        command("run {night} --as-of 2024-11-02", **start), LOOK,
    ])  # fmt: skip
    for folder in sorted((SAMPLES / "scenarios").iterdir()):
        if folder.is_dir():
            yield scenario(folder, SETTINGS)


def scenario(folder, settings):
    """A folder with `input` and `steps`, as Samples/scenario reads them."""
    steps = [Step(lay=folder / "input")]
    for line in (folder / "steps").read_text("utf-8").splitlines():
        line = line.strip()
        if line.startswith("use "):
            steps.append(Step(lay=folder / line.split()[1], over=True))
        elif line.startswith("nightbill "):
            steps.append(Step(command=[text for word in shlex.split(line)[1:] for text in (words(word) if "{" in word else [word])]))
    return Session(folder.name, settings, steps + [LOOK])


def findings_sessions(work):
    """Each folder of a finding: a night over the clean export, then one over the export with the fault in it."""
    for number, folder in enumerate(sorted(FINDINGS.glob("NB*"))):
        target = work / folder.name
        shutil.copytree(FINDINGS / "base", target)
        for path in folder.iterdir():
            if path.name == "orders":
                shutil.copytree(path, target / path.name)
            if path.suffix == ".csv" or path.name == "SHA256SUMS":
                shutil.copyfile(path, target / path.name)
        options = folder / "options.txt"
        for line in options.read_text("utf-8").splitlines() if options.exists() else []:
            match line.split(" "):
                case ["absent", name]:
                    (target / name).unlink(missing_ok=True)
                case ["add", name, count, *text]:
                    (target / name).parent.mkdir(parents=True, exist_ok=True)
                    with open(target / name, "a", encoding="utf-8", newline="") as file:
                        file.write(" ".join(text).replace("\\n", "\n") * int(count))
        steps = [
            Step(lay=FINDINGS / "base"), command("run {night} --as-of 2026-01-31"), Step(lay=target),
            command("check --input input --settings settings.yaml"), command("run {night} --as-of 2026-03-02 --json"),
            command("status {ledger}"),
        ]  # fmt: skip
        yield Session(folder.name, SETTINGS, steps, has_takeover=number % 8 == 0)


def has_later_tables(session):
    """Whether an input has tables that came with credits: a program without those does not read them."""
    return any(step.lay and ((step.lay / "credits.csv").exists() or (step.lay / "orders").exists()) for step in session.steps)


def named_session(folder):
    """A folder of the user's: with `steps` a scenario; else `input`, or the folder itself, is read and billed."""
    settings = folder / "settings.yaml" if (folder / "settings.yaml").exists() else SETTINGS
    if (folder / "steps").exists():
        return scenario(folder, settings)
    given = folder / "input" if (folder / "input").is_dir() else folder
    return Session(folder.name, settings, [
        Step(lay=given), command("check --input input --settings settings.yaml"), command("check --input input --json"),
        command("run {night} --as-of 2026-02-01"), command("run {night} --as-of 2026-12-01 --json"), LOOK,
    ])  # fmt: skip


def run_script(folder, player, target):
    """A folder with a `cmd.sh`, which finds the program in NB: in a copy; what it prints."""
    shutil.copytree(folder, target)
    variables = {name: value for name, value in os.environ.items() if not name.startswith("NIGHTBILL_")}
    variables |= {"NB": str(player.binary), "LD_PRELOAD": str(player.shim), "CRASHWALK_CLOCK": "1780000000", "USER": "clerk"}
    done = subprocess.run([target / "cmd.sh"], cwd=target, env=variables, stdin=subprocess.DEVNULL, capture_output=True, timeout=600)
    return done.stdout
