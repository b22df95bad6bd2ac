"""Asking the web: each question a key, each answer a list to go on from."""

from linchpin_tui.domain.web_answers import Question
from linchpin_tui.screens.web_place import WebPlace


class WebAsking(WebPlace):
    """The web as it answers. Enter in an answer goes to that person."""

    def action_ask_web(self, question: str) -> None:
        from linchpin_tui.screens.web_answer import AnswerSheet

        self.ask(AnswerSheet(self.desk, self.web, Question(question)), self._go)

    def action_warm_path(self) -> None:
        from linchpin_tui.screens.web_path_sheet import WarmPathSheet

        self.ask(WarmPathSheet(self.desk, self.web, self.selected), self._go)

    async def _go(self, id: int) -> None:
        self.show_person(id)

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        if action in ("ask_web", "warm_path"):
            return self.at_rest
        return super().check_action(action, parameters)
