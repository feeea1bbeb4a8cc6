"""The translations at start: found, compiled where they are newer, and missed loudly."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.base.refusals import StartupError
from bot.chat.screens import texts
from bot.chat.screens.texts import Texts, check
from bot.dev.translations.catalogs import compile_catalog, read
from bot.settings import LOCALES, WIB


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """This test's own copy of the sources, from which the texts are read."""
    for language in LOCALES:
        target = tmp_path / language / "LC_MESSAGES/bot.po"
        target.parent.mkdir(parents=True)
        shutil.copy(texts.FOLDER / language / "LC_MESSAGES/bot.po", target)
    monkeypatch.setattr(texts, "FOLDER", tmp_path)
    texts.forget()
    yield tmp_path
    texts.forget()


def said() -> str:
    return Texts("id", WIB)("Menu and help")


def test_what_is_there_will_do(folder: Path) -> None:
    check(LOCALES)
    assert said() == "Menu dan bantuan"


@pytest.mark.parametrize("language", LOCALES)
def test_missing_texts_stop_the_start_and_say_what_to_do(folder: Path, language: str) -> None:
    (folder / language / "LC_MESSAGES/bot.po").unlink()
    with pytest.raises(StartupError, match=rf"{language}.*bot\.po is missing.*git restore locales"):
        check(LOCALES)


def test_compiled_texts_alone_are_used(folder: Path) -> None:
    source = folder / "id/LC_MESSAGES/bot.po"
    compile_catalog(source, read(source, "id"))
    source.unlink()
    check(LOCALES)
    assert said() == "Menu dan bantuan"


def test_a_source_newer_than_what_was_compiled_is_used(folder: Path) -> None:
    source = folder / "id/LC_MESSAGES/bot.po"
    compiled = compile_catalog(source, read(source, "id"))
    source.write_text(source.read_text(encoding="utf-8").replace('"Menu dan bantuan"', '"Baru"'), encoding="utf-8")
    os.utime(compiled, (1, 1))
    assert said() == "Baru"


@pytest.mark.parametrize("content", [b"", b'msgid "broken', b'msgid ""\nmsgstr ""\n"Language: id\\n"\n', b"\xff\xfe"])
def test_texts_that_say_nothing_stop_the_start(folder: Path, content: bytes) -> None:
    (folder / "id/LC_MESSAGES/bot.po").write_bytes(content)
    with pytest.raises(StartupError, match=r"bot\.po cannot be used.*python -m bot\.dev\.translations check"):
        check(LOCALES)


def test_broken_compiled_texts_stop_the_start(folder: Path) -> None:
    source = folder / "id/LC_MESSAGES/bot.po"
    source.with_suffix(".mo").write_bytes(b"\x00" * 100)
    source.unlink()
    with pytest.raises(StartupError, match=r"bot\.mo cannot be used.*python -m bot\.dev\.translations compile"):
        check(LOCALES)


def test_a_span_of_time_is_written_in_one_way() -> None:
    begins = datetime(2026, 12, 12, 2, tzinfo=UTC)
    said = Texts("id", WIB).span(begins, begins + timedelta(hours=2))
    assert said.plain == "Sabtu, 12 Desember 2026 pukul 09.00–11.00 WIB"
    assert Texts("en", WIB).span(begins, begins + timedelta(hours=2)).plain.endswith("at 09:00–11:00 WIB")


def test_a_span_that_ends_on_another_day_names_both() -> None:
    begins = datetime(2026, 12, 12, 2, tzinfo=UTC)
    said = Texts("id", WIB).span(begins, begins + timedelta(days=1, hours=2))
    assert said.plain == ("Sabtu, 12 Desember 2026 pukul 09.00 WIB sampai Minggu, 13 Desember 2026 pukul 11.00 WIB")
