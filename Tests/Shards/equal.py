"""The same nights in one process and in shards: the same bytes, rows, reports and exit statuses."""

from nights import RUN, Scene, call, differences, said


def compare(binary, work, seed, counts):
    """Nights of a seed one by one, all at once, and as a dry run with a plan. Gives what differs."""
    scene = Scene(work, seed)
    plain = work / f"plain-{seed}"
    for name, dates in (("apart", scene.dates), ("caught up", scene.dates[-1:])):
        one = plain / name
        scene.lay(one)
        told = []
        for turn, date in enumerate(dates):
            scene.shuffle(one, turn)
            told.append((call(binary, [*RUN, "--dry-run", "--plan", "plan", "--as-of", date, *scene.options], one), (one / "plan").read_bytes()))
            told.append((call(binary, [*RUN, "--as-of", date, *scene.options], one), b""))
        for count in counts:
            other = work / f"shards-{seed}-{count}" / name
            scene.lay(other)
            more = ["--shards", count, "--work", other.parent / "work"]
            for turn, date in enumerate(dates):
                scene.shuffle(other, turn)
                dry = call(binary, [*RUN, "--dry-run", "--plan", "plan", "--as-of", date, *scene.options, *more], other)
                # The plan that the dry run wrote is carried out, or none is closed.
                done = call(binary, [*RUN, "--as-of", date, *scene.options, *(more if turn else more[:2]), "--approved", "plan"], other)
                for outcome, (expected, plan) in ((dry, told[2 * turn]), (done, told[2 * turn + 1])):
                    yield from (f"{name}, {count} shards, {date}: {each}" for each in said(unapproved(expected), unapproved(outcome)))
                    if plan and (other / "plan").read_bytes() != plan:
                        yield f"{name}, {count} shards, {date}: the plan"
            yield from (f"{name}, {count} shards: {each}" for each in differences(one, other))
            for word in (["verify", "--output", "output"], ["ledger", "check"]):
                checked = call(binary, [*word, "--ledger", "ledger.sqlite"], other)
                if checked.status:
                    yield f"{name}, {count} shards: {word[0]} ends with {checked.status}: {checked.errors}"


def unapproved(outcome):
    """A run's words without those on the plan that was approved."""
    lines = outcome.output.splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith('  "plan"')), None)
    if start is not None:
        end = start if not lines[start].endswith("{") else next(n for n in range(start, len(lines)) if lines[n].startswith("  }"))
        del lines[start : end + 1]
    outcome.output = "\n".join(lines)
    return outcome
