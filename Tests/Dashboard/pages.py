"""All pages of a dashboard, read from the disk: every link leads somewhere, and every page says of which night it is."""

import re
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

LINK = re.compile(rb'(?:href|src|action)="([^"]*)"')
ID = re.compile(rb'\sid="([^"]*)"')


def read(path):
    """The links of a page, and the names of its parts; faults first."""
    page = path.read_bytes()
    faults = []
    if b"Picture of the ledger after the night of <time" not in page:
        faults.append(f"{path}: it does not say of which night it is")
    if b"://" in page or b"<script>" in page or b" style=" in page or b" onclick=" in page:
        faults.append(f"{path}: it loads something, or has a script or a style of its own")
    if b"<code>nightbill " not in page:
        faults.append(f"{path}: it shows no command")
    return faults, [link.decode() for link in LINK.findall(page)], [name.decode() for name in ID.findall(page)]


def faults(root):
    """What is wrong with the pages below a folder, and how many pages and links there are."""
    root = Path(root).resolve()
    paths = sorted(root.rglob("*.html"))
    files = {str(path) for path in root.rglob("*") if path.is_file()}
    found, parts, links = [], set(), []
    with ProcessPoolExecutor() as pool:
        for path, (wrong, targets, names) in zip(paths, pool.map(read, paths, chunksize=200)):
            found += wrong
            parts.update(f"{path}#{name}" for name in names)
            if len(names) != len(set(names)):
                found.append(f"{path}: two parts have one name")
            links += ((str(path), target) for target in targets)
    for path, target in links:
        name, _, part = target.partition("#")
        there = resolved(path, name) if name else path
        if not there.startswith(f"{root}/"):
            if not Path(there).exists():
                found.append(f"{path}: {target} leads nowhere")
        elif there not in files or part and f"{there}#{part}" not in parts:
            found.append(f"{path}: {target} leads nowhere")
    return found, len(paths), len(links)


def resolved(path, name):
    names = path.split("/")[:-1]
    for part in name.rstrip("/").split("/"):
        if part == "..":
            names.pop()
        else:
            names.append(part)
    return "/".join(names)
