"""Section 7.2 of the specification: what differs from what was billed is billed, or given back."""

from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from credit_rules import Document, Wanted
from expected_invoices import Line
from facts import invoice_digits, rounded


@dataclass
class BilledCharge:
    content: tuple
    document: Document
    # The invoices of what was billed later, oldest first.
    corrections: list = field(default_factory=list)
    accepted: set = field(default_factory=set)

    def fits(self, content):
        return content == self.content or content in self.accepted

    @property
    def places(self):
        """What is given back is given back of these, one after the other."""
        return [(document, None) for document in (self.document, *reversed(self.corrections))]


@dataclass
class BilledLine:
    """A line of a consumption invoice and what corrected it, oldest first, as documents and positions."""

    price: Decimal
    currency: str
    key: tuple
    amount: Decimal
    billed_on: date
    places: list = field(default_factory=list)
    records: list = field(default_factory=list)

    @property
    def order(self):
        return [self.places[0], *reversed(self.places[1:])]


@dataclass
class BilledRecord:
    line: BilledLine
    quantity: Decimal
    accepted: set = field(default_factory=set)

    def fits(self, quantity):
        return quantity == self.quantity or quantity in self.accepted


class Corrections:
    """What operators asked to be billed, and what the night gives back for it."""

    def __init__(self, books):
        self.books = books
        # Subscriptions whose difference the next night bills.
        self.asked = set()
        # Invoices that were billed again to another account or in another currency.
        self.replaced = set()
        self._back = []

    def charge(self, charge, billed, is_held):
        """The lines that are billed of a charge whose content differs, None for nothing, and what became of it.

        What `is_held` cannot be billed, and waits for a later night. What is more than is left is not corrected.
        """
        old, new = billed.content, charge.content
        if old[:2] != new[:2]:
            if is_held and not charge.is_opening:
                return None, "waiting"
            for document in (billed.document, *billed.corrections):
                if document.number:
                    self._give_back(document, None, document.left())
                    self.replaced.add(document.number)
            lines = None if charge.is_opening else charge.lines
        else:
            difference = charge.amount - old[3]
            if difference > 0 and is_held:
                return None, "waiting"
            if difference < 0 and not self._take(billed.places, -difference):
                return None, "too much"
            lines = (Line(Decimal(1), difference, difference),) if difference > 0 else None
        billed.content = new
        billed.accepted.clear()
        return lines, "corrected"

    def records(self, changed):
        """Lines for the night's consumption invoice, each with its place and what it corrects."""
        groups = {}
        for record, billed in changed:
            groups.setdefault(id(billed.line), []).append((record, billed))
        lines = []
        for group in groups.values():
            line = group[0][1].line
            change = sum((record.number("quantity") - billed.quantity for record, billed in group), Decimal(0))
            quantity = sum((self.books.records[record].quantity for record in line.records), Decimal(0)) + change
            amount = rounded(quantity * line.price, invoice_digits(line.currency))
            if amount < line.amount and not self._take(line.order, line.amount - amount):
                continue
            if amount > line.amount:
                difference = amount - line.amount
                lines.append(((*line.key, line.billed_on), Line(Decimal(1), difference, difference), line))
            line.amount = amount
            for record, billed in group:
                billed.quantity = record.number("quantity")
                billed.accepted.clear()
        return lines

    def _take(self, places, amount):
        """Gives back an amount, of each place what is left of it; nothing where less is left of all."""
        parts = []
        for document, position in places:
            planned = sum((each.net for each in self._back if each.document == document.number), Decimal(0))
            part = min(amount, document.left(position), document.left() - planned)
            if part > 0:
                parts.append((document, position, part))
                amount -= part
        if amount:
            return False
        for part in parts:
            self._give_back(*part)
        return True

    def _give_back(self, document, position, net):
        if net > 0:
            self._back.append(Wanted(document.number, position, net, "", document.issued))

    def wanted(self, known):
        """What the night gives back; each of an invoice of an earlier night."""
        back, self._back = self._back, []
        assert all(each.document in known for each in back)
        return back
