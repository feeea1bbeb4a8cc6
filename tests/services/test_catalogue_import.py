"""What an import does to the catalogue: which titles are the same, what changes, what stays."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from bot.areas.catalogue.imports import NotACatalogue, TooMuchGone
from bot.areas.catalogue.imports.lock import ImportUnderWay, import_lock
from bot.base.clock import MovableClock
from bot.base.database import Database
from tests.services.catalogue_files import (
    BUMI,
    HEADER,
    ITEM_HEADER,
    LASKAR,
    SALAH,
    SLIMS_HEADER,
    Desk,
    figures,
)


@pytest.fixture
def desk(database: Database, clock: MovableClock, tmp_path: Path) -> Desk:
    return Desk(database, clock, tmp_path)


async def test_the_same_file_twice_changes_nothing(desk: Desk, clock: MovableClock) -> None:
    path = desk.file(LASKAR, BUMI)
    assert figures(await desk.imports(path)) == (2, 0, 0, 0)
    before = await desk.everything()
    clock.advance(timedelta(days=1))
    again = await desk.imports(path)
    assert figures(again) == (0, 0, 2, 0)
    assert await desk.everything() == before


async def test_the_same_slims_files_twice_change_nothing(desk: Desk) -> None:
    titles = desk.file(
        "Salah asuhan,Text,,,Balai Pustaka,2009,899.2,<Moeis>,,<S7><S8>",
        "Salah asuhan,Text,,,Balai Pustaka,2009,899.2,<Moeis>,,<S9><S7>",
        "Hukum,Text,,,,2001,340,<A>,,",
        "Hukum,Text,,,,2001,340,<B>,,<S8>",
        header=SLIMS_HEADER,
    )
    items = desk.file("S7,Umum,Missing,x", "S9,Anak,,x", "S7,Lain,,x", header=ITEM_HEADER, name="items.csv")
    first = await desk.imports(items, titles)
    assert first.new == 3
    before = await desk.everything()
    again = await desk.imports(items, titles)
    assert (again.changes, figures(again)) == (0, (0, 0, 3, 0))
    assert await desk.everything() == before


async def test_a_corrected_title_keeps_its_id_by_its_source_id(desk: Desk) -> None:
    await desk.gives(LASKAR, BUMI)
    summary = await desk.gives(LASKAR.replace("Laskar Pelangi", "Kuntum Baru").replace("9789793062792", ""), BUMI)
    assert figures(summary) == (0, 1, 1, 0)
    assert await desk.titles() == {1: "Kuntum Baru", 2: "Bumi Manusia"}


async def test_a_corrected_title_keeps_its_id_by_its_isbn(desk: Desk) -> None:
    await desk.gives(LASKAR.replace("Pelangi", "Plangi"))
    summary = await desk.gives(LASKAR.replace("a1", "b7").replace("Bentang", "PT Bentang"))
    assert figures(summary) == (0, 1, 0, 0)
    assert await desk.titles() == {1: "Laskar Pelangi"}


async def test_a_corrected_title_keeps_its_id_by_an_item_code(desk: Desk) -> None:
    await desk.imports(desk.file("Salah asuan,Text,,,BP,2009,899.2,<Moeis>,,<S7><S8>", header=SLIMS_HEADER))
    changed = desk.file("Asuhan yang salah,Text,,,X,2010,899.2,<Abdoel>,,<S8>", header=SLIMS_HEADER)
    assert figures(await desk.imports(changed)) == (0, 1, 0, 0)
    assert await desk.titles() == {1: "Asuhan yang salah"}


async def test_another_edition_with_the_isbn_is_another_title(desk: Desk) -> None:
    header = "title,authors,isbn,edition"
    await desk.gives("Laskar Pelangi,Andrea Hirata,9789793062792,Cet. 1", header=header)
    summary = await desk.gives("Laskar Pelangi,Andrea Hirata,9789793062792,Cet. 25", header=header)
    assert summary.new == 1


async def test_a_title_without_numbers_is_known_by_all_its_fields(desk: Desk) -> None:
    header = "title,authors,publisher,year,call_number"
    await desk.gives('Bumi Manusia,"TOER, Pramoedya Ananta",Hasta Mitra,1980,899', header=header)
    summary = await desk.gives("bumi  manusia,Pramoedya Ananta Toer,Hasta Mitra,1980,899.221", header=header)
    assert figures(summary) == (0, 1, 0, 0)


async def test_another_source_is_the_same_title_and_its_blanks_erase_nothing(desk: Desk) -> None:
    await desk.gives(LASKAR)
    other = desk.file("LP-9,Laskar Pelangi,Andrea Hirata,Bentang,2005,979-3062-79-7,,,", name="other.csv")
    summary = await desk.imports(other, source="cabang")
    assert (summary.new, list((await desk.titles()).values())) == (0, ["Laskar Pelangi"])
    async with desk.database.reading() as reader:
        assert await reader.value("SELECT call_number FROM titles") == "899.221 3 HIR l"
        ids = await reader.rows("SELECT source, source_id FROM title_sources ORDER BY 1")
    assert [tuple(row) for row in ids] == [("cabang", "LP-9"), ("csv", "a1")]


async def test_two_rows_of_a_file_with_one_isbn_stay_two_titles(desk: Desk) -> None:
    rows = (
        "a1,101 Tip Photoshop,Jubilee,Elex,2005,9792075704,,,",
        "a2,Menggambar Dengan AutoCAD,Suryanto,Elex,2005,9792075704,,,",
        "a3,Menggambar Dengan AutoCAD,Suryanto,Elex,2005,9792075704,,,",
    )
    assert (await desk.gives(*rows)).new == 3
    assert figures(await desk.gives(*rows)) == (0, 0, 3, 0)


async def test_rows_without_ids_that_share_a_wrong_isbn_stay_two_titles(desk: Desk) -> None:
    rows = ("101 Tip Photoshop,Jubilee,9792075704", "Menggambar Dengan AutoCAD,Suryanto,9792075704")
    header = "title,authors,isbn"
    assert (await desk.gives(*rows, header=header)).new == 2
    assert figures(await desk.gives(*rows, header=header)) == (0, 0, 2, 0)
    assert figures(await desk.gives(*reversed(rows), header=header)) == (0, 0, 2, 0)


async def test_a_row_that_repeats_another_is_counted_once_with_both_rows_copies(desk: Desk) -> None:
    row = "Salah asuhan,Text,,,Balai Pustaka,2009,899.2,<Moeis>,,"
    summary = await desk.imports(desk.file(row + "<S7>", row + "<S8>", header=SLIMS_HEADER))
    assert (summary.new, summary.warned) == (1, 1)
    assert [code for _, code, _, _ in await desk.copies()] == ["S7", "S8"]


async def test_an_id_given_twice_is_the_first_ones_and_the_other_goes_in_without(desk: Desk) -> None:
    summary = await desk.gives(LASKAR, BUMI.replace("a2", "a1"))
    assert (summary.new, summary.bad, summary.warned) == (2, 0, 1)
    assert summary.problems[-1].place == "list.csv:3"
    assert "given before, in list.csv:2" in str(summary.problems[-1].reason)
    again = await desk.gives(LASKAR, BUMI.replace("a2", "a1"))
    assert (again.new, again.unchanged) == (0, 2)


async def test_a_copy_a_row_under_one_id_is_one_title_with_its_copies(desk: Desk) -> None:
    rows = ("7,Bumi Contoh,A. Contoh,K1", "7,Bumi Contoh,A. Contoh,K2", "8,Lain,B. Contoh,K3")
    summary = await desk.gives(*rows, header="id,title,authors,barcode")
    assert (summary.new, summary.bad) == (2, 0)
    assert [copy[:2] for copy in await desk.copies()] == [
        ("Bumi Contoh", "K1"), ("Bumi Contoh", "K2"), ("Lain", "K3"),
    ]  # fmt: skip
    assert (await desk.gives(*rows, header="id,title,authors,barcode")).changes == 0


async def test_a_bad_row_costs_only_itself(desk: Desk) -> None:
    summary = await desk.gives(LASKAR, "a9,,,,,,,,", "a8,too,short", BUMI)
    assert (summary.new, summary.bad) == (2, 2)
    assert [problem.place for problem in summary.problems] == ["list.csv:3", "list.csv:4"]


@pytest.mark.parametrize("tail", ['a9,"never closed', "a9,short"])
async def test_a_file_that_breaks_off_changes_nothing(desk: Desk, tail: str) -> None:
    await desk.gives(LASKAR)
    before = await desk.everything()
    path = desk.folder / "broken.csv"
    path.write_text(f"{HEADER}\n{LASKAR.replace('Pelangi', 'Baru')}\n{BUMI}\n{tail}", encoding="utf-8")
    with pytest.raises(NotACatalogue, match="breaks off in line 4"):
        await desk.imports(path)
    assert await desk.everything() == before


async def test_one_broken_file_of_two_changes_nothing(desk: Desk) -> None:
    good = desk.file(LASKAR)
    bad = desk.folder / "bad.csv"
    bad.write_text("nama\nx\n", encoding="utf-8")
    with pytest.raises(NotACatalogue, match=r"bad\.csv"):
        await desk.imports(good, bad)
    assert await desk.titles() == {}


async def test_a_file_with_bad_rows_only_changes_nothing_and_says_why(desk: Desk) -> None:
    with pytest.raises(NotACatalogue, match="it has no title"):
        await desk.gives(",,,,,,,,x")


async def test_titles_gone_from_a_whole_catalogue_are_withdrawn_and_come_back(desk: Desk) -> None:
    await desk.gives(LASKAR, BUMI, SALAH)
    assert figures(await desk.gives(LASKAR, SALAH, whole=True)) == (0, 0, 2, 1)
    assert await desk.titles() == {1: "Laskar Pelangi", 3: "Salah Asuhan"}
    back = await desk.gives(BUMI)
    assert (back.returned, back.new, back.changed) == (1, 0, 0)
    assert (await desk.titles())[2] == "Bumi Manusia"


async def test_without_full_nothing_is_withdrawn(desk: Desk) -> None:
    await desk.gives(LASKAR, BUMI)
    assert (await desk.gives(LASKAR)).withdrawn == 0


async def test_only_titles_of_the_same_source_are_withdrawn(desk: Desk) -> None:
    await desk.imports(desk.file(BUMI, SALAH), source="cabang")
    await desk.gives(LASKAR)
    assert (await desk.gives(LASKAR, whole=True)).withdrawn == 0


async def test_more_than_half_is_withdrawn_only_when_it_is_said_twice(desk: Desk) -> None:
    await desk.gives(LASKAR, BUMI, SALAH)
    before = await desk.everything()
    with pytest.raises(TooMuchGone, match="lacks 2 of the 3"):
        await desk.gives(LASKAR, whole=True)
    assert await desk.everything() == before
    assert (await desk.gives(LASKAR, whole=True, yes=True)).withdrawn == 2


async def test_a_title_whose_row_is_bad_is_not_gone(desk: Desk) -> None:
    await desk.gives(LASKAR, BUMI, SALAH)
    summary = await desk.gives(LASKAR, "a2,too,short", SALAH, whole=True)
    assert (summary.bad, summary.withdrawn) == (1, 0)


async def test_items_alone_are_no_whole_catalogue(desk: Desk) -> None:
    with pytest.raises(NotACatalogue, match="no whole catalogue"):
        await desk.imports(desk.file("S7,Umum,,x", header=ITEM_HEADER), whole=True)


async def test_a_second_import_at_the_same_time_is_refused(desk: Desk, database: Database) -> None:
    async with database.reading() as reader:
        path = Path((await reader.rows("PRAGMA database_list"))[0]["file"])
    with import_lock(path), pytest.raises(ImportUnderWay):
        await desk.gives(LASKAR)
    assert (await desk.gives(LASKAR)).new == 1


async def test_what_staff_have_added_survives(desk: Desk, database: Database) -> None:
    async with database.transaction() as tx:
        await tx.run("INSERT INTO alternatives (phrase, meaning, changed_at) VALUES ('hari poter', 'harry potter', 0)")
    await desk.gives(LASKAR, BUMI, SALAH)
    await desk.gives(LASKAR, whole=True, yes=True)
    assert len((await desk.everything())["alternatives"]) == 1


async def test_authors_and_subjects_are_one_however_they_are_written(desk: Desk) -> None:
    await desk.gives(LASKAR, 'b1,Edensor,Andrea Hirata,Bentang,2007,,,"fiksi",id')
    kept = await desk.everything()
    assert len(kept["authors"]) == 1
    assert len(kept["subjects"]) == 1
