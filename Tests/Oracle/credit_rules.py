"""Section 7.1 of the specification: what a credit gives back, and why one is refused."""

import re
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from expected_invoices import Invoice
from facts import invoice_digits, rounded

NUMBER = re.compile(r"INV-([0-9]{4})-([0-9]{8,})")
AMOUNT = re.compile(r"[0-9]+(\.[0-9]+)?")


class Refused(Exception):
    """A credit that cannot be carried out on a night."""


@dataclass
class Document(Invoice):
    """An issued invoice, and what its credit notes gave back so far."""

    subscription: str = ""
    # The line item of its charge in the PO book, if any.
    item: object = None
    # Its charge and the input of its night, by which its PO decision may be taken again.
    charge: object = None
    given: object = None
    credited: Decimal = Decimal(0)
    credited_tax: Decimal = Decimal(0)
    # What credits of a line gave back, by the line's position.
    credited_of: dict = field(default_factory=dict)

    def left(self, position=None):
        left = self.net - self.credited
        if position is None:
            return left
        return min(left, self.lines[position - 1].amount - self.credited_of.get(position, Decimal(0)))

    def give_back(self, position, net):
        """The tax of a credit note of so much."""
        self.credited += net
        if position is not None:
            self.credited_of[position] = self.credited_of.get(position, Decimal(0)) + net
        due = self.tax
        if self.credited != self.net:
            due = rounded(self.credited * self.account.number("tax_rate") / 100, invoice_digits(self.currency))
        tax = due - self.credited_tax
        self.credited_tax = due
        return tax


@dataclass(frozen=True)
class Wanted:
    """A credit that is asked for, by a row, by an operator, or (without a credit_id) by a correction."""

    document: str
    position: int | None
    net: Decimal | None
    credit_id: str = ""
    on: date | None = None
    is_operators: bool = False


@dataclass
class CreditNote:
    number: str
    issued: date
    document: Document
    position: int | None
    net: Decimal
    tax: Decimal
    credit_id: str


def wanted(row, day):
    """A row of credits.csv; one of an operator has no date and is due on any night."""
    amount = row["amount"]
    if amount and not AMOUNT.fullmatch(amount):
        raise Refused("the amount is not one")
    if row["line"] and not row["line"].isdecimal():
        raise Refused("the line is not one")
    return Wanted(row["invoice_number"], int(row["line"]) if row["line"] else None,
                  Decimal(amount) if amount else None, row["credit_id"], row.day("credited_on") or day,
                  not row["credited_on"])


def place(asked):
    """By this credit notes of a night are in order: corrections first, then what operators asked for, then rows."""
    match = NUMBER.fullmatch(asked.document)
    row = b"" if asked.is_operators else asked.credit_id.encode()
    return *map(int, match.groups()), row, asked.credit_id, asked.position or 0


def checked(documents, asked):
    """The document and the amount to give back; raises where it cannot be."""
    document = documents.get(asked.document)
    if document is None:
        raise Refused("not an invoice of an earlier night")
    if asked.on < document.issued:
        raise Refused("before the invoice")
    if asked.position is not None and not 1 <= asked.position <= len(document.lines):
        raise Refused("no such line")
    left = document.left(asked.position)
    net = left if asked.net is None else asked.net
    if net <= 0 or net > left:
        raise Refused(f"{net} of {left} left")
    if net != rounded(net, invoice_digits(document.currency)):
        raise Refused("more decimals than the currency has")
    return document, net


class Credits:
    """Which credits were carried out, and what operators asked for."""

    def __init__(self):
        self.done = {}
        self.asked = []
        self.operators = 0
        self.last = {}

    def ask(self, row):
        """What an operator asks for is carried out on the next night."""
        self.operators += 1
        row["credit_id"] = f"op-{self.operators:08}"
        self.asked.append(row)

    def close(self, day, rows, documents, corrections):
        """The credit notes of a night, the rows that it refuses by credit_id, and counts of the rows by what became of them."""
        counts = {"invoiced": 0, "rejected": 0, "not_yet_due": 0}
        refused, due = {}, list(corrections)
        for row in rows.values():
            try:
                asked = wanted(row, day)
                done = self.done.get(asked.credit_id)
                if done == asked:
                    counts["invoiced"] += 1
                elif done:
                    raise Refused("was carried out with other content")
                elif asked.on > day:
                    counts["not_yet_due"] += 1
                elif not NUMBER.fullmatch(asked.document):
                    raise Refused("not an invoice's number")
                else:
                    due.append(asked)
            except Refused as reason:
                refused[row["credit_id"]] = str(reason)
        due += [wanted(row, day) for row in self.asked]
        self.asked = []
        notes = []
        for asked in sorted(due, key=place):
            try:
                notes.append(self._carry_out(asked, day, documents))
                counts["invoiced"] += 1
            except Refused as reason:
                refused[asked.credit_id] = str(reason)
        counts["rejected"] = len(refused)
        return notes, refused, counts

    def _carry_out(self, asked, day, documents):
        document, net = checked(documents, asked)
        tax = document.give_back(asked.position, net)
        if asked.credit_id:
            self.done[asked.credit_id] = asked
        self.last[day.year] = self.last.get(day.year, 0) + 1
        number = f"CN-{day.year:04}-{self.last[day.year]:08}"
        return CreditNote(number, day, document, asked.position, net, tax, asked.credit_id)
