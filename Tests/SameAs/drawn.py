"""Drawn sessions: inputs that change from night to night as exports do, and what operators do in between.

Everything comes of a seed. Inputs begin as those of the crash walk or of the oracle's nights; then prices and dates are
edited, rows break and are corrected, go and come back, use comes late, POs are suspended, expire and change, rows are
written in another order and in another spelling.
"""

import csv
import io
import random
import shutil
import subprocess
import sys
from datetime import date, timedelta
from pathlib import Path

from looks import Known, look_around
from session import Session, Step, command

TESTS = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(TESTS / "CrashWalk"))
import nights_input  # noqa: E402

WHY = ("--reason", "As asked", "--by", "clerk")
STRIDES = [1, 1, 1, 2, 5, 9, 28, 31, 70]
BROKEN = {
    "quantity": "1,5", "unit_price": "-1", "amount": "ten", "accepted_on": "2026-02-30", "used_at": "yesterday",
    "ends_on": "2020-01-01", "currency": "EURO", "country": "Gondor", "status": "OPEN", "tax_rate": "x", "joined_on": "",
    "purchase_order_integration": "maybe", "requested_on": "1.2.2026", "email": "", "charge_on": "soon",
}  # fmt: skip


class Tables:
    """The tables of an input as rows of cells, to be edited."""

    def __init__(self, folder):
        self.rows = {}
        for path in sorted(folder.glob("*.csv")):
            with open(path, encoding="utf-8", newline="") as file:
                self.rows[path.stem] = list(csv.DictReader(file))
        self.columns = {table: list(rows[0]) for table, rows in self.rows.items() if rows}  # an empty table is absent
        self.raw = {}  # lines that are no rows

    def write(self, folder):
        folder.mkdir(parents=True)
        for table, columns in self.columns.items():
            text = io.StringIO()
            writer = csv.DictWriter(text, columns, restval="", lineterminator="\n")
            writer.writeheader()
            writer.writerows(self.rows[table])
            body = text.getvalue() + "".join(self.raw.get(table, []))
            (folder / f"{table}.csv").write_text(body, encoding="utf-8", newline="")
        return folder

    def add(self, table, row):
        self.columns.setdefault(table, list(row))
        self.rows.setdefault(table, []).append(row)

    def pick(self, chance, table, **wanted):
        rows = [row for row in self.rows.get(table, []) if all(row.get(name) == value for name, value in wanted.items())]
        return chance.choice(rows) if rows else None


# MARK: Edits. Each takes the tables, chance and the last business date closed, and may find nothing to do.


def edit_price(tables, chance, today):
    if row := tables.pick(chance, "terms", kind=chance.choice(["contract", "contract", "usage"])):
        row["unit_price"] = f"{chance.randrange(1, 99999) / 100:.2f}"


def edit_date(tables, chance, today):
    if row := tables.pick(chance, "subscriptions"):
        row["accepted_on"] = today + timedelta(days=chance.randrange(-20, 20))


def edit_instalment(tables, chance, today):
    if row := tables.pick(chance, "payment_schedules"):
        row[chance.choice(["amount", "amount", "charge_on"])] = chance.choice(["12.00", "2026-04-01", "2026-03-15"])


def edit_account(tables, chance, today):
    if row := tables.pick(chance, "accounts"):
        row["name"] = chance.choice(["Nova & Co <AG>", "Ölwerk", row["name"]])
        row["tax_rate"] = chance.choice(["7", "19.00", row["tax_rate"]])


def end_subscription(tables, chance, today):
    if row := tables.pick(chance, "subscriptions"):
        row["status"] = chance.choice(["CANCELLED", "TERMINATED", "REPLACED", "ACTIVE", "RENEWED"])
        row["ended_on"] = max(today + timedelta(days=chance.randrange(-10, 10)), date(2026, 1, 1))


def break_row(tables, chance, today):
    row = tables.pick(chance, table := chance.choice(list(tables.columns)))
    breakable = [column for column in tables.columns[table] if column in BROKEN]
    if row and breakable:
        column = chance.choice(breakable)
        row[column] = BROKEN[column]


def break_line(tables, chance, today):
    table = chance.choice(list(tables.columns))
    tables.raw.setdefault(table, []).append(chance.choice(["too,few\n", "x," * 40 + "\n", "\n\n"]))


