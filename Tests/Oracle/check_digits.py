"""Identifiers that nobody has, with the check digits that registers and receivers verify."""


def luhn(body):
    """Sweden, France, Italy: every other digit doubled."""
    total = 0
    for place, digit in enumerate(reversed(body)):
        weighted = int(digit) * (2 if place % 2 == 0 else 1)
        total += weighted // 10 + weighted % 10
    return f"{body}{-total % 10}"


def modulo_11(body, weights):
    """A digit that makes the weighted sum divisible by 11; fails for a body that has none."""
    check = -_sum(body, weights) % 11
    assert check < 10, f"{body} has no check digit"
    return f"{body}{check}"


def modulo_97(body):
    """Belgium."""
    return f"{body}{97 - int(body) % 97:02}"


def iban(country, account):
    """ISO 13616: letters count as 10 to 35."""
    number = int("".join(str(int(sign, 36)) for sign in f"{account}{country}00"))
    return f"{country}{98 - number % 97:02}{account}"


def austrian(body):
    total = sum(int(digit) if place % 2 == 0 else sum(divmod(2 * int(digit), 10)) for place, digit in enumerate(body))
    return f"{body}{(96 - total) % 10}"


def british(body):
    """Seven digits and two, which bring the weighted sum to a multiple of 97."""
    return f"{body}{97 - _sum(body, (8, 7, 6, 5, 4, 3, 2)) % 97:02}"


def dutch(body):
    """Eight digits; the ninth is their weighted sum modulo 11."""
    check = _sum(body, range(9, 1, -1)) % 11
    assert check < 10, f"{body} has no check digit"
    return f"{body}{check}"


def french_vat(siren):
    return f"FR{(12 + 3 * (int(siren) % 97)) % 97:02}{siren}"


def german(body):
    """ISO 7064, modulo 11, 10."""
    product = 10
    for digit in body:
        total = (int(digit) + product) % 10 or 10
        product = 2 * total % 11
    return f"{body}{(11 - product) % 10}"


def icelandic(body):
    """Eight digits, a check digit and the century."""
    return modulo_11(body, (3, 2, 7, 6, 5, 4, 3, 2)) + "9"


def irish(body):
    return body + "WABCDEFGHIJKLMNOPQRSTUV"[_sum(body, range(8, 1, -1)) % 23]


def luxembourgish(body):
    return f"{body}{int(body) % 89:02}"


def polish(body):
    check = _sum(body, (6, 5, 7, 2, 3, 4, 5, 6, 7)) % 11
    assert check < 10, f"{body} has no check digit"
    return f"{body}{check}"


def portuguese(body):
    check = -_sum(body, range(9, 1, -1)) % 11
    return f"{body}{0 if check > 9 else check}"


def spanish(body):
    """A company: a letter, seven digits, a digit."""
    return "B" + luhn(body)


def _sum(body, weights):
    return sum(int(digit) * weight for digit, weight in zip(body, weights, strict=True))
