"""Thanks for coming, a question a tap, and what may follow; the same message all along."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.followup.rules import ANSWERED, ANSWERS, MOST_WORDS, QUESTIONS, SKIPPED
from bot.areas.followup.service import Followup
from bot.areas.followup.surveys import Thanked
from bot.areas.surveys.event_form import ITEMS, RATING
from bot.base.database import Reader, Transaction
from bot.base.html import Html, paragraphs
from bot.base.refusals import OldButton
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Buttons, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.followup.buttons import AnswerThanks, AskAgain, SaySentence, ShowHandouts, StopThanks
from handlers.navigation import ShowCertificates
from handlers.navigation import events_ways as ways

_OWN = {
    "knowledge": N_("I learned something new."),
    "confidence": N_("I feel surer of myself now."),
    "use": N_("I will use what I learned."),
    "services": N_("I know better what the library offers."),
}
_CHILDS = {
    "knowledge": N_("My child learned something new."),
    "confidence": N_("My child is surer of itself now."),
    "use": N_("My child will use what it learned."),
    "services": N_("I know better what the library offers."),
}
_OWN_LATER = {
    "knowledge": N_("I still remember what I learned."),
    "confidence": N_("I am surer of myself than before the event."),
    "use": N_("I have used what I learned."),
    "services": N_("I have used other services of the library."),
}
_CHILDS_LATER = {
    "knowledge": N_("My child still remembers what it learned."),
    "confidence": N_("My child is surer of itself than before the event."),
    "use": N_("My child has used what it learned."),
    "services": N_("We have used other services of the library."),
}
_SENTENCES = {(1, False): _OWN, (1, True): _CHILDS, (2, False): _OWN_LATER, (2, True): _CHILDS_LATER}
AGREES = {1: N_("Yes"), 2: N_("A little"), 3: N_("No")}


def screen(t: Texts, one: Thanked, said: str = "") -> Screen:
    """Where somebody is: at a question, after the last, or done."""
    thanks = one.thanks
    if thanks.question is not None:
        opening = _opening(t, one) if thanks.step == 0 else ""
        return Screen(paragraphs(opening, _question(t, one)), [*_answers(t, one), *_more(t, one), ways(t)])
    if thanks.step == ANSWERED:
        done = t("Thank you. Your answers are kept without your name.")
        sentence = [Button(t("Write a sentence"), SaySentence(thanks.id))]
        return Screen(paragraphs(done, _again(t, one)), [sentence, *_after(t, one), *_more(t, one), ways(t)])
    if said or thanks.again:
        return Screen(paragraphs(said, _again(t, one)), [*_after(t, one), *_more(t, one), ways(t)])
    return Screen(t("All right. Thank you for coming."), [*_more(t, one), ways(t)])


def _opening(t: Texts, one: Thanked) -> Html:
    title = one.event.details.title
    if one.thanks.round == 2:
        hello = t("A few weeks ago you were at “{title}”. What has come of it?", title=title)
    elif one.thanks.parent:
        hello = t("Thank you for bringing your children to “{title}”.", title=title)
    else:
        hello = t("Thank you for coming to “{title}”.", title=title)
    number = len(QUESTIONS[one.thanks.round])
    asked = t(
        "May we ask {n} short questions? One tap each, and each counts at once: you may stop at any of them. Your"
        " answers are kept without your name.",
        n=number,
    )
    return paragraphs(hello, asked)


def _question(t: Texts, one: Thanked) -> Html:
    thanks, asked = one.thanks, QUESTIONS[one.thanks.round]
    if thanks.question == RATING:
        words = t("How was the event? 1 is poor, 5 is very good.")
    else:
        words = t(_SENTENCES[thanks.round, thanks.parent][thanks.question or ""])
    return t("{n}/{total}. <b>{question}</b>", n=thanks.step + 1, total=len(asked), question=words)


def _answers(t: Texts, one: Thanked) -> list[list[Button]]:
    thanks = one.thanks
    question = thanks.question or ""
    labels = {n: t(AGREES[n]) if question in ITEMS else str(n) for n in range(1, ANSWERS[question] + 1)}
    keys = [Button(label, AnswerThanks(thanks.id, thanks.step, n)) for n, label in labels.items()]
    pass_over = Button(t("Skip"), AnswerThanks(thanks.id, thanks.step, SKIPPED))
    return [keys, [pass_over, Button(t("No more questions"), StopThanks(thanks.id))]]


def _again(t: Texts, one: Thanked) -> Html:
    if one.thanks.round == 2:
        return Html()
    if one.thanks.again:
        return t("We ask once more in about six weeks.")
    return t("May we ask once more in about six weeks, to learn what stayed?")


def _after(t: Texts, one: Thanked) -> Buttons:
    if one.thanks.round == 2 or one.thanks.again:
        return []
    return [
        [Button(t("Yes, ask me again"), AskAgain(one.thanks.id)), Button(t("No, thank you"), StopThanks(one.thanks.id))]
    ]


def _more(t: Texts, one: Thanked) -> Buttons:
    """What somebody who came may take home."""
    if one.thanks.round == 2:
        return []
    certificate = [Button(t("🎓 Certificate"), ShowCertificates(anew=True))] if one.event.details.certificate else []
    handouts = [Button(t("📎 To take home"), ShowHandouts(one.event.id))] if one.handouts else []
    return [[*certificate, *handouts]] if certificate or handouts else []


@writes
async def answer(context: Context, tap: AnswerThanks, tx: Transaction) -> Screen:
    """The next question, in place."""
    thanking = context.services[Followup].thanking
    return screen(context.t, await thanking.answer(tx, context.person.id, tap.thanks, tap.step, tap.answer))


@writes
async def stop(context: Context, tap: StopThanks, tx: Transaction) -> Screen:
    """Enough."""
    return screen(context.t, await context.services[Followup].thanking.stop(tx, context.person.id, tap.thanks))


@writes
async def agree(context: Context, tap: AskAgain, tx: Transaction) -> Screen:
    """Once more, later."""
    found = await context.services[Followup].thanking.agree(tx, context.person.id, tap.thanks)
    return screen(context.t, found)


@writes
async def begin_sentence(context: Context, tap: SaySentence, tx: Transaction) -> Screen | Begin:
    """The next message is the sentence, once."""
    found = await context.services[Followup].thanking.read(tx, context.person.id, tap.thanks)
    if found.thanks.step != ANSWERED:
        return screen(context.t, found)
    return Begin(SENTENCE, {ABOUT: tap.thanks})


async def _say(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    thanking = context.services[Followup].thanking
    about = answers[ABOUT]
    if type(about) is not int:
        raise OldButton("sentence")
    found = await thanking.say(tx, context.person.id, about, answers["words"])
    return screen(context.t, found, context.t("Thank you. Your sentence is kept without your name."))


SENTENCE = Conversation(
    name="aftercare_sentence",
    version=1,
    title=N_("A sentence about the event"),
    send_label=N_("Send"),
    finish=_say,
    direct=True,
    steps=(
        TextStep(
            name="words",
            why=N_("What you write helps the staff with the next event. It is kept without your name."),
            label=N_("Sentence"),
            most=MOST_WORDS,
            ask=lambda t, answers: t(
                "What would you like to tell us about the event? The staff read your next message without your name."
            ),
        ),
    ),
)


async def look_up(services: Services, reader: Reader, details: Mapping[str, Any]) -> Thanked | None:
    """For the letter."""
    return await services[Followup].thanking.due(reader, details["thanks"])
