"""Checks published documents and the folders they lie in.

Each UBL and CII file is held against its schema, the EN 16931 rules, those of Peppol, XRechnung, Factur-X or the French
reform where it claims them, and each cXML file against what the DTD says; all of them against their own amounts computed exactly. A page is read as strict
HTML5. All documents of one invoice must say the same. A folder named by a date is also held against its manifest and
check sums. Prints a line per failure, and a summary; leaves with 1 after any failure.
"""

import argparse
import multiprocessing
import sys
from collections import Counter
from pathlib import Path

from lxml import etree

import cross_formats
import exact_amounts
import formats
import html_page
import night_folder
import rule_sets
from official_rules import OfficialRules

FEW = 40
_rules = None


def check(path):
    """The path, what it is, and all that is wrong with the document there."""
    kind = "HTML"
    try:
        source = path.read_bytes().decode("utf-8")
        if path.suffix == ".html":
            found = list(html_page.failures(source))
        else:
            kind, found = check_xml(path.name, source)
    except (etree.XMLSyntaxError, UnicodeDecodeError) as error:
        found = [f"XML: {error}"]
    return path, kind, list(dict.fromkeys(found))


def check_xml(name, source):
    global _rules
    if _rules is None:
        _rules = OfficialRules()
    document = etree.fromstring(source.encode("utf-8"))
    kind = etree.QName(document).localname
    if document.tag not in formats.roots(name):
        return kind, [f"the root {kind} does not fit the name"]
    return kind, [*_rules.failures(document, source), *exact_amounts.failures(document)]


def check_all(paths, jobs):
    if jobs == 1 or len(paths) <= FEW:
        yield from map(check, paths)
        return
    with multiprocessing.get_context("spawn").Pool(jobs) as pool:
        yield from pool.imap(check, paths, chunksize=20)


def documents(places):
    for place in places:
        if place.is_dir():
            yield from sorted(path for path in place.rglob("*") if formats.is_document_name(path.name))
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
    kinds = Counter()
    for path, kind, found in check_all(paths, options.jobs):
        kinds[kind] += 1
        failures += ((path, problem) for problem in found)
    failures += cross_formats.failures(paths)
    for folder in nights(places):
        failures += ((folder / name, problem) for name, problem in night_folder.failures(folder))
    for path, problem in failures:
        print(f"{path}: {problem}")
    counts = "".join(f", {count} {kind}" for kind, count in sorted(kinds.items()))
    print(f"{len(paths)} files{counts}, {len(failures)} failures")
    print(rule_sets.standing())
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
