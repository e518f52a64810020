#include "TextWriter.h"

#include <stdlib.h>
#include <string.h>

#include <libxml/parser.h>
#include <libxml/xmlwriter.h>
#include <libxslt/xslt.h>

#define CAC "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2"
#define CBC "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2"
#define UBL "urn:oasis:names:specification:ubl:schema:xsd:Invoice-2"

/* One writer and one buffer serve all invoices. */
struct text_writer {
    xmlBufferPtr buffer;
    xmlTextWriterPtr xml;
    int failed;
};

struct text_writer *text_writer_create(void) {
    struct text_writer *w = calloc(1, sizeof *w);
    if (w == NULL) return NULL;
    w->buffer = xmlBufferCreateSize(1 << 16);
    if (w->buffer != NULL) {
        xmlBufferSetAllocationScheme(w->buffer, XML_BUFFER_ALLOC_DOUBLEIT);
        w->xml = xmlNewTextWriterMemory(w->buffer, 0);
    }
    if (w->xml == NULL || xmlTextWriterSetIndent(w->xml, 1) < 0 ||
        xmlTextWriterSetIndentString(w->xml, BAD_CAST "  ") < 0) {
        text_writer_free(w);
        return NULL;
    }
    return w;
}

void text_writer_free(struct text_writer *w) {
    if (w == NULL) return;
    if (w->xml != NULL) xmlFreeTextWriter(w->xml);
    if (w->buffer != NULL) xmlBufferFree(w->buffer);
    free(w);
}

const char *text_writer_library(void) { return xmlParserVersion; }

const char *text_writer_libxslt(void) { return xsltEngineVersion; }

static void open(struct text_writer *w, const char *name) {
    w->failed |= xmlTextWriterStartElement(w->xml, BAD_CAST name) < 0;
}

static void close(struct text_writer *w) { w->failed |= xmlTextWriterEndElement(w->xml) < 0; }

static void raw(struct text_writer *w, const char *bytes, size_t length) {
    w->failed |= xmlTextWriterWriteRawLen(w->xml, BAD_CAST bytes, (int)length) < 0;
}

/* Nearly every text can stand as it is. xmlTextWriterWriteString would copy it to find that out, and would escape
   quotes, which need none between tags. */
static void text(struct text_writer *w, const char *text) {
    for (;;) {
        size_t plain = strcspn(text, "&<>\r");
        if (plain > 0) raw(w, text, plain);
        text += plain;
        switch (*text++) {
        case '&': raw(w, "&amp;", 5); break;
        case '<': raw(w, "&lt;", 4); break;
        case '>': raw(w, "&gt;", 4); break;
        case '\r': raw(w, "&#13;", 5); break;
        default: return;
        }
    }
}

static void element(struct text_writer *w, const char *name, const char *content) {
    open(w, name);
    text(w, content);
    close(w);
}

static void optional(struct text_writer *w, const char *name, const char *content) {
    if (content != NULL) element(w, name, content);
}

/* All attributes are codes, which need no escapes. */
static void attribute(struct text_writer *w, const char *name, const char *code) {
    w->failed |= xmlTextWriterStartAttribute(w->xml, BAD_CAST name) < 0;
    raw(w, code, strlen(code));
    w->failed |= xmlTextWriterEndAttribute(w->xml) < 0;
}

static void coded(struct text_writer *w, const char *name, const char *key, const char *code, const char *content) {
    open(w, name);
    attribute(w, key, code);
    text(w, content);
    close(w);
}

static void amount(struct text_writer *w, const char *name, const char *currency, const char *content) {
    coded(w, name, "currencyID", currency, content);
}

static void period(struct text_writer *w, const char *start, const char *end) {
    open(w, "cac:InvoicePeriod");
    element(w, "cbc:StartDate", start);
    element(w, "cbc:EndDate", end);
    close(w);
}

static void tax_scheme(struct text_writer *w) {
    open(w, "cac:TaxScheme");
    element(w, "cbc:ID", "VAT");
    close(w);
}

static void party(struct text_writer *w, const char *role, const struct party_facts *p) {
    open(w, role);
    open(w, "cac:Party");
    if (p->endpoint != NULL) coded(w, "cbc:EndpointID", "schemeID", p->endpoint_scheme, p->endpoint);
    if (p->account_id != NULL) {
        open(w, "cac:PartyIdentification");
        element(w, "cbc:ID", p->account_id);
        close(w);
    }
    open(w, "cac:PostalAddress");
    optional(w, "cbc:StreetName", p->street);
    optional(w, "cbc:CityName", p->city);
    optional(w, "cbc:PostalZone", p->postal_code);
    optional(w, "cbc:CountrySubentity", p->region);
    open(w, "cac:Country");
    element(w, "cbc:IdentificationCode", p->country);
    close(w);
    close(w);
    if (p->vat_id != NULL) {
        open(w, "cac:PartyTaxScheme");
        element(w, "cbc:CompanyID", p->vat_id);
        tax_scheme(w);
        close(w);
    }
    open(w, "cac:PartyLegalEntity");
    element(w, "cbc:RegistrationName", p->name);
    optional(w, "cbc:CompanyID", p->legal_id);
    close(w);
    if (p->contact_name != NULL || p->phone != NULL || p->email != NULL) {
        open(w, "cac:Contact");
        optional(w, "cbc:Name", p->contact_name);
        optional(w, "cbc:Telephone", p->phone);
        optional(w, "cbc:ElectronicMail", p->email);
        close(w);
    }
    close(w);
    close(w);
}

