"""What staff see of what was not understood, and of what they taught."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence

from bot.areas.learning.export import NAME
from bot.areas.learning.rules import NEVER, Outcome, Taught, Unclear, Week
from bot.areas.learning.service import PAGE
from bot.areas.library.permissions import EDIT_LIBRARY
from bot.base.html import Html, joined, lines, paragraphs
from bot.chat.core.context import Context
from bot.chat.core.feature import Feature
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, File, Screen
from bot.chat.screens.texts import Texts
from handlers.learning.buttons import (
    ChooseArea,
    ChooseMeaning,
    ChooseWeekday,
    ExportTaught,
    ForgetTaught,
    IgnoreUnclear,
    OpenUnclear,
    ShowTaught,
    ShowUnclear,
    SurelyForgetTaught,
    Teach,
    WriteAnswer,
)
from handlers.learning.meanings import Choice
from handlers.navigation import desk_ways
from handlers.paging import number_keys, page_keys
from handlers.sure import UNDO, sure

FILE = "taught_examples"
A_PAGE = 8  # of meanings
Named = Callable[[str], str]  # a phrase's name -> its label as a msgid


def unclear(t: Texts, found: Sequence[Unclear], page: int, total: int, said: str = "") -> Screen:
    """A page of them, a key each."""
    start = page * PAGE + 1
    rows = [
        t("{n}. “{words}” ({times}×)", n=n, words=one.words, times=t.number(one.times))
        for n, one in enumerate(found, start)
    ]
    keys = number_keys([(one.words, OpenUnclear(one.mark, page)) for one in found], start)
    about = t("Names and numbers are never kept: they read ▢. After 30 days each of these is gone.")
    empty = "" if found else t("Nothing waits: everything was understood.")
    text = paragraphs(said, t("<b>Not understood yet</b>"), lines(*rows), empty, about)
    turns = page_keys(ShowUnclear, page, max(0, (total - 1) // PAGE))
    return Screen(text, [*keys, turns, [Button(t("What the bot has learned"), ShowTaught())], desk_ways(t)])


def one(context: Context, found: Unclear, page: int, named: Named, *, teachable: bool) -> Screen:
    """Words, how often, what came of it; and what can be done."""
    t = context.t
    heard = t.plural("Written {n} time, {days}.", "Written {n} times, {days}.", found.times, days=_days(t, found))
    rows = [
        t("Offered: {names}", names=_counted(t, found.offered, named)) if found.offered else "",
        t("Chosen: {names}", names=_counted(t, found.chosen, named)) if found.chosen else t("Nothing was chosen."),
    ]
    poor = "" if teachable else t("Too little of it can be read to teach what it means.")
    mark = found.mark
    about = [[Button(t("This is about …"), ChooseMeaning(mark), style="primary")]] if teachable else []
    may_write = context.may(EDIT_LIBRARY) and context.has("faq")
    write = [[Button(t("Write the answer"), WriteAnswer(mark))]] if may_write else []
    keys = [*about, *write, [Button(t("Ignore"), IgnoreUnclear(mark)), Button(t("Back"), ShowUnclear(page))]]
    text = paragraphs(t("“{words}”", words=found.words), lines(heard, *rows), poor)
    return Screen(text, [*keys, desk_ways(t)])


def _days(t: Texts, found: Unclear) -> Html:
    if found.first_day == found.last_day:
        return t("on {date}", date=t.date(found.first_day))
    return t("from {first} to {last}", first=t.date(found.first_day), last=t.date(found.last_day))


def _counted(t: Texts, names: Mapping[str, int], named: Named) -> Html:
    return joined(", ", [t("{name} ({n})", name=t(named(name)), n=t.number(n)) for name, n in names.items()])


def choices(t: Texts, found: Unclear, likely: Sequence[Choice]) -> Screen:
    """What is it about?"""
    keys = [[Button(t(one.label), Teach(found.mark, one.phrase))] for one in likely]
    said = t("What is “{words}” about? From then on the bot answers so.", words=found.words)
    other = [Button(t("Something else"), ChooseArea(found.mark)), Button(t("Back"), OpenUnclear(found.mark))]
    return Screen(said, [*keys, other, desk_ways(t)])


def areas(t: Texts, found: Unclear, features: Sequence[Feature]) -> Screen:
    """In which area?"""
    keys = [Button(t(one.title), ChooseArea(found.mark, one.name)) for one in features]
    rows = [keys[n : n + 2] for n in range(0, len(keys), 2)]
    said = t("What is “{words}” about? First the area:", words=found.words)
    return Screen(said, [*rows, [Button(t("Back"), ChooseMeaning(found.mark))], desk_ways(t)])


def in_area(t: Texts, found: Unclear, area: str, every: Sequence[Choice], page: int) -> Screen:
    """A page of what it can be about in an area."""
    last = max(0, (len(every) - 1) // A_PAGE)
    page = min(max(0, page), last)
    shown = every[page * A_PAGE : (page + 1) * A_PAGE]
    keys = [[Button(t(one.label), Teach(found.mark, one.phrase))] for one in shown]
    turns = page_keys(lambda n: ChooseArea(found.mark, area, n), page, last)
    said = t("What is “{words}” about?", words=found.words)
    return Screen(said, [*keys, turns, [Button(t("Back"), ChooseArea(found.mark))], desk_ways(t)])


def learned(t: Texts, one: Taught, label: str) -> Screen:
    """It counts from now on."""
    said = t("Learned: “{words}” is about {name}. It counts from the next message on.", words=one.words, name=t(label))
    return Screen(said, _onward(t, [Button(t("Undo"), ForgetTaught(one.id))]))


def answer_written(t: Texts) -> Screen:
    """A frequent question, from now on."""
    said = t("Saved. Whoever writes this from now on reads your answer.")
    return Screen(said, _onward(t, []))


def _onward(t: Texts, first: Sequence[Button]) -> list[list[Button]]:
    return [list(first), [Button(t("Not understood yet"), ShowUnclear())], desk_ways(t)]


def taught(t: Texts, found: Sequence[Taught], page: int, total: int, named: Named, said: str = "") -> Screen:
    """A page of what was taught, a key each to undo it."""
    start = page * PAGE + 1
    rows = [
        t("{n}. “{words}” → {name}", n=n, words=one.words, name=t(named(one.meaning)))
        for n, one in enumerate(found, start)
    ]
    keys = [
        [Button(t("Undo: {words}", words=f"{n}. {one.words}"), ForgetTaught(one.id))]
        for n, one in enumerate(found, start)
    ]
    empty = "" if found else t("Nothing was taught yet.")
    turns = page_keys(ShowTaught, page, max(0, (total - 1) // PAGE))
    export = [[Button(t("As a file"), ExportTaught())]] if total else []
    more = [Button(t("Weekly message"), ChooseWeekday()), Button(t("Not understood yet"), ShowUnclear())]
    text = paragraphs(said, t("<b>What the bot has learned from you</b>"), lines(*rows), empty)
    return Screen(text, [*keys, turns, *export, more, desk_ways(t)])


def asks_to_forget(t: Texts, one: Taught, label: str) -> Screen:
    """Sure?"""
    asked = t("Should “{words}” no longer be about {name}?", words=one.words, name=t(label))
    return sure(t, asked, UNDO, SurelyForgetTaught(one.id), ShowTaught(), desk_ways(t))


def exported(t: Texts) -> Screen:
    """The file."""
    said = t("What the bot has learned from you, for whoever looks after the program. Nothing of anybody is in it.")
    keys = [[Button(t("What the bot has learned"), ShowTaught())], desk_ways(t)]
    return Screen(said, keys, fresh=True, document=File(FILE, NAME))


def weekdays(t: Texts, chosen: int) -> Screen:
    """On which day is the week told?"""
    days = [Button(_marked(t.weekday(day), chosen == day), ChooseWeekday(day)) for day in range(1, 8)]
    rows = [days[n : n + 2] for n in range(0, len(days), 2)]
    never = [Button(_marked(t("Never"), chosen == NEVER), ChooseWeekday(NEVER))]
    said = t("Once a week we tell you how much was understood. On which day?")
    return Screen(said, [*rows, never, [Button(t("Back"), ShowTaught())], desk_ways(t)], picker=True)


def _marked(label: str, chosen: bool) -> str:
    return f"✓ {label}" if chosen else label


def week(t: Texts, found: Week, named: Named) -> Screen | None:
    """The weekly line; None where nobody wrote."""
    if not found.messages:
        return None
    counts = found.counts
    said = t(
        "From {first} to {last}: {understood} messages understood, {asked_back} asked back about, "
        "{unclear} not understood.",
        first=t.date(found.first),
        last=t.date(found.last),
        understood=t.number(counts.get(Outcome.UNDERSTOOD, 0)),
        asked_back=t.number(counts.get(Outcome.ASKED_BACK, 0)),
        unclear=t.number(counts.get(Outcome.UNCLEAR, 0)),
    )
    wanted = _counted(t, dict(found.wanted), named)
    missing = t("Asked for most, and not offered yet: {names}.", names=wanted) if found.wanted else ""
    head = t("<b>How the bot understood people</b>")
    keys = [[Button(t("Not understood yet"), ShowUnclear())], desk_ways(t)]
    return Screen(paragraphs(head, said, missing), keys)


def nothing_to_tell(context: Context, mark: str) -> Screen:
    """It cannot be taught."""
    t = context.t
    said = t("Too little of it can be read to teach what it means. You can write an answer instead.")
    back: CallbackData = OpenUnclear(mark)
    return Screen(said, [[Button(t("Back"), back)], desk_ways(t)])
