"""A file with papers: a row for each, by columns named as on the paper; read by the one reader of tables."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from pathlib import Path

from bot.areas.surveys.index import BEST, ELEMENTS, LEAST
from bot.areas.surveys.rules import PROFILE, Fault, Filled, NoPapers, PapersRead, Wrong
from bot.base.reading.dressed import code
from bot.base.reading.text import fold
from bot.ils.files.headers import names_of
from bot.ils.files.rows import Row, Rows
from bot.ils.files.tables import tables
from bot.ils.records import NotACatalogue

NUMBER = "number"
MOST_ROWS = 5000
_LOOKED_AT = 30  # rows in which the header is looked for
_LONGEST = 20  # letters of a paper's number
_LETTERS = "abcd"
_NAMES = {
    NUMBER: r"(?:paper_)?(?:no|nomor|number)(?:_(?:kertas|kuesioner|formulir|responden|urut))?",
    "requirements": r"\w*(?:persyaratan|syarat|requirement)\w*",
    "procedure": r"\w*(?:prosedur|procedure)\w*",
    "time": r"\w*(?:waktu_penyelesaian|waktu_pelayanan|kecepatan|time_it_takes)\w*|(?:u3_)?(?:waktu|time)",
    "cost": r"\w*(?:biaya|tarif|cost)\w*",
    "product": r"\w*(?:produk|what_the_service_gives|product)\w*",
    "competence": r"\w*(?:kompetensi|kemampuan|competence)\w*",
    "behaviour": r"\w*(?:perilaku|kesopanan|behaviour|behavior)\w*",
    "complaints": r"\w*(?:pengaduan|complaint)\w*",
    "facilities": r"\w*(?:sarana|prasarana|building|facilities)\w*",
    "sex": r"jenis_kelamin|kelamin|l_p|gender|sex",
    "age": r"usia|umur|kelompok_(?:usia|umur)|age",
    "education": r"pendidikan(?:_terakhir)?|education",
    "work": r"pekerjaan(?:_utama)?|work|occupation",
    "service": r"(?:jenis_)?(?:layanan|pelayanan)(?:_yang_diterima)?|service",
}
_COLUMNS = {name: re.compile(pattern) for name, pattern in _NAMES.items()}
_WORDS: Mapping[str, Mapping[str, str]] = {
    "sex": {"female": r"p|pr|perempuan|wanita|female|woman", "male": r"l|lk|laki ?laki|pria|male|man"},
    "education": {
        "primary": r"(?:sd|mi|sekolah dasar|tidak sekolah|paket a|primary)\b.*",
        "junior": r"(?:smp|mts|sltp|paket b|junior)\b.*",
        "senior": r"(?:sma|smk|ma|slta|smu|stm|paket c|senior)\b.*",
        "bachelor": r".*\b(?:s1|s 1|d4|d 4|div|sarjana|bachelor)\b.*",
        "diploma": r".*\b(?:d1|d2|d3|d 1|d 2|d 3|diploma)\b.*",
        "master": r".*\b(?:s2|s3|s 2|s 3|magister|pascasarjana|doktor|master|doctor)\b.*",
    },
    "work": {
        "civil_servant": r".*\b(?:pns|asn|pppk|pegawai negeri|civil servant)\b.*",
        "army": r"tni\b.*|army",
        "police": r"polri\b.*|polisi|police",
        "private": r".*\b(?:swasta|karyawan|karyawati|buruh|employee)\b.*",
        "own": r".*\b(?:wirausaha|wiraswasta|pedagang|petani|nelayan|own business)\b.*",
        "student": r".*\b(?:pelajar|mahasiswa|mahasiswi|siswa|siswi|student|pupil)\b.*",
        "other": r".*\b(?:lain|lainnya|lain lain|rumah tangga|irt|pensiunan|other|something else)\b.*",
    },
    "service": {
        "loans": r".*\b(?:pinjam|peminjaman|sirkulasi|borrowing)\b.*",
        "children": r".*\b(?:anak|childrens?)\b.*",
        "reading": r".*\b(?:baca|membaca|reading)\b.*",
        "events": r".*\b(?:acara|kelas|kegiatan|events?)\b.*",
        "reference": r".*\b(?:referensi|rujukan|tanya|pertanyaan|references?|questions?)\b.*",
        "internet": r".*\b(?:internet|komputer|wifi|computers?)\b.*",
        "other": r".*\b(?:lain|lainnya|other|something else)\b.*",
    },
}
_GROUPS = {name: [(value, re.compile(pattern)) for value, pattern in values.items()] for name, values in _WORDS.items()}
_BELOW, _ABOVE = re.compile(r"<|bawah|kurang|below|under"), re.compile(r">|atas|lebih|over")
_AGES = ((18, "under_18"), (26, "18_25"), (36, "26_35"), (46, "36_45"), (56, "46_55"), (121, "over_55"))


def read_papers(path: Path, survey_id: int) -> PapersRead:
    """Every paper of a file, of all its sheets. Raises NoPapers."""
    found: dict[str, Filled] = {}
    faults: list[Fault] = []
    missing: Sequence[str] = (NUMBER, *ELEMENTS)
    headed = False
    for rows in _tables(path, survey_id):
        columns, lacking, below = _header(rows)
        if lacking:
            missing = min(missing, lacking, key=len)
            continue
        headed = True
        for row in islice(below, MOST_ROWS):
            _take(row, columns, found, faults)
    if not headed:
        raise NoPapers(survey_id, missing)
    return PapersRead(found, faults)


def _tables(path: Path, survey_id: int) -> Sequence[Rows]:
    try:
        return tables(path)
    except NotACatalogue as error:
        raise NoPapers(survey_id) from error


def _header(rows: Rows) -> tuple[Mapping[str, int], Sequence[str], Iterator[Row]]:
    """Where each column stands, which are missing, and the rows below."""
    walk = _rows(rows)
    missing: Sequence[str] = (NUMBER, *ELEMENTS)
    for row in islice(walk, _LOOKED_AT):
        columns = _columns(row.cells)
        lacking = [name for name in (NUMBER, *ELEMENTS) if name not in columns]
        if not lacking:
            return columns, (), walk
        missing = min(missing, lacking, key=len)
    return {}, missing, walk


def _rows(rows: Rows) -> Iterator[Row]:
    """A file that breaks off ends there: what was read of it is whole, and the rest can be sent again."""
    try:
        yield from (row for row in rows if isinstance(row, Row))
    except NotACatalogue:
        return


def _columns(cells: Sequence[str]) -> Mapping[str, int]:
    found: dict[str, int] = {}
    for at, name in enumerate(names_of(cells)):
        meant = next((column for column, pattern in _COLUMNS.items() if pattern.fullmatch(name)), None)
        if meant is not None:
            found.setdefault(meant, at)
    return found


def _take(row: Row, columns: Mapping[str, int], found: dict[str, Filled], faults: list[Fault]) -> None:
    cells = {name: row.cells[at].strip() if at < len(row.cells) else "" for name, at in columns.items()}
    if not any(value for name, value in cells.items() if name != NUMBER):
        return  # numbered ahead, or blank
    number = code(cells[NUMBER])[:_LONGEST].casefold()
    answers = {one: _answer(cells[one]) for one in ELEMENTS}
    told = {name: _group(name, cells[name]) for name in PROFILE if cells.get(name)}
    wrong = list(_wrong(row.line, cells, number, answers, told))
    if not wrong and number in found:
        wrong = [Fault(row.line, Wrong.TWICE, NUMBER, cells[NUMBER])]
    faults += wrong
    if not wrong:
        profile = {name: value for name, value in told.items() if value}
        found[number] = Filled([answers[one] or LEAST for one in ELEMENTS], profile)


def _wrong(
    line: int, cells: Mapping[str, str], number: str, answers: Mapping[str, int | None], told: Mapping[str, str | None]
) -> Iterator[Fault]:
    if not number:
        yield Fault(line, Wrong.NO_NUMBER, NUMBER)
    for one, answer in answers.items():
        if answer is None:
            yield Fault(line, Wrong.NOT_AN_ANSWER if cells[one] else Wrong.BLANK, one, cells[one])
    for name, value in told.items():
        if value is None:
            yield Fault(line, Wrong.UNKNOWN_GROUP, name, cells[name])


def _answer(text: str) -> int | None:
    """1 to 4, or a to d as papers have it."""
    if text.casefold() in _LETTERS and len(text) == 1:
        return _LETTERS.index(text.casefold()) + 1
    return int(text) if text.isdecimal() and LEAST <= int(text) <= BEST else None


def _group(name: str, text: str) -> str | None:
    words = fold(text)
    if name == "age":
        return _age(text)
    return next((value for value, pattern in _GROUPS[name] if pattern.fullmatch(words)), None)


def _age(text: str) -> str | None:
    """A number of years, or a group as papers have it: “< 18”, “26–35”, “di atas 55”."""
    years = [int(part) for part in re.findall(r"\d+", text)]
    if not years or years[0] > _AGES[-1][0]:
        return None
    exact = years[0] - bool(_BELOW.search(text.casefold())) + bool(_ABOVE.search(text.casefold()))
    return next((value for limit, value in _AGES if exact < limit), None)
