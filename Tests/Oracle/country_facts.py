"""Sellers and buyers of many countries with all that receivers there ask for; every identifier is invented and valid."""

from dataclasses import dataclass, field

import check_digits as check
import random_parts as parts

NORDIC = (2, 7, 6, 5, 4, 3, 2)
NORWEGIAN = (3, 2, 7, 6, 5, 4, 3, 2)
FINNISH = (7, 9, 10, 5, 8, 4, 2)


@dataclass(frozen=True)
class Party:
    vat_id: str
    legal_id: str
    legal_id_scheme: str
    endpoint_scheme: str
    endpoint_id: str


@dataclass(frozen=True)
class Country:
    currency: str
    # The standard rate of VAT.
    rate: str
    city: str
    postal_code: str
    # A seller there, and a buyer.
    seller: Party
    buyer: Party
    # Where to pay in EUR, and in the country's currency.
    bank_account: dict
    home_account: dict = field(default_factory=dict)
    # What else a seller there must say.
    extra: dict = field(default_factory=dict)


def _parties(make):
    return {"seller": make(True), "buyer": make(False)}


def _austrian(is_seller):
    vat = "ATU" + check.austrian("1234567" if is_seller else "7654321")
    return Party(vat, "FN 123456a", "", "9914", vat)


def _belgian(is_seller):
    number = check.modulo_97("01234567" if is_seller else "07654321")
    return Party(f"BE{number}", number, "0208", "0208", number)


def _german(is_seller):
    vat = "DE" + check.german("12345678" if is_seller else "87654321")
    return Party(vat, "HRB 4711", "", "9930", vat)


def _danish(is_seller):
    number = check.modulo_11("1234567" if is_seller else "7654321", NORDIC)
    return Party(f"DK{number}", number, "0184", "0184", f"DK{number}")


def _spanish(is_seller):
    number = "ES" + check.spanish("1234567" if is_seller else "7654321")
    return Party(number, "", "", "9920", number)


def _finnish(is_seller):
    number = check.modulo_11("1234567" if is_seller else "2765433", FINNISH)
    return Party(f"FI{number}", f"{number[:-1]}-{number[-1]}", "0212", "0216", f"0037{number}")


def _french(is_seller):
    siren = check.luhn("12345678" if is_seller else "87654321")
    return Party(check.french_vat(siren), siren, "0002", "0225", siren)


def _british(is_seller):
    vat = "GB" + check.british("1234567" if is_seller else "7654321")
    return Party(vat, "01234567", "", "9932", vat)


def _irish(is_seller):
    vat = "IE" + check.irish("1234567" if is_seller else "7654321")
    return Party(vat, "123456", "", "9935", vat)


def _icelandic(is_seller):
    number = check.icelandic("41018901" if is_seller else "51028902")
    return Party("IS12345" if is_seller else "IS54321", number, "0196", "0196", number)


def _italian(is_seller):
    vat = "IT" + check.luhn("1234567890" if is_seller else "9876543210")
    return Party(vat, "", "", "0211", vat)


def _luxembourgish(is_seller):
    vat = "LU" + check.luxembourgish("123456" if is_seller else "654321")
    return Party(vat, "B123456", "", "9938", vat)


def _dutch(is_seller):
    number = check.dutch("12345678" if is_seller else "87654321")
    return Party(f"NL{number}B01", "12345678" if is_seller else "87654321", "0106", "0106",
                 "12345678" if is_seller else "87654321")


def _norwegian(is_seller):
    number = check.modulo_11("92345678" if is_seller else "97654321", NORWEGIAN)
    return Party(f"NO{number}MVA", number, "0192", "0192", number)


def _polish(is_seller):
    vat = "PL" + check.polish("123456788" if is_seller else "987654321")
    return Party(vat, "", "", "9945", vat)


def _portuguese(is_seller):
    vat = "PT" + check.portuguese("50123456" if is_seller else "50765432")
    return Party(vat, "", "", "9946", vat)


def _swedish(is_seller):
    number = check.luhn("556123456" if is_seller else "556765432")
    return Party(f"SE{number}01", number, "0007", "0007", number)


def _american(is_seller):
    # A seller there is registered for VAT where it sells.
    vat = "DE" + check.german("23456781") if is_seller else ""
    return Party(vat, "12-3456789", "", "0060", "123456789")


def _paid(country, account, bic):
    return {"iban": check.iban(country, account), "bic": bic}


