"""Events by the words of their titles, and files by the title of their event."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from bot.areas.events.queries import Filters, Line
from bot.areas.events.service import Events
from bot.base.reading.slang import FILLERS
from bot.chat.core.context import Context

_LONGEST_NAME, _LOOKED_AT = 60, 60
_WORD = re.compile(r"\w+")
_SAYS_NOTHING = frozenset(
    "ada adakah apa apakah mau ingin pengen ikut daftar daftarkan join gabung kapan jadwal jam hari info acara "
    "kegiatan kelas kursus pelatihan lokakarya workshop seminar diskusi lomba pameran klub untuk buat di "
    "ke yang saya aku ini itu dong kak min ya nggak ga gak tidak bisa boleh dapat cari tanya batal".split()
)

_ASKED_OF_IT = frozenset(
    "masih tempat kursi kosong sisa penuh berapa dimana mana siapa aja saja tolong lihat tentang soal hadir "
    "datang besok lusa nanti senin selasa rabu kamis jumat sabtu minggu pagi siang sore malam yg utk buat the for when "
    "is join event sih gimana bagaimana bayar gratis umur usia anak halo hai kakak".split()
)
_FEWEST = 2  # words of a title that says enough


async def title_of(context: Context, event_id: int) -> str:
    """What an event is called. Raises Unknown."""
    return (await context.services[Events].reading.event(context.reader, event_id)).details.title


async def title_of_session(context: Context, session_id: int) -> str:
    """What the event of a session is called. Raises Unknown."""
    return (await context.services[Events].reading.door(context.reader, session_id)).event.details.title


def file_name(kind: str, title: str, ending: str) -> str:
    """“peserta-seminar-literasi.xlsx”: what it is of is seen among other files; letters that every phone can save."""
    plain_letters = unicodedata.normalize("NFKD", title.casefold()).encode("ascii", "ignore").decode()
    return "-".join([kind, *re.findall(r"[a-z0-9]+", plain_letters)])[:_LONGEST_NAME].rstrip("-") + ending


async def on_offer(context: Context) -> Sequence[Line]:
    """What is coming, for who may mean an event by its name; nothing in groups."""
    if not (context.private and context.has("events")):
        return ()
    return (await context.services[Events].reading.upcoming(context.reader, Filters(), limit=_LOOKED_AT)).lines


def exactly_named(lines: Sequence[Line], words: str) -> Line | None:
    """The event whose whole title is said, with nothing beside it that says something; the longest title first."""
    said = set(_WORD.findall(words.casefold()))
    for one in sorted(lines, key=lambda line: -len(line.title)):
        title = set(_WORD.findall(one.title.casefold()))
        beside = said - title - _SAYS_NOTHING - _ASKED_OF_IT - FILLERS
        if len(title) >= _FEWEST and title <= said and not beside:
            return one
    return None


def fully_named(lines: Sequence[Line], words: str) -> list[Line]:
    """The events whose titles have every word of these that says something, a series once; none where no word does."""
    telling = set(_WORD.findall(words.casefold())) - _SAYS_NOTHING
    if not any(len(word) > 3 for word in telling):
        return []
    named = [one for one in lines if telling <= set(_WORD.findall(one.title.casefold()))]
    first: dict[int, Line] = {}
    for one in named:
        first.setdefault(one.event_id, one)
    return list(first.values())
