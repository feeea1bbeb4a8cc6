"""Check-in: a book came back, told by its label or its title; who waits for it is next."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.areas.catalogue.lending import Lending
from bot.areas.catalogue.search.types import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import LendableCopy
from bot.areas.holds.packages.service import Packages
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.rules import Hold, State
from bot.areas.holds.service import Holds
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.i18n import N_
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling, for_staff, reads, writes, writes_after
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.holds.buttons import DoTask, OpenTask, PutBack, ShowHoldDesk
from handlers.holds.more_buttons import CameBack, CheckIn, PrintSlips
from handlers.holds.package_buttons import OpenPackage
from handlers.navigation import desk_ways
from handlers.paging import number_keys

PHRASES = (
    "(catat|ada|terima) [buku] (kembali|pengembalian)",
    "pengembalian buku [di meja]",
    "[ada] buku (kembali|dikembalikan)",
)
_TOLD = re.compile(
    r"(?:(?:buku|eksemplar)\s+)?(?:sudah\s+|lah\s+)?(?:kembali|dikembalikan|pengembalian|baliak|returned|check-?in)"
    r"\s*:?\s+(?:buku\s+)?(?!ke\b|dari\b|menu\b|jam\b|di\b|lagi\b)(?P<what>\S.*)",
    re.IGNORECASE,
)
_LABEL = re.compile(r"(?=\D*\d)[A-Za-z0-9][A-Za-z0-9./-]{2,29}")
_MOST = 8


def _what(text: str) -> str:
    found = _TOLD.fullmatch(" ".join(text.split()))
    return found["what"] if found else ""


async def _may(context: Context, text: str) -> bool:
    return context.may(HANDLE_HOLDS)


async def _is_label(context: Context, text: str) -> bool:
    """A label that a copy has: for those of the staff who take books back."""
    if not context.may(HANDLE_HOLDS):
        return False
    return await context.services[Lending].labelled(context.reader, text.strip()) is not None


@for_staff(HANDLE_HOLDS)
@reads
async def invite(context: Context, _: object) -> Screen:
    """How it is told."""
    t = context.t
    said = t("Write “kembali” and the number on the label, or the title. Example: kembali B00012")
    return Screen(said, [[Button(t("Reservations"), ShowHoldDesk())], desk_ways(t)])


async def _titles(context: Context, text: str) -> Sequence[int]:
    """Titles that the words may mean, where they are no label."""
    answer = await context.services[Catalogue].ask(_what(text))
    return [] if answer.confidence is Confidence.NONE else [hit.id for hit in answer.hits[:3]]


@for_staff(HANDLE_HOLDS, N_("took a book back"))
@writes_after(_titles)
async def told(context: Context, text: str, tx: Transaction, titles: Sequence[int]) -> Screen:
    """A label, or the one copy of the title that is out; of several, which?"""
    lending = context.services[Lending]
    if copy := await lending.labelled(tx, _what(text)):
        return await _back(context, tx, copy)
    copies = [one for title in titles for one in await lending.copies(tx, title)]
    out = _told_apart([one for one in copies if one.status == "loaned"] or copies)
    if len(out) == 1:
        return await _back(context, tx, out[0])
    return await _which(context, tx, out[:_MOST]) if out else _unknown(context.t)


@for_staff(HANDLE_HOLDS, N_("took a book back"))
@writes
async def came_back(context: Context, tap: CameBack, tx: Transaction) -> Screen:
    """This one. Raises Unknown."""
    return await _back(context, tx, await context.services[Lending].copy(tx, tap.copy))


@for_staff(HANDLE_HOLDS)
@reads
async def open_label(context: Context, text: str) -> Screen:
    """A label alone: which book it is, and a key that takes it back."""
    t, copy = context.t, await context.services[Lending].labelled(context.reader, text.strip())
    if copy is None:
        return _unknown(t)
    title, _ = await context.services[Lending].title(context.reader, copy.title_id)
    keys = [[Button(t("It came back"), CameBack(copy.id), style="primary")], desk_ways(t)]
    return Screen(lines(t("<b>{title}</b>", title=title), _where(copy)), keys)


async def _back(context: Context, tx: Transaction, copy: LendableCopy) -> Screen:
    title, _ = await context.services[Lending].title(tx, copy.title_id)
    if (package := await context.services[Packages].with_copy(tx, copy.id)) is not None:
        t = context.t
        said = t("<b>{title}</b> belongs to the package of {group}.", title=title, group=package.group)
        keys = [[Button(t("To the package"), OpenPackage(package.id), style="primary")], _onward(t), desk_ways(t)]
        return Screen(said, keys)
    hold = await context.services[Holds].desk.came_back(tx, copy.id)
    return _waited_for(context.t, title, hold) if hold else _for_nobody(context.t, title, copy)


def _waited_for(t: Texts, title: str, hold: Hold) -> Screen:
    """Somebody waits: it is set aside, and they are told when that is said."""
    if hold.state is State.FETCHING:
        said = t("Somebody waits for <b>{title}</b>: set it aside for {code}.", title=title, code=hold.code)
        keys = [[Button(t("It is set aside"), DoTask(hold.id, "found"), style="primary")]]
    else:
        said = t("<b>{title}</b> is set aside for {code} already.", title=title, code=hold.code)
        keys = [[Button(t("To the reservation"), OpenTask(hold.id)), Button(t("Print the slip"), PrintSlips(hold.id))]]
    return Screen(said, [*keys, _onward(t), desk_ways(t)])


def _for_nobody(t: Texts, title: str, copy: LendableCopy) -> Screen:
    said = t("Nobody waits for <b>{title}</b>: it goes back to its shelf.", title=title)
    keys = [[Button(t("Stands on its shelf"), PutBack(copy.id), style="primary")]]
    return Screen(lines(said, _where(copy)), [*keys, _onward(t), desk_ways(t)])


def _told_apart(copies: Sequence[LendableCopy]) -> list[LendableCopy]:
    """Those that the staff can tell from one another: of copies without a label any is as good as the next."""
    return list({(one.title_id, one.code): one for one in reversed(copies)}.values())[::-1]


async def _which(context: Context, tx: Transaction, copies: Sequence[LendableCopy]) -> Screen:
    t, rows, keys = context.t, [], []
    for n, one in enumerate(copies, 1):
        title, _ = await context.services[Lending].title(tx, one.title_id)
        rows.append(t("{n}. {title} ({code})", n=n, title=title, code=one.code or one.call_number))
        keys.append((title, CameBack(one.id)))
    said = paragraphs(t("Which copy came back?"), lines(*rows))
    return Screen(said, [*number_keys(keys), desk_ways(t)])


def _unknown(t: Texts) -> Screen:
    return Screen(t("No copy with this label or title was found."), [_onward(t), desk_ways(t)])


def _where(copy: LendableCopy) -> str:
    return ", ".join(part for part in (copy.call_number, copy.location, copy.code) if part)


def _onward(t: Texts) -> list[Button]:
    return [Button(t("Another book"), CheckIn()), Button(t("Reservations"), ShowHoldDesk())]


TOLD = Spelling("book_came_back", lambda text: bool(_what(text)), _may, told)
LABEL = Spelling("label_of_a_copy", lambda text: bool(_LABEL.fullmatch(text.strip())), _is_label, open_label)
