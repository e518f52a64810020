#!/usr/bin/env python3
"""Has the tasks of a night in shards done by Apache Spark.

    nightbill run ... --shards 64 --work /shared/work --engine 'spark/bin/python engine.py --master spark://host:7077'

It takes the tasks of a stage on standard input, a JSON object a line, and hands them to Spark, a task a partition; it writes a line
about each to standard output. Spark decides where a task runs, tries it again where it comes to no result, and takes one success of
each. It knows nothing of invoices. Every machine needs the same program under the same path, and must see the input, the work
folder and, where they are named, templates and schemas under the same paths.

Needs PySpark (requirements.txt) and Java 17. What Spark is to be told goes into --conf, or into a spark-defaults.conf.
"""

import argparse
import json
import os
import subprocess
import sys
import uuid

# A task that ends so has a result: it would end so anywhere. Any other end may be an accident.
RESULTS = (0, 2, 65, 70, 78)
ATTEMPTS = 4


def run(task):
    """One attempt, in a worker: the process of the task ends with the worker that started it."""
    from pyspark import TaskContext

    context = TaskContext.get()
    # No two attempts share a name, not even those of a stage that Spark begins once more.
    attempt = f"a{context.stageId()}.{context.partitionId()}.{context.attemptNumber()}-{uuid.uuid4().hex[:12]}"
    done = subprocess.run([*task["arguments"], "--attempt", attempt], stdin=subprocess.DEVNULL, capture_output=True, check=False)
    line = done.stdout.decode("utf-8", "replace")
    if done.returncode not in RESULTS or not line.endswith("}\n"):
        words = done.stderr.decode("utf-8", "replace")[-2000:]
        raise RuntimeError(f"{task['stage']} {task['task']}, attempt {attempt}, ended with status {done.returncode}: {words}")
    return {"task": task["task"], "attempt": attempt, "status": done.returncode, "line": line}


def session(options):
    """A session of Spark whose words go to standard error: standard output is for reports."""
    from pyspark.sql import SparkSession

    builder = SparkSession.builder.appName("nightbill").config("spark.task.maxFailures", str(ATTEMPTS))
    builder = builder.config("spark.ui.enabled", "false").config("spark.ui.showConsoleProgress", "false")
    if options.master:
        builder = builder.master(options.master)
    for setting in options.conf:
        name, _, value = setting.partition("=")
        builder = builder.config(name, value)
    return builder.getOrCreate()


def results(context, tasks):
    """What a stage comes to, a report for each task."""
    return context.parallelize(tasks, len(tasks)).map(run).collect()


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--master", help="such as spark://host:7077, yarn, k8s://... or local[2]; else as Spark is configured")
    parser.add_argument("--conf", action="append", default=[], metavar="NAME=VALUE", help="a setting of Spark; may be repeated")
    options = parser.parse_args()

    # Java writes where it likes: from here on that is standard error.
    reports = os.fdopen(os.dup(sys.stdout.fileno()), "w", encoding="utf-8")
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    context, tasks = None, []
    for line in sys.stdin:
        said = json.loads(line)
        if not said.get("go"):
            tasks.append(said)
            continue
        spark = session(options) if context is None else spark
        context = spark.sparkContext
        for report in results(context, tasks):
            print(json.dumps(report), file=reports, flush=True)
        tasks = []
    if context is not None:
        context.stop()


if __name__ == "__main__":
    main()
