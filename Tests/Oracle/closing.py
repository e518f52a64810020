"""Closes night after night, with what earlier nights left: sections 2, 3.1 and 7 of the specification, plainly and slowly.

Clean input is taken for granted, but for credits. Nothing here shares code with the program.
"""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from corrections import BilledCharge, BilledLine, BilledRecord, Corrections
from credit_rules import Credits, Document
from expected_invoices import Line, contract_charges, is_cancelled, usage_dues
from facts import invoice_digits, rounded
from night_input import in_bytes, term_order
from order_book import OrderBook
from order_decision import decide


@dataclass(frozen=True)
class Charge:
    """A contract charge; instalment 0 of a schedule is its opening, which has no line."""

    subscription: dict
    instalment: int
    charge_on: date | None
    due: date
    row: dict | None
    lines: tuple
    accepted_on: date

    @property
    def key(self):
        return self.subscription["subscription_id"], self.instalment

    @property
    def is_opening(self):
        return self.charge_on is None

    @property
    def amount(self):
        return sum((line.amount for line in self.lines), Decimal(0))

    @property
    def content(self):
        # In which order an invoice shows them is not content.
        lines = tuple(sorted((line.dimension or "", line.quantity, line.price) for line in self.lines))
        day = self.charge_on or self.accepted_on
        return self.subscription["account_id"], self.subscription["currency"], day, self.amount, lines


@dataclass
class Night:
    day: date
    invoices: list = field(default_factory=list)
    notes: list = field(default_factory=list)
    items: list = field(default_factory=list)
    # The POs that the night touched with a charge or a credit, as they are after it.
    orders: dict = field(default_factory=dict)
    facts: Counter = field(default_factory=Counter)
    refused: dict = field(default_factory=dict)
    # Subscriptions in conflict when the night is over.
    conflicts: set = field(default_factory=set)


def charges(given, subscription):
    """The contract charges of a subscription by the export, the opening first."""
    accepted = subscription.day("accepted_on")
    if subscription["payment_plan"] == "schedule":
        yield Charge(subscription, 0, None, accepted, None, (), accepted)
    for instalment, charge_on, row, lines in contract_charges(given, subscription):
        yield Charge(subscription, instalment, charge_on, max(charge_on, accepted), row, tuple(lines), accepted)


