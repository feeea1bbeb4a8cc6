"""How far somebody is in a challenge, and what may be ticked off."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from bot.areas.challenges.rules import Challenge, Counted, Entry
from bot.areas.shelf.rules import Book
from bot.base.html import Html, escape, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, Screen
from bot.chat.screens.texts import Texts
from handlers.book_keys import ShowShelf
from handlers.challenges import words
from handlers.challenges.buttons import (
    LeaveChallenge,
    OpenChallenge,
    OpenEntry,
    ShowTicked,
    TellBook,
    TickBook,
    UntickBook,
)
from handlers.navigation import OpenChallengeCertificate, menu_key
from handlers.paging import number_keys


@dataclass(frozen=True)
class Standing:
    """A challenge and one's part in it. `offered`: finished books that may be ticked off; `others`: whether these are
    the ones of which the catalogue does not say that they are about the subject; `more`: whether there are such."""

    challenge: Challenge
    entry: Entry
    counted: Sequence[Counted]
    offered: Sequence[Book]
    running: bool
    others: bool = False
    more: bool = False


def standing(t: Texts, at: Standing, led_by: str = "", undo: int = 0) -> Screen:
    """The bar, what counts, and what may be ticked off with one tap; `undo`: the book ticked off just now."""
    one, entry = at.challenge, at.entry
    text = paragraphs(
        led_by,
        lines(t("<b>{name}</b>", name=one.name), t("for {name}", name=entry.name) if entry.child_id else ""),
        lines(words.progress(t, one, entry), t("Until {day}", day=t.date(one.terms.ends_on))),
        lines(*(Html(f"✓ {escape(book.title)}") for book in at.counted)),
        _next(t, at),
    )
    return Screen(text, [*_ticks(at), *_keys(t, at, undo), *_ways(t, one)])


def _next(t: Texts, at: Standing) -> Html:
    """What comes next, or nothing where it is over."""
    if at.entry.is_done:
        return t("Done! There is a certificate for it.")
    if not at.running:
        return t("This challenge is over.")
    if at.entry.child_id is not None:
        return t("Tap “Note a book” when a book is read to the end.")
    rows = lines(*(t("{n}. {title}", n=n, title=book.of.title) for n, book in enumerate(at.offered, 1)))
    if not at.offered:
        return t("Put a book among “Have read” on your shelf when you finish it, then tick it off here.")
    if at.others:
        head = t("Other books that you finished. You know best whether one is about {subject}:", subject=_subject(at))
        return lines(head, rows)
    return lines(t("Which of the books you finished counts?"), rows)


def _subject(at: Standing) -> str:
    return at.challenge.terms.subject


def _ticks(at: Standing) -> list[list[Button]]:
    if not _open(at):
        return []
    return number_keys([(book.of.title, TickBook(at.entry.id, book.id)) for book in at.offered])


def _open(at: Standing) -> bool:
    return at.running and not at.entry.is_done


def _keys(t: Texts, at: Standing, undo: int) -> list[list[Button]]:
    entry = at.entry
    rows = [[Button(t("🏅 Certificate"), OpenChallengeCertificate(entry.id), style="primary")]] if entry.is_done else []
    if undo and not entry.code:
        rows.append([Button(t("Undo that"), UntickBook(entry.id, undo))])
    if _open(at):
        rows.append(_more(t, at))
    ends = [Button(t("Take a book out"), ShowTicked(entry.id))] if at.counted and at.running and not entry.code else []
    return [*rows, [*ends, Button(t("Leave the challenge"), LeaveChallenge(entry.id))]]


def _more(t: Texts, at: Standing) -> list[Button]:
    if at.entry.child_id is not None:
        return [Button(t("Note a book"), TellBook(at.entry.id), style="primary")]
    others = [Button(t("Other books I finished"), OpenEntry(at.entry.id, True))] if at.more else []
    return [*others, Button(t("My shelf"), ShowShelf())]


def _ways(t: Texts, one: Challenge) -> list[list[Button]]:
    return [[Button(t("To the challenge"), OpenChallenge(one.id)), menu_key(t)]]


def ticked(t: Texts, at: Standing) -> Screen:
    """Which shall count no longer?"""
    rows = [t("{n}. {title}", n=n, title=one.title) for n, one in enumerate(at.counted, 1)]
    keys = number_keys([(one.title, UntickBook(at.entry.id, one.id)) for one in at.counted])
    asked = t("Which book shall not count any more?") if rows else t("No book counts yet.")
    return Screen(paragraphs(asked, lines(*rows)), [*keys, [Button(t("Back"), OpenEntry(at.entry.id)), menu_key(t)]])


def back_to_entry(context: Context, said: str, entry_id: int) -> Screen:
    """Something could not be done; back to how far one is."""
    t = context.t
    return Screen(said, [[Button(t("How far am I?"), OpenEntry(entry_id)), menu_key(t)]])
