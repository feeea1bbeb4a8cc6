"""What answers the keys of the staff desk."""

from __future__ import annotations

from bot.areas.staff.rules import INVITED_ROLES, Done, May, Role
from bot.base.database import Transaction
from bot.base.html import Html
from bot.base.refusals import Unknown
from bot.chat.core.context import Turn
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.navigation import menu_key
from handlers.staff import screens
from handlers.staff.buttons import JoinStaff, MakeStaffLink, RemoveStaff, ShowAudit, SurelyRemoveStaff


@for_staff(May.OPEN_DESK)
@reads
async def open_desk(turn: Turn, _: object) -> Screen:
    """/petugas."""
    return screens.desk(turn, await what_waits(turn))


async def what_waits(turn: Turn) -> list[tuple[Html, Button]]:
    """What waits for this member of the staff, a sentence and a key each."""
    found = []
    for kind in turn.desk:
        if n := await kind.count(turn):
            label = turn.t(kind.label, n=turn.t.number(n))
            found.append((label, Button(label, kind.tap)))
    return found


async def how_much_waits(turn: Turn) -> int:
    """Everything that waits, for the key of the menu."""
    return sum([await kind.count(turn) for kind in turn.desk])


@for_staff(May.MANAGE_STAFF)
@reads
async def show_staff(turn: Turn, _: object) -> Screen:
    """Who works here."""
    return screens.staff(turn.t, await turn.services.staff.members())


@for_staff(May.MANAGE_STAFF, N_("invited a colleague"))
@writes
async def make_link(turn: Turn, tap: MakeStaffLink, tx: Transaction) -> Screen:
    """The link for a role."""
    if tap.role not in INVITED_ROLES:
        raise Unknown("role")
    role = Role(tap.role)
    return screens.invitation(turn, role, await turn.services.staff.invite(tx, turn.person.id, role))


@for_staff(May.MANAGE_STAFF)
@reads
async def choose_role(turn: Turn, _: object) -> Screen:
    """Which role?"""
    return screens.roles(turn.t)


@for_staff(May.MANAGE_STAFF)
@reads
async def ask_to_remove(turn: Turn, tap: RemoveStaff) -> Screen:
    """Sure?"""
    found = next((one for one in await turn.services.staff.members() if one.person_id == tap.person), None)
    if found is None:
        raise Unknown("member")
    return screens.asks_to_remove(turn.t, found)


@for_staff(May.MANAGE_STAFF, N_("removed a colleague"))
@writes
async def remove(turn: Turn, tap: SurelyRemoveStaff, tx: Transaction) -> Screen:
    """Gone at once."""
    await turn.services.staff.remove(tx, tap.person)
    return Screen(turn.t("Removed. They can no longer use the staff's keys."), [screens.ways(turn.t)])


@reads
async def open_invitation(turn: Turn, token: str) -> Screen:
    """A link was followed."""
    return screens.invited(turn.t, token)


@writes
async def join(turn: Turn, tap: JoinStaff, tx: Transaction) -> Screen:
    """Welcome."""
    invitation = await turn.services.staff.accept(tx, turn.person.id, tap.token)
    await turn.services.staff.record(tx, turn.person.id, N_("joined the staff"))
    return screens.joined(turn.t, invitation.role)


@for_staff(May.SEE_AUDIT)
@reads
async def show_audit(turn: Turn, tap: ShowAudit) -> Screen:
    """A page of the trail."""
    page = max(0, tap.page)
    done, total = await turn.services.staff.trail(page * screens.PAGE, screens.PAGE)
    return screens.audit(turn.t, [(one, await _about(turn, one)) for one in done], page, total)


async def _about(turn: Turn, done: Done) -> str:
    """What a line is about: events by their title, the rest as it was written."""
    first = done.subject.split(" ")[0]
    kind, _, number = first.partition(":")
    if kind == "event" and number.isdecimal():
        try:
            return (await turn.services.events.reading.event(int(number))).details.title
        except Unknown:
            return ""
    if kind == "area":
        from handlers.library.admin.areas import title_of

        return title_of(turn.t, number)
    return ""


def refuse(turn: Turn, _: object) -> Screen:
    """Something for staff, pressed by somebody else."""
    return Screen(turn.t("This is for the staff of the library."), [[menu_key(turn.t)]])
