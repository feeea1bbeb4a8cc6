"""A photo is offered to each kind in turn, downloaded once, and answered by whoever knows it."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any, cast
from zoneinfo import ZoneInfo

import pytest

from bot.chat.core.context import Context
from bot.chat.core.feature import PhotoKind
from bot.chat.core.inputs import Picture
from bot.chat.routing.photos import answer_of_photo
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts

PHOTO = Picture("a file", 10)
NOBODY = cast(Any, None)


def knows(word: bytes) -> PhotoKind:
    """A kind that knows photos with this word in their bytes, and answers with it and with what it saw."""

    async def look(context: Context, photo: Picture) -> bytes:
        return await context.fetch(photo.file_id)

    async def answer(context: Context, photo: Picture, tx: Any, seen: bytes) -> Screen:
        return Screen(f"{word.decode()} in {seen.decode()}")

    return PhotoKind(look, lambda seen: word in seen, answer)


@pytest.mark.parametrize(
    ("shows", "answered"),
    [(b"a ticket", "ticket in a ticket"), (b"a book", "book in a book"), (b"a cat", "ticket in a cat")],
)
async def test_a_photo_is_answered_by_whoever_knows_it(shows: bytes, answered: str) -> None:
    fetched = []

    async def fetch(file_id: str) -> bytes:
        fetched.append(file_id)
        return shows

    context = Context(
        update_id=1,
        person=NOBODY,
        first_name="Ani",
        chat_id=7,
        private=True,
        t=Texts("en", ZoneInfo("Asia/Jakarta")),
        now=NOBODY,
        services=NOBODY,
        reader=NOBODY,
        library_name="The library",
        bot_username="library_bot",
        fetch=fetch,
    )
    action = answer_of_photo([knows(b"ticket"), knows(b"book")])
    assert action.first is not None
    seen = await action.first(context, PHOTO)
    assert await action.run(context, PHOTO, SimpleNamespace(), seen) == Screen(answered)
    assert fetched == ["a file"]
