"""The sums that documents must come to in the end, read from the documents alone: what the export says now was billed."""

from collections import defaultdict
from decimal import Decimal

from lxml import etree

import ubl
from closed_night import UBL_ENDINGS
from closing import charges
from facts import invoice_digits, rounded
from night_folder import DATE


def read(output):
    """The facts of every invoice and credit note in UBL, by number."""
    found = {}
    for folder in sorted(output.iterdir()):
        for path in sorted(folder.glob("*.xml")) if DATE.fullmatch(folder.name) else ():
            number = next((path.name.removesuffix(ending) for ending in reversed(UBL_ENDINGS)
                           if path.name.endswith(ending)), "")
            if "." not in number:
                found.setdefault(number, ubl.facts(etree.parse(path).getroot()))
    return found


def failures(books, given, output):
    found = read(output)
    net = {number: facts.stated["exclusive"][0][1] for number, facts in found.items()}
    tax = {number: facts.stated["tax"][0][1] for number, facts in found.items()}
    back, tax_back = defaultdict(Decimal), defaultdict(Decimal)
    for number, facts in found.items():
        if facts.is_credit:
            back[facts.preceding] += net[number]
            tax_back[facts.preceding] += tax[number]
            if net[number] <= 0 or tax[number] < 0:
                yield f"{number}: gives back {net[number]} and tax {tax[number]}"
    for number in sorted(back):
        if number not in found or found[number].is_credit:
            yield f"{number}: is credited, and there is no such invoice"
        elif back[number] > net[number] or tax_back[number] > tax[number]:
            yield f"{number}: {net[number]} + {tax[number]}, and {back[number]} + {tax_back[number]} was credited"
        elif back[number] == net[number] and tax_back[number] != tax[number]:
            yield f"{number}: all is credited but {tax[number] - tax_back[number]} of the tax"
    # What was given back by request is no difference of what was billed; of an invoice that was replaced nothing is left.
    requested = {note.number for note in books.notes if note.credit_id}
    billed = defaultdict(Decimal)
    for number, facts in found.items():
        if not facts.is_credit:
            billed[number] += net[number]
        elif number not in requested or facts.preceding in books.corrections.replaced:
            billed[facts.preceding] -= net[number]
    yield from _contract(books, given, found, billed)
    yield from _consumption(books, billed)


def _contract(books, given, found, billed):
    sums = defaultdict(Decimal)
    for number, facts in found.items():
        if not facts.is_credit and books.documents[number].kind == "contract":
            sums[facts.contract] += billed[number]
    for identity, total in sorted(sums.items()):
        if identity in books.unsettled:
            continue
        due = sum((charge.amount for charge in charges(given, given.subscriptions[identity])
                   if charge.key in books.charges), Decimal(0))
        if total != due:
            yield f"{identity}: documents come to {total}, by the export {due} was to bill"


def _consumption(books, billed):
    """In each currency, by the quantities that were billed in the end."""
    lines = {id(record.line): record.line for record in books.records.values()}
    due = defaultdict(Decimal)
    numbers = defaultdict(set)
    for line in lines.values():
        quantity = sum((books.records[record].quantity for record in line.records), Decimal(0))
        currency = line.currency
        due[currency] += rounded(quantity * line.price, invoice_digits(currency))
        numbers[currency] |= {document.number for document, _ in line.places}
    for currency in sorted(due):
        total = sum((billed[number] for number in numbers[currency]), Decimal(0))
        if total != due[currency]:
            yield f"consumption in {currency}: documents come to {total}, should be {due[currency]}"