class Books:
    def __init__(self, start, usage_day=1):
        self.start, self.usage_day = start, usage_day
        self.documents = {}
        self.charges = {}
        self.records = {}
        self.orders = OrderBook()
        self.credits = Credits()
        self.corrections = Corrections(self)
        self.notes = []
        self.last = Counter()

    def close(self, day, given):
        night = Night(day)
        self.orders.read(given.orders)
        known = dict(self.documents)
        subscriptions = sorted(given.subscriptions.values(), key=lambda row: in_bytes(row["subscription_id"]))
        usage = defaultdict(list)
        for record, following, key in usage_dues(given, self.usage_day):
            usage[record["subscription_id"]].append((record, following, key))
        due, lines = [], []
        for subscription in subscriptions:
            self._subscription(day, given, subscription, usage[subscription["subscription_id"]], night, due, lines)
        # An invoice that corrects a charge follows the charge's own.
        due.sort(key=lambda each: in_bytes(each[0].subscription["account_id"], *each[0].key, each[1] is not None))
        for charge, correction in due:
            self._contract(day, given, charge, correction, night)
        self._consumption(day, given, lines, night)
        wanted = self.corrections.wanted(known)
        night.notes, night.refused, counts = self.credits.close(day, given.credits, known, wanted)
        night.facts.update(counts)
        for note in night.notes:
            if note.document.item:
                item = note.document.item
                night.items.append(self.orders.add(item.payer, item.order, item.subscription, -note.net, -note.tax))
        for item in night.items:
            order = self.orders.orders[item.payer, item.order]
            night.orders[item.payer, item.order] = order.state(day), str(order.expires)
        self.notes += night.notes
        return night

    def accept(self, identity, given):
        """An operator accepts what a subscription's content is now; what was billed stays."""
        for charge in charges(given, given.subscriptions[identity]):
            if charge.key in self.charges:
                self.charges[charge.key].accepted.add(charge.content)
        for record in given.usage:
            if record["subscription_id"] == identity and record["record_id"] in self.records:
                self.records[record["record_id"]].accepted.add(record.number("quantity"))

    def _subscription(self, day, given, subscription, usage, night, due, lines):
        identity = subscription["subscription_id"]
        is_held = given.holds(subscription)
        new, changed = [], []
        for charge in charges(given, subscription):
            billed = self.charges.get(charge.key)
            if billed is None:
                new.append(charge)
                continue
            night.facts["invoiced"] += 1
            if not billed.fits(charge.content):
                changed.append((charge, billed))
        records = [(record, self.records[record["record_id"]]) for record, _, _ in usage
                   if record["record_id"] in self.records]
        changed_records = [(record, billed) for record, billed in records if not billed.fits(record.number("quantity"))]
        night.facts["invoiced"] += len(records)

        if identity in self.corrections.asked and not is_held:
            changed, changed_records = self._correct(day, given, subscription, changed, changed_records, due, lines)
        if changed or changed_records:
            night.conflicts.add(identity)
            is_held = True
        for charge in new:
            box = self._box(day, charge, is_held)
            if box == "due":
                due.append((charge, None))
            else:
                night.facts[box] += 1
        self._use(day, given, subscription, usage, night, lines)

    def _correct(self, day, given, subscription, changed, changed_records, due, lines):
        """Bills and gives back what differs; what could not be corrected is returned, and waits if it is held."""
        remaining, is_waiting = [], False
        for charge, billed in changed:
            billed_lines, outcome = self.corrections.charge(charge, billed, self._is_demanded(day, given, charge))
            if billed_lines is not None:
                due.append((charge, billed_lines))
            if outcome != "corrected":
                remaining.append((charge, billed))
            is_waiting |= outcome == "waiting"
        lines += [(subscription, *line) for line in self.corrections.records(changed_records)]
        if not is_waiting:
            self.corrections.asked.discard(subscription["subscription_id"])
        return remaining, [each for each in changed_records if not each[1].fits(each[0].number("quantity"))]

    def _is_demanded(self, day, given, charge):
        """Whether the account demands a PO number that the charge would not show."""
        account = given.accounts[charge.subscription["account_id"]]
        rule = self._decide(charge, given, given.changes, day, day).rule
        return account["purchase_order_required"] == "yes" and rule != "shown"

    def _box(self, day, charge, is_held):
        if charge.due < self.start:
            return "out_of_scope"
        if is_cancelled(charge.subscription, charge.due):
            return "cancelled"
        if is_held:
            return "held"
        return "not_yet_due" if charge.due > day else "due"

    def _use(self, day, given, subscription, usage, night, lines):
        groups = defaultdict(list)
        for record, following, key in usage:
            if record["record_id"] in self.records:
                continue
            if following < self.start:
                night.facts["out_of_scope"] += 1
            elif subscription["hold"]:
                night.facts["held"] += 1
            elif day.day != self.usage_day or following > day:
                night.facts["not_yet_due"] += 1
            else:
                groups[key].append(record)
                night.facts["invoiced"] += 1
        for key, records in groups.items():
            price = given.terms[key[0], "usage", key[1]].number("unit_price")
            quantity = sum((record.number("quantity") for record in records), Decimal(0))
            currency = subscription["currency"]
            line = Line(quantity, price, rounded(quantity * price, invoice_digits(currency)), key[1])
            billed = BilledLine(price, currency, key, line.amount, day)
            for record in records:
                self.records[record["record_id"]] = BilledRecord(billed, record.number("quantity"))
                billed.records.append(record["record_id"])
            lines.append((subscription, (*key, date.min), line, billed))

    def _contract(self, day, given, charge, correction, night):
        subscription = charge.subscription
        account = given.accounts[subscription["account_id"]]
        decision = self._decide(charge, given, given.changes, day, day)
        if self._is_demanded(day, given, charge) and correction is None:
            night.facts["held"] += 1
            return
        document = Document(
            day, "contract", account, subscription["currency"], list(correction or charge.lines), decision.order,
            order_line=decision.order_line, terms=subscription["payment_terms_days"] or account["payment_terms_days"],
            subscription=subscription["subscription_id"], charge=charge, given=given,
        )
        self._enter(document, decision, day)
        if document.item:
            night.items.append(document.item)
        if not charge.is_opening:
            self._issue(document, night)
        if correction:
            self.charges[charge.key].corrections.append(document)
        else:
            self.charges[charge.key] = BilledCharge(charge.content, document)
        night.facts["invoiced"] += 1

    def _decide(self, charge, given, changes, issued, today):
        return decide(given, changes, self.orders, charge.subscription, charge.row, charge.charge_on, charge.due, issued, today)

    def _enter(self, document, decision, day):
        if decision.is_in_book:
            ends = document.charge.subscription.day("ends_on")
            document.item = self.orders.add_charge(decision.payer, decision.asked.number, document.subscription,
                                                   document.net, document.tax, ends, day)

    def regenerate(self, document, given, today):
        """The decision is taken again with today's book and change requests; whether it changed."""
        decision = self._decide(document.charge, document.given, given.changes, document.issued, today)
        before = document.order, document.order_line, document.item and (document.item.payer, document.item.order)
        place = (decision.payer, decision.asked.number) if decision.is_in_book else None
        if before == (decision.order, decision.order_line, place):
            return False
        document.order, document.order_line = decision.order, decision.order_line
        if before[2] != place:
            if document.item:
                self.orders.take_away(document.item)
                document.item = None
            self._enter(document, decision, today)
        elif document.item:
            self.orders.prolong(document.item, document.charge.subscription.day("ends_on"), today)
        return True

    def _consumption(self, day, given, lines, night):
        def order(each):
            identity, dimension, month, billed_on = each[1]
            return in_bytes(identity), term_order(given.terms[identity, "usage", dimension]), month, billed_on

        invoices = {}
        for subscription, place, line, billed in sorted(lines, key=order):
            # What was billed is corrected in the currency that it was billed in.
            account, currency = given.accounts[subscription["account_id"]], billed.currency
            key = in_bytes(account["account_id"], currency)
            empty = Document(day, "consumption", account, currency, terms=account["payment_terms_days"])
            document = invoices.setdefault(key, empty)
            document.lines.append(line)
            billed.places.append((document, len(document.lines)))
            # A line that corrects another one is a fact of its own; the records of the others were counted.
            night.facts["invoiced"] += len(billed.places) > 1
        for key in sorted(invoices):
            self._issue(invoices[key], night)

    def _issue(self, document, night):
        self.last[night.day.year] += 1
        document.number = f"INV-{night.day.year:04}-{self.last[night.day.year]:08}"
        self.documents[document.number] = document
        night.invoices.append(document)
