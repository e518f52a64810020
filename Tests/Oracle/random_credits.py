"""Credits invoices made by chance in parts, in rows of several nights, until nothing is left of any.

Every credit note must say what follows from the rows, to the last cent of tax, and pass the official rules in every
format that is asked for.
"""

import argparse
import json
import shutil
import sys
import tempfile
from collections import Counter
from datetime import timedelta
from decimal import Decimal
from pathlib import Path

import accounting_tax
import closed_night
import cross_formats
import document_sums
import einvoice_rules
import finance_files
import night_folder
import receivers
import rule_sets
from closing import Books
from drawn_export import START, Export
from expected_invoices import Input
from facts import invoice_digits
from night_input import days
from random_phases import Program

# Within so many nights every charge of a drawn export has fallen due.
ISSUING = 75


class Trial:
    def __init__(self, program, folder, seed, invoices, formats):
        self.program, self.folder, self.output = program, folder, folder / "output"
        self.formats = [each for form in formats for each in ("--format", form)]
        self.export = Export(seed, False, True, True, places=max(8, invoices // 8), contracts=max(2, invoices * 3 // 4),
                             uses=max(2, invoices // 8))
        receivers.fit(self.export.tables, self.export.chance)
        self.books = Books(START)
        self.books.unsettled = set()
        self.counts = Counter()
        self.given = None

    def failures(self, nights):
        """Issues, then credits on so many nights."""
        self.export.write_settings(self.folder / "settings.yaml")
        day = START + timedelta(days=ISSUING)
        yield from self._close("issue", START, day)
        for number in range(nights):
            day += timedelta(days=1)
            for document in self.books.documents.values():
                self._draw(document, day, number == nights - 1)
            yield from self._close(f"credit-{number}", day, day)
        for document in self.books.documents.values():
            self.counts["invoices credited whole"] += bool(document.credited)
            self.counts[f"in {document.currency}"] += 1
            self.counts[f"of tax category {document.account['tax_category']}"] += 1
            if document.left() or document.credited_tax != document.tax:
                yield f"{document.number}: {document.left()} is left"
        yield from document_sums.failures(self.books, self.given, self.output)
        yield from accounting_tax.failures(self.output, self.export.folder, self.folder / "settings.yaml")
        yield from finance_files.failures(self.folder / "ledger", self.output)

    def _draw(self, document, day, is_last):
        chance, left = self.export.chance, document.left()
        unit = Decimal(1).scaleb(-invoice_digits(document.currency))
        amounts = []
        while left > 0 and chance.random() < 0.6:
            amount = chance.choice([unit, (left * chance.randrange(1, 100) / 100).quantize(unit), left])
            if 0 < amount <= left:
                amounts.append((amount, ""))
                left -= amount
        open_lines = [place for place in range(1, len(document.lines) + 1) if document.left(place) > 0]
        if not amounts and open_lines and chance.random() < 0.5:
            place = chance.choice(open_lines)
            amounts.append(("", place))
            left -= document.left(place)
        if is_last and left > 0:
            amounts.append((left if chance.random() < 0.5 else "", ""))
        for index, (amount, line) in enumerate(amounts):
            self.export.row("credits", credit_id=f"{day}/{document.number}/{index}", invoice_number=document.number, line=line,
                            amount=amount and f"{amount:f}", credited_on=day, reason="Outage & <more>")

    def _close(self, name, day, until):
        self.export.write(self.folder / name)
        self.given = Input(self.folder / name, set())
        done = self.program.run("run", "--input", name, "--output", "output", "--ledger", "ledger", "--settings",
                                "settings.yaml", "--as-of", until.isoformat(), "--allow-future", "--json", *self.formats)
        if done.returncode:
            yield f"{name} left with {done.returncode}: {done.stderr}{done.stdout[:2000]}"
            return
        reported = {each["business_date"]: each for each in json.loads(done.stdout)["nights"]}
        for each in days(day, until):
            night = self.books.close(each, self.given)
            found = [*closed_night.differences(night, self.output),
                     *closed_night.report_differences(night, reported[each.isoformat()])]
            found += [f"{credit}: {reason}" for credit, reason in night.refused.items()]
            yield from (f"{each}: {problem}" for problem in found)
            self.counts.update({"invoices": len(night.invoices), "credit notes": len(night.notes)})


def judged(output, jobs):
    """What the official rules, the amounts computed again, the formats among themselves and the folders object to."""
    paths = list(einvoice_rules.documents([output]))
    for path, _, found in einvoice_rules.check_all(paths, jobs):
        yield from (f"{path.name}: {problem}" for problem in found)
    yield from (f"{path.name}: {problem}" for path, problem in cross_formats.failures(paths))
    for folder in einvoice_rules.nights([output]):
        yield from (f"{folder.name}/{name}: {problem}" for name, problem in night_folder.failures(folder))
    print(f"{len(paths)} documents were held against the rules")
    print(rule_sets.standing())


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--invoices", type=int, default=1000, help="about so many")
    parser.add_argument("--nights", type=int, default=4, help="with credits")
    parser.add_argument("--format", action="append", default=["ubl", "peppol", "cii", "facturx-cii"], help="further formats of documents")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keeps all of it there")
    options = parser.parse_args()

    place = options.keep or Path(tempfile.mkdtemp())
    place.mkdir(parents=True, exist_ok=True)
    trial = Trial(Program(options.binary.resolve(), place), place, options.seed, options.invoices, options.format)
    found = [*trial.failures(options.nights), *judged(place / "output", options.jobs)]
    print(*found[:100], sep="\n", end="\n" if found else "")
    print(f"{', '.join(f'{count} {what}' for what, count in sorted(trial.counts.items()))}; {len(found)} failures")
    if not options.keep:
        shutil.rmtree(place)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
