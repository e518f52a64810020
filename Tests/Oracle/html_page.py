"""An invoice as a page: well-formed HTML5 that says what the other documents of the invoice say."""

import re

import html5lib
from html5lib.html5parser import ParseError

XHTML = "{http://www.w3.org/1999/xhtml}"
UNSEEN = {f"{XHTML}{name}" for name in ("head", "script", "style", "template")}
# What may stand between the digits of a number for people's sake.
GROUPING = re.compile("(?<=\\d)[,'’\u00a0\u2009\u202f](?=\\d{3})")
OUTSIDE = re.compile(r"""(?:src|href|srcset|poster)\s*=\s*["']?(?!data:|#|mailto:)\S|@import|url\(\s*["']?(?!data:)""",
                     re.IGNORECASE)


def tree(source):
    """The page as HTML5 reads it; raises `ValueError` for what HTML5 calls a parse error."""
    try:
        return html5lib.HTMLParser(strict=True).parse(source)
    except ParseError as error:
        raise ValueError(f"HTML: {error}") from error


def seen(element):
    """The text that a reader sees, white space as it is written."""
    if element.tag in UNSEEN or not isinstance(element.tag, str):
        return ""
    return (element.text or "") + "".join(seen(child) + (child.tail or "") for child in element)


def failures(source):
    """What is wrong with a page by itself."""
    try:
        page = tree(source)
    except ValueError as error:
        yield str(error)
        return
    if not source.lstrip("\ufeff").lower().startswith("<!doctype html"):
        yield "HTML: no document type"
    if page.find(f"{XHTML}head/{XHTML}title") is None:
        yield "HTML: no title"
    if not page.get("lang"):
        yield "HTML: the language is not told"
    if any(True for _ in page.iter(f"{XHTML}script")):
        yield "HTML: a script"
    if OUTSIDE.search(source):
        yield "HTML: something is fetched from elsewhere"


def missing(source, facts):
    """Which facts of the invoice the page does not show."""
    text = seen(tree(source))
    plain = GROUPING.sub("", text)
    words = " ".join(text.split())
    for name, value, place in (
        ("number", facts.number, text),
        ("PO number", facts.order, text),
        ("total", f"{facts.total:f}", plain),
        ("currency", facts.currency, text),
        ("issue date", facts.issued, text),
        ("due date", facts.due, text),
    ):
        if value is not None and value not in place and " ".join(value.split()) not in words:
            yield f"HTML: does not show the {name} {value}"
    if facts.order is None and "urchase order" in text:
        yield "HTML: speaks of a purchase order where there is none"
