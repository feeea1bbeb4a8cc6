"""The word in the middle of a challenge, and what cannot be done, said so that there is a way onward."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.areas.challenges.refusals import (
    ChallengeOver,
    CountsAlready,
    DoesNotCount,
    ForChildren,
    Issued,
    NameNeeded,
    NotForChildren,
    UnfitTerms,
)
from bot.areas.challenges.rules import Challenge, Entry
from bot.areas.challenges.service import Challenges
from bot.base.database import Reader
from bot.base.html import paragraphs
from bot.base.refusals import Refusal
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.challenges import screens, words
from handlers.challenges.buttons import LeaveChallenge, MakeChallenge, OpenEntry
from handlers.challenges.certificates import name_needed
from handlers.challenges.entry_screens import back_to_entry
from handlers.navigation import menu_key


async def half_way(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Challenge, Entry] | None:
    """How it stands when the letter leaves; None where nothing is left to say."""
    return await services[Challenges].to_tell(reader, details["entry"])


def reminded(t: Texts, found: tuple[Challenge, Entry] | None) -> Screen | None:
    """Half-way: where one is, without any hurry, and a way out."""
    if found is None:
        return None
    one, entry = found
    head = t("Half of the time of “{name}” is over.", name=one.name)
    whose = t("for {name}", name=entry.name) if entry.child_id else ""
    calm = t("There is time until {day}. This is the only reminder.", day=t.date(one.terms.ends_on))
    keys = [
        [Button(t("Tick off a book"), OpenEntry(entry.id), style="primary")],
        [Button(t("Leave the challenge"), LeaveChallenge(entry.id)), menu_key(t)],
    ]
    return Screen(paragraphs(head, whose, words.progress(t, one, entry), calm), keys)


def _over(context: Context, refusal: ChallengeOver) -> Screen:
    return Screen(context.t("This challenge is over."), words.ways(context.t, refusal.challenge_id))


def _for_children(context: Context, refusal: ForChildren) -> Screen:
    return screens.for_children(context.t, refusal.challenge_id)


def _not_for_children(context: Context, refusal: NotForChildren) -> Screen:
    return Screen(context.t("This challenge is for adults."), words.ways(context.t, refusal.challenge_id))


def _counts(context: Context, refusal: CountsAlready) -> Screen:
    said = context.t("“{title}” counts already. Each book counts once.", title=refusal.title)
    return back_to_entry(context, said, refusal.entry_id)


def _does_not_count(context: Context, refusal: DoesNotCount) -> Screen:
    said = context.t(
        "“{title}” does not count here. Books count that are finished while the challenge runs; "
        "where it has a list, only those of the list.",
        title=refusal.title,
    )
    return back_to_entry(context, said, refusal.entry_id)


def _issued(context: Context, refusal: Issued) -> Screen:
    said = context.t("The certificate is made already, so its books stay.")
    return back_to_entry(context, said, refusal.entry_id)


def _unfit(context: Context, refusal: UnfitTerms) -> Screen:
    t = context.t
    said = t("The last day has to lie between today and {day}.", day=t.date(refusal.latest))
    return Screen(said, [[Button(t("Make a challenge"), MakeChallenge())], *words.ways(t)])


REFUSALS: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = {
    ChallengeOver: _over,
    ForChildren: _for_children,
    NotForChildren: _not_for_children,
    CountsAlready: _counts,
    DoesNotCount: _does_not_count,
    Issued: _issued,
    NameNeeded: name_needed,
    UnfitTerms: _unfit,
}
