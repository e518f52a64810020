#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "night.h"

static char *at;

static void put(const char *text, size_t length) {
    memcpy(at, text, length);
    at += length;
}

#define READY(text) put(text, sizeof(text) - 1)

static void put_cell(cell value) {
    for (uint32_t n = 0; n < value.length; n++) {
        switch (value.text[n]) {
        case '&': READY("&amp;"); break;
        case '<': READY("&lt;"); break;
        case '>': READY("&gt;"); break;
        default: *at++ = value.text[n];
        }
    }
}

// A decimal without zeros at its end.
static void put_plain(cell value) {
    if (memchr(value.text, '.', value.length)) {
        while (value.text[value.length - 1] == '0') value.length--;
        if (value.text[value.length - 1] == '.') value.length--;
    }
    put_cell(value);
}

static void put_amount(int64_t cents) {
    char digits[24];
    int n = 0;
    do {
        digits[n++] = (char)('0' + cents % 10);
        cents /= 10;
        if (n == 2) digits[n++] = '.';
    } while (cents || n < 4);
    while (n) *at++ = digits[--n];
}

static void put_element(const char *before, cell value, const char *after) {
    if (!value.length) return;
    put(before, strlen(before));
    put_cell(value);
    put(after, strlen(after));
}

static void put_buyer(const cell *account) {
    READY("  <cac:AccountingCustomerParty>\n    <cac:Party>\n      <cac:PartyIdentification>\n        <cbc:ID>");
    put_cell(account[ACCOUNT_ID]);
    READY("</cbc:ID>\n      </cac:PartyIdentification>\n      <cac:PostalAddress>\n");
    put_element("        <cbc:StreetName>", account[STREET], "</cbc:StreetName>\n");
    put_element("        <cbc:CityName>", account[CITY], "</cbc:CityName>\n");
    put_element("        <cbc:PostalZone>", account[POSTAL_CODE], "</cbc:PostalZone>\n");
    READY("        <cac:Country>\n          <cbc:IdentificationCode>");
    put_cell(account[COUNTRY]);
    READY("</cbc:IdentificationCode>\n        </cac:Country>\n      </cac:PostalAddress>\n");
    put_element("      <cac:PartyTaxScheme>\n        <cbc:CompanyID>", account[VAT_ID],
                "</cbc:CompanyID>\n        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n"
                "      </cac:PartyTaxScheme>\n");
    READY("      <cac:PartyLegalEntity>\n        <cbc:RegistrationName>");
    put_cell(account[NAME]);
    READY("</cbc:RegistrationName>\n");
    put_element("        <cbc:CompanyID>", account[LEGAL_ID], "</cbc:CompanyID>\n");
    READY("      </cac:PartyLegalEntity>\n");
    put_element("      <cac:Contact>\n        <cbc:ElectronicMail>", account[EMAIL],
                "</cbc:ElectronicMail>\n      </cac:Contact>\n");
    READY("    </cac:Party>\n  </cac:AccountingCustomerParty>\n");
}

static void put_money(const char *before, const invoice *due, int64_t cents, const char *after) {
    put(before, strlen(before));
    READY(" currencyID=\"");
    put_cell(due->subscription[CURRENCY]);
    READY("\">");
    put_amount(cents);
    put(after, strlen(after));
}

