"""Events: what is on, and what a resident does about it."""

from __future__ import annotations

from bot.chat.feature import Command, Feature, MenuKey
from bot.chat.intents import Phrase
from bot.chat.texts import N_
from handlers.events import actions
from handlers.events.buttons import OpenEvent, PickKind, ShowEventMap, ShowEvents
from handlers.phrases import events as phrases

FEATURE = Feature(
    name="events",
    title=N_("Events and classes"),
    menu=(
        MenuKey(N_("📅 Events & classes"), ShowEvents(), 2),
        MenuKey(N_("🧒 For children"), ShowEvents("child"), 3),
    ),
    commands=(Command("acara", N_("Events and classes"), actions.open_list),),
    taps={
        ShowEvents: actions.show_events,
        PickKind: actions.pick_kind,
        OpenEvent: actions.open_event,
        ShowEventMap: actions.show_map,
    },
    phrases=(
        Phrase("events", actions.events_by_words, phrases.EVENTS),
        Phrase("children_events", actions.children_by_words, phrases.CHILDREN_EVENTS),
        Phrase("child_age", actions.fits_age, phrases.CHILD_AGE),
    ),
    links={"e": actions.follow_link},
)
