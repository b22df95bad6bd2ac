"""Our two themes: calm, colour-blind safe, every text at least 4.5 to 1 on every ground.

Colour never carries a meaning alone, and nothing is red but an error. The role colours are
Okabe and Ito's, lightened or darkened until they can be read.
"""

from collections.abc import Mapping

from textual.theme import Theme

DARK = Theme(
    name="linchpin-dark",
    dark=True,
    primary="#7cb7e8",
    secondary="#9aa7bd",
    accent="#e8b04a",
    warning="#e8b04a",
    error="#ff8a80",
    success="#5cc8a0",
    foreground="#dde1e8",
    background="#12141a",
    surface="#181b23",
    panel="#20242e",
    variables={
        "text": "#dde1e8",
        "text-muted": "#a3abba",
        "text-disabled": "#9aa2b1",
        "foreground-muted": "#a3abba",
        "block-cursor-background": "#2c3648",
        "block-cursor-foreground": "#ffffff",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#222733",
        "block-cursor-blurred-foreground": "#dde1e8",
        "border": "#4d596d",
        "border-blurred": "#2e3440",
        "footer-background": "#181b23",
        "footer-foreground": "#a3abba",
        "footer-key-foreground": "#e8b04a",
        "input-cursor-background": "#e8b04a",
        "input-cursor-foreground": "#12141a",
        "input-selection-background": "#3d5a80",
        "scrollbar": "#343c4b",
        "scrollbar-hover": "#4d596d",
        "scrollbar-active": "#7cb7e8",
        "scrollbar-background": "#12141a",
        "scrollbar-background-hover": "#12141a",
        "scrollbar-background-active": "#12141a",
        "rule": "#3a4250",
        "gauge": "#5b9bd0",
        "gauge-met": "#5cc8a0",
        "gauge-rest": "#2a303c",
        "role-challenger": "#f0885a",
        "role-expert": "#6cbcf0",
        "role-hub": "#f0e05a",
        "role-mentor": "#35c79a",
        "role-promoter": "#efa92e",
        "role-model": "#e2a0c6",
        "role-none": "#a3abba",
    },
)

LIGHT = Theme(
    name="linchpin-light",
    dark=False,
    primary="#1f5f9a",
    secondary="#505a6b",
    accent="#7d5000",
    warning="#7d5000",
    error="#a8201a",
    success="#0b6b4f",
    foreground="#22262e",
    background="#fbfaf7",
    surface="#f4f2ed",
    panel="#ebe8e1",
    variables={
        "text": "#22262e",
        "text-muted": "#525965",
        "text-disabled": "#5b626e",
        "foreground-muted": "#525965",
        "block-cursor-background": "#d5e2f1",
        "block-cursor-foreground": "#10141b",
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": "#e6e8ea",
        "block-cursor-blurred-foreground": "#22262e",
        "border": "#9aa3b0",
        "border-blurred": "#d6d3cb",
        "footer-background": "#f4f2ed",
        "footer-foreground": "#525965",
        "footer-key-foreground": "#7d5000",
        "input-cursor-background": "#7d5000",
        "input-cursor-foreground": "#fbfaf7",
        "input-selection-background": "#bcd3ee",
        "scrollbar": "#c9c6be",
        "scrollbar-hover": "#a9a69e",
        "scrollbar-active": "#1f5f9a",
        "scrollbar-background": "#fbfaf7",
        "scrollbar-background-hover": "#fbfaf7",
        "scrollbar-background-active": "#fbfaf7",
        "rule": "#cfccc4",
        "gauge": "#3f7fb8",
        "gauge-met": "#1f8a68",
        "gauge-rest": "#dcd9d1",
        "role-challenger": "#9a3a10",
        "role-expert": "#0b5a96",
        "role-hub": "#665800",
        "role-mentor": "#04654e",
        "role-promoter": "#7d4e00",
        "role-model": "#8a2f68",
        "role-none": "#525965",
    },
)


