"""What became of a message that was handed to Telegram. Telegram's errors end here: others match on these."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from telegram.error import BadRequest, ChatMigrated, Forbidden, NetworkError, RetryAfter, TelegramError, TimedOut

from bot.telegram.api import Api
from bot.telegram.render import show
from bot.telegram.request import NotSent
from bot.telegram.retry_after import pause_of


@dataclass(frozen=True)
class Shown:
    """It arrived, as these messages. `file_id`: how Telegram calls its picture."""

    message_ids: Sequence[int]
    file_id: str = ""


@dataclass(frozen=True)
class Refused:
    """It never will in this form. `away`: that chat does not want to hear from us, or we are no longer in it."""

    reason: str
    away: bool = False


@dataclass(frozen=True)
class TooFast:
    """It did not arrive (429): nothing may leave for so long."""

    pause: timedelta


@dataclass(frozen=True)
class Migrated:
    """It did not arrive: the group has become a supergroup with this id."""

    new_chat_id: int


@dataclass(frozen=True)
class SurelyNotSent:
    """It did not leave: there was no connection."""

    reason: str


@dataclass(frozen=True)
class Unclear:
    """It may have arrived: the connection broke before the answer was back."""

    reason: str


@dataclass(frozen=True)
class Failed:
    """It did not arrive, for a reason that has nothing to do with it, such as a token that is not valid now."""

    reason: str


Outcome = Shown | Refused | TooFast | Migrated | SurelyNotSent | Unclear | Failed


async def hand_over(bot: Api, chat_id: int, screen: Mapping[str, Any], *, edit: int | None = None) -> Outcome:
    """Show a screen, as `render.show` does; what Telegram says of it is a result, never an error."""
    try:
        posted = await show(bot, chat_id, screen, edit=edit)
    except TelegramError as error:
        return outcome_of(error)
    return Shown(posted.message_ids, posted.file_id)


def outcome_of(error: TelegramError) -> Outcome:
    """What an error of Telegram's means for a message. The specific kinds first: they inherit."""
    match error:
        case RetryAfter():
            return TooFast(pause_of(error))
        case ChatMigrated():
            return Migrated(error.new_chat_id)
        case Forbidden():
            return Refused(error.message, away=True)
        case BadRequest():
            return Refused(error.message)
        case NotSent():
            return SurelyNotSent(error.message)
        case TimedOut() | NetworkError():
            return Unclear(error.message)
        case _:
            return Failed(error.message)
