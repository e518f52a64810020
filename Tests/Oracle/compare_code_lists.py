"""Holds the program's code lists against published rule sets, and prints what differs.

A difference that is known has its reason here; one that is not, and a reason that no difference needs any more, is a
failure. Lists are compared as they are on the day on which the set was released.
"""

import argparse
import csv
import re
import sys
from pathlib import Path
from xml.etree import ElementTree

import rule_sets

LISTS = Path(__file__).parents[2] / "Sources/Domain/CodeLists/Lists"
XSLT = "{http://www.w3.org/1999/XSL/Transform}"
ASSERTS = ("{http://purl.oclc.org/dsdl/svrl}failed-assert", "{http://purl.oclc.org/dsdl/schematron}assert")
CODES = re.compile(r"'((?:\s*[0-9A-Z]{1,4}\s+){9,}[0-9A-Z]{0,4}\s*)'")

NOT_INVOICED = {code: "no currency that invoices are written in: offshore, a metal, a unit of account, a test code"
                for code in "CNH XAG XAU XBA XBB XBC XBD XDR XPD XPT XSU XTS XUA XXX".split()}
# The set of Peppol that can be had by name is of early 2024.
WITHDRAWN = {code: "withdrawn before 3.0.20" for code in "9901 CUC HRK MRO SLL VEF ZWL".split()}
LATER = {code: "new since the set" for code in
         "0147 0154 0158 0170 0177 0194 0203 0205 0217 0225 0235 0240 0244 0245 MRU SLE UYW VED VES ZWG".split()}
DOBRA = {"STN": "in the set of 2024, not in 3.0.20, again in 3.0.21", "STD": "not in the set of 2024, in 3.0.20"}

# The list and its column, the set, where its codes stand, the day, and what is known.
COMPARED = [
    ("address-schemes", "en16931", "ubl", "BR-CL-25", "2026-11-30", {}),
    ("address-schemes", "en16931", "cii", "BR-CL-25", "2026-11-30", {}),
    ("address-schemes", "peppol", "peppol", "$eaid", "2026-02-23", WITHDRAWN | LATER),
    ("currencies", "en16931", "ubl", "BR-CL-04", "2026-11-30", NOT_INVOICED),
    ("currencies", "en16931", "cii", "BR-CL-04", "2026-11-30", NOT_INVOICED),
    ("currencies", "peppol", "peppol", "$ISO4217", "2026-02-23", NOT_INVOICED | WITHDRAWN | LATER | DOBRA),
    ("countries", "en16931", "ubl", "BR-CL-14", "2026-11-30", {}),
    ("countries", "cii", "cii", "BR-CL-14", "2026-11-30", {"AN": "withdrawn from ISO 3166-1 in 2010"}),
    ("countries", "en16931", "peppol", "$ISO3166", "2026-11-30", {}),
    ("units", "en16931", "ubl", "BR-CL-23", "2026-11-30", {}),
    ("units", "en16931", "cii", "BR-CL-23", "2026-11-30", {}),
    ("identifier-schemes", "en16931", "ubl", "BR-CL-11", "2026-11-30", {}),
    ("identifier-schemes", "en16931", "cii", "BR-CL-11", "2026-11-30", {}),
    ("payment-means", "en16931", "ubl", "BR-CL-16", "2026-11-30", {}),
    ("payment-means", "en16931", "cii", "BR-CL-16", "2026-11-30", {}),
    ("note-subjects", "en16931", "ubl", "BR-CL-08", "2026-11-30", {}),
    ("note-subjects", "cii", "cii", "BR-CL-08", "2026-11-30", {}),
]


def is_listed(cell, day):
    """Whether a cell of a list says that it has the code on a day."""
    if cell in ("yes", "no"):
        return cell == "yes"
    start, end = cell.split("/")
    return (start == ".." or start <= day) and (end == ".." or day <= end)


def program_codes(name, column, day):
    lines = (LISTS / f"{name}.csv").read_text("utf-8").splitlines()
    rows = csv.DictReader(line for line in lines if not line.startswith("#"))
    return {row["code"] for row in rows if is_listed(row[column], day)}


class RuleSet:
    """A file of rules: Schematron, or the XSLT that was made of it."""

    def __init__(self, path):
        self.path = path
        self._tree = ElementTree.parse(path)

    def codes(self, place):
        texts = self._variables(place[1:]) if place.startswith("$") else self._tests(place)
        found = {code for text in texts for match in CODES.finditer(text) for code in match[1].split()}
        if not found:
            raise SystemExit(f"{self.path.name} has no codes at {place}")
        return found

    def _variables(self, name):
        for element in self._tree.iter():
            if element.get("name") == name:
                yield element.get("select") or element.get("value") or ""

    def _tests(self, rule):
        for tag in ASSERTS:
            for element in self._tree.iter(tag):
                names = {child.get("name"): "".join(child.itertext()) for child in element.iter(f"{XSLT}attribute")}
                if rule in (element.get("id"), names.get("id")):
                    yield element.get("test") or names.get("test", "")


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    for name, what in (("ubl", "EN 16931 for UBL"), ("cii", "EN 16931 for CII"), ("peppol", "Peppol BIS Billing")):
        parser.add_argument(f"--{name}", type=Path, metavar="FILE", help=f"other rules of {what}")
    parser.add_argument("--day", help="the day on which other rules are compared")
    options = parser.parse_args()
    sets = {"ubl": rule_sets.EN_16931.path, "cii": rule_sets.EN_16931_CII.path, "peppol": rule_sets.PEPPOL.path}
    others = {name: path for name in sets if (path := getattr(options, name))}
    rules = {name: RuleSet(path) for name, path in (others or sets).items()}

    failures = 0
    for name, column, where, place, day, known in COMPARED:
        if where not in rules:
            continue
        if where in others:
            day, known = options.day or "2026-11-30", {}
        ours, theirs = program_codes(name, column, day), rules[where].codes(place)
        title = f"{name}.csv, {column}: {rules[where].path.name} {place} on {day}"
        for code in sorted(ours ^ theirs):
            side = "only in the list" if code in ours else "only in the rules"
            print(f"{title}: {code} {side}: {known.get(code, 'not explained')}")
            failures += code not in known
        print(f"{title}: {len(ours & theirs)} codes in both")
    if not others:
        differing = {code for name, column, where, place, day, _ in COMPARED
                     for code in program_codes(name, column, day) ^ rules[where].codes(place)}
        for code in sorted({code for *_, known in COMPARED for code in known} - differing):
            print(f"{code}: explained, and nothing differs")
            failures += 1
    print(f"{failures} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
