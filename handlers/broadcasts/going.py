"""What answers the keys of announcements as they leave and after: sent, approved, paused, corrected, recalled."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.permissions import ANNOUNCE, APPROVE
from bot.areas.broadcasts.rules import NobodyReached, OtherMedium, OwnApproval, WrongPhase
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.types import Phase, Target
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, reads_slowly, writes, writes_after
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.broadcasts import buttons as b
from handlers.broadcasts import correcting, outcomes, panel, words
from handlers.broadcasts import going_buttons as g
from handlers.navigation import OpenAnnouncement
from handlers.sure import RECALL, SEND, STOP, sure


@for_staff(ANNOUNCE)
@reads_slowly
async def ask_to_send(context: Context, tap: g.AskToSend) -> Screen:
    """To how many, for how long; and whether every channel and group can be written to."""
    t, broadcasts = context.t, context.services[Broadcasts]
    one = await broadcasts.drafts.find(context.reader, tap.broadcast)
    reach = await broadcasts.drafts.reach(context.reader, one.audience, one.topic, one.content)
    if not (reach.people or reach.chats):
        raise NobodyReached(one.id)
    names = await panel.names_of(context, one)
    asked = t("Send it now to: {audience}?", audience=words.audience(t, one.audience, names))
    told = outcomes.told(t, await outcomes.troubles(context, one), names.chats)
    keys = [Button(t(SEND.yes), g.SendNow(one.id), style="success"), Button(t(SEND.no), OpenAnnouncement(one.id))]
    return Screen(paragraphs(asked, words.reach(t, reach), told), [keys])


async def _look(context: Context, tap: g.SendNow) -> tuple[outcomes.Troubles, words.Names]:
    """Rights are looked at once more, before anything is written."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    return await outcomes.troubles(context, one), await panel.names_of(context, one)


@for_staff(ANNOUNCE, N_("sent an announcement"))
@writes_after(_look)
async def send(
    context: Context, tap: g.SendNow, tx: Transaction, seen: tuple[outcomes.Troubles, words.Names]
) -> Screen:
    """Let it go, or ask the second person; its progress is one message that is edited."""
    sending, (troubles, names) = context.services[Broadcasts].sending, seen
    await _leave_out(context, tx, tap.broadcast, outcomes.blocked(troubles))
    one = await sending.go(tx, tap.broadcast, context.person.id)
    if one.phase is Phase.RUNNING:
        await sending.follow(tx, one.id, context.chat_id)
    asked = await panel.ask_for_approval(context, tx, one)
    told = outcomes.told(context.t, troubles, names.chats)
    left_out = context.t("Left out is where the bot cannot write.") if outcomes.blocked(troubles) else ""
    keys = [[Button(context.t("Open"), OpenAnnouncement(one.id))], panel.ways(context)]
    return Screen(paragraphs(panel.outcome(context, one, asked=asked), told, left_out), keys)


async def _leave_out(context: Context, tx: Transaction, broadcast_id: int, blocked: frozenset[Target]) -> None:
    """Do not try where nothing can be sent; what comes again is tried again the next time."""
    drafts = context.services[Broadcasts].drafts
    one = await drafts.find(tx, broadcast_id)
    if blocked and one.plan.every is None:
        chats = [target for target in one.audience.chats if target not in blocked]
        await drafts.set_audience(tx, one.id, replace(one.audience, chats=chats))


@for_staff(APPROVE, N_("approved an announcement"))
@writes
async def approve(context: Context, tap: g.Approve, tx: Transaction) -> Screen:
    """The second person agrees."""
    one = await context.services[Broadcasts].sending.approve(tx, tap.broadcast, context.person.id)
    if one.phase is Phase.RUNNING and one.created_by:
        await context.services[Broadcasts].sending.follow(tx, one.id, one.created_by)
    elif one.created_by:
        await context.services[Broadcasts].sending.tell(tx, one.id, [one.created_by])
    return (await panel.shown(context, one.id)).led_by(context.t("Approved."))


@for_staff(APPROVE, N_("did not approve an announcement"))
@writes
async def disapprove(context: Context, tap: g.Disapprove, tx: Transaction) -> Screen:
    """It is a draft again."""
    one = await context.services[Broadcasts].sending.refuse(tx, tap.broadcast, context.person.id)
    if one.created_by:
        await context.services[Broadcasts].sending.tell(tx, one.id, [one.created_by])
    return (await panel.shown(context, tap.broadcast)).led_by(context.t("Not approved; it is a draft again."))


@for_staff(APPROVE, N_("changed whether announcements need a second person"))
@writes
async def switch_approval(context: Context, tap: g.SwitchApproval, tx: Transaction) -> Screen:
    """From now on, or no more."""
    await context.services[Broadcasts].sending.set_needs_approval(tx, tap.on)
    said = (
        context.t("City-wide announcements now need a second person's approval.")
        if tap.on
        else context.t("Announcements no longer need a second person.")
    )
    return Screen(said, [panel.ways(context)])


@for_staff(ANNOUNCE, N_("skipped a planned announcement once"))
@writes
async def skip(context: Context, tap: g.SkipNext, tx: Transaction) -> Screen:
    """Not this time."""
    await context.services[Broadcasts].sending.skip(tx, tap.broadcast)
    return (await panel.shown(context, tap.broadcast)).led_by(context.t("Skipped."))


