"""What an input of a seed has beside that of the walk: demands for PO numbers, orders, other currencies, rows that stand twice, and
what is changed and done between its nights. Accounts that belong together are spread, so that shards part them."""

import csv
import random
import sqlite3
from collections import Counter
from datetime import date, timedelta

from nights_input import USAGE_DAY

BUYERS = 8
# Of these every one demands a PO number; all but the last are paid for by account-00.
DEMANDING, OTHERS = (0, 2, 4), (1, 3, 5, 6, 7)
SETTINGS = (('legal_id: "123456789"\n', 'legal_id: "123456789"\n  contact: { name: Billing, email: billing@example.test }\n'),
            ("quiet_marks: yes\n", "quiet_marks: yes\ntax_currency: EUR\n"))  # fmt: skip
ORDER = """\
<?xml version="1.0" encoding="UTF-8"?>
<cXML payloadID="{kind}@procurement.example" timestamp="{day}T00:00:00Z"><Request><OrderRequest>
  <OrderRequestHeader orderID="4500000001" orderDate="{day}T00:00:00Z" type="{kind}"/>
{items}</OrderRequest></Request></cXML>
"""
ITEM = """\
  <ItemOut lineNumber="{line}" quantity="1"><ItemID><SupplierPartID>plan</SupplierPartID>
    <SupplierPartAuxiliaryID>{offer}</SupplierPartAuxiliaryID></ItemID></ItemOut>
"""

# What a scene comes to: words of a report, or a question to the ledger whose answer is above zero.
KINDS = {
    "a number is demanded, and none was asked for": "and no one asked for one",
    "a number is demanded, and suspended": 'PO \\"PO-2\\" is suspended',
    "a number is demanded, and shown": "SELECT count(*) FROM v_charge WHERE subscription_id = 'x-shown' AND po_rule = 'shown'",
    "a demand is met later": "SELECT count(*) FROM v_charge WHERE po_number = 'PO-LATE'",
    "a PO was suspended, and is off the invoice": "SELECT count(*) FROM v_charge WHERE po_rule = 'suspended'",
    "the row of a PO is rejected": '\\"PO-BAD\\" of payer',
    "the row of a PO in the book is rejected, and its charge is not held": "SELECT count(*) > 1 FROM v_charge WHERE po_number = 'PO-KNOWN' "
    "AND invoice LIKE 'INV%'",
    "one PO of three accounts has one sequence of lines": "SELECT max(line) = count(*) AND count(DISTINCT account_id) > 2 "
    "FROM v_purchase_order_line AS item JOIN v_charge ON v_charge.id = item.charge WHERE item.number = 'PO-SHARED'",
    "a number of an order": "SELECT count(*) FROM v_charge WHERE po_source = 'procurement'",
    "a number of a change request": "SELECT count(*) FROM v_charge WHERE po_change_request = 'change-once'",
    "one change_id in two accounts": 'change request \\"change-twice\\" occurs in two rows',
    "one record_id in two accounts": 'usage record \\"use-twice\\" occurs in two rows',
    "a notice with its messages": "SELECT count(*) FROM v_purchase_order_notice WHERE messages > 1",
    "a subscription is held by its column": "is held by its column hold: Disputed",
    "a subscription with open charges is gone": '"NB503"',
    "no rate": "no rate of CHF in EUR",
    "tax in another currency": "SELECT count(*) > 1 FROM v_accounting_tax",
    "a conflict": '"NB501"',
    "an accepted conflict": "SELECT count(*) FROM acceptance WHERE subscription_id = 'x-kept'",
    "a charge that corrects a contract charge": "SELECT count(*) FROM amendment WHERE number > 0",
    "a charge that corrects a charge for use": "SELECT count(*) FROM corrected_use",
    "a correction that moves a charge to another account": "SELECT count(*) > 1 FROM v_charge WHERE subscription_id = 'x-moved' "
    "AND invoice LIKE 'INV%'",
    "a correction of a charge for use of two accounts": "SELECT count(DISTINCT subscription_id) > 1 FROM corrected_record "
    "WHERE record_id LIKE 'use-x-used-%'",
    "a credit note of a correction": "SELECT count(*) FROM credit_note WHERE source = 'correction'",
    "a credit note of a row": "SELECT count(*) FROM credit_note WHERE source = 'export'",
    "a credit note of an operator": "SELECT count(*) FROM credit_note WHERE source = 'operator'",
    "a night with contract invoices and invoices of use of several accounts": "SELECT count(*) FROM (SELECT 1 FROM v_invoice "
    "GROUP BY business_date HAVING count(DISTINCT iif(kind = 'contract', account_id, NULL)) > 1 "
    "AND count(DISTINCT iif(kind = 'consumption', account_id, NULL)) > 1)",
}


