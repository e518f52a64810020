"""Parties, numbers and texts by chance: everything that a customer's data may lawfully hold."""

from decimal import Decimal

COUNTRIES = "AT BE BR CA CH CZ DE DK EE ES FI FR GB GR IE IN IT JP KW LT LU LV NL NO PL PT RO SE SI SK US".split()
UNION = "AT BE CZ DE DK EE ES FI GR IE IT LT LU LV NL PL PT RO SE SI SK".split()
LANGUAGES = ["en", "de", "fr", "es", "it", "nl"]
CURRENCIES = ["EUR", "EUR", "EUR", "USD", "JPY", "JPY", "KRW", "KWD", "SEK", "GBP"]
UNITS = ["C62", "H87", "EA", "HUR", "DAY", "MON", "ANN", "E34"]
# The rates that the French rules know, and no others.
FRENCH_RATES = ["20", "20.00", "5.5", "10", "2.1"]
RATES = ["20", "19", "25", "25.00", "5.5", "7", "10.000", "2.1", "8.875", "100"]
REASONS = {"E": "Exempt, article 261 CGI", "AE": "Reverse charge", "K": "Intra-community supply",
           "G": "Export outside the EU", "O": "Not subject to VAT"}
CODES = {"AE": "VATEX-EU-AE", "K": "VATEX-EU-IC", "G": "VATEX-EU-G", "O": "VATEX-EU-O"}
WORDS = """
    Ångström & Söner | Kowalski <Sp. z o.o.> | Ελληνική Εταιρεία Α.Ε. | ООО «Ромашка» | 株式会社サンプル | 삼성 예시
    | مؤسسة المثال | חברת הדוגמה | Société "L'Exemple" | O'Neill's | Müller GmbH & Co. KG | Zażółć gęślą jaźń
    | Nordwind AS | Crème brûlée ¡Olé! | 🧾 Bills 👩‍👩‍👧 | e\u0301tude | ]]> | &amp; | 100 % | a  b
""".split("|")
WORDS = [word.strip() for word in WORDS]
ODD = [
    "<", ">", "&", "\"", "'", "]]>", "&#65;", "  ", "é", "e\u0301", "Ж", "株", "ش", "ם", "🧾", "👩‍👩‍👧", "\u00a0", "\u200b",
    "#", "%", "\\", "/", "..", "{x}", "$1", "=", "@", ";", ",", "|", "ﬀ", "İ", "ß", "0", "00",
]


def digits(chance, count):
    return "".join(chance.choice("0123456789") for _ in range(count))


def name(chance, longest=250):
    """A name, mostly short, sometimes as long as can be."""
    words = chance.choice(WORDS)
    if chance.random() < 0.03:
        words = " ".join(chance.choice(WORDS) for _ in range(40))[:longest].strip()
    return words


def identity(chance, kind, index):
    """An id: some are short, some hold slashes and dots, some are as long as can be."""
    shape = chance.randrange(12)
    if shape < 7:
        return f"{kind}-{index:06}"
    if shape < 9:
        return f"arn:aws:{kind}/../{index:06}/.{digits(chance, 4)}."
    if shape < 10:
        return f"{index:06} {chance.choice(WORDS)}"
    return f"{kind}/{index:06}/".ljust(chance.randrange(60, 256), "x")


def order_number(chance):
    """A PO number that may stand on an invoice: 1 to 200 characters, no controls, no blanks at the ends."""
    shape = chance.randrange(8)
    if shape < 3:
        return f"PO-{chance.randrange(10 ** 6):06}"
    if shape == 3:
        return digits(chance, 10)
    if shape == 4:
        return "0" * chance.randrange(1, 200)
    length = 200 if shape == 5 else chance.randrange(1, 60)
    number = ""
    while len(number) < length:
        number += chance.choice(ODD) if chance.random() < 0.5 else chance.choice("abcXYZ 0189-_.")
    number = number[:length].strip(" \u00a0\u200b")
    if shape == 5:
        # All the length there may be, and no blank at an end.
        number = ("A" + number + "Z" * 200)[:199] + "Z"
    return number or "PO"


