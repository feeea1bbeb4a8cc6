"""Somebody shares their own contact: what the desk did under that number is theirs from now on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.events.service import Events
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.reading.phones import read_phone
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.core.inputs import Given, SharedContact
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import Answers, Complaint
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import ShowMine, menu_key


@dataclass(frozen=True, kw_only=True)
class OwnContactStep(ContactStep):
    """The sender's own contact, shared: a typed number proves nothing."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        if not isinstance(given, SharedContact) or not given.own:
            raise Complaint(t("Please use the key “Share my number”. Only that shows that the number is yours."))
        return super().read(given, t, answers, today)


async def adopt(context: Context, tx: Transaction, number: str) -> int:
    """Give the desk's sign-ups under a proven number to their person; how many there were."""
    phone = read_phone(number)
    if phone is None:
        return 0
    await context.services[People].meet(tx, context.person, context.first_name)
    return await context.services[Events].signing_up.adopt(tx, context.person.id, phone)


async def number_proven(context: Context, tx: Transaction, number: str) -> None:
    """In whatever form it was shared."""
    await adopt(context, tx, number)


@writes
async def take_contact(context: Context, given: SharedContact, tx: Transaction) -> Screen:
    """A contact that no form has asked for."""
    if not given.own:
        return Screen(context.t("That is somebody else's contact. We do not keep it."), [[menu_key(context.t)]])
    return _found(context, await adopt(context, tx, given.phone))


def _found(context: Context, n: int) -> Screen:
    t = context.t
    keys = [[Button(t("My events"), ShowMine()), menu_key(t)]]
    if not n:
        return Screen(t("Thank you. Nothing was signed up at the desk with this number."), keys)
    said = t.plural("Thank you. {n} sign-up from the desk is now among “My events”.",
                    "Thank you. {n} sign-ups from the desk are now among “My events”.", n)  # fmt: skip
    return Screen(said, keys)


async def _finish(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return _found(context, await adopt(context, tx, answers["phone"]))


FIND = Conversation(
    name="desk_find",
    version=1,
    title=N_("Find what was signed up at the desk"),
    send_label=N_("Send"),
    finish=_finish,
    direct=True,
    steps=(
        OwnContactStep(
            name="phone",
            why=N_("Your number shows that what the desk signed up is yours. Only the staff see it."),
            label=N_("Telephone number"),
            ask=lambda t, answers: t(
                "Did our staff sign you up with your telephone number?"
                " Share your number, and it appears in “My events”."
            ),
        ),
    ),
)


@reads
async def begin(context: Context, _: object) -> Begin:
    """Share the number."""
    return Begin(FIND)
