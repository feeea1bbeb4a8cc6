"""What a class is to be about: “daftar kelas melukis anak”. What fits, else honestly that there is none now."""

from __future__ import annotations

import re
from collections.abc import Sequence

from bot.areas.events.queries import PAGE, Filters, Line, Page
from bot.areas.events.service import Events
from bot.base.html import Html
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.events.listing import lists
from handlers.navigation import ShowEvents, menu_key

_LOOKED_AT = 60
_STEM = 4  # letters that two words of one root share
_KIND = re.compile(
    r"\b(?:kelas|kursus|les|pelatihan|lokakarya|workshop|ekskul|kls|class|course|training|lomba)\s+((?:[^\W\d_]+\s*){1,3})",
    re.IGNORECASE,
)
_NO_SUBJECT = frozenset(
    """anak anaknya anakku adik adek remaja dewasa umum ibu bapak ibuibu lansia balita sd smp sma tk paud mahasiswa guru
    apa apo aja saja yang yg nan ada ado adakah ga gak nggak ngga ndak tidak untuk utk buat bwt umur usia tahun kapan
    jam berapa brp bara hari besok lusa nanti sekarang senin selasa rabu kamis jumat sabtu minggu ini itu tu ko di ke
    dari dan sama dong kak kakak min admin ya yaa nih gratis bayar berbayar online offline perpus perpustakaan sini
    disini baru terbaru lagi dulu bisa boleh mau ikut daftar dimana mana gimana bagaimana saya sy aku kami kita bulan
    depan terdekat seru bagus free for kids children my son daughter is are there any what when the a an of to mulai
    dibuka buka jadwal jadwalnya pertama kedua libur liburan selain lain lainnya lengkap penuh kursi tempat""".split()
)
_BEGINNING = re.compile(r"^(?:meng|meny|mem|men|me|ber|ter|pe)(?=[^\W\d_]{3})")


def subject_of(typed: str) -> str:
    """What it is to be about; '' where only classes are asked for."""
    found = _KIND.search(typed)
    if found is None:
        return ""
    telling: list[str] = []
    for word in found[1].casefold().split():
        if word in _NO_SUBJECT or len(word) < _STEM - 1:
            break
        telling.append(word)
    return " ".join(telling)


def about(lines: Sequence[Line], subject: str) -> list[Line]:
    """The events whose titles have a word of the subject, in whatever shape; those with the most of them."""
    wanted = [_root(word) for word in subject.split()]
    met = [(sum(any(_akin(root, word) for word in _roots(one.title)) for root in wanted), one) for one in lines]
    most = max((count for count, _ in met), default=0)
    return [one for count, one in met if count == most] if most else []


async def on_subject(context: Context, subject: str, audience: str) -> tuple[Sequence[Line], bool]:
    """What is coming about it, an event once; whether anything at all is."""
    filters = Filters(audience=audience or None)
    every = await context.services[Events].reading.upcoming(context.reader, filters, limit=_LOOKED_AT)
    fitting = {one.event_id: one for one in reversed(about(every.lines, subject))}
    return sorted(fitting.values(), key=lambda one: one.starts_at)[:PAGE], bool(every.lines)


def listed(t: Texts, found: Sequence[Line], subject: str, audience: str) -> Screen:
    """The events about it."""
    ways = [[Button(t("All events"), ShowEvents())], [menu_key(t)]]
    page = Page(tuple(found), len(found), 0)
    return lists.listed(t, page, t("About “{subject}” there is:", subject=subject), audience, [], ways)


def none_of_it(t: Texts, subject: str) -> Html:
    """Nothing that is planned is about it."""
    return t("Nothing about “{subject}” is planned now. This is what there is:", subject=subject)


def _roots(title: str) -> list[str]:
    return [_root(word) for word in re.findall(r"[^\W\d_]+", title.casefold()) if word not in _NO_SUBJECT]


def _root(word: str) -> str:
    return _BEGINNING.sub("", word)


def _akin(one: str, other: str) -> bool:
    """“gambar” and “menggambar”, “foto” and “fotografi”, “mengambar” with a letter missing."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _STEM and long.startswith(short)
