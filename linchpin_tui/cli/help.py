"""The help: the grammar in ten lines, the commands, exit codes, where the data lives."""

import re
from collections.abc import Iterable
from textwrap import wrap

from linchpin_tui.cli.options import DATABASE, HELP, PROGRAM, Command, Option

_WIDTH = 80
_TOGETHER = "\xa0"
_ACTION = re.compile(r"  (\S.*?) {2,}(\S.*)")
"""A line of a command's details that says what one of its actions does."""

_HEAD = f"""\
{PROGRAM}: the networking desk of a job search, in the terminal.

  {PROGRAM}                       open the program, full screen
  {PROGRAM} --add WORDS…          record what happened, in one line of plain words
  {PROGRAM} COMMAND               the same facts as text, or with --json as JSON
  {PROGRAM} --demo [COMMAND]      any of it on made-up people; nothing of yours is touched
"""

GRAMMAR = """\
A line says what and with whom; the rest is there when you want it. The parts may come in any
order; a comma ends a part, and what fits nothing else becomes the note:
  what     coffee, lunch, met, call, video, email, message, voicemail, letter; info interview,
           job interview, coach session, event, job club, party, applied, talk, research
  who      with Dana Lee and Sam Ortiz · id:2 picks one of two Danas · +new is someone else
  where    at Acme, or @Acme · via Sam Ortiz (who led you there) · place:Berlin
  when     yesterday · last fri · nov 20 · 2 days ago · 3pm · 45m · nothing: now
  about    for Staff Engineer · re the budget · event PyData Meetup with Lena Vogel
  learned  loves trail running · learned Delta hires in spring · needs a reviewer · offers a lead
  given    gave resume feedback · got two names · promised send deck by mon
  known    expert, hub, mentor, decides, employed, looking · or +hub +decides +significant
  more     no answer · +thanks · +inbound · plan coffee with Dana tomorrow 10am · -- all a note
"""

_EXAMPLES = f"""\
  {PROGRAM} --add coffee with Dana Lee at Acme via Sam Ortiz
  {PROGRAM} --add called dana fri 3pm, gave resume feedback, promised send deck by mon
  {PROGRAM} --add info interview with Omar Haddad at Initech yesterday +hub +decides
"""

_SHELL = """\
Single quotes around the whole line keep the shell away from " & ( ) ? ! * # ; and the like; with
an apostrophe in it, --add alone asks for the line, and no shell is in the way.
"""

EXIT_CODES = """\
Exit codes: 0 done, 1 something went wrong inside, 2 refused (and why), 3 the line is kept in the
inbox or the spool, 4 the database cannot be used, 130 stopped with Ctrl+C.
"""

_DATA = f"""\
Your data stays on this machine, in one file only you can read; {PROGRAM} paths shows where.
{DATABASE.name} FILE before the command, or LINCHPIN_DATABASE, names another one.
"""

ADD = f"""\
{PROGRAM} [--database FILE] --add [--dry-run] [--json] [--keep-going] [--] WORDS…

Records what happened, in one line; options come before its first word.
  --dry-run     say how the line is understood, store nothing
  --json        print what was stored as one JSON object
  --keep-going  with -: store each good line, give the others back
  -             read lines from standard input; any bad line, and nothing is stored
  no words      on a terminal: be asked for a line, with completion of names

{GRAMMAR}
{_EXAMPLES}
{_SHELL}
{EXIT_CODES}"""


def general(commands: Iterable[Command]) -> str:
    """The help of the program."""
    listed = "\n".join(f"  {command.name:<8} {command.summary}" for command in commands)
    return "\n".join(
        (
            _HEAD,
            GRAMMAR,
            _EXAMPLES,
            _SHELL,
            f"Commands ({PROGRAM} COMMAND --help says more):\n{listed}\n",
            EXIT_CODES,
            _DATA.rstrip("\n"),
        )
    )


def of_command(command: Command) -> str:
    """The help of one command, in at most 80 columns."""
    options = [(_name(option), option.help) for option in (*command.options, HELP)]
    actions = [
        found.groups() for found in map(_ACTION.fullmatch, command.details.splitlines()) if found
    ]
    column = 4 + max(len(name) for name, _ in (*options, *actions))
    lines = [
        _begun(command.summary) + ".",
        "",
        *_wrapped(" ".join(_kept(command.usage)), 2, 15),
        "",
    ]
    if command.details:
        lines += [*_details(command.details, column), ""]
    for name, text in options:
        lines += _row(name, text, column)
    return "\n".join(lines)


def _details(text: str, column: int) -> list[str]:
    """What a command does: its actions in two columns, and paragraphs between and after them."""
    lines: list[str] = []
    paragraph: list[str] = []
    for line in [*text.splitlines(), ""]:
        action = _ACTION.fullmatch(line)
        if line and action is None:
            paragraph.append(line)
            continue
        if paragraph:
            lines += _wrapped(" ".join(paragraph), 0, 0)
            paragraph = []
        lines += _row(action[1], action[2], column) if action else [""]
    return lines[:-1]


def _row(name: str, text: str, column: int) -> list[str]:
    first, *rest = _wrapped(text, column, column)
    return [f"  {name}".ljust(column) + first[column:], *rest]


def _wrapped(text: str, first: int, later: int) -> list[str]:
    wrapped = wrap(
        text,
        _WIDTH,
        initial_indent=" " * first,
        subsequent_indent=" " * later,
        break_long_words=False,
        break_on_hyphens=False,
    )
    return [line.replace(_TOGETHER, " ") for line in wrapped]


def _kept(parts: Iterable[str]) -> Iterable[str]:
    """Parts that no line break takes apart."""
    return (part.replace(" ", _TOGETHER) for part in parts)


def _name(option: Option) -> str:
    return f"{option.name} {option.value}" if option.value else option.name


def _begun(text: str) -> str:
    return text[:1].upper() + text[1:]