def lose_row(tables, chance, today):
    table = chance.choice(["subscriptions", "memberships", "organizations", "purchase_orders", "terms", "usage", "purchasers",
                           "purchase_order_changes", "payment_schedules", "accounts"])  # fmt: skip
    if row := tables.pick(chance, table):
        tables.rows[table].remove(row)


def repeat_row(tables, chance, today):
    if row := tables.pick(chance, table := chance.choice(list(tables.columns))):
        again = dict(row)
        if chance.random() < 0.4:
            again[chance.choice(list(again))] = chance.choice(["", "7", "2026-05-05"])
        tables.rows[table].append(again)


def use_more(tables, chance, today):
    subscriptions = [row for row in tables.rows.get("terms", []) if row["kind"] == "usage"]
    for number in range(chance.randrange(1, 6) if subscriptions else 0):
        term = chance.choice(subscriptions)
        moment = today + timedelta(days=chance.randrange(-45, 20))
        zone = chance.choice(["Z", "+02:00"])
        tables.add("usage", {
            "record_id": f"late-{today}-{number}", "subscription_id": term["subscription_id"],
            "dimension": chance.choice([term["dimension"]] * 9 + ["unknown"]),
            "used_at": f"{moment}T{chance.randrange(24):02}:00:00{zone}", "quantity": f"{chance.randrange(10**6) / 1000:.3f}",
        })  # fmt: skip


def edit_order(tables, chance, today):
    if row := tables.pick(chance, "purchase_orders"):
        row["status"] = chance.choice(["ACTIVE", "SUSPENDED", "EXPIRED", "SUSPENDED_EXPIRED"])
        row["expires_on"] = chance.choice(["", today, today + timedelta(days=chance.randrange(0, 90)), "2027-01-31"])


def ask_for_change(tables, chance, today):
    if row := tables.pick(chance, "subscriptions"):
        tables.add("purchase_order_changes", {
            "change_id": f"change-{today}-{chance.randrange(99)}", "subscription_id": row["subscription_id"],
            "charge_on": chance.choice(["", row["accepted_on"]]),
            "new_purchase_order_number": chance.choice(["PO-1", "PO-ZWEI", "7"]),
            "requested_on": today + timedelta(days=chance.randrange(-3, 3)), "reason": "Budget moved",
        })  # fmt: skip


def edit_rights(tables, chance, today):
    if row := tables.pick(chance, "organizations"):
        row["purchase_order_integration"] = chance.choice(["enabled", "disabled"])
    if row := tables.pick(chance, "purchasers"):
        row["permissions"] = chance.choice(["", "aws-marketplace:*", "aws-marketplace:Subscribe"])


def move_account(tables, chance, today):
    if row := tables.pick(chance, "memberships"):
        row["left_on"] = chance.choice(["", today, today + timedelta(days=3)])


EDITS = [
    edit_price, edit_price, edit_date, edit_instalment, edit_account, end_subscription, break_row, break_row, break_line, lose_row,
    lose_row, repeat_row, use_more, use_more, use_more, edit_order, edit_order, ask_for_change, edit_rights, move_account,
]  # fmt: skip


# MARK: Sessions


def drawn_session(work, seed, has_credits):
    """Nights of the crash walk's inputs, of a seed; without credits and corrections where one of the programs has none."""
    chance = random.Random(f"same as {seed}")
    place = work / f"drawn-{seed}"
    nights = nights_input.prepare(place, lambda path: nights_input.drawn(path, seed))
    if not has_credits:
        (place / "input/credits.csv").unlink()
    return Session(f"drawn-{seed}", place / "settings.yaml", live(place, chance, nights.start, place / "input", has_credits))


def oracle_session(work, seed, has_credits, invoices=40):
    """Nights of the oracle's inputs: every format, texts of all kinds."""
    chance = random.Random(f"same as {seed}")
    place = work / f"oracle-{seed}"
    more = ["--without-rates"] + (["--outside-vat"] if seed % 4 == 0 else [])
    subprocess.run([sys.executable, TESTS / "Oracle/random_night.py", place, "--seed", str(seed), "--invoices", str(invoices), *more],
                   check=True, stdout=subprocess.DEVNULL)  # fmt: skip
    return Session(f"oracle-{seed}", place / "settings.yaml", live(place, chance, date(2026, 11, 1), place / "input", has_credits))


