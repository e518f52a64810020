"""Invoices and credit notes of sellers in many countries, by the official rules, in every format.

A seller with all facts of its country sells at home and abroad, taxed, by reverse charge and as an export. Each document
is held against the rule sets that it follows. With --without each fact is left out once instead: the program must say so
before the night closes, and publish no such document.
"""

import argparse
import csv
import json
import shutil
import sys
import tempfile
from collections import Counter
from pathlib import Path

import country_facts
import country_omissions
import einvoice_rules
import random_parts as parts
import rule_sets
from random_phases import Program

NIGHT, CREDITED = "2026-11-01", "2026-11-02"
ABROAD = ("DE", "FR", "US")
CATEGORIES = ("S", "AE", "G")
EVERYWHERE = ("ubl", "peppol", "xrechnung", "cii", "xrechnung-cii", "facturx-cii")
FRENCH = ("ubl-fr", "cii-fr")
# The statuses of a night that holds charges, and of settings that do not do.
HELD, FAULTY = 3, 78
PRODUCT = {"product_id": "prod-1", "title": "Log search", "product_type": "SaaSProduct", "pricing_model": "contract",
           "unspsc": "81162000"}


def formats(seller):
    return EVERYWHERE + FRENCH if seller == "FR" else EVERYWHERE


def buyers(seller):
    """Each buyer's country and tax category."""
    return [(country, category) for country in dict.fromkeys((seller, *ABROAD)) for category in CATEGORIES]


def account(seller, country, category):
    rate = country_facts.COUNTRIES[seller].rate if category == "S" else "0"
    return country_facts.account(country, f"{country}-{category}") | {
        "tax_category": category, "tax_rate": "" if category == "O" else rate,
        "tax_exemption_reason": parts.REASONS.get(category, ""), "document_format": "",
    }


def tables(accounts, currency, numbers=()):
    """An export in which each account owes for one contract, with the number and the line of a purchase order.

    `numbers`: of the contract's first term by column, such as terms.quantity; those of usage have the account owe for use
    instead.
    """
    numbers = dict(numbers)
    first = accounts[0]["account_id"]
    found = {
        "accounts": accounts, "products": [PRODUCT],
        "organizations": [{"organization_id": "org", "management_account_id": first, "purchase_order_integration": "enabled"}],
        "memberships": [{"account_id": each["account_id"], "organization_id": "org", "joined_on": "2024-01-01", "left_on": ""}
                        for each in accounts[1:]],
        "purchasers": [{"purchaser": "buyer", "permissions": "aws-marketplace:Subscribe"}],
        "subscriptions": [], "terms": [],
    }
    for each in accounts:
        identity = f"sub-{each['account_id']}"
        found["subscriptions"].append({
            "subscription_id": identity, "account_id": each["account_id"], "product_id": PRODUCT["product_id"],
            "accepted_on": NIGHT, "starts_on": NIGHT, "ends_on": "2027-10-31", "currency": currency(each),
            "payment_plan": "upfront", "purchaser": "buyer", "purchase_order_number": "4500012345",
            "purchase_order_line": "10", "status": "ACTIVE",
        })
        for dimension, quantity, price in (
            ("seats", numbers.get("terms.quantity", "25"), numbers.get("terms.unit_price", "12.5")), ("support", "0.5", "99.99")
        ):
            found["terms"].append({"subscription_id": identity, "kind": "contract", "dimension": dimension,
                                   "quantity": quantity, "unit_code": "C62", "unit_price": price})
        if any(column.startswith("usage.") for column in numbers):
            use(found, numbers)
    return found


def use(found, numbers):
    """Has the last subscription owe for use of the month before, and begin too early to owe for its contract."""
    subscription = found["subscriptions"][-1]
    subscription |= {"accepted_on": "2026-10-01", "starts_on": "2026-10-01"}
    identity = subscription["subscription_id"]
    found["terms"].append({"subscription_id": identity, "kind": "usage", "dimension": "calls", "quantity": "", "unit_code": "C62",
                           "unit_price": numbers.get("usage.unit_price", "12.5")})
    found.setdefault("usage", []).append({"record_id": f"use-{identity}", "subscription_id": identity, "dimension": "calls",
                                          "quantity": numbers.get("usage.quantity", "25"), "used_at": "2026-10-15T12:00:00Z"})


