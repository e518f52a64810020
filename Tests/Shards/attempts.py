"""What may happen to the files of an attempt that was reported."""

import hashlib
import json
from pathlib import Path


def spoil(report, task, how):
    """Removes or changes the largest file that a report names."""
    words, result = task["arguments"], json.loads(report["line"])
    folder = Path(words[words.index("--work") + 1]) / task["stage"] / str(report["task"]) / report["attempt"]
    named = max(result["files"], key=lambda file: file["bytes"])
    path = folder / named["name"]
    body = bytearray(path.read_bytes())
    if how == "missing":
        path.unlink()
    elif how == "differs":
        # Another file, which is the one that is named: only a second attempt tells.
        path.write_bytes(body + b"?")
        named["bytes"], named["sha256"] = len(body) + 1, hashlib.sha256(body + b"?").hexdigest()
        report["line"] = json.dumps(result) + "\n"
    elif how == "cut":
        path.write_bytes(body[:-1])
    else:
        body[len(body) // 2] ^= 1
        path.write_bytes(body)