def live(place, chance, start, first, has_credits):
    """A first night, then edits, acts and further nights, and a look at everything in the end."""
    tables, today, steps = Tables(first), start, [Step(lay=first), command("check --input input --settings settings.yaml --json")]
    earlier = [first]
    for turn in range(chance.randrange(3, 6)):
        today = start + timedelta(days=chance.choice([0, 0, 3])) if turn == 0 else today + timedelta(days=chance.choice(STRIDES))
        if turn:
            steps += changed_input(place / f"input-{turn}", tables, chance, today, earlier)
        steps += nights(chance, today)
        steps.append(Step(look=lambda folder, draws=chance.randrange(10**9): acts(folder, random.Random(draws), has_credits)))
    gone = chance.choice(["2026-*", "*/INV-*1*", "*/purchase-order*", "rejects", "*/manifest.json"])
    steps += [Step(look=look_around), Step(remove=gone), command("verify {ledger} {output} --json"),
              command("verify {ledger} {output} --repair"), command("ledger check {ledger} --json")]  # fmt: skip
    return steps


def changed_input(folder, tables, chance, today, earlier):
    if chance.random() < 0.15:
        # The export as it was before: what broke is corrected, what was gone is back.
        return [Step(lay=chance.choice(earlier))]
    for edit in chance.sample(EDITS, chance.randrange(1, 4)):
        edit(tables, chance, today)
    tables.write(folder)
    earlier.append(folder)
    if chance.random() < 0.4:
        plain, folder = folder, Path(f"{folder}-shuffled")
        options = [option for option in ("--crlf", "--bom", "--respell", "--split-usage") if chance.random() < 0.4]
        script = [sys.executable, TESTS / "Oracle/shuffle_input.py", plain, folder, "--seed", str(chance.randrange(99))]
        shuffled = subprocess.run([*script, *options], capture_output=True)
        if shuffled.returncode:  # a broken cell that cannot be spelt in another way
            shutil.rmtree(folder, ignore_errors=True)
            folder = plain
    return [Step(lay=folder)]


def nights(chance, today):
    options = [option for option in ("--json", "--strict", "--allow-shrunk=subscriptions.csv") if chance.random() < 0.25]
    options += ["--format", chance.choice(["cii", "html", "ubl"])] if chance.random() < 0.15 else []
    steps = [command("run {night} --as-of", today, "--dry-run", *options)] if chance.random() < 0.2 else []
    steps.append(command("run {night} --as-of", today, *options))
    if options:
        # What was refused is let pass, so that the session goes on.
        allowed = ["terms", "subscriptions", "accounts", "memberships", "purchase_orders", "purchase_order_changes", "organizations",
                   "purchasers", "payment_schedules"]  # fmt: skip
        steps.append(command("run {night} --as-of", today, *(word for name in allowed for word in ("--allow-shrunk", f"{name}.csv"))))
    return steps + [command("status {ledger} --json")]


def acts(folder, chance, has_credits):
    """Some of what an operator may do with what the ledger holds now."""
    known = Known(folder)
    drawn = []
    if known.orders:
        order = chance.choice(known.orders)
        drawn += [
            command("po suspend {ledger}", *WHY, "--", *order), command("po activate {ledger}", *WHY, "--", *order),
            command("po expire --on 2026-06-30 {ledger}", *WHY, "--", *order),
            command("po contact add --email a@b.example --name A {ledger}", *WHY, "--", *order),
            command("po contact remove --email ap@example.test {ledger} --json", *WHY, "--", *order),
            command("regenerate {ledger} {output}", "--all-suspended", order[1], "--payer", order[0], *WHY),
        ]  # fmt: skip
    if known.invoices:
        invoice = chance.choice(known.invoices)
        drawn += [
            command("regenerate {ledger} {output}", *WHY, invoice), command("regenerate {ledger} {output} --format cii", *WHY, invoice),
            command("regenerate {ledger} {output} --json --dry-run", *WHY, invoice),
        ]  # fmt: skip
    if known.conflicts:
        drawn += [command("accept {ledger}", *WHY, "--", chance.choice(known.conflicts))] * 4
    if has_credits and known.invoices:
        drawn.append(command("credit {ledger}", *chance.choice([["--all"], ["--amount", "1"]]), *WHY, chance.choice(known.invoices)))
    if has_credits and known.conflicts:
        drawn += [command("accept {ledger} --bill-difference", *WHY, "--", chance.choice(known.conflicts))] * 4
    return chance.sample(drawn, min(len(drawn), chance.choice([0, 1, 2, 4])))
