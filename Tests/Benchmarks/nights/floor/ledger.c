// A ledger of the least that a night has to keep: interned names, integer dates, packed lines, a digest per charge.
#include <openssl/sha.h>
#include <sqlite3.h>
#include <string.h>

#include "night.h"

static sqlite3 *ledger;

enum { INVOICE, CHARGE, PURCHASE_ORDER, ORDER_LINE, ACCOUNT_NAME, SUBSCRIPTION_NAME, STATEMENTS };

static const char *const sql[STATEMENTS] = {
    [INVOICE] = "INSERT INTO invoice VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    [CHARGE] = "INSERT INTO charge VALUES (?, 1, 0, ?, ?)",
    [PURCHASE_ORDER] = "INSERT INTO purchase_order VALUES (?, ?, ?, ?, ?, ?)",
    [ORDER_LINE] = "INSERT INTO purchase_order_line VALUES (?, 1, ?, ?)",
    [ACCOUNT_NAME] = "INSERT INTO account VALUES (?, ?)",
    [SUBSCRIPTION_NAME] = "INSERT INTO subscription VALUES (?, ?)",
};
static sqlite3_stmt *prepared[STATEMENTS];

static void run(const char *text) {
    char *fault = NULL;
    if (sqlite3_exec(ledger, text, NULL, NULL, &fault)) fail(fault, text);
}

static void step(int which) {
    if (sqlite3_step(prepared[which]) != SQLITE_DONE) fail(sqlite3_errmsg(ledger), sql[which]);
    sqlite3_reset(prepared[which]);
}

void open_ledger(const char *path) {
    if (sqlite3_open(path, &ledger)) fail("cannot be opened", path);
    run("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA cache_size = -65536; BEGIN");
    run("CREATE TABLE account (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "CREATE TABLE subscription (id INTEGER PRIMARY KEY, name TEXT NOT NULL);"
        "CREATE TABLE invoice (id INTEGER PRIMARY KEY, account INTEGER, subscription INTEGER, issued INTEGER, due INTEGER,"
        " net INTEGER, tax INTEGER, lines BLOB, size INTEGER, sha256 BLOB);"
        "CREATE TABLE charge (subscription INTEGER, kind INTEGER, instalment INTEGER, invoice INTEGER, content BLOB,"
        " PRIMARY KEY (subscription, kind, instalment)) WITHOUT ROWID;"
        "CREATE TABLE purchase_order (id INTEGER PRIMARY KEY, payer INTEGER, number TEXT, starts INTEGER, expires INTEGER,"
        " seen INTEGER);"
        "CREATE TABLE purchase_order_line (id INTEGER, line INTEGER, invoice INTEGER, net INTEGER, PRIMARY KEY (id, line))"
        " WITHOUT ROWID");
    for (int which = 0; which < STATEMENTS; which++)
        if (sqlite3_prepare_v2(ledger, sql[which], -1, &prepared[which], NULL)) fail(sqlite3_errmsg(ledger), sql[which]);
}

// The lines of an invoice, packed: dimension, quantity and price as text, the amount as it is.
static size_t pack(const invoice *due, char *to) {
    size_t length = 0;
    for (uint32_t n = 0; n < due->count; n++) {
        static const int parts[] = {DIMENSION, QUANTITY, UNIT_PRICE};
        for (int part = 0; part < 3; part++) {
            cell value = due->terms[n][parts[part]];
            to[length++] = (char)value.length;
            memcpy(to + length, value.text, value.length);
            length += value.length;
        }
        memcpy(to + length, &due->amounts[n], 8);
        length += 8;
    }
    return length;
}

void post(const invoice *due, uint32_t number, const char *today, size_t size, const unsigned char *digest) {
    char lines[MOST_LINES * 3 * 256];
    size_t packed = pack(due, lines);
    unsigned char content[32];
    SHA256((unsigned char *)lines, packed, content);
    int day = days_since_1970(today);
    sqlite3_stmt *row = prepared[INVOICE];
    int64_t numbers[] = {number, due->account_row, due->row, day, day + 30, due->net, due->tax};
    for (int n = 0; n < 7; n++) sqlite3_bind_int64(row, n + 1, numbers[n]);
    sqlite3_bind_blob(row, 8, lines, (int)packed, SQLITE_STATIC);
    sqlite3_bind_int64(row, 9, (int64_t)size);
    sqlite3_bind_blob(row, 10, digest, 32, SQLITE_STATIC);
    step(INVOICE);
    sqlite3_bind_int64(prepared[CHARGE], 1, due->row);
    sqlite3_bind_int64(prepared[CHARGE], 2, number);
    sqlite3_bind_blob(prepared[CHARGE], 3, content, 16, SQLITE_STATIC);
    step(CHARGE);
    if (!due->has_order) return;
    row = prepared[PURCHASE_ORDER];
    cell order = due->subscription[ORDER];
    sqlite3_bind_int64(row, 1, number);
    sqlite3_bind_int64(row, 2, due->payer);
    sqlite3_bind_text(row, 3, order.text, (int)order.length, SQLITE_STATIC);
    sqlite3_bind_int64(row, 4, days_since_1970(due->subscription[STARTS_ON].text));
    sqlite3_bind_int64(row, 5, days_since_1970(due->subscription[ENDS_ON].text));
    sqlite3_bind_int64(row, 6, day);
    step(PURCHASE_ORDER);
    row = prepared[ORDER_LINE];
    sqlite3_bind_int64(row, 1, number);
    sqlite3_bind_int64(row, 2, number);
    sqlite3_bind_int64(row, 3, due->net);
    step(ORDER_LINE);
}

static void post_table(int which, const table *rows) {
    for (size_t row = 0; row < rows->rows; row++) {
        cell name = row_of(rows, row)[0];
        sqlite3_bind_int64(prepared[which], 1, (int64_t)row);
        sqlite3_bind_text(prepared[which], 2, name.text, (int)name.length, SQLITE_STATIC);
        step(which);
    }
}

void post_names(const table *accounts, const table *subscriptions) {
    post_table(ACCOUNT_NAME, accounts);
    post_table(SUBSCRIPTION_NAME, subscriptions);
}

void close_ledger(void) {
    run("COMMIT; PRAGMA wal_checkpoint(TRUNCATE)");
    for (int which = 0; which < STATEMENTS; which++) sqlite3_finalize(prepared[which]);
    sqlite3_close(ledger);
}
