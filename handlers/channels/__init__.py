"""Channels and groups: where the library speaks in public."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.channels.rules import Channel, NotThere
from bot.areas.channels.service import BACK, CAME, LOST, REFUSED, Channels
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.channels import actions, screens
from handlers.channels.buttons import (
    AskWhatToAnnounce,
    CheckChat,
    LeaveChat,
    OpenChat,
    RegisterChat,
    RemoveChat,
    ShowChats,
    ShowEventKinds,
    SurelyLeaveChat,
    SurelyRemoveChat,
    SwitchKind,
)
from handlers.navigation import Heap
from handlers.navigation import desk_ways as ways


async def _about(
    services: Services, reader: Reader, details: Mapping[str, Any]
) -> tuple[Channel, Mapping[str, Any]] | None:
    try:
        return await services[Channels].find(reader, details["chat"]), details
    except Unknown:
        return None


def _not_there(context: Context, refusal: NotThere) -> Screen:
    said = context.t("The bot is not in it. Add it there first, please.")
    return Screen(said, [ways(context.t)])


async def _title(context: Context, chat: int) -> str:
    return (await context.services[Channels].find(context.reader, chat)).title


FEATURE = Feature(
    name="channels",
    named={"chat": _title},
    title=N_("Channels and groups"),
    essential=True,
    tools=(MenuButton(N_("📢 Channels and groups"), ShowChats(), 20, heap=Heap.NEWS),),
    commands=(
        Command("kanal", N_("Channels and groups"), actions.show_chats),
        Command("disini", N_("Announce here"), actions.announce_here, shown=False, in_groups=True),
    ),
    taps={
        ShowChats: actions.show_chats,
        OpenChat: actions.open_chat,
        AskWhatToAnnounce: actions.ask_what,
        RegisterChat: actions.register,
        SwitchKind: actions.switch,
        ShowEventKinds: actions.show_event_kinds,
        CheckChat: actions.check,
        RemoveChat: actions.ask_to_remove,
        SurelyRemoveChat: actions.remove,
        LeaveChat: actions.ask_to_leave,
        SurelyLeaveChat: actions.leave,
    },
    refusals={NotThere: _not_there},
    notices={
        CAME: Notice(_about, screens.came),
        LOST: Notice(_about, screens.lost),
        BACK: Notice(_about, screens.back),
        REFUSED: Notice(_about, screens.refused),
    },
)
