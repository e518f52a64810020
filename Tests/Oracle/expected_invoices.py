"""What must be invoiced, from the input alone: sections 1 to 3.1 of the specification, plainly and slowly.

Clean input is taken for granted. Nothing is rejected but usage that no term or service period covers, and rows
named as broken; these hold the charges of their subscription, account or purchaser. Steps 5 to 8 of the purchase
order decision are left out: every PO is taken as permitted and active.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from night_input import days, in_bytes, instant, midnight, read_table, trimmed
from facts import invoice_digits, rounded

ENDING = {"CANCELLED", "REPLACED", "ROLLED_BACK", "SUPERSEDED", "TERMINATED"}
BREAKS = set(map(chr, (*range(32), *range(127, 160), 0x2028, 0x2029, 0xFFFE, 0xFFFF)))


@dataclass(frozen=True)
class Line:
    quantity: Decimal
    price: Decimal
    amount: Decimal


@dataclass
class Invoice:
    issued: date
    kind: str
    account: dict
    currency: str
    lines: list = field(default_factory=list)
    order: str | None = None
    number: str = ""

    @property
    def net(self):
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def tax(self):
        return rounded(self.net * self.account.number("tax_rate") / 100, invoice_digits(self.currency))


class Input:
    """The usable rows by key, and the ids whose contract charges broken rows hold."""

    def __init__(self, folder, skipped):
        self._folder, self._skipped = folder, skipped
        self.held = {"subscription_id": set(), "account_id": set(), "purchaser": set()}

        self.accounts = self._by_id("accounts", "account_id")
        self.products = self._by_id("products", "product_id")
        self.subscriptions = {
            identity: row
            for identity, row in self._by_id("subscriptions", "subscription_id").items()
            if row["account_id"] in self.accounts and row["product_id"] in self.products
        }
        self.terms = self._table("terms", "subscription_id", "kind", "dimension")
        usage = self._by_id("usage", "record_id").values()
        self.usage = [row for row in usage if row["subscription_id"] in self.subscriptions]
        self.schedules = self._by_subscription("payment_schedules", "charge_on")
        self.changes = self._by_subscription("purchase_order_changes", "change_id")
        self._table("memberships", "account_id", "joined_on")
        self._table("purchasers", "purchaser")

    def _table(self, name, *key):
        rows = {}
        for row, broken in read_table(self._folder, name, self._skipped):
            if not broken:
                rows.setdefault(tuple(row[column] for column in key), row)
            elif name in ("payment_schedules", "purchase_order_changes") or row["kind"] == "contract":
                self.held["subscription_id"].add(row["subscription_id"])
            elif name == "memberships":
                self.held["account_id"].add(row["account_id"])
            elif name == "purchasers":
                self.held["purchaser"].add(row["purchaser"])
        return rows

    def _by_id(self, name, column):
        return {key[0]: row for key, row in self._table(name, column).items()}

    def _by_subscription(self, name, column):
        groups = defaultdict(list)
        for key, row in self._table(name, "subscription_id", column).items():
            groups[key[0]].append(row)
        return groups

    def holds(self, subscription):
        return any(subscription[column] in held for column, held in self.held.items())


def expected(given, start, until, usage_day):
    """The invoices from `start` to `until`, numbered, and the usage rows that no term or period covers."""
    contracts = defaultdict(list)
    for key, invoice in _contract_invoices(given):
        contracts[invoice.issued].append((key, invoice))
    groups, refused = _usage_groups(given, usage_day)

    last = defaultdict(int)
    invoices = []
    for day in days(start, until):
        night = [invoice for _, invoice in sorted(contracts[day], key=lambda pair: pair[0])]
        night += _consumption_invoices(given, day, groups[day])
        for invoice in night:
            last[day.year] += 1
            invoice.number = f"INV-{day.year:04}-{last[day.year]:08}"
        invoices += night
    return invoices, refused


def _contract_invoices(given):
    for subscription in given.subscriptions.values():
        if given.holds(subscription):
            continue
        account = given.accounts[subscription["account_id"]]
        for instalment, charge_on, row, lines in _contract_charges(given, subscription):
            due = max(charge_on, subscription.day("accepted_on"))
            if subscription["status"] in ENDING and due >= subscription.day("ended_on"):
                continue
            order = _order_number(given, subscription, row, charge_on, due)
            invoice = Invoice(due, "contract", account, subscription["currency"], lines, order)
            yield in_bytes(account["account_id"], subscription["subscription_id"], instalment), invoice


def _contract_charges(given, subscription):
    digits = invoice_digits(subscription["currency"])
    identity = subscription["subscription_id"]
    if subscription["payment_plan"] == "upfront":
        terms = [row for key, row in given.terms.items() if key[:2] == (identity, "contract")]
        lines = []
        for term in sorted(terms, key=lambda term: in_bytes(term["dimension"])):
            quantity, price = term.number("quantity"), term.number("unit_price")
            lines.append(Line(quantity, price, rounded(quantity * price, digits)))
        yield 0, subscription.day("accepted_on"), None, lines
    elif subscription["payment_plan"] == "schedule":
        rows = sorted(given.schedules[identity], key=lambda row: row["charge_on"])
        for instalment, row in enumerate(rows, 1):
            amount = row.number("amount")
            yield instalment, row.day("charge_on"), row, [Line(Decimal(1), amount, amount)]


def _order_number(given, subscription, row, charge_on, due):
    """Steps 2 to 4: the number that was asked for, None where there is none or it cannot be one."""
    product = given.products[subscription["product_id"]]
    if product["product_type"] != "SaaSProduct" or product["pricing_model"] == "usage":
        return None
    changes = [
        change
        for change in given.changes[subscription["subscription_id"]]
        if trimmed(change["new_purchase_order_number"])
        and change.day("requested_on") <= due
        and (change.day("charge_on") == charge_on if change["charge_on"] else change.day("requested_on") <= due)
    ]
    changes.sort(key=lambda change: in_bytes(change["requested_on"], change["change_id"]))
    asked = [change["new_purchase_order_number"] for change in changes[-1:]]
    asked += [row["purchase_order_number"]] if row else []
    asked += [subscription["procurement_order_number"], subscription["purchase_order_number"]]
    number = next(filter(None, map(trimmed, asked)), None)
    return None if number is None or len(number) > 200 or BREAKS & set(number) else number


def _usage_groups(given, usage_day):
    """Quantities by the day they are invoiced, then subscription, dimension and month."""
    groups = defaultdict(lambda: defaultdict(list))
    refused = []
    for record in given.usage:
        identity, dimension = record["subscription_id"], record["dimension"]
        subscription = given.subscriptions[identity]
        used = instant(record["used_at"])
        ends = [subscription.day("ends_on")]
        ends += [subscription.day("ended_on")] if subscription["status"] in ENDING else []
        last = min(filter(None, ends), default=None)
        early = used < midnight(subscription.day("starts_on"))
        late = last and used > midnight(last) + timedelta(days=1, hours=1)
        if early or late or (identity, "usage", dimension) not in given.terms:
            refused.append(record)
            continue
        # The hour after the last day belongs to that day.
        month = min(used.date(), last or used.date())
        following = date(month.year + month.month // 12, month.month % 12 + 1, usage_day)
        groups[following][identity, dimension, (month.year, month.month)].append(record.number("quantity"))
    return groups, refused


def _consumption_invoices(given, day, groups):
    invoices = {}
    for key, quantities in sorted(groups.items(), key=lambda group: in_bytes(*group[0])):
        subscription = given.subscriptions[key[0]]
        account, currency = given.accounts[subscription["account_id"]], subscription["currency"]
        place = in_bytes(account["account_id"], currency)
        invoice = invoices.setdefault(place, Invoice(day, "consumption", account, currency))
        quantity = sum(quantities, Decimal(0))
        price = given.terms[key[0], "usage", key[1]].number("unit_price")
        invoice.lines.append(Line(quantity, price, rounded(quantity * price, invoice_digits(currency))))
    return [invoices[place] for place in sorted(invoices)]
