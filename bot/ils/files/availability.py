"""How many copies are in, where columns of their own say so: "Tersedia" or "Dipinjam", beside "Jumlah" or alone."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from bot.base.i18n import N_
from bot.base.reading.text import fold
from bot.ils.files import copy_counts
from bot.ils.said import Said, said

COLUMNS = ("available", "on_loan")
_YES = frozenset("ya y yes ada tersedia available ready v ok semua semuanya lengkap seluruhnya".split())
_NO = frozenset("tidak tdk no n x dipinjam habis kosong keluar nihil".split()) | {
    "tidak ada", "tidak tersedia", "sedang dipinjam", "not available", "belum kembali",
}  # fmt: skip
_TICKS = frozenset("✓✔√☑")
_UNEVEN = N_("of {total} copies {free} are said to be in and {out} out: read as {free} of {total}")
_MORE_IN = N_("{free} copies are said to be in, of {total} in all: read as {free} of {free}")
_MORE_OUT = N_("{out} copies are said to be out, of {total} in all: not read, so all count as in")
_NO_NUMBER = N_("“{text}” does not say how many copies are in: not read")
_NONE_IN = N_("no copy is in, and how many there are is not said: counted as one that is out")


def settle(cells: dict[str, str]) -> Sequence[Said]:
    """Make one count of a row's columns, free and all like "2/3"; what is to be said of it."""
    told = [cells.pop(name, None) for name in COLUMNS]
    if told == [None, None]:
        return ()
    known, complaint = copy_counts.read(cells.get("copies", ""))
    if known is None:
        return ()  # the number of copies is complained of elsewhere, and nothing follows from the others
    total = known[1] if known else None
    free, out = (_number(text, total, yes) for text, yes in zip(told, (True, False), strict=True))
    count, doubt = _count(free, out, total)
    odd = next((text for text, one in zip(told, (free, out), strict=True) if text and text.strip() and one is None), "")
    if count:
        cells["copies"] = count
    else:
        cells.setdefault("copies", "")
        complaint = None  # what stands there is read, and complained of, elsewhere
    return list(filter(None, (complaint, doubt or (said(_NO_NUMBER, text=odd.strip()[:20]) if odd else None))))


def loans_fit(pairs: Iterable[tuple[str, str]]) -> bool:
    """Whether a column of loans tells how many copies are out; not where it counts how often a book was lent.

    `pairs`: of some rows the number of copies and what stands in that column.
    """
    found = ((copy_counts.counted(total), copy_counts.counted(out)) for total, out in pairs)
    return all(out[1] <= total[1] for total, out in found if total and out)


def _number(text: str | None, total: int | None, yes: bool) -> int | None:
    """What a cell says: a number, or that all (`yes`: where it agrees) or none are."""
    bare = fold(text or "")
    if text and (counted := copy_counts.counted(text)):
        return counted[0]
    if bare in _YES or (text or "").strip() in _TICKS:
        agrees = True
    elif bare in _NO:
        agrees = bare in ("dipinjam", "sedang dipinjam", "keluar", "belum kembali") and not yes
    else:
        guessed = copy_counts.read(text)[0] if bare else None
        return guessed[0] if guessed else None
    return (1 if total is None else total) if agrees else 0


def _count(free: int | None, out: int | None, total: int | None) -> tuple[str, Said | None]:
    """(free/all, what is to be said); "" where nothing follows."""
    if total is None:
        return _without_total(free, out)
    if free is None:
        if out is None:
            return "", None
        more = out > total
        return f"{total if more else total - out}/{total}", said(_MORE_OUT, out=out, total=total) if more else None
    if free > total:
        return f"{free}/{free}", said(_MORE_IN, free=free, total=total)
    uneven = out is not None and free + out != total
    return f"{free}/{total}", said(_UNEVEN, total=total, free=free, out=out or 0) if uneven else None


def _without_total(free: int | None, out: int | None) -> tuple[str, Said | None]:
    every = (free or 0) + (out or 0)
    if every:
        return f"{free or 0}/{every}", None
    return ("0/1", said(_NONE_IN)) if free == 0 else ("", None)
