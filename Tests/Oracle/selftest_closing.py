"""Nights, credits and corrections of a few rows, computed by hand; and credit notes that are not as they must be."""

import tempfile
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path
from types import SimpleNamespace

import closed_night
import document_sums
from closing import Books
from credit_rules import CreditNote, Credits, Document
from expected_invoices import Input, Line
from night_input import Row

DAY = date(2026, 11, 2)
VALID = Path(__file__).parent / "valid_credit_note.xml"

# Amounts of the lines, rate and currency of an invoice, then nights of credits (credit_id, line, amount, date as days
# after the invoice), and the credit notes by hand: credit_id, net and tax.
CREDITED = [
    ("parts end at zero", "10.01 20.02 0.05", "19", "EUR",
     [["a  10.00 1"], ["b 3  1", "c  20.04 1"], ["d   1"], ["e   1"]],
     ["a 10.00 1.90", "b 0.05 0.01", "d 20.03 3.81"]),
    ("tax of all so far", "10.01", "19", "EUR", [["a  0.03 1"], ["b  0.03 1"], ["c   1"]],
     ["a 0.03 0.01", "b 0.03 0.00", "c 9.95 1.89"]),
    ("the order of rows is nothing", "10.00", "20", "EUR", [["b   1", "a  1.00 1"]], ["a 1.00 0.20", "b 9.00 1.80"]),
    ("what is left counts as it is then", "10.00", "20", "EUR", [["a   1", "b  1.00 1"]], ["a 10.00 2.00"]),
    ("no decimals", "101", "8.875", "JPY", [["a  1 1"], ["b  10.0 1"], ["c  0.5 1"], ["d   1"]],
     ["a 1 0", "b 10 1", "d 90 8"]),
    ("two decimals where there are three", "0.11", "100", "KWD", [["a  0.001 1", "b  0.010 1"], ["c 1  1"]],
     ["b 0.01 0.01", "c 0.10 0.10"]),
    ("a line, and more than is left of it", "5.00 5.00", "10", "EUR",
     [["a 2 4.00 1"], ["b 2 1.01 1"], ["c  5.50 1"], ["d 2  1"], ["e 3  1"], ["f 1  1"]],
     ["a 4.00 0.40", "c 5.50 0.55", "d 0.50 0.05"]),
    ("dates", "5.00", "0", "EUR", [["a  1.00 -1", "b  2.00 2"], ["b  2.00 2", "c  0 1"], []], ["b 2.00 0.00"]),
    ("once", "5.00", "0", "EUR", [["a  1.00 1"], ["a  1.0 1"], ["a  2.00 1"], ["a  1.00 2"]], ["a 1.00 0.00"]),
]

# Quantities, prices and amounts by night, what an operator does before it, and the documents by hand.
PRICES = [
    ("up, down, and down beyond the original", [
        ("10.00", "", "INV 20.00"), ("12.00", "", ""), ("12.00", "bill", "INV 4.00"), ("9.00", "", ""),
        ("9.00", "bill", "CN 6.00 of 1"), ("1.00", "", ""), ("1.00", "bill", "CN 14.00 of 1, CN 2.00 of 2"),
        ("1.00", "", ""),
    ]),
    ("the newest correction first", [
        ("10.00", "", "INV 20.00"), ("12.00", "", ""), ("12.00", "bill", "INV 4.00"), ("13.00", "", ""),
        ("13.00", "bill", "INV 2.00"), ("0.50", "", ""), ("0.50", "bill", "CN 20.00 of 1, CN 3.00 of 2, CN 2.00 of 3"),
    ]),
    ("accepted as it is", [("10.00", "", "INV 20.00"), ("12.00", "", ""), ("12.00", "accept", ""), ("12.00", "", "")]),
    ("back before the night", [("10.00", "", "INV 20.00"), ("12.00", "", ""), ("10.00", "bill", ""), ("12.00", "", "")]),
    ("another account", [("10.00", "", "INV 20.00"), ("12.00", "", ""), ("12.00", "bill", "INV 4.00"),
                         ("12.00 other", "", ""), ("12.00 other", "bill", "INV 24.00, CN 20.00 of 1, CN 4.00 of 2")]),
]

