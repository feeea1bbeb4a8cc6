"""The forms of patrons: link a card, and send a list of members."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.children.service import Children
from bot.areas.patrons.members import Members
from bot.areas.patrons.permissions import KEEP_PATRONS
from bot.areas.patrons.rules import LONGEST_NUMBER, NoMemberList, tidy
from bot.areas.patrons.service import Patrons
from bot.areas.patrons.wordings import CARD, CHILD_CARD
from bot.areas.people.service import People
from bot.base.database import Transaction
from bot.base.reading.dates.born import read_birth_date
from bot.base.reading.dressed import code
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.core.inputs import Given
from bot.chat.forms.attached_steps import DocumentStep
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, Step, words_of
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.consents import shown, wording
from handlers.patrons import members, screens
from handlers.patrons.phrases import number_in

OWN = "me"
_WHY = N_(
    "Number and date of birth together tell that the card is yours. The date is compared and not kept; the number "
    "is seen by you alone, and you can delete it at any time."
)


@dataclass(frozen=True, kw_only=True)
class NumberOfCardStep(Step):
    """A member's number, as it stands on the card."""

    called: str = "nomor kartu anggota number card"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = words_of(given, t)
        number = code(number_in(typed) or typed)
        if len(number) > LONGEST_NUMBER or not any(sign.isdigit() for sign in tidy(number)):
            raise Complaint(t("Please write the number as it stands on the card, for example M0012."))
        return number


@dataclass(frozen=True, kw_only=True)
class BirthDateStep(Step):
    """A whole date of birth; kept as YYYY-MM-DD while the form is open, and no longer."""

    called: str = "tanggal lahir birth date"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        born = read_birth_date(words_of(given, t), today)
        if born is None:
            raise Complaint(t("Please write the whole date of birth, for example 12 May 2001 or 12/5/2001."))
        return born.isoformat()

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t.date(date.fromisoformat(value))


def _whose(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(OWN, t("My own")), *(answers.get(ABOUT) or {}).get("mine", {}).items()]


def _consent(t: Texts, answers: Answers) -> str:
    return wording(t, CARD if answers.get("whose", OWN) == OWN else CHILD_CARD)


async def _link(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    t, patrons, person = context.t, context.services[Patrons], context.person
    await context.services[People].meet(tx, person, context.first_name)
    whose = answers.get("whose") or OWN
    child = None if whose == OWN else (await context.services[Children].child(tx, person.id, int(whose))).id
    agreed = shown(t, CARD if child is None else CHILD_CARD)
    born = date.fromisoformat(answers["born"])
    if await patrons.link(tx, person.id, answers["number"], born, agreed, child) is None:
        return screens.not_listed(t)
    names = {one.id: one.name for one in await context.services[Children].of(tx, person.id)}
    return screens.cards(context, await patrons.cards(tx, person.id), names, t("The card is linked."))


LINK = Conversation(
    name="link_card",
    version=1,
    title=N_("Linking a member's card"),
    send_label=N_("I agree, link it"),
    consent=_consent,
    finish=_link,
    steps=(
        ChoiceStep(
            name="whose",
            why=_WHY,
            label=N_("Whose card"),
            wanted=lambda answers: bool(answers.get(ABOUT)),
            ask=lambda t, answers: t("Whose card is it?"),
            choices=_whose,
        ),
        NumberOfCardStep(
            name="number",
            why=_WHY,
            label=N_("Member's number"),
            ask=lambda t, answers: t("Which number stands on the card?"),
        ),
        BirthDateStep(
            name="born",
            why=_WHY,
            label=N_("Date of birth"),
            ask=lambda t, answers: t("And the date of birth, as the library has it? For example 12 May 2001."),
        ),
    ),
)


@reads
async def begin(context: Context, given: object) -> Begin:
    """Two questions; a number that was written already is not asked for. Raises NoMemberList."""
    if not await context.services[Patrons].can_link(context.reader):
        raise NoMemberList
    found = await context.services[Children].of(context.reader, context.person.id)
    answers: dict[str, Any] = {ABOUT: {"mine": {str(one.id): one.name for one in found}}} if found else {}
    if isinstance(given, Heard) and (number := number_in(given.typed)):
        answers["number"] = number
    return Begin(LINK, answers)


async def _receive(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    file_id, name = answers["file"]
    sent = await context.services[Members].receive(tx, context.person.id, file_id, name)
    return members.received(context.t, sent, name)


SEND = Conversation(
    name="send_members",
    version=1,
    title=N_("Sending the list of members"),
    send_label=N_("Send"),
    direct=True,
    finish=_receive,
    needs=KEEP_PATRONS,
    deed=N_("sent a list of members"),
    why=N_("So that members can link their card. Of each member only a keyed mark is kept; the file itself is not."),
    steps=(
        DocumentStep(
            name="file",
            label=N_("List of members"),
            ask=lambda t, answers: t(
                "Send the list of members as a file (CSV or Excel), with columns for number and date of birth, and "
                "better also for last day and kind. Please delete all other columns before: nothing else is needed."
            ),
        ),
    ),
)


@for_staff(KEEP_PATRONS)
@reads
async def begin_sending(context: Context, _: object) -> Begin:
    """One question: the file."""
    return Begin(SEND)
