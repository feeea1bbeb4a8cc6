"""What a message tells of the children who come: of whom, what is added, what is set right."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from bot.areas.children.rules import years_meant
from bot.areas.events.types import Band
from bot.base.reading.happenings import tells_of_happening
from bot.base.reading.people import read_children, tells_of_children, usual_stage
from bot.base.reading.people_together import Told
from bot.base.reading.person_names import sounds_asked
from bot.chat.core.inputs import Given, Words
from bot.chat.forms.conversation import ABOUT
from bot.chat.forms.steps import Answers
from handlers.events.registration.entries import Entries, Entry, fresh, why_not

_MOST_NAMES = 3
_HAPPENS = re.compile(
    r"(?<!satu )(?<!tambah )(?<!ada )\b(?:udah|sudah|udh|dah|sedang|lagi|lg|masih|msh|baru|belum|blm|abis|habis|alah|"
    r"alun)\s+([^\W\d_]+)",
    re.IGNORECASE,
)
"""“lagi bobo”: what follows is no name."""
_LEAVE = re.compile(
    r"\b(?:boleh(?:kah)?|blh|buliah|bisa(?:kah)?|bs|biso|can|may|allowed|minimal|maksimal|batas|umur berapa)\b", re.I
)


def bands_of(answers: Answers) -> list[Band]:
    """The bands of the event, as the form keeps them."""
    return [Band(one["label"], one["youngest"], one["oldest"]) for one in answers[ABOUT]["bands"]]


def day_of(answers: Answers) -> date:
    """The day whose age counts."""
    return date.fromisoformat(answers[ABOUT]["day"])


def tells(told: Sequence[Told], given: Given, asked: bool) -> bool:
    """Whether children are told of, and not something else said; `asked`: something is missing of one of them."""
    text = given.text if isinstance(given, Words) else ""
    bare = [one for one in told if not one.dated and not one.stage]
    if _asks_leave(text) and not any(one.name and one.dated for one in told):
        return False
    if not told or any(len(one.name.split()) > _MOST_NAMES for one in told if not one.dated):
        return False
    if bare and (not tells_of_children(text, told) or _happens(text, bare) or tells_of_happening(text)):
        return False
    return asked or all(one.name or one.dated for one in told)


def _happens(text: str, bare: Sequence[Told]) -> bool:
    """“udah bobo dia”: what somebody does or did is none of their names, unless it is written as one."""
    said = {word for word in _HAPPENS.findall(text) if word.islower()}
    return any(one.name.split()[0].casefold() in said for one in bare if one.name)


def of_the_one_asked_for(text: str, told: Sequence[Told]) -> list[Told]:
    """The answer to “how old is Rafi?”: words around the age are nobody's name, unless they are written as one."""
    bare = [
        replace(one, name="") if (one.dated or one.stage) and not _is_written_as_name(text, one.name) else one
        for one in told
    ]
    if len(bare) < 2 or any(one.name for one in bare):
        return bare
    said = next((one for one in bare if one.year or one.age), bare[0])
    return [replace(said, stage=next((one.stage for one in bare if one.stage), None))]


def _is_written_as_name(text: str, name: str) -> bool:
    """“Sari 4 th”, “dan Sari 4”, not “kurleb 4” and “Kurleb 4 gitu”."""
    at = text.find(name) if name else -1
    return at > 0 or (at == 0 and re.match(r"[\s,(:]*\d", text[len(name) :]) is not None)


def _asks_leave(text: str) -> bool:
    """“boleh anak 3 tahun ikut?” tells of no child yet."""
    return sounds_asked(text) and _LEAVE.search(text) is not None


def may_be(entry: Entry, today: date) -> bool:
    return bool(years_meant(Told(age=entry["age"]).years(today), today))


_CORRECTS = re.compile(
    r"^\W*(?:(?:eh|ups|oops|oh|maaf|sorry)\W+)*(?:(?:umur|usia|nama|kelas)(?:nya|nyo)?\s+)?"
    r"(?:salah|ralat|koreksi|typo|keliru|maksud|bukan)",
    re.I,
)


_INSTEAD = re.compile(
    r"\b(?P<new>\w+)\s*,?\s+(?:bukan|bkn|not)\s+\w+|\b(?:bukan|bkn|not)\s+\w+\s*,?\s+(?:tapi|tp|melainkan|but)\s+(?P<rather>\w+)",
    re.IGNORECASE,
)
"""“7 bukan 6”, “bukan Rafi tapi Rafa”."""


_RENAMED = re.compile(
    r"\b(?P<old>\w+?)\s*(?:nya|nyo)?\s+(?:salah|keliru|typo)\b.*?\b(?:harusnya|seharusnya|mestinya|yan?g\s+be?n[ae]?r|maksudnya)\s+"
    r"(?:adalah\s+|itu\s+|namanya\s+)?(?P<new>[^\W\d]+)|\b(?P<was>\w+)\s+(?:harusnya|seharusnya|mestinya)\s+(?P<is>[^\W\d]+)\W*$",
    re.IGNORECASE,
)
"""“Rafi nya salah tulis, harusnya Raffi”."""


def _renamed(text: str, entries: Entries, typed: Sequence[int]) -> Entries | None:
    """The entries where one of those typed here is called otherwise; None where none is."""
    found = _RENAMED.search(text)
    if found is None:
        return None
    old, new = (found["old"] or found["was"]).casefold(), (found["new"] or found["is"]).capitalize()
    places = [n for n in typed if old in entries[n]["name"].casefold().split() or old in _CALLED]
    if not places:
        return None
    return [{**one, "name": new} if n == places[-1] else one for n, one in enumerate(entries)]


