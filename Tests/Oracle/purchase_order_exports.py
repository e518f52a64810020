"""The contract of a night's exports of the PO book: two CSV files that fit each other."""

import csv
from collections import defaultdict

ORDERS, LINES = "purchase-orders.csv", "purchase-order-lines.csv"
STATES = {"ACTIVE", "SUSPENDED", "EXPIRED", "SUSPENDED_EXPIRED"}


def failures(folder):
    """Pairs of file name and what is wrong with it."""
    there = [name for name in (ORDERS, LINES) if (folder / name).is_file()]
    if len(there) == 1:
        yield there[0], "exports: one without the other"
    if len(there) < 2:
        return
    tables = {}
    for name in there:
        written = (folder / name).read_bytes()
        if b"\r\n" in written or not written.endswith(b"\n"):
            yield name, "exports: lines do not end with LF"
        with (folder / name).open(encoding="utf-8", newline="") as file:
            tables[name] = list(csv.DictReader(file, strict=True))
        if any(None in row or None in row.values() for row in tables[name]):
            yield name, "exports: a row has more or fewer cells than the header"
            return
    yield from _fit(tables[ORDERS], tables[LINES])


def _key(row):
    return row["payer_account_id"].encode(), row["purchase_order_number"].encode()


def _fit(orders, lines):
    keys = [_key(row) for row in orders]
    if keys != sorted(set(keys)):
        yield ORDERS, "exports: not in order, or a PO twice"
    if any(row["state"] not in STATES for row in orders):
        yield ORDERS, "exports: an unknown state"
    places = [(_key(row), int(row["line_item"])) for row in lines]
    if places != sorted(set(places)):
        yield LINES, "exports: not in order, or a line item twice"
    # A night's lines are those that it added: the newest of each PO, one after the other.
    newest = defaultdict(list)
    for key, number in places:
        newest[key].append(number)
    if newest.keys() - set(keys):
        yield LINES, "exports: a line item of a PO that is not there"
    if any(numbers != list(range(numbers[0], numbers[0] + len(numbers))) for numbers in newest.values()):
        yield LINES, "exports: the numbers of a PO's new line items have a gap"
    if any(int(row["line_items"]) < len(newest[_key(row)]) for row in orders):
        yield ORDERS, "exports: fewer line items than the night added"
    if any(row["balance_tracking"] != "not enabled" for row in lines):
        yield LINES, "exports: balance tracking is not “not enabled”"
