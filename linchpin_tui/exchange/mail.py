"""A letter for a mail program: as a mailto link (RFC 6068), or as a draft in an .eml file.

Pure: nothing is read or written. A letter is made by `letter`, which cleans what it is given, so
no name, subject or address can add a header or a second recipient.
"""

import re
from base64 import b64encode
from binascii import b2a_qp
from collections.abc import Iterator
from datetime import date, datetime
from email.utils import format_datetime
from urllib.parse import quote

from linchpin_tui.light import NamedTuple
from linchpin_tui.text import clean, clean_lines

LONGEST_LINK = 1800
"""Signs of a mailto link that every mail program and every system takes."""

LONGEST_ADDRESS = 254

_ADDRESS = re.compile(r"[^\s@<>()\[\],;:\\\"]+@[^\s@<>()\[\],;:\\\"/?#]+")
_PLAIN_LINE = 60
_CHUNK = 30
"""Bytes in one encoded word: with a header's name before it a line stays below 76 signs."""
_NAME_CHUNK = 660
"""A name stays one word, as readers put a blank between two, up to what a line may ever hold."""
_FOLD = "\r\n "
_LONGEST_SLUG = 60


class Letter(NamedTuple):
    """What a mail program is to open. `address` is "" where none is known; `body` has `\\n` ends."""

    name: str
    address: str
    subject: str
    body: str


def letter(name: str, address: str, subject: str, body: str) -> Letter:
    """A letter from texts of any kind.

    Raises ValueError, with a sentence for the user, for an address that is none.
    """
    to = " ".join(clean(address).split())
    if to and not is_address(to):
        raise ValueError(f"“{to[:80]}” is not an email address like dana@acme.example.")
    return Letter(_line(name), to, _line(subject), clean_lines(body).strip("\n"))


def is_address(text: str) -> bool:
    """Is it one address, and nothing that a mail program could take for more?"""
    if len(text) > LONGEST_ADDRESS or _ADDRESS.fullmatch(text) is None:
        return False
    return text.isascii() or _ascii_domain(text) is not None


def mailto(letter: Letter) -> str:
    """The letter as a link: UTF-8 in percent signs, line breaks as %0D%0A."""
    to = quote(letter.address, safe="@")
    subject, body = quote(letter.subject, safe=""), quote(_wire(letter.body), safe="")
    return f"mailto:{to}?subject={subject}&body={body}"


def fits_link(link: str) -> bool:
    """Is a mailto link short enough to arrive whole?"""
    return len(link) <= LONGEST_LINK


def eml(letter: Letter, now: datetime) -> bytes:
    """The letter as a file that mail programs open as a draft; `now` is aware.

    Who sends it is left to the mail program. The headers are written here: those of the standard
    library fold long names so that they come back changed.
    """
    to = _mailbox(letter)
    headers = (
        f"Date: {format_datetime(now)}",
        *([f"To: {to}"] if to else []),
        f"Subject: {_words(letter.subject)}",
        "X-Unsent: 1",
        "MIME-Version: 1.0",
        "Content-Type: text/plain; charset=utf-8",
        "Content-Transfer-Encoding: quoted-printable",
    )
    body = b2a_qp(f"{_wire(letter.body)}\r\n".encode(), istext=True)
    return "\r\n".join((*headers, "", "")).encode() + body


def file_name(name: str, day: date) -> str:
    """What the file of a note is called: `thank-you-lee-park-2026-11-25.eml`."""
    slug = "-".join(re.findall(r"\w+", name.lower()))
    short = slug.encode()[:_LONGEST_SLUG].decode(errors="ignore").strip("-_")
    return f"thank-you-{short or 'note'}-{day.isoformat()}.eml"


def _line(text: str) -> str:
    return " ".join(clean(text).split())


def _wire(body: str) -> str:
    return body.replace("\n", "\r\n")


def _mailbox(letter: Letter) -> str:
    address = letter.address
    if not address.isascii():
        address = _ascii_domain(address) or address
    if not address or not letter.name:
        return address
    if _is_plain(letter.name):
        name = re.sub(r'(["\\])', r"\\\1", letter.name)
        return f'"{name}"{_FOLD}<{address}>'
    return f"{_words(letter.name, _NAME_CHUNK)}{_FOLD}<{address}>"


def _ascii_domain(address: str) -> str | None:
    """The address with its domain as the mail system writes it; None where it has no such form."""
    local, _, domain = address.partition("@")
    try:
        return f"{local}@{domain.encode('idna').decode('ascii')}"
    except UnicodeError:
        return None


def _is_plain(text: str) -> bool:
    return text.isascii() and len(text) <= _PLAIN_LINE and "=?" not in text


def _words(text: str, chunk: int = _CHUNK) -> str:
    """A text as it may stand in a header: as it is, or in encoded words (RFC 2047), folded."""
    if _is_plain(text):
        return text
    return _FOLD.join(f"=?utf-8?B?{b64encode(piece).decode()}?=" for piece in _pieces(text, chunk))


def _pieces(text: str, chunk: int) -> Iterator[bytes]:
    """UTF-8 in pieces of so many bytes at most that end where a sign ends."""
    piece = b""
    for sign in text:
        more = sign.encode()
        if len(piece) + len(more) > chunk:
            yield piece
            piece = b""
        piece += more
    yield piece
