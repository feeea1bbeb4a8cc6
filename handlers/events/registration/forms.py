"""The form of signing children up. What a plain event asks is one screen; only what is needed comes after it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.children.wordings import CHILD
from bot.areas.consents.rules import Wording
from bot.areas.consents.service import Consents
from bot.areas.events.refusals import ChooseSession
from bot.areas.events.service import Events
from bot.areas.events.types import Event
from bot.areas.events.wordings import CARE, SIGN_UP
from bot.base.html import Html, paragraphs
from bot.base.reading.person_names import is_oneself
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.attached_steps import ContactStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Answers, ChoiceStep, TextStep
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts
from handlers.children.screens import names_of
from handlers.consents import wording
from handlers.events.listing.asked import OF_THE_EVENT
from handlers.events.listing.forms import LABELS, QuestionStep, questions_of
from handlers.events.listing.told import heading, kept, of_event
from handlers.events.registration.entries import Entries, coming, first_day
from handlers.events.registration.finishing import SELF, SPLIT, TOGETHER, finish
from handlers.events.registration.gathering import ChildrenStep, asks_children, consents, ways_for_others

_WORDINGS: Mapping[str, Wording] = {one.purpose: one for one in (SIGN_UP, CHILD, CARE)}
_ABOUT = {
    SIGN_UP.purpose: N_("your sign-up"),
    CHILD.purpose: N_("what is noted of the child"),
    CARE.purpose: N_("looking after the child"),
}
_MOST_ADULTS = 3


def _chosen(answers: Answers) -> Entries:
    return coming(answers.get("children") or [])


def _agreement(t: Texts, answers: Answers, found: Entries) -> Html:
    """What signing these children up agrees to; of several it is said that the one key agrees to all."""
    asked = [wording(t, _WORDINGS[purpose]) for purpose in consents(answers, found)]
    if len(asked) < 2:
        return paragraphs(*asked)
    what = names_of(t, [t(_ABOUT[purpose]) for purpose in consents(answers, found)])
    head = t("With the key below you agree to {n} things: {what}.", n=len(asked), what=what)
    return paragraphs(head, *asked)


def _ask(t: Texts, answers: Answers) -> Html:
    found = _CHILDREN.so_far(answers)
    agreed = coming(found) and not answers[ABOUT]["left"]
    return paragraphs(asks_children(t, answers, found), _agreement(t, answers, coming(found)) if agreed else "")


def _others(t: Texts, answers: Answers) -> Sequence[Sequence[Button]]:
    return ways_for_others(t, answers, _CHILDREN.so_far(answers))


def _together(t: Texts, answers: Answers) -> Html:
    short, many = answers[ABOUT]["short"], len(_chosen(answers))
    if not short:
        return t("All seats are taken. Shall the children wait for seats together, or may they be separated?")
    holes = {"free": t.number(short), "n": t.number(many)}
    return t("{free} seats are left for {n} children. Together, or whoever fits?", **holes)


def _adult_choices(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [("0", t("Nobody")), *((str(n), Html(t.number(n))) for n in range(1, _MOST_ADULTS + 1))]


@dataclass(frozen=True, kw_only=True)
class NeedsStep(TextStep):
    """What to mind about one of the children; the summary says about whom."""

    number: int

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("{name}: {words}", name=answers["children"][self.number]["name"], words=value)


def _comes(answers: Answers, number: int) -> bool:
    """Whether the child of this number comes. Numbers are of all, so that a change of mind moves nobody's answer."""
    gathered = answers.get("children") or []
    return number < len(gathered) and bool(coming([gathered[number]]))


def _needs(number: int) -> NeedsStep:
    return NeedsStep(
        name=f"needs{number}",
        why=N_(
            "So that the staff can look after the child. Only the staff of this event see it, and it is deleted "
            "after the event."
        ),
        number=number,
        label=N_("Allergy or help needed"),
        optional=True,
        most=200,
        ask=lambda t, answers: t(
            "Is there an allergy of {name}, or help needed, that we should know of?",
            name=answers["children"][number]["name"],
        ),
        wanted=lambda answers: answers[ABOUT]["left"] and _comes(answers, number),
    )


