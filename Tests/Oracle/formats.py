"""Which reader a document has, and which format a file name stands for."""

import re

import cii
import cxml
import ubl

READERS = {ubl.INVOICE: ubl, ubl.CREDIT_NOTE: ubl, cii.INVOICE: cii, cxml.ROOT: cxml}
NAME = re.compile(
    r"(?P<number>[A-Za-z0-9]{1,12}-\d{4}-\d{8,})(\.r(?P<revision>\d+))?(?P<ending>(\.[a-z0-9-]+)?\.(xml|html))"
)
ROOTS = {**dict.fromkeys(cii.ENDINGS, {cii.INVOICE}), ".cxml.xml": {cxml.ROOT}}
UBL_ROOTS = {ubl.INVOICE, ubl.CREDIT_NOTE}


def reader(document):
    """The module that reads a document; None for one of no known format."""
    return READERS.get(document.tag)


def is_document_name(name):
    return name.endswith((".xml", ".html"))


def roots(name):
    """The root elements that a file of a name may have."""
    return next((found for ending, found in ROOTS.items() if name.endswith(ending)), UBL_ROOTS)


def is_ubl_name(name):
    return name.endswith(".xml") and roots(name) == UBL_ROOTS


def number(name):
    """The invoice number that a file is named by; None for another file."""
    match = NAME.fullmatch(name)
    return match["number"] if match else None


def revision(name):
    """The revision that a file is named by; only later ones than the first are."""
    match = NAME.fullmatch(name)
    return int(match["revision"] or 1) if match else None
