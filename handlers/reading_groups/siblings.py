"""Siblings in one group: each joins, waits and leaves by itself."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.reading_groups.rules import Group, Membership, State
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.navigation import OpenGroup, menu_key
from handlers.reading_groups.book_buttons import ShowBooks
from handlers.reading_groups.buttons import AnswerOffer, JoinGroup, LetChildGo
from handlers.sure import LEAVE, sure


def keys(t: Texts, group: Group, own: Sequence[Membership], ask: Button) -> list[list[Button]]:
    """What a guardian does in a children's group: for a place that is offered, for one more child, to leave."""
    offered = [row for one in own if one.state is State.OFFERED for row in _offered(t, one, len(own))]
    books = [[Button(t("The group's books"), ShowBooks(group.id), style="primary")]]
    go = [[Button(_leave(t, one, alone=len(own) == 1), LetChildGo(one.id))] for one in own]
    another = Button(t("Join another child"), JoinGroup(group.id))
    return [*offered, *(books if any(one.is_member for one in own) else []), [ask, another], *go]


def _leave(t: Texts, one: Membership, *, alone: bool) -> str:
    if alone:
        return t("Leave the group") if one.is_member else t("Withdraw")
    return t("Leave: {name}", name=one.name) if one.is_member else t("Withdraw: {name}", name=one.name)


def _offered(t: Texts, one: Membership, many: int) -> list[list[Button]]:
    """Of several, whose place it is."""
    yes = Button(t("Take the place for {name}", name=one.name), AnswerOffer(one.id, True), style="primary")
    return offer_keys(t, one) if many == 1 else [[yes, Button(t("No, thank you"), AnswerOffer(one.id, False))]]


def offer_keys(t: Texts, own: Membership) -> list[list[Button]]:
    """Yes or no to a place."""
    yes = Button(t("Take the place"), AnswerOffer(own.id, True), style="primary")
    return [[yes, Button(t("No, thank you"), AnswerOffer(own.id, False))]]


def ask_letting_go(t: Texts, group: Group, one: Membership) -> Screen:
    """Sure?"""
    said = t(
        "Shall {name} leave {group}? The place goes to the next on the waiting list.", name=one.name, group=group.name
    )
    return sure(t, said, LEAVE, LetChildGo(one.id, True), OpenGroup(group.id), [menu_key(t)])
