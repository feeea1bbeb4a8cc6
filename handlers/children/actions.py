"""What guardians do with their children's profiles."""

from __future__ import annotations

from bot.areas.consents.rules import CHILD, PHOTO
from bot.base.database import Transaction
from bot.base.html import plain
from bot.chat.core.context import Turn
from bot.chat.core.feature import Answer, Begin, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from handlers.children import screens
from handlers.children.buttons import (
    AcceptInvitation,
    DeleteChild,
    EditChild,
    InviteGuardian,
    OpenChild,
    Photos,
    TellStage,
)
from handlers.children.forms import ADD, CHANGE
from handlers.consents import shown


@reads
async def show_children(turn: Turn, _: object) -> Screen:
    """The list, by key or words."""
    return await _listed(turn)


@reads
async def open_child(turn: Turn, tap: OpenChild) -> Screen:
    """One card."""
    return screens.card(turn.t, await turn.services.children.child(turn.person.id, tap.child))


@reads
async def begin_adding(turn: Turn, _: object) -> Begin:
    """The form, while there is room for one more."""
    await turn.services.children.make_room(turn.person.id)
    return Begin(ADD)


@reads
async def begin_deleting(turn: Turn, _: object) -> Screen:
    """“hapus data anak”: which one? With one child, the question itself."""
    children = await turn.services.children.of(turn.person.id)
    if len(children) == 1:
        return screens.asks_deletion(turn.t, children[0])
    return screens.listed(turn.t, children)


@reads
async def begin_changing(turn: Turn, tap: EditChild) -> Begin:
    """The form with what is known, at its summary."""
    child = await turn.services.children.child(turn.person.id, tap.child)
    known = child.details
    answers = {ABOUT: child.id, "name": known.call_name, "year": known.birth_year, "stage": known.stage}
    return Begin(CHANGE, answers)


@writes
async def delete(turn: Turn, tap: DeleteChild, tx: Transaction) -> Screen:
    """Ask, then delete."""
    if not tap.sure:
        return screens.asks_deletion(turn.t, await turn.services.children.child(turn.person.id, tap.child))
    gone = await turn.services.children.delete(tx, turn.person.id, tap.child)
    said = (
        turn.t("{name} is no longer on your list.", name=gone.name)
        if gone.kept_by_another
        else turn.t("What was kept of {name} is deleted.", name=gone.name)
    )
    return screens.listed(turn.t, gone.left).led_by(said)


@writes
async def photos(turn: Turn, tap: Photos, tx: Transaction) -> Screen:
    """Ask for the consent; give it; take it back."""
    children, person = turn.services.children, turn.person.id
    match tap.allow:
        case "y":
            child = await children.allow_photos(tx, person, tap.child, shown(turn.t, PHOTO))
            return screens.card(turn.t, child).led_by(turn.t("Thank you, that is noted."))
        case "n":
            child = await children.forbid_photos(tx, person, tap.child)
            return screens.card(turn.t, child).led_by(turn.t("Taken back. No new photo is used from now on."))
        case _:
            return screens.asks_photos(turn.t, await children.child(person, tap.child))


@writes
async def invite(turn: Turn, tap: InviteGuardian, tx: Transaction) -> Screen:
    """A one-time link."""
    return screens.invitation(turn, await turn.services.family.invite(tx, turn.person.id, tap.child))


@reads
async def open_invitation(turn: Turn, token: str) -> Screen:
    """Who followed the link reads first."""
    return screens.invited(turn.t, await turn.services.family.invited_to(turn.person.id, token), token)


@writes
async def accept(turn: Turn, tap: AcceptInvitation, tx: Transaction) -> Screen:
    """The second guardian agrees."""
    t, consent = turn.t, shown(turn.t, CHILD)
    children = await turn.services.family.accept(tx, turn.person.id, turn.person.name, tap.token, consent)
    names = screens.names_of(t, [child.name for child in children])
    return Screen(t("You are now the second guardian of {names}.", names=names), [screens.ways(t)])


@writes
async def tell_stage(turn: Turn, tap: TellStage, tx: Transaction) -> Answer:
    """An answer to the yearly question; the rest is asked on."""
    left = await turn.services.family.tell_stage(tx, turn.person.id, tap.child, tap.stage)
    if left:
        return screens.asks_stages(turn.t, left)
    said = turn.t("Thank you, that is noted.")
    return Screen(said, [screens.ways(turn.t)], toast=plain(said))


async def _listed(turn: Turn) -> Screen:
    return screens.listed(turn.t, await turn.services.children.of(turn.person.id))
