"""What the staff's further keys around tickets do, and a resident's on passing on."""

from __future__ import annotations

from collections.abc import Mapping

from bot.chat.core.feature import Action
from bot.chat.screens.callback_data import CallbackData
from handlers.tickets import closing, consenting, entering, handing, merging, ready, unnamed
from handlers.tickets.desk_buttons import (
    AddOffice,
    AddReady,
    AgreeToHandOn,
    AgreeUnnamed,
    AskToHandOn,
    ChooseMerge,
    ChooseOffice,
    ChooseReady,
    CloseWith,
    EnterTicket,
    HasBeenPassedOn,
    LinkTicket,
    MergeTickets,
    NameLapor,
    PartTicket,
    PreviewHandingOn,
    PreviewReady,
    RemoveOffice,
    RemoveReady,
    SendLapor,
    SendReady,
)

DESK_TAPS: Mapping[type[CallbackData], Action] = {
    CloseWith: closing.close,
    ChooseMerge: merging.choose,
    MergeTickets: merging.merge,
    PartTicket: merging.part,
    ChooseOffice: handing.choose,
    PreviewHandingOn: handing.preview,
    AskToHandOn: handing.ask,
    AgreeToHandOn: consenting.agree,
    AgreeUnnamed: unnamed.agree,
    HasBeenPassedOn: handing.passed_on,
    NameLapor: handing.lapor,
    SendLapor: handing.send_lapor,
    AddOffice: handing.begin_office,
    RemoveOffice: handing.remove,
    ChooseReady: ready.choose,
    PreviewReady: ready.preview,
    SendReady: ready.send,
    AddReady: ready.begin,
    RemoveReady: ready.remove,
    EnterTicket: entering.begin,
    LinkTicket: entering.begin_link,
}
