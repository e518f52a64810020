"""Shows that the checks can fail: a valid invoice and folder pass, and every mutation of them is caught."""

import hashlib
import json
import sys
import tempfile
from pathlib import Path

from lxml import etree

import exact_amounts
import night_folder
import selftest_closing
import selftest_formats
from official_rules import OfficialRules

VALID = (Path(__file__).parent / "valid_invoice.xml").read_text("utf-8")
NAME = "INV-2024-00000001.xml"
PEPPOL = "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:3.0"
EURO = ' currencyID="EUR">'
CHARGE = """<cac:AllowanceCharge><cbc:ChargeIndicator>true</cbc:ChargeIndicator>\
<cbc:AllowanceChargeReason>Rounding</cbc:AllowanceChargeReason><cbc:Amount currencyID="EUR">0.50</cbc:Amount>\
</cac:AllowanceCharge>"""

# What is replaced, by what, and a rule that must object.
MUTATIONS = [
    ("<cbc:IssueDate>2024-09-01</cbc:IssueDate>", "", "UBL schema"),
    ("<cbc:IssueDate>2024-09-01<", "<cbc:IssueDate>2024-09-01Z<", "F001"),
    ("<cbc:DocumentCurrencyCode>EUR<", "<cbc:DocumentCurrencyCode>BGN<", "BR-CL-04"),
    ('unitCode="C62"', 'unitCode="pcs"', "BR-CL-23"),
    (">DE</cbc:IdentificationCode>", ">UK</cbc:IdentificationCode>", "BR-CL-14"),
    ('schemeID="9930"', 'schemeID="9999"', "BR-CL-25"),
    ('schemeID="9930">DE123456789<', 'schemeID="0088">7300010000002<', "R040"),
    ("<cbc:BuyerReference>account-1</cbc:BuyerReference>", "<cbc:BuyerReference/>", "empty: BuyerReference"),
    ("<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0</cbc:ProfileID>", "", "R001"),
    (PEPPOL, "#compliant#urn:fdc:peppol.eu:2017:poacc:billing:2.0", "R004"),
    ("<cbc:EndDate>2024-08-31<", "<cbc:EndDate>2024-07-31<", "BR-29"),
    ("<cbc:Percent>20</cbc:Percent>", "<cbc:Percent>0</cbc:Percent>", "BR-S-05"),
    ("<cbc:ID>S</cbc:ID>", "<cbc:ID>Z</cbc:ID>", "BR-Z-"),
    ("<cbc:CompanyID>FR32123456789</cbc:CompanyID>", "<cbc:CompanyID>32123456789</cbc:CompanyID>", "BR-CO-09"),
    (EURO + "6.30<", EURO + "6.31<", "exact: tax S 20: tax amount"),
    (EURO + "37.81</cbc:PayableAmount>", EURO + "37.80</cbc:PayableAmount>", "exact: PayableAmount"),
    (EURO + "31.50</cbc:Line", EURO + "31.49</cbc:Line", "exact: line 1"),
    (EURO + "0.01</cbc:Line", EURO + "0.00</cbc:Line", "exact: line 3"),
    (EURO + "31.50</cbc:Line", EURO + "31.500</cbc:Line", "more than 2 decimals"),
    ("<cac:Item>", CHARGE + "<cac:Item>", "exact: line 1"),
    ("<cac:Item>", CHARGE.replace("0.50", "0.501") + "<cac:Item>", "BR-DEC-27"),
    ("<cac:Item>", CHARGE.replace("<cbc:AllowanceChargeReason>Rounding</cbc:AllowanceChargeReason>", "") + "<cac:Item>",
     "BR-44"),
    ('currencyID="EUR">37.81</cbc:Pay', 'currencyID="USD">37.81</cbc:Pay', "exact: PayableAmount is in USD"),
    (PEPPOL, "#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "BR-DE-2:"),
    ("<cbc:ProfileID>urn:fdc:peppol.eu:2017:poacc:billing:01:1.0<", "<cbc:ProfileID>S1<", "BR-FR-05"),
]
# The date of a Peppol document, the scheme of the buyer's address, and whether it was in the list on that date.
DATED_SCHEMES = [("2026-08-23", "0037", True), ("2026-08-24", "0037", False), ("2026-08-23", "0246", False),
                 ("2026-08-24", "0246", True), ("2026-08-24", "0225", True), ("2026-08-23", "0225", True)]


def mutated(old, new):
    assert old in VALID, f"the valid invoice does not hold {old}"
    return VALID.replace(old, new)


def document_faults(rules):
    """Each mutation that went unnoticed, or the valid invoice not passing."""
    cases = [("", "", None), *MUTATIONS]
    for old, new, rule in cases:
        source = mutated(old, new) if old else VALID
        document = etree.fromstring(source.encode("utf-8"))
        found = [*rules.failures(document, source), *exact_amounts.failures(document)]
        if rule is None and found:
            yield f"the valid invoice fails: {found}"
        if rule is not None and not any(rule in problem for problem in found):
            yield f"{old!r} became {new!r}, and {rule} did not object: {found}"


def dated_faults(rules):
    """Each scheme that was judged by the list of another time."""
    for day, scheme, is_listed in DATED_SCHEMES:
        source = mutated("<cbc:IssueDate>2024-09-01<", f"<cbc:IssueDate>{day}<")
        source = source.replace('schemeID="9930">DE123456789<', f'schemeID="{scheme}">123456782<')
        found = list(rules.failures(etree.fromstring(source.encode("utf-8")), source))
        if is_listed == any("CL008" in problem for problem in found):
            yield f"scheme {scheme} on {day}: {found}"


def write_night(folder):
    """A folder that keeps the contract."""
    folder.mkdir()
    content = VALID.encode("utf-8")
    digest = hashlib.sha256(content).hexdigest()
    manifest = {
        "business_date": folder.name,
        "format": 1,
        "invoice_count": 1,
        "sums": [{"currency": "EUR", "net": "31.51", "tax": "6.30", "total": "37.81", "invoices": 1}],
        "account_hash_total": "0123456789abcdef",
        "files": [{"name": NAME, "bytes": len(content), "sha256": digest}],
    }
    (folder / NAME).write_bytes(content)
    write_manifest(folder, manifest)
    (folder / "_SUCCESS").touch()
    return manifest


MAIL = """\
Date: Sun, 01 Sep 2024 00:00:00 +0000\r
From: Billing <billing@issuer.example>\r
To: Anne <anne@buyer.example>\r
Subject: Purchase order 7 expires on 2024-10-31\r
Message-ID: <1@issuer.example>\r
MIME-Version: 1.0\r
Content-Type: text/plain; charset=utf-8\r
Content-Transfer-Encoding: 7bit\r
\r
It expires.\r
"""
ORDERS = "payer_account_id,purchase_order_number,state,line_items\np,7,ACTIVE,1\n"
CREATED = "payer_account_id,purchase_order_number,created_by,resembles,doubt\np,7,marketplace,,\n"
REFUSED = "invoice_number,requested_number,rule\nINV-2024-00000009,7,suspended\n"
LINES = "payer_account_id,purchase_order_number,line_item,balance_tracking\np,7,1,not enabled\n"


def with_files(changed=None):
    """Adds exports and a message, listed as they must be; `changed` are other contents, by name."""
    def write(folder, manifest):
        contents = {"notifications/0001.eml": MAIL, "purchase-orders.csv": ORDERS, "purchase-order-lines.csv": LINES}
        contents |= changed or {}
        (folder / "notifications").mkdir()
        entries = list(manifest["files"])
        for name, content in contents.items():
            written = content.encode("utf-8")
            (folder / name).write_bytes(written)
            entries.append({"name": name, "bytes": len(written), "sha256": hashlib.sha256(written).hexdigest()})
        changed_manifest = json.dumps(manifest | {"files": entries}).encode()
        (folder / "manifest.json").write_bytes(changed_manifest)
        rows = [(hashlib.sha256((folder / entry["name"]).read_bytes()).hexdigest(), entry["name"]) for entry in entries]
        rows.append((hashlib.sha256(changed_manifest).hexdigest(), "manifest.json"))
        (folder / "SHA256SUMS").write_text("".join(f"{digest}  {name}\n" for digest, name in rows))
    return write


def write_manifest(folder, manifest):
    written = json.dumps(manifest).encode()
    (folder / "manifest.json").write_bytes(written)
    (folder / "SHA256SUMS").write_text(
        f"{hashlib.sha256((folder / NAME).read_bytes()).hexdigest()}  {NAME}\n"
        f"{hashlib.sha256(written).hexdigest()}  manifest.json\n"
    )


def change(key, value):
    return lambda folder, manifest: write_manifest(folder, manifest | {key: value})


FOLDER_MUTATIONS = [
    ("nothing", lambda folder, manifest: None),
    ("nothing but exports and a message", with_files()),
    ("a message without To", with_files({"notifications/0001.eml": MAIL.replace("To: ", "X-To: ")})),
    ("a message with a header too many", with_files({"notifications/0001.eml": "Bcc: x@evil.example\r\n" + MAIL})),
    ("a message of another day", with_files({"notifications/0001.eml": MAIL.replace("01 Sep", "02 Sep")})),
    ("a message with bare LF", with_files({"notifications/0001.eml": MAIL.replace("\r", "")})),
    ("a message out of number", with_files({"notifications/0003.eml": MAIL})),
    ("an export out of order", with_files({"purchase-orders.csv": ORDERS + "a,1,ACTIVE,0\n"})),
    ("an export with CRLF", with_files({"purchase-orders.csv": ORDERS.replace("\n", "\r\n")})),
    ("a line item of no PO", with_files({"purchase-order-lines.csv": LINES + "p,8,1,not enabled\n"})),
    ("more new line items than line items", with_files({"purchase-orders.csv": ORDERS.replace("ACTIVE,1", "ACTIVE,0")})),
    ("a gap in the new line items", with_files({"purchase-orders.csv": ORDERS.replace("ACTIVE,1", "ACTIVE,3"),
                                                "purchase-order-lines.csv": LINES + "p,7,3,not enabled\n"})),
    ("a created PO that the book has not", with_files({"created-orders.csv": CREATED})),
    ("a refused number on no invoice", with_files({"refused-numbers.csv": REFUSED})),
    ("no _SUCCESS", lambda folder, manifest: (folder / "_SUCCESS").unlink()),
    ("_SUCCESS not empty", lambda folder, manifest: (folder / "_SUCCESS").write_text("\n")),
    ("surplus file", lambda folder, manifest: (folder / "INV-2024-00000002.html").touch()),
    ("surplus folder", lambda folder, manifest: (folder / "staging").mkdir()),
    ("missing file", lambda folder, manifest: (folder / NAME).unlink()),
    ("changed file", lambda folder, manifest: (folder / NAME).write_text(VALID + "\n")),
    ("changed manifest", lambda folder, manifest: (folder / "manifest.json").write_text(json.dumps(manifest) + " ")),
    ("invoice_count", change("invoice_count", 2)),
    ("business_date", change("business_date", "2024-09-02")),
    ("account_hash_total", change("account_hash_total", "0x1")),
    ("files", change("files", [])),
    ("sums", change("sums", [{"currency": "EUR", "net": "31.51", "tax": "6.3", "total": "37.81", "invoices": 1}])),
    ("unknown key", change("host", "here")),
]


def folder_faults():
    for name, mutate in FOLDER_MUTATIONS:
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place) / "2024-09-01"
            mutate(folder, write_night(folder))
            found = list(night_folder.failures(folder))
        if bool(found) == name.startswith("nothing"):
            yield f"folder, {name}: found {found}"


def main():
    rules = OfficialRules()
    faults = [*document_faults(rules), *dated_faults(rules), *folder_faults(), *selftest_formats.faults(),
              *selftest_closing.faults()]
    print(*faults, sep="\n", end="\n" if faults else "")
    count = len(MUTATIONS) + len(DATED_SCHEMES) + len(FOLDER_MUTATIONS) + selftest_formats.COUNT + selftest_closing.COUNT
    print(f"{count} mutations, {len(faults)} faults")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
