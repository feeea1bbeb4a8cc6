"""What of an announcement did not come out as wished: refused by chats, copies that stay, copies not changed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Broadcast, Delivery, Target
from bot.areas.channels.rules import lack_told
from bot.areas.channels.service import Channels
from bot.base.chats import BLOCKING, Lack
from bot.base.html import Html, lines
from bot.chat.core.context import Context
from bot.chat.screens.texts import N_, Texts
from bot.delivery.outbox.rules import State

Troubles = Sequence[tuple[Target, Lack]]
LACKS: Mapping[Lack, str] = {
    Lack.GONE: N_("the bot is not there any more"),
    Lack.TEXT: N_("the bot may not write there"),
    Lack.PHOTOS: N_("the bot may not send photos there"),
    Lack.SLOW: N_("slow mode is on there"),
}


async def troubles(context: Context, one: Broadcast) -> Troubles:
    """What is worst in each of its channels and groups where something is missing. Network calls."""
    found = [
        (target, await context.services[Channels].ready(context.reader, target.chat_id))
        for target in one.audience.chats
    ]
    return [(target, lacks[0]) for target, lacks in found if lacks]


def blocked(found: Troubles) -> frozenset[Target]:
    """Where nothing can be sent."""
    return frozenset(target for target, lack in found if lack in BLOCKING)


def told(t: Texts, found: Troubles, titles: Mapping[int, str]) -> Html:
    """Each with its reason."""
    return lines(*(_trouble(t, titles.get(target.chat_id, "?"), t(LACKS[lack])) for target, lack in found))


async def outcomes(context: Context, one: Broadcast, titles: Mapping[int, str]) -> Html:
    """Where it was refused and why; after a recall what stays, after a correction what could not be changed."""
    return lines(
        *await _refused(context, one, titles),
        await _recalled(context, one) if one.recalled_at else "",
        await _corrected(context, one) if one.revision and not one.recalled_at else "",
    )


async def _refused(context: Context, one: Broadcast, titles: Mapping[int, str]) -> list[Html]:
    found = await context.services[Broadcasts].after.deliveries(context.reader, one.id)
    return refused(context.t, found, titles)


def refused(t: Texts, deliveries: Sequence[Delivery], titles: Mapping[int, str]) -> list[Html]:
    """The channels and groups that refused it, each with its reason."""
    found = [each for each in deliveries if each.state == State.REFUSED.value]
    return [_trouble(t, titles.get(each.chat_id, "?"), why(t, each.reason)) for each in found]


def original_is_gone(reason: str) -> bool:
    """Whether what was to be passed on has been deleted where it stood."""
    return any(words in reason.lower() for words in ("message to copy not found", "message to forward not found"))


def why(t: Texts, reason: str) -> str:
    """Telegram's reason, in plain words."""
    if original_is_gone(reason):
        return t("the original message was deleted")
    lack = lack_told(reason)
    return t(LACKS[lack]) if lack else t("Telegram refused it")


async def _recalled(context: Context, one: Broadcast) -> Html:
    found = await context.services[Broadcasts].after.recalled(context.reader, one.id)
    stays = found.failed + found.skipped + found.blocked
    said = context.t.plural(
        "{n} copy could not be deleted and stays.", "{n} copies could not be deleted and stay.", stays
    )
    return Html(said if stays else "")


async def _corrected(context: Context, one: Broadcast) -> Html:
    found = await context.services[Broadcasts].after.corrected(context.reader, one.id)
    old = found.failed + found.skipped + found.blocked
    said = context.t.plural("{n} copy could not be changed.", "{n} copies could not be changed.", old)
    return Html(said if old else "")


def _trouble(t: Texts, title: str, why: str) -> Html:
    return t("⚠️ {title}: {lack}.", title=title, lack=why)
