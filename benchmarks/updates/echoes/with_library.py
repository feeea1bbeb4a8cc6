"""python-telegram-bot as it comes: `Application`, httpx, one update after the other."""

from __future__ import annotations

import os
from typing import Any

from telegram import Update
from telegram.ext import Application, MessageHandler, filters


async def echo(update: Update, _: Any) -> None:
    if update.message:
        await update.message.reply_text(update.message.text or "")


def main() -> None:
    url = os.environ["BOT_API_URL"]
    application = Application.builder().token(os.environ["BOT_TOKEN"]).base_url(f"{url}/bot").build()
    application.add_handler(MessageHandler(filters.TEXT, echo))
    application.run_polling()


if __name__ == "__main__":
    main()
