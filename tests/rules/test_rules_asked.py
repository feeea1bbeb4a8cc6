"""Who asks whether something is allowed tells of no danger; who tells of one beside it is heard."""

from __future__ import annotations

import pytest

from bot.areas.emergencies.recognition import Level, hear
from bot.areas.emergencies.rules_asked import only_asks_a_rule
from bot.chat.language.classifier.suspicion import suspicion
from handlers.emergencies.actions import hears
from tests.long.sentences import text_of

_ASKED = [
    "boleh meninggalkan anak sendiri?",
    "boleh ninggalin anak sendirian di perpus?",
    "anak umur 5 tahun ditinggal sendirian boleh ga kak",
    "apakah anak kecil boleh ditinggal sendirian di ruang baca?",
    "buliah anak tingga surang di pustaka da?",
    "may i leave my child alone in the reading room?",
    "is it allowed to leave a toddler alone here?",
    "can kids be left alone in the library?",
    "bisa tinggalin bayi sendirian sebentar di ruang anak?",
    "apa hukumnya memukul anak",
    "aturan membawa anak kecil sendirian gimana",
    "boleh bawa ular peliharaan?",
    "boleh bawa pisau lipat ke dalam?",
    "apakah boleh menyalakan api di halaman?",
    "boleh bakar sampah di halaman belakang?",
    "boleh anak saya ditinggal sendiri di ruang anak?",
]
_TOLD = [
    ("lost_child", "boleh minta tolong umumkan? anak saya hilang"),
    ("lost_child", "boleh minta tolong umumkan anak saya hilang pakai baju merah"),
    ("lost_child", "anak saya hilang, boleh diumumkan tidak?"),
    ("lost_child", "buliah minta tolong da, anak den ilang"),
    ("lost_child", "can i get help my son is missing"),
    ("violence", "boleh saya masuk? saya dikejar orang bawa pisau"),
    ("violence", "boleh saya masuk saya dikejar orang bawa pisau"),
    ("violence", "aturannya gimana, ada orang bawa pisau di lobi"),
    ("medical", "bisa ke sini ada yang pingsan?"),
    ("medical", "boleh dipindahkan ga orang yang pingsan di lantai?"),
    ("medical", "can someone come, the boy is bleeding?"),
    ("fire", "may i know where staff are? there is smoke here"),
    ("fire", "boleh pinjam telepon? ada kebakaran di dapur"),
    ("fire", "apa boleh lewat tangga darurat? ada api di lantai 1"),
    ("found_child", "ada anak kecil nangis sendirian di tangga, boleh saya bawa ke petugas?"),
    ("lift", "bisa buka pintu? saya terkunci di gudang"),
    ("harassment", "kak boleh ke toilet lantai 2 ga, ada orang ngintip"),
]


@pytest.mark.parametrize("typed", _ASKED)
def test_a_question_about_a_rule_is_no_danger(typed: str) -> None:
    assert hear(typed).level is Level.NONE
    assert only_asks_a_rule(typed)
    assert _level(typed) <= Level.PERHAPS


@pytest.mark.parametrize(("kind", "typed"), _TOLD)
def test_what_happens_is_heard_beside_a_question_about_a_rule(kind: str, typed: str) -> None:
    assert (hear(typed).level, hear(typed).kind) == (Level.SURE, kind)
    assert not only_asks_a_rule(typed)


def test_many_questions_in_one_breath_are_no_lost_child() -> None:
    typed = text_of(19415671 * 40 + 16).typed
    assert "boleh meninggalkan anak sendiri" in typed
    assert _level(typed) < Level.SURE


@pytest.mark.parametrize("typed", ["tiket saya hilang", "karcis parkir anak saya ilang", "sertifikat anak saya hilang"])
def test_a_paper_that_is_lost_is_no_child(typed: str) -> None:
    assert hear(typed).level is Level.NONE


@pytest.mark.parametrize("typed", ["anak saya hilang waktu antri tiket", "lagi antri tiket anak saya hilang"])
def test_a_child_that_is_lost_beside_a_paper_is_one(typed: str) -> None:
    assert hear(typed).level is Level.SURE


def _level(text: str) -> Level:
    ear = suspicion()
    assert ear is not None, "what tells of danger was not learned: python -m bot.dev.understanding"
    return Level(hears(text, ear.suspects(text)[1], lambda: False))
