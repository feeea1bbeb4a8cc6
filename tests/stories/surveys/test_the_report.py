"""The official report: a paper to sign, and a worksheet that shows what the customary weights would lose."""

from __future__ import annotations

import io
from zoneinfo import ZoneInfo

import pytest
from python_calamine import CalamineWorkbook

from bot.chat.screens.texts import Texts
from handlers.surveys.papers import table
from tests.actors import Reader, Stage
from tests.drawn import Drawn, content_of
from tests.stories.surveys.acts import BEST, answers, begins, book, head_of_the_library, opens, paper, sends_papers

_HEADINGS = table(Texts("id", ZoneInfo("Asia/Jakarta"))).headings


@pytest.fixture
async def head(stage: Stage) -> Reader:
    """A hundred papers are in: by exact reckoning an A, by weights of 0.11 a B."""
    head = await head_of_the_library(stage)
    await begins(head, "100")
    papers = [paper(n, "444444444" if n <= 56 else "333333333") for n in range(1, 101)]
    await sends_papers(head, book(papers, _HEADINGS))
    await head.taps("Hitung 100 kertas")
    await opens(head)
    return head


async def test_the_paper_tells_how_it_was_asked_what_came_of_it_and_who_signs(
    stage: Stage, head: Reader, drawn: Drawn
) -> None:
    await head.taps("Laporan PDF")
    assert content_of(stage, head.last).startswith(b"%PDF")
    said = drawn.of("survey_report")
    assert (said["index"], said["grade"]) == ("89,00", "A (sangat baik)")
    assert said["draft"] == "Sementara: hasil ini belum diumumkan."
    assert said["sample"]["rows"] == [
        ["Dilayani dalam periode ini", "100"], ["Diperlukan (Krejcie–Morgan)", "80"], ["Responden", "100"],
        ["Diisi di kertas", "100"],
    ]  # fmt: skip
    assert said["elements"]["rows"][0] == ["Persyaratan", "3,560", "89,00", "A"]
    assert len(said["elements"]["rows"]) == len(said["bars"]) == 9
    [by_sex] = [one for one in said["profile"] if one["head"][0] == "Jenis kelamin"]
    assert [row[:2] for row in by_sex["rows"]] == [["Perempuan", "50"], ["Laki-laki", "50"]]
    assert said["plan"]["none"] == "Belum ada rencana perbaikan."
    assert said["signed"]["title"]


async def test_the_worksheet_has_the_exact_figure_beside_that_of_the_customary_weights(
    stage: Stage, head: Reader
) -> None:
    await head.taps("Lembar kerja")
    read = CalamineWorkbook.from_filelike(io.BytesIO(content_of(stage, head.last)))
    assert read.sheet_names == ["Rekap", "Unsur", "Antarperiode", "Profil responden", "Rencana perbaikan"]
    summary = {row[0]: row[1:3] for row in read.get_sheet_by_name("Rekap").to_python()}
    assert summary["Indeks (IKM)"] == [89, 88.11]
    assert summary["Mutu"] == ["A", "B"]
    assert summary["Diperlukan (Krejcie–Morgan)"][0] == 80
    elements = {row[0]: row[1:] for row in read.get_sheet_by_name("Unsur").to_python()}
    assert elements["Biaya/tarif"] == [356, 100, 3.56, 0.395556, 0.3916, 89, "A"]


async def test_of_fewer_than_five_there_is_no_report(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await answers(reader, BEST)
    await opens(head)
    assert "Laporan PDF" not in head.keys
    await head.forges("svw1:1:pdf")
    assert head.sees("Baru 1 orang yang mengisi.")
