"""Packages at the desk: copies that a reading group gets together. One card each, a tap a deed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.holds.packages import letters
from bot.areas.holds.packages.rules import CopyState, Deed, Ending, NoFreeCopies, Package, PackageElsewhere, State
from bot.areas.holds.packages.service import Packages
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.base.database import Reader, Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Notice, for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.holds.package_buttons import DoPackage, MarkCopy, OpenPackage, ShowPackages
from handlers.navigation import OpenGroup, desk_ways, menu_key
from handlers.paging import in_rows, number_keys
from handlers.sure import Sure, sure

STATE = {
    State.FETCHING: N_("to be set aside"),
    State.READY: N_("waits at the desk"),
    State.OUT: N_("is with the group"),
    State.ENDED: N_("is over"),
}
_DEEDS = {
    State.FETCHING: ((Deed.SET_ASIDE, N_("It is set aside")),),
    State.READY: ((Deed.HAND_OUT, N_("Handed out")),),
    State.OUT: ((Deed.TAKE_BACK, N_("It is back")),),
}
_DONE = {
    Deed.SET_ASIDE: N_("Set aside. The leader is told."),
    Deed.HAND_OUT: N_("Noted: the group has it."),
    Deed.TAKE_BACK: N_("Noted: it is back."),
    Deed.CANCEL: N_("The package is ended, and its leader is told."),
}
_END = Sure(N_("Yes, end it"), N_("Do not end it"))


async def how_many(context: Context) -> int:
    """For the desk: packages to set aside, and those that should be back."""
    if not context.may(HANDLE_HOLDS):
        return 0
    packages = context.services[Packages]
    found = await packages.active(context.reader)
    return sum(one.state is State.FETCHING or one.is_late(packages.today) for one in found)


@for_staff(HANDLE_HOLDS)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them."""
    packages = context.services[Packages]
    return listed(context.t, await packages.active(context.reader), packages)


def listed(t: Texts, found: Sequence[Package], packages: Packages) -> Screen:
    """A row each: for whom, what, where it stands."""
    rows = [
        lines(
            t("{n}. <b>{title}</b> for {group}", n=n, title=one.title, group=one.group),
            t("late: it should be back since {day}", day=t.date(one.back_by))
            if one.is_late(packages.today)
            else t(STATE[one.state]),
        )
        for n, one in enumerate(found, 1)
    ]
    empty = "" if found else t("No reading group has asked for a package.")
    keys = number_keys([(one.title, OpenPackage(one.id)) for one in found])
    return Screen(paragraphs(t("<b>Packages for reading groups</b>"), *rows, empty), [*keys, desk_ways(t)])


@for_staff(HANDLE_HOLDS)
@reads
async def open_one(context: Context, tap: OpenPackage) -> Screen:
    """One of them. Raises Unknown."""
    return card(context.t, await context.services[Packages].find(context.reader, tap.package))


def card(t: Texts, one: Package, led_by: str = "") -> Screen:
    """Which copies, and the deeds that fit."""
    text = paragraphs(
        led_by,
        lines(
            t("<b>{title}</b> for {group}", title=one.title, group=one.group),
            t("Code {code}", code=one.code),
            t(STATE[one.state]),
            t("For the meeting of {day}", day=t.date(one.until)),
            t("{n} of {wanted} copies", n=one.many, wanted=one.wanted),
        ),
        lines(*(_row(t, n, copy.code or copy.call_number, copy.state) for n, copy in enumerate(one.copies, 1))),
        t(_HOW[one.state]) if one.state in _HOW else "",
    )
    deeds = [Button(t(label), DoPackage(one.id, deed), style="primary") for deed, label in _DEEDS.get(one.state, ())]
    end = [Button(t("End it"), DoPackage(one.id, Deed.CANCEL))] if one.state in (State.FETCHING, State.READY) else []
    back = [Button(t("All packages"), ShowPackages())]
    return Screen(text, [deeds, *in_rows(_marks(one)), end, back, desk_ways(t)])


_HOW = {
    State.FETCHING: N_(
        "Tap the number of a copy that is not on its shelf: another one takes its place if there is one."
    ),
    State.OUT: N_("Tap the number of a copy that is missing, then “It is back”."),
}
_COPY = {CopyState.MISSING: N_("{n}. {copy}: missing"), CopyState.GONE: N_("{n}. {copy}: not there")}


def _row(t: Texts, number: int, copy: str, state: CopyState) -> Html:
    return t(_COPY.get(state, N_("{n}. {copy}")), n=number, copy=copy)


def _marks(one: Package) -> list[Button]:
    """A number for each copy of which something may be said now."""
    if one.state not in _HOW:
        return []
    may = (CopyState.KEPT, CopyState.MISSING) if one.state is State.OUT else (CopyState.KEPT,)
    return [Button(str(n), MarkCopy(one.id, copy.id)) for n, copy in enumerate(one.copies, 1) if copy.state in may]


