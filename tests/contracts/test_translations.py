"""The texts: found in the code, kept in catalogues, checked, compiled."""

import gettext
from pathlib import Path

import pytest

from bot.dev.translations import LANGUAGES
from bot.dev.translations.__main__ import ROOT, main
from bot.dev.translations.check import faults
from bot.dev.translations.source import Fault, Text, in_source
from bot.dev.translations.wording import wording_faults

CODE = """
def screen(t, query, n):
    # Translators: shown above the list of books
    first = t("Results for {query}:", query=t("the word {word}", word=fmt(t("inner"))))
    return first + t.plural("{n} book", "{n} books", n) + t("Yes" if n else "No")

KINDS = {"new": N_("New books"), "many": nplural("a day", "{n} days")}
"""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A small project whose catalogues are up to date and fully translated."""
    (tmp_path / "handlers").mkdir()
    (tmp_path / "bot").mkdir()
    (tmp_path / "bot/texts.py").write_text('t("Good <b>{name}</b>", name=name)\n')
    (tmp_path / "handlers/books.py").write_text('t.plural("{n} book", "{n} books", n)\n')
    assert main(["extract", "update"], tmp_path) == 0
    edit(tmp_path, 'msgid "Good <b>{name}</b>"\nmsgstr ""', 'msgid "Good <b>{name}</b>"\nmsgstr "Halo <b>{name}</b>"')
    edit(tmp_path, 'msgstr[0] ""', 'msgstr[0] "{n} buku"')
    assert faults(tmp_path) == []
    return tmp_path


def edit(project: Path, old: str, new: str, language: str = "id") -> None:
    path = project / f"locales/{language}/LC_MESSAGES/bot.po"
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def catalogues(project: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in (project / "locales").rglob("bot.po*")}


def found(code: str) -> list[Text | Fault]:
    return list(in_source(code, "bot/a.py"))


def test_every_kind_of_text_is_found_in_reading_order() -> None:
    texts = [one for one in found(CODE) if isinstance(one, Text)]
    assert len(texts) == len(found(CODE))
    assert [(text.singular, text.plural) for text in texts] == [
        ("Results for {query}:", None),
        ("the word {word}", None),
        ("inner", None),
        ("{n} book", "{n} books"),
        ("Yes", None),
        ("No", None),
        ("New books", None),
        ("a day", "{n} days"),
    ]
    assert texts[0].notes == ("Translators: shown above the list of books",)
    assert texts[3].notes == ()
    assert (texts[0].place, texts[0].line) == ("bot/a.py", 4)


@pytest.mark.parametrize(
    ("code", "reason"),
    [
        ('t(f"Hello {name}")', "named holes"),
        ('t("Hello " + name)', "named holes"),
        ('t("Hello {}".format(name))', "named holes"),
        ("N_(label)", "not variables"),
        ('t("")', "empty text"),
        ('t.plural("{n} book", n)', "one for many"),
        ('t.plural("{n} book")', "needs 2 text(s)"),
        ("t(", "not Python"),
        ('t("Hello {}", name)', "without a name"),
        ('t("Hello {name", name=name)', "broken hole"),
        ('t("Hello {name}", nama=name)', "nothing fills the hole {name}"),
        ('t.plural("{n} book of {who}", "{n} books of {who}", n)', "nothing fills the hole {who}"),
    ],
)
def test_a_text_no_catalogue_could_hold_is_refused_with_its_place(code: str, reason: str) -> None:
    (fault,) = found("\n" + code)
    assert isinstance(fault, Fault)
    assert reason in str(fault)
    assert str(fault).startswith("bot/a.py:2: ")


def test_texts_kept_in_data_may_be_looked_up_through_a_variable() -> None:
    assert found("t(kind.label)\nt.plural(one, many, n)\n") == []


def test_holes_may_be_filled_from_a_dictionary_or_later_through_a_marker() -> None:
    assert all(isinstance(one, Text) for one in found('t("Hello {name}", **values)\nN_("Hello {name}")\n'))


def test_extraction_stops_at_a_faulty_call(project: Path) -> None:
    before = catalogues(project)
    (project / "bot/texts.py").write_text('t(f"Hello {name}")\n')
    assert main(["extract", "update"], project) == 1
    assert catalogues(project) == before


def test_catalogues_change_only_with_the_texts(project: Path) -> None:
    before = catalogues(project)
    (project / "bot/texts.py").write_text('import os\n\n\nt("Good <b>{name}</b>", name=os.name)\n')
    assert main(["extract", "update"], project) == 0
    assert catalogues(project) == before
    assert len(before) == 1 + len(LANGUAGES)
    text = b"".join(before.values()).decode()
    assert "Date" not in text
    assert "#: bot/texts.py\n" in text


def test_english_is_filled_in_and_a_maintainers_wording_stays(project: Path) -> None:
    edit(project, 'msgstr "Good <b>{name}</b>"', 'msgstr "Hello <b>{name}</b>"', "en")
    (project / "bot/texts.py").write_text('t("Good <b>{name}</b>", name=x)\nt("New")\nt.plural("One", "{n} ones", n)\n')
    assert main(["extract", "update", "compile"], project) == 0
    english = gettext.translation("bot", project / "locales", ["en"])
    assert english.gettext("Good <b>{name}</b>") == "Hello <b>{name}</b>"
    assert english.gettext("New") == "New"
    assert [english.ngettext("One", "{n} ones", n) for n in (1, 2)] == ["One", "{n} ones"]
    assert [fault for fault in faults(project) if "/en/" in fault] == []


def test_a_changed_text_is_never_guessed_and_what_is_dropped_is_shown(
    project: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (project / "bot/texts.py").write_text('t("Good day <b>{name}</b>", name=name)\n')
    assert main(["extract", "update"], project) == 0
    indonesian = (project / "locales/id/LC_MESSAGES/bot.po").read_text(encoding="utf-8")
    assert 'msgid "Good day <b>{name}</b>"\nmsgstr ""\n' in indonesian
    assert "Halo" not in indonesian
    assert "Halo <b>{name}</b>" in capsys.readouterr().out


def test_compiled_texts_are_what_gettext_reads(project: Path) -> None:
    assert main(["compile"], project) == 0
    indonesian = gettext.translation("bot", project / "locales", ["id"])
    assert indonesian.gettext("Good <b>{name}</b>") == "Halo <b>{name}</b>"
    assert {indonesian.ngettext("{n} book", "{n} books", n) for n in (0, 1, 2)} == {"{n} buku"}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ('msgstr "Halo <b>{name}</b>"', 'msgstr ""', '"Good <b>{name}</b>" is not translated'),
        ('msgstr[0] "{n} buku"', 'msgstr[0] ""', '"{n} book" is not translated'),
        ('msgid "Good <b>', '#, fuzzy\nmsgid "Good <b>', "is fuzzy"),
        ("Halo <b>{name}</b>", "Halo <b>{nama}</b>", "has the hole {name}"),
        ("Halo <b>{name}</b>", "Halo <b>{name}</b> {nama}", "has no hole {nama}"),
        ("Halo <b>{name}</b>", "Halo <b>{name</b>", "has a broken hole"),
        ("{n} buku", "buku", "has the hole {n}"),
        ("Halo <b>{name}</b>", "Halo <b>{name}", "unbalanced tags"),
        ("Halo <b>{name}</b>", "Halo <i><b>{name}</i></b>", "unbalanced tags"),
        ("Halo <b>{name}</b>", "Halo {name}</b>", "unbalanced tags"),
        ("Halo <b>{name}</b>", "Halo <b>{name}</b> ", "other spaces"),
        ("Halo <b>{name}</b>", "\\nHalo <b>{name}</b>", "other spaces"),
        ('msgid "Good <b>{name}</b>"', 'msgid "Good {name}"', 'lacks "Good <b>{name}</b>"'),
        ('msgid "Good <b>{name}</b>"', 'msgid "Good {name}"', 'still has "Good {name}"'),
        ("\n#: bot/texts.py", '\n#~ msgid "Old"\n#~ msgstr "Lama"\n\n#: bot/texts.py', 'the obsolete "Old"'),
        ('msgid "Good', 'msgidd "Good', "is no readable catalogue"),
        ("nplurals=1; plural=0;", "nplurals=2; plural=(n != 1);", 'needs the header "Plural-Forms: nplurals=1'),
    ],
)
def test_a_faulty_translation_is_named(project: Path, old: str, new: str, said: str) -> None:
    edit(project, old, new)
    problems = faults(project)
    assert any(said in problem for problem in problems), problems
    assert all("locales/id/LC_MESSAGES/bot.po" in problem for problem in problems)


def test_a_singular_may_leave_out_the_number_but_may_not_invent_a_hole(project: Path) -> None:
    edit(project, 'msgstr[0] "{n} book"', 'msgstr[0] "one book"', "en")
    (fault,) = faults(project)
    assert "has the hole {n}" in fault  # its msgid has it
    (project / "handlers/books.py").write_text('t.plural("one book", "{n} books", n)\n')
    assert main(["extract", "update"], project) == 0
    edit(project, 'msgstr[0] ""', 'msgstr[0] "{n} buku"')
    assert faults(project) == []
    edit(project, 'msgstr[0] "one book"', 'msgstr[0] "{m} book"', "en")
    (fault,) = faults(project)
    assert "has no hole {m}" in fault


def test_texts_that_were_not_extracted_are_named(project: Path) -> None:
    (project / "bot/texts.py").write_text('t("Brand new")\n')
    problems = faults(project)
    assert any(problem.startswith('locales/bot.pot lacks "Brand new"') for problem in problems)
    assert any(problem.startswith('locales/bot.pot still has "Good <b>{name}</b>"') for problem in problems)


def test_missing_catalogues_are_named_and_the_command_fails(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check"], tmp_path) == 1
    assert "bot.pot is missing" in capsys.readouterr().out
    assert main(["update"], tmp_path) == 1
    assert main(["extract", "update", "check"], tmp_path) == 0


def test_this_projects_own_texts_are_complete() -> None:
    assert faults(ROOT) == []


@pytest.mark.parametrize(
    ("string", "said"),
    [
        ("Anda ada di antrean.", "daftar tunggu"),
        ("Anda di urutan ke-{n}.", "urutan … daftar tunggu"),
        ("Penawaran berlaku sampai besok.", "tawaran"),
        ("Buka absen acara ini", "daftar hadir"),
        ("Kursi untuk rombongan Rafi dan Sari", "kakak beradik"),
        ("Sebabnya: {reason}", "alasan"),
        ("Ringkasan mingguan", "agenda mingguan"),
        ("Kiriman saya", "laporan saya"),
        ("Tarik: {name}", "Tarik izin"),
        ("Tulis bio Anda.", "keterangan"),
        ("Salin link ini", "tautan"),
        ("Kirim ke channel", "kanal"),
        ("Tidak jadi batal", "negates twice"),
        ("Sabtu pukul {begins} WIB, sampai {ends}", "09.00–11.00 WIB"),
        ("Sabtu pukul 09.00 sampai pukul 11.00", "09.00–11.00 WIB"),
        ("30 hari setelah acara", "sampai"),
        ("setahun setelah dijawab", "sampai"),
        ("Rafi, Sari dan Dito", "comma before “dan”"),
    ],
)
def test_a_word_that_a_newcomer_brings_is_named_with_the_right_one(string: str, said: str) -> None:
    assert any(said in fault for fault in wording_faults("Something new", string)), string


@pytest.mark.parametrize(
    ("msgid", "string"),
    [
        ("Sign a group up", "Daftarkan rombongan"),
        ("Something new", "Anda di urutan ke-{n} daftar tunggu."),
        ("Something new", "Jangan batalkan"),
        ("Something new", "Ya, ubah dan kabari"),
        ("Something new", "Rafi, Sari, dan Dito"),
        ("Something new", "sampai 30 hari setelah acara"),
        ("Something new", "Tautan: {link}, perintah /absen"),
        ("By interest", "Menurut minat"),
    ],
)
def test_right_words_are_left_alone(msgid: str, string: str) -> None:
    assert list(wording_faults(msgid, string)) == []


def test_the_check_names_the_word_with_its_line(project: Path) -> None:
    edit(project, "{n} buku", "{n} orang di antrean")
    assert any("“antrean”; the word is: daftar tunggu" in fault for fault in faults(project)), faults(project)
