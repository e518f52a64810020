"""Names and plain readings of UBL 2.1 documents, shared by the checks."""

from decimal import Decimal

from lxml import etree

from facts import Facts, Line, Written, group

NAMESPACES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
INVOICE = "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice"
CREDIT_NOTE = "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote"
# Elements that a schema asks for even where there is nothing to say.
MAY_BE_EMPTY = frozenset()


def find(node, path):
    return node.find(path, NAMESPACES)


def find_all(node, path):
    return node.findall(path, NAMESPACES)


def text(node, path):
    """The text of the one element at `path`, None where there is none."""
    return node.findtext(path, None, NAMESPACES)


def decimal(node, path, default="0"):
    return Decimal(text(node, path) or default)


def lines(document):
    """Each line with the name of its quantity element."""
    kind, quantity = ("CreditNote", "Credited") if document.tag == CREDIT_NOTE else ("Invoice", "Invoiced")
    for line in find_all(document, f"cac:{kind}Line"):
        yield line, f"cbc:{quantity}Quantity"


def currency(document):
    return text(document, "cbc:DocumentCurrencyCode")


def _accounting(document):
    """The currency in which the seller accounts for tax, and the tax in it."""
    code = text(document, "cbc:TaxCurrencyCode")
    amounts = [element for element in find_all(document, "cac:TaxTotal/cbc:TaxAmount") if element.get("currencyID") == code]
    return None if code is None else (code, *(Decimal(element.text) for element in amounts))


def amounts(document):
    """Every amount that names a currency."""
    accounted = text(document, "cbc:TaxCurrencyCode")
    for element in document.iter("{*}*"):
        if "currencyID" in element.keys():
            name = etree.QName(element).localname
            parents = [etree.QName(parent).localname for parent in element.iterancestors()][:2]
            is_of_line = parents[0] == "AllowanceCharge" and parents[1].endswith("Line")
            number = (element.text or "").strip()
            is_accounting = parents[0] == "TaxTotal" and element.get("currencyID") == accounted
            yield Written(name, number, element.get("currencyID"), name == "PriceAmount", is_of_line, is_accounting)


def facts(document):
    found = Facts(
        number=text(document, "cbc:ID"),
        issued=text(document, "cbc:IssueDate"),
        due=text(document, "cbc:DueDate") or text(document, "cac:PaymentMeans/cbc:PaymentDueDate"),
        currency=currency(document),
        order=text(document, "cac:OrderReference/cbc:ID"),
        is_credit=document.tag == CREDIT_NOTE,
        reference=text(document, "cbc:BuyerReference"),
        contract=text(document, "cac:ContractDocumentReference/cbc:ID"),
        preceding=text(document, "cac:BillingReference/cac:InvoiceDocumentReference/cbc:ID"),
        period=tuple(text(document, f"cac:InvoicePeriod/cbc:{end}Date") for end in ("Start", "End")),
        total=decimal(document, "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"),
        prepaid=decimal(document, "cac:LegalMonetaryTotal/cbc:PrepaidAmount"),
        rounding=decimal(document, "cac:LegalMonetaryTotal/cbc:PayableRoundingAmount"),
        order_lines=frozenset(text(line, "cac:OrderLineReference/cbc:LineID") for line, _ in lines(document)),
        accounting=_accounting(document),
    )
    for line, quantity in lines(document):
        found.lines.append(
            Line(
                name=text(line, "cbc:ID"),
                quantity=decimal(line, quantity),
                price=decimal(line, "cac:Price/cbc:PriceAmount"),
                base=decimal(line, "cac:Price/cbc:BaseQuantity", "1"),
                amount=decimal(line, "cbc:LineExtensionAmount"),
                group=_group(find(line, "cac:Item/cac:ClassifiedTaxCategory")),
                charges=sum(map(_signed, find_all(line, "cac:AllowanceCharge")), Decimal(0)),
            )
        )
    for charge in find_all(document, "cac:AllowanceCharge"):
        found.charges.append((_group(find(charge, "cac:TaxCategory")), _signed(charge)))
    for subtotal in find_all(document, "cac:TaxTotal/cac:TaxSubtotal"):
        amounts_of = (decimal(subtotal, "cbc:TaxableAmount"), decimal(subtotal, "cbc:TaxAmount"))
        found.subtotals.append((_group(find(subtotal, "cac:TaxCategory")), *amounts_of))
    for kind, path in (
        ("tax", "cac:TaxTotal/cbc:TaxAmount"),
        ("net", "cac:LegalMonetaryTotal/cbc:LineExtensionAmount"),
        ("exclusive", "cac:LegalMonetaryTotal/cbc:TaxExclusiveAmount"),
        ("inclusive", "cac:LegalMonetaryTotal/cbc:TaxInclusiveAmount"),
        ("payable", "cac:LegalMonetaryTotal/cbc:PayableAmount"),
    ):
        found.stated[kind].append((path.rsplit(":", 1)[1], decimal(document, path)))
    return found


def _group(category):
    return group(None, None) if category is None else group(text(category, "cbc:ID"), text(category, "cbc:Percent"))


def _signed(charge):
    amount = decimal(charge, "cbc:Amount")
    return amount if text(charge, "cbc:ChargeIndicator") == "true" else -amount
