"""Small inputs for nights that are disturbed: written from a seed, the same seed always the same bytes.

An input has contracts paid up front and by schedule, usage, a PO book, credits, and rows that are rejected; a few nights
close over it, with invoices and credit notes on several of them.
"""

import csv
import random
import shutil
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

FIRST = date(2026, 1, 29)
USAGE_DAY = date(2026, 2, 1)

SETTINGS = """\
issuer:
  name: Lumière Marketplace SAS
  address: {{ street: 12 rue des Exemples, city: Lyon, postal_code: "69002", country: FR }}
  vat_id: FR32123456789
  legal_id: "123456789"
billing_start: {start}
validators: {{ ubl: [cat] }}
pdf_command: [sh, -c, "echo %PDF-1.7; cat; echo %%EOF"]
finance:
  files: [journal, focus, control]
  accounts: {{ receivable: 1400, contract_revenue: 8400, instalment_revenue: 8401, consumption_revenue: 8402, tax: 1776 }}
quiet_marks: yes
"""

COLUMNS = {
    "accounts": "account_id name city country vat_id tax_category tax_rate tax_exemption_reason",
    "organizations": "organization_id management_account_id purchase_order_integration",
    "memberships": "account_id organization_id joined_on left_on",
    "products": "product_id title product_type pricing_model",
    "subscriptions": "subscription_id account_id product_id accepted_on starts_on ends_on currency payment_plan purchaser "
    "purchase_order_number procurement_order_number status ended_on",
    "terms": "subscription_id kind dimension description quantity unit_price",
    "payment_schedules": "subscription_id charge_on amount purchase_order_number",
    "usage": "record_id subscription_id dimension used_at quantity",
    "purchasers": "purchaser permissions",
    "purchase_orders": "payer_account_id purchase_order_number status effective_on expires_on description",
    "purchase_order_contacts": "payer_account_id purchase_order_number email name phone",
    "purchase_order_changes": "change_id subscription_id charge_on new_purchase_order_number requested_on reason",
    "credits": "credit_id invoice_number line amount credited_on reason",
}

# What the walk's nights give back: (invoice, line, amount, day); all but the last one can be done on some night.
CREDITS = [
    (5, "", "", date(2026, 1, 31)),
    (6, "", "1.50", date(2026, 1, 31)),
    (6, "1", "0.50", date(2026, 2, 1)),
    (40, "", "", date(2026, 2, 2)),
    (7, "", "9999999.99", date(2026, 2, 2)),
]


@dataclass
class Nights:
    """Which nights an input is for."""

    start: date
    last: date

    def dates(self):
        return [self.start + timedelta(days=n) for n in range((self.last - self.start).days + 1)]


class Tables:
    """Rows of each table, by column name."""

    def __init__(self):
        self.rows = {name: [] for name in COLUMNS}

    def add(self, table, **cells):
        self.rows[table].append(cells)

    def write(self, folder):
        folder.mkdir(parents=True)
        for name, columns in COLUMNS.items():
            with open(folder / f"{name}.csv", "w", newline="", encoding="utf-8") as file:
                writer = csv.DictWriter(file, columns.split(), restval="")
                writer.writeheader()
                writer.writerows(self.rows[name])


def settings(nights):
    return SETTINGS.format(start=nights.start)


def fixed(folder):
    """The input of the walk: 50 invoices on three of four nights, credit notes on three, a rejected row and a rejected credit, answers."""
    nights = Nights(date(2026, 1, 30), date(2026, 2, 2))
    write(folder, random.Random(50), nights, 20, 10, 10, broken=1, accepted=2, credits=CREDITS)
    answer(folder, [(f"INV-2026-{n:08}", "RE") for n in range(1, 6)] + [("CN-2026-00000001", "AP"), ("INV-2026-00009999", "AB")])
    return nights


