"""“makasih”, “mau daftar dongeng anak”: below a message that waits to be sent, what surely is no part of it."""

from __future__ import annotations

import re

from bot.chat.core.context import Context
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import Draft
from bot.chat.language.ear import BOOK
from bot.chat.language.intents import Phrase
from bot.chat.routing.asking_words import COMPLAINS, HAVE, REQUESTS
from bot.chat.routing.beside_forms import best_meant
from bot.chat.routing.dispatch import interrupts
from bot.chat.routing.registry import Registry

_SURELY, _LIKELY = 0.8, 0.4
"""From here a wish is one of its own; one for a book that is called one, sooner."""
_BOOK = re.compile(r"\b(?:buku\w*|novel|komik|judul|book|cari\w*|pinjam|pesan)\b", re.IGNORECASE)
_TO_READ = re.compile(r"\b(?:pinjam|pinjem|baca|cari\w*|pesan|read|borrow)\b", re.IGNORECASE)
_GOES_ON = re.compile(
    r"\b(?:susah|sulit|sempit|penuh|macet|panas|gelap|galak|jutek|apalagi|padahal|sampai|malah|jelas)\b", re.IGNORECASE
)
"""What tells more of a complaint, besides words that complain."""


def says_else(registry: Registry, context: Context, given: Given, draft: Draft) -> bool:
    """Whether words that could be added to a message are none of it: thanks alone, or a wish for something else.

    What complains goes along, whatever else it names.
    """
    if not isinstance(given, Words):
        return False
    clauses = registry.listener(context.off, context.permissions).hear(given.text)
    sure = [one.heard.phrase for one in clauses if one.heard and one.heard.sure]
    if clauses and sum(one.chatter for one in clauses) + sum(map(_is_polite, sure)) == len(clauses):
        return True
    if COMPLAINS.search(given.text) or _GOES_ON.search(given.text):
        return False
    return _wishes(registry, context, given.text, draft, sure)


def _wishes(registry: Registry, context: Context, text: str, draft: Draft, sure: list[Phrase]) -> bool:
    """Whether a book, or something of another area, is wished for."""
    own, best = registry.area_of_form(draft.conversation), best_meant(registry, context, text)
    if best is not None and best.of == BOOK and best.kin >= _LIKELY and _BOOK.search(text) and _TO_READ.search(text):
        return True
    surely = best if best is not None and best.kin >= _SURELY else None
    if surely and surely.of == BOOK:
        return bool(_BOOK.search(text) and (REQUESTS.search(text) or HAVE.search(text)))
    if not REQUESTS.search(text):
        return False
    phrases = [*sure, *([surely.phrase] if surely and surely.phrase else [])]
    return any(phrase.label and registry.area_of(phrase.action) != own for phrase in phrases)


def _is_polite(phrase: Phrase) -> bool:
    return phrase.polite or phrase.leads


def is_plain_question(registry: Registry, context: Context, given: Given) -> bool:
    """Whether words ask so plainly that they are answered even in the middle of a form."""
    if not isinstance(given, Words):
        return False
    spelled = registry.spellings(given.text, context.off, context.permissions)
    heard = registry.listener(context.off, context.permissions).hear
    return any(one.interrupts for one in spelled) or interrupts(heard(given.text))
