"""Reads the PDF files of a folder back, by pikepdf and the package factur-x.

A file `….facturx.pdf` is held against what PDF/A-3 and Factur-X ask of it: the embedded invoice is the document beside it, byte for
byte, of the level that the metadata name, and valid by the schema of that level. Prints a line per failure, and a summary;
leaves with 1 after any failure.
"""

import re
import sys
from pathlib import Path

import pikepdf
from facturx import get_facturx_xml_from_pdf, get_level, xml_check_xsd
from lxml import etree

SUFFIX = ".facturx.pdf"
NAMES = {
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "fx": "urn:factur-x:pdfa:CrossIndustryDocument:invoice:1p0#",
    "pdfaid": "http://www.aiim.org/pdfa/ns/id/",
    "extension": "http://www.aiim.org/pdfa/ns/extension/",
    "schema": "http://www.aiim.org/pdfa/ns/schema#",
    "property": "http://www.aiim.org/pdfa/ns/property#",
    "xmp": "http://ns.adobe.com/xap/1.0/",
}
FORBIDDEN = {"/JavaScript", "/Launch", "/Sound", "/Movie", "/ResetForm", "/ImportData", "/Rendition"}


def failures(path):
    beside = path.with_name(path.name.removesuffix(SUFFIX) + ".facturx-cii.xml")
    name, invoice = get_facturx_xml_from_pdf(path.read_bytes(), check_xsd=False)
    if name != "factur-x.xml" or invoice != beside.read_bytes():
        yield f"the embedded file {name} is not {beside.name}"
    tree = etree.fromstring(invoice)
    xml_check_xsd(tree, flavor="factur-x", level="en16931")
    with pikepdf.open(path) as pdf:
        metadata = etree.fromstring(pdf.Root.Metadata.read_bytes())
        yield from metadata_failures(metadata, get_level(tree))
        yield from file_failures(pdf)
        yield from archive_failures(pdf)
        for info, element in (("/CreationDate", "xmp:CreateDate"), ("/ModDate", "xmp:ModifyDate")):
            digits = [re.sub(r"\D", "", text) for text in (str(pdf.docinfo[info]), metadata.findtext(f".//{element}", "", NAMES))]
            if digits[0] != digits[1]:
                yield f"{info} is not {element}"


def metadata_failures(metadata, level):
    if len(metadata.findall(".//rdf:RDF", NAMES)) != 1:
        yield "the metadata are not one RDF"
    part = metadata.xpath("string(//@pdfaid:part)", namespaces=NAMES), metadata.xpath("string(//@pdfaid:conformance)", namespaces=NAMES)
    if part != ("3", "B"):
        yield f"it claims PDF/A {part}"
    claimed = {key: metadata.findtext(f".//fx:{key}", None, NAMES) for key in ("DocumentType", "DocumentFileName", "Version", "ConformanceLevel")}
    wanted = {"DocumentType": "INVOICE", "DocumentFileName": "factur-x.xml", "Version": "1.0", "ConformanceLevel": "EN 16931"}
    if claimed != wanted or level != "en16931":
        yield f"it claims {claimed}, and the invoice is {level}"
    declared = metadata.xpath("//extension:schemas//schema:namespaceURI/text()", namespaces=NAMES)
    if declared != [NAMES["fx"]]:
        yield f"its extension schemas are {declared}"
    if set(metadata.xpath("//extension:schemas//property:name/text()", namespaces=NAMES)) != set(wanted):
        yield "its extension schema does not declare the properties that it uses"


def file_failures(pdf):
    if len(pdf.Root.AF) != 1 or len(pdf.attachments) != 1:
        yield "it has not one associated file"
        return
    file = pdf.Root.AF[0]
    found = file.AFRelationship, str(file.F), str(file.UF), file.EF.F.Subtype
    if found != ("/Alternative", "factur-x.xml", "factur-x.xml", "/text/xml") or "/ModDate" not in file.EF.F.Params:
        yield f"its associated file is {found}"


def archive_failures(pdf):
    """What PDF/A asks of any file, as far as it can be seen without a renderer."""
    if pdf.is_encrypted or "/ID" not in pdf.trailer:
        yield "it is encrypted, or has no ID"
    intents = pdf.Root.get("/OutputIntents", [])
    if not intents or intents[0].S != "/GTS_PDFA1" or "/DestOutputProfile" not in intents[0]:
        yield "it has no output intent"
    for each in pdf.objects:
        if not isinstance(each, (pikepdf.Dictionary, pikepdf.Stream)):
            continue
        if each.get("/S") in FORBIDDEN:
            yield f"it has an action {each.get('/S')}"
        if isinstance(each, pikepdf.Stream) and "/LZWDecode" in str(each.get("/Filter")):
            yield "it has a stream of LZW"
        if each.get("/Type") == "/FontDescriptor" and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(each.keys()):
            yield f"the font {each.get('/FontName')} is not embedded"


def main(folder):
    found, others = 0, 0
    for path in sorted(Path(folder).glob("*.pdf")):
        if not path.name.endswith(SUFFIX):
            others += 1
            wrong = [] if pikepdf.open(path).pages else ["it has no page"]
        else:
            found += 1
            wrong = list(failures(path))
        for failure in wrong:
            print(f"{path.name}: {failure}", file=sys.stderr)
            found = -1
    if found < 0:
        sys.exit(1)
    print(f"{found} Factur-X file{'' if found == 1 else 's'}, {others} other PDF{'' if others == 1 else 's'}")


if __name__ == "__main__":
    main(sys.argv[1])
