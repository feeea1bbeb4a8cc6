"""What cannot be done with a group, said so that there is a way onward."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

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
)
from bot.base.html import paragraphs
from bot.base.refusals import Refusal
from bot.chat.core.context import Context
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.reading_groups import words


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


REFUSALS: Mapping[type[Refusal], Callable[[Context, Any], Screen]] = {
    BelongsAlready: _already,
    NotLeader: _not_leader,
    NotMember: _not_member,
    NotRunning: _not_running,
    PlaceGone: _gone,
    DecidedAlready: _decided,
    TooManyProposed: _proposed,
    TooManyQuestions: _questions,
    NoPermission: _no_permission,
}
