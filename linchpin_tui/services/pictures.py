"""Pictures of the web in files of their own: for their owner only, and never over another file."""

import os
from collections.abc import Callable
from datetime import date
from pathlib import Path

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_labels import legend
from linchpin_tui.domain.web_picture import View, draw
from linchpin_tui.domain.web_select import Centre
from linchpin_tui.domain.web_svg import canvas, svg
from linchpin_tui.domain.wording import count, short_day
from linchpin_tui.exchange.new_files import write_new
from linchpin_tui.services.desk import Desk, Refused


def usual_name(today: date) -> str:
    """The name a picture gets when nobody says otherwise: `linchpin-web-2026-11-25.svg`."""
    return f"linchpin-web-{today.isoformat()}.svg"


def picture(
    desk: Desk,
    web: Web,
    measure: Callable[[str], int],
    *,
    view: View = View.WEB,
    centre: Centre | None = None,
) -> str:
    """The web as SVG, as a Web unless a Map is asked for, around You or another centre."""
    width, height = canvas(len(web.nodes))
    drawing = draw(view, web, centre or Centre(), width, height, measure)
    day = desk.today()
    title = f"{count(len(web.nodes), 'person', 'people')} · {short_day(day)} {day.year}"
    return svg(drawing, title, legend())


def save(path: Path, text: str) -> Path:
    """Write a text into a new file that only its owner can read; gives the path in full.

    Raises Refused, with a sentence, where a file is there already (also a link, wherever it leads)
    and where it cannot be written.
    """
    path = Path(os.path.abspath(path))  # noqa: PTH100 (a link at its end is not to be followed)
    try:
        write_new(path, text.encode())
    except FileExistsError:
        raise Refused(f"{path} is there already and stays as it is: choose another name.") from None
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        raise Refused(
            f"The picture cannot be written to {path}: {why[:1].lower()}{why[1:]}."
        ) from error
    return path
