"""Holds the comparison itself to account: a program is the same as itself, and another as soon as anything is tampered with."""

import argparse
import stat
import sys
from pathlib import Path

from same_as import Comparison, scratch
from samples import SAMPLES, SETTINGS
from session import Session, Step, command

# What a program does after each of its runs, and a word of the difference that must be told.
TAMPERED = {
    "a byte of a document": ("sed -i s/IssueDate/IssuedDate/ output/2026-01-15/*.xml", "INV-2026-"),
    "a file that is gone": ("rm -f output/2026-01-15/_SUCCESS", "_SUCCESS"),
    "a file more": ("touch output/2026-01-15/more", "published by new alone"),
    "the mode of a file": ("chmod 600 output/2026-01-15/manifest.json", "has mode"),
    "a line item of the night": ("sed -i 2d output/2026-01-15/purchase-order-lines.csv", "should hold what the night added"),
    "what is said": ("echo more", "standard output"),
    "how it ends": ("exit 1", "exit status 1"),
    "a row of the ledger": ("sqlite 'UPDATE night SET rejected_rows = rejected_rows + 1'", "ledger: night has"),
    "a row more": ("sqlite \"INSERT OR IGNORE INTO input_column (file, name) VALUES ('usage.csv', 'more')\"", "input_column has"),
}
WRAPPER = """#!/bin/sh
sqlite() {{ {python} -c 'import sqlite3, sys; ledger = sqlite3.connect("ledger.sqlite"); ledger.execute(sys.argv[1]); ledger.commit()' "$1"; }}
{binary} "$@"
status=$?
if [ "$1" = run ] && [ -d output ]; then
    {act}
fi
exit $status
"""


def session():
    return Session("first-night", SETTINGS, [
        Step(lay=SAMPLES / "first-night/input"), command("check --input input --settings settings.yaml"),
        command("run {night} --as-of 2026-01-16"), command("run {night} --as-of 2026-02-01"), command("status {ledger}"),
    ])  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--binary", required=True, type=Path)
    options = parser.parse_args()
    faults = []
    with scratch("same-as-") as work:
        work = Path(work)
        told = list(Comparison(options.binary, options.binary, work).differences((0, session())))
        faults += [f"a program is not the same as itself: {each}" for each in told]
        for number, (name, (act, word)) in enumerate(TAMPERED.items(), start=1):
            wrapper = work / f"tampered-{number}"
            wrapper.write_text(WRAPPER.format(python=sys.executable, binary=options.binary.resolve(), act=act), "utf-8")
            wrapper.chmod(wrapper.stat().st_mode | stat.S_IXUSR)
            told = list(Comparison(options.binary, wrapper, work).differences((number, session())))
            if not any(word in each for each in told):
                faults.append(f"not noticed: {name}; told was {told}")
    print("\n".join(faults) or f"all of {len(TAMPERED)} differences are noticed")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
