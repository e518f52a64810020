"""The contract of a published folder: what lies in it is what it says lies in it."""

import hashlib
import json
import re
from collections import defaultdict
from decimal import Decimal

from lxml import etree

import formats
import mail_messages
import night_review
import purchase_order_exports
from facts import invoice_digits

UNLISTED = {"manifest.json", "SHA256SUMS", "_SUCCESS"}
KEYS = {"business_date", "format", "invoice_count", "sums", "account_hash_total", "files"}
MAY_BE_ABSENT = {"refused_numbers", "created_orders", "credit_note_count"}
INVOICE = re.compile(r"(INV-\d{4}-\d{8,})\.([a-z0-9]+\.)?(xml|html)")
CREDIT_NOTE = re.compile(r"(CN-\d{4}-\d{8,})\.([a-z0-9]+\.)?(xml|html)")
MESSAGES = "notifications"
DATE = re.compile(r"\d{4}-\d{2}-\d{2}")


def failures(folder):
    """Pairs of file name and what is wrong with it."""
    present = set()
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink() or not (path.is_file() or (name == MESSAGES and any(path.iterdir()))):
            yield name, "folder: not a plain file"
        elif path.is_file():
            present.add(name)
    for name in sorted(UNLISTED - present):
        yield name, "folder: missing"
    if UNLISTED - present:
        return
    if (folder / "_SUCCESS").stat().st_size:
        yield "_SUCCESS", "folder: not empty"
    yield from _sums(folder, present - {"SHA256SUMS", "_SUCCESS"})
    yield from _messages(folder, {name for name in present if name.startswith(f"{MESSAGES}/")})
    for problem in purchase_order_exports.failures(folder):
        yield problem
    try:
        manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
        problems = list(_manifest(folder, manifest, present - UNLISTED))
        yield from night_review.failures(folder, manifest)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        problems = [f"cannot be read: {error!r}"]
    for problem in problems:
        yield "manifest.json", f"manifest: {problem}"


def _messages(folder, present):
    """Messages are numbered from 1 without a gap, and each can be sent."""
    expected = {f"{MESSAGES}/{number:04}.eml" for number in range(1, len(present) + 1)}
    for name in sorted(present ^ expected):
        yield name, "folder: messages are not numbered from 0001.eml on"
    for name in sorted(present & expected):
        for problem in mail_messages.failures(folder / name, folder.name):
            yield name, f"message: {problem}"


def _digest(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def _sums(folder, expected):
    listed = {}
    for row in (folder / "SHA256SUMS").read_text("utf-8").splitlines():
        match = re.fullmatch(r"([0-9a-f]{64}) [ *](.+)", row)
        if not match or match[2] in listed:
            yield "SHA256SUMS", f"sums: a bad or repeated row: {row[:80]}"
        else:
            listed[match[2]] = match[1]
    for name in sorted(listed.keys() ^ expected):
        yield name, "sums: not listed" if name in expected else "sums: listed, not there"
    for name in sorted(listed.keys() & expected):
        if _digest(folder / name) != listed[name]:
            yield name, "sums: SHA-256 differs"


def _manifest(folder, manifest, expected):
    if manifest.keys() - MAY_BE_ABSENT != KEYS:
        yield f"keys differ: {sorted((manifest.keys() - MAY_BE_ABSENT) ^ KEYS)}"
    if manifest["format"] != 1:
        yield "format is not 1"
    if manifest["business_date"] != folder.name:
        yield f"business_date is {manifest['business_date']}"
    if not re.fullmatch(r"[0-9a-f]{16}", manifest["account_hash_total"]):
        yield "account_hash_total is not 16 lower-case hex digits"

    files = {entry["name"]: entry for entry in manifest["files"]}
    if len(files) != len(manifest["files"]):
        yield "a file is listed twice"
    for name in sorted(files.keys() ^ expected):
        yield f"{name}: " + ("not listed" if name in expected else "listed, not there")
    for name in sorted(files.keys() & expected):
        if files[name]["bytes"] != (folder / name).stat().st_size:
            yield f"{name}: size differs"
        if files[name]["sha256"] != _digest(folder / name):
            yield f"{name}: SHA-256 differs"

    numbers = {match[1] for match in map(INVOICE.fullmatch, expected) if match}
    notes = {match[1] for match in map(CREDIT_NOTE.fullmatch, expected) if match}
    for name, key, found in (("invoice_count", "invoices", numbers), ("credit_note_count", "credit_notes", notes)):
        stated = manifest.get(name, 0)
        if stated != len(found):
            yield f"{name} is {stated}, there are {len(found)}"
        if stated != sum(row.get(key, 0) for row in manifest["sums"]):
            yield f"the {key} of the sums are not {name}"
    # The same invoice in a further format counts once; a page cannot be added up.
    documents = {}
    for name in sorted(expected):
        if formats.number(name) and name.endswith(".xml"):
            documents.setdefault(formats.number(name), folder / name)
    if documents.keys() == numbers | notes:
        due = _expected_sums(documents.values())
        stated = [_without_nothing(row) for row in manifest["sums"]]
        if stated != due:
            yield f"sums are {stated}, should be {due}"


def _without_nothing(row):
    """Credit notes are told of where there are any."""
    return row if row.get("credit_notes") else {key: row[key] for key in row if not key.startswith("credit")}


def _expected_sums(paths):
    totals = defaultdict(lambda: [Decimal(0), Decimal(0), Decimal(0), 0])
    for path in paths:
        document = etree.parse(path).getroot()
        found = formats.reader(document).facts(document)
        tax = sum(tax for _, _, tax in found.subtotals)
        row = totals[found.currency, found.is_credit]
        for index, amount in enumerate((found.total - tax, tax, found.total)):
            row[index] += amount
        row[3] += 1
    rows = []
    for currency in sorted({currency for currency, _ in totals}):
        row = {"currency": currency}
        for is_credit, prefix, count in ((False, "", "invoices"), (True, "credited_", "credit_notes")):
            *amounts, number = totals[currency, is_credit]
            if number or not is_credit:
                names = [prefix + name for name in ("net", "tax", "total")]
                row |= {name: f"{value:.{invoice_digits(currency)}f}" for name, value in zip(names, amounts)}
                row[count] = number
        rows.append(row)
    return rows
