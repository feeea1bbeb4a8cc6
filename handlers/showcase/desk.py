"""What the staff do with works, from the phone: list, look, show, ask, decline."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.showcase.curating import PAGE, Curating
from bot.areas.showcase.permissions import CURATE_WORKS
from bot.areas.showcase.rules import LONGEST_SAID, UNDECIDED, Kind, State, Work
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Media, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import desk_ways
from handlers.paging import beside, number_keys
from handlers.showcase import words
from handlers.showcase.buttons import (
    AskAuthor,
    DeclineWork,
    LookAtWork,
    PlanStory,
    PlayConsent,
    PreviewWork,
    PublishWork,
    ShowStories,
    ShowWorkDesk,
)


async def how_many(context: Context) -> int:
    """How many wait."""
    return await context.services[Curating].how_many(context.reader) if context.may(CURATE_WORKS) else 0


@for_staff(CURATE_WORKS)
@reads
async def show(context: Context, tap: ShowWorkDesk) -> Screen:
    """A page of what is not decided, the oldest first."""
    return await _list(context, max(0, tap.page))


async def _list(context: Context, page: int, led_by: str = "") -> Screen:
    found, more = await context.services[Curating].waiting(context.reader, page)
    if page and not found:
        return await _list(context, 0, led_by)
    return _listed(context.t, found, page, more=more, led_by=led_by)


def _listed(t: Texts, found: Sequence[Work], page: int, *, more: bool, led_by: str) -> Screen:
    start = page * PAGE + 1
    rows = [_row(t, n, one) for n, one in enumerate(found, start)]
    keys = number_keys([(words.name_of(t, one.made), LookAtWork(one.id)) for one in found], start)
    back, onward = beside(ShowWorkDesk, page, more=more)
    empty = "" if found else t("No work waits.")
    text = paragraphs(led_by, t("<b>Works to look at</b>"), lines(*rows), empty)
    stories = [Button(t("Stories for story hour"), ShowStories())]
    return Screen(text, [*keys, [*back, *onward], stories, desk_ways(t)])


def _row(t: Texts, n: int, one: Work) -> Html:
    kind, title = t(words.KINDS[one.made.kind]), words.name_of(t, one.made)
    asked = t("the author is asked") if one.state is State.ASKED else ""
    row = t("{n}. {title} ({kind})", n=n, title=title, kind=kind)
    return lines(row, asked)


@for_staff(CURATE_WORKS)
@reads
async def look(context: Context, tap: LookAtWork) -> Screen:
    """The work itself. Raises Unknown."""
    return await looked_at(context, await context.services[Curating].work(context.reader, tap.work))


async def looked_at(context: Context, one: Work, led_by: str = "") -> Screen:
    """With all that is known of it, and what can be done."""
    t = context.t
    asked = t("The staff asked: “{words}”", words=one.said) if one.said and one.state is not State.DECLINED else ""
    why = t("Not shown, because: “{words}”", words=one.said) if one.said and one.state is State.DECLINED else ""
    answer = t("The author answers: “{words}”", words=one.answer) if one.answer else ""
    state = t("What becomes of it: {state}.", state=_state(t, one))
    about = lines(words.whose(t, one.made), _consent(t, one), state)
    return words.with_work(t, one.made, [*_deeds(t, one), desk_ways(t)], about, asked, answer, why, led_by=led_by)


def _state(t: Texts, one: Work) -> Html:
    staff = {State.WAITING: N_("waits for the staff"), State.ASKED: N_("waits for the author's answer")}
    return t(staff[one.state]) if one.state in staff else words.state_of(t, one)


def _consent(t: Texts, one: Work) -> Html:
    if one.made.kind is not Kind.STORY:
        return t("Consent to show it is recorded.")
    return (
        t("The teller's consent is recorded by voice.") if one.made.consent_file else t("Consent is recorded by a tap.")
    )


def _deeds(t: Texts, one: Work) -> list[list[Button]]:
    story = one.made.kind is Kind.STORY
    consent = [[Button(t("Listen to the consent"), PlayConsent(one.id))]] if one.made.consent_file else []
    if one.state in UNDECIDED:
        label = t("Keep it for story hour") if story else t("Show it")
        first = [Button(label, PublishWork(one.id, False) if story else PreviewWork(one.id), style="primary")]
        rest = [Button(t("Ask the author"), AskAuthor(one.id)), Button(t("Cannot be shown"), DeclineWork(one.id))]
        return [first, rest, *consent, [Button(t("Back"), ShowWorkDesk())]]
    if one.state is State.SHOWN:
        plan = [[Button(t("Play it at an event"), PlanStory(one.id))]] if story else []
        off = [Button(t("Keep it no longer") if story else t("Show it no longer"), DeclineWork(one.id))]
        back = Button(t("Back"), ShowStories() if story else ShowWorkDesk())
        return [*plan, off, *consent, [back]]
    return [[Button(t("Back"), ShowWorkDesk())]]


@for_staff(CURATE_WORKS)
@reads
async def preview(context: Context, tap: PreviewWork) -> Screen:
    """Just as it will stand, and where. Raises Unknown."""
    t, curating = context.t, context.services[Curating]
    one = await curating.work(context.reader, tap.work)
    places = await curating.places(context.reader)
    where = (
        t("It goes to the showcase, and to: {places}.", places=", ".join(places))
        if places
        else t("It goes to the showcase. No channel is set for works yet.")
    )
    both = [[Button(t("Show it there, too"), PublishWork(one.id, True), style="primary")]] if places else []
    only = Button(t("Only in the showcase") if places else t("Show it"), PublishWork(one.id, False))
    keys = [*both, [only, Button(t("Back"), LookAtWork(one.id))], desk_ways(t)]
    return words.with_work(t, one.made, keys, where, led_by=t("<b>So it will look:</b>"))


@for_staff(CURATE_WORKS, N_("showed a resident's work"))
@writes
async def publish(context: Context, tap: PublishWork, tx: Transaction) -> Screen:
    """It is shown. Raises Unknown, DecidedAlready."""
    curating, t = context.services[Curating], context.t
    one = await curating.show(tx, tap.work, context.person.id, in_channels=tap.channels)
    if one.made.kind is Kind.STORY:
        return await looked_at(context, one, t("It is kept for story hour. Who sent it hears so."))
    return await _list(context, 0, t("It is shown. Its author hears so."))


@for_staff(CURATE_WORKS)
@reads
async def play_consent(context: Context, tap: PlayConsent) -> Screen:
    """The teller's own words. Raises Unknown."""
    t = context.t
    one = await context.services[Curating].work(context.reader, tap.work)
    if not one.made.consent_file:
        raise Unknown("consent")
    keys = [[Button(t("Back"), LookAtWork(one.id))], desk_ways(t)]
    said = t("The teller's consent to “{title}”", title=words.name_of(t, one.made))
    return Screen(said, keys, media=[Media("voice", one.made.consent_file)], fresh=True)


