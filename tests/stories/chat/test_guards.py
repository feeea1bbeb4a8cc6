"""A matrix: everything that answers somebody, against everything that may stand in its way.

Whatever is reached, the guard holds: nobody is met with silence or with an error of ours, nothing changes where it is
refused, and there is a way onward. A handler is in the matrix by being in the registry (`tests.every_handler`).
"""

from __future__ import annotations

import re
import sqlite3
import threading
from collections.abc import Sequence
from contextlib import closing

import pytest

from bot.areas.library.service import Library
from bot.base.identity import NotAllowed
from bot.base.refusals import OldButton, SwitchedOff
from bot.base.switches import Switches
from bot.chat.core.trace import Kind, Way
from bot.chat.forms import drafts
from bot.chat.forms.conversation import Draft, begun
from handlers import FEATURES, proposals
from tests.actors import Stage, said
from tests.crowd import Cell, changes, contents, crowd, does, faults, losses, newcomer, press, silent, stranded
from tests.every_handler import NOBODYS, What, handlers, reach, without_example
from tests.stories.chat.neighbour import SECRETS, lives_here

_LEAVES = ("batal", "cancel", "undo", "EraseData")  # what forgets a form that was begun; “urungkan” says “batal”
_PRIVATE = [one for one in handlers() if one.what is not What.INLINE]
_STAFF = [one for one in handlers() if one.needs]
_FORM = next(form for form in proposals.FEATURE.conversations if form.name == "propose")
_LEARNED = ("people",)  # whoever does something worth remembering is remembered
_EVERY = pytest.param(1, marks=pytest.mark.long, id="all")
_SOME = pytest.param(7, id="some")  # every seventh: enough to see a guard fall, for the suite that all run
_widely = pytest.mark.parametrize("step", [_SOME, _EVERY])
_SPOKEN = (What.PHRASE, What.SPELLING, What.MEDIA)


def test_every_handler_has_an_input() -> None:
    assert without_example() == []


async def test_a_flood_passes_over_everything_and_says_so(stage: Stage) -> None:
    before = contents(stage)
    for number, start in enumerate(range(0, len(_PRIVATE), 60)):
        flood = _PRIVATE[start : start + 60]
        cells = [newcomer(stage, flood[0], number)]
        cells += [Cell(one, cells[0].reader) for one in flood[1:]]
        known = len(stage.taken)
        for cell in cells:
            does(stage, cell)
        for _ in range(20):
            cells[0].reader.person.sends("/bantuan")
        await stage.settled()
        ways = {way for taken in stage.taken[known:] for way in taken.ways}
        assert ways == {Way(Kind.COMMAND, "bantuan", "home")}
        told = [said(one) for one in cells[0].reader.answers]
        assert sum(f"{len(flood)} di antaranya terlewat" in one for one in told) == 1, told[-20:]
        assert [str(cell) for cell in cells if cell.query and cell.query.answer is None] == []
    assert changes(before, contents(stage)) == []
    assert faults(stage) == []


@_widely
async def test_who_blocks_the_bot_at_once_does_no_harm_and_may_return(stage: Stage, step: int) -> None:
    def acts_and_blocks(stage: Stage, cell: Cell) -> None:
        does(stage, cell)
        cell.reader.person.blocks()

    cells = await crowd(stage, handlers()[::step], acts_and_blocks)
    assert faults(stage, cells) == []
    for cell in cells:
        cell.reader.person.starts()
    await stage.settled()
    assert [str(cell) for cell in cells if not cell.answers or not cell.keys] == []
    assert faults(stage) == []


async def test_what_is_switched_off_answers_that_and_changes_nothing(stage: Stage) -> None:
    closed = {feature.part_of or feature.name for feature in FEATURES if not feature.essential}
    async with stage.app.database.transaction() as tx:
        for name in closed:
            await stage.app.services[Library].switch(tx, name, off=True)
    assert await stage.app.services[Switches].switched_off(stage.app.database.free) >= closed
    before = contents(stage, without=_LEARNED)
    cells = await crowd(stage, [one for one in _PRIVATE if not one.feature.essential])
    assert silent(cells) == []
    assert stranded(cells) == []
    assert faults(stage, cells) == []
    pressed = [cell for cell in cells if cell.query]
    assert [str(cell) for cell in pressed if not isinstance(cell.refused, SwitchedOff | OldButton)] == []
    areas = {cell.handler.feature.name for cell in cells}
    answered = [cell for cell in cells if not cell.refused]
    assert [str(cell) for cell in answered if any(way.area in areas for one in cell.taken for way in one.ways)] == []
    assert changes(before, contents(stage, without=_LEARNED)) == []


