"""The catalogue's use cases on a small library of four books."""

from __future__ import annotations

import os
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.areas.catalogue.indexing import index_path
from bot.areas.catalogue.search import Confidence
from bot.areas.catalogue.service import Catalogue
from bot.areas.catalogue.types import Filters, State
from bot.base.clock import MovableClock
from bot.base.database import Database
from bot.base.refusals import Unknown
from tests.services.catalogue_files import Desk

HEADER = "id,title,authors,publisher,year,isbn,call_number,subjects,language,audience,copies,location,ebook"
BOOKS = (
    'a1,Laskar Pelangi,"HIRATA, Andrea",Bentang,2005,9789793062792,899.221 3 HIR l,'
    "Fiksi Indonesia;Belitung,id,,1/2,Umum,",
    'a2,Sang Pemimpi,"HIRATA, Andrea",Bentang,2006,,899.221 3 HIR s,Fiksi Indonesia,id,,0/1,Umum,',
    "a3,Dongeng Kancil,,Pustaka Contoh,2011,,398.2 DON,Cerita anak,id,child,2,Ruang Anak,https://buku.example.org/k",
    "a4,The Rainbow Troops,Andrea Hirata,Farrar,2013,,823 HIR r,Fiction,en,,,,",
)


@pytest.fixture
async def catalogue(database: Database, clock: MovableClock, tmp_path: Path) -> AsyncIterator[Catalogue]:
    await Desk(database, clock, tmp_path).gives(*BOOKS, header=HEADER)
    opened = Catalogue(database, index_path(tmp_path / "library.db"), clock)
    await opened.refresh()
    yield opened
    await opened.close()


async def test_it_finds_a_title_in_spite_of_a_slip(catalogue: Catalogue) -> None:
    found = await catalogue.find("laskar plangi")
    assert (found.lines[0].title, found.lines[0].authors) == ("Laskar Pelangi", ("Andrea Hirata",))
    assert (found.corrected, found.confidence) == ("laskar pelangi", Confidence.SURE)
    assert (found.lines[0].availability.free, found.lines[0].availability.total) == (1, 2)


async def test_verbatim_corrects_nothing(catalogue: Catalogue) -> None:
    found = await catalogue.find("laskar plangi", verbatim=True)
    assert found.corrected is None
    assert found.verbatim


async def test_pages_are_parts_of_one_list(catalogue: Catalogue) -> None:
    first = await catalogue.find("andrea hirata", limit=2)
    second = await catalogue.find("andrea hirata", limit=2, offset=2)
    assert (first.total, second.total, second.offset) == (3, 3, 2)
    assert len({line.id for line in (*first.lines, *second.lines)}) == 3


async def test_filters_narrow_and_say_what_they_cannot_know(catalogue: Catalogue) -> None:
    found = await catalogue.find("andrea hirata", filters=Filters(available=True))
    assert [line.title for line in found.lines] == ["Laskar Pelangi"]
    assert (found.total, found.unfiltered, found.unknown) == (1, 3, 1)
    english = await catalogue.find("andrea hirata", filters=Filters(language="en"))
    assert [line.title for line in english.lines] == ["The Rainbow Troops"]


async def test_facets_name_what_is_there(catalogue: Catalogue) -> None:
    found = await catalogue.find("andrea hirata")
    offered = {(facet.name, facet.value): facet.count for facet in found.facets}
    assert offered[("language", "id")] == 2
    assert offered[("language", "en")] == 1
    assert offered[("available", True)] == 1
    assert ("audience", "child") not in offered


async def test_nothing_at_all_is_an_answer_too(catalogue: Catalogue) -> None:
    found = await catalogue.find("???")
    assert (found.lines, found.total, found.confidence) == ((), 0, Confidence.NONE)


async def test_a_card_has_all_that_is_known(catalogue: Catalogue) -> None:
    card = await catalogue.card(1)
    assert card.title == "Laskar Pelangi"
    assert [one.name for one in card.authors] == ["Andrea Hirata"]
    assert [one.name for one in card.subjects] == ["Fiksi Indonesia", "Belitung"]
    assert (card.shelf.number, card.shelf.section_name) == ("899.2213", "Indonesian novels and stories")
    assert [(place.location, place.availability.free) for place in card.places] == [("Umum", 1)]
    assert card.shelf.rooms == ("Umum",)
    assert card.has_similar
    assert card.isbns == ("9789793062792",)
    assert not card.withdrawn


async def test_similar_titles_are_another_list(catalogue: Catalogue) -> None:
    found = await catalogue.similar(1)
    assert found.heading == "Laskar Pelangi"
    assert "Sang Pemimpi" in [line.title for line in found.lines]


