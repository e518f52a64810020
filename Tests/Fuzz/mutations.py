"""Changes to bytes and texts, all drawn from a `random.Random`, and the values that are hard on programs."""

BIDI = "\u202egnp.exe\u202c"
LONE_MARKS = ["\u0301", "\u0301abc", "e\u0301", "\u1100\u1161", "\u200d", "\ufeff", "\u00ad", "\u200b", "\u2060"]
EMOJI = ["🧾", "👩\u200d👩\u200d👧", "🇫🇷", "\U0001f3f4\U000e0067\U000e0062\U000e007f"]
NONCHARACTERS = ["\ufdd0", "\ufffe", "\uffff", "\U0001ffff", "\U0010ffff", "\ufffd"]
CONTROLS = ["\x00", "\x01", "\x07", "\x08", "\t", "\n", "\r", "\r\n", "\x1b[31mred\x1b[0m", "\x1b]0;title\x07", "\x7f",
            "\x85", "\x9b31m", "\u2028", "\u2029"]  # fmt: skip
FORMULAS = ["=1+1", "+1", "-1", "@SUM(A1)", "=cmd|'/C calc'!A0", "\t=1", "\r=1", "=HYPERLINK(\"http://x.example\")"]
MARKUP = ["<b>", "&amp;", "&", "]]>", "<!--", "<?xml?>", "{{x}}", "{x}", "\"", "\"\"", "'", "\\", "%s%n", "$HOME", "`id`"]
PATHS = ["../../../etc/passwd", "/dev/null", "..", ".", "/", "a/b", "CON", "nul", "-", "--", "-rf", "~", ""]
LONG = [1, 199, 200, 201, 254, 255, 256, 257, 4096, 70_000]

TEXTS = [BIDI, *LONE_MARKS, *EMOJI, *NONCHARACTERS, *CONTROLS, *FORMULAS, *MARKUP, *PATHS, " ", "\u00a0x\u00a0", "null", "Z"]
DATES = ["0001-01-01", "0000-01-01", "9999-12-31", "10000-01-01", "-0001-01-01", "2026-02-29", "2024-02-29", "2026-02-30",
         "2026-13-01", "2026-00-10", "2026-1-1", "20260101", "2026-01-01 ", "2026-01-01T00:00:00Z", "", "1970-01-01",
         "2026-01-30", "2026-01-31", "2026-02-01", "2026-02-28", "1582-10-10", "٢٠٢٦-٠١-٠١"]  # fmt: skip
INSTANTS = ["2026-01-31T23:59:59.999999999Z", "2026-01-31T24:00:00Z", "2026-01-31T23:59:60Z", "0001-01-01T00:00:00+14:00",
            "9999-12-31T23:59:59-14:00", "2026-01-15T10:00:00", "2026-01-15t10:00:00z", "2026-01-15 10:00:00Z",
            "2026-01-15T10:00:00+25:00", "2026-01-15T10:00:00.", "2026-01-15T10:00:00." + "1" * 400 + "Z",
            "2026-01-15T12:00:00-00:00", ""]  # fmt: skip
DECIMALS = ["0", "-0", "0.0", "-1", "00012", "999999999999", "999999999999.999999999999999", "1000000000000",
            "9223372036854775807", "9223372036854775808", "170141183460469231731687303715884105727",
            "99999999999999999999999999999999999999999", "0.000000000001", "0.0000000000001", "0.000000000000001",
            "0.0000000000000001", "1e3", "1E400", "NaN", "inf", "0x10", "1,5", "1 000", "1_000", "+1", ".5", "5.", ".", "-",
            "--1", "1.2.3", "", "٣", "１２", "1\u202f000", "3650", "3651", "28", "29", "100", "12.345",
            "1." + "0" * 400]  # fmt: skip
CODES = ["EUR", "JPY", "KWD", "XXX", "eur", "ACTIVE", "active", "EXPIRED", "SUSPENDED", "SUSPENDED_EXPIRED", "TERMINATED",
         "ROLLED_BACK", "SUPERSEDED", "upfront", "schedule", "none", "usage", "contract", "contract_with_consumption", "SaaSProduct",
         "DataProduct", "enabled", "disabled", "yes", "no", "YES", "S", "Z", "E", "AE", "K", "G", "O", "FR", "GB", "UK",
         "peppol", "cii", "cxml", "html", "ubl", "C62", "E34", "0088", "9957"]  # fmt: skip