async def test_what_is_for_staff_is_refused_to_everybody_else(stage: Stage) -> None:
    async def with_forms(cells: Sequence[Cell]) -> None:
        await _has_drafts(stage, cells)

    before = contents(stage, without=(*_LEARNED, "searches", "drafts"))
    cells = await crowd(stage, _STAFF, prepare=with_forms)
    assert silent(cells) == []
    assert stranded(cells) == []
    assert faults(stage, cells) == []
    led_elsewhere = [cell for cell in cells if cell.handler.what in _SPOKEN]
    refused = [cell for cell in cells if cell.handler.what not in _SPOKEN]
    assert [str(cell) for cell in refused if not isinstance(cell.refused, NotAllowed)] == []
    done = [cell for cell in led_elsewhere if cell.went_its_way and not isinstance(cell.refused, NotAllowed)]
    assert [str(cell) for cell in done] == []
    assert changes(before, contents(stage, without=(*_LEARNED, "searches", "drafts"))) == []


async def test_a_form_for_staff_takes_no_answer_of_anybody_else(stage: Stage) -> None:
    async def with_forms(cells: Sequence[Cell]) -> None:
        await _has_drafts(stage, cells)

    forms = [one for one in _STAFF if one.what is What.FORM]
    before = contents(stage, without=("drafts",))
    cells = await crowd(stage, forms, lambda _, cell: cell.reader.person.sends("xyzzy"), with_forms)
    assert [str(cell) for cell in cells if not isinstance(cell.refused, NotAllowed)] == []
    assert silent(cells) == stranded(cells) == []
    assert faults(stage, cells) == []
    assert changes(before, contents(stage, without=("drafts",))) == []


@_widely
async def test_a_key_of_another_version_is_old(stage: Stage, step: int) -> None:
    def presses(stage: Stage, cell: Cell) -> None:
        press(stage, cell, re.sub(r"^([a-z]+)(\d+)", lambda m: f"{m[1]}{int(m[2]) + 60}", cell.handler.data()))

    before = contents(stage)
    cells = await crowd(stage, [one for one in handlers() if one.is_pressed][::step], presses)
    assert [str(cell) for cell in cells if not isinstance(cell.refused, OldButton)] == []
    assert silent(cells) == stranded(cells) == []
    assert faults(stage, cells) == []
    assert changes(before, contents(stage)) == []


async def test_what_is_somebody_else_s_is_neither_shown_nor_touched(stage: Stage) -> None:
    neighbour = stage.meets("Tetangga")
    ids = await lives_here(neighbour)
    pressed = [one for one in handlers() if one.tap and not one.needs]
    before = contents(stage, without=("titles",))  # a cover that was shown once is known to Telegram
    cells = await crowd(stage, pressed, lambda stage, cell: press(stage, cell, cell.handler.data(1, ids)))
    assert silent(cells) == stranded(cells) == []
    assert faults(stage, cells) == []
    assert losses(before, contents(stage, without=("titles",))) == []
    told = {str(cell): " ".join(map(said, cell.answers)) for cell in cells}
    assert [cell for cell, text in told.items() if any(secret in text for secret in SECRETS)] == []


async def test_what_is_gone_says_so_and_leaves_everything_else(stage: Stage) -> None:
    """By residents for what is theirs, by an administrator for what is for staff."""
    before = contents(stage)
    own = [one for one in _PRIVATE if not one.needs]
    cells = await crowd(stage, own, lambda stage, cell: does(stage, cell, NOBODYS))
    assert silent(cells) == stranded(cells) == []
    assert faults(stage, cells) == []
    assert losses(before, contents(stage)) == []


