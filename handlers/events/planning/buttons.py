"""The keys with which staff plan events."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class MakeEvent(CallbackData, tag="pln"):
    """Begin a new event."""


@dataclass(frozen=True)
class ListPlans(CallbackData, tag="pll"):
    """A page, from 0, of one heap: coming, drafts, past or cancelled."""

    which: str = "coming"
    page: int = 0


@dataclass(frozen=True)
class FindPlan(CallbackData, tag="plf"):
    """Look an event up by its title."""


@dataclass(frozen=True)
class PublishPlan(CallbackData, tag="plu"):
    """Let residents see a draft."""

    event: int


@dataclass(frozen=True)
class DiscardPlan(CallbackData, tag="pld"):
    """Throw a draft away: sure?"""

    event: int


@dataclass(frozen=True)
class SurelyDiscardPlan(CallbackData, tag="plx"):
    """Throw a draft away."""

    event: int


@dataclass(frozen=True)
class EditPlan(CallbackData, tag="ple"):
    """What of an event shall be changed? From the first page of parts, or the second."""

    event: int
    page: int = 0


@dataclass(frozen=True)
class EditPart(CallbackData, tag="plp"):
    """Change one part of an event, or (when, place) of one session."""

    event: int
    part: str
    session: int | None = None


@dataclass(frozen=True)
class FlipPart(CallbackData, tag="plt"):
    """Switch a part on or off. It says which, so that two who press at once want the same."""

    event: int
    part: str
    on: bool


@dataclass(frozen=True)
class MovePlan(CallbackData, tag="plm"):
    """Another time or place: of which session?"""

    event: int


@dataclass(frozen=True)
class SurelyChangePlan(CallbackData, tag="plg"):
    """Make a change that people are told of."""

    event: int
    change: int


@dataclass(frozen=True)
class KeepPoster(CallbackData, tag="plk"):
    """Take the photo that was sent as the poster."""

    event: int


@dataclass(frozen=True)
class RemovePoster(CallbackData, tag="plj"):
    """No poster any more."""

    event: int


@dataclass(frozen=True)
class ShowQuestions(CallbackData, tag="plq"):
    """What is asked at sign-up."""

    event: int


@dataclass(frozen=True)
class AddQuestion(CallbackData, tag="plv"):
    """Ask one thing more at sign-up."""

    event: int


@dataclass(frozen=True)
class RemoveQuestion(CallbackData, tag="ply"):
    """Ask one thing less."""

    event: int
    question: int


@dataclass(frozen=True)
class ShowPeople(CallbackData, tag="ppl"):
    """Whom an event has to do with: signing up at the desk, the participants' file, partners."""

    event: int


@dataclass(frozen=True)
class CopyPlan(CallbackData, tag="plc"):
    """The same again on another day."""

    event: int


@dataclass(frozen=True)
class CancelPlan(CallbackData, tag="pla"):
    """It does not take place: sure? One session, or (None) all."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ChooseCancelled(CallbackData, tag="plb"):
    """Which session does not take place?"""

    event: int


@dataclass(frozen=True)
class SurelyCancelPlan(CallbackData, tag="plz"):
    """It does not take place."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ExplainCancelled(CallbackData, tag="plw"):
    """It does not take place, and staff say why."""

    event: int
    session: int | None = None


@dataclass(frozen=True)
class ShowHosts(CallbackData, tag="plh"):
    """The partners that hold an event with the library."""

    event: int


@dataclass(frozen=True)
class InviteHost(CallbackData, tag="pli"):
    """A link for one more of them."""

    event: int


@dataclass(frozen=True)
class RemoveHost(CallbackData, tag="plr"):
    """Take a partner off: sure?"""

    event: int
    person: int


@dataclass(frozen=True)
class SurelyRemoveHost(CallbackData, tag="pls"):
    """Take a partner off."""

    event: int
    person: int


@dataclass(frozen=True)
class ShowEventRules(CallbackData, tag="rul"):
    """The library's own numbers for events."""


@dataclass(frozen=True)
class EditEventRule(CallbackData, tag="rue"):
    """Change one of them."""

    name: str


@dataclass(frozen=True)
class SeeAsResident(CallbackData, tag="pky"):
    """The residents' card of an event, with the way back."""

    event: int
