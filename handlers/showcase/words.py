"""What works, their states and their themes are called, and how one stands in a message."""

from __future__ import annotations

from collections.abc import Mapping

from bot.areas.showcase.rules import BELOW_FILE, Kind, Made, State, Whose, Work
from bot.base.html import Html, lines, paragraphs, units
from bot.chat.screens.screen import Button, Buttons, Media, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key, shortened
from handlers.showcase.buttons import ShowMyWorks, ShowWorks

KINDS: Mapping[Kind, str] = {
    Kind.POEM: N_("Poem"),
    Kind.PICTURE: N_("Picture"),
    Kind.VOICE: N_("Voice"),
    Kind.STORY: N_("Story for story hour"),
}
STATES: Mapping[State, str] = {
    State.GUARDIAN: N_("waits for a parent's consent"),
    State.WAITING: N_("received, the staff look at it"),
    State.ASKED: N_("the staff ask you something"),
    State.SHOWN: N_("is shown"),
    State.DECLINED: N_("cannot be shown now"),
}
_STORY_STATES: Mapping[State, str] = {
    State.SHOWN: N_("is kept for story hour"),
    State.DECLINED: N_("cannot be kept now"),
}
THEMES: Mapping[str, str] = {
    "legend": N_("Legends and tales"),
    "childhood": N_("Childhood in those days"),
    "history": N_("History of Solok"),
    "custom": N_("Customs and crafts"),
    "life": N_("Advice for life"),
    "other": N_("Something else"),
}
_ON_A_LINE = 40
_CAPTION = 1000  # characters below a file; Telegram has 1,024


def state_of(t: Texts, work: Work) -> Html:
    """What becomes of it."""
    own = _STORY_STATES if work.made.kind is Kind.STORY else STATES
    return t(own.get(work.state, STATES[work.state]))


def name_of(t: Texts, made: Made) -> str:
    """Its title, else its first words, else what it is."""
    if made.title:
        return made.title
    if made.words:
        return shortened(made.words.splitlines()[0], _ON_A_LINE)
    return t(KINDS[made.kind]).plain


def by(t: Texts, made: Made) -> Html:
    """Under which name it stands."""
    if made.kind is Kind.STORY:
        return t("Told by: {name}", name=made.shown_as) if made.shown_as else t("Told by a resident of Solok")
    return t("By: {name}", name=made.shown_as) if made.shown_as else t("By a resident of Solok")


def length(t: Texts, seconds: int) -> Html:
    """“3.05 minutes” as it is read on a recording: 3:05."""
    return t("Length: {minutes}:{seconds}", minutes=seconds // 60, seconds=f"{seconds % 60:02}")


def body(t: Texts, made: Made) -> Html:
    """The work as a message: title, words, name; a file goes with it."""
    words = shortened(made.words, BELOW_FILE) if made.file_id else made.words
    title = t("<b>{title}</b>", title=made.title) if made.title else ""
    theme = t("Theme: {theme}", theme=t(THEMES[made.theme])) if made.theme in THEMES else ""
    about = lines(by(t, made), theme, length(t, made.seconds) if made.seconds else "")
    return paragraphs(title, t("{words}", words=words) if words else "", about)


def with_work(t: Texts, made: Made, keys: Buttons, *below: str, led_by: str = "") -> Screen:
    """The work with what is said of it: one message, or two where Telegram would cut the words below its file."""
    text = paragraphs(led_by, body(t, made), *below)
    if not made.file_id:
        return Screen(text, keys)
    if units(text.plain) <= _CAPTION:
        return Screen(text, keys, media=media_of(made), fresh=True)
    ahead = Screen(body(t, made), media=media_of(made), fresh=True)
    return Screen(paragraphs(led_by, *below), keys, ahead=ahead, fresh=True)


def media_of(made: Made) -> list[Media]:
    """The file that goes with it."""
    return [Media(made.file_kind, made.file_id)] if made.file_id else []


def whose(t: Texts, made: Made) -> Html:
    """Who sends it, for the staff."""
    said = {
        Whose.OWN: N_("Sent by its author."),
        Whose.YOUNG: N_("Its author is under 18; a parent has agreed."),
        Whose.CHILD: N_("A child's work, sent by a parent."),
        Whose.OTHER: N_("Sent for somebody else, who agreed."),
    }
    return t(said[made.whose])


def ways(t: Texts) -> list[list[Button]]:
    """To what is shown, to one's own, to the menu."""
    return [[Button(t("The showcase"), ShowWorks()), Button(t("My works"), ShowMyWorks())], [menu_key(t)]]
