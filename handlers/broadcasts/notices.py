"""Announcements as they leave, and what their writers hear of them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from bot.areas.broadcasts.kinds import (
    ASKED,
    CHANGE,
    COPY,
    FOLLOWS,
    HELD,
    PAUSED,
    PROGRESS,
    RECALL,
    UNCHANGED,
    UNREACHED,
)
from bot.areas.broadcasts.rules import NOBODY
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Broadcast, Content, Copy, Delivery, Medium, Phase, Progress
from bot.areas.channels.service import Channels
from bot.base.database import Reader
from bot.base.html import Html, lines, paragraphs
from bot.base.links import DeepLinks
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Copied, Media, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.broadcasts import outcomes, words
from handlers.broadcasts.keys import copy_keys, progress_keys
from handlers.navigation import OpenAnnouncement, menu_key

_PHASES = {
    Phase.RUNNING: N_("Your announcement is leaving."),
    Phase.PAUSED: N_("Your announcement is paused."),
    Phase.HELD: N_("Your announcement waits for your decision."),
    Phase.DONE: N_("Your announcement has left."),
    Phase.STOPPED: N_("Your announcement was stopped."),
}


@dataclass(frozen=True)
class Standing:
    """An announcement and how far it is."""

    broadcast: Broadcast
    progress: Progress


@dataclass(frozen=True)
class Linked:
    """A copy, and how to link into the private chat."""

    copy: Copy
    link: Callable[[str], str]


@dataclass(frozen=True)
class Over:
    """An announcement that is over, what became of it in channels and groups, and why it was refused."""

    standing: Standing
    deliveries: Sequence[Delivery]
    titles: Mapping[int, str]
    refusals: Sequence[str]
    corrected: Progress


async def _copy(services: Services, reader: Reader, details: Mapping[str, Any]) -> Linked | None:
    copy = await services[Broadcasts].copy_of(reader, details)
    return Linked(copy, services[DeepLinks]) if copy else None


def _copy_screen(t: Texts, found: Linked) -> Screen:
    return copy_screen(t, found.copy, found.link)


def copy_screen(t: Texts, copy: Copy, link: Callable[[str], str]) -> Screen:
    """One copy, as its recipient sees it: the writer's message with the writer's keys, and ours below."""
    content, keys = copy.content, copy_keys(t, copy, link)
    if copy.follows:
        return Screen(t("From the library:"), keys, thread=copy.thread, amends=copy.change)
    return Screen(
        Html(content.text),
        () if content.is_keyless else keys,
        media=[Media(piece.kind, piece.file_id) for piece in content.pieces],
        copied=_copied(content),
        thread=copy.thread,
        amends=copy.change,
    )


def _copied(content: Content) -> Copied | None:
    if content.medium is not Medium.COPY or content.from_chat is None:
        return None
    return Copied(content.from_chat, content.message_ids, content.forwarded)


def recall_screen(_: Texts, details: Mapping[str, Any]) -> Screen:
    """Nothing is said: the copy is deleted."""
    return Screen("", deletes=details["messages"])


async def _standing(services: Services, reader: Reader, details: Mapping[str, Any]) -> Standing | None:
    try:
        broadcast = await services[Broadcasts].drafts.find(reader, details["broadcast"])
    except Unknown:
        return None
    return Standing(broadcast, await services[Broadcasts].sending.progress(reader, broadcast.id))


async def _over(services: Services, reader: Reader, details: Mapping[str, Any]) -> Over | None:
    standing = await _standing(services, reader, details)
    if standing is None:
        return None
    after, one = services[Broadcasts].after, standing.broadcast.id
    titles = {chat.chat_id: chat.title for chat in await services[Channels].every(reader)}
    found = await after.deliveries(reader, one), titles, await after.refusals(reader, one)
    return Over(standing, *found, await after.corrected(reader, one))


def unreached_screen(t: Texts, found: Over) -> Screen:
    """It did not arrive everywhere, or nowhere: what, where, why, and the way onward."""
    one = found.standing.broadcast
    title = words.title_of(t, one.content)
    if one.reason == NOBODY:
        said = t("Nobody received your announcement “{title}”.", title=title)
    else:
        said = t("Your announcement “{title}” did not arrive everywhere.", title=title)
    places = lines(*outcomes.refused(t, found.deliveries, found.titles))
    reasons = dict.fromkeys(outcomes.why(t, reason) for reason in found.refusals)
    why = lines(*(t("The reason: {reason}", reason=reason) for reason in reasons))
    gone = any(map(outcomes.original_is_gone, found.refusals))
    return Screen(
        paragraphs(said, counted(t, found.standing.progress), places, why, _onward(t, gone)), [_opens(t, one)]
    )


def unchanged_screen(t: Texts, found: Over) -> Screen:
    """Copies that stay as they were."""
    one = found.standing.broadcast
    said = t.plural(
        "{n} copy of “{title}” could not be changed. It stays as it was.",
        "{n} copies of “{title}” could not be changed. They stay as they were.",
        found.corrected.failed,
        title=words.title_of(t, one.content),
    )
    onward = t("What is wrong there can be recalled within two days, or put right in another announcement.")
    return Screen(paragraphs(said, onward), [_opens(t, one)])


def _onward(t: Texts, gone: bool) -> Html:
    if gone:
        return t("Please write the announcement anew, and leave its message where it stands until it is sent.")
    return t("Open it and copy it as a draft to send it once more.")


def _opens(t: Texts, one: Broadcast) -> list[Button]:
    return [Button(t("Open"), OpenAnnouncement(one.id), style="primary"), menu_key(t)]


def progress_screen(t: Texts, standing: Standing) -> Screen | None:
    """How far it is, in one message that is edited as it goes."""
    broadcast, progress = standing.broadcast, standing.progress
    said = _PHASES.get(broadcast.phase)
    if said is None:
        return None
    if broadcast.phase is Phase.DONE and broadcast.reason == NOBODY:
        said = N_("Nobody received your announcement.")
    return Screen(paragraphs(t(said), counted(t, progress)), progress_keys(t, broadcast))


def counted(t: Texts, progress: Progress) -> Html:
    """Sent, blocked, failed, left: only what there is."""
    rows = (
        (N_("Sent: {n}"), progress.sent, True),
        (N_("Blocked the bot: {n}"), progress.blocked, False),
        (N_("Could not be sent: {n}"), progress.failed, False),
        (N_("Perhaps arrived: {n}"), progress.uncertain, False),
        (N_("Left out: {n}"), progress.skipped, False),
        (N_("Still to go: {n}"), progress.left, False),
    )
    said = [t(label, n=t.number(n)) for label, n, always in rows if n or always]
    return lines(*said, _time_left(t, progress))


def _time_left(t: Texts, progress: Progress) -> str:
    if not progress.left:
        return ""
    minutes = -(-progress.seconds // 60)
    return t.plural("About {n} minute more.", "About {n} minutes more.", minutes)


def paused_screen(t: Texts, standing: Standing) -> Screen | None:
    """Telegram refused one copy after the other."""
    if standing.broadcast.phase is not Phase.PAUSED:
        return None
    reason = standing.broadcast.reason
    if outcomes.original_is_gone(reason):
        why = outcomes.why(t, reason)
        said = t("Your announcement is paused: {reason}. Please stop it and write it anew.", reason=why)
    else:
        said = t(
            "Your announcement is paused: Telegram refuses it (“{reason}”). Please change it, then go on.",
            reason=reason,
        )
    return Screen(
        paragraphs(said, counted(t, standing.progress)), [*progress_keys(t, standing.broadcast), [menu_key(t)]]
    )


def overdue_screen(t: Texts, standing: Standing) -> Screen | None:
    """Its time has passed while the bot was down."""
    if standing.broadcast.phase is not Phase.HELD:
        return None
    said = t("An announcement is late, because the bot was down. It waits for you: shall it still be sent?")
    text = Html(standing.broadcast.content.text)
    return Screen(paragraphs(said, text), [*progress_keys(t, standing.broadcast), [menu_key(t)]])


def asked_screen(t: Texts, standing: Standing) -> Screen | None:
    """A second person's approval is asked for, or was given or not."""
    one = standing.broadcast
    said = {
        Phase.ASKED: N_("An announcement waits for your approval:"),
        Phase.DRAFT: N_("Your announcement was not approved. You can change it and ask again:"),
    }.get(one.phase, N_("Your announcement was approved:"))
    return Screen(paragraphs(t(said), Html(one.content.text)), [_opens(t, one)])


NOTICES: Mapping[str, Any] = {
    ASKED: Notice(_standing, asked_screen),
    COPY: Notice(_copy, _copy_screen),
    FOLLOWS: Notice(_copy, _copy_screen),
    CHANGE: Notice(_copy, _copy_screen),
    RECALL: recall_screen,
    PROGRESS: Notice(_standing, progress_screen),
    PAUSED: Notice(_standing, paused_screen),
    HELD: Notice(_standing, overdue_screen),
    UNREACHED: Notice(_over, unreached_screen),
    UNCHANGED: Notice(_over, unchanged_screen),
}
