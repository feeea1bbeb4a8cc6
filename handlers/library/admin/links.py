"""The links that the library recommends: written, checked and taken away by staff."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from bot.areas.library.links import Link
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.areas.library.service import Library
from bot.base.database import Transaction
from bot.base.html import lines, paragraphs
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, for_staff, reads, writes
from bot.chat.forms.conversation import ABOUT, Conversation
from bot.chat.forms.steps import TextStep
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.library.admin.buttons import EditLink, LinkChecked, ManageLinks, RemoveLink, SurelyRemoveLink
from handlers.library.admin.facts import saved
from handlers.library.admin.steps import UrlStep
from handlers.library.admin.ways import back_ways
from handlers.sure import DELETE, sure


async def _save(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    link = Link(answers["title"], answers["url"], answers["about"] or "", context.today, answers.get(ABOUT) or 0)
    await context.services[Library].put_link(tx, link)
    return saved(context.t, Button(context.t("Links"), ManageLinks()))


LINK = Conversation(
    name="link",
    version=1,
    title=N_("A link"),
    why=N_("Residents find the link on its list. They see the name and the words below it."),
    send_label=N_("Save"),
    finish=_save,
    needs=EDIT_LIBRARY,
    deed=N_("changed a link"),
    steps=(
        TextStep(
            name="title",
            label=N_("Name"),
            most=40,
            ask=lambda t, answers: t("What is the link called? For example the name of the e-book service."),
        ),
        UrlStep(
            name="url",
            label=N_("Address of the web"),
            ask=lambda t, answers: t("What is its address? Please open it once, so that you know it works."),
        ),
        TextStep(
            name="about",
            label=N_("About"),
            most=200,
            optional=True,
            ask=lambda t, answers: t("What does one find there? One sentence. You may skip this."),
        ),
    ),
)


def screen(t: Texts, links: Sequence[Link], said: str = "") -> Screen:
    """All of them, each with its keys."""
    rows = [
        lines(
            t("<b>{number}. {title}</b>", number=n, title=one.title),
            one.url,
            t("Checked on {date}.", date=t.date(one.checked_on)),
        )
        for n, one in enumerate(links, 1)
    ]
    keys = [
        [
            Button(t("It works: {number}", number=n), LinkChecked(one.id)),
            Button(t("Change {number}", number=n), EditLink(one.id)),
            Button(t("Remove {number}", number=n), RemoveLink(one.id)),
        ]
        for n, one in enumerate(links, 1)
    ]
    head = t("<b>Links</b>") if links else t("No link is filled in yet.")
    new = [Button(t("Add a link"), EditLink(0), style="primary")]
    return Screen(paragraphs(said, head, *rows), [*keys, new, *back_ways(t)])


@for_staff(EDIT_LIBRARY)
@reads
async def show(context: Context, _: object) -> Screen:
    """All of them."""
    return screen(context.t, await context.services[Library].links(context.reader))


async def _one(context: Context, link_id: int) -> Link:
    found = next((one for one in await context.services[Library].links(context.reader) if one.id == link_id), None)
    if found is None:
        raise Unknown("link")
    return found


@for_staff(EDIT_LIBRARY)
@reads
async def edit(context: Context, tap: EditLink) -> Begin:
    """A new one, or one as it is."""
    if not tap.link:
        return Begin(LINK)
    one = await _one(context, tap.link)
    return Begin(LINK, {ABOUT: one.id, "title": one.title, "url": one.url, "about": one.about or None})


@for_staff(EDIT_LIBRARY, N_("checked a link"))
@writes
async def checked(context: Context, tap: LinkChecked, tx: Transaction) -> Screen:
    """It works, as of today."""
    library, one = context.services[Library], await _one(context, tap.link)
    fresh = replace(one, checked_on=context.today)
    links = [fresh if known.id == one.id else known for known in await library.links(tx)]
    await library.put_link(tx, fresh)
    return screen(context.t, links, context.t("Noted: checked today."))


@for_staff(EDIT_LIBRARY)
@reads
async def ask_to_remove(context: Context, tap: RemoveLink) -> Screen:
    """Sure?"""
    t, one = context.t, await _one(context, tap.link)
    asked = t("Remove the link “{title}”?", title=one.title)
    return sure(t, asked, DELETE, SurelyRemoveLink(one.id), ManageLinks(), *back_ways(t))


@for_staff(EDIT_LIBRARY, N_("removed a link"))
@writes
async def remove(context: Context, tap: SurelyRemoveLink, tx: Transaction) -> Screen:
    """Gone."""
    links = [one for one in await context.services[Library].links(tx) if one.id != tap.link]
    await context.services[Library].remove_link(tx, tap.link)
    return screen(context.t, links, context.t("Deleted."))
