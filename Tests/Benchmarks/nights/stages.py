"""Where a night's time goes, by samples of its stacks (perf): the room whose code was at work, and the functions at the top."""

import re
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from functools import cache
from pathlib import Path

import exports
from measure import begin_again

# The rooms as mangled names begin: a length and the name. Others are libraries.
ROOMS = "Domain System Intake Billing Ledger TemplateEngine Documents Publishing Reports Operations nightbill".split()
ROOM = re.compile(r"^\$s.*?(" + "|".join(f"(?<![0-9]){len(room)}{room}" for room in ROOMS) + ")")
FRAME = re.compile(r"^\s+[0-9a-f]+ (.+?)(?:\+0x[0-9a-f]+)? \((.*)\)$")
# The outermost of these on a stack says what the night was at; the other rooms serve any of them.
STAGES = {"Intake": "reading", "Billing": "deciding and booking", "Ledger": "ledger", "Publishing": "documents", "Documents": "documents",
          "TemplateEngine": "documents", "Reports": "exports and reports"}  # fmt: skip
RATE = 997


def samples(data):
    """The frames of each sample, the innermost first: (function, library)."""
    script = subprocess.Popen(["perf", "script", "-i", str(data)], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
                              errors="replace")  # fmt: skip
    frames = []
    for line in script.stdout:
        if match := FRAME.match(line):
            frames.append((match[1], match[2].rsplit("/", 1)[-1]))
        elif not line.strip() and frames:
            yield frames
            frames = []
    script.wait()
    if frames:
        yield frames


@cache
def room_of(function):
    match = ROOM.match(function) if function.startswith("$s") else None
    return match[1].lstrip("0123456789") if match else None


def place_of(frames):
    """The room at work; where no frame is of one, the library of the leaf."""
    for function, _ in frames:
        if room := room_of(function):
            return room
    library = frames[0][1]
    return "SQLite (unwound no further)" if "sqlite" in library else f"({library.split('.so')[0]})"


def stage_of(frames):
    """What the night was at: the outermost room on the stack that does not only hand work on."""
    for function, _ in reversed(frames):
        room = room_of(function)
        if room in STAGES:
            return STAGES[room]
    return STAGES["Ledger"] if "sqlite" in frames[0][1] else "other, or not unwound"


def demangled(functions):
    mangled = [function for function in functions if function.startswith("$s")]
    if not mangled or shutil.which("swift") is None:
        return functions
    told = subprocess.run(["swift", "demangle", "--compact", "--simplified", *mangled], capture_output=True, text=True)
    names = dict(zip(mangled, told.stdout.splitlines()))
    return [names.get(function, function) for function in functions]


# Parts of the name of a leaf, or of its library, and what it is about: the first that fits.
LEAVES = [
    ("swift_retain", "retain and release"), ("swift_release", "retain and release"), ("swift_bridgeObject", "retain and release"),
    ("RefCount", "retain and release"), ("malloc", "memory from the heap"), ("free", "memory from the heap"),
    ("swift_alloc", "memory from the heap"), ("swift_slow", "memory from the heap"), ("mem", "copying and comparing of bytes"),
    ("Hasher", "hashing for dictionaries"), ("Dictionary", "dictionaries"), ("NativeSet", "dictionaries"),
    ("Cast", "casts and metadata"), ("etadata", "casts and metadata"), ("itness", "casts and metadata"),
]  # fmt: skip
LIBRARIES = [("sqlite", "SQLite"), ("crypto", "digests"), ("xml2", "libxml2"), ("Foundation", "Foundation"),
             ("libswiftCore", "Swift's library")]  # fmt: skip


def kind_of(frames):
    """What a leaf is, in words."""
    function, library = frames[0]
    if "kernel" in library or library.startswith("[") and library != "[unknown]":
        return "kernel"
    for part, words in LEAVES:
        if part in function:
            return words
    for part, words in LIBRARIES:
        if part in library:
            return words
    return "own code" if room_of(function) else "other code"


def profile(command, data):
    """Samples of a command by stage, by room, by kind of leaf, and by the innermost function of a room."""
    record = ["perf", "record", "-F", str(RATE), "-g", "-o", str(data), *map(str, command)]
    done = subprocess.run(record, check=False, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, errors="replace")
    if done.returncode not in (0, 3):
        print(f"the command ended with {done.returncode}: {done.stderr.strip()[:600]}", file=sys.stderr)
    stages, rooms, kinds, own = Counter(), Counter(), Counter(), Counter()
    for frames in samples(data):
        stages[stage_of(frames)] += 1
        rooms[place_of(frames)] += 1
        kinds[kind_of(frames)] += 1
        own[next((function for function, _ in frames if room_of(function)), place_of(frames))] += 1
    return stages, rooms, kinds, own


def stages_of(report, nightbill, place, count, most=12):
    """Prints the rooms' shares of a night over a place, in µs of a core per invoice."""
    if shutil.which("perf") is None:
        report.say("where the time goes: perf is not installed")
        return
    begin_again(place)
    command = [nightbill.binary, *nightbill.night_words(place, exports.NIGHT), *nightbill.archive()]
    tell(report, profile(command, place / "perf.data"), count, most)
    (place / "perf.data").unlink(missing_ok=True)


def tell(report, counters, count, most):
    stages, rooms, kinds, own = counters
    total = sum(rooms.values())
    if not total:
        report.say("where the time goes: perf took no samples here")
        return
    report.say()
    report.say(f"where ours spends it: {total:,} samples, {total / RATE:.2f} s of cores, in µs per invoice")
    for title, counter in (("by stage", stages), ("by room at work", rooms), ("by kind of leaf", kinds)):
        report.table([title, "µs", "%"], [figures(name, n, total, count) for name, n in counter.most_common()])
        report.say()
    top = own.most_common(most)
    names = demangled([name for name, _ in top])
    rows = [figures(name[:110], n, total, count) for name, (_, n) in zip(names, top)]
    report.table(["by innermost function of a room", "µs", "%"], rows)


def figures(name, samples, total, count):
    return [name, f"{samples / RATE / count * 1e6:.2f}", f"{100 * samples / total:.1f}"]


def main():
    """Profiles any command line: COUNT is what the figures are divided by."""
    count, *command = sys.argv[1:]

    class Printed:
        say = staticmethod(lambda line="": print(line))

        def table(self, header, rows):
            for cells in [header, *rows]:
                print(f"{cells[1]:>9} {cells[2]:>6}  {cells[0]}")

    with tempfile.TemporaryDirectory() as folder:
        tell(Printed(), profile(command, Path(folder) / "perf.data"), int(count), 40)


if __name__ == "__main__":
    main()
