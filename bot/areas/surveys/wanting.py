"""How many answers a survey still wants, and so how many people are asked next."""

from __future__ import annotations

from bot.areas.surveys import store
from bot.areas.surveys.index import sample
from bot.areas.surveys.questions import still_wanted
from bot.areas.surveys.rules import Survey
from bot.areas.surveys.store import own as own_store
from bot.base.database import Reader

_ASKED_FOR_ONE = 4
"""So many are asked for each answer that is missing: one of four answers, as surveys of libraries have it."""


async def wanted(reader: Reader, survey: Survey) -> int | None:
    """How many are missing, of the sample or of its groups; None where nobody said how many are wanted."""
    if survey.own is None:
        return max(0, sample(survey.served) - await store.how_many(reader, survey.id)) if survey.served else None
    asked = await own_store.of_survey(reader, survey.id)
    return still_wanted(asked.questions, asked.target, await own_store.replies(reader, survey.id)) if asked else None


async def asked_next(reader: Reader, survey: Survey) -> int | None:
    """How many people are asked now, before it is seen how many answer; None: everybody who is meant."""
    missing = await wanted(reader, survey)
    return missing * _ASKED_FOR_ONE if missing is not None else None
