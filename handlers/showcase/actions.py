"""What answers residents' keys and words around works."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.showcase.rules import LONGEST_SAID, DecidedAlready, Kind, NotAsked, OwnLink, State, TooManyWorks, Work
from bot.areas.showcase.service import Showcase
from bot.areas.showcase.wordings import WORK_OF_CHILD
from bot.base.database import Reader, Transaction
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.consents import shown as as_proof
from handlers.showcase import forms, screens, words
from handlers.showcase.buttons import (
    AgreeToWork,
    AnswerAboutWork,
    LookAtWork,
    OpenMyWork,
    OpenWork,
    ShowMyWorks,
    ShowWorks,
    TakeWorkBack,
)

_SAID = {
    Kind.POEM: ("puisi", "pantun", "sajak", "poem"),
    Kind.PICTURE: ("gambar", "lukisan", "foto", "picture", "drawing", "painting"),
    Kind.VOICE: ("suara", "rekaman", "voice"),
}


@reads
async def show(context: Context, asked: object) -> Screen:
    """/karya, its key, or its words; of the kind that was named."""
    if isinstance(asked, ShowWorks):
        return await _listed(context, asked.kind, max(0, asked.page))
    said = set(asked.words.split()) if isinstance(asked, Heard) else set()
    kind = next((one.value for one, names in _SAID.items() if said & set(names)), "")
    return await _listed(context, kind, 0)


async def _listed(context: Context, kind: str, page: int) -> Screen:
    wanted = Kind(kind) if kind in {one.value for one in screens.BROWSED} else None
    found, more = await context.services[Showcase].listed(context.reader, wanted, page)
    if page and not found:
        return await _listed(context, kind, 0)
    return screens.listed(context, found, wanted.value if wanted else "", page, more=more)


@reads
async def open_one(context: Context, tap: OpenWork) -> Screen:
    """One that is shown. Raises Unknown."""
    found = await context.services[Showcase].public(context.reader, tap.work)
    return screens.shown(context.t, found, ShowWorks(tap.kind, tap.page))


@reads
async def show_mine(context: Context, tap: object) -> Screen | Begin:
    """My works; “karya saya” below a photo gives that."""
    if isinstance(tap, Heard) and context.attached is not None:
        return await forms.begun(context, tap)
    return await _mine(context, max(0, tap.page) if isinstance(tap, ShowMyWorks) else 0)


async def _mine(context: Context, page: int) -> Screen:
    found, more = await context.services[Showcase].mine(context.reader, context.person.id, page)
    if page and not found:
        return await _mine(context, 0)
    return screens.mine(context.t, found, page, more=more)


@reads
async def open_mine(context: Context, tap: OpenMyWork) -> Screen:
    """One of them. Raises Unknown."""
    found = await context.services[Showcase].own(context.reader, context.person.id, tap.work)
    return screens.one_of_mine(context, found)


@writes
async def take_back(context: Context, tap: TakeWorkBack, tx: Transaction) -> Screen:
    """Asked once. Raises Unknown."""
    showcase, person = context.services[Showcase], context.person.id
    if not tap.sure:
        return screens.ask_back(context.t, await showcase.own(tx, person, tap.work))
    return screens.taken_back(context.t, *await showcase.take_back(tx, person, tap.work))


@reads
async def follow_link(context: Context, token: str) -> Screen:
    """A parent opens a young author's link. Raises Unknown, OwnLink."""
    found = await context.services[Showcase].for_guardian(context.reader, token, context.person.id)
    return screens.ask_guardian(context.t, found, token)


@writes
async def agree(context: Context, tap: AgreeToWork, tx: Transaction) -> Screen:
    """A parent's word. Raises Unknown, OwnLink."""
    showcase, person, t = context.services[Showcase], context.person.id, context.t
    if not tap.agreed:
        await showcase.refuse(tx, tap.token, person)
        return screens.guardian_refused(t)
    return screens.guardian_agreed(t, await showcase.agree(tx, tap.token, person, as_proof(t, WORK_OF_CHILD)))


@reads
async def tell_story(context: Context, _: object) -> Screen:
    """What Suara Solok is."""
    return screens.suara_solok(context)


@reads
async def begin_answer(context: Context, tap: AnswerAboutWork) -> Begin:
    """The next message answers what the staff asked. Raises Unknown, NotAsked."""
    found = await context.services[Showcase].own(context.reader, context.person.id, tap.work)
    if found.state is not State.ASKED:
        raise NotAsked(found.id)
    return Begin(ANSWER, {ABOUT: {"work": found.id, "said": found.said}})


async def _answer(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    showcase = context.services[Showcase]
    found = await showcase.answer(tx, context.person.id, answers[ABOUT]["work"], answers["answer"])
    return screens.answered(context, found)


ANSWER = Conversation(
    name="work_answer",
    version=1,
    title=N_("Answer the staff"),
    send_label=N_("Send"),
    finish=_answer,
    direct=True,
    steps=(
        TextStep(
            name="answer",
            label=N_("Answer"),
            most=LONGEST_SAID,
            why=N_("Only the staff read it, so that they can show your work."),
            ask=lambda t, answers: t(
                "The staff ask: “{words}” Please write your answer.", words=answers[ABOUT]["said"]
            ),
        ),
    ),
)


# Letters and refusals


async def to_tell(services: Services, reader: Reader, details: Mapping[str, Any]) -> Work | None:
    """What a letter to its author is about; None where it is otherwise by now."""
    found = await services[Showcase].find(reader, details["work"])
    return found if found and found.state.value == details.get("state", found.state.value) else None


def too_many(context: Context, refusal: TooManyWorks) -> Screen:
    """More than the staff can look at."""
    said = context.t.plural(
        "{n} work of yours waits already. Please wait until the staff have looked at it.",
        "{n} works of yours wait already. Please wait until the staff have looked at them.",
        refusal.most,
    )
    return Screen(said, words.ways(context.t))


def not_asked(context: Context, refusal: NotAsked) -> Screen:
    """It was answered."""
    t = context.t
    return Screen(
        t("This question is answered already."), [[Button(t("Follow it"), OpenMyWork(refusal.work_id))], *words.ways(t)]
    )


def decided(context: Context, refusal: DecidedAlready) -> Screen:
    """A colleague was first."""
    t = context.t
    said = t("A colleague has decided this meanwhile; nothing of yours was sent.")
    return Screen(said, [[Button(t("See it"), LookAtWork(refusal.work_id))], *words.ways(t)])


def own_link(context: Context, refusal: OwnLink) -> Screen:
    """It is meant for a parent."""
    return Screen(
        context.t("This link is for your mother, father or guardian. Please send it to them."), words.ways(context.t)
    )
