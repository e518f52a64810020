// What a night is made of: the due contracts with their parties, terms and amounts.
#pragma once
#include "table.h"

enum { ACCOUNT_ID, NAME, STREET, CITY, POSTAL_CODE, COUNTRY, VAT_ID, LEGAL_ID, EMAIL, TAX_RATE, TERMS_DAYS };
enum { PRODUCT_ID, TITLE, PRODUCT_TYPE, UNSPSC };
enum { SUBSCRIPTION_ID, ACCOUNT, PRODUCT, ACCEPTED_ON, STARTS_ON, ENDS_ON, CURRENCY, PLAN, PURCHASER, ORDER, STATUS };
enum { TERM_OF, KIND, DIMENSION, DESCRIPTION, QUANTITY, UNIT_CODE, UNIT_PRICE };

enum { MOST_LINES = 16 };

typedef struct {
    const cell *subscription, *account, *product;
    const cell *terms[MOST_LINES];
    int64_t amounts[MOST_LINES];
    int64_t net, tax;
    uint32_t count, row, account_row, payer;
    int has_order;
} invoice;

// The day after so many others, as it is written.
void day_after(const char *date, int days, char written[16]);
int days_since_1970(const char *date);

// The UBL document of an invoice, into a buffer with room for it; its length.
size_t write_document(const invoice *due, const char *number, const char *today, char *to);

// The ledger: opened with its tables, written in one transaction.
void open_ledger(const char *path);
void post(const invoice *due, uint32_t number, const char *today, size_t size, const unsigned char *digest);
void post_names(const table *accounts, const table *subscriptions);
void close_ledger(void);
