"""Several photos with one caption: Telegram sends a message each, and the first one is the message."""

from __future__ import annotations

from dataclasses import replace

from bot.areas.tickets.rules import MOST_FILES
from bot.areas.tickets.service import Tickets
from bot.base.database import Reader, Transaction
from bot.chat.core.context import Context
from bot.chat.core.feature import Answer, writes
from bot.chat.core.inputs import Other, Picture
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft
from handlers.tickets.messages import as_message, kept, message_of


async def belongs(context: Context, given: Picture | Other) -> bool:
    """Whether it is a further part of an album that is a message of a ticket, sent already or about to be."""
    album, changes = given.post.album, context.services[Tickets].changes
    if await _draft_with(context, context.reader, album):
        return True
    return await changes.of_album(context.reader, context.person.id, album) is not None


@writes
async def take_part(context: Context, given: Picture | Other, tx: Transaction) -> Answer:
    """One more file with the message; said nothing of, as each comes by itself. Raises NothingToSend."""
    files, changes = as_message(given).files, context.services[Tickets].changes
    if draft := await _draft_with(context, tx, given.post.album):
        words = draft.answers["words"]
        said = message_of(words)
        more = kept(replace(said, files=(*said.files, *files)[:MOST_FILES]))
        draft = replace(draft, answers={**draft.answers, "words": {**words, **more}})
        await drafts.save(tx, context.person.id, context.chat_id, draft, context.now)
        return ()
    words_id = await changes.of_album(tx, context.person.id, given.post.album)
    if words_id is not None:
        await changes.attach(tx, words_id, files[0])
    return ()


async def _draft_with(context: Context, reader: Reader, album: str) -> Draft | None:
    """The unfinished form whose message this album is."""
    draft = await drafts.load(reader, context.person.id, context.chat_id)
    words = draft.answers.get("words") if draft else None
    return draft if isinstance(words, dict) and words.get("album") == album else None
