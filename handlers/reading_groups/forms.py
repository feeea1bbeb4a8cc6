"""The forms around groups: a new one, by the staff or proposed by a resident, and a question to the leader."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from bot.areas.people.service import People
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.rules import LONGEST_NAME, LONGEST_WORDS, MOST_MEMBERS, Audience, Details
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, NumberStep, TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.reading_groups import words
from handlers.reading_groups.actions import card
from handlers.reading_groups.buttons import AskLeader
from handlers.reading_groups.sentence import read_sentence

_SIZES = (8, 12, 16, 20)


@dataclass(frozen=True, kw_only=True)
class SizeStep(NumberStep):
    """A number, with the usual ones as keys."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        return [(str(number), t.number(number)) for number in _SIZES]

    def fits(self, value: Any) -> bool:
        return super().fits(int(value)) if isinstance(value, str) and value.isdecimal() else super().fits(value)

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t.number(int(value))


def _audiences(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    labels = {Audience.ADULT: N_("Adults"), Audience.TEEN: N_("Teenagers"), Audience.CHILD: N_("Children")}
    return [(one.value, t(label)) for one, label in labels.items()]


def _joining(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [("open", t("Everybody may join")), ("request", t("The leader lets people in"))]


STEPS = (
    TextStep(
        name="name",
        label=N_("Name"),
        called="nama judul name",
        most=LONGEST_NAME,
        verbatim=True,
        why=N_("Everybody sees what the group is called."),
        ask=lambda t, answers: t("What is the group called? For example “Kopi & Buku”."),
    ),
    ChoiceStep(
        name="audience",
        label=N_("For"),
        called="umur usia sasaran untuk siapa audience",
        choices=_audiences,
        why=N_("Children and teenagers need a guardian's consent."),
        said={"child": "anak sd bocah kids", "teen": "remaja smp sma teens", "adult": "dewasa umum adults"},
        ask=lambda t, answers: t("For whom is it?"),
    ),
    SizeStep(
        name="size",
        label=N_("Members"),
        called="jumlah anggota ukuran orang size",
        least=2,
        most=MOST_MEMBERS,
        why=N_("A small group talks better. Whoever comes later waits."),
        ask=lambda t, answers: t("How many members at most? Choose, or write a number."),
    ),
    TextStep(
        name="meets",
        label=N_("Meets"),
        called="waktu tempat jadwal hari place time",
        most=LONGEST_WORDS,
        optional=True,
        why=N_("So that readers know whether they can come. You may skip it."),
        ask=lambda t, answers: t("When and where does it meet? For example “Saturdays in the reading room”."),
    ),
    TextStep(
        name="interests",
        label=N_("About"),
        called="tema minat genre topik interests",
        most=LONGEST_WORDS,
        optional=True,
        why=N_("So that readers find what they like. You may skip it."),
        ask=lambda t, answers: t("What does it like to read? For example “local novels, history”."),
    ),
    ChoiceStep(
        name="joining",
        label=N_("Joining"),
        called="pendaftaran gabung joining",
        choices=_joining,
        why=N_("A group among friends may wish to know who comes."),
        ask=lambda t, answers: t("Who may join?"),
    ),
)


def details_of(answers: Mapping[str, Any]) -> Details:
    """The group that a filled form tells of."""
    return Details(
        answers["name"],
        Audience(answers["audience"]),
        answers.get("interests") or "",
        answers.get("meets") or "",
        int(answers["size"]),
        answers["joining"] == "request",
    )


async def _make(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    groups = context.services[ReadingGroups].groups
    group = await groups.make(tx, details_of(answers), context.person.id)
    return await card(context, group.id, context.t("The group is made. Readers can join."))


async def _propose(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    group = await context.services[ReadingGroups].groups.propose(tx, details_of(answers), context.person.id)
    said = context.t("Thank you. The staff look at your proposal, and you hear from us.")
    return await card(context, group.id, said)


MAKE = Conversation(
    name="reading_group",
    version=1,
    title=N_("A new reading group"),
    send_label=N_("Make the group"),
    finish=_make,
    needs=RUN_READING_GROUPS,
    deed=N_("made a reading group"),
    steps=STEPS,
)
PROPOSE = replace(
    MAKE,
    name="reading_group_proposal",
    title=N_("Propose a reading group"),
    send_label=N_("Send the proposal"),
    finish=_propose,
    needs=None,
    deed="",
)


def _known(asked: object) -> dict[str, Any]:
    return read_sentence(asked.typed) if isinstance(asked, Heard) else {}


@for_staff(RUN_READING_GROUPS)
@reads
async def make(context: Context, asked: object) -> Begin:
    """The form; a sentence has answered some of it already."""
    return Begin(MAKE, _known(asked))


@reads
async def propose(context: Context, asked: object) -> Begin:
    """The same for a resident. Staff who say it make the group at once."""
    known = _known(asked)
    return Begin(MAKE if known and context.may(RUN_READING_GROUPS) else PROPOSE, known)


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    await context.services[People].meet(tx, context.person, context.first_name)
    asked = await context.services[ReadingGroups].groups.ask(
        tx, answers[ABOUT]["group"], context.person.id, answers["words"]
    )
    said = context.t("Your question goes to the leader of {name}. The answer comes here.", name=asked.group)
    return Screen(said, words.ways(context.t, asked.group_id))


ASK = Conversation(
    name="reading_group_question",
    version=1,
    title=N_("A question to the leader"),
    send_label=N_("Send"),
    finish=_ask,
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("Your question"),
            most=500,
            verbatim=True,
            why=N_("Only the leader and the staff read it, with your name."),
            ask=lambda t, answers: t("What would you like to know? Write it in one message."),
        ),
    ),
    heading=lambda t, answers: t("<b>{group}</b>", group=answers[ABOUT]["name"]),
)


@reads
async def ask_leader(context: Context, tap: AskLeader) -> Begin:
    """A question to whoever leads it."""
    group = await context.services[ReadingGroups].groups.running(context.reader, tap.group)
    return Begin(ASK, {ABOUT: {"group": group.id, "name": group.name}})
