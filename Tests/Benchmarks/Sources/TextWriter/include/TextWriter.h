/* An invoice of the format "ubl" written with libxml2's xmlTextWriter, to measure templates against.

   All is text by then: numbers are formatted, dates spelled out, and what the template decides is decided. A fact that
   the invoice does not show is NULL. Texts are UTF-8. */
#pragma once
#include <stddef.h>

struct party_facts {
    const char *endpoint_scheme, *endpoint;
    /* The buyer's alone (BT-46). */
    const char *account_id;
    const char *street, *city, *postal_code, *region, *country;
    const char *vat_id;
    const char *name, *legal_id;
    const char *contact_name, *phone, *email;
};

struct tax_facts {
    const char *base, *tax;
    const char *category, *rate, *exemption_code, *exemption_reason;
};

struct line_facts {
    const char *number, *quantity, *unit_code, *amount;
    const char *period_start, *period_end;
    const char *description, *title, *product_id, *unspsc;
    const char *category, *rate;
    const char *subscription, *dimension, *instalment;
    const char *price;
};

struct invoice_facts {
    const char *number, *issue_date, *due_date, *currency, *buyer_reference;
    const char *period_start, *period_end;
    const char *purchase_order, *subscription;
    struct party_facts issuer, buyer;
    /* BT-80: where an intra-community supply goes. */
    const char *delivery_country;
    const char *payment_code, *iban, *holder, *bic;
    const char *payment_terms;
    struct tax_facts tax;
    const char *net, *tax_total, *total;
    const struct line_facts *lines;
    size_t line_count;
};

struct text_writer;

/* A writer for any number of invoices, one after the other; NULL where memory is short. */
struct text_writer *text_writer_create(void);
void text_writer_free(struct text_writer *writer);

/* Writes an invoice and returns its length, or 0 where that failed. The bytes are good until the next one. */
size_t text_writer_write(struct text_writer *writer, const struct invoice_facts *invoice, const unsigned char **bytes);

/* The versions of libxml2 and libxslt that this process runs with, such as "20914". */
const char *text_writer_library(void);
const char *text_writer_libxslt(void);

/* Keeps the calling thread, and those that it starts, on one core; a negative one frees it. Returns whether the
   system did so. */
int pin_to_core(int core);
