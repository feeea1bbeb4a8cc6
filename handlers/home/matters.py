"""What people bring to a library besides books and events: what staff have written of it, else honesty and a person."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Enum

from bot.base.html import paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, reads
from bot.chat.language.intents import Heard, Phrase
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.condolence import condolence
from handlers.faq.actions import answered
from handlers.home.phrases import CLEARANCE, INSULTS
from handlers.home.screens import menu_keys
from handlers.home.topics import KIN, topic_of
from handlers.navigation import ReportLost, ask_staff_key, menu_key


class Kind(Enum):
    """What can be said where staff have written no answer."""

    SERVICE = N_("The bot cannot do that yet. The staff are glad to help.")
    FACT = N_("What holds for that is not written down here yet. The staff are glad to tell you.")
    PERSON = N_("The staff are there for you.")
    THING = N_("Tap “Ask the staff”: what you wrote can be sent to them as it is. How it looks helps.")
    TALK = ""


SERVICE, FACT, PERSON, THING, TALK = Kind.SERVICE, Kind.FACT, Kind.PERSON, Kind.THING, Kind.TALK


INSULT, OTHER_SERVICE, LOST = "insult", "other_service", "lost_item"
_COSTS = re.compile(
    r"\b(?:bayar\w*|bayia|biaya\w*|gratis|tarif\w*|harga\w*|ongkos\w*|duit|pitih|costs?|fee|pay|free)\b", re.I
)
_SURELY = 0.8
"""Nobody who only names a book is told that they seem upset."""


@dataclass(frozen=True)
class Matter:
    """`about` is met first; `label`: its key where one asks back; `says`: beside the examples, words that are sure."""

    name: str
    kind: Kind
    about: str
    label: str = ""
    says: Sequence[str] = ()

    @property
    def action(self) -> Action:
        """The staff's own answer to these words where there is one, else what its kind can say."""

        async def answer(context: Context, heard: Heard) -> Screen:
            further = self._own(context)
            if known := await answered(context, heard.typed):
                return replace(known, keys=[*further, *known.keys]) if further else known
            t = context.t
            keys = menu_keys(context) if self.kind is TALK else [*further, [ask_staff_key(t), menu_key(t)]]
            sorry = condolence(t, heard.typed)
            then = t("Tell us what it looks like; we write to you when it is found.") if further else ""
            then = then or onward(t, self.kind, heard.typed)
            return Screen(paragraphs(sorry, t(self.about), then), keys)

        return reads(answer)

    def _own(self, context: Context) -> list[list[Button]]:
        """What leads further than to a person, where there is such a thing."""
        if self.name != LOST or not context.has("lost_and_found"):
            return []
        return [[Button(context.t("Report something lost"), ReportLost(), style="primary")]]

    @property
    def phrase(self) -> Phrase:
        """Heard by examples, most of them by these alone."""
        kin, topic, damped = KIN.get(self.name, ""), topic_of(self.name), self.name == INSULT
        surely, denies = _SURELY if damped else 0.0, self.name == OTHER_SERVICE
        return Phrase(
            self.name,
            self.action,
            self.says,
            label=self.label,
            kin=kin,
            topic=topic,
            damped=damped,
            surely=surely,
            denies=denies,
        )


def onward(t: Texts, kind: Kind, typed: str) -> str:
    """What is said after a matter was met; of what it costs, where that is asked, that nobody has written it down."""
    if kind is SERVICE and _COSTS.search(typed):
        return t("What it costs is not written down here yet. The staff are glad to tell you.")
    return t(kind.value) if kind.value else ""


