"""What changes by chance from one phase to the next: the export, credits, and what an operator does."""

from datetime import timedelta
from decimal import Decimal

import random_parts as parts
from credit_rules import Refused, checked, wanted
from facts import invoice_digits
from night_input import Row

FACTORS = [Decimal(each) for each in ("0", "0.2", "0.99", "1.01", "1.5", "3")]


class Changes:
    def __init__(self, export, books, has_content, has_corrections):
        self.export, self.books = export, books
        self.has_content, self.has_corrections = has_content, has_corrections
        self.chance = export.chance
        # The cells that a subscription's content had before it was changed.
        self.former = {}
        self.chained, self.factors = None, [Decimal("0.1"), Decimal("1.5"), Decimal(2)]

    def apply(self, day, until):
        """Changes the export that is read from `day` to `until`."""
        acts = [self._order_state, self._integration, self._order_number, self._change_request]
        acts += [self._hold, self._required] if self.export.has_demands else []
        for _ in range(self.chance.randrange(2, 7)):
            self.chance.choice(acts)(day, until)
        if self.has_content:
            for _ in range(self.chance.randrange(2, 7)):
                self._content()
            self._chain()
        if self.export.has_credits:
            for _ in range(self.chance.randrange(2, 10)):
                self._credit(day, until)
        for row in self._rows("subscriptions"):
            if row["payment_plan"] == "none" and self.chance.random() < 0.2:
                dimension = next(each["dimension"] for each in self._rows("terms")
                                 if each["subscription_id"] == row["subscription_id"])
                self.export.record(row["subscription_id"], dimension, self.chance.choice(["2026-11", "2026-12"]))
        if self.chance.random() < 0.3:
            account = self.chance.choice(self._rows("accounts"))
            if account["tax_category"] == "S":
                account["tax_rate"] = self.chance.choice(parts.RATES)

    def _rows(self, table):
        return self.export.tables[table]

    def _contracts(self):
        return [row for row in self._rows("subscriptions") if row["payment_plan"] != "none"]

    # What a buyer demands of a PO.

    def _order_state(self, *_):
        if self._rows("purchase_orders"):
            row = self.chance.choice(self._rows("purchase_orders"))
            row["status"] = "ACTIVE" if row["status"].startswith("SUSPENDED") else "SUSPENDED"

    def _integration(self, *_):
        row = self.chance.choice(self._rows("organizations"))
        row["purchase_order_integration"] = self.chance.choice(["enabled", "enabled", "disabled"])

    def _order_number(self, *_):
        row = self.chance.choice(self._contracts())
        row["purchase_order_number"] = self.chance.choice(self.export.numbers)
        row["purchase_order_line"] = self.export.demand("", "30")

    def _hold(self, *_):
        row = self.chance.choice(self._rows("subscriptions"))
        row["hold"] = "" if row["hold"] else self.chance.choice(["", "", "Disputed"])

    def _required(self, *_):
        row = self.chance.choice(self._rows("accounts"))
        if row["purchase_order_required"] == "yes":
            row["purchase_order_required"] = self.chance.choice(["yes", "no"])

    def _change_request(self, day, until):
        chance = self.chance
        subscription = chance.choice(self._contracts())
        identity = subscription["subscription_id"]
        days = [row["charge_on"] for row in self._rows("payment_schedules") if row["subscription_id"] == identity]
        is_withdrawal = self.export.has_demands and chance.random() < 0.4
        self.export.row(
            "purchase_order_changes", change_id=f"change/{len(self._rows('purchase_order_changes'))}",
            subscription_id=identity, charge_on=chance.choice(["", *(days or [subscription["accepted_on"]])]),
            new_purchase_order_number="" if is_withdrawal else chance.choice(self.export.numbers),
            new_purchase_order_line="" if is_withdrawal else self.export.demand("", "40"),
            withdraw="yes" if is_withdrawal else "",
            requested_on=day + timedelta(days=chance.randrange(-3, (until - day).days + 2)), reason="Mail of the buyer",
        )

    # Content of what is billed.

    def _content(self):
        billed = {key[0] for key in self.books.charges} | {each.line.key[0] for each in self.books.records.values()}
        rows = [row for row in self._rows("subscriptions") if row["subscription_id"] in billed]
        if not rows:
            return
        # Some are changed again and again.
        again = [row for row in rows if row["subscription_id"] in self.former]
        row = self.chance.choice(again if again and self.chance.random() < 0.6 else rows)
        if row["subscription_id"] in self.former and self.chance.random() < 0.12:
            for cells, before in self.former[row["subscription_id"]]:
                cells.update(before)
            return
        used = self._of(row, "usage")
        records = [each for each in used if each["record_id"] in self.books.records]
        choice = self.chance.randrange(8)
        if records and choice > 2 and (self.chance.random() < 0.5 or row["payment_plan"] == "none"):
            for record in self.chance.sample(records, min(len(records), self.chance.choice([1, 1, 3]))):
                self._change(row, record, quantity=self._times(row, record["quantity"], 12))
            return
        if choice == 0:
            self._change(row, row, account_id=self.chance.choice(self._rows("accounts"))["account_id"])
        elif choice == 1:
            self._currency(row)
        elif row["payment_plan"] == "none":
            # What was billed keeps its price.
            term = self.chance.choice(self._of(row, "terms"))
            term["unit_price"] = self._times(row, term["unit_price"], 12)
        elif row["payment_plan"] == "upfront":
            term = self.chance.choice(self._of(row, "terms"))
            if self.export.has_demands:
                # Another order of the lines is no other content.
                term["position"] = self.chance.choice(["", "1", "7"])
            column = self.chance.choice(["quantity", "unit_price"])
            self._change(row, term, **{column: self._times(row, term[column], 12)})
        elif row["payment_plan"] == "schedule":
            payment = self.chance.choice(self._of(row, "payment_schedules"))
            self._change(row, payment, amount=self._times(row, payment["amount"], invoice_digits(row["currency"])))

    def _chain(self):
        """A payment that goes up and up and then far down, so that it takes from more than one invoice."""
        payments = [row for row in self._rows("payment_schedules") if Decimal(row["amount"]) > 0
                    and (row["subscription_id"], 1) in self.books.charges]
        payments = payments[:1] if self.chained is None else [self.chained]
        for payment in payments:
            self.chained = payment
            self.factors = self.factors[1:] + self.factors[:1]
            # A whole number fits every currency.
            payment["amount"] = str(int(Decimal(payment["amount"]) * self.factors[0]))

    def _of(self, subscription, table):
        return [row for row in self._rows(table) if row["subscription_id"] == subscription["subscription_id"]]

    def _currency(self, row):
        self._change(row, row, currency=self.chance.choice(["EUR", "USD", "JPY", "KWD"]))
        for payment in self._of(row, "payment_schedules"):
            self._change(row, payment, amount=str(int(Decimal(payment["amount"]))))

    def _change(self, subscription, cells, **changed):
        self.former.setdefault(subscription["subscription_id"], []).insert(0, (cells, {key: cells[key] for key in changed}))
        cells.update(changed)

    def _times(self, subscription, number, digits):
        """Another number, of what was changed twice mostly a small one: it takes from more than one invoice."""
        factors = FACTORS
        if self.chance.random() < 0.7:
            factors = FACTORS[3:] if len(self.former.get(subscription["subscription_id"], [])) < 2 else FACTORS[:2]
        value = Decimal(number) * self.chance.choice(factors) + self.chance.choice([0, 1])
        return parts.plain(value.quantize(Decimal(1).scaleb(-digits)))

    # Credits.

    def _credit(self, day, until):
        chance = self.chance
        rows = self._rows("credits")
        choice = chance.randrange(12)
        if rows and choice == 0:
            # Another amount: it mends a refused row, and contradicts one that was carried out.
            chance.choice(rows)["amount"] = chance.choice(["", "1", "2"])
            return
        if rows and choice == 1:
            rows.remove(chance.choice(rows))
            return
        row = self.drawn_credit(day, until)
        self.export.row("credits", credit_id=parts.identity(chance, "credit", len(rows) + chance.randrange(10 ** 5)),
                        **row, reason=chance.choice(["Price was wrong", "Outage & <more>"]))
        if chance.random() < 0.3:
            again = dict(row, amount=chance.choice(["", row["amount"]]))
            self.export.row("credits", credit_id=f"{chance.randrange(10 ** 6)} again", **again, reason="Also")

    def drawn_credit(self, day, until):
        """Most can be carried out, if no other comes before."""
        chance = self.chance
        on = chance.choice([day, day, day - timedelta(days=2), day + timedelta(days=chance.randrange(60))])
        # Of the payment that goes far down all must be left.
        kept = self.chained and self.chained["subscription_id"]
        documents = [each for each in self.books.documents.values() if each.subscription != kept]
        document = chance.choice(documents) if documents else None
        choice = chance.randrange(14)
        if document is None or choice == 0:
            number = chance.choice(["INV-2026-00009999", "CN-2026-00000001", "INV-2026-1", "whatever"])
            return dict(invoice_number=number, line="", amount="", credited_on=on)
        if choice == 1:
            # One of a night to come.
            number = f"INV-{day.year}-{self.books.last[day.year] + chance.randrange(1, 4):08}"
            return dict(invoice_number=number, line="", amount="", credited_on=until)
        if choice == 2:
            on = document.issued - timedelta(days=1)
        line = chance.choice(["", "", chance.randrange(1, len(document.lines) + 1)])
        left = document.left(line or None)
        digits = invoice_digits(document.currency)
        unit = Decimal(1).scaleb(-digits)
        amounts = ["", left, (left * chance.randrange(1, 100) / 100).quantize(unit), min(unit, left)]
        amount = chance.choice(amounts)
        if choice == 3:
            amount = left + unit
        if choice == 4:
            line = len(document.lines) + 1
        if choice == 5 and not digits:
            amount = "0.5"
        if amount != "" and Decimal(amount) <= 0:
            amount = ""
        return dict(invoice_number=document.number, line=line, amount=f"{amount:f}" if isinstance(amount, Decimal) else amount,
                    credited_on=on)

    # Operators.

    def accepted(self, conflicts):
        """Subscriptions in conflict that an operator accepts, each with whether the difference is billed."""
        for identity in sorted(conflicts):
            if self.chance.random() < 0.85:
                yield identity, self.has_corrections and self.chance.random() < 0.85

    def operator_credits(self, day, accepted):
        """Credits by command, each with whether it can be carried out."""
        pending = {row["invoice_number"] for row in self._rows("credits")}
        documents = [each for each in self.books.documents.values()
                     if each.number not in pending and each.subscription not in accepted and each.left()
                     and not (accepted and each.kind == "consumption")]
        for document in self.chance.sample(documents, min(len(documents), self.chance.choice([0, 1, 2]))):
            row = Row({key: str(value) for key, value in self.drawn_credit(day, day).items()})
            number = "INV-2026-00009999" if self.chance.random() < 0.1 else document.number
            row |= {"invoice_number": number, "credited_on": ""}
            try:
                checked(self.books.documents, wanted(row, day))
            except Refused:
                yield row, False
            else:
                yield row, True
