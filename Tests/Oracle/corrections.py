"""Section 7.2 of the specification: what differs from what was billed is billed, or given back."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from credit_rules import Document, Wanted
from expected_invoices import Line
from facts import rounded


@dataclass
class BilledCharge:
    content: tuple
    document: Document
    # What was billed, with all corrections.
    amount: Decimal
    corrections: list = field(default_factory=list)
    accepted: set = field(default_factory=set)

    def fits(self, content):
        return content == self.content or content in self.accepted


@dataclass
class BilledLine:
    """A line of a consumption invoice and what corrected it, oldest first, as documents and positions."""

    price: Decimal
    digits: int
    key: tuple
    amount: Decimal
    billed_on: date
    places: list = field(default_factory=list)
    records: list = field(default_factory=list)


@dataclass
class BilledRecord:
    line: BilledLine
    quantity: Decimal
    accepted: set = field(default_factory=set)

    def fits(self, quantity):
        return quantity == self.quantity or quantity in self.accepted


class Corrections:
    def __init__(self, books):
        self.books = books
        # Subscriptions whose difference the next night bills.
        self.asked = set()
        self._back = []
        # Subscriptions where more should have been given back than was left.
        self.short = set()

    def of_charges(self, changed):
        """Charges to invoice, each with the lines of a correction, or None where it is billed anew."""
        for charge, billed in changed:
            old, new = billed.content, charge.content
            billed.accepted.clear()
            if old[:2] != new[:2]:
                for document in (billed.document, *billed.corrections):
                    self._give_back(document, None, document.left() if document.number else Decimal(0))
                yield charge, None
                continue
            billed.content = new
            difference = charge.amount - billed.amount
            if difference > 0:
                billed.amount = charge.amount
                yield charge, (Line(Decimal(1), difference, difference),)
            elif difference < 0:
                places = [(billed.document, None), *((document, None) for document in reversed(billed.corrections))]
                billed.amount -= self._take(places, -difference, charge.key[0])

    def of_records(self, subscription, changed):
        """Lines for the night's consumption invoices."""
        groups = defaultdict(list)
        for record, billed in changed:
            billed.quantity = record.number("quantity")
            billed.accepted.clear()
            groups[id(billed.line)].append(billed.line)
        for group in groups.values():
            line = group[0]
            quantity = sum((self.books.records[record].quantity for record in line.records), Decimal(0))
            difference = rounded(quantity * line.price, line.digits) - line.amount
            if difference > 0:
                line.amount += difference
                yield subscription, (*line.key, line.billed_on), Line(Decimal(1), difference, difference), line
            elif difference < 0:
                places = [line.places[0], *reversed(line.places[1:])]
                line.amount -= self._take(places, -difference, line.key[0])

    def _take(self, places, amount, identity):
        """Gives back an amount of the first place, and what exceeds it of the next ones; how much it was."""
        rest = amount
        for document, position in places:
            # Other lines of the invoice may be given back on the same night.
            planned = sum((each.net for each in self._back if each.document == document.number), Decimal(0))
            part = min(rest, document.left(position), document.left() - planned)
            self._give_back(document, position, part)
            rest -= max(part, Decimal(0))
        if rest:
            self.short.add(identity)
        return amount - rest

    def _give_back(self, document, position, net):
        if net > 0:
            self._back.append(Wanted(document.number, position, net, "", document.issued))

    def wanted(self, known):
        """What the night gives back; each of an invoice of an earlier night."""
        back, self._back = self._back, []
        assert all(each.document in known for each in back)
        return back
