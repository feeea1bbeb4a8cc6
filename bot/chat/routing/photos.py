"""A photo is offered to every kind that it may be, until one knows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Answer, PhotoKind
from bot.chat.core.inputs import Picture

_Seen = tuple[PhotoKind, Any]


def answer_of_photo(kinds: Sequence[PhotoKind], *, known: bool = False) -> Action:
    """The action that looks with each of these (at least one) in turn; what none knows the first answers.

    `known`: only what one of them knows is answered.
    """

    async def first(context: Context, photo: Picture) -> _Seen:
        once = _downloading_once(context)
        seen: list[_Seen] = []
        for kind in kinds:
            seen.append((kind, await kind.look(once, photo)))
            if kind.knows(seen[-1][1]):
                return seen[-1]
        return next((one for one in seen if not one[0].only), seen[0])

    async def run(context: Context, photo: Picture, tx: Transaction, seen: _Seen) -> Answer:
        kind, what = seen
        if known and not kind.knows(what):
            return ()
        return await kind.answer(context, photo, tx, what)

    return Action(run, writes=True, first=first)


def _downloading_once(context: Context) -> Context:
    """The same turn, in which a file that several look at is fetched once."""
    files: dict[str, bytes] = {}

    async def fetch(file_id: str) -> bytes:
        if file_id not in files:
            files[file_id] = await context.fetch(file_id)
        return files[file_id]

    return replace(context, fetch=fetch)
