"""Saving the picture of the web: the question where to, and the file."""

from pathlib import Path

from rich.cells import cell_len

from linchpin_tui.domain.web import Web
from linchpin_tui.domain.web_picture import View
from linchpin_tui.domain.web_select import Centre
from linchpin_tui.screens.command import Command
from linchpin_tui.screens.sheet import AskLine
from linchpin_tui.screens.typed_path import typed_path
from linchpin_tui.screens.web_place import WebPlace
from linchpin_tui.services import pictures
from linchpin_tui.services.desk import Desk, Refused


class SavePicture(Command):
    """Save a picture of the web in a file of your own."""

    keys = "S"
    name = "save picture"
    in_bar = False


class AskWhere(AskLine):
    """Where to save the picture; `name` is what it is called in a directory."""

    def __init__(self, name: str) -> None:
        self._file_name = name
        super().__init__(
            "Save a picture of your web",
            "An SVG that any browser shows, with the names of the people in it. "
            "Only you can read the file.",
            value=str(Path("~", _free(name))),
            check=self._refused,
        )

    def _refused(self, answer: str) -> str | None:
        where = place(answer, self._file_name)
        if where.is_symlink() or where.exists():
            return f"{where.name} is there already and stays as it is: choose another name."
        if not where.parent.is_dir():
            return f"There is no directory {where.parent}."
        return None


def place(answer: str, name: str) -> Path:
    """The file meant by an answer; in a directory it gets the usual name."""
    where = typed_path(answer)
    return where / name if where.is_dir() else where


def save_picture(desk: Desk, web: Web, answer: str, name: str, view: View, centre: Centre) -> Path:
    """Save the picture of a view (of the list: the Web) around a centre. Raises Refused."""
    drawn = View.MAP if view is View.MAP else View.WEB
    text = pictures.picture(desk, web, cell_len, view=drawn, centre=centre)
    return pictures.save(place(answer, name), text)


def _free(name: str) -> str:
    """The name, with a number where a file of that name is at home already."""
    home = Path("~").expanduser()
    stem, dot, ending = name.rpartition(".")
    number, free = 1, name
    while (home / free).exists() or (home / free).is_symlink():
        number += 1
        free = f"{stem}-{number}{dot}{ending}"
    return free


class WebSaving(WebPlace):
    """The picture of what is shown, into a file."""

    def action_save_picture(self) -> None:
        self.ask(AskWhere(pictures.usual_name(self.desk.now().date())), self._save_picture)

    async def _save_picture(self, answer: str) -> None:
        views, name = self.views, pictures.usual_name(self.desk.now().date())
        try:
            saved = await self.desk.ask(
                save_picture, self.web, answer, name, views.view, views.centre
            )
        except Refused as refusal:
            self.say(refusal.message, warning=True)
            return
        self.say(f"Saved: {saved}")

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action == "save_picture":
            return self.at_rest
        return super().check_action(action, parameters)
