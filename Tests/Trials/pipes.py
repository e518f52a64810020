"""What is no regular file, in every place where the program reads or writes one: it is told, and nothing hangs."""

import os
import resource
import shutil
import subprocess

from bench import LAST, PATIENCE, SECOND, expect_refused
from program import (
    BOUNDS, DONE, INPUT, IO, OUTPUT, REMARKS, REPOSITORY, SETTINGS, Outcome, expect, expect_ledger_file, expect_sound,
    run_arguments, snapshot,
)  # fmt: skip

TEMPLATE = "ubl-invoice.xml"


def fifo(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    path.unlink(missing_ok=True)
    os.mkfifo(path)


def zero(path):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to("/dev/zero")


def folder(path):
    path.unlink(missing_ok=True)
    path.mkdir(parents=True, exist_ok=True)


def trials(bench):
    for kind in (fifo, zero, folder):
        for name in ("usage.csv", "usage.more.csv", "accounts.csv"):
            if kind is not folder or name != "usage.more.csv":
                yield f"{kind.__name__} as {name}", lambda k=kind, n=name: as_input(bench, k, n)
        yield f"{kind.__name__} as settings", lambda k=kind: as_settings(bench, k)
        yield f"{kind.__name__} as the ledger", lambda k=kind: as_ledger(bench, k)
        yield f"{kind.__name__} as a template", lambda k=kind: as_template(bench, k)
    for name in (".staging", f".staging-{LAST}", "rejects", LAST):
        yield f"fifo as output/{name}", lambda n=name: in_output(bench, n)
    for name in ("INV-2026-00000001.xml", "manifest.json", "SHA256SUMS", "_SUCCESS"):
        yield f"fifo in place of a published {name}", lambda n=name: as_published(bench, n)
    for name in (b"usage.\xff.csv", b"usage.a\nb.csv", b"usage.\x1b[31mred.csv", b"usage.\xc2\x9b31m.csv", b"terms.\r.csv"):
        yield f"a part named {name!r}", lambda n=name: as_part(bench, n)
    yield "nobody reads what is said", lambda: closed_pipe(bench)
    yield "files may not grow", lambda: small_files(bench)


def as_input(bench, kind, name):
    place = bench.place()
    kind(place.folder / "input" / name)
    expect_refused(place.do("check", "--input", "input"), (INPUT,), name)
    expect_refused(place.run(LAST), (INPUT,), name)
    expect(not list(place.output.glob("20*")), "a night was published")


def as_settings(bench, kind):
    place = bench.place()
    kind(place.settings)
    expect_refused(place.run(LAST), (SETTINGS,), "settings.yaml")
    expect_refused(place.do("check", "--input", "input", "--settings", "settings.yaml"), (SETTINGS,), "settings.yaml")


def as_ledger(bench, kind):
    place = bench.place(SECOND)
    kind(place.ledger)
    commands = [run_arguments(LAST), ["status", "--ledger", "ledger.sqlite"], ["ledger", "check", "--ledger", "ledger.sqlite"],
                ["po", "list", "--ledger", "ledger.sqlite"], ["verify", "--ledger", "ledger.sqlite", "--output", "output"],
                ["regenerate", "INV-2026-00000001", "--ledger", "ledger.sqlite", "--output", "output"]]  # fmt: skip
    for command in commands:
        expect_refused(place.do(*command), (IO,), "ledger.sqlite")


def as_template(bench, kind):
    place = bench.place()
    kind(place.folder / "own" / TEMPLATE)
    expect_refused(place.do("template", "check", f"own/{TEMPLATE}"), (SETTINGS,), TEMPLATE)
    expect_refused(place.run(LAST, "--templates", "own"), (SETTINGS,), TEMPLATE)
    shutil.copytree(REPOSITORY / "Templates", place.folder / "all")
    kind(place.folder / "all/expiry-notice.txt")
    expect_refused(place.run(LAST, "--templates", "all"), (SETTINGS,), "expiry-notice.txt")


def in_output(bench, name):
    place = bench.place(SECOND)
    fifo(place.output / name)
    outcome = place.run(LAST)
    if name != "rejects":  # which has nothing new to be told
        expect_refused(outcome, (OUTPUT,), name)
    expect(place.on_ledger("ledger", "check").status == DONE, "the ledger is not in order any more")


def as_published(bench, name):
    place = bench.place(SECOND)
    fifo(place.output / "2026-01-10" / name)
    expect_refused(place.on_both("verify"), (IO,), name)
    expect_refused(place.on_both("verify", "--repair"), (IO, OUTPUT), name)
    expect(place.run(LAST).status in (DONE, REMARKS), "a later night is not closed")


def as_part(bench, name):
    place = bench.place()
    path = os.path.join(os.fsencode(place.folder), b"input", name)
    table = name.split(b".")[0].decode()
    shutil.copyfile(place.folder / f"input/{table}.csv", path)
    expect_refused(place.do("check", "--input", "input"), (INPUT,), f"{table}.")
    expect_refused(place.run(LAST), (INPUT,), f"{table}.")
    expect(not list(place.output.glob("20*")), "a night was published")


def closed_pipe(bench):
    """The reader of standard output or standard error has left: a status and no signal."""
    for command in (run_arguments(LAST), ["check", "--input", "input", "--json"], ["template", "show", "ubl-invoice"],
                    ["--help"], ["run", "--help"], ["run", "--unknown"]):  # fmt: skip
        for stream in ("stdout", "stderr"):
            place = bench.place()
            reading, writing = os.pipe()
            os.close(reading)
            streams = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: writing}
            done = subprocess.run([bench.program.binary, *command], cwd=place.folder, stdin=subprocess.DEVNULL,
                                  timeout=PATIENCE, **streams)  # fmt: skip
            os.close(writing)
            expect_sound(Outcome(command, done.returncode, b"", b"", 0))


def small_files(bench):
    """A limit on the size of files ends a run with a status, and leaves a ledger that is in order."""
    for limit in (1, 20_000, 60_000, 200_000):
        place = bench.place()
        before = snapshot(place.home)
        script = BOUNDS + 'exec "$@"'
        done = subprocess.run(["sh", "-c", script, "sh", "1000000", bench.program.binary, *run_arguments(LAST)], cwd=place.folder,
                              capture_output=True, timeout=PATIENCE,
                              preexec_fn=lambda size=limit: resource.setrlimit(resource.RLIMIT_FSIZE, (size, size)))  # fmt: skip
        outcome = Outcome(run_arguments(LAST), done.returncode, done.stdout, done.stderr, 0)
        expect_sound(outcome)
        expect(outcome.status in (DONE, REMARKS) or outcome.errors, "no word of it:", outcome)
        expect_ledger_file(place.ledger)
        expect(snapshot(place.home) == before, "something else was touched")
        expect(place.run(LAST).status in (DONE, REMARKS), "it cannot be done later either")
        expect(place.on_both("verify").status == DONE, "what was published later is not whole")
