"""The pictures of a web: which there are, which fits a window, and one with somebody in it."""

from collections.abc import Collection
from enum import StrEnum

from linchpin_tui.domain.web import Web, path_from_you
from linchpin_tui.domain.web_drawing import Drawing
from linchpin_tui.domain.web_labels import Measure, shown_count
from linchpin_tui.domain.web_map import draw_map
from linchpin_tui.domain.web_rings import draw_rings
from linchpin_tui.domain.web_select import YOU, Centre

_ROOM_FOR_RINGS = (114, 33)
"""Columns and rows of a window from which the Web is easier to read than the Map."""


class View(StrEnum):
    """How a web is shown, in the order in which the views follow each other."""

    MAP = "map"
    WEB = "web"
    LIST = "list"


def usual_view(width: int, height: int) -> View:
    """The view for a window of so many columns and rows."""
    columns, rows = _ROOM_FOR_RINGS
    return View.WEB if width >= columns and height >= rows else View.MAP


def draw(
    view: View,
    web: Web,
    centre: Centre,
    width: int,
    height: int,
    measure: Measure,
    *,
    target: int | None = None,
    lit: Collection[int] | None = None,
) -> Drawing:
    """A Map or a Web around a centre, with `target` in it as far as there is room."""
    layout = draw_rings if view is View.WEB else draw_map
    return layout(web, centre, width, height, measure, target=target, lit=lit)


def draw_with(
    view: View,
    web: Web,
    centre: Centre,
    width: int,
    height: int,
    measure: Measure,
    *,
    wanted: int = YOU,
    target: int | None = None,
    lit: Collection[int] | None = None,
) -> Drawing:
    """A drawing with `wanted` in it: around `centre`, or, where they have no place there, around
    somebody who leads to them. `target` is drawn too where that needs no other centre."""
    sought = wanted if wanted in web.nodes else YOU
    drawing = draw(view, web, centre, width, height, measure, target=target or sought, lit=lit)
    if sought == YOU or sought in drawing.placed:
        return drawing
    above = [YOU, *(node.id for node in path_from_you(web, sought))][:-1]
    further = above[max(0, len(above) - min(2, drawing.deepest))]
    for around in dict.fromkeys((centre, Centre(further), Centre(above[-1]))):
        drawing = draw(view, web, around, width, height, measure, target=sought, lit=lit)
        if sought in drawing.placed:
            return drawing
    return draw(view, web, Centre(sought), width, height, measure, lit=lit)


def centre_name(web: Web, centre: Centre) -> str:
    """What stands in the middle, for a breadcrumb: `You`, a name, `97 more experts`."""
    if centre.heads is not None:
        heads = [id for id in centre.heads if id in web.nodes]
        return f"{shown_count(len(heads))} {centre.words or 'more'}"
    return "You" if centre.id == YOU else web.nodes[centre.id].name


def extent(web: Web, drawing: Drawing) -> str:
    """How many people there are and how many of them are drawn: `150 people · 61 shown`."""
    people = f"{len(web.nodes):,} {'person' if len(web.nodes) == 1 else 'people'}"
    drawn = drawing.people - (drawing.centre.id != YOU)
    return people if drawn == len(web.nodes) else f"{people} · {drawn} shown"
