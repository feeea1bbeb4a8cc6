"""What answers the keys around a group's books."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.reading_groups.books.rules import LONGEST_TITLE, LONGEST_WHY, Book, Step
from bot.areas.reading_groups.choosing.rules import DAYS, Method
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader, Transaction
from bot.base.html import paragraphs
from bot.base.reading.numbers import read_id
from bot.base.reading.titles import read_title
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.reading_groups import ballots, book_screens, packages, speaking
from handlers.reading_groups.book_buttons import (
    Cast,
    ChooseHow,
    GiveTurn,
    LeadBook,
    Nominate,
    OpenBook,
    OpenVote,
    PickBook,
    ReadBefore,
    ShowBallot,
    ShowBooks,
    StopVote,
    StrikeOut,
    WithdrawBook,
)
from handlers.reading_groups.book_screens import Shelf


async def shelf_of(context: Context, group_id: int) -> Shelf:
    """A group's books as this person sees them."""
    service, reader, person = context.services[ReadingGroups], context.reader, context.person.id
    group = await service.groups.find(reader, group_id)
    own = await service.members.of(reader, group_id, person)
    own = own if own and own.is_member else None
    vote = await service.choosing.vote_of(reader, group_id)
    return Shelf(
        group,
        own,
        await service.books.at_work(reader, group_id),
        await service.books.nominated(reader, group_id),
        vote,
        bool(vote and own and await service.choosing.has_voted(reader, vote, person)),
        await service.choosing.turn_of(reader, group_id),
        group.leader_id == person or context.may(RUN_READING_GROUPS),
        context.has("holds") and context.has("catalogue"),
    )


async def _shelf(context: Context, group_id: int, led_by: str = "") -> Screen:
    return book_screens.shelf(context.t, await shelf_of(context, group_id), led_by)


@reads
async def show(context: Context, tap: ShowBooks) -> Screen:
    """What the group reads, and what is nominated."""
    return await _shelf(context, tap.group)


@reads
async def open_book(context: Context, tap: OpenBook) -> Screen:
    """One of them."""
    return await card(context, await context.services[ReadingGroups].books.find(context.reader, tap.book))


async def card(context: Context, one: Book, led_by: str = "") -> Screen:
    """A book as this person sees it."""
    on = await shelf_of(context, one.group_id)
    books = context.services[ReadingGroups].books
    has_read = bool(on.own and await books.has_read(context.reader, one.id, on.own.id))
    mine = one.nominated_by == context.person.id
    said = paragraphs(led_by, await packages.kept(context, one) if on.own and on.lends else "")
    return book_screens.book(context.t, on, one, mine=mine, has_read=has_read, led_by=said)


