"""The keys around works. Prefixes: `wk` residents, `wd` the desk, `wv` stories."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowWorks(CallbackData, tag="wk"):
    """A page of what is shown, the newest first; of one kind."""

    kind: str = ""
    page: int = 0


@dataclass(frozen=True)
class OpenWork(CallbackData, tag="wko"):
    """One that is shown, and the list it came from."""

    work: int
    kind: str = ""
    page: int = 0


@dataclass(frozen=True)
class SendWork(CallbackData, tag="wks"):
    """The form."""


@dataclass(frozen=True)
class ShowMyWorks(CallbackData, tag="wkm"):
    """What one has sent, or agreed to."""

    page: int = 0


@dataclass(frozen=True)
class OpenMyWork(CallbackData, tag="wkw"):
    """One of these."""

    work: int


@dataclass(frozen=True)
class TakeWorkBack(CallbackData, tag="wkt"):
    """It is shown no more; asked once."""

    work: int
    sure: bool = False


@dataclass(frozen=True)
class AnswerAboutWork(CallbackData, tag="wka"):
    """The author answers what the staff asked."""

    work: int


@dataclass(frozen=True)
class AgreeToWork(CallbackData, tag="wkg"):
    """A parent agrees to a young author's work, or does not; `token`: of the link."""

    token: str
    agreed: bool


@dataclass(frozen=True)
class TellStory(CallbackData, tag="wv"):
    """What Suara Solok is, and the form."""


@dataclass(frozen=True)
class SendStory(CallbackData, tag="wvs"):
    """The form of a story."""


@dataclass(frozen=True)
class ShowStories(CallbackData, tag="wvl"):
    """Staff: a page of the stories for story hour, of one theme."""

    theme: str = ""
    page: int = 0


@dataclass(frozen=True)
class PlanStory(CallbackData, tag="wvp"):
    """Staff: at which event a story is played; 0: which one? -1: at none."""

    work: int
    event: int = 0


@dataclass(frozen=True)
class ShowWorkDesk(CallbackData, tag="wd"):
    """Staff: a page of what waits."""

    page: int = 0


@dataclass(frozen=True)
class LookAtWork(CallbackData, tag="wdo"):
    """Staff: the work itself."""

    work: int


@dataclass(frozen=True)
class PreviewWork(CallbackData, tag="wdp"):
    """Staff: as it will stand, and where."""

    work: int


@dataclass(frozen=True)
class PublishWork(CallbackData, tag="wdy"):
    """Staff: it is shown; in the channels, too."""

    work: int
    channels: bool


@dataclass(frozen=True)
class AskAuthor(CallbackData, tag="wdq"):
    """Staff: a question to its author."""

    work: int


@dataclass(frozen=True)
class DeclineWork(CallbackData, tag="wdn"):
    """Staff: not now, or not any more, with a sentence."""

    work: int


@dataclass(frozen=True)
class PlayConsent(CallbackData, tag="wdc"):
    """Staff: the teller's spoken consent."""

    work: int