@for_staff(CURATE_WORKS)
@reads
async def ask(context: Context, tap: AskAuthor) -> Begin:
    """A question to its author. Raises Unknown."""
    return Begin(ASK, {ABOUT: await _about(context, tap.work)})


@for_staff(CURATE_WORKS)
@reads
async def decline(context: Context, tap: DeclineWork) -> Begin:
    """Why not. Raises Unknown."""
    return Begin(DECLINE, {ABOUT: await _about(context, tap.work)})


async def _about(context: Context, work_id: int) -> dict[str, Any]:
    one = await context.services[Curating].work(context.reader, work_id)
    return {"work": one.id, "title": words.name_of(context.t, one.made)}


async def _ask(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    curating, about = context.services[Curating], answers[ABOUT]
    await curating.ask(tx, about["work"], context.person.id, answers["question"])
    return await _list(context, 0, context.t("Your question goes to the author. Nothing is shown meanwhile."))


async def _decline(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    curating, about = context.services[Curating], answers[ABOUT]
    await curating.decline(tx, about["work"], context.person.id, answers["reason"])
    return await _list(context, 0, context.t("It is not shown. Its author hears your sentence."))


ASK = Conversation(
    name="work_question",
    version=1,
    title=N_("Ask the author"),
    send_label=N_("Send"),
    finish=_ask,
    needs=CURATE_WORKS,
    deed=N_("asked the author of a work"),
    direct=True,
    steps=(
        TextStep(
            name="question",
            label=N_("Question"),
            most=LONGEST_SAID,
            verbatim=True,
            why=N_("The author reads it and can answer here. Nobody else sees it but the staff who look at works."),
            ask=lambda t, answers: t("What would you like to know about “{title}”?", title=answers[ABOUT]["title"]),
        ),
    ),
)
DECLINE = Conversation(
    name="work_declined",
    version=1,
    title=N_("Cannot be shown"),
    send_label=N_("Send"),
    finish=_decline,
    needs=CURATE_WORKS,
    deed=N_("declined a resident's work"),
    direct=True,
    steps=(
        TextStep(
            name="reason",
            label=N_("Sentence"),
            most=LONGEST_SAID,
            verbatim=True,
            why=N_("The author reads it. Nobody else sees it but the staff who look at works."),
            ask=lambda t, answers: t(
                "Why can “{title}” not be shown? Please write a kind sentence; its author reads it.",
                title=answers[ABOUT]["title"],
            ),
        ),
    ),
)
