"""Questions whose answer is sent along: a shared contact, a picture, a file."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.base.html import Html
from bot.base.reading.phones_told import has_no_phone, means_this_phone, phone_in
from bot.chat.core.inputs import Given, Other, Picture, SharedContact
from bot.chat.forms.steps import Answers, Complaint, Step, words_of
from bot.chat.screens.texts import Texts


@dataclass(frozen=True, kw_only=True)
class ContactStep(Step):
    """A phone number, shared as the sender's own contact or typed; kept as +62…"""

    called: str = "nomor telepon wa kontak phone number"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        if isinstance(given, SharedContact) and not given.own:
            raise Complaint(t("That is somebody else's contact. Please share your own number or type it."))
        typed = given.phone if isinstance(given, SharedContact) else words_of(given, t)
        phone = phone_in(typed)
        if phone is None:
            raise Complaint(self._without_one(t, typed))
        return phone

    def _without_one(self, t: Texts, typed: str) -> Html:
        """What is said to “gak punya hp”, to “pakai nomor yang ini aja”, and to anything else that is no number."""
        if has_no_phone(typed):
            return t("The number of somebody at home will do. Without one the staff can do this for you at the desk.")
        if means_this_phone(typed):
            return t("Tap “{key}” below to give the number of this Telegram, or write it.", key=t("Share my number"))
        return t("Please write a phone number, for example 0812 3456 7890.")


@dataclass(frozen=True, kw_only=True)
class PhotoStep(Step):
    """A picture; kept as Telegram's file id."""

    called: str = "foto gambar sampul photo picture cover"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        if not isinstance(given, Picture):
            raise Complaint(t("Please send a photo."))
        return given.file_id

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("one photo")


@dataclass(frozen=True, kw_only=True)
class DocumentStep(Step):
    """A file; kept as Telegram's id of it and its name."""

    called: str = "berkas file document"

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> list[str]:
        if not isinstance(given, Other) or given.kind != "document" or not given.post.file_id:
            raise Complaint(t("Please send the list as a file (CSV or Excel)."))
        return [given.post.file_id, given.post.file_name]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return str(value[1]) or t("Your file")

    def fits(self, value: Any) -> bool:
        return isinstance(value, list) and len(value) == 2
