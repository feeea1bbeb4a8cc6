"""What answers the keys of announcements as they leave and after: sent, approved, paused, corrected, recalled."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.rules import NobodyReached, OtherMedium, OwnApproval, WrongPhase
from bot.areas.broadcasts.types import Phase, Target
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.base.html import paragraphs
from bot.chat.core.context import Turn
from bot.chat.core.feature import for_staff, reads, writes, writes_after
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.broadcasts import buttons as b
from handlers.broadcasts import going_buttons as g
from handlers.broadcasts import outcomes, panel, words
from handlers.navigation import sure


@for_staff(May.ANNOUNCE)
@reads
async def ask_to_send(turn: Turn, tap: g.AskToSend) -> Screen:
    """To how many, for how long; and whether every channel and group can be written to."""
    t, broadcasts = turn.t, turn.services.broadcasts
    one = await broadcasts.drafts.find(tap.broadcast)
    reach = await broadcasts.drafts.reach(one.audience, one.topic, one.content)
    if not (reach.people or reach.chats):
        raise NobodyReached(one.id)
    names = await panel.names_of(turn, one)
    asked = t("Send it now to: {audience}?", audience=words.audience(t, one.audience, names))
    told = outcomes.told(t, await outcomes.troubles(turn, one), names.chats)
    keys = [Button(t("Yes, send"), g.SendNow(one.id), style="success"), Button(t("No"), b.OpenAnnouncement(one.id))]
    return Screen(paragraphs(asked, words.reach(t, reach), told), [keys])


async def _look(turn: Turn, tap: g.SendNow) -> tuple[outcomes.Troubles, words.Names]:
    """Rights are looked at once more, before anything is written."""
    one = await turn.services.broadcasts.drafts.find(tap.broadcast)
    return await outcomes.troubles(turn, one), await panel.names_of(turn, one)


@for_staff(May.ANNOUNCE, N_("sent an announcement"))
@writes_after(_look)
async def send(turn: Turn, tap: g.SendNow, tx: Transaction, seen: tuple[outcomes.Troubles, words.Names]) -> Screen:
    """Let it go, or ask the second person; its progress is one message that is edited."""
    sending, (troubles, names) = turn.services.broadcasts.sending, seen
    await _leave_out(turn, tx, tap.broadcast, outcomes.blocked(troubles))
    one = await sending.go(tx, tap.broadcast, turn.person.id)
    if one.phase is Phase.RUNNING:
        await sending.follow(tx, one.id, turn.chat_id)
    await panel.ask_for_approval(turn, tx, one)
    told = outcomes.told(turn.t, troubles, names.chats)
    left_out = turn.t("Left out is where the bot cannot write.") if outcomes.blocked(troubles) else ""
    keys = [[Button(turn.t("Open"), b.OpenAnnouncement(one.id))], panel.ways(turn)]
    return Screen(paragraphs(panel.outcome(turn, one), told, left_out), keys)


async def _leave_out(turn: Turn, tx: Transaction, broadcast_id: int, blocked: frozenset[Target]) -> None:
    """Do not try where nothing can be sent; what comes again is tried again the next time."""
    drafts = turn.services.broadcasts.drafts
    one = await drafts.find_in(tx, broadcast_id)
    if blocked and one.plan.every is None:
        chats = [target for target in one.audience.chats if target not in blocked]
        await drafts.set_audience(tx, one.id, replace(one.audience, chats=chats))


@for_staff(May.APPROVE, N_("approved an announcement"))
@writes
async def approve(turn: Turn, tap: g.Approve, tx: Transaction) -> Screen:
    """The second person agrees."""
    one = await turn.services.broadcasts.sending.approve(tx, tap.broadcast, turn.person.id)
    if one.phase is Phase.RUNNING and one.created_by:
        await turn.services.broadcasts.sending.follow(tx, one.id, one.created_by)
    elif one.created_by:
        await turn.services.broadcasts.sending.tell(tx, one.id, [one.created_by])
    return (await panel.shown(turn, tx, one.id)).led_by(turn.t("Approved."))


@for_staff(May.APPROVE, N_("did not approve an announcement"))
@writes
async def disapprove(turn: Turn, tap: g.Disapprove, tx: Transaction) -> Screen:
    """It is a draft again."""
    one = await turn.services.broadcasts.sending.refuse(tx, tap.broadcast, turn.person.id)
    if one.created_by:
        await turn.services.broadcasts.sending.tell(tx, one.id, [one.created_by])
    return (await panel.shown(turn, tx, tap.broadcast)).led_by(turn.t("Not approved; it is a draft again."))


@for_staff(May.APPROVE, N_("changed whether announcements need a second person"))
@writes
async def switch_approval(turn: Turn, tap: g.SwitchApproval, tx: Transaction) -> Screen:
    """From now on, or no more."""
    await turn.services.broadcasts.sending.set_needs_approval(tx, tap.on)
    said = (
        turn.t("City-wide announcements now need a second person's approval.")
        if tap.on
        else turn.t("Announcements no longer need a second person.")
    )
    return Screen(said, [panel.ways(turn)])


@for_staff(May.ANNOUNCE, N_("skipped a planned announcement once"))
@writes
async def skip(turn: Turn, tap: g.SkipNext, tx: Transaction) -> Screen:
    """Not this time."""
    await turn.services.broadcasts.sending.skip(tx, tap.broadcast)
    return (await panel.shown(turn, tx, tap.broadcast)).led_by(turn.t("Skipped."))


@for_staff(May.ANNOUNCE, N_("paused an announcement"))
@writes
async def pause(turn: Turn, tap: g.Pause, tx: Transaction) -> Screen:
    """Nothing more leaves."""
    await turn.services.broadcasts.sending.pause(tx, tap.broadcast)
    return await panel.shown(turn, tx, tap.broadcast)


@for_staff(May.ANNOUNCE, N_("let an announcement go on"))
@writes
async def resume(turn: Turn, tap: g.Resume, tx: Transaction) -> Screen:
    """Go on."""
    await turn.services.broadcasts.sending.resume(tx, tap.broadcast)
    await turn.services.broadcasts.sending.follow(tx, tap.broadcast, turn.chat_id)
    return await panel.shown(turn, tx, tap.broadcast)


@for_staff(May.ANNOUNCE)
@reads
async def ask_to_stop(turn: Turn, tap: g.AskToStop) -> Screen:
    """Sure?"""
    t = turn.t
    asked = t("Stop it for good? Whoever has it keeps it; nobody else gets it.")
    return sure(t, asked, t("Yes, stop"), g.Stop(tap.broadcast), b.OpenAnnouncement(tap.broadcast))


@for_staff(May.ANNOUNCE, N_("stopped an announcement"))
@writes
async def stop(turn: Turn, tap: g.Stop, tx: Transaction) -> Screen:
    """For good."""
    await turn.services.broadcasts.sending.stop(tx, tap.broadcast)
    return await panel.shown(turn, tx, tap.broadcast)


@for_staff(May.ANNOUNCE)
@reads
async def ask_to_recall(turn: Turn, tap: g.AskToRecall) -> Screen:
    """Sure? Telegram deletes what is younger than two days."""
    t = turn.t
    asked = t("Recall it? Copies younger than two days are deleted everywhere; older ones Telegram lets stay.")
    return sure(t, asked, t("Yes, recall"), g.Recall(tap.broadcast), b.OpenAnnouncement(tap.broadcast))


@for_staff(May.ANNOUNCE, N_("recalled an announcement"))
@writes
async def recall(turn: Turn, tap: g.Recall, tx: Transaction) -> Screen:
    """Deleted where that is possible; where not is said once it is known."""
    await turn.services.broadcasts.after.recall(tx, tap.broadcast)
    said = turn.t("It is being recalled. Open it again to see where that was not possible.")
    return Screen(said, [[Button(turn.t("Open"), b.OpenAnnouncement(tap.broadcast))], panel.ways(turn)])


async def _newcomers(turn: Turn, tap: g.SendToNewcomers) -> int:
    return await turn.services.broadcasts.after.newcomers(tap.broadcast)


@for_staff(May.ANNOUNCE, N_("sent an announcement to newcomers"))
@writes_after(_newcomers)
async def send_to_newcomers(turn: Turn, tap: g.SendToNewcomers, tx: Transaction, many: int) -> Screen:
    """To those who have come since."""
    t = turn.t
    if not many:
        said = t("Everybody it concerns has it already.")
        return (await panel.shown(turn, tx, tap.broadcast)).led_by(said)
    await turn.services.broadcasts.after.again(tx, tap.broadcast)
    await turn.services.broadcasts.sending.follow(tx, tap.broadcast, turn.chat_id)
    said = t.plural("It goes to {n} more resident.", "It goes to {n} more residents.", many)
    return (await panel.shown(turn, tx, tap.broadcast)).led_by(said)


@for_staff(May.ANNOUNCE, N_("repeated the unclear copies of an announcement"))
@writes
async def repeat_uncertain(turn: Turn, tap: g.RepeatUncertain, tx: Transaction) -> Screen:
    """Once more to those who may not have got it."""
    many = await turn.services.broadcasts.after.repeat_uncertain(tx, tap.broadcast)
    said = turn.t.plural("{n} copy is sent once more.", "{n} copies are sent once more.", many)
    return (await panel.shown(turn, tx, tap.broadcast)).led_by(said)


@for_staff(May.ANNOUNCE, N_("left the unclear copies of an announcement"))
@writes
async def leave_uncertain(turn: Turn, tap: g.LeaveUncertain, tx: Transaction) -> Screen:
    """Let them be."""
    many = await turn.services.broadcasts.after.leave_uncertain(tx, tap.broadcast)
    said = turn.t.plural("{n} copy is left as it is.", "{n} copies are left as they are.", many)
    return (await panel.shown(turn, tx, tap.broadcast)).led_by(said)


async def what_waits(turn: Turn) -> int:
    """Announcements that wait for somebody: to be approved, paused, held."""
    return len(await turn.services.broadcasts.sending.waiting())


def wrong_phase(turn: Turn, _: WrongPhase) -> Screen:
    """It has moved on meanwhile."""
    return Screen(turn.t("That is no longer possible: the announcement has moved on."), [panel.ways(turn)])


def nobody(turn: Turn, refusal: NobodyReached) -> Screen:
    """The audience is empty: the way to it."""
    said = turn.t("It would reach nobody. Please choose to whom it shall go.")
    way = [Button(turn.t("Recipients"), b.ChooseAudience(refusal.broadcast))] if refusal.broadcast else []
    return Screen(said, [way, panel.ways(turn)])


def own_approval(turn: Turn, _: OwnApproval) -> Screen:
    """The writer may not approve it."""
    return Screen(turn.t("Whoever wrote it cannot approve it. Please ask a second person."), [panel.ways(turn)])


def other_medium(turn: Turn, _: OtherMedium) -> Screen:
    """A text cannot become a photo."""
    said = turn.t("What was sent as a text stays a text, and a photo stays a photo. Please recall it and send it anew.")
    return Screen(said, [panel.ways(turn)])
