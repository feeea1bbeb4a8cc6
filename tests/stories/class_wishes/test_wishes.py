"""A class is wished for, others join, the staff see how many and answer once for all."""

from __future__ import annotations

from datetime import timedelta

from tests.actors import Reader, Stage
from tests.stories.autoposts.test_events_in_public import SATURDAY, published


async def test_wished_for_by_several_and_answered_once(reader: Reader, stage: Stage) -> None:
    staff = await stage.hires("Pustakawan Contoh", "librarian")
    await published(stage, SATURDAY - timedelta(days=18), kind="class", title="Kelas Merajut Contoh")
    await reader.says("usul kelas merajut")
    assert reader.sees("merajut"), reader.text
    await reader.taps("Kirim usulan")
    assert reader.sees("usulan kelas “merajut” sudah kami catat"), reader.text
    assert staff.sees("Seorang warga mengusulkan kelas: merajut")
    others = [stage.meets(f"Warga {n}") for n in range(4)]
    for one in others:
        await one.says("usulkan kursus Merajut dong")
        await one.taps("Kirim usulan")
    assert others[0].sees("Ada warga lain yang juga"), "a few others are not counted out"
    assert len(staff.heard("mengusulkan kelas")) == 1, "the staff hear of a class once"
    await reader.says("usul kelas merajut")
    await reader.taps("Kirim usulan")
    assert reader.sees("sudah pernah Anda usulkan")
    await others[1].says("usul kelas bahasa Jepang")
    await others[1].taps("Kirim usulan")
    await staff.says("usulan kelas warga")
    assert staff.listed(1).casefold().startswith("merajut (5 orang)"), staff.text
    assert "kurang dari 5 orang" in staff.listed(2), "of few nobody is told how few"
    await staff.taps("1")
    await staff.taps("Direncanakan")
    await staff.taps("Kelas Merajut Contoh")
    assert reader.sees("sudah direncanakan"), reader.text
    await reader.taps("Lihat acara")
    assert reader.sees("Kelas Merajut Contoh")
    await others[0].says("usulan kelas saya")
    assert others[0].sees("sudah direncanakan")
    await others[0].taps("Hapus usulan")
    assert others[0].sees("Anda belum mengusulkan kelas")
    await staff.says("usulan kelas warga")
    await staff.taps("bahasa Jepang")
    await staff.taps("Belum bisa")
    await staff.says("Belum ada pengajarnya; kabari kami bila Anda kenal satu.")
    assert others[1].sees("Belum ada pengajarnya"), others[1].text


async def test_staff_see_demand_by_interest_and_of_few_nothing(stage: Stage) -> None:
    staff = await stage.hires("Pustakawan Contoh", "librarian")
    for n, interest in enumerate(("memasak",) * 6 + ("sains",) * 2 + ("sejarah",) * 7):
        one = stage.meets(f"Peminat {n}")
        await one.says("minat saya")
        await one.taps(interest)
    await staff.says("peminat per minat")
    assert staff.sees("6 orang berminat"), staff.text
    assert "sains" not in staff.text
