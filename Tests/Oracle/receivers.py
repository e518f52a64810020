"""What the receivers of some formats ask for, besides EN 16931: of the seller, of an account, and of what is billed to it."""

from decimal import Decimal

import random_parts as parts
from facts import rounded

# The seller of the drawn nights, who has all of it.
SELLER = {
    "name": "Lumière & Fils <Marketplace> SAS",
    "address": {"street": "12 rue des Exemples", "city": "Lyon", "postal_code": "69002", "country": "FR"},
    "vat_id": "FR11123456782",
    "legal_id": "123456782",
    "legal_id_scheme": "0002",
    "legal_information": "SAS au capital de 10 000 EUR, RCS Lyon",
    "endpoint": {"scheme": "0225", "id": "123456782"},
    "contact": {"name": "Billing desk", "phone": "+33 4 00 00 00 00", "email": "billing@lumiere.example"},
    "bank_account": {"iban": "FR76 3000 6000 0112 3456 7890 189", "bic": "AGRIFRPP"},
    "bank_accounts": {"SEK": {"number": "1234567", "branch": "SE:BANKGIRO", "holder": "Lumière & Fils"}},
    "notes": [*({"subject": subject, "text": text} for subject, text in parts.notes()), "Questions & <answers>: #7"],
}
GERMAN = ("xrechnung", "xrechnung-cii")
FRENCH = ("ubl-fr", "cii-fr")
# A French invoice is in EUR, or states its tax in EUR, too.
FRENCH_CURRENCY = "EUR"


def cells(chance, form, country, category):
    """The cells of an account that is invoiced in a format; none where nothing is asked for."""
    if form not in GERMAN + FRENCH:
        return {}
    found = {"document_format": form, **parts.address(chance, country, is_whole=True)}
    found["endpoint_scheme"], found["endpoint_id"] = parts.endpoint(chance)
    if form in GERMAN:
        found["buyer_reference"] = chance.choice(["04011000-12345-34", "Cost centre <12> & 13"])
    if form in FRENCH:
        siren = parts.siren(chance)
        found |= {"legal_id": siren, "legal_id_scheme": "0002", "endpoint_scheme": "0225", "endpoint_id": siren}
        if category == "S":
            found["tax_rate"] = chance.choice(parts.FRENCH_RATES)
    return found


def quantity(number, form):
    """A quantity as the receivers of a format take it: French rules know four decimals."""
    return parts.plain(rounded(Decimal(number), 4)) if form in FRENCH else number


def price(number, form):
    """A price as the receivers of a format take it: French rules know six decimals."""
    return parts.plain(rounded(Decimal(number), 6)) if form in FRENCH else number


def fit(tables, chance):
    """Has every other account of a drawn export invoiced in one of the formats, and what is billed to it as they ask."""
    forms = {}
    for place, account in enumerate(tables["accounts"]):
        form = (GERMAN + FRENCH)[place // 2 % 4] if place % 2 else None
        account |= cells(chance, form, account["country"], account["tax_category"])
        forms[account["account_id"]] = form
    of_subscription = {}
    for row in tables["subscriptions"]:
        form = of_subscription[row["subscription_id"]] = forms[row["account_id"]]
        if form in FRENCH:
            row["currency"] = FRENCH_CURRENCY
    for name, column, fitted in (("terms", "quantity", quantity), ("terms", "unit_price", price), ("usage", "quantity", quantity)):
        for row in tables[name]:
            if row[column]:
                row[column] = fitted(row[column], of_subscription[row["subscription_id"]])
