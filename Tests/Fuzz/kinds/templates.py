"""Templates of invoices and of messages: the bundled ones, changed."""

import re
import shutil

import mutations
from mutations import nasty_text
from program import REPOSITORY

BUNDLED = REPOSITORY / "Templates"
EXPRESSIONS = [
    "", ".", "..", "/", "//*", "*", "@*", "text()", "1 div 0", "-1", "0 div 0", "string(.)", "concat(.,.)", "position()",
    "last()", "count(//*)", "../..", "ancestor::*", "following::*", "x:y", "$x", "document('x')", "document('/etc/passwd')", "key('a','b')",
    "id('x')", "format-number(1,'#')", "format-number(1 div 0, '0')", "generate-id()", "system-property('xsl:version')",
    "substring(., -1, 1 div 0)", "translate(., 'a', '')", "string-length(.) > 3", "not(.)", "a | b", "a[1]", "a[last()]", "a[",
    "((", "'x",
    "unparsed-entity-uri('x')", "current()", "self::node()", "lines/line[position() mod 2]", "sum(//*)", "1 + '2'", "a//b",
]  # fmt: skip
NODES = [
    "<xsl:value-of select='.'/>", "<xsl:message terminate='yes'>stop</xsl:message>",
    "<xsl:for-each select='//*'>x</xsl:for-each>",
    "<xsl:copy-of select='/'/>", "<xsl:if test='1'>y</xsl:if>", "<xsl:comment>--</xsl:comment>", "<xsl:text>\n</xsl:text>",
    "<xsl:element name='{.}'/>", "<xsl:element name='a b'/>", "<xsl:attribute name='x'>1</xsl:attribute>", "<xsl:unknown/>",
    "<xsl:processing-instruction name='x'>?></xsl:processing-instruction>", "<a/>", "&#1;", "&#xFFFE;", "&undefined;",
    "<![CDATA[x]]>",
    "<?pi x?>", "<!-- c -->", "{x}", "{{x}}", "<xsl:variable name='v' select='1'/>", "<xsl:sort/>", "<xsl:apply-templates/>",
    "<xsl:call-template name='n'/>", "<xsl:include href='/etc/passwd'/>", "<xsl:number/>",
    "<x xmlns='urn:x' xmlns:y='urn:y' y:z='1'/>",
]  # fmt: skip
DOUBLING = (
    "<xsl:variable name='s0' select='\"xxxxxxxxxxxxxxxx\"'/>"
    + "".join(f"<xsl:variable name='s{n}' select='concat($s{n - 1}, $s{n - 1})'/>" for n in range(1, 31))
    + "<xsl:value-of select='string-length($s30)'/>"
)


def expression(chance, text):
    found = list(re.finditer(r"""(select|test|match)=(["'])(.*?)\2""", text))
    if not found:
        return text
    where = chance.choice(found)
    new = chance.choice([chance.choice(EXPRESSIONS), where[3] + chance.choice(["/x", "[1]", "[", " | .", " + 1", "//*", ")"])])
    return text[: where.start(3)] + new.replace("<", "&lt;").replace(where[2], "") + text[where.end(3) :]


def value_template(chance, text):
    found = list(re.finditer(r'="([^"{}]*)"', text))
    where = chance.choice(found)
    new = chance.choice(EXPRESSIONS).replace('"', "").replace("<", "")
    return text[: where.start(1)] + "{" + new + "}" + text[where.end(1) :]


def node(chance, text):
    ends = [found.end() for found in re.finditer(r">", text)]
    at = chance.choice(ends)
    return text[:at] + chance.choice(NODES) + text[at:]


def without_element(chance, text):
    found = list(re.finditer(r"<(\w+:?\w*)[^<>]*>[^<>]*</\1>", text))
    where = chance.choice(found) if found else None
    return text[: where.start()] + text[where.end() :] if where else text


def twice(chance, text):
    found = list(re.finditer(r"<(\w+:?\w*)[^<>]*>[^<>]*</\1>", text))
    where = chance.choice(found) if found else None
    return text[: where.end()] + where[0] * chance.choice([1, 3, 500]) + text[where.end() :] if where else text


def literal(chance, text):
    found = list(re.finditer(r">([^<>{}]+)<", text))
    where = chance.choice(found)
    return text[: where.start(1)] + nasty_text(chance) + text[where.end(1) :]


