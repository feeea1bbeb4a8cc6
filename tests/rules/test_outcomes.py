"""Each of Telegram's errors means one thing for the message it is about."""

from __future__ import annotations

from datetime import timedelta

import pytest
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Conflict,
    Forbidden,
    InvalidToken,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from bot.telegram.outcomes import Failed, Migrated, Outcome, Refused, SurelyNotSent, TooFast, Unclear, outcome_of
from bot.telegram.request import NotSent


@pytest.mark.parametrize(
    ("error", "outcome"),
    [
        (RetryAfter(3), TooFast(timedelta(seconds=3))),
        (RetryAfter(timedelta(seconds=3)), TooFast(timedelta(seconds=3))),
        (ChatMigrated(-100), Migrated(-100)),
        (Forbidden("bot was blocked by the user"), Refused("bot was blocked by the user", away=True)),
        (BadRequest("chat not found"), Refused("chat not found")),
        (NotSent("no connection"), SurelyNotSent("no connection")),
        (TimedOut(), Unclear("Timed out")),
        (NetworkError("the connection broke"), Unclear("the connection broke")),
        (InvalidToken(), Failed("Invalid token")),
        (Conflict("another program polls"), Failed("another program polls")),
        (TelegramError("something new"), Failed("something new")),
    ],
    ids=lambda one: type(one).__name__,
)
def test_an_error_is_an_outcome(error: TelegramError, outcome: Outcome) -> None:
    assert outcome_of(error) == outcome