NOTES = [{"subject": subject, "text": text} for subject, text in parts.notes()]
COUNTRIES = {
    "AT": Country("EUR", "20", "Wien", "1010", **_parties(_austrian), bank_account=_paid("AT", "1200000123456789", "BKAUATWW")),
    "BE": Country("EUR", "21", "Bruxelles", "1000", **_parties(_belgian), bank_account=_paid("BE", "001234567890", "GEBABEBB")),
    "DE": Country("EUR", "19", "Berlin", "10115", **_parties(_german), bank_account=_paid("DE", "370400440532013000", "COBADEFF")),
    "DK": Country("DKK", "25", "København", "2100", **_parties(_danish),
                  bank_account=_paid("DK", "00400440116243", "DABADKKK"),
                  home_account={"number": "0001234567", "branch": "1234", "payment_means": "42"}),
    "ES": Country("EUR", "21", "Madrid", "28001", **_parties(_spanish), bank_account=_paid("ES", "21000418450200051332", "CAIXESBB")),
    "FI": Country("EUR", "25.5", "Helsinki", "00100", **_parties(_finnish), bank_account=_paid("FI", "12345600000785", "NDEAFIHH")),
    "FR": Country("EUR", "20", "Lyon", "69002", **_parties(_french),
                  bank_account=_paid("FR", "30006000011234567890189", "AGRIFRPP"), extra={"notes": NOTES}),
    "GB": Country("GBP", "20", "London", "EC1A 1BB", **_parties(_british), bank_account=_paid("GB", "NWBK60161331926819", "NWBKGB2L"),
                  home_account={"number": "31926819", "branch": "601613"}),
    "IE": Country("EUR", "23", "Dublin", "D01 F5P2", **_parties(_irish), bank_account=_paid("IE", "AIBK93115212345678", "AIBKIE2D")),
    "IS": Country("ISK", "24", "Reykjavík", "101", **_parties(_icelandic),
                  bank_account=_paid("IS", "0159260076545510730339", "GLITISRE"),
                  home_account={"number": "015926007654", "payment_means": "42"}),
    "IT": Country("EUR", "22", "Milano", "20121", **_parties(_italian), bank_account=_paid("IT", "X0542811101000000123456", "BLOPIT22"),
                  extra={"tax_registration": "12345678901"}),
    "LU": Country("EUR", "17", "Luxembourg", "1111", **_parties(_luxembourgish), bank_account=_paid("LU", "0019400644750000", "BGLLLULL")),
    "NL": Country("EUR", "21", "Amsterdam", "1011 AB", **_parties(_dutch), bank_account=_paid("NL", "ABNA0417164300", "ABNANL2A")),
    "NO": Country("NOK", "25", "Oslo", "0150", **_parties(_norwegian), bank_account=_paid("NO", "86011117947", "DNBANOKK"),
                  home_account={"number": "86011117947", "payment_means": "30"},
                  extra={"tax_registration": "Foretaksregisteret"}),
    "PL": Country("PLN", "23", "Warszawa", "00-001", **_parties(_polish),
                  bank_account=_paid("PL", "109010140000071219812874", "WBKPPLPP")),
    "PT": Country("EUR", "23", "Lisboa", "1000-001", **_parties(_portuguese), bank_account=_paid("PT", "000201231234567890154", "CGDIPTPL")),
    "SE": Country("SEK", "25", "Stockholm", "111 22", **_parties(_swedish), bank_account=_paid("SE", "50000000058398257466", "ESSESESS"),
                  home_account={"number": "1234567", "branch": "SE:BANKGIRO", "payment_means": "30"},
                  extra={"tax_registration": "Godkänd för F-skatt"}),
    "US": Country("USD", "19", "New York", "10001", **_parties(_american),
                  bank_account={"number": "000123456789", "branch": "021000021"}),
}


def issuer(code):
    """The seller of a country, as the settings have it."""
    country = COUNTRIES[code]
    party = country.seller
    found = {
        "name": f"Seller {code} & <Co>",
        "address": {"street": "Main Street 1", "city": country.city, "postal_code": country.postal_code, "country": code},
        "vat_id": party.vat_id, "legal_id": party.legal_id, "legal_id_scheme": party.legal_id_scheme,
        "endpoint": {"scheme": party.endpoint_scheme, "id": party.endpoint_id},
        "contact": {"name": "Billing desk", "phone": "+49 30 1234567", "email": "billing@seller.example"},
        "bank_account": country.bank_account,
        **country.extra,
    }
    if country.home_account:
        found["bank_accounts"] = {country.currency: country.home_account}
    return {key: value for key, value in found.items() if value}


def account(code, identity):
    """The buyer of a country, as accounts.csv has it."""
    country = COUNTRIES[code]
    party = country.buyer
    return {
        "account_id": identity, "name": f"Buyer {code} & <Co>", "street": "High Street 2", "city": country.city,
        "postal_code": country.postal_code, "country": code, "vat_id": party.vat_id, "legal_id": party.legal_id,
        "legal_id_scheme": party.legal_id_scheme, "endpoint_scheme": party.endpoint_scheme,
        "endpoint_id": party.endpoint_id, "email": "ap@buyer.example", "buyer_reference": "04011000-12345-34",
    }
