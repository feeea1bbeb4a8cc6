"""MARC in its three dresses: the same title out of each, whatever punctuation, letters and damage are in it."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import pymarc
import pytest

from bot.ils.files.formats import detect
from bot.ils.files.kinds import Kind
from bot.ils.records import CopyRecord, Problem, Record
from tests.contracts.import_files import (
    copies,
    everything,
    made,
    marc,
    marcxml,
    mrc,
    only,
    problems,
    records,
    refusal,
    zipped,
)

FULL = (
    "001 000123",
    "008 150101s2008    io                  ind  ",
    "020    $a9789793062792 (jil. 1) :$cRp 50000",
    "020    $z9786020000000",
    "041 0  $aind",
    "082 04 $a899.221 3",
    "090    $a899.221 3$bHIR l",
    "100 1  $aHirata, Andrea,$d1967-",
    "245 10 $aLaskar pelangi :$bsebuah novel /$cAndrea Hirata ; penyunting, Suhindrati.",
    "250    $aCet. 25.",
    "264  1 $aYogyakarta :$bBentang Pustaka,$c2008.",
    "264  4 $c©2005",
    "300    $axviii, 534 hlm. ;$c21 cm",
    "490 1  $aTetralogi ;$v1",
    "505    $aBab satu -- Bab dua",
    "520    $aSepuluh anak Belitung.",
    "650  4 $aFiksi Indonesia$zBelitung$yAbad 21.",
    "651  4 $aBelitung",
    "700 1  $aSuhindrati$eeditor.",
)


def in_every_dress(folder: Path, *found: pymarc.Record) -> list[Path]:
    folder.mkdir(exist_ok=True)
    listed = [record.as_dict() for record in found]
    return [
        mrc(folder / "a.mrc", *found),
        made(folder / "a.xml", marcxml(*found)),
        made(folder / "b.xml", marcxml(*found, prefix="marc")),
        made(folder / "a.json", json.dumps(listed, ensure_ascii=False)),
        made(folder / "b.json", "\n".join(json.dumps(one) for one in listed)),
    ]


def test_every_dress_says_the_same(tmp_path: Path) -> None:
    for path in in_every_dress(tmp_path / "x", marc(*FULL)):
        record = only(path)
        assert record.title == "Laskar pelangi : sebuah novel"
        assert record.authors == ("Hirata, Andrea", "Suhindrati (editor)")
        assert (record.publisher, record.year, record.edition) == ("Bentang Pustaka", "2008", "Cet. 25")
        assert (record.isbns, record.source_id) == (("9789793062792",), "000123")
        assert (record.classification, record.call_number) == ("899.221 3", "899.221 3 HIR l")
        assert record.subjects == ("Fiksi Indonesia - Belitung - Abad 21", "Belitung")
        assert (record.language, record.series) == ("ind", "Tetralogi ; 1")
        assert record.notes == "Bab satu -- Bab dua\nSepuluh anak Belitung."
        assert (record.serial, record.items, record.place) == (False, None, f"{path.name}:1")


def test_one_record_alone_in_xml_and_in_json(tmp_path: Path) -> None:
    record = marc("245 10 $aSitti Nurbaya")
    alone = marcxml(record).partition("<record>")[2].rpartition("</record>")[0]
    assert only(made(tmp_path / "a.xml", f"<record>{alone}</record>")).title == "Sitti Nurbaya"
    assert only(made(tmp_path / "a.json", record.as_json())).title == "Sitti Nurbaya"


def test_what_a_record_does_not_say_is_not_blank(tmp_path: Path) -> None:
    record = only(mrc(tmp_path / "a.mrc", marc("245 10 $aSitti Nurbaya")))
    assert (record.authors, record.isbns, record.publisher, record.year) == (None, None, None, None)
    assert (record.subjects, record.call_number, record.notes, record.series) == (None, None, None, None)


@pytest.mark.parametrize(
    ("field", "title"),
    [
        ("245 10 $aBumi manusia /$cPramoedya Ananta Toer.", "Bumi manusia"),
        ("245 10 $aBumi manusia.", "Bumi manusia"),
        ("245 10 $aTafsir al-azhar.$nJilid 3,$pSurah Ali Imran /$cHamka.", "Tafsir al-azhar. Jilid 3, Surah Ali Imran"),
        ("245 10 $aBelajar C++ :$bdari nol.", "Belajar C++ : dari nol"),
        ("245 10 $aHukum adat =$bCustomary law", "Hukum adat = Customary law"),
        ("245 10 $aBumi manusia $b :  sebuah roman / Pramoedya Ananta Toer$cPramoedya Ananta Toer$hText",
         "Bumi manusia : sebuah roman"),
        ("245 10 $aMasukan / keluaran", "Masukan / keluaran"),
        ("245 10 $aInstalasi listrik AC/DC", "Instalasi listrik AC/DC"),
        ("245 14 $aThe \x98old\x9c man", "The old man"),
        ("245 10 $aSejarah dan lain-lain ...", "Sejarah dan lain-lain ..."),
        ("245 10 $aKamus singkatan A.B.C.", "Kamus singkatan A.B.C."),
        ("245 10 $aSyafi&#039;i &amp; Hanafi", "Syafi'i & Hanafi"),
    ],
)  # fmt: skip
def test_titles_without_the_punctuation_between_their_parts(tmp_path: Path, field: str, title: str) -> None:
    assert only(made(tmp_path / "a.xml", marcxml(marc(field)))).title == title


@pytest.mark.parametrize(
    ("field", "name"),
    [
        ("100 1  $aNatsir, M.", "Natsir, M."),
        ("100 1  $aToer, Pramoedya Ananta,", "Toer, Pramoedya Ananta"),
        ("100 0  $aHamka", "Hamka"),
        ("110 2  $aIndonesia.$bDepartemen Agama.", "Indonesia. Departemen Agama"),
        ("700 1  $aTeeuw, A.,$etranslator", "Teeuw, A. (penerjemah)"),
        ("700 1  $aRendra, W.S.$4edt", "Rendra, W.S. (editor)"),
        ("100 1  $aIqbal, M.$epengarang.", "Iqbal, M."),
        ("700 1  $aابن كثير", "ابن كثير"),
        ("700 1  $aContoh, Budi$efotografer", "Contoh, Budi"),
    ],
)
def test_authors_are_kept_whoever_they_are(tmp_path: Path, field: str, name: str) -> None:
    assert only(mrc(tmp_path / "a.mrc", marc("245 10 $aSebuah buku", field))).authors == (name,)


def test_a_printer_is_no_author_and_a_related_work_names_none(tmp_path: Path) -> None:
    record = marc("245 10 $aBuku", "710 2  $aBalai Pustaka$4pbl", "700 1  $aRusli, Marah$tSitti Nurbaya")
    assert only(mrc(tmp_path / "a.mrc", record)).authors == ()


@pytest.mark.parametrize(
    ("fields", "year"),
    [
        (["260    $aJakarta :$bGrafika,$c[1980?]"], "[1980?]"),
        (["260    $aJakarta :$bGrafika,$cc2004."], "2004"),
        (["264  4 $c©2010"], "2010"),
        (["264  1 $aJakarta$c[2011]", "264  4 $c©2010"], "[2011]"),
        (["260    $c1420 H"], "1420 H"),
        (["008 150101s2008    io                  ind  "], "2008"),
        (["008 150101s19uu    io                  ind  "], None),
    ],
)
def test_years_as_they_are_printed(tmp_path: Path, fields: list[str], year: str | None) -> None:
    assert only(mrc(tmp_path / "a.mrc", marc("245 10 $aBuku", *fields))).year == year


@pytest.mark.parametrize(
    ("fields", "shelf"),
    [
        (["084    $a899.221 3"], (None, "899.221 3")),
        (["084    $a899.221 HIR l"], ("899.221 HIR l", "899.221 HIR l")),
        (["082    $a899.221", "084    $a899.221 HIR l"], ("899.221 HIR l", "899.221")),
        (["084    $a005.13/3 22"], (None, "005.13/3 22")),
        (["099    $aR 315$aPRO"], ("R 315 PRO", None)),
        (["852    $h899.221$iHIR l"], ("899.221 HIR l", None)),
    ],
)
def test_class_and_call_number(tmp_path: Path, fields: list[str], shelf: tuple[str | None, str | None]) -> None:
    record = only(mrc(tmp_path / "a.mrc", marc("245 10 $aBuku", *fields)))
    assert (record.call_number, record.classification) == shelf


def test_serials_by_their_number_and_by_their_leader(tmp_path: Path) -> None:
    first = marc("022    $a2088-1234", "245 10 $aMajalah Limbago")
    second = marc("245 10 $aJurnal Nagari", leader="00000nas a2200000 a 4500")
    third = marc("245 10 $aBuku")
    assert [one.serial for one in records(mrc(tmp_path / "a.mrc", first, second, third))] == [True, True, False]


def test_an_impossible_isbn_is_only_pointed_out(tmp_path: Path) -> None:
    warning, record = everything(mrc(tmp_path / "a.mrc", marc("020    $a9786028635355", "245 10 $aBuku")))
    assert isinstance(warning, Problem)
    assert isinstance(record, Record)
    assert (warning.place, warning.bad, record.isbns) == ("a.mrc:1", False, ("9786028635355",))


def test_the_copies_of_koha(tmp_path: Path) -> None:
    path = mrc(
        tmp_path / "a.mrc",
        marc(
            "245 10 $aSitti Nurbaya /$cMarah Rusli",
            "952    $pK1$aPUSAT$cAnak$o813 RUS s$70$10",
            "952    $pK2$aPUSAT$q2026-12-01",
            "952    $pK3$71",
            "952    $pK4$11",
            "999    $c42$d42",
        ),
    )
    (record,) = records(path)
    assert (record.source_id, record.items, record.call_number) == ("42", ("K1", "K2", "K3", "K4"), "813 RUS s")
    assert [(one.item_code, one.location, one.status) for one in copies(path)] == [
        ("K1", "Anak", "free"),
        ("K2", "PUSAT", "loaned"),
        ("K3", "", "not_for_loan"),
        ("K4", "", "missing"),
    ]
    assert {one.title for one in copies(path)} == {"Sitti Nurbaya"}


def test_copies_of_koha_without_a_barcode_are_counted(tmp_path: Path) -> None:
    record = only(mrc(tmp_path / "a.mrc", marc("245 10 $aBuku", "952    $aPUSAT", "952    $aPUSAT$q2026-12-01")))
    assert (record.items, record.copies) == (None, (1, 2))


def test_inlislite_repeats_control_fields_as_data_fields(tmp_path: Path) -> None:
    path = made(
        tmp_path / "oai.xml",
        '<?xml version="1.0"?><OAI-PMH xmlns="http://www.openarchives.org/OAI/2.0/"><ListRecords>'
        '<record><header status="deleted"><identifier>oai:host:6</identifier></header></record>'
        "<record><header><identifier>oai:host:7</identifier></header><metadata>"
        '<record xmlns="http://www.loc.gov/MARC21/slim"><leader>00000nam#2200000###4500</leader>'
        '<controlfield tag="001">INLIS000000000000007</controlfield>'
        '<datafield tag="001" ind1="#" ind2="#"><subfield code="a">INLIS000000000000007</subfield></datafield>'
        '<datafield tag="245" ind1="1" ind2="#"><subfield code="a">Mahligai biru :</subfield>'
        '<subfield code="b">sebuah novel /</subfield></datafield>'
        '<datafield tag="264" ind1="#" ind2="1"><subfield code="b">Grafika &amp; Rekan,</subfield></datafield>'
        '<datafield tag="990" ind1="#" ind2="#"><subfield code="a">00012/2016</subfield></datafield>'
        '<datafield tag="856" ind1="#" ind2="#">'
        '<subfield code="u">http://pustaka.example.org/opac/detail-opac?id=7</subfield></datafield>'
        '<datafield tag="856" ind1="#" ind2="#">'
        '<subfield code="u">http://pustaka.example.org/sampul_koleksi/original/Monograf/7.jpg</subfield></datafield>'
        '<datafield tag="856" ind1="#" ind2="#">'
        '<subfield code="u">http://pustaka.example.org/dokumen_isi/Monograf/7.pdf</subfield></datafield>'
        "</record></metadata></record></ListRecords></OAI-PMH>",
    )
    assert detect(path).kind is Kind.INLISLITE_MARC
    (record,), (copy,), (gone,) = records(path), copies(path), problems(path)
    assert (record.title, record.source_id) == ("Mahligai biru : sebuah novel", "INLIS000000000000007")
    assert (record.publisher, record.items) == ("Grafika & Rekan", ("00012/2016",))
    assert record.cover == "http://pustaka.example.org/sampul_koleksi/original/Monograf/7.jpg"
    assert record.ebook == "http://pustaka.example.org/dokumen_isi/Monograf/7.pdf"
    assert (copy.item_code, gone.bad) == ("00012/2016", False)
    assert "deleted at its source" in str(gone.reason)


def test_an_id_of_the_handing_out_serves_where_a_record_has_none(tmp_path: Path) -> None:
    inner = marcxml(marc("245 10 $aBuku")).partition("?>")[2]
    header = "<header><identifier>oai:host:31</identifier></header>"
    text = f"<OAI-PMH><record>{header}<metadata>{inner}</metadata></record></OAI-PMH>"
    assert only(made(tmp_path / "a.xml", text)).source_id == "31"


def test_numbers_of_two_libraries_are_two(tmp_path: Path) -> None:
    one, other = (marc("001 5", f"003 {name}", "245 10 $aBuku") for name in ("AAA", "BBB"))
    assert len({record.source_id for record in records(mrc(tmp_path / "a.mrc", one, other))}) == 2


def test_layouts_name_what_is_read_and_what_is_not(tmp_path: Path) -> None:
    layout = detect(mrc(tmp_path / "a.mrc", marc(*FULL))).layout
    fields = {column.header: column.field for column in layout.columns}
    assert (fields["245"], fields["650"]) == ("title", "subjects")
    assert [column.called for column in layout.unread_columns] == [
        "price (020 $c)", "wrong ISBN (020 $z)", "years of somebody's life (100 $d)", "place of publication (264 $a)",
        "physical description (300)",
    ]  # fmt: skip


def test_what_only_later_records_have_is_named_once(tmp_path: Path) -> None:
    many = [marc("245 10 $aBuku") for _ in range(301)]
    late = [marc("245 10 $aBuku", "260    $aSolok :$c2001", "300    $a3", "591    $ax") for _ in range(2)]
    assert [(one.place, str(one.reason)) for one in problems(mrc(tmp_path / "a.mrc", *many, *late))] == [
        ("a.mrc", "not read: place of publication (260 $a), first in record 302"),
        ("a.mrc", "not read: physical description (300), first in record 302"),
        ("a.mrc", "not read: 591, first in record 302"),
    ]


def test_what_stands_for_nothing_is_read_as_blank_and_counted(tmp_path: Path) -> None:
    blank = ("020    $a-", "100 0  $a[s.n.]", "260    $a[S.l.] :$b[s.n.],$c[t.th.]", "490 0  $a-", "650  4 $a…")
    path = mrc(tmp_path / "a.mrc", marc("245 10 $a?", *blank), marc("245 10 $aDua", "260    $bt.p."))
    one = records(path)[0]
    assert (one.title, one.authors, one.isbns, one.subjects, one.series) == ("?", (), (), (), None)
    assert not one.publisher
    assert not one.year
    assert [str(note.reason) for note in problems(path)] == [
        "field 020 $a: “-” read as blank, in record 1",
        "field 100 $a: “[s.n.]” read as blank, in record 1",
        "field 260 $b: “[s.n.],”, “t.p.” read as blank, in 2 records such as 1, 2",
        "field 260 $c: “[t.th.]” read as blank, in record 1",
        "field 490 $a: “-” read as blank, in record 1",
        "field 650 $a: “…” read as blank, in record 1",
    ]


def test_utf_8_though_the_leader_says_otherwise(tmp_path: Path) -> None:
    raw = bytearray(marc("245 10 $aتفسير — “baru”").as_marc())
    raw[9:10] = b" "
    assert only(made(tmp_path / "a.mrc", bytes(raw))).title == "تفسير — “baru”"


def test_letters_that_were_encoded_twice(tmp_path: Path) -> None:
    found = marc("245 10 $aتفسير — “baru” é").as_json().encode()
    decoded = json.dumps(json.loads(found), ensure_ascii=False).encode()
    twice = decoded.decode("latin-1").encode()
    assert only(made(tmp_path / "a.json", twice)).title == "تفسير — “baru” é"


def test_marc_8(tmp_path: Path) -> None:
    raw = marc("245 10 $aLes Mise@rables", leader="00000nam  2200000 a 4500").as_marc()
    raw = raw.replace(b" a 4500", b" a 4500")
    marc8 = bytearray(raw.replace(b"Mise@rables", b"Mis\xe2erables"))
    marc8[9:10] = b" "
    assert only(made(tmp_path / "a.mrc", bytes(marc8))).title == "Les Misérables"


def test_a_letter_in_another_encoding_is_pointed_out(tmp_path: Path) -> None:
    raw = marc("245 10 $aLes Mis@rables").as_marc().replace(b"@", b"\xe9")
    warning, record = everything(made(tmp_path / "a.mrc", raw))
    assert isinstance(record, Record)
    assert isinstance(warning, Problem)
    assert (record.title, warning.bad) == ("Les Misérables", False)
    assert "Windows-1252" in str(warning.reason)


def test_a_letter_in_another_encoding_in_xml_names_its_record(tmp_path: Path) -> None:
    text = marcxml(marc("245 10 $aSatu"), marc("245 10 $aLes Misérables"), marc("245 10 $aTiga"))
    path = made(tmp_path / "a.xml", text.encode("latin-1"))
    assert [one.title for one in records(path)] == ["Satu", "Les Misérables", "Tiga"]
    assert [one.place for one in problems(path)] == ["a.xml:2"]


def test_lengths_that_count_letters_and_not_bytes(tmp_path: Path) -> None:
    raw = bytearray(marc("245 10 $aKaba — “baru”", "500    $aé").as_marc())
    raw[:5] = b"00001"
    raw[24 + 3 : 24 + 7] = b"0009"
    second = marc("245 10 $aSitti Nurbaya").as_marc()
    found = records(made(tmp_path / "a.mrc", bytes(raw) + b"\r\n" + second))
    assert [one.title for one in found] == ["Kaba — “baru”", "Sitti Nurbaya"]


def test_a_damaged_record_costs_itself(tmp_path: Path) -> None:
    good, bad = marc("245 10 $aSatu").as_marc(), marc("245 10 $aDua").as_marc().replace(b"245", b"24", 1)
    path = made(tmp_path / "a.mrc", good + bad + good)
    assert [one.place for one in records(path)] == ["a.mrc:1", "a.mrc:3"]
    (told,) = problems(path)
    assert (told.place, told.bad) == ("a.mrc:2", True)


def test_a_damaged_object_costs_itself(tmp_path: Path) -> None:
    one, two, three = (marc(f"245 10 $a{name}").as_json() for name in ("Satu", "Dua", "Tiga"))
    path = made(tmp_path / "a.json", f"[{one},{two.replace(':', ';')},{three}]")
    assert [record.title for record in records(path)] == ["Satu", "Tiga"]
    assert [(told.place, told.bad) for told in problems(path)] == [("a.json:2", True)]


def test_markup_that_nobody_escaped_is_text(tmp_path: Path) -> None:
    text = marcxml(marc("245 10 $aKaba @A1 & catatan @A2"), marc("245 10 $aDua &nbsp;&eacute;"))
    text = text.replace("@A1", "<istimewa>").replace("&amp;", "&").replace("@A2", "<b>")
    assert [one.title for one in records(made(tmp_path / "a.xml", text))] == ["Kaba <istimewa> & catatan <b>", "Dua é"]


def test_a_tag_that_was_not_closed_costs_no_other_record(tmp_path: Path) -> None:
    text = marcxml(marc("245 10 $aSatu", "250    $aCet. 2"), marc("245 10 $aDua"), marc("245 10 $aTiga"))
    text = text.replace("Satu</subfield>", "Satu").replace("Dua</subfield></datafield></record>", "Dua")
    path = made(tmp_path / "a.xml", text)
    assert [(one.title, one.edition) for one in records(path)] == [("Satu", "Cet. 2"), ("Dua", None), ("Tiga", None)]
    assert [(one.place, one.bad) for one in problems(path)] == [("a.xml:1", False), ("a.xml:2", False)]


def test_controls_that_xml_forbids_are_blanks(tmp_path: Path) -> None:
    text = marcxml(marc("245 10 $aSitti@Nurbaya")).replace("@", "\x1f&#31;")
    assert only(made(tmp_path / "a.xml", text)).title == "Sitti Nurbaya"


def test_xml_in_two_bytes_a_letter(tmp_path: Path) -> None:
    text = marcxml(marc("245 10 $aتفسير")).replace("UTF-8", "UTF-16")
    assert only(made(tmp_path / "a.xml", text.encode("utf-16"))).title == "تفسير"


def test_a_record_without_a_title_is_named(tmp_path: Path) -> None:
    path = mrc(tmp_path / "a.mrc", marc("001 1", "100 1  $aHamka"), marc("245 10 $aDua"))
    (told,) = problems(path)
    assert (told.place, told.bad, told.source_id) == ("a.mrc:1", True, "1")


@pytest.mark.parametrize("kept", [0.35, 0.6, 0.97])
def test_a_file_that_breaks_off_is_refused(tmp_path: Path, kept: float) -> None:
    found = [marc(*FULL)] * 3
    for path in in_every_dress(tmp_path / "x", *found):
        raw = path.read_bytes()
        assert "breaks off" in refusal(made(path, raw[: int(len(raw) * kept)]))


def test_a_list_without_its_end_breaks_off(tmp_path: Path) -> None:
    one = marc("245 10 $aSatu").as_json()
    assert "breaks off in record 3" in refusal(made(tmp_path / "a.json", f"[{one},{one}"))


def test_records_that_are_no_titles_are_no_catalogue(tmp_path: Path) -> None:
    path = mrc(tmp_path / "a.mrc", marc("100 1  $aHamka,$d1908-1981", leader="00000nz  a2200000n  4500"))
    assert "no title (245)" in refusal(path)


def test_entities_that_a_file_declares_are_never_followed(tmp_path: Path) -> None:
    secret = made(tmp_path / "rahasia.txt", "jangan dibaca")
    laughs = "".join(f'<!ENTITY l{n + 1} "{f"&l{n};" * 10}">' for n in range(9))
    for declared in (f'<!ENTITY l0 "ha">{laughs}', f'<!ENTITY l9 SYSTEM "{secret.as_uri()}">'):
        text = marcxml(marc("245 10 $aBuku @")).replace("@", "&l9;")
        text = text.replace("<collection", f"<!DOCTYPE collection [{declared}]>\n<collection", 1)
        assert "entities of its own" in refusal(made(tmp_path / "a.xml", text))


def test_a_declaration_that_hides_is_not_followed_either(tmp_path: Path) -> None:
    secret = made(tmp_path / "rahasia.txt", "jangan dibaca")
    hidden = f'<!DOCTYPE collection [<!ENTITY l9 SYSTEM "{secret.as_uri()}">]>'
    text = marcxml(marc("245 10 $aBuku &l9;")).replace("&amp;", "&")
    text = text.replace("<collection", f"<!-- {'x' * 300_000} -->{hidden}<collection", 1)
    assert "jangan dibaca" not in repr(_tried(made(tmp_path / "a.xml", text)))


def _tried(path: Path) -> object:
    try:
        return everything(path)
    except Exception as error:
        return error


def test_what_is_packed_alone_in_an_archive_is_read(tmp_path: Path) -> None:
    found = mrc(tmp_path / "x.mrc", marc("245 10 $aSitti Nurbaya")).read_bytes()
    packed = {
        "ekspor/": b"",
        "ekspor/katalog.mrc": found,
        "__MACOSX/._katalog.mrc": b"\0\5\x16\7",
        "baca.txt": b"Halo.",
    }
    assert only(zipped(tmp_path / "a.zip", packed)).place == "katalog.mrc:1"


def test_slims_is_told_by_what_it_writes(shared: Path) -> None:
    """Its MARC leaves out the middle of a title with two colons; every other title is the same."""
    listed = [_folded(one) for one in records(shared / "slims/export/e_biblio_export.csv") if one.title.count(":") < 2]
    for name in ("e_marc_export.mrc", "e_marc_export.json"):
        path = shared / "slims/export" / name
        assert detect(path).kind is Kind.SLIMS_MARC
        found = Counter(map(_folded, records(path)))
        assert not Counter(listed) - found
        assert found.total() == 1165
        assert not any(told.bad for told in problems(path))
    beginning = records(shared / "slims/export/e_marc_export.mrc")[:300]
    first = records(shared / "slims/export/e_marc_export_first300.xml")
    assert [one.title for one in first] == [one.title for one in beginning]


def _folded(record: Record) -> str:
    return "".join(letter for letter in record.title.lower() if letter.isalnum())


def test_copies_follow_their_title(tmp_path: Path) -> None:
    record = marc("245 10 $aBuku", "990    $a1", "990    $a2", "990    $a1")
    kinds = [type(one) for one in everything(mrc(tmp_path / "a.mrc", record, record))]
    assert kinds == [Record, CopyRecord, CopyRecord] * 2
