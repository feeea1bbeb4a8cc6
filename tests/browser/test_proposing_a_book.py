"""A form on the page: keys and typing mixed, and the staff hear of it."""

from __future__ import annotations

import pytest

from tests.actors import Stage
from tests.browser.visitor import STAFF, Visitor

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="session")]


async def test_a_proposal_by_keys_and_typing_reaches_the_staff(phone: Visitor, stage: Stage) -> None:
    stage.world.person(STAFF).starts()
    await phone.starts()
    await phone.writes("usul buku")
    await phone.sees("Buku apa yang sebaiknya kami beli?")
    await phone.writes("Padang Kota Tercinta")
    await phone.sees("Siapa pengarang “Padang Kota Tercinta”?")
    await phone.writes("lewati")
    await phone.sees("Untuk siapa “Padang Kota Tercinta”?")
    await phone.taps("Dewasa")
    await phone.sees("Mengapa buku ini perlu ada?")
    await phone.writes("Untuk anak-anak yang merantau")
    await phone.sees("foto sampulnya")
    await phone.taps("Lewati")
    await phone.sees("Apakah ini sudah benar?", "Untuk anak-anak yang merantau", "Dewasa")
    await phone.taps("Kirim usulan")
    await phone.sees("Terima kasih, usulan “Padang Kota Tercinta” kami catat")
    await phone.becomes("Petugas Contoh")
    await phone.sees("Padang Kota Tercinta")


async def test_a_question_in_the_middle_is_answered_and_the_form_kept(phone: Visitor) -> None:
    await phone.starts()
    await phone.writes("usul buku")
    await phone.writes("Padang Kota Tercinta")
    await phone.sees("Siapa pengarang")
    await phone.writes("jam buka brp?")
    await phone.sees("08.00", "Lanjutkan")
    await phone.page.reload()
    await phone.is_ready()
    await phone.taps("Lanjutkan")
    await phone.sees("Siapa pengarang “Padang Kota Tercinta”?")
