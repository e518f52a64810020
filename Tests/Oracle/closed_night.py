"""Compares a published night with what `closing.py` says of it: invoices, credit notes, line items, sums."""

import csv
import hashlib
import json
from collections import Counter
from decimal import Decimal

from lxml import etree

import formats
import independent_night
import ubl
from facts import invoice_digits
from ubl import find_all, text

# UBL has a plain name where it is the format that the account asks for.
UBL_ENDINGS = (".xml", ".ubl.xml", ".peppol.xml")
ORDERS, ITEMS = "purchase-orders.csv", "purchase-order-lines.csv"


def differences(night, output):
    """What the folder of a night says otherwise."""
    folder = output / night.day.isoformat()
    names = Counter(formats.number(path.name) for path in folder.glob("*")) if folder.is_dir() else Counter()
    names.pop(None, None)
    for number in sorted(names.keys() - {each.number for each in (*night.invoices, *night.notes)}):
        yield f"{number}: surplus"
    for judge, documents in ((independent_night.differences, night.invoices), (note_differences, night.notes)):
        for document in documents:
            path = ubl_file(folder, document.number)
            if path is None:
                yield f"{document.number}: missing"
            else:
                yield from (f"{path.name}: {problem}" for problem in judge(document, path))
    yield from _item_differences(night.items, _rows(folder / ITEMS))
    orders = {(row["payer_account_id"], row["purchase_order_number"]): (row["state"], row["expires_on"])
              for row in _rows(folder / ORDERS)}
    for key, wanted in night.orders.items():
        if orders.get(key) != wanted:
            yield f"PO {key} is {orders.get(key)}, should be {wanted}"
    if folder.is_dir():
        yield from _manifest_differences(night, json.loads((folder / "manifest.json").read_text("utf-8")))


def ubl_file(folder, number):
    return next((path for path in (folder / (number + ending) for ending in UBL_ENDINGS) if path.is_file()), None)


def note_differences(note, path):
    """What a published credit note says otherwise than expected."""
    document = etree.parse(path).getroot()
    found, invoice = ubl.facts(document), note.document
    reference = "cac:BillingReference/cac:InvoiceDocumentReference/"
    due = {
        "a credit note": (found.is_credit, True),
        "number": (found.number, note.number),
        "issue date": (found.issued, note.issued.isoformat()),
        "currency": (found.currency, invoice.currency),
        "PO number": (found.order, invoice.order),
        "lines of the PO": (found.order_lines, {invoice.order_line}),
        "preceding invoice": (found.preceding, invoice.number),
        "its date": (text(document, reference + "cbc:IssueDate"), invoice.issued.isoformat()),
        "net": (found.stated["exclusive"][0][1], note.net),
        "tax": (found.stated["tax"][0][1], note.tax),
        "total": (found.stated["inclusive"][0][1], note.net + note.tax),
        "sum of lines": (sum((line.amount for line in found.lines), Decimal(0)), note.net),
        "buyer reference": (found.reference, invoice.account["buyer_reference"] or invoice.account["account_id"]),
    }
    buyer = "cac:AccountingCustomerParty/cac:Party/"
    due["name"] = (text(document, buyer + "cac:PartyLegalEntity/cbc:RegistrationName"), invoice.account["name"])
    ids = [element.text for element in find_all(document, buyer + "cac:PartyIdentification/cbc:ID")]
    if ids:
        due["account"] = (invoice.account["account_id"] in ids, True)
    for name, (said, wanted) in due.items():
        if said != wanted:
            yield f"{name} is {said!s}, should be {wanted!s}"


def _rows(path):
    """The rows of a file; none where there is no file."""
    if not path.is_file():
        return []
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _item_differences(items, rows):
    found = [(row["payer_account_id"], row["purchase_order_number"], int(row["line_item"]), row["subscription_id"],
              Decimal(row["amount"]), Decimal(row["tax"])) for row in rows]
    wanted = [(each.payer, each.order, each.number, each.subscription, each.amount, each.tax) for each in items]
    for what, rows in (("surplus", set(found) - set(wanted)), ("missing", set(wanted) - set(found))):
        for row in sorted(rows):
            yield f"line item {' '.join(map(str, row))}: {what}"
    if len(found) != len(set(found)):
        yield "a line item twice"


def _manifest_differences(night, manifest):
    digests = [hashlib.sha256(each.account["account_id"].encode("utf-8")).digest()[:8] for each in night.invoices]
    due = {
        "invoice_count": (manifest["invoice_count"], len(night.invoices)),
        "credit_note_count": (manifest.get("credit_note_count", 0), len(night.notes)),
        "account_hash_total": (manifest["account_hash_total"],
                               f"{sum(int.from_bytes(each, 'big') for each in digests) % 2 ** 64:016x}"),
        "sums": (without_nothing(manifest["sums"]), without_nothing(sums(night))),
    }
    for name, (found, wanted) in due.items():
        if found != wanted:
            yield f"manifest.json: {name} is {found}, should be {wanted}"


def sums(night):
    """What a night sums up to, per currency, as a manifest and a run write it."""
    amounts, counts = {}, Counter()
    for prefix, name, each in (*(("", "invoices", each) for each in night.invoices),
                               *(("credited_", "credit_notes", each) for each in night.notes)):
        currency = (each.document if prefix else each).currency
        row = amounts.setdefault(currency, Counter())
        counts[currency, name] += 1
        for kind, amount in (("net", each.net), ("tax", each.tax), ("total", each.net + each.tax)):
            row[prefix + kind] += amount
    rows = []
    for currency in sorted(amounts):
        row = {"currency": currency, "invoices": counts[currency, "invoices"], "credit_notes": counts[currency, "credit_notes"]}
        for kind in ("net", "tax", "total", "credited_net", "credited_tax", "credited_total"):
            row[kind] = f"{amounts[currency][kind]:.{invoice_digits(currency)}f}"
        rows.append(row)
    return rows


def without_nothing(rows):
    """Rows without what is zero: whether a zero is written is not asked."""
    return [{key: value for key, value in row.items() if key == "currency" or Decimal(value)} for row in rows]


def report_differences(night, report):
    """What the JSON of a run says of a night otherwise."""
    facts = {box: night.facts[box] for box in report["facts"]}
    if report["facts"] != facts:
        yield f"facts are {report['facts']}, should be {facts}"
    if report.get("credit_notes", 0) != len(night.notes):
        yield f"credit_notes is {report.get('credit_notes')}, should be {len(night.notes)}"
    found, wanted = without_nothing(report["sums"]), without_nothing(sums(night))
    if found != wanted:
        yield f"the sums of the run are {found}, should be {wanted}"


def rejected_differences(night, output):
    """Which credits the newest folder of rejects names otherwise; a night without any writes no folder."""
    folders = sorted(path for path in (output / "rejects").glob("*-*-*") if path.name <= night.day.isoformat())
    found = [row["credit_id"] for row in _rows(folders[-1] / "credits.csv")] if folders else []
    if sorted(found) != sorted(night.refused) and (night.refused or folders and folders[-1].name == night.day.isoformat()):
        yield f"rejected credits are {sorted(found)}, should be {night.refused}"
