"""How it looks on this terminal, by the configuration, by what was chosen, by the terminal."""

import io
import os
import sys
from collections.abc import Mapping
from typing import NamedTuple

from rich.console import Console
from textual import constants

from linchpin_tui.config.config import Config
from linchpin_tui.theme import first_choice, theme_name

_COERCED = ("C.UTF-8", "C.utf8", "UTF-8")


class Looks(NamedTuple):
    """What an environment and a configuration ask for.

    `theme`: the one the file names, `dark` or `light`, else None, and the last choice made in
    the program holds; `usual`: which it is without one. `few_colours`: the terminal's own 16 are
    all there are. `plain`: draw in ASCII; `letters`: those of other scripts all the same.
    """

    theme: str | None = None
    usual: str = "dark"
    few_colours: bool = False
    plain: bool = False
    letters: bool = True

    def theme_called(self, choice: str) -> str:
        """The theme's own name, `choice` being dark or light."""
        return theme_name(choice, few_colours=self.few_colours)


def looks(config: Config, environment: Mapping[str, str] = os.environ) -> Looks:
    """How it is to look."""
    tells = speaks_unicode(environment)
    auto = not tells or environment.get("TERM") == "linux"
    return Looks(
        theme=None if config.theme == "auto" else config.theme,
        usual=first_choice(environment),
        few_colours=has_few_colours(environment),
        plain=auto if config.ascii == "auto" else config.ascii == "yes",
        letters=tells,
    )


def speaks_unicode(environment: Mapping[str, str]) -> bool:
    """Does the locale say UTF-8? Where nothing is said, the encoding Python writes in decides."""
    said = next(
        (environment[n] for n in ("LC_ALL", "LC_CTYPE", "LANG") if environment.get(n)), None
    )
    language = environment.get("LANG")
    if said in _COERCED and not environment.get("LC_ALL") and language in ("C", "POSIX"):
        # Python itself set LC_CTYPE, because the language that was asked for is plain C.
        return False
    if said in ("C", "POSIX"):
        return False
    if said and "." in said:
        charset = said.rpartition(".")[2].partition("@")[0]
        return charset.lower().replace("-", "") == "utf8"
    encoding = getattr(sys.__stderr__, "encoding", None) or "utf-8"
    return encoding.lower().replace("-", "") == "utf8" or said in _COERCED


def has_few_colours(environment: Mapping[str, str]) -> bool:
    """Are there no more than 16 colours, and is colour wanted?

    Without colour at all (`NO_COLOR`) the greys of the full themes are easier to read.
    """
    if "NO_COLOR" in environment:
        return False
    system = environment.get("TEXTUAL_COLOR_SYSTEM", constants.COLOR_SYSTEM) or "auto"
    if system != "auto":
        return system in ("standard", "windows")
    probe = Console(
        file=io.StringIO(), force_terminal=True, legacy_windows=False, _environ=environment
    )
    return probe.color_system == "standard"
