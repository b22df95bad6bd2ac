"""The templates of notes: ours, and the files in which anybody keeps their own."""

import os
from pathlib import Path

from linchpin_tui.domain.note_likeness import words_of
from linchpin_tui.domain.note_shapes import TEXTS, ours
from linchpin_tui.domain.note_templates import BadTemplate, Template, read_template
from linchpin_tui.light import NamedTuple
from linchpin_tui.paths import Paths, make_private_dir
from linchpin_tui.text import clean

LARGEST = 16 * 1024
"""Bytes of a template file that are read."""
_MOST = 200


class BadFile(NamedTuple):
    """A template file that cannot be used: which, where (None: as a whole), and why."""

    file: str
    line: int | None
    message: str

    @property
    def sentence(self) -> str:
        """`favor.txt, line 3: there is no [thanks]`."""
        at = "" if self.line is None else f", line {self.line}"
        return f"{self.file}{at}: {self.message}"


class Shelf(NamedTuple):
    """The templates there are, and the files that are none."""

    templates: tuple[Template, ...] = ()
    troubles: tuple[BadFile, ...] = ()

    @property
    def words(self) -> frozenset[str]:
        """The words that your own templates say: nobody's own in a note."""
        return words_of(each.text.whole for each in self.templates if not each.ours)

    def named(self, name: str) -> Template | None:
        """The template of this name, if there is one."""
        return next((each for each in self.templates if each.name == name), None)


def directory(paths: Paths) -> Path:
    """Where the files of your own templates are: `note-templates`, beside the configuration."""
    return paths.config.parent / "note-templates"


def shelf(paths: Paths) -> Shelf:
    """Every template: the files, and those of ours that no file of the same name replaces."""
    own: list[Template] = []
    troubles: list[BadFile] = []
    try:
        files = sorted(each for each in directory(paths).iterdir() if each.suffix == ".txt")
    except OSError:
        files = []
    for file in files[:_MOST]:
        if not _can_be_named(file):
            troubles.append(BadFile(_escaped(file.name), None, "its name is no text"))
            continue
        try:
            own.append(read_template(clean(file.stem), _text(file)))
        except BadTemplate as bad:
            troubles.append(BadFile(clean(file.name), bad.line, bad.message))
        except UnicodeDecodeError as error:
            line = error.object[: error.start].count(b"\n") + 1
            troubles.append(BadFile(clean(file.name), line, "it is not UTF-8 text"))
        except OSError as error:
            why = (error.strerror or type(error).__name__).lower()
            troubles.append(BadFile(clean(file.name), None, f"it cannot be read ({why})"))
    replaced = {each.name for each in own}
    kept = (each for each in ours() if each.name not in replaced)
    return Shelf((*own, *kept), tuple(troubles))


def write_ours(paths: Paths) -> tuple[Path, ...]:
    """Write our templates as files to change, readable by their owner alone; gives the new ones.

    A file that is there already is left as it is. Raises OSError.
    """
    where = directory(paths)
    make_private_dir(where)
    written = []
    for name, text in TEXTS.items():
        path = where / f"{name}.txt"
        try:
            descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        except FileExistsError:
            continue
        with os.fdopen(descriptor, "w", encoding="utf-8", newline="\n") as file:
            path.chmod(0o600)
            file.write(_HEAD + text)
        written.append(path)
    return tuple(written)


_HEAD = """\
# The shape of a note. {first}, {name}, {organization}, {talk}, {day}, {role}, {introduced},
# {favor}, {thanks} and {next} are filled in; any other {words} stay, for you to fill in.
"""


def _can_be_named(file: Path) -> bool:
    """Has a file a name to choose it by? Bytes that are not UTF-8 come as lone surrogates."""
    name = clean(file.stem)
    return bool(name.strip()) and not any("\ud800" <= sign <= "\udfff" for sign in file.stem)


def _escaped(name: str) -> str:
    """A name with what cannot be shown written out: `caf\\xe9.txt`."""
    return ascii(name)[1:-1].replace("\\udc", "\\x")


def _text(file: Path) -> str:
    if not file.is_file():
        raise OSError(0, "it is no file")
    with file.open("rb") as opened:
        read = opened.read(LARGEST + 1)
    if len(read) > LARGEST:
        raise BadTemplate(1, f"it is larger than {LARGEST // 1024} KB")
    return read.decode("utf-8-sig").replace("\r\n", "\n")
