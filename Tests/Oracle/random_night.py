"""Writes an input folder by chance whose one night issues at least as many invoices as asked for.

Beside the tables stand settings.yaml and expected.json, which says for each subscription with a contract invoice
whether a PO number stands on it, by construction. The same seed gives the same folder.
"""

import argparse
import csv
import json
import random
from datetime import date, timedelta
from decimal import Decimal
from pathlib import Path

import accounting_tax
import finance_settings
import random_parts as parts
import receivers
from expected_invoices import ENDING
from facts import invoice_digits

NIGHT = date(2026, 11, 1)
# The end of October in UTC, a leap second included.
LAST_MOMENTS = ["2026-10-31T23:59:59.9999999999Z", "2026-11-01T00:59:60.5+01:00", "2026-10-31t19:59:59-04:00"]
ACCOUNTS_OF_AN_ORGANIZATION = 5
MANY_LINES = 500
FORMATS = ["", "", "ubl", "peppol", "peppol", "cii", "cxml", "facturx-cii"]
POSITIONS = ["", "", "1", "2", "10"]
# What becomes of a PO number, and whether it then stands on the invoice.
FATES = {"active": True, "made": True, "expired": True, "said-expired": True, "suspended": False,
         "suspended-expired": False, "too-long": False, "not-permitted": False, "not-available": False, "none": False}
COMMON = ["active", "made", "active", "none"]
ISSUER = receivers.SELLER


