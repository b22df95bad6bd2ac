"""The full-screen program as installed: its first content, its weight, and the work on a key.

Compared with a Textual program that only says hello, in turn on the same machine.
"""

import json
import statistics
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.answering import measure_answers
from benchmarks.crowd import NOW, fill
from benchmarks.installed import Installed
from benchmarks.letters import NOTES, fill_with_notes
from benchmarks.log import INTERACTIONS, fill_log
from benchmarks.painting import Painting, watch
from benchmarks.report import (
    FIND,
    FIRST_CONTENT,
    GROWN,
    KEY,
    MEMORY,
    MOVE,
    NOTE_CHECK,
    NOTE_KEY,
    NOTES_OPEN,
    OPEN_QUOTAS,
    PICTURE,
    STEP_WEEK,
    Figure,
)
from linchpin_tui.services.demo.generate import PEOPLE

MANY = 10_000
_ROUNDS = 3


def measure_application(installed: Installed, room: Path, rounds: int) -> list[Figure]:
    """Every figure of the full-screen program."""
    hello = Painting(
        "a Textual hello world",
        (str(installed.python), str(Path(__file__).with_name("hello.py"))),
        installed.environment,
        lambda shown: "Hello, world" in shown,
    )
    paintings = {people: _painting(installed, room, people) for people in (PEOPLE, MANY)}
    demo = _demo(installed, paintings[PEOPLE])
    watch([hello, *paintings.values(), demo], rounds)
    keys = _keys(installed, paintings[MANY])
    weeks = _weeks(installed, room)
    return [
        Figure(hello.name, hello.median, "s", detail=f"{hello.megabytes:.0f} MB at rest"),
        *(_first_content(painting, people, hello) for people, painting in paintings.items()),
        Figure(
            demo.name,
            demo.median,
            "s",
            detail=f"made and opened: {demo.times(hello):.2f} × hello world",
        ),
        Figure(f"memory, {MANY:,} contacts", paintings[MANY].megabytes, "MB", MEMORY),
        *_figures_of_keys(keys),
        *measure_answers(paintings[MANY]),
        *_notes(installed, room),
        *weeks,
        *_figures_of_pictures(installed, room, paintings[MANY]),
    ]


def _painting(installed: Installed, room: Path, people: int) -> Painting:
    """The program on a database with so many people."""
    print(f"making a life with {people:,} contacts …", file=sys.stderr, flush=True)
    database = room / f"life-{people}.db"
    names = _fill(database, people)
    environment = {
        **installed.environment,
        "LINCHPIN_DATABASE": str(database),
        "LINCHPIN_NOW": NOW.isoformat(),
    }
    return Painting(
        f"first content, {people:,} contacts",
        (str(installed.command),),
        environment,
        lambda shown: not names.isdisjoint(shown.split()),
    )


def _demo(installed: Installed, like: Painting) -> Painting:
    """The demo: the same life, made at the start."""
    command = (str(installed.command), "--demo")
    return Painting("first content, --demo", command, like.environment, like.has_content)


def _fill(database: Path, people: int) -> frozenset[str]:
    """Make a database; gives the first names in it: where one is painted there is content."""
    return frozenset(first for name in fill(database, people) if len(first := name.split()[0]) > 2)


def _first_content(painting: Painting, people: int, hello: Painting) -> Figure:
    detail = (
        f"of hello world: {painting.median * 1000:.0f} ms, {painting.megabytes:.0f} MB at rest; "
        f"the fastest starts {painting.fastest / hello.fastest:.2f} ×"
    )
    return Figure(painting.name, painting.times(hello), "times", FIRST_CONTENT[people], detail)


def _weeks(installed: Installed, room: Path) -> list[Figure]:
    """The quotas screen over three years of interactions, beside an empty one."""
    spent = {}
    for number in (0, INTERACTIONS):
        print(f"making a log of {number:,} interactions …", file=sys.stderr, flush=True)
        database = room / f"log-{number}.db"
        fill_log(database, number)
        here = {"LINCHPIN_DATABASE": str(database), "LINCHPIN_NOW": NOW.isoformat()}
        spent[number] = _said_by(installed, "weeks.py", {**installed.environment, **here})
    empty, full = (statistics.median(spent[number]["open"]) for number in (0, INTERACTIONS))
    steps = spent[INTERACTIONS]["step"]
    return [
        Figure(
            f"opening quotas, {INTERACTIONS:,} interactions",
            full - empty,
            "s",
            OPEN_QUOTAS,
            f"past an empty one's {empty * 1000:.0f} ms",
        ),
        Figure(
            "a step to another week there",
            statistics.median(steps),
            "s",
            STEP_WEEK,
            f"median of {len(steps)}; at most {max(steps) * 1000:.0f} ms",
        ),
    ]


