"""The forms of child profiles: three questions, then the consent."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from bot.areas.children.rules import LONGEST_NAME, STAGES, Details, fitting_name, fitting_years, years_meant
from bot.areas.children.service import Children
from bot.areas.children.wordings import CHILD
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.reading.deeds import tells_of_deeds
from bot.base.reading.people import read_children
from bot.base.reading.people_asides import call_name
from bot.base.reading.people_together import Told
from bot.base.reading.person_names import sounds_asked
from bot.base.reading.phones import without_phone
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.name_step import NameStep
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, NumberStep, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.children.screens import card, stage_name
from handlers.consents import shown, wording

_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


_WHICH = re.compile(
    r"^\W*(?:(?:yang|yg|nan|si|anak)\s+)*(?:sulung|bungsu|tengah|pertama|kedua|ketiga|besar|kecil|gadang|ketek)(?:nya|nyo)?\s*[,:]\s*",
    re.IGNORECASE,
)
"""“si sulung, Gibran”."""


def _told(given: Given, today: date) -> Told | None:
    """The one child that words tell of with an age or a year; None where they do not, or ask or tell something else."""
    if not isinstance(given, Words) or tells_of_deeds(given.text) or sounds_asked(given.text):
        return None
    told = read_children(given.text, asked_name=True)
    one = len(told) == 1 and _stands_whole(told[0].name, given.text)
    return told[0] if one and years_meant(told[0].years(today), today) else None


def _stands_whole(name: str, text: str) -> bool:
    """Whether the words of a name stand side by side: what is left of a sentence does not."""
    words = [re.findall(r"[^\W\d_]+", one.casefold()) for one in (name, text)]
    return " ".join(words[0]) in " ".join(words[1])


@dataclass(frozen=True, kw_only=True)
class CallNameStep(NameStep):
    """A call name, without a number in it; “Rafi 7 th SD” answers what comes after it as well."""

    most: int = LONGEST_NAME

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        if isinstance(given, Words):
            given = replace(given, text=_WHICH.sub("", call_name(without_phone(given.text))))
        if isinstance(given, Words) and re.search(r"(?:\d[\s.-]?){9}", given.text):
            raise Complaint(t("The call name is enough, for example “Rafi”. Please write no numbers of documents."))
        told = _told(given, today)
        name = told.name if told and told.name else super().read(given, t, answers, today)
        if not fitting_name(name):
            raise Complaint(t("The call name is enough, for example “Rafi”. Please write no numbers of documents."))
        return name

    def also(self, given: Given, t: Texts, answers: Answers, today: date) -> Answers:
        told = _told(given, today)
        if told is None or not told.name:
            return {}
        known = {"year": years_meant(told.years(today), today)[0], "stage": told.stage}
        return {name: value for name, value in known.items() if value is not None}


@dataclass(frozen=True, kw_only=True)
class BirthYearStep(NumberStep):
    """A year of birth; of a whole date only the year is taken, and an age is counted back."""

    called: str = "tahun umur usia lahir age year"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> int:
        typed = TextStep.read(TextStep(name=self.name, ask=self.ask, label=self.label), given, t, answers, today)
        found = [int(year) for year in _YEAR.findall(typed)]
        years = fitting_years(today)
        if not found and (told := _told(given, today)):
            found = list(years_meant(told.years(today), today)[:1])
        if len(found) != 1 or found[0] not in years:
            example = t("Please write the year of birth, from {first} to {last}.", first=years[0], last=years[-1])
            raise Complaint(example)
        return found[0]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return str(value)

    def fits(self, value: Any) -> bool:
        return isinstance(value, int)


@dataclass(frozen=True, kw_only=True)
class StageStep(ChoiceStep):
    """The stage, by its key or as parents say it: “kelas satu sd negeri”, “masih tk b”."""

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        try:
            return super().read(given, t, answers, today)
        except Complaint:
            told = read_children(given.text) if isinstance(given, Words) and not sounds_asked(given.text) else []
            stages = {one.stage for one in told if one.stage}
            if len(stages) != 1:
                raise
            return stages.pop()


def _stages(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(stage, stage_name(t, stage)) for stage in STAGES]


STEPS = (
    CallNameStep(
        name="name",
        why=N_(
            "So that you and the staff know which child is meant; the call name is enough. Only you, a second "
            "guardian whom you invite and the staff of an event see it."
        ),
        label=N_("Call name"),
        ask=lambda t, answers: t("What is the child called? The call name is enough."),
    ),
    BirthYearStep(
        name="year",
        why=N_(
            "The year tells which events suit the child; the day is not kept. Only you, a second guardian whom you "
            "invite and the staff of an event see it."
        ),
        label=N_("Year of birth"),
        ask=lambda t, answers: t("In which year was {name} born?", name=answers["name"]),
    ),
    StageStep(
        name="stage",
        why=N_(
            "The stage tells which events suit the child. Only you, a second guardian whom you invite and the staff "
            "of an event see it."
        ),
        label=N_("School stage"),
        called="kelas sekolah tingkat school class",
        choices=_stages,
        ask=lambda t, answers: t("Which school stage is {name} in?", name=answers["name"]),
    ),
)


def details_of(answers: Mapping[str, Any]) -> Details:
    """The child that a filled form tells of."""
    return Details(answers["name"], answers["year"], answers["stage"])


async def _add(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    consent = shown(context.t, CHILD)
    child = await context.services[Children].add(tx, context.person.id, details_of(answers), consent)
    return card(context.t, child).led_by(context.t("{name} is noted.", name=child.name))


async def _change(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    about = int(str(answers[ABOUT]).rpartition(":")[2])  # a form begun long ago says the bare number
    child = await context.services[Children].change(tx, context.person.id, about, details_of(answers))
    return card(context.t, child).led_by(context.t("Changed."))


ADD = Conversation(
    name="child",
    version=1,
    title=N_("Add a child"),
    send_label=N_("I agree"),
    consent=lambda t, answers: wording(t, CHILD),
    finish=_add,
    steps=STEPS,
)
CHANGE = Conversation(
    name="child_edit",
    version=1,
    title=N_("Change a child"),
    send_label=N_("Save"),
    finish=_change,
    steps=STEPS,
)
