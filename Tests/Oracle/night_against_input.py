"""Compares a published night with what must follow from a folder of `random_night.py`.

Amounts, lines, dates and numbers are those of `expected_invoices.py`, PO numbers those of expected.json. Prints a line
per difference and counts; leaves with 1 after any difference.
"""

import argparse
import json
import sys
from collections import Counter
from pathlib import Path

import accounting_tax
import cross_formats
import formats
import independent_night
import random_night
import receivers
from expected_invoices import Input, expected

# UBL has a plain name where it is the format that the account asks for.
UBL_ENDINGS = (".xml", ".ubl.xml", ".peppol.xml")


def invoices_due(folder):
    """What must be invoiced, with the PO numbers that must stand there."""
    orders = json.loads((folder / "expected.json").read_text("utf-8"))
    invoices, refused = expected(Input(folder / "input", set()), random_night.NIGHT, random_night.NIGHT, 1)
    if refused:
        raise SystemExit(f"{len(refused)} usage rows are not covered")
    return invoices, orders


def differences(folder, output):
    invoices, orders = invoices_due(folder)
    night = output / random_night.NIGHT.isoformat()
    by_number = {}
    for path in sorted(night.iterdir()):
        if formats.number(path.name):
            by_number.setdefault(formats.number(path.name), []).append(path)
    counts = Counter(files=sum(map(len, by_number.values())))
    for invoice in invoices:
        found = by_number.pop(invoice.number, [])
        endings = {path.name.removeprefix(invoice.number) for path in found}
        plain = [path for path in found if path.name.removeprefix(invoice.number) in UBL_ENDINGS]
        # Those who can receive Peppol have it beside plain UBL, and beside that what they asked for.
        form = invoice.account["document_format"]
        wanted = 1 + bool(invoice.account["endpoint_id"])
        asked = {f".{form}.xml"} if form in receivers.GERMAN + receivers.FRENCH else set()
        if not {".cii.xml", ".facturx-cii.xml", ".cxml.xml", ".html"} | asked <= endings or len(plain) != wanted:
            yield f"{invoice.number}: there is only {' '.join(path.name for path in found)}"
            continue
        facts = cross_formats.read(plain[0])
        if invoice.kind == "contract":
            due = orders[facts.contract]
            invoice.order = due["order"]
            invoice.order_line = invoice.order_line if invoice.order else None
            counts[f"with a PO that is {due['fate']}"] += 1
        counts[invoice.kind] += 1
        counts["with a PO number"] += bool(invoice.order)
        counts["with a PO number of 200 characters"] += len(invoice.order or "") == 200
        counts["of 500 lines or more"] += len(invoice.lines) >= 500
        counts["with a line that rounding changed"] += any(line.charges for line in facts.lines)
        counts["lines"] += len(invoice.lines)
        counts[f"in {invoice.currency}"] += 1
        counts[f"of tax category {invoice.account['tax_category']}"] += 1
        counts["of nothing"] += invoice.net == 0
        yield from (f"{plain[0].name}: {problem}" for problem in independent_night.differences(invoice, plain[0]))
    yield from (f"{number}: surplus" for number in by_number)
    yield from accounting_tax.failures(output, folder / "input", folder / "settings.yaml")
    print(f"{len(invoices)} invoices: " + ", ".join(f"{count} {what}" for what, count in sorted(counts.items())))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR", help="what random_night.py wrote")
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    found = list(differences(options.folder, options.output))
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{len(found)} differences")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
