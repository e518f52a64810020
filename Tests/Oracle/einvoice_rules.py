"""Checks published UBL documents and the folders they lie in.

Each file is held against the UBL schema, the EN 16931 rules, the Peppol rules where it claims them, and its
own amounts computed exactly. A folder named by a date is also held against its manifest and check sums.
Prints a line per failure and a summary; leaves with 1 after any failure.
"""

import argparse
import multiprocessing
import sys
from pathlib import Path

from lxml import etree

import exact_amounts
import night_folder
from official_rules import OfficialRules
from ubl import is_ubl_name

FEW = 40
_rules = None


def check(path):
    """The path and all that is wrong with the document there."""
    global _rules
    if _rules is None:
        _rules = OfficialRules()
    try:
        source = path.read_bytes()
        document = etree.fromstring(source)
        found = list(_rules.failures(document, source.decode("utf-8")))
        found += exact_amounts.failures(document)
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        found = [f"XML: {error}"]
    return path, list(dict.fromkeys(found))


def check_all(paths, jobs):
    if jobs == 1 or len(paths) <= FEW:
        yield from map(check, paths)
        return
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap(check, paths, chunksize=20)


def documents(places):
    for place in places:
        if place.is_dir():
            yield from sorted(path for path in place.rglob("*.xml") if is_ubl_name(path.name))
        else:
            yield place


def nights(places):
    for place in filter(Path.is_dir, places):
        for folder in (place, *sorted(place.rglob("*"))):
            in_output = folder.parent.name not in ("rejects", "regenerated")
            if folder.is_dir() and in_output and night_folder.DATE.fullmatch(folder.resolve().name):
                yield folder


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("places", nargs="+", type=Path, metavar="FILE|FOLDER")
    parser.add_argument("--jobs", type=int, default=2, help="processes, 2 unless told")
    options = parser.parse_args()

    missing = [place for place in options.places if not place.exists()]
    failures = [(place, "missing") for place in missing]
    places = [place for place in options.places if place.exists()]
    paths = list(documents(places))
    for path, found in check_all(paths, options.jobs):
        failures += ((path, problem) for problem in found)
    for folder in nights(places):
        failures += ((folder / name, problem) for name, problem in night_folder.failures(folder))
    for path, problem in failures:
        print(f"{path}: {problem}")
    print(f"{len(paths)} files, {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
