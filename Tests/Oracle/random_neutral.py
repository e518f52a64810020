"""Neutral invoices by chance, as Templates/invoice.xsd allows them, of both types."""

import random
from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

from lxml import etree

import random_parts as parts
from facts import invoice_digits, rounded


GERMAN, FRENCH = "german", "french"


class Element:
    """An element under construction."""

    def __init__(self, node):
        self.node = node

    def add(self, name, value=None, **attributes):
        child = etree.SubElement(self.node, name, attributes)
        child.text = None if value is None else str(value)
        return Element(child)

    def add_some(self, names, values):
        for name in names:
            if values.get(name) is not None:
                self.add(name, values[name])

    def day(self, name, value):
        self.add(name, value.isoformat(), compact=value.strftime("%Y%m%d"))

    def total(self, name, value, digits):
        # Adding zero takes the sign off a zero.
        self.add(name, f"{value:.{digits}f}", negated=f"{-value + 0:.{digits}f}")


def document(seed):
    """A neutral invoice; the same for the same seed."""
    chance = random.Random(seed)
    root = Element(etree.Element("invoice"))
    is_credit = chance.random() < 0.4
    # Whose rules it shall fit, besides those of all.
    wish = chance.choice(["", "", GERMAN, FRENCH])
    currency = "EUR" if wish == FRENCH else chance.choice(parts.CURRENCIES)
    issued = date(2026, 1, 1) + timedelta(days=chance.randrange(700))
    days = chance.choice([0, 1, 14, 30, 90])
    start = issued - timedelta(days=chance.randrange(400))
    end = start + timedelta(days=chance.randrange(400))
    is_contract = chance.random() < 0.5
    treatments = _treatments(chance, wish)

    root.add("number", f"INV-{issued.year}-{chance.randrange(1, 10 ** 8):08}")
    root.add("revision", chance.choice([1, 1, 1, 2, 17]))
    root.add("type", "credit-note" if is_credit else "invoice")
    root.add("kind", "contract" if is_contract else "consumption")
    root.day("issue-date", issued)
    root.day("due-date", issued + timedelta(days=days))
    if days:
        root.add("payment-days", days)
    root.add("currency", currency)
    root.add("language", chance.choice(parts.LANGUAGES))
    root.add("buyer-reference", parts.name(chance))
    order = parts.order_number(chance) if is_contract and chance.random() < 0.7 else None
    if order:
        root.add("purchase-order-number", order)
    decision = root.add("purchase-order-decision")
    decision.add("rule", "shown" if order else "none_requested")
    if is_contract:
        root.add("subscription", parts.identity(chance, "sub", 1))
    _period(root, start, end)
    if is_credit and (wish == FRENCH or chance.random() < 0.8):
        preceding = root.add("preceding-invoice")
        preceding.add("number", f"INV-2025-{chance.randrange(1, 10 ** 8):08}")
        preceding.day("issue-date", start)
        if chance.random() < 0.8:
            root.add("credit-reason", chance.choice(["Billed twice", "Wrong <account> & more\nsee \"4711\"", "返金"]))
    _parties(chance, root, {category for category, _ in treatments}, wish)
    _notes(chance, root, wish)
    _amounts(chance, root, currency, treatments, (start, end), is_contract, wish)
    return root.node


def fits(neutral, form):
    """Whether an invoice has all that the receivers of a format ask for."""
    categories = {each.text for each in neutral.iterfind("tax-subtotal/category")}
    if form.startswith("xrechnung"):
        asked = ["issuer/contact/name", "issuer/contact/phone", "issuer/contact/email"]
        asked += [f"{party}/address/{part}" for party in ("issuer", "buyer") for part in ("city", "postal-code")]
        if neutral.findtext("type") == "invoice":
            asked.append("issuer/bank-account")
        return "O" not in categories and all(neutral.find(path) is not None for path in asked)
    if form.endswith("-fr"):
        subjects = {each.text for each in neutral.iterfind("note/subject")}
        return {"PMT", "PMD", "AAB"} <= subjects and "O" not in categories
    return True


def _treatments(chance, wish):
    """Categories and rates that may stand on one invoice."""
    category = chance.choice("S S S Z E AE K G".split() if wish else "S S S Z E AE K G O".split())
    if category == "O":
        return [("O", None)]
    known = parts.FRENCH_RATES if wish == FRENCH else parts.RATES
    rates = chance.sample(known, chance.choice([1, 1, 2, 3])) if category == "S" else ["0"]
    # Rates are the shortest decimals here; 25 and 25.00 are one.
    found = list(dict.fromkeys((category, parts.plain(Decimal(rate))) for rate in rates))
    if category in "SZ" and chance.random() < 0.2:
        found.append(("Z", "0") if category == "S" else ("S", "20"))
    return found


