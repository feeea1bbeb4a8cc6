"""Children and their guardians: what a parent sees and does."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from bot.areas.children import guardianship, service
from bot.areas.children.guardianship import Guardianship
from bot.areas.children.rules import (
    AlreadyGuardian,
    Child,
    EnoughGuardians,
    InvitationOver,
    OwnInvitation,
    TooManyChildren,
    WrongChild,
)
from bot.base.database import Reader
from bot.base.html import paragraphs
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature, MenuButton, Notice
from bot.chat.language.intents import Phrase
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.children import actions, screens
from handlers.children import phrases as phrases
from handlers.children.buttons import (
    AcceptInvitation,
    AddChild,
    DeleteChild,
    EditChild,
    InviteGuardian,
    Photos,
    ShowChildren,
    TellStage,
)
from handlers.children.forms import ADD, CHANGE
from handlers.navigation import OpenChild

# Refusals


def _too_many(context: Context, refusal: TooManyChildren) -> Screen:
    said = context.t.plural(
        "One guardian may note {n} child at most.", "One guardian may note {n} children at most.", refusal.most
    )
    return _back(context.t, said)


def _enough(context: Context, refusal: EnoughGuardians) -> Screen:
    return _back(context.t, context.t("A second guardian has the profile already. There can be two."))


def _over(context: Context, refusal: InvitationOver) -> Screen:
    said = context.t("This invitation has been used or has expired.")
    return _back(context.t, paragraphs(said, context.t("Please ask the other guardian for a new link.")))


def _own(context: Context, refusal: OwnInvitation) -> Screen:
    return _back(context.t, context.t("This is your own invitation. Please send the link to the second guardian."))


def _already(context: Context, refusal: AlreadyGuardian) -> Screen:
    return _back(context.t, context.t("You are a guardian of these children already."))


def _wrong(context: Context, refusal: WrongChild) -> Screen:
    return _back(context.t, context.t("That cannot be kept. Please check the name, the year of birth and the stage."))


def _back(t: Texts, said: str) -> Screen:
    return Screen(said, [screens.ways(t)])


# Notices


def joined(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The inviter hears who came."""
    names = screens.names_of(t, details["children"])
    return _back(t, t("{who} is now the second guardian of {names}.", who=details["name"], names=names))


def gone(t: Texts, details: Mapping[str, Any]) -> Screen:
    """The second guardian hears that the first one deleted a profile."""
    said = t("The guardian who keeps {name}'s profile has deleted it. It is gone here, too.", name=details["name"])
    return _back(t, said)


async def _asked(services: Services, reader: Reader, details: Mapping[str, Any]) -> Sequence[Child]:
    return await services[Guardianship].asked(reader, details["person"], details["year"])


def stages(t: Texts, children: Sequence[Child]) -> Screen | None:
    """July's question, about the children who are still there."""
    return screens.asks_stages(t, children) if children else None


FEATURE = Feature(
    name="children",
    title=N_("My children"),
    more=(MenuButton(N_("My children"), ShowChildren(), 2),),
    taps={
        ShowChildren: actions.show_children,
        OpenChild: actions.open_child,
        AddChild: actions.begin_adding,
        EditChild: actions.begin_changing,
        DeleteChild: actions.delete,
        Photos: actions.photos,
        InviteGuardian: actions.invite,
        AcceptInvitation: actions.accept,
        TellStage: actions.tell_stage,
    },
    phrases=(
        Phrase("my_children", actions.show_children, phrases.MINE, label=N_("My children"), own=True),
        Phrase("add_child", actions.begin_adding, phrases.ADD, label=N_("Add a child"), own=True),
        Phrase("delete_child", actions.begin_deleting, phrases.DELETE, label=N_("Remove a child"), own=True),
    ),
    conversations=(ADD, CHANGE),
    links={"g": actions.open_invitation},
    refusals={
        TooManyChildren: _too_many,
        EnoughGuardians: _enough,
        InvitationOver: _over,
        OwnInvitation: _own,
        AlreadyGuardian: _already,
        WrongChild: _wrong,
    },
    notices={guardianship.JOINED: joined, service.GONE: gone, guardianship.STAGES: Notice(_asked, stages)},
)
