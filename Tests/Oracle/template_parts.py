"""Templates that several formats share: the lines between marks that belong to one of them."""

import re

MARK = re.compile(r" *<\?(?:for (?P<formats>[^?]*)|end)\?>")
OTHERS = "others"


def formats(text, name):
    """The formats that a template is for: the one that its file is named by, and those that its marks name."""
    named = {form for found in MARK.finditer(text) for form in (found["formats"] or "").split()}
    return sorted({name} | named - {OTHERS})


def select(text, form):
    """The template as a format has it."""
    lines, taken, made = [], True, False
    for line in text.split("\n"):
        mark = MARK.fullmatch(line)
        if mark and mark["formats"] is None:
            taken, made = True, False
        elif mark:
            names = mark["formats"].split()
            taken = form in names or (names == [OTHERS] and not made)
            made = made or taken
        lines.append("" if mark or not taken else line)
    return "\n".join(lines)
