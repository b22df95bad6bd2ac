"""Which screen is which place; each is loaded when its place is first entered."""

from linchpin_tui.screens.place import PlaceScreen


def kind_of(mode: str) -> type[PlaceScreen]:
    """The screen of a place, loaded when the place is first entered."""
    match mode:
        case "today":
            from linchpin_tui.screens.today import TodayScreen

            return TodayScreen
        case "web":
            from linchpin_tui.screens.web import WebScreen

            return WebScreen
        case "notes":
            from linchpin_tui.screens.notes import NotesScreen

            return NotesScreen
        case "quotas":
            from linchpin_tui.screens.quotas import QuotasScreen

            return QuotasScreen
        case "people":
            from linchpin_tui.screens.people import PeopleScreen

            return PeopleScreen
        case _:
            raise ValueError(f"no place {mode!r}")
