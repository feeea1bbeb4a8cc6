"""What staff do with a catalogue file: send it, agree, change their mind, take it back."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.catalogue.permissions import KEEP_CATALOGUE
from bot.areas.catalogue.uploads.rules import NotNow, Standing
from bot.areas.catalogue.uploads.service import Uploads
from bot.base.database import Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import for_staff, reads, writes
from bot.chat.core.inputs import Other, Picture
from bot.chat.screens.screen import Screen
from bot.chat.screens.texts import N_
from handlers.catalogue.uploads import phrases, screens
from handlers.catalogue.uploads.buttons import (
    AskIfWhole,
    AskToUndo,
    DropFile,
    ImportFile,
    ImportWhole,
    ShowFile,
    ShowProblems,
    UndoImport,
)


@for_staff(KEEP_CATALOGUE)
@reads
async def invite(context: Context, _: object) -> Screen:
    """How to send one."""
    return screens.invitation(context.t)


@for_staff(KEEP_CATALOGUE)
@reads
async def show_last(context: Context, _: object) -> Screen:
    """The file that went in last, with the key that takes it back: “batalkan impor”."""
    upload = await context.services[Uploads].last_imported(context.reader)
    return screens.standing(context.t, Standing(upload)) if upload else screens.none_imported(context.t)


@for_staff(KEEP_CATALOGUE, N_("sent a catalogue file"))
@writes
async def receive(context: Context, given: Other, tx: Transaction) -> Sequence[Screen]:
    """A document came: the one message that tells where it stands answers it, and is edited as it goes."""
    post, name = given.post, given.post.file_name or str(context.t("Your file"))
    await context.services[Uploads].receive(tx, context.person.id, post.file_id, name)
    return ()


async def names_a_list(context: Context, photo: Picture) -> bool:
    """Whether the words under a picture say that it is one of a list of books."""
    return phrases.OF_A_LIST.search(photo.caption) is not None


async def meet_picture(context: Context, photo: Picture, tx: Transaction, seen: bool) -> Screen:
    """A list cannot be read off a picture: what to send instead."""
    return screens.pictured(context.t)


@for_staff(KEEP_CATALOGUE)
@reads
async def show(context: Context, tap: ShowFile) -> Screen:
    """Where it stands."""
    upload = await context.services[Uploads].find(context.reader, tap.file)
    return screens.standing(context.t, Standing(upload))


@for_staff(KEEP_CATALOGUE, N_("imported a catalogue file"))
@writes
async def import_file(context: Context, tap: ImportFile, tx: Transaction) -> Screen:
    """Agreed."""
    upload = await context.services[Uploads].agree(tx, tap.file)
    return screens.standing(context.t, Standing(upload))


@for_staff(KEEP_CATALOGUE)
@reads
async def ask_if_whole(context: Context, tap: AskIfWhole) -> Screen:
    """Titles will be hidden: sure?"""
    return screens.whole(context.t, await context.services[Uploads].find(context.reader, tap.file))


@for_staff(KEEP_CATALOGUE, N_("imported a whole catalogue"))
@writes
async def import_whole(context: Context, tap: ImportWhole, tx: Transaction) -> Screen:
    """Agreed, as the whole catalogue."""
    upload = await context.services[Uploads].agree(tx, tap.file, whole=True, surely=tap.surely)
    return screens.standing(context.t, Standing(upload))


@for_staff(KEEP_CATALOGUE, N_("did not import a catalogue file"))
@writes
async def drop(context: Context, tap: DropFile, tx: Transaction) -> Screen:
    """Rather not."""
    upload = await context.services[Uploads].drop(tx, tap.file)
    return screens.standing(context.t, Standing(upload))


@for_staff(KEEP_CATALOGUE)
@reads
async def show_problems(context: Context, tap: ShowProblems) -> Screen:
    """The rows that did not go in, or are doubtful."""
    upload = await context.services[Uploads].find(context.reader, tap.file)
    return screens.problems(context.t, upload, tap.page)


@for_staff(KEEP_CATALOGUE)
@reads
async def ask_to_undo(context: Context, tap: AskToUndo) -> Screen:
    """Sure?"""
    return screens.undo(context.t, await context.services[Uploads].find(context.reader, tap.file))


@for_staff(KEEP_CATALOGUE, N_("took an import back"))
@writes
async def undo(context: Context, tap: UndoImport, tx: Transaction) -> Screen:
    """Back to what it was."""
    upload = await context.services[Uploads].take_back(tx, tap.file)
    return screens.standing(context.t, Standing(upload))


def not_now(context: Context, refusal: NotNow) -> Screen:
    """An old key: where the file stands by now."""
    return screens.standing(context.t, Standing(refusal.upload))
