"""Everything that a ledger can be asked, by what it holds."""

import sqlite3

from ledger_facts import LedgerFacts
from session import Step, command

MOST = {"invoices": 4, "subscriptions": 6, "orders": 4}


class Known:
    """The names that the ledger of a session holds, in order."""

    def __init__(self, folder):
        self.invoices, self.subscriptions, self.orders, self.conflicts, self.accounts = [], [], [], [], []
        if (folder / "ledger.sqlite").exists():
            try:
                self._read(LedgerFacts(folder / "ledger.sqlite"))
            except sqlite3.Error:
                pass  # a run that failed may leave an empty file

    def _read(self, facts):
        def values(table, *columns):
            at = [facts.columns[table].index(column) for column in columns] if table in facts.raw else []
            found = {tuple(row[place] for place in at) for row in facts.raw.get(table, [])}
            return sorted(found) if len(columns) > 1 else sorted(value for value, *_ in found)

        self.invoices = values("invoice", "number")
        self.accounts = values("invoice", "account_id")
        self.subscriptions = sorted({*values("subscription", "subscription_id"), *values("charge", "subscription_id")})
        self.orders = values("purchase_order", "payer", "number")
        self.conflicts = values("open_conflict", "subscription_id")


def spread(values, count):
    """So many of the values, from all over them."""
    step = max(1, len(values) // count)
    return values[::step][:count]


def look_around(folder):
    """The commands that only read, about everything that is in the ledger, and about what is not."""
    known = Known(folder)
    steps = [
        command(line)
        for line in (
            "status {ledger}", "status {ledger} --json", "status {ledger} --max-age 36h", "po list {ledger}",
            "po list {ledger} --json", "po list {ledger} --csv", "po list {ledger} --state suspended",
            "po list {ledger} --state active --csv", "po list {ledger} --state expired --on 2026-05-01",
            "po list {ledger} --expiring-before 2026-04-15", "po list {ledger} --payer account-00", "invoices {ledger}",
            "invoices {ledger} --csv", "invoices {ledger} --json", "invoices {ledger} --without-po --csv",
            "invoices {ledger} --rule suspended", "invoices {ledger} --since 2026-02-01 --until 2026-02-15",
            "verify {ledger} {output}", "verify {ledger} {output} --json", "ledger check {ledger}",
            "explain {ledger} INV-2026-99999999", "explain {ledger} INV-2026-0000001", "explain {ledger} sub-01",
            "po show {ledger} account-00 PO-11", "po show {ledger} acount-00 PO-1", "regenerate {ledger} {output} INV-2026-1",
        )
    ]  # fmt: skip
    for invoice in spread(known.invoices, MOST["invoices"]):
        steps += [command("explain {ledger}", invoice), command("explain {ledger} --json", invoice),
                  command("regenerate {ledger} {output} --revision 1", invoice), command("template preview {ledger}", invoice)]  # fmt: skip
    for subscription in spread(known.subscriptions, MOST["subscriptions"]):
        steps += [command("explain {ledger}", "--", subscription), command("explain {ledger} --json", "--", subscription)]
    for order in spread(known.orders, MOST["orders"]):
        steps += [command("po show {ledger}", "--", *order), command("po show {ledger} --json", "--", *order),
                  command("po show {ledger} --csv", "--", *order)]  # fmt: skip
    for account in spread(known.accounts, 2):
        steps.append(command("invoices {ledger} --account", account))
    for typed in [subscription[:-1] for subscription in spread(known.subscriptions, 2)]:
        steps.append(command("explain {ledger}", "--", typed or "x"))
    return steps


LOOK = Step(look=look_around)
