"""What guardians do with their children's profiles."""

from __future__ import annotations

from bot.areas.children.guardianship import Guardianship
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD, PHOTO
from bot.areas.consents.rules import about_child
from bot.base.database import Transaction
from bot.base.html import plain
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, Begin, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from handlers.children import screens
from handlers.children.buttons import AcceptInvitation, DeleteChild, EditChild, InviteGuardian, Photos, TellStage
from handlers.children.forms import ADD, CHANGE
from handlers.consents import shown
from handlers.navigation import OpenChild


@reads
async def show_children(context: Context, _: object) -> Screen:
    """The list, by key or words."""
    return await _listed(context)


@reads
async def open_child(context: Context, tap: OpenChild) -> Screen:
    """One card."""
    return screens.card(context.t, await context.services[Children].child(context.reader, context.person.id, tap.child))


@reads
async def begin_adding(context: Context, _: object) -> Begin:
    """The form, while there is room for one more."""
    await context.services[Children].make_room(context.reader, context.person.id)
    return Begin(ADD)


@reads
async def begin_deleting(context: Context, _: object) -> Screen:
    """“hapus data anak”: which one? With one child, the question itself."""
    children = await context.services[Children].of(context.reader, context.person.id)
    if len(children) == 1:
        return screens.asks_deletion(context.t, children[0])
    return screens.listed(context.t, children)


@reads
async def begin_changing(context: Context, tap: EditChild) -> Begin:
    """The form with what is known, at its summary."""
    child = await context.services[Children].child(context.reader, context.person.id, tap.child)
    known = child.details
    answers = {ABOUT: about_child(child.id), "name": known.call_name, "year": known.birth_year, "stage": known.stage}
    return Begin(CHANGE, answers)


@writes
async def delete(context: Context, tap: DeleteChild, tx: Transaction) -> Screen:
    """Ask, then delete."""
    if not tap.sure:
        return screens.asks_deletion(
            context.t, await context.services[Children].child(tx, context.person.id, tap.child)
        )
    gone = await context.services[Children].delete(tx, context.person.id, tap.child)
    said = (
        context.t("{name} is no longer on your list.", name=gone.name)
        if gone.kept_by_another
        else context.t("What was kept of {name} is deleted.", name=gone.name)
    )
    return screens.listed(context.t, gone.left).led_by(said)


@writes
async def photos(context: Context, tap: Photos, tx: Transaction) -> Screen:
    """Ask for the consent; give it; take it back."""
    children, person = context.services[Children], context.person.id
    match tap.allow:
        case "y":
            child = await children.allow_photos(tx, person, tap.child, shown(context.t, PHOTO))
            return screens.card(context.t, child).led_by(context.t("Thank you, that is noted."))
        case "n":
            child = await children.forbid_photos(tx, person, tap.child)
            return screens.card(context.t, child).led_by(context.t("Taken back. No new photo is used from now on."))
        case _:
            return screens.asks_photos(context.t, await children.child(tx, person, tap.child))


@writes
async def invite(context: Context, tap: InviteGuardian, tx: Transaction) -> Screen:
    """A one-time link."""
    return screens.invitation(context, await context.services[Guardianship].invite(tx, context.person.id, tap.child))


@reads
async def open_invitation(context: Context, token: str) -> Screen:
    """Who followed the link reads first."""
    return screens.invited(
        context.t, await context.services[Guardianship].invited_to(context.reader, context.person.id, token), token
    )


@writes
async def accept(context: Context, tap: AcceptInvitation, tx: Transaction) -> Screen:
    """The second guardian agrees."""
    t, consent = context.t, shown(context.t, CHILD)
    children = await context.services[Guardianship].accept(
        tx, context.person.id, context.person.name, tap.token, consent
    )
    names = screens.names_of(t, [child.name for child in children])
    return Screen(t("You are now the second guardian of {names}.", names=names), [screens.ways(t)])


@writes
async def tell_stage(context: Context, tap: TellStage, tx: Transaction) -> Answer:
    """An answer to the yearly question; the rest is asked on."""
    left = await context.services[Guardianship].tell_stage(tx, context.person.id, tap.child, tap.stage)
    if left:
        return screens.asks_stages(context.t, left)
    said = context.t("Thank you, that is noted.")
    return Screen(said, [screens.ways(context.t)], toast=plain(said))


async def _listed(context: Context) -> Screen:
    return screens.listed(context.t, await context.services[Children].of(context.reader, context.person.id))
