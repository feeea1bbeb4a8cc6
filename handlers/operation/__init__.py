"""How the bot does: for its owners."""

from __future__ import annotations

from bot.areas.operation.backups import FAILED
from bot.areas.operation.permissions import SEE_STATUS
from bot.areas.operation.status import Status
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, for_staff, reads_slowly
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.operation import screens
from handlers.operation.buttons import OpenStatus, ShowParked


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


FEATURE = Feature(
    name="operation",
    title=N_("How the bot is doing"),
    essential=True,
    tools=(MenuButton(N_("🩺 How the bot is doing"), OpenStatus(), 90),),
    commands=(Command("status", N_("How the bot is doing"), show_status),),
    taps={OpenStatus: show_status, ShowParked: show_parked},
    notices={FAILED: screens.backup_failed},
)
