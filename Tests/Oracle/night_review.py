"""The contract of a night's review: invoices without the PO number that was asked for, and POs that came into the book."""

import csv
from collections import Counter

from lxml import etree

import formats

REFUSED, CREATED, ORDERS = "refused-numbers.csv", "created-orders.csv", "purchase-orders.csv"
RULES = {"invalid_number", "not_permitted", "not_integrated", "suspended"}
DOUBTS = {"", "scientific_notation", "several_numbers", "placeholder", "unreadable", "garbled", "invisible_character", "date"}


def failures(folder, manifest):
    """Pairs of file name and what is wrong with it."""
    refused, created = _rows(folder, REFUSED), _rows(folder, CREATED)
    yield from _refused(folder, refused, manifest.get("refused_numbers"))
    yield from _created(folder, created, manifest.get("created_orders"))


def _rows(folder, name):
    """The rows of a file; None where there is no file."""
    if not (folder / name).is_file():
        return None
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def _refused(folder, rows, stated):
    if rows is None:
        if stated is not None:
            yield "manifest.json", f"review: it counts refused numbers, and there is no {REFUSED}"
        return
    numbers = [row["invoice_number"] for row in rows]
    if not rows or numbers != sorted(set(numbers)):
        yield REFUSED, "review: empty, not in order, or an invoice twice"
    if any(row["rule"] not in RULES or not row["requested_number"] for row in rows):
        yield REFUSED, "review: a rule that refuses no number, or no number"
    counts = Counter(row["rule"] for row in rows)
    if {entry["rule"]: entry["count"] for entry in stated or []} != counts:
        yield "manifest.json", f"review: refused numbers are {stated}, should be {dict(counts)}"
    for number in numbers:
        documents = [path for path in folder.glob(f"{number}.*xml") if formats.number(path.name) == number]
        if not documents and not list(folder.glob(f"{number}.*")):
            yield REFUSED, f"review: {number} is not there"
        for path in documents:
            document = etree.parse(path).getroot()
            if formats.reader(document).facts(document).order:
                yield REFUSED, f"review: {path.name} carries a PO number"


def _created(folder, rows, stated):
    if rows is None:
        if stated is not None:
            yield "manifest.json", f"review: it counts created POs, and there is no {CREATED}"
        return
    keys = [(row["payer_account_id"].encode(), row["purchase_order_number"].encode()) for row in rows]
    if not rows or keys != sorted(set(keys)):
        yield CREATED, "review: empty, not in order, or a PO twice"
    if any(row["doubt"] not in DOUBTS for row in rows):
        yield CREATED, "review: an unknown doubt"
    orders = _rows(folder, ORDERS) or []
    expected = {
        (row["payer_account_id"].encode(), row["purchase_order_number"].encode())
        for row in orders
        if row["created_by"] == "marketplace" and row["first_seen_on"] == folder.name
    }
    found = {key for key, row in zip(keys, rows) if row["created_by"] == "marketplace"}
    if found != expected:
        yield CREATED, f"review: {len(found)} POs of charges, and the book has {len(expected)}"
    if stated != len(rows):
        yield "manifest.json", f"review: created_orders is {stated}, should be {len(rows)}"
