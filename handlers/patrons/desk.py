"""What answers staff around the list of members."""

from __future__ import annotations

import hashlib

from bot.areas.patrons.members import Hashed, Members
from bot.areas.patrons.permissions import KEEP_PATRONS
from bot.areas.patrons.rules import MemberType, Read
from bot.base.database import Reader, Transaction
from bot.base.i18n import N_
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes, writes_after
from bot.chat.screens.screen import Screen
from handlers.patrons import members
from handlers.patrons.buttons import LookAtMembers, OpenType, ReplaceMembers, SetMost

_File = tuple[Read, Hashed] | None


@for_staff(KEEP_PATRONS)
@reads
async def overview(context: Context, _: object) -> Screen:
    """The list that counts."""
    return members.overview(context.t, await context.services[Members].current(context.reader))


async def _fetched(context: Context, tap: LookAtMembers | ReplaceMembers) -> _File:
    """The file, read; None where it has gone in already. Raises NotAMemberList, FileOutOfReach."""
    file = await context.services[Members].find(context.reader, tap.file)
    content = await context.fetch(file.file_id) if file.file_id else b""
    return await context.services[Members].read(content) if content else None


@for_staff(KEEP_PATRONS, N_("read a list of members"))
@writes_after(_fetched)
async def look(context: Context, tap: LookAtMembers, tx: Transaction, found: _File) -> Screen:
    """What it holds; nothing is kept of it yet."""
    if found is None:
        return members.used(context.t)
    return members.look(context.t, tap.file, found[0], await context.services[Members].current(tx))


@for_staff(KEEP_PATRONS, N_("replaced the list of members"))
@writes_after(_fetched)
async def replace(context: Context, tap: ReplaceMembers, tx: Transaction, found: _File) -> Screen:
    """It counts from now on."""
    if found is None:
        return members.used(context.t)
    return members.replaced(context.t, await context.services[Members].replace(tx, tap.file, found[1]))


@for_staff(KEEP_PATRONS)
@reads
async def show_types(context: Context, _: object) -> Screen:
    """The kinds of members."""
    return members.types(context.t, await context.services[Members].types(context.reader))


@for_staff(KEEP_PATRONS)
@reads
async def open_type(context: Context, tap: OpenType) -> Screen:
    """One of them. Raises Unknown."""
    one = await _type(context, context.reader, tap.place)
    return members.one_type(context.t, tap.place, _mark(one), one)


@for_staff(KEEP_PATRONS, N_("changed how many books a kind of member may reserve"))
@writes
async def set_most(context: Context, tap: SetMost, tx: Transaction) -> Screen:
    """So many from now on. Raises Unknown where the list has changed meanwhile."""
    one = await _type(context, tx, tap.place)
    if _mark(one) != tap.mark:
        raise Unknown("kind of member")
    await context.services[Members].set_most(tx, one.type, tap.most if tap.most >= 0 else None)
    return members.types(context.t, await context.services[Members].types(tx))


async def _type(context: Context, reader: Reader, place: int) -> MemberType:
    found = await context.services[Members].types(reader)
    if not 0 <= place < len(found):
        raise Unknown("kind of member")
    return found[place]


def _mark(one: MemberType) -> str:
    """Few letters that tell one kind from another, for a key."""
    return hashlib.sha256(one.type.encode()).hexdigest()[:8]
