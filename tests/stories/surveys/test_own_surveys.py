"""A survey of the library's own: made in the chat, answered by taps and without a name, counted by question."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.areas.surveys.questionnaires import Questionnaires
from bot.areas.surveys.questions import (
    PASSED,
    Kind,
    Question,
    advanced,
    closed,
    distribution,
    fits,
    gone_back,
    letter_of,
    packed,
    unpacked,
    with_one_more,
)
from tests.actors import Reader, Stage
from tests.drawn import Drawn
from tests.stories.surveys.acts import begins, head_of_the_library


async def _adds(head: Reader, text: str, kind: str, *answers: str) -> None:
    await head.taps("Tambah pertanyaan")
    await head.says(text)
    await head.taps(kind)
    for one in answers:
        await (head.taps(one) if one in head.keys else head.says(one))
    await head.taps("Tambahkan pertanyaan")


@pytest.fixture
async def head(stage: Stage) -> Reader:
    """Four questions are written: a scale, a choice with quotas, one that depends on it, and one in words."""
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Buat survei")
    await head.says("Buka hari Minggu")
    await head.says("Kami ingin tahu apakah perpustakaan perlu buka hari Minggu; jadwal baru diputuskan Januari.")
    await head.says("100")
    await head.taps("Buat")
    await _adds(head, "Ceritakan keinginan Anda", "Isian bebas")
    await _adds(head, "Seberapa perlu buka hari Minggu?", "Skala 1 sampai 5")
    await _adds(head, "Anda datang untuk apa?", "Pilih satu jawaban", "Membaca\nMengantar anak", "50 50")
    await _adds(head, "Apa yang dicari anak Anda?", "Boleh pilih beberapa jawaban", "Dongeng, Buku, Bermain",
                "Anda datang untuk apa? Mengantar anak")  # fmt: skip
    assert head.sees("1. Seberapa perlu buka hari Minggu? (Skala 1 sampai 5)\n2. Anda datang untuk apa?")
    assert head.sees("hanya bila menjawab “Mengantar anak” pada pertanyaan 2\n4. Ceritakan keinginan Anda")
    await head.taps("Mulai survei")
    await head.says("31 desember")
    await head.taps("Tidak dikirim")
    await head.taps("Mulai survei")
    assert head.sees("0 dari 100 orang sudah mengisi.\nMembaca: 0 dari 50")
    return head


async def _answers(reader: Reader, *labels: str, said: str = "") -> None:
    await reader.says("/survei")
    await reader.taps("Mulai")
    for label in labels:
        await reader.taps(label)
    await (reader.says(said) if said else reader.taps("Lewati"))
    await reader.taps("Kirim jawaban")
    assert reader.sees("Jawaban Anda sudah dihitung, tanpa nama Anda")


async def test_it_is_answered_by_taps_and_shown_by_question(
    stage: Stage, head: Reader, reader: Reader, drawn: Drawn
) -> None:
    await reader.says("/survei")
    assert reader.sees("Buka hari Minggu\n\nKami ingin tahu")
    assert reader.sees("Yang tidak dikirim tidak dihitung")
    await reader.taps("Mulai")
    assert reader.sees("1/4. Seberapa perlu")
    await reader.taps("5")
    await reader.taps("Mengantar anak")
    assert reader.sees("3/4. Apa yang dicari anak Anda?")
    await reader.taps("Kembali")
    await reader.taps("Mengantar anak")
    await reader.taps("Dongeng")
    await reader.taps("Bermain")
    await reader.taps("Lanjut")
    assert reader.sees("Mohon jangan menulis nama atau nomor orang")
    await reader.says("Tolong ada dongeng sore")
    await reader.taps("Kirim jawaban")
    await reader.says("/survei")
    assert not reader.sees("Buka hari Minggu")
    for n in range(5):
        await _answers(stage.meets(f"Warga {n}"), "4", "Membaca")
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Buka hari Minggu")
    assert head.sees("6 dari 100 orang sudah mengisi.\nMembaca: belum ditampilkan")
    await head.taps("Lihat jawaban")
    assert head.sees("1/3. Seberapa perlu buka hari Minggu?")
    assert not head.sees("5: 1")
    assert not head.sees("4: 5")  # all but the one who said 5: it would tell of them
    await head.taps("Ke survei")
    await head.taps("Lihat isian bebas")
    assert head.sees("• Tolong ada dongeng sore")
    for n in range(5, 9):
        await _answers(stage.meets(f"Warga {n}"), "5", "Membaca")
    await head.taps("Ke survei")
    await head.taps("Lihat jawaban")
    assert head.sees("4: 5\n5: 5")
    assert not head.sees("Jawaban dari kurang dari lima orang")
    assert [bar["shown"] for bar in drawn.of("chart")["panels"][0]["lines"]] == ["0", "0", "0", "5", "5"]


async def test_nothing_leads_from_an_answer_to_whoever_gave_it_and_nothing_is_changed_once_begun(
    stage: Stage, head: Reader, reader: Reader
) -> None:
    await _answers(reader, "5", "Membaca", said="Terima kasih")
    async with stage.app.database.reading() as rows:
        [reply], [words] = (
            await rows.rows("SELECT * FROM survey_replies"),
            await rows.rows("SELECT * FROM survey_words"),
        )
        assert await rows.rows("SELECT * FROM drafts WHERE conversation = 'survey_words'") == []
    assert str(reader.id) not in f"{dict(reply)} {dict(words)}"
    assert reply["key"] != words["key"]
    await head.forges("swa1:1")
    await head.says("Siapa nama Anda?")
    await head.taps("Isian bebas")
    await head.taps("Semua orang")
    await head.taps("Tambahkan pertanyaan")
    assert head.sees("Survei ini sudah dimulai: pertanyaannya tidak bisa diubah lagi")


async def test_beside_the_satisfaction_survey_one_chooses_and_it_ends_by_itself(
    stage: Stage, head: Reader, reader: Reader
) -> None:
    await begins(head)
    await reader.says("/survei")
    assert reader.sees("Ada beberapa survei. Mana yang ingin Anda isi?")
    await reader.taps("Buka hari Minggu")
    await reader.taps("Mulai")
    await stage.passes(timedelta(days=45))
    assert head.heard("Survei “Buka hari Minggu” sudah selesai.")
    await reader.taps("5")
    assert reader.sees("Survei ini sudah ditutup")


async def test_a_group_of_which_enough_have_answered_is_asked_no_further(
    stage: Stage, head: Reader, reader: Reader
) -> None:
    """Fifty readers answered; one more is told so at once, goes back, and answers as somebody else."""
    own = stage.app.services[Questionnaires]
    async with stage.app.database.transaction() as tx:
        for n in range(900, 950):
            sql = "INSERT INTO people (id, first_name, language, met_at) VALUES (:id, 'Warga', 'id', 1)"
            await tx.run(sql, {"id": n})
            await own.answer(tx, 1, n, "50-", {})
    await reader.says("/survei")
    for label in ("Mulai", "5", "Membaca"):
        await reader.taps(label)
    assert reader.sees("Untuk jawaban “Membaca” kami memerlukan 50 orang, dan jumlah itu sudah terpenuhi")
    assert reader.sees("tidak ada yang disimpan")
    await reader.taps("Kembali")
    await reader.taps("Mengantar anak")
    assert reader.sees("3/4.")
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Buka hari Minggu")
    assert head.sees("Membaca: 50 dari 50")


async def test_too_small_a_group_cannot_be_wanted(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await head.taps_desk("Survei")
    await head.taps("Survei lain")
    await head.taps("Buat survei")
    for said in ("Judul", "Tujuan", "lewati"):
        await head.says(said)
    await head.taps("Buat")
    await head.taps("Tambah pertanyaan")
    await head.says("Kelompok mana?")
    await head.taps("Pilih satu jawaban")
    await head.says("A\nB")
    await head.says("3 40")
    assert head.sees("Mohon tulis 5 atau lebih")
    await head.says("0 40")
    await head.taps("Tambahkan pertanyaan")
    assert head.sees("1. Kelompok mana? (A, B)")


_QUESTIONS = [
    Question("a", Kind.SCALE),
    Question("b", Kind.CHOICE, ("x", "y", "z")),
    Question("c", Kind.SEVERAL, ("k", "l", "m", "n", "o", "p"), (1, 1)),
    Question("d", Kind.CHOICE, ("v", "w"), (1, 0), (3, 4)),
    Question("e", Kind.WORDS),
]


@given(st.data())
def test_whoever_answers_sees_what_fits_and_comes_back_the_way_they_came(data: st.DataObject) -> None:
    marks, seen = "", [""]
    while len(marks := advanced(_QUESTIONS, marks)) < len(closed(_QUESTIONS)):
        seen.append(marks)
        marks += data.draw(st.sampled_from([*closed(_QUESTIONS)[len(marks)].letters, PASSED]))
        assert fits(_QUESTIONS, marks)
    for before in reversed(seen[1:]):
        marks = gone_back(_QUESTIONS, marks)
        assert advanced(_QUESTIONS, marks) == before


@given(st.text("0123456-_.aZ", max_size=5))
def test_only_answers_of_these_questions_fit(marks: str) -> None:
    if fits(_QUESTIONS, marks):
        assert distribution(_QUESTIONS, [marks.ljust(4, PASSED)] * 5)[0].question is _QUESTIONS[0]
        assert len(marks) <= 4


def test_several_answers_are_one_letter_and_questions_come_back_as_they_were_kept() -> None:
    assert unpacked(packed(_QUESTIONS)) == [
        Question(one.text, one.kind, list(one.options), one.only_if, list(one.quota)) for one in _QUESTIONS
    ]
    assert with_one_more(_QUESTIONS, Question("f", Kind.SCALE))[-1].kind is Kind.WORDS
    [_, _, several, _] = distribution(_QUESTIONS, [f"51{letter_of(0b101)}-"] * 6)
    assert several.counts == {0: 6, 1: 0, 2: 6, 3: 0, 4: 0, 5: 0}
