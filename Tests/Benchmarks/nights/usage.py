"""Use by the million: `check`, the day on which it is invoiced, and an ordinary day with all of it billed and in the export."""

import argparse
from datetime import date

import exports
from measure import MB, Nightbill, Report, begin_again, ledger_bytes, median, scratch, size_of
from nothing_due import cells

INVOICE_DAY, ORDINARY = date(2026, 11, 1), 2


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("rows", type=int, nargs="?", default=10_000_000, help="records of use, in one month")
    parser.add_argument("subscriptions", type=int, nargs="?", default=100_000)
    parser.add_argument("--runs", type=int, default=1, help="of each, in turn")
    options = parser.parse_args()
    nightbill = Nightbill()
    about = f"{options.rows:,} records of one month on {options.subscriptions:,} subscriptions, {options.runs} runs in turn"
    report = Report("usage", about)
    checks, days, ordinary = [], [], []
    with scratch() as place:
        exports.write_settings(place / "settings.yaml", start=INVOICE_DAY)
        # The contracts are accepted later: what is billed is use alone.
        exports.contracts(place / "input", options.subscriptions, date(2027, 3, 1), date(2026, 1, 1), options.rows)
        size = size_of(place / "input")
        for _ in range(options.runs):
            checks.append(nightbill.check(place))
            begin_again(place)
            days.append(nightbill.night(place, INVOICE_DAY, *nightbill.archive()))
            ordinary.append(nightbill.night(place, INVOICE_DAY.replace(day=ORDINARY)))
        ledger = ledger_bytes(place)
    check, day, later = map(median, (checks, days, ordinary))
    report.say()
    names = ["check", "invoice day", "ordinary day, all billed"]
    header = ["", "wall s", "CPU s", "CPU µs/record", "peak MiB", "× check, CPU", "× check, wall"]
    report.table(header, [cells(name, cost, options.rows, check) for name, cost in zip(names, (check, day, later))])
    report.say(f"the export has {size / MB:,.0f} MiB; the ledger {ledger / MB:,.1f} MiB, {ledger / options.rows:.1f} B per record, all told")
    report.say()
    report.ratio("the invoice day to check", day.wall / check.wall, 2.5, unit=" ×")
    report.ratio("an ordinary day with all billed to check", later.wall / check.wall, 1.5, unit=" ×")
    report.keep()


if __name__ == "__main__":
    main()