def _period(parent, start, end):
    period = parent.add("period")
    period.day("start", start)
    period.day("end", end)


def _notes(chance, root, wish):
    found = parts.notes() if wish == FRENCH else []
    if chance.random() < 0.4:
        found += [("", "Hours & days: <see #7>")]
    for number, (subject, text) in enumerate(found, 1):
        note = root.add("note")
        note.add("number", number)
        note.add_some(["subject", "text"], {"subject": subject or None, "text": text})


def _parties(chance, root, categories, wish):
    is_outside = "O" in categories
    issuer = root.add("issuer")
    issuer.add("name", parts.name(chance))
    _address(issuer, parts.address(chance, "FR", is_whole=wish == GERMAN))
    if not is_outside or chance.random() < 0.3:
        issuer.add("vat-id", "FR32123456789")
    if wish == FRENCH:
        issuer.add("legal-id", "123456789", scheme="0002")
    elif is_outside or chance.random() < 0.7:
        identifier, scheme = chance.choice([("123456789", "0002"), ("RCS Lyon 4 & 5", None)])
        issuer.add("legal-id", identifier, **({"scheme": scheme} if scheme else {}))
    issuer.add_some(["tax-registration", "legal-information"],
                    {key: value for key, value in (("tax-registration", "12/345/67890"), ("legal-information", "SAS, <10 000> EUR"))
                     if chance.random() < 0.3})
    _endpoint(issuer, parts.endpoint(chance))
    if wish == GERMAN or chance.random() < 0.6:
        contact = issuer.add("contact")
        contact.add("name", "Billing <desk>")
        contact.add_some(["phone", "email"], {"phone": "+33 4 00 00 00 00", "email": "billing@issuer.example"})
    if wish == GERMAN or chance.random() < 0.6:
        _bank_account(chance, issuer, root.node.findtext("currency"))

    buyer = root.add("buyer")
    country = chance.choice(parts.UNION if "K" in categories else parts.COUNTRIES)
    buyer.add("account-id", parts.identity(chance, "account", chance.randrange(10 ** 6)))
    buyer.add("name", parts.name(chance))
    _address(buyer, parts.address(chance, country, is_whole=wish == GERMAN))
    if categories & {"AE", "K"} or chance.random() < 0.5:
        buyer.add("vat-id", parts.vat_id(chance, country))
    if wish == FRENCH:
        buyer.add("legal-id", parts.digits(chance, 9), scheme="0002")
    elif chance.random() < 0.5:
        buyer.add("legal-id", "HRB " + parts.digits(chance, 4))
    _endpoint(buyer, parts.endpoint(chance))
    if chance.random() < 0.5:
        buyer.add("email", "ap@buyer.example")


def _bank_account(chance, issuer, currency):
    account = issuer.add("bank-account")
    iban = chance.choice(["FR7630006000011234567890189", None])
    account.add("id", iban or "0012345678")
    account.add_some(["iban"], {"iban": iban})
    found = (("bic", "AGRIFRPP"), ("holder", "A & B"), ("branch", "1234"))
    account.add_some(["bic", "holder", "branch"], {key: value for key, value in found if chance.random() < 0.5})
    account.add("payment-means", "58" if iban and currency == "EUR" else chance.choice(["30", "42"]))


def _address(parent, found):
    names = {"street": "street", "city": "city", "postal-code": "postal_code", "region": "region", "country": "country"}
    parent.add("address").add_some(names, {name: found.get(key) for name, key in names.items()})


def _endpoint(parent, found):
    scheme, identifier = found
    parent.add("endpoint", identifier, scheme=scheme)


