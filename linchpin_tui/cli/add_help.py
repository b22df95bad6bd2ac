"""The help of `--add`: the grammar in ten lines, and what else there is to know."""

ADD = """\
linchpin-tui [--database FILE] --add [--dry-run] [--json] [--keep-going] [--] WORDS…

One line of plain words, in any order: who, how, where, when, through whom, what came of it.

  coffee with Dana Lee at Acme via Sam Ortiz     what, with whom, where they work, who led you there
  called dana fri 3pm 20m                        when and how long; a date alone looks back
  event PyData Meetup with Lena Vogel            what it was about, then the people
  coffee with Dana, loves trail running          after a comma: loves likes enjoys, gave, got,
                                                 learned, needs, offers, promised … by fri
  called Priya at Globex, no answer              a try; it counts for nothing, owes nothing
  interview with Ana at 3M +decides +expert      tags: +hub +mentor +significant +thanks …
  plan coffee with Dana tomorrow 10am            what is to come begins with plan
  coffee with Dana -- anything at all            after -- the note, word for word
  who:"Will Call" how:call org:"May at Ford"     keys and quotes when plain words will not do

Kinds: coffee lunch dinner walk met, call video email message voicemail letter, interview,
info interview, phone screen, coach session, event meetup conference, job club, party, applied,
talk article post volunteered, research.

No words open prompts; - reads lines from standard input, all or nothing (--keep-going stores the
good ones and prints the others, to be fed again). --dry-run shows how a line is understood.
In a shell, put the line in single quotes when it holds " & # ! ( ) ; or the like; with an
apostrophe in it, --add without words asks for it, and no shell is in the way.

Exit codes: 0 stored, 1 internal error, 2 refused, 3 kept in the inbox or the spool,
4 the database cannot be used, 130 stopped with Ctrl+C."""
