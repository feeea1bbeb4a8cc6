"""The goal of the year: how far it is, as bars and in words, without hurry."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from bot.areas.shelf.goals import USUAL, Progress, UnfitGoal
from bot.areas.shelf.reading_goals import ReadingGoals
from bot.base.database import Reader
from bot.base.html import Html, paragraphs, plain
from bot.base.services import Services
from bot.chat.core.context import Context
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from bot.drawing.studio import Drawing
from handlers.book_keys import ShowShelf
from handlers.navigation import menu_key
from handlers.shelf.buttons import ChooseGoal, GiveUpGoal, SetGoal, ShowGoal, TellGoal, WriteGoal

CHART = "reading_year"


def goal_key(t: Texts, goal: Progress | None) -> Button:
    """To the goal, or to setting one."""
    return Button(t("Reading goal"), ShowGoal() if goal else ChooseGoal())


def goal_line(t: Texts, goal: Progress | None) -> Html:
    """5 of 12 books in 2026."""
    if goal is None:
        return Html()
    return t("{year}: {read} of {books} books.", year=goal.goal.year, read=goal.read, books=goal.goal.books)


def goal(context: Context, found: Progress, led_by: str = "") -> Screen:
    """How far it is, and what can be changed."""
    t, told = context.t, found.goal.told
    text = paragraphs(
        led_by,
        t("<b>Reading goal {year}</b>", year=found.goal.year),
        _said(t, found),
        t("A book counts when you mark it as read. Only you see this."),
        t("At the end of the year you get a word from us.") if told else "",
    )
    tell = Button(t("No word then") if told else t("A word at its end"), TellGoal(not told))
    keys = [
        [Button(t("Another number"), ChooseGoal()), tell],
        [Button(t("Give the goal up"), GiveUpGoal())],
        [Button(t("My shelf"), ShowShelf()), menu_key(t)],
    ]
    return Screen(text, keys, photo=_picture(context, found))


def _said(t: Texts, found: Progress) -> Html:
    read, books = found.read, found.goal.books
    if found.is_reached:
        return t("You have read {read} of {books} books. You have reached it, how nice!", read=read, books=books)
    return t("You have read {read} of {books} books.", read=read, books=books)


def _picture(context: Context, found: Progress) -> File | str:
    """The same as bars; not of nothing, and not for who saves data."""
    if not found.read or context.person.saves_data or not context.private:
        return ""
    details = {"person": context.person.id, "year": found.goal.year}
    return File(CHART, f"bacaan-{found.goal.year}.png", details, adorns=True)


async def make_chart(
    services: Services, reader: Reader, t: Texts, person_id: int, details: Mapping[str, Any]
) -> Drawing | None:
    """Books by month, as they are when it leaves; nobody else's."""
    goals, year = services[ReadingGoals], details["year"]
    found = await goals.progress(reader, person_id, year)
    if found is None or person_id != details["person"]:
        return None
    months = await goals.by_month(reader, person_id, year)
    most = max(months.values(), default=0)
    bars = [_bar(t, month, months.get(month, 0), most) for month in range(1, 13)]
    heading = plain(t("{read} of {books} books", read=found.read, books=found.goal.books))
    panel = {"heading": str(year), "shown": heading, "bars": bars}
    what, title = plain(t("Reading goal")), plain(t("My books of {year}", year=year))
    return Drawing("chart", {"what": what, "heading": title, "panels": [panel]})


def _bar(t: Texts, month: int, value: int, most: int) -> dict[str, Any]:
    shown = t.number(value) if value else ""
    return {"label": t.month(month)[:3], "value": value, "shown": shown, "strong": bool(value) and value == most}


def choose(t: Texts, read: int, year: int) -> Screen:
    """How many it shall be."""
    asked = t("How many books would you like to read in {year}?", year=year)
    so_far = t("You have marked {n} as read so far.", n=read) if read else ""
    numbers = [Button(str(n), SetGoal(n)) for n in USUAL]
    keys = [numbers, [Button(t("Another number"), WriteGoal())], [Button(t("My shelf"), ShowShelf()), menu_key(t)]]
    return Screen(paragraphs(asked, so_far), keys)


def given_up(t: Texts) -> Screen:
    """Gone, without a word of regret."""
    said = t("You have no reading goal now. Your books stay where they are.")
    return Screen(said, [[Button(t("Set a goal"), ChooseGoal()), Button(t("My shelf"), ShowShelf())], [menu_key(t)]])


def year_over(t: Texts, found: Progress) -> Screen:
    """The word at the end of the year."""
    year, read, books = found.goal.year, found.read, found.goal.books
    head = t("<b>Your reading year {year}</b>", year=year)
    said = t("You wanted to read {books} books, and have read {read}. Enjoy the next one.", books=books, read=read)
    if found.is_reached:
        said = t("You have read {read} books and reached your goal of {books}. How nice!", read=read, books=books)
    return Screen(paragraphs(head, said), [[Button(t("My shelf"), ShowShelf()), menu_key(t)]])


def unfit(context: Context, refusal: UnfitGoal) -> Screen:
    """No number for a year."""
    t = context.t
    said = t("Please choose a number from 1 to {n}.", n=refusal.most)
    return Screen(said, [[Button(t("Reading goal"), ChooseGoal()), menu_key(t)]])