async def test_a_card_knows_its_ebook_and_its_readers(catalogue: Catalogue) -> None:
    card = await catalogue.card(3)
    assert (card.ebook, card.audience, card.authors) == ("https://buku.example.org/k", "child", ())


async def test_a_title_without_copies_is_not_known_to_be_out(catalogue: Catalogue) -> None:
    card = await catalogue.card(4)
    assert card.availability.state is State.UNKNOWN
    assert (await catalogue.card(2)).availability.state is State.NONE


async def test_what_is_not_there_is_unknown(database: Database, catalogue: Catalogue) -> None:
    with pytest.raises(Unknown):
        await catalogue.card(99)
    with pytest.raises(Unknown):
        await catalogue.by_author(database.free, 99)
    with pytest.raises(Unknown):
        await catalogue.by_subject(database.free, 99)
    with pytest.raises(Unknown):
        await catalogue.search_by_id(database.free, 99, 1)


async def test_an_isbn_is_found_however_it_is_written(catalogue: Catalogue) -> None:
    assert [line.id for line in await catalogue.by_isbn("979-3062-79-7")] == [1]
    assert [line.id for line in await catalogue.by_isbn("9789793062792")] == [1]
    assert await catalogue.by_isbn("9786022914099") == ()


async def test_it_lists_by_author_and_by_subject(database: Database, catalogue: Catalogue) -> None:
    card = await catalogue.card(1)
    author = await catalogue.by_author(database.free, card.authors[0].id, limit=2)
    assert (author.heading, author.total) == ("Andrea Hirata", 3)
    assert [line.title for line in author.lines] == ["The Rainbow Troops", "Sang Pemimpi"]
    free = await catalogue.by_author(database.free, card.authors[0].id, filters=Filters(available=True))
    assert [line.id for line in free.lines] == [1]
    subject = await catalogue.by_subject(database.free, card.subjects[0].id)
    assert (subject.heading, {line.id for line in subject.lines}) == ("Fiksi Indonesia", {1, 2})


async def test_the_newest_come_first(database: Database, catalogue: Catalogue) -> None:
    newest = await catalogue.newest(database.free, limit=2)
    assert [line.year for line in newest.lines] == ["2013", "2011"]
    assert newest.total == 4
    children = await catalogue.newest(database.free, filters=Filters(audience="child"))
    assert [line.id for line in children.lines] == [3]


async def test_popular_is_what_people_looked_at_and_new_looks_weigh_more(
    catalogue: Catalogue, database: Database, clock: MovableClock
) -> None:
    assert [line.id for line in (await catalogue.popular(database.free)).lines] == [1, 3], (
        "before: what there is most of"
    )
    async with database.transaction() as tx:
        for title in (2, 2, 4):
            await catalogue.looked_at(tx, title)
    page = await catalogue.popular(database.free)
    assert ([line.id for line in page.lines], page.total) == ([2, 4, 1, 3], 4)
    assert [line.id for line in (await catalogue.popular(database.free, offset=1, limit=2)).lines] == [4, 1]
    clock.advance(timedelta(days=365))
    async with database.transaction() as tx:
        await catalogue.looked_at(tx, 4)
    assert [line.id for line in (await catalogue.popular(database.free)).lines][:2] == [4, 2]


async def test_a_surprise_fits_the_audience_and_is_on_the_shelf(catalogue: Catalogue) -> None:
    assert (await catalogue.surprise("child", Random(1))).id == 3
    shown = {(await catalogue.surprise(None, Random(seed))).availability.state for seed in range(5)}
    assert shown == {State.FREE}
    with pytest.raises(Unknown):
        await catalogue.surprise("teen", Random(1))


async def test_suggestions_offer_titles_and_subjects(catalogue: Catalogue) -> None:
    offered = await catalogue.suggestions("cerita tentang kancil pilek")
    assert "Dongeng Kancil" in [line.title for line in offered.titles]
    assert "Cerita anak" in [one.name for one in offered.subjects]


async def test_a_search_is_remembered_for_its_person_only(catalogue: Catalogue, database: Database) -> None:
    async with database.transaction() as tx:
        id_ = await catalogue.remember_search(tx, 7, "laskar plangi", Filters(area="800"), True)
    asked = await catalogue.search_by_id(database.free, id_, 7)
    assert (asked.question, asked.filters, asked.verbatim) == ("laskar plangi", Filters(area="800"), True)
    with pytest.raises(Unknown):
        await catalogue.search_by_id(database.free, id_, 8)


