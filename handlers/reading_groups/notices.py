"""The letters of reading groups: drawn when they leave, and only where what they say still holds."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.reading_groups import letters
from bot.areas.reading_groups.books.rules import Book
from bot.areas.reading_groups.choosing.rules import Turn, Vote
from bot.areas.reading_groups.choosing.service import OPENED, RESULT, TURN
from bot.areas.reading_groups.reading.rules import Part
from bot.areas.reading_groups.reading.service import BEGUN
from bot.areas.reading_groups.rules import Group, GroupState, Membership, Question, State
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Reader
from bot.base.html import Html, escape, paragraphs
from bot.base.refusals import Unknown
from bot.base.services import Services
from bot.chat.core.feature import Notice
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.reading_groups import ballots, reading_screens, words
from handlers.reading_groups.book_buttons import ShowBallot, ShowBooks
from handlers.reading_groups.buttons import AskLeader, LetIn, ShowProposedGroups
from handlers.reading_groups.siblings import offer_keys
from handlers.reading_groups.speaking import VOTE, SpeakFor

Found = tuple[Group, Membership]
Begun = tuple[Group, Book, Sequence[Part]]
Chosen = tuple[Found, Vote | None, Book | None, Sequence[Mapping[int, int]]]


async def member(services: Services, reader: Reader, details: Mapping[str, Any]) -> Found | None:
    """Whom a letter is for, and of which group; None where they are gone."""
    service = services[ReadingGroups]
    try:
        own = await service.members.find(reader, details["member"])
        return await service.groups.find(reader, own.group_id), own
    except Unknown:
        return None


async def book_of_member(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Group, Book] | None:
    """The group and book that a letter to a member is about; None where either is gone, or they have left."""
    found = await member(services, reader, details)
    if found is None or not found[1].is_member:
        return None
    try:
        return found[0], await services[ReadingGroups].books.find(reader, details["book"])
    except Unknown:
        return None


async def group_of(services: Services, reader: Reader, details: Mapping[str, Any]) -> Group | None:
    """The group that a letter is about; None where it is gone."""
    try:
        return await services[ReadingGroups].groups.find(reader, details["group"])
    except Unknown:
        return None


async def _question(services: Services, reader: Reader, details: Mapping[str, Any]) -> Question | None:
    try:
        return await services[ReadingGroups].groups.question(reader, details["question"])
    except Unknown:
        return None


def _proposed(t: Texts, group: Group) -> Screen | None:
    if group.state is not GroupState.PROPOSED:
        return None
    said = paragraphs(t("A resident proposes a reading group: <b>{name}</b>", name=group.name), words.told(t, group))
    return Screen(
        said, [[Button(t("Look at it"), OpenGroup(group.id))], [Button(t("All of them"), ShowProposedGroups())]]
    )


def _decided(t: Texts, group: Group) -> Screen:
    accepted = N_("Your reading group <b>{name}</b> is accepted. You lead it, and readers can join. Thank you!")
    refused = N_("We are sorry: the reading group <b>{name}</b> cannot begin for now. Thank you for the idea.")
    return Screen(t(accepted if group.is_running else refused, name=group.name), words.ways(t, group.id))


def _asked(t: Texts, found: Found) -> Screen | None:
    group, one = found
    if one.state is not State.ASKED:
        return None
    said = t("{name} would like to join <b>{group}</b>.", name=one.name, group=group.name)
    yes = Button(t("Let them in"), LetIn(one.id, True), style="primary")
    return Screen(said, [[yes, Button(t("Not for now"), LetIn(one.id, False))], *words.ways(t, group.id)])


def _let_in(t: Texts, found: Found) -> Screen | None:
    group, own = found
    if own.state is State.ENDED:
        return None
    head = t("<b>{name}</b>", name=group.name)
    return Screen(paragraphs(head, words.stands(t, own)), words.ways(t, group.id))


def _not_let_in(t: Texts, found: Found) -> Screen:
    said = t(
        "The leader of <b>{name}</b> cannot let you in now. There may be another group for you.", name=found[0].name
    )
    return Screen(said, words.ways(t))


def _offer(t: Texts, found: Found) -> Screen | None:
    group, own = found
    if own.offered_until is None:
        return None
    said = t("There is a place for you in <b>{name}</b>!", name=group.name)
    if own.child_id is not None:
        said = t("There is a place for {child} in <b>{name}</b>!", child=own.name, name=group.name)
    until = t("Please answer by {moment}.", moment=t.moment(own.offered_until))
    return Screen(paragraphs(said, until), [*offer_keys(t, own), *words.ways(t, group.id)])


def _quoted(text: str) -> Html:
    return Html(f"<blockquote>{escape(text)}</blockquote>")


def _to_leader(t: Texts, asked: Question) -> Screen:
    head = t("A reader asks about <b>{name}</b>:", name=asked.group)
    how = t("Answer by replying to this message (swipe it).")
    return Screen(paragraphs(head, _quoted(asked.words), how), [[menu_key(t)]])


def _answered(t: Texts, asked: Question) -> Screen | None:
    if asked.answer is None:
        return None
    head = t("The leader of <b>{name}</b> answers your question:", name=asked.group)
    keys = [[Button(t("Ask on"), AskLeader(asked.group_id))], *words.ways(t, asked.group_id)]
    return Screen(paragraphs(head, _quoted(asked.words), escape(asked.answer)), keys)


async def _vote(services: Services, reader: Reader, details: Mapping[str, Any]) -> Chosen | None:
    """A vote or a turn that a letter tells of, with the book that was chosen."""
    if (found := await member(services, reader, details)) is None or not found[1].is_member:
        return None
    service = services[ReadingGroups]
    try:
        vote = await service.choosing.vote(reader, details["vote"]) if "vote" in details else None
        book = details.get("book") or (vote.winner_id if vote else None)
        rounds = await service.choosing.rounds(reader, vote.id) if vote else ()
        return found, vote, await service.books.find(reader, book) if book else None, rounds
    except Unknown:
        return None


def _opened(t: Texts, found: Chosen) -> Screen | None:
    (group, own), vote, _, _ = found
    if vote is None or not vote.is_open:
        return None
    said = paragraphs(
        t("For <b>{name}</b>:", name=own.name) if own.child_id is not None else "",
        t("<b>{name}</b> chooses its next book.", name=group.name),
        t("The vote is open until {moment}.", moment=t.moment(vote.closes_at)),
    )
    tap = ShowBallot(vote.id) if own.child_id is None else SpeakFor(own.id, VOTE, vote.id)
    return Screen(said, [[Button(t("Vote"), tap, style="primary")], *words.ways(t, group.id)])


def _result(t: Texts, found: Chosen) -> Screen | None:
    (group, _), vote, book, rounds = found
    if vote is not None:
        return ballots.result(t, group, vote, book, rounds)
    return ballots.picked(t, group, book) if book else None


async def _turn(services: Services, reader: Reader, details: Mapping[str, Any]) -> tuple[Group, Turn] | None:
    found = await member(services, reader, details)
    turn = await services[ReadingGroups].choosing.turn_of(reader, found[0].id) if found else None
    return (found[0], turn) if found and turn and turn.id == details["turn"] else None


def _your_turn(t: Texts, found: tuple[Group, Turn]) -> Screen:
    group, turn = found
    said = t(
        "<b>{name}</b>: it is your turn to choose the next book, until {moment}.",
        name=group.name,
        moment=t.moment(turn.until),
    )
    return Screen(
        said, [[Button(t("The group's books"), ShowBooks(group.id), style="primary")], *words.ways(t, group.id)]
    )


async def _begun(services: Services, reader: Reader, details: Mapping[str, Any]) -> Begun | None:
    found = await book_of_member(services, reader, details)
    if found is None:
        return None
    group, book = found
    return group, book, await services[ReadingGroups].reading.plan_of(reader, book.id)


def _begins(t: Texts, found: Begun) -> Screen | None:
    return reading_screens.begun(t, found[1], found[0].name, found[2])


NOTICES = {
    BEGUN: Notice(_begun, _begins),
    OPENED: Notice(_vote, _opened),
    RESULT: Notice(_vote, _result),
    TURN: Notice(_turn, _your_turn),
    letters.PROPOSED: Notice(group_of, _proposed),
    letters.DECIDED: Notice(group_of, _decided),
    letters.ASKED: Notice(member, _asked),
    letters.LET_IN: Notice(member, _let_in),
    letters.NOT_LET_IN: Notice(member, _not_let_in),
    letters.OFFER: Notice(member, _offer),
    letters.QUESTION: Notice(_question, _to_leader),
    letters.ANSWER: Notice(_question, _answered),
}
