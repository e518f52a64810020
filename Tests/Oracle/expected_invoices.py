"""What must be invoiced, from the input alone: sections 1 to 3.1 of the specification, plainly and slowly.

Clean input is taken for granted. Nothing is rejected but usage that no term or service period covers, and rows
named as broken; these hold the charges of their subscription, account or purchaser. `expected` knows one export and
leaves steps 5 to 8 of the purchase order decision out: every PO is taken as permitted and active. `closing.py` closes
night after night with what the export says on each.
"""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from night_input import days, in_bytes, instant, midnight, read_table, term_order
from facts import invoice_digits, rounded
from order_decision import is_available, is_invalid, requested

ENDING = {"CANCELLED", "REPLACED", "ROLLED_BACK", "SUPERSEDED", "TERMINATED"}


@dataclass(frozen=True)
class Line:
    quantity: Decimal
    price: Decimal
    amount: Decimal
    dimension: str | None = None


@dataclass
class Invoice:
    issued: date
    kind: str
    account: dict
    currency: str
    lines: list = field(default_factory=list)
    order: str | None = None
    number: str = ""
    # The line of the PO that every line of the invoice names.
    order_line: str | None = None
    # Days to pay, as a cell; empty where the settings decide.
    terms: str = ""

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
        self.memberships = self._table("memberships", "account_id", "joined_on").values()
        self.organizations = self._by_id("organizations", "organization_id")
        self.purchasers = self._by_id("purchasers", "purchaser")
        self.orders = self._table("purchase_orders", "payer_account_id", "purchase_order_number").values()
        self.credits = self._by_id("credits", "credit_id")

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
        """Whether a reason or a broken row holds the subscription's contract charges."""
        return bool(subscription["hold"]) or any(subscription[column] in held for column, held in self.held.items())


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
        for instalment, charge_on, row, lines in contract_charges(given, subscription):
            due = max(charge_on, subscription.day("accepted_on"))
            if is_cancelled(subscription, due):
                continue
            asked = _asked(given, subscription, row, charge_on, due)
            if asked is None and account["purchase_order_required"] == "yes":
                continue
            order, order_line = (asked.number, asked.line) if asked else (None, None)
            terms = subscription["payment_terms_days"] or account["payment_terms_days"]
            invoice = Invoice(due, "contract", account, subscription["currency"], lines, order, "", order_line, terms)
            yield in_bytes(account["account_id"], subscription["subscription_id"], instalment), invoice


def is_cancelled(subscription, due):
    return subscription["status"] in ENDING and due >= subscription.day("ended_on")


def contract_charges(given, subscription):
    """Instalment (0 for the whole), charge date, row of the schedule and lines of each charge with an invoice."""
    digits = invoice_digits(subscription["currency"])
    identity = subscription["subscription_id"]
    if subscription["payment_plan"] == "upfront":
        terms = [row for key, row in given.terms.items() if key[:2] == (identity, "contract")]
        lines = []
        for term in sorted(terms, key=term_order):
            quantity, price = term.number("quantity"), term.number("unit_price")
            lines.append(Line(quantity, price, rounded(quantity * price, digits), term["dimension"]))
        yield 0, subscription.day("accepted_on"), None, lines
    elif subscription["payment_plan"] == "schedule":
        rows = sorted(given.schedules[identity], key=lambda row: row["charge_on"])
        for instalment, row in enumerate(rows, 1):
            amount = row.number("amount")
            yield instalment, row.day("charge_on"), row, [Line(Decimal(1), amount, amount)]


def _asked(given, subscription, row, charge_on, due):
    """Steps 2 to 4: the number that was asked for, None where there is none or it cannot be one."""
    if not is_available(given.products[subscription["product_id"]]):
        return None
    asked = requested(given.changes, subscription, row, charge_on, due, due)
    return None if asked is None or is_invalid(asked.number) else asked


def _usage_groups(given, usage_day):
    """Quantities by the day they are invoiced, then subscription, dimension and month."""
    groups = defaultdict(lambda: defaultdict(list))
    refused = []
    for record, following, key in usage_dues(given, usage_day):
        if key is None:
            refused.append(record)
        elif not given.subscriptions[key[0]]["hold"]:
            groups[following][key].append(record.number("quantity"))
    return groups, refused


def usage_dues(given, usage_day):
    """Each record, the day it is invoiced, and its subscription, dimension and month; None where nothing covers it."""
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
            yield record, None, None
            continue
        # The hour after the last day belongs to that day.
        month = min(used.date(), last or used.date())
        following = date(month.year + month.month // 12, month.month % 12 + 1, usage_day)
        yield record, following, (identity, dimension, (month.year, month.month))


def _consumption_invoices(given, day, groups):
    invoices = {}
    def place(group):
        identity, dimension, month = group[0]
        return in_bytes(identity), term_order(given.terms[identity, "usage", dimension]), month

    for key, quantities in sorted(groups.items(), key=place):
        subscription = given.subscriptions[key[0]]
        account, currency = given.accounts[subscription["account_id"]], subscription["currency"]
        whose = in_bytes(account["account_id"], currency)
        terms = account["payment_terms_days"]
        invoice = invoices.setdefault(whose, Invoice(day, "consumption", account, currency, terms=terms))
        quantity = sum(quantities, Decimal(0))
        price = given.terms[key[0], "usage", key[1]].number("unit_price")
        invoice.lines.append(Line(quantity, price, rounded(quantity * price, invoice_digits(currency))))
    return [invoices[whose] for whose in sorted(invoices)]
