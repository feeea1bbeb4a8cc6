"""MODS, as SLiMS shows a title in detail and as others write it."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.ils.files.formats import detect
from bot.ils.files.kinds import Kind
from tests.contracts.import_files import copies, made, only, problems, records, refusal

COLLECTION = (
    '<?xml version="1.0" encoding="UTF-8" ?>\n<modsCollection xmlns="http://www.loc.gov/mods/v3" '
    'xmlns:slims="http://slims.web.id">{}</modsCollection>'
)
SITTI = """
<mods version="3.3" id="31">
 <titleInfo><title>Sitti Nurbaya </title><subTitle>kasih tak sampai</subTitle></titleInfo>
 <name type="Personal Name"><namePart>Rusli, Marah</namePart>
  <role><roleTerm type="text">Primary Author</roleTerm></role></name>
 <name type="Personal Name"><namePart>Teeuw, A.</namePart><role><roleTerm type="text">Editor</roleTerm></role></name>
 <originInfo><place><placeTerm type="text">Jakarta</placeTerm></place><publisher>Balai Pustaka</publisher>
  <dateIssued>[1980?]</dateIssued><edition>Cet. 40</edition></originInfo>
 <language><languageTerm type="code">id</languageTerm><languageTerm type="text">Indonesia</languageTerm></language>
 <physicalDescription><form authority="gmd">Text</form><extent>271 hlm.</extent></physicalDescription>
 <relatedItem type="series"><titleInfo/><title>Sastra klasik</title></relatedItem>
 <note>Roman tentang Padang.&#13;
Cetakan ulang.</note>
 <note type="statement of responsibility">Marah Rusli</note>
 <subject><topic>Fiksi Indonesia</topic></subject>
 <subject><topic>Adat</topic><geographic>Padang</geographic></subject>
 <classification>899.221 3</classification>
 <identifier type="isbn">979-3062-79-7</identifier>
 <location><physicalLocation>Perpustakaan</physicalLocation><shelfLocator>899.221 3 RUS s</shelfLocator>
  <holdingSimple>
   <copyInformation><numerationAndChronology type="1">B1</numerationAndChronology>
    <sublocation>Umum</sublocation><shelfLocator>899.221 3 RUS s C1</shelfLocator></copyInformation>
   <copyInformation><numerationAndChronology type="1">B2</numerationAndChronology>
    <sublocation>Keliling</sublocation><shelfLocator></shelfLocator></copyInformation>
  </holdingSimple></location>
 <slims:digitals>
  <slims:digital_item id="1" url="" path="buku.pdf" mimetype="application/pdf">PDF</slims:digital_item>
  <slims:digital_item id="2" url="https://buku.example.org/31" path="/" mimetype="x">Baca</slims:digital_item>
 </slims:digitals>
 <recordInfo><recordIdentifier>31</recordIdentifier></recordInfo>
