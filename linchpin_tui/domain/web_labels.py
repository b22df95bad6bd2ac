"""What is written beside the sign of someone drawn: name, badges, how many are folded behind."""

from collections.abc import Callable, Collection, Iterator

from linchpin_tui.domain.glyphs import badges, glyph
from linchpin_tui.domain.vocabulary import Employment, Role, Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.web_select import YOU, Shown
from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean

Measure = Callable[[str], int]
"""How many cells a text takes where it is drawn."""

YOU_SIGN, FOLD_SIGN, CYCLE_SIGN, FADED_SIGN = "◉", "⊕", "↻", "·"
NO_NAME = "(no name)"

_LONGEST = 200
"""Signs of a name that are looked at; no screen is wider than what they take."""


class Ink(NamedTuple):
    """How something is drawn, in words that a theme gives colours to.

    `colour`: empty for the usual text, `muted`, `faint`, `line`, `accent`, or a role's value or
    `none`. `soft` is half way to the ground, for what connects; `italic` is for who is asleep.
    """

    colour: str = ""
    bold: bool = False
    underline: bool = False
    reverse: bool = False
    soft: bool = False
    italic: bool = False


class Label(NamedTuple):
    """A sign and the words that belong beside it; `before` and `after` are those of the name."""

    sign: str
    sign_ink: Ink
    names: tuple[str, ...]
    name_ink: Ink
    after: str = ""
    after_ink: Ink = Ink("muted")

    def fit(self, room: int, measure: Measure) -> str:
        """The longest form of the name that takes at most `room` cells with what comes after it;
        where none does, the start of the first."""
        room -= measure(self.after)
        for name in self.names:
            if measure(name) <= room:
                return name
        return shortened(self.names[0], room, measure)


def shortened(text: str, room: int, measure: Measure) -> str:
    """Text in at most `room` cells; what does not fit ends in an ellipsis."""
    if measure(text) <= room:
        return text
    if room < 1:
        return ""
    kept = text[:room]
    while kept and measure(kept) > room - 1:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def forms(name: str) -> tuple[str, ...]:
    """A name in full, as first name and initial, and as first name; each only once."""
    whole = " ".join(clean(name[: 2 * _LONGEST]).split())[:_LONGEST]
    words = whole.split()
    if len(words) < 2:
        return (whole or NO_NAME,)
    return tuple(dict.fromkeys((whole, f"{words[0]} {words[-1][0]}.", words[0])))


def shown_count(number: int) -> str:
    """A number in at most four signs: `12`, `1.3k`, `24k`."""
    if number < 1000:
        return str(number)
    return f"{number / 1000:.1f}k" if number < 10_000 else f"{number // 1000}k"


def label(web: Web, one: Shown, lit: Collection[int] | None = None) -> Label:
    """The label of something drawn; whoever does not match a filter (`lit`) is faded."""
    more = f" +{shown_count(one.hidden)}" if one.hidden else ""
    if one.is_fold:
        return _fold_label(web, one, more, lit)
    if one.key == YOU:
        return Label(YOU_SIGN, Ink("accent", bold=True), ("You",), Ink(bold=True), more)
    node = web.nodes[one.id]
    link = node.link
    circle = f" {CYCLE_SIGN}" if node.in_cycle else ""
    after = badges(decides=link.decides, note_owed=link.note_owed) + circle + more
    if lit is not None and one.id not in lit:
        faint = Ink("faint", underline=bool(link.decides))
        return Label(FADED_SIGN, Ink("faint"), forms(node.name), faint, after, Ink("faint"))
    role = role_of(node)
    sign = glyph(link.roles, link.employment)
    return Label(sign, Ink(role), forms(node.name), _name_ink(node, role), after)


def _fold_label(web: Web, one: Shown, more: str, lit: Collection[int] | None) -> Label:
    number = shown_count(len(one.heads))
    # Those of a part that is told apart share their first role.
    colour = "muted" if one.words == "more" else role_of(web.nodes[one.heads[0]])
    words = (f"{number} {one.words}", f"{number} more", f"+{number}")
    matching = sum(id in lit for id in one.heads) if lit is not None else 0
    matches = f", {shown_count(matching)} match" if matching else ""
    return Label(FOLD_SIGN, Ink(colour), tuple(dict.fromkeys(words)), Ink("muted"), matches + more)


def role_of(node: Node) -> str:
    """The word of the role that is drawn."""
    return node.link.roles[0].value if node.link.roles else "none"


def _name_ink(node: Node, role: str) -> Ink:
    """Bold and in the colour of the role: warm; in its colour: cooling; then muted. Who is asleep
    is faint and in italics: a colour alone would not tell them from the quiet."""
    decides = bool(node.link.decides)
    colour = "" if role == "none" else role
    if node.warmth is Warmth.WARM:
        return Ink(colour, bold=True, underline=decides)
    if node.warmth is Warmth.COOLING:
        return Ink(colour, underline=decides)
    if node.link.asleep:
        return Ink("faint", underline=decides, italic=True)
    return Ink("muted", underline=decides)


def legend() -> Iterator[tuple[tuple[str, Ink], ...]]:
    """What the signs mean, each with its words, the most needed first."""
    for role in Role:
        name = role.value.replace("_", " ").capitalize()
        yield (glyph((role,), Employment.EMPLOYED), Ink(role.value)), (f" {name}", Ink("muted"))
    for sign, words in (
        ("!", " decides"),
        ("*", " note owed"),
        ("○", " hollow: between jobs"),
        (FOLD_SIGN, " folded"),
        ("~", " knows"),
    ):
        yield (sign, Ink()), (words, Ink("muted"))
    yield ("bold", Ink(bold=True)), (" warm", Ink("muted"))
    yield ("dim", Ink("muted")), (" quiet", Ink("muted"))
    yield ("italic", Ink("faint", italic=True)), (" asleep", Ink("muted"))
    yield ("+3", Ink("muted")), (" below", Ink("muted"))
