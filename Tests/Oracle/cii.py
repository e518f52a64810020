"""Plain readings of UN/CEFACT Cross Industry Invoices (CII D16B)."""

from decimal import Decimal

from lxml import etree

from facts import Facts, Line, Written, group

STANDARD = "urn:un:unece:uncefact:data:standard:"
NAMESPACES = {
    "rsm": f"{STANDARD}CrossIndustryInvoice:100",
    "ram": f"{STANDARD}ReusableAggregateBusinessInformationEntity:100",
    "udt": f"{STANDARD}UnqualifiedDataType:100",
    "qdt": f"{STANDARD}QualifiedDataType:100",
}
INVOICE = f"{{{NAMESPACES['rsm']}}}CrossIndustryInvoice"
# Elements that a schema asks for even where there is nothing to say.
MAY_BE_EMPTY = frozenset()
# How file names of documents end.
ENDINGS = (".cii.xml", ".xrechnung-cii.xml", ".facturx-cii.xml", ".cii-fr.xml")

CONTEXT = "rsm:ExchangedDocumentContext/ram:{}SpecifiedDocumentContextParameter/ram:ID"
DOCUMENT = "rsm:ExchangedDocument/"
TRADE = "rsm:SupplyChainTradeTransaction/"
AGREEMENT = TRADE + "ram:ApplicableHeaderTradeAgreement/"
SETTLEMENT = TRADE + "ram:ApplicableHeaderTradeSettlement/"
CHARGE = "ram:SpecifiedTradeAllowanceCharge"
LINES = TRADE + "ram:IncludedSupplyChainTradeLineItem"
ORDER_LINE = "ram:SpecifiedLineTradeAgreement/ram:BuyerOrderReferencedDocument/ram:LineID"
SUMMATION = SETTLEMENT + "ram:SpecifiedTradeSettlementHeaderMonetarySummation/"


def text(node, path):
    return node.findtext(path, None, NAMESPACES)


def decimal(node, path, default="0"):
    return Decimal(text(node, path) or default)


def day(node, path):
    """A date of format 102 as YYYY-MM-DD; anything else as it is written."""
    element = node.find(f"{path}/*", NAMESPACES)
    if element is None:
        return None
    written = element.text or ""
    if element.get("format") != "102" or len(written) != 8 or not written.isdecimal():
        return f"{written} ({element.get('format')})"
    return f"{written[:4]}-{written[4:6]}-{written[6:]}"


def currency(document):
    return text(document, SETTLEMENT + "ram:InvoiceCurrencyCode")


def _accounting(document):
    """The currency in which the seller accounts for tax, and the tax in it."""
    code = text(document, SETTLEMENT + "ram:TaxCurrencyCode")
    totals = document.iterfind(SUMMATION + "ram:TaxTotalAmount", NAMESPACES)
    return None if code is None else (code, *(Decimal(each.text) for each in totals if each.get("currencyID") == code))


def amounts(document):
    accounted = text(document, SETTLEMENT + "ram:TaxCurrencyCode")
    for element in document.iter("{*}*"):
        name = etree.QName(element).localname
        if name.endswith("Amount"):
            parents = [etree.QName(parent).localname for parent in element.iterancestors()][:2]
            is_of_line = parents == ["SpecifiedTradeAllowanceCharge", "SpecifiedLineTradeSettlement"]
            number = (element.text or "").strip()
            is_accounting = name == "TaxTotalAmount" and element.get("currencyID") == accounted
            yield Written(name, number, element.get("currencyID"), name == "ChargeAmount", is_of_line, is_accounting)


def facts(document):
    found = Facts(
        number=text(document, DOCUMENT + "ram:ID"),
        issued=day(document, DOCUMENT + "ram:IssueDateTime"),
        due=day(document, SETTLEMENT + "ram:SpecifiedTradePaymentTerms/ram:DueDateDateTime"),
        currency=currency(document),
        order=text(document, AGREEMENT + "ram:BuyerOrderReferencedDocument/ram:IssuerAssignedID"),
        is_credit=text(document, DOCUMENT + "ram:TypeCode") == "381",
        reference=text(document, AGREEMENT + "ram:BuyerReference"),
        contract=text(document, AGREEMENT + "ram:ContractReferencedDocument/ram:IssuerAssignedID"),
        preceding=text(document, SETTLEMENT + "ram:InvoiceReferencedDocument/ram:IssuerAssignedID"),
        period=_period(document, SETTLEMENT),
        total=decimal(document, SUMMATION + "ram:GrandTotalAmount"),
        order_lines=frozenset(text(line, ORDER_LINE) for line in document.iterfind(LINES, NAMESPACES)),
        accounting=_accounting(document),
    )
    for line in document.iterfind(LINES, NAMESPACES):
        price = "ram:SpecifiedLineTradeAgreement/ram:NetPriceProductTradePrice/"
        settlement = "ram:SpecifiedLineTradeSettlement/"
        found.lines.append(
            Line(
                name=text(line, "ram:AssociatedDocumentLineDocument/ram:LineID"),
                quantity=decimal(line, "ram:SpecifiedLineTradeDelivery/ram:BilledQuantity"),
                price=decimal(line, price + "ram:ChargeAmount"),
                base=decimal(line, price + "ram:BasisQuantity", "1"),
                amount=decimal(
                    line, settlement + "ram:SpecifiedTradeSettlementLineMonetarySummation/ram:LineTotalAmount"
                ),
                group=_group(line.find(settlement + "ram:ApplicableTradeTax", NAMESPACES)),
                charges=sum(map(_signed, line.iterfind(settlement + CHARGE, NAMESPACES)), Decimal(0)),
            )
        )
    for tax in document.iterfind(SETTLEMENT + "ram:ApplicableTradeTax", NAMESPACES):
        found.subtotals.append((_group(tax), decimal(tax, "ram:BasisAmount"), decimal(tax, "ram:CalculatedAmount")))
    for kind, name in (
        ("net", "LineTotalAmount"),
        ("exclusive", "TaxBasisTotalAmount"),
        ("tax", "TaxTotalAmount"),
        ("inclusive", "GrandTotalAmount"),
        ("payable", "DuePayableAmount"),
    ):
        found.stated[kind].append((name, decimal(document, f"{SUMMATION}ram:{name}", "NaN")))
    return found


def _period(node, path):
    ends = ("ram:StartDateTime", "ram:EndDateTime")
    return tuple(day(node, f"{path}ram:BillingSpecifiedPeriod/{end}") for end in ends)


def _signed(charge):
    amount = decimal(charge, "ram:ActualAmount", "NaN")
    return amount if text(charge, "ram:ChargeIndicator/udt:Indicator") == "true" else -amount


def _group(tax):
    if tax is None:
        return group(None, None)
    return group(text(tax, "ram:CategoryCode"), text(tax, "ram:RateApplicablePercent"))
