"""The desk's work on events: people without Telegram, calls, requests to join, spare seats, times missed."""

from __future__ import annotations

from bot.areas.events.refusals import PartyTooLarge
from bot.chat.core.context import Context
from bot.chat.core.feature import Command, Feature, MenuButton, Spelling, Waiting
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.events.desk import actions, calls, proving, registering
from handlers.events.desk.buttons import (
    AnswerForGuest,
    CallMade,
    CallMissed,
    CancelForGuest,
    GrantWish,
    LiftStanding,
    OpenCall,
    OpenWish,
    PartGuests,
    RefuseWish,
    RegisterGuest,
    ReleaseSeats,
    ShowCalls,
    ShowSpare,
    ShowStandings,
    ShowWishes,
    SurelyCancelForGuest,
)
from handlers.events.desk.proving import FIND
from handlers.events.listing.buttons import FindDeskSeats
from handlers.navigation import Heap, ShowEvents, ask_staff_key, menu_key


def _too_large(context: Context, refusal: PartyTooLarge) -> Screen:
    said = context.t("There are only {n} seats for such a party at this event.", n=context.t.number(refusal.most))
    onward = [Button(context.t("All events"), ShowEvents()), menu_key(context.t)]
    return Screen(said, [[ask_staff_key(context.t)], onward])


FEATURE = Feature(
    name="counter",
    title=N_("Events at the desk"),
    part_of="events",
    more=(MenuButton(N_("Signed up at the desk?"), FindDeskSeats(), 7),),
    tools=(
        MenuButton(N_("✍️ Sign up without Telegram"), RegisterGuest(), 1, heap=Heap.PEOPLE),
        MenuButton(N_("Missed several times"), ShowStandings(), 4, heap=Heap.PEOPLE),
    ),
    desk=(
        Waiting(N_("📞 Calls: {n}"), calls.how_many, ShowCalls(), 1),
        Waiting(N_("🙋 Requests to join: {n}"), actions.how_many_wishes, ShowWishes(), 2),
        Waiting(N_("💺 Events with seats to offer: {n}"), actions.how_many_spare, ShowSpare(), 2),
    ),
    commands=(Command("daftarkan", N_("Sign up somebody without Telegram"), registering.begin),),
    taps={
        RegisterGuest: registering.begin,
        ShowCalls: calls.show_calls,
        OpenCall: calls.open_call,
        CallMade: calls.made,
        CallMissed: calls.missed,
        AnswerForGuest: calls.answer,
        ShowWishes: actions.show_wishes,
        OpenWish: actions.open_wish,
        GrantWish: actions.grant,
        RefuseWish: actions.begin_refusal,
        ShowSpare: actions.show_spare,
        ReleaseSeats: actions.release,
        CancelForGuest: actions.ask_to_cancel,
        SurelyCancelForGuest: actions.cancel,
        ShowStandings: actions.show_standings,
        LiftStanding: actions.lift,
        PartGuests: actions.part,
        FindDeskSeats: proving.begin,
    },
    spellings=(Spelling("guest", registering.is_guest, registering.means_guest, registering.begin_by_words),),
    conversations=(registering.REGISTER, actions.REFUSE, FIND),
    media={"contact": proving.take_contact},
    number_proven=proving.number_proven,
    refusals={PartyTooLarge: _too_large},
)
