"""What cannot be done with a group, said so that there is a way onward."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from bot.areas.reading_groups.archive.rules import UnprintableName
from bot.areas.reading_groups.books.rules import NominatedAlready, NoSuchStep, TooManyBooks, VetoUsed
from bot.areas.reading_groups.choosing.rules import NothingToChoose, NotYourTurn, VoteOver
from bot.areas.reading_groups.reading.rules import BeyondTheEnd, NotBeingRead
from bot.areas.reading_groups.refusals import (
    BelongsAlready,
    DecidedAlready,
    NoPermission,
    NotLeader,
    NotMember,
    NotRunning,
    PlaceGone,
    TooManyProposed,
    TooManyQuestions,
    TooSmall,
)
from bot.base.html import paragraphs
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_
from handlers.reading_groups import words
from handlers.reading_groups.book_buttons import ShowBooks
from handlers.reading_groups.certificates import unprintable
from handlers.reading_groups.managing_buttons import ChangeGroup
from handlers.reading_groups.reading_screens import beyond


def _already(context: Context, refusal: BelongsAlready) -> Screen:
    own = refusal.membership
    return Screen(paragraphs(words.stands(context.t, own)), words.ways(context.t, own.group_id))


def _not_leader(context: Context, refusal: NotLeader) -> Screen:
    said = context.t("Only the leader of this group or the staff can do this.")
    return Screen(said, words.ways(context.t, refusal.group_id))


def _not_member(context: Context, refusal: NotMember) -> Screen:
    said = context.t("This is for the members of the group. You may join it.")
    return Screen(said, words.ways(context.t, refusal.group_id))


def _not_running(context: Context, refusal: NotRunning) -> Screen:
    return Screen(context.t("{name} cannot be joined now.", name=refusal.name), words.ways(context.t))


def _gone(context: Context, refusal: PlaceGone) -> Screen:
    said = context.t("This offer is over. You may ask for a place again.")
    return Screen(said, words.ways(context.t, refusal.group_id))


def _too_small(context: Context, refusal: TooSmall) -> Screen:
    said = context.t.plural(
        "{n} place is taken or offered, so the group cannot be smaller.",
        "{n} places are taken or offered, so the group cannot be smaller.",
        refusal.taken,
    )
    change = [Button(context.t("Change it"), ChangeGroup(refusal.group_id), style="primary")]
    return Screen(said, [change, *words.ways(context.t, refusal.group_id)])


def _decided(context: Context, refusal: DecidedAlready) -> Screen:
    said = context.t("A colleague has decided this already.")
    return Screen(said, words.ways(context.t, refusal.group_id))


def _proposed(context: Context, refusal: TooManyProposed) -> Screen:
    said = context.t("You have proposed {n} groups that wait. The staff answer those first.", n=refusal.most)
    return Screen(said, words.ways(context.t))


def _questions(context: Context, refusal: TooManyQuestions) -> Screen:
    said = context.t("You have asked {n} questions today. Please wait for the answers.", n=refusal.most)
    return Screen(said, words.ways(context.t))


def _no_permission(context: Context, refusal: NoPermission) -> Screen:
    own = N_("This link is for your parent or guardian. Please pass it on.")
    over = N_("This link was used, or is no longer needed.")
    return Screen(context.t(own if refusal.own else over), words.ways(context.t))


def _no_step(context: Context, refusal: NoSuchStep) -> Screen:
    said = context.t("“{title}” is further on already.", title=refusal.title)
    return _books(context, said, refusal.group_id)


def _too_many_books(context: Context, refusal: TooManyBooks) -> Screen:
    said = context.t("{n} books are nominated already. Choose one of them first.", n=refusal.most)
    return _books(context, said, refusal.group_id)


def _nominated(context: Context, refusal: NominatedAlready) -> Screen:
    return _books(context, context.t("“{title}” is nominated already.", title=refusal.title), refusal.group_id)


def _veto_used(context: Context, refusal: VetoUsed) -> Screen:
    day = context.t.date(refusal.again.astimezone(context.t.zone).date())
    return _books(
        context, context.t("You have struck a book out this year. You may again on {day}.", day=day), refusal.group_id
    )


def _nothing(context: Context, refusal: NothingToChoose) -> Screen:
    said = N_("There is nothing to choose now: a vote needs two nominated books, and no other book in hand.")
    return _books(context, context.t(said), refusal.group_id)


def _vote_over(context: Context, refusal: VoteOver) -> Screen:
    return _books(context, context.t("This vote is over."), refusal.group_id)


def _not_your_turn(context: Context, refusal: NotYourTurn) -> Screen:
    return _books(context, context.t("It is not your turn to choose now."), refusal.group_id)


def _not_being_read(context: Context, refusal: NotBeingRead) -> Screen:
    said = context.t("The group does not read “{title}” now.", title=refusal.title)
    return _books(context, said, refusal.group_id)


def _books(context: Context, said: str, group: int) -> Screen:
    return Screen(said, [[Button(context.t("The group's books"), ShowBooks(group))], *words.ways(context.t, group)])


REFUSALS: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = {
    BelongsAlready: _already,
    NotLeader: _not_leader,
    NotMember: _not_member,
    NotRunning: _not_running,
    PlaceGone: _gone,
    UnprintableName: unprintable,
    TooSmall: _too_small,
    DecidedAlready: _decided,
    TooManyProposed: _proposed,
    TooManyQuestions: _questions,
    NoPermission: _no_permission,
    NoSuchStep: _no_step,
    TooManyBooks: _too_many_books,
    NominatedAlready: _nominated,
    VetoUsed: _veto_used,
    NothingToChoose: _nothing,
    VoteOver: _vote_over,
    NotYourTurn: _not_your_turn,
    BeyondTheEnd: beyond,
    NotBeingRead: _not_being_read,
}
