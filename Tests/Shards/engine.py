"""An engine that does what it is told to do wrong: `engine.py FAULT STAGE`, or `engine.py none`.

It takes the tasks of a stage on standard input and reports them on standard output, as `nightbill run --engine` wants it.
"""

import json
import os
import resource
import signal
import subprocess
import sys
import time

import attempts

FAULT, STAGE = (sys.argv[1:] + ["none", ""])[:2]
RESULTS = (0, 2, 65, 70, 78)
# What a task is not given enough of.
LIMITS = {"full": (resource.RLIMIT_FSIZE, 100), "no memory": (resource.RLIMIT_AS, 30_000_000)}
number = 0


def run(task, kill=False, limit=None):
    """One attempt; `kill`: it is killed as soon as it is at work; `limit`: it does not get what it needs."""
    global number
    number += 1
    name = f"a{number}"
    child = subprocess.Popen([*task["arguments"], "--attempt", name], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                             preexec_fn=limit and (lambda: resource.setrlimit(limit[0], (limit[1], limit[1]))))  # fmt: skip
    if kill:
        time.sleep(0.02)
        child.kill()
    line = child.communicate()[0].decode("utf-8")
    return {"task": task["task"], "attempt": name, "status": child.returncode, "line": line}


def kill_coordinator():
    os.kill(os.getppid(), signal.SIGKILL)
    time.sleep(3)


def tell(*reports):
    for report in reports:
        print(report if isinstance(report, str) else json.dumps(report), flush=True)


def do(tasks, is_first):
    """The tasks of a stage, the fault among them."""
    if FAULT == "ends":
        sys.exit(0)
    if FAULT == "hangs":
        time.sleep(60)
    if FAULT == "nonsense":
        tell("no report")
    if FAULT == "other":
        tell({"task": len(tasks), "attempt": "a", "status": 0, "line": "{}"})
    if FAULT == "kill coordinator":
        kill_coordinator()
    if FAULT in LIMITS:
        limited = [run(task, limit=LIMITS[FAULT])["status"] for task in tasks]
        if is_first and set(limited) <= set(RESULTS):
            sys.exit("every task had enough")
    reports = []
    for task in tasks:
        if FAULT in ("killed", "loser"):
            run(task, kill=FAULT == "killed")
        report = run(task)
        if FAULT in ("changed", "cut", "missing always") or (FAULT == "missing" and is_first):
            attempts.spoil(report, task, FAULT.split()[0])
        if FAULT == "differs" and not is_first:
            attempts.spoil(report, task, FAULT)
        if FAULT == "no result":
            report |= {"status": 74}
        reports.append(report)
    if FAULT == "without files":
        for report in reports:
            report["line"] = json.dumps(json.loads(report["line"]) | {"files": []}) + "\n"
    if FAULT == "swapped" and len(reports) > 1:
        reports[0]["line"], reports[1]["line"] = reports[1]["line"], reports[0]["line"]
    if FAULT == "ends late":
        tell(*reports[:-1])
        sys.exit(0)
    if FAULT == "kill coordinator late":
        kill_coordinator()
    tell(*reports)
    if FAULT == "twice":
        tell(reports[0])


def main():
    tasks, met = [], set()
    for line in sys.stdin:
        said = json.loads(line)
        if not said.get("go"):
            tasks.append(said)
        elif said["stage"] == STAGE:
            do(tasks, STAGE not in met)
            met.add(STAGE)
            tasks = []
        else:
            tell(*map(run, tasks))
            tasks = []


if __name__ == "__main__":
    main()
