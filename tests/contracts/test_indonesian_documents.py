"""The Indonesian documents have one word for one thing, too, and name keys as they stand on the screen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.dev.translations.__main__ import ROOT
from bot.dev.translations.catalogs import language_path, messages_of, read
from bot.dev.translations.update import strings_of
from bot.dev.translations.wording import INDONESIAN, wording_faults

README, GUIDE = ROOT / "README.id.md", ROOT / "docs" / "panduan-staf.md"
# Lines about the program itself, which speak of its parts and not of the library's.
_GROUPS = re.compile(r"rombongan|sekolah", re.IGNORECASE)
_NO_PROSE = re.compile(r"```.*?```|`[^`\n]*`|!?\]\([^)]*\)|\(\*[^)]*\*\)", re.DOTALL)  # code, links, columns' names
_PROGRAM = re.compile(r"^ {2,}\S+/ .*$|.*(Telegram tiruan|antrean per orang|Bot API).*", re.MULTILINE)
_BOLD = re.compile(r"\*\*(.+?)\*\*", re.DOTALL)
# Bold in the guide that is no key: what a paragraph is about, a part of a key.
NO_KEYS = {"tebal", "+1", "Mengundang rekan", "Mengeluarkan rekan", "Sesudah acara", "Permintaan tentang data pribadi"}


def prose_faults(text: str) -> Iterator[str]:
    """What the glossary says of a document, line by line; code, links and lines about the program left out."""
    prose = _NO_PROSE.sub(lambda one: "\n" * one[0].count("\n"), text)
    for number, line in enumerate(prose.splitlines(), start=1):
        if not _PROGRAM.fullmatch(line):
            for fault in wording_faults("groups" if _GROUPS.search(line) else "", line):
                yield f"{number}: {fault}"


@pytest.mark.parametrize("document", [README, GUIDE], ids=lambda one: str(one.name))
def test_the_documents_keep_to_the_glossary(document: Path) -> None:
    assert list(prose_faults(document.read_text(encoding="utf-8"))) == []


def test_a_second_word_in_a_document_is_named() -> None:
    (fault,) = prose_faults("Baik.\n\nKursinya kembali kepada antrean.\n")
    assert fault.startswith("3: says “antrean”")
    assert list(prose_faults("Tulis `/absen`. ![Acara](pictures/staf-absen.png)\n")) == []


def keys_said(text: str) -> Iterator[str]:
    """What the guide prints in bold, on one line."""
    return (" ".join(one.split()) for one in _BOLD.findall(text))


def unknown_keys(text: str) -> list[str]:
    """Bold words that no text of the bot begins with; “…” and holes stand for anything."""
    catalogue = read(language_path(ROOT, INDONESIAN), INDONESIAN)
    texts = {re.sub(r"</?\w+>", "", one) for message in messages_of(catalogue) for one in strings_of(message)}
    filled = [re.compile(".*?".join(map(re.escape, re.split(r"\{\w+\}", one)))) for one in texts if _says(one)]
    return [one for one in keys_said(text) if one not in NO_KEYS and not _is_known(one, texts, filled)]


def _says(text: str) -> bool:
    return bool(re.search(r"\w", re.sub(r"\{\w+\}", "", text)))


def _is_known(key: str, texts: set[str], filled: list[re.Pattern[str]]) -> bool:
    if any(one.fullmatch(key) for one in filled):
        return True
    left = ".*".join(map(re.escape, key.split("…"))) if "…" in key else re.escape(key) + r"( \(\{n\}\)|: \{n\})?"
    return any(re.fullmatch(left, one) for one in texts)


def test_every_key_of_the_guide_stands_on_a_screen() -> None:
    assert unknown_keys(GUIDE.read_text(encoding="utf-8")) == []


def test_a_key_that_is_on_no_screen_is_named() -> None:
    assert unknown_keys("Ketuk **Tombol yang tidak ada**, lalu **Ya, batalkan**.") == ["Tombol yang tidak ada"]
