// The floor under a night: the same rows parsed, the same bytes written into one archive, each document's SHA-256, a compact
// ledger in one transaction; in C, on one core, with no checks, no findings and no history.
//
//   NightFloor INPUT DATE LEDGER ARCHIVE
#include <openssl/sha.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "night.h"

static table accounts, products, subscriptions, terms;
static names account_names, product_names, subscription_names;
static uint32_t *payers;       // of each account; UINT32_MAX: no organization, or not integrated
static uint32_t *first, *next; // terms of each subscription, as a chain

int days_since_1970(const char *date) {
    int year = atoi(date), month = atoi(date + 5), day = atoi(date + 8);
    year -= month <= 2;
    int century = year / 400, of_century = year - century * 400;
    int of_year = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
    return century * 146097 + of_century * 365 + of_century / 4 - of_century / 100 + of_year - 719468;
}

void day_after(const char *date, int days, char written[16]) {
    int count = days_since_1970(date) + days + 719468, century = count / 146097, rest = count - century * 146097;
    int year = (rest - rest / 1460 + rest / 36524 - rest / 146096) / 365;
    int day = rest - (365 * year + year / 4 - year / 100), month = (5 * day + 2) / 153;
    day -= (153 * month + 2) / 5 - 1;
    month += month < 10 ? 3 : -9;
    snprintf(written, 16, "%04u-%02u-%02u", (unsigned)(year + century * 400 + (month <= 2)) % 10000, (unsigned)month % 100, (unsigned)day % 100);
}

// A decimal as an integer, and how many decimals it has.
static __int128 decimal(cell value, int *decimals) {
    __int128 number = 0;
    *decimals = 0;
    int is_after = 0;
    for (uint32_t n = 0; n < value.length; n++) {
        if (value.text[n] == '.') {
            is_after = 1;
            continue;
        }
        number = number * 10 + (value.text[n] - '0');
        *decimals += is_after;
    }
    return number;
}

// Quantity times price in cents, half away from zero.
static int64_t rounded(__int128 product, int decimals) {
    __int128 power = 1;
    for (; decimals > 2; decimals--) power *= 10;
    for (; decimals < 2; decimals++) product *= 10;
    return (int64_t)((product + power / 2) / power);
}

static names named(const table *rows) {
    names all = make_names(rows->rows);
    for (size_t row = 0; row < rows->rows; row++) name_row(&all, row_of(rows, row)[0], (uint32_t)row);
    return all;
}

static void read_payers(const char *folder) {
    table organizations = read_table(folder, "organizations", (const char *[]){"organization_id", "management_account_id",
                                                                               "purchase_order_integration", NULL});
    table members = read_table(folder, "memberships", (const char *[]){"account_id", "organization_id", NULL});
    names all = named(&organizations);
    payers = malloc(accounts.rows * sizeof *payers);
    memset(payers, 0xff, accounts.rows * sizeof *payers);
    for (size_t row = 0; row < organizations.rows; row++) {
        const cell *organization = row_of(&organizations, row);
        uint32_t manager = number_of(&account_names, organization[1]);
        if (is_equal(organization[2], "enabled")) payers[manager] = manager;
    }
    for (size_t row = 0; row < members.rows; row++) {
        uint32_t organization = number_of(&all, row_of(&members, row)[1]);
        uint32_t manager = number_of(&account_names, row_of(&organizations, organization)[1]);
        payers[number_of(&account_names, row_of(&members, row)[0])] = payers[manager];
    }
}

static void read_tables(const char *folder) {
    accounts = read_table(folder, "accounts", (const char *[]){"account_id", "name", "street", "city", "postal_code", "country",
                                                               "vat_id", "legal_id", "email", "tax_rate", "payment_terms_days", NULL});
    products = read_table(folder, "products", (const char *[]){"product_id", "title", "product_type", "unspsc", NULL});
    subscriptions = read_table(folder, "subscriptions", (const char *[]){"subscription_id", "account_id", "product_id", "accepted_on",
                                                                         "starts_on", "ends_on", "currency", "payment_plan",
                                                                         "purchaser", "purchase_order_number", "status", NULL});
    terms = read_table(folder, "terms", (const char *[]){"subscription_id", "kind", "dimension", "description", "quantity",
                                                         "unit_code", "unit_price", NULL});
    account_names = named(&accounts);
    product_names = named(&products);
    subscription_names = named(&subscriptions);
    read_payers(folder);
    first = malloc(subscriptions.rows * sizeof *first);
    next = malloc((terms.rows + 1) * sizeof *next);
    memset(first, 0xff, subscriptions.rows * sizeof *first);
    for (size_t row = terms.rows; row-- > 0;) {
        uint32_t subscription = number_of(&subscription_names, row_of(&terms, row)[TERM_OF]);
        next[row] = first[subscription];
        first[subscription] = (uint32_t)row;
    }
}