def answer(folder, answers):
    """Answers of receivers, to documents of the nights and to one that never will be."""
    (folder / "responses").mkdir()
    rows = "".join(f"{number},{status},2026-02-01T10:00:00Z,REF BT-13\n" for number, status in answers)
    (folder / "responses" / "answers.csv").write_text(f"number,status,at,reason\n{rows}", encoding="utf-8")


def change(source, target):
    """Copies the input of the walk and tells three billed subscriptions otherwise: dearer, cheaper, and less used.

    Gives their ids.
    """
    shutil.copytree(source, target)
    terms = altered(target / "terms.csv", [(",contract,", "7777.77"), (",contract,", "0.01")])
    return terms + altered(target / "usage.csv", [(",calls,", "0.001")])


def altered(file, cells):
    """Sets the last cell of the first row with a text, each time of another subscription; gives the subscriptions."""
    column = file.read_text(encoding="utf-8").split("\r\n", 1)[0].split(",").index("subscription_id")
    lines, found = file.read_text(encoding="utf-8").splitlines(), []
    for text, cell in cells:
        at = next(n for n, line in enumerate(lines)
                  if text in line and line.split(",")[column] not in [*found, "nobody"])  # fmt: skip
        found.append(lines[at].split(",")[column])
        lines[at] = f"{lines[at].rsplit(',', 1)[0]},{cell}"
    file.write_text("".join(f"{line}\r\n" for line in lines), encoding="utf-8", newline="")
    return found


def drawn(folder, seed):
    """An input of a seed: a few invoices, anywhere in three to nine nights."""
    chance = random.Random(seed)
    start = FIRST + timedelta(days=chance.randint(-3, 2))
    nights = Nights(start, max(start + timedelta(days=chance.randint(2, 8)), USAGE_DAY))
    write(
        folder,
        chance,
        nights,
        upfront=chance.randint(0, 6),
        scheduled=chance.randint(0, 5),
        metered=chance.randint(0, 5),
        broken=chance.randint(0, 3),
        accepted=len(nights.dates()),
        credits=drawn_credits(random.Random(-1 - seed), nights),
    )
    return nights


def drawn_credits(chance, nights):
    """Credits of invoices that are there, of some that are not yet, and of some that never will be."""
    return [
        (chance.randint(1, 12), chance.choice(["", "", "1", "2"]), chance.choice(["", "0.01", "3.33", "250.00"]),
         chance.choice(nights.dates()))
        for _ in range(chance.randint(0, 6))
    ]  # fmt: skip


def write(folder, chance, nights, upfront, scheduled, metered, broken, accepted, credits):
    """Writes an input; contracts are accepted on the first `accepted` nights."""
    tables = Tables()
    accounts = max(4, metered)
    add_buyers(tables, chance, accounts)
    add_products(tables)
    count = 0
    for plan in ["upfront"] * upfront + ["schedule"] * scheduled + ["none"] * metered:
        # Metered subscriptions each have an account of their own: an invoice for each.
        account = count % accounts if plan != "none" else count - upfront - scheduled
        add_subscription(tables, chance, nights, f"sub-{count:03}", f"account-{account:02}", plan, accepted)
        count += 1
    for number in range(broken):
        tables.add("usage", record_id=f"broken-{number}", subscription_id="nobody", dimension="calls",
                   used_at="2026-01-30T10:00:00Z", quantity="1,5")  # fmt: skip
    for number, (invoice, line, amount, day) in enumerate(credits):
        tables.add("credits", credit_id=f"credit-{number}", invoice_number=f"INV-2026-{invoice:08}", line=line, amount=amount,
                   credited_on=day, reason="As agreed")  # fmt: skip
    for rows in tables.rows.values():
        chance.shuffle(rows)
    tables.write(folder)


