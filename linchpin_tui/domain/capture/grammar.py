"""The grammar of quick capture: a line and today in, a draft or a CaptureError out."""

from collections.abc import Callable
from datetime import datetime

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.builder import Builder
from linchpin_tui.domain.capture.dates import looks_like_date, monday
from linchpin_tui.domain.capture.draft import CaptureError, Draft, FactKind, Name
from linchpin_tui.domain.capture.keys import read_value
from linchpin_tui.domain.capture.reader import Reader
from linchpin_tui.domain.capture.tags import tag_named
from linchpin_tui.domain.capture.tokens import Sort, Token

LONGEST_LINE = 10_000
"""Characters of a line; a longer one is refused rather than understood by accident."""


def nobody_known(_name: str) -> bool:
    """The web of someone who has just begun."""
    return False


def parse(
    line: str,
    now: datetime,
    knows: Callable[[str], bool] = nobody_known,
    week_starts: Callable[[], int] = monday,
) -> Draft:
    """Understand one cleaned line (`text.clean`); `now` is in the local zone.

    `knows` tells whether a name belongs to somebody in the web, or is the first word of exactly
    one person's name; `week_starts` with which ISO weekday a week begins. Raises CaptureError with
    the place and what would be right.
    """
    if len(line) > LONGEST_LINE:
        raise CaptureError(
            "too_long",
            f"the line has {len(line):,} characters; at most {LONGEST_LINE:,} can be understood",
            LONGEST_LINE,
            LONGEST_LINE + 1,
            "Put long text in a line of its own, or split it",
        )
    parser = _Parser(line, now, knows, week_starts)
    try:
        return parser.parse()
    except CaptureError as error:
        error.clauses = parser.build.clauses
        raise


