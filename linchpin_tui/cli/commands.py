"""Every command but `--add`: arguments in, text or JSON out."""

import gc
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from linchpin_tui.cli.guard import UsageError, guarded, readable, say, the_clock, the_paths
from linchpin_tui.cli.options import (
    DATABASE,
    JSON,
    PROGRAM,
    Command,
    Option,
    meant,
    read,
    shown,
)

if TYPE_CHECKING:
    from linchpin_tui.cli.request import Request

_INBOX = """\
  inbox                   the lines that were not understood
  inbox finish ID WORDS…  record one anew, as of the day it was captured
  inbox drop ID           let one go (undo brings it back)
"""
_IMPORT = """\
First you see what the file holds: who is new, who is known, who looks like
somebody you know, and what cannot be read. New people sleep until you first
talk with them. Somebody known gains what was empty, and nothing is overwritten;
a look-alike is left out unless you say otherwise. It is one step, so undo takes
all of it back, and the same file again adds nothing.

Fields for --map: name, or first and last; organization, title, email, phone,
link, place, how_met, met_on, notes.
"""
_NOTES = """\
  notes                   whom you owe thanks, the most urgent first
  notes show ID           one note with what you know about the person
  notes detail ID WORDS…  note something personal you learned
  notes edit ID           write it in your editor ($VISUAL or $EDITOR)
  notes mail ID           its draft as a mailto link (--eml FILE: as a file), for a mail program
  notes sent ID           its draft went out (--by email; a card or letter: --by-hand)
  notes unsent ID         take that mark back
  notes accept ID         take up one that is only offered
  notes snooze ID [DAY]   let it rest until 2026-12-01, tomorrow, or a number of days
  notes skip ID WHY…      close it without sending, for a reason

The shapes that notes begin with are text files: --templates shows where, and names what is wrong
in one with its line; with --write ours are written there, for you to change. They hold places
to fill in, such as {first} or {what they said}, and never a detail.
"""

_TODAY = """\
  today                   the next three things, each with why and the command that does it
  today confirm ID        a plan came about, and counts
  today move ID DAY [AT]  a plan is on another day: 2026-12-01, tomorrow, or a number of days
  today drop ID           a plan did not come about
  today done ID           a promise is kept (undone ID takes that back)
  today small             one person and one note today, nothing is judged (whole takes it back)
"""
_QUOTAS = """\
Keys: contacts, interviews, decision_maker_interviews, coach; offered, off until switched on:
one_on_one_meetings, second_meetings, professional_events, favors_given, introductions_made,
new_people, applications (at most so many percent of all you did).
DAYS: "fri", "24 dec to 2 jan"; for --workdays "mon to fri", "mon wed fri", "none".
Every change holds from today on, can be undone, and leaves past weeks as they were.
"""
_CONFIG = """\
Numbers, hours, the week, when notes are due, the theme, keys: all as usual until a file says
otherwise. A wrong value is named with its line, and the rest is used; the exit code is 2 then.
"""
_CHECK = """\
  check                   each habit of the crowd beside a linchpin's, with a next step
  check ROW               one row with the very interactions that were counted
  check factor ROW N      let a row lean linchpin from N times as much on (usual goes back)
An application captured with tag:required, as a benefits office asks for them, is left out.
"""
_COACH = """\
  coach                   commitments and feedback, as the next check-in needs them
  coach choose NAME       make someone your coach: not your spouse, someone honest (none: nobody)
  coach commit WORDS…     keep a commitment, --due fri
  coach kept ID           a commitment is kept (unkept ID takes that back; move ID --due DAY)
  coach told WORDS…       keep what you were told honestly, --by NAME where it was not the coach
  coach acted ID          you acted on it (unacted ID takes that back)
"""
_REVIEW = """\
  review                  what was planned, what was said, whom to see next week
  review asked ID         you asked for a job in that conversation (unasked ID takes it back)
  review landed ID HOW    how your message landed: engaged, polite, flat; unused
  review choose NAME      somebody to see next week (leave NAME leaves them out)
  review done             the week is done; today proposes it no more
"""
_REPORT = """\
The week for a reader who never saw the program. Your notes, personal details and why a note went
out unready are left out unless you put them in: --with notes,details,overrides. A file is for your
eyes only and never written over another. --work-search is the plain list of contacts and
applications with dates that a benefits office asks for: a week, or --from DAY --to DAY.
"""
_PITCH = """\
  pitch                   your message, what only you can say, and how each version landed
  pitch set WORDS…        write it anew; pitch:engaged in a line speaks of the newest version
"""

