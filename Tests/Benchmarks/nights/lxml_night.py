"""A night as a script would do it: csv, decimal and lxml; the UBL files of what is due, and nothing else.

    lxml_night.py INPUT SETTINGS DATE OUTPUT

Keeps no ledger and no PO book, checks nothing, knows contracts that are paid up front alone.
"""

import csv
import json
import sys
from collections import defaultdict
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))
from lxml_invoices import write  # noqa: E402

CENT = Decimal("0.01")
PERMITTED = {"aws-marketplace:Subscribe", "aws-marketplace:*", "AWSMarketplaceManageSubscriptions", "AWSMarketplaceFullAccess"}


def table(folder, name):
    with open(folder / f"{name}.csv", encoding="utf-8", newline="") as file:
        yield from csv.DictReader(file)


def plain(text):
    """A decimal without zeros at its end."""
    return text.rstrip("0").rstrip(".") if "." in text else text


class Night:
    def __init__(self, folder, settings, today):
        self.today = today
        self.days = settings["payment_terms_days"]
        self.accounts = {row["account_id"]: row for row in table(folder, "accounts")}
        self.products = {row["product_id"]: row for row in table(folder, "products")}
        self.permitted = {row["purchaser"] for row in table(folder, "purchasers") if PERMITTED & set(row["permissions"].split())}
        self.organizations = {row["organization_id"]: row for row in table(folder, "organizations")}
        self.members = defaultdict(list)
        for row in table(folder, "memberships"):
            self.members[row["account_id"]].append(row)
        self.managers = {row["management_account_id"]: row for row in self.organizations.values()}
        self.due = [row for row in table(folder, "subscriptions") if self.is_due(row)]
        self.terms = defaultdict(list)
        wanted = {row["subscription_id"] for row in self.due}
        for row in table(folder, "terms"):
            if row["kind"] == "contract" and row["subscription_id"] in wanted:
                self.terms[row["subscription_id"]].append(row)
        self.issuer = self.issuer_facts(settings["issuer"])
        self.bank = settings["issuer"]["bank_account"]

    def is_due(self, row):
        return row["payment_plan"] == "upfront" and row["accepted_on"] == self.today.isoformat() and row["status"] == "ACTIVE"

    @staticmethod
    def issuer_facts(issuer):
        address, contact = issuer["address"], issuer["contact"]
        return {
            "name": issuer["name"], "street": address["street"], "city": address["city"], "postalCode": address["postal_code"],
            "country": address["country"], "vatID": issuer["vat_id"], "legalID": issuer["legal_id"],
            "endpoint": issuer["endpoint"]["id"], "endpointScheme": issuer["endpoint"]["scheme"],
            "contactName": contact["name"], "phone": contact["phone"], "email": contact["email"],
        }  # fmt: skip

    def is_integrated(self, account):
        if account in self.managers:
            return self.managers[account]["purchase_order_integration"] == "enabled"
        today = self.today.isoformat()
        for row in self.members[account]:
            if row["joined_on"] <= today and (not row["left_on"] or today < row["left_on"]):
                return self.organizations[row["organization_id"]]["purchase_order_integration"] == "enabled"
        return False

    def order(self, row):
        number = row["procurement_order_number"].strip() or row["purchase_order_number"].strip()
        may = row["procurement_order_number"].strip() or not row["purchaser"] or row["purchaser"] in self.permitted
        is_saas = self.products[row["product_id"]]["product_type"] == "SaaSProduct"
        return number if number and len(number) <= 200 and may and is_saas and self.is_integrated(row["account_id"]) else None

    def invoice(self, sequence, row):
        account, product = self.accounts[row["account_id"]], self.products[row["product_id"]]
        period = {"periodStart": row["starts_on"], "periodEnd": row["ends_on"]}
        tax = {"category": account["tax_category"], "rate": account["tax_rate"]}
        lines, net = [], Decimal()
        for number, term in enumerate(sorted(self.terms[row["subscription_id"]], key=lambda term: term["dimension"]), 1):
            amount = (Decimal(term["quantity"]) * Decimal(term["unit_price"])).quantize(CENT, ROUND_HALF_UP)
            net += amount
            lines.append({
                "number": str(number), "unitCode": term["unit_code"] or "C62", "quantity": plain(term["quantity"]),
                "amount": str(amount), "description": term["description"] or term["dimension"], "title": product["title"],
                "productID": product["product_id"], "unspsc": product["unspsc"], "dimension": term["dimension"],
                "price": plain(term["unit_price"]), **tax, **period,
            })  # fmt: skip
        vat = (net * Decimal(account["tax_rate"]) / 100).quantize(CENT, ROUND_HALF_UP)
        days = int(account["payment_terms_days"] or self.days)
        facts = {
            "number": f"INV-{self.today.year}-{sequence:08}", "issueDate": self.today.isoformat(),
            "dueDate": (self.today + timedelta(days)).isoformat(), "currency": row["currency"],
            "buyerReference": account["buyer_reference"] or account["account_id"], "subscription": row["subscription_id"],
            "issuer": self.issuer, "buyer": self.buyer(account), "iban": self.bank["iban"].replace(" ", ""), "bic": self.bank["bic"],
            "paymentCode": "58" if row["currency"] == "EUR" else "30", "paymentTerms": f"Net {days} days",
            "taxTotal": str(vat), "tax": {**tax, "base": str(net), "tax": str(vat)}, "net": str(net), "total": str(net + vat),
            "lines": lines, **period,
        }  # fmt: skip
        if order := self.order(row):
            facts["purchaseOrder"] = order
        return facts

    @staticmethod
    def buyer(account):
        names = {"name": "name", "street": "street", "city": "city", "postalCode": "postal_code", "country": "country",
                 "vatID": "vat_id", "legalID": "legal_id", "email": "email", "accountID": "account_id"}  # fmt: skip
        return {name: account[column] for name, column in names.items() if account[column]}

    def write(self, output):
        output.mkdir(parents=True)
        ordered = sorted(self.due, key=lambda row: (row["account_id"], row["subscription_id"]))
        for sequence, row in enumerate(ordered, 1):
            facts = self.invoice(sequence, row)
            (output / f"{facts['number']}.xml").write_bytes(write(facts))


def main():
    folder, settings, today, output = sys.argv[1:]
    night = Night(Path(folder), json.loads(Path(settings).read_text("utf-8")), date.fromisoformat(today))
    night.write(Path(output))


if __name__ == "__main__":
    main()
