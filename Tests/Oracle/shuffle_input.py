"""Writes an input folder again with rows and columns in another order: the meaning stays, the bytes do not."""

import argparse
import csv
import random
import shutil
from pathlib import Path

csv.field_size_limit(1 << 30)
PARTS = 3


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
    parser.add_argument("--split-usage", action="store_true", help="write usage.1.csv, usage.2.csv, …")
    options = parser.parse_args()

    options.target.mkdir(parents=True, exist_ok=True)
    chance = random.Random(options.seed)
    for path in sorted(path for path in options.source.iterdir() if path.is_file()):
        if path.suffix != ".csv":
            shutil.copy(path, options.target)
            continue
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = shuffled(csv.reader(file, strict=True), chance)
        if path.name == "usage.csv" and options.split_usage:
            for part in range(PARTS):
                piece = shuffled([rows[0], *rows[1 + part :: PARTS]], chance)
                write(options.target / f"usage.{part + 1}.csv", piece, chance, options)
        else:
            write(options.target / path.name, rows, chance, options)


if __name__ == "__main__":
    main()
