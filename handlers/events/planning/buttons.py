"""The keys with which staff plan events."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class MakeEvent(Button, tag="pln"):
    """Begin a new event."""


@dataclass(frozen=True)
class ListPlans(Button, tag="pll"):
    """A page, from 0, of one heap: coming, drafts, past or cancelled."""

    which: str = "coming"
    page: int = 0


@dataclass(frozen=True)
class FindPlan(Button, tag="plf"):
    """Look an event up by its title."""


@dataclass(frozen=True)
class OpenPlan(Button, tag="plo"):
    """The staff's card of an event; of a draft, what residents will see."""

    event: int


@dataclass(frozen=True)
class PublishPlan(Button, tag="plu"):
    """Let residents see a draft."""

    event: int


@dataclass(frozen=True)
class DiscardPlan(Button, tag="pld"):
    """Throw a draft away: sure?"""

    event: int


@dataclass(frozen=True)
class SurelyDiscardPlan(Button, tag="plx"):
    """Throw a draft away."""

    event: int


@dataclass(frozen=True)
class EditPlan(Button, tag="ple"):
    """What of an event shall be changed? From the first page of parts, or the second."""

    event: int
    page: int = 0


@dataclass(frozen=True)
class EditPart(Button, tag="plp"):
    """Change one part of an event, or (when, place) of one session."""

    event: int
    part: str
    session: int | None = None


@dataclass(frozen=True)
class FlipPart(Button, tag="plt"):
    """Switch a part on or off. It says which, so that two who press at once want the same."""

    event: int
    part: str
    on: bool


@dataclass(frozen=True)
class MovePlan(Button, tag="plm"):
    """Another time or place: of which session?"""

    event: int


@dataclass(frozen=True)
class SurelyChangePlan(Button, tag="plg"):
    """Make a change that people are told of."""

    event: int
    change: int


@dataclass(frozen=True)
class KeepPoster(Button, tag="plk"):
    """Take the photo that was sent as the poster."""

    event: int


@dataclass(frozen=True)
class RemovePoster(Button, tag="plj"):
    """No poster any more."""

    event: int


@dataclass(frozen=True)
class ShowQuestions(Button, tag="plq"):
    """What is asked at sign-up."""

    event: int


@dataclass(frozen=True)
class AddQuestion(Button, tag="plv"):
    """Ask one thing more at sign-up."""

    event: int


@dataclass(frozen=True)
class RemoveQuestion(Button, tag="ply"):
    """Ask one thing less."""

    event: int
    question: int


@dataclass(frozen=True)
class CopyPlan(Button, tag="plc"):
    """The same again on another day."""

    event: int


@dataclass(frozen=True)
class CancelPlan(Button, tag="pla"):
    """It does not take place: sure? One session, or (None) all."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ChooseCancelled(Button, tag="plb"):
    """Which session does not take place?"""

    event: int


@dataclass(frozen=True)
class SurelyCancelPlan(Button, tag="plz"):
    """It does not take place."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ExplainCancelled(Button, tag="plw"):
    """It does not take place, and staff say why."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ShowHosts(Button, tag="plh"):
    """The partners that hold an event with the library."""

    event: int


@dataclass(frozen=True)
class InviteHost(Button, tag="pli"):
    """A link for one more of them."""

    event: int


@dataclass(frozen=True)
class RemoveHost(Button, tag="plr"):
    """Take a partner off: sure?"""

    event: int
    person: int


@dataclass(frozen=True)
class SurelyRemoveHost(Button, tag="pls"):
    """Take a partner off."""

    event: int
    person: int


@dataclass(frozen=True)
class ShowEventRules(Button, tag="rul"):
    """The library's own numbers for events."""


@dataclass(frozen=True)
class EditEventRule(Button, tag="rue"):
    """Change one of them."""

    name: str


@dataclass(frozen=True)
class OpenAfter(Button, tag="aft"):
    """What came of an event, for staff."""

    event: int


@dataclass(frozen=True)
class SeeAsResident(Button, tag="pky"):
    """The residents' card of an event, with the way back."""

    event: int
