"""Rooms in the chat: asked for, decided, used, passed on."""

from __future__ import annotations

from bot.areas.rooms.refusals import AskedAlready, NoLongerSo, NotThen, Taken, TooOften
from bot.chat.core.feature import Command, Feature, MenuButton, Spelling, Waiting
from bot.chat.core.follow_up import Again, FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.texts import N_
from handlers.navigation import Heap
from handlers.rooms import actions, buttons, desk, desk_buttons, keeping, phrases, pictures, refused, screens
from handlers.rooms.forms import ASK, MOVE
from handlers.rooms.keeping_forms import ADD, BREAK, CHANGES
from handlers.rooms.notices import NOTICES
from handlers.tickets.forms import DAMAGE

_ROOMS = Again(phrases=frozenset({"book_room", "rooms_free"}))

FEATURE = Feature(
    name="rooms",
    title=N_("Rooms"),
    more=(MenuButton(N_("🚪 Rooms to use"), buttons.ShowRooms(), 9),),
    desk=(Waiting(N_("🚪 Requests for rooms: {n}"), desk.how_many, desk_buttons.ShowAsked(), 9),),
    quick=(MenuButton(N_("🚪 Today's rooms"), desk_buttons.ShowGuests(), 9, heap=Heap.TODAY),),
    tools=(MenuButton(N_("🚪 Keep rooms"), desk_buttons.KeepRooms(), 44, heap=Heap.LIBRARY),),
    commands=(Command("ruang", N_("Rooms that you may use"), actions.show),),
    taps={
        buttons.ShowRooms: actions.show,
        buttons.OpenRoom: actions.open_room,
        buttons.ShowRoomDay: actions.show_day,
        buttons.ShowRoomWeek: actions.show_week,
        buttons.AskRoom: actions.ask,
        buttons.ShowMyRooms: actions.show_mine,
        buttons.OpenMyRoom: actions.open_mine,
        buttons.CancelMyRoom: actions.cancel,
        buttons.UndoCancelRoom: actions.undo,
        buttons.MoveMyRoom: actions.begin_move,
        buttons.MoveRoomTo: actions.move_to,
        buttons.TakeFreed: actions.take,
        buttons.HereInRoom: actions.here,
        buttons.LeaveRoom: actions.leave,
        buttons.KeepSeries: actions.keep_series,
        buttons.ReportBroken: actions.report,
        desk_buttons.ShowGuests: desk.show_guests,
        desk_buttons.ShowAsked: desk.show_asked,
        desk_buttons.OpenAsked: desk.open_asked,
        desk_buttons.ApproveRoom: desk.approve,
        desk_buttons.DeclineRoom: desk.begin_decline,
        desk_buttons.CameToRoom: desk.came,
        desk_buttons.LeftRoom: desk.gone,
        desk_buttons.KeepRooms: keeping.show,
        desk_buttons.OpenKept: keeping.open_one,
        desk_buttons.AddRoom: keeping.begin_add,
        desk_buttons.ChangeRoom: keeping.begin_change,
        desk_buttons.FlipApproval: keeping.flip,
        desk_buttons.OpenRoomCaps: keeping.show_caps,
        desk_buttons.SetRoomCap: keeping.set_cap,
        desk_buttons.BreakRoom: keeping.begin_break,
        desk_buttons.BreakThing: keeping.break_thing,
        desk_buttons.MendRoom: keeping.mend,
        desk_buttons.RemoveRoom: keeping.remove,
        desk_buttons.SurelyRemoveRoom: keeping.surely_remove,
        desk_buttons.SetDecideDays: keeping.set_days,
    },
    phrases=(
        Phrase("book_room", actions.by_words, phrases.REQUEST, label=N_("Ask for a room")),
        Phrase("rooms_free", actions.show_day, phrases.ROOMS, label=N_("Rooms that are free")),
        Phrase("my_rooms", actions.show_mine, phrases.MINE, label=N_("My rooms")),
    ),
    follow_ups=(
        FollowUp(
            "room_cost",
            phrases.COST,
            again=_ROOMS,
            lead=N_("What it costs is not written down here yet. The staff are glad to tell you."),
        ),
        FollowUp("room_for", phrases.FOR_SO_MANY, again=_ROOMS),
    ),
    spellings=(Spelling("room_code", actions.is_code, actions.means_booking, actions.open_code),),
    conversations=(ASK, MOVE, DAMAGE, desk.DECLINE, ADD, BREAK, *CHANGES.values()),
    links={"ruang": actions.ask},
    refusals={
        AskedAlready: refused.asked_already,
        NoLongerSo: refused.no_longer_so,
        NotThen: refused.not_then,
        Taken: refused.taken,
        TooOften: refused.too_often,
    },
    notices=NOTICES,
    files={screens.PICTURE: pictures.make},
)
