"""Judges the files for finance of published nights against the ledger: the journal, FOCUS Invoice Detail, control records, marks.

It shares no code with the program: it reads rows of the ledger by SQL and files by Python's own readers. FOCUS files are also
held against the model of FOCUS 1.4 by focus-data-toolkit.
"""

import argparse
import csv
import hashlib
import json
import os
import sqlite3
import sys
from collections import Counter, defaultdict
from decimal import Decimal
from pathlib import Path

from focus_data_toolkit.io.row_source import read_source_rows
from focus_data_toolkit.model.validator import lint_focus_1_4_structure

from facts import invoice_digits
from finance_settings import CODES, FILES, TAX_BY_RATE

JOURNAL, FOCUS, CONTROL = FILES["journal"], FILES["focus"], FILES["control"]
DANGEROUS = ("=", "+", "-", "@", "\t", "\r")


class Document:
    """An invoice or a credit note as the ledger has it; what a credit note gives back is below zero."""

    def __init__(self, number, day, kind, account, currency, net, tax, credited):
        unit = Decimal(1).scaleb(-invoice_digits(currency))
        self.number, self.day, self.kind, self.account, self.currency = number, day, kind, account, currency
        self.net, self.tax, self.credited = net * unit, tax * unit, credited
        self.total = self.net + self.tax


def documents(ledger):
    """The documents of each night."""
    nights = defaultdict(dict)
    invoices = ledger.execute("SELECT number, business_date, kind, account_id, currency, net, tax, NULL FROM v_invoice")
    kinds = dict(ledger.execute("SELECT number, kind FROM v_invoice"))
    notes = ledger.execute("SELECT number, business_date, invoice, account_id, currency, -net, -tax, invoice FROM v_credit_note")
    for row in [*invoices, *notes]:
        document = Document(*row)
        document.kind = kinds.get(document.kind, document.kind)
        nights[document.day][document.number] = document
    return nights


def rows(path):
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, strict=True))


def journal_failures(path, wanted):
    """What a journal says otherwise than the ledger."""
    entries = defaultdict(list)
    for row in rows(path):
        entries[row["invoice_number"]].append(row)
        for name, cell in row.items():
            if name not in ("debit", "credit", "tax_rate") and cell.startswith(DANGEROUS):
                yield f"{row['invoice_number']}: a spreadsheet takes {name} for a formula"
    for number in sorted(entries.keys() - wanted.keys()):
        yield f"{number}: surplus"
    for number, document in sorted(wanted.items()):
        if number not in entries:
            if document.total or document.net:
                yield f"{number}: it has no entry"
            continue
        yield from (f"{number}: {problem}" for problem in entry_problems(entries[number], document))


def entry_problems(entry, document):
    sums = Counter()
    for place, row in enumerate(entry, 1):
        sides = [Decimal(row[side]) for side in ("debit", "credit") if row[side]]
        if len(sides) != 1 or sides[0] <= 0:
            yield f"line {place} has not one amount above zero"
            return
        amount = Decimal(row["debit"] or 0) - Decimal(row["credit"] or 0)
        sums[row["posting"]] += amount
        sums["balance"] += amount
        code = CODES[row["revenue"] or row["posting"]]
        if row["posting"] == "tax":
            code = TAX_BY_RATE.get(row["tax_rate"], code)
        facts = {"line": (row["line"], str(place)), "currency": (row["currency"], document.currency),
                 "account_id": (row["account_id"].removeprefix("'"), document.account.removeprefix("'")),
                 "account_code": (row["account_code"], code),
                 "document_type": (row["document_type"], "credit-note" if document.credited else "invoice"),
                 "credited": (row["credited_invoice_number"], document.credited or ""),
                 "business_date": (row["business_date"], document.day),
                 "revenue": (bool(row["revenue"]), row["posting"] == "revenue")}
        if row["revenue"]:
            facts["kind"] = (row["revenue"] == "consumption", document.kind == "consumption")
        yield from (f"{name} is {found}, should be {due}" for name, (found, due) in facts.items() if found != due)
    for name, due in {"balance": 0, "receivable": document.total, "revenue": -document.net, "tax": -document.tax}.items():
        if sums[name] != due:
            yield f"{name} comes to {sums[name]}, should be {due}"


def focus_failures(path, wanted):
    """What a FOCUS file says otherwise than the ledger, and than the model."""
    report = lint_focus_1_4_structure("Invoice Detail", read_source_rows(path, dataset="Invoice Detail"))
    yield from report.messages()[:20]
    sums, ids = Counter(), Counter()
    for row in rows(path):
        number = row["InvoiceId"]
        for name, cell in row.items():
            if name != "BilledCost" and cell.startswith(DANGEROUS):
                yield f"{number}: a spreadsheet takes {name} for a formula"
        ids[row["InvoiceDetailId"]] += 1
        document = wanted.get(number)
        if document is None:
            yield f"{number}: surplus"
            continue
        part = "tax" if row["ChargeCategory"] == "Tax" else "net"
        sums[number, part] += Decimal(row["BilledCost"])
        due = {"BillingAccountId": document.account, "BillingCurrency": document.currency,
               "ReferenceInvoiceId": document.credited or number, "InvoiceIssueDate": f"{document.day}T00:00:00Z"}
        if part == "net":
            due["ChargeCategory"] = "Usage" if document.kind == "consumption" else "Purchase"
        yield from (f"{number}: {name} is {row[name]}, should be {value}" for name, value in due.items() if row[name] != value)
    yield from (f"{each}: more than once" for each, count in ids.items() if count > 1)
    for number, document in wanted.items():
        for part, due in (("net", document.net), ("tax", document.tax)):
            if sums[number, part] != due:
                yield f"{number}: {part} comes to {sums[number, part]}, should be {due}"


