"""Runs folders made by chance over several phases, and compares every night with what must follow from the input.

In a phase nights are closed over one export; between phases the export changes, credits come, and an operator accepts
differences and credits invoices by command. The same seed gives the same folder.
"""

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from datetime import date, timedelta
from pathlib import Path

import accounting_tax
import closed_night
import cross_formats
import document_sums
import einvoice_rules
import finance_files
import formats
import independent_night
import night_folder
from closing import Books
from drawn_changes import Changes
from drawn_export import START, Export
from expected_invoices import Input
from night_input import days

FEATURES = ("content", "demands", "credits", "corrections", "commands", "orders", "rates")


class Program:
    """The program in a folder, with settings of that folder alone."""

    def __init__(self, binary, folder):
        self.binary, self.folder = binary, folder
        self.environment = {key: value for key, value in os.environ.items() if not key.startswith("NIGHTBILL_")}
        self.steps = []

    def run(self, *arguments):
        self.steps.append(" ".join(map(repr, arguments)))
        return subprocess.run([self.binary, *arguments], cwd=self.folder, env=self.environment, capture_output=True,
                              text=True, check=False)


class Folder:
    def __init__(self, binary, folder, seed, features, formats):
        self.program, self.folder, self.formats = Program(binary, folder), folder, formats
        self.features = features
        self.output = folder / "output"
        self.export = Export(seed, "demands" in features, "credits" in features, "rates" in features)
        self.books = Books(START)
        self.books.unsettled = set()
        self.changes = Changes(self.export, self.books, "content" in features, "corrections" in features)
        self.counts = Counter()
        self.conflicts = set()
        self.given = None

    def differences(self, phases):
        self.export.write_settings(self.folder / "settings.yaml")
        day = START
        for phase in range(phases):
            until = day + timedelta(days=self.export.chance.choice([0, 0, 1, 3, 12, 20]))
            if phase:
                yield from (f"phase {phase}: {each}" for each in self._act(day))
                self.changes.apply(day, until)
            yield from (f"phase {phase}: {each}" for each in self._close(phase, day, until))
            day = until + timedelta(days=1)
        self.books.unsettled |= self.conflicts
        yield from document_sums.failures(self.books, self.given, self.output)
        yield from accounting_tax.failures(self.output, self.export.folder, self.folder / "settings.yaml")
        yield from finance_files.failures(self.folder / "ledger", self.output)
        for night in sorted(self.output.glob("*-*-*")):
            yield from (f"{night.name}/{name}: {problem}" for name, problem in night_folder.failures(night))

    def _act(self, day):
        accepted = dict(self.changes.accepted(self.conflicts))
        for identity, is_billed in accepted.items():
            extra = ["--bill-difference"] if is_billed else []
            done = self.program.run("accept", identity, "--ledger", "ledger", "--reason", "It is so", *extra)
            if done.returncode:
                yield f"accept {identity} left with {done.returncode}: {done.stderr}"
            elif is_billed:
                self.books.corrections.asked.add(identity)
                self.counts["differences billed"] += 1
            else:
                self.books.accept(identity, self.given)
                self.books.unsettled.add(identity)
        if "orders" in self.features:
            yield from self._act_on_orders(day)
        if "commands" in self.features:
            for row, is_possible in self.changes.operator_credits(day, accepted):
                amount = ["--amount", row["amount"]] if row["amount"] else ["--all"]
                amount += ["--line", row["line"]] if row["line"] else []
                done = self.program.run("credit", row["invoice_number"], "--ledger", "ledger", "--reason", "So", *amount)
                if bool(done.returncode) == is_possible:
                    yield f"credit {row['invoice_number']} {amount} left with {done.returncode}: {done.stderr}"
                if is_possible and not done.returncode:
                    self.books.credits.ask(row)
                    self.counts["credits by command"] += 1

    def _act_on_orders(self, day):
        """Some POs are activated or suspended by command, and some invoices are regenerated."""
        for (payer, number), order in sorted(self.books.orders.orders.items()):
            note = ["--ledger", "ledger", "--reason", "Call"]
            if self.export.chance.random() < 0.1:
                done = self.program.run("po", "expire", payer, number, "--on", "2026-10-15", *note)
                order.expires, order.is_declared = date(2026, 10, 15), False
                if done.returncode:
                    yield f"po expire {payer} {number} left with {done.returncode}: {done.stderr}"
            if self.export.chance.random() < 0.15:
                act = "activate" if order.is_suspended else "suspend"
                done = self.program.run("po", act, payer, number, *note)
                order.is_suspended = not order.is_suspended
                order.is_declared &= order.is_suspended
                if done.returncode:
                    yield f"po {act} {payer} {number} left with {done.returncode}: {done.stderr}"
        contracts = [each for each in self.books.documents.values() if each.kind == "contract"]
        for document in self.export.chance.sample(contracts, min(len(contracts), self.export.chance.randrange(9))):
            self.counts["regenerated with another answer"] += self.books.regenerate(document, self.given, day - timedelta(1))
            done = self.program.run("regenerate", document.number, "--ledger", "ledger", "--output", "output",
                                    "--reason", "Asked for", "--format", "ubl")
            paths = sorted((self.output / "regenerated").rglob(f"{document.number}.*xml"),
                           key=lambda path: formats.revision(path.name))
            if done.returncode or not paths:
                yield f"regenerate {document.number} left with {done.returncode}: {done.stderr}"
            else:
                yield from (f"{paths[-1].name}: {each}" for each in independent_night.differences(document, paths[-1]))

    def _close(self, phase, day, until):
        name = f"input-{phase}"
        self.export.write(self.folder / name)
        self.given = Input(self.folder / name, set())
        extra = [each for form in self.formats for each in ("--format", form)]
        done = self.program.run("run", "--input", name, "--output", "output", "--ledger", "ledger", "--settings",
                                "settings.yaml", "--as-of", until.isoformat(), "--allow-future", "--json", *extra)
        if done.returncode not in (0, 3):
            yield f"the run left with {done.returncode}: {done.stderr}{done.stdout[:2000]}"
            return
        report = json.loads(done.stdout)
        reported = {each["business_date"]: each for each in report["nights"]}
        is_odd = is_held = False
        for each in days(day, until):
            night = self.books.close(each, self.given)
            is_odd |= bool(night.refused or night.conflicts)
            is_held |= bool(night.facts["held"])
            found = [*closed_night.differences(night, self.output),
                     *closed_night.report_differences(night, reported[each.isoformat()])]
            yield from (f"{each}: {problem}" for problem in found)
            self.counts.update({"invoices": len(night.invoices), "credit notes": len(night.notes), "nights": 1,
                                "line items": len(night.items), "refused credits on a night": len(night.refused)})
            self.counts["facts held on a night"] += night.facts["held"]
            contracts = [each for each in night.invoices if each.kind == "contract"]
            self.counts["contract invoices after their due date"] += sum(each.charge.due < night.day for each in contracts)
            self.counts["with a line of a PO"] += sum(each.order_line is not None for each in contracts)
        self.conflicts = night.conflicts
        yield from closed_night.rejected_differences(night, self.output)
        # Whether what is held makes a run odd is not asked here.
        if done.returncode != (3 if is_odd else 0) and not is_held:
            yield f"the run left with {done.returncode}, {'' if is_odd else 'not '}because of conflicts or refused credits"


