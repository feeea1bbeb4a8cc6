"""What answers residents who choose what comes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.preferences.rules import EVERY, Wishes, time_of
from bot.base.database import Transaction
from bot.base.refusals import OldButton
from bot.chat.core.context import Turn
from bot.chat.core.feature import reads, writes
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.delivery.outbox.rules import Quiet
from bot.services import Services
from handlers.preferences import screens
from handlers.preferences.buttons import ChooseInterest, SetQuiet, SilenceTopic, SwitchTopic

_DAY = 24 * 60


@reads
async def open_settings(turn: Turn, _: object) -> Screen:
    """/notifikasi: all of it."""
    return screens.settings(turn.t, await _wishes(turn), library_quiet(turn.services))


@reads
async def ask_silence(turn: Turn, heard: Heard) -> Screen:
    """“jgn kirim2 lg”."""
    return screens.asks_silence(turn.t, await _wishes(turn))


@writes
async def silence_topic(turn: Turn, tap: SilenceTopic, tx: Transaction) -> Screen:
    """The key under an announcement."""
    await turn.services.notifications.silence(tx, turn.person.id, tap.topic)
    if tap.topic == EVERY:
        return screens.all_off(turn.t)
    return screens.silenced(turn.t, tap.topic)


@writes
async def switch_topic(turn: Turn, tap: SwitchTopic, tx: Transaction) -> Screen:
    """On or off; the same twice changes nothing."""
    notifications, person = turn.services.notifications, turn.person.id
    change = notifications.hear if tap.wanted else notifications.silence
    wishes = await change(tx, person, tap.topic)
    if tap.topic == EVERY and not tap.wanted:
        return screens.all_off(turn.t)
    return screens.settings(turn.t, wishes, library_quiet(turn.services))


@reads
async def open_interests(turn: Turn, _: object) -> Screen:
    """What may be chosen."""
    wishes = await _wishes(turn)
    return screens.interests(turn.t, wishes, await turn.services.notifications.interests(wishes.interests))


@writes
async def choose_interest(turn: Turn, tap: ChooseInterest, tx: Transaction) -> Screen:
    """One more, or one less."""
    notifications = turn.services.notifications
    wishes = await notifications.choose(tx, turn.person.id, tap.code, wanted=tap.wanted)
    return screens.interests(turn.t, wishes, await notifications.interests(wishes.interests))


@reads
async def open_quiet(turn: Turn, _: object) -> Screen:
    """The quiet hours."""
    return screens.quiet_hours(turn.t, await _wishes(turn), library_quiet(turn.services))


@writes
async def set_quiet(turn: Turn, tap: SetQuiet, tx: Transaction) -> Screen:
    """Other quiet hours."""
    wishes = await turn.services.notifications.set_quiet(tx, turn.person.id, _quiet(tap))
    return screens.quiet_hours(turn.t, wishes, library_quiet(turn.services))


def _quiet(tap: SetQuiet) -> Quiet | None:
    if tap.begins is None or tap.ends is None:
        return None
    if not (0 <= tap.begins < _DAY and 0 <= tap.ends < _DAY):
        raise OldButton(tap.pack())
    return Quiet(time_of(tap.begins), time_of(tap.ends))


def library_quiet(services: Services) -> Quiet:
    """The library's quiet hours."""
    rules = services.events.rules
    return Quiet(rules.quiet_from, rules.quiet_until)


async def offered(services: Services, details: Mapping[str, Any]) -> Sequence[str] | None:
    """What may be chosen; nothing for who has chosen meanwhile, or wants nothing."""
    wishes = await services.notifications.of(details["person"])
    if wishes.interests or wishes.wants_nothing:
        return None
    return await services.notifications.interests()


async def _wishes(turn: Turn) -> Wishes:
    return await turn.services.notifications.of(turn.person.id)
