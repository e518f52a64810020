"""Inputs: their bytes, their cells, and the names and kinds of the files in the folder."""

import csv
import os
import shutil

import mutations
from mutations import CODES, DATES, DECIMALS, INSTANTS, nasty_text, nasty_value
from program import DONE, REMARKS, expect


def tried(case):
    """The commands over an input."""
    if case.chance.random() < 0.3:
        case.run("check", "--input", "input", *case.chance.choice([(), ("--json",), ("--settings", "settings.yaml")]))
    more = case.chance.choice([(), (), ("--json",), ("--format", "html"), ("--format", "cii"), ("--strict",), ("--dry-run",)])
    outcome = case.close(case.start.last, *more)
    if outcome.status in (DONE, REMARKS) and "--dry-run" not in more:
        case.look(2)
        case.act(1)
        feed_back(case)
        if case.chance.random() < 0.3:
            case.close(case.start.later)


def feed_back(case):
    """Rejected rows are a part that can be read again, broken as they still are."""
    files = sorted(case.output.glob("rejects/*/*.csv"))
    for file in files[:3]:
        shutil.copy(file, case.input / f"{file.stem}.again.csv")
    if files:
        outcome = case.run("check", "--input", "input")
        expect(outcome.status in (DONE, REMARKS), "rejected rows cannot be fed in again:", outcome)


# MARK: Bytes


def repeated_columns(chance, body):
    head, _, rest = body.partition(b"\n")
    names = head.split(b",")
    extra = chance.choice([chance.choice(names), b"nb_file", b"unknown", b"", b"\xcc\x81"])
    count = chance.choice([1, 2, 50, 3000])
    cells = b"," * count if chance.random() < 0.7 else b""
    return head + (b"," + extra) * count + b"\n" + b"\n".join(line + cells for line in rest.split(b"\n") if line) + b"\n"


def other_separator(chance, body):
    return body.replace(b",", chance.choice([b";", b"\t", b"|", b"\xa0"]))


