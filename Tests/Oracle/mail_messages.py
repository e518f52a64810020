"""Reads messages as a mail program does, with Python's own parser.

Prints for each file what a reader sees, as a JSON list, and leaves with 1 where one is no proper message.
"""

import json
import sys
from email import errors, message_from_bytes, policy
from email.header import decode_header, make_header
from email.utils import parseaddr
from pathlib import Path

HEADERS = ["Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "MIME-Version", "Content-Type",
           "Content-Transfer-Encoding"]
LONGEST = 998


def read(path):
    return message_from_bytes(path.read_bytes(), policy=policy.SMTPUTF8)


def failures(path, date):
    """What is wrong with the message of a business date."""
    content = path.read_bytes()
    if b"\r" in content.replace(b"\r\n", b"") or b"\n" in content.replace(b"\r\n", b""):
        yield "a line does not end with CRLF"
    if max(map(len, content.split(b"\r\n"))) > LONGEST:
        yield "a line is longer than a mail system must take"
    message = read(path)
    known = [name for name in HEADERS if name in message]
    if sorted(message.keys()) != sorted(known):
        yield f"headers are {message.keys()}"
    missing = set(HEADERS) - {"Auto-Submitted"} - set(known)
    if missing:
        yield f"headers are missing: {sorted(missing)}"
        return
    defects = [*message.defects, *(defect for name in known for defect in message[name].defects)]
    if any(not address(message, name)[1].isascii() for name in ("From", "To")):
        # RFC 6532 allows such addresses; Python reads them, and notes that RFC 5322 did not.
        allowed = (errors.NonASCIILocalPartDefect, errors.UndecodableBytesDefect)
        defects = [defect for defect in defects if not isinstance(defect, allowed)]
    if defects:
        yield f"defects: {defects}"
    if len(message["From"].addresses) != 1 or len(message["To"].addresses) != 1:
        yield "not from one address to one"
    if message["Date"].datetime.isoformat() != f"{date}T00:00:00+00:00":
        yield f"dated {message['Date'].datetime}"
    if message.get_content_type() != "text/plain" or message.get_content_charset() != "utf-8":
        yield "not plain text in UTF-8"
    message.get_content()


def address(message, header):
    """Name and address. Encoded words of a name are joined without the white space between them (RFC 2047, 6.2), which
    the parser of addresses in Python leaves in."""
    raw = next(value for name, value in message.raw_items() if name == header)
    name, _ = parseaddr("".join(str(raw).splitlines()))
    return str(make_header(decode_header(name))), message[header].addresses[0].addr_spec


def seen(path):
    message = read(path)
    return {
        "file": path.name,
        "from": address(message, "From"),
        "to": address(message, "To"),
        "subject": str(message["Subject"]),
        "message_id": str(message["Message-ID"]),
        "body": message.get_content().replace("\r\n", "\n"),
    }


def main():
    paths = [Path(name) for name in sys.argv[1:]]
    found = [f"{path}: {problem}" for path in paths for problem in failures(path, path.parent.parent.name)]
    print(*found, sep="\n", end="\n" if found else "", file=sys.stderr)
    print(json.dumps([seen(path) for path in paths], ensure_ascii=False, indent=1))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
