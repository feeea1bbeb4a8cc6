"""What answers the keys of the staff desk."""

from __future__ import annotations

from bot.areas.staff.permissions import MANAGE_STAFF, OPEN_DESK, SEE_AUDIT
from bot.areas.staff.service import Staff
from bot.base.database import Transaction
from bot.base.html import Html, joined
from bot.base.identity import Access, NotAllowed, Role
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.routing.audit_names import name_of
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import desk_ways, menu_key
from handlers.staff import screens
from handlers.staff.buttons import (
    ChangeRole,
    JoinStaff,
    MakeStaffLink,
    OpenHeap,
    OpenMember,
    RemoveStaff,
    ShowAudit,
    SurelyChangeRole,
    SurelyRemoveStaff,
)

_LONGEST_TOKEN = 40  # a key has room for it


@for_staff(OPEN_DESK)
@reads
async def open_desk(context: Context, _: object) -> Screen:
    """/petugas."""
    return screens.desk(context, await what_waits(context))


@for_staff(OPEN_DESK)
@reads
async def open_heap(context: Context, tap: OpenHeap) -> Screen:
    """One heap of the desk. Raises Unknown where it is empty."""
    shown = screens.heap(context, tap.place)
    if shown is None:
        raise Unknown("heap")
    return shown


@for_staff(OPEN_DESK)
@reads
async def show_waiting(context: Context, _: object) -> Screen:
    """All that waits."""
    return screens.all_that_waits(context.t, await what_waits(context))


async def what_waits(context: Context) -> list[tuple[Html, Button]]:
    """What waits for this member of the staff, a sentence and a key each."""
    found = []
    for kind in context.navigation.desk:
        if n := await kind.count(context):
            label = context.t(kind.label, n=context.t.number(n))
            found.append((label, Button(label, kind.tap)))
    return found


async def how_much_waits(context: Context) -> int:
    """Everything that waits, for the key of the menu."""
    return sum([await kind.count(context) for kind in context.navigation.desk])


@for_staff(MANAGE_STAFF)
@reads
async def show_staff(context: Context, _: object) -> Screen:
    """Who works here."""
    return screens.staff(context, await context.services[Staff].members(context.reader))


@for_staff(MANAGE_STAFF, N_("invited a colleague"))
@writes
async def make_link(context: Context, tap: MakeStaffLink, tx: Transaction) -> Screen:
    """The link for a role."""
    role = Role(tap.role)
    if role is Role.OWNER or role not in context.services[Access].words:
        raise Unknown("role")
    return screens.invitation(context, role, await context.services[Staff].invite(tx, context.person.id, role))


@for_staff(MANAGE_STAFF)
@reads
async def choose_role(context: Context, _: object) -> Screen:
    """Which role?"""
    return screens.roles(context)


@for_staff(MANAGE_STAFF)
@reads
async def open_member(context: Context, tap: OpenMember) -> Screen:
    """Their card."""
    return screens.member(context, await context.services[Staff].member(context.reader, tap.person))


@for_staff(MANAGE_STAFF)
@reads
async def ask_to_change(context: Context, tap: ChangeRole) -> Screen:
    """Sure?"""
    member = await context.services[Staff].member(context.reader, tap.person)
    return screens.asks_to_change(context, member, _role(context, tap.role))


@for_staff(MANAGE_STAFF, N_("gave a colleague another role"))
@writes
async def change_role(context: Context, tap: SurelyChangeRole, tx: Transaction) -> Screen:
    """At once; the colleague is written to."""
    changed = await context.services[Staff].change(tx, context.role, tap.person, _role(context, tap.role))
    told = context.t("Changed. We write to {name} now.", name=changed.name)
    if tap.person not in await context.services[Staff].within_reach(tx):
        told = context.t("Changed. The bot cannot write to {name} now: please tell them.", name=changed.name)
    return screens.member(context, changed, told)


def _role(context: Context, word: str) -> Role:
    """A role that there is. Raises Unknown."""
    role = Role(word)
    if role not in context.services[Access].words:
        raise Unknown("role")
    return role


@for_staff(MANAGE_STAFF)
@reads
async def ask_to_remove(context: Context, tap: RemoveStaff) -> Screen:
    """Sure?"""
    return screens.asks_to_remove(context, await context.services[Staff].member(context.reader, tap.person))


@for_staff(MANAGE_STAFF, N_("removed a colleague"))
@writes
async def remove(context: Context, tap: SurelyRemoveStaff, tx: Transaction) -> Screen:
    """Gone at once."""
    await context.services[Staff].remove(tx, context.role, tap.person)
    return Screen(context.t("Removed. They can no longer use the staff's keys."), [desk_ways(context.t)])


@reads
async def open_invitation(context: Context, token: str) -> Screen:
    """A link was followed. Raises Unknown of a token that is longer than ours."""
    if len(token) > _LONGEST_TOKEN:
        raise Unknown("invitation")
    return screens.invited(context.t, token)


@writes
async def join(context: Context, tap: JoinStaff, tx: Transaction) -> Screen:
    """Welcome."""
    invitation = await context.services[Staff].accept(tx, context.person.id, tap.token)
    await context.services[Staff].record(tx, context.person.id, N_("joined the staff"))
    return screens.welcome(context, invitation.role)


@for_staff(SEE_AUDIT)
@reads
async def show_audit(context: Context, tap: ShowAudit) -> Screen:
    """A page of the trail."""
    page = max(0, tap.page)
    done, total = await context.services[Staff].trail(context.reader, page * screens.PAGE, screens.PAGE)
    return screens.audit(context.t, [(one, await name_of(context, one.subject)) for one in done], page, total)


def refuse(context: Context, refusal: NotAllowed) -> Screen:
    """Something for staff, pressed by somebody else; staff of another role are told whose it is."""
    said = context.t("This is for the staff of the library.")
    if not context.permissions:
        return Screen(said, [[menu_key(context.t)]])
    access = context.services[Access]
    able = [role for role in access.words if role in access.roles_with(refusal.needs)]
    roles = joined(", ", [screens.role_name(context, role) for role in able])
    return Screen(context.t("This is for the staff who are: {roles}.", roles=roles), [desk_ways(context.t)])
