"""What answers whoever told of a danger, while it runs: more about it, something else, where it stands, its end."""

from __future__ import annotations

from collections.abc import Callable

from bot.areas.emergencies.aftermath import After
from bot.areas.emergencies.meanwhile import Besides
from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.service import Emergencies
from bot.base.database import Transaction
from bot.chat.core.alarm import Further, Otherwise
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from handlers.emergencies import aftermath, standing
from handlers.emergencies.actions import photo_of
from handlers.emergencies.buttons import AnswerAsEver, EndMine

NEAR = frozenset(
    "danger self_harm ask_staff feedback toilet accessibility prayer_room power child_age add_child my_children"
    " child_alone correct_name dress_rules lockers childrens_corner lost_item found_item small_talk sad greeting salam"
    " thanks goodbye how_are_you help robot noise_rules other_service more insult praise clearance crowded"
    " nursing".split()
)
"""Meanings that are as likely of what happens: where the toilet is, what somebody wears, that the light is out."""
_POLITE = frozenset("greeting salam thanks".split())


async def concerns(context: Context, text: str, otherwise: Callable[[], Otherwise], in_form: bool) -> int:
    """Whether the words belong to what this person told of; see `Alarm`."""
    emergencies = context.services[Emergencies]
    told = await emergencies.concerns(
        context.reader, context.person.id, text, lambda: besides_of(text, otherwise()), in_form=in_form
    )
    return 0 if told is None else told + 1


def besides_of(text: str, told: Otherwise) -> Besides:
    """What else words may mean, as the rules weigh it."""
    names = told.names - _POLITE or told.names
    return Besides(
        level=told.level,
        kind=hear(text).kind,
        suspected=told.suspected,
        other=told.sureness,
        exactly=told.exactly,
        book=not told.names,
        near=not names.isdisjoint(NEAR),
    )


@writes
async def go_on(context: Context, text: Further, tx: Transaction) -> Screen:
    """More words about it; where they may mean something else, the answer to that is one key away."""
    emergencies, heard = context.services[Emergencies], hear(text)
    likely, kind = text.level >= Level.LIKELY, heard.kind if text.level else ""
    met = await emergencies.go_on(tx, context.person.id, kind, str(text), photo_of(context), likely=likely)
    shown = aftermath.met(context.t, met, await emergencies.numbers(tx), context.now)
    return aftermath.with_ordinary(context.t, shown, met.said) if text.unclear and met.said else shown


async def asked(context: Context, key: CallbackData) -> str:
    """The words that meant something else."""
    said = key.said if isinstance(key, AnswerAsEver) else 0
    return await context.services[Emergencies].words(context.reader, said, context.person.id)


async def back(context: Context) -> Button | None:
    """The way back to what this person told of."""
    mine = await context.services[Emergencies].of_mine(context.reader, context.person.id)
    return standing.back(context.t, mine) if mine else None


@reads
async def show_mine(context: Context, _: object) -> Screen:
    """Where it stands."""
    emergencies = context.services[Emergencies]
    mine = await emergencies.of_mine(context.reader, context.person.id)
    return standing.mine(context.t, mine, await emergencies.numbers(context.reader))


@writes
async def end_mine(context: Context, tap: EndMine, tx: Transaction) -> Screen:
    """Who told of it says that it is over, or never was. Raises Unknown."""
    after = After.MISTAKEN if tap.mistaken else After.OVER
    met = await context.services[Emergencies].end_mine(tx, tap.emergency, context.person.id, after)
    return aftermath.met(context.t, met, await context.services[Emergencies].numbers(tx), context.now)