@for_staff(HANDLE_HOLDS, N_("marked a copy of a reading group's package"))
@writes
async def mark(context: Context, tap: MarkCopy, tx: Transaction) -> Screen:
    """Not there, or missing; another tap takes “missing” back. Raises Unknown, PackageElsewhere."""
    packages = context.services[Packages]
    before = await packages.find(tx, tap.package)
    deed = packages.missing if before.state is State.OUT else packages.not_there
    return card(context.t, await deed(tx, tap.package, tap.copy))


@for_staff(HANDLE_HOLDS, N_("handled a reading group's package"))
@writes
async def do(context: Context, tap: DoPackage, tx: Transaction) -> Screen:
    """One tap, one deed; ended only after a question. Raises Unknown, PackageElsewhere."""
    t, packages = context.t, context.services[Packages]
    if tap.deed not in _DONE:
        raise Unknown("deed")
    deed = Deed(tap.deed)
    if deed is Deed.CANCEL and not tap.sure:
        one = await packages.find(tx, tap.package)
        asked = t("End the package of “{title}”? Its leader is told.", title=one.title)
        return sure(t, asked, _END, DoPackage(one.id, deed, True), OpenPackage(one.id), desk_ways(t))
    return card(t, await packages.do(tx, tap.package, deed), t(_DONE[deed]))


# Letters


async def about(services: Services, reader: Reader, details: Mapping[str, Any]) -> Package | None:
    """The package that a letter tells of."""
    try:
        return await services[Packages].find(reader, details["package"])
    except Unknown:
        return None


def _asked(t: Texts, one: Package) -> Screen | None:
    if one.state is not State.FETCHING:
        return None
    said = t.plural(
        "The reading group {group} asks for a package: {n} copy of <b>{title}</b>.",
        "The reading group {group} asks for a package: {n} copies of <b>{title}</b>.",
        one.many,
        group=one.group,
        title=one.title,
    )
    return Screen(said, [[Button(t("See to it"), OpenPackage(one.id), style="primary")], desk_ways(t)])


def _ready(t: Texts, one: Package) -> Screen | None:
    if one.state is not State.READY:
        return None
    said = t.plural(
        "{n} copy of <b>{title}</b> waits at the desk for {group} until {day}.",
        "{n} copies of <b>{title}</b> wait at the desk for {group} until {day}.",
        one.many,
        title=one.title,
        group=one.group,
        day=t.date(one.until),
    )
    return Screen(paragraphs(said, t("Please say the code <b>{code}</b> there.", code=one.code)), _ways(t, one))


def _due(t: Texts, one: Package) -> Screen | None:
    if one.state is not State.OUT:
        return None
    said = t("The package of <b>{title}</b> for {group} should be back by now.", title=one.title, group=one.group)
    return Screen(paragraphs(said, t("Please bring the copies to the desk together.")), _ways(t, one))


def _back(t: Texts, one: Package) -> Screen | None:
    if one.ending is not Ending.RETURNED:
        return None
    missing = one.of(CopyState.MISSING)
    said = t("The package of <b>{title}</b> is back. Thank you!", title=one.title)
    lost = t("Still missing: {copies}", copies=", ".join(copy.code or copy.call_number for copy in missing))
    return Screen(paragraphs(said, lost if missing else ""), _ways(t, one))


def _over(t: Texts, one: Package) -> Screen | None:
    said = {
        Ending.EXPIRED: N_("Nobody fetched the package of <b>{title}</b>, so its copies are free for others again."),
        Ending.CANCELLED: N_("The staff have ended the package of <b>{title}</b>."),
    }
    return Screen(t(said[one.ending], title=one.title), _ways(t, one)) if one.ending in said else None


def _ways(t: Texts, one: Package) -> list[list[Button]]:
    return [[Button(t("To the group"), OpenGroup(one.group_id)), menu_key(t)]]


NOTICES = {
    letters.STAFF: Notice(about, _asked),
    letters.READY: Notice(about, _ready),
    letters.DUE: Notice(about, _due),
    letters.BACK: Notice(about, _back),
    letters.OVER: Notice(about, _over),
}


def elsewhere(context: Context, refusal: PackageElsewhere) -> Screen:
    """A colleague was first."""
    t = context.t
    keys = [[Button(t("To the package"), OpenPackage(refusal.package_id))], [menu_key(t)]]
    return Screen(t("That is done already, or cannot be done with this package any more."), keys)


def none_free(context: Context, refusal: NoFreeCopies) -> Screen:
    """All are lent, or promised to readers."""
    t = context.t
    said = t("All copies of “{title}” are lent, or kept for readers who reserved them.", title=refusal.title)
    how = t("Members may reserve one each, or you ask again later.")
    return Screen(paragraphs(said, how), [[Button(t("To the group"), OpenGroup(refusal.group_id)), menu_key(t)]])
