"""Reading along the tokens of one line: where names, texts and abouts begin and end."""

from collections.abc import Callable
from datetime import date

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.dates import (
    MONTHS,
    WEEKDAYS,
    Read,
    looks_like_date,
    read_when,
)
from linchpin_tui.domain.capture.draft import CaptureError, Name
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.capture.tokens import Sort, Token, tokenize

_CLOSING = frozenset({Sort.KEY, Sort.TAG, Sort.DASHES})
_LONG_MARKERS = frozenset(word for word in words.MARKERS if len(word) > 3)
_SHORT_MARKERS = frozenset({"via", "met", "for"})
_LONG_DATES = frozenset(
    word for word in (*WEEKDAYS, *MONTHS, "today", "yesterday", "tomorrow") if len(word) > 5
)
_LONG_KINDS = frozenset(word for word in words.KINDS if len(word) > 4 and " " not in word)
_SHORT_KINDS = frozenset(word for word in words.KINDS if 3 < len(word) <= 4)
_VALUE_KEYS = {"person": "who", "organization": "org", "introducer": "via"}


class Reader:
    """A cleaned line as tokens, with `i` at the next one to read."""

    def __init__(self, line: str, today: date, knows: Callable[[str], bool]) -> None:
        self.line = line
        self.tokens = tokenize(line)
        self.today = today
        self.knows = knows
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
        return read_when(self.tokens, at, self.today, forward=self.forward)

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
        read = read_when(self.tokens, by + 1, self.today, forward=True)
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

    def name(self, what: str) -> Name:
        """The name that begins here: `what` is person, organization or introducer.

        Raises CaptureError where there is none, where what stands here cannot be one, or where
        it is not plain where it ends.
        """
        token = self.token()
        if token is None or self.closed_at(self.i):
            raise self._empty(what, self.i)
        if token.sort is Sort.QUOTED:
            self.i += 1
            return self._quoted(token, what)
        if token.low.startswith("id:") and what != "organization":
            self.i += 1
            return self._picked(token)
        first = self.i
        self._check_first(token, what)
        self.i += 1
        while self.i < len(self.tokens) and not self._ends_name(first, what):
            self.i += 1
        self._check_whole(first, what)
        text = _without_full_stop(self.slice(first, self.i))
        return Name(text, None, token.start, self.tokens[self.i - 1].end)

    def _quoted(self, token: Token, what: str) -> Name:
        text = " ".join(token.text.split())
        if not any(character.isalnum() for character in text):
            raise CaptureError("not_a_name", f"this {what} has no letters", token.start, token.end)
        following = self.token()
        if following and following.start == token.end and following.sort is Sort.WORD:
            raise CaptureError(
                "quote",
                "the quoted value ends at its closing quote",
                following.start,
                following.end,
                "Put the whole value between the quotes",
            )
        return Name(text, None, token.start, token.end)

    def _picked(self, token: Token) -> Name:
        number = token.low[3:]
        if not (number.isascii() and number.isdigit() and 0 < len(number) < 19):
            raise CaptureError(
                "bad_id",
                f"{token.text} is not a number of a person",
                token.start,
                token.end,
                "Write it like id:2; `linchpin-tui people` shows the numbers",
            )
        return Name(token.text, int(number), token.start, token.end)

    def _ends_name(self, first: int, what: str) -> bool:
        at = self.i
        token = self.tokens[at]
        if self.closed_at(at):
            return True
        if what != "organization" and token.low in ("and", "&"):
            return True
        if at == first + 1:
            self._refuse_day_as_name(first)
        if self.when_at(at) or self.kind_at(at):
            return True
        if not self.marker_at(at):
            self._check_later(first, what)
            return False
        return True

    def _refuse_day_as_name(self, first: int) -> None:
        second = self.tokens[first + 1]
        calendar = second.low in WEEKDAYS or second.low in MONTHS
        if not (calendar and second.text[0].isupper()):
            return
        if second.low in MONTHS and (
            (self.when_at(first + 1)) or not self._name_ends(first + 2, kinds_end=True)
        ):
            return
        both = f"{self.tokens[first].text} {second.text}"
        raise CaptureError(
            "name_or_date",
            f"is {second.text} part of the name, or the date?",
            second.start,
            second.end,
            f'who:"{both}" for the name; a comma before {second.text} for the date',
        )

    def _check_first(self, token: Token, what: str) -> None:
        if token.low in words.MEDIA and what == "introducer":
            raise CaptureError(
                "not_a_name",
                f"{token.text} is a way, not a person who introduced you",
                token.start,
                token.end,
                f"how:{words.MEDIA[token.low]}?",
            )
        self._check_word(token, what)

    def _check_word(self, token: Token, what: str, *, later: bool = False) -> None:
        key = _VALUE_KEYS[what]
        if '"' in token.text or token.sort is Sort.QUOTED:
            raise CaptureError(
                "quote",
                "a quote inside a name",
                token.start,
                token.end,
                f'Put the whole name between two quotes: {key}:"…"',
            )
        self.refuse_unknown_key(token)
        if token.low == "in":
            following = self.token(1 if token is self.token() else 0)
            place = following.text if following and following.sort is Sort.WORD else "Berlin"
            raise CaptureError(
                "not_a_name",
                "`in` cannot be part of a name",
                token.start,
                token.end,
                f"place:{place}?",
            )
        if looks_like_date(token.low):
            raise CaptureError(
                "ambiguous_date",
                f"{token.text} could be two different days",
                token.start,
                token.end,
                "Write it as 2026-11-20, nov 20 or 20 nov",
            )
        if token.text.isdigit():
            raise self._bare_number(token, what)
        if not any(character.isalnum() for character in token.text):
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be part of a name",
                token.start,
                token.end,
                f'Quote it if it is: {key}:"…"',
            )
        if token.text.startswith("("):
            inner = token.text.strip("()")
            raise CaptureError(
                "not_a_name",
                "a bracket inside a name",
                token.start,
                token.end,
                f"at {inner} for the organization" if inner else "leave it out",
            )
        if token.text[0].isdigit() and (later or what != "organization"):
            raise CaptureError(
                "not_a_name",
                f"what is {token.text}?",
                token.start,
                token.end,
                f'a time is 3pm or 15:30, a length 45m; in the name quote it: {key}:"…"',
            )
        if what != "organization" and ("@" in token.text or "/" in token.text):
            raise CaptureError(
                "not_a_name",
                f"{token.text} cannot be a person's name",
                token.start,
                token.end,
                f'Write the name, or quote it: {key}:"{token.text}"',
            )

    def _bare_number(self, token: Token, what: str) -> CaptureError:
        number = token.text
        hour = f"{number}pm, " if int(number) <= 12 else ""
        if what == "organization":
            hint = f"{hour}or org:{number}?" if hour else f"org:{number}?"
        elif int(number) < 1000:
            hint = f"{hour}{number}m, or a date like 2026-11-20?"
        else:
            hint = "A date is written 2026-11-20 or nov 20 2026"
        return CaptureError("bare_number", f"what is {number}?", token.start, token.end, hint)

    def _check_later(self, first: int, what: str) -> None:
        """Refuse a later word of a name that shows that the name ended before it."""
        token = self.tokens[self.i]
        self._check_word_at(self.i, what)
        if not token.text[0].islower() or token.low in words.PARTICLES:
            return
        self.refuse_slip(self.i, first=first, what=what)
        phrase = self.word(self.i) + " " + self.word(self.i + 1)
        tag = words.TAG_PHRASES.get(phrase) or words.TAG_PHRASES.get(token.low)
        if tag and (phrase in words.TAG_PHRASES or self.closed_at(self.i + 1)):
            raise CaptureError(
                "not_a_name",
                f"is {tag} said of this person?",
                token.start,
                token.end,
                f"+{tag}, or a comma before it",
            )
        if token.low in words.NOT_IN_NAMES:
            end = self.tokens[self.i].end
            raise CaptureError(
                "not_a_name",
                "is this still the name?",
                token.start,
                end,
                "A comma before it makes it the note; about: says what it was about",
            )

    def _check_word_at(self, at: int, what: str) -> None:
        saved, self.i = self.i, at
        try:
            self._check_word(self.tokens[at], what, later=True)
        finally:
            self.i = saved

    def _check_whole(self, first: int, what: str) -> None:
        last = self.i
        lower = sum(
            token.text[0].islower() and token.low not in words.PARTICLES
            for token in self.tokens[first:last]
        )
        if lower and last - first > 3:
            start, end = self.tokens[first].start, self.tokens[last - 1].end
            key = _VALUE_KEYS[what]
            raise CaptureError(
                "long_name",
                "this is long for a name in small letters",
                start,
                end,
                f'A comma where it ends, or {key}:"{self.slice(first, last)}"',
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
            hint = f'To keep it in the name: {_VALUE_KEYS[what]}:"{self.slice(first, end)}"'
        raise CaptureError("near_miss", f"did you mean {meant}?", token.start, token.end, hint)

    def _empty(self, what: str, at: int) -> CaptureError:
        token = self.tokens[at - 1] if at else None
        start, end = (token.start, token.end) if token else (0, 0)
        said = self.line[start:end] or "the line"
        return CaptureError(
            "empty", f"{said} wants its {what}", start, end, f"Say the {what} right after it"
        )


def _without_full_stop(name: str) -> str:
    """A name at the end of a sentence, without the full stop; that of `Jr.` and `B.` stays."""
    last = name.rpartition(" ")[2]
    if not name.endswith(".") or len(last) < 4 or last.casefold() in words.ABBREVIATIONS:
        return name
    return name[:-1]


def slip_of(word: str, *, of_kinds: bool) -> str | None:
    """The marker or kind that `word` is a slip of, if it is one.

    Short words are slips only where two letters changed places: much else is one edit from them.
    """
    if word in ("w", "w/"):
        return "with"
    if len(word) < 3 or word in words.NEVER_A_SLIP:
        return None
    if word in words.MARKERS or word in words.KINDS or word in _LONG_DATES:
        return None
    found = (
        nearest(word, _LONG_MARKERS, 1)
        or _swapped(word, _SHORT_MARKERS)
        or nearest(word, _LONG_DATES, 1)
    )
    if found is None and of_kinds:
        found = nearest(word, _LONG_KINDS, 1) or _swapped(word, _SHORT_KINDS)
    return found


def _swapped(word: str, candidates: frozenset[str]) -> str | None:
    for i in range(len(word) - 1):
        other = word[:i] + word[i + 1] + word[i] + word[i + 2 :]
        if other != word and other in candidates:
            return other
    return None
