"""“kelas animasi ada?”: a class is asked for by what is taught there. What fits is shown, else honestly none."""

from __future__ import annotations

import re

from bot.areas.events.queries import PAGE
from bot.chat.core.context import Context
from bot.chat.core.feature import Spelling, reads
from bot.chat.routing.asking_back import MeantTap
from bot.chat.routing.asking_words import A_BOOK
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import lists, subjects
from handlers.events.listing.actions import event_card, look_up
from handlers.navigation import OpenEvent, ShowEvents, WriteToStaff, ask_staff_key, menu_key

_ASKS = re.compile(
    r"\b(?:ada|ado|adakah|kapan|kpn|bilo|jadwal(?:nya)?|any|is\s+there|do\s+you\s+have|when)\b", re.IGNORECASE
)
_OF_SCHOOL = re.compile(
    r"\b(?:kelas|kls)\s+(?:\w+\s+)?(?:ip[as]|mtk|matematika|pkn|ppkn|sd|smp|sma|i{1,3}|iv|vi{0,3}|ix|xi{0,2}|satu|dua|tiga|"
    r"empat|lima|enam|tujuh|delapan|sembilan|sepuluh)\b",
    re.IGNORECASE,
)
"""“ada kls ipa”: what is learned at school is looked for among books."""
_MOST_WORDS = 9


def looks(text: str) -> bool:
    """Whether it asks whether, or when, there is a class of something."""
    if len(text.split()) > _MOST_WORDS or not _ASKS.search(text) or A_BOOK.search(text) or _OF_SCHOOL.search(text):
        return False
    return bool(subjects.subject_of(text))


async def means(context: Context, text: str) -> bool:
    """Whoever asks so means a class."""
    return True


@reads
async def tell(context: Context, text: str) -> Screen:
    """The one that fits, those that do; else that there is none now, the next ones, and what one can do."""
    subject, t = subjects.subject_of(text), context.t
    found, _ = await subjects.on_subject(context, subject, "")
    if len(found) == 1:
        return await event_card(context, OpenEvent(found[0].event_id))
    if found:
        return subjects.listed(t, found, subject, "")
    coming = await look_up(context, ShowEvents())
    ways = [
        [Button(t("Suggest this class"), WriteToStaff()), Button(t("Look among books"), MeantTap("find_book"))],
        [ask_staff_key(t), menu_key(t)],
    ]
    if not coming.lines:
        return Screen(t("No class about “{subject}” is planned now.", subject=subject), ways)
    return lists.listed(t, coming, subjects.none_of_it(t, subject), "", [], [_every(coming.total, t), *ways])


def _every(total: int, t: Texts) -> list[Button]:
    return [Button(t("All events"), ShowEvents())] if total > PAGE else []


CLASS_ASKED = Spelling("events", looks, means, tell)