def long_text(chance):
    """Exactly so many scalars, at or beside the limits of ids and PO numbers."""
    return chance.choice(["a", "0", "é", "e\u0301", "🧾", "\u0301", "\"", "=", "\u202e"])[:1] * chance.choice(LONG)


def nasty_text(chance):
    if chance.random() < 0.2:
        return long_text(chance)
    text = chance.choice(TEXTS)
    return text if chance.random() < 0.5 else chance.choice(["PO", "x", "é"]) + text + chance.choice(["", "1", "z"])


def nasty_value(chance):
    """Any value at all."""
    pool = chance.choice([DATES, INSTANTS, DECIMALS, CODES, None, None])
    return chance.choice(pool) if pool else nasty_text(chance)


def argument(text):
    """What a system takes as one argument of a command, or as a variable."""
    return text.replace("\x00", "0")[:30_000]


def file_name(chance):
    """Bytes that may be a file's name: no slash, no NUL, not too long."""
    if chance.random() < 0.2:
        return bytes(chance.choice(b"\x01\x09\x1b\x7f\x80\xc3\xff\xe2\x28a") for _ in range(chance.randint(1, 8)))
    name = nasty_text(chance).replace("/", "_").replace("\x00", "0").encode()[:180]
    return name if name not in (b"", b".", b"..") else b"_"


# MARK: Bytes


def place(chance, body):
    return chance.randint(0, len(body))


def flip_bits(chance, body):
    changed = bytearray(body)
    for _ in range(chance.choice([1, 1, 1, 8])):
        if changed:
            changed[chance.randrange(len(changed))] ^= 1 << chance.randrange(8)
    return bytes(changed)


def insert(chance, body):
    chunk = chance.choice([
        chance.randbytes(chance.choice([1, 4, 200])), b"\0", b"\0" * 5000, b'"', b'""', b'"x"y', b"\r", b"\r\n", b"\n\n\n", b",",
        b",,,,,", b";", b"\t", b"\xef\xbb\xbf", b"\xff\xfe", b"\xc3", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\x80",
        b"\x1b[2J", b"a" * 70_000, b'"' * 5000, b"\xcc\x81" * 300,
    ])  # fmt: skip
    at = place(chance, body)
    return body[:at] + chunk + body[at:]


def delete(chance, body):
    at = place(chance, body)
    return body[:at] + body[at + chance.choice([1, 1, 5, 50, 1000]) :]


def truncate(chance, body):
    return body[: place(chance, body)]


def swap(chance, body):
    """Two stretches change places."""
    if len(body) < 4:
        return body
    a, b, c = sorted(chance.sample(range(len(body) + 1), 3))
    return body[:a] + body[b:c] + body[a:b] + body[c:]


def double_lines(chance, body):
    lines = body.splitlines(keepends=True)
    if not lines:
        return body
    at = chance.randrange(len(lines))
    return b"".join(lines[:at] + [lines[at]] * chance.choice([2, 3, 200]) + lines[at + 1 :])


def drop_line(chance, body):
    lines = body.splitlines(keepends=True)
    if lines:
        del lines[chance.randrange(len(lines))]
    return b"".join(lines)


def line_ends(chance, body):
    return body.replace(b"\n", chance.choice([b"\r\n", b"\r", b"\n\r", b"\r\r\n", b"\n\n"]))


def no_last_end(chance, body):
    return body.rstrip(b"\r\n")


def encode(chance, body):
    text = body.decode("utf-8", "replace")
    return text.encode(chance.choice(["utf-16", "utf-16-le", "utf-32", "latin-1", "cp1252", "utf-8-sig", "utf-7"]), "replace")


def mark(chance, body):
    return chance.choice([b"\xef\xbb\xbf", b"\xef\xbb\xbf\xef\xbb\xbf", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb"]) + body


ON_BYTES = [flip_bits, flip_bits, insert, insert, delete, truncate, swap, double_lines, drop_line, line_ends, no_last_end, encode,
            mark]  # fmt: skip


def bytes_changed(chance, body, more=()):
    """One to three changes, one after another."""
    for _ in range(chance.choice([1, 1, 2, 3])):
        body = chance.choice([*ON_BYTES, *more])(chance, body)
    return body
