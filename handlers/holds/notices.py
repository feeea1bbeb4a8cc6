"""The letters of holds: drawn when they leave, and only where what they say still holds."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from bot.areas.catalogue.lending import Lending
from bot.areas.holds import letters
from bot.areas.holds.rules import Cause, State
from bot.areas.holds.service import Holds, Waiting
from bot.base.database import Reader
from bot.base.html import paragraphs
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.book_keys import OpenTitle, PlaceHold, ShowMyHolds
from handlers.holds import desk
from handlers.holds.buttons import CancelHold, OpenHold
from handlers.navigation import menu_key

_OVER = {
    Cause.EXPIRED: N_("The last day to fetch <b>{title}</b> is over. It has gone to the next reader."),
    Cause.NOT_NEEDED: N_("You did not need <b>{title}</b> any longer, so your reservation has ended."),
    Cause.WITHDRAWN: N_("The library no longer has <b>{title}</b>, so your reservation has ended. We are sorry."),
    Cause.CANCELLED_BY_STAFF: N_("The staff have ended your reservation of <b>{title}</b>."),
}
_Found = tuple[Waiting, Mapping[str, Any]]


def _look_up(kind: str) -> Any:
    async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> _Found | None:
        found = await services[Holds].to_tell(reader, details["person"], details["hold"])
        until = date.fromisoformat(details["until"]) if details["until"] else None
        return (found, details) if found and letters.still_holds(kind, found.hold, until) else None

    return look_up


def _ready(t: Texts, found: _Found) -> Screen:
    hold = found[0].hold
    day = t.date(hold.pick_up_until) if hold.pick_up_until else ""
    said = t("<b>{title}</b> waits for you at the desk until {day}.", title=hold.title, day=day)
    if hold.child:
        said = t(
            "<b>{title}</b> for {child} waits at the desk until {day}.", title=hold.title, child=hold.child, day=day
        )
    if hold.pickup:
        said = t("<b>{title}</b> waits for you at {place} until {day}.", title=hold.title, place=hold.pickup, day=day)
    return Screen(paragraphs(said, t("Please say the code <b>{code}</b> there.", code=hold.code)), _keys(t, hold.id))


def _remind(t: Texts, found: _Found) -> Screen:
    hold = found[0].hold
    day = t.date(hold.pick_up_until) if hold.pick_up_until else ""
    return Screen(
        t("Tomorrow, {day}, is the last day to fetch <b>{title}</b>.", day=day, title=hold.title), _keys(t, hold.id)
    )


def _later(t: Texts, found: _Found) -> Screen:
    hold, details = found[0].hold, found[1]
    day = t.date(hold.pick_up_until) if hold.pick_up_until else ""
    before = t.date(date.fromisoformat(details["before"]))
    said = t("<b>{title}</b> waits for you until {day} (before: {before}).", title=hold.title, day=day, before=before)
    return Screen(said, _keys(t, hold.id))


def _not_found(t: Texts, found: _Found) -> Screen:
    hold, details = found[0].hold, found[1]
    lost = N_("We are sorry: the copy of <b>{title}</b> that was set aside for you is lost or damaged.")
    missing = N_("We are sorry: <b>{title}</b> was not on its shelf.")
    onward = t("You are first on the waiting list and hear from us when there is another copy.")
    return Screen(paragraphs(t(lost if details["was_ready"] else missing, title=hold.title), onward), _keys(t, hold.id))


def _over(t: Texts, found: _Found) -> Screen | None:
    hold = found[0].hold
    if hold.cause not in _OVER:
        return None
    again = [] if hold.cause is Cause.WITHDRAWN else [Button(t("Reserve again"), PlaceHold(hold.title_id))]
    return Screen(
        t(_OVER[hold.cause], title=hold.title), [[*again, Button(t("My reservations"), ShowMyHolds())], [menu_key(t)]]
    )


def _keys(t: Texts, hold: int) -> list[list[Button]]:
    return [
        [Button(t("To the reservation"), OpenHold(hold)), Button(t("Cancel the reservation"), CancelHold(hold))],
        [menu_key(t)],
    ]


async def _title(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[int, str] | None:
    title, withdrawn = await services[Lending].title(reader, details["title"])
    return None if withdrawn else (details["title"], title)


def _alert(t: Texts, found: tuple[int, str]) -> Screen:
    title_id, title = found
    said = t("<b>{title}</b> is on the shelf. It is not kept for anybody.", title=title)
    return Screen(
        said,
        [[Button(t("Reserve"), PlaceHold(title_id)), Button(t("To the book"), OpenTitle(title_id))], [menu_key(t)]],
    )


async def _to_fetch(services: Services, reader: Reader, _: Mapping[str, Any]) -> desk.ToFetch | None:
    work = services[Holds].desk
    n = (await work.counts(reader))["fetching"]
    return desk.ToFetch(n, (await work.tasks(reader, State.FETCHING, 0))[0]) if n else None


NOTICES = {
    letters.READY: Notice(_look_up(letters.READY), _ready),
    letters.REMIND: Notice(_look_up(letters.REMIND), _remind),
    letters.LATER: Notice(_look_up(letters.LATER), _later),
    letters.NOT_FOUND: Notice(_look_up(letters.NOT_FOUND), _not_found),
    letters.OVER: Notice(_look_up(letters.OVER), _over),
    letters.ALERT: Notice(_title, _alert),
    letters.STAFF: Notice(_to_fetch, desk.to_fetch),
}
