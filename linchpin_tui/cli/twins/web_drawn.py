"""`web --svg` and `web --plain`: the picture of the web, into a file or as text."""

import os
from pathlib import Path

from linchpin_tui.cli.guard import speaks_unicode
from linchpin_tui.cli.layout import UNLIMITED, cells, safe, width
from linchpin_tui.cli.request import Request
from linchpin_tui.domain.plain_signs import plain
from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_labels import legend
from linchpin_tui.domain.web_picture import View, draw
from linchpin_tui.domain.web_select import Centre
from linchpin_tui.services import pictures
from linchpin_tui.services.desk import Desk

_USUAL_WIDTH, _NARROWEST, _WIDEST = 100, 40, 240
_LEAST_ROWS, _MOST_ROWS = 12, 60


def save(request: Request, desk: Desk, whole: Web, name: str) -> int:
    """Save the picture under a name and say where. Raises Refused."""
    saved = pictures.save(_path(name), pictures.picture(desk, whole, cells))
    if request.given.json:
        request.answer_json({"saved": str(saved)})
    else:
        request.answer([f"Saved: {safe(str(saved))}"])
    return 0


def _path(name: str) -> Path:
    return Path(os.path.expanduser(name))  # noqa: PTH111 (Path.expanduser raises for a stranger)


def lines(whole: Web, *, plainly: bool) -> list[str]:
    """The Map as text, as wide as the terminal, with what the signs mean below it.

    `plainly`: in ASCII, but for names where the terminal knows their letters.
    """
    columns = width()
    columns = _USUAL_WIDTH if columns == UNLIMITED else max(_NARROWEST, min(_WIDEST, columns))
    rows = max(_LEAST_ROWS, min(_MOST_ROWS, len(whole.nodes) // 2 + 4))
    drawn = list(draw(View.MAP, whole, Centre(), columns, rows, cells).lines())
    while drawn and not drawn[0]:
        drawn.pop(0)
    while drawn and not drawn[-1]:
        drawn.pop()
    text = [*drawn, "", *_legend(columns)]
    letters = speaks_unicode()
    return [plain(line, cells, letters=letters) for line in text] if plainly else text


def _legend(columns: int) -> list[str]:
    found = [""]
    for entry in legend():
        words = "".join(text for text, _ in entry)
        if words.startswith(("bold", "italic")):
            continue  # Plain text has neither.
        if found[-1] and cells(found[-1]) + cells(words) + 2 > columns:
            found.append("")
        found[-1] += f"  {words}" if found[-1] else words
    return found
