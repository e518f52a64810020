"""Plain readings of cXML documents: an InvoiceDetailRequest, standard or credit memo."""

from decimal import Decimal

from facts import Facts, Line, Written, group

ROOT = "cXML"
MAY_BE_EMPTY = frozenset(
    "InvoiceDetailHeaderIndicator InvoiceDetailLineIndicator IdReference InvoiceIDInfo OrderIDInfo PaymentTerm Period "
    "SupplierOrderInfo".split()
)
REQUEST = "Request/InvoiceDetailRequest/"
HEADER = REQUEST + "InvoiceDetailRequestHeader"
ITEMS = REQUEST + "InvoiceDetailOrder/InvoiceDetailServiceItem"
ORDER_INFO = ("InvoiceDetailOrder/InvoiceDetailOrderInfo", "InvoiceDetailHeaderOrder/InvoiceDetailOrderInfo")
SUMMARY = REQUEST + "InvoiceDetailSummary/"


def extrinsic(node, name):
    """The text of the extrinsic of a name, None where there is none."""
    return next((child.text for child in node.iterfind("Extrinsic") if child.get("name") == name), None)


def attribute(node, path, name):
    element = node.find(path)
    return None if element is None else element.get(name)


def day(moment):
    """The day of a moment in UTC; anything else as it is written."""
    if moment and moment[10:] in ("T00:00:00+00:00", "T23:59:59+00:00"):
        return moment[:10]
    return moment


def currency(document):
    return attribute(document, SUMMARY + "DueAmount/Money", "currency")


def amounts(document):
    for element in document.iter("Money"):
        parent = element.getparent().tag
        yield Written(parent, (element.text or "").strip(), element.get("currency"), parent == "UnitRate")


def facts(document):
    header = document.find(HEADER)
    is_credit = header.get("purpose") == "creditMemo"
    sign = -1 if is_credit else 1

    def money(node, path):
        return sign * Decimal(node.findtext(f"{path}/Money") or "NaN")

    contract = _order(document, "SupplierOrderInfo")
    if contract == _buyer(header):
        contract = None
    found = Facts(
        number=header.get("invoiceID"),
        issued=day(header.get("invoiceDate")),
        due=extrinsic(header, "dueDate"),
        currency=currency(document),
        order=_order(document, "OrderIDInfo"),
        is_credit=is_credit,
        reference=extrinsic(header, "buyerReference"),
        contract=contract,
        preceding=attribute(header, "InvoiceIDInfo", "invoiceID"),
        period=tuple(day(attribute(header, "Period", end)) for end in ("startDate", "endDate")),
        total=money(document, SUMMARY + "NetAmount"),
        has_lines=not is_credit,
        order_lines=frozenset(extrinsic(each, "purchaseOrderLine") for each in
                              ([header] if is_credit else document.iterfind(ITEMS))),
    )
    for item in document.iterfind(ITEMS):
        found.lines.append(
            Line(
                name=item.get("invoiceLineNumber"),
                quantity=Decimal(item.get("quantity")),
                price=money(item, "UnitRate"),
                base=Decimal(attribute(item, "UnitRate/PriceBasisQuantity", "quantity") or "1"),
                amount=money(item, "SubtotalAmount"),
                group=group(extrinsic(item, "taxCategory"), extrinsic(item, "taxRate")),
                charges=Decimal(extrinsic(item, "roundingCharge") or "0")
                - Decimal(extrinsic(item, "roundingAllowance") or "0"),
            )
        )
    for detail in document.iterfind(SUMMARY + "Tax/TaxDetail"):
        key = group(extrinsic(detail, "taxCategory"), detail.get("percentageRate"))
        found.subtotals.append((key, money(detail, "TaxableAmount"), money(detail, "TaxAmount")))
    order = document.find(f"{REQUEST}InvoiceDetailHeaderOrder/InvoiceDetailOrderSummary")
    if order is not None:
        found.stated["net"].append((order.tag, money(order, "SubtotalAmount")))
    for kind, name in (
        ("net", "SubtotalAmount"),
        ("tax", "Tax"),
        ("inclusive", "GrossAmount"),
        ("exclusive", "TotalAmountWithoutTax"),
        ("inclusive", "NetAmount"),
        ("payable", "DueAmount"),
    ):
        found.stated[kind].append((name, money(document, SUMMARY + name)))
    return found


def _buyer(header):
    """The account that the document is addressed to."""
    partners = header.iterfind("InvoicePartner[Contact]")
    found = (each for partner in partners if partner.find("Contact").get("role") == "soldTo" for each in partner.iterfind("IdReference"))
    return next((each.get("identifier") for each in found if each.get("domain") == "accountID"), None)


def _order(document, name):
    return next(filter(None, (attribute(document, f"{REQUEST}{info}/{name}", "orderID") for info in ORDER_INFO)), None)
