"""What may narrow an audience, and the values of each: the criteria with a screen here, then those of other areas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.areas.broadcasts.criteria import Criteria
from bot.areas.broadcasts.types import Audience, Target
from bot.areas.channels.service import Channels
from bot.areas.preferences.service import Preferences
from bot.areas.profiles.rules import KELURAHAN
from bot.base.html import Html, escape, joined
from bot.chat.core.context import Context
from bot.chat.screens.texts import N_
from handlers.broadcasts import words

_CRITERIA: Mapping[str, str] = {
    "chats": N_("Channels and groups"),
    "interests": N_("By interest"),
    "ages": N_("By age of their children"),
    "kelurahan": N_("By kelurahan"),
    "events": N_("By event"),
    "languages": N_("By language"),
}


def titles(context: Context) -> Mapping[str, str]:
    """What each criterion is called (a msgid), by the name that keys carry."""
    return {**_CRITERIA, **context.services[Criteria].offered}


async def further(context: Context, audience: Audience) -> Sequence[Html]:
    """The criteria of other areas that narrow this audience, in words."""
    return [await _told(context, name, values) for name, values in audience.further.items()]


async def _told(context: Context, name: str, values: Sequence[str]) -> Html:
    labels = dict(await offered(context, name))
    told = joined("/", [labels.get(value, value) for value in values])
    return context.t("{criterion}: {list}", criterion=context.t(titles(context).get(name, name)), list=told)


async def targets(context: Context) -> list[Target]:
    """Every registered chat, in the topic of its news."""
    chats = await context.services[Channels].registered(context.reader)
    return [Target(one.chat_id, one.kinds.get("news")) for one in chats if not one.blocked]


async def offered(context: Context, criterion: str) -> Sequence[tuple[object, Html]]:
    """(value, label) of everything that can be chosen."""
    t = context.t
    match criterion:
        case "chats":
            chats = await context.services[Channels].registered(context.reader)
            return [(one.chat_id, escape(one.title)) for one in chats if not one.blocked]
        case "interests":
            names = await context.services[Preferences].interests(context.reader)
            return [(name, escape(name)) for name in names]
        case "ages":
            return [(band, t("{youngest}–{oldest} years", youngest=band[0], oldest=band[1])) for band in words.AGES]
        case "kelurahan":
            return [(code, escape(name)) for code, name in KELURAHAN.items()]
        case "languages":
            return [(code, escape(name)) for code, name in words.LANGUAGES]
    known = context.services[Criteria].find(criterion)
    found = await known.offers(context.services, context.reader) if known and known.offers else ()
    return [(value, escape(label)) for value, label in found]


def chosen(audience: Audience, criterion: str) -> set[object]:
    """The values that are chosen of it."""
    match criterion:
        case "chats":
            return {one.chat_id for one in audience.chats}
        case "interests":
            return set(audience.interests)
        case "ages":
            return set(audience.ages)
        case "kelurahan":
            return set(audience.kelurahan)
        case "languages":
            return {audience.language}
    return set(audience.further.get(criterion, ()))


async def toggled(context: Context, audience: Audience, criterion: str, value: object) -> Audience:
    """The audience with this value more, or less."""
    if criterion == "chats":
        kept = [one for one in audience.chats if one.chat_id != value]
        if len(kept) == len(audience.chats):
            kept += [one for one in await targets(context) if one.chat_id == value]
        return replace(audience, chats=tuple(kept))
    if criterion == "languages":
        language = "" if audience.language == value else str(value)
        return replace(audience, residents=True, language=language)
    now = chosen(audience, criterion) ^ {value}
    order = [one for one, _ in await offered(context, criterion) if one in now]
    values: dict[str, Any] = {criterion: tuple(order)}
    if criterion not in _CRITERIA:
        return replace(audience, residents=True, further={**audience.further, **values})
    return replace(audience, residents=True, **values)
