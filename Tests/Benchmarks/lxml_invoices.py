"""Writes invoices of the format "ubl" with lxml, to measure templates against.

The first line of standard input holds the facts of all invoices as JSON. The answer is a line with the versions, then
each document after a line with its length. After that, each line "START COUNT" is answered with how many seconds
of a core it took to write COUNT invoices from the START-th on, and how many bytes they had.
"""

import gc
import json
import platform
import sys
import time

from lxml import etree
from lxml.etree import SubElement

UBL = "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"
CAC = "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
CBC = "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
NAMESPACES = {None: UBL, "cac": CAC, "cbc": CBC}

# The names of elements are spelled out once.
INVOICE = f"{{{UBL}}}Invoice"
(
    PERIOD, ORDER, CONTRACT, SUPPLIER, CUSTOMER, PARTY, IDENTIFICATION, ADDRESS, COUNTRY, PARTY_TAX, TAX_SCHEME,
    LEGAL_ENTITY, CONTACT, DELIVERY, LOCATION, DELIVERY_ADDRESS, MEANS, ACCOUNT, BRANCH, TERMS, TAX_TOTAL, SUBTOTAL,
    TAX_CATEGORY, MONETARY_TOTAL, LINE, ITEM, SELLERS_ID, COMMODITY, CLASSIFIED_TAX, PROPERTY, PRICE,
) = (
    f"{{{CAC}}}{name}"
    for name in (
        "InvoicePeriod", "OrderReference", "ContractDocumentReference", "AccountingSupplierParty",
        "AccountingCustomerParty", "Party", "PartyIdentification", "PostalAddress", "Country", "PartyTaxScheme",
        "TaxScheme", "PartyLegalEntity", "Contact", "Delivery", "DeliveryLocation", "Address", "PaymentMeans",
        "PayeeFinancialAccount", "FinancialInstitutionBranch", "PaymentTerms", "TaxTotal", "TaxSubtotal",
        "TaxCategory", "LegalMonetaryTotal", "InvoiceLine", "Item", "SellersItemIdentification",
        "CommodityClassification", "ClassifiedTaxCategory", "AdditionalItemProperty", "Price",
    )
)
(
    CUSTOMIZATION, ID, ISSUE_DATE, DUE_DATE, TYPE, CURRENCY, REFERENCE, START, END, ENDPOINT, STREET, CITY, ZONE,
    REGION, COUNTRY_CODE, COMPANY, REGISTRATION, NAME, PHONE, MAIL, MEANS_CODE, PAYMENT_ID, NOTE, TAX_AMOUNT,
    TAXABLE, PERCENT, REASON_CODE, REASON, NET, EXCLUSIVE, INCLUSIVE, PAYABLE, QUANTITY, DESCRIPTION,
    CLASSIFICATION, VALUE, PRICE_AMOUNT,
) = (
    f"{{{CBC}}}{name}"
    for name in (
        "CustomizationID", "ID", "IssueDate", "DueDate", "InvoiceTypeCode", "DocumentCurrencyCode",
        "BuyerReference", "StartDate", "EndDate", "EndpointID", "StreetName", "CityName", "PostalZone",
        "CountrySubentity", "IdentificationCode", "CompanyID", "RegistrationName", "Name", "Telephone",
        "ElectronicMail", "PaymentMeansCode", "PaymentID", "Note", "TaxAmount", "TaxableAmount", "Percent",
        "TaxExemptionReasonCode", "TaxExemptionReason", "LineExtensionAmount", "TaxExclusiveAmount",
        "TaxInclusiveAmount", "PayableAmount", "InvoicedQuantity", "Description", "ItemClassificationCode", "Value",
        "PriceAmount",
    )
)


def add_period(parent, facts):
    period = SubElement(parent, PERIOD)
    SubElement(period, START).text = facts["periodStart"]
    SubElement(period, END).text = facts["periodEnd"]


def add_party(parent, facts):
    party = SubElement(parent, PARTY)
    if "endpoint" in facts:
        SubElement(party, ENDPOINT, {"schemeID": facts["endpointScheme"]}).text = facts["endpoint"]
    if "accountID" in facts:
        SubElement(SubElement(party, IDENTIFICATION), ID).text = facts["accountID"]
    address = SubElement(party, ADDRESS)
    if "street" in facts:
        SubElement(address, STREET).text = facts["street"]
    if "city" in facts:
        SubElement(address, CITY).text = facts["city"]
    if "postalCode" in facts:
        SubElement(address, ZONE).text = facts["postalCode"]
    if "region" in facts:
        SubElement(address, REGION).text = facts["region"]
    SubElement(SubElement(address, COUNTRY), COUNTRY_CODE).text = facts["country"]
    if "vatID" in facts:
        tax = SubElement(party, PARTY_TAX)
        SubElement(tax, COMPANY).text = facts["vatID"]
        SubElement(SubElement(tax, TAX_SCHEME), ID).text = "VAT"
    entity = SubElement(party, LEGAL_ENTITY)
    SubElement(entity, REGISTRATION).text = facts["name"]
    if "legalID" in facts:
        SubElement(entity, COMPANY).text = facts["legalID"]
    if "contactName" in facts or "phone" in facts or "email" in facts:
        contact = SubElement(party, CONTACT)
        if "contactName" in facts:
            SubElement(contact, NAME).text = facts["contactName"]
        if "phone" in facts:
            SubElement(contact, PHONE).text = facts["phone"]
        if "email" in facts:
            SubElement(contact, MAIL).text = facts["email"]


