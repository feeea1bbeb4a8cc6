"""The question which children come: keys for those who are noted, words for others."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from bot.areas.children.rules import MOST_CHILDREN
from bot.areas.events.ages import ages_on
from bot.base.html import Html, joined, lines, paragraphs, plain
from bot.base.reading.people import read_children
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.list_step import GatherStep
from bot.chat.forms.steps import Answers, Complaint
from bot.chat.screens.layout import LABEL
from bot.chat.screens.screen import Button
from bot.chat.screens.texts import N_, Texts
from handlers.children.screens import names_of, stage_name
from handlers.events.registration.entries import (
    Entries,
    Entry,
    coming,
    complete,
    incomplete,
    named_apart,
    names,
)
from handlers.events.registration.telling import (
    bands_of,
    day_of,
    may_be,
    of_the_one_asked_for,
    set_right,
    tells,
    with_told,
)
from handlers.navigation import OpenEvent, ShowEvents

_MOST_NAMES = 3
_WHY = {
    "young": N_("{name} is not old enough yet: this is for {ages}."),
    "old": N_("{name} has outgrown this: it is for {ages}."),
    "between": N_("For {name}'s age there is no group here: this is for {ages}."),
    "seat": N_("{name} is signed up here already."),
}


@dataclass(frozen=True, kw_only=True)
class ChildrenStep(GatherStep):
    """Which children come. New ones are typed: “Rafi 5 th TK”."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        found = self.so_far(answers)
        labels = named_apart(found)
        return [(str(n), Html() + labels[n]) for n, one in enumerate(found) if complete(one) and not one.get("no")]

    def marked(self, gathered: Sequence[Entry]) -> list[str]:
        return [str(n) for n, one in enumerate(gathered) if one.get("on")]

    def toggled(self, gathered: Sequence[Entry], value: str) -> Entries:
        return [{**one, "on": one["on"] != (str(n) == value)} for n, one in enumerate(gathered)]

    def done_label(self, t: Texts, answers: Answers) -> str:
        found = coming(self.so_far(answers))
        if not found:
            return ""
        whole = self._done(t, answers, found, named(t, found))
        if len(plain(whole)) <= LABEL:
            return whole
        return self._done(t, answers, found, t.plural("{n} child", "{n} children", len(found)))

    def _done(self, t: Texts, answers: Answers, found: Sequence[Entry], who: str) -> str:
        if answers[ABOUT]["more"]:
            return t("Go on with {names}", names=who)
        return t("I agree, sign up {names}", names=who) if consents(answers, found) else t("Sign up {names}", names=who)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return names_of(t, names(coming(value)))

    def declines(self, given: Given, t: Texts, answers: Answers, now: datetime) -> bool:
        """Whatever words tell of no child are something else that is said."""
        return isinstance(given, Words) and self._refuses(given, t, answers, now)

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Entries:
        found = self.so_far(answers)
        text = given.text if isinstance(given, Words) else ""
        waiting = incomplete(found)
        if waiting and waiting["name"]:
            text = text[:1].lower() + text[1:]  # phones write the first letter large: “Anam” is six here
        told = read_children(text, asked_name=waiting is not None and not waiting["name"])
        told = told or read_children(text, asked_name=waiting is None)  # Bulan and Sulung are called so
        if waiting and waiting["name"]:
            told = of_the_one_asked_for(given.text if isinstance(given, Words) else "", told)
        if sum(char.isdecimal() for char in text) > 12 and not any(one.dated for one in told):
            raise Complaint(t("The call name is enough, for example “Rafi”. Please write no numbers of documents."))
        example = t("for example “Rafi 5 years kindergarten”")
        right = set_right(text, found, told, answers, today)
        if right is None and not tells(told, given, waiting is not None):
            raise Complaint(t("Please write the name and the age, {example}.", example=example))
        found = with_told(found, told, answers, today) if right is None else right
        if any(one.get("age") is not None and not complete(one) and not may_be(one, today) for one in found):
            raise Complaint(t("That is no child's age. Please write the age or the year of birth."))
        if len(found) > MOST_CHILDREN:
            raise Complaint(t("Up to {n} children can be noted.", n=MOST_CHILDREN))
        return found


def named(t: Texts, found: Sequence[Entry]) -> str:
    """Rafi and Sari; of many, how many."""
    if len(found) > _MOST_NAMES:
        return t.plural("{n} child", "{n} children", len(found))
    return names_of(t, names(found))


def consents(answers: Answers, found: Sequence[Entry]) -> list[str]:
    """What has to be agreed to for these children: purposes of wordings."""
    about = answers[ABOUT]
    wanted = ([] if about["agreed"] else ["sign_up"]) + (["child"] if any("id" not in one for one in found) else [])
    return [*wanted, *(["care"] if about["left"] else [])]


def asks_children(t: Texts, answers: Answers, found: Sequence[Entry]) -> Html:
    """Who is coming as far as known, who cannot, and what to write."""
    chosen = coming(found)
    rows = [_row(t, one) for one in chosen]
    refused = [_refused(t, one, answers) for one in found if one.get("no")]
    return paragraphs(lines(*rows), lines(*refused), _asked(t, found))


def _row(t: Texts, one: Entry) -> Html:
    stage = stage_name(t, one["stage"])
    return t("• {name}, born {year}, {stage}", name=one["name"], year=str(one["year"]), stage=stage)


def _refused(t: Texts, one: Entry, answers: Answers) -> Html:
    ages = joined(", ", [band.label for band in bands_of(answers)])
    said = t(_WHY[one["no"]], name=one["name"], ages=ages)
    if "hint" not in one:
        return said
    hint = one["hint"]
    day = t.date(datetime.fromisoformat(hint["at"]).astimezone(t.zone).date())
    instead = t("For {name} there is {title}, {date}.", name=one["name"], title=hint["title"], date=day)
    return joined(" ", [said, instead])


def _asked(t: Texts, found: Sequence[Entry]) -> Html:
    asked_for = incomplete(found)
    if asked_for is None and not coming(found):
        example = t("for example “Rafi 5 years kindergarten, Sari 8 years primary school”")
        return t("Who is coming? Write the name, age and school; several at once are fine, {example}.", example=example)
    if asked_for is None:
        return t("Is somebody else coming? Write the name, the age and the school.")
    if asked_for["name"]:
        return t("How old is {name}?", name=asked_for["name"])
    if asked_for.get("age") is None:
        return t("What is the child born in {year} called?", year=str(asked_for["year"]))
    return t("What is the child of {age} called?", age=asked_for["age"])


def ways_for_others(t: Texts, answers: Answers, found: Sequence[Entry]) -> list[list[Button]]:
    """For those who cannot come, what else there is."""
    rows = []
    for one in found:
        if one.get("no") not in ("young", "old", "between"):
            continue
        if "hint" in one:
            label = plain(t("For {name}: {title}", name=one["name"], title=one["hint"]["title"]))
            rows.append([Button(label, OpenEvent(one["hint"]["event"]))])
        else:
            age = ages_on(one["year"], day_of(answers))[1]
            rows.append([Button(t("Events for {name}", name=one["name"]), ShowEvents("child", age=age))])
    return rows
