"""Inline mode: `@bot words` in any chat."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot.chat.core.context import Context
from bot.chat.core.inline import Found, Inline
from bot.chat.routing.incoming import InlineQuery
from bot.telegram.api import Api

_log = logging.getLogger(__name__)
_KEPT_SECONDS = 30


async def answer_inline(bot: Api, inline: Inline | None, context: Context, asked: InlineQuery) -> None:
    """Answer an inline query; one that came too late is let go."""
    found, next_offset = await inline(context, asked.text, asked.offset) if inline else ((), "")
    fields = {
        "inline_query_id": asked.query_id,
        "results": [_article(one) for one in found],
        "cache_time": _KEPT_SECONDS,
        "is_personal": True,
        "next_offset": next_offset,
    }
    try:
        await bot.call("answerInlineQuery", fields)
    except TelegramError as error:
        _log.info("an inline query was not answered: %s", error.message)


def _article(found: Found) -> dict[str, object]:
    screen = found.screen.wire()
    article: dict[str, object] = {
        "type": "article",
        "id": found.id,
        "title": found.title,
        "description": found.description,
        "input_message_content": {
            "message_text": screen["text"],
            "parse_mode": "HTML",
            "link_preview_options": {"is_disabled": True},
        },
    }
    if "reply_markup" in screen:
        article["reply_markup"] = screen["reply_markup"]
    return article