def add_payment(root, facts):
    if "iban" in facts:
        means = SubElement(root, MEANS)
        SubElement(means, MEANS_CODE).text = facts["paymentCode"]
        SubElement(means, PAYMENT_ID).text = facts["number"]
        account = SubElement(means, ACCOUNT)
        SubElement(account, ID).text = facts["iban"]
        if "holder" in facts:
            SubElement(account, NAME).text = facts["holder"]
        if "bic" in facts:
            SubElement(SubElement(account, BRANCH), ID).text = facts["bic"]
    if "paymentTerms" in facts:
        SubElement(SubElement(root, TERMS), NOTE).text = facts["paymentTerms"]


def add_totals(root, facts, currency):
    total = SubElement(root, TAX_TOTAL)
    SubElement(total, TAX_AMOUNT, currency).text = facts["taxTotal"]
    tax = facts["tax"]
    subtotal = SubElement(total, SUBTOTAL)
    SubElement(subtotal, TAXABLE, currency).text = tax["base"]
    SubElement(subtotal, TAX_AMOUNT, currency).text = tax["tax"]
    category = SubElement(subtotal, TAX_CATEGORY)
    SubElement(category, ID).text = tax["category"]
    if "rate" in tax:
        SubElement(category, PERCENT).text = tax["rate"]
    if "exemptionCode" in tax:
        SubElement(category, REASON_CODE).text = tax["exemptionCode"]
    if "exemptionReason" in tax:
        SubElement(category, REASON).text = tax["exemptionReason"]
    SubElement(SubElement(category, TAX_SCHEME), ID).text = "VAT"
    sums = SubElement(root, MONETARY_TOTAL)
    SubElement(sums, NET, currency).text = facts["net"]
    SubElement(sums, EXCLUSIVE, currency).text = facts["net"]
    SubElement(sums, INCLUSIVE, currency).text = facts["total"]
    SubElement(sums, PAYABLE, currency).text = facts["total"]


def add_property(item, name, value):
    item_property = SubElement(item, PROPERTY)
    SubElement(item_property, NAME).text = name
    SubElement(item_property, VALUE).text = value


def add_line(root, facts, currency):
    line = SubElement(root, LINE)
    SubElement(line, ID).text = facts["number"]
    SubElement(line, QUANTITY, {"unitCode": facts["unitCode"]}).text = facts["quantity"]
    SubElement(line, NET, currency).text = facts["amount"]
    add_period(line, facts)
    item = SubElement(line, ITEM)
    if "description" in facts:
        SubElement(item, DESCRIPTION).text = facts["description"]
    SubElement(item, NAME).text = facts["title"]
    SubElement(SubElement(item, SELLERS_ID), ID).text = facts["productID"]
    if "unspsc" in facts:
        SubElement(SubElement(item, COMMODITY), CLASSIFICATION, {"listID": "TST"}).text = facts["unspsc"]
    category = SubElement(item, CLASSIFIED_TAX)
    SubElement(category, ID).text = facts["category"]
    if "rate" in facts:
        SubElement(category, PERCENT).text = facts["rate"]
    SubElement(SubElement(category, TAX_SCHEME), ID).text = "VAT"
    if "subscription" in facts:
        add_property(item, "Subscription", facts["subscription"])
    if "dimension" in facts:
        add_property(item, "Dimension", facts["dimension"])
    if "instalment" in facts:
        add_property(item, "Instalment", facts["instalment"])
    SubElement(SubElement(line, PRICE), PRICE_AMOUNT, currency).text = facts["price"]


def write(facts):
    """The document of an invoice, as bytes."""
    root = etree.Element(INVOICE, None, NAMESPACES)
    SubElement(root, CUSTOMIZATION).text = "urn:cen.eu:en16931:2017"
    SubElement(root, ID).text = facts["number"]
    SubElement(root, ISSUE_DATE).text = facts["issueDate"]
    SubElement(root, DUE_DATE).text = facts["dueDate"]
    SubElement(root, TYPE).text = "380"
    SubElement(root, CURRENCY).text = facts["currency"]
    SubElement(root, REFERENCE).text = facts["buyerReference"]
    add_period(root, facts)
    if "purchaseOrder" in facts:
        SubElement(SubElement(root, ORDER), ID).text = facts["purchaseOrder"]
    if "subscription" in facts:
        SubElement(SubElement(root, CONTRACT), ID).text = facts["subscription"]
    add_party(SubElement(root, SUPPLIER), facts["issuer"])
    add_party(SubElement(root, CUSTOMER), facts["buyer"])
    if "deliveryCountry" in facts:
        address = SubElement(SubElement(SubElement(root, DELIVERY), LOCATION), DELIVERY_ADDRESS)
        SubElement(SubElement(address, COUNTRY), COUNTRY_CODE).text = facts["deliveryCountry"]
    add_payment(root, facts)
    currency = {"currencyID": facts["currency"]}
    add_totals(root, facts, currency)
    for line in facts["lines"]:
        add_line(root, line, currency)
    return etree.tostring(root, encoding="UTF-8", xml_declaration=True, pretty_print=True)


def main():
    invoices = json.loads(sys.stdin.buffer.readline())
    answer = sys.stdout.buffer
    library = ".".join(map(str, etree.LIBXML_VERSION))
    answer.write(f"Python {platform.python_version()}, lxml {etree.__version__} with libxml2 {library}\n".encode())
    for invoice in invoices:
        document = write(invoice)
        answer.write(b"%d\n" % len(document))
        answer.write(document)
    answer.flush()
    # Nothing here makes cycles; as timeit does.
    gc.disable()
    for order in sys.stdin.buffer:
        start, count = map(int, order.split())
        size = 0
        begin = time.process_time()
        for position in range(start, start + count):
            size += len(write(invoices[position % len(invoices)]))
        seconds = time.process_time() - begin
        answer.write(b"%.9f %d\n" % (seconds, size))
        answer.flush()


if __name__ == "__main__":
    main()
