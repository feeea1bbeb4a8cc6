"""Damaged files of every format: what can be read is read, the rest is refused in words; nothing else is raised."""

from __future__ import annotations

import json
import random
from pathlib import Path
from struct import pack_into, unpack_from

import pytest

from bot.ils.files.damage import opening
from bot.ils.files.formats import detect
from bot.ils.records import NotACatalogue
from tests.contracts.import_files import made, marc, marcxml, mrc, ods, refusal, xls, xlsx, zipped

ROWS = [["judul", "pengarang", "tahun"], ["Sitti Nurbaya", "Rusli, Marah", 2018], ["Kaba", "Hamka", ""]]
_STRANGE = (
    b"<",
    b">",
    b"&",
    b"\0",
    b"\xff",
    b'"',
    b"\x1d",
    b"\x1e",
    b"\x1f",
    b"{",
    b"]",
    b"</record>",
    b"<record>",
    b"\x1b(B",
)


def every_format(folder: Path) -> list[bytes]:
    found = [marc("001 1", "245 10 $aKaba — “baru”", "100 1  $aHamka", "952    $pA1"), marc("245 10 $aSitti Nurbaya")]
    paths = [mrc(folder / "a", *found), xlsx(folder / "b", ROWS, Lain=ROWS), xls(folder / "c"), ods(folder / "d", ROWS)]
    texts = [
        marcxml(*found),
        marcxml(*found, prefix="marc"),
        json.dumps([one.as_dict() for one in found]),
        "<modsCollection><mods><titleInfo><title>Kaba</title></titleInfo></mods></modsCollection>",
        "<html><table><tr><td>judul<td>tahun<tr><td>Kaba<td>2018</table></html>",
    ]
    packed = zipped(folder / "e", {"a.csv": "title\nKaba\n"})
    return [path.read_bytes() for path in (*paths, packed)] + [text.encode() for text in texts]


def damaged(content: bytes, chance: random.Random) -> bytes:
    """The content with some bytes changed, put in, repeated or lost."""
    found = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8))):
        at, length = chance.randrange(len(found) + 1), chance.choice((1, 3, 50, 400))
        what = chance.randrange(4)
        if what == 0:
            found[at : at + 1] = bytes([chance.randrange(256)])
        elif what == 1:
            found[at:at] = chance.choice(_STRANGE)
        elif what == 2:
            found[at:at] = found[max(0, at - length) : at]
        else:
            del found[at : at + length]
    return bytes(found)


@pytest.mark.parametrize("seed", range(6))
def test_damage_is_refused_in_words_or_read_past(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)
    outcomes = set()
    for whole in every_format(tmp_path):
        for _ in range(25):
            path = made(tmp_path / "damaged", damaged(whole, chance))
            try:
                outcomes.add(len(list(detect(path).items())) > 0)
            except NotACatalogue as error:
                outcomes.add(str(error).startswith(path.name))
    assert outcomes == {True}, "something is read, or the file is named"


def test_an_old_workbook_whose_chain_runs_in_a_circle(tmp_path: Path) -> None:
    content = bytearray(xls(tmp_path / "a.xls").read_bytes())
    (directory,), (table,) = unpack_from("<I", content, 48), unpack_from("<I", content, 76)
    pack_into("<I", content, 512 + table * 512 + 4 * directory, directory)
    assert "damaged old Excel file" in refusal(made(tmp_path / "a.xls", bytes(content)))


def test_a_fault_of_calamine_ends_nothing_but_the_reading(tmp_path: Path) -> None:
    panic = type("PanicException", (BaseException,), {})
    with pytest.raises(NotACatalogue, match="cannot be read"), opening(tmp_path):
        raise panic("range out of bounds")
    with pytest.raises(KeyboardInterrupt), opening(tmp_path):
        raise KeyboardInterrupt
