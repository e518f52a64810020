"""Applies the templates to neutral invoices made by chance, with libxslt, and checks every document.

Nothing of the program is needed: templates, schema of the neutral invoice and rules. Prints a line per failure and a
summary; leaves with 1 after any failure.
"""

import argparse
import multiprocessing
import sys
from collections import Counter
from functools import partial
from pathlib import Path

from lxml import etree

import cross_formats
import einvoice_rules
import exact_amounts
import formats
import html_page
import random_neutral
import rule_sets
import template_parts

TEMPLATES = Path(__file__).resolve().parents[2] / "Templates"


class Templates:
    """Every template of a folder by format and document, compiled."""

    def __init__(self, folder):
        self.schema = etree.XMLSchema(file=str(TEMPLATES / "invoice.xsd"))
        self.sheets = {}
        for path in sorted(folder.glob("*-*.xml")):
            name, _, document = path.stem.partition("-")
            text = path.read_text("utf-8")
            for form in template_parts.formats(text, name):
                source = template_parts.select(text, form).encode("utf-8")
                self.sheets[form, document] = etree.XSLT(etree.fromstring(source))

    def documents(self, neutral):
        """Each format whose receivers take the invoice, with the name of its file and its text."""
        number = neutral.findtext("number")
        for form in sorted({form for form, _ in self.sheets}):
            if not random_neutral.fits(neutral, form):
                continue
            sheet = self.sheets.get((form, neutral.findtext("type"))) or self.sheets[form, "invoice"]
            yield form, f"{number}.{form}{'' if form == 'html' else '.xml'}", bytes(sheet(neutral)).decode("utf-8")


def failures(folder, seed):
    """What is wrong with the documents of the neutral invoice of a seed, and how many there are of each kind."""
    global _templates
    if "_templates" not in globals():
        _templates = Templates(folder)
    neutral = random_neutral.document(seed)
    found, kinds, read, pages = [], Counter(), [], []
    if not _templates.schema.validate(neutral):
        found.append(f"neutral: {_templates.schema.error_log.last_error}")
    for form, name, source in _templates.documents(neutral):
        if form == "html":
            problems = list(html_page.failures(source))
            kinds[form] += 1
            pages.append(source)
        else:
            kind, problems = einvoice_rules.check_xml(name, source)
            kinds[f"{form} {kind}"] += 1
            document = etree.fromstring(source.encode("utf-8"))
            read.append((form, formats.reader(document).facts(document)))
        found += [f"{form}: {problem}" for problem in problems]
    first, expected = read[0]
    for form, other in read[1:]:
        found += [f"{form}: {problem}" for problem in cross_formats.differences(expected, other, first)]
    if expected.order != neutral.findtext("purchase-order-number"):
        found.append(f"the PO number is {expected.order!r}")
    for page in pages:
        found += html_page.missing(page, expected)
    return seed, found, kinds


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", type=int, default=1, help="the first one")
    parser.add_argument("--count", type=int, default=100, help="how many invoices")
    parser.add_argument("--templates", type=Path, default=TEMPLATES, metavar="FOLDER")
    parser.add_argument("--jobs", type=int, default=2)
    options = parser.parse_args()

    seeds = range(options.seed, options.seed + options.count)
    kinds, count = Counter(), 0
    with multiprocessing.get_context("spawn").Pool(options.jobs) as pool:
        for seed, found, here in pool.imap(partial(failures, options.templates), seeds, chunksize=5):
            kinds += here
            count += len(found)
            for problem in found:
                print(f"seed {seed}: {problem}")
    counts = "".join(f", {number} {kind}" for kind, number in sorted(kinds.items()))
    print(f"{options.count} neutral invoices{counts}, {count} failures")
    print(rule_sets.standing())
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
