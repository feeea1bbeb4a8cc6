"""How the bot does: for its owners."""

from __future__ import annotations

from bot.areas.operation.backups import FAILED
from bot.areas.operation.permissions import SEE_STATUS
from bot.areas.operation.set_aside import LET_GO, NotSetAside, SetAside
from bot.areas.operation.status import Status
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Waiting, for_staff, reads, reads_slowly, writes
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.operation import screens
from handlers.operation.buttons import AskToLetGo, LetGo, OpenStatus, ShowParked, TryAgain
from handlers.sure import THROW_AWAY, sure


@for_staff(SEE_STATUS)
@reads_slowly
async def show_status(context: Context, _: object) -> Screen:
    """/status."""
    return screens.status(context.t, await context.services[Status].report())


@for_staff(SEE_STATUS)
@reads_slowly
async def show_parked(context: Context, _: object) -> Screen:
    """What was set aside, without its words."""
    service = context.services[Status]
    return screens.set_aside(context.t, await service.parked(), await service.report())


async def what_waits(context: Context) -> int:
    """How many messages wait for an owner's decision."""
    return await context.services[SetAside].how_many(context.reader)


@for_staff(SEE_STATUS, N_("tried a message again that was set aside"))
@writes
async def try_again(context: Context, tap: TryAgain, tx: Transaction) -> Screen:
    """It is answered now, or set aside once more."""
    await context.services[SetAside].try_again(tx, tap.update)
    return screens.decided(context.t, context.t("It is being answered now. If it fails once more, it is listed again."))


@for_staff(SEE_STATUS)
@reads
async def ask_to_let_go(context: Context, tap: AskToLetGo) -> Screen:
    """Sure?"""
    t = context.t
    asked = t("Throw this message away? It is erased, and whoever sent it is asked to write again.")
    return sure(t, asked, THROW_AWAY, LetGo(tap.update), ShowParked())


@for_staff(SEE_STATUS, N_("threw away a message that was set aside"))
@writes
async def let_go(context: Context, tap: LetGo, tx: Transaction) -> Screen:
    """Gone; its sender hears of it."""
    await context.services[SetAside].let_go(tx, tap.update)
    return screens.decided(context.t, context.t("Thrown away. Whoever sent it is told."))


def not_set_aside(context: Context, _: NotSetAside) -> Screen:
    """Somebody was faster."""
    return screens.decided(context.t, context.t("This was answered or thrown away meanwhile."))


FEATURE = Feature(
    name="operation",
    title=N_("How the bot is doing"),
    essential=True,
    tools=(MenuButton(N_("🩺 How the bot is doing"), OpenStatus(), 90, heap=Heap.SETTINGS),),
    commands=(Command("status", N_("How the bot is doing"), show_status),),
    taps={
        OpenStatus: show_status,
        ShowParked: show_parked,
        TryAgain: try_again,
        AskToLetGo: ask_to_let_go,
        LetGo: let_go,
    },
    desk=(Waiting(N_("📥 Messages set aside: {n}"), what_waits, ShowParked(), 51),),
    refusals={NotSetAside: not_set_aside},
    notices={FAILED: screens.backup_failed, LET_GO: screens.let_go_told},
)
