"""Reading along the tokens of one line: where texts, abouts and runs of words begin and end."""

from collections.abc import Callable, Sequence
from datetime import date

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import (
    Read,
    monday,
    read_when,
)
from linchpin_tui.domain.capture.draft import CaptureError
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.capture.slips import slip_of
from linchpin_tui.domain.capture.tokens import Sort, Token, tokenize

_CLOSING = frozenset({Sort.KEY, Sort.TAG, Sort.DASHES})
VALUE_KEYS = {"person": "who", "organization": "org", "introducer": "via"}


class TextReader:
    """A cleaned line as tokens, with `i` at the next one to read."""

    def __init__(
        self,
        line: str,
        today: date,
        knows: Callable[[str], bool],
        week_starts: Callable[[], int] = monday,
    ) -> None:
        self.line = line
        self.tokens = tokenize(line)
        self.today = today
        self.knows = knows
        self.week_starts = week_starts
        self.i = 0
        self.forward = False

    # Looking

    def token(self, step: int = 0) -> Token | None:
        at = self.i + step
        return self.tokens[at] if 0 <= at < len(self.tokens) else None

    def word(self, at: int) -> str:
        """The folded word at an index; empty for anything that is not a plain word."""
        if at < len(self.tokens) and self.tokens[at].sort is Sort.WORD:
            return self.tokens[at].low
        return ""

    def kind_at(self, at: int) -> int:
        """How many tokens the kind that begins here takes; 0 if none does."""
        first = self.word(at)
        if first not in words.KIND_STARTS:
            return 0
        if f"{first} {self.word(at + 1)}" in words.KINDS:
            return 2
        return 1 if first in words.KINDS else 0

    def marker_at(self, at: int) -> bool:
        if at < len(self.tokens) and self.tokens[at].sort is Sort.AT_SIGN:
            return True
        return self.word(at) in words.MARKERS or self.intro_at(at)

    def intro_at(self, at: int) -> bool:
        return self.word(at) in ("intro", "introduced") and self.word(at + 1) == "by"

    def when_at(self, at: int) -> Read | None:
        return self.when_in(self.tokens, at, forward=self.forward)

    def when_in(self, tokens: Sequence[Token], at: int, *, forward: bool) -> Read | None:
        """A date, a time or a length among tokens of this line, or of a quoted part of it."""
        return read_when(tokens, at, self.today, forward=forward, week_starts=self.week_starts)

    def tag_phrase_at(self, at: int) -> tuple[str, int] | None:
        """A tag word or phrase that is the whole item here: its tag and its tokens."""
        for count in (2, 1):
            phrase = " ".join(self.word(at + step) for step in range(count))
            if phrase in words.TAG_PHRASES and self.closed_at(at + count):
                return words.TAG_PHRASES[phrase], count
        return None

    def closed_at(self, at: int) -> bool:
        """Whether the line, an item or its text ends here whatever it is."""
        if at >= len(self.tokens):
            return True
        return self.tokens[at].sort is Sort.SEPARATOR or self.tokens[at].sort in _CLOSING

    def slice(self, first: int, last: int) -> str:
        """The line from token `first` to token `last`, that one left out."""
        return self.line[self.tokens[first].start : self.tokens[last - 1].end]

    # Reading

    def free_text(self, *, across_separators: bool) -> str:
        """Text up to its end (capture.md, Where things end). Raises if there is none."""
        first = self.i
        token = self.token()
        if token and token.sort is Sort.QUOTED:
            self.i += 1
            if not token.text.strip():
                raise self._empty("text", first)
            return token.text.strip()
        end = first
        while self.i < len(self.tokens) and self.tokens[self.i].sort not in _CLOSING:
            if self.tokens[self.i].sort is Sort.SEPARATOR:
                if not across_separators and self._text_ends_after(self.i):
                    break
                self.i += 1
                continue
            self.i += 1
            end = self.i
        if end == first:
            raise self._empty("text", first)
        # A separator before any word is no text.
        while self.tokens[first].sort is Sort.SEPARATOR:
            first += 1
        return self.slice(first, end)

    def _text_ends_after(self, at: int) -> bool:
        while at < len(self.tokens) and self.tokens[at].sort is Sort.SEPARATOR:
            at += 1
        if at >= len(self.tokens):
            return False
        return bool(
            self.tokens[at].sort is Sort.AT_SIGN
            or self.word(at) in words.ENDS_TEXT
            or self.intro_at(at)
            or self.kind_at(at)
            or self.tag_phrase_at(at)
            or self._date_at(at)
            or (self.word(at) == "on" and self._date_at(at + 1))
        )

    def _date_at(self, at: int) -> bool:
        try:
            read = self.when_at(at)
        except CaptureError:
            return False
        return read is not None and read.day is not None

    def about(self, what: str, *, kinds_end: bool = False) -> str:
        """Words that end like a name, but in which a kind word is text unless `kinds_end`."""
        first = self.i
        token = self.token()
        if token and token.sort is Sort.QUOTED:
            self.i += 1
            if not token.text.strip():
                raise self._empty(what, first)
            return token.text.strip()
        if token is None or self.closed_at(self.i):
            raise self._empty(what, first)
        self.refuse_unknown_key(token)
        self.i += 1
        while self.i < len(self.tokens) and not self._name_ends(self.i, kinds_end=kinds_end):
            self.refuse_unknown_key(self.tokens[self.i])
            self._refuse_slip_in_about(first, what)
            self.i += 1
        return self.slice(first, self.i)

    def _refuse_slip_in_about(self, first: int, what: str) -> None:
        token = self.tokens[self.i]
        meant = slip_of(token.low, of_kinds=False) if token.text[0].islower() else None
        if meant:
            key = "place" if what == "place" else "about"
            raise CaptureError(
                "near_miss",
                f"did you mean {meant}?",
                token.start,
                token.end,
                f'To keep it: {key}:"{self.slice(first, self.i + 1)} …"',
            )

    def due(self, first: int, text: str, *, quoted: bool) -> tuple[str, date | None]:
        """Split a promise that was read from token `first` on into its text and due date.

        Raises CaptureError for a day that does not exist.
        """
        if quoted:
            if self.word(self.i) != "by":
                return text, None
            by, end = self.i, None
        else:
            end = self.i
            while self.tokens[end - 1].sort is Sort.SEPARATOR:
                end -= 1
            by = next((at for at in range(end - 1, first, -1) if self.word(at) == "by"), first)
            if by == first:
                return text, None
        read = self.when_in(self.tokens, by + 1, forward=True)
        if read is None or read.day is None or (end is not None and read.after != end):
            return text, None
        if quoted:
            self.i = read.after
            return text, read.day
        return self.slice(first, by), read.day

    def name_run(self) -> list[Token]:
        """The tokens from here that could make one name."""
        end = self.i
        while end < len(self.tokens) and not self._run_ends(end):
            end += 1
        return self.tokens[self.i : end]

    def _run_ends(self, at: int) -> bool:
        # Longer runs are sentences; stopping early keeps a line's reading linear.
        return at > self.i + 8 or (
            self._name_ends(at, kinds_end=True) or self.word(at) in ("and", "&")
        )

    def _name_ends(self, at: int, *, kinds_end: bool) -> bool:
        return bool(
            self.closed_at(at)
            or self.marker_at(at)
            or (kinds_end and self.kind_at(at))
            or self.when_at(at)
        )

    # Refusing

    def refuse_unknown_key(self, token: Token) -> None:
        """Refuse a `word:` that is no key, naming the nearest one."""
        head, colon, _ = token.low.partition(":")
        if not (colon and head.replace("-", "").replace("_", "").isalpha() and head.isascii()):
            return
        if head == "id":
            return
        free = words.FREE_WORDS.get(head)
        meant = free or nearest(head, words.KEYS, 2)
        raise CaptureError(
            "unknown_key",
            f"{head}: is not known" + (f"; did you mean {meant}:?" if meant else ""),
            token.start,
            token.start + len(head) + 1,
            'To keep it as text, begin the text with note: or put it between "quotes"',
        )

    def refuse_slip(self, at: int, *, first: int | None = None, what: str = "person") -> None:
        """Refuse a near miss of a marker or a kind where a clause could begin.

        `first` is where a name began that this word would continue.
        """
        token = self.tokens[at]
        meant = slip_of(token.low, of_kinds=True)
        if meant is None or self.knows(token.text):
            return
        if first is None:
            hint = f'To keep it as it is: note:"{token.text} …"'
        else:
            end = at + 1
            while end < len(self.tokens) and not self._name_ends(end, kinds_end=True):
                end += 1
            hint = f'To keep it in the name: {VALUE_KEYS[what]}:"{self.slice(first, end)}"'
        raise CaptureError("near_miss", f"did you mean {meant}?", token.start, token.end, hint)

    def _empty(self, what: str, at: int) -> CaptureError:
        token = self.tokens[at - 1] if at else None
        start, end = (token.start, token.end) if token else (0, 0)
        said = self.line[start:end] or "the line"
        return CaptureError(
            "empty", f"{said} wants its {what}", start, end, f"Say the {what} right after it"
        )
