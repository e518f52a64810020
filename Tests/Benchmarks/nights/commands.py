"""Commands on a ledger of a million invoices, each beside the start of the process, and how fast folders are verified."""

import argparse
import shutil
import sqlite3

import exports
from measure import MB, Nightbill, Report, begin_again, ledger_bytes, median, run, scratch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1_000_000, help="invoices in the ledger")
    parser.add_argument("--runs", type=int, default=5, help="of each command")
    options = parser.parse_args()
    nightbill = Nightbill()
    count = options.count
    report = Report("commands", f"a ledger of {count:,} contract invoices, {options.runs} runs of each command")
    with scratch() as place:
        exports.contracts(place / "input", count)
        exports.write_settings(place / "settings.yaml")
        begin_again(place)
        nightbill.night(place, exports.NIGHT, *nightbill.archive())
        shutil.rmtree(place / "input")
        ledger, invoice, subscription = place / "ledger", f"INV-2026-{count * 2 // 3:08}", f"sub-{count // 2:09}"
        output = ["--output", place / "output"]
        order = ["acc-00000000", "PO-000000000"]
        nightbill.ask(ledger, "po", "suspend", *order, "--reason", "measured", "--by", "clerk")

        def often(*command, allowed=(0, 3), times=options.runs):
            return median([nightbill.ask(ledger, *command, allowed=allowed) for _ in range(times)])

        start = median([run([nightbill.binary, "--version"]) for _ in range(max(options.runs, 5))])
        asked = {
            "status": often("status"),
            "status --json": often("status", "--json"),
            "explain INVOICE": often("explain", invoice),
            "explain SUBSCRIPTION": often("explain", subscription),
            "explain, a mistyped id": often("explain", subscription[:-1] + "x", allowed=(0, 2, 3)),
            "explain, a mistyped invoice": often("explain", "INV-2026-99999999", allowed=(0, 2, 3)),
            "po list --state suspended": often("po", "list", "--state", "suspended"),
            "po list --payer": often("po", "list", "--payer", order[0]), "po show": often("po", "show", *order),
            "regenerate INVOICE": often("regenerate", invoice, *output),
        }  # fmt: skip
        more = {"po list --expiring-before": often("po", "list", "--expiring-before", "2027-01-01")}
        more["po list"] = often("po", "list", times=1)
        verified = often("verify", *output, times=1)
        checked = often("ledger", "check", times=1)
        size = ledger_bytes(place)
        documents = documents_in(ledger)
    report.say()
    rows = {"start of the process": start, **asked, **more, "verify": verified, "ledger check": checked}
    report.table(["command", "wall s", "CPU s", "peak MiB", "above the start, s"],
                 [[name, f"{cost.wall:.3f}", f"{cost.cpu:.3f}", f"{cost.peak / MB:,.0f}", f"{cost.wall - start.wall:.3f}"]
                  for name, cost in rows.items()])  # fmt: skip
    report.say(f"the ledger has {size / MB:,.0f} MiB, {size / count:,.0f} B per invoice")
    report.say()
    for name, cost in asked.items():
        report.ratio(f"{name}, above the start", cost.wall - start.wall, 0.1, unit=" s")
    report.ratio("verify, documents a second", documents / verified.wall, 100_000, is_at_most=False)
    report.keep()


def documents_in(ledger):
    """How many documents the ledger's nights published."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    try:
        names = {name for name, in database.execute("SELECT name FROM sqlite_schema WHERE type IN ('table', 'view')")}
        table = "v_invoice" if "v_invoice" in names else "invoice"
        return database.execute(f"SELECT COUNT(*) FROM {table}").fetchone()[0]
    finally:
        database.close()


if __name__ == "__main__":
    main()
