"""What every document of an invoice says, whatever its format, and the arithmetic that it must follow."""

from collections import defaultdict
from dataclasses import dataclass, field
from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 100

CURRENCIES_WITHOUT_DECIMALS = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
)


def invoice_digits(currency):
    """Decimals that an amount on an invoice has: the minor unit's, two at most."""
    return 0 if currency in CURRENCIES_WITHOUT_DECIMALS else 2


def rounded(value, digits):
    """Half away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def group(category, rate):
    """A tax category and rate; `25` and `25.00` are one."""
    return (category or "none", Decimal(rate or "0").normalize())


@dataclass(frozen=True)
class Line:
    name: str
    quantity: Decimal
    price: Decimal
    base: Decimal
    amount: Decimal
    group: tuple
    # Charges less allowances of the line.
    charges: Decimal = Decimal(0)


@dataclass(frozen=True)
class Written:
    """An amount as it is written, with the currency that it names, if any."""

    name: str
    number: str
    currency: str | None
    is_price: bool
    # Whether it is a charge or an allowance of a line, which has two decimals in any currency.
    is_of_line: bool = False
    # Whether it is the tax in the currency in which the seller accounts for it.
    is_accounting: bool = False


@dataclass
class Facts:
    """Amounts are what is asked for, of a credit note what is given back."""

    number: str
    issued: str
    due: str | None
    currency: str
    order: str | None
    is_credit: bool
    reference: str | None
    contract: str | None
    preceding: str | None
    period: tuple
    total: Decimal
    lines: list = field(default_factory=list)
    # Charges and allowances of the whole document: group and signed amount.
    charges: list = field(default_factory=list)
    # Group, base and tax.
    subtotals: list = field(default_factory=list)
    # Totals by what they are: net, exclusive, tax, inclusive, payable; each a list of name and amount.
    stated: dict = field(default_factory=lambda: defaultdict(list))
    prepaid: Decimal = Decimal(0)
    rounding: Decimal = Decimal(0)
    # The lines of the PO that its lines name, None for a line without.
    order_lines: frozenset = frozenset({None})
    # The tax in the currency in which the seller accounts for it: that currency and the amount; None where none is stated.
    accounting: tuple | None = None
    # Whether the document lists its lines at all; a credit memo of cXML does not.
    has_lines: bool = True

    # What all documents of one invoice must agree on.
    SHARED = ("number", "issued", "due", "currency", "order", "is_credit", "reference", "contract", "preceding",
              "period", "total", "subtotals", "order_lines")
