"""What answers words around one's own reservations: which is meant is read out of the title in the sentence."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from bot.areas.holds.calls import Calls
from bot.areas.holds.permissions import HANDLE_HOLDS
from bot.areas.holds.service import Holds, Waiting
from bot.base.database import Transaction
from bot.base.reading.slang import FILLERS
from bot.chat.core.context import Context
from bot.chat.core.feature import reads, writes, writes_after
from bot.chat.language.intents import Heard
from bot.chat.screens.screen import Button, Screen
from handlers.holds import actions, screens, work
from handlers.holds.buttons import ShowHoldDesk

_WORD = re.compile(r"[^\W_]+")
_OWN = re.compile(
    r"\b(?:saya|sy|aku|ak|aq|q|gue|gua|gw|w[ao]k|awak|ambo|den|kami|kita|i|my|mine|our)\b|"
    r"(?:pesanan|pesenan|booking|reservasi|antrian|antrean|buku)(?:ku|q)\b",
    re.IGNORECASE,
)
_READY = re.compile(r"\b(?:siap|(?:di)?ambi[lk]\w*|jemput|ready|pick)\b", re.IGNORECASE)
_LOANS = re.compile(
    r"\b\w*(?:kembali|ambalian|balik|balia|blik)\w*|\b(?:di|me|mem)?(?:pulang|mulang)(?:kan|in|an)\b|\bjatuh\s?tempo\b|"
    r"\b(?:due|overdue|return\w*|borrow\w*|loans?|telat|terlambat|tenggat|deadline|(?:di|me|mi)?pinj[ae]m\w*|pnj[ae]?m\w*|"
    r"(?:di|ma)?salang)\b",
    re.IGNORECASE,
)
_HOLDS = re.compile(
    r"\b(?:di|me|ma)?(?:m?[ep]sa?e?n|pas[ae]n)\w*|\b(?:di)?booking\w*|\b(?:di)?reserv\w*|\b(?:ng|di|meng)?antr[ie]\w*|"
    r"\b(?:giliran|urutan|holds?|queue|waiting|(?:di|meng)?ambi[lk]\w*|(?:di|me)?simpan\w*|siap)\b",
    re.IGNORECASE,
)
_GIVES_UP = re.compile(
    r"\b(?:batal\w*|cancel\w*|hapus\w*|urung\w*|lepas\w*|release|drop|remove|not|don.?t|no\s+longer|keluarkan|"
    r"(?:tidak|tdk|ga|gak|g|nggak|ngga|ndak|indak|tak)\s+(?:jadi|jd|usah|perlu|butuh|mau)|gajadi|gausah|gaperlu)\b",
    re.IGNORECASE,
)
"""Said of no book by name, it has to say that one is given up: “eh jadi deh” is heard so, too."""
_FEWEST_LETTERS, _ALIKE = 4, 0.8
_NO_TITLE = FILLERS | frozenset(
    "buku bukunya novel novelnya itu ini tadi kemarin yang deh aja saja saya aku lagi nya satu barusan".split()
)


@writes_after(actions.nothing)
async def show_mine(context: Context, heard: Heard, tx: Transaction, nothing: None) -> Screen:
    """“urutan berapa saya nunggu ronggeng”: the one that is meant, else all; of loans, what is known here."""
    await context.services[Calls].seen(tx, context.person.id)
    found = await context.services[Holds].mine(context.reader, context.person.id)
    if _LOANS.search(heard.typed) and not _HOLDS.search(heard.typed):
        return screens.loans(context.t, found)
    meant = of_those_named(found, heard.typed)
    named = names_one(meant, heard.typed)
    if context.may(HANDLE_HOLDS) and not named and not _OWN.search(heard.typed):
        return await work.for_readers(context, ready=bool(_READY.search(heard.typed)))
    if len(meant) == 1 and (len(found) == 1 or named):
        return screens.one(context.t, meant[0])
    return _also_at_the_desk(context, screens.mine(context.t, found))


def _also_at_the_desk(context: Context, shown: Screen) -> Screen:
    """Staff have reservations of their own, and those of all readers."""
    if not context.may(HANDLE_HOLDS):
        return shown
    *keys, ways = shown.keys
    return replace(shown, keys=[*keys, [Button(context.t("Readers' reservations"), ShowHoldDesk())], ways])


@reads
async def keep_longer(context: Context, heard: Heard) -> Screen:
    """“perpanjang pesanan”: the staff keep a copy longer; one that waits nowhere yet needs no more time."""
    found = await context.services[Holds].mine(context.reader, context.person.id)
    meant = of_those_named(found, heard.typed)
    return screens.longer(context.t, meant[0]) if len(meant) == 1 else screens.mine(context.t, found)


@writes
async def cancel(context: Context, heard: Heard, tx: Transaction) -> Screen:
    """“ga jadi ambil laskar pelangi”: that one, which may be taken back; where several may be meant, which?"""
    t, holds, person = context.t, context.services[Holds], context.person.id
    found = await holds.mine(tx, person)
    meant = of_those_named(found, heard.typed)
    told = _GIVES_UP.search(heard.typed) and not _names_else(heard)
    if len(meant) == 1 and (names_one(meant, heard.typed) or told):
        return screens.cancelled(t, await holds.cancel(tx, person, meant[0].hold.id))
    return screens.which_to_cancel(t, meant or found)


def of_those_named(found: Sequence[Waiting], typed: str) -> Sequence[Waiting]:
    """Those whose titles are named, more or less; all where none is."""
    said = [word for word in _WORD.findall(typed.casefold()) if len(word) >= _FEWEST_LETTERS]
    met = [(_met(one.hold.title, said), one) for one in found]
    most = max((count for count, _ in met), default=0)
    return [one for count, one in met if count == most] if most else found


def names_one(meant: Sequence[Waiting], typed: str) -> bool:
    """Whether a title is named at all."""
    said = [word for word in _WORD.findall(typed.casefold()) if len(word) >= _FEWEST_LETTERS]
    return any(_met(one.hold.title, said) for one in meant)


def _names_else(heard: Heard) -> bool:
    """Whether a title is told that is none of theirs; “bukunya” and “yang kemarin” are no title."""
    return not set(_WORD.findall((heard.slot("title") or "").casefold())) <= _NO_TITLE


def _met(title: str, said: Sequence[str]) -> int:
    """How many words of a title are among those that were said."""
    own = [word for word in _WORD.findall(title.casefold()) if len(word) >= _FEWEST_LETTERS]
    return sum(any(SequenceMatcher(None, word, other).ratio() >= _ALIKE for other in said) for word in own)