def address(chance, country=None, is_whole=False):
    """Parts by name; only the country is always there."""
    parts = {
        "street": f"{chance.choice(WORDS)} {chance.randrange(1, 300)}",
        "city": chance.choice(["Lyon", "København", "Zürich", "大阪", "Αθήνα", "'s-Hertogenbosch", "St. John's & Quidi"]),
        "postal_code": digits(chance, 5),
        "region": chance.choice(["BE", "Île-de-France", "関東", "CA"]),
    }
    parts = {part: value for part, value in parts.items() if chance.random() < 0.7 or is_whole}
    return {**parts, "country": country or chance.choice(COUNTRIES)}


def notes():
    """What a French seller must say on every invoice: the subject and the text."""
    return [("PMT", "Indemnité forfaitaire pour frais de recouvrement : 40 EUR"),
            ("PMD", "Pénalités de retard : trois fois le taux d'intérêt légal"), ("AAB", "Pas d'escompte")]


def siren(chance):
    """A French legal identifier, whose last digit checks the others."""
    return _with_luhn(digits(chance, 8))


def vat_id(chance, country):
    prefix = {"GR": "EL"}.get(country, country)
    return prefix + digits(chance, chance.randrange(8, 12))


def endpoint(chance):
    """Scheme and identifier, with the check digits that the rules verify."""
    scheme = chance.choice(["0088", "0192", "0184", "0208", "0007", "0151", "9930", "0009", "0060", "0002", "9957"])
    make = {"0088": _location, "0192": _norwegian, "0184": lambda each: "DK" + digits(each, 8), "0208": _belgian,
            "0007": _swedish, "0151": _australian}
    return scheme, make[scheme](chance) if scheme in make else digits(chance, chance.randrange(9, 15))


def _location(chance):
    body = digits(chance, 12)
    total = sum(int(digit) * (3 if place % 2 == 0 else 1) for place, digit in enumerate(reversed(body)))
    return f"{body}{-total % 10}"


def _norwegian(chance):
    while True:
        body = f"{chance.randrange(8, 10)}{digits(chance, 7)}"
        total = sum(int(digit) * (place % 6 + 2) for place, digit in enumerate(reversed(body)))
        if (check := -total % 11) != 10:
            return f"{body}{check}"


def _belgian(chance):
    body = f"0{digits(chance, 7)}"
    return f"{body}{97 - int(body) % 97:02}"


def _swedish(chance):
    return _with_luhn(f"55{digits(chance, 7)}")


def _with_luhn(body):
    total = 0
    for place, digit in enumerate(reversed(body)):
        weighted = int(digit) * (2 if place % 2 == 0 else 1)
        total += weighted // 10 + weighted % 10
    return f"{body}{-total % 10}"


def _australian(chance):
    weights = (10, 1, 3, 5, 7, 9, 11, 13, 15, 17, 19)
    while True:
        number = f"{chance.randrange(1, 10)}{digits(chance, 10)}"
        if (sum(int(digit) * weight for digit, weight in zip(number, weights)) - 10) % 89 == 0:
            return number


def price(chance):
    shape = chance.randrange(12)
    if shape == 0:
        return "0"
    if shape == 1:
        return plain(Decimal(chance.randrange(1, 10 ** 6)) / 10 ** 12)
    if shape < 4:
        return plain(Decimal(chance.randrange(1, 10 ** 7)) / 10 ** chance.randrange(7))
    return plain(Decimal(chance.randrange(1, 10 ** 6)) / 100)


def quantity(chance):
    shape = chance.randrange(6)
    if shape == 0:
        return plain(Decimal(chance.randrange(0, 10 ** 15)) / 10 ** 15)
    if shape == 1:
        return plain(Decimal(chance.randrange(0, 10 ** 6)) / 1000)
    return str(chance.choice([0, 1, 1, 2, 3, 7, 12, 100, 1990, 5000]))


def plain(number):
    """The shortest plain decimal."""
    written = f"{number:f}"
    return (written.rstrip("0").rstrip(".") if "." in written else written) or "0"
