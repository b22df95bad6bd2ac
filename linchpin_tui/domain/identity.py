"""What tells people apart beside their names: their profile, their email, where they work."""

import re
from collections.abc import Iterable
from urllib.parse import unquote

from linchpin_tui.domain.capture.likeness import distance, reach
from linchpin_tui.text import fold

_PROFILE = re.compile(
    r"(?:https?://)?(?:[\w-]+\.)*(?:(linkedin\.com)/(in)/([^/?#\s]+)"
    r"|(linkedin\.com)/(pub)/([^?#\s]+)"
    r"|(xing\.com)/(profile)/([^/?#\s]+))",
    re.IGNORECASE,
)
_LEGAL_FORMS = (
    " ab ag aps as bv co company corp corporation ev gmbh inc kg limited llc llp lp ltd mbh nv "
    "ohg oy plc pty pvt sa sarl sas se spa srl ug "
)


def profile_of(link: str | None) -> str | None:
    """A profile's own address, however it is written: `linkedin.com/in/dana-lee`.

    None for any other link: a firm's page is many people's.
    """
    found = _PROFILE.match(link) if link else None
    if found is None:
        return None
    site, kind, name = (part for part in found.groups() if part is not None)
    return f"{site}/{kind}/{unquote(name).rstrip('/')}".casefold()


def email_key(email: str | None) -> str | None:
    """The key under which an email address is found; None for none."""
    return email.strip().casefold() or None if email else None


def without_suffix(key: str) -> str:
    """A folded name without what follows a comma or a bracket: `dana lee, pmp` is `dana lee`.

    Where less than two words are left it is as it was: `lee, dana`.
    """
    core = re.split(r"[,(]", key, maxsplit=1)[0].strip()
    return core if " " in core else key


def organization_key(organization: str | None) -> str | None:
    """The key under which an organization is the same: `Acme`, `ACME, Inc.`; None for none."""
    if not organization:
        return None
    folded = fold(organization)
    words = re.findall(r"\w+", folded.replace(".", ""))
    if words[:1] == ["the"]:
        del words[0]
    while len(words) > 1 and f" {words[-1]} " in _LEGAL_FORMS:
        words.pop()
    return " ".join(words) or folded


def kin(key: str, others: Iterable[str]) -> bool:
    """Whether a folded name may be another form of one of these: one has every word of the other
    (`dana lee`, `dana m. lee-ortiz`), or they are a slip apart."""
    words = set(re.findall(r"\w+", key))
    for other in others:
        other_words = set(re.findall(r"\w+", other))
        if words <= other_words or other_words <= words:
            return True
        limit = reach(key)
        if distance(key, other, limit) <= limit:
            return True
    return False
