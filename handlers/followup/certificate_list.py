"""All the certificates of somebody and their children: of events, and of reading challenges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from bot.areas.challenges.service import Challenges
from bot.areas.followup.service import Followup
from bot.base.html import lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import reads
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import Texts
from handlers.followup.buttons import OpenCertificate
from handlers.followup.certificates import children_of
from handlers.navigation import OpenChallengeCertificate, ShowCertificates
from handlers.navigation import events_ways as ways
from handlers.paging import number_keys

_MOST = 20


@reads
async def show_all(context: Context, tap: object) -> Screen:
    """/sertifikat."""
    children = await children_of(context)
    of_events = await context.services[Followup].certifying.of(context.reader, context.person.id, children)
    found = [Line(one.title, one.name, one.ends_at, OpenCertificate(one.registration_id)) for one in of_events]
    found += await _of_challenges(context) if context.has("challenges") else []
    latest = sorted(found, key=lambda one: one.at, reverse=True)[:_MOST]
    return replace(_all(context.t, latest), fresh=isinstance(tap, ShowCertificates) and tap.anew)


@dataclass(frozen=True)
class Line:
    """A certificate in the list, whatever it is for."""

    title: str
    name: str
    at: datetime
    tap: CallbackData


async def _of_challenges(context: Context) -> list[Line]:
    found = await context.services[Challenges].mine(context.reader, context.person.id)
    return [
        Line(challenge.name, entry.printed or entry.name, entry.done_at, OpenChallengeCertificate(entry.id))
        for challenge, entry in found
        if entry.done_at is not None
    ]


def _all(t: Texts, found: Sequence[Line]) -> Screen:
    if not found:
        said = t(
            "There is no certificate for you yet. You get one after an event that gives certificates, if you came, "
            "and for a reading challenge that you have done."
        )
        return Screen(said, [ways(t)])
    rows = [
        lines(
            t("<b>{number}. {title}</b>", number=n, title=one.title),
            t("{name}, {date}", name=one.name, date=t.date(one.at.astimezone(t.zone).date())),
        )
        for n, one in enumerate(found, 1)
    ]
    keys = number_keys([(one.title, one.tap) for one in found])
    return Screen(paragraphs(t("<b>Certificates</b>"), *rows), [*keys, ways(t)])
