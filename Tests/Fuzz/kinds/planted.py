"""What somebody put into the output folder: links, pipes, devices and folders where the program makes its own."""

import os
import shutil

NAMES = [".staging", ".staging-{night}", "rejects", "regenerated", "{night}", "rejects/{night}", "rejects/.staging-{night}",
         ".staging-{night}/INV-2026-00000001.xml", ".staging-{night}/_SUCCESS", "regenerated/INV-2026-00000001.xml", ".lock", ".staging-programs", ".staging-programs/work",
         "{night}/INV-2026-00000001.xml", "{night}/_SUCCESS", "{night}/manifest.json", "messages", ".nightbill"]  # fmt: skip
KINDS = ["home", "home file", "ledger", "dangling", "self", "fifo", "device", "full", "file", "folder", "full folder"]


def plant(case, name):
    """Puts something at a name in the output; what stood there goes."""
    path = case.output / name
    if any(parent.is_symlink() or parent.exists() and not parent.is_dir() for parent in path.parents if parent != case.work):
        return
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    elif os.path.lexists(path):
        path.unlink()
    kind = case.chance.choice(KINDS)
    links = {"home": case.home, "home file": case.home / "keep.txt", "ledger": case.ledger, "dangling": "nowhere",
             "self": path.name, "device": "/dev/zero", "full": "/dev/full"}  # fmt: skip
    if kind in links:
        path.symlink_to(links[kind])
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "file":
        path.write_text("mine\n")
    else:
        path.mkdir()
        if kind == "full folder":
            (path / "mine.txt").write_text("mine\n")
            (path / "link").symlink_to(case.home)


def planted(case):
    """Nights are closed over what is planted, or folders of closed ones are gone and written again."""
    chance = case.chance
    made = chance.random() < 0.5
    case.begin(made=made)
    night = chance.choice(sorted(os.listdir(f"{case.start.folder}-made/output"), reverse=True))
    if made and chance.random() < 0.7:
        shutil.rmtree(case.output / night)
    for _ in range(chance.choice([1, 1, 2])):
        plant(case, chance.choice(NAMES).format(night=night))
    ledger = ("--ledger", "ledger.sqlite", "--output", "output")
    regenerate = ("regenerate", case.start.invoice, *ledger, "--reason", "x")
    commands = [regenerate, ("verify", "--repair", *ledger), ("verify", *ledger)]
    for command in chance.sample(commands, 3) if made else []:
        case.run(*command)
    case.run("run", "--input", "input", *ledger, "--settings", "settings.yaml", "--allow-future", "--as-of",
             case.start.later if made else case.start.last)  # fmt: skip
    case.expect_usable_ledger()
