"""What a ledger states, whichever version wrote it: rows of its tables, with every number that only joins rows replaced.

A table that a later version keeps in another form has a view `v_<table>` with the old columns, which is read instead. Other
views are a version's own.
"""

import sqlite3
from collections import defaultdict

# Numbers that a version may give as it likes: what the row is called by instead.
NAMES = {
    "fact_sheet": ("id", ["kind", "body"]),
    "charge": ("id", ["subscription_id", "kind", "instalment", "dimension", "month", "billed_on"]),
    "rejected_file": ("id", ["business_date", "name"]),
}
JOINS = {
    ("night", "issuer"): "fact_sheet",
    ("invoice", "buyer"): "fact_sheet",
    ("charge", "product"): "fact_sheet",
    ("charge_line", "charge"): "charge",
    ("billed_usage", "charge"): "charge",
    ("purchase_order_line", "charge"): "charge",
    ("rejected_row", "file"): "rejected_file",
}
# Rows whose order counts, and within what: their number says no more than that.
ORDERED = {"purchase_order_event": ("id", ["payer", "number"])}
# Exports of the PO book, which a version may keep in another form: they are compared as they are published.
EXPORTS = ("purchase-orders.csv", "purchase-order-lines.csv")
# In which files a night was published: those are compared themselves.
PUBLISHED = ("night_documents", "night_manifest")
# The texts of templates, which a later version writes better: what they made is compared. A table, or its column.
TEMPLATES = {"template": None, "night_format": "template"}


def is_compared(table):
    # Control totals are sums over rows in the form in which they are stored; `ledger check` holds them against those.
    if table.startswith(("sqlite_", "grdb_")) or table.endswith("_digest") or table == "table_content":
        return False
    return table not in PUBLISHED and table not in (name for name, column in TEMPLATES.items() if not column)


class LedgerFacts:
    """The facts of one ledger, by table. `columns`: those of the ledger that is compared with, else its own."""

    def __init__(self, ledger, columns=None):
        database = sqlite3.connect(f"file:{ledger}?mode=ro", uri=True)
        try:
            self.sources = self._sources(database)
            self.columns = columns or {
                table: [row[1] for row in database.execute(f'PRAGMA table_info("{source}")')]
                for table, source in self.sources.items()
            }
            self.missing = sorted(self.columns.keys() - self.sources.keys())
            self.raw = {table: self._rows(database, table) for table in self.columns.keys() - set(self.missing)}
        finally:
            database.close()
        self._names = {table: self._named(table, *name) for table, name in NAMES.items() if table in self.raw}
        self.rows = {table: self._facts(table) for table in self.raw}

    @staticmethod
    def _sources(database):
        found = dict(database.execute("SELECT name, type FROM sqlite_schema WHERE type IN ('table', 'view')"))
        tables = {name for name, kind in found.items() if kind == "table" and is_compared(name)}
        views = {name[2:] for name in found if name.startswith("v_")}
        return {table: f"v_{table}" if table in views else table for table in tables | views}

    def _rows(self, database, table):
        columns = ", ".join(f'"{column}"' for column in self.columns[table])
        order = f' ORDER BY "{ORDERED[table][0]}"' if table in ORDERED else ""
        try:
            return list(database.execute(f'SELECT {columns} FROM "{self.sources[table]}"{order}'))
        except sqlite3.Error as fault:
            return [(f"{self.sources[table]} cannot be read: {fault}",) + (None,) * (len(self.columns[table]) - 1)]

    def _named(self, table, number, parts):
        columns = self.columns[table]
        at, parts = columns.index(number), [columns.index(part) for part in parts]
        return {row[at]: tuple(row[part] for part in parts) for row in self.raw[table]}

    def _facts(self, table):
        """Rows in a defined order; of an ordered table, lists of rows in the order in which they came to be."""
        columns = self.columns[table]
        number = (NAMES.get(table) or ORDERED.get(table) or ("",))[0]
        kept = [
            (at, self._names.get(JOINS.get((table, column)), {})) for at, column in enumerate(columns)
            if column not in (number, TEMPLATES.get(table))
        ]
        rows = [tuple(names.get(row[at], row[at]) for at, names in kept) for row in self.raw[table]]
        if table == "night_file":
            rows = [row for row in rows if row[columns.index("path")] not in EXPORTS]
        if table not in ORDERED:
            return sorted(rows, key=repr)
        groups = defaultdict(list)
        within = [columns.index(column) for column in ORDERED[table][1]]
        for raw, row in zip(self.raw[table], rows):
            groups[tuple(raw[at] for at in within)].append(row)
        return [row for key in sorted(groups) for row in groups[key]]


def differences(base, new):
    """A line for each table that differs, with the first row that only one of the ledgers has."""
    expected = LedgerFacts(base)
    found = LedgerFacts(new, expected.columns)
    for table in found.missing:
        yield f"ledger: there is neither a table {table} nor a view v_{table}"
    for table in sorted(found.rows):
        ours, theirs = expected.rows[table], found.rows[table]
        if ours == theirs:
            continue
        shown = f"ledger: {table} has {len(theirs)} rows, expected {len(ours)}; columns {', '.join(expected.columns[table])}"
        if sorted(ours, key=repr) == sorted(theirs, key=repr):
            yield shown + first_difference(ours, theirs, "in another order")
        else:
            yield shown + first_difference(without(ours, theirs), without(theirs, ours), "first of each")


def without(rows, others):
    remaining = defaultdict(int)
    for row in others:
        remaining[repr(row)] += 1
    left = []
    for row in rows:
        remaining[repr(row)] -= 1
        if remaining[repr(row)] < 0:
            left.append(row)
    return left


def first_difference(ours, theirs, words):
    at = next((n for n, pair in enumerate(zip(ours, theirs)) if pair[0] != pair[1]), min(len(ours), len(theirs)))
    one, other = ([rows[at]] if at < len(rows) else "no such row" for rows in (ours, theirs))
    return f" ({words})\n    base: {str(one)[:1500]}\n    new:  {str(other)[:1500]}"
