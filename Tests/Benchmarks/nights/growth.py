"""Twelve monthly nights: what the ledger grows by, per invoice and per record of use, and in which tables."""

import argparse
import sqlite3
from collections import Counter
from datetime import date

import exports
from measure import MB, Nightbill, Report, ledger_bytes, scratch

START = date(2026, 1, 1)
USAGE_DAY = 15  # away from the day on which instalments fall due


def bytes_by_table(ledger):
    """Bytes of each table with its indexes, where SQLite can tell."""
    database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
    try:
        tables = dict(database.execute("SELECT name, tbl_name FROM sqlite_schema"))
        found = Counter()
        for name, size in database.execute("SELECT name, SUM(pgsize) FROM dbstat GROUP BY name"):
            found[tables.get(name, name)] += size
        return found
    except sqlite3.Error:
        return Counter()
    finally:
        database.close()


class Year:
    def __init__(self, nightbill, place, contracts, records):
        self.nightbill, self.place, self.contracts, self.records = nightbill, place, contracts, records
        self.steps, self.tables = [], []

    def night(self, kind, as_of):
        before, tables = (ledger_bytes(self.place), bytes_by_table(self.place / "ledger")) if self.steps else (0, Counter())
        cost = self.nightbill.night(self.place, as_of, *self.nightbill.archive())
        after = bytes_by_table(self.place / "ledger")
        after.subtract(tables)
        self.steps.append((kind, as_of, ledger_bytes(self.place) - before, cost))
        self.tables.append(after)

    def run(self):
        exports.write_settings(self.place / "settings.yaml", START, USAGE_DAY)
        months = exports.schedules(self.place / "input", self.contracts, START)
        for month in months:
            if month > START:
                # The use of the month before; what was invoiced leaves the export.
                exports.month_of_usage(self.place / "input", self.records, self.contracts, f"{month.year}-{month.month - 1:02}")
            self.night("instalments", month)
            if month > START:
                self.night("use", month.replace(day=USAGE_DAY))

    def of(self, kind):
        return [(step, table) for step, table in zip(self.steps, self.tables) if step[0] == kind]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("contracts", type=int, nargs="?", default=5_000, help="schedules of twelve instalments, a PO each")
    parser.add_argument("records", type=int, nargs="?", default=500_000, help="records of use a month")
    options = parser.parse_args()
    nightbill = Nightbill()
    about = f"{options.contracts:,} schedules of twelve monthly instalments, {options.records:,} records of use a month"
    report = Report("growth", about)
    with scratch() as place:
        year = Year(nightbill, place, options.contracts, options.records)
        year.run()
        total = ledger_bytes(place)
    report.say()
    report.table(
        ["night", "of", "ledger grew by MiB", "wall s", "CPU s", "peak MiB"],
        [[str(day), kind, f"{grown / MB:.2f}", f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / MB:,.0f}"]
         for kind, day, grown, cost in year.steps],
    )  # fmt: skip
    report.say(f"the ledger after the year: {total / MB:,.1f} MiB")
    units = {"instalments": ("invoice", options.contracts), "use": ("record", options.records)}
    for kind, (unit, count) in units.items():
        tell_tables(report, f"bytes per {unit} by table, last night of {kind}", year.of(kind)[-1][1], count)
    report.say()
    for kind, (unit, count) in units.items():
        # The first night also brings what stays: subscriptions, POs, names.
        grown = [step[2] for step, _ in year.of(kind)][1:]
        report.ratio(f"ledger per {unit}", grown[-1] / count, 700 if kind == "instalments" else 30, unit=" B")
        mean = sum(grown) / len(grown)
        report.ratio(f"steps of {kind}, furthest from their mean", max(abs(step - mean) for step in grown) / mean * 100, 5, unit=" %")
    report.keep()


def tell_tables(report, title, table, count):
    report.say()
    report.table([title, "B"], [[name, f"{size / count:.1f}"] for name, size in table.most_common(14) if size > 0])


if __name__ == "__main__":
    main()
