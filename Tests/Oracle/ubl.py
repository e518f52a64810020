"""Names and plain readings of UBL 2.1 documents, shared by the checks."""

from decimal import ROUND_HALF_UP, Decimal, getcontext

getcontext().prec = 100

NAMESPACES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
}
INVOICE = "{urn:oasis:names:specification:ubl:schema:xsd:Invoice-2}Invoice"
CREDIT_NOTE = "{urn:oasis:names:specification:ubl:schema:xsd:CreditNote-2}CreditNote"
OTHER_FORMATS = (".cii.xml", ".cxml.xml")

CURRENCIES_WITHOUT_DECIMALS = frozenset(
    "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF".split()
)


def is_ubl_name(name):
    return name.endswith(".xml") and not name.endswith(OTHER_FORMATS)


def invoice_digits(currency):
    """Decimals that an amount on an invoice has: the minor unit's, two at most."""
    return 0 if currency in CURRENCIES_WITHOUT_DECIMALS else 2


def rounded(value, digits):
    """Half away from zero."""
    return value.quantize(Decimal(1).scaleb(-digits), rounding=ROUND_HALF_UP)


def find(node, path):
    return node.find(path, NAMESPACES)


def find_all(node, path):
    return node.findall(path, NAMESPACES)


def text(node, path):
    """The text of the one element at `path`, None where there is none."""
    return node.findtext(path, None, NAMESPACES)


def decimal(node, path, default="0"):
    return Decimal(text(node, path) or default)


def lines(document):
    """Each line with the name of its quantity element."""
    kind, quantity = ("CreditNote", "Credited") if document.tag == CREDIT_NOTE else ("Invoice", "Invoiced")
    for line in find_all(document, f"cac:{kind}Line"):
        yield line, f"cbc:{quantity}Quantity"
