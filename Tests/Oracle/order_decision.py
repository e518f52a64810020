"""Section 3.1 of the specification: which PO number is asked for, and whether it stands on a charge's invoice."""

from dataclasses import dataclass

from night_input import Row, in_bytes, trimmed

BREAKS = set(map(chr, (*range(32), *range(127, 160), 0x2028, 0x2029, 0xFFFE, 0xFFFF)))
SUBSCRIBE = {"aws-marketplace:Subscribe", "aws-marketplace:*", "AWSMarketplaceManageSubscriptions",
             "AWSMarketplaceFullAccess"}


@dataclass(frozen=True)
class Asked:
    """A number that is asked for; `is_typed` where the purchaser's permission counts."""

    number: str
    line: str | None
    is_typed: bool


@dataclass(frozen=True)
class Decision:
    rule: str
    asked: Asked | None = None
    payer: str = ""

    @property
    def is_in_book(self):
        return self.rule in ("shown", "suspended")

    @property
    def order(self):
        return self.asked.number if self.rule == "shown" else None

    @property
    def order_line(self):
        return self.asked.line if self.rule == "shown" else None


def is_available(product):
    """Step 2."""
    return product["product_type"] == "SaaSProduct" and product["pricing_model"] != "usage"


def is_invalid(number):
    """Step 4."""
    return len(number) > 200 or bool(BREAKS & set(number))


def requested(changes, subscription, row, charge_on, due, day):
    """Step 3: what is asked for on a day, None for nothing. `charge_on` is None for an opening."""
    changes = [
        change
        for change in changes[subscription["subscription_id"]]
        if change.day("requested_on") <= day
        and (change.day("charge_on") == charge_on if change["charge_on"] else change.day("requested_on") <= due)
    ]
    sources = []
    if changes:
        change = max(changes, key=lambda change: in_bytes(change["requested_on"], change["change_id"]))
        if change["withdraw"] == "yes":
            return None
        sources.append((change["new_purchase_order_number"], change["new_purchase_order_line"], False))
    if row:
        sources.append((row["purchase_order_number"], row["purchase_order_line"], True))
    sources.append((subscription["procurement_order_number"], "", False))
    sources.append((subscription["purchase_order_number"], subscription["purchase_order_line"], True))
    for number, line, is_typed in sources:
        if trimmed(number):
            return Asked(trimmed(number), trimmed(line) or None, is_typed)
    return None


def payer(given, account, day):
    """The account that keys the POs of an account on a day, and whether its organization wants PO numbers."""
    rows = [row for row in given.memberships if row["account_id"] == account]
    member_of = [row["organization_id"] for row in rows
                 if row.day("joined_on") <= day and (not row["left_on"] or day < row.day("left_on"))]
    if not rows:
        member_of = [identity for identity, row in given.organizations.items() if row["management_account_id"] == account]
    if not member_of:
        return account, False
    organization = given.organizations[member_of[0]]
    return organization["management_account_id"], organization["purchase_order_integration"] == "enabled"


def decide(given, changes, book, subscription, row, charge_on, due, issued, today):
    """Steps 2 to 8 for a contract charge; changes nothing.

    Change requests and the book count as they are today, the payer and the other facts as on the day of issue.
    """
    if not is_available(given.products[subscription["product_id"]]):
        return Decision("not_available")
    asked = requested(changes, subscription, row, charge_on, due, today)
    if asked is None:
        return Decision("none_requested")
    if is_invalid(asked.number):
        return Decision("invalid_number", asked)
    purchaser = subscription["purchaser"]
    permissions = given.purchasers.get(purchaser, Row())["permissions"].split()
    if asked.is_typed and purchaser and not SUBSCRIBE & set(permissions):
        return Decision("not_permitted", asked)
    who, is_integrated = payer(given, subscription["account_id"], issued)
    if not is_integrated:
        return Decision("not_integrated", asked)
    order = book.orders.get((who, asked.number))
    return Decision("suspended" if order and order.is_suspended else "shown", asked, who)
