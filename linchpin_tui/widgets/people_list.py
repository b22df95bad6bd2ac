"""Everyone in one list: sign, name, where they work, and when you last talked."""

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import ClassVar, Protocol

from rich.cells import cell_len
from rich.style import Style as RichStyle
from textual.binding import Binding, BindingType

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.vocabulary import Employment, Role, Warmth
from linchpin_tui.domain.warmth import warmth
from linchpin_tui.text import clean
from linchpin_tui.widgets.paint import Part, cut
from linchpin_tui.widgets.rows import CURSOR_MARK, RowList

NOBODY = 0
"""Where a contact's id is asked for and no row is selected; contacts' ids begin at 1."""

_COLUMNS = 30
"""From so many cells on, names and work stand in columns."""

_TITLES = 66
"""From so many cells on, what they do stands before where."""

_AGO = 56
"""From so many cells on, the days since the last talk say that they are."""


class Listed(Protocol):
    """A person as far as the list shows them."""

    @property
    def name(self) -> str: ...
    @property
    def organization(self) -> str | None: ...
    @property
    def title(self) -> str | None: ...
    @property
    def employment(self) -> Employment: ...
    @property
    def decides(self) -> bool | None: ...
    @property
    def keep_in_touch_days(self) -> int | None: ...
    @property
    def asleep(self) -> bool: ...
    @property
    def archived(self) -> bool: ...
    @property
    def roles(self) -> Sequence[Role]: ...
    @property
    def last_interaction(self) -> date | None: ...
    @property
    def note_owed(self) -> bool: ...


