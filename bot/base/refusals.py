"""Refusals: what cannot be done, as data. Their sentences live with the handlers."""

from __future__ import annotations

from dataclasses import dataclass


class Refusal(Exception):
    """A wish that cannot be granted, for a reason the person should hear.

    Each kind is a type of its own with the values its sentence needs; an area keeps its kinds in its rules.
    Not frozen: Python itself writes the traceback into an exception on its way.
    """


@dataclass(eq=False)
class Unknown(Refusal):
    """What the button or the link speaks of is no longer there."""

    what: str


@dataclass(eq=False)
class DoneAlready(Refusal):
    """What is to be tried again was answered by another way."""


class OldButton(Refusal):
    """A button made by an earlier version, or by somebody else's program."""

    data: str


class FormOver(OldButton):
    """A key of a form that was sent, left or replaced. `title`: what it was for (a msgid)."""

    def __init__(self, data: str, title: str) -> None:
        super().__init__(data)
        self.title = title


@dataclass(eq=False)
class SwitchedOff(Refusal):
    """The library has switched this part of the bot off."""

    feature: str


@dataclass(eq=False)
class FileOutOfReach(Refusal):
    """A file that somebody sent cannot be had from Telegram: it is `too_big`, or no longer there."""

    too_big: bool = False


class StartupError(Exception):
    """The program cannot start; its text says what is wrong and what would be right."""