static int by_dimension(const void *one, const void *other) {
    return compare((*(const cell *const *)one)[DIMENSION], (*(const cell *const *)other)[DIMENSION]);
}

static int by_account(const void *one, const void *other) {
    const invoice *left = one, *right = other;
    int order = compare(left->account[ACCOUNT_ID], right->account[ACCOUNT_ID]);
    return order ? order : compare(left->subscription[SUBSCRIPTION_ID], right->subscription[SUBSCRIPTION_ID]);
}

static invoice decide(uint32_t row) {
    const cell *subscription = row_of(&subscriptions, row);
    invoice due = {.subscription = subscription, .row = row, .account_row = number_of(&account_names, subscription[ACCOUNT])};
    due.account = row_of(&accounts, due.account_row);
    due.product = row_of(&products, number_of(&product_names, subscription[PRODUCT]));
    for (uint32_t term = first[row]; term != UINT32_MAX; term = next[term])
        if (is_equal(row_of(&terms, term)[KIND], "contract") && due.count < MOST_LINES) due.terms[due.count++] = row_of(&terms, term);
    qsort(due.terms, due.count, sizeof *due.terms, by_dimension);
    int some, more;
    for (uint32_t n = 0; n < due.count; n++) {
        __int128 quantity = decimal(due.terms[n][QUANTITY], &some), price = decimal(due.terms[n][UNIT_PRICE], &more);
        due.amounts[n] = rounded(quantity * price, some + more);
        due.net += due.amounts[n];
    }
    __int128 rate = decimal(due.account[TAX_RATE], &some);
    due.tax = rounded(rate * due.net, some + 4);
    due.payer = payers[due.account_row];
    due.has_order = due.payer != UINT32_MAX && subscription[ORDER].length && is_equal(due.product[PRODUCT_TYPE], "SaaSProduct");
    return due;
}

static FILE *archive;

static void append(const char *name, const char *body, size_t length) {
    char header[512] = {0}, blank[512] = {0};
    unsigned sum = 0;
    snprintf(header, 100, "%s", name);
    snprintf(header + 100, 24, "0000640%c0000000%c0000000", 0, 0);
    snprintf(header + 124, 12, "%011zo", length);
    snprintf(header + 136, 12, "%011o", 0);
    memcpy(header + 148, "        0", 9);
    memcpy(header + 257, "ustar\0" "00", 8);
    for (int n = 0; n < 512; n++) sum += (unsigned char)header[n];
    snprintf(header + 148, 8, "%06o", sum);
    fwrite(header, 1, 512, archive);
    fwrite(body, 1, length, archive);
    fwrite(blank, 1, (512 - length % 512) % 512, archive);
}

int main(int count, char **words) {
    if (count != 5) fail("INPUT DATE LEDGER ARCHIVE", words[0]);
    const char *today = words[2];
    read_tables(words[1]);
    invoice *due = malloc(subscriptions.rows * sizeof *due);
    uint32_t number = 0;
    for (size_t row = 0; row < subscriptions.rows; row++) {
        const cell *subscription = row_of(&subscriptions, row);
        if (is_equal(subscription[ACCEPTED_ON], today) && is_equal(subscription[PLAN], "upfront")) due[number++] = decide((uint32_t)row);
    }
    qsort(due, number, sizeof *due, by_account);
    open_ledger(words[3]);
    post_names(&accounts, &subscriptions);
    archive = fopen(words[4], "wb");
    if (!archive) fail("cannot be written", words[4]);
    setvbuf(archive, NULL, _IOFBF, 1 << 20);
    char *document = malloc(1 << 20), name[32];
    for (uint32_t n = 0; n < number; n++) {
        snprintf(name, sizeof name, "INV-%.4s-%08u", today, n + 1);
        size_t length = write_document(&due[n], name, today, document);
        unsigned char digest[32];
        SHA256((unsigned char *)document, length, digest);
        strcat(name, ".xml");
        append(name, document, length);
        post(&due[n], n + 1, today, length, digest);
    }
    char end[1024] = {0};
    fwrite(end, 1, sizeof end, archive);
    if (fclose(archive)) fail("cannot be written", words[4]);
    close_ledger();
    return 0;
}