_DARK_16 = {
    "": "ansi_white",
    "ground": "ansi_black",
    "accent": "ansi_bright_yellow",
    "calm": "ansi_bright_cyan",
    "good": "ansi_bright_green",
    "warm": "ansi_bright_magenta",
    "error": "ansi_bright_red",
    "strong": "ansi_bright_white",
    "lit": "ansi_blue",
    "rest": "ansi_blue",
    "line": "ansi_cyan",
}
_LIGHT_16 = {
    "": "ansi_black",
    "ground": "ansi_white",
    "accent": "ansi_blue",
    "calm": "ansi_blue",
    "good": "ansi_blue",
    "warm": "ansi_black",
    "error": "ansi_black",
    "strong": "ansi_black",
    "lit": "ansi_cyan",
    "rest": "ansi_cyan",
    "line": "ansi_black",
}


def _of_16(name: str, colours: Mapping[str, str], *, dark: bool) -> Theme:
    """A theme out of the terminal's own 16 colours, whatever it makes of them."""
    text, ground, accent = colours[""], colours["ground"], colours["accent"]
    drawn = {
        "surface": ground,
        "panel": ground,
        "text": text,
        "text-muted": text,
        "text-disabled": text,
        "foreground-muted": text,
        "ansi-background": ground,
        "ansi-foreground": text,
        "block-cursor-background": colours["lit"],
        "block-cursor-foreground": colours["strong"],
        "block-cursor-text-style": "bold",
        "block-cursor-blurred-background": ground,
        "block-cursor-blurred-foreground": text,
        "border": colours["line"],
        "border-blurred": colours["line"],
        "footer-background": ground,
        "footer-foreground": text,
        "footer-key-foreground": accent,
        "input-cursor-background": accent,
        "input-cursor-foreground": ground,
        "input-selection-background": colours["lit"],
        "input-selection-foreground": colours["strong"],
        "screen-selection-background": colours["lit"],
        "screen-selection-foreground": colours["strong"],
        "scrollbar": colours["line"],
        "scrollbar-hover": colours["line"],
        "scrollbar-active": accent,
        "scrollbar-background": ground,
        "scrollbar-background-hover": ground,
        "scrollbar-background-active": ground,
        "scrollbar-corner-color": ground,
        "rule": colours["line"],
        "gauge": colours["calm"],
        "gauge-met": colours["good"],
        "gauge-rest": colours["rest"],
        "role-challenger": colours["warm"],
        "role-expert": colours["calm"],
        "role-hub": accent,
        "role-mentor": colours["good"],
        "role-promoter": accent,
        "role-model": colours["warm"],
        "role-none": text,
    }
    return Theme(
        name=name,
        dark=dark,
        ansi=True,
        primary=colours["calm"],
        secondary=text,
        accent=accent,
        warning=accent,
        error=colours["error"],
        success=colours["good"],
        foreground=text,
        background=ground,
        surface=ground,
        panel=ground,
        boost=ground,
        variables=drawn,
    )


DARK_16 = _of_16("linchpin-dark-16", _DARK_16, dark=True)
LIGHT_16 = _of_16("linchpin-light-16", _LIGHT_16, dark=False)
THEMES = (DARK, LIGHT, DARK_16, LIGHT_16)


def theme_name(choice: str, *, few_colours: bool = False) -> str:
    """The name of the theme that is `dark` or `light`, of 16 colours or of all."""
    light, dark = (LIGHT_16, DARK_16) if few_colours else (LIGHT, DARK)
    return light.name if choice == "light" else dark.name


def first_choice(environment: Mapping[str, str]) -> str:
    """Which theme to start with, `dark` or `light`: light where the terminal says it is.

    Some terminals say so in COLORFGBG ("0;15": black on white); all others get the dark one.
    """
    ground = environment.get("COLORFGBG", "").rpartition(";")[2]
    return "light" if ground in {"7", "15"} else "dark"
