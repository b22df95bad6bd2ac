"""Keys that come faster than what they open: each is done with before the next comes to anything.

Textual sends every key at once to what has the focus now. What a key leads to is done a few turns
later, so that of `/ann`, pasted or typed in an instant, three letters would go to the list which the
first one leaves. Here they wait for what is before them, in whatever place and sheet: for the key
itself, and for what it makes the part with the focus tell, as a line that was entered does.
"""

from collections import deque
from time import monotonic

from textual import events
from textual.app import App
from textual.dom import DOMNode
from textual.message import Message
from textual.screen import Screen

_PATIENCE = 1.0
"""Seconds that a key waits at most for the one before; that one may have gone with its sheet."""

Typed = events.Key | events.Paste


class KeysInOrder(App[None]):
    """An app that takes keys, and what is pasted, one after the other."""

    def __init__(self, *, ansi_color: bool | None = None) -> None:
        super().__init__(ansi_color=ansi_color)
        self._typed: deque[Typed] = deque()
        self._taken: Typed | None = None
        self._taken_at = 0.0
        self._parts: tuple[DOMNode, ...] = ()
        self._way: deque[DOMNode] = deque()
        self._came_to: Screen[object] | None = None
        self._coming_back = self._followed = self._deaf = False

    @property
    def last_key(self) -> float:
        """When a key or a paste was taken last, in seconds of the monotonic clock; 0 for never."""
        return self._taken_at

    def take_no_more_keys(self) -> None:
        """From now on keys come to nothing, those that wait too."""
        self._deaf = True
        self._typed.clear()

    def post_message(self, message: Message) -> bool:
        """Take a message; of a key that comes back from its screen, remember that it does."""
        if message is self._taken:
            self._coming_back = True
        return super().post_message(message)

    async def on_event(self, event: events.Event) -> None:
        """Let a key wait while one before it is not done with."""
        if self._deaf and isinstance(event, events.InputEvent):
            return
        if not isinstance(event, events.Key | events.Paste) or event.is_forwarded:
            await super().on_event(event)
            if event is self._taken and not self._followed:
                self._way = deque(self._parts)
                await self._follow()
            return
        self._typed.append(event)
        if self._is_done() or monotonic() - self._taken_at > _PATIENCE:
            await self._take_next()
        elif not self._followed:
            await self._follow()

    def _is_done(self) -> bool:
        """Whether the key taken last has come to what it is for, as far as is known by now.

        One that comes back is stopped too, by Textual, and has come to nothing yet.
        """
        return not self._followed and (
            self._taken is None or (self._taken._stop_propagation and not self._coming_back)
        )

    async def _take_next(self) -> None:
        self._taken, self._coming_back, self._followed = None, False, False
        if not self._typed:
            return
        event = self._taken = self._typed.popleft()
        self._taken_at, self._came_to = monotonic(), self.screen
        self._parts = tuple((self.focused or self.screen).ancestors_with_self)
        self._way = deque(self._parts * 2)
        await super().on_event(event)
        if not event.is_forwarded:
            await self._stand()
        elif self._typed:
            await self._follow()

    async def _follow(self) -> None:
        """Go the way of a key, from what had the focus up to the app, always behind it; and once
        more, behind what it made that part tell."""
        self._followed = True
        while self._way:
            if self._way.popleft().post_message(events.Callback(callback=self._follow)):
                return
        await self._stand()

    async def _stand(self) -> None:
        """Wait until a screen that a key opened stands, with the focus where it begins."""
        if self.screen is self._came_to:
            await self._take_next()
        else:
            self._came_to = self.screen
            self._way = deque((self.screen, self))
            await self._follow()