async def test_fifty_searches_and_thirty_days_are_kept(
    catalogue: Catalogue, database: Database, clock: MovableClock
) -> None:
    async with database.transaction() as tx:
        other = await catalogue.remember_search(tx, 8, "milik orang lain")
        ids = [await catalogue.remember_search(tx, 7, f"soal {n}") for n in range(51)]
    with pytest.raises(Unknown):
        await catalogue.search_by_id(database.free, ids[0], 7)
    assert (await catalogue.search_by_id(database.free, ids[1], 7)).question == "soal 1"
    assert (await catalogue.search_by_id(database.free, other, 8)).question == "milik orang lain"
    clock.advance(timedelta(days=31))
    async with database.transaction() as tx:
        await catalogue.remember_search(tx, 9, "baru")
    with pytest.raises(Unknown):
        await catalogue.search_by_id(database.free, other, 8)


async def test_a_persons_searches_are_forgotten_on_demand(catalogue: Catalogue, database: Database) -> None:
    async with database.transaction() as tx:
        id_ = await catalogue.remember_search(tx, 7, "rahasia")
        assert await catalogue.forget_searches(tx, 7) == 1
    with pytest.raises(Unknown):
        await catalogue.search_by_id(database.free, id_, 7)


async def test_staff_teach_the_search_another_name(catalogue: Catalogue, database: Database) -> None:
    async with database.transaction() as tx:
        id_ = await catalogue.put_other_name(tx, "  Anak Belitong ", "laskar pelangi")
    await catalogue.settled()
    assert (await catalogue.find("anak belitong")).lines[0].id == 1
    assert [(one.phrase, one.meaning) for one in await catalogue.other_names(database.free)] == [
        ("anak belitong", "laskar pelangi")
    ]
    async with database.transaction() as tx:
        await catalogue.remove_other_name(tx, id_)
    await catalogue.settled()
    assert await catalogue.other_names(database.free) == ()


async def test_a_name_that_is_rolled_back_is_not_taught(catalogue: Catalogue, database: Database) -> None:
    async def change_their_mind() -> None:
        async with database.transaction() as tx:
            await catalogue.put_other_name(tx, "anak belitong", "laskar pelangi")
            raise LookupError

    with pytest.raises(LookupError):
        await change_their_mind()
    await catalogue.settled()
    assert not await catalogue.refresh()


async def test_blank_names_and_names_that_are_gone_are_refused(catalogue: Catalogue, database: Database) -> None:
    async with database.transaction() as tx:
        with pytest.raises(Unknown):
            await catalogue.put_other_name(tx, " ", "laskar pelangi")
        with pytest.raises(Unknown):
            await catalogue.remove_other_name(tx, 99)


async def test_a_withdrawn_title_is_not_found_and_its_card_says_so(
    catalogue: Catalogue, database: Database, clock: MovableClock, tmp_path: Path
) -> None:
    await Desk(database, clock, tmp_path).gives(*BOOKS[1:], header=HEADER, whole=True)
    assert all(line.id != 1 for line in (await catalogue.find("laskar pelangi")).lines), "even before the index knows"
    assert await catalogue.refresh()
    assert (await catalogue.card(1)).withdrawn


async def test_the_index_is_built_when_it_is_missing_or_spoiled(catalogue: Catalogue, tmp_path: Path) -> None:
    path = index_path(tmp_path / "library.db")
    assert not await catalogue.refresh()
    path.unlink()
    assert (await catalogue.find("laskar pelangi")).lines[0].id == 1
    path.write_bytes(b"no index at all")
    assert (await catalogue.find("laskar pelangi")).lines[0].id == 1


async def test_an_index_that_another_program_swapped_in_is_used(
    catalogue: Catalogue, database: Database, clock: MovableClock, tmp_path: Path
) -> None:
    assert not (await catalogue.find("negeri lima menara")).lines
    book = "a5,Negeri 5 Menara,Ahmad Fuadi,Gramedia,2009,,899.221 3,Fiksi,id,,1,Umum,"
    await Desk(database, clock, tmp_path).gives(book, header=HEADER)
    other = Catalogue(database, index_path(tmp_path / "library.db"), clock)
    assert await other.refresh()
    await other.close()
    assert (await catalogue.find("negeri 5 menara")).lines[0].title == "Negeri 5 Menara"
    assert not [name for name in os.listdir(tmp_path) if ".next" in name]


async def test_the_catalogue_in_figures(database: Database, catalogue: Catalogue, clock: MovableClock) -> None:
    counts = await catalogue.counts(database.free)
    assert (counts.titles, counts.copies, counts.free, counts.unknown) == (4, 5, 3, 0)
    assert (counts.authors, counts.withdrawn) == (1, 0)
    assert counts.as_of is not None
