"""The figures of a month, a quarter, a year: two taps for the head, words and bars that say the same."""

from __future__ import annotations

from datetime import datetime, timedelta

from bot.areas.tickets.service import Tickets
from bot.areas.visitor_count.service import VisitorCount
from bot.settings import WIB
from tests.actors import Reader, Stage, said
from tests.drawn import Drawn


async def _counts(who: Reader, *taps: str) -> None:
    await who.says("/menu")
    await who.taps("🚶 Pengunjung")
    for tap in taps:
        await who.taps(tap)


async def test_the_head_has_the_month_in_two_taps(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/menu")
    await head.taps("Meja petugas")
    await head.taps("Rekap")
    assert head.taps_made == 2
    assert head.sees("Rekap November 2026")
    assert head.sees("Pengunjung yang dihitung: 0")
    assert "photo" not in head.last, "of nothing there are no bars"


async def test_the_command_has_this_month_or_the_days_that_are_named(stage: Stage) -> None:
    head = await stage.hires("Kepala Contoh", "head")
    await head.says("/rekap")
    assert head.sees("Rekap November 2026")
    await head.says("/rekap september")
    assert head.sees("Rekap September 2026")
    await head.says("/rekap kapan-kapan")
    assert head.sees("Rekap November 2026")


async def _visitors(stage: Stage, many: int, who: Reader) -> None:
    async with stage.app.database.transaction() as tx:
        await stage.app.services[VisitorCount].count(tx, many, who.id)


async def test_it_says_whether_it_was_busier(stage: Stage, owner: Reader) -> None:
    await _visitors(stage, 100, owner)
    await stage.passes(timedelta(days=9))  # 2 December
    await _visitors(stage, 300, owner)
    await owner.says("/rekap")
    assert owner.sees("Bulan ini baru dimulai")
    await stage.passes(timedelta(days=23))  # 25 December
    await owner.says("/rekap")
    assert owner.sees("Lebih ramai daripada 1–25 November: pengunjung naik 200%.")
    await owner.says("/rekap november")
    assert not owner.sees("ramai"), "nobody was counted in October"


async def test_it_says_whether_it_was_quieter(stage: Stage, owner: Reader) -> None:
    await _visitors(stage, 200, owner)
    await stage.passes(timedelta(days=30))  # 23 December
    await _visitors(stage, 50, owner)
    await stage.passes(timedelta(days=20))
    await owner.says("rekap desember")
    assert owner.sees("Lebih sepi daripada November 2026: pengunjung turun 75%.")


async def test_it_tells_no_growth_since_counting_began(stage: Stage, owner: Reader) -> None:
    await _visitors(stage, 10, owner)
    await stage.passes(timedelta(days=30))  # 23 December
    await _visitors(stage, 99, owner)
    await stage.passes(timedelta(days=5))
    await owner.says("rekap desember")
    assert owner.sees("pengunjung naik 890%")
    await _visitors(stage, 1, owner)
    await owner.says("rekap desember")
    assert owner.sees("Pengunjung yang dihitung: 100 (10)")
    assert not owner.sees("naik")


async def test_a_resident_has_no_figures(reader: Reader) -> None:
    await reader.says("/rekap")
    assert not reader.sees("Rekap November 2026")


async def test_the_month_is_drawn_by_day_and_by_week(stage: Stage, owner: Reader, drawn: Drawn) -> None:
    await _counts(owner, "+10")
    await stage.passes(timedelta(days=1))
    await _counts(owner, "+5")
    await owner.says("/rekap")
    assert "photo" in owner.last
    assert owner.sees("Pengunjung yang dihitung: 15")
    chart = drawn.of("chart")
    assert chart["heading"] == "Rekap November 2026"
    visitors, participants = chart["panels"]
    assert visitors["shown"] == "15"
    assert {bar["value"] for bar in visitors["bars"]} == {0, 5, 10}
    assert len(visitors["bars"]) == 24, "until today"
    assert [bar["label"] for bar in participants["bars"]] == ["1", "2–8", "9–15", "16–22", "23–24"]
    assert [bar["value"] for bar in visitors["bars"] if bar["strong"]] == [10]


async def test_a_quarter_is_drawn_by_week_and_a_year_by_month(owner: Reader, drawn: Drawn) -> None:
    await _counts(owner, "+10")
    await owner.says("rekap triwulan 4")
    weeks = [bar["label"] for bar in drawn.of("chart")["panels"][0]["bars"]]
    assert weeks == "Okt 5 12 19 26 Nov 9 16 23".split(), "by their first day, and the months by name"
    await owner.says("rekap tahun ini")
    bars = drawn.of("chart")["panels"][0]["bars"]
    assert [bar["label"] for bar in bars] == "Jan Feb Mar Apr Mei Jun Jul Agu Sep Okt Nov".split()
    assert bars[-1]["strong"]


async def test_who_saves_data_has_the_words(owner: Reader) -> None:
    await _counts(owner, "+10")
    await owner.says("hemat data")
    await owner.says("/rekap")
    assert owner.sees("Pengunjung yang dihitung: 10")
    assert "photo" not in owner.last


async def test_a_day_leads_to_its_month(owner: Reader) -> None:
    await owner.says("/pengunjung")
    await owner.taps("Bulan ini")
    assert owner.sees("Rekap November 2026")


async def test_on_its_first_day_a_month_is_still_a_month(stage: Stage, owner: Reader) -> None:
    await stage.passes(datetime(2026, 12, 1, 9, tzinfo=WIB) - stage.clock.now())
    await owner.says("rekap bulan ini")
    assert owner.sees("Rekap Desember 2026"), owner.text
    await owner.says("pengunjung kemarin")
    assert owner.sees("Senin, 30 November"), "a day is a day"


async def test_numbers_above_bars_never_touch_one_another(stage: Stage, owner: Reader, drawn: Drawn) -> None:
    async with stage.app.database.transaction() as tx:
        for _ in range(25):
            await stage.app.services[VisitorCount].count(tx, 499, owner.id)
    await owner.says("rekap tahun ini")
    year = drawn.of("chart")["panels"][0]
    assert year["heading"] == "Pengunjung yang dihitung (batang dalam ribuan)"
    assert (year["bars"][-1]["shown"], year["shown"]) == ("12,5", "12.475")
    await owner.says("rekap bulan ini")
    month = drawn.of("chart")["panels"][0]
    assert {bar["shown"] for bar in month["bars"]} == {""}, "too many for any number"


async def test_what_was_written_is_drawn_by_whether_it_was_answered_in_time(
    stage: Stage, owner: Reader, drawn: Drawn
) -> None:
    await _counts(owner, "+10")
    async with stage.app.database.transaction() as tx:
        tickets = stage.app.services[Tickets]
        answered = await tickets.send(tx, owner.id, "Lampu mati")
        await tickets.send(tx, owner.id, "Rak rusak")
        await tickets.desk.answer(tx, answered.id, "Sudah diganti", owner.id)
    await owner.says("/rekap")
    *_, written = drawn.of("chart")["panels"]
    assert written["heading"] == "Pertanyaan, pengaduan, dan saran"
    assert [(one["label"], one["parts"]) for one in written["rows"]] == [("1 dari 2", [1, 1])]
    told = "\n".join(map(said, owner.answers))
    assert "dijanjikan: 1" in told, "the words say the same"