static void put_totals(const invoice *due) {
    put_money("  <cac:TaxTotal>\n    <cbc:TaxAmount", due, due->tax, "</cbc:TaxAmount>\n    <cac:TaxSubtotal>\n");
    put_money("      <cbc:TaxableAmount", due, due->net, "</cbc:TaxableAmount>\n");
    put_money("      <cbc:TaxAmount", due, due->tax, "</cbc:TaxAmount>\n      <cac:TaxCategory>\n        <cbc:ID>S</cbc:ID>\n        <cbc:Percent>");
    put_plain(due->account[TAX_RATE]);
    READY("</cbc:Percent>\n        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n"
          "      </cac:TaxCategory>\n    </cac:TaxSubtotal>\n  </cac:TaxTotal>\n");
    put_money("  <cac:LegalMonetaryTotal>\n    <cbc:LineExtensionAmount", due, due->net, "</cbc:LineExtensionAmount>\n");
    put_money("    <cbc:TaxExclusiveAmount", due, due->net, "</cbc:TaxExclusiveAmount>\n");
    put_money("    <cbc:TaxInclusiveAmount", due, due->net + due->tax, "</cbc:TaxInclusiveAmount>\n");
    put_money("    <cbc:PayableAmount", due, due->net + due->tax, "</cbc:PayableAmount>\n  </cac:LegalMonetaryTotal>\n");
}

static void put_line(const invoice *due, uint32_t n) {
    const cell *term = due->terms[n];
    at += sprintf(at, "  <cac:InvoiceLine>\n    <cbc:ID>%u</cbc:ID>\n    <cbc:InvoicedQuantity unitCode=\"", n + 1);
    put_cell(term[UNIT_CODE]);
    READY("\">");
    put_plain(term[QUANTITY]);
    put_money("</cbc:InvoicedQuantity>\n    <cbc:LineExtensionAmount", due, due->amounts[n], "</cbc:LineExtensionAmount>\n");
    put_element("    <cac:InvoicePeriod>\n      <cbc:StartDate>", due->subscription[STARTS_ON], "</cbc:StartDate>\n");
    put_element("      <cbc:EndDate>", due->subscription[ENDS_ON], "</cbc:EndDate>\n    </cac:InvoicePeriod>\n    <cac:Item>\n");
    put_element("      <cbc:Description>", term[DESCRIPTION].length ? term[DESCRIPTION] : term[DIMENSION], "</cbc:Description>\n");
    put_element("      <cbc:Name>", due->product[TITLE], "</cbc:Name>\n      <cac:SellersItemIdentification>\n        <cbc:ID>");
    put_cell(due->product[PRODUCT_ID]);
    READY("</cbc:ID>\n      </cac:SellersItemIdentification>\n");
    put_element("      <cac:CommodityClassification>\n        <cbc:ItemClassificationCode listID=\"TST\">", due->product[UNSPSC],
                "</cbc:ItemClassificationCode>\n      </cac:CommodityClassification>\n");
    READY("      <cac:ClassifiedTaxCategory>\n        <cbc:ID>S</cbc:ID>\n        <cbc:Percent>");
    put_plain(due->account[TAX_RATE]);
    READY("</cbc:Percent>\n        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n"
          "      </cac:ClassifiedTaxCategory>\n      <cac:AdditionalItemProperty>\n        <cbc:Name>Dimension</cbc:Name>\n        <cbc:Value>");
    put_cell(term[DIMENSION]);
    READY("</cbc:Value>\n      </cac:AdditionalItemProperty>\n    </cac:Item>\n    <cac:Price>\n      <cbc:PriceAmount currencyID=\"");
    put_cell(due->subscription[CURRENCY]);
    READY("\">");
    put_plain(term[UNIT_PRICE]);
    READY("</cbc:PriceAmount>\n    </cac:Price>\n  </cac:InvoiceLine>\n");
}

