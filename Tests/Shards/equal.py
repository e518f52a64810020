"""The same nights in one process and in shards: the same bytes, rows, reports and exit statuses."""

import drawn
from nights import RUN, Scene, call, differences, said


def compare(binary, work, seed, counts, seen, is_thin=False):
    """Nights of a seed one by one and in large steps, each also as a dry run with a plan. Gives what differs; `seen`: of what how much
    occurs; `is_thin`: one by one alone, and the last turn alone as a dry run."""
    scene = Scene(work, seed)
    plain = work / f"plain-{seed}"
    ways = {"apart": scene.dates, "caught up": [*scene.dates[:2], scene.dates[-1]]}
    for name, dates in list(ways.items())[: 1 if is_thin else 2]:
        one = plain / name
        scene.lay(one)
        told = []
        for turn, date in enumerate(dates):
            acts = scene.turn(binary, one, turn)
            dry = plan = None
            if not is_thin or date == dates[-1]:
                dry = call(binary, [*RUN, "--dry-run", "--plan", "plan", "--as-of", date, *scene.options], one)
                plan = (one / "plan").read_bytes()
            told.append((acts, dry, plan, call(binary, [*RUN, "--as-of", date, *scene.options], one)))
        seen.update(drawn.seen(one / "ledger.sqlite", [done.output for *_, done in told]))
        for count in counts:
            other = work / f"shards-{seed}-{count}" / name
            scene.lay(other)
            for turn, date in enumerate(dates):
                yield from (f"{name}, {count} shards, {date}: {each}" for each in turn_in_shards(scene, binary, other, count, turn, date, told[turn]))
            yield from (f"{name}, {count} shards: {each}" for each in differences(one, other))
            for word in (["verify", "--output", "output"], ["ledger", "check"]):
                checked = call(binary, [*word, "--ledger", "ledger.sqlite"], other)
                if checked.status:
                    yield f"{name}, {count} shards: {word[0]} ends with {checked.status}: {checked.errors}"


def turn_in_shards(scene, binary, other, count, turn, date, told):
    """What happens before a turn, and its nights in shards; gives what is said otherwise than in one process."""
    acts, dry, plan, done = told
    more = ["--shards", count, "--work", other.parent / "work"]
    for act, own in zip(acts, scene.turn(binary, other, turn)):
        yield from said(act, own)
    if dry:
        own = call(binary, [*RUN, "--dry-run", "--plan", "plan", "--as-of", date, *scene.options, *more], other)
        yield from said(unapproved(dry), unapproved(own))
        if (other / "plan").read_bytes() != plan:
            yield "the plan"
    # The plan that the dry run wrote is carried out, or none is closed.
    approved = ["--approved", "plan"] if dry else []
    own = call(binary, [*RUN, "--as-of", date, *scene.options, *(more if turn else more[:2]), *approved], other)
    yield from said(unapproved(done), unapproved(own))


def unapproved(outcome):
    """A run's words without those on the plan that was approved."""
    lines = outcome.output.splitlines()
    start = next((n for n, line in enumerate(lines) if line.startswith('  "plan"')), None)
    if start is not None:
        end = start if not lines[start].endswith("{") else next(n for n in range(start, len(lines)) if lines[n].startswith("  }"))
        del lines[start : end + 1]
    outcome.output = "\n".join(lines)
    return outcome
