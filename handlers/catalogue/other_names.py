"""Other words for a book or an author, as staff keep them: whoever writes “lp” looks for “laskar pelangi”."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.catalogue.permissions import KEEP_CATALOGUE
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import OtherName
from bot.base.database import Transaction
from bot.base.html import Html, lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Action, Begin, MenuButton, for_staff, reads, writes
from bot.chat.forms.conversation import Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.catalogue.buttons import (
    AddOtherName,
    OpenOtherName,
    RemoveOtherName,
    ShowOtherNames,
    SurelyRemoveOtherName,
)
from handlers.navigation import Heap, desk_ways
from handlers.paging import number_keys, page_keys
from handlers.sure import DELETE, sure

_PAGE = 8


@for_staff(KEEP_CATALOGUE)
@reads
async def show(context: Context, tap: ShowOtherNames) -> Screen:
    """All of them, in the order of the alphabet."""
    return await _list(context, tap.page)


async def _list(context: Context, page: int, said: str = "") -> Screen:
    t, names = context.t, await context.services[Catalogue].other_names(context.reader)
    last = max(0, (len(names) - 1) // _PAGE)
    page = min(max(0, page), last)
    start = page * _PAGE
    shown = names[start : start + _PAGE]
    rows = [
        t("{n}. {phrase} → {meaning}", n=n, phrase=one.phrase, meaning=one.meaning)
        for n, one in enumerate(shown, start + 1)
    ]
    keys = number_keys([(one.phrase, OpenOtherName(one.id)) for one in shown], start + 1)
    about = t("Whoever writes the word on the left is shown what is found for the words on the right.")
    empty = "" if names else t("There are none yet.")
    text = paragraphs(said, t("<b>Other words for books</b>"), lines(*rows), empty, about)
    add = [Button(t("Add a word"), AddOtherName())]
    return Screen(text, [*keys, page_keys(ShowOtherNames, page, last), add, desk_ways(t)])


async def _one(context: Context, name: int) -> OtherName:
    names = await context.services[Catalogue].other_names(context.reader)
    found = next((one for one in names if one.id == name), None)
    if found is None:
        raise Unknown("name")
    return found


def _told(t: Texts, one: OtherName) -> Html:
    return t("Whoever writes “{phrase}” looks for “{meaning}”.", phrase=one.phrase, meaning=one.meaning)


@for_staff(KEEP_CATALOGUE)
@reads
async def open_one(context: Context, tap: OpenOtherName) -> Screen:
    """One of them. Raises Unknown."""
    return await _card(context, tap.name)


async def _card(context: Context, name: int, said: str = "") -> Screen:
    t, names = context.t, await context.services[Catalogue].other_names(context.reader)
    place = next((place for place, one in enumerate(names) if one.id == name), None)
    if place is None:
        raise Unknown("name")
    back = Button(t("Back"), ShowOtherNames(place // _PAGE))
    keys = [[Button(t("Remove"), RemoveOtherName(name)), back], [Button(t("Add a word"), AddOtherName())], desk_ways(t)]
    return Screen(paragraphs(said, _told(t, names[place])), keys)


@for_staff(KEEP_CATALOGUE)
@reads
async def ask_to_remove(context: Context, tap: RemoveOtherName) -> Screen:
    """Sure?"""
    t, one = context.t, await _one(context, tap.name)
    asked = paragraphs(_told(t, one), t("Remove this word?"))
    return sure(t, asked, DELETE, SurelyRemoveOtherName(one.id), OpenOtherName(one.id), desk_ways(t))


@for_staff(KEEP_CATALOGUE, N_("removed another word for a book"))
@writes
async def remove(context: Context, tap: SurelyRemoveOtherName, tx: Transaction) -> Screen:
    """The search forgets it. Raises Unknown."""
    await context.services[Catalogue].remove_other_name(tx, tap.name)
    return await _list(context, 0, context.t("Removed. The search no longer knows it."))


@for_staff(KEEP_CATALOGUE)
@reads
async def add(context: Context, _: object) -> Begin:
    """The form."""
    return Begin(OTHER_NAME)


async def _save(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    name = await context.services[Catalogue].put_other_name(tx, answers["phrase"], answers["meaning"])
    return await _card(context.within(tx), name, context.t("Saved. The search knows it in a moment."))


OTHER_NAME = Conversation(
    name="other_name",
    version=1,
    title=N_("Another word for a book"),
    why=N_("So that residents find the book by the words they use. Residents see only the book that is found."),
    send_label=N_("Save"),
    finish=_save,
    needs=KEEP_CATALOGUE,
    deed=N_("added another word for a book"),
    direct=True,
    steps=(
        TextStep(
            name="phrase",
            label=N_("What residents write"),
            most=80,
            verbatim=True,
            ask=lambda t, answers: t("Which word do residents write for a book or an author? For example: lp"),
        ),
        TextStep(
            name="meaning",
            label=N_("What they look for"),
            most=120,
            verbatim=True,
            ask=lambda t, answers: t(
                "What do they mean by “{phrase}”? Write the title or the author as the catalogue has it.",
                phrase=answers["phrase"],
            ),
        ),
    ),
)
TOOL = MenuButton(N_("🔤 Other words for books"), ShowOtherNames(), 42, heap=Heap.LIBRARY)
TAPS: Mapping[type[CallbackData], Action] = {
    ShowOtherNames: show,
    OpenOtherName: open_one,
    AddOtherName: add,
    RemoveOtherName: ask_to_remove,
    SurelyRemoveOtherName: remove,
}
