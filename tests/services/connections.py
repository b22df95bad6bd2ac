"""Rows as LinkedIn exports them, looked at and taken in."""

from collections.abc import Callable

from linchpin_tui.services import importing, people
from linchpin_tui.services.importing import Done, Likeness, Preview
from tests.services.world import World

HEADER = "First Name,Last Name,URL,Email Address,Company,Position,Connected On"

Import = Callable[..., Preview]


def profile(name: str) -> str:
    return f"https://www.linkedin.com/in/{name}"


def take(world: World, preview: Preview, **how: object) -> Done:
    return importing.commit(world.desk, preview, **how)  # type: ignore[arg-type]


def why(preview: Preview) -> list[tuple[int, Likeness]]:
    return [(alike.row.line, alike.why) for alike in preview.look_alikes]


def fields(world: World, contact: int) -> dict[str, object]:
    page = people.person(world.desk, contact)
    return {
        name: getattr(page.contact, name)
        for name in ("name", "organization", "title", "email", "link", "met_on")
        if getattr(page.contact, name)
    }
