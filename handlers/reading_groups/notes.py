"""Notes and quotes: read up to one's place, written at a place, and shown ahead on purpose alone."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from bot.areas.reading_groups.notes.rules import LONGEST, PAGE, Kind, Note
from bot.areas.reading_groups.notes.service import Page
from bot.areas.reading_groups.permissions import RUN_READING_GROUPS
from bot.areas.reading_groups.reading.rules import Place
from bot.areas.reading_groups.service import ReadingGroups
from bot.base.database import Transaction
from bot.base.html import Html, escape, lines, paragraphs
from bot.base.reading.progress import Measure, Told, read_progress
from bot.base.refusals import Unknown
from bot.chat.core.context import Context
from bot.chat.core.feature import Begin, reads, writes
from bot.chat.core.inputs import Given
from bot.chat.forms.conversation import ABOUT, Again, Conversation
from bot.chat.forms.steps import Answers, Complaint, Step, TextStep, words_of
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.paging import beside, in_rows
from handlers.reading_groups.reading_buttons import DeleteNote, OpenNote, ShowNotes, ShowReading, Spoil, WriteNote
from handlers.reading_groups.reading_screens import place_said
from handlers.sure import DELETE, Sure, sure

_SPOIL = Sure(N_("Yes, show it"), N_("Do not show it"))
_HERE = "here"


@reads
async def show(context: Context, tap: ShowNotes) -> Screen:
    """What this member may see. Raises Unknown, NotMember."""
    return await _shown(context, tap.book, max(0, tap.page))


async def _shown(context: Context, book_id: int, page: int = 0, led_by: str = "") -> Screen:
    found = await context.services[ReadingGroups].notes.page(context.reader, book_id, context.person.id, page)
    return listed(context.t, found, page, led_by)


def listed(t: Texts, on: Page, page: int, led_by: str = "") -> Screen:
    """A page of notes by place; of those ahead only how many there are."""
    rows = [_row(t, n, one) for n, one in enumerate(on.notes, page * PAGE + 1)]
    empty = "" if rows else t("There is no note up to your place yet.")
    ahead = t.plural("{n} note lies ahead of you.", "{n} notes lie ahead of you.", on.ahead) if on.ahead else ""
    numbers = [Button(str(n), OpenNote(one.id)) for n, one in enumerate(on.notes, page * PAGE + 1)]
    back, onward = beside(lambda n: ShowNotes(on.book.id, n), page, more=on.more)
    spoil = [[Button(t("Show one all the same"), Spoil(on.book.id))]] if on.ahead else []
    write = [
        Button(t("Write a note"), WriteNote(on.book.id, Kind.NOTE)),
        Button(t("Keep a quote"), WriteNote(on.book.id, Kind.QUOTE)),
    ]
    head = t("<b>{title}</b>: notes and quotes", title=on.book.title)
    text = paragraphs(led_by, head, *rows, empty, ahead)
    return Screen(text, [*in_rows(numbers), [*back, *onward], write, *spoil, _ways(t, on.book.id)])


def _row(t: Texts, number: int, note: Note) -> Html:
    return lines(t("{n}. {place}", n=number, place=place_said(t, note.place)), _words(note))


def _words(note: Note) -> Html:
    return Html(f"<blockquote>{escape(note.words)}</blockquote>") if note.kind is Kind.QUOTE else escape(note.words)


def _ways(t: Texts, book: int) -> list[Button]:
    return [Button(t("How far are you?"), ShowReading(book)), menu_key(t)]


@reads
async def open_note(context: Context, tap: OpenNote) -> Screen:
    """One that may be seen. Raises Unknown."""
    note = await context.services[ReadingGroups].notes.note(context.reader, tap.note, context.person.id)
    return one(context.t, note)


def one(t: Texts, note: Note, led_by: str = "") -> Screen:
    """A note; whoever may not delete it is told so when they try."""
    text = paragraphs(led_by, place_said(t, note.place), _words(note))
    back = Button(t("Notes and quotes"), ShowNotes(note.book_id))
    return Screen(text, [[back, Button(t("Delete"), DeleteNote(note.id))], _ways(t, note.book_id)])


@reads
async def spoil(context: Context, tap: Spoil) -> Screen:
    """The next one ahead: asked first, then shown. Raises Unknown, NotMember."""
    t = context.t
    note = await context.services[ReadingGroups].notes.spoil(context.reader, tap.book, context.person.id)
    if note is None:
        return await _shown(context, tap.book, led_by=t("No note lies ahead of you."))
    if not tap.sure:
        asked = t("The next note is at {place}, further than you are. Show it?", place=place_said(t, note.place))
        return sure(t, asked, _SPOIL, Spoil(tap.book, True), ShowNotes(tap.book), [menu_key(t)])
    text = paragraphs(t("Shown because you asked for it:"), place_said(t, note.place), _words(note))
    return Screen(text, [[Button(t("Notes and quotes"), ShowNotes(tap.book))], _ways(t, tap.book)])


@writes
async def delete(context: Context, tap: DeleteNote, tx: Transaction) -> Screen:
    """Asked once. Raises Unknown, NotLeader."""
    notes, t = context.services[ReadingGroups].notes, context.t
    if not tap.sure:
        await notes.note(tx, tap.note, context.person.id)
        return sure(t, t("Delete this note?"), DELETE, DeleteNote(tap.note, True), OpenNote(tap.note), [menu_key(t)])
    staff = context.may(RUN_READING_GROUPS)
    book = await notes.delete(tx, tap.note, context.person.id, staff=staff)
    return await _shown(context, book, led_by=t("The note is deleted."))


# Writing


@dataclass(frozen=True, kw_only=True)
class PlaceStep(Step):
    """Where in the book: one's own place by a key, or written; kept as [measure, at, total]."""

    def options(self, t: Texts, answers: Answers) -> Sequence[tuple[str, str]]:
        known = answers[ABOUT].get("place")
        return [(_HERE, t("Where I am: {place}", place=self.show(known, t, answers)))] if known else []

    def read(self, given: Given, t: Texts, answers: Answers, today: date) -> Any:
        told = read_progress(words_of(given, t))
        if told is None:
            raise Complaint(t("Please write a place, for example “page 120”, “chapter 7” or “half”."))
        total = told.total or answers[ABOUT]["totals"].get(told.measure.value)
        if total is None:
            raise Complaint(t("Please write the whole as well, for example “page 120 of 350”."))
        if told.at > total:
            raise Complaint(t("That is more than the whole, {total}. Please write it again.", total=total))
        return [told.measure.value, told.at, total]

    def show(self, value: Any, t: Texts, answers: Answers) -> str:
        measure, at, total = answers[ABOUT]["place"] if value == _HERE else value
        return place_said(t, Place(Measure(measure), at, total))

    def fits(self, value: Any) -> bool:
        return value == _HERE or (isinstance(value, list) and len(value) == 3)


