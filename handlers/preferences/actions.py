"""What answers residents who choose what comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.events.service import Events
from bot.areas.people.service import People
from bot.areas.preferences.rules import EVERY, Wishes, time_of
from bot.areas.preferences.service import Preferences
from bot.base.database import Reader, Transaction
from bot.base.quiet import Quiet
from bot.base.refusals import OldButton
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from handlers.navigation import SaveData, SilenceTopic
from handlers.preferences import screens
from handlers.preferences.buttons import ChooseInterest, SetQuiet, SwitchTopic

_DAY = 24 * 60


@reads
async def open_settings(context: Context, _: object) -> Screen:
    """/notifikasi: all of it."""
    saves = bool(context.person.saves_data)
    return screens.settings(context.t, await _wishes(context), library_quiet(context.services), saves=saves)


@reads
async def ask_silence(context: Context, heard: Heard) -> Screen:
    """“jgn kirim2 lg”."""
    return screens.asks_silence(context.t, await _wishes(context))


@writes
async def silence_topic(context: Context, tap: SilenceTopic, tx: Transaction) -> Screen:
    """The key under an announcement."""
    wishes = await context.services[Preferences].silence(tx, context.person.id, tap.topic)
    if tap.topic == EVERY:
        return screens.all_off(context.t)
    return screens.silenced(context.t, wishes, tap.topic)


@writes
async def switch_topic(context: Context, tap: SwitchTopic, tx: Transaction) -> Screen:
    """On or off; the same twice changes nothing."""
    notifications, person = context.services[Preferences], context.person.id
    change = notifications.hear if tap.wanted else notifications.silence
    wishes = await change(tx, person, tap.topic)
    if tap.topic == EVERY and not tap.wanted:
        return screens.all_off(context.t)
    saves = bool(context.person.saves_data)
    return screens.settings(context.t, wishes, library_quiet(context.services), saves=saves)


@writes
async def save_data(context: Context, tap: SaveData, tx: Transaction) -> Screen:
    """Pictures only when asked for, or always."""
    return await _save(context, tx, saves=tap.saves)


@writes
async def save_by_words(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“hemat data”."""
    return await _save(context, tx, saves=True)


@writes
async def spend_by_words(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“kirim gambar lagi”."""
    return await _save(context, tx, saves=False)


async def _save(context: Context, tx: Transaction, *, saves: bool) -> Screen:
    people = context.services[People]
    await people.meet(tx, context.person, context.first_name)
    await people.save_data(tx, context.person.id, saves=saves)
    return screens.saving(context.t, saves=saves)


@reads
async def open_interests(context: Context, _: object) -> Screen:
    """What may be chosen."""
    wishes = await _wishes(context)
    return screens.interests(
        context.t, wishes, await context.services[Preferences].interests(context.reader, wishes.interests)
    )


@writes
async def choose_interest(context: Context, tap: ChooseInterest, tx: Transaction) -> Screen:
    """One more, or one less."""
    notifications = context.services[Preferences]
    wishes = await notifications.choose(tx, context.person.id, tap.code, wanted=tap.wanted)
    return screens.interests(context.t, wishes, await notifications.interests(tx, wishes.interests))


@reads
async def open_quiet(context: Context, _: object) -> Screen:
    """The quiet hours."""
    return screens.quiet_hours(context.t, await _wishes(context), library_quiet(context.services))


@writes
async def set_quiet(context: Context, tap: SetQuiet, tx: Transaction) -> Screen:
    """Other quiet hours."""
    wishes = await context.services[Preferences].set_quiet(tx, context.person.id, _quiet(tap))
    return screens.quiet_hours(context.t, wishes, library_quiet(context.services))


def _quiet(tap: SetQuiet) -> Quiet | None:
    if tap.begins is None or tap.ends is None:
        return None
    if not (0 <= tap.begins < _DAY and 0 <= tap.ends < _DAY):
        raise OldButton(tap.pack())
    return Quiet(time_of(tap.begins), time_of(tap.ends))


def library_quiet(services: Services) -> Quiet:
    """The library's quiet hours."""
    rules = services[Events].rules
    return Quiet(rules.quiet_from, rules.quiet_until)


async def offered(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[str] | None:
    """What may be chosen; nothing for who has chosen meanwhile, or wants nothing."""
    wishes = await services[Preferences].of(reader, details["person"])
    if wishes.interests or wishes.wants_nothing:
        return None
    return await services[Preferences].interests(reader)


async def _wishes(context: Context) -> Wishes:
    return await context.services[Preferences].of(context.reader, context.person.id)
