"""What the library announces by itself, and the literary year."""

from __future__ import annotations

from bot.announcing.news import EDIT, FEW_SEATS, POST, REPLY
from bot.announcing.regular import AGENDA_POST, BOOKS_POST
from bot.chat.feature import Feature, Notice
from bot.chat.texts import N_
from handlers.announcing import posts

FEATURE = Feature(
    name="announcing",
    title=N_("Announced by itself"),
    essential=True,
    notices={
        POST: Notice(posts.shown, posts.event_post),
        EDIT: Notice(posts.shown, posts.event_edit),
        REPLY: Notice(posts.shown, posts.event_reply),
        FEW_SEATS: Notice(posts.shown, posts.few_seats),
        AGENDA_POST: Notice(posts.agenda, posts.agenda_post),
        BOOKS_POST: Notice(posts.books, posts.books_post),
    },
)
