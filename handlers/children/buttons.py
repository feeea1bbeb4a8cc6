"""The keys of child profiles."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import CallbackData


@dataclass(frozen=True)
class ShowChildren(CallbackData, tag="ch"):
    """My children."""


@dataclass(frozen=True)
class AddChild(CallbackData, tag="ca"):
    """Add a child."""


@dataclass(frozen=True)
class EditChild(CallbackData, tag="ce"):
    """Change what is known of a child."""

    child: int


@dataclass(frozen=True)
class DeleteChild(CallbackData, tag="cd"):
    """Delete a profile; `sure` after the question."""

    child: int
    sure: bool = False


@dataclass(frozen=True)
class Photos(CallbackData, tag="cp"):
    """Photos of a child: ask for the consent; with `allow`, give it or take it back."""

    child: int
    allow: str = ""  # "y" or "n"


@dataclass(frozen=True)
class InviteGuardian(CallbackData, tag="ci"):
    """A link for a second guardian, to one child or all."""

    child: int | None = None


@dataclass(frozen=True)
class AcceptInvitation(CallbackData, tag="cg"):
    """Become a guardian by an invitation."""

    token: str


@dataclass(frozen=True)
class TellStage(CallbackData, tag="cs"):
    """The answer to the yearly question."""

    child: int
    stage: str
