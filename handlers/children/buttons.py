"""The keys of child profiles."""

from __future__ import annotations

from dataclasses import dataclass

from bot.chat.screens.callback_data import Button


@dataclass(frozen=True)
class ShowChildren(Button, tag="ch"):
    """My children."""


@dataclass(frozen=True)
class OpenChild(Button, tag="cc"):
    """One of them."""

    child: int


@dataclass(frozen=True)
class AddChild(Button, tag="ca"):
    """Add a child."""


@dataclass(frozen=True)
class EditChild(Button, tag="ce"):
    """Change what is known of a child."""

    child: int


@dataclass(frozen=True)
class DeleteChild(Button, tag="cd"):
    """Delete a profile; `sure` after the question."""

    child: int
    sure: bool = False


@dataclass(frozen=True)
class Photos(Button, tag="cp"):
    """Photos of a child: ask for the consent; with `allow`, give it or take it back."""

    child: int
    allow: str = ""  # "y" or "n"


@dataclass(frozen=True)
class InviteGuardian(Button, tag="ci"):
    """A link for a second guardian, to one child or all."""

    child: int | None = None


@dataclass(frozen=True)
class AcceptInvitation(Button, tag="cg"):
    """Become a guardian by an invitation."""

    token: str


@dataclass(frozen=True)
class TellStage(Button, tag="cs"):
    """The answer to the yearly question."""

    child: int
    stage: str
