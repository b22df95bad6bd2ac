"""The picture of the web as SVG."""

from xml.etree import ElementTree

from rich.cells import cell_len

from linchpin_tui.domain.web import Link, build
from linchpin_tui.domain.web_labels import legend
from linchpin_tui.domain.web_picture import View, draw
from linchpin_tui.domain.web_select import Centre
from linchpin_tui.domain.web_svg import COLOURS, canvas, svg
from linchpin_tui.theme import DARK
from tests.domain.making import WED

SVG = "{http://www.w3.org/2000/svg}"
LINKS = (
    Link(1, "<script>Ana&lt;"),
    Link(2, 'Ben "x" ]]>', 1),
    Link(3, "李小龙", 1),
    Link(4, "Eve\x1b[31m"),
)


def test_a_picture_is_well_formed_and_names_in_it_are_text() -> None:
    web = build(LINKS, (), WED)
    for view in (View.WEB, View.MAP):
        drawing = draw(view, web, Centre(), 120, 35, cell_len)
        written = svg(drawing, "4 people & more", legend())
        root = ElementTree.fromstring(written)
        said = " ".join(each.text or "" for each in root.iter(f"{SVG}text"))
        assert "<script>Ana&lt;" in said
        assert "李小龙" in said
        assert {each.tag.removeprefix(SVG) for each in root.iter()} == {
            "svg",
            "title",
            "rect",
            "path",
            "text",
        }
        assert "\x1b" not in written
        assert "href" not in written
        assert "⠁" not in said
        assert not set(said) & set("─│╭╰")


def test_colours_are_those_of_the_dark_theme() -> None:
    theme = {**DARK.variables, "background": DARK.background, "accent": DARK.accent}
    names = {
        "ground": "background",
        "": "text",
        "muted": "text-muted",
        "faint": "text-disabled",
        "line": "border",
        "accent": "accent",
        "role_model": "role-model",
    }
    for name, colour in COLOURS.items():
        assert colour == theme[names.get(name, f"role-{name}")], name


def test_a_picture_of_many_is_larger_than_one_of_few() -> None:
    sizes = [canvas(people) for people in (3, 60, 180, 10_000)]
    assert sizes == sorted(sizes)
    assert len(set(sizes)) == 4
