"""Writes the exports that whole nights are measured over: the same arguments, the same bytes.

A quarter as many accounts as subscriptions, ten accounts to an organization, a PO number for each contract, three contract
terms; with usage, two usage terms and records of a month. No random generator is asked: multiples of primes spread the rows.
"""

import argparse
import json
from datetime import date
from itertools import islice
from pathlib import Path

NIGHT = date(2026, 11, 22)
ISSUER = {
    "name": "Lumière Marketplace SAS",
    "address": {"street": "12 rue des Exemples", "city": "Lyon", "postal_code": "69002", "country": "FR"},
    "vat_id": "FR32123456789",
    "legal_id": "123456789",
    "endpoint": {"scheme": "0009", "id": "12345678900012"},
    "contact": {"name": "Billing desk", "phone": "+33 4 00 00 00 00", "email": "billing@lumiere-marketplace.example"},
    "bank_account": {"iban": "FR76 3000 6000 0112 3456 7890 189", "bic": "AGRIFRPP"},
}
HEADERS = {
    "accounts": "account_id,name,street,city,postal_code,country,vat_id,legal_id,endpoint_scheme,endpoint_id,email,buyer_reference,"
    "tax_category,tax_rate,tax_exemption_reason,payment_terms_days,document_format",
    "organizations": "organization_id,management_account_id,purchase_order_integration",
    "memberships": "account_id,organization_id,joined_on,left_on",
    "products": "product_id,title,product_type,pricing_model,unspsc",
    "purchasers": "purchaser,permissions",
    "subscriptions": "subscription_id,account_id,product_id,offer_id,accepted_on,starts_on,ends_on,currency,payment_plan,purchaser,"
    "purchase_order_number,procurement_order_number,status,ended_on",
    "terms": "subscription_id,kind,dimension,description,quantity,unit_code,unit_price",
    "payment_schedules": "subscription_id,charge_on,amount,purchase_order_number",
    "usage": "record_id,subscription_id,dimension,used_at,quantity",
}


def write_settings(path, start=NIGHT, usage_invoice_day=1):
    """Settings as JSON, which is YAML."""
    settings = {"issuer": ISSUER, "billing_start": str(start), "usage_invoice_day": usage_invoice_day, "payment_terms_days": 30}
    path.write_text(json.dumps(settings, indent=1, ensure_ascii=False), "utf-8")
    return path


def write(folder, name, rows):
    with open(folder / f"{name}.csv", "w", encoding="utf-8", newline="") as file:
        file.write(HEADERS[name] + "\n")
        rows = iter(rows)
        while piece := "".join(islice(rows, 20_000)):
            file.write(piece)


def write_buyers(folder, accounts):
    write(folder, "accounts", (
        f"acc-{n:08},Company {n} GmbH,Street {n},Berlin,10115,DE,DE{100_000_000 + n},HRB {n},,,ap{n}@c.example,,S,19,,"
        f"{30 if n % 3 else ''},\n" for n in range(accounts)
    ))  # fmt: skip
    write(folder, "organizations", (f"org-{n:07},acc-{n * 10:08},enabled\n" for n in range((accounts + 9) // 10)))
    write(folder, "memberships", (f"acc-{n:08},org-{n // 10:07},2024-01-01,\n" for n in range(accounts) if n % 10))
    write(folder, "products", (f"prod-{n},Product {n},SaaSProduct,contract_with_consumption,81162000\n" for n in range(20)))
    write(folder, "purchasers", ["buyer.one,aws-marketplace:Subscribe\n", "buyer.two,AWSMarketplaceManageSubscriptions\n"])


def contracts(folder, count, accepted=NIGHT, starts=date(2026, 12, 1), usage=0, month="2026-10"):
    """Subscriptions that are paid up front on the day they are accepted; `usage`: so many records of use in a month."""
    folder.mkdir(parents=True, exist_ok=True)
    accounts = max(1, count // 4)
    write_buyers(folder, accounts)
    ends = date(max(accepted, starts).year + 1, 11, 30)
    write(folder, "subscriptions", (
        f"sub-{n:09},acc-{n * 7919 % accounts:08},prod-{n % 20},offer-{n % 50},{accepted},{starts},{ends},EUR,upfront,buyer.one,"
        f"PO-{n:09},,ACTIVE,\n" for n in range(count)
    ))  # fmt: skip
    write(folder, "terms", (
        "".join(f"sub-{n:09},contract,{name},Licence {name},{1 + n * k % 40},C62,{100 + n * k % 900}.{n % 100:02}\n"
                for k, name in enumerate(("seats", "support", "storage"), 1))
        + (f"sub-{n:09},usage,calls,,,C62,0.0125\nsub-{n:09},usage,bytes,,,C62,0.003\n" if usage else "")
        for n in range(count)
    ))  # fmt: skip
    if usage:
        write_usage(folder, usage, count, month)


def write_usage(folder, records, subscriptions, month):
    # The cells that repeat are made once.
    moments = [f"{month}-{1 + n % 28:02}T{n % 24:02}:00:00Z" for n in range(28 * 24)]
    names = ("bytes", "calls")
    write(folder, "usage", (
        f"rec-{n:010},sub-{n * 104_729 % subscriptions:09},{names[n & 1]},{moments[n % 672]},{1 + n % 5000}\n" for n in range(records)
    ))  # fmt: skip


def schedules(folder, count, start, usage=0):
    """Subscriptions of twelve monthly instalments from `start` on, a PO each; `usage`: records of use in each month."""
    folder.mkdir(parents=True, exist_ok=True)
    accounts = max(1, count // 4)
    write_buyers(folder, accounts)
    months = [start.replace(year=start.year + (start.month + k - 1) // 12, month=(start.month + k - 1) % 12 + 1) for k in range(12)]
    ends = start.replace(year=start.year + 1)
    write(folder, "subscriptions", (
        f"sub-{n:09},acc-{n * 7919 % accounts:08},prod-{n % 20},offer-{n % 50},{start},{start},{ends},EUR,schedule,buyer.one,"
        f"PO-{n:09},,ACTIVE,\n" for n in range(count)
    ))  # fmt: skip
    write(folder, "payment_schedules", (f"sub-{n:09},{day},{100 + n % 900}.{n % 100:02},\n" for n in range(count) for day in months))
    write(folder, "terms", (f"sub-{n:09},usage,calls,,,C62,0.0125\nsub-{n:09},usage,bytes,,,C62,0.003\n" for n in range(count)))
    return months


def month_of_usage(folder, records, subscriptions, month):
    """Use of one month, in place of the use that was there."""
    write(folder, "usage", (
        f"rec-{month}-{n:09},sub-{n * 104_729 % subscriptions:09},{('bytes', 'calls')[n & 1]},{month}-{1 + n % 28:02}T{n % 24:02}:00:00Z,"
        f"{1 + n % 5000}\n" for n in range(records)
    ))  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("count", type=int, help="subscriptions")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--usage", type=int, default=0, help="records of use in October 2026")
    parser.add_argument("--accepted", type=date.fromisoformat, default=NIGHT)
    options = parser.parse_args()
    starts = date(2026, 1, 1) if options.usage else max(options.accepted, date(2026, 12, 1))
    contracts(options.folder, options.count, options.accepted, starts, options.usage)
    write_settings(Path(f"{options.folder}.yaml"))


if __name__ == "__main__":
    main()