@dataclass(frozen=True, slots=True)
class _Picture:
    """What the script about the web's picture says; seconds and bytes."""

    first: float
    grown: int
    idle: list[float]
    moves: dict[str, list[float]]


def _picture(installed: Installed, environment: Mapping[str, str]) -> _Picture:
    return _Picture(**_said_by(installed, "picture.py", environment))


def _figures_of_pictures(installed: Installed, room: Path, full: Painting) -> list[Figure]:
    """The web's picture of many beside an empty web, each the best of a few rounds."""
    nobody = {**full.environment, "LINCHPIN_DATABASE": str(room / "nobody.db")}
    rounds = [
        (_picture(installed, nobody), _picture(installed, full.environment)) for _ in range(_ROUNDS)
    ]
    empty = min(each.first for each, _ in rounds)
    first = min(each.first for _, each in rounds)
    grown = statistics.median(each.grown - less.grown for less, each in rounds)
    found = [
        Figure(
            f"first picture, {MANY:,} contacts",
            first - empty,
            "s",
            PICTURE,
            f"past an empty web, which takes {empty * 1000:.0f} ms",
        ),
        Figure("memory that the web takes", grown / 1e6, "MB", GROWN, "past an empty web"),
    ]
    for view in rounds[0][1].moves:
        times = [
            time - statistics.median(each.idle) for _, each in rounds for time in each.moves[view]
        ]
        detail = f"median of {len(times)}; at most {max(times) * 1000:.1f} ms"
        found.append(Figure(f"a move in the {view}", statistics.median(times), "s", MOVE, detail))
    return found


Spent = dict[str, dict[str, list[float]]]
"""Processor seconds by what was done and where."""


def _keys(installed: Installed, painting: Painting) -> Spent:
    """Press keys in the installed program on a database."""
    spent: Spent = _said_by(installed, "keys.py", painting.environment)
    return spent


def _said_by(installed: Installed, script: str, environment: Mapping[str, str]) -> Any:
    """What a script of ours prints as JSON, run where the program is installed."""
    result = subprocess.run(
        [str(installed.python), str(Path(__file__).with_name(script))],
        env=dict(environment),
        check=True,
        capture_output=True,
        text=True,
    )
    return json.loads(result.stdout)


def _figures_of_keys(spent: Spent) -> list[Figure]:
    """The work on a key; what measuring costs, on a key without meaning, is taken off."""
    [nothing] = (statistics.median(times) for times in spent["idle"].values())
    found = [Figure("a key without meaning", nothing, "s", detail="taken off those below")]
    for place, times in spent["walk"].items():
        most = max(times) - nothing
        detail = f"median of {len(times)}; at most {most * 1000:.1f} ms"
        name = f"a key in {place}, {MANY:,} contacts"
        found.append(Figure(name, statistics.median(times) - nothing, "s", KEY, detail))
    for place, times in spent["find"].items():
        at_95 = statistics.quantiles(times, n=20)[-1] - nothing
        middle = statistics.median(times) - nothing
        detail = f"95th percentile of {len(times)}; median {middle * 1000:.1f} ms"
        found.append(Figure(f"a sign typed to find, {place}", at_95, "s", FIND, detail))
    for place, times in spent["word"].items():
        detail = "of six without a pause, with all that follows when it is over"
        middle = statistics.median(times) - nothing
        found.append(Figure(f"a sign of a word, {place}", middle, "s", FIND, detail))
    return found


def _notes(installed: Installed, room: Path) -> list[Figure]:
    """The notes: opening the place, a key in the editor, and whether a note is like another."""
    print(f"making a life with {NOTES:,} notes …", file=sys.stderr, flush=True)
    full = room / "notes.db"
    fill_with_notes(full)
    result = subprocess.run(
        [
            str(installed.python),
            str(Path(__file__).with_name("writing.py")),
            str(room / "no-notes.db"),
            str(full),
        ],
        env={**installed.environment, "LINCHPIN_NOW": NOW.isoformat()},
        check=True,
        capture_output=True,
        text=True,
    )
    spent: dict[str, list[float]] = json.loads(result.stdout)
    middle = {what: statistics.median(times) for what, times in spent.items()}
    at_95 = statistics.quantiles(spent["key"], n=20)[-1] - middle["idle"]
    return [
        Figure(
            f"Notes opens, {NOTES:,} notes",
            middle["full"] - middle["empty"],
            "s",
            NOTES_OPEN,
            f"past one without any: {middle['full'] * 1000:.0f} ms",
        ),
        Figure(
            "a key in a note",
            middle["key"] - middle["idle"],
            "s",
            NOTE_KEY,
            f"median of {len(spent['key'])}; 95th percentile {at_95 * 1000:.1f} ms",
        ),
        Figure(
            "a note compared with all that were sent",
            middle["check"],
            "s",
            NOTE_CHECK,
            f"made ready once, in portions: {middle['ready'] * 1000:.0f} ms",
        ),
    ]
