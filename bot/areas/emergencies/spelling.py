"""A message as plain words: shorthand, Minang, drawn-out letters and slips read as what they mean."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache

from bot.areas.emergencies.building import built_like, other_forms
from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.dangers import DANGERS
from bot.areas.emergencies.despair import DESPAIR
from bot.areas.emergencies.events import EVENTS
from bot.areas.emergencies.signs import HAPPENS, HELP, HERE, MINE, TOPIC
from bot.base.reading.slang import READ_AS
from bot.base.reading.slips import Slips, one_edit_apart

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_AGAIN = re.compile(r"(?<=[^\W\d]{3})2$")  # “pulang2”
_DOUBLED = re.compile(r"([^\W\d])\1+")
_VOWEL = re.compile("[aiueo]")
_NO_WORD = re.compile("(?!(?:[bcdfgkpst][lr]|s[kptw]|kh|sy|ng|ny|th|sh|wh|ch|kn))[^aiueo\\W\\d_]{2}")
_SHORTEST_GUESS, _SHORTEST_SKELETON = 6, 3
_SHORTEST_TOGETHER, _SHORTEST_PART, _LONG_PART = 7, 3, 4
_JOINED = frozenset({"di", "ke", "ga", "gak"})

_READ_HERE = """
dateng: datang; dtg: datang; waang: kamu; ang: kamu; disamun: dirampok; samun: rampok; epilpsi: epilepsi; kmat: kumat; dilukoi: dilukai; takupeh: terkelupas; maleleh: meleleh; dlu: dulu; prnh: pernah; anakku: anak saya; anakk: anak; adikku: adik saya; cucuku: cucu saya; anak2: anak; ank2: anak; tabaka: ada terbakar; rekam2: merekam; foto2: foto; pegang2: memegang; gaada: tidak ada; gada: tidak ada; gaad: tidak ada; tabakar: terbakar; kabakaran: kebakaran; kebakar: terbakar; asok: asap; asep: asap; aso: asap
gampo: ada gempa; gempo: ada gempa; ula: ular; uler: ular; ulo: ular; anjiang: anjing; anjeng: anjing; tawon2: tawon
ilang: hilang; ilangg: hilang; ngilang: hilang; ilanh: hilang; kesasar: tersesat; nyasar: tersesat; sasek: tersesat
jatoh: jatuh; jatuah: jatuh; tajatuah: terjatuh; jatu: jatuh; pingsang: pingsan; pansan: pingsan; semaput: pingsan
berantem: berkelahi; brantem: berkelahi; berantam: berkelahi; bacakak: berkelahi; cakak: berkelahi; gelut: berkelahi
kesetrom: kesetrum; kestrum: kesetrum; tersetrum: kesetrum; korslet: korsleting; konslet: korsleting; korslt: korsleting
tolongin: tolong; tolongi: tolong; tulung: tolong; tulong: tolong; tulun: tolong; tlg: tolong; tlong: tolong; tlongin: tolong; tologn: tolong
cpt: cepat; cepet: cepat; cepetan: cepat; capek: capek; capeklah: cepat; lakeh: cepat; lakasan: cepat; lakas: cepat; buruan: cepat
cape: capek; aia: air; banjia: banjir; lutuik: lutut; angok: napas; nafas: napas; nafasnya: napas; bernafas: bernapas
iduik: hidup; idup: hidup; maninggal: meninggal; nio: mau; pgn: pengen; pgin: pengen; pingin: pengen; pengin: pengen; kepengen: pengen; ingin: pengen
bunuhdiri: bunuh; dri: dari; ortu: ortu; td: tadi; tdi: tadi; ank: anak; urg: orang; org2: orang; bpk: bapak; bpk2: bapak; bapak2: bapak
om2: om; cowo: cowok; cowo2: cowok; cewe: cewek; tmn: teman; temen: teman; temenku: teman; tmnku: teman; kawan: teman; kejang2: kejang; muntah2: muntah
ketek: kecil; surang: sendirian; sorangan: sendirian; manangih: menangis; nangis: menangis; nangih: menangis
dimuko: depan; muko: depan; mukak: depan; dibalakang: belakang; balakang: belakang; blkg: belakang; blakang: belakang; siko: sini; disiko: sini; disini: sini
dpn: depan; didepan: depan; dlm: dalam; didalam: dalam; lt: lantai; lt1: lantai; lt2: lantai; rg: ruang; rgn: ruang; gadang: besar; gede: besar; gedek: besar
uang: uang; baun: bau; bawu: bau; nyengat: menyengat; gawaaat: gawat; smbil: sambil; kmana: kemana; kamano: kemana; kama: kemana; kmn: kemana
umua: umur; umurnya: umur; bajunyo: baju; bajunya: baju; make: pakai; pake: pakai; pke: pakai; pakek: pakai; amaknyo: ibu; amak: ibu; mamanya: mama; abak: ayah
malatuih: meledak; meletus: meledak; takuik: takut; ngeri: takut; tulungin: tolong; digigik: digigit; manggigik: menggigit; disangek: disengat
rabah: rebah; pucek: pucat; paja: anak; anyiang: anjing; gilo: gila; hlg: hilang; hlng: hilang; kebkaran: kebakaran; lua: luar; dapua: dapur; basobok: ketemu; basuo: ketemu; tangih: menangis; api2: api; kepleset: terpeleset; kegencet: tergencet
lompek: lompat; dibaok: dibawa; baok: bawa; badarah: berdarah; kapalo: kepala; kapalonyo: kepala; tangan2: tangan; mukul: memukul; mukulin: memukul; narik: menarik; ngajak: mengajak; ngancem: mengancam; ngancam: mengancam; nyembur: menyembur; kebasahan: basah; deket: dekat; dkt: dekat; deras2: deras; kemana2: kemana; segini: segini; nyerang: menyerang
meledakkan: meledakkan; waspada: waspada; hanguskan: hanguskan; tenggelamnya: tenggelamnya; robohnya: robohnya; bangunan: bangunan; bangunannya: bangunan; ninggalin: meninggalkan; ninggal: meninggal; meninggalkan: meninggalkan; sendiri: sendiri
kakus: toilet; kajang: kejang; kareh: keras; ratak: retak; laman: halaman; karambia: kelapa; kanai: kena; garak: gerak; bagarak: bergerak; basitumbuak: berkelahi; basitokok: berkelahi; ditokok: dipukul; dicilok: dicuri; dicolong: dicuri; dibobol: dicuri; mencongkel: mencuri; luko: luka; kamari: kesini; mancakau: memegang; jantuang: jantung; bocil: bocah; bocil2: bocah; klelep: tenggelam; kelelep: tenggelam; brusan: barusan; kerasukan: kesurupan; rubuh: roboh; aneh: asing; diikuikan: diikuti; tatalan: tertelan
memasuki: masuk; perkelahian: berkelahi; kesulitan: sulit; bernafas: bernapas; mengalami: kena; memerlukan: butuh; lansia: nenek; strok: stroke; sobek: robek; raba: meraba; diraba2: diraba
msk: masuk; kpl: kepala; sesek: sesak; kembalikan: mengembalikan; kembaliin: mengembalikan; muntah2: muntah; lmes: lemas; adk: adik; anka: anak; carito: cerita; nyerah: menyerah; ilng: hilang; hlang: hilang; nyari: mencari; matian: matikan; ketiban: tertimpa; kejatuhan: kejatuhan; mak: ibu; tasasek: tersesat; megang: memegang; mancilok: mencuri; bunda: ibu; kepuntir: terpelintir; merespons: merespon; kreteng: retak; tagak: berdiri; ditarik2: ditarik; hidupku: hidup saya; rasanya: rasanya; aj: saja; aja: saja; malompek: lompat; sajo: saja; tiado: tiada; nyakitin: menyakiti; nyakiti: menyakiti; udahan: udahan; semuanyo: semua; sadonyo: semua; semuanya: semua; main2: main; bia: biar; loncat: lompat; talinya: tali; iduak: hidup; lompat2: lompat; terakhirku: terakhir saya; ngikutin: mengikuti; ngikuti: mengikuti; ngikut: mengikuti; nelan: menelan; nelen: menelan; temanku: teman saya; adek: adik; adk: adik; adekku: adik saya; gmpa: gempa; gmp: gempa; bnjir: banjir; tbl: tebal; bnuh: bunuh; mti: mati; hdp: hidup; hdup: hidup; drah: darah; dipukua: dipukul; hiduik: hidup; wak: saya; aq: saya; sya: saya; pngn: pengen; pngen: pengen; cpek: capek; bsok: besok; smua: semua; apak: bapak
 ibuk: ibu; apak: bapak; tak: tidak; tk: tidak; ndk: tidak; taduduak: duduk; tagolek: tergeletak
