"""A style sheet that is parsed once: again only where its variables have changed."""

from textual.cache import LRUCache
from textual.css.stylesheet import Stylesheet

_SOURCES = 1024
"""How many parsed sources are kept, far more than there are."""


class ParsedOnce(Stylesheet):
    """Textual's own parses everything anew for each screen, and keeps less than we have of it."""

    def __init__(self, *, variables: dict[str, str] | None = None) -> None:
        super().__init__(variables=variables)
        self._parse_cache = LRUCache(_SOURCES)

    def set_variables(self, variables: dict[str, str]) -> None:
        """Take over variables; where they are others everything has to be parsed anew."""
        if variables != self._variables:
            super().set_variables(variables)

    def reparse(self) -> None:
        """Parse what is not yet parsed with the variables there are now."""
        self.parse()