COMMANDS = (
    Command(
        "today",
        "what now: the next three things, each with why",
        (JSON,),
        words="[ACTION ID …]",
        details=_TODAY,
    ),
    Command(
        "web",
        "who is in your web, who led to whom, which roles are missing",
        (
            JSON,
            Option("--path-to", "the warm path from you to a person or organization", "NAME"),
            Option("--deciding", "with it: to someone who decides at that organization"),
            Option("--plain", "draw it as text, as wide as the terminal"),
            Option("--svg", "save its picture in a new file that only you can read", "FILE"),
        ),
        details=(
            "Marks: ! decides, * a note is owed. A warm path is the shortest way over\n"
            "introductions and ties, the warmest of these. After led you come those\n"
            "who led you to most people, over however many introductions.\n"
        ),
    ),
    Command(
        "notes",
        "whom you owe thanks, and by when",
        (
            JSON,
            Option("--all", "sent and skipped ones too"),
            Option("--by", "how it was sent: email, message, letter, in_person…", "CHANNEL"),
            Option("--by-hand", "a card or a letter: the detail you noted is enough"),
            Option("--eml", "with mail: write the note into this file", "FILE"),
            Option("--to", "with mail: another address than the one that is known", "ADDRESS"),
            Option("--subject", "with mail: another subject than the one proposed", "TEXT"),
            Option("--because", "send it though it is not ready, for this reason", "WHY"),
            Option("--templates", "the shapes of notes, and where their files are"),
            Option("--write", "with --templates: write ours as files to change"),
        ),
        words="[ACTION ID …]",
        details=_NOTES,
    ),
    Command(
        "quotas",
        "whether you are on pace, counted from the log",
        (
            JSON,
            Option("--week", "another week", "2026-W47"),
            Option("--counted", "the interactions behind each number, and what did not count"),
            Option("--target", "another target, from today on", "KEY=NUMBER"),
            Option("--on", "switch on a quota that is offered, or runs", "KEY"),
            Option("--off", "switch it off again", "KEY"),
            Option("--day-off", "take days off, or work on them again", "DAYS"),
            Option("--workdays", "the days you work, from today on", "DAYS"),
        ),
        details=_QUOTAS,
    ),
    Command(
        "check",
        "where your effort went, the crowd's habits beside a linchpin's",
        (JSON,),
        words="[ROW | factor ROW N]",
        details=_CHECK,
    ),
    Command(
        "coach",
        "your coach: commitments, and what you were told",
        (
            JSON,
            Option("--due", "for when it is: fri, tomorrow, 2026-12-01", "DAY"),
            Option("--by", "who told you", "NAME"),
        ),
        words="[ACTION …]",
        details=_COACH,
    ),
    Command(
        "review",
        "the week looked back at: plans, two questions, next week's people",
        (JSON,),
        words="[ACTION …]",
        details=_REVIEW,
    ),
    Command(
        "report",
        "the week for your coach, or for a benefits office",
        (
            JSON,
            Option("--week", "another week", "2026-W47"),
            Option("--format", "markdown, html, text or json", "FORMAT"),
            Option("--output", "write it to this new file; its name may say the format", "FILE"),
            Option("--with", "put in what is left out: notes,details,overrides", "WHAT"),
            Option("--ask", "what you ask feedback on; kept for this week", "WORDS"),
            Option("--work-search", "only contacts and applications, with dates"),
            Option("--from", "with --work-search: the first day", "DAY"),
            Option("--to", "and the last one", "DAY"),
        ),
        details=_REPORT,
    ),
    Command(
        "pitch",
        "your own message, and how it landed",
        (JSON, Option("--only-you", "what only you can say", "WORDS")),
        words="[set WORDS…]",
        details=_PITCH,
    ),
    Command(
        "people",
        "everyone you know; with a name, all about one person",
        (JSON, Option("--same-as", "they are one with this person, whose name stays", "NAME")),
        words="[NAME…]",
    ),
    Command(
        "log",
        "what happened and what is planned, oldest first",
        (
            JSON,
            Option("--from", "the first day: 2026-11-20, today, yesterday", "DAY"),
            Option("--to", "the last day", "DAY"),
        ),
    ),
    Command(
        "undo",
        "turn back the last step, also one of an earlier session",
        (JSON, Option("--dry-run", "only say what would be turned back")),
    ),
    Command(
        "redo",
        "do again what undo turned back",
        (JSON, Option("--dry-run", "only say what would be done again")),
    ),
    Command(
        "inbox",
        "lines that were not understood: finish or drop them",
        (JSON,),
        words="[finish ID WORDS… | drop ID]",
        details=_INBOX,
    ),
    Command(
        "import",
        "people from LinkedIn's Connections.csv, or any CSV with names",
        (
            Option("--map", "which column holds what: name=Full,organization=Firm", "FIELDS"),
            Option("--new-lookalikes", "import look-alikes too, as new people"),
            Option("--dry-run", "only say what would be imported"),
            Option("--yes", "import without asking"),
            JSON,
        ),
        words="FILE",
        details=_IMPORT,
    ),
    Command(
        "start",
        "the first steps: your numbers, six questions, the first ten people",
        (Option("--again", "ask again what was answered before"),),
    ),
    Command(
        "config",
        "where the configuration is, and how it was read",
        (JSON, Option("--write", "make the file, with everything that can be configured")),
        details=_CONFIG,
    ),
    Command("paths", "where your data lives", (JSON,)),
    Command("doctor", "look whether your data is sound; changes nothing", (JSON,)),
)