polisii: polisi; makin: makin; ambulan: ambulans; ambulance: ambulans; ambulanse: ambulans; damkarnya: damkar; lif: lift; elevator: lift; liftnya: lift
rubuh: roboh; rubuah: roboh; ambrol: ambruk; pengsan: pingsan; kejebak: terjebak; tajabak: terjebak; kekunci: terkunci; kesedak: tersedak; keselek: tersedak
kecebur: tercebur; kecemplung: tercebur; tercemplung: tercebur; hanyuik: hanyut; tatimpo: tertimpa; ketimpa: tertimpa; ketabrak: tertabrak; kejepit: terjepit
maliang: maling; rampok: perampok; pisua: pisau; piso: pisau; ladiang: golok; ngamok: mengamuk; ngamuk: mengamuk; mabok: mabuk
"""


def _table() -> dict[str, str]:
    entries = (entry.partition(":") for line in _READ_HERE.splitlines() for entry in line.split(";") if entry.strip())
    return {typed.strip(): meant.strip() for typed, _, meant in entries}


_HERE_READ = _table()


def _vocabulary() -> frozenset[str]:
    said = " ".join(f"{one.strong} {one.thing}" for one in DANGERS.values())
    said = " ".join([said, *EVENTS.values(), *DESPAIR.values(), *CLASSES.values(), HELP, HERE, HAPPENS, MINE, TOPIC])
    return frozenset(re.findall(r"[a-z']+", said.replace("_", " "))) - CLASSES.keys()


_KNOWN = _vocabulary()
_PEOPLE = frozenset(CLASSES["person"].split("|")) - {"bu", "pak"}
_GUESSED = (
    "kebakaran terbakar pingsan kejang berdarah kecelakaan ambulans berkelahi kesetrum korsleting keracunan tenggelam"
    " terjebak tersesat menangis perampokan tawuran pelecehan dilecehkan percikan tsunami hilang tolong banjir"
).split()
_SHORT_ONES = {"".join(sorted(one)): one for one in "ular asap gempa darah pisau roboh jatuh lift racun maling".split()}
"""By their letters in the alphabet's order."""
_GUESSED_SLIPS = Slips(_GUESSED)
_NOT_SLIPS = frozenset(
    "hilal hilan hulang pulang tolon tolok bajir bandir banjar kenang kejar kejam bilang ulang tambang pingan mengaji tulang".split()
)