# PO number and line, status, what the account requires and a withdrawal; then the invoice's PO by night, "-" without.
ORDERS = [
    ("7 10 ACTIVE", "7 10"), ("7 10 SUSPENDED", "-"), ("7 10 SUSPENDED required", ""), ("7 10 ACTIVE required", "7 10"),
    ("7 10 ACTIVE withdraw", "-"), ("7 10 ACTIVE withdraw required", ""), ("7 10 ACTIVE hold", ""),
]


def document_of(amounts, rate, currency):
    lines = [Line(Decimal(1), Decimal(each), Decimal(each)) for each in amounts.split()]
    account = Row(account_id="account", tax_rate=rate)
    return Document(DAY, "contract", account, currency, lines, number="INV-2026-00000001")


def credit_faults():
    for name, amounts, rate, currency, nights, wanted in CREDITED:
        credits, found = Credits(), []
        documents = {"INV-2026-00000001": document_of(amounts, rate, currency)}
        for number, rows in enumerate(nights):
            cells = [dict(zip(("credit_id", "line", "amount", "credited_on"), row.split(" "))) for row in rows]
            rows = {each["credit_id"]: Row(each, invoice_number="INV-2026-00000001",
                                           credited_on=str(DAY + timedelta(days=int(each["credited_on"])))) for each in cells}
            notes, _, _ = credits.close(DAY + timedelta(days=number + 1), rows, documents, [])
            found += [f"{note.credit_id} {note.net} {note.tax}" for note in notes]
        if [_values(each) for each in found] != [_values(each) for each in wanted]:
            yield f"credits, {name}: {found}, by hand {wanted}"


def _values(text):
    first, *numbers = text.split()
    return first, [Decimal(each) for each in numbers]


def write_export(folder, price="1", account="a", order="", line="", words=()):
    folder.mkdir(parents=True)
    status = next((word for word in words if word.isupper()), "ACTIVE")
    tables = {
        "accounts": ["account_id,tax_category,tax_rate,purchase_order_required",
                     f"a,S,20,{'yes' if 'required' in words else ''}", "other,S,20,"],
        "organizations": ["organization_id,management_account_id,purchase_order_integration", "o,a,enabled"],
        "products": ["product_id,product_type,pricing_model", "p,SaaSProduct,contract"],
        "subscriptions": ["subscription_id,account_id,product_id,accepted_on,starts_on,ends_on,currency,payment_plan,"
                          "purchase_order_number,purchase_order_line,hold,status",
                          f"s,{account},p,{DAY},{DAY},2027-12-31,EUR,upfront,{order},{line},"
                          f"{'Disputed' if 'hold' in words else ''},ACTIVE"],
        "terms": ["subscription_id,kind,dimension,quantity,unit_price", f"s,contract,seat,2,{price}"],
        "purchase_orders": ["payer_account_id,purchase_order_number,status", f"a,7,{status}"],
    }
    if "withdraw" in words:
        tables["purchase_order_changes"] = ["change_id,subscription_id,charge_on,withdraw,requested_on", f"1,s,,yes,{DAY}"]
    for name, rows in tables.items():
        (folder / f"{name}.csv").write_text("\n".join(rows) + "\n", "utf-8")
    return Input(folder, set())


def closing_faults(place):
    for name, nights in PRICES:
        books, given = Books(DAY), None
        for number, (content, act, wanted) in enumerate(nights):
            if act == "bill":
                books.corrections.asked.add("s")
            if act == "accept":
                books.accept("s", given)
            price, account = [*content.split(), "a"][:2]
            given = write_export(place / name / str(number), price, account)
            night = books.close(DAY + timedelta(days=number), given)
            found = [f"INV {each.net}" for each in night.invoices]
            found += [f"CN {each.net} of {int(each.document.number[-8:])}" for each in night.notes]
            if ", ".join(found) != wanted:
                yield f"corrections, {name}, night {number}: {found}, by hand {wanted}"
    for name, wanted in ORDERS:
        order, line, *words = name.split()
        night = Books(DAY).close(DAY, write_export(place / name, order=order, line=line, words=words))
        found = " ".join(f"{each.order or '-'} {each.order_line or ''}".strip() for each in night.invoices)
        if found != wanted or bool(night.items) != (bool(wanted) and "withdraw" not in words):
            yield f"PO {name}: {found}, {len(night.items)} line items, by hand {wanted}"


