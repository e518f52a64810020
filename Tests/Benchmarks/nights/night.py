"""A night with everything due, beside a Python script and a C program over the same rows."""

import argparse
import os
import subprocess
import sys
import tarfile
from pathlib import Path

import exports
from measure import MB, Nightbill, Report, begin_again, ledger_bytes, median, run, scratch, size_of
from stages import stages_of

LXML = Path(__file__).with_name("lxml_night.py")


def floor(folder):
    """The C program, built."""
    source = Path(__file__).with_name("floor")
    binary = folder / "floor"
    subprocess.run([os.environ.get("CC", "cc"), "-O3", "-Wall", "-Wextra", "-Werror", "-o", binary, *source.glob("*.c"), "-lsqlite3",
                    "-lcrypto"], check=True)  # fmt: skip
    return binary


class Contenders:
    def __init__(self, place, nightbill):
        self.place, self.nightbill = place, nightbill
        self.floor_binary = floor(place)
        self.python = os.environ.get("NIGHTBILL_ORACLE_PYTHON", sys.executable)

    def ours(self):
        begin_again(self.place)
        return self.nightbill.night(self.place, exports.NIGHT, *self.nightbill.archive())

    def lxml(self):
        self.remove("lxml")
        return run([self.python, LXML, self.place / "input", self.place / "settings.yaml", exports.NIGHT, self.place / "lxml"])

    def floor(self):
        self.remove("floor.*")
        return run([self.floor_binary, self.place / "input", exports.NIGHT, self.place / "floor.sqlite", self.place / "floor.tar"])

    def remove(self, name):
        subprocess.run(["rm", "-rf", *self.place.glob(name)], check=True)

    def documents(self):
        """Name to bytes, of ours, of lxml and of the floor, but for the declaration, whose quotes lxml chooses."""
        folder = self.place / "output" / str(exports.NIGHT)
        archives = sorted(folder.glob("*.tar"))
        ours = dict(pair for path in archives for pair in members(path)) if archives else files(folder)
        return ours, files(self.place / "lxml"), dict(members(self.place / "floor.tar"))


def body(document):
    return document.split(b"\n", 1)[1]


def files(folder):
    return {path.name: body(path.read_bytes()) for path in folder.glob("*.xml")}


def members(path):
    with tarfile.open(path) as archive:
        for member in archive:
            if member.name.endswith(".xml"):
                yield os.path.basename(member.name), body(archive.extractfile(member).read())


def expect_same_work(contenders, count):
    ours, lxml, floor = contenders.documents()
    if not len(ours) == len(lxml) == len(floor) == count:
        sys.exit(f"{count} documents are due; ours wrote {len(ours)}, lxml {len(lxml)}, the floor {len(floor)}")
    for name in sorted(ours):
        if not ours[name] == lxml.get(name) == floor.get(name):
            sys.exit(f"{name} is not the same document from all three")


def row(name, cost, count, base):
    return [name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.cpu / count * 1e6:.1f}", f"{cost.wall / count * 1e6:.1f}",
            f"{cost.peak / MB:,.0f}", f"{cost.peak / count:,.0f}", f"{base.wall / cost.wall:.2f}",
            f"{base.cpu / cost.cpu:.2f}"]  # fmt: skip


HEADER = ["contender", "wall s", "CPU s", "CPU µs/invoice", "wall µs/invoice", "peak MiB", "B/invoice", "× lxml, wall",
          "× lxml, CPU"]  # fmt: skip


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=100_000, help="invoices")
    parser.add_argument("--runs", type=int, default=3, help="of each, in turn")
    parser.add_argument("--times", type=int, default=10, help="ours alone over so many times as many; 1: not")
    options = parser.parse_args()
    nightbill = Nightbill()
    report = Report("night", f"{options.count:,} contract invoices of three lines due in one night, UBL, {options.runs} runs in turn")
    with scratch() as place:
        exports.contracts(place / "input", options.count)
        exports.write_settings(place / "settings.yaml")
        contenders = Contenders(place, nightbill)
        costs = {"ours": [], "lxml": [], "floor": []}
        for turn in range(options.runs):
            for name in costs:
                costs[name].append(getattr(contenders, name)())
            if turn == 0:
                expect_same_work(contenders, options.count)
        medians = {name: median(of) for name, of in costs.items()}
        tell(report, medians, options.count, size_of(place / "output"), ledger_bytes(place))
        if not nightbill.archive():
            report.say("ours wrote a file per invoice: this version knows no --archive")
        stages_of(report, nightbill, place, options.count)
        for name in ("lxml", "floor.*"):
            contenders.remove(name)
        if options.times > 1:
            larger(report, contenders, options, medians["ours"])
    report.keep()


def tell(report, medians, count, output, ledger):
    ours, lxml = medians["ours"], medians["lxml"]
    report.say("All three wrote the same documents. lxml keeps no ledger and no hashes; the floor is C on one core without any check.")
    report.say()
    names = {"ours": "ours", "lxml": "Python, csv and lxml", "floor": "C floor"}
    report.table(HEADER, [row(names[name], cost, count, lxml) for name, cost in medians.items()])
    report.say(f"{count // 4:,} accounts; ours published {output / MB:,.1f} MiB, and its ledger has {ledger / count:,.0f} B per invoice")
    report.say()
    report.ratio("lxml's time to ours, wall", lxml.wall / ours.wall, 10, is_at_most=False, unit=" ×")
    report.ratio("CPU of ours per invoice", ours.cpu / count * 1e6, 45, unit=" µs")
    report.ratio("ledger per contract invoice", ledger / count, 700, unit=" B")
    report.say(f"        CPU of ours to that of the floor: {ours.cpu / medians['floor'].cpu:.2f} ×")


def larger(report, contenders, options, ours):
    """Ours alone over more rows: time must grow as they do, and memory stay in bounds."""
    place, count = contenders.place, options.count * options.times
    begin_again(place)
    exports.contracts(place / "input", count)
    cost = contenders.ours()
    report.say()
    report.table(HEADER[:7], [row(f"ours, {count:,} due", cost, count, cost)[:7]])
    report.ratio(f"time of {options.times} times as many", cost.wall / ours.wall, 1.05 * options.times, unit=" ×")
    report.ratio("peak memory", cost.peak / MB, 1024, unit=" MiB")
    report.ratio("CPU per invoice", cost.cpu / count * 1e6, 45, unit=" µs")


if __name__ == "__main__":
    main()
