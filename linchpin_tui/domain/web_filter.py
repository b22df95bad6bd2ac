"""A filter on the web, as a few words: `hub mentor org:acme warm` is either role, at Acme, warm.

Words about one thing are alternatives, words about different things all have to hold. A word
that is none of the known ones is looked for in organizations and tags, whatever their case and
accents.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from linchpin_tui.domain.search import search_key
from linchpin_tui.domain.vocabulary import Employment, Role, Warmth
from linchpin_tui.domain.web import Node, Web
from linchpin_tui.domain.wording import listed
from linchpin_tui.text import clean, fold

Test = Callable[[Node], bool]


class WrongFilter(ValueError):
    """A filter that cannot be; the message is a sentence for the user."""


@dataclass(frozen=True, slots=True)
class Filter:
    """What has to hold. `words` say it to the user: `hub or mentor · at acme · warm`.

    Nothing has to hold for an empty one.
    """

    words: str = ""
    tests: tuple[tuple[Test, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.tests)

    def holds(self, node: Node) -> bool:
        """Is someone meant?"""
        return all(any(test(node) for test in either) for either in self.tests)

    def lit(self, web: Web) -> frozenset[int]:
        """The ids of everyone meant."""
        return frozenset(id for id, node in web.nodes.items() if self.holds(node))


def _role(role: Role) -> Test:
    return lambda node: role in node.link.roles


def _employed(employment: Employment) -> Test:
    return lambda node: node.link.employment is employment


def _decides(decides: bool | None) -> Test:
    return lambda node: node.link.decides is decides


def _warm(warmth: Warmth) -> Test:
    return lambda node: node.warmth is warmth


def _asleep(node: Node) -> bool:
    return node.link.asleep


def _never(node: Node) -> bool:
    return not node.link.asleep and node.warmth is None


def _no_role(node: Node) -> bool:
    return not node.link.roles


_ROLES: dict[str, tuple[str, Test]] = {
    role.value.replace("_", "-"): (role.value.replace("_", " "), _role(role)) for role in Role
} | {"none": ("no role yet", _no_role)}
_EMPLOYMENT: dict[str, tuple[str, Test]] = {
    "employed": ("in work", _employed(Employment.EMPLOYED)),
    "looking": ("between jobs", _employed(Employment.BETWEEN_JOBS)),
    "unknown": ("not known whether in work", _employed(Employment.UNKNOWN)),
}
_DECIDES: dict[str, tuple[str, Test]] = {
    "yes": ("decides", _decides(True)),
    "no": ("does not decide", _decides(False)),
    "unknown": ("not known whether they decide", _decides(None)),
}
_WARMTH: dict[str, tuple[str, Test]] = {
    warmth.value: (warmth.value, _warm(warmth)) for warmth in Warmth
} | {"asleep": ("asleep", _asleep), "never": ("not talked with yet", _never)}

_CLOSED: dict[str, Mapping[str, tuple[str, Test]]] = {
    "role": _ROLES,
    "work": _EMPLOYMENT,
    "decides": _DECIDES,
    "warmth": _WARMTH,
}
_OPEN = ("org", "tag")
KEYS = (*_CLOSED, *_OPEN)
"""The keys that may stand before a word: `role:hub`."""

_ALONE: dict[str, tuple[str, str]] = {
    **{word: ("role", word) for word in _ROLES if word != "none"},
    **{word: ("work", word) for word in ("employed", "looking")},
    **{word: ("warmth", word) for word in _WARMTH},
    "decides": ("decides", "yes"),
}
WORDS = tuple(_ALONE)
"""The words that are understood without a key."""

_ALSO = {
    "role model": "role-model",
    "role_model": "role-model",
    "rolemodel": "role-model",
    "in work": "employed",
    "in-work": "employed",
    "between jobs": "looking",
    "between-jobs": "looking",
    "between_jobs": "looking",
    "peer": "decides:no",
    "employment": "work",
    "organization": "org",
    "at": "org",
    "roles": "role",
}
_SAID = frozenset(
    f"{before}{phrase}"
    for phrase in _ALSO
    if " " in phrase
    for before in ("", "+", "role:", "work:")
)
"""What is said in two words, also after a key."""


def parse(text: str) -> Filter:
    """The filter that a few words mean. Raises WrongFilter, saying what would be right."""
    found: dict[str, list[tuple[str, Test]]] = {}
    for word in split(text):
        about, said, test = _read(word)
        found.setdefault(about, []).append((said, test))
    words = " · ".join(" or ".join(said for said, _ in each) for each in found.values())
    return Filter(words, tuple(tuple(test for _, test in each) for each in found.values()))


def split(text: str) -> list[str]:
    """The words of a filter; what stands in double quotes is one, with its key before it."""
    words: list[str] = []
    rest = fold(clean(text)).replace(",", " ")
    while rest := rest.strip():
        quote = rest.find('"')
        blank = rest.find(" ")
        if quote >= 0 and (blank < 0 or quote < blank):
            inside, _, after = rest[quote + 1 :].partition('"')
            words.append(rest[:quote] + " ".join(inside.split()))
            rest = after
        else:
            word, _, rest = rest.partition(" ")
            words.append(word)
    # A key alone is a word that is still being typed.
    return _as_said(word for word in words if word.strip("+:") and not _is_key_alone(word))


def _as_said(words: Iterable[str]) -> list[str]:
    """The words, with those of a phrase as the screens say it (`role model`) in one."""
    found: list[str] = []
    for word in words:
        if found and f"{found[-1]} {word}" in _SAID:
            found[-1] += f" {word}"
        else:
            found.append(word)
    return found


def _is_key_alone(word: str) -> bool:
    return word.endswith(":") and _ALSO.get(word[:-1], word[:-1]) in KEYS


def _read(word: str) -> tuple[str, str, Test]:
    """What a word is about, how it is said, and its test."""
    plain = word.removeprefix("+")
    plain = _ALSO.get(plain, plain)
    key, colon, value = plain.partition(":")
    if not colon:
        if plain in _ALONE:
            key, value = _ALONE[plain]
        elif word.startswith("@") and len(word) > 1:
            key, value = "org", word[1:]
        else:
            return "text", f"“{plain}”", lambda node: _at(node, plain) or _tagged(node, plain)
    key, value = _ALSO.get(key, key), _ALSO.get(value, value)
    if key in _CLOSED:
        choices = _CLOSED[key]
        if value not in choices:
            raise WrongFilter(f"{key}: takes {_or(choices)}, not “{value}”.")
        return key, *choices[value]
    if key == "org":
        return key, f"at {value}", lambda node: _at(node, value)
    if key == "tag":
        return key, f"tagged {value}", lambda node: _tagged(node, value)
    raise WrongFilter(f"There is no {key}: here; there are {listed([k + ':' for k in KEYS])}.")


def _or(choices: Mapping[str, object]) -> str:
    *others, last = choices
    return f"{', '.join(others)} or {last}"


_key = lru_cache(8192)(search_key)
"""Thousands are at few organizations and have few tags."""


def _at(node: Node, text: str) -> bool:
    return _in(text, node.link.organization or "")


def _tagged(node: Node, text: str) -> bool:
    return any(_in(text, tag) for tag in node.link.tags)


def _in(text: str, whole: str) -> bool:
    """Is what was typed in it? Signs that are no letters count only where there is nothing else."""
    key = _key(text)
    return key in _key(whole) if key else text in fold(whole)
