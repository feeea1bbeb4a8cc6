"""What needs a person: complaints, suggestions, questions, voices and photos; answered in the chat."""

from __future__ import annotations

from bot.areas.tickets.codes import number_of
from bot.areas.tickets.letters import AT_THE_DESK, TICKET, WRITTEN
from bot.areas.tickets.refused import (
    AnsweredAlready,
    AnswerHasLeft,
    AskedAlready,
    DealtWithAlready,
    KeptEnough,
    MergedAlready,
    Muted,
    OverForLong,
    TooMuchFeedback,
    UnfitClock,
)
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, PhotoKind, Spelling, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.tickets import (
    actions,
    albums,
    closing,
    consenting,
    deadlines,
    desk,
    entering,
    handing,
    merging,
    mutes,
    ready,
    refusals,
    screens,
    staff_actions,
    unnamed,
)
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
    UnnamedHelped,
    WriteUnnamed,
)
from handlers.tickets.desk_taps import DESK_TAPS
from handlers.tickets.forms import ASK, REPLY, SEND
from handlers.tickets.messages import NothingToSend
from handlers.tickets.notices import NOTICES
from handlers.tickets.staff_forms import ANSWER, CLOCK, MORE, NOTE


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
        UnnamedHelped: unnamed.helped,
        ShowFeedback: staff_actions.show_waiting,
        SiftTickets: staff_actions.sift,
        OpenFeedback: staff_actions.open_one,
        AnswerFeedback: staff_actions.begin_answer,
        AddAnswer: staff_actions.begin_more,
        TakeAnswerBack: staff_actions.take_back,
        CloseFeedback: closing.choose,
        **DESK_TAPS,
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
        Phrase("my_feedback", actions.show_mine, phrases.MINE, label=N_("My complaints"), own=True),
        Phrase(
            "tickets_open", staff_actions.show_by_words, phrases.OPEN, label=N_("What waits for an answer"), own=True
        ),
    ),
    spellings=(Spelling("report_number", entering.looks_like_number, entering.is_number, entering.by_number),),
    conversations=(
        SEND,
        ASK,
        REPLY,
        ANSWER,
        MORE,
        NOTE,
        CLOCK,
        closing.ENDING,
        handing.OFFICE,
        ready.READY,
        entering.ENTER,
        entering.LINK,
    ),
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
    },
    edits={WRITTEN: staff_actions.correct},
    captions=("feedback",),
    wrote=actions.written,
    former_deeds=(closing.FORMERLY,),
    refusals={
        TooMuchFeedback: refusals.too_much,
        AnsweredAlready: desk.too_late,
        AnswerHasLeft: desk.has_left,
        DealtWithAlready: refusals.dealt_with,
        Muted: mutes.not_now,
        OverForLong: screens.over_for_long,
        NothingToSend: refusals.nothing_to_send,
        unnamed.TellsWho: unnamed.tells_who,
        MergedAlready: merging.cannot,
        AskedAlready: consenting.asked_already,
        KeptEnough: ready.enough,
        UnfitClock: refusals.unfit_clock,
    },
    notices=NOTICES,
)
