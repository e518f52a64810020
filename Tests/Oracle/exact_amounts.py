"""Amounts of a document, computed again exactly; the official rules leave room for a difference."""

import re
from collections import defaultdict
from decimal import Decimal

from lxml import etree

import formats
from facts import invoice_digits, rounded

PLAIN = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def failures(document):
    """What is empty, and which amounts are not what follows from the lines."""
    reader = formats.reader(document)
    yield from _empty(document, reader.MAY_BE_EMPTY)
    yield from _notation(reader.amounts(document), reader.currency(document))
    try:
        yield from _amounts(reader.facts(document))
    except (ArithmeticError, AttributeError, TypeError) as error:
        yield f"exact: an amount is missing or not a number: {error!r}"


def _empty(document, may_be_empty):
    for element in document.iter(etree.Element):
        name = etree.QName(element).localname
        if len(element) == 0 and not (element.text or "").strip() and name not in may_be_empty:
            yield f"empty: {name}"
        for attribute, value in element.items():
            if not value.strip():
                yield f"empty: {name}/@{attribute}"


def _amounts(found):
    digits = invoice_digits(found.currency)
    groups = defaultdict(Decimal)
    net = Decimal(0)
    for line in found.lines:
        # Receivers compute with two decimals whatever the currency has; what rounding to its own adds is a charge.
        due = rounded(line.quantity * line.price / line.base, 2) + line.charges
        yield from _differs(f"line {line.name}", line.amount, due)
        net += line.amount
        groups[line.group] += line.amount
    if [line.name for line in found.lines] != [str(number) for number in range(1, len(found.lines) + 1)]:
        yield "exact: lines are not numbered from 1"
    if not found.has_lines:
        for key, base, _ in found.subtotals:
            groups[key] += base
            net += base
    elif not found.lines:
        yield "exact: there is no line"
    charges = Decimal(0)
    for key, amount in found.charges:
        groups[key] += amount
        charges += amount

    tax = Decimal(0)
    for key, base_stated, tax_stated in found.subtotals:
        if key not in groups:
            yield f"exact: {_name(key)}: no line has it, or it stands twice"
            continue
        base = groups.pop(key)
        exact = base * key[1] / 100
        due = rounded(exact, digits)
        # A credit note gives back what the tax on all that is credited of its invoice grew by: less than a unit away.
        if found.is_credit and found.preceding and abs(tax_stated - exact) < Decimal(1).scaleb(-digits):
            due = tax_stated
        tax += due
        yield from _differs(f"{_name(key)}: taxable amount", base_stated, base)
        yield from _differs(f"{_name(key)}: tax amount", tax_stated, due)
    for key in groups:
        yield f"exact: {_name(key)}: has no subtotal"

    exclusive = net + charges
    due = {
        "net": net,
        "exclusive": exclusive,
        "tax": tax,
        "inclusive": exclusive + tax,
        "payable": exclusive + tax + found.rounding - found.prepaid,
    }
    for kind, amount in due.items():
        if not found.stated[kind]:
            yield f"exact: {kind}: not stated"
        for name, stated in found.stated[kind]:
            yield from _differs(name, stated, amount)


def _notation(amounts, currency):
    """Every amount is in the document's currency, and is written as plainly as can be."""
    for written in amounts:
        number = written.number
        if written.currency not in (None, currency) and not written.is_accounting:
            yield f"exact: {written.name} is in {written.currency}, the document in {currency}"
        most = 2 if written.is_of_line else invoice_digits(written.currency if written.is_accounting else currency)
        if not written.is_price and len(number.partition(".")[2]) > most:
            yield f"exact: {written.name} {number} has more than {most} decimals"
        if not PLAIN.fullmatch(number) or number.startswith("-") and not Decimal(number):
            yield f"exact: {written.name} {number} is not plainly written"


def _name(key):
    return f"tax {key[0]} {key[1]:f}"


def _differs(name, found, due):
    if found != due:
        yield f"exact: {name} is {found}, should be {due}"
