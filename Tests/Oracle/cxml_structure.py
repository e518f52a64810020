"""The element order and obligatory attributes of cXML documents, after the InvoiceDetail DTD of cXML 1.2.037.

The DTD cannot be had by name from a package registry, so what it says of the elements in use is written down here,
as content models of the same notation; an element that is not in the list is a failure. Narrower where the DTD
leaves a choice that a receiver does not like: an order without a number, a phone in pieces.
"""

import re

DOCTYPE = '<!DOCTYPE cXML SYSTEM "http://xml.cxml.org/schemas/cXML/1.2.037/InvoiceDetail.dtd">'
LANG = "{http://www.w3.org/XML/1998/namespace}lang"
TEXT = "#text"
MOMENT = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}[+-]\d{2}:\d{2}")
MOMENTS = {"timestamp", "invoiceDate", "startDate", "endDate", "orderDate"}
NUMBER = re.compile(r"-?\d+(\.\d+)?")
NUMBERS = {"quantity", "percentageRate", "conversionFactor", "invoiceLineNumber", "payInNumberOfDays"}

# Element: content model, obligatory attributes, further attributes that are allowed.
MODEL = {
    "cXML": ("Header, Request", f"payloadID timestamp version {LANG}", ""),
    "Header": ("From, To, Sender", "", ""),
    "From": ("Credential+", "", ""),
    "To": ("Credential+", "", ""),
    "Sender": ("Credential+, UserAgent", "", ""),
    "Credential": ("Identity", "domain", ""),
    "Identity": (TEXT, "", ""),
    "UserAgent": (TEXT, "", ""),
    "Request": ("InvoiceDetailRequest", "", "deploymentMode"),
    "InvoiceDetailRequest": (
        "InvoiceDetailRequestHeader, (InvoiceDetailOrder+ | InvoiceDetailHeaderOrder+), InvoiceDetailSummary", "", ""),
    "InvoiceDetailRequestHeader": (
        "InvoiceDetailHeaderIndicator, InvoiceDetailLineIndicator, InvoicePartner*, DocumentReference?, InvoiceIDInfo?,"
        "PaymentTerm*, Period?, Comments?, IdReference*, Extrinsic*",
        "invoiceID invoiceDate", "purpose operation"),
    "InvoiceDetailHeaderIndicator": ("", "", "isHeaderInvoice"),
    "InvoiceDetailLineIndicator": ("", "", "isTaxInLine"),
    "InvoicePartner": ("Contact, IdReference*", "", ""),
    "Contact": ("Name, PostalAddress*, Email*, IdReference*, Extrinsic*", "role", ""),
    "Name": (TEXT, LANG, ""),
    "PostalAddress": ("DeliverTo*, Street+, City, State?, PostalCode?, Country", "", ""),
    "Street": (TEXT, "", ""),
    "City": (TEXT, "", ""),
    "State": (TEXT, "", ""),
    "PostalCode": (TEXT, "", ""),
    "Country": (TEXT, "isoCountryCode", ""),
    "Email": (TEXT, "", ""),
    "IdReference": ("", "identifier domain", ""),
    "DocumentReference": ("", "payloadID", ""),
    "InvoiceIDInfo": ("", "invoiceID", "invoiceDate"),
    "Comments": (TEXT, "", LANG),
    "PaymentTerm": ("", "payInNumberOfDays", ""),
    "Period": ("", "startDate endDate", ""),
    "Extrinsic": (TEXT, "name", ""),
    "InvoiceDetailOrder": ("InvoiceDetailOrderInfo, InvoiceDetailServiceItem+", "", ""),
    "InvoiceDetailHeaderOrder": ("InvoiceDetailOrderInfo, InvoiceDetailOrderSummary", "", ""),
    "InvoiceDetailOrderInfo": ("(OrderIDInfo, SupplierOrderInfo?) | SupplierOrderInfo", "", ""),
    "OrderIDInfo": ("", "orderID", "orderDate"),
    "SupplierOrderInfo": ("", "orderID", "orderDate"),
    "InvoiceDetailOrderSummary": ("SubtotalAmount, Period?, Tax?, GrossAmount?, NetAmount?, Extrinsic*",
                                  "invoiceLineNumber", ""),
    "InvoiceDetailServiceItem": (
        "InvoiceDetailServiceItemReference, SubtotalAmount, Period?, UnitRate, Tax?, GrossAmount?, NetAmount?,"
        "Comments?, Extrinsic*",
        "invoiceLineNumber quantity", ""),
    "InvoiceDetailServiceItemReference": ("Classification*, ItemID?, Description?", "", "lineNumber"),
    "Classification": (TEXT, "domain", ""),
    "ItemID": ("SupplierPartID", "", ""),
    "SupplierPartID": (TEXT, "", ""),
    "Description": (TEXT, LANG, ""),
    "UnitRate": ("Money, UnitOfMeasure, PriceBasisQuantity?", "", ""),
    "UnitOfMeasure": (TEXT, "", ""),
    "PriceBasisQuantity": ("UnitOfMeasure", "quantity conversionFactor", ""),
    "InvoiceDetailSummary": (
        "SubtotalAmount, Tax, GrossAmount?, TotalAmountWithoutTax?, NetAmount, DueAmount?", "", ""),
    "Tax": ("Money, Description, TaxDetail*", "", ""),
    "TaxDetail": ("TaxableAmount?, TaxAmount, Description?, TaxExemption?, Extrinsic*", "category",
                  "purpose percentageRate"),
    "TaxExemption": ("ExemptReason?", "exemptCode", ""),
    "ExemptReason": (TEXT, LANG, ""),
    "Money": (TEXT, "currency", ""),
    **{name: ("Money", "", "") for name in (
        "SubtotalAmount", "TaxableAmount", "TaxAmount", "GrossAmount", "TotalAmountWithoutTax", "NetAmount",
        "DueAmount")},
}
PURPOSES = {"standard", "creditMemo"}


