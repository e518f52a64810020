"""Shows that the checks of the further formats can fail: valid documents pass, every mutation of them is caught."""

import tempfile
from pathlib import Path

from lxml import etree

import cross_formats
import einvoice_rules
import formats
import html_page

HERE = Path(__file__).parent
NUMBER = "INV-2024-00000001"
CII, CXML = "valid_invoice.cii.xml", "valid_invoice.cxml.xml"
CREDIT, CREDIT_CII, CREDIT_CXML = "valid_credit_note.xml", "valid_credit_note.cii.xml", "valid_credit_note.cxml.xml"
MONEY = '<Money currency="EUR">'
EUR = ' currencyID="EUR">'

# The document, what is replaced in it once, by what, and a rule that must object.
MUTATIONS = [
    (CREDIT, "<cbc:CreditNoteTypeCode>381</cbc:CreditNoteTypeCode>", "", "BR-04"),
    (CREDIT, "CreditNoteTypeCode>381<", "CreditNoteTypeCode>380<", "BR-CL-01"),
    (CREDIT, "<cbc:PaymentMeansCode>1<", "<cbc:PaymentMeansCode>58<", "BR-61"),
    (CREDIT, "<cbc:ID>INV-2024-00000000</cbc:ID>", "", "UBL schema"),
    (CREDIT, "<cbc:PriceAmount" + EUR + "10.5<", "<cbc:PriceAmount" + EUR + "-10.5<", "BR-27"),
    (CREDIT, EUR + "37.81</cbc:PayableAmount>", EUR + "-37.81</cbc:PayableAmount>", "exact: PayableAmount"),
    (CREDIT, EUR + "31.50</cbc:LineE", EUR + "31.51</cbc:LineE", "exact: line 1"),
    (CII, "<ram:TypeCode>380</ram:TypeCode>", "", "CII schema"),
    (CII, "<ram:TypeCode>380<", "<ram:TypeCode>999<", "BR-CL-01"),
    (CII, 'format="102">20240901<', 'format="102">2024-09-01<', "CII"),
    (CII, "<ram:BuyerReference>account-1</ram:BuyerReference>", "<ram:BuyerReference/>", "empty: BuyerReference"),
    (CII, "<ram:IssuerAssignedID>PO-1<", "<ram:IssuerAssignedID> <", "empty: IssuerAssignedID"),
    (CII, "<ram:InvoiceCurrencyCode>", "<ram:TaxCurrencyCode>GBP</ram:TaxCurrencyCode><ram:InvoiceCurrencyCode>", "BR-53"),
    (CII, "urn:cen.eu:en16931:2017", "urn:factur-x.eu:1p0:none", "FX-SCH-"),
    (CII, "urn:cen.eu:en16931:2017", "urn:cen.eu:en16931:2017#compliant#urn:xeinkauf.de:kosit:xrechnung_3.0", "BR-DE-2:"),
    (CII, "<ram:Guideline", "<ram:BusinessProcessSpecifiedDocumentContextParameter><ram:ID>S1</ram:ID>"
     "</ram:BusinessProcessSpecifiedDocumentContextParameter><ram:Guideline", "BR-FR-05"),
    (CII, "InvoiceCurrencyCode>EUR<", "InvoiceCurrencyCode>BGN<", "BR-CL-04"),
    (CII, 'unitCode="C62"', 'unitCode="pcs"', "BR-CL-23"),
    (CII, "<ram:CountryID>DE<", "<ram:CountryID>UK<", "BR-CL-14"),
    (CII, 'schemeID="9930"', 'schemeID="9999"', "BR-CL-25"),
    (CII, 'schemeID="VA">FR32123456789<', 'schemeID="VA">32123456789<', "BR-CO-09"),
    (CII, "<ram:CategoryCode>S<", "<ram:CategoryCode>Z<", "BR-Z-"),
    (CII, "<ram:LineTotalAmount>31.50<", "<ram:LineTotalAmount>31.49<", "exact: line 1"),
    (CII, "<ram:SpecifiedTradeSettlementLineMonetarySummation>", """<ram:SpecifiedTradeAllowanceCharge>\
<ram:ChargeIndicator><udt:Indicator>false</udt:Indicator></ram:ChargeIndicator><ram:ActualAmount>0.50</ram:ActualAmount>\
<ram:Reason>Rounding</ram:Reason></ram:SpecifiedTradeAllowanceCharge>\
<ram:SpecifiedTradeSettlementLineMonetarySummation>""", "exact: line 1"),
    (CII, "<ram:LineTotalAmount>0.01<", "<ram:LineTotalAmount>0.00<", "exact: line 3"),
    (CII, "<ram:CalculatedAmount>6.30<", "<ram:CalculatedAmount>6.31<", "exact: tax S 20: tax amount"),
    (CII, "<ram:DuePayableAmount>37.81<", "<ram:DuePayableAmount>37.8<", "exact: DuePayableAmount"),
    (CII, "<ram:GrandTotalAmount>37.81<", "<ram:GrandTotalAmount>37.810<", "more than 2 decimals"),
    (CII, "<ram:BasisAmount>31.51</ram:BasisAmount>", "", "BR-45"),
    (CREDIT_CII, "<ram:TypeCode>1<", "<ram:TypeCode>58<", "BT-84"),
    (CREDIT_CII, "<ram:ChargeAmount>10.5<", "<ram:ChargeAmount>-10.5<", "BR-27"),
    (CXML, "1.2.037/InvoiceDetail.dtd", "1.2.037/cXML.dtd", "doctype"),
    (CXML, ' invoiceDate="2024-09-01T00:00:00+00:00"', "", "has no invoiceDate"),
    (CXML, 'startDate="2024-08-01T00:00:00+00:00"', 'startDate="2024-08-01"', "no moment with a zone"),
    (CXML, '<OrderIDInfo orderID="PO-1"/>', '<OrderIDInfo orderID=""/>', "empty: OrderIDInfo/@orderID"),
    (CXML, '<OrderIDInfo orderID="PO-1"/>', '<OrderIDInfo number="PO-1"/>', "OrderIDInfo has no orderID"),
    (CXML, '<Name xml:lang="en">Issuer SAS</Name>', "<Name>Issuer SAS</Name>", "Name has no lang"),
    (CXML, "<City>Paris</City>", "", "cXML: PostalAddress has"),
    (CXML, "<UserAgent>Nightbill</UserAgent>", "", "cXML: Sender has"),
    (CXML, "<UnitOfMeasure>C62</UnitOfMeasure>", "", "cXML: UnitRate has"),
    (CXML, "<InvoiceDetailLineIndicator/>", "", "cXML: InvoiceDetailRequestHeader has"),
    (CXML, "<InvoiceDetailLineIndicator/>", "<InvoiceDetailLineIndicators/>", "is not known"),
    (CXML, "<InvoiceDetailHeaderIndicator/>", '<InvoiceDetailHeaderIndicator isHeaderInvoice="yes"/>', "does not fit"),
    (CXML, 'purpose="standard"', 'purpose="creditMemo"', "does not fit the purpose"),
    (CXML, 'quantity="3"', 'quantity="3,0"', "is no number"),
    (CXML, 'quantity="3"', 'quantity="4"', "exact: line 1"),
    (CXML, MONEY + "31.50<", MONEY + "31.49<", "exact: line 1"),
    (CXML, "</InvoiceDetailServiceItem>", '<Extrinsic name="roundingCharge">0.50</Extrinsic></InvoiceDetailServiceItem>',
     "exact: line 1"),
    (CXML, MONEY + "31.51<", MONEY + "31.52<", "exact: SubtotalAmount"),
    (CXML, MONEY + "6.30<", MONEY + "6.31<", "exact: Tax"),
    (CXML, MONEY + "37.81<", '<Money currency="USD">37.81<', "is in USD"),
    (CREDIT_CXML, MONEY + "-37.81", MONEY + "37.81", "exact: GrossAmount"),
    (CREDIT_CXML, MONEY + "-31.51", MONEY + "--31.51", "not plainly written"),
    (CREDIT_CXML, MONEY + "-31.51", MONEY + "-31.50", "exact: InvoiceDetailOrderSummary"),
    (CREDIT_CXML, 'isHeaderInvoice="yes"', "", "does not fit the purpose"),
]