</mods>
"""


def mods(inside: str, more: str = "") -> str:
    return COLLECTION.format(f"<mods><titleInfo>{inside}</titleInfo>{more}</mods>")


def test_a_title_in_detail(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xml", COLLECTION.format(SITTI))
    assert detect(path).kind is Kind.SLIMS_MODS
    (record,) = records(path)
    assert (record.title, record.source_id) == ("Sitti Nurbaya : kasih tak sampai", "31")
    assert record.authors == ("Rusli, Marah", "Teeuw, A. (editor)")
    assert (record.publisher, record.year, record.edition) == ("Balai Pustaka", "[1980?]", "Cet. 40")
    assert (record.language, record.medium, record.series) == ("id", "Text", "Sastra klasik")
    assert record.notes == "Roman tentang Padang.\nCetakan ulang."
    assert record.subjects == ("Fiksi Indonesia", "Adat - Padang")
    assert (record.classification, record.call_number) == ("899.221 3", "899.221 3 RUS s")
    assert (record.isbns, record.ebook) == (("9789793062792",), "https://buku.example.org/31")
    assert record.items == ("B1", "B2")
    assert [(one.item_code, one.location, one.call_number) for one in copies(path)] == [
        ("B1", "Umum", "899.221 3 RUS s C1"),
        ("B2", "Keliling", ""),
    ]


def test_a_single_record_prefixed_and_within_an_answer(tmp_path: Path) -> None:
    single = '<mods xmlns="http://www.loc.gov/mods/v3"><titleInfo><title>Kaba</title></titleInfo></mods>'
    assert only(made(tmp_path / "a.xml", single)).title == "Kaba"
    prefixed = '<mods:mods xmlns:mods="http://www.loc.gov/mods/v3"><mods:titleInfo><mods:title>Kaba</mods:title>'
    assert only(made(tmp_path / "b.xml", f"{prefixed}</mods:titleInfo></mods:mods>")).title == "Kaba"
    answer = f"<OAI-PMH><record><header><identifier>oai:host:slims-9</identifier></header><metadata>{single}"
    record = only(made(tmp_path / "c.xml", f"{answer}</metadata></record></OAI-PMH>"))
    assert (record.title, record.source_id) == ("Kaba", "9")


@pytest.mark.parametrize(
    ("inside", "title"),
    [
        ("<title>Kaba</title>", "Kaba"),
        ("<nonSort>The</nonSort><title>old man</title>", "The old man"),
        ("<nonSort>L'</nonSort><title>ami</title>", "L'ami"),
        ("<title>Tafsir</title><partNumber>Jilid 3</partNumber><partName>Ali Imran</partName>",
         "Tafsir. Jilid 3. Ali Imran"),
        ("<title>Cathedral and the Bazaar:</title><subTitle>Musings</subTitle>", "Cathedral and the Bazaar : Musings"),
        ("<title>Kaba &lt;istimewa&gt; &amp; lain</title>", "Kaba <istimewa> & lain"),
    ],
)  # fmt: skip
def test_titles_of_their_parts(tmp_path: Path, inside: str, title: str) -> None:
    assert only(made(tmp_path / "a.xml", mods(inside))).title == title


def test_an_alternative_title_is_not_the_title(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xml", mods("<title>Kaba</title>").replace("<titleInfo>", '<titleInfo type="alternative">'
                '<title>Cerita</title></titleInfo><titleInfo>'))  # fmt: skip
    assert only(path).title == "Kaba"


@pytest.mark.parametrize(
    ("name", "author"),
    [
        ('<namePart type="family">Rusli</namePart><namePart type="given">Marah</namePart>', "Rusli, Marah"),
        ('<namePart>Natsir, M.</namePart><namePart type="date">1908-1993</namePart>', "Natsir, M."),
        ('<namePart>Fuadi, A.</namePart><role><roleTerm type="code">trl</roleTerm></role>', "Fuadi, A. (penerjemah)"),
    ],
)
def test_names_of_their_parts(tmp_path: Path, name: str, author: str) -> None:
    assert only(made(tmp_path / "a.xml", mods("<title>Kaba</title>", f"<name>{name}</name>"))).authors == (author,)


def test_a_list_of_hits_says_nothing_of_what_it_leaves_out(tmp_path: Path) -> None:
    hit = "<originInfo><place><publisher>Sams</publisher><dateIssued>2003</dateIssued></place></originInfo>"
    record = only(made(tmp_path / "a.xml", mods("<title>Kaba</title>", hit)))
    assert (record.publisher, record.year) == ("Sams", "2003")
    assert (record.items, record.subjects, record.isbns, record.call_number) == (None, None, None, None)


def test_a_serial_by_its_number(tmp_path: Path) -> None:
    for identifier in (
        '<identifier type="issn">2088-1234</identifier>',
        '<identifier type="isbn">20881234</identifier>',
    ):
        record = only(made(tmp_path / "a.xml", mods("<title>Majalah</title>", identifier)))
        assert (record.serial, record.isbns) == (True, ())


def test_a_damaged_record_costs_itself(tmp_path: Path) -> None:
    text = COLLECTION.format(
        "".join(f"<mods><titleInfo><title>{n}</title></titleInfo></mods>" for n in ("Satu", "Dua"))
    )
    path = made(tmp_path / "a.xml", text.replace("<title>Satu</title>", "<title></title>"))
    assert [record.title for record in records(path)] == ["Dua"]
    assert [(told.place, told.bad) for told in problems(path)] == [("a.xml:1", True)]


def test_no_hits_and_half_an_answer(tmp_path: Path) -> None:
    assert "holds no records" in refusal(made(tmp_path / "a.xml", COLLECTION.format("")))
    whole = COLLECTION.format(SITTI)
    assert "breaks off" in refusal(made(tmp_path / "a.xml", whole[: whole.index("<classification>")]))
    assert "breaks off" in refusal(made(tmp_path / "a.xml", whole.removesuffix("</modsCollection>")))


def test_what_is_not_read_is_named(tmp_path: Path) -> None:
    path = made(tmp_path / "a.xml", mods("<title>Kaba</title>", "<genre>roman</genre>"))
    assert detect(path).layout.unread == ("genre",)


def test_the_details_that_slims_shows(shared: Path) -> None:
    found = {number: only_title(shared / f"slims/opac/e_inXML_{number}.xml") for number in (2001, 2002, 2004, 2005)}
    assert found == {
        2001: "Laskar Pelangi",
        2002: "Bumi Manusia : sebuah roman",
        2004: "تفسير ابن كثير",
        2005: "Kaba Cindua Mato — edisi “baru” & catatan <istimewa>",
    }


def only_title(path: Path) -> str:
    return records(path)[0].title
