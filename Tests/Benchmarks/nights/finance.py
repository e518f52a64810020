"""A night with and without its files for finance: what they cost in time and in memory."""

import argparse
import csv
import json

import exports
from measure import MB, Nightbill, Report, begin_again, median, scratch

CODES = {"receivable": "1400", "contract_revenue": "8400", "instalment_revenue": "8401", "consumption_revenue": "8402", "tax": "1776"}
FILES = ("journal.csv", "focus-invoice-detail.csv", "control.json")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000, help="invoices")
    parser.add_argument("--runs", type=int, default=3, help="of each, in turn")
    options = parser.parse_args()
    nightbill = Nightbill()
    report = Report("finance", f"{options.count:,} invoices into an archive, {options.runs} runs of each in turn")
    with scratch() as place:
        exports.contracts(place / "input", options.count)
        settings = exports.write_settings(place / "settings.yaml")
        plain = json.loads(settings.read_text("utf-8"))
        with_files = plain | {"finance": {"files": ["journal", "focus", "control"], "accounts": CODES}}
        costs = {"without": [], "with": []}
        for _ in range(options.runs):
            for name, chosen in (("without", plain), ("with", with_files)):
                settings.write_text(json.dumps(chosen), "utf-8")
                begin_again(place)
                costs[name].append(nightbill.night(place, exports.NIGHT, *nightbill.archive()))
        folder = place / "output" / str(exports.NIGHT)
        sizes = {name: (folder / name).stat().st_size for name in FILES}
        with open(folder / FILES[0], encoding="utf-8", newline="") as file:
            entries = sum(row["posting"] == "receivable" for row in csv.DictReader(file))
    assert entries == options.count, f"{entries} entries"
    medians = {name: median(of) for name, of in costs.items()}
    report.say()
    report.table(
        ["", "wall s", "CPU s", "peak MiB"],
        [[name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / MB:,.1f}"] for name, cost in medians.items()],
    )
    report.say()
    report.say(", ".join(f"{name} {size / MB:,.1f} MiB" for name, size in sizes.items()))
    share = options.count / 100_000
    more = {name: (getattr(medians["with"], name) - getattr(medians["without"], name)) for name in ("wall", "cpu", "peak")}
    report.say(f"per 100,000 invoices {more['wall'] / share:.2f} s by the clock, {more['cpu'] / share:.2f} s of cores")
    report.ratio("more memory at the peak", more["peak"] / MB, 50, unit=" MiB")
    report.keep()


if __name__ == "__main__":
    main()
