"""What answers the keys of announcements before they leave."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.broadcasts.permissions import ANNOUNCE, APPROVE
from bot.areas.broadcasts.rules import NothingToSay
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.topics import Topics
from bot.areas.broadcasts.types import Broadcast, ContentKey, Unclear
from bot.areas.events.service import Events
from bot.areas.events.types import EventState
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.broadcasts import buttons as b
from handlers.broadcasts import forms, panel, words
from handlers.broadcasts import going_buttons as g
from handlers.navigation import OpenAnnouncement, desk_ways
from handlers.paging import beside
from handlers.sure import DELETE, sure

PAGE = 8


@for_staff(ANNOUNCE)
@reads
async def write(context: Context, _: object) -> Begin:
    """/pengumuman, or its key: write it now."""
    return Begin(forms.WRITE)


@for_staff(ANNOUNCE)
@reads
async def show_list(context: Context, tap: object) -> Screen:
    """Drafts, what is planned or waits, what has left."""
    t, broadcasts = context.t, context.services[Broadcasts]
    page = max(0, tap.page) if isinstance(tap, b.ShowAnnouncements) else 0
    drafts = list(await broadcasts.drafts.drafts_of(context.reader, context.person.id))[:5] if page == 0 else []
    waiting = (
        [*await broadcasts.sending.waiting(context.reader), *await broadcasts.sending.planned(context.reader)]
        if page == 0
        else []
    )
    recent, total = await broadcasts.sending.recent(context.reader, page * PAGE, PAGE)
    every = list({one.id: one for one in [*waiting, *drafts, *recent]}.values())
    said = lines(*(words.line(t, one) for one in every)) if every else t("Nothing has been announced yet.")
    keys = [[Button(words.title_of(t, one.content), OpenAnnouncement(one.id))] for one in every]
    labels = t("Newer"), t("Older")
    newer, older = beside(b.ShowAnnouncements, page, more=(page + 1) * PAGE < total, labels=labels)
    wanted = await broadcasts.sending.needs_approval(context.reader)
    switch = t("Second person: needed") if wanted else t("Second person: not needed")
    approval = [Button(switch, g.SwitchApproval(not wanted))] if context.may(APPROVE) else []
    new = Button(t("Write an announcement"), b.WriteAnnouncement(), style="primary")
    return Screen(paragraphs(t("<b>Announcements</b>"), said), [[new], *keys, [*newer, *older], approval, desk_ways(t)])


@for_staff(ANNOUNCE)
@reads
async def open_one(context: Context, tap: OpenAnnouncement) -> Screen:
    """The panel."""
    return await panel.shown(context, tap.broadcast)


@for_staff(ANNOUNCE)
@reads
async def preview(context: Context, tap: b.Preview) -> Screen:
    """The very message, then the panel below it."""
    one = await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast)
    return replace(await panel.shown(context, one.id), fresh=True, ahead=panel.seen(context, one))


@for_staff(ANNOUNCE)
@reads
async def rewrite(context: Context, tap: b.Rewrite) -> Begin:
    """Other words."""
    return Begin(forms.REWRITE, {ABOUT: tap.broadcast})


@for_staff(ANNOUNCE)
@reads
async def correct(context: Context, tap: g.Correct) -> Begin:
    """As it should have read."""
    return Begin(forms.CORRECT, {ABOUT: tap.broadcast})


@for_staff(ANNOUNCE)
@reads
async def add_link(context: Context, tap: b.AddLink) -> Begin:
    """A key with a link."""
    return Begin(forms.LINK, {ABOUT: tap.broadcast})


@for_staff(ANNOUNCE)
@reads
async def plan(context: Context, tap: g.PlanSending) -> Begin:
    """When?"""
    return Begin(forms.WHEN, {ABOUT: tap.broadcast})


@for_staff(ANNOUNCE)
@reads
async def pick_event(context: Context, tap: b.PickEventKey) -> Screen:
    """Which event?"""
    kept = await context.services[Events].reading.kept(context.reader, EventState.PUBLISHED, limit=24)
    keys = [[Button(title[:40], b.AddEventKey(tap.broadcast, event_id))] for event_id, title, _ in kept]
    back = [Button(context.t("Back"), OpenAnnouncement(tap.broadcast))]
    said = context.t("Which event shall the key lead to?") if kept else context.t("No event is published.")
    return Screen(said, [*keys, back])


@for_staff(ANNOUNCE, N_("added a key to an announcement"))
@writes
async def add_event(context: Context, tap: b.AddEventKey, tx: Transaction) -> Screen:
    """A key that leads to an event."""
    event = await context.services[Events].reading.event(tx, tap.event)
    return await panel.with_key(context, tx, tap.broadcast, ContentKey(event.details.title[:40], event_id=tap.event))


@for_staff(ANNOUNCE, N_("took the keys off an announcement"))
@writes
async def drop_keys(context: Context, tap: b.DropKeys, tx: Transaction) -> Screen:
    """No keys."""
    drafts = context.services[Broadcasts].drafts
    one = await drafts.find(tx, tap.broadcast)
    await drafts.set_content(tx, one.id, replace(one.content, keys=()))
    return await panel.shown(context, one.id)


@for_staff(ANNOUNCE)
@reads
async def choose_topic(context: Context, tap: b.ChooseTopic) -> Screen:
    """Which kind?"""
    t, topics = context.t, context.services[Topics].for_staff
    keys = [[Button(t(label), b.TakeTopic(tap.broadcast, topic))] for topic, label in topics.items()]
    said = t("What kind of announcement is it? Residents can silence a kind; they do not get it then.")
    return Screen(said, [*keys, [Button(t("Back"), OpenAnnouncement(tap.broadcast))]])


@for_staff(ANNOUNCE, N_("changed the kind of an announcement"))
@writes
async def take_topic(context: Context, tap: b.TakeTopic, tx: Transaction) -> Screen:
    """It is this kind."""
    if tap.topic not in context.services[Topics].for_staff:
        raise Unknown("topic")
    await context.services[Broadcasts].drafts.set_topic(tx, tap.broadcast, tap.topic)
    return await panel.shown(context, tap.broadcast)


def _options(context: Context, one: Broadcast) -> Screen:
    t = context.t
    urgent = t("At night too: yes") if one.urgent else t("At night too: no")
    repeats = one.unclear is Unclear.REPEAT
    repeat = t("Unclear copies: repeat") if repeats else t("Unclear copies: leave")
    said = paragraphs(
        t("At night an announcement waits for the morning, unless it is urgent."),
        t("Where the connection breaks, a copy may have arrived or not: repeat it, or leave it?"),
    )
    keys = [
        [Button(urgent, b.TakeOption(one.id, "urgent", not one.urgent))],
        [Button(repeat, b.TakeOption(one.id, "repeat", not repeats))],
        [Button(t("Back"), OpenAnnouncement(one.id))],
    ]
    return Screen(said, keys)


@for_staff(ANNOUNCE)
@reads
async def choose_options(context: Context, tap: b.ChooseOptions) -> Screen:
    """What is seldom changed."""
    return _options(context, await context.services[Broadcasts].drafts.find(context.reader, tap.broadcast))


@for_staff(ANNOUNCE, N_("changed how an announcement is sent"))
@writes
async def take_option(context: Context, tap: b.TakeOption, tx: Transaction) -> Screen:
    """On or off."""
    drafts = context.services[Broadcasts].drafts
    if tap.option == "urgent":
        await drafts.set_options(tx, tap.broadcast, urgent=tap.on)
    elif tap.option == "repeat":
        await drafts.set_options(tx, tap.broadcast, unclear=Unclear.REPEAT if tap.on else Unclear.LEAVE)
    else:
        raise Unknown("option")
    return _options(context, await drafts.find(tx, tap.broadcast))


@for_staff(ANNOUNCE)
@reads
async def ask_to_discard(context: Context, tap: b.AskToDiscard) -> Screen:
    """Sure?"""
    t = context.t
    asked = t("Delete this announcement? It has not been sent.")
    return sure(t, asked, DELETE, b.Discard(tap.broadcast), OpenAnnouncement(tap.broadcast))


@for_staff(ANNOUNCE, N_("deleted an announcement that was not sent"))
@writes
async def discard(context: Context, tap: b.Discard, tx: Transaction) -> Screen:
    """Gone."""
    await context.services[Broadcasts].drafts.discard(tx, tap.broadcast)
    return Screen(context.t("Deleted."), [panel.ways(context)])


@for_staff(ANNOUNCE, N_("copied an announcement"))
@writes
async def duplicate(context: Context, tap: b.Duplicate, tx: Transaction) -> Screen:
    """A new draft like it."""
    new = await context.services[Broadcasts].drafts.copy(tx, tap.broadcast, context.person.id)
    return (await panel.shown(context, new)).led_by(context.t("A new draft."))


def nothing_to_say(context: Context, _: NothingToSay) -> Screen:
    """The announcement is empty."""
    return Screen(
        context.t("There is nothing in it yet. Please write a text, or send a photo or a file."), [panel.ways(context)]
    )