def add_buyers(tables, chance, count):
    for number in range(count):
        account = f"account-{number:02}"
        tables.add("accounts", account_id=account, name=f"Käufer & Söhne {number}", city="Lyon", country="FR",
                   tax_category="S", tax_rate="20", vat_id=f"FR{number:011}")  # fmt: skip
        if number % 4 == 1:
            tables.add("memberships", account_id=account, organization_id="org-0", joined_on="2025-01-01",
                       left_on=chance.choice(["", "", "2026-01-31"]))  # fmt: skip
    tables.add("organizations", organization_id="org-0", management_account_id="account-00",
               purchase_order_integration="enabled")  # fmt: skip
    tables.add("organizations", organization_id="org-2", management_account_id="account-02",
               purchase_order_integration=chance.choice(["enabled", "disabled"]))  # fmt: skip
    tables.add("purchasers", purchaser="buyer", permissions="aws-marketplace:Subscribe")
    for number, status in [("PO-1", "ACTIVE"), ("PO-2", "SUSPENDED"), ("PO-3", "EXPIRED")]:
        tables.add("purchase_orders", payer_account_id="account-00", purchase_order_number=number, status=status,
                   effective_on="2026-01-01", expires_on="2026-03-31", description=f"Budget {number}")  # fmt: skip
    tables.add("purchase_order_contacts", payer_account_id="account-00", purchase_order_number="PO-1",
               email="ap@example.test", name="Accounts payable")  # fmt: skip


def add_products(tables):
    for product, model in [("plan", "contract"), ("mixed", "contract_with_consumption"), ("meter", "usage")]:
        tables.add("products", product_id=product, title=f"Product {product}", product_type="SaaSProduct",
                   pricing_model=model)  # fmt: skip


def add_subscription(tables, chance, nights, name, account, plan, accepted):
    accepted_on = nights.start + timedelta(days=chance.randrange(accepted))
    numbers = ["", "PO-1", "PO-2", "PO-3", f"NEW-{name}", "PO-NEW"]
    tables.add("subscriptions", subscription_id=name, account_id=account, status="ACTIVE", currency="EUR",
               product_id={"upfront": "plan", "schedule": "mixed", "none": "meter"}[plan], payment_plan=plan,
               accepted_on=accepted_on, starts_on=date(2026, 1, 1), ends_on="" if plan == "none" else date(2026, 12, 31),
               purchaser=chance.choice(["buyer", "", "stranger"]), purchase_order_number=chance.choice(numbers))  # fmt: skip
    if plan == "upfront":
        for dimension in chance.sample(["seats", "support", "storage"], chance.randint(1, 3)):
            tables.add("terms", subscription_id=name, kind="contract", dimension=dimension, description=f"Per {dimension}",
                       quantity=chance.randint(1, 40), unit_price=f"{chance.randint(1, 99999) / 100:.2f}")  # fmt: skip
    if plan == "schedule":
        # The first instalment with the acceptance, the second on the last night that has invoices.
        for day in [accepted_on, max(USAGE_DAY, accepted_on + timedelta(days=1))]:
            tables.add("payment_schedules", subscription_id=name, charge_on=day,
                       amount=f"{chance.randint(1, 999999) / 100:.2f}",
                       purchase_order_number=chance.choice(["", "", "PO-1"]))  # fmt: skip
        if chance.random() < 0.3:
            tables.add("purchase_order_changes", change_id=f"change-{name}", subscription_id=name,
                       new_purchase_order_number="PO-CHANGED", requested_on=nights.start, reason="As asked")  # fmt: skip
    if plan != "upfront":
        tables.add("terms", subscription_id=name, kind="usage", dimension="calls", description="Call",
                   unit_price=f"0.{chance.randint(1, 9999):04}")  # fmt: skip
    if plan == "none":
        for number in range(chance.randint(1, 4)):
            tables.add("usage", record_id=f"use-{name}-{number}", subscription_id=name, dimension="calls",
                       used_at=f"2026-01-{chance.randint(2, 28):02}T12:00:00Z",
                       quantity=f"{chance.randint(1, 10**7) / 1000:.3f}")  # fmt: skip


def prepare(work, make):
    """Makes `work/input` and `work/settings.yaml`; gives the nights."""
    work = Path(work)
    nights = make(work / "input")
    (work / "settings.yaml").write_text(settings(nights), encoding="utf-8")
    return nights
