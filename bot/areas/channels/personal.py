"""What is kept of the chats in which the library announces: who registered them."""

from __future__ import annotations

from bot.base.personal_data import Ended, GoesWith, Impersonal, Personal, Retains, work

PERSONAL = Personal(work("registered", "channels", "registered_by"))
IMPERSONAL = Impersonal(
    channels="chat_id kind title username forum lacks seen_at registered_at",
    channel_kinds="chat_id kind thread",
    channel_threads="chat_id thread name",
)
RETAINS = Retains(
    channels=Ended("a group becomes a supergroup; one that the bot left is known again when it returns"),
    channel_kinds=(Ended("this is no longer announced there"), GoesWith("channels")),
    channel_threads=GoesWith("channels"),
)
TABLES = (PERSONAL, IMPERSONAL, RETAINS)
