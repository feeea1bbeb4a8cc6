"""One message each: a guest's name, who brings or fetches a child, how many people there are."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.events.permissions import RUN_DOOR
from bot.areas.events.service import Events
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import NumberStep, TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.check_in import lists, screens
from handlers.events.check_in.access import door_of, guest_of
from handlers.events.check_in.buttons import WalkIn
from handlers.events.check_in.noting import note_coming, note_leaving

_MOST_HEADS = 5000


async def _walk_in(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    session_id = answers[ABOUT]
    await door_of(context, session_id)
    await context.services[People].meet(tx, context.person, context.first_name)
    marked = await context.services[Events].attending.walk_in(tx, session_id, answers["name"], context.person.id)
    shown = screens.door_screen(context, await door_of(context, session_id))
    said = context.t("✅ {name} is here.", name=marked.registration.name)
    another = [Button(context.t("Another guest"), WalkIn(session_id))]
    return Screen(shown.led_by(said).text, [another, *shown.keys])


async def _correct(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    session_id = answers[ABOUT]
    door = await door_of(context, session_id)
    await context.services[People].meet(tx, context.person, context.first_name)
    if change := answers["people"] - door.heads:
        await context.services[Events].attending.count(tx, session_id, change, context.person.id)
    return screens.door_screen(context, await door_of(context, session_id)).led_by(context.t("Noted."))


async def _brought(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    session_id, registration_id = answers[ABOUT]
    found = await guest_of(context, session_id, registration_id)
    await context.services[People].meet(tx, context.person, context.first_name)
    return await note_coming(context, tx, found, [found.registration], answers["name"])


async def _fetched(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    session_id, registration_id = answers[ABOUT]
    found = await guest_of(context, session_id, registration_id)
    await context.services[People].meet(tx, context.person, context.first_name)
    return await note_leaving(context, tx, found, [found.registration], answers["name"])


async def _find(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return lists.matches(context, await door_of(context, answers[ABOUT]), answers["name"])


FIND = Conversation(
    name="door_find",
    version=1,
    title=N_("Find a name"),
    why=N_("So that the guest is found on this event's list. Nothing is noted by looking."),
    send_label=N_("Search"),
    finish=_find,
    needs=RUN_DOOR,
    deed=N_("looked up a name on the list of an event"),
    direct=True,
    steps=(
        TextStep(
            name="name",
            label=N_("Name"),
            most=80,
            ask=lambda t, answers: t("Which name? A part of it, or the initials (for example WC), is enough."),
        ),
    ),
)
WALK_IN = Conversation(
    name="door_walk_in",
    version=1,
    title=N_("Guest without a seat"),
    why=N_("The list says who was there. Only the staff of this event see the name."),
    send_label=N_("Note"),
    finish=_walk_in,
    needs=RUN_DOOR,
    deed=N_("let a guest without a seat in"),
    direct=True,
    steps=(
        NameStep(
            name="name",
            label=N_("Name"),
            most=80,
            ask=lambda t, answers: t("What is the guest's name? Your next message is noted as present."),
        ),
    ),
)
CORRECT = Conversation(
    name="door_correct",
    version=1,
    title=N_("Correct the number"),
    why=N_("The number goes into the reports of the library; no names are kept with it."),
    send_label=N_("Note"),
    finish=_correct,
    needs=RUN_DOOR,
    deed=N_("corrected the number of people at an event"),
    direct=True,
    steps=(
        NumberStep(
            name="people",
            label=N_("People"),
            most=_MOST_HEADS,
            ask=lambda t, answers: t("How many people have come altogether? Write the right number."),
        ),
    ),
)
BROUGHT = Conversation(
    name="door_brought",
    version=1,
    title=N_("Who brings the child"),
    why=N_("So that it is known whom to look for while the child is here. It is deleted after the event."),
    send_label=N_("Note"),
    finish=_brought,
    needs=RUN_DOOR,
    deed=N_("noted who brought a child"),
    direct=True,
    steps=(
        NameStep(
            name="name",
            label=N_("Name"),
            most=80,
            ask=lambda t, answers: t("Who brings the child? Write the name."),
        ),
    ),
)
FETCHED = Conversation(
    name="door_fetched",
    version=1,
    title=N_("Who fetches the child"),
    why=N_("So that it is known with whom the child went home. It is deleted after the event."),
    send_label=N_("Note"),
    finish=_fetched,
    needs=RUN_DOOR,
    deed=N_("noted who fetched a child"),
    direct=True,
    steps=(
        NameStep(
            name="name",
            label=N_("Name"),
            most=80,
            ask=lambda t, answers: t("Who fetches the child? Write the name."),
        ),
    ),
)
