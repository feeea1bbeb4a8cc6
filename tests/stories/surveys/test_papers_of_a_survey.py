"""Who has no Telegram answers on paper: four hundred papers come as a file, and a code leads the others here."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from bot.areas.events.documents.attendance_sheet import sheet_file
from bot.areas.surveys.index import ELEMENTS
from bot.areas.surveys.paper_rows import read_papers
from bot.areas.surveys.rules import PROFILE, NoPapers, PapersRead
from bot.chat.screens.texts import Texts
from handlers.surveys.papers import table
from handlers.surveys.wording import GROUP
from tests.actors import Reader, Stage
from tests.drawn import Drawn, content_of
from tests.stories.surveys.acts import begins, book, head_of_the_library, opens, paper, sends_papers

ZONE = ZoneInfo("Asia/Jakarta")
T = Texts("id", ZONE)


async def test_four_hundred_papers_are_counted_once_and_faults_are_named_row_by_row(stage: Stage) -> None:
    headings = table(T).headings
    papers = [paper(n) for n in range(1, 401)]
    papers[9][3], papers[19][4], papers[29][0], papers[39][13] = "5", "", "K-001", "juragan"
    head = await head_of_the_library(stage)
    await begins(head, "19333")
    await sends_papers(head, book(papers, headings))
    assert head.sees("396 kertas bisa dihitung.")
    assert head.sees("4 baris belum dihitung:\nbaris 13: Waktu penyelesaian berisi “5”, bukan 1 sampai 4")
    assert head.sees("baris 23: Biaya/tarif kosong\nbaris 33: nomor K-001 tertulis dua kali")
    assert head.sees("baris 43: Pekerjaan: “juragan” tidak ada di pilihan kertas")
    await head.taps("Hitung 396 kertas")
    assert head.sees("396 kertas sudah dihitung.\n396 orang sudah mengisi.")
    papers[9][3], papers[19][4], papers[29][0], papers[39][13] = "4", "4", "K-030", "lainnya"
    await sends_papers(head, book(papers, headings))
    assert head.sees("4 kertas bisa dihitung.\n396 kertas sudah tercatat dan tidak dihitung lagi.")
    await head.taps("Hitung 4 kertas")
    assert head.sees("400 orang sudah mengisi.")
    await sends_papers(head, book(papers, headings))
    assert head.sees("0 kertas bisa dihitung.")
    assert not any("Hitung" in key for key in head.keys)
    await opens(head)
    assert head.sees("400 dari 377 jawaban yang diperlukan")
    assert head.sees("IKM: 91,67")


async def test_a_paper_is_printed_in_the_order_of_the_table(stage: Stage, drawn: Drawn) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await head.taps("Kertas dan kode QR")
    await head.taps("Kertas untuk dicetak")
    assert content_of(stage, head.last).startswith(b"%PDF")
    paper = drawn.of("survey_form")
    assert [len(one["answers"]) for one in paper["questions"]] == [4] * 9
    assert paper["questions"][3]["answers"] == ["a. Sangat mahal", "b. Cukup mahal", "c. Murah", "d. Gratis"]
    assert len(paper["profile"]) == 5


async def test_a_file_without_the_columns_says_which_it_lacks(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await sends_papers(head, book([paper(1)], [*table(T).headings[:-7], "?", "?", "?", "?", "?", "?", "?"]))
    assert head.sees("Yang belum ada: Penanganan pengaduan, saran, dan masukan, Sarana dan prasarana")
    await head.taps("Tabel untuk diisi")
    assert head.sees("Satu baris untuk setiap kertas")


async def test_the_code_on_the_desk_leads_into_the_survey(stage: Stage, reader: Reader, drawn: Drawn) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await head.taps("Kertas dan kode QR")
    await head.taps("Kode QR untuk meja")
    link = drawn.of("qr_sheet")["link"]
    await reader.starts(link.partition("start=")[2])
    await reader.taps("Mulai")
    assert reader.sees("1/9.")


@pytest.mark.parametrize("language", ["id", "en"])
def test_every_word_of_the_table_is_read_as_it_is_offered(language: str, tmp_path: Path) -> None:
    t = Texts(language, ZONE)
    path = tmp_path / "papers"
    path.write_bytes(sheet_file(table(t), ZONE, datetime(2026, 11, 23, tzinfo=UTC)))
    assert read_papers(path, 1) == PapersRead({}, [])
    for name, values in PROFILE.items():
        at = len(ELEMENTS) + 1 + list(PROFILE).index(name)
        rows = [[str(n), *"abcdabcda", "", "", "", "", ""] for n, _ in enumerate(values)]
        for row, value in zip(rows, values, strict=True):
            row[at] = str(t(GROUP[value]))
        path.write_bytes(book(rows, table(t).headings))
        read = read_papers(path, 1)
        assert read.faults == []
        assert [form.profile[name] for form in read.papers.values()] == list(values)
        assert read.papers["0"].answers == [1, 2, 3, 4, 1, 2, 3, 4, 1]


def test_a_picture_is_no_file_of_papers(tmp_path: Path) -> None:
    path = tmp_path / "papers"
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(200))
    with pytest.raises(NoPapers):
        read_papers(path, 1)
