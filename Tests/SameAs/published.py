"""Published files of two programs, compared byte by byte; what is meant to differ is held against a rule instead."""

import hashlib
import json
import os
import tarfile
from pathlib import Path

LINES = "purchase-order-lines.csv"
LEDGERS = (".sqlite", ".sqlite-wal", ".sqlite-shm", ".sqlite-holder")


def files_below(folder):
    """Relative path to mode and bytes; a folder counts with its mode."""
    found = {}
    for parent, folders, names in os.walk(folder):
        for name in folders + names:
            path = Path(parent, name)
            mode = oct(path.lstat().st_mode)
            if path.is_symlink():
                found[str(path.relative_to(folder))] = mode, os.readlink(path).encode()
            elif name in names and not name.endswith(LEDGERS):
                found[str(path.relative_to(folder))] = mode, path.read_bytes()
            elif name in folders:
                found[str(path.relative_to(folder))] = mode, None
    return found


def first_line(ours, theirs):
    """Where two texts differ first."""
    one, other = (body.decode("utf-8", "backslashreplace").splitlines() for body in (ours, theirs))
    for number, pair in enumerate(zip(one, other), start=1):
        if pair[0] != pair[1]:
            return f"line {number}\n    base: {pair[0][:1500]}\n    new:  {pair[1][:1500]}"
    if len(one) == len(other):
        return "the line ends"
    longer, name = (one, "base") if len(one) > len(other) else (other, "new")
    return f"line {min(len(one), len(other)) + 1}, which only {name} has: {longer[min(len(one), len(other))][:1500]}"


class Published:
    """What stands in two session folders after the same steps.

    From one version on, `purchase-order-lines.csv` holds only the line items that the night added or changed: it may
    hold those alone, and manifest and sums may tell of that file otherwise. `is_loose`: line items were moved by acts.
    """

    def __init__(self, base, new, is_loose=False):
        self.ours, self.theirs, self.is_loose = files_below(base), files_below(new), is_loose

    def differences(self):
        shrunk = {os.path.dirname(path) for path in self.ours if path.endswith("/" + LINES) and self.has_fewer_lines(path)}
        for path in sorted(self.ours.keys() | self.theirs.keys()):
            folder, name = os.path.split(path)
            ours, theirs = self.ours.get(path), self.theirs.get(path)
            if ours == theirs:
                continue
            if folder in shrunk and name == LINES:
                yield from self.line_items(path)
            elif folder in shrunk and name in ("SHA256SUMS", "manifest.json") and ours and theirs:
                yield from self.listing(path, name)
            elif ours is None or theirs is None:
                yield f"file: {path} is published by {'new' if ours is None else 'base'} alone"
            elif ours[0] != theirs[0]:
                yield f"file: {path} has mode {theirs[0]}, expected {ours[0]}"
            else:
                yield f"file: {path}, {first_line(ours[1], theirs[1])}"

    def has_fewer_lines(self, path):
        theirs = self.theirs.get(path)
        return theirs is None or theirs[1] != self.ours[path][1]

    @staticmethod
    def rows(entry):
        return [] if entry is None else records(entry[1].decode("utf-8"))

    def line_items(self, path):
        """The rows of this night that no earlier night of base has, in the same order."""
        before = [entry for other, entry in self.ours.items() if other.endswith("/" + LINES) and other < path]
        earlier = {row for entry in before for row in self.rows(entry)[1:]}
        header, *rows = self.rows(self.ours[path])
        expected = [header, *(row for row in rows if row not in earlier)]
        found = self.rows(self.theirs.get(path))
        if found == expected or not found and len(expected) == 1:
            return
        if self.is_loose and found[:1] == [header] and [row for row in rows if row in set(found)] == found[1:]:
            return
        yield f"file: {path} should hold what the night added, {first_line(''.join(expected).encode(), ''.join(found).encode())}"

    def listing(self, path, name):
        """Manifest and sums: equal but for that file, and true of it."""
        bodies = self.ours[path][1], self.theirs[path][1]
        if name == "SHA256SUMS":
            changed = ("  " + LINES, "  manifest.json")
            ours, theirs = ([line for line in body.decode().splitlines() if not line.endswith(changed)] for body in bodies)
            told = {line for line in bodies[1].decode().splitlines() if line.endswith(changed)}
            there = [(end.strip(), self.theirs.get(os.path.join(os.path.dirname(path), end.strip()))) for end in changed]
            expected = {f"{hashlib.sha256(entry[1]).hexdigest()}  {file}" for file, entry in there if entry}
            if told != expected:
                yield f"file: {path} says {sorted(told)}, expected {sorted(expected)}"
        else:
            ours, theirs = (json.loads(body) for body in bodies)
            for manifest in (ours, theirs):
                manifest["files"] = [file for file in manifest["files"] if file["name"] != LINES]
            ours, theirs = (json.dumps(manifest, indent=1).splitlines() for manifest in (ours, theirs))
        if ours != theirs:
            yield f"file: {path}, {first_line(chr(10).join(ours).encode(), chr(10).join(theirs).encode())}"


def records(text):
    """The records of a CSV text with their line ends; a quoted cell may hold line ends of its own."""
    found, start, is_quoted = [], 0, False
    for place, letter in enumerate(text):
        if letter == '"':
            is_quoted = not is_quoted
        elif letter == "\n" and not is_quoted:
            found.append(text[start : place + 1])
            start = place + 1
    return found + ([text[start:]] if start < len(text) else [])


def archived(folder):
    """Path in the output folder to bytes of every document, out of archives where documents are in some."""
    found = {}
    for path, (_, body) in files_below(folder).items():
        if path.endswith(".tar"):
            with tarfile.open(Path(folder, path)) as archive:
                for member in archive:
                    found[os.path.join(os.path.dirname(path), member.name)] = archive.extractfile(member).read()
        elif path.endswith((".xml", ".html")):
            found[path] = body
    return found