_LEFT_OUT = re.compile(
    r"^\W*(?:yang\s+|yg\s+|si\s+)?(?P<name>\w+?)\s*(?:nya|nyo)?\s+(?:di)?(?:hapus|keluarkan|coret|buang|batal(?:kan|in)?)"
    r"(?:\s+(?:aja|saja|dulu|ya|kak|deh|dong))*\W*$"
    r"|^\W*(?:hapus|keluarkan|coret|buang|batal(?:kan|in))\s+(?:yang\s+|yg\s+|si\s+)?(?P<named>\w+?)(?:nya)?(?:\s+(?:aja|saja|ya|kak))*\W*$",
    re.IGNORECASE,
)
"""“Rafi nya dihapus aja”."""


def _left_out(text: str, entries: Entries, typed: Sequence[int]) -> Entries | None:
    """The entries without the one typed here that is called so; None where none is."""
    found = _LEFT_OUT.match(text)
    name = (found["name"] or found["named"]).casefold() if found else ""
    places = [n for n in typed if name and name in entries[n]["name"].casefold().split()]
    return [one for n, one in enumerate(entries) if n != places[0]] if len(places) == 1 else None


_CALLED = frozenset("nama namanya namo namonyo".split())


def set_right(text: str, entries: Entries, told: Sequence[Told], answers: Answers, today: date) -> Entries | None:
    """“eh salah, namanya Rafa”, “umurnya 7 bukan 6, kelas 2”: what is said anew of the child told of last, or by name.

    None where nothing is.
    """
    typed = [n for n, one in enumerate(entries) if "new" in one]
    if (said := _renamed(text, entries, typed)) or (said := _left_out(text, entries, typed)) is not None:
        return said
    if not typed or not (_CORRECTS.match(text) or _INSTEAD.search(text)):
        return None
    right = _said_instead(text) if _INSTEAD.search(text) else list(told)
    if len(right) != 1:
        return None
    one = right[0]
    called = [n for n in typed if one.name and entries[n]["name"].split()[:1] == one.name.split()[:1]]
    place = (called or typed)[-1]
    last = entries[place]
    blank = {**last, "year": None, "stage": None} if one.dated else last
    name = one.name or last["name"]
    return [*entries[:place], _filled(blank, replace(one, name=name), answers, today), *entries[place + 1 :]]


def _said_instead(text: str) -> list[Told]:
    """What is meant now; a number alone is the age."""
    rather = _INSTEAD.sub(_rather, text).strip(" .!")
    return read_children(f"umur {rather}" if rather.isdecimal() else rather)


def _rather(found: re.Match[str]) -> str:
    return found["new"] or found["rather"]


def with_told(entries: Entries, told: Sequence[Told], answers: Answers, today: date) -> Entries:
    """The entries with all that was told; two who are told of in one message are two, whatever they are called."""
    placed: set[int] = set()
    for one in told:
        place = _meant(entries, one, placed, today)
        entries = _with(entries, place, one, answers, today)
        placed.add(len(entries) - 1 if place is None else place)
    return entries


def _with(entries: Entries, place: int | None, told: Told, answers: Answers, today: date) -> Entries:
    """The entries with what was told of the one at a place, or of a new one."""
    entry = dict(entries[place]) if place is not None else fresh(entries)
    if entry.get("id"):
        entry["on"] = not entry.get("no")
    else:
        entry = _filled(entry, told, answers, today)
    return [*entries, entry] if place is None else [*entries[:place], entry, *entries[place + 1 :]]


def _meant(entries: Entries, told: Told, placed: set[int], today: date) -> int | None:
    """Who is told of: one of the same name whom it fits, else the one that was asked for, else (None) somebody new."""
    left = [(n, one) for n, one in enumerate(entries) if n not in placed]
    named = [(n, one) for n, one in left if told.name and one["name"].casefold() == told.name.casefold()]
    exact = [n for n, one in named if one["year"] in told.years(today)]
    same = [n for n, one in named if _may_be_told_of(one, told, today)]
    waiting = [
        n
        for n, one in left
        if (not one["name"] and told.name and not told.dated) or (one["name"] and not one["year"] and not told.name)
    ]
    return next(iter(exact or same or waiting), None)


def _may_be_told_of(entry: Entry, told: Told, today: date) -> bool:
    """Whether it is the same child: nothing else is said, or a year is set right; two years apart they are two."""
    if not told.dated or entry["year"] is None or entry["year"] in told.years(today):
        return True
    near = min(abs(entry["year"] - year) for year in told.years(today)) <= 1
    return near and "id" not in entry and told.stage in (None, entry["stage"])


def _filled(entry: Entry, told: Told, answers: Answers, today: date) -> Entry:
    age = told.age if told.dated else entry.get("age")
    years = years_meant(replace(told, age=age, year=told.year).years(today), today)
    bands, day = bands_of(answers), day_of(answers)
    fitting = [year for year in years if not why_not(bands, year, day)]
    year = next(iter(fitting or years), entry["year"])
    filled = {
        **({"new": entry["new"]} if "new" in entry else {}),
        "name": told.name or entry["name"],
        "year": year,
        "stage": told.stage or entry["stage"] or (usual_stage(today.year - year) if year else None),
        "on": True,
    }
    if year is None or not filled["name"]:
        return {**filled, **({} if age is None else {"age": age})}
    no = why_not(bands, year, day)
    return {**filled, "on": False, "no": no} if no else filled