async def _nominate(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    told = read_title(answers["title"])
    await context.services[ReadingGroups].books.nominate(
        tx, answers[ABOUT]["group"], context.person.id, told.title, told.author or "", answers["why"]
    )
    return await _shelf(context, answers[ABOUT]["group"], context.t("“{title}” is nominated.", title=told.title))


NOMINATE = Conversation(
    name="reading_group_nomination",
    version=1,
    title=N_("Nominate a book"),
    send_label=N_("Nominate"),
    finish=_nominate,
    direct=True,
    steps=(
        TextStep(
            name="title",
            label=N_("Title"),
            called="judul buku title",
            most=LONGEST_TITLE,
            beside=0.9,
            why=N_("The members choose among the titles."),
            ask=lambda t, answers: t(
                "Which book should the group read? Write its title; add “karya …” for the author."
            ),
        ),
        TextStep(
            name="why",
            label=N_("Why"),
            called="alasan reason",
            most=LONGEST_WHY,
            verbatim=True,
            why=N_("One sentence helps the others to choose. Your name is not shown."),
            ask=lambda t, answers: t("Why “{title}”? One sentence for the others.", title=answers["title"]),
        ),
    ),
    heading=lambda t, answers: t("<b>{group}</b>", group=answers[ABOUT]["name"]),
)


@reads
async def nominate(context: Context, tap: Nominate) -> Begin:
    """The form. Raises NotMember."""
    groups = context.services[ReadingGroups].groups
    await groups.member(context.reader, tap.group, context.person.id)
    return Begin(NOMINATE, {ABOUT: {"group": tap.group, "name": (await groups.find(context.reader, tap.group)).name}})


@writes
async def read_before(context: Context, tap: ReadBefore, tx: Transaction) -> Screen:
    """“Sudah pernah baca”."""
    books = context.services[ReadingGroups].books
    await books.read_before(tx, tap.book, context.person.id)
    return await card(context, await books.find(tx, tap.book))


@writes
async def strike_out(context: Context, tap: StrikeOut, tx: Transaction) -> Screen:
    """The veto of the year, asked once."""
    books = context.services[ReadingGroups].books
    one = await books.find(tx, tap.book)
    if not tap.sure:
        return book_screens.ask_veto(context.t, one)
    await books.veto(tx, tap.book, context.person.id)
    return await _shelf(context, one.group_id, context.t("“{title}” is struck out.", title=one.title))


@writes
async def withdraw(context: Context, tap: WithdrawBook, tx: Transaction) -> Screen:
    """A nomination is taken back."""
    staff = context.may(RUN_READING_GROUPS)
    one = await context.services[ReadingGroups].books.withdraw(tx, tap.book, context.person.id, staff=staff)
    return await _shelf(context, one.group_id, context.t("“{title}” is taken back.", title=one.title))


@writes
async def lead(context: Context, tap: LeadBook, tx: Transaction) -> Screen:
    """The leader brings it further. Raises Unknown, NotLeader, NoSuchStep."""
    if tap.step not in list(Step):
        raise Unknown("step")
    books, staff = context.services[ReadingGroups].books, context.may(RUN_READING_GROUPS)
    return await card(context, await books.lead(tx, tap.book, Step(tap.step), context.person.id, staff=staff))


# Choosing


@reads
async def choose_how(context: Context, tap: ChooseHow) -> Screen:
    """The ways to choose. Raises NotLeader."""
    groups, staff = context.services[ReadingGroups].groups, context.may(RUN_READING_GROUPS)
    return ballots.choose_how(context.t, await groups.led(context.reader, tap.group, context.person.id, staff=staff))


@writes
async def open_vote(context: Context, tap: OpenVote, tx: Transaction) -> Screen:
    """A vote begins, and the members hear of it. Raises Unknown, NotLeader, NothingToChoose."""
    if tap.method not in list(Method) or tap.days not in DAYS:
        raise Unknown("vote")
    choosing, staff = context.services[ReadingGroups].choosing, context.may(RUN_READING_GROUPS)
    await choosing.open(tx, tap.group, Method(tap.method), tap.days, context.person.id, staff=staff)
    return await _shelf(context, tap.group, context.t("The vote is open, and the members are told."))


@writes
async def stop_vote(context: Context, tap: StopVote, tx: Transaction) -> Screen:
    """It ends without a result, asked once. Raises NotLeader, VoteOver."""
    service, staff = context.services[ReadingGroups], context.may(RUN_READING_GROUPS)
    if not tap.sure:
        return ballots.ask_stopping(context.t, await service.groups.find(tx, tap.group))
    await service.choosing.stop(tx, tap.group, context.person.id, staff=staff)
    return await _shelf(context, tap.group, context.t("The vote is ended. All books stay nominated."))


@writes
async def give_turn(context: Context, tap: GiveTurn, tx: Transaction) -> Screen:
    """The next member chooses alone. Raises NotLeader, NothingToChoose."""
    choosing, staff = context.services[ReadingGroups].choosing, context.may(RUN_READING_GROUPS)
    await choosing.give_turn(tx, tap.group, context.person.id, staff=staff)
    return await _shelf(context, tap.group, context.t("The member whose turn it is has been told."))


@reads
async def show_ballot(context: Context, tap: ShowBallot) -> Screen:
    """What can be voted for. Raises Unknown, NotMember."""
    return await ballot_of(context, context.reader, tap.vote)


async def ballot_of(context: Context, reader: Reader, vote_id: int) -> Screen:
    """What a member may vote for now; of siblings, the one for whom they speak. Raises Unknown, NotMember."""
    choosing = context.services[ReadingGroups].choosing
    vote = await choosing.vote(reader, vote_id)
    voted = await choosing.has_voted(reader, vote, context.person.id)
    shown = ballots.ballot(context.t, vote, await choosing.candidates(reader, vote.group_id), voted=voted)
    return await speaking.beside(context, reader, shown, vote.group_id, speaking.VOTE, vote.id)


@writes
async def cast(context: Context, tap: Cast, tx: Transaction) -> Screen:
    """A vote. Raises Unknown, NotMember, VoteOver."""
    choosing = context.services[ReadingGroups].choosing
    chosen = [read_id(one, "book") for one in tap.choices.split(".")]
    vote = await choosing.cast(tx, tap.vote, context.person.id, chosen)
    shown = ballots.ballot(context.t, vote, await choosing.candidates(tx, vote.group_id), chosen)
    return await speaking.beside(context, tx, shown, vote.group_id, speaking.VOTE, vote.id)


@writes
async def pick(context: Context, tap: PickBook, tx: Transaction) -> Screen:
    """Whose turn it is chooses. Raises NotYourTurn."""
    one = await context.services[ReadingGroups].choosing.pick(tx, tap.book, context.person.id)
    return await card(context, one, context.t("Chosen. The members are told."))
