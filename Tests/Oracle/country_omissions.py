"""The facts that receivers ask for, each left out or spoilt once, and what the program must name then."""

import copy
from dataclasses import dataclass, field

import country_facts
import peppol_lists

# What stands for a fact that is left out.
ABSENT = None


@dataclass(frozen=True)
class Omission:
    # Whose rule it is: the format, the countries of seller and buyer.
    form: str
    seller: str
    buyer: str
    # The settings key by its dotted path, or the column of accounts.csv, or with its table's name of terms.csv or usage.csv,
    # and what it says instead.
    fact: str
    value: object = ABSENT
    is_of_seller: bool = True
    # The key or column that a person must be told, where it is not the fact's.
    told: str = ""
    # What else is changed so that the fact is asked for.
    beside: dict = field(default_factory=dict)

    @property
    def named(self):
        return self.told or self.fact

    def __str__(self):
        value = "left out" if self.value is ABSENT else f"{self.value!r}"
        return f"{self.form} {self.seller} to {self.buyer}: {self.fact} {value}"

    def applied(self, settings, buyer, currency):
        """The settings, the account and the currency with the fact left out, and what numbers are billed by column."""
        settings, numbers = copy.deepcopy(settings), {}
        for path, value in {**self.beside, self.fact: self.value}.items():
            if path == "currency":
                currency = value
            elif path.startswith(("terms.", "usage.")):
                numbers[path] = value
            elif path.startswith("issuer.") or path == "tax_currency":
                _put(settings, path.split("."), value)
            else:
                buyer[path] = value or ""
        return settings, buyer, currency, numbers


def _put(tree, path, value):
    for name in path[:-1]:
        tree = tree.setdefault(name, {})
    if value is ABSENT:
        tree.pop(path[-1], None)
    else:
        tree[path[-1]] = value


def _of_seller(form, seller, buyer, *facts, **changed):
    """A row for each fact that is left out, and one for each that says something else."""
    spoilt = changed.pop("spoilt", {})
    for fact in facts:
        yield Omission(form, seller, buyer, fact, **changed)
    for fact, value in spoilt.items():
        yield Omission(form, seller, buyer, fact, value, **changed)


def _of_buyer(form, seller, buyer, *facts, **changed):
    spoilt = changed.pop("spoilt", {})
    for fact in facts:
        yield Omission(form, seller, buyer, fact, is_of_seller=False, **changed)
    for fact, value in spoilt.items():
        yield Omission(form, seller, buyer, fact, value, is_of_seller=False, **changed)


CONTACT = tuple(f"issuer.contact.{part}" for part in ("name", "phone", "email"))
PLACE = ("issuer.address.city", "issuer.address.postal_code")
ADDRESS = ("issuer.address.street", *PLACE)
# Outside the scope of VAT no VAT identifier may stand in a document, and German rules want a rate.
OUTSIDE = {"tax_category": "O", "tax_rate": "", "tax_exemption_reason": "Not subject to VAT", "vat_id": ""}
# An account without an electronic address.
UNREACHED = {"endpoint_scheme": ""}
NOTES = country_facts.NOTES
# By scheme an identifier with a wrong check digit, or of a wrong form.
MISFORMED = (("0088", "5901234123458"), ("0192", "976543212"), ("0184", "7654321"), ("0096", "123456789"), ("0198", "1234567"),
             ("0208", "0765432100"), ("0007", "5567654320"), ("0151", "51824753557"))


def _outside(form, seller, buyer):
    return Omission(form, seller, buyer, "issuer.vat_id", told="tax_category", is_of_seller=False,
                    beside=OUTSIDE | {"issuer.legal_id": "HRB 1"})


def _without_note(subject):
    return [note for note in NOTES if note["subject"] != subject]