def _compiled(model):
    """A content model as an expression over the names of children, each with a semicolon."""
    spaced = re.sub(r"(\w+)", r"(?:\1;)", model)
    return re.compile(re.sub(r"[\s,]+", "", spaced))


PATTERNS = {name: None if model == TEXT else _compiled(model) for name, (model, _, _) in MODEL.items()}


def failures(document):
    """What the DTD, and the words in it, say against a document."""
    if document.getroottree().docinfo.doctype != DOCTYPE:
        yield f"cXML: doctype is {document.getroottree().docinfo.doctype!r}"
    for element in document.iter():
        if not isinstance(element.tag, str):
            yield "cXML: a comment or an instruction"
        elif element.tag not in MODEL:
            yield f"cXML: {element.tag} is not known"
        else:
            yield from _element(element)
    yield from _purpose(document)


def _element(element):
    _, needed, allowed = MODEL[element.tag]
    there = set(element.keys())
    for name in sorted(set(needed.split()) - there):
        yield f"cXML: {element.tag} has no {name.rpartition('}')[2]}"
    for name in sorted(there - set(needed.split()) - set(allowed.split())):
        yield f"cXML: {element.tag} may not have {name}"
    for name in sorted(there & MOMENTS):
        if not MOMENT.fullmatch(element.get(name)):
            yield f"cXML: {element.tag}/@{name} {element.get(name)} is no moment with a zone"
    for name in sorted(there & NUMBERS):
        if not NUMBER.fullmatch(element.get(name)):
            yield f"cXML: {element.tag}/@{name} {element.get(name)} is no number"
    pattern = PATTERNS[element.tag]
    children = "".join(f"{child.tag};" for child in element)
    texts = [element.text, *(child.tail for child in element)]
    if pattern is None and children:
        yield f"cXML: {element.tag} has {children} beside its text"
    if pattern is not None and not pattern.fullmatch(children):
        yield f"cXML: {element.tag} has {children or 'nothing'}, not {MODEL[element.tag][0]}"
    if pattern is not None and any((text or "").strip() for text in texts):
        yield f"cXML: {element.tag} has text"


def _purpose(document):
    """A credit memo has no lines and is due for less than nothing, or for nothing."""
    header = document.find("Request/InvoiceDetailRequest/InvoiceDetailRequestHeader")
    purpose = None if header is None else header.get("purpose")
    if purpose not in PURPOSES:
        yield f"cXML: the purpose is {purpose}"
        return
    if header.get("operation") != "new":
        yield "cXML: the operation is not new"
    is_header = header.find("InvoiceDetailHeaderIndicator").get("isHeaderInvoice") == "yes"
    if is_header != (purpose == "creditMemo"):
        yield f"cXML: isHeaderInvoice does not fit the purpose {purpose}"
    if (document.find(".//InvoiceDetailHeaderOrder") is not None) != is_header:
        yield "cXML: lines do not fit isHeaderInvoice"
    due = document.findtext("Request/InvoiceDetailRequest/InvoiceDetailSummary/DueAmount/Money") or ""
    if due.strip("0.") and due.startswith("-") != is_header:
        yield f"cXML: DueAmount {due} does not fit the purpose {purpose}"