PAGE = f"""<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Invoice</title></head>
<body><h1>Invoice {NUMBER}</h1><p>PO-1</p><p>2024-09-01, 2024-10-01</p><p>EUR 37.81</p></body></html>
"""
GERMAN = PAGE.replace('"en"', '"de"').replace("EUR 37.81", "37,81&nbsp;€ (EUR)")
# What is replaced in the page, by what, and whether it must fail by itself or beside the invoice.
PAGE_MUTATIONS = [
    ("<!DOCTYPE html>\n", "", "HTML: "),
    ("</h1>", "", "HTML: "),
    ("<p>PO-1</p>", "<p>PO-1", None),
    ("<p>PO-1</p>", "<p><b>PO-1</p>", "HTML: "),
    ("<p>PO-1</p>", '<p title="a" title="b">PO-1</p>', "HTML: "),
    ("<p>PO-1</p>", "<p>PO-1 & more &nope;</p>", "HTML: "),
    (' lang="en"', "", "language"),
    ("<title>Invoice</title>", "", "no title"),
    ("<h1>", '<img alt="" src="https://tracker.example/x.png"><h1>', "fetched"),
    ("</head>", "<style>p { background: url(http://tracker.example/x.png) }</style></head>", "fetched"),
    ("</head>", '<link rel="stylesheet" href="x.css"></head>', "fetched"),
    ("</head>", "<style>p { margin: 0 }</style></head>", None),
    ("</h1>", '</h1><a href="https://pay.example/">Pay</a>', None),
    ("<h1>", "<script>1</script><h1>", "script"),
    ("<p>PO-1</p>", "", "PO number"),
    ("PO-1", "PO-<b>1</b>", None),
    (NUMBER, "INV-2024-00000002", "the number"),
    ("37.81", "37.18", "the total"),
    ("EUR", "USD", "the currency"),
    ("2024-10-01", "2024-10-02", "the due date"),
    ("37.81", "37,81", "the total"),
    (PAGE, GERMAN, None),
    (PAGE, GERMAN.replace("37,81", "3.781,00"), "the total"),
]

