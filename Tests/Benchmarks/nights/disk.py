"""A folder of a file per invoice, on the disk and in memory: what it costs that a night lasts."""

import argparse
import shutil
from pathlib import Path

import exports
from measure import MB, Nightbill, Report, begin_again, median, scratch


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("count", type=int, nargs="?", default=10_000, help="invoices")
    parser.add_argument("--runs", type=int, default=3, help="of each, in turn")
    options = parser.parse_args()
    nightbill = Nightbill()
    report = Report("disk", f"{options.count:,} invoices into a folder, {options.runs} runs in turn; TMPDIR says where the disk is")
    with scratch() as memory, scratch(on_disk=True) as disk:
        costs = {memory: [], disk: []}
        exports.contracts(memory / "input", options.count)
        exports.write_settings(memory / "settings.yaml")
        shutil.copytree(memory / "input", disk / "input")
        shutil.copy(memory / "settings.yaml", disk)
        systems = [system_of(place) for place in costs]
        for _ in range(options.runs):
            for place, of in costs.items():
                begin_again(place)
                of.append(nightbill.night(place, exports.NIGHT))
        in_memory, on_disk = (median(of) for of in costs.values())
    report.say()
    report.table(["", "wall s", "CPU s", "peak MiB"], [[name, f"{cost.wall:.2f}", f"{cost.cpu:.2f}", f"{cost.peak / MB:,.0f}"]
                                                       for name, cost in zip(systems, (in_memory, on_disk))])  # fmt: skip
    report.say()
    report.ratio("the disk to memory", on_disk.wall / in_memory.wall, 3, unit=" ×")
    report.keep()


def system_of(place):
    """The kind of the file system that a folder is on."""
    best = ("", "?")
    for line in Path("/proc/mounts").read_text("utf-8").splitlines():
        _, point, kind, *_ = line.split(" ")
        if Path(point) in [place, *place.parents] and len(point) > len(best[0]):
            best = (point, kind)
    return best[1]


if __name__ == "__main__":
    main()