def _by_skeleton(words: Iterable[str]) -> Mapping[str, list[str]]:
    """Words by what is left of them without their vowels."""
    found: dict[str, list[str]] = {}
    for word in words:
        found.setdefault(_VOWEL.sub("", word), []).append(word)
    return found


_SKELETONS = _by_skeleton(
    word for word in sorted(_KNOWN) if word.isalpha() and len(_VOWEL.sub("", word)) >= _SHORTEST_SKELETON
)
_GUESSED_BARE = _by_skeleton(_GUESSED)


def plain_words(text: str) -> list[str]:
    """The words of a text in order, in small letters, each read as what it most likely means here."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return [word for typed in _WORD.findall(folded) for word in _read(typed).split()]


def reads(words: str) -> str:
    """Listed words as the same words of a message are read."""
    return " ".join(_in_one_form(word) for word in words.split())


@lru_cache(maxsize=16_384)
def _read(typed: str) -> str:
    word = _AGAIN.sub("", _DRAWN_OUT.sub(r"\1", typed))
    for one in (word, _DOUBLED.sub(r"\1", word), _DRAWN_OUT.sub(r"\1\1", typed)):
        if found := _meant(one):
            return found
    return _guess(word) or _swapped(word) or _shortened(word) or _parted(word) or word


def _parted(word: str) -> str:
    """“kebakarandidapur”: words that were written together, each of them known, one of them long."""
    parts = _parts(word) if len(word) >= _SHORTEST_TOGETHER else ()
    return " ".join(map(_in_one_form, parts)) if any(len(one) >= _LONG_PART for one in parts) else ""


def _parts(word: str) -> tuple[str, ...]:
    if word in _JOINED or (len(word) >= _SHORTEST_PART and (word in _KNOWN or word in _HERE_READ)):
        return (word,)
    for at in range(len(word) - 2, 1, -1):
        first = word[:at]
        known = first in _JOINED or (at >= _SHORTEST_PART and (first in _KNOWN or first in _HERE_READ))
        if known and (rest := _parts(word[at:])):
            return (first, *rest)
    return ()


def _swapped(word: str) -> str:
    """“ulra”: a short word of danger with two neighbours swapped."""
    one = _SHORT_ONES.get("".join(sorted(word)), "")
    return one if one and one_edit_apart(word, one) else ""


def _shortened(word: str) -> str:
    """“jtuh”, “msk”: a word that begins as none does lost its vowels; “smk” is a school."""
    if not _NO_WORD.match(word) or (len(word) == _SHORTEST_SKELETON and not _VOWEL.search(word)):
        return ""
    return next((one for one in _SKELETONS.get(_VOWEL.sub("", word), ()) if _is_within(word, one)), "")


def _meant(word: str) -> str:
    """A word of the list, or one that the tables know; '' for any other."""
    if word in _KNOWN or word in _HERE_READ or word in READ_AS or word[:-2] in _PEOPLE:
        return _in_one_form(word)
    return next((_in_one_form(one) for one in built_like(word) if one in _KNOWN or one in _HERE_READ), "")


@lru_cache(maxsize=16_384)
def _in_one_form(word: str) -> str:
    """Of the ways in which one word is listed the one that stands for all: “ngintip” mengintip, “gedungnya” gedung."""
    if word in _HERE_READ:
        return _HERE_READ[word]
    if word in READ_AS:
        return READ_AS[word]
    if word.endswith("ku") and word[:-2] in _PEOPLE:
        return f"{_in_one_form(word[:-2])} saya"
    found = next((one for one in other_forms(word) if one in _KNOWN), word)
    return _HERE_READ.get(found, found)


def _guess(word: str) -> str:
    """A long word of danger that is one slip of the finger away."""
    if len(word) < _SHORTEST_GUESS - 2 or word in _NOT_SLIPS:
        return ""
    near = _GUESSED_SLIPS.near(word) | {
        one for one in _GUESSED_BARE.get(_VOWEL.sub("", word), ()) if _is_within(word, one)
    }
    return min(near, key=_GUESSED.index, default="")


def _is_within(word: str, whole: str) -> bool:
    """Whether only letters were left out; vowels, where the others are the same: “kbkran”."""
    letters = iter(whole)
    return all(letter in letters for letter in word)
