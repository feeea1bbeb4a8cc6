"""Letters around works: to authors, to the staff, to channels and out of them."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.channels.service import Channels
from bot.areas.events.service import Events
from bot.areas.showcase.curating import Curating
from bot.areas.showcase.rules import State, Work
from bot.areas.showcase.service import Showcase
from bot.base.database import Reader
from bot.base.html import paragraphs
from bot.base.links import DeepLinks
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import desk_ways
from handlers.showcase import words
from handlers.showcase.buttons import LookAtWork, ShowStories, ShowWorkDesk

SEND_LINK = "karya"


async def to_look_at(services: Services, reader: Reader, _: Mapping[str, Any]) -> int | None:
    """How many wait when the letter leaves; None where a colleague has looked at all."""
    return await services[Curating].how_many(reader) or None


def waits(t: Texts, n: int) -> Screen:
    """What the staff hear."""
    said = t.plural("{n} work of a resident waits to be looked at.", "{n} works of residents wait to be looked at.", n)
    return Screen(said, [[Button(t("Look at them"), ShowWorkDesk())], desk_ways(t)])


async def answered(services: Services, reader: Reader, details: Mapping[str, Any]) -> Work | None:
    """The work whose author has answered."""
    found = await services[Showcase].find(reader, details["work"])
    return found if found and found.state is State.WAITING else None


def author_answered(t: Texts, one: Work) -> Screen:
    """What they answered."""
    said = t("The author of “{title}” answers: “{words}”", title=words.name_of(t, one.made), words=one.answer)
    return Screen(said, [[Button(t("Look at it"), LookAtWork(one.id))], desk_ways(t)])


async def to_post(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[Work, Mapping[str, Any], str] | None:
    """What a channel shows; None where it was taken back meanwhile."""
    found = await services[Showcase].find(reader, details["work"])
    return (found, details, services[DeepLinks](SEND_LINK)) if found and found.is_public else None


def posted(t: Texts, told: tuple[Work, Mapping[str, Any], str]) -> Screen:
    """The work, and the way to send one's own."""
    one, details, link = told
    keys = [[Button(t("Send your own work"), url=link)]]
    media = words.media_of(one.made)
    return Screen(words.body(t, one.made), keys, media=media, thread=details["thread"])


def recalled(t: Texts, details: Mapping[str, Any]) -> Screen:
    """Words say that it was taken back; a message with a file goes."""
    if details["has_file"]:
        return Screen("", deletes=[details["message"]])
    return Screen(t("This work was taken back."), amends=details["message"])


async def stuck(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[str, Mapping[str, Any]]:
    """Where something could not be posted, or taken out."""
    try:
        return (await services[Channels].find(reader, details["chat"])).title, details
    except Unknown:
        return str(details["chat"]), details


def is_stuck(t: Texts, told: tuple[str, Mapping[str, Any]]) -> Screen:
    """What the staff have to do by hand."""
    title, details = told
    if not details["posted"]:
        said = t("A work could not be posted in {chat}. It is shown in the showcase.", chat=title)
        return Screen(said, [desk_ways(t)])
    said = t("A work that was taken back could not be removed from {chat}.", chat=title)
    plea = t("Please delete that post there by hand, today.")
    return Screen(paragraphs(said, plea), [desk_ways(t)])


async def story_gone(services: Services, reader: Reader, details: Mapping[str, Any]) -> str | None:
    """The event at which it was to be played."""
    try:
        return (await services[Events].reading.event(reader, details["event"])).details.title
    except Unknown:
        return None


def is_gone(t: Texts, title: str) -> Screen:
    """It is not played any more."""
    said = t("A story that was planned for “{title}” was taken back. Please do not play it.", title=title)
    return Screen(said, [[Button(t("Other stories"), ShowStories())], desk_ways(t)])
