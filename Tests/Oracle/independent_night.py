"""Computes from the input alone what must have been invoiced, and compares it with what was published.

Prints a line per difference and a summary of counts; leaves with 1 after any difference.
"""

import argparse
import hashlib
import json
import sys
from collections import defaultdict
from datetime import date, timedelta
from pathlib import Path

from lxml import etree

import ubl
from expected_invoices import Input, expected
from formats import is_ubl_name
from night_folder import DATE
from ubl import decimal, find_all, text

OTHER_ENDINGS = {"cii": ".cii.xml", "cxml": ".cxml.xml", "html": ".html"}


def published(output):
    """The UBL files of each business date by invoice number."""
    for folder in output.iterdir():
        if folder.is_dir() and DATE.fullmatch(folder.name):
            for path in folder.glob("*.xml"):
                if is_ubl_name(path.name):
                    yield (folder.name, path.name.removesuffix(".xml")), path


def differences(invoice, path):
    """What a published document says otherwise than expected."""
    document = etree.parse(path).getroot()
    account = invoice.account
    due = {
        "number": (text(document, "cbc:ID"), invoice.number),
        "issue date": (text(document, "cbc:IssueDate"), invoice.issued.isoformat()),
        "currency": (text(document, "cbc:DocumentCurrencyCode"), invoice.currency),
        "PO number": (text(document, "cac:OrderReference/cbc:ID"), invoice.order),
        "net": (decimal(document, "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", "NaN"), invoice.net),
        "tax": (decimal(document, "cac:TaxTotal/cbc:TaxAmount", "NaN"), invoice.tax),
        "total": (decimal(document, "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", "NaN"), invoice.net + invoice.tax),
        "buyer reference": (text(document, "cbc:BuyerReference"), account["buyer_reference"] or account["account_id"]),
    }
    if invoice.terms:
        day = invoice.issued + timedelta(days=int(invoice.terms))
        due["due date"] = (text(document, "cbc:DueDate"), day.isoformat())
    buyer = "cac:AccountingCustomerParty/cac:Party/"
    ids = [element.text for element in find_all(document, buyer + "cac:PartyIdentification/cbc:ID")]
    if ids:
        due["account"] = (account["account_id"] if account["account_id"] in ids else ids, account["account_id"])
    due["name"] = (text(document, buyer + "cac:PartyLegalEntity/cbc:RegistrationName"), account["name"])
    for name, (found, wanted) in due.items():
        if found != wanted:
            yield f"{name} is {found!s}, should be {wanted!s}"
    if (found := ubl.facts(document).order_lines) != {invoice.order_line}:
        yield f"lines of the PO are {list(found)}, should be {invoice.order_line}"
    yield from line_differences(invoice, document)


def line_differences(invoice, document):
    """The price is the one that was agreed, also where rounding adds to a line or takes from it."""
    found = ubl.facts(document).lines
    wanted = invoice.lines
    if len(found) != len(wanted):
        yield f"has {len(found)} lines, should have {len(wanted)}"
    for index, (one, other) in enumerate(zip(found, wanted), 1):
        said = (one.quantity, one.price / one.base, one.amount)
        due = (other.quantity, other.price, other.amount)
        if said != due:
            yield f"line {index} is {' '.join(map(str, said))}, should be {' '.join(map(str, due))}"


def compare(invoices, output):
    files = dict(published(output))
    for invoice in invoices:
        day = invoice.issued.isoformat()
        path = files.pop((day, invoice.number), None)
        if path is not None:
            yield from (f"{day}/{path.name}: {problem}" for problem in differences(invoice, path))
            continue
        ending = OTHER_ENDINGS.get(invoice.account["document_format"], ".xml")
        if not (output / day / (invoice.number + ending)).is_file():
            yield f"{day}/{invoice.number}{ending}: missing"
    for day, number in sorted(files):
        yield f"{day}/{number}.xml: surplus"
    yield from hash_differences(invoices, output)


def hash_differences(invoices, output):
    """Against each manifest, the sum of the account hashes."""
    totals = defaultdict(int)
    for invoice in invoices:
        digest = hashlib.sha256(invoice.account["account_id"].encode("utf-8")).digest()
        totals[invoice.issued.isoformat()] += int.from_bytes(digest[:8], "big")
    for path in sorted(output.glob("*-*-*/manifest.json")):
        found = json.loads(path.read_text("utf-8")).get("account_hash_total")
        wanted = f"{totals[path.parent.name] % 2**64:016x}"
        if found != wanted:
            yield f"{path.parent.name}/manifest.json: account_hash_total is {found}, should be {wanted}"


def row_name(value):
    name, _, line = value.rpartition(":")
    return name, int(line)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("input", type=Path)
    parser.add_argument("output", type=Path)
    parser.add_argument("--billing-start", type=date.fromisoformat, required=True, metavar="DATE")
    parser.add_argument("--as-of", type=date.fromisoformat, required=True, metavar="DATE")
    parser.add_argument("--usage-day", type=int, default=1, metavar="DAY", help="usage_invoice_day, 1 unless told")
    parser.add_argument("--skip", type=row_name, action="append", default=[], metavar="FILE:LINE", help="a broken row")
    options = parser.parse_args()

    given = Input(options.input, set(options.skip))
    invoices, refused = expected(given, options.billing_start, options.as_of, options.usage_day)
    found = list(compare(invoices, options.output))
    print(*found, sep="\n", end="\n" if found else "")
    consumption = [invoice for invoice in invoices if invoice.kind == "consumption"]
    print(
        f"{len(invoices) - len(consumption)} contract invoices, {len(consumption)} consumption invoices, "
        f"{len(given.usage)} usage rows ({len(refused)} not covered), "
        f"{sum(len(invoice.lines) for invoice in consumption)} consumption lines, {len(found)} differences"
    )
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
