"""`make bench`: the program as installed, beside the bars it has to stay under.

Builds a wheel, installs it with compiled files into an environment that is thrown away, and
measures whole commands: quick capture against databases of 0, 10,000 and 100,000 contacts, the
full-screen program with 180 and 10,000, the report after 20,000 interactions, each in turn with
what it is compared with. Takes about five minutes; exit code 1 when a bar is missed.
"""

import argparse
import subprocess
import sys
import tempfile
from functools import partial
from pathlib import Path

from benchmarks.application import measure_application
from benchmarks.crowd import NOW, fill, strangers, take_back
from benchmarks.installed import Installed, install
from benchmarks.report import GROWTH, PARSE, RATIO, SEARCH, Figure, show
from benchmarks.reporting import measure_report
from benchmarks.timing import Case, fsync_seconds, measure

SIZES = (0, 10_000, 100_000)
UNREST = 0.15
"""A median this far over the fastest run says more of the machine than of the program."""

KNOWN = "coffee with Dana Lee at Acme via Sam Ortiz, loves trail running"


def main() -> int:
    """Measure everything, print the tables, give the exit code."""
    arguments = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    arguments.add_argument("--rounds", type=int, default=41, help="how often each command is run")
    arguments.add_argument(
        "--only", choices=("capture", "screen", "report"), help="measure one part"
    )
    given = arguments.parse_args()
    rounds: int = given.rounds
    figures: list[Figure] = []
    with tempfile.TemporaryDirectory(prefix="linchpin-bench-") as directory:
        room = Path(directory)
        _say("installing a wheel of this tree")
        installed = install(room)
        if given.only in (None, "capture"):
            figures += _measure_capture(installed, room, rounds)
        if given.only in (None, "report"):
            times = max(rounds // 4, 3)
            found = measure_report(installed, room, times)
            show(f"The report and the check, medians of {times} runs", found)
            figures += found
        if given.only in (None, "screen"):
            starts = max(rounds // 3, 3)
            found = measure_application(installed, room, starts)
            show(f"Full screen, medians of {starts} starts", found)
            figures += found
    return int(any(figure.over for figure in figures))


def _measure_capture(installed: Installed, room: Path, rounds: int) -> list[Figure]:
    """Measure quick capture and print its table."""
    cases = _baselines(installed)
    for size in SIZES:
        _say(f"making a database with {size:,} contacts")
        cases |= _captures(installed, room / f"{size}.db", size)
    _say(f"running {len(cases)} commands {rounds} times in turn")
    measure(list(cases.values()), rounds)
    figures = _figures(cases, _parse_seconds(installed))
    fsync = fsync_seconds(room) * 1000
    show(f"Quick capture, medians of {rounds} runs (one fsync here: {fsync:.2f} ms)", figures)
    unrest = cases["peewee"].median / cases["peewee"].fastest - 1
    if unrest > UNREST:
        print(
            f"\nThe machine was busy: the median of import peewee is {unrest:.0%} over its fastest "
            "run.\nMeasure again in a quiet moment, or go by the fastest runs."
        )
    return figures


def _baselines(installed: Installed) -> dict[str, Case]:
    def case(code: str) -> Case:
        command = (str(installed.python), "-c", code)
        return Case(f'python -c "{code}"', lambda _: command, installed.environment)

    return {"pass": case("pass"), "peewee": case("import peewee")}


def _captures(installed: Installed, database: Path, size: int) -> dict[str, Case]:
    """Fill a database, and give the lines to be captured into it."""
    here = {
        **installed.environment,
        "LINCHPIN_DATABASE": str(database),
        "LINCHPIN_NOW": NOW.isoformat(),
    }
    add = (str(installed.command), "--add")
    crowd = fill(database, size) if size else ("Dana Lee",)
    for line in ("met Sam Ortiz at Initech", "coffee with Dana Lee at Acme"):
        subprocess.run([*add, line], env=here, check=True, stdout=subprocess.DEVNULL)
    back = partial(take_back, database)
    nobody = strangers()
    # Somebody of the crowd, two letters the other way round; Dana Lee where there is no crowd.
    somebody = next(name for name in crowd if name.isascii() and name.count(" ") == 1)
    near = f"coffee with {_mistyped(somebody)} at Acme"
    people = f"{size:,} contacts" if size else "empty database"
    return {
        f"known {size}": Case(
            f"known people, {people}", lambda _: (*add, KNOWN), here, afterwards=back
        ),
        f"new {size}": Case(
            f"a new person, {people}",
            lambda _: (*add, f"coffee with {next(nobody)} at Acme"),
            here,
            afterwards=back,
        ),
        f"near {size}": Case(
            f"a near miss, refused, {people}",
            lambda _: (*add, near),
            here,
            expected=2,
            on_terminal=True,
        ),
    }


def _mistyped(name: str) -> str:
    return f"{name[:-2]}{name[-1]}{name[-2]}" if name[-1] != name[-2] else f"{name[:-1]}x"


def _parse_seconds(installed: Installed) -> float:
    script = Path(__file__).with_name("parsing.py")
    result = subprocess.run(
        [str(installed.python), str(script)],
        env=installed.environment,
        check=True,
        capture_output=True,
        text=True,
    )
    return float(result.stdout)


def _figures(cases: dict[str, Case], parse: float) -> list[Figure]:
    nothing, peewee = cases["pass"].median, cases["peewee"].median
    figures = [
        Figure(cases["pass"].name, nothing, "s"),
        Figure(cases["peewee"].name, peewee, "s", detail=f"{peewee / nothing:.2f} × pass"),
    ]
    for size in SIZES:
        known = cases[f"known {size}"]
        detail = (
            f"of import peewee: {known.median * 1000:.1f} ms, {known.median / nothing:.2f} × pass; "
            f"the fastest runs {known.fastest / cases['peewee'].fastest:.2f} ×"
        )
        figures.append(Figure(known.name, known.median / peewee, "times", RATIO, detail))
    empty, full = (cases[f"known {size}"].median for size in (SIZES[0], SIZES[-1]))
    figures.append(
        Figure("from empty to 100,000 contacts", full / empty, "times", GROWTH, "known people")
    )
    for what in ("new", "near"):
        nobody = cases[f"{what} {SIZES[0]}"]
        figures.append(Figure(nobody.name, nobody.median, "s", detail="knows nobody alike"))
        for size in SIZES[1:]:
            case = cases[f"{what} {size}"]
            detail = f"more than in an empty database: {case.median * 1000:.1f} ms"
            more = case.median - nobody.median
            figures.append(Figure(case.name, more, "s", SEARCH[size], detail))
    figures.append(Figure("parsing, a line", parse, "s", PARSE, "the installed grammar alone"))
    return figures


def _say(what: str) -> None:
    print(f"{what} …", file=sys.stderr, flush=True)


if __name__ == "__main__":
    sys.exit(main())
