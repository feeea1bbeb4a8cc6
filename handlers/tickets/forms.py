"""What a resident writes, what the staff answer, what the resident writes on: one message each."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.library.service import Library
from bot.areas.people.service import People
from bot.areas.tickets.rules import Kind
from bot.areas.tickets.service import Tickets
from bot.base.database import Transaction
from bot.base.html import Html, paragraphs
from bot.chat.core.context import Context
from bot.chat.forms.conversation import ABOUT, Again, Conversation, SendAs
from bot.chat.forms.steps import Answers, ChoiceStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.screens import standing_of_desk
from handlers.navigation import shortened
from handlers.staff_reach import nobody_told
from handlers.tickets import screens, unnamed
from handlers.tickets.drafting import (
    ANONYMOUS,
    BEFORE,
    SHOWN,
    TICKET,
    WARNED,
    WITH_NAME,
    WITHOUT_NAME,
    about_of,
    heard_by,
    less_words,
    more_words,
    said_in,
    tells_who,
)
from handlers.tickets.kinds import KINDS, kind_asked, kind_by
from handlers.tickets.messages import AskStep, KindStep, MessageStep, message_of

_ON_A_KEY = 26  # characters of what was written before


async def _send(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    said, about = said_in(answers), answers.get(ABOUT)
    if answers.get("name") == WITHOUT_NAME:
        return await unnamed.send(context, said, kind_by(answers.get("kind"), said), tx)
    await context.services[People].meet(tx, context.person, context.first_name)
    ticket = await context.services[Tickets].send(
        tx,
        context.person.id,
        said,
        kind=kind_by(answers.get("kind"), said),
        seen_on=about.get("screen", "") if isinstance(about, Mapping) else "",
    )
    hours = await context.services[Library].hours(tx)
    standing = standing_of_desk(context.t, hours, context.now.astimezone(context.t.zone))
    standing = standing if ticket.kind is Kind.QUESTION else Html()
    return screens.received(context.t, ticket, standing, await nobody_told(context, tx))


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _send(context, {**answers, "kind": kind_asked(said_in(answers)).value}, tx)


async def _damage(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    return await _send(context, {**answers, "kind": Kind.COMPLAINT.value}, tx)


async def _reply(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    number, said, tickets = about_of(answers), message_of(answers["words"]), context.services[Tickets]
    ticket = await tickets.ticket(tx, number, context.person.id)
    if tells_who(ticket, said) and not answers[ABOUT].get(WARNED):
        return Again({**answers, ABOUT: {TICKET: number, ANONYMOUS: True, WARNED: True}})
    ticket = await tickets.write_on(tx, context.person.id, number, said)
    return screens.written_on(context.t, ticket, await nobody_told(context, tx))


def under(t: Texts, answers: Answers, question: str) -> Html:
    """A question below what it is about."""
    about = answers.get(ABOUT)
    shown = about.get(SHOWN, "") if isinstance(about, Mapping) else ""
    return paragraphs(Html(shown), question)


def _names(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(WITH_NAME, t("with my name")), (WITHOUT_NAME, t("without my name"))]


def _kinds(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    return [(kind.value, t(label)) for kind, label in KINDS.items()]


SEND = Conversation(
    name="feedback",
    version=1,
    title=N_("Complaints and suggestions"),
    send_label=N_("Send"),
    finish=_send,
    consent=heard_by,
    more=more_words,
    less=less_words,
    send_as=(
        SendAs(
            "unnamed",
            N_("Send without my name"),
            {"name": WITHOUT_NAME},
            lambda answers: answers.get("name") != WITHOUT_NAME,
        ),
    ),
    steps=(
        MessageStep(
            name="words",
            why=N_(
                "The staff read it, so that they can mend what is wrong. They see your name only if you send it "
                "with your name; before it leaves you can take it off."
            ),
            label=N_("Message"),
            beside=0.7,
            akin=frozenset({"privacy", "robot", "ask_staff", "my_feedback", "contact"}),
            ask=lambda t, answers: t(
                "What can we do better? Write it in one message. Before it leaves you can take your name off."
            ),
        ),
        ChoiceStep(
            name="name",
            why=N_(
                "With your name the staff know whom they help. Without it nothing is kept that leads to you: you read "
                "the answer by a key that only you have."
            ),
            label=N_("Sent with a name or not"),
            called="nama anonim name",
            choices=_names,
            said={
                WITHOUT_NAME: "anonim anonymous tanpa jangan rahasia rahasiakan sembunyikan samarkan lepas without",
                WITH_NAME: "dengan tampilkan with",
            },
            ask=lambda t, answers: t("Shall the staff see your name?"),
        ),
        KindStep(
            name="kind",
            why=N_("So that it reaches those who can do something about it. Only the staff see it."),
            label=N_("It is a"),
            choices=_kinds,
            ask=lambda t, answers: t("What is it?"),
            wanted=lambda answers: "kind" in answers,
        ),
    ),
)


def _sent_before(t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
    about = answers.get(ABOUT)
    if not isinstance(about, Mapping) or BEFORE not in about:
        return []
    before = message_of(about[BEFORE])
    photos = t("Send all these photos") if len(before.files) > 1 else t("Send this photo")
    label = t("Send: “{words}”", words=shortened(before.words, _ON_A_KEY)) if before.words else photos
    return [(BEFORE, label)]


def next_message(name: str, title: str, finish: Any, label: str, question: str, **more: Any) -> Conversation:
    """A form of one message, which sends it; `question` (a msgid) stands below what it is about."""
    step = AskStep(
        name="words",
        why=N_("Only the staff read it, so that they can answer you here."),
        label=label,
        ask=lambda t, answers: under(t, answers, t(question)),
        offers=_sent_before,
    )
    send = N_("Send")
    return Conversation(
        name=name, version=1, title=title, send_label=send, finish=finish, direct=True, steps=(step,), **more
    )


ASK = next_message(
    "ticket_question",
    N_("Ask the staff"),
    _ask,
    N_("Your question"),
    N_("Your next message goes to the staff: words, a photo or a voice message. The answer comes here."),
)
DAMAGE = next_message(
    "ticket_damage",
    N_("Report damage"),
    _damage,
    N_("What is broken"),
    N_("Your next message goes to the staff: words, a photo, or both. The answer comes here."),
)
REPLY = next_message(
    "feedback_reply",
    N_("Reply to the staff"),
    _reply,
    N_("Reply"),
    N_("Your next message goes to the staff."),
    consent=heard_by,
    more=more_words,
    less=less_words,
)