static void delivery(struct text_writer *w, const char *country) {
    open(w, "cac:Delivery");
    open(w, "cac:DeliveryLocation");
    open(w, "cac:Address");
    open(w, "cac:Country");
    element(w, "cbc:IdentificationCode", country);
    close(w);
    close(w);
    close(w);
    close(w);
}

static void payment(struct text_writer *w, const struct invoice_facts *f) {
    if (f->iban != NULL) {
        open(w, "cac:PaymentMeans");
        element(w, "cbc:PaymentMeansCode", f->payment_code);
        element(w, "cbc:PaymentID", f->number);
        open(w, "cac:PayeeFinancialAccount");
        element(w, "cbc:ID", f->iban);
        optional(w, "cbc:Name", f->holder);
        if (f->bic != NULL) {
            open(w, "cac:FinancialInstitutionBranch");
            element(w, "cbc:ID", f->bic);
            close(w);
        }
        close(w);
        close(w);
    }
    if (f->payment_terms != NULL) {
        open(w, "cac:PaymentTerms");
        element(w, "cbc:Note", f->payment_terms);
        close(w);
    }
}

static void totals(struct text_writer *w, const struct invoice_facts *f) {
    open(w, "cac:TaxTotal");
    amount(w, "cbc:TaxAmount", f->currency, f->tax_total);
    open(w, "cac:TaxSubtotal");
    amount(w, "cbc:TaxableAmount", f->currency, f->tax.base);
    amount(w, "cbc:TaxAmount", f->currency, f->tax.tax);
    open(w, "cac:TaxCategory");
    element(w, "cbc:ID", f->tax.category);
    optional(w, "cbc:Percent", f->tax.rate);
    optional(w, "cbc:TaxExemptionReasonCode", f->tax.exemption_code);
    optional(w, "cbc:TaxExemptionReason", f->tax.exemption_reason);
    tax_scheme(w);
    close(w);
    close(w);
    close(w);
    open(w, "cac:LegalMonetaryTotal");
    amount(w, "cbc:LineExtensionAmount", f->currency, f->net);
    amount(w, "cbc:TaxExclusiveAmount", f->currency, f->net);
    amount(w, "cbc:TaxInclusiveAmount", f->currency, f->total);
    amount(w, "cbc:PayableAmount", f->currency, f->total);
    close(w);
}

static void property(struct text_writer *w, const char *name, const char *value) {
    if (value == NULL) return;
    open(w, "cac:AdditionalItemProperty");
    element(w, "cbc:Name", name);
    element(w, "cbc:Value", value);
    close(w);
}

static void line(struct text_writer *w, const char *currency, const struct line_facts *l) {
    open(w, "cac:InvoiceLine");
    element(w, "cbc:ID", l->number);
    coded(w, "cbc:InvoicedQuantity", "unitCode", l->unit_code, l->quantity);
    amount(w, "cbc:LineExtensionAmount", currency, l->amount);
    period(w, l->period_start, l->period_end);
    open(w, "cac:Item");
    optional(w, "cbc:Description", l->description);
    element(w, "cbc:Name", l->title);
    open(w, "cac:SellersItemIdentification");
    element(w, "cbc:ID", l->product_id);
    close(w);
    if (l->unspsc != NULL) {
        open(w, "cac:CommodityClassification");
        coded(w, "cbc:ItemClassificationCode", "listID", "TST", l->unspsc);
        close(w);
    }
    open(w, "cac:ClassifiedTaxCategory");
    element(w, "cbc:ID", l->category);
    optional(w, "cbc:Percent", l->rate);
    tax_scheme(w);
    close(w);
    property(w, "Subscription", l->subscription);
    property(w, "Dimension", l->dimension);
    property(w, "Instalment", l->instalment);
    close(w);
    open(w, "cac:Price");
    amount(w, "cbc:PriceAmount", currency, l->price);
    close(w);
    close(w);
}

size_t text_writer_write(struct text_writer *w, const struct invoice_facts *f, const unsigned char **bytes) {
    static const char declaration[] = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
    w->failed = 0;
    xmlBufferEmpty(w->buffer);
    /* xmlTextWriterStartDocument would send everything through a converter from UTF-8 to UTF-8. */
    raw(w, declaration, sizeof declaration - 1);
    open(w, "Invoice");
    attribute(w, "xmlns", UBL);
    attribute(w, "xmlns:cac", CAC);
    attribute(w, "xmlns:cbc", CBC);
    element(w, "cbc:CustomizationID", "urn:cen.eu:en16931:2017");
    element(w, "cbc:ID", f->number);
    element(w, "cbc:IssueDate", f->issue_date);
    element(w, "cbc:DueDate", f->due_date);
    element(w, "cbc:InvoiceTypeCode", "380");
    element(w, "cbc:DocumentCurrencyCode", f->currency);
    element(w, "cbc:BuyerReference", f->buyer_reference);
    period(w, f->period_start, f->period_end);
    if (f->purchase_order != NULL) {
        open(w, "cac:OrderReference");
        element(w, "cbc:ID", f->purchase_order);
        close(w);
    }
    if (f->subscription != NULL) {
        open(w, "cac:ContractDocumentReference");
        element(w, "cbc:ID", f->subscription);
        close(w);
    }
    party(w, "cac:AccountingSupplierParty", &f->issuer);
    party(w, "cac:AccountingCustomerParty", &f->buyer);
    if (f->delivery_country != NULL) delivery(w, f->delivery_country);
    payment(w, f);
    totals(w, f);
    for (size_t i = 0; i < f->line_count; i++) line(w, f->currency, &f->lines[i]);
    close(w);
    w->failed |= xmlTextWriterFlush(w->xml) < 0;
    *bytes = xmlBufferContent(w->buffer);
    return w->failed ? 0 : (size_t)xmlBufferLength(w->buffer);
}
