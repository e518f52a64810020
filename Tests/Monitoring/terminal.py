"""Runs a command on a terminal of its own and shows what stood on it.

    terminal.py COLUMNS[,COLUMNS] COMMAND...

The terminal has so many columns, and after the first line that is written over the others. Prints a JSON object: `screen`, the
lines that stand in the end; `shown`, every line that was written over or wiped, as it stood; `widest`, the columns of the widest of
them; `wrapped`, whether one came to the last column; `output`, what the command wrote to its standard output, which is no terminal;
`pauses`, the shortest time in seconds between ten redraws; `status`, the exit status. Knows the controls that nightbill uses, and
fails over any other.
"""

import fcntl
import json
import os
import pty
import re
import struct
import sys
import termios
import time


class Screen:
    def __init__(self, columns):
        self.columns = columns
        self.lines, self.cursor = [[]], 0
        self.shown, self.times, self.wrapped = [], [], False

    def write(self, text):
        for control, letter in re.findall(r"(\x1b\[[0-9;]*[A-Za-z])|(.)", text, re.S):
            if control == "\x1b[J":
                self.erase()
            elif letter:
                self.put(letter)
            elif not control.endswith("m"):
                raise SystemExit(f"a control that is not known: {control!r}")

    def put(self, letter):
        line = self.lines[-1]
        if letter == "\r":
            self.cursor = 0
        elif letter == "\n":
            self.lines.append([])
        elif letter >= " ":
            line[self.cursor:self.cursor + 1] = letter
            self.cursor += 1
        else:
            raise SystemExit(f"a control that is not known: {letter!r}")

    def erase(self):
        del self.lines[-1][self.cursor:]
        text = "".join(self.lines[-1])
        if text:
            self.shown.append(text)
            self.wrapped |= len(text) >= self.columns
            self.times.append(time.monotonic())


def resize(terminal, columns):
    fcntl.ioctl(terminal, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))


def main(widths, command):
    columns = [int(width) for width in widths.split(",")]
    reader, writer = os.pipe()
    ready, go = os.pipe()
    process, terminal = pty.fork()
    if process == 0:
        os.read(ready, 1)
        os.dup2(writer, 1)
        os.closerange(3, 64)
        os.execvp(command[0], command)
    os.close(writer)
    resize(terminal, columns[0])
    os.write(go, b"x")
    screen, rest = Screen(columns[0]), b""
    while True:
        try:
            rest += os.read(terminal, 65536)
        except OSError:
            break
        # A letter or a control may come in parts; lines of the program end with one of these.
        end = max(rest.rfind(b"\r"), rest.rfind(b"\n")) + 1
        screen.write(rest[:end].decode("utf-8"))
        rest = rest[end:]
        if len(columns) > 1 and screen.shown:
            resize(terminal, columns.pop())
    screen.write(rest.decode("utf-8"))
    output = b""
    while piece := os.read(reader, 65536):
        output += piece
    status = os.waitstatus_to_exitcode(os.waitpid(process, 0)[1])
    pauses = [later - earlier for earlier, later in zip(screen.times, screen.times[10:])]
    print(json.dumps({
        "screen": ["".join(line) for line in screen.lines if line], "shown": screen.shown, "wrapped": screen.wrapped,
        "widest": max(map(len, screen.shown), default=0), "output": output.decode("utf-8"),
        "pauses": min(pauses, default=None), "status": status}))  # fmt: skip


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2:])