# Documents of one invoice: the file, what is replaced, by what, and the field that must be named.
CROSS_MUTATIONS = [
    (CII, "<ram:IssuerAssignedID>PO-1<", "<ram:IssuerAssignedID>PO-2<", "order"),
    (CII, 'format="102">20241001<', 'format="102">20241002<', "due"),
    (CII, 'format="102">20240901<', 'format="102">20240902<', "issued"),
    (CII, "<ram:BuyerReference>account-1<", "<ram:BuyerReference>account-2<", "reference"),
    (CII, f"<ram:ID>{NUMBER}<", "<ram:ID>INV-2024-00000002<", "number"),
    (CII, "<ram:GrandTotalAmount>37.81<", "<ram:GrandTotalAmount>37.82<", "total"),
    (CXML, '<OrderIDInfo orderID="PO-1"/>', "", "order"),
    (CXML, 'quantity="3"', 'quantity="6"', "lines"),
    (CXML, '"dueDate">2024-10-01<', '"dueDate">2024-10-02<', "due"),
]


def valid(name):
    return (HERE / name).read_text("utf-8")


def mutated(source, old, new):
    assert old in source, f"the valid document does not hold {old}"
    return source.replace(old, new, 1)


def document_faults():
    for name in (CII, CXML, CREDIT, CREDIT_CII, CREDIT_CXML):
        found = einvoice_rules.check_xml(name, valid(name))[1]
        if found:
            yield f"{name} fails: {found}"
    for name, old, new, rule in MUTATIONS:
        found = einvoice_rules.check_xml(name, mutated(valid(name), old, new))[1]
        if not any(rule in problem for problem in found):
            yield f"{name}: {old!r} became {new!r}, and {rule} did not object: {found}"
    if not einvoice_rules.check_xml(f"{NUMBER}.cii.xml", valid(CXML))[1]:
        yield "cXML passes under the name of CII"


def page_faults():
    facts = formats.READERS["cXML"].facts(etree.fromstring(valid(CXML).encode("utf-8")))
    for old, new, rule in [("", "", None), *PAGE_MUTATIONS]:
        source = mutated(PAGE, old, new)
        found = list(html_page.failures(source))
        found = found or list(html_page.missing(source, facts))
        if bool(found) != bool(rule) or rule and not any(rule in problem for problem in found):
            yield f"page: {old!r} became {new!r}, found {found}"


def cross_faults():
    for changed, old, new, field in [(CII, "", "", None), *CROSS_MUTATIONS]:
        with tempfile.TemporaryDirectory() as place:
            paths = []
            for name in (CII, CXML):
                source = mutated(valid(name), old, new) if name == changed else valid(name)
                paths.append(Path(place) / name.replace("valid_invoice", NUMBER))
                paths[-1].write_text(source, "utf-8")
            paths.append(Path(place) / f"{NUMBER}.html")
            paths[-1].write_text(PAGE, "utf-8")
            found = [problem for _, problem in cross_formats.failures(paths)]
        if bool(found) != bool(field) or field and not any(f"formats: {field}" in problem for problem in found):
            yield f"formats, {old!r} became {new!r}: found {found}"


def faults():
    yield from document_faults()
    yield from page_faults()
    yield from cross_faults()


COUNT = len(MUTATIONS) + len(PAGE_MUTATIONS) + len(CROSS_MUTATIONS) + 1
