"""The first calls of a start: a network that is not there yet is waited out, a refusal is said clearly."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from telegram.error import BadRequest, InvalidToken, NetworkError, RetryAfter

from bot.base.refusals import StartupError
from bot.telegram.retry_after import pause_of

_log = logging.getLogger(__name__)
_LONGEST = 30.0


async def patiently(call: Callable[[], Awaitable[Any]]) -> None:
    """Repeat `call` until it succeeds. Raises StartupError for what waiting does not mend."""
    pause = 0.25
    while True:
        try:
            await call()
            return
        except InvalidToken:
            raise StartupError(
                "Telegram does not know this BOT_TOKEN. Copy it again from BotFather (/mybots, API Token)."
            ) from None
        except BadRequest as error:
            raise StartupError(f"Telegram refuses a setting: {error.message}. Look at WEBHOOK_URL.") from None
        except RetryAfter as error:
            await asyncio.sleep(pause_of(error).total_seconds())
        except NetworkError as error:
            _log.warning("the Bot API does not answer yet (%s); trying again in %.1f s", error.message, pause)
            await asyncio.sleep(pause)
            pause = min(_LONGEST, pause * 2)
