"""Keyboards in parts: kept as they leave, turned by a key, for as long as anybody looks at an old message."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from bot.base.clock import to_ms
from bot.base.database import Reader, Transaction
from bot.base.html import plain
from bot.base.refusals import OldButton
from bot.chat.core.context import Context
from bot.chat.screens.callback_data import CallbackData, tag_of
from bot.chat.screens.folding import PICKER, Limits, Rows, alike_keys, pages, with_turning
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts


@dataclass(frozen=True)
class TurnKeys(CallbackData, tag="fo"):
    """The keys of a message that are not in sight, by the letter that it was."""

    letter: int
    part: int


def parts_of(wire: Mapping[str, Any]) -> list[Rows]:
    """The keyboard of a screen in its parts; one where all of it is in sight."""
    rows: Rows = wire.get("reply_markup", {}).get("inline_keyboard", [])
    return pages(rows, PICKER if wire.get("picker") else Limits())


def turning(t: Texts, parts: Sequence[Rows], letter: int) -> list[Rows]:
    """Each part with the key to the next; the last leads back to the first."""
    after = [(t("More keys"), n + 1) for n in range(len(parts) - 1)] + [(t("The first keys"), 0)]
    keys = [{"text": plain(label), "callback_data": TurnKeys(letter, to).pack()} for label, to in after]
    return [alike_keys(with_turning(part, key)) for part, key in zip(parts, keys, strict=True)]


async def keep(tx: Transaction, letter: int, chat_id: int, parts: Sequence[Rows], now: datetime) -> None:
    """Keep them for the letter's message."""
    await tx.run(
        """INSERT OR REPLACE INTO folded_keys (letter, chat_id, parts, kept_at)
           VALUES (:letter, :chat, :parts, :now)""",
        {
            "letter": letter,
            "chat": chat_id,
            "parts": json.dumps(parts, ensure_ascii=False),
            "now": to_ms(now),
        },
    )


def is_turning(data: str) -> bool:
    """Whether a key turns a keyboard. Raises OldButton for what is no key of ours."""
    return tag_of(data) == TurnKeys.tag


async def turned(data: str, context: Context, tx: Transaction) -> Sequence[Screen]:
    """The part that was asked for, below the same message. Raises OldButton where it is kept no more."""
    tap = TurnKeys.unpack(data)
    parts = await _kept(tx, tap.letter, context.chat_id)
    if context.tapped is None or not 0 <= tap.part < len(parts):
        raise OldButton(data)
    return [Screen("", rekeys=context.tapped, turned=parts[tap.part])]


async def behind(reader: Reader, chat_id: int, keys: Sequence[str]) -> Sequence[str]:
    """The data of all keys of a message, also those that are out of sight, by what those in sight carry."""
    turning_key = next((one for one in keys if one.startswith(f"{TurnKeys.tag}{TurnKeys.version}:")), None)
    if turning_key is None:
        return keys
    parts = await _kept(reader, TurnKeys.unpack(turning_key).letter, chat_id)
    found = [key.get("callback_data", "") for rows in parts for row in rows for key in row]
    return [*keys, *(one for one in found if one and one not in keys)]


async def told_with(tx: Transaction, chat_id: int, about: str) -> Sequence[tuple[int, int, list[Rows]]]:
    """The messages of a chat that are about this and whose keys are kept: letter, message, keys in parts."""
    rows = await tx.rows(
        """SELECT f.letter, o.message_id, f.parts FROM folded_keys f JOIN outbox o ON o.id = f.letter
           WHERE f.chat_id = :chat AND o.about = :about AND o.message_id > 0 ORDER BY f.letter""",
        {"chat": chat_id, "about": about},
    )
    return [(row["letter"], row["message_id"], json.loads(row["parts"])) for row in rows]


async def _kept(reader: Reader, letter: int, chat_id: int) -> Sequence[Rows]:
    sql = "SELECT parts FROM folded_keys WHERE letter = :letter AND chat_id = :chat"
    found = await reader.value(sql, {"letter": letter, "chat": chat_id})
    return list(json.loads(found)) if found else []


async def forget_before(tx: Transaction, moment_ms: int) -> int:
    """Delete what nobody looks at any more."""
    return await tx.run("DELETE FROM folded_keys WHERE kept_at < :moment", {"moment": moment_ms})
