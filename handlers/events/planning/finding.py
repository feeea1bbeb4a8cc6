"""Which event is meant: “mendongeng sabtu”, “kelas menulis 12/12”."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from bot.areas.events.planning.overview import Planned
from bot.areas.events.service import Events
from bot.areas.staff.service import Staff
from bot.base.reading.dates import read_date
from bot.chat.core.context import Context

_JOINS = frozenset({"ke", "hari", "tanggal", "tgl", "yang", "pada", "untuk", "di", "on", "to", "acara"})
_KINDS = {
    "mendongeng": "storytelling", "dongeng": "storytelling", "kelas": "class", "pelatihan": "workshop",
    "lokakarya": "workshop", "workshop": "workshop", "diskusi": "discussion", "seminar": "seminar",
    "pameran": "exhibition", "film": "film", "nonton": "film", "lomba": "competition", "klub": "book_club",
    "klub buku": "book_club", "kunjungan": "school_visit", "kunjungan sekolah": "school_visit",
}  # fmt: skip
"""The kinds as staff call them: “batalkan mendongeng Sabtu” means the storytelling of that day, by whatever title."""
KINDS_SAID = (
    ("bedah buku", "discussion"),
    ("bincang", "discussion"),
    ("talk ?show", "seminar"),
    ("bimtek", "workshop"),
    ("nobar", "film"),
    ("pemutaran", "film"),
    ("bioskop", "film"),
    ("klub baca", "book_club"),
    ("kunjungan", "school_visit"),
    ("bercerita", "storytelling"),
    ("story ?telling", "storytelling"),
    ("book club", "book_club"),
    ("talk", "seminar"),
    ("kursus", "class"),
    ("webinar", "seminar"),
    *((name, kind) for name, kind in _KINDS.items()),
)
"""The same for a new event, by the words of its title; the first that fits."""
_LONGEST_DAY = 4  # words
_VERBS = frozenset({
    "batalkan", "batalin", "cancel", "salin", "kopi", "gandakan", "copy", "ulangi", "kelola", "urus", "atur", "ubah",
    "edit", "cari", "buat", "bikin", "tambah", "susun",
})  # fmt: skip


def after_verb(typed: str) -> str:
    """What a request is about: its words without the verb (“batalkan mendongeng sabtu”, “tolong salin …”)."""
    words = typed.split()
    at = next(
        (n for n, word in enumerate(words) if word.casefold().strip(".,!") in _VERBS), 0
    )  # a slip of the pen stands first
    return " ".join(words[at + 1 :]).strip(" .,!?")


def split_day(text: str, today: date) -> tuple[str, date | None]:
    """The title and the day at the end: “mendongeng hari sabtu” is (“mendongeng”, Saturday)."""
    words = text.split()
    for length in range(min(_LONGEST_DAY, len(words)), 0, -1):
        day = read_date(" ".join(words[-length:]), today)
        if day:
            return _without_joins(words[:-length]), day
    return _without_joins(words), None


def _without_joins(words: list[str]) -> str:
    while words and words[-1].casefold() in _JOINS:
        words = words[:-1]
    while words and words[0].casefold() in _JOINS:
        words = words[1:]
    return " ".join(words)


async def named(context: Context, text: str, which: str = "all") -> Sequence[Planned]:
    """The events that words may mean, of those this member of the staff may touch."""
    title, day = split_day(text, context.today)
    only = await context.services[Staff].reach(context.reader, context.person.id, context.role)
    overview = context.services[Events].overview
    kind = _KINDS.get(title.casefold(), "")
    found = [*await overview.search(context.reader, title, only, day=day, which=which)]
    if kind:
        found += await overview.search(context.reader, "", only, day=day, which=which, kind=kind)
    exactly = [one for one in found if one.title.casefold() == title.casefold()]
    return exactly or list(dict.fromkeys(found)) or await overview.search(context.reader, text, only, which=which)
