"""At the door: who comes, who leaves, who comes without a seat."""

from __future__ import annotations

from bot.areas.events.permissions import RUN_DOOR
from bot.chat.core.feature import Command, Feature, MenuButton, PhotoKind, Spelling, Waiting
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.events.check_in import actions, codes, marks, sheet
from handlers.events.check_in import phrases as phrases
from handlers.events.check_in.buttons import (
    Admit,
    BroughtBy,
    CheckIn,
    CheckOut,
    CorrectHeads,
    CountHeads,
    FetchedBy,
    FindGuest,
    MarkGuest,
    OpenDoor,
    OpenGuest,
    PickInitial,
    ShowGuests,
    ShowToday,
    TakeMarkBack,
    TakeSheet,
    WalkIn,
)
from handlers.events.check_in.forms import BROUGHT, CORRECT, FETCHED, FIND, WALK_IN
from handlers.events.check_in.refusals import REFUSALS
from handlers.navigation import Heap

FEATURE = Feature(
    name="door",
    title=N_("Attendance at events"),
    part_of="events",
    quick=(MenuButton(N_("📋 Attendance"), ShowToday(), 1, heap=Heap.TODAY),),
    desk=(Waiting(N_("🧒 Children not fetched yet: {n}"), actions.how_many_left_behind, ShowToday(), 0),),
    commands=(Command("absen", N_("Attendance at today's events"), actions.show_today),),
    taps={
        ShowToday: actions.show_today,
        OpenDoor: actions.open_door,
        ShowGuests: actions.show_guests,
        PickInitial: actions.pick_initial,
        FindGuest: actions.begin_search,
        MarkGuest: actions.mark_on_list,
        OpenGuest: actions.open_guest,
        CheckIn: marks.check_in,
        BroughtBy: marks.ask_who_brought,
        CheckOut: marks.check_out,
        FetchedBy: marks.ask_who_fetched,
        TakeMarkBack: marks.take_back,
        Admit: marks.admit,
        WalkIn: actions.begin_walk_in,
        CountHeads: actions.count_heads,
        CorrectHeads: actions.begin_correction,
        TakeSheet: sheet.take_sheet,
    },
    phrases=(Phrase("attendance", actions.show_today, phrases.ATTENDANCE, label=N_("Attendance list")),),
    spellings=(
        Spelling("ticket_at_the_door", codes.surely_code, codes.always, codes.open_at_the_door, interrupts=True),
        Spelling("ticket", codes.is_code, codes.means_ticket, codes.open_code),
    ),
    conversations=(FIND, WALK_IN, CORRECT, BROUGHT, FETCHED),
    links={"t": codes.follow_ticket},
    photos=(PhotoKind(codes.look, codes.is_ticket, codes.open_photo, needs=RUN_DOOR),),
    refusals=REFUSALS,
    files={sheet.SHEET: sheet.make_sheet},
)