def hostile(chance, text):
    """Templates that want too much."""
    at = text.rindex("</")
    deep = "<a>" * 20_000 + "</a>" * 20_000
    doctype = "<!DOCTYPE x [<!ENTITY a 'aaaaaaaaaa'>" + "".join(
        f"<!ENTITY {chr(98 + n)} '{('&' + chr(97 + n) + ';') * 10}'>" for n in range(8)
    ) + "]>"  # fmt: skip
    outside = "<!DOCTYPE x [<!ENTITY a SYSTEM '/etc/passwd'>]>"
    if chance.random() < 0.5:
        return text[:at] + chance.choice([DOUBLING, deep]) + text[at:]
    head = re.sub(r"<\?xml.*?\?>", "", text)
    return chance.choice([doctype, outside]) + head[: head.rindex("</")] + "&a;" + head[head.rindex("</") :]


CHANGES = [expression] * 5 + [node] * 3 + [value_template, without_element, twice, literal, literal]


def templates(case):
    case.begin(made=case.chance.random() < 0.5)
    chance = case.chance
    name = chance.choice(sorted(path.name for path in BUNDLED.glob("*.xml")))
    folder = case.work / "own"
    folder.mkdir()
    if chance.random() < 0.25:
        body = mutations.bytes_changed(chance, (BUNDLED / name).read_bytes())
        (folder / name).write_bytes(body)
    else:
        text = (BUNDLED / name).read_text()
        for _ in range(chance.choice([1, 1, 2, 3])):
            text = chance.choice(CHANGES + [hostile] * (chance.random() < 0.2))(chance, text)
        (folder / name).write_text(text, errors="surrogatepass")
    case.run("template", "check", f"own/{name}", *chance.choice([(), ("--json",)]))
    kind = name.split("-")[0]
    if case.ledger.exists():
        case.run("template", "preview", case.start.invoice, "--ledger", "ledger.sqlite", "--template", f"own/{name}")
        case.run("regenerate", case.start.invoice, "--ledger", "ledger.sqlite", "--output", "output", "--templates", "own",
                 "--format", kind, "--reason", "x")  # fmt: skip
    case.close(case.start.later if case.ledger.exists() else case.start.last, "--templates", "own", "--format", kind)


# MARK: Messages

TAGS = ["{{x}}", "{{", "}}", "{{{expiry}}}", "{{&expiry}}", "{{#expiry}}", "{{/expiry}}", "{{^on_the_day}}", "{{> partial}}",
        "{{! c }}", "{{=<% %>=}}", "{{#on_the_day}}{{/on_the_day}}", "{{ expiry }}", "{{expiry.x}}", "{{.}}", "{{#is_suspended}}",
        "{{$b}}{{/b}}", "{{<p}}{{/p}}", "\r\nBcc: x@y.example\r\n", "\n.\n", "\nFrom x\n", "Subject: again\n"]  # fmt: skip


def tag(chance, text):
    at = chance.randint(0, len(text))
    return text[:at] + chance.choice([*TAGS, nasty_text(chance)]) + text[at:]


def nested(chance, text):
    depth = chance.choice([10, 500, 4000, 40_000])
    return text + "{{#description}}" * depth + "x" + "{{/description}}" * depth


def long_line(chance, text):
    return text + chance.choice(["x", "é", "🧾", "\u0301", " "]) * chance.choice([76, 998, 999, 100_000]) + "\n"


def mail(case):
    """The messages before an expiry: a PO with a contact expires in the nights of the run."""
    case.begin(start=case.chance.choice(case.starts[1:]))
    chance = case.chance
    orders, contacts = case.input / "purchase_orders.csv", case.input / "purchase_order_contacts.csv"
    orders.write_text(orders.read_text().replace("2026-03-31", chance.choice(["2026-02-28", "2026-01-31", "2026-01-31"])))
    if chance.random() < 0.5:
        name, address = (nasty_text(chance).replace('"', '""') for _ in range(2))
        with open(contacts, "a", newline="", encoding="utf-8", errors="surrogatepass") as file:
            file.write(f'account-00,PO-1,"{address}@example.test","{name}",\r\n')
    settings = case.work / "settings.yaml"
    contact = "issuer:\n  contact: { name: Desk, phone: '1', email: desk@example.test }"
    settings.write_text(settings.read_text().replace("issuer:", contact))
    folder = case.work / "own"
    shutil.copytree(BUNDLED, folder) if chance.random() < 0.1 else folder.mkdir()
    text = (BUNDLED / "expiry-notice.txt").read_text()
    for _ in range(chance.choice([0, 1, 1, 2, 3])):
        text = chance.choice([tag, tag, tag, nested, long_line])(chance, text)
    body = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.2:
        body = mutations.bytes_changed(chance, body)
    (folder / "expiry-notice.txt").write_bytes(body)
    case.close(case.start.last, "--templates", "own")
    case.look(1)