class PeopleList(RowList):
    """One line a person, in the order given. The selected person and their place on the screen
    survive new facts."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("enter", "open", "read", show=False, tooltip="Read all about them.", id="read")
    ]
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "people--faint",
        "people--found",
        "people--decides",
        "people--none",
        "people--challenger",
        "people--expert",
        "people--hub",
        "people--mentor",
        "people--promoter",
        "people--role_model",
    }
    DEFAULT_CSS = """
    PeopleList {
        & > .people--faint { color: $text-disabled; }
        & > .people--found { color: $accent; text-style: bold; }
        & > .people--decides { text-style: underline; }
        & > .people--none { color: $role-none; }
        & > .people--challenger { color: $role-challenger; }
        & > .people--expert { color: $role-expert; }
        & > .people--hub { color: $role-hub; }
        & > .people--mentor { color: $role-mentor; }
        & > .people--promoter { color: $role-promoter; }
        & > .people--role_model { color: $role-model; }
    }
    """

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self._people: Mapping[int, Listed] = {}
        self._order: Sequence[int] = ()
        self._today = date.min
        self._usual: int | None = None
        self._sought: tuple[str, ...] = ()
        self.sought = ""
        """What was typed to find those who are shown."""

    # Facts in.

    def show(
        self,
        people: Mapping[int, Listed],
        order: Sequence[int],
        *,
        today: date,
        usual: int | None = None,
        sought: str = "",
    ) -> None:
        """Show people, by id in this order, keeping who is selected where they are on the screen.

        `usual` are the days of keeping in touch where someone has none of their own, `sought` what
        was typed to find them: it is lit in their names.
        """
        before, above = self.selected, self.cursor - round(self.scroll_offset.y)
        self._people, self._order, self._today = people, order, today
        self._usual = usual
        self.sought, self._sought = sought, _words(sought)
        cursor = self.cursor
        if before != NOBODY and before in people:
            try:
                cursor = order.index(before)
            except ValueError:
                above = 0
        self._put_cursor(cursor)
        if 0 <= above < self.size.height:
            self.scroll_to(y=self.cursor - above, animate=False, force=True, immediate=True)
        if self.selected != before:
            self.post_message(self.Highlighted(self, self.cursor))

    def narrow(self, order: Sequence[int], sought: str = "") -> None:
        """Show only these, the first selected; `sought` is lit in their names."""
        self._order = order
        self.sought, self._sought = sought, _words(sought)
        self._put_cursor(0)
        self.scroll_to(y=0, animate=False, force=True, immediate=True)
        self.post_message(self.Highlighted(self, 0))

    def _put_cursor(self, index: int) -> None:
        self.set_reactive(PeopleList.cursor, max(0, min(index, len(self._order) - 1)))
        self.redraw()

    @property
    def selected(self) -> int:
        """The id of the selected contact; NOBODY when the list is empty."""
        return self._order[self.cursor] if 0 <= self.cursor < len(self._order) else NOBODY

    def select(self, id: int) -> bool:
        """Put the cursor on someone; gives whether they are shown."""
        try:
            index = self._order.index(id)
        except ValueError:
            return False
        self.move_to(index)
        self.keep_cursor_in_view()
        return True

    def count(self) -> int:
        return len(self._order)

    # Drawing.

    def parts(self, index: int, _part: int) -> tuple[list[Part], list[Part]]:
        who = self._people[self._order[index]]
        width = self.scrollable_content_region.width
        muted = self.style_of("rows--muted")
        mark = (CURSOR_MARK if index == self.cursor else " ", self.style_of("rows--accent"))
        role = who.roles[0].value if who.roles else "none"
        sign = (
            f"{glyph(who.roles, who.employment)} ",
            self.style_of(f"people--{role}"),
        )
        signs = badges(decides=who.decides, note_owed=who.note_owed)
        left: list[Part] = [mark, sign]
        if width < _COLUMNS:
            left += self._named(who, clean(who.name))
            left.append((signs, self.style_of("rows--accent")))
            return left, []
        room = max(16, min(32, width * 9 // 20))
        name = cut(clean(who.name), room - len(signs))
        left += self._named(who, name)
        left.append((signs, self.style_of("rows--accent")))
        left.append((" " * (room - len(signs) - cell_len(name) + 1), RichStyle()))
        left.append((self._work(who, width), muted))
        when = self._when(who, width)
        return left, [(f" {when.rjust(9 if width >= _AGO else 7)} ", muted)]

    def beneath(self, line: int) -> list[Part]:
        """Where nobody is found: for what, and the keys that help."""
        if self._order or not self._sought or not self._people:
            return []
        muted, key = self.style_of("rows--muted"), self.style_of("people--found")
        match line:
            case 1:
                sought = self.style_of("rows--strong")
                return [
                    ("   Nobody is found for ", muted),
                    (self.sought.strip(), sought),
                    (".", muted),
                ]
            case 3:
                return [("   Enter", key), ("  adds them", muted)]
            case 4:
                return [("   Esc", key), ("    shows everyone", muted)]
        return []

    def _named(self, who: Listed, name: str) -> Iterable[Part]:
        """The name, with what was sought in it lit."""
        looks = self._warm_looks(who) + (" people--decides" if who.decides else "")
        style = self.style_of(looks)
        lit = _lit(name, self._sought) if self._sought else ()
        at = 0
        for start, end in lit:
            if start > at:
                yield name[at:start], style
            yield name[start:end], self.style_of(f"{looks} people--found")
            at = end
        if at < len(name):
            yield name[at:], style

    def _warm_looks(self, who: Listed) -> str:
        if who.asleep or who.archived:
            return "people--faint"
        warm = warmth(
            who.last_interaction,
            self._today,
            keep_in_touch_days=who.keep_in_touch_days,
            usual=self._usual,
        )
        if warm is Warmth.WARM:
            return "rows--strong"
        return "rows--muted" if warm is Warmth.QUIET else ""

    @staticmethod
    def _work(who: Listed, width: int) -> str:
        if width < _TITLES:
            return who.organization or ""
        return ", ".join(filter(None, (who.title, who.organization)))

    def _when(self, who: Listed, width: int) -> str:
        if who.archived:
            return "archive"
        if who.asleep:
            return "asleep"
        if who.last_interaction is None:
            return "–"
        days = (self._today - who.last_interaction).days
        if days < 1:
            return "today"
        ago = " ago" if width >= _AGO else ""
        if days < 100:
            return f"{days} d{ago}"
        return f"{days // 30} mo{ago}" if days < 720 else f"{days // 365} y{ago}"


def _words(sought: str) -> tuple[str, ...]:
    return tuple(_bare(clean(sought)).split())


def _bare(text: str) -> str:
    """Text without case and accents, sign by sign, so that places in it are places in the text."""
    if text.isascii():
        return text.lower()
    return "".join((unicodedata.normalize("NFKD", sign.casefold()) or sign)[:1] for sign in text)


def _lit(name: str, words: Sequence[str]) -> list[tuple[int, int]]:
    """Where the words are in a name: at the beginning of a word of it if they can be."""
    bare = f" {_bare(name)}"
    places = []
    for word in words:
        at = bare.find(f" {word}")
        start = at if at >= 0 else bare.find(word) - 1
        if start >= 0:
            places.append((start, start + len(word)))
    found: list[tuple[int, int]] = []
    for start, end in sorted(places, key=lambda place: (place[0], -place[1])):
        if not found or start >= found[-1][1]:
            found.append((start, end))
    return found
