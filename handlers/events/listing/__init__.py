"""Events: what is on, and what a resident does about it."""

from __future__ import annotations

from bot.areas.events.context import OF_EVENT
from bot.areas.events.registration.ticket_pictures import OF_TICKET
from bot.base.reading.whom import CHILD
from bot.chat.core.feature import Command, Feature, MenuButton
from bot.chat.core.follow_up import Again, FollowUp
from bot.chat.language.intents import Phrase
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.texts import N_
from handlers.events.listing import actions, asked, files, letters, naming, narrowing, posters, seats, ticket_pictures
from handlers.events.listing import phrases as phrases
from handlers.events.listing.buttons import (
    AnswerOffer,
    CancelSeat,
    Coming,
    PickDay,
    PickInterest,
    PickKind,
    RestoreSeat,
    SaveToCalendar,
    ShowCode,
    ShowEventMap,
    ShowInterest,
    ShowPoster,
    SignUp,
)
from handlers.events.listing.called_off import CALLED_OFF
from handlers.events.listing.class_asked import CLASS_ASKED
from handlers.events.listing.forms import FIRST, LATER
from handlers.events.listing.notices import NOTICES
from handlers.events.listing.refusals import REFUSALS
from handlers.navigation import OpenEvent, ShowEvents, ShowMine


def _of_a_list(tap: CallbackData | None) -> bool:
    return isinstance(tap, OpenEvent | ShowEvents)


_LISTS = frozenset({"events", "children_events", "child_age"})
"""Lists that tell when and where each event is, and what it costs."""
_ABOUT_EVENTS = ("events", "event_details")

FEATURE = Feature(
    name="events",
    named={"event": naming.title_of, "session": naming.title_of_session},
    title=N_("Events and classes"),
    menu=(
        MenuButton(N_("📅 Events"), ShowEvents(), 2),
        MenuButton(N_("🧒 For children"), ShowEvents("child"), 3),
        MenuButton(N_("🎟 My events"), ShowMine(), 4),
    ),
    commands=(
        Command("acara", N_("Events and classes"), actions.open_list, in_groups=True),
        Command("kegiatansaya", N_("My events"), seats.show_mine),
    ),
    taps={
        ShowEvents: actions.show_events,
        PickKind: actions.pick_kind,
        PickDay: narrowing.pick_day,
        PickInterest: narrowing.pick_interest,
        ShowInterest: narrowing.show_interest,
        ShowPoster: files.show_poster,
        OpenEvent: actions.open_event,
        ShowEventMap: actions.show_map,
        SignUp: seats.sign_up,
        ShowMine: seats.show_mine,
        CancelSeat: seats.cancel,
        RestoreSeat: seats.restore,
        AnswerOffer: seats.answer_offer,
        Coming: seats.promise_to_come,
        SaveToCalendar: files.save_to_calendar,
        ShowCode: files.show_code,
    },
    follow_ups=(
        FollowUp(
            "event_cost",
            phrases.EVENT_COST,
            again=Again((OpenEvent,), _LISTS),
            learned=("event_cost",),
            lead=actions.NO_FEE,
        ),
        FollowUp("event_again", phrases.EVENT_AGAIN, again=Again((OpenEvent,), _LISTS), learned=("event_details",)),
        FollowUp("join", phrases.JOIN, keys=(lambda tap: isinstance(tap, SignUp),), learned=("sign_up",)),
        FollowUp("for_children", phrases.FOR_CHILDREN, keys=(_of_a_list,), becomes=lambda tap: ShowEvents(CHILD)),
        FollowUp("other_events", phrases.OTHER_EVENTS, keys=(_of_a_list,), becomes=lambda tap: ShowEvents()),
    ),
    letters={OF_EVENT: asked.OF_THE_LETTER},
    spellings=(CALLED_OFF, CLASS_ASKED),
    replies={OF_EVENT: letters.answer, OF_TICKET: letters.answer_to_ticket},
    phrases=(
        Phrase(
            "events",
            actions.events_by_words,
            phrases.EVENTS,
            learned=_ABOUT_EVENTS,
            kin="events",
            topic="events",
            label=N_("What is on"),
            by_day="events",
            vague=True,
        ),
        Phrase(
            "event_cost", actions.cost_by_words, kin="events", topic="events", label=N_("What it costs"), vague=True
        ),
        Phrase(
            "children_events",
            actions.children_by_words,
            phrases.CHILDREN_EVENTS,
            kin="events",
            topic="events",
            label=N_("For children"),
            by_day="children_events",
        ),
        Phrase(
            "child_age",
            actions.fits_age,
            phrases.CHILD_AGE,
            kin="events",
            topic="events",
            label=N_("Events for a child's age"),
        ),
        Phrase("my_events", seats.show_mine, phrases.MINE, label=N_("My events"), topic="events", own=True),
        Phrase(
            "cancel_seat",
            seats.cancel_by_words,
            phrases.CANCEL_SEAT,
            learned=("cancel_seat", "cannot_come"),
            undone=True,
            label=N_("Cancel a seat"),
            topic="events",
            own=True,
        ),
    ),
    conversations=(FIRST, LATER),
    refusals=REFUSALS,
    notices=NOTICES,
    links={"e": actions.follow_link},
    files={
        files.CALENDAR: files.make_calendar,
        posters.POSTER: posters.make_poster,
        ticket_pictures.TICKET: ticket_pictures.make_ticket,
    },
)
