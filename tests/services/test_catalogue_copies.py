"""Copies after imports: counted or known one by one, their rooms and statuses, and when these were so."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.base.clock import MovableClock, to_ms
from bot.base.database import Database
from tests.services.catalogue_files import ITEM_HEADER, SLIMS_HEADER, Desk

COUNTED = "id,title,copies,location"


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


async def test_counted_copies_are_free_or_lent(desk: Desk) -> None:
    await desk.gives("a,Satu,2/3,Umum", "b,Dua,,Umum", "c,Tiga,0,Umum", header=COUNTED)
    assert await desk.copies() == [
        ("Satu", None, "Umum", "free"),
        ("Satu", None, "Umum", "free"),
        ("Satu", None, "Umum", "loaned"),
        ("Dua", None, "Umum", "unknown"),
        ("Tiga", None, "Umum", "missing"),
    ]


async def test_a_shelf_without_a_number_of_copies_is_kept_until_there_is_one(desk: Desk) -> None:
    told = await desk.gives("a,Satu,,Umum", "b,Dua,2,Anak", header=COUNTED)
    kept = [("Satu", None, "Umum", "unknown"), ("Dua", None, "Anak", "free"), ("Dua", None, "Anak", "free")]
    assert (await desk.copies(), told.noted) == (kept, 1)
    assert (await desk.gives("a,Satu,,Umum", "b,Dua,,Anak", header=COUNTED)).changes == 0
    assert await desk.copies() == kept
    await desk.gives("a,Satu,,Anak", header=COUNTED)
    assert (await desk.copies())[0] == ("Satu", None, "Anak", "unknown")
    await desk.gives("a,Satu,1,Anak", header=COUNTED)
    assert (await desk.copies())[0] == ("Satu", None, "Anak", "free")


async def test_rows_of_one_title_count_together_each_in_its_room(desk: Desk) -> None:
    rows = ("Satu,A,2,Umum", "Dua,B,1,Umum", "Satu,A,1/3,Anak")
    await desk.gives(*rows, header="title,authors,copies,location")
    assert await desk.copies() == [
        ("Satu", None, "Umum", "free"),
        ("Satu", None, "Umum", "free"),
        ("Satu", None, "Anak", "free"),
        ("Satu", None, "Anak", "loaned"),
        ("Satu", None, "Anak", "loaned"),
        ("Dua", None, "Umum", "free"),
    ]
    assert (await desk.gives(*rows, header="title,authors,copies,location")).changes == 0


async def test_a_new_count_replaces_the_old_one(desk: Desk) -> None:
    await desk.gives("a,Satu,3,Umum", header=COUNTED)
    summary = await desk.gives("a,Satu,1,Anak", header=COUNTED)
    assert (summary.copies_new, summary.copies_changed, summary.copies_gone) == (0, 1, 2)
    assert await desk.copies() == [("Satu", None, "Anak", "free")]


@pytest.mark.parametrize("count", ["many", "-1", "4/3", "501"])
async def test_a_count_that_is_none_is_a_warning(desk: Desk, count: str) -> None:
    summary = await desk.gives(f"a,Satu,{count},Umum", header=COUNTED)
    assert (summary.new, summary.warned, await desk.copies()) == (1, 1, [("Satu", None, "Umum", "unknown")])


async def test_a_file_without_the_column_leaves_the_copies(desk: Desk) -> None:
    await desk.gives("a,Satu,1,Umum", header=COUNTED)
    await desk.gives("a,Satu Baru", header="id,title")
    assert await desk.copies() == [("Satu Baru", None, "Umum", "free")]


async def test_slims_tells_rooms_and_what_is_not_lent_and_nothing_of_loans(desk: Desk) -> None:
    titles = desk.file("Laskar Pelangi,Text,,,,,,,,<S1><S2><S3>", header=SLIMS_HEADER)
    items = desk.file(
        "S1,Umum,,x", "S2,Keliling,No Loan,x", "S3,Umum,Missing,x", "S9,Umum,,y", header=ITEM_HEADER, name="items.csv"
    )
    summary = await desk.imports(items, titles)
    assert await desk.copies() == [
        ("Laskar Pelangi", "S1", "Umum", "unknown"),
        ("Laskar Pelangi", "S2", "Keliling", "not_for_loan"),
        ("Laskar Pelangi", "S3", "Umum", "missing"),
    ]
    assert [problem.place for problem in summary.problems] == ["items.csv:5"]
    assert "no title is known for item S9" in str(summary.problems[0].reason)


async def test_items_may_come_later_and_alone(desk: Desk) -> None:
    await desk.imports(desk.file("Laskar Pelangi,Text,,,,,,,,<S1>", header=SLIMS_HEADER))
    summary = await desk.imports(desk.file("S1,Ruang Anak,,x", header=ITEM_HEADER))
    assert (summary.copies_changed, summary.bad) == (1, 0)
    assert await desk.copies() == [("Laskar Pelangi", "S1", "Ruang Anak", "unknown")]


async def test_an_item_nobody_listed_finds_its_title_by_name_if_only_one_has_it(desk: Desk) -> None:
    rows = ("Satu,Text,,,,,,<A>,,", "Dua,Text,,,,,,<A>,,", "Dua,Text,,,,,,<B>,,")
    await desk.imports(desk.file(*rows, header=SLIMS_HEADER))
    summary = await desk.imports(desk.file("S1,Umum,,Satu", "S2,Umum,,Dua", header=ITEM_HEADER))
    assert [(title, code) for title, code, _, _ in await desk.copies()] == [("Satu", "S1")]
    assert summary.bad == 1


async def test_a_list_of_titles_does_not_unsay_what_the_items_told(desk: Desk) -> None:
    titles = desk.file("Laskar Pelangi,Text,,,,,,,,<S1>", header=SLIMS_HEADER)
    await desk.imports(titles, desk.file("S1,Umum,Missing,x", header=ITEM_HEADER, name="items.csv"))
    await desk.imports(titles)
    assert await desk.copies() == [("Laskar Pelangi", "S1", "Umum", "missing")]


async def test_silence_unsays_missing_and_not_free(desk: Desk, database: Database) -> None:
    await desk.imports(desk.file("Laskar Pelangi,Text,,,,,,,,<S1><S2>", header=SLIMS_HEADER))
    async with database.transaction() as tx:
        await tx.run("UPDATE copies SET status = iif(item_code = 'S1', 'free', 'missing')")
    await desk.imports(desk.file("S1,Umum,,x", "S2,Umum,,x", header=ITEM_HEADER))
    assert [status for *_, status in await desk.copies()] == ["free", "unknown"]


async def test_a_copy_that_moved_is_moved_and_one_named_nowhere_goes(desk: Desk) -> None:
    before = ("Satu,Text,,,,,,<A>,,<S1><S2><S3>", "Dua,Text,,,,,,<B>,,<S4>")
    await desk.imports(desk.file(*before, header=SLIMS_HEADER))
    await desk.imports(desk.file("S2,Ruang Anak,Missing,x", header=ITEM_HEADER))
    after = ("Satu,Text,,,,,,<A>,,<S1>", "Dua,Text,,,,,,<B>,,<S4><S2>")
    await desk.imports(desk.file(*after, header=SLIMS_HEADER))
    assert await desk.copies() == [
        ("Satu", "S1", "", "unknown"),
        ("Dua", "S2", "Ruang Anak", "missing"),
        ("Dua", "S4", "", "unknown"),
    ]


async def test_copies_a_cut_off_list_does_not_name_stay(desk: Desk) -> None:
    await desk.imports(desk.file("Satu,Text,,,,,,<A>,,<S1><S2>", header=SLIMS_HEADER))
    await desk.imports(desk.file("Satu,Text,,,,,,<A>,,<S1><S", header=SLIMS_HEADER))
    assert [code for _, code, _, _ in await desk.copies()] == ["S1", "S2"]


async def test_copies_known_one_by_one_take_the_place_of_counted_ones(desk: Desk) -> None:
    await desk.gives("a,Satu,Umum,2,", header="id,title,location,copies,item_codes")
    await desk.gives("a,Satu,Umum,2,K1;K2", header="id,title,location,copies,item_codes")
    assert [(code, room) for _, code, room, _ in await desk.copies()] == [("K1", "Umum"), ("K2", "Umum")]


async def test_statuses_are_as_of_the_moment_the_file_was_written(desk: Desk, clock: MovableClock) -> None:
    yesterday = clock.now() - timedelta(days=1)
    await desk.imports(desk.file("a,Satu,1,Umum", header=COUNTED, written=yesterday))
    assert await as_of(desk) == to_ms(yesterday)
    summary = await desk.imports(desk.file("a,Satu,1,Umum", header=COUNTED, written=clock.now()))
    assert (summary.changes, await as_of(desk)) == (0, to_ms(clock.now()))


async def as_of(desk: Desk) -> int:
    async with desk.database.reading() as reader:
        return int(await reader.value("SELECT as_of_at FROM copies"))
