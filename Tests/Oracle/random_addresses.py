"""Draws electronic addresses, lets the program check them, and holds each answer against checks of its own.

The checks are written from the rules PEPPOL-COMMON-R040 to R053 and PEPPOL-EN16931-CL008 in words, and share no code with
the program. Prints each address on which the two disagree, with the seed.
"""

import argparse
import csv
import json
import random
import subprocess
import sys
import tempfile
from datetime import date
from pathlib import Path

import compare_code_lists

ACCOUNTS = "account_id,name,country,endpoint_scheme,endpoint_id,tax_category,tax_rate,document_format".split(",")
VERIFIED = ["0007", "0088", "0096", "0151", "0184", "0192", "0198", "0208"]


def is_digits(text, *lengths):
    return text.isascii() and text.isdigit() and (not lengths or len(text) in lengths)


def gln(text):
    if not is_digits(text) or len(text) < 2:
        return False
    weighted = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(text[-2::-1]))
    return (weighted + int(text[-1])) % 10 == 0


def luhn(text):
    if not is_digits(text, 10):
        return False
    parts = [str(int(digit) * (2 if place % 2 == 0 else 1)) for place, digit in enumerate(text)]
    return sum(int(digit) for digit in "".join(parts)) % 10 == 0


def norwegian(text):
    if not is_digits(text, 9) or int(text) == 0:
        return False
    rest = sum(int(digit) * weight for digit, weight in zip(text, (3, 2, 7, 6, 5, 4, 3, 2))) % 11
    return (0 if rest == 0 else 11 - rest) == int(text[-1])


def belgian(text):
    return is_digits(text, 10) and 97 - int(text[:8]) % 97 == int(text[8:])


def australian(text):
    if not is_digits(text, 11):
        return False
    digits = [int(text[0]) - 1, *map(int, text[1:])]
    return sum(d * w for d, w in zip(digits, (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19))) % 89 == 0


def danish(text):
    return is_digits(text.removeprefix("DK"), 8)


RULES = {"0007": luhn, "0088": gln, "0096": lambda text: is_digits(text, 10), "0151": australian, "0184": danish,
         "0192": norwegian, "0198": lambda text: text.startswith("DK") and danish(text), "0208": belgian}


def draw(chance, schemes):
    """A scheme, and an identifier that is right, or nearly, or anything."""
    scheme = chance.choice(VERIFIED) if chance.random() < 0.8 else chance.choice(schemes)
    length = {"0007": 10, "0088": chance.choice([8, 12, 13, 14, 18]), "0096": 10, "0151": 11, "0184": 8, "0192": 9,
              "0198": 8, "0208": 10}.get(scheme, 9)
    text = "".join(chance.choice("0123456789") for _ in range(length + chance.choice([0, 0, 0, 0, 0, 1, -1])))
    if scheme in ("0184", "0198") and chance.random() < 0.6:
        text = "DK" + text
    if chance.random() < 0.8:
        text = completed(scheme, text)
    if chance.random() < 0.1:
        place = chance.randrange(len(text))
        text = text[:place] + chance.choice("0123456789XdkDK-") + text[place + 1:]
    return scheme, text


def completed(scheme, text):
    """The text with other digits at its end, or its beginning, where one of them makes it right."""
    rule = RULES.get(scheme, bool)
    for digits in (f"{number:02}" for number in range(100)):
        for candidate in (text[:-2] + digits, digits + text[2:]):
            if rule(candidate):
                return candidate
    return text


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("binary", type=Path)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=20_000)
    options = parser.parse_args()
    chance = random.Random(options.seed)
    day = str(date.today())
    # Those that Peppol gave up are judged by the date, not by the row: here are those of today, and those of nobody.
    accepted = compare_code_lists.program_codes("address-schemes", "peppol", day)
    schemes = sorted(accepted) + ["EM", "9901", "0000", "0219"]
    drawn = {f"A-{number}": draw(chance, schemes) for number in range(options.count)}
    right = {key for key, (scheme, text) in drawn.items()
             if scheme in accepted and RULES.get(scheme, bool)(text)}

    with tempfile.TemporaryDirectory() as folder:
        with open(Path(folder) / "accounts.csv", "w", newline="") as file:
            rows = csv.writer(file)
            rows.writerow(ACCOUNTS)
            for key, (scheme, text) in drawn.items():
                rows.writerow([key, "Buyer", "DE", scheme, text, "S", "19", "peppol"])
        headers = {"products": "product_id,title,product_type,pricing_model", "terms": "subscription_id,kind,dimension,unit_price",
                   "subscriptions": "subscription_id,account_id,product_id,accepted_on,starts_on,currency,payment_plan,status"}
        for name, header in headers.items():
            (Path(folder) / f"{name}.csv").write_text(header + "\n")
        command = [options.binary, "check", "--input", folder, "--json"]
        answer = subprocess.run(command, capture_output=True, text=True, check=False)
    if answer.returncode not in (0, 3):
        raise SystemExit(f"check ended with {answer.returncode}: {answer.stdout}{answer.stderr}")
    lines = {finding["line"] for finding in json.loads(answer.stdout)["findings"] if finding["code"] == "NB115"}
    refused = {f"A-{line - 2}" for line in lines}
    failures = sorted(key for key in drawn if (key in right) == (key in refused))
    for key in failures[:20]:
        print(f"seed {options.seed}: {drawn[key]} is {'right' if key in right else 'wrong'}, and the program says otherwise")
    print(f"{len(drawn)} addresses, {len(right)} of them right, {len(failures)} failures")
    return 1 if failures or not 0 < len(right) < len(drawn) else 0


if __name__ == "__main__":
    sys.exit(main())