def huge_cell(chance, body):
    lines = body.splitlines()
    if len(lines) < 2:
        return body
    at = chance.randrange(len(lines))
    size = chance.choice([5_000, 100_000, 2_000_000])
    lines[at] = chance.choice([b'"' + b"a\n" * (size // 2) + b'"', b"x" * size, b"," * min(size, 100_000)]) + lines[at]
    return b"\n".join(lines) + b"\n"


def many_short_rows(chance, body):
    return body + chance.choice([b"x\n", b",\n", b"\n", b" \n", b"\xcc\x81\n"]) * chance.choice([10, 1000, 20_000])


def csv_bytes(case):
    case.begin()
    files = sorted(case.input.iterdir())
    for file in case.chance.sample(files, case.chance.choice([1, 1, 2, 3])):
        more = (repeated_columns, other_separator, huge_cell, many_short_rows)
        file.write_bytes(mutations.bytes_changed(case.chance, file.read_bytes(), more))
    tried(case)


# MARK: Cells

KEYS = {
    "account_id": ["account_id", "management_account_id", "payer_account_id"],
    "organization_id": ["organization_id"],
    "product_id": ["product_id"],
    "subscription_id": ["subscription_id"],
    "dimension": ["dimension"],
    "purchaser": ["purchaser"],
    "record_id": ["record_id"],
    "purchase_order_number": ["purchase_order_number", "procurement_order_number", "new_purchase_order_number"],
}


class Tables:
    """All tables of a folder as lists of rows."""

    def __init__(self, folder):
        self.rows = {}
        for file in sorted(folder.glob("*.csv")):
            with open(file, newline="", encoding="utf-8") as text:
                self.rows[file] = list(csv.DictReader(text))

    def write(self, ends):
        for file, rows in self.rows.items():
            if not rows:
                continue
            columns = list(dict.fromkeys(column for row in rows for column in row))
            with open(file, "w", newline="", encoding="utf-8", errors="surrogatepass") as text:
                writer = csv.DictWriter(text, columns, restval="", lineterminator=ends)
                writer.writeheader()
                writer.writerows(rows)


def value_for(chance, column):
    """What is hard on a column: mostly of its own type."""
    if chance.random() < 0.15:
        return nasty_value(chance)
    if column.endswith("_on"):
        return chance.choice(DATES)
    if column == "used_at":
        return chance.choice(INSTANTS)
    if column in ("quantity", "unit_price", "amount", "tax_rate", "payment_terms_days", "rate", "position"):
        return chance.choice(DECIMALS)
    if column in ("status", "currency", "payment_plan", "pricing_model", "product_type", "kind", "tax_category", "country",
                  "document_format", "unit_code", "endpoint_scheme", "purchase_order_integration"):  # fmt: skip
        return chance.choice(CODES)
    return nasty_text(chance)


def change_cell(chance, tables):
    rows = chance.choice([rows for rows in tables.rows.values() if rows])
    row = chance.choice(rows)
    column = chance.choice(list(row))
    row[column] = value_for(chance, column)


def rename(chance, tables):
    """An id becomes another one wherever it stands, so that its rows are still of use."""
    columns = chance.choice(list(KEYS.values()))
    values = sorted({row[column] for rows in tables.rows.values() for row in rows for column in columns if row.get(column)})
    if not values:
        return
    old, new = chance.choice(values), nasty_text(chance)
    for rows in tables.rows.values():
        for row in rows:
            for column in columns:
                if row.get(column) == old:
                    row[column] = new


def rival(chance, tables):
    """A second row of the same key, equal or not."""
    rows = chance.choice([rows for rows in tables.rows.values() if rows])
    row = dict(chance.choice(rows))
    if chance.random() < 0.7:
        column = chance.choice(list(row))
        row[column] = value_for(chance, column)
    rows.insert(chance.randint(0, len(rows)), row)


def drop_row(chance, tables):
    rows = chance.choice([rows for rows in tables.rows.values() if rows])
    if len(rows) > 1:
        rows.remove(chance.choice(rows))


def cells(case):
    case.begin()
    tables = Tables(case.input)
    for _ in range(case.chance.choice([1, 2, 3, 5])):
        case.chance.choice([change_cell, change_cell, change_cell, rename, rename, rival, drop_row])(case.chance, tables)
    tables.write(case.chance.choice(["\n", "\n", "\r\n"]))
    tried(case)


# MARK: File names


def names(case):
    """Parts with odd names, and what is no regular file, in the input folder."""
    case.begin()
    folder = os.fsencode(case.input)
    for _ in range(case.chance.choice([1, 2, 3])):
        table = case.chance.choice([b"usage", b"terms", b"accounts", b"purchase_orders", b"Usage", b"notes"])
        name = table + b"." + mutations.file_name(case.chance) + case.chance.choice([b".csv", b".csv", b".CSV", b".csv ", b""])
        put(case, os.path.join(folder, case.chance.choice([name, name, table + b".csv", b"SHA256SUMS"])))
    tried(case)


def put(case, path):
    """Something stands at a path, in place of what stood there."""
    chance = case.chance
    kept = open(path, "rb").read() if os.path.isfile(path) else b"record_id,subscription_id,dimension,used_at,quantity\n"
    if os.path.isdir(path) and not os.path.islink(path):
        return
    if os.path.lexists(path):
        os.remove(path)
    kind = chance.choice(["file", "file", "file", "file", "folder", "fifo", "link", "dangling", "self", "device", "out", "mode"])
    if kind == "file":
        with open(path, "wb") as file:
            file.write(kept + chance.choice([b"", b"r-1,nobody,x,2026-01-10T00:00:00Z,1\n", b"x\n"]))
    elif kind == "folder":
        os.mkdir(path)
    elif kind == "fifo":
        os.mkfifo(path)
    elif kind == "device":
        os.symlink(b"/dev/zero", path)
    elif kind == "mode":
        with open(path, "wb") as file:
            file.write(kept)
        os.chmod(path, 0)
    else:
        shutil.copyfile(case.start.folder / "input/accounts.csv", case.work / "elsewhere.csv")
        targets = {"link": os.fsencode(case.work / "elsewhere.csv"), "dangling": b"nowhere", "self": os.path.basename(path),
                   "out": os.fsencode(case.home / "usage.csv")}  # fmt: skip
        os.symlink(targets[kind], path)