def control_failures(folder, wanted, before):
    """What a control record says otherwise than its folder, the ledger and the record before it."""
    record = json.loads((folder / CONTROL).read_bytes())
    series = {False: [], True: []}
    for number, document in wanted.items():
        series[document.credited is not None].append(number)
    lines = (folder / "SHA256SUMS").read_bytes().splitlines(keepends=True)
    own = [line for line in lines if line[66:-1].decode() not in (CONTROL, "manifest.json")]
    manifest = json.loads((folder / "manifest.json").read_bytes())
    due = {"business_date": folder.name, "file_count": len(own), "files_sha256": sha256(b"".join(own)),
           "invoices": ends(series[False]), "credit_notes": ends(series[True]), "sums": manifest["sums"],
           "account_hash_total": manifest["account_hash_total"]}
    for name, key, signs in ((JOURNAL, "journal", (1,)), (FOCUS, "focus", (1, -1))):
        if not (folder / name).is_file():
            due[key] = None
            continue
        sums = Counter()
        found = rows(folder / name)
        for row in found:
            if key == "focus":
                sums[row["BillingCurrency"]] += Decimal(row["BilledCost"])
            elif row["debit"]:
                sums[row["currency"]] += Decimal(row["debit"])
            else:
                sums[row["currency"]] += 0
        said = record.get(key) or {}
        stated = {each["currency"]: Decimal(each["amount"]) for each in said.get("sums", [])}
        if (said.get("lines"), said.get("name"), stated) != (len(found), name, dict(sums)):
            yield f"{CONTROL}: {key} is {said}"
    for name, value in due.items():
        if record.get(name) != value:
            yield f"{CONTROL}: {name} is {record.get(name)}, should be {value}"
    preceding = record.get("preceding")
    if before is None:
        if preceding is not None:
            yield f"{CONTROL}: the first record follows {preceding}"
    elif preceding is None or any(preceding[name] != value for name, value in before.items()):
        yield f"{CONTROL}: it follows {preceding}, should follow {before}"


def ends(numbers):
    numbers = sorted(numbers, key=lambda number: int(number.rsplit("-", 1)[1]))
    found = {"count": len(numbers)}
    if numbers:
        found |= {"first": numbers[0], "last": numbers[-1]}
    return found


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def failures(ledger_path, output):
    """All that is wrong with the files for finance of all nights."""
    ledger = sqlite3.connect(f"file:{ledger_path}?mode=ro", uri=True)
    wanted = documents(ledger)
    nights = [day for day, in ledger.execute("SELECT business_date FROM night ORDER BY business_date")]
    before, since, marks = None, None, set(os.listdir(output / "_QUIET")) if (output / "_QUIET").is_dir() else set()
    for day in nights:
        folder = output / day
        if not folder.is_dir():
            if day not in marks:
                yield f"_QUIET/{day}: missing"
            marks.discard(day)
            if since is not None:
                since += 1
            continue
        own = wanted.get(day, {})
        for name, judge in ((JOURNAL, journal_failures), (FOCUS, focus_failures)):
            if (folder / name).is_file() != bool(own):
                yield f"{day}/{name}: {'missing' if own else 'surplus'}"
            elif own:
                yield from (f"{day}/{name}: {problem}" for problem in judge(folder / name, own))
        yield from (f"{day}/{problem}" for problem in control_failures(folder, own, before and before | {"quiet_nights": since}))
        before = {"business_date": day, "control_sha256": sha256((folder / CONTROL).read_bytes()),
                  "sums_sha256": sha256((folder / "SHA256SUMS").read_bytes()), "other_nights": 0}
        since = 0
    yield from (f"_QUIET/{day}: surplus" for day in sorted(marks))
    yield from (f"_QUIET/{day}: not empty" for day in nights
                if (output / "_QUIET" / day).is_file() and (output / "_QUIET" / day).stat().st_size)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("ledger", type=Path)
    parser.add_argument("output", type=Path)
    options = parser.parse_args()
    found = list(failures(options.ledger, options.output))
    print(*found[:100], sep="\n", end="\n" if found else "")
    journals = len(list(options.output.glob(f"*/{JOURNAL}")))
    print(f"{journals} nights with a journal; {len(found)} failures")
    return 1 if found or not journals else 0


if __name__ == "__main__":
    sys.exit(main())
