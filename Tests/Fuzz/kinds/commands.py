"""Command lines that nobody would write."""

import os

from mutations import DATES, argument, nasty_text

COMMANDS = {
    "run": "input output ledger as-of settings templates format allow-missing allow-future! catch-up validate dry-run! strict! json! "
           "quiet! plan approved metrics log-format progress! no-progress!",
    "check": "input settings templates json! log-format progress! no-progress!",
    "outlook": "input ledger until settings templates format json! csv!",
    "status": "ledger max-age json! log-format",
    "dashboard": "ledger output input until published settings templates json! log-format",
    "explain": "1 ledger json!",
    "po list": "ledger payer state expiring-before on json! csv!",
    "po show": "2 ledger json!",
    "po export": "ledger output on json!",
    "po suspend": "2 ledger reason by json!",
    "po activate": "2 ledger reason by json!",
    "po expire": "2 ledger on reason by json!",
    "po contact add": "2 ledger email name phone reason by json!",
    "po contact remove": "2 ledger email reason by json!",
    "regenerate": "1 ledger output all-suspended payer revision format settings templates validate reason by dry-run! json!",
    "accept": "1 ledger reason by bill-difference! json!",
    "credit": "1 ledger reason by line amount all! json!",
    "verify": "ledger output repair! json! log-format progress! no-progress!",
    "ledger backup": "1 ledger json!",
    "ledger check": "ledger json!",
    "template list": "templates json!",
    "template show": "1",
    "template check": "1 json!",
    "template preview": "1 ledger format template templates neutral!",
}
USUAL = {"input": "input", "output": "output", "ledger": "ledger.sqlite", "settings": "settings.yaml", "as-of": "2026-02-20",
         "catch-up": "400", "max-age": "36h", "templates": "own", "format": "cii", "reason": "As asked",
         "by": "me", "line": "1", "amount": "0.01", "on": "2026-06-30", "until": "2026-06-30", "plan": "a.plan", "approved": "a.plan", "email": "a@b.example", "name": "A B", "state": "active", "validate": "schemas", "revision": "1",
         "metrics": "nightbill.prom", "log-format": "json", "template": "own/ubl-invoice.xml"}  # fmt: skip
# All of them are in the case's own folder, or hold nothing that could be harmed.
PLACES = ["", ".", "nothing", "nothing/below", "a-file", "a-fifo", "a-link", "a-loop", "a-folder", "output", "input",
          "a-file/below", "ledger.sqlite", "input/usage.csv", "/dev/null", "/dev/full", "/dev/zero", ":memory:", "file:l",
          "file:l?mode=memory", "x\ny", "\x1b[31mx", "é\u0301", b"\xff\xfe", "x" * 300, "a-folder/" + "y" * 250, "-",
          "settings.yaml", "a-folder/x.prom", "input/usage.csv.prom", "nothing/x.prom"]  # fmt: skip
PATHS = ("input", "output", "ledger", "settings", "templates", "validate", "template", "plan", "approved", "metrics")
WORDS = ["INV-2026-00000001", "INV-2026-1", "INV-99999999999999999999", "sub-analytics-1", "acme-hq", "4500012345", "PO-1", "ubl",
         "ubl-invoice", "own/ubl-invoice.xml", "copy.sqlite", "all", "-1", "0", "99999999999999999999", "1.5",
         "active"]  # fmt: skip
LIKELY = {**dict.fromkeys(("input", "output", "ledger", "as-of", "until", "reason"), 0.9), "plan": 0.1, "approved": 0.1}


def value(chance, option):
    if chance.random() < 0.5:
        return USUAL.get(option, chance.choice(WORDS))
    if option in PATHS:
        return chance.choice(PLACES)
    if option in ("as-of", "on", "until", "expiring-before"):
        return chance.choice(DATES)
    return chance.choice([chance.choice(WORDS), argument(nasty_text(chance)), b"\xff\xc3"])


def command_line(chance):
    name = chance.choice(list(COMMANDS))
    words = name.split()
    for option in COMMANDS[name].split():
        if option.isdigit():
            count = int(option) if chance.random() < 0.8 else chance.randint(0, 3)
            words += [chance.choice([*WORDS, *PLACES[:14], argument(nasty_text(chance))]) for _ in range(count)]
        elif option.endswith("!"):
            words += [f"--{option[:-1]}"] * chance.choice([0, 0, 1])
        elif chance.random() < LIKELY.get(option, 0.35):
            words += [f"--{option}", value(chance, option)] * chance.choice([1, 1, 1, 1, 2])
    for _ in range(chance.choice([0, 0, 0, 1])):
        extra = chance.choice(["--", "-", "--help", "--version", "-h", "--unknown", "--json=1", "--ledger=", nasty_text(chance)])
        words.insert(chance.randint(0, len(words)), argument(extra))
    return words


def commands(case):
    case.begin(made=True)
    (case.work / "a-file").write_text("x\n")
    os.mkfifo(case.work / "a-fifo")
    (case.work / "a-link").symlink_to(case.home)
    (case.work / "a-loop").symlink_to("a-loop")
    (case.work / "a-folder").mkdir()
    (case.work / "schemas").mkdir()
    (case.work / "own").mkdir()
    for _ in range(4):
        case.run(*command_line(case.chance))