@_widely
async def test_staff_are_told_of_what_is_gone(stage: Stage, step: int) -> None:
    admin = await stage.hires("Petugas", "admin")
    pressed = [one for one in _STAFF if one.what is What.TAP][::step]
    before = contents(stage, without=(*_LEARNED, "switched_off"))
    for start in range(0, len(pressed), 15):
        cells = [Cell(one, admin) for one in pressed[start : start + 15]]
        for cell in cells:
            does(stage, cell, NOBODYS)
        await stage.settled()
        assert silent(cells) == []
        assert faults(stage) == []
    failed = [f"{taken.ways[0].name}: {taken.failed!r}" for taken in stage.taken if taken.failed]
    assert failed == []
    assert losses(before, contents(stage, without=(*_LEARNED, "switched_off"))) == []


@_widely
async def test_in_a_group_only_who_is_spoken_to_answers(stage: Stage, step: int) -> None:
    """Commands and words that name the bot are answered briefly; keys are acknowledged; no form begins there."""
    name = f"@{stage.world.bot.username}"
    first = stage.meets("Pemilik grup")
    group = stage.world.add_group("Pembaca", [first.id])
    await stage.settled()
    before = contents(stage, without=_LEARNED)

    def speaks(stage: Stage, cell: Cell) -> None:
        group.members[cell.reader.id] = group.members[first.id]
        if cell.handler.is_pressed:
            press(stage, cell, cell.handler.data(), group)
        else:
            reach(cell.reader.person, cell.handler, group, name)

    cells = await crowd(stage, _PRIVATE[::step], speaks)
    assert faults(stage, cells) == []
    assert [str(cell) for cell in cells if cell.answers] == []  # in private
    assert [str(cell) for cell in cells if cell.query and cell.query.answer is None] == []
    told = [one for one in first.person.messages(group) if one.get("from", {}).get("is_bot") and said(one) != "Menu"]
    spoken = [cell for cell in cells if not cell.query and cell.handler.name not in ("contact", "sticker", "other")]
    assert len(told) >= len([cell for cell in spoken if cell.handler.what is not What.MEDIA])
    assert all("reply_markup" in one for one in told), [said(one) for one in told if "reply_markup" not in one]
    after = contents(stage, without=_LEARNED)
    assert losses(before, after) == []
    assert after["drafts"] == before["drafts"]


@_widely
async def test_a_form_that_was_begun_outlasts_everything_but_leaving_it(stage: Stage, step: int) -> None:
    async def with_form(cells: Sequence[Cell]) -> None:
        async with stage.app.database.transaction() as tx:
            for cell in cells:
                draft = begun(_FORM, {"title": "Laut Bercerita"})
                await drafts.save(tx, cell.reader.id, cell.reader.id, draft, stage.clock.now())

    cells = await crowd(stage, _PRIVATE[::step], prepare=with_form)
    assert silent(cells) == stranded(cells) == []
    assert faults(stage, cells) == []
    async with stage.app.database.reading() as rows:
        kept = {cell: await drafts.load(rows, cell.reader.id, cell.reader.id) for cell in cells}
    lost = [str(cell) for cell, draft in kept.items() if draft is None and cell.handler.name not in _LEAVES]
    assert lost == []
    told = [one for one in kept.values() if one and "Laut Bercerita" not in str(one.answers)]
    assert told == []


@_widely
async def test_another_program_s_lock_is_waited_out_by_everybody(stage: Stage, step: int) -> None:
    cells = [newcomer(stage, handler, number) for number, handler in enumerate(handlers()[::step])]
    held, release = threading.Event(), threading.Event()

    def hold() -> None:
        with closing(sqlite3.connect(stage.app.settings.database, isolation_level=None)) as other:
            other.execute("BEGIN IMMEDIATE")
            held.set()
            release.wait(0.6)
            other.execute("ROLLBACK")

    thread = threading.Thread(target=hold)
    thread.start()
    assert held.wait(10)
    for cell in cells:
        does(stage, cell)
    await stage.settled()
    thread.join()
    assert silent([cell for cell in cells if cell.handler.what is not What.INLINE]) == []
    assert faults(stage, cells) == []


async def _has_drafts(stage: Stage, cells: Sequence[Cell]) -> None:
    """Who is at a form's key has that form begun."""
    async with stage.app.database.transaction() as tx:
        for cell in cells:
            if cell.handler.what is What.FORM:
                form = stage.app.registry.conversations[cell.handler.name]
                first = Draft(form.name, form.version, form.steps[0].name, {})
                await drafts.save(tx, cell.reader.id, cell.reader.id, first, stage.clock.now())
