"""An export by chance that goes on for several phases: small, but with every kind of charge and of PO decision."""

import csv
import json
import random
from datetime import date, timedelta
from decimal import Decimal

import accounting_tax
import finance_settings
import random_parts as parts
from facts import invoice_digits
from random_night import ISSUER

START = date(2026, 11, 28)
PLACES = 8
# Accounts by place: two organizations, each with its management account and members; the rest are in none.
ORGANIZATIONS = {0: (1, 2), 3: (4, 5)}
COLUMNS = {
    "accounts": """account_id name street city postal_code region country vat_id legal_id legal_id_scheme endpoint_scheme
        endpoint_id email buyer_reference tax_category tax_rate tax_exemption_reason payment_terms_days document_format
        purchase_order_required""",
    "organizations": "organization_id management_account_id purchase_order_integration",
    "memberships": "account_id organization_id joined_on left_on",
    "products": "product_id title product_type pricing_model unspsc",
    "subscriptions": """subscription_id account_id product_id accepted_on starts_on ends_on currency payment_plan purchaser
        purchase_order_number purchase_order_line procurement_order_number payment_terms_days hold status ended_on""",
    "terms": "subscription_id kind dimension description quantity unit_code unit_price position",
    "payment_schedules": "subscription_id charge_on amount purchase_order_number purchase_order_line",
    "usage": "record_id subscription_id dimension used_at quantity",
    "purchasers": "purchaser permissions",
    "purchase_orders": "payer_account_id purchase_order_number status effective_on expires_on description",
    "purchase_order_changes": """change_id subscription_id charge_on new_purchase_order_number new_purchase_order_line
        withdraw requested_on reason""",
    "credits": "credit_id invoice_number line amount credited_on reason",
    "exchange_rates": "currency valid_on rate",
}
# What a program without the feature does not know.
OF_DEMANDS = {"purchase_order_required", "purchase_order_line", "payment_terms_days", "hold", "new_purchase_order_line",
              "withdraw", "position"}
POSITIONS = ["", "", "1", "2", "10"]
LINES = ["", "", "10", "0020", " 7 ", "Zeile <3> & ½"]


