"""What the staff have written of lost things does not stand in the way of reporting one."""

from __future__ import annotations

from bot.areas.faq.rules import Entry
from bot.areas.faq.service import Faq
from tests.actors import Reader, Stage


async def test_a_written_answer_still_leads_to_the_report(reader: Reader, stage: Stage) -> None:
    entry = Entry("Bagaimana kalau barang saya tertinggal?", "Tanyakan di meja pintu.")
    await stage.app.database.write(lambda tx: stage.app.services[Faq].put(tx, entry))
    await reader.says("barang saya tertinggal")
    assert reader.sees("Tanyakan di meja pintu.")
    await reader.taps("Lapor barang hilang")
    assert reader.sees("hilang")
    assert "Batal" in reader.keys
