"""Ledgers whose bytes are not what they were."""

import sqlite3


def flip(chance, body):
    at = chance.randrange(len(body))
    body[at] ^= 1 << chance.randrange(8)


def flip_structure(chance, body):
    """A byte of a page's header, its cell pointers or a record's header: what the file says of itself."""
    page = chance.randrange(len(body) // 4096) * 4096
    at = page + chance.choice([chance.randrange(16), chance.randrange(200), 4095 - chance.randrange(600)])
    body[at] = chance.choice([0, 1, 0x7F, 0x80, 0xFF, body[at] ^ (1 << chance.randrange(8))])


def zero_page(chance, body):
    page = chance.randrange(len(body) // 4096) * 4096
    body[page : page + 4096] = bytes(4096)


def swap_pages(chance, body):
    one, other = (chance.randrange(len(body) // 4096) * 4096 for _ in range(2))
    kept = bytes(body[one : one + 4096])
    body[one : one + 4096] = body[other : other + 4096]
    body[other : other + 4096] = kept


def cut(chance, body):
    del body[chance.choice([0, 15, 50, 100, 4096, 8192, chance.randrange(len(body))]) :]


def stretch(chance, body):
    body += chance.randbytes(chance.choice([1, 4096, 10_000]))


BYTES = [flip, flip, flip_structure, flip_structure, flip_structure, zero_page, swap_pages, cut, stretch]
VALUES = [None, -1, 0, 1, 2**63 - 1, -(2**63), 1.5, "", "x", "2026-02-30", "\x00", "\x1b[31m", b"\xff\xfe", b"", "9" * 40,
          "[]", "{"]  # fmt: skip


def write_value(case):
    """A cell of any table becomes another value, past all checks of the schema."""
    database = sqlite3.connect(case.ledger)
    try:
        database.execute("PRAGMA ignore_check_constraints = 1")
        database.execute("PRAGMA foreign_keys = 0")
        names = [name for (name,) in database.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
        filled = [name for name in sorted(names) if database.execute(f'SELECT 1 FROM "{name}" LIMIT 1').fetchone()]
        table = case.chance.choice(filled)
        columns = [row[1] for row in database.execute(f'PRAGMA table_info("{table}")')]
        column = case.chance.choice(columns)
        values = (case.chance.choice(VALUES),)
        where = case.chance.choice(["", f'WHERE rowid = (SELECT min(rowid) FROM "{table}")'])
        try:
            database.execute(f'UPDATE "{table}" SET "{column}" = ? {where}', values)
            database.commit()
        except sqlite3.Error:
            database.rollback()  # a type of STRICT, a key: such a value cannot be in a file either
    finally:
        database.close()


def ledger(case):
    case.begin(made=True)
    chance = case.chance
    if chance.random() < 0.2:
        write_value(case)
    else:
        body = bytearray(case.ledger.read_bytes())
        for _ in range(chance.choice([1, 1, 1, 3])):
            if len(body) >= 8192:
                chance.choice(BYTES)(chance, body)
        case.ledger.write_bytes(body)
    if chance.random() < 0.1:
        (case.work / "ledger.sqlite-wal").write_bytes(chance.choice([b"", b"x", chance.randbytes(5000), bytes(4152)]))
    case.look(3)
    case.act(2)
    outcome = case.run("run", "--input", "input", "--output", "output", "--ledger", "ledger.sqlite", "--settings",
                       "settings.yaml", "--allow-future", "--as-of", case.start.later)  # fmt: skip
    if outcome.status in (0, 3):
        case.look(1)