def note_faults():
    """The valid credit note passes, and it does not once anything else is expected of it."""
    account = Row(account_id="account-1", name="Buyer GmbH", buyer_reference="account-1")
    invoice = Document(date(2024, 8, 1), "contract", account, "EUR", [], "PO-1", "INV-2024-00000000")
    note = CreditNote("INV-2024-00000001", date(2024, 9, 1), invoice, None, Decimal("31.51"), Decimal("6.30"), "")
    found = list(closed_night.note_differences(note, VALID))
    if found:
        yield f"the valid credit note: {found}"
    changes = [(note, "number", "CN-1"), (note, "issued", DAY), (note, "net", Decimal(31)), (note, "tax", Decimal("6.31")),
               (invoice, "order", None), (invoice, "order_line", "10"), (invoice, "number", "INV-2024-00000002"),
               (invoice, "issued", DAY), (invoice, "currency", "USD"), (invoice, "account", Row(account_id="b"))]
    for what, field, value in changes:
        before = getattr(what, field)
        setattr(what, field, value)
        if not list(closed_night.note_differences(note, VALID)):
            yield f"a credit note with another {field}: not noticed"
        setattr(what, field, before)


# Credit notes of the valid invoice, which comes to 31.51 and 6.30 of tax: number, its invoice and tax; then what must object.
SUMS = [
    (["1 INV-2024-00000000 6.30"], ""),
    ([], "documents come to 31.51"),
    (["1 INV-2024-00000000 6.29"], "all is credited but 0.01"),
    (["1 INV-2024-00000000 6.30", "2 INV-2024-00000000 6.30"], "63.02 + 12.60 was credited"),
    (["1 INV-2024-00000000 6.30", "2 INV-2024-00000009 6.30"], "no such invoice"),
    (["1 INV-2024-00000000 6.30", "2 CN-2024-00000001 6.30"], "no such invoice"),
]


def sum_faults(place):
    """The sums of documents that are not as they must be are noticed."""
    invoice, note = (VALID.with_name(name).read_text("utf-8") for name in ("valid_invoice.xml", "valid_credit_note.xml"))
    subscription = Row(subscription_id="sub-1", payment_plan="none", accepted_on=str(DAY))
    books = Books(DAY)
    books.unsettled = set()
    books.documents["INV-2024-00000000"] = Document(DAY, "contract", Row(), "EUR")
    for index, (notes, wanted) in enumerate(SUMS):
        folder = place / str(index) / "2024-09-01"
        folder.mkdir(parents=True)
        (folder / "INV-2024-00000000.xml").write_text(invoice.replace("INV-2024-00000001", "INV-2024-00000000"), "utf-8")
        for number, preceding, tax in map(str.split, notes):
            written = note.replace("INV-2024-00000000", preceding).replace('">6.30<', f'">{tax}<')
            (folder / f"CN-2024-0000000{number}.xml").write_text(written, "utf-8")
        # The valid invoice names no subscription.
        found = list(document_sums.failures(books, SimpleNamespace(subscriptions={None: subscription}), folder.parent))
        if wanted not in "; ".join(found) or bool(found) != bool(wanted):
            yield f"sums {notes}: {found}, should be {wanted}"


COUNT = len(CREDITED) + sum(len(nights) for _, nights in PRICES) + len(ORDERS) + 10 + len(SUMS)


def faults():
    yield from credit_faults()
    with tempfile.TemporaryDirectory() as place:
        yield from closing_faults(Path(place) / "nights")
        yield from sum_faults(Path(place) / "sums")
    yield from note_faults()
