"""Documents of one invoice in several formats say the same."""

from collections import defaultdict

from lxml import etree

import formats
import html_page
from facts import Facts


def failures(paths):
    """Pairs of path and what it says otherwise than the other documents of its invoice."""
    groups = defaultdict(list)
    for path in paths:
        number = formats.number(path.name)
        if number:
            groups[path.parent, number, formats.revision(path.name)].append(path)
    for _, group in sorted(groups.items()):
        yield from _differences(group)


def _differences(group):
    pages = [path for path in group if path.suffix == ".html"]
    known = [(path, read(path)) for path in sorted(group) if path.suffix == ".xml"]
    known = [(path, facts) for path, facts in known if facts is not None]
    if not known:
        return
    first, expected = known[0]
    if expected.number != formats.number(first.name):
        yield first, f"formats: the file is not named by its number {expected.number}"
    for path, found in known[1:]:
        yield from ((path, problem) for problem in differences(expected, found, first.name))
    for path in pages:
        try:
            problems = list(html_page.missing(path.read_text("utf-8"), expected))
        except ValueError:
            continue
        yield from ((path, problem) for problem in problems)


def differences(expected, found, name):
    """What two documents of one invoice do not agree on; `name` is that of the first."""
    for field in Facts.SHARED:
        one, other = getattr(expected, field), getattr(found, field)
        if field == "subtotals":
            one, other = sorted(one), sorted(other)
        if one != other:
            yield f"formats: {field} is {other}, in {name} {one}"
    if expected.has_lines and found.has_lines and expected.lines != found.lines:
        odd = [line.name for line, same in zip(found.lines, expected.lines) if line != same]
        yield f"formats: lines are not those of {name}: {len(found.lines)} lines, differing {odd[:5]}"


def read(path):
    """The facts of a document; None for what cannot be read, and another check says why."""
    try:
        document = etree.parse(path).getroot()
        return formats.reader(document).facts(document)
    except (etree.XMLSyntaxError, AttributeError, ArithmeticError, TypeError):
        return None


def parsed(path):
    """The root of a document; None for what is no XML."""
    try:
        return etree.parse(path).getroot()
    except etree.XMLSyntaxError:
        return None
