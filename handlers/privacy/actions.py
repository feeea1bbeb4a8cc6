"""What people do about their own data."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.children.service import Children
from bot.areas.consents.rules import about_child
from bot.areas.consents.service import Consents
from bot.areas.library.service import Library
from bot.areas.privacy.requests import DataRequests
from bot.areas.privacy.service import Privacy
from bot.areas.staff.permissions import ANSWER_PEOPLE
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT
from bot.chat.screens.screen import Screen
from handlers.privacy import screens
from handlers.privacy.buttons import AnswerRequest, EraseData, WithdrawConsent
from handlers.privacy.forms import ANSWER, ASK, NAME


@reads
async def open_data(context: Context, _: object) -> Screen:
    """/datasaya."""
    counts = await context.services[Privacy].counts(context.reader, context.person.id)
    return screens.overview(context.t, context.person, counts)


@reads
async def explain(context: Context, _: object) -> Screen:
    """Why, and for how long."""
    return screens.explained(context.t, await context.services[Privacy].counts(context.reader, context.person.id))


@reads
async def take(context: Context, _: object) -> Sequence[Screen]:
    """Two files."""
    return screens.files(context.t)


@reads
async def begin_name(context: Context, _: object) -> Begin:
    """The form for another name."""
    return Begin(NAME)


@reads
async def ask_erasure(context: Context, _: object) -> Screen:
    """“hapus data saya”: what that means, and the question."""
    return screens.asks_erasure(context.t)


@writes
async def erase(context: Context, tap: EraseData, tx: Transaction) -> Screen:
    """The question; then everything goes."""
    if not tap.sure:
        return screens.asks_erasure(context.t)
    await context.services[Privacy].erase(tx, context.person.id)
    return screens.erased(context.t)


@reads
async def open_privacy(context: Context, _: object) -> Screen:
    """The notice, with whom to write to."""
    library = context.services[Library]
    return screens.privacy(
        context.t,
        context.library_name,
        await library.data_officer(context.reader),
        await library.contacts(context.reader),
    )


@reads
async def open_consents(context: Context, _: object) -> Screen:
    """All that was agreed to."""
    return await _consents(context)


@writes
async def withdraw(context: Context, tap: WithdrawConsent, tx: Transaction) -> Screen:
    """Take one back. Raises Unknown for what is somebody else's, or taken back."""
    await context.services[Consents].withdraw_one(tx, context.person.id, tap.consent)
    return Screen(context.t("Taken back. We act on it from now on."), [screens.ways(context.t)])


@reads
async def begin_request(context: Context, _: object) -> Begin:
    """The form of a request."""
    return Begin(ASK)


@for_staff(ANSWER_PEOPLE)
@reads
async def begin_answer(context: Context, tap: AnswerRequest) -> Begin:
    """The staff's form. Raises Unknown for what is answered."""
    request = await context.services[DataRequests].request(context.reader, tap.request)
    return Begin(ANSWER, {ABOUT: request.id})


@for_staff(ANSWER_PEOPLE)
@reads
async def show_requests(context: Context, _: object) -> Screen:
    """All that wait for the staff, each with its time left."""
    return screens.requests(context, await context.services[DataRequests].open_ones(context.reader))


async def how_many_requests(context: Context) -> int:
    """For the desk."""
    return len(await context.services[DataRequests].open_ones(context.reader))


async def _consents(context: Context) -> Screen:
    children = await context.services[Children].of(context.reader, context.person.id)
    named = {about_child(child.id): (child.id, child.name) for child in children}
    service = context.services[Consents]
    given = await service.of(context.reader, context.person.id)
    return screens.consents(context.t, given, service.titles, named)