class _Parser:
    """One pass over the tokens, an item at a time."""

    def __init__(
        self,
        line: str,
        now: datetime,
        knows: Callable[[str], bool],
        week_starts: Callable[[], int],
    ) -> None:
        self.read = Reader(line, now.date(), knows, week_starts)
        self.build = Builder(now)
        self.line = line
        self.list_open = False
        self.list_after = ""
        self.after_separator = False
        self.after_kind = False

    def parse(self) -> Draft:
        read = self.read
        if not read.tokens:
            raise CaptureError(
                "empty",
                "there is nothing in the line",
                0,
                len(self.line),
                "Try: coffee with Dana Lee at Acme",
            )
        if read.word(0) == "plan":
            self.build.planned = read.forward = True
            read.i = 1
            self._mark(0, "plan")
        while (token := read.token()) is not None:
            if token.sort is Sort.SEPARATOR:
                read.i += 1
                self.after_separator, self.after_kind = True, False
                continue
            first = read.i
            what = self._item(token)
            self._mark(first, what)
            self.after_separator, self.after_kind = False, what == "kind"
        return self.build.draft()

    def _mark(self, first: int, what: str) -> None:
        self.build.clause(self.read.tokens[first].start, self._end(), what)

    def _end(self) -> int:
        """The column after what was read last."""
        return self.read.tokens[self.read.i - 1].end

    def _item(self, token: Token) -> str:
        """Read one item; give what it was."""
        if token.sort is Sort.DASHES:
            return self._dashed_note(token)
        if token.sort is Sort.TAG:
            self.read.i += 1
            self.build.tag(tag_named(token), token.start, token.end)
            return "tag"
        if token.sort is Sort.KEY:
            return self._key(token)
        if self.after_separator and (phrase := self.read.tag_phrase_at(self.read.i)):
            tag, count = phrase
            self.read.i += count
            self.build.tag(tag, token.start, self._end())
            return "tag"
        return self._kind(token) or self._when(token) or self._marker(token) or self._bare(token)

    # Clauses that begin with a word of the grammar

    def _dashed_note(self, token: Token) -> str:
        note = self.line[token.end :].strip()
        self.read.i = len(self.read.tokens)
        if note:
            self.build.note(note)
        return "note"

    def _kind(self, token: Token) -> str | None:
        read = self.read
        count = read.kind_at(read.i)
        if not count:
            return None
        word = " ".join(read.word(read.i + step) for step in range(count))
        read.i += count
        self.build.add_kind(word, token.start, self._end())
        if word == "met" and read.name_may_follow():
            self._people()
            return "who"
        if not self.build.kind_is_about():
            self.list_open = True
        return "kind"

    def _when(self, token: Token) -> str | None:
        read = self.read
        word = read.word(read.i)
        found = read.when_at(read.i)
        if found is None and word == "on":
            found = read.when_at(read.i + 1)
            if found is None or found.day is None:
                raise CaptureError(
                    "bad_date",
                    "`on` wants a date",
                    token.start,
                    token.end,
                    "Like `on fri` or `on nov 20`; re: says what it was about",
                )
        if found is None and word == "at":
            found = read.when_at(read.i + 1)
            if found is None or found.at is None:
                return None
        if found is None:
            return None
        end = read.tokens[found.after - 1].end
        if word == "next" and not self.build.planned:
            raise CaptureError(
                "future",
                "that is still to come",
                token.start,
                end,
                "Begin the line with `plan`; next: opens a promise",
            )
        read.i = found.after
        self.build.when(found, token.start, end)
        return "when"

    def _marker(self, token: Token) -> str | None:
        read = self.read
        if not read.marker_at(read.i):
            return None
        if token.sort is Sort.AT_SIGN or token.low == "at":
            read.i += 1
            self.build.set_organization(read.name("organization"), token.start)
            return "org"
        if read.intro_at(read.i):
            read.i += 2
            return self._introducer(token)
        read.i += 1
        if token.low in words.WHO_MARKERS:
            return self._who(token)
        if token.low == "via":
            return self._introducer(token)
        if token.low in ("for", "re"):
            return self._about(token)
        if token.low in words.FREE_WORDS:
            return self._text(words.FREE_WORDS[token.low], token, across_separators=False)
        raise CaptureError(
            "plan_first",
            "`plan` stands at the beginning",
            token.start,
            token.end,
            "Begin the line with it",
        )

    def _who(self, token: Token) -> str:
        if token.low in ("to", "from") and self.build.kind_is_about():
            following = self.read.token()
            name = following.text if following else "Acme"
            raise CaptureError(
                "with_or_at",
                f"after {self.build.word} people need `with`",
                token.start,
                token.end,
                f"with {name} for a person, at {name} for an organization",
            )
        if token.low == "from":
            self.build.inbound()
        self._people("from" if token.low == "from" else "")
        return "who"

    def _people(self, after: str = "") -> None:
        """One or more names joined by `and`; a comma comes back through the loop.

        `after`: what led to them, where that leaves a doubt whether they are people.
        """
        self.list_open, self.list_after = True, after
        while True:
            name = self.read.name("person")
            self.build.person(name, after if self._is_doubtful(name, after) else "")
            following = self.read.token()
            if following is None or following.sort is not Sort.WORD:
                return
            if following.low not in ("and", "&"):
                return
            self.read.i += 1

    def _is_doubtful(self, name: Name, after: str) -> bool:
        """May a name be none, given what led to it? (It is refused only beside other people.)"""
        if after == "for" or not after:
            return bool(after)
        quoted = self.read.tokens[self.read.i - 1].sort is Sort.QUOTED
        if quoted or name.id is not None or self.read.knows(name.text):
            return False
        return after == "from" or name.text[0].islower()

    def _introducer(self, marker: Token) -> str:
        name = self.read.name("introducer")
        following = self.read.token()
        if following and following.low in ("and", "&"):
            raise CaptureError(
                "duplicate",
                "two introducers in one line",
                following.start,
                following.end,
                "Name the one who led you here",
            )
        self.build.set_introducer(name, marker.start)
        return "via"

    def _about(self, marker: Token) -> str:
        read = self.read
        if marker.low == "for":
            if self.build.for_names_person():
                self._people("for")
                return "who"
            found = read.when_at(read.i)
            if found and found.minutes is not None:
                read.i = found.after
                self.build.when(found, marker.start, self._end())
                return "when"
            if found:
                raise CaptureError(
                    "bad_about",
                    "`for` says what it was about",
                    marker.start,
                    read.tokens[found.after - 1].end,
                    "A date stands alone or after `on`",
                )
        self.build.set_about(read.about("subject"), marker.start, self._end())
        return "about"

    # Keys and free text

    def _key(self, token: Token) -> str:
        self.read.i += 1
        if token.low in words.TEXT_KEYS:
            return self._text(token.low, token, across_separators=True)
        if token.low == "who":
            self._people()
            return "who"
        if token.low == "org":
            self.build.set_organization(self.read.name("organization"), token.start)
            return "org"
        if token.low == "via":
            return self._introducer(token)
        if token.low in ("about", "re"):
            self.build.set_about(self.read.about("subject"), token.start, self._end())
            return "about"
        return read_value(token, self.read, self.build)

    def _text(self, key: str, token: Token, *, across_separators: bool) -> str:
        """Free text after a word or a key, with its due date where it is a promise."""
        read = self.read
        first = read.i
        text = read.free_text(across_separators=across_separators)
        quoted = read.tokens[first].sort is Sort.QUOTED
        if key == "note":
            self.build.note(text)
            return "note"
        if key == "tag" and not quoted:
            for tag in (part.strip() for part in text.replace(";", ",").split(",")):
                if tag:
                    self.build.fact(FactKind.TAG, tag, token.start, self._end())
            return "tag"
        due = None
        if key == "next":
            text, due = read.due(first, text, quoted=quoted)
        verb = token.low if key == "detail" and token.sort is Sort.WORD else ""
        self.build.fact(FactKind(key), text, token.start, self._end(), due=due, verb=verb)
        return key

    # What stands without a word of the grammar

    def _bare(self, token: Token) -> str:
        read = self.read
        joins = token.sort is Sort.WORD and token.low in ("and", "&")
        if self.list_open and joins and not read.closed_at(read.i + 1):
            read.i += 1
            self._people(self.list_after)
            return "who"
        if self.after_kind and not self.build.kind_is_about():
            read.refuse_slip_for_name(token)
            self._people("kind")
            return "who"
        if not self.after_separator and self.build.wants_about():
            read.refuse_unknown_key(token)
            read.refuse_slip_for_name(token)
            self.build.set_about(read.about("subject"), token.start, self._end())
            return "about"
        if self.after_separator:
            return self._after_separator(token)
        raise self._stray(token)

    def _after_separator(self, token: Token) -> str:
        """A person in an open list, else the note (capture.md, After a comma)."""
        read = self.read
        run = read.name_run()
        if self.list_open and read.is_person(run):
            self._people(self.list_after)
            return "who"
        read.refuse_unknown_key(token)
        alone = len(run) == 1 and not read.kind_at(read.i + 1)
        if alone and token.text[:1].isupper() and token.sort is Sort.WORD:
            raise CaptureError(
                "person_or_note",
                f"is {token.text} a person, or the note?",
                token.start,
                token.end,
                f"with {token.text} for the person, note: {token.text} for the note",
            )
        if token.sort is Sort.QUOTED and self.list_open:
            raise CaptureError(
                "person_or_note",
                "is this a person, or the note?",
                token.start,
                token.end,
                f'who:"{token.text}" or note:"{token.text}"',
            )
        if token.sort is Sort.WORD and token.text[0].islower():
            read.refuse_slip(read.i)
        if alone and (looks_like_date(token.low) or token.text.isdigit()):
            read.name("person")  # refuses, saying how to write it
        self.build.note(read.free_text(across_separators=False))
        return "note"

    def _stray(self, token: Token) -> CaptureError:
        """What to say of words that nothing led to."""
        read = self.read
        try:
            read.refuse_unknown_key(token)
            if token.sort is Sort.WORD:
                read.refuse_slip(read.i)
                read.name("person")
        except CaptureError as error:
            return error
        if not self.build.word and not self.after_kind and read.tokens[0] is token:
            return CaptureError(
                "no_kind",
                f"{token.text} is not a kind",
                token.start,
                token.end,
                "Begin with a kind, like coffee, call, email, event or applied",
            )
        return CaptureError(
            "stray",
            "nothing leads to this",
            token.start,
            self._end() if self._end() > token.start else token.end,
            "A comma before it makes it the note; with leads to a person, at to an organization",
        )