@for_staff(ANNOUNCE, N_("paused an announcement"))
@writes
async def pause(context: Context, tap: g.Pause, tx: Transaction) -> Screen:
    """Nothing more leaves."""
    await context.services[Broadcasts].sending.pause(tx, tap.broadcast)
    return await panel.shown(context, tap.broadcast)


@for_staff(ANNOUNCE, N_("let an announcement go on"))
@writes
async def resume(context: Context, tap: g.Resume, tx: Transaction) -> Screen:
    """Go on."""
    await context.services[Broadcasts].sending.resume(tx, tap.broadcast)
    await context.services[Broadcasts].sending.follow(tx, tap.broadcast, context.chat_id)
    return await panel.shown(context, tap.broadcast)


@for_staff(ANNOUNCE)
@reads
async def ask_to_stop(context: Context, tap: g.AskToStop) -> Screen:
    """Sure?"""
    t = context.t
    asked = t("Stop it for good? Whoever has it keeps it; nobody else gets it.")
    return sure(t, asked, STOP, g.Stop(tap.broadcast), OpenAnnouncement(tap.broadcast))


@for_staff(ANNOUNCE, N_("stopped an announcement"))
@writes
async def stop(context: Context, tap: g.Stop, tx: Transaction) -> Screen:
    """For good."""
    await context.services[Broadcasts].sending.stop(tx, tap.broadcast)
    return await panel.shown(context, tap.broadcast)


@for_staff(ANNOUNCE)
@reads
async def ask_to_recall(context: Context, tap: g.AskToRecall) -> Screen:
    """Sure? Telegram deletes what is younger than two days."""
    t = context.t
    asked = t("Recall it? Copies younger than two days are deleted everywhere; older ones Telegram lets stay.")
    return sure(t, asked, RECALL, g.Recall(tap.broadcast), OpenAnnouncement(tap.broadcast))


@for_staff(ANNOUNCE, N_("recalled an announcement"))
@writes
async def recall(context: Context, tap: g.Recall, tx: Transaction) -> Screen:
    """Deleted where that is possible; where not is said once it is known."""
    await context.services[Broadcasts].after.recall(tx, tap.broadcast)
    said = context.t("It is being recalled. Open it again to see where that was not possible.")
    return Screen(said, [[Button(context.t("Open"), OpenAnnouncement(tap.broadcast))], panel.ways(context)])


async def _newcomers(context: Context, tap: g.SendToNewcomers) -> int:
    return await context.services[Broadcasts].after.newcomers(context.reader, tap.broadcast)


@for_staff(ANNOUNCE, N_("sent an announcement to newcomers"))
@writes_after(_newcomers)
async def send_to_newcomers(context: Context, tap: g.SendToNewcomers, tx: Transaction, many: int) -> Screen:
    """To those who have come since."""
    t = context.t
    if not many:
        said = t("Everybody it concerns has it already.")
        return (await panel.shown(context, tap.broadcast)).led_by(said)
    await context.services[Broadcasts].after.again(tx, tap.broadcast)
    await context.services[Broadcasts].sending.follow(tx, tap.broadcast, context.chat_id)
    said = t.plural("It goes to {n} more resident.", "It goes to {n} more residents.", many)
    return (await panel.shown(context, tap.broadcast)).led_by(said)


@for_staff(ANNOUNCE, N_("repeated the unclear copies of an announcement"))
@writes
async def repeat_uncertain(context: Context, tap: g.RepeatUncertain, tx: Transaction) -> Screen:
    """Once more to those who may not have got it."""
    many = await context.services[Broadcasts].after.repeat_uncertain(tx, tap.broadcast)
    said = context.t.plural("{n} copy is sent once more.", "{n} copies are sent once more.", many)
    return (await panel.shown(context, tap.broadcast)).led_by(said)


@for_staff(ANNOUNCE, N_("left the unclear copies of an announcement"))
@writes
async def leave_uncertain(context: Context, tap: g.LeaveUncertain, tx: Transaction) -> Screen:
    """Let them be."""
    many = await context.services[Broadcasts].after.leave_uncertain(tx, tap.broadcast)
    said = context.t.plural("{n} copy is left as it is.", "{n} copies are left as they are.", many)
    return (await panel.shown(context, tap.broadcast)).led_by(said)


async def what_waits(context: Context) -> int:
    """Announcements that wait for somebody: to be approved, paused, held."""
    return len(await context.services[Broadcasts].sending.waiting(context.reader))


def wrong_phase(context: Context, _: WrongPhase) -> Screen:
    """It has moved on meanwhile."""
    return Screen(context.t("That is no longer possible: the announcement has moved on."), [panel.ways(context)])


def nobody(context: Context, refusal: NobodyReached) -> Screen:
    """The audience is empty: the way to it."""
    said = context.t("It would reach nobody. Please choose to whom it shall go.")
    way = [Button(context.t("Recipients"), b.ChooseAudience(refusal.broadcast))] if refusal.broadcast else []
    return Screen(said, [way, panel.ways(context)])


def own_approval(context: Context, _: OwnApproval) -> Screen:
    """The writer may not approve it."""
    return Screen(context.t("Whoever wrote it cannot approve it. Please ask a second person."), [panel.ways(context)])


def other_medium(context: Context, refusal: OtherMedium) -> Screen:
    """Telegram does not let us change that."""
    return Screen(correcting.refused(context.t, refusal.medium), [panel.ways(context)])
