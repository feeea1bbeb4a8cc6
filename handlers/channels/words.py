"""What channels and groups, and the kinds of announcements, are called."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from bot.areas.channels.rules import AGENDA, BOOKS, NEWS, SHOWCASE, Channel, kind_of_event
from bot.base.chats import Lack
from bot.base.html import Html
from bot.chat.screens.texts import N_, Texts
from handlers.events.listing.words import KINDS as EVENT_KINDS

EVENTS = "events"
ALL = "all"

_CHATS = {"channel": N_("channel"), "group": N_("group"), "supergroup": N_("group")}
LABELS: Mapping[str, str] = {
    NEWS: N_("Announcements"),
    EVENTS: N_("Events"),
    AGENDA: N_("Weekly agenda"),
    BOOKS: N_("New books"),
    SHOWCASE: N_("Works of residents"),
}
LACKS: Mapping[Lack, str] = {
    Lack.GONE: N_("The bot is not in it."),
    Lack.TEXT: N_("The bot may not post there."),
    Lack.PHOTOS: N_("The bot may not send photos there."),
    Lack.SLOW: N_("Slow mode is on. Make the bot an administrator, so that its posts need not wait."),
}
_MENDS: Mapping[str, str] = {
    "channel": N_("Make the bot an administrator of the channel who may post messages."),
    "group": N_("Add the bot to the group, and let it write there or make it an administrator."),
}
BUNDLES: Mapping[str, str] = {
    ALL: N_("Everything"),
    EVENTS: N_("Events and agenda"),
    NEWS: N_("Announcements only"),
}


def chat_kind(t: Texts, kind: str) -> Html:
    """Channel or group."""
    return t(_CHATS[kind])


def lacks(t: Texts, found: Iterable[Lack]) -> list[Html]:
    """What the bot lacks, a sentence each, the worst first."""
    return [t(LACKS[one]) for one in sorted(found, key=list(Lack).index)]


def mend(t: Texts, kind: str) -> Html:
    """What an administrator of the chat can do about it."""
    return t(_MENDS["channel" if kind == "channel" else "group"])


def kinds_of(bundle: str, every: Sequence[str]) -> list[str]:
    """The kinds that a bundle, a group of kinds or a kind stands for."""
    if bundle == ALL:
        return list(every)
    if bundle == EVENTS:
        return [kind for kind in every if kind_of_event(kind)]
    return [bundle]


def bundle_of(bundle: str, every: Sequence[str]) -> list[str]:
    """The kinds a chat is registered for by one key."""
    return [*kinds_of(EVENTS, every), AGENDA] if bundle == EVENTS else kinds_of(bundle, every)


def kind_name(t: Texts, kind: str) -> Html:
    """A kind of announcement."""
    event = kind_of_event(kind)
    return t(EVENT_KINDS[event]) if event else t(LABELS[kind])


def announced(t: Texts, kinds: Collection[str], every: Sequence[str]) -> list[Html]:
    """What is announced, the kinds of events summed up where it is all of them."""
    events = kinds_of(EVENTS, every)
    chosen = [kind for kind in events if kind in kinds]
    said = [t("All events")] if len(chosen) == len(events) else [kind_name(t, kind) for kind in chosen]
    return [*(kind_name(t, kind) for kind in every if kind in kinds and not kind_of_event(kind)), *said]


def thread_name(t: Texts, chat: Channel, thread: int | None) -> Html:
    """A topic of a forum."""
    if thread is None:
        return t("the general topic")
    name = chat.threads.get(thread)
    return t("topic “{name}”", name=name) if name else t("topic no. {n}", n=thread)
