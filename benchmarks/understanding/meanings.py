"""What people may want, and which phrases and areas answer that."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

SEARCH, CARD, TALK, FORM, ANY = "search", "card", "menu_not_search", "form", "any"


@dataclass(frozen=True)
class Meaning:
    """`phrases` answer it rightly; in another phrase of its `areas` it is half understood."""

    phrases: frozenset[str]
    areas: frozenset[str]


def _meaning(phrases: str, areas: str) -> Meaning:
    return Meaning(frozenset(phrases.split()), frozenset(areas.split()))


MEANINGS = {
    SEARCH: _meaning("search find_book hold", "catalogue"),
    CARD: _meaning("search find_book hold", "catalogue"),
    TALK: _meaning(
        "chatter small_talk help greeting salam thanks goodbye more menu ask_staff sticker voice how_are_you robot"
        " praise insult bored sad birthday other_service",
        "home",
    ),
    "greeting": _meaning("greeting salam help small_talk chatter ask_staff", "home"),
    "thanks": _meaning("thanks goodbye small_talk praise birthday", "home"),
    "language": _meaning("language", "home"),
    "hours": _meaning("hours hours_of_day open_now", "library"),
    "place": _meaning("place transport", "library"),
    "contact": _meaning("ask_staff contact", "library"),
    "staff": _meaning("ask_staff internship jobs research_permit speak_perform", "library faq"),
    "events": _meaning("events my_events sign_up children_events competition event_ideas", "events joining"),
    "events_children": _meaning("children_events child_age sign_up events", "events joining children"),
    "mine": _meaning("my_events", "events joining"),
    "cancel": _meaning("cancel_seat my_events", "events joining"),
    "facilities": _meaning(
        "facilities rules faq wifi parking toilet prayer_room food printing computers power childrens_corner nursing"
        " accessibility lockers study_room cinema aircon_comfort photos dress_rules noise_rules child_alone newspapers",
        "library faq",
    ),
    "membership": _meaning(
        "membership faq membership_cost membership_outsider membership_child card_lost card_extend", "patrons"
    ),
    "loans": _meaning(
        "rules renew membership faq holds_mine loan_how loan_limits return_how fines book_damaged", "holds patrons"
    ),
    "renew": _meaning("renew", "patrons"),
    "hold": _meaning("hold holds_mine", "catalogue holds"),
    "ebook": _meaning("links", "faq"),
    "feedback": _meaning("feedback danger my_feedback", "feedback"),
    "danger": _meaning("danger", "feedback"),
    "lost_found": _meaning("lost_item found_item ask_staff feedback", "feedback"),
    "notifications": _meaning("notifications news_off interests quiet_hours", "notifications"),
    "privacy": _meaning("delete_data my_data privacy", "personal"),
    "propose": _meaning("propose", "proposals"),
    "my_proposals": _meaning("my_proposals", "proposals"),
    "group_visit": _meaning("group_visit", "school_visits"),
    "surprise": _meaning("surprise", "catalogue"),
    "donate": _meaning("donate donate_books", "donations"),
    "rooms": _meaning("rooms places room_booking", "places"),
    "groups": _meaning("groups reading_groups my_reading_groups make_reading_group", "reading_groups events"),
    "mobile": _meaning("mobile mobile_library", "mobile_library"),
    "partners": _meaning("partners", "partners"),
    "survey": _meaning("survey surveys feedback", "surveys feedback"),
    "answer": _meaning("ask_staff help faq", "home library faq"),
}
_OTHER_WORDS = {"event": "events", "proposal": "propose", "menu": TALK, "ok": TALK, "kind": TALK, "sign-up": "events"}
HONEST = frozenset("membership facilities rules renew holds_mine ask_staff faq links show_more".split())
"""What says that something is not to be had here yet, and who can be asked."""

HELD_BY_VALUES = frozenset({SEARCH, CARD, FORM, "events", "events_children", "hours"})
"""Where the right way is half of it: which book, event, day or name was meant shows in the answer."""


@dataclass(frozen=True)
class Wanted:
    """What one message asks for: all of `meanings`. `value`: the title it means. `form`: kept, left or filled.

    `follows`: it says nothing of its own, but goes on with the message before.
    """

    meanings: Sequence[str] = ()
    value: str = ""
    form: str = ""
    follows: bool = field(default=False)


def wanted(text: str) -> list[Wanted]:
    """Read `hours > search:Title`: one for each message; `+` joins what one message asks for."""
    found: list[Wanted] = []
    for part in text.split(" > "):
        one = _one(part)
        if not (one.meanings or one.form) and found:
            one = Wanted(found[-1].meanings, follows=True)
        found.append(one)
    return found


def _one(part: str) -> Wanted:
    value = part.partition(":")[2].strip() if part.startswith(("search:", "card:")) else ""
    named = part.split(":")[0] if value else part
    words = re.findall(r"[a-z_]+(?:-[a-z]+)?", named)
    meanings = [_OTHER_WORDS.get(word, word) for word in words]
    form = next((state for word, state in _FORM_STATES.items() if word in part), "")
    return Wanted(tuple(dict.fromkeys(one for one in meanings if one in MEANINGS)), value, form)


_FORM_STATES = {"form kept": "kept", "left": "left", "form:": "filled"}
