"""A survey is sent by itself: once, with one reminder to those who have not answered, and to nobody who has."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.areas.surveys import mailing, wanting
from bot.areas.surveys.rules import reminded_on
from bot.base.reading.dates import Period
from tests.actors import Reader, Stage
from tests.stories.followup.test_after_events import comes
from tests.stories.surveys.acts import BEST, begins, goes_on, head_of_the_library, opens

_ASKED = "Perpustakaan ingin tahu pendapat Anda"
_REMINDED = "belum ada jawaban dari Anda"


async def _time_goes_on(stage: Stage) -> None:
    for _ in range(5):
        await stage.passes(timedelta(seconds=30))


async def test_everybody_is_asked_once_and_reminded_unless_they_have_answered(
    stage: Stage, reader: Reader, other_reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In parts of one, with a kill between them."""
    monkeypatch.setattr(mailing, "_PART", 1)
    for one in (reader, other_reader):
        await one.starts()
    head = await head_of_the_library(stage)
    await begins(head, span="Tahun ini", to="Semua yang memakai bot ini")
    assert head.heard("Sebentar lagi dikirim")
    await stage.restarts()
    await _time_goes_on(stage)
    assert len(reader.heard(_ASKED)) == len(other_reader.heard(_ASKED)) == 1
    assert reader.sees("Yang tidak diisi sampai selesai tidak dihitung")
    await reader.taps("Mulai")
    await goes_on(reader, BEST)
    await stage.passes(timedelta(days=15))
    await _time_goes_on(stage)
    assert not reader.heard(_REMINDED)
    assert len(other_reader.heard(_REMINDED)) == 1
    await opens(head)
    assert head.sees("Dikirim ke 3 orang.\nDiingatkan: 2 orang.")
    await stage.passes(timedelta(days=10))
    assert len(other_reader.heard(_REMINDED)) == len(other_reader.heard(_ASKED)) == 1


async def test_who_wants_no_surveys_is_not_reminded(stage: Stage, reader: Reader) -> None:
    await reader.starts()
    head = await head_of_the_library(stage)
    await begins(head, span="Tahun ini", to="Semua yang memakai bot ini")
    await stage.passes(timedelta(minutes=10))
    await reader.taps("Hentikan kabar seperti ini")
    assert reader.sees("Survei perpustakaan")
    await stage.passes(timedelta(days=15))
    assert not reader.heard(_REMINDED)


async def test_what_waits_is_called_back_when_the_survey_is_ended(stage: Stage, reader: Reader) -> None:
    await reader.starts()
    head = await head_of_the_library(stage)
    await begins(head, span="Tahun ini", to="Semua yang memakai bot ini")
    await head.taps("Tutup survei")
    await head.taps("Tutup survei")
    await stage.passes(timedelta(days=15))
    assert not reader.heard(_REMINDED)


async def test_so_many_are_asked_that_the_sample_may_come_and_others_only_while_it_lacks(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Two answers are wanted of a survey of two people served: of seven, two are asked, and two more days later."""
    monkeypatch.setattr(wanting, "_ASKED_FOR_ONE", 1)
    people = [stage.meets(f"Warga {n}") for n in range(6)]
    for one in people:
        await one.starts()
    head = await head_of_the_library(stage)
    await begins(head, served="2", span="Tahun ini", to="Semua yang memakai bot ini")
    await stage.passes(timedelta(minutes=5))
    first = [one for one in people if one.heard(_ASKED)]
    assert len(first) + len(head.heard(_ASKED)) == 2
    await stage.passes(timedelta(days=3, minutes=1))
    second = [one for one in people if one.heard(_ASKED)]
    assert len(second) + len(head.heard(_ASKED)) == 4
    for one in second[:2]:
        await one.says("/survei")
        await one.taps("Mulai")
        await goes_on(one, BEST)
    await stage.passes(timedelta(days=20))
    assert [one for one in people if one.heard(_ASKED)] == second
    assert not any(one.heard(_REMINDED) for one in people)
    await opens(head)
    assert head.sees("Sudah dikirim ke 4 orang")
    assert head.sees("Jawaban yang diperlukan sudah cukup: tidak ada lagi yang dikirimi")


async def test_it_is_sent_to_those_who_came_to_an_event(stage: Stage, reader: Reader, other_reader: Reader) -> None:
    await other_reader.starts()
    await comes(reader, stage)
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei baru")
    for answer in ("Tahun ini", "Lewati", "Yang hadir di acara", "Seminar Literasi", "Mulai survei"):
        await head.taps(answer)
    await stage.passes(timedelta(hours=1))
    assert len(reader.heard(_ASKED)) == 1
    assert not other_reader.heard(_ASKED)


@pytest.mark.parametrize(("last", "day"), [(3, None), (4, 2), (10, 5), (28, 14), (29, 14), (365, 14)])
def test_the_reminder_comes_half_way_and_after_a_fortnight_at_most(last: int, day: int | None) -> None:
    asked = date(2026, 1, 1)
    found = reminded_on(Period(asked, asked + timedelta(last)), asked)
    assert found == (None if day is None else asked + timedelta(day))