_BY_NAME = {command.name: command for command in COMMANDS}
_ROOMS = {
    "today": "twins.today",
    "start": "start",
    "config": "configuring",
    "web": "twins.web",
    "notes": "twins.notes",
    "quotas": "twins.quotas",
    "check": "twins.check",
    "coach": "twins.coach",
    "review": "twins.review",
    "report": "twins.report",
    "pitch": "twins.pitch",
    "people": "twins.people",
    "log": "twins.log",
    "undo": "turning",
    "redo": "turning",
    "inbox": "inbox",
    "import": "importing",
    "paths": "places",
    "doctor": "places",
}
_GLOBALS = ("--add", "--database", "--demo", "--version", "--help")


@dataclass(frozen=True, slots=True)
class _Line:
    """The command line: what comes before the command, and the command with what follows."""

    database: str | None
    rest: list[str]


def run(argv: list[str]) -> int:
    """Run one command (`argv` without the program's name); gives the exit code.

    0 done, 1 something went wrong inside, 2 refused, 4 the database cannot be used.
    """
    # A command ends before collecting garbage would pay: it costs a third of a long list.
    gc.disable()
    try:
        return guarded(lambda: _run(_before_command(argv)))
    finally:
        gc.enable()


def _run(line: _Line) -> int:
    if not line.rest:
        # The entry opens the program by itself; asked here, there is nothing else to say.
        return _help([])
    name, *arguments = line.rest
    if name == "--add":
        from linchpin_tui.cli.add import run as add

        database = [] if line.database is None else [DATABASE.name, line.database]
        return add([*database, *line.rest])
    if name == "--version":
        from linchpin_tui import __version__

        say(f"{PROGRAM} {__version__}")
        return 0
    if name in ("--help", "-h", "help"):
        return _help(arguments)
    readable([name])
    command = _BY_NAME.get(name)
    if command is None:
        raise UsageError(_unknown(name, arguments))
    return _dispatch(command, arguments, line.database)


def _dispatch(command: Command, arguments: list[str], database: str | None) -> int:
    # What follows `inbox finish ID` is a line, whatever it looks like.
    is_line = command.name == "inbox" and "finish" in arguments
    given = read(command, arguments, words_after=2 if is_line else None)
    if given.help:
        return _help([command.name])
    readable([*given.words, *(v for name, v in given.values.items() if name != DATABASE.name)])
    from linchpin_tui.cli.request import Request

    request = Request(
        command.name, given, the_paths(given.values.get(DATABASE.name, database)), the_clock()
    )
    return _action(command.name)(request)


def _action(name: str) -> "Callable[[Request], int]":
    """The function that answers a command; its module is loaded only now."""
    module = import_module(f"linchpin_tui.cli.{_ROOMS[name]}")
    action: Callable[[Request], int] = module.run
    return action


def _before_command(argv: list[str]) -> _Line:
    """Take `--database FILE` off the front; the last one wins."""
    database, rest = None, list(argv)
    while rest and (rest[0] == DATABASE.name or rest[0].startswith(f"{DATABASE.name}=")):
        _, separator, value = rest.pop(0).partition("=")
        if not separator:
            if not rest:
                raise UsageError(
                    f"--database needs a file: {PROGRAM} --database ~/linchpin.db web."
                )
            value = rest.pop(0)
        database = value
    return _Line(database, rest)


def _help(arguments: list[str]) -> int:
    from linchpin_tui.cli import help as texts

    words = [argument for argument in arguments if not argument.startswith("-")]
    if "--add" in arguments or words[:1] == ["add"]:
        say(texts.ADD.rstrip("\n"))
    elif words:
        command = _BY_NAME.get(words[0])
        if command is None:
            raise UsageError(_unknown(words[0], words[1:]))
        say(texts.of_command(command))
    else:
        say(texts.general(COMMANDS))
    return 0


def _unknown(name: str, arguments: list[str]) -> str:
    """The sentence for what is no command, with what was meant."""
    if name.startswith("-"):
        close = meant(name, (*_GLOBALS, *(f"--{known}" for known in _BY_NAME)))
        if close is not None and close.removeprefix("--") in _BY_NAME:
            close = f"{PROGRAM} {close.removeprefix('--')}"
        hint = f"did you mean {close}?" if close else f"{PROGRAM} --help says what there is."
        return f"{shown(name)} is not an option here: {hint}"
    if name == "add" or (arguments and _begins_a_line(name)):
        line = arguments if name == "add" else [name, *arguments]
        return (
            f"{shown(name)} is not a command; a line is recorded with "
            f"{PROGRAM} --add {shown(' '.join(line))}"
        ).rstrip()
    close = meant(name, (*_BY_NAME, "help"))
    hint = f"did you mean {close}?" if close else f"there are {', '.join(_BY_NAME)}."
    return f"{shown(name)} is not a command: {hint}"


def _begins_a_line(word: str) -> bool:
    """Is it a word that a captured line begins with?"""
    from linchpin_tui.domain.capture.words import KINDS

    return word.lower() in KINDS or word.lower() == "plan"