// The parties of the issuer stand ready: they are those of exports.py.
static const char issuer[] =
    "  <cac:AccountingSupplierParty>\n    <cac:Party>\n      <cbc:EndpointID schemeID=\"0009\">12345678900012</cbc:EndpointID>\n"
    "      <cac:PostalAddress>\n        <cbc:StreetName>12 rue des Exemples</cbc:StreetName>\n        <cbc:CityName>Lyon</cbc:CityName>\n"
    "        <cbc:PostalZone>69002</cbc:PostalZone>\n        <cac:Country>\n          <cbc:IdentificationCode>FR</cbc:IdentificationCode>\n"
    "        </cac:Country>\n      </cac:PostalAddress>\n      <cac:PartyTaxScheme>\n        <cbc:CompanyID>FR32123456789</cbc:CompanyID>\n"
    "        <cac:TaxScheme>\n          <cbc:ID>VAT</cbc:ID>\n        </cac:TaxScheme>\n      </cac:PartyTaxScheme>\n"
    "      <cac:PartyLegalEntity>\n        <cbc:RegistrationName>Lumi\xc3\xa8re Marketplace SAS</cbc:RegistrationName>\n"
    "        <cbc:CompanyID>123456789</cbc:CompanyID>\n      </cac:PartyLegalEntity>\n      <cac:Contact>\n"
    "        <cbc:Name>Billing desk</cbc:Name>\n        <cbc:Telephone>+33 4 00 00 00 00</cbc:Telephone>\n"
    "        <cbc:ElectronicMail>billing@lumiere-marketplace.example</cbc:ElectronicMail>\n      </cac:Contact>\n    </cac:Party>\n"
    "  </cac:AccountingSupplierParty>\n";

size_t write_document(const invoice *due, const char *number, const char *today, char *to) {
    cell numbered = {number, (uint32_t)strlen(number)}, days = due->account[TERMS_DAYS];
    if (!days.length) days = (cell){"30", 2};
    char pay_by[16];
    day_after(today, atoi(days.text), pay_by);
    at = to;
    READY("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\""
          " xmlns:cac=\"urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2\""
          " xmlns:cbc=\"urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2\">\n"
          "  <cbc:CustomizationID>urn:cen.eu:en16931:2017</cbc:CustomizationID>\n");
    put_element("  <cbc:ID>", numbered, "</cbc:ID>\n");
    put_element("  <cbc:IssueDate>", (cell){today, 10}, "</cbc:IssueDate>\n");
    put_element("  <cbc:DueDate>", (cell){pay_by, 10}, "</cbc:DueDate>\n  <cbc:InvoiceTypeCode>380</cbc:InvoiceTypeCode>\n");
    put_element("  <cbc:DocumentCurrencyCode>", due->subscription[CURRENCY], "</cbc:DocumentCurrencyCode>\n");
    put_element("  <cbc:BuyerReference>", due->account[ACCOUNT_ID], "</cbc:BuyerReference>\n  <cac:InvoicePeriod>\n");
    put_element("    <cbc:StartDate>", due->subscription[STARTS_ON], "</cbc:StartDate>\n");
    put_element("    <cbc:EndDate>", due->subscription[ENDS_ON], "</cbc:EndDate>\n  </cac:InvoicePeriod>\n");
    if (due->has_order)
        put_element("  <cac:OrderReference>\n    <cbc:ID>", due->subscription[ORDER], "</cbc:ID>\n  </cac:OrderReference>\n");
    put_element("  <cac:ContractDocumentReference>\n    <cbc:ID>", due->subscription[SUBSCRIPTION_ID],
                "</cbc:ID>\n  </cac:ContractDocumentReference>\n");
    put(issuer, sizeof issuer - 1);
    put_buyer(due->account);
    READY("  <cac:PaymentMeans>\n    <cbc:PaymentMeansCode>58</cbc:PaymentMeansCode>\n");
    put_element("    <cbc:PaymentID>", numbered, "</cbc:PaymentID>\n    <cac:PayeeFinancialAccount>\n");
    READY("      <cbc:ID>FR7630006000011234567890189</cbc:ID>\n      <cac:FinancialInstitutionBranch>\n        <cbc:ID>AGRIFRPP</cbc:ID>\n"
          "      </cac:FinancialInstitutionBranch>\n    </cac:PayeeFinancialAccount>\n  </cac:PaymentMeans>\n");
    put_element("  <cac:PaymentTerms>\n    <cbc:Note>Net ", days, " days</cbc:Note>\n  </cac:PaymentTerms>\n");
    put_totals(due);
    for (uint32_t n = 0; n < due->count; n++) put_line(due, n);
    READY("</Invoice>\n");
    return (size_t)(at - to);
}