class Night:
    """The rows of each table as they come to be."""

    def __init__(self, seed, is_outside):
        self.chance = random.Random(f"{seed}/{is_outside}")
        # Its own, so that the rest of a night does not depend on it.
        accounting = random.Random(f"accounting/{seed}/{is_outside}")
        self.tax_currency = accounting.choice(accounting_tax.TAX_CURRENCIES)
        self.rates = list(accounting_tax.drawn_rates(accounting, parts.CURRENCIES, NIGHT))
        # Outside the scope of VAT: an issuer without a VAT identifier, and accounts of category O alone.
        self.is_outside = is_outside
        self.tables = {}
        self.expected = {}
        self.invoices = 0
        self.payer, self.is_integrated, self.form = "", False, ""
        self.products = {}
        self._write_products()

    def row(self, table, **cells):
        self.tables.setdefault(table, []).append(cells)

    def _write_products(self):
        for kind in ("SaaSProduct", "AmiProduct"):
            for pricing in ("contract", "contract_with_consumption", "usage"):
                for index in range(3):
                    identity = parts.identity(self.chance, f"prod-{kind}-{pricing}", index)
                    self.row("products", product_id=identity, title=parts.name(self.chance), product_type=kind,
                             pricing_model=pricing, unspsc=self.chance.choice(["", "81162000"]))
                    self.products.setdefault((kind, pricing), []).append(identity)

    def fill(self, invoices):
        index = 0
        while self.invoices < invoices:
            self._account(index)
            index += 1

    def _account(self, index):
        chance = self.chance
        category = "O" if self.is_outside else chance.choice("S S S Z E AE K G".split())
        country = chance.choice(parts.UNION if category == "K" else parts.COUNTRIES)
        form = self.form = chance.choice(FORMATS if self.is_outside else [*FORMATS, *receivers.GERMAN, *receivers.FRENCH])
        scheme, endpoint = parts.endpoint(chance) if form == "peppol" or chance.random() < 0.5 else ("", "")
        vat = parts.vat_id(chance, country) if category in ("AE", "K") or chance.random() < 0.3 else ""
        identity = parts.identity(chance, "account", index)
        cells = dict(
            account_id=identity, name=parts.name(chance), **parts.address(chance, country),
            vat_id="" if category == "O" else vat, legal_id=chance.choice(["", "HRB 4711", "5560360793"]),
            endpoint_scheme=scheme, endpoint_id=endpoint, email=chance.choice(["", "ap@buyer.example"]),
            buyer_reference=chance.choice(["", "", "Cost centre <12> & 13"]), tax_category=category,
            tax_rate={"S": chance.choice(parts.RATES), "O": ""}.get(category, "0"),
            tax_exemption_reason=parts.REASONS.get(category, ""),
            payment_terms_days=chance.choice(["", "0", "1", str(chance.randrange(91))]), document_format=form,
        )
        self.row("accounts", **cells | receivers.cells(chance, form, country, category))
        self._organize(identity, index)
        for number in range(chance.choice([1, 1, 2])):
            self._contract(identity, index, number)
        if index == 0 or chance.random() < 0.6:
            currencies = set(self._currency() for _ in range(chance.choice([1, 1, 2])))
            for number, currency in enumerate(sorted(currencies)):
                self._use(identity, index, number, currency, MANY_LINES if index == number == 0 else None)

    def _currency(self):
        if self.form in receivers.FRENCH and self.tax_currency != receivers.FRENCH_CURRENCY:
            return receivers.FRENCH_CURRENCY
        return self.chance.choice(parts.CURRENCIES)

    def _quantity(self):
        return receivers.quantity(parts.quantity(self.chance), self.form)

    def _price(self):
        return receivers.price(parts.price(self.chance), self.form)

    def _organize(self, account, index):
        """The first of every few accounts manages an organization, the others are members of it."""
        if index % ACCOUNTS_OF_AN_ORGANIZATION == 0:
            self.payer, self.is_integrated = account, self.chance.random() < 0.85
            self.organization = parts.identity(self.chance, "org", index)
            self.row("organizations", organization_id=self.organization, management_account_id=account,
                     purchase_order_integration="enabled" if self.is_integrated else "disabled")
        else:
            self.row("memberships", account_id=account, organization_id=self.organization, joined_on="2024-01-01",
                     left_on="")

    def _contract(self, account, index, number):
        chance = self.chance
        fate = chance.choice([*COMMON, chance.choice(list(FATES))])
        is_saas = fate != "not-available"
        pricing = chance.choice(["contract", "contract_with_consumption"])
        currency = self._currency()
        subscription = parts.identity(chance, "sub", index * 10 + number)
        starts = NIGHT + timedelta(days=chance.randrange(-20, 20))
        order = self._order(subscription, fate, f"{index}.{number}")
        typed, procurement, instalment = ("", "", "")
        where = chance.randrange(3)
        if fate == "not-permitted" or where == 0:
            typed = chance.choice(["", " ", "\u00a0"]) + order if order else ""
        elif where == 1:
            procurement, typed = order, "never used" if order else ""
        else:
            instalment = order
        plan = "schedule" if instalment or chance.random() < 0.5 else "upfront"
        purchaser = {"not-permitted": "nobody"}.get(fate, chance.choice(["", "buyer.1", "buyer.2"]))
        self.row(
            "subscriptions", subscription_id=subscription, account_id=account,
            product_id=chance.choice(self.products["SaaSProduct" if is_saas else "AmiProduct", pricing]),
            accepted_on=NIGHT, starts_on=starts, ends_on=NIGHT + timedelta(days=chance.randrange(90, 800)),
            currency=currency, payment_plan=plan, purchaser=purchaser, purchase_order_number=typed,
            procurement_order_number=procurement, status="ACTIVE",
        )
        if plan == "schedule":
            self._schedule(subscription, currency, instalment)
        else:
            for term in range(chance.choice([1, 1, 2, 5, 11])):
                self.row("terms", subscription_id=subscription, kind="contract", dimension=f"seat {term}/<&>",
                         description=chance.choice(["", "Seat, \"each\""]), quantity=self._quantity(),
                         unit_code=chance.choice(["", *parts.UNITS]), unit_price=self._price(),
                         position=chance.choice(POSITIONS))
        is_shown = bool(order) and FATES[fate] and self.is_integrated
        self.expected[subscription] = {"order": order if is_shown else None,
                                       "fate": fate if self.is_integrated else "not-integrated"}
        self.invoices += 1

    def _order(self, subscription, fate, mark):
        """A number of its own, and where its fate asks for it, the PO that bears it."""
        chance = self.chance
        if fate == "none":
            return ""
        number = parts.order_number(chance)
        number = f"{mark} {number}"[:200].strip()
        number = number.ljust(200, "9") if len(number) > 190 else number
        if fate == "too-long":
            return number.ljust(201, "x")
        states = {"active": ("ACTIVE", "2028-12-31"), "expired": ("ACTIVE", "2026-09-30"),
                  "said-expired": ("EXPIRED", "2026-12-31"), "suspended": ("SUSPENDED", "2028-12-31"),
                  "suspended-expired": ("SUSPENDED_EXPIRED", "2026-01-31")}
        if fate in states and self.is_integrated:
            status, expires = states[fate]
            self.row("purchase_orders", payer_account_id=self.payer, purchase_order_number=number, status=status,
                     effective_on="2025-01-01", expires_on=expires, description=chance.choice(["", "Software"]))
        return number

    def _schedule(self, subscription, currency, instalment):
        chance = self.chance
        digits = min(invoice_digits(currency), 2)
        count = chance.choice([1, 2, 4])
        amounts = [Decimal(chance.choice([0, chance.randrange(10 ** 7)])).scaleb(-digits) for _ in range(count)]
        for number, amount in enumerate(amounts):
            self.row("payment_schedules", subscription_id=subscription, charge_on=NIGHT + timedelta(days=20 * number),
                     amount=f"{amount:.{digits}f}", purchase_order_number=instalment)
        if chance.random() < 0.5:
            self.row("terms", subscription_id=subscription, kind="contract", dimension="fee", quantity="1",
                     unit_price=parts.plain(sum(amounts)))

    def _use(self, account, index, number, currency, dimensions):
        chance = self.chance
        subscription = parts.identity(chance, "use", index * 10 + number)
        pricing = chance.choice(["usage", "contract_with_consumption"])
        # Of a subscription that ended with October, use of the hour after that is October's, too.
        ending = chance.choice(["", "", *sorted(ENDING)])
        self.row(
            "subscriptions", subscription_id=subscription, account_id=account,
            product_id=chance.choice(self.products[chance.choice(["SaaSProduct", "AmiProduct"]), pricing]),
            accepted_on="2026-09-01", starts_on="2026-09-01", ends_on="", currency=currency, payment_plan="none",
            purchase_order_number=chance.choice(["", "never on use"]), status=ending or "ACTIVE",
            ended_on="2026-10-31" if ending else "",
        )
        for dimension in range(dimensions or chance.choice([1, 2, 3, 12])):
            name = f"{chance.choice(parts.WORDS)} {dimension}"
            self.row("terms", subscription_id=subscription, kind="usage", dimension=name,
                     description=chance.choice(["", "Calls of the API"]), unit_code=chance.choice(["", *parts.UNITS]),
                     unit_price=self._price(), position=chance.choice(POSITIONS))
            for record in range(chance.choice([1, 1, 3])):
                moment = f"2026-10-{chance.randrange(1, 32):02}T{chance.randrange(24):02}:{chance.randrange(60):02}:07Z"
                moment = chance.choice([moment, moment, moment.replace("Z", ".12345678901234567890z"), *LAST_MOMENTS])
                if ending and chance.random() < 0.3:
                    moment = chance.choice(["2026-11-01T00:00:00Z", "2026-11-01T01:00:00Z", "2026-11-01T05:29:59+04:30"])
                self.row("usage", record_id=f"u/{index}.{number}.{dimension}.{record}", subscription_id=subscription,
                         dimension=name, used_at=moment, quantity=self._quantity())
        self.invoices += 1

    def write(self, folder):
        for rate in self.rates:
            self.row("exchange_rates", **rate)
        self.row("purchasers", purchaser="buyer.1", permissions="aws-marketplace:Subscribe")
        self.row("purchasers", purchaser="buyer.2", permissions="other AWSMarketplaceFullAccess")
        self.row("purchasers", purchaser="nobody", permissions="aws-marketplace:ViewSubscriptions")
        given = folder / "input"
        given.mkdir(parents=True)
        for name, rows in self.tables.items():
            self.chance.shuffle(rows)
            columns = list(dict.fromkeys(column for row in rows for column in row))
            with (given / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, restval="", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)
        issuer = {key: value for key, value in ISSUER.items() if not (self.is_outside and key == "vat_id")}
        settings = {"issuer": issuer, "billing_start": NIGHT.isoformat(), "document_format": "ubl", **finance_settings.SETTINGS}
        if self.tax_currency:
            settings["tax_currency"] = self.tax_currency
        # What is JSON is YAML.
        (folder / "settings.yaml").write_text(json.dumps(settings, indent=1, ensure_ascii=False), "utf-8")
        (folder / "expected.json").write_text(json.dumps(self.expected, ensure_ascii=False, indent=1), "utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("folder", type=Path, metavar="DIR", help="must not be there yet")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--invoices", type=int, default=2000, help="at least so many")
    parser.add_argument("--without-rates", action="store_true", help="tax in the currency of each invoice alone")
    parser.add_argument("--outside-vat", action="store_true", help="an issuer without a VAT identifier")
    options = parser.parse_args()
    night = Night(options.seed, options.outside_vat)
    if options.without_rates:
        night.tax_currency, night.rates = None, []
    night.fill(options.invoices)
    night.write(options.folder)
    rows = sum(map(len, night.tables.values()))
    print(f"{options.folder}: {rows} rows, {night.invoices} invoices are due, "
          f"{sum(bool(each['order']) for each in night.expected.values())} with a PO number")


if __name__ == "__main__":
    main()
