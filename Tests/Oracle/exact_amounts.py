"""Amounts of a UBL document, computed again exactly; the official rules leave room for a difference."""

from collections import defaultdict
from decimal import Decimal, InvalidOperation

from lxml import etree

from ubl import decimal, find, find_all, invoice_digits, lines, rounded, text


def failures(document):
    """What is empty, and which amounts are not what follows from the lines."""
    yield from _empty(document)
    try:
        yield from _amounts(document, text(document, "cbc:DocumentCurrencyCode"))
    except InvalidOperation:
        yield "exact: an amount is not a number"


def _empty(document):
    for element in document.iter(etree.Element):
        name = etree.QName(element).localname
        if len(element) == 0 and not (element.text or "").strip():
            yield f"empty: {name}"
        for attribute, value in element.items():
            if not value.strip():
                yield f"empty: {name}/@{attribute}"


def _amounts(document, currency):
    digits = invoice_digits(currency)
    yield from _notation(document, currency, digits)

    groups = defaultdict(Decimal)
    net = Decimal(0)
    for line, quantity in lines(document):
        amount = decimal(line, "cbc:LineExtensionAmount")
        gross = decimal(line, quantity) * decimal(line, "cac:Price/cbc:PriceAmount")
        gross /= decimal(line, "cac:Price/cbc:BaseQuantity", "1")
        due = rounded(gross, digits) + _charges(line)
        yield from _differs(f"line {text(line, 'cbc:ID')}", amount, due)
        net += amount
        groups[_group(find(line, "cac:Item/cac:ClassifiedTaxCategory"))] += amount
    for charge in find_all(document, "cac:AllowanceCharge"):
        groups[_group(find(charge, "cac:TaxCategory"))] += _signed(charge)

    tax = Decimal(0)
    subtotals = find_all(document, "cac:TaxTotal/cac:TaxSubtotal")
    for subtotal in subtotals:
        group = _group(find(subtotal, "cac:TaxCategory"))
        name = _name(group)
        if group not in groups:
            yield f"exact: {name}: no line has it, or it stands twice"
            continue
        base = groups.pop(group)
        due = rounded(base * group[1] / 100, digits)
        tax += due
        yield from _differs(f"{name}: taxable amount", decimal(subtotal, "cbc:TaxableAmount"), base)
        yield from _differs(f"{name}: tax amount", decimal(subtotal, "cbc:TaxAmount"), due)
    for group in groups:
        yield f"exact: {_name(group)}: has no subtotal"

    exclusive = net + _charges(document)
    payable = exclusive + tax
    payable += decimal(document, "cac:LegalMonetaryTotal/cbc:PayableRoundingAmount")
    payable -= decimal(document, "cac:LegalMonetaryTotal/cbc:PrepaidAmount")
    for path, due in (
        ("cac:TaxTotal/cbc:TaxAmount", tax),
        ("cac:LegalMonetaryTotal/cbc:LineExtensionAmount", net),
        ("cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount", exclusive),
        ("cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount", exclusive + tax),
        ("cac:LegalMonetaryTotal/cbc:PayableAmount", payable),
    ):
        yield from _differs(path.rsplit(":", 1)[1], decimal(document, path), due)


def _notation(document, currency, digits):
    for element in document.iter("{*}*"):
        name = etree.QName(element).localname
        if "currencyID" not in element.keys():
            continue
        if element.get("currencyID") != currency:
            yield f"exact: {name} is in {element.get('currencyID')}, the document in {currency}"
        number = (element.text or "").strip()
        places = len(number.partition(".")[2])
        if name != "PriceAmount" and places > digits:
            yield f"exact: {name} {number} has more than {digits} decimals"
        if "e" in number.lower() or number.startswith("+") or number.startswith("-0") and not Decimal(number):
            yield f"exact: {name} {number} is not plainly written"


def _group(category):
    if category is None:
        return ("none", Decimal(0))
    return (text(category, "cbc:ID"), decimal(category, "cbc:Percent").normalize())


def _name(group):
    return f"tax {group[0]} {group[1]:f}"


def _signed(charge):
    amount = decimal(charge, "cbc:Amount")
    return amount if text(charge, "cbc:ChargeIndicator") == "true" else -amount


def _charges(node):
    return sum(map(_signed, find_all(node, "cac:AllowanceCharge")), Decimal(0))


def _differs(name, found, due):
    if found != due:
        yield f"exact: {name} is {found}, should be {due}"
