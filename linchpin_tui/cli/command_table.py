"""Every command there is but `--add`: its options, its help, and the module that answers it."""

from linchpin_tui.cli.options import JSON, Command, Option

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
  notes snooze ID [DAY]   let it rest until mon, tomorrow, 4 dec, or a number of days
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

ROOMS = {
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
"""Where each is answered, below `linchpin_tui.cli`; a module is loaded when its command is given."""
