"""Whole messages that mean a key of a form."""

from __future__ import annotations

import pytest

from bot.chat.forms.form_commands import meant_key
from bot.chat.forms.form_screens import Op


@pytest.mark.parametrize(
    "text",
    [
        "batal",
        "Batal!",
        "tidak jadi",
        "gak jadi deh",
        "ga jadi kak",
        "batal aja",
        "bttal kk",
        "kata mama ga boleh, dadah",
        "Nenek urungkan saja, cucunya mau pulang kampung",
        "Kami menarik kembali pendaftaran ananda.",
        "dh ah, g ikt",
        "lupoan se lah",
        "ga usahh dlanjut",
        "scratch that, no complaint",
        "lain waktu aja daftarnya",
        "lupa judulnya, lain kali aja ya kak",
        "ga jadi kak bukunya udah dibeliin mama",
        "percuma ngadu di sini, gausah!",
        "ga usah lapor deh, udah diberesin",
        "udah keduluan temen daftarin",
        "sorry wrong one, forget it",
        "entar aja deh kak saya tanya bapaknya",
        "ga jadi, mau yang komputer aja",
        "ntah lah, bisuak se lah",
        "I changed my mind, don't register her",
        "Batalkan",
        "cancel",
        "ga usah kak, makasih",
        "gausah deh",
        "UDAHLAH MALES",
        "never mind",
        "I changed my mind",
        "Actually, scrap that",
        "indak jadi do, beko se lah",
        "mohon maaf, saya urungkan usulan ini",
        "maaf salah pencet",
        "gk jd lapr dh",
        "ga jadi kak, anaknya demam",
        "batal kak hujan",
        "saya tidak berkenan melanjutkan, mohon dihentikan",
        "stop, i dont want to continue",
        "lupain aja",
        "nanti aja, males",
        "ga minat lagi",
        "gajadi dftr",
    ],
)
def test_a_change_of_mind_cancels(text: str) -> None:
    assert meant_key(text) is Op.CANCEL


@pytest.mark.parametrize(
    "text",
    [
        "Tidak Jadi Menikah",
        "batas",
        "jadi",
        "batal yg sabtu anak demam",
        "Batal, yang sabtu anak demam",
        "Pembatalan",
        "botol",
        "Nanti Kita Cerita tentang Hari Ini",
        "mau yang komputer aja",
        "Lain Kali, Sayang",
        "",
        "😂",
        "Stop Malas!",
        "Batal Nikah",
        "Lupakan",
        "Tidak Usah Malu",
        "petugas membatalkan pendaftaran saya",
        "kenapa pendaftaran dibatalkan sepihak",
        "wifi stop terus",
        "berhenti merokok",
        "ac mati terus, ga jadi baca",
        "sudahlah, percuma lapor ga pernah ditanggapi",
    ],
)
def test_other_words_cancel_nothing(text: str) -> None:
    assert meant_key(text) is None


@pytest.mark.parametrize(
    ("text", "op"),
    [
        ("Kembali", Op.BACK),
        ("kembali ke ringkasan", Op.BACK),
        ("lewati.", Op.SKIP),
        ("ya", Op.SEND),
        ("lanjutkan", Op.RESUME),
    ],
)
def test_labels_may_be_typed(text: str, op: Op) -> None:
    assert meant_key(text) is op


def test_under_a_consent_yes_and_no_are_said_so() -> None:
    assert meant_key("Saya setuju", consent=True) is Op.SEND
    assert meant_key("tidak", consent=True) is Op.CANCEL
    assert meant_key("tidak") is None