class FetcherStep(NameStep):
    """Who fetches the children: the guardian by a key, or a name."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(SELF, t("I do"))]

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        oneself = isinstance(given, Words) and is_oneself(given.text)
        return SELF if oneself else super().read(given, t, answers, today)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("I do") if value == SELF else str(value)


def _question(number: int) -> QuestionStep:
    return QuestionStep(
        name=f"q{number}",
        why=N_("Those who prepare this event would like to know. Only the staff see your answer."),
        number=number,
        label=LABELS[number],
        ask=lambda t, answers: answers[ABOUT]["questions"][number]["question"],
        wanted=lambda answers: number < len(answers[ABOUT]["questions"]),
    )


_CHILDREN = ChildrenStep(
    name="children",
    why=N_(
        "The name tells the staff who is there, and the age whether the event suits the child. Only you, a second "
        "guardian whom you invite and the staff of the event see them."
    ),
    label=N_("Children"),
    start=lambda answers: list(answers[ABOUT]["entries"]),
    ask=_ask,
    more=_others,
)
STEPS = (
    _CHILDREN,
    ChoiceStep(
        name="together",
        why=N_(
            "Fewer seats are left than children come, so we ask whether they may be separated. Only the staff see it."
        ),
        label=N_("Seats"),
        ask=_together,
        choices=lambda t, answers: [(TOGETHER, t("Only together")), (SPLIT, t("Whoever fits"))],
        wanted=lambda answers: answers[ABOUT]["short"] is not None,
    ),
    ChoiceStep(
        name="adults",
        why=N_("Adults need a seat, too. We keep only how many come."),
        label=N_("Adults who come along"),
        ask=lambda t, answers: t("How many adults come along? They have seats, too."),
        choices=_adult_choices,
        wanted=lambda answers: answers[ABOUT]["adults"],
    ),
    ContactStep(
        name="phone",
        why=N_("So that we can reach you while the child is with us. Only the staff see the number."),
        label=N_("Telephone number"),
        ask=lambda t, answers: t("Which telephone number can we reach you at while the event lasts?"),
        wanted=lambda answers: answers[ABOUT]["phone"],
    ),
    *(_question(number) for number in range(len(LABELS))),
    *(_needs(number) for number in range(8)),
    FetcherStep(
        name="fetcher",
        why=N_(
            "So that the child goes home with nobody else. Only the staff of this event see it, and it is deleted "
            "after the event."
        ),
        label=N_("Who fetches"),
        most=80,
        ask=lambda t, answers: t("Who fetches the children? Please write the name."),
        wanted=lambda answers: answers[ABOUT]["left"],
    ),
)

CHILDREN = Conversation(
    name="kids",
    version=1,
    title=N_("Sign children up"),
    send_label=N_("Sign up"),
    direct=True,
    finish=finish,
    topic=OF_THE_EVENT,
    heading=heading,
    steps=STEPS,
)
CHILDREN_LEFT = Conversation(
    name="kidsleft",
    version=1,
    title=N_("Sign children up"),
    send_label=N_("I agree, sign them up"),
    plain_label=N_("Sign up"),
    consent=lambda t, answers: _agreement(t, answers, _chosen(answers)),
    finish=finish,
    topic=OF_THE_EVENT,
    heading=heading,
    steps=STEPS,
)


async def about(context: Context, event: Event, session: int | None, entries: Entries) -> dict[str, Any]:
    """What the form needs to know of the event, as JSON. Raises ChooseSession."""
    details, sessions = event.details, event.sessions_of(session)
    if not sessions:
        raise ChooseSession(event.id)
    questions = questions_of(event)
    wants_phone = details.needs_phone or details.left_alone
    known = (
        (await context.services[Events].reading.known(context.reader, context.person.id)).phone if wants_phone else ""
    )
    return {
        "event": event.id,
        "session": session,
        "title": details.title,
        "what": kept(of_event(event, session)),
        "at": sessions[0].starts_at.isoformat(),
        "day": first_day(context, event, session).isoformat(),
        "bands": [{"label": one.label, "youngest": one.youngest, "oldest": one.oldest} for one in event.plan.bands],
        "entries": entries,
        "agreed": await context.services[Consents].has_agreed(context.reader, context.person.id, SIGN_UP),
        "phone": wants_phone and not known,
        "known_phone": known,
        "left": details.left_alone,
        "adults": details.counts_adults,
        "questions": questions,
        "more": bool(details.left_alone or details.counts_adults or (wants_phone and not known) or questions),
        "short": None,
        "overlap": False,
    }
