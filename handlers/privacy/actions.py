"""What people do about their own data."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.consents.rules import CARE, PROFILE, TEEN, about_child, number_of
from bot.areas.staff.rules import May
from bot.base.database import Transaction
from bot.chat.core.context import Turn
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from handlers.privacy import screens
from handlers.privacy.buttons import AnswerRequest, EraseData, WithdrawConsent
from handlers.privacy.forms import ANSWER, ASK, NAME


@reads
async def open_data(turn: Turn, _: object) -> Screen:
    """/datasaya."""
    counts = await turn.services.personal.counts(turn.person.id)
    return screens.overview(turn.t, turn.person, counts)


@reads
async def explain(turn: Turn, _: object) -> Screen:
    """Why, and for how long."""
    return screens.explained(turn.t, await turn.services.personal.counts(turn.person.id))


@reads
async def take(turn: Turn, _: object) -> Sequence[Screen]:
    """Two files."""
    return screens.files(turn.t)


@reads
async def begin_name(turn: Turn, _: object) -> Begin:
    """The form for another name."""
    return Begin(NAME)


@reads
async def ask_erasure(turn: Turn, _: object) -> Screen:
    """“hapus data saya”: what that means, and the question."""
    return screens.asks_erasure(turn.t)


@writes
async def erase(turn: Turn, tap: EraseData, tx: Transaction) -> Screen:
    """The question; then everything goes."""
    if not tap.sure:
        return screens.asks_erasure(turn.t)
    await turn.services.personal.erase(tx, turn.person.id)
    return screens.erased(turn.t)


@reads
async def open_privacy(turn: Turn, _: object) -> Screen:
    """The notice, with whom to write to."""
    library = turn.services.library
    return screens.privacy(turn.t, turn.library_name, await library.data_officer(), await library.contacts())


@reads
async def open_consents(turn: Turn, _: object) -> Screen:
    """All that was agreed to."""
    return await _consents(turn)


@writes
async def withdraw(turn: Turn, tap: WithdrawConsent, tx: Transaction) -> Screen:
    """Take one back. Raises Unknown for what is somebody else's, or taken back."""
    taken = await turn.services.consents.withdraw_one(tx, turn.person.id, tap.consent)
    if taken.shown.purpose == CARE.purpose:
        await turn.services.events.signing_up.forget_care(tx, number_of(taken.subject))
    if taken.shown.purpose == TEEN.purpose:
        await turn.services.events.permitting.take_back(tx, number_of(taken.subject))
    if taken.shown.purpose == PROFILE.purpose:
        await turn.services.residents.forget(tx, turn.person.id)
    return Screen(turn.t("Taken back. We act on it from now on."), [screens.ways(turn.t)])


@reads
async def begin_request(turn: Turn, _: object) -> Begin:
    """The form of a request."""
    return Begin(ASK)


@for_staff(May.ANSWER_PEOPLE)
@reads
async def begin_answer(turn: Turn, tap: AnswerRequest) -> Begin:
    """The staff's form. Raises Unknown for what is answered."""
    request = await turn.services.data_requests.request(tap.request)
    return Begin(ANSWER, {ABOUT: request.id})


@for_staff(May.ANSWER_PEOPLE)
@reads
async def show_requests(turn: Turn, _: object) -> Screen:
    """All that wait for the staff, each with its time left."""
    return screens.requests(turn, await turn.services.data_requests.open_ones())


async def how_many_requests(turn: Turn) -> int:
    """For the desk."""
    return len(await turn.services.data_requests.open_ones())


async def _consents(turn: Turn) -> Screen:
    children = await turn.services.children.of(turn.person.id)
    named = {about_child(child.id): (child.id, child.name) for child in children}
    return screens.consents(turn.t, await turn.services.consents.of(turn.person.id), named)
