"""What a power cut leaves, computed from the trace of an undisturbed run: only what was flushed is on the disk.

Two disks are looked at, the ends between which real ones lie: `cut` loses every name and every byte that was not
flushed; `hollow` keeps all names, as a journal of metadata may, and loses the bytes.
"""

import os
from pathlib import Path


class File:
    def __init__(self, body=b""):
        self.flushed = body


class Folder:
    def __init__(self):
        self.names = {}
        self.flushed = {}


class Disk:
    """A folder as the program sees it, and as the disk has it."""

    def __init__(self, folder):
        self.folder = Path(folder)
        self.root = self.load(self.folder)
        self.nameless = {}

    def load(self, path):
        """What stands there before the run is on the disk."""
        loaded = Folder()
        for entry in path.iterdir() if path.is_dir() else []:
            loaded.names[entry.name] = self.load(entry) if entry.is_dir() else File(entry.read_bytes())
        loaded.flushed = dict(loaded.names)
        return loaded

    def find(self, path):
        """The folder that holds a path, and the name in it."""
        *folders, name = Path(os.path.relpath(path, self.folder)).parts or ["."]
        here = self.root
        for folder in folders:
            here = here.names[folder]
        return here, name

    def at(self, path):
        folder, name = self.find(path)
        if name.startswith("#") and name not in folder.names:  # a file without a name, by its number
            return self.nameless.setdefault(name, File())
        return folder if name == "." else folder.names[name]

    def do(self, call, path, detail, synced):
        """Follows a call; `synced` is the file with the bytes that a flush of a file brought to the disk."""
        if call == "open" and detail == "create":
            folder, name = self.find(path)
            folder.names.setdefault(name, File())
        elif call == "mkdir":
            folder, name = self.find(path)
            folder.names.setdefault(name, Folder())
        elif call in ("unlink", "rmdir"):
            folder, name = self.find(path)
            folder.names.pop(name, None)
        elif call == "rename":
            folder, name = self.find(path)
            target, new = self.find(detail)
            target.names[new] = folder.names.pop(name)
        elif call == "link":
            folder, name = self.find(detail)
            folder.names[name] = self.at(path)
        elif call == "syncfs":
            self.flush_all(self.root, synced)
        elif call in ("fsync", "fdatasync") and detail == "folder":
            folder = self.at(path)
            folder.flushed = dict(folder.names)
        elif call in ("fsync", "fdatasync"):
            self.at(path).flushed = synced.read_bytes()

    def flush_all(self, folder, kept):
        """Everything below a folder comes to the disk; `kept` has the bytes of its files."""
        folder.flushed = dict(folder.names)
        for name, entry in folder.names.items():
            if isinstance(entry, Folder):
                self.flush_all(entry, kept / name)
            else:
                entry.flushed = (kept / name).read_bytes()

    def after_cut(self, kind):
        """Relative path to bytes, or to None for a folder."""
        found = {}

        def collect(folder, prefix):
            for name, entry in (folder.flushed if kind == "cut" else folder.names).items():
                if isinstance(entry, Folder):
                    found[prefix + name] = None
                    collect(entry, f"{prefix}{name}/")
                else:
                    found[prefix + name] = entry.flushed

        collect(self.root, "")
        return found


def states(folder, trace, synced, kind):
    """The state after a cut before each call and after the last: (number of the call, state)."""
    disk = Disk(folder)
    for number, (call, path, detail) in enumerate(trace, start=1):
        yield number, disk.after_cut(kind)
        disk.do(call, path, detail, synced / str(number))
    yield len(trace) + 1, disk.after_cut(kind)


def lay_out(state, folder):
    """Writes a state down."""
    for path, body in state.items():
        target = folder / path
        if body is None:
            target.mkdir(parents=True, exist_ok=True)
        else:
            target.parent.mkdir(parents=True, exist_ok=True)
            target.write_bytes(body)