async def _write(context: Context, answers: Mapping[str, Any], tx: Transaction) -> Screen | Again:
    about = answers[ABOUT]
    told = None
    if answers["place"] != _HERE:
        measure, at, total = answers["place"]
        told = Told(Measure(measure), at, total)
    note = await context.services[ReadingGroups].notes.write(
        tx, about["book"], context.person.id, Kind(about["kind"]), answers["words"], told
    )
    if note is None:  # the place was taken away meanwhile
        left = {name: value for name, value in answers.items() if name != "place"}
        return Again({**left, ABOUT: {**about, "place": None}})
    return one(context.t, note, context.t("Kept. Others see it when they have read that far."))


_ASK_WORDS = {
    "note": N_("What would you like to note? One message."),
    "quote": N_("Which words? Write them as they stand."),
}
WRITE = Conversation(
    name="reading_group_note",
    version=1,
    title=N_("A note on the book"),
    send_label=N_("Keep it"),
    finish=_write,
    direct=True,
    steps=(
        TextStep(
            name="words",
            label=N_("Words"),
            most=LONGEST,
            verbatim=True,
            why=N_("Members who have read that far see it, without your name."),
            ask=lambda t, answers: t(_ASK_WORDS[answers[ABOUT]["kind"]]),
        ),
        PlaceStep(
            name="place",
            label=N_("Where"),
            called="halaman bab tempat place",
            first=True,
            why=N_("Whoever has not read so far does not see it."),
            ask=lambda t, answers: t("Where in the book? For example “page 120” or “chapter 7”."),
        ),
    ),
    heading=lambda t, answers: t("<b>{title}</b>", title=answers[ABOUT]["title"]),
)


@reads
async def write(context: Context, tap: WriteNote) -> Begin:
    """The form. Raises Unknown, NotMember."""
    if tap.kind not in list(Kind):
        raise Unknown("kind")
    reading, person = context.services[ReadingGroups].reading, context.person.id
    book, _ = await reading.member(context.reader, tap.book, person)
    mine = await reading.place(context.reader, tap.book, person)
    place = [mine.measure.value, mine.at, mine.total] if mine else None
    totals = {"share": 100, **({mine.measure.value: mine.total} if mine else {})}
    about = {"book": book.id, "title": book.title, "kind": tap.kind, "place": place, "totals": totals}
    return Begin(WRITE, {ABOUT: about})
