"""A survey beside those before it: the index of each period, each element, and each group that may be seen."""

from __future__ import annotations

import io
import sqlite3
from collections.abc import Sequence
from datetime import date

import pytest
from python_calamine import CalamineWorkbook

from bot.areas.surveys.counting import answers_shown
from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.rules import Commitment, Filled
from bot.areas.surveys.service import Surveys
from bot.base.reading.dates import Period
from tests.actors import Reader, Stage
from tests.conftest import OWNER
from tests.drawn import Drawn, content_of
from tests.stories.surveys.acts import head_of_the_library, opens


async def _asked(stage: Stage, year: int, forms: Sequence[tuple[str, str]], *, published: bool = True) -> None:
    """A survey of a year: nine answers and a sex for each respondent."""
    surveys = stage.app.services[Surveys]
    await Reader(stage, OWNER).starts()
    async with stage.app.database.transaction() as tx:
        survey = (await surveys.open(tx, Period(date(year, 1, 1), date(year, 12, 31)), None, OWNER)).id
        for answers, sex in forms:
            await surveys.enter(tx, survey, Filled([int(one) for one in answers], {"sex": sex}))
        if published:
            await surveys.close(tx, survey)
            for element in ELEMENTS:
                await surveys.commit_to(tx, survey, Commitment(element, "Diperbaiki", "Seksi", date(year + 1, 1, 1)))
            await surveys.publish(tx, survey)


@pytest.fixture
async def head(stage: Stage) -> Reader:
    """2024: ten women, 75; 2025: women 75, men 100; 2026 runs: women 100, five men 75 and one who said nothing."""
    await _asked(stage, 2024, [("3" * 9, "female")] * 10)
    await _asked(stage, 2025, [("3" * 9, "female")] * 5 + [("4" * 9, "male")] * 5)
    await _asked(stage, 2026, [("4" * 9, "female")] * 5 + [("3" * 8 + "1", "male")] * 5, published=False)
    return await head_of_the_library(stage)


async def test_periods_elements_and_groups_stand_side_by_side(head: Reader, drawn: Drawn) -> None:
    await opens(head)
    await head.taps("Sembilan unsur")
    await head.taps("Antarperiode")
    assert head.sees("1 Januari 2024 sampai 31 Desember 2024: 75,00, mutu C (kurang baik), 10 orang")
    assert head.sees("1 Januari 2025 sampai 31 Desember 2025: 87,50, mutu B (baik), 10 orang")
    assert head.sees("Sarana dan prasarana: 3,50 → 2,50")
    assert head.sees("Biaya/tarif: 3,50 → 3,50")
    [panel] = drawn.of("chart")["panels"]
    assert [(bar["label"], bar["shown"]) for bar in panel["bars"]] == [
        ("12/24", "75,00"), ("12/25", "87,50"), ("12/26", "84,72"),
    ]  # fmt: skip
    await head.taps("Kembali")
    await head.taps("Sebaran jawaban")
    assert head.sees("1/9. Persyaratan\n\nSangat mudah: 5\nMudah: 5")
    await head.taps("→")
    assert head.sees("2/9.")
    await head.taps("Kembali")
    await head.taps("Kembali")
    await head.taps("Per kelompok")
    assert head.sees("Perempuan: 100,00 (5 jawaban); sebelumnya 75,00\nLaki-laki: 69,44 (5 jawaban); sebelumnya 100,00")


async def test_the_report_and_the_worksheet_compare_too(stage: Stage, head: Reader, drawn: Drawn) -> None:
    await opens(head)
    await head.taps("Laporan PDF")
    said = drawn.of("survey_report")
    assert said["compared"]["head"] == ["Unsur", "12/2024", "12/2025", "12/2026"]
    assert said["compared"]["rows"][-2:] == [
        ["Indeks (IKM)", "75,00", "87,50", "84,72"], ["Responden", "10", "10", "10"],
    ]  # fmt: skip
    assert said["profile"][0]["rows"] == [["Perempuan", "5", "100,00", "75,00"], ["Laki-laki", "5", "69,44", "100,00"]]
    await head.taps("Lembar kerja")
    read = CalamineWorkbook.from_filelike(io.BytesIO(content_of(stage, head.last)))
    rows = {row[0]: row[1:] for row in read.get_sheet_by_name("Antarperiode").to_python()}
    assert rows["Indeks (IKM)"] == [75, 87.5, 84.72]


async def test_of_four_answers_nothing_is_seen_however_it_is_asked(stage: Stage) -> None:
    await _asked(stage, 2026, [("1" * 9, "female")] * 4, published=False)
    head = await head_of_the_library(stage)
    await opens(head)
    assert head.sees("Hasilnya ditampilkan mulai jawaban kelima")
    for key in ("sve1:1", "svg1:1:sex", "svp1:1", "svz1:1:0", "svv1:1"):
        await head.forges(key)
        assert not head.sees("25,00")
        assert not head.sees("1,00")
        assert not head.sees(": 4")


@pytest.mark.parametrize(
    "change",
    [
        "INSERT INTO survey_answers (key, survey_id, source, answers) VALUES ('k', 1, 'paper', '444444444')",
        "UPDATE survey_answers SET answers = '444444444' WHERE survey_id = 1",
        "DELETE FROM survey_answers WHERE survey_id = 1",
        "UPDATE survey_plans SET due = '2030-01-01' WHERE survey_id = 1",
        "UPDATE surveys SET state = 'open', published_at = NULL WHERE id = 1",
        "UPDATE surveys SET served = 9 WHERE id = 1",
    ],
)
async def test_what_is_published_is_locked_in_the_database_too(stage: Stage, change: str) -> None:
    await _asked(stage, 2025, [("3" * 9, "female")] * 5)
    with pytest.raises(sqlite3.IntegrityError, match="publish"):
        async with stage.app.database.transaction() as tx:
            await tx.run(change)
    async with stage.app.database.transaction() as tx:
        await tx.run("UPDATE survey_plans SET done_on = '2026-03-01' WHERE survey_id = 1")


@pytest.mark.parametrize(
    ("given", "seen"),
    [
        ({4: 20, 3: 10, 2: 5, 1: 0}, {4: 20, 3: 10, 2: 5, 1: 0}),
        ({4: 20, 3: 10, 2: 3, 1: 2}, {4: 20}),  # two that are hidden would follow from the total and the mean
        ({4: 20, 3: 10, 2: 6, 1: 1}, {4: 20}),
        ({4: 5, 3: 2, 2: 1}, {}),
        ({4: 3, 3: 2}, {}),
    ],
)
def test_no_mean_betrays_the_answers_of_a_few(given: dict[int, int], seen: dict[int, int]) -> None:
    assert answers_shown(given) == seen
