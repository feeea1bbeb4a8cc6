"""Residents say how they like the library, without their names; the head sees, plans and publishes what came of it."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.surveys.acts import BEST, OF_THEMSELVES, POOR, answers, begins, head_of_the_library


async def test_a_survey_runs_and_is_published_with_what_will_be_better(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await begins(head, "19333")
    assert head.sees("0 dari 377 jawaban yang diperlukan, untuk 19.333 orang yang dilayani")
    await answers(reader, BEST, OF_THEMSELVES)
    assert reader.sees("Jawaban Anda sudah dihitung, tanpa nama Anda")
    for n in range(5):
        await answers(stage.meets(f"Warga {n}"), POOR)
    await head.says("/petugas")
    await head.taps_desk("Survei")
    assert head.sees("6 orang mengisi, sedang berjalan")
    await head.taps("1.")
    assert head.sees("IKM: 67,59, mutu C (kurang baik)")
    assert head.sees("Dengan bobot 0,11 yang lazim dipakai: 66,92")
    await head.taps("Tutup survei")
    await head.taps("Tutup survei")
    await head.taps("Terbitkan")
    await head.taps("Terbitkan")
    assert head.sees("Sebelum diumumkan, isi dulu rencana perbaikan untuk")
    await head.taps("Rencana perbaikan")
    for n in (1, 2, 3):
        await head.taps(f"Isi rencana {n}")
        await head.says("Loket pengaduan dibuka setiap hari")
        await head.says("Seksi Layanan")
        await head.says("31 desember")
        await head.taps("Simpan rencana")
    await head.taps("Kembali")
    await head.taps("Terbitkan")
    await head.taps("Terbitkan")
    assert head.sees("Diumumkan.")
    await reader.says("hasil survei kepuasan")
    assert reader.sees("Kepuasan masyarakat: 67,59, mutu C (kurang baik)\nDiisi 6 orang")
    assert reader.sees("Penanganan pengaduan, saran, dan masukan: Loket pengaduan dibuka setiap hari")
    assert not reader.sees("Seksi Layanan")


async def test_nobody_answers_twice_and_nothing_leads_to_who_answered(stage: Stage, reader: Reader) -> None:
    await begins(await head_of_the_library(stage))
    await answers(reader, BEST)
    await reader.says("isi survei dimana ya")
    assert reader.sees("Anda sudah mengisi survei ini")
    async with stage.app.database.reading() as rows:
        [answer] = await rows.rows("SELECT * FROM survey_answers")
    assert str(reader.id) not in str(dict(answer))
    assert answer.keys() == ["key", "survey_id", "source", "answers", "sex", "age", "education", "work", "service"]
    assert len(answer["key"]) == 16


async def test_an_answer_can_be_taken_back_until_it_is_sent(stage: Stage, reader: Reader) -> None:
    await begins(await head_of_the_library(stage))
    await reader.says("/survei")
    await reader.taps("Mulai")
    assert reader.sees("1/9. Mudahkah memenuhi syarat")
    await reader.taps("Tidak mudah")
    assert reader.sees("2/9.")
    await reader.taps("Kembali")
    assert reader.sees("1/9.")
    async with stage.app.database.reading() as rows:
        assert await rows.rows("SELECT * FROM survey_answers") == []
        assert await rows.rows("SELECT * FROM surveys_taken") == []


async def test_a_survey_ends_with_its_last_day_and_says_so(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await reader.says("/survei")
    await reader.taps("Mulai")
    await stage.passes(timedelta(days=45))
    assert head.heard("Survei kepuasan sudah selesai.")
    await reader.taps("Sangat mudah")
    assert reader.sees("Survei ini sudah ditutup. Jawaban Anda barusan tidak disimpan.")
    await reader.says("/survei")
    assert reader.sees("Saat ini tidak ada survei.")


async def test_one_that_is_closed_early_is_not_ended_once_more(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await head.says("/petugas")
    await head.taps_desk("Survei")
    await head.taps("1.")
    await head.taps("Tutup survei")
    await head.taps("Tutup survei")
    async with stage.app.database.reading() as rows:
        assert [row["state"] for row in await rows.rows("SELECT state FROM schedule WHERE kind = 'survey_ends'")] == [
            "dropped"
        ]
    await stage.passes(timedelta(days=45))
    assert not head.heard("Survei kepuasan sudah selesai.")


async def test_a_paper_is_entered_and_a_wrong_one_is_not(stage: Stage) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await head.taps("Kertas dan kode QR")
    await head.taps("Isi dari kertas")
    await head.says("344443")
    assert head.sees("Yang terbaca baru 6")
    await head.says("3 4 4 4 3 4 4 5 4")
    assert head.sees("Mohon periksa lagi nomor 8")
    await head.says("3 4 4 4 3 4 4 3 4")
    for label in ("Perempuan", "Lewati", "Lewati", "Lewati", "Lewati"):
        await head.taps(label)
    await head.taps("Catat")
    assert head.sees("Tercatat. Sudah 1 orang yang mengisi.")
    await head.taps("Ke survei")
    assert head.sees("Hasilnya ditampilkan mulai jawaban kelima")


async def test_only_who_may_runs_surveys_and_one_at_a_time(stage: Stage, reader: Reader) -> None:
    librarian = await stage.hires("Pustakawan Contoh", "librarian")
    await librarian.says("buat survei kepuasan baru")
    assert not librarian.sees("Survei untuk periode mana?")
    head = await head_of_the_library(stage)
    await begins(head)
    await head.says("buat survei baru")
    await head.taps("Bulan ini")
    await head.says("lewati")
    await head.taps("Tidak dikirim")
    await head.taps("Mulai survei")
    assert head.sees("Masih ada survei yang berjalan")


async def test_too_few_answers_are_not_published(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await begins(head)
    await answers(reader, BEST, OF_THEMSELVES)
    await head.says("/petugas")
    await head.taps_desk("Survei")
    await head.taps("1.")
    assert head.sees("Hasilnya ditampilkan mulai jawaban kelima")
    assert "Per kelompok" not in head.keys
    await head.taps("Tutup survei")
    await head.taps("Tutup survei")
    await head.taps("Terbitkan")
    assert head.sees("Baru 1 orang yang mengisi.")


async def test_who_runs_surveys_comes_from_the_word_to_all_of_them(stage: Stage, reader: Reader) -> None:
    head = await head_of_the_library(stage)
    await head.says("survei")
    assert "Survei baru" in head.keys
    await head.says("isi survei")
    assert head.keys[-3:] == ["Kelola survei", "Tanya petugas", "Menu"]
    await head.taps("Kelola survei")
    assert "Survei baru" in head.keys
    await reader.says("survei")
    assert "Kelola survei" not in reader.keys
