"""What is written into the chat: an announcement, other words for it, a link, a time."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar
from urllib.parse import urlsplit

from bot.areas.broadcasts.permissions import ANNOUNCE
from bot.areas.broadcasts.rules import LONGEST_CAPTION
from bot.areas.broadcasts.service import Broadcasts
from bot.areas.broadcasts.topics import NEWS
from bot.areas.broadcasts.types import ContentKey, Every, Plan
from bot.base.database import Transaction
from bot.base.html import Html
from bot.base.reading.dates import read_times
from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT, Again, Conversation
from bot.chat.forms.steps import Answers, ChoiceStep, Complaint, Step, TextStep
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_, Texts
from handlers.broadcasts import audience, correcting, panel, posts

ALBUM = "album"


@dataclass(frozen=True, kw_only=True)
class PostStep(Step):
    """A message as its writer makes it; kept as JSON, an album with what holds it together."""

    takes_voice: ClassVar[bool] = True

    verbatim: bool = True

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> dict[str, str]:
        content = posts.content_given(given, t)
        album = getattr(given, "post").album if hasattr(given, "post") else ""  # noqa: B009 - contacts have none
        return {"content": posts.packed(content), ALBUM: album}

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        return t("as you wrote it")

    def fits(self, value: Any) -> bool:
        return isinstance(value, dict) and isinstance(value.get("content"), str)


@dataclass(frozen=True, kw_only=True)
class LinkStep(TextStep):
    """An address of the web."""

    most: int = 500

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> str:
        typed = given.text.strip() if isinstance(given, Words) else ""
        address = typed if "://" in typed else f"https://{typed}"
        parts = urlsplit(address) if typed and " " not in typed else None
        if not parts or parts.scheme not in ("http", "https", "tg") or "." not in (parts.hostname or ""):
            raise Complaint(t("Please send an address, for example perpustakaan.example.org/acara."))
        return address


async def _written(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    content = posts.unpacked(answers["post"]["content"])
    drafts = context.services[Broadcasts].drafts
    broadcast_id = await drafts.create(tx, context.person.id, NEWS, content)
    await drafts.remember_album(tx, broadcast_id, answers["post"].get(ALBUM, ""))
    return await audience.begun(context, tx, broadcast_id)


async def _rewritten(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    drafts, broadcast_id = context.services[Broadcasts].drafts, answers[ABOUT]
    before = await drafts.find(tx, broadcast_id)
    content = replace(posts.unpacked(answers["post"]["content"]), keys=before.content.keys)
    await drafts.set_content(tx, broadcast_id, content)
    await drafts.remember_album(tx, broadcast_id, answers["post"].get(ALBUM, ""))
    return await panel.previewed(context, tx, broadcast_id)


async def _corrected(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    broadcasts, broadcast_id = context.services[Broadcasts], answers[ABOUT]
    before = await broadcasts.drafts.find(tx, broadcast_id)
    content = correcting.corrected(before.content, posts.unpacked(answers["post"]["content"]))
    if correcting.is_too_long(content):
        too_long = context.t("That is too long for one message. Please use at most {most} characters.",
                             most=LONGEST_CAPTION)  # fmt: skip
        return Again({ABOUT: broadcast_id}, too_long)
    if content != before.content:
        await broadcasts.after.correct(tx, broadcast_id, content)
    said = correcting.said(context.t, before.content, content)
    return (await panel.shown(context, broadcast_id)).led_by(said)


async def _linked(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen:
    key = ContentKey(label=answers["label"], link=answers["link"])
    return await panel.with_key(context, tx, answers[ABOUT], key)


async def _planned(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    reading = read_times(answers["when"], context.now, context.t.zone)
    if not reading.spans:
        asked = {name: value for name, value in answers.items() if name != "when"}
        return Again(
            asked, context.t("I could not read that time. For example: tomorrow at 8, Saturday 9 o'clock, 12/12 08.00.")
        )
    every = {"week": Every.WEEK, "month": Every.MONTH}.get(answers["every"])
    return await panel.planned(context, tx, answers[ABOUT], Plan(at=reading.spans[0].starts, every=every))


def _every(t: Texts, answers: Answers) -> list[tuple[str, str]]:
    return [("once", t("Once")), ("week", t("Every week")), ("month", t("Every month"))]


def _asks_post(t: Texts, answers: Answers) -> Html:
    return t(
        "Write the announcement now, as you would write any message: with formatting, a photo, an album or a file. "
        "You can forward a post, too."
    )


_POST = PostStep(name="post", label=N_("Announcement"), ask=_asks_post)

WRITE = Conversation(
    name="announce",
    version=1,
    title=N_("Write an announcement"),
    why=N_("This is what people get, as you write it. You see it and choose to whom before anything is sent."),
    steps=(_POST,),
    finish=_written,
    send_label=N_("Go on"),
    needs=ANNOUNCE,
    deed=N_("wrote an announcement"),
    direct=True,
)
REWRITE = replace(WRITE, name="announce_again", title=N_("Other words for the announcement"), finish=_rewritten)
CORRECT = replace(
    WRITE,
    name="announce_correct",
    title=N_("Correct the announcement"),
    steps=(
        replace(
            _POST,
            ask=lambda t, answers: t("Write it once more, as it should read. Every copy is changed, with its keys."),
        ),
    ),
    finish=_corrected,
    deed=N_("corrected an announcement"),
)
LINK = Conversation(
    name="announce_link",
    version=1,
    title=N_("A key with a link"),
    why=N_("The key stands below the announcement; one tap leads there."),
    steps=(
        LinkStep(
            name="link", label=N_("Address"), ask=lambda t, answers: t("Where shall the key lead? Send the address.")
        ),
        TextStep(
            name="label",
            label=N_("Label"),
            most=40,
            verbatim=True,
            ask=lambda t, answers: t("What shall stand on the key? For example: Read more"),
        ),
    ),
    finish=_linked,
    send_label=N_("Add"),
    needs=ANNOUNCE,
    deed=N_("added a key to an announcement"),
    direct=True,
)
WHEN = Conversation(
    name="announce_when",
    version=1,
    title=N_("When shall it be sent?"),
    why=N_("So that it leaves when people can read it. It can be stopped until then."),
    steps=(
        ChoiceStep(
            name="every", label=N_("How often"), choices=_every, ask=lambda t, answers: t("How often shall it be sent?")
        ),
        TextStep(
            name="when",
            label=N_("Time"),
            verbatim=True,
            ask=lambda t, answers: t(
                "When, the first time? For example: tomorrow at 8, Saturday 9 o'clock, 12/12 08.00."
            ),
        ),
    ),
    finish=_planned,
    send_label=N_("Plan"),
    needs=ANNOUNCE,
    deed=N_("planned an announcement"),
    direct=True,
)
