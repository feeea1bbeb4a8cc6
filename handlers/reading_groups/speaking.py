"""For which of several siblings in a group a guardian speaks: each has a place in the book and a vote of its own."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.areas.reading_groups.rules import Membership
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.reading.progress import Told
from bot.base.reading.text import fold
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from handlers.navigation import menu_key
from handlers.paging import key_label

GROUP, BOOK, VOTE = "g", "b", "v"


@dataclass(frozen=True)
class SpeakFor(CallbackData, tag="rbq"):
    """For this sibling from now on; back to the "g"roup, the "b"ook's plan or the "v"ote of this id."""

    member: int
    back: str
    id: int


@dataclass(frozen=True)
class TellFor(CallbackData, tag="rdg"):
    """This sibling is so far in a book."""

    book: int
    member: int
    measure: str
    at: int
    total: int = 0


async def siblings(context: Context, reader: Reader, group_id: int) -> Sequence[Membership]:
    """Those of a group for whom this person speaks, the one they speak for now first; none where it is one alone."""
    found = await context.services[ReadingGroups].members.spoken_for(reader, group_id, context.person.id)
    return found if len(found) > 1 else ()


async def beside(context: Context, reader: Reader, screen: Screen, group_id: int, back: str, id_: int) -> Screen:
    """The same screen, with whom it is for, and a key to each sibling."""
    found, t = await siblings(context, reader, group_id), context.t
    if not found:
        return screen
    now, *others = found
    keys = [Button(t("Now for {name}", name=one.name), SpeakFor(one.id, back, id_)) for one in others]
    return replace(
        screen, text=paragraphs(t("For <b>{name}</b>:", name=now.name), screen.text), keys=[keys, *screen.keys]
    )


async def named(context: Context, tx: Transaction, group_id: int, said: str) -> bool:
    """Speak for the one sibling who is named in what was said; False where there are several, and none is named."""
    found, words = await siblings(context, tx, group_id), f" {fold(said)} "
    meant = [one for one in found if f" {fold(one.name)} " in words]
    if len(meant) == 1:
        await context.services[ReadingGroups].members.speak_for(tx, meant[0].id, context.person.id)
    return not found or len(meant) == 1


async def ask_who(context: Context, reader: Reader, group_id: int, book_id: int, told: Told) -> Screen:
    """Which of the siblings is so far?"""
    found, t, total = await siblings(context, reader, group_id), context.t, told.total or 0
    keys = [
        [Button(key_label(n, one.name), TellFor(book_id, one.id, told.measure, told.at, total))]
        for n, one in enumerate(sorted(found, key=lambda one: one.id), 1)
    ]
    return Screen(t("Which of your children has read so far?"), [*keys, [menu_key(t)]])
