"""A list of answers to choose from, which takes keys before it is laid out."""

from textual.widgets import OptionList


class Answers(OptionList):
    """An option list. Textual's own looks for lines that are not there yet when a page is turned
    in one that has just come, and ends the program.
    """

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("page_up", "page_down"):
            return bool(self.scrollable_content_region)
        return super().check_action(action, parameters)