def _amounts(chance, root, currency, treatments, period, is_contract, wish):
    digits = invoice_digits(currency)
    lines = [_line(chance, digits, treatment, is_contract, wish) for treatment in treatments]
    for _ in range(chance.choice([0, 0, 1, 3, 10, 40])):
        lines.append(_line(chance, digits, chance.choice(treatments), is_contract, wish))
    if len(treatments) == 1 and chance.random() < 0.3:
        lines.append(_opposite(chance, digits, lines))
    groups = defaultdict(Decimal)
    for line in lines:
        groups[line["treatment"]] += line["amount"]
    net, tax = Decimal(0), Decimal(0)
    for (category, rate), base in groups.items():
        subtotal = root.add("tax-subtotal")
        due = rounded(base * Decimal(rate or 0) / 100, digits)
        if root.node.find("preceding-invoice") is not None:
            due = _rest(chance, base, Decimal(rate or 0), digits)
        subtotal.add("category", category)
        subtotal.add_some(["rate", "exemption-code", "exemption-reason"],
                          {"rate": rate, "exemption-code": parts.CODES.get(category),
                           "exemption-reason": parts.REASONS.get(category)})
        subtotal.total("base", base, digits)
        subtotal.total("tax", due, digits)
        net, tax = net + base, tax + due
    totals = root.add("totals")
    for name, amount in (("net", net), ("tax", tax), ("total", net + tax)):
        totals.total(name, amount, digits)
    is_for_invoice = root.node.find("preceding-invoice") is not None
    running = Decimal(0)
    for number, line in enumerate(lines, 1):
        running += line["amount"]
        _write(root.add("line"), number, line, running, period, digits, is_for_invoice)


def _rest(chance, base, rate, digits):
    """The tax of a credit note: by how much the tax on what is credited of the invoice grew, after some credits."""
    before = rounded(Decimal(chance.randrange(10 ** 6)) / 100, digits)
    found = rounded((before + base) * rate / 100, digits) - rounded(before * rate / 100, digits)
    # In a currency without decimals, at a rate with some, it may be what the official rules do not take (BR-S-09).
    taken = abs(found - rounded(base * rate / 100, 2)) < 1
    return found if taken else rounded(base * rate / 100, digits)


def _line(chance, digits, treatment, is_contract, wish):
    quantity, price = Decimal(parts.quantity(chance)), Decimal(parts.price(chance))
    if wish == FRENCH:
        # French rules take so many decimals.
        quantity, price = rounded(quantity, 4), rounded(price, 6)
    return _rated(chance, digits, treatment, quantity, price, is_contract)


def _opposite(chance, digits, lines):
    """A line that goes the other way, by no more than the first ones come to."""
    net = sum(line["amount"] for line in lines)
    price = Decimal(chance.randrange(0, int(net) + 1))
    return _rated(chance, digits, lines[0]["treatment"], Decimal(-1), price, False)


def _rated(chance, digits, treatment, quantity, price, is_contract):
    amount = rounded(quantity * price, digits) + 0
    # In a currency without decimals an amount may differ from quantity and price to two decimals.
    rounding = amount - rounded(quantity * price, 2) if digits == 0 else 0
    return {
        "treatment": treatment, "quantity": quantity, "price": price, "amount": amount, "rounding": rounding,
        "unit": chance.choice(parts.UNITS), "title": parts.name(chance), "product": parts.identity(chance, "prod", 7),
        "unspsc": chance.choice([None, "81162000"]), "instalment": chance.choice([None, 2]) if is_contract else None,
        "dimension": chance.choice([None, "api-calls", "Größe <m³> & more"]),
        "description": chance.choice([None, "Calls of the API, \"each\""]),
        "subscription": parts.identity(chance, "sub", 1),
    }


def _write(element, number, line, running, period, digits, is_for_invoice):
    element.add("number", number)
    if is_for_invoice and number % 3:
        element.add("credited-line", number + 1)
    element.add("subscription", line["subscription"])
    product = element.add("product")
    product.add("id", line["product"])
    product.add("title", line["title"])
    product.add_some(["unspsc"], line)
    element.add_some(["instalment", "dimension", "description"], line)
    element.add("quantity", parts.plain(line["quantity"]))
    element.add("unit-code", line["unit"])
    element.add("unit-price", parts.plain(line["price"]))
    price = element.add("price")
    if line["rounding"]:
        price.add("amount", parts.plain(abs(line["amount"])))
        price.add("base-quantity", parts.plain(abs(line["quantity"])))
    else:
        price.add("amount", parts.plain(line["price"]))
    name = "charge" if line["rounding"] > 0 else "allowance"
    rounding = {name: f"{abs(line['rounding']):.2f}"} if line["rounding"] else {}
    element.add("amount", f"{line['amount']:.{digits}f}", **rounding)
    element.add("running-total", f"{running:.{digits}f}")
    _period(element, *period)
    tax = element.add("tax")
    category, rate = line["treatment"]
    tax.add("category", category)
    if rate is not None:
        tax.add("rate", rate)
