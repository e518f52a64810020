"""The tax of documents in the currency in which the seller accounts for it, from the exchange rates alone.

An invoice takes the latest rate on or before its date. Credit notes take that of their invoice: what all of them gave back
by then, converted, less what was converted before.
"""

import json
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

import cii
import cross_formats
import formats
import ubl
from facts import invoice_digits, rounded
from night_input import read_table

# None: the setting is absent.
TAX_CURRENCIES = ["EUR", "JPY", "KWD", "GBP", None]
READERS = (ubl, cii)


def drawn_rates(chance, currencies, start):
    """Rows of exchange_rates.csv: of every currency a rate from before a day, and others around it."""
    for currency in sorted(set(currencies)):
        for after in sorted({-400, *(chance.randrange(-20, 100) for _ in range(4))}):
            decimals = chance.choice([0, 2, 4, 12])
            rate = Decimal(chance.randrange(1, 10 ** (decimals + chance.choice([1, 1, 3])))).scaleb(-decimals)
            yield {"currency": currency, "valid_on": start + timedelta(days=after), "rate": f"{rate:f}"}


def failures(output, given, settings):
    """What the documents of an output folder say otherwise than the rates of an input folder."""
    wanted = json.loads(settings.read_text("utf-8")).get("tax_currency")
    rates = defaultdict(list)
    for row, _ in read_table(given, "exchange_rates", set()):
        rates[row["currency"]].append((row.day("valid_on"), row.number("rate")))
    issued = {}
    given_back = defaultdict(Decimal)
    for path in sorted(_documents(output), key=_place):
        found = cross_formats.read(path)
        tax = found.stated["tax"][0][1]
        due, before = None, Decimal(0)
        if found.preceding:
            key = (path.name.removeprefix(found.number), found.preceding)
            rate = issued[found.preceding]
            before, given_back[key] = given_back[key], given_back[key] + tax
            tax = given_back[key]
        else:
            known = [each for each in rates[found.currency] if each[0] <= date.fromisoformat(found.issued)]
            rate = max(known)[1] if known and wanted not in (None, found.currency) else None
            issued[found.number] = rate
        if rate is not None:
            digits = invoice_digits(wanted)
            due = (wanted, rounded(tax * rate, digits) - rounded(before * rate, digits))
        if found.accounting != due:
            yield f"{path.name}: the accounting tax is {found.accounting}, should be {due}"


def _documents(output):
    for path in output.glob("*-*-*/*.xml"):
        if formats.number(path.name) and formats.revision(path.name) == 1:
            document = cross_formats.parsed(path)
            if document is not None and formats.reader(document) in READERS:
                yield path


def _place(path):
    """Invoices before the credit notes of their night, each in the order of their numbers."""
    number = formats.number(path.name)
    return path.parent.name, number.startswith("CN-"), number
