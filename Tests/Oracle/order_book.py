"""Section 3.2 of the specification: the POs by payer and number, with their state and their line items."""

from dataclasses import dataclass, field
from datetime import date, timedelta
from decimal import Decimal

from night_input import Row, trimmed


@dataclass(frozen=True)
class Item:
    """A line item of a PO."""

    payer: str
    order: str
    number: int
    subscription: str
    amount: Decimal
    tax: Decimal


@dataclass
class Order:
    imported: Row | None = None
    is_suspended: bool = False
    # An import says that it is expired, whatever its date.
    is_declared: bool = False
    expires: date | None = None
    items: list = field(default_factory=list)
    # The number of its newest line item, also of one that was taken away.
    last: int = 0

    def state(self, day):
        is_expired = self.is_declared or self.expires is not None and day > last_day(self.expires)
        return {(False, False): "ACTIVE", (True, False): "SUSPENDED", (False, True): "EXPIRED",
                (True, True): "SUSPENDED_EXPIRED"}[self.is_suspended, is_expired]


def last_day(day):
    return (day.replace(day=28) + timedelta(days=4)).replace(day=1) - timedelta(days=1)


class OrderBook:
    def __init__(self):
        self.orders = {}

    def read(self, rows):
        """The import of a night: what differs from the row read before is an edit."""
        for row in rows:
            key = row["payer_account_id"], trimmed(row["purchase_order_number"])
            order = self.orders.setdefault(key, Order())
            before = order.imported or Row()
            if row["expires_on"] and before["expires_on"] != row["expires_on"]:
                order.expires, order.is_declared = row.day("expires_on"), False
            if before["status"] != row["status"]:
                order.is_suspended = row["status"].startswith("SUSPENDED")
                order.is_declared = row["status"].endswith("EXPIRED")
            order.imported = row

    def add(self, payer, order, subscription, amount, tax):
        """A further line item, of a PO that is made where there is none."""
        place = self.orders.setdefault((payer, order), Order())
        place.last += 1
        place.items.append(Item(payer, order, place.last, subscription, amount, tax))
        return place.items[-1]

    def add_charge(self, payer, order, subscription, amount, tax, ends, day):
        """The line item of a charge, by which an expired PO is in use again, and none expires before its service ends."""
        item = self.add(payer, order, subscription, amount, tax)
        self.prolong(item, ends, day)
        return item

    def prolong(self, item, ends, day):
        place = self.orders[item.payer, item.order]
        if place.state(day) == "EXPIRED":
            place.is_declared = False
        place.expires = max(filter(None, (place.expires, ends)))

    def take_away(self, item):
        self.orders[item.payer, item.order].items.remove(item)