def write(folder, found):
    folder.mkdir(parents=True, exist_ok=True)
    for name, rows in found.items():
        if not rows:
            continue
        with (folder / f"{name}.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]), lineterminator="\n")
            writer.writeheader()
            writer.writerows(rows)


def settings_of(issuer, form):
    return {"issuer": issuer, "billing_start": NIGHT, "document_format": form}


def write_settings(folder, settings):
    # What is JSON is YAML.
    (folder / "settings.yaml").write_text(json.dumps(settings, ensure_ascii=False, indent=1), "utf-8")


def run(program, day, *options):
    return program.run("run", "--input", "input", "--output", "output", "--ledger", "ledger", "--settings", "settings.yaml",
                       "--as-of", day, "--allow-future", *options)


def sell(binary, folder, seller):
    """Issues and credits all that a seller sells; what the program said against it."""
    home = country_facts.COUNTRIES[seller].currency
    folder.mkdir(parents=True)
    program = Program(binary, folder)
    accounts = [account(seller, country, category) for country, category in buyers(seller)]
    write_settings(folder, settings_of(country_facts.issuer(seller), "ubl"))
    write(folder / "input", tables(accounts, lambda each: home if each["country"] == seller and seller != "US" else "EUR"))
    asked = [option for form in formats(seller) for option in ("--format", form)]
    for day in (NIGHT, CREDITED):
        done = run(program, day, *asked)
        if done.returncode:
            yield f"{seller}: the night of {day} left with {done.returncode}: {done.stderr[:1000]}{done.stdout[:1000]}"
            return
        if day == NIGHT:
            numbers = sorted({path.name.split(".")[0] for path in (folder / "output" / NIGHT).glob("INV-*.xml")})
            write(folder / "input", {"credits": [
                {"credit_id": f"credit-{number}", "invoice_number": number, "line": "", "amount": amount,
                 "credited_on": CREDITED, "reason": "Billed twice, see ticket #4711"}
                for place, number in enumerate(numbers) for amount in [["", "10"][place % 2]]
            ]})


def form_of(path):
    """The format of a document by its file name."""
    ending = path.name.split(".", 1)[1].removesuffix("xml").rstrip(".")
    return ending or "ubl"


def matrix(binary, place, sellers, jobs):
    found, documents, failures = [], Counter(), Counter()
    for seller in sellers:
        found += sell(binary, place / seller, seller)
    paths = sorted(path for path in place.rglob("*.xml") if path.name[:3] in ("INV", "CN-"))
    for path, _, problems in einvoice_rules.check_all(paths, jobs):
        seller, form = path.relative_to(place).parts[0], form_of(path)
        documents[seller, form] += 1
        failures[seller, form] += bool(problems)
        found += (f"{path.relative_to(place)}: {problem}" for problem in problems)
    for seller in sellers:
        wanted = len(buyers(seller)) * 2
        found += (f"{seller}: {documents[seller, form]} documents of {form}, should be {wanted}"
                  for form in formats(seller) if documents[seller, form] != wanted)
    print(*found[:100], sep="\n", end="\n" if found else "")
    columns = EVERYWHERE + FRENCH
    print("documents/failures".ljust(20), *(form.rjust(13) for form in columns))
    for seller in sellers:
        cells = (f"{documents[seller, form]}/{failures[seller, form]}" if form in formats(seller) else "" for form in columns)
        print(seller.ljust(20), *(cell.rjust(13) for cell in cells))
    print(f"{sum(documents.values())} documents, {sum(failures.values())} that fail, {len(found)} failures")
    print(rule_sets.standing())
    return found


def without(binary, place, sellers):
    """Leaves out each fact once, and says where the program did not."""
    found, count = [], 0
    for number, omission in enumerate(country_omissions.ALL):
        if omission.seller not in sellers:
            continue
        count += 1
        folder = place / f"{number:03}"
        folder.mkdir(parents=True)
        buyer = account(omission.seller, omission.buyer, "S")
        currency = country_facts.COUNTRIES[omission.seller].currency if omission.seller == omission.buyer else "EUR"
        # A fact of the seller is asked for by the format of the settings, one of an account by the account's own.
        buyer["document_format"] = "" if omission.is_of_seller else omission.form
        settings = settings_of(country_facts.issuer(omission.seller), omission.form if omission.is_of_seller else "ubl")
        settings, buyer, currency, numbers = omission.applied(settings, buyer, currency)
        write_settings(folder, settings)
        write(folder / "input", tables([buyer], lambda _: currency, numbers))
        done = run(Program(binary, folder), NIGHT)
        said = done.stderr + done.stdout
        documents = [path.name for path in (folder / "output").rglob("INV-*")] if (folder / "output").exists() else []
        if done.returncode not in (HELD, FAULTY) or documents or omission.named not in said:
            found.append(f"{omission}: left with {done.returncode}, should be {HELD} or {FAULTY}, naming {omission.named}; "
                         f"{len(documents)} documents; {said[:300]!r}")
    print(*found, sep="\n", end="\n" if found else "")
    print(f"{count} facts left out, {len(found)} failures")
    return found


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--sellers", default=",".join(country_facts.COUNTRIES), help="countries, with commas between them")
    parser.add_argument("--without", action="store_true", help="leaves out each fact once")
    parser.add_argument("--jobs", type=int, default=2)
    parser.add_argument("--keep", type=Path, metavar="DIR", help="keeps all of it there")
    options = parser.parse_args()

    place = options.keep or Path(tempfile.mkdtemp())
    binary, sellers = options.binary.resolve(), options.sellers.split(",")
    found = without(binary, place, sellers) if options.without else matrix(binary, place, sellers, options.jobs)
    if not options.keep:
        shutil.rmtree(place)
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