def try_folder(binary, place, seed, options):
    folder = place / f"{seed:06}"
    folder.mkdir(parents=True)
    judged = Folder(binary, folder, seed, options.features, options.format)
    found = []
    try:
        for problem in judged.differences(options.phases):
            found.append(problem)
            if len(found) == options.most:
                break
    except Exception as error:  # A folder that cannot be judged is a fault of its own.
        found.append(f"could not be judged: {error!r}")
        if options.raise_errors:
            raise
    if options.rules and not found:
        paths = list(einvoice_rules.documents([judged.output]))
        found += [f"{path.name}: {problem}" for path, _, problems in map(einvoice_rules.check, paths)
                  for problem in problems]
        found += [f"{path.name}: {problem}" for path, problem in cross_formats.failures(paths)]
        judged.counts["documents by the official rules"] += len(paths)
    if found:
        (folder / "steps.txt").write_text("\n".join(judged.program.steps) + "\n", "utf-8")
    elif not options.keep:
        shutil.rmtree(folder)
    return found, judged.counts


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seed", type=int, default=1, help="of the first folder")
    parser.add_argument("--folders", type=int, default=20)
    parser.add_argument("--phases", type=int, default=5)
    parser.add_argument("--features", type=lambda text: text.split(","), default=list(FEATURES), metavar="NAME,…",
                        help=f"some of {', '.join(FEATURES)}")
    parser.add_argument("--format", action="append", default=["ubl"], help="further formats of documents")
    parser.add_argument("--rules", action="store_true", help="hold every document against the official rules, too")
    parser.add_argument("--most", type=int, default=10, help="differences of a folder that are told")
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keeps all folders there")
    parser.add_argument("--raise-errors", action="store_true")
    options = parser.parse_args()

    place = options.keep or Path(tempfile.mkdtemp())
    counts, odd = Counter(), 0
    for seed in range(options.seed, options.seed + options.folders):
        found, of_folder = try_folder(options.binary.resolve(), place, seed, options)
        counts.update(of_folder)
        odd += bool(found)
        for problem in found:
            print(f"{place / f'{seed:06}'}: {problem}", flush=True)
    print(f"{options.folders} folders: {', '.join(f'{count} {what}' for what, count in sorted(counts.items()))}; "
          f"{odd} folders with differences")
    return 1 if odd else 0


if __name__ == "__main__":
    sys.exit(main())