class Export:
    """The rows of each table, which later phases change."""

    def __init__(self, seed, has_demands, has_credits, has_rates, *, places=PLACES, contracts=None, uses=None):
        self.chance = random.Random(f"phases/{seed}")
        self.has_demands, self.has_credits = has_demands, has_credits
        accounting = random.Random(f"accounting/{seed}")
        self.tax_currency = accounting.choice(accounting_tax.TAX_CURRENCIES) if has_rates else None
        self.folder = None
        self.tables = {name: [] for name in COLUMNS}
        self.numbers = [f"{index} {parts.order_number(self.chance)}"[:200].strip() for index in range(8)]
        self.count = 0
        for place in range(places):
            self._account(place)
        self._organize()
        for identity, permissions in (("buyer", "aws-marketplace:Subscribe"), ("nobody", "other")):
            self.row("purchasers", purchaser=identity, permissions=permissions)
        self.products = {
            (kind, pricing): self.row("products", product_id=f"{kind}/{pricing}", title=parts.name(self.chance, 60),
                                      product_type=kind, pricing_model=pricing)["product_id"]
            for kind in ("SaaSProduct", "AmiProduct") for pricing in ("contract", "contract_with_consumption", "usage")
        }
        if self.tax_currency:
            for rate in accounting_tax.drawn_rates(accounting, parts.CURRENCIES, START):
                self.row("exchange_rates", **rate)
        for _ in range(contracts or self.chance.randrange(8, 15)):
            self.contract()
        for _ in range(uses or self.chance.randrange(3, 6)):
            self.use()

    def row(self, table, **cells):
        self.tables[table].append(cells)
        return cells

    def demand(self, *choices):
        """One of the choices for a cell that only newer programs know; empty for others."""
        choice = self.chance.choice(choices)
        return choice if self.has_demands else ""

    def _account(self, place):
        chance = self.chance
        category = chance.choice("S S S S Z E AE K".split())
        country = chance.choice(parts.UNION if category == "K" else parts.COUNTRIES)
        scheme, endpoint = parts.endpoint(chance)
        self.row(
            "accounts", account_id=parts.identity(chance, "account", place), name=parts.name(chance),
            **parts.address(chance, country), vat_id=parts.vat_id(chance, country) if category in ("AE", "K") else "",
            endpoint_scheme=scheme, endpoint_id=endpoint, buyer_reference=chance.choice(["", "Cost centre <12>"]),
            tax_category=category, tax_rate=chance.choice(parts.RATES) if category == "S" else "0",
            tax_exemption_reason=parts.REASONS.get(category, ""), payment_terms_days=chance.choice(["", "0", "14", "60"]),
            document_format=chance.choice(["", "ubl", "peppol", "cii"]),
            purchase_order_required="no" if place == 0 else self.demand("", "no", "", "yes"),
        )

    def _organize(self):
        ids = [row["account_id"] for row in self.tables["accounts"]]
        for manager, members in ORGANIZATIONS.items():
            self.row("organizations", organization_id=f"org/{manager}", management_account_id=ids[manager],
                     purchase_order_integration=self.chance.choice(["enabled", "enabled", "disabled"]))
            for member in members:
                self.row("memberships", account_id=ids[member], organization_id=f"org/{manager}", joined_on="2024-01-01",
                         left_on="")
            for number in self.numbers[:5]:
                if self.chance.random() < 0.7:
                    status = self.chance.choice(["ACTIVE", "SUSPENDED", "ACTIVE", "SUSPENDED_EXPIRED", "EXPIRED"])
                    self.row("purchase_orders", payer_account_id=ids[manager], purchase_order_number=number,
                             status=status, effective_on="", expires_on="2028-01-31", description="")

    def contract(self):
        """A subscription with contract charges."""
        chance = self.chance
        self.count += 1
        identity = parts.identity(chance, "sub", self.count)
        currency = chance.choice(["EUR", "EUR", "USD", "JPY", "KWD"])
        accepted = START + timedelta(days=chance.choice([-9, *range(-1, 25)]))
        plan = chance.choice(["upfront", "schedule"])
        has_number, is_procured = chance.random() < 0.7, chance.random() < 0.2
        has_ended = chance.random() < 0.1
        kind = chance.choice(["SaaSProduct"] * 6 + ["AmiProduct"])
        self.row(
            "subscriptions", subscription_id=identity, account_id=chance.choice(self.tables["accounts"])["account_id"],
            product_id=self.products[kind, chance.choice(["contract", "contract_with_consumption"])],
            accepted_on=accepted, starts_on=accepted, ends_on=START + timedelta(days=400), currency=currency,
            payment_plan=plan, purchaser=chance.choice(["", "buyer", "buyer", "buyer", "nobody"]),
            purchase_order_number=chance.choice(self.numbers) if has_number else "",
            purchase_order_line=self.demand(*LINES) if has_number else "",
            procurement_order_number=chance.choice(self.numbers) if is_procured else "",
            payment_terms_days=self.demand("", "", "0", "45"), hold=self.demand("", "", "", "", "Wait for the signature"),
            status="CANCELLED" if has_ended else "ACTIVE",
            ended_on=accepted + timedelta(days=chance.randrange(30)) if has_ended else "",
        )
        if plan == "upfront":
            for term in range(chance.choice([1, 1, 2, 4, 12])):
                self.row("terms", subscription_id=identity, kind="contract", dimension=f"seat {term}",
                         quantity=parts.quantity(chance), unit_price=parts.price(chance), position=self.demand(*POSITIONS))
            return
        day = accepted + timedelta(days=chance.choice([-3, 0, 0, 4]))
        for _ in range(chance.choice([1, 2, 3])):
            number = chance.choice(["", "", chance.choice(self.numbers)])
            self.row("payment_schedules", subscription_id=identity, charge_on=day, amount=self.amount(currency),
                     purchase_order_number=number, purchase_order_line=self.demand(*LINES) if number else "")
            day = max(day, accepted) + timedelta(days=chance.randrange(1, 20))

    def use(self):
        chance = self.chance
        self.count += 1
        identity = parts.identity(chance, "use", self.count)
        self.row(
            "subscriptions", subscription_id=identity, account_id=chance.choice(self.tables["accounts"])["account_id"],
            product_id=self.products["SaaSProduct", "usage"], accepted_on="2026-09-01", starts_on="2026-09-01", ends_on="",
            currency=chance.choice(["EUR", "EUR", "JPY", "KWD"]), payment_plan="none",
            hold=self.demand("", "", "", "Disputed"), status="ACTIVE", ended_on="",
        )
        for dimension in ("call 10", "call 9 <&>")[: chance.choice([1, 2])]:
            self.row("terms", subscription_id=identity, kind="usage", dimension=dimension, quantity="",
                     unit_price=parts.price(chance), position=self.demand(*POSITIONS))
            for month in ("2026-10", "2026-11", "2026-11", "2026-12"):
                self.record(identity, dimension, month)

    def record(self, identity, dimension, month):
        chance = self.chance
        self.row("usage", record_id=f"u/{len(self.tables['usage'])}", subscription_id=identity, dimension=dimension,
                 used_at=f"{month}-{chance.randrange(1, 31):02}T{chance.randrange(24):02}:15:00Z",
                 quantity=parts.quantity(chance))

    def amount(self, currency):
        digits = min(invoice_digits(currency), 2)
        return f"{Decimal(self.chance.choice([0, *[self.chance.randrange(1, 10 ** 6)] * 5])).scaleb(-digits):.{digits}f}"

    def write(self, folder):
        """The export as it is now, rows in any order, into a folder of its own."""
        folder.mkdir(parents=True)
        # Where it was written last.
        self.folder = folder
        for name, rows in self.tables.items():
            if name == "credits" and not self.has_credits or name == "exchange_rates" and not rows:
                continue
            columns = [each for each in COLUMNS[name].split()
                       if self.has_demands or each not in OF_DEMANDS or (name, each) == ("accounts", "payment_terms_days")]
            rows = self.chance.sample(rows, len(rows))
            with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
                writer = csv.DictWriter(file, columns, restval="", extrasaction="ignore", lineterminator="\n")
                writer.writeheader()
                writer.writerows(rows)

    def write_settings(self, path):
        settings = {"issuer": ISSUER, "billing_start": START.isoformat(), "document_format": "ubl", "largest_shrink": 100,
                    **finance_settings.SETTINGS}
        if self.tax_currency:
            settings["tax_currency"] = self.tax_currency
        # What is JSON is YAML.
        path.write_text(json.dumps(settings, ensure_ascii=False, indent=1), "utf-8")
