"""The contact web: who led to whom, how warm it is and what it lacks."""

from linchpin_tui.domain.records import Contact
from linchpin_tui.domain.web import Web
from linchpin_tui.services.desk import Desk


def web(desk: Desk) -> Web:
    """The whole web as of now."""
    raise NotImplementedError


def path_to(desk: Desk, words: str) -> tuple[Contact, ...]:
    """The warm path from You to a person (name, first name, `id:2`) or into an organization.

    The first is someone you know yourself, the last is the one asked for. Raises Refused when
    nobody is meant, several are, or no path leads there.
    """
    raise NotImplementedError