def seen(ledger, reports):
    """How often each kind occurs in what the nights of a scene came to."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    return Counter({
        name: database.execute(kind).fetchone()[0] if kind.startswith("SELECT") else sum(report.count(kind) for report in reports)
        for name, kind in KINDS.items()
    })  # fmt: skip


class Table:
    """A table of an input, to be changed as it stands."""

    def __init__(self, folder, name):
        self.path = folder / f"{name}.csv"
        self.rows, self.columns = [], []
        if self.path.exists():
            with open(self.path, newline="", encoding="utf-8") as file:
                reader = csv.DictReader(file)
                self.rows, self.columns = list(reader), list(reader.fieldnames)

    def add(self, **cells):
        self.rows.append(cells)
        self.columns += [name for name in cells if name not in self.columns]

    def set(self, key, **cells):
        """Changes the first row that has the cells of a key."""
        row = next(row for row in self.rows if all(row.get(name) == cell for name, cell in key.items()))
        row.update(cells)

    def remove(self, **key):
        """Removes the rows that have the cells of a key."""
        self.rows = [row for row in self.rows if any(row.get(name) != cell for name, cell in key.items())]

    def write(self):
        with open(self.path, "w", newline="", encoding="utf-8") as file:
            writer = csv.DictWriter(file, self.columns, restval="")
            writer.writeheader()
            writer.writerows(self.rows)


class Addition:
    """What is added to an input of a seed, whose first night is `start`, and what happens between its nights."""

    def __init__(self, seed, start):
        self.chance, self.start = random.Random(f"addition {seed}"), start
        # Between those of the walk.
        self.buyers = [f"account-{n:02}-{self.chance.choice('abc')}" for n in range(BUYERS)]
        self.folder, self.tables = None, {}

    def table(self, name):
        if name not in self.tables:
            self.tables[name] = Table(self.folder, name)
        return self.tables[name]

    def write(self):
        for table in self.tables.values():
            table.write()
        self.tables = {}

    def day(self, number):
        return self.start + timedelta(days=number)

    # MARK: What is added

    def add(self, folder):
        self.folder = folder
        self.add_buyers()
        self.add_orders_book()
        self.add_demands()
        self.add_corrected()
        self.add_foreign()
        self.add_twice()
        self.add_orders()
        # A bit of the second invoice, once more than there is of it.
        for number, amount in enumerate(("0.02", "99999999.00")):
            self.table("credits").add(credit_id=f"credit-x-{number}", invoice_number="INV-2026-00000002", amount=amount, credited_on=self.day(1),
                                      reason="As agreed")  # fmt: skip
        self.write()

    def add_buyers(self):
        for row in self.table("accounts").rows:
            row["purchase_order_required"] = self.chance.choice(["", "", "yes", "no"])
        for number, name in enumerate(self.buyers):
            demands = "yes" if number in DEMANDING else ""
            self.table("accounts").add(account_id=name, name=f"Buyer {number}", city="Lyon", country="FR", vat_id=f"FR{number + 500:011}",
                                       tax_category="S", tax_rate="20", purchase_order_required=demands)  # fmt: skip
            if number != 7:
                self.table("memberships").add(account_id=name, organization_id="org-0", joined_on="2025-01-01")

    def add_orders_book(self):
        """A PO of which a row becomes wrong, one whose row always is, and one of which a notice falls due on the last of January."""
        for number, expires in (("PO-KNOWN", "2026-06-30"), ("PO-BAD", "2026-02-31"), ("PO-SOON", "2026-01-31")):
            self.table("purchase_orders").add(payer_account_id="account-00", purchase_order_number=number, status="ACTIVE",
                                              effective_on="2026-01-01", expires_on=expires, description=number)  # fmt: skip
        for name in ("Accounts payable", "Purchasing"):
            self.table("purchase_order_contacts").add(payer_account_id="account-00", purchase_order_number="PO-SOON", name=name,
                                                      email=f"{name.split()[0].lower()}@example.test")  # fmt: skip

    def subscribe(self, name, buyer, plan="upfront", number="", ends="2026-12-31", **cells):
        product = {"upfront": "plan", "schedule": "mixed", "none": "meter"}[plan]
        self.table("subscriptions").add(**{
            "subscription_id": name, "account_id": self.buyers[buyer], "product_id": product, "accepted_on": self.start,
            "starts_on": "2026-01-01", "ends_on": "" if plan == "none" else ends, "currency": "EUR", "payment_plan": plan,
            "purchase_order_number": number, "status": "ACTIVE", **cells})  # fmt: skip
        price = f"{self.chance.randint(500, 9999)}.{self.chance.randint(0, 9)}"
        for dimension in ["seats", "support"][: self.chance.randint(1, 2)] if plan == "upfront" else []:
            self.table("terms").add(subscription_id=name, kind="contract", dimension=dimension, description=f"Per {dimension}", quantity="3",
                                    unit_price=price)  # fmt: skip
        if plan == "none":
            self.table("terms").add(subscription_id=name, kind="usage", dimension="calls", description="Call", unit_price="0.25")
            for record in range(self.chance.randint(2, 4)):
                self.use(f"use-{name}-{record}", name, self.chance.randint(10, 9999))

    def pay(self, name, day, amount, number=""):
        self.table("payment_schedules").add(subscription_id=name, charge_on=day, amount=amount, purchase_order_number=number)

    def use(self, record, name, quantity):
        self.table("usage").add(record_id=record, subscription_id=name, dimension="calls", quantity=quantity,
                                used_at=f"2026-01-{self.chance.randint(2, 28):02}T12:00:00Z")  # fmt: skip

    def add_demands(self):
        """Of accounts that demand a number: with one, with none, with one that is suspended, and with one whose row is wrong; and
        subscriptions that are held, or will be gone."""
        for name, number in (("shown", "PO-1"), ("without", ""), ("suspended", "PO-2"), ("wrong-row", "PO-BAD")):
            self.subscribe(f"x-{name}", self.chance.choice(DEMANDING), number=number)
        for number in (0, 3, 5):
            self.subscribe(f"x-shared-{number}", number, number="PO-SHARED")
            # Its charges are the last ones of the PO, so it still expires in January.
            self.subscribe(f"x-soon-{number}", number, number="PO-SOON", ends="2026-01-31")
        # On the day of use too, when an operator may have suspended the PO.
        for number in (3, 6):
            self.subscribe(f"x-paid-{number}", number, "schedule")
            self.pay(f"x-paid-{number}", USAGE_DAY, f"{self.chance.randint(1, 999)}.50", "PO-1")
        self.subscribe("x-held", 5, hold="Disputed")
        self.subscribe("x-gone", 5, "schedule")
        self.pay("x-gone", date(2026, 6, 1), "70.00", "PO-1")
        self.subscribe("x-known", 1, "schedule")
        for day in (self.start, USAGE_DAY + timedelta(days=1)):
            self.pay("x-known", day, "10.00", "PO-KNOWN")

    def add_corrected(self):
        for name in ("dearer", "cheaper", "kept", "moved"):
            self.subscribe(f"x-{name}", self.chance.choice([1, 3, 5]), number=self.chance.choice(["", "PO-1", "PO-SHARED"]))
        self.subscribe("x-parts", 6, "schedule", self.chance.choice(["", "PO-1"]))
        for day, amount in ((self.start, "400.00"), (date(2026, 6, 1), "800.00")):
            self.pay("x-parts", day, amount)
        # Of the use of one charge one record becomes another account's.
        self.subscribe("x-used", self.chance.choice([3, 6]), "none")
        self.subscribe("x-later", self.chance.choice([1, 5]), "none")

    def add_foreign(self):
        """Yen have a rate from the beginning, dollars from the second night on, francs never."""
        for code, day in (("JPY", "2026-01-01"), ("USD", self.day(1))):
            self.table("exchange_rates").add(currency=code, valid_on=day, rate=f"0.{self.chance.randint(1000, 9999)}")
            self.table("exchange_rates").add(currency=code, valid_on=USAGE_DAY, rate=f"0.{self.chance.randint(1000, 9999)}")
        for code in ("JPY", "USD", "CHF"):
            self.subscribe(f"x-{code}", self.chance.choice(OTHERS), currency=code)
            self.subscribe(f"x-{code}-use", self.chance.choice(OTHERS), "none", currency=code)
        for row in self.table("terms").rows:
            if row["subscription_id"].startswith("x-JPY") and row["kind"] == "contract":
                row["unit_price"] = row["unit_price"].split(".")[0]

    def add_twice(self):
        """One id in two subscriptions of two accounts: of a usage record, and of a change request."""
        for number in (0, 7):
            self.subscribe(f"x-twice-{number}", number, "none")
            self.use("use-twice", f"x-twice-{number}", 5)
        for number in (1, 6):
            self.subscribe(f"x-changed-{number}", number, number="PO-1")
            self.ask("change-twice", f"x-changed-{number}", "PO-TWICE")
        self.ask("change-once", "x-kept", "PO-CHANGED")

    def ask(self, change, name, number, **cells):
        self.table("purchase_order_changes").add(change_id=change, subscription_id=name, new_purchase_order_number=number,
                                                 requested_on=self.start, reason="As asked", **cells)  # fmt: skip

    def add_orders(self):
        """One order for subscriptions of two accounts, and its update on another day."""
        for number in (2, 5):
            self.subscribe(f"x-ordered-{number}", number, offer_id=f"offer-{number}")
        (self.folder / "orders").mkdir()
        for kind, day in (("new", self.start), ("update", self.day(2))):
            items = "".join(ITEM.format(line=line * (1 if kind == "new" else 2), offer=f"offer-{line}") for line in (2, 5))
            text = ORDER.format(kind=kind, day=day, items=items)
            (self.folder / "orders" / f"order-{kind}.xml").write_text(text, encoding="utf-8")

    # MARK: What happens between nights

    def change(self, folder, turn):
        """What the export says otherwise from a turn on."""
        self.folder = folder
        if turn == 1:
            self.table("terms").set({"subscription_id": "x-dearer"}, unit_price="10001.5")
            self.table("terms").set({"subscription_id": "x-cheaper"}, unit_price="0.5")
            self.table("terms").set({"subscription_id": "x-kept"}, quantity="4")
            self.table("subscriptions").set({"subscription_id": "x-moved"}, account_id=self.buyers[6])
            self.table("payment_schedules").set({"subscription_id": "x-parts", "amount": "400.00"}, amount="399.00")
            self.table("purchase_orders").set({"purchase_order_number": "PO-KNOWN"}, expires_on="2026-06-31")
        elif turn == 2:
            self.ask("change-late", "x-without", "PO-LATE", charge_on=self.start)
            self.table("subscriptions").set({"subscription_id": "x-held"}, hold="")
            for name in ("subscriptions", "payment_schedules"):
                self.table(name).remove(subscription_id="x-gone")
        elif turn == 3:
            self.table("terms").set({"subscription_id": "x-dearer"}, unit_price="9.25")
            self.table("usage").set({"record_id": "use-x-used-0"}, quantity="1.5")
            self.table("usage").set({"record_id": "use-x-used-1"}, subscription_id="x-later")
        self.write()

    @staticmethod
    def acts(turn):
        """What operators do before a turn: the words of commands."""
        due = [["accept", f"x-{name}", "--bill-difference"] for name in ("dearer", "cheaper", "moved", "parts")]
        return {
            1: [["po", "suspend", "account-00", "PO-1"], ["credit", "INV-2026-00000001", "--line", "1", "--amount", "0.01"]],
            2: [*due, ["accept", "x-kept"], ["credit", "INV-2026-00000002", "--all"], ["credit", "INV-2026-00000003", "--amount", "9"]],
            3: [["po", "activate", "account-00", "PO-1"], ["po", "activate", "account-00", "PO-2"],
                ["po", "expire", "account-00", "PO-SHARED", "--on", "2026-12-31"]],
            4: [["accept", f"x-{name}", "--bill-difference"] for name in ("dearer", "used", "later")],
        }.get(turn, [])  # fmt: skip