MATTERS: Sequence[Matter] = (
    Matter("how_are_you", TALK, N_("We are well, thank you, and glad that you write.")),
    Matter(
        "robot",
        TALK,
        N_("You are writing with a program, the library's bot. People read along only where you ask for them."),
    ),
    Matter("praise", TALK, N_("Thank you for your kind words. They do the staff good.")),
    Matter(
        INSULT,
        PERSON,
        N_(
            "We are sorry that you are upset. If something went wrong, please tell us, and a person will look at it."
            " Whatever you ask is answered here as always."
        ),
        says=INSULTS,
    ),
    Matter("bored", TALK, N_("A good book is a cure for boredom. Shall we find one for you?")),
    Matter("birthday", TALK, N_("Thank you, and all the best to you too.")),
    Matter(
        OTHER_SERVICE,
        PERSON,
        N_("That seems to be another office's or company's matter, which the library cannot settle itself."),
        N_("Another office's matter"),
    ),
    Matter("transport", FACT, N_("You would like to know how to get to us."), N_("How to get here")),
    Matter(
        "delivery",
        FACT,
        N_("You would like something brought here, or to be picked up here."),
        N_("Deliveries and pick-up"),
    ),
    Matter("wifi", FACT, N_("You would like to use the wifi."), N_("Wifi")),
    Matter("parking", FACT, N_("You would like to know about parking."), N_("Parking")),
    Matter("toilet", FACT, N_("You would like to know about the toilets."), N_("Toilets")),
    Matter("prayer_room", FACT, N_("You would like to know about the musala."), N_("Musala")),
    Matter("food", FACT, N_("You would like to know about eating and drinking."), N_("Eating and drinking")),
    Matter("printing", FACT, N_("You would like to print, copy or scan something."), N_("Printing and copying")),
    Matter("computers", FACT, N_("You would like to use a computer."), N_("Computers")),
    Matter("power", FACT, N_("You would like to charge something."), N_("Sockets")),
    Matter("childrens_corner", FACT, N_("You would like to know about the children's room."), N_("Children's room")),
    Matter("nursing", FACT, N_("You would like to know where a baby can be nursed or changed."), N_("Nursing a baby")),
    Matter(
        "accessibility",
        FACT,
        N_("You would like to know how everybody can get around here."),
        N_("Access for everybody"),
    ),
    Matter("lockers", FACT, N_("You would like to know where bags go."), N_("Bags and lockers")),
    Matter("study_room", FACT, N_("You would like a place to study."), N_("Places to study")),
    Matter("cinema", FACT, N_("You would like to know about the film room."), N_("Film room")),
    Matter("aircon_comfort", FACT, N_("You would like to know what our rooms have."), N_("Equipment")),
    Matter("photos", FACT, N_("You would like to take photos or film here."), N_("Photos and filming")),
    Matter("dress_rules", FACT, N_("You would like to know what one may wear here."), N_("What to wear")),
    Matter("noise_rules", FACT, N_("You would like to know how quiet it must be."), N_("Quiet and noise")),
    Matter("child_alone", FACT, N_("You would like to know whether a child may be here alone."), N_("Children alone")),
    Matter("membership_cost", FACT, N_("You would like to know what membership costs."), N_("What membership costs")),
    Matter(
        "membership_outsider",
        FACT,
        N_("You would like to know whether people from elsewhere may join."),
        N_("Members from elsewhere"),
    ),
    Matter("membership_child", FACT, N_("You would like a member's card for a child."), N_("A child's card")),
    Matter(
        "clearance",
        SERVICE,
        N_("You need a letter that you owe the library no books."),
        N_("A letter of clearance"),
        says=CLEARANCE,
    ),
    Matter("loan_how", FACT, N_("You would like to know how to borrow."), N_("How to borrow")),
    Matter(
        "loan_limits",
        FACT,
        N_("You would like to know how much one may borrow, and for how long."),
        N_("How many, how long"),
    ),
    Matter("return_how", FACT, N_("You would like to return something."), N_("Returning books")),
    Matter("fines", FACT, N_("You would like to know what happens when a book is late."), N_("Late returns")),
    Matter("book_damaged", SERVICE, N_("A borrowed book is lost or damaged."), N_("A lost or damaged book")),
    Matter(
        "audiobook",
        FACT,
        N_("You would like books to hear, in braille or in large letters."),
        N_("Books to hear or feel"),
    ),
    Matter("newspapers", FACT, N_("You would like newspapers or magazines."), N_("Newspapers and magazines")),
    Matter(
        "local_collection",
        FACT,
        N_("You would like to see what we keep of Solok and Minangkabau."),
        N_("Minangkabau and Solok"),
    ),
    Matter("thesis", FACT, N_("You need theses, journals or references."), N_("Theses and journals")),
    Matter("donate_books", SERVICE, N_("You would like to give us books. How kind of you!"), N_("Giving books")),
    Matter("sell_books", FACT, N_("You would like to buy or sell books."), N_("Buying and selling books")),
    Matter(
        "volunteer",
        SERVICE,
        N_("You would like to help us as a volunteer. How kind of you!"),
        N_("Helping as a volunteer"),
    ),
    Matter("internship", SERVICE, N_("You would like to do an internship here."), N_("Internships")),
    Matter("jobs", SERVICE, N_("You are looking for work here."), N_("Vacancies")),
    Matter("research_permit", SERVICE, N_("You would like to do research here."), N_("Research about the library")),
    Matter("partners", SERVICE, N_("You would like to work together with us."), N_("Working together")),
    Matter("room_booking", SERVICE, N_("You would like to use one of our rooms."), N_("Booking a room")),
    Matter("mobile_library", FACT, N_("You would like to know about the library car."), N_("The library car")),
    Matter(
        "book_package",
        SERVICE,
        N_("You would like to borrow books for a school, a mosque or a reading house."),
        N_("Books for a school or mosque"),
    ),
    Matter(
        "literacy_house",
        SERVICE,
        N_("You would like to start a reading corner or to be trained for it."),
        N_("Reading corners"),
    ),
    Matter(
        "speak_perform",
        SERVICE,
        N_("You would like to teach, perform or show something here."),
        N_("Teaching or performing"),
    ),
    Matter("competition", FACT, N_("You would like to know about competitions."), N_("Competitions")),
    Matter(LOST, THING, N_("You have lost something here."), N_("Something lost")),
    Matter("found_item", THING, N_("You have found something. Thank you for telling us!"), N_("Something found")),
)
