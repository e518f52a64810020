"""Writes an input folder again with rows and columns in another order: the meaning stays, the bytes do not.

With --respell numbers, instants and PO numbers are written in other ways, and some rows twice.
"""

import argparse
import csv
import random
import re
import shutil
from datetime import timedelta, timezone
from pathlib import Path

from night_input import instant

csv.field_size_limit(1 << 30)
PARTS = 3
# How many decimals a column may be given.
DECIMALS = {"quantity": 15, "unit_price": 12, "amount": 2, "tax_rate": 2, "payment_terms_days": 0, "position": 0}
NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?")
INSTANT = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}(Z|[+-][0-9:]{5})")


def respelt(column, cell, chance):
    """The same value in another spelling; a cell that is not what its column holds stays as it is."""
    if column in DECIMALS and NUMBER.fullmatch(cell):
        integer, _, decimals = cell.partition(".")
        room = DECIMALS[column] - len(decimals)
        decimals += "0" * chance.randrange(room + 1) if room > 0 else ""
        return "0" * chance.randrange(3) + integer + ("." + decimals if decimals else "")
    if column == "used_at" and INSTANT.fullmatch(cell):
        zone = timezone(timedelta(minutes=chance.choice([-720, -90, 0, 60, 330, 840])))
        moment = instant(cell).astimezone(zone).isoformat()
        return moment[:19] + chance.choice(["", ".0", ".000000000000"]) + moment[19:]
    if column == "unit_code" and cell in ("", "C62"):
        return chance.choice(["", "C62"])
    if column.endswith("order_number") and cell:
        return chance.choice(["", " ", "\u00a0"]) + cell + chance.choice(["", "\t", "\u3000 "])
    return cell


def respelt_rows(rows, chance):
    """The rows in other spellings, some of them twice."""
    header, *body = rows
    twice = [row for row in body for _ in range(chance.choice([1, 1, 1, 2, 3]))]
    return [header] + [[respelt(*pair, chance) for pair in zip(header, row)] if len(row) == len(header) else row
                       for row in twice]


def shuffled(rows, chance):
    """The rows in another order, their columns in another order too."""
    header, *body = rows
    order = chance.sample(range(len(header)), len(header))
    body = [row for row in body if row]
    chance.shuffle(body)
    return [[row[column] for column in order] for row in [header, *body]]


def write(path, rows, chance, options):
    ending = "\r\n" if options.crlf else "\n"
    quoting = chance.choice([csv.QUOTE_MINIMAL, csv.QUOTE_ALL])
    with path.open("w", encoding="utf-8-sig" if options.bom else "utf-8", newline="") as file:
        csv.writer(file, lineterminator=ending, quoting=quoting).writerows(rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("source", type=Path, metavar="IN")
    parser.add_argument("target", type=Path, metavar="OUT")
    parser.add_argument("--seed", type=int, required=True)
    parser.add_argument("--crlf", action="store_true", help="end lines with CR LF")
    parser.add_argument("--bom", action="store_true", help="begin files with a byte-order mark")
    parser.add_argument("--respell", action="store_true", help="spell values otherwise, and repeat rows")
    parser.add_argument("--split-usage", action="store_true", help="write usage.1.csv, usage.2.csv, …")
    options = parser.parse_args()

    options.target.mkdir(parents=True, exist_ok=True)
    chance = random.Random(options.seed)
    for path in sorted(path for path in options.source.iterdir() if path.is_file()):
        if path.suffix != ".csv":
            shutil.copy(path, options.target)
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.reader(file, strict=True))
        rows = shuffled(respelt_rows(rows, chance) if options.respell else rows, chance)
        if path.name == "usage.csv" and options.split_usage:
            for part in range(PARTS):
                piece = shuffled([rows[0], *rows[1 + part :: PARTS]], chance)
                write(options.target / f"usage.{part + 1}.csv", piece, chance, options)
        else:
            write(options.target / path.name, rows, chance, options)


if __name__ == "__main__":
    main()
