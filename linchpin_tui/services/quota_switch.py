"""The quotas that are offered: switching them on and off. What was before stays as it was."""

from dataclasses import dataclass

from linchpin_tui.domain.offered import BY_KEY, OFFERS, Offer
from linchpin_tui.domain.quotas import title_of
from linchpin_tui.domain.vocabulary import CREED, Sense
from linchpin_tui.services.desk import Desk, Refused
from linchpin_tui.storage.queries import quotas
from linchpin_tui.storage.store import Writer
from linchpin_tui.storage.tables import Quota, QuotaTarget

__all__ = ["OFFERS", "Offer", "Offered", "offered", "switch"]


@dataclass(frozen=True, slots=True)
class Offered:
    """An offered quota: whether it is on, and its number (the one proposed while it is off)."""

    offer: Offer
    on: bool
    target: int

    @property
    def words(self) -> str:
        """`at least 1 a week`, `at most 20 %`."""
        if self.offer.sense is Sense.AT_MOST:
            return f"at most {self.target} %"
        sense = "towards" if self.offer.sense is Sense.TOWARDS else "at least"
        return f"{sense} {self.target} a {self.offer.period.value}"


def offered(desk: Desk) -> tuple[Offered, ...]:
    """Every quota that can be switched on, in order."""
    kept: dict[str, tuple[bool, int]] = {}
    for key, on, target in quotas.every_target(desk.store):
        if on or target:
            # The row that switched it off is no number of its own.
            kept[key] = on, target
    return tuple(Offered(offer, *kept.get(offer.key, (False, offer.target))) for offer in OFFERS)


def offer_of(key: str) -> Offer:
    """The quota of that key. Raises Refused for one that is not switched on and off, or none."""
    if key in CREED:
        raise Refused(
            f"{title_of(key)} is one of the four that are always there; a target of 0 rests it.",
            field="key",
        )
    offer = BY_KEY.get(key)
    if offer is None:
        raise Refused(
            f"There is no quota called {key}; there are {', '.join(BY_KEY)}.", field="key"
        )
    return offer


def switch(desk: Desk, key: str, on: bool) -> None:
    """Switch an offered quota on (with the number it had, else the one proposed) or off, from
    today. As it is already: no step. Raises Refused for a key that is none of them.
    """
    offer = offer_of(key)
    today = desk.today().isoformat()

    def work(writer: Writer) -> None:
        now = next(each for each in offered(desk) if each.offer is offer)
        if now.on is on:
            return
        rows = desk.store.rows("SELECT id FROM quota WHERE key = ?", key)
        if rows:
            quota: int = rows[0][0]
            writer.update(Quota, quota, enabled=on)
        else:
            [(last,)] = desk.store.rows("SELECT MAX(position) FROM quota")
            quota = writer.insert(
                Quota,
                key=key,
                period=offer.period.value,
                sense=offer.sense.value,
                enabled=True,
                position=(last or 0) + 1,
            )
        target = now.target if on else 0
        writer.insert(QuotaTarget, quota=quota, effective_from=today, target=target)

    label = f"switch {offer.title.lower()} {'on' if on else 'off'}"
    desk.transact(work, kind="switch_quota", label=label)
