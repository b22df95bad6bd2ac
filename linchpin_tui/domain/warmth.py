"""How recently you and a contact were in touch."""

from datetime import date

from linchpin_tui.domain.vocabulary import Warmth

KEEP_IN_TOUCH_DAYS = 45
"""Taken where a contact has no keep-in-touch days of their own."""


def warmth(
    last_interaction: date | None,
    today: date,
    *,
    keep_in_touch_days: int | None = None,
    usual: int | None = None,
    asleep: bool = False,
) -> Warmth | None:
    """Warm up to the keep-in-touch days since the last interaction, cooling up to twice that.

    `usual` are the days of those who have none of their own, where that is configured. None for
    someone who sleeps (imported, never talked with) and where nothing happened yet.
    """
    if asleep or last_interaction is None:
        return None
    days = (today - last_interaction).days
    if usual is None:
        usual = KEEP_IN_TOUCH_DAYS
    keep = usual if keep_in_touch_days is None else keep_in_touch_days
    if days <= keep:
        return Warmth.WARM
    return Warmth.COOLING if days <= 2 * keep else Warmth.QUIET
