"""What needs a person: complaints, suggestions, questions, voices and photos; answered in the chat."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.tickets.codes import number_of
from bot.areas.tickets.deadlines import DUE, LATE
from bot.areas.tickets.letters import ANSWERED, AT_THE_DESK, ENDED, LATER, TICKET, TOLD, UNHELPED, WRITTEN
from bot.areas.tickets.rules import (
    AnsweredAlready,
    AnswerHasLeft,
    DealtWithAlready,
    Muted,
    OverForLong,
    State,
    Ticket,
    TooMuchFeedback,
    UnfitClock,
    Words,
)
from bot.areas.tickets.service import Tickets
from bot.areas.tickets.unnamed import UNHEARD
from bot.base.database import Reader
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Notice, PhotoKind, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.tickets import actions, albums, deadlines, desk, mutes, refusals, screens, staff_actions, unnamed
from handlers.tickets import phrases as phrases
from handlers.tickets.asking import ASKING as ASKING
from handlers.tickets.buttons import (
    AddAnswer,
    AddNote,
    AnswerFeedback,
    AnswerHelped,
    AssignTicket,
    ChangeKind,
    ChooseMute,
    CloseFeedback,
    FinishTicket,
    FinishUnnamed,
    MuteWriter,
    NeedsLongest,
    NeedsOthers,
    OpenFeedback,
    OpenMyFeedback,
    OpenUnnamed,
    PlayFile,
    PlayUnnamed,
    ReplyFeedback,
    SendFeedback,
    SetClock,
    ShowClocks,
    ShowFeedback,
    ShowLate,
    ShowMuted,
    ShowMyFeedback,
    SiftTickets,
    TakeAnswerBack,
    UnmuteWriter,
    WriteUnnamed,
)
from handlers.tickets.forms import ASK, REPLY, SEND
from handlers.tickets.messages import NothingToSend
from handlers.tickets.staff_forms import ANSWER, CLOCK, MORE, NOTE

# Notices


async def _waiting(services: Services, reader: Reader, details: Mapping[str, Any]) -> desk.Told | None:
    """None where nothing waits any more, or the day it reminds of has been put off."""
    ticket = await services[Tickets].waiting(reader, details["feedback"])
    if ticket is None or details.get("due") not in (None, ticket.due_on.isoformat()):
        return None
    return desk.Told(ticket, ticket.word(details.get("words")), details.get("edit"))


async def _mine(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    try:
        return await services[Tickets].ticket(reader, details["feedback"], details["person"])
    except Unknown:
        return None


async def _answered(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Ticket, Words] | None:
    ticket = await _mine(services, reader, details)
    words = ticket.word(details["words"]) if ticket and "words" in details else ticket and ticket.answer
    return (ticket, words) if ticket and words else None


async def _later(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    ticket = await _mine(services, reader, details)
    return ticket if ticket and ticket.state is State.OPEN else None


async def _unhelped(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    """None where they have said otherwise since, or written on."""
    try:
        ticket = await services[Tickets].ticket(reader, details["feedback"])
    except Unknown:
        return None
    return ticket if ticket.helped is False and ticket.state is not State.OPEN else None


async def _ended(services: Services, reader: Reader, details: Mapping[str, Any]) -> Ticket | None:
    ticket = await _mine(services, reader, details)
    return ticket if ticket and ticket.state is State.CLOSED else None


async def _unheard(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Ticket]:
    return await services[Tickets].unnamed.told_of(reader, details["hour"])


def _answer_screen(t: Texts, found: tuple[Ticket, Words]) -> Screen:
    return screens.answered(t, *found)


async def _number(context: Context, ticket: int) -> str:
    return str(context.t("no. {number}", number=number_of(ticket)))


FEATURE = Feature(
    name="feedback",
    named={"feedback": _number},
    title=N_("Complaints and suggestions"),
    menu=(MenuButton(N_("💬 Suggestions & complaints"), SendFeedback(), 7),),
    more=(MenuButton(N_("What I have sent"), ShowMyFeedback(), 6),),
    desk=(
        Waiting(N_("💬 Complaints and suggestions: {n}"), staff_actions.how_many_wait, ShowFeedback(), 3),
        Waiting(N_("⏰ Answers that are late: {n}"), deadlines.how_many_late, ShowLate(), 4),
    ),
    commands=(
        Command("saran", N_("Suggestions and complaints"), actions.begin),
        Command("umpanbalik", N_("Suggestions and complaints"), actions.begin, shown=False),
    ),
    taps={
        SendFeedback: actions.begin,
        ShowMyFeedback: actions.show_mine,
        OpenMyFeedback: actions.open_mine,
        ReplyFeedback: actions.begin_reply,
        FinishTicket: actions.finish,
        AnswerHelped: actions.helped,
        PlayFile: actions.play,
        OpenUnnamed: unnamed.open_it,
        WriteUnnamed: unnamed.how_to_write,
        FinishUnnamed: unnamed.finish,
        PlayUnnamed: unnamed.play,
        ShowFeedback: staff_actions.show_waiting,
        SiftTickets: staff_actions.sift,
        OpenFeedback: staff_actions.open_one,
        AnswerFeedback: staff_actions.begin_answer,
        AddAnswer: staff_actions.begin_more,
        TakeAnswerBack: staff_actions.take_back,
        CloseFeedback: staff_actions.close,
        AssignTicket: staff_actions.assign,
        ChangeKind: staff_actions.change_kind,
        NeedsOthers: staff_actions.needs_others,
        AddNote: staff_actions.begin_note,
        NeedsLongest: staff_actions.needs_longest,
        ShowLate: deadlines.show_late,
        ChooseMute: mutes.choose,
        MuteWriter: mutes.mute,
        UnmuteWriter: mutes.unmute,
        ShowMuted: mutes.show,
        ShowClocks: staff_actions.show_clocks,
        SetClock: staff_actions.begin_clock,
    },
    phrases=(
        Phrase(
            "feedback",
            actions.begin_by_words,
            phrases.FEEDBACK,
            learned=("complaint", "suggestion"),
            whole=True,
            label=N_("Complaint or suggestion"),
        ),
        Phrase("my_feedback", actions.show_mine, phrases.MINE, label=N_("My complaints")),
        Phrase("tickets_open", staff_actions.show_by_words, phrases.OPEN, label=N_("What waits for an answer")),
    ),
    conversations=(SEND, ASK, REPLY, ANSWER, MORE, NOTE, CLOCK),
    links={"saran": actions.begin},
    media={"voice": actions.take_voice, "video": actions.take_video},
    album=(albums.belongs, albums.take_part),
    photos=(PhotoKind(actions.captioned, bool, actions.take_photo),),
    replies={
        TICKET: actions.write_on,
        AT_THE_DESK: staff_actions.answer_by_reply,
        WRITTEN: staff_actions.go_on,
    },
    key_replies={
        OpenUnnamed: unnamed.write_on,
        WriteUnnamed: unnamed.write_on,
        AnswerFeedback: staff_actions.answer_by_key,
        AddAnswer: staff_actions.answer_by_key,
        AddNote: staff_actions.answer_by_key,  # of an open report, where the keys were turned and show no other
    },
    edits={WRITTEN: staff_actions.correct},
    captions=("feedback",),
    wrote=actions.written,
    refusals={
        TooMuchFeedback: refusals.too_much,
        AnsweredAlready: desk.too_late,
        AnswerHasLeft: desk.has_left,
        DealtWithAlready: refusals.dealt_with,
        Muted: mutes.not_now,
        OverForLong: screens.over_for_long,
        NothingToSend: refusals.nothing_to_send,
        unnamed.TellsWho: unnamed.tells_who,
        UnfitClock: refusals.unfit_clock,
    },
    notices={
        TOLD: Notice(_waiting, desk.told),
        ANSWERED: Notice(_answered, _answer_screen),
        LATER: Notice(_later, screens.later),
        DUE: Notice(deadlines.due_for, deadlines.due),
        LATE: Notice(deadlines.late_for, deadlines.late),
        UNHELPED: Notice(_unhelped, deadlines.did_not_help),
        UNHEARD: Notice(_unheard, deadlines.unheard),
        ENDED: Notice(_ended, screens.ended),
    },
)
