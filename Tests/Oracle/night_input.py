"""The input tables as plain rows, read by column name."""

import csv
import re
from datetime import date, datetime, timedelta, timezone
from decimal import Decimal

csv.field_size_limit(1 << 30)

WHITE_SPACE = "".join(
    chr(code)
    for code in (*range(9, 14), 32, 0x85, 0xA0, 0x1680, *range(0x2000, 0x200B), 0x2028, 0x2029, 0x202F, 0x205F, 0x3000)
)


class Row(dict):
    """Cells by column; an absent column reads as empty."""

    def __missing__(self, column):
        return ""

    def day(self, column):
        return date.fromisoformat(self[column]) if self[column] else None

    def number(self, column):
        return Decimal(self[column] or "0")


def read_table(folder, name, skipped):
    """The rows of `name.csv` and of all its parts, each with whether its file and line are in `skipped`."""
    for path in sorted([*folder.glob(f"{name}.csv"), *folder.glob(f"{name}.*.csv")]):
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.reader(file, strict=True)
            header = next(reader)
            line = reader.line_num + 1
            for cells in reader:
                broken = (path.name, line) in skipped
                if cells and not broken and len(cells) != len(header):
                    raise SystemExit(f"{path.name}:{line}: {len(cells)} cells, {len(header)} columns")
                if cells:
                    yield Row(zip(header, cells)), broken
                line = reader.line_num + 1


def instant(text):
    """An RFC 3339 time stamp in UTC; digits past the microsecond are cut, a leap second is the end of the second before."""
    text = text.upper().replace("Z", "+00:00")
    if text[17:19] == "60":
        text = f"{text[:17]}59.999999{text[19:].lstrip('.0123456789')}"
    head, dot, rest = text.partition(".")
    if dot:
        digits = rest[: next(index for index, char in enumerate(rest) if char in "+-")]
        text = f"{head}.{digits[:6]:0<6}{rest[len(digits):]}"
    return datetime.fromisoformat(text).astimezone(timezone.utc)


def midnight(day):
    return datetime(day.year, day.month, day.day, tzinfo=timezone.utc)


def days(first, last):
    while first <= last:
        yield first
        first += timedelta(days=1)


def in_bytes(*texts):
    """A key that sorts texts as UTF-8 bytes."""
    return tuple(text.encode("utf-8") if isinstance(text, str) else text for text in texts)


def natural(text):
    """A key that sorts texts as a person counts: runs of digits as numbers, everything else by its UTF-8 bytes."""
    whole = text.encode("utf-8")
    runs = re.findall(rb"[0-9]+|[^0-9]", whole)
    return [(0x30, len(run.lstrip(b"0")), run.lstrip(b"0")) if run.isdigit() else (run[0],) for run in runs], whole


def term_order(term):
    """A key that sorts terms as invoices show them; those without a position come last."""
    return int(term.get("position") or 10 ** 30), natural(term["dimension"])


def trimmed(number):
    return number.strip(WHITE_SPACE)