ALL = [
    # Germany, of sellers there by Peppol, and of all by XRechnung.
    *_of_seller("peppol", "DE", "DE", "issuer.bank_account", *CONTACT, *PLACE),
    *_of_buyer("peppol", "DE", "DE", "city", "postal_code"),
    _outside("peppol", "DE", "DE"),
    *(row for form in ("xrechnung", "xrechnung-cii") for row in (
        *_of_seller(form, "FR", "DE", "issuer.bank_account", *CONTACT, *PLACE, "issuer.endpoint", "issuer.vat_id"),
        *_of_buyer(form, "FR", "DE", "city", "postal_code", "buyer_reference"),
        *_of_buyer(form, "FR", "DE", "endpoint_id", beside=UNREACHED),
        _outside(form, "DE", "US"),
    )),
    *_of_seller("peppol", "IT", "IT", *ADDRESS, spoilt={"issuer.tax_registration": "12345"}),
    *_of_seller("peppol", "NO", "NO", spoilt={"issuer.vat_id": "NO923456783"}),
    *_of_seller("peppol", "SE", "SE", spoilt={"issuer.vat_id": "SE556123456", "issuer.legal_id": "5561234560",
                                               "issuer.tax_registration": "F-skatt"}),
    *_of_buyer("peppol", "SE", "SE", spoilt={"tax_rate": "20"}),
    *_of_seller("peppol", "DK", "DK", "issuer.legal_id", "issuer.legal_id_scheme",
                spoilt={"issuer.legal_id_scheme": "0002"}),
    *_of_seller("peppol", "DK", "DK", spoilt={"issuer.bank_accounts.DKK.payment_means": "30"}, told="payment_means"),
    Omission("peppol", "DK", "DK", "issuer.bank_accounts.DKK.branch", told="branch"),
    *_of_buyer("peppol", "DK", "DK", "legal_id", beside={"legal_id_scheme": ""}),
    *_of_buyer("peppol", "DK", "DK", "legal_id_scheme", spoilt={"legal_id": "7654321", "legal_id_scheme": "0088"}),
    *_of_seller("peppol", "NL", "NL", "issuer.legal_id", beside={"issuer.legal_id_scheme": ABSENT}),
    *_of_seller("peppol", "NL", "NL", *ADDRESS, "issuer.legal_id_scheme", "issuer.bank_account",
                spoilt={"issuer.legal_id_scheme": "0002", "issuer.bank_account.payment_means": "42"}),
    *_of_buyer("peppol", "NL", "NL", "legal_id", beside={"legal_id_scheme": ""}),
    *_of_buyer("peppol", "NL", "NL", "street", "city", "postal_code", "legal_id_scheme", spoilt={"legal_id_scheme": "0002"}),
    *_of_seller("peppol", "IS", "IS", "issuer.legal_id", beside={"issuer.legal_id_scheme": ABSENT}),
    *_of_seller("peppol", "IS", "IS", "issuer.legal_id_scheme", "issuer.address.street", "issuer.address.postal_code"),
    *_of_seller("peppol", "IS", "IS", spoilt={"issuer.bank_accounts.ISK.number": "015926"}, told="number"),
    *_of_buyer("peppol", "IS", "IS", "legal_id", beside={"legal_id_scheme": ""}),
    *_of_buyer("peppol", "IS", "IS", "legal_id_scheme", "street", "postal_code"),
    # Greek sellers need their tax authority before an invoice.
    *_of_seller("peppol", "FR", "FR", spoilt={"issuer.address.country": "GR"}, beside={"issuer.vat_id": "EL123456783"},
                told="GR"),
    # The French reform.
    *(row for form in ("ubl-fr", "cii-fr") for row in (
        *_of_seller(form, "FR", "FR", "issuer.notes", "issuer.legal_id", "issuer.legal_id_scheme", "issuer.endpoint",
                    spoilt={"issuer.legal_id": "HRB 4711", "issuer.legal_id_scheme": "0009", "issuer.endpoint.scheme": "0009",
                            "issuer.endpoint.id": "999999999"}),
        *(Omission(form, "FR", "FR", "issuer.notes", _without_note(subject), told=subject) for subject in ("PMT", "PMD", "AAB")),
        *_of_buyer(form, "FR", "FR", "endpoint_id", beside=UNREACHED),
        *_of_buyer(form, "FR", "FR", "legal_id", beside={"legal_id_scheme": ""}),
        *_of_buyer(form, "FR", "FR", "legal_id_scheme",
                   spoilt={"tax_rate": "19", "legal_id": "HRB 4711", "legal_id_scheme": "0009", "endpoint_scheme": "0009",
                           "endpoint_id": "999999999"}),
        # An invoice in another currency states its tax in EUR, by a rate.
        Omission(form, "FR", "FR", "currency", "USD", is_of_seller=False, told="tax_currency"),
        Omission(form, "FR", "FR", "currency", "USD", is_of_seller=False, told="tax_currency", beside={"tax_currency": "USD"}),
        Omission(form, "FR", "FR", "currency", "USD", is_of_seller=False, told="exchange_rates.csv",
                 beside={"tax_currency": "EUR"}),
        # At most four decimal places of a quantity, and six of a price.
        *(Omission(form, "FR", "FR", fact, value, is_of_seller=False, told=f"{column} in {table}")
          for fact, value, column, table in (
              ("terms.quantity", "25.00001", "quantity", "terms.csv"),
              ("terms.unit_price", "12.0000001", "unit_price", "terms.csv"),
              ("usage.quantity", "25.00001", "quantity", "usage.csv"),
              ("usage.unit_price", "12.0000001", "unit_price", "terms.csv"),
          )),
    )),
    # Everywhere in Peppol: lists and forms as they are on the date of the night.
    *_of_seller("peppol", "FR", "FR", "issuer.endpoint", spoilt={"issuer.endpoint.scheme": "0037", "issuer.endpoint.id": " "}),
    *_of_buyer("peppol", "FR", "FR", "endpoint_id", beside=UNREACHED),
    *(Omission("peppol", "FR", "FR", "endpoint_scheme", scheme, is_of_seller=False) for scheme in sorted(peppol_lists.WITHDRAWN_SCHEMES)),
    *(Omission(form, "FR", "FR", "currency", code, is_of_seller=False)
      for form in ("peppol", "cii") for code in ("ANG", "BGN", "STD", "STN", "XAD")),
    *(Omission("peppol", country, country, "endpoint_id", value, is_of_seller=False)
      for country, value in (("NO", "976543212"), ("BE", "0765432100"), ("SE", "5567654320"), ("DK", "DK7654321"))),
    *(Omission("peppol", "FR", "US", fact, value, is_of_seller=False, beside={scheme_of: scheme})
      for fact, scheme_of in (("endpoint_id", "endpoint_scheme"), ("legal_id", "legal_id_scheme"))
      for scheme, value in MISFORMED),
]
