"""An invoice as a page: well-formed HTML5 that says what the other documents of the invoice say."""

import re

import html5lib
from html5lib.html5parser import ParseError

XHTML = "{http://www.w3.org/1999/xhtml}"
UNSEEN = {f"{XHTML}{name}" for name in ("head", "script", "style", "template")}
# What may stand between the digits of a number for people's sake, and the languages that write a comma before decimals.
GROUPING = re.compile("(?<=\\d)[,'’\u00a0\u2009\u202f](?=\\d{3})")
GROUPING_BEFORE_COMMA = re.compile("(?<=\\d)[.'’\u00a0\u2009\u202f](?=\\d{3})")
DECIMAL_COMMA = {"de", "es", "fr", "it", "nl"}
# Attributes by which a page fetches something, and what a style sheet does so by.
FETCHING = ("src", "srcset", "poster", "data", "background")
STYLE = re.compile(r"@import|url\(\s*[\"']?(?!data:|#)", re.IGNORECASE)


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
    if any(map(_fetches, page.iter())):
        yield "HTML: something is fetched from elsewhere"


def _fetches(element):
    if not isinstance(element.tag, str):
        return False
    name = element.tag.removeprefix(XHTML)
    if name == "link" or name == "style" and STYLE.search(element.text or "") or STYLE.search(element.get("style", "")):
        return True
    return any(not element.get(each, "data:").startswith(("data:", "#")) for each in FETCHING)


def plain_figures(text, language):
    """The text with its numbers as plain decimals."""
    if language not in DECIMAL_COMMA:
        return GROUPING.sub("", text)
    return re.sub("(?<=\\d),(?=\\d)", ".", GROUPING_BEFORE_COMMA.sub("", text))


def missing(source, facts):
    """Which facts of the invoice the page does not show."""
    page = tree(source)
    # A page may write a day in words, and for machines beside it.
    days = [element.get("datetime", "") for element in page.iter(f"{XHTML}time")]
    text = "\n".join([seen(page), *days])
    plain = plain_figures(text, page.get("lang"))
    words = " ".join(text.split())
    for name, value, place in (
        ("number", facts.number, text),
        ("PO number", facts.order, text),
        ("line of the PO", next(filter(None, facts.order_lines), None), text),
        ("total", f"{facts.total:f}", plain),
        ("currency", facts.currency, text),
        ("issue date", facts.issued, text),
        # What is given back is due to the reader, who has nothing to do by then.
        ("due date", None if facts.is_credit else facts.due, text),
    ):
        if value is not None and value not in place and " ".join(value.split()) not in words:
            yield f"HTML: does not show the {name} {value}"
