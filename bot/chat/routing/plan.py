"""How an update of a private chat will be answered."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import Draft
from bot.chat.forms.form_screens import FormTap
from bot.chat.routing.call import Call
from bot.chat.screens.screen import Screen


@dataclass(frozen=True)
class Plan:
    """How an update will be answered: by calls beside a form, by a key of a form, or by an answer to its question.

    `draft`: the unfinished form as it was found. `suspend`: it is set aside. `unchanged`: an edit changes nothing.
    `instead`: what is shown where nothing of it is to be done. `declined`: words that are no answer to the form's
    question; what is heard in them may answer beside the form and never takes its place. `perhaps`: words that may
    tell of danger, '' for a voice; None: they do not. `likely`: so likely that it is asked first. `explains`: why the
    form's question is put, which is asked again. `meanwhile`: a danger runs that this person told of, and the words
    mean something else: the answer leads back to it.
    """

    draft: Draft | None = None
    calls: Sequence[Call] = ()
    suspend: bool = False
    form_tap: FormTap | None = None
    answers: Given | None = None
    unchanged: bool = False
    instead: Screen | None = None
    declined: Given | None = None
    perhaps: str | None = None
    explains: str = ""
    likely: bool = False
    meanwhile: bool = False
