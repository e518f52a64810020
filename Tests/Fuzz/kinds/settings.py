"""Settings: YAML bytes and values, and what is no file."""

import os

import mutations
from mutations import argument, nasty_value

BOMB = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 9) + "]\n" for n in range(1, 9)
)
DEEP = "issuer: " + "[" * 20_000 + "\n"
DEEP_BLOCKS = "".join(" " * depth + "a:\n" for depth in range(1500))


def changed_value(chance, lines):
    at = chance.choice([n for n, line in enumerate(lines) if ":" in line and not line.lstrip().startswith("#")])
    key = lines[at].split(":")[0]
    value = nasty_value(chance)
    if chance.random() < 0.5:
        value = '"' + value.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'
    lines[at] = f"{key}: " + chance.choice([value, value, value, "[]", "{}", "[1, 2]", "{a: b}", "&x y", "*x", "!!binary x", "|",
                                            "2026-01-01", "1.5", "0x1F", "1e3", "true", "~", "010"])  # fmt: skip


def other_key(chance, lines):
    at = chance.randrange(len(lines))
    lines.insert(at, chance.choice(["unknown: 1", "billing_start: 2026-01-01", "issuer: {}", "? x", "<<: *y", "---", "...",
                                    "%YAML 1.1", "\tx: y", "  deep: 1", "- item", nasty_value(chance) + ": x"]))  # fmt: skip


def dropped_line(chance, lines):
    del lines[chance.randrange(len(lines))]


def indented(chance, lines):
    at = chance.randrange(len(lines))
    lines[at] = chance.choice([" ", "   ", "\t"]) + lines[at]


def settings(case):
    case.begin()
    chance, file = case.chance, case.work / "settings.yaml"
    environment = {}
    way = chance.choice(["values"] * 5 + ["bytes"] * 3 + ["environment"] * 2 + ["whole", "place"])
    if way == "values":
        lines = file.read_text().splitlines()
        for _ in range(chance.choice([1, 1, 2, 4])):
            chance.choice([changed_value, changed_value, other_key, dropped_line, indented])(chance, lines)
        file.write_text("\n".join(lines) + "\n", errors="surrogatepass")
    elif way == "bytes":
        file.write_bytes(mutations.bytes_changed(chance, file.read_bytes()))
    elif way == "environment":
        name = chance.choice(["BILLING_START", "ISSUER_NAME", "ISSUER_ADDRESS_COUNTRY", "PAYMENT_TERMS_DAYS", "INVOICE_PREFIX",
                              "USAGE_INVOICE_DAY", "TAX_CURRENCY", "DOCUMENT_FORMAT", "ISSUER_CONTACT_EMAIL", "UNKNOWN", ""])  # fmt: skip
        environment[f"NIGHTBILL_{name}"] = argument(nasty_value(chance))
    elif way == "whole":
        file.write_text(chance.choice([BOMB, DEEP, DEEP_BLOCKS, "", "x", "a: " * 5000, "# " + "x" * 20_000_000, "\x00" * 4096]))
    else:
        file.unlink()
        put(chance, file)
    if chance.random() < 0.3:
        case.run("check", "--input", "input", "--settings", "settings.yaml", environment=environment)
    case.close(case.start.last, environment=environment)


def put(chance, file):
    kind = chance.choice(["fifo", "zero", "folder", "dangling", "self", "null"])
    if kind == "fifo":
        os.mkfifo(file)
    elif kind == "folder":
        file.mkdir()
    else:
        file.symlink_to({"zero": "/dev/zero", "dangling": "nowhere", "self": file.name, "null": "/dev/null"}[kind])
