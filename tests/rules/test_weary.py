"""Who is tired of being asked, told apart from whoever answers, asks, or complains of something."""

from __future__ import annotations

import pytest

from bot.base.reading.group_names import read_group_name
from bot.chat.forms.weary import is_weary
from handlers.school_visits.wishes import says_when


@pytest.mark.parametrize(
    "text",
    [
        "kok ditanya terus",
        "ribet amat",
        "banyak amat pertanyaannya",
        "ngapain sih nanya2 mulu",
        "kan tadi udah saya tulis",
        "udah dijawab tadi",
        "panjang banget formnya",
        "kepo amat sih",
        "dari tadi nanya itu mulu",
        "kayak diinterogasi",
        "susah amat sih ngisinya",
        "kok susah banget cuma mau daftar",
        "batanyo taruih",
        "too many questions",
        "why so many questions",
    ],
)
def test_it_is_tired_of_being_asked(text: str) -> None:
    assert is_weary(text)


@pytest.mark.parametrize(
    "text",
    [
        "parkirnya sempit",
        "Susah Senang",
        "Bertanya Terus",
        "ribet amat pinjam buku di sini",
        "antrinya lama banget",
        "mau tanya dong",
        "saya mau tanya lagi",
        "ada pertanyaan lagi",
        "laporan saya kok belum dijawab",
        "AC mati terus",
        "susah cari bukunya",
        "kirim saja",
        "banyak",
        "wawancara kerja",
        "anaknya susah makan",
    ],
)
def test_it_is_something_else(text: str) -> None:
    assert not is_weary(text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("SD Contoh 1", "SD Contoh 1"),
        ("kami dari sdn 5 tanah contoh", "sdn 5 tanah contoh"),
        ("saya guru dari SMP Contoh mau berkunjung", "SMP Contoh"),
        ("tpa al ikhlas contoh, 30 anak", "tpa al ikhlas contoh"),
        ("Komunitas Ayo Membaca", "Komunitas Ayo Membaca"),
        ("Bunga Rampai", "Bunga Rampai"),
        ("TK Kita Bisa", "TK Kita Bisa"),
        ("namanya paud melati ya kak", "paud melati"),
        ("parkirnya sempit", None),
        ("besok jam 9", None),
        ("30 orang", None),
        ("sekolah saya kemarin telat", None),
        ("SD nya belum pasti", None),
        ("kok ditanya sekolah segala", None),
        ("boleh bawa makanan", None),
        ("sekolah", None),
        ("not sure yet", None),
        ("murid saya ada yang pakai kursi roda", None),
    ],
)
def test_what_a_group_is_called(text: str, name: str | None) -> None:
    assert read_group_name(text) == name


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("kapan saja", True),
        ("Selasa pagi bisa ga?", True),
        ("habis lebaran", True),
        ("terserah petugas", True),
        ("12 desember", True),
        ("parkirnya sempit", False),
        ("kemarin kami ke sana tutup", False),
        ("hari minggu buka ga", False),
        ("bukunya sedikit", False),
    ],
)
def test_whether_a_time_is_said(text: str, says: bool) -> None:
    assert says_when(text) is says
