"""Tags: which one is meant by what is typed, and what they say of a participant."""

from linchpin_tui.domain.capture import words
from linchpin_tui.domain.capture.draft import CaptureError, DraftPerson, Name, conflict
from linchpin_tui.domain.capture.likeness import nearest
from linchpin_tui.domain.capture.tokens import Token
from linchpin_tui.domain.vocabulary import Employment, Role

_ROLE_ORDER = {role: number for number, role in enumerate(Role)}


def tag_named(token: Token) -> str:
    """The tag meant: exact, or the unique beginning of two letters or more."""
    typed = token.low.replace("_", "-")
    if typed in words.TAGS:
        return typed
    found = [tag for tag in words.TAGS if tag.startswith(typed)] if len(typed) > 1 else []
    if len(found) == 1:
        return found[0]
    if found:
        raise CaptureError(
            "ambiguous_tag",
            f"+{token.text} could be " + " or ".join(f"+{tag}" for tag in found),
            token.start,
            token.end,
            "A letter more will do",
        )
    meant = nearest(typed, words.TAGS, 2)
    raise CaptureError(
        "unknown_tag",
        f"+{token.text} is not known" + (f"; did you mean +{meant}?" if meant else ""),
        token.start,
        token.end,
        "tag: takes tags of your own",
    )


class Said:
    """What has been said of one participant so far; `span` is where the last of it stands."""

    __slots__ = ("decides", "employment", "roles", "significant", "span")

    def __init__(
        self,
        *,
        roles: frozenset[Role] = frozenset(),
        decides: bool | None = None,
        employment: Employment | None = None,
        significant: bool = False,
    ) -> None:
        self.roles = roles
        self.decides = decides
        self.employment = employment
        self.significant = significant
        self.span = (0, 0)

    def decide(self, value: bool) -> None:
        """Take that they decide, or not. Raises CaptureError where the other was said."""
        if self.decides not in (None, value):
            raise conflict("decides and peer", *self.span)
        self.decides = value

    def employ(self, value: bool) -> None:
        """Take that they are in work, or not. Raises CaptureError where the other was said."""
        employment = Employment.EMPLOYED if value else Employment.BETWEEN_JOBS
        if self.employment not in (None, employment):
            raise conflict("employed and looking", *self.span)
        self.employment = employment

    def joined(self, before: "Said") -> "Said":
        """This and what was said before they were named. Raises CaptureError for a conflict."""
        if None not in (self.decides, before.decides) and self.decides != before.decides:
            raise conflict("decides and peer", *self.span)
        if None not in (self.employment, before.employment) and (
            self.employment != before.employment
        ):
            raise conflict("employed and looking", *self.span)
        return Said(
            roles=self.roles | before.roles,
            decides=before.decides if self.decides is None else self.decides,
            employment=before.employment if self.employment is None else self.employment,
            significant=self.significant or before.significant,
        )

    def of(self, name: Name) -> DraftPerson:
        """A participant of this name, with all that was said of them."""
        return DraftPerson(
            name=name,
            roles=tuple(sorted(self.roles, key=_ROLE_ORDER.__getitem__)),
            decides=self.decides,
            employment=self.employment,
            significant=self.significant,
        )
