"""Nights on which nothing falls due, beside `check` of the same export: none billed yet, all billed before, a year of them."""

import argparse
from datetime import date, timedelta

import exports
from measure import MB, Nightbill, Report, begin_again, median, scratch, size_of

NEXT = exports.NIGHT + timedelta(days=1)


def in_turn(runs, *acts):
    """Medians of several acts that are measured in turn."""
    costs = [[act() for act in acts] for _ in range(runs)]
    return [median([turn[n] for turn in costs]) for n in range(len(acts))]


def cells(name, cost, count, check):
    return [name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.cpu / count * 1e6:.2f}", f"{cost.peak / MB:,.0f}",
            f"{cost.cpu / check.cpu:.2f}", f"{cost.wall / check.wall:.2f}"]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=1_000_000, help="subscriptions of three terms")
    parser.add_argument("--runs", type=int, default=3, help="of each, in turn")
    parser.add_argument("--nights", type=int, default=365)
    options = parser.parse_args()
    nightbill = Nightbill()
    count = options.count
    report = Report("nothing-due", f"{count:,} subscriptions of three terms, nothing due, {options.runs} runs in turn")
    rows = []
    with scratch() as place:
        exports.write_settings(place / "settings.yaml")

        def again(as_of):
            begin_again(place)
            return nightbill.night(place, as_of)

        # None billed: everything is accepted long after the nights.
        exports.contracts(place / "input", count, date(2028, 3, 1), date(2028, 3, 1))
        size = size_of(place / "input")
        # The first night writes what a ledger keeps of an export; the next one finds it there.
        check, first, none = in_turn(
            options.runs, lambda: nightbill.check(place), lambda: again(exports.NIGHT), lambda: nightbill.night(place, NEXT)
        )
        year = again(exports.NIGHT + timedelta(days=options.nights - 1))
        rows += [cells("check", check, count, check), cells("first night, none billed", first, count, check),
                 cells("the next night", none, count, check),
                 cells(f"{options.nights} nights at once, the first among them", year, count, check)]  # fmt: skip
        # All billed: the night after the one that billed all.
        begin_again(place)
        exports.contracts(place / "input", count)
        nightbill.night(place, exports.NIGHT, *nightbill.archive())
        later = iter(range(options.runs))
        check_billed, billed = in_turn(
            options.runs, lambda: nightbill.check(place), lambda: nightbill.night(place, NEXT + timedelta(days=next(later)))
        )
        rows += [cells("check of what is billed", check_billed, count, check_billed),
                 cells("night, all billed", billed, count, check_billed)]  # fmt: skip
    report.say()
    report.table(["", "wall s", "CPU s", "CPU µs/subscription", "peak MiB", "× check, CPU", "× check, wall"], rows)
    report.say(f"the export has {size / 1e6:,.1f} MB")
    report.say()
    report.ratio("check, peak memory", check.peak / 1e6, 400 * max(1, count / 1_000_000), unit=" MB")
    report.ratio("check, speed", size / 1e6 / check.wall, 80, is_at_most=False, unit=" MB/s")
    report.ratio("the first night, none billed, to check", first.wall / check.wall, 1.5, unit=" ×")
    report.ratio("a night, none billed, to check", none.wall / check.wall, 1.5, unit=" ×")
    report.ratio("a night, all billed, to check", billed.wall / check_billed.wall, 1.5, unit=" ×")
    report.ratio(f"{options.nights} nights to one", year.wall / first.wall, 3, unit=" ×")
    report.keep()


if __name__ == "__main__":
    main()
