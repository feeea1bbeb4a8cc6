"""A message as plain words: shorthand, Minang, drawn-out letters and slips read as what they mean."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bot.areas.emergencies.danger_classes import CLASSES
from bot.areas.emergencies.dangers import DANGERS
from bot.areas.emergencies.signs import HAPPENS, HELP, HERE, MINE, TOPIC
from bot.base.reading.slang import READ_AS
from bot.base.reading.slips import one_edit_apart

_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
_DRAWN_OUT = re.compile(r"([^\W\d])\1{2,}")
_DOUBLED = re.compile(r"([^\W\d])\1+")
_ENDING = re.compile(r"(.{3,})(?:nya|nyo|ny|ku|mu|lah|kah|an|in|kan)")
_SHORTEST_GUESS = 6

_READ_HERE = """
anakku: anak saya; anakk: anak; adikku: adik saya; cucuku: cucu saya; anak2: anak; ank2: anak; tabaka: ada terbakar; rekam2: merekam; foto2: foto; pegang2: memegang; gaada: tidak ada; gada: tidak ada; gaad: tidak ada; tabakar: terbakar; kabakaran: kebakaran; kebakar: terbakar; asok: asap; asep: asap; aso: asap
gampo: ada gempa; gempo: ada gempa; ula: ular; uler: ular; ulo: ular; anjiang: anjing; anjeng: anjing; tawon2: tawon
ilang: hilang; ilangg: hilang; ngilang: hilang; ilanh: hilang; kesasar: tersesat; nyasar: tersesat; sasek: tersesat
jatoh: jatuh; jatuah: jatuh; tajatuah: terjatuh; jatu: jatuh; pingsang: pingsan; pansan: pingsan; semaput: pingsan
berantem: berkelahi; brantem: berkelahi; berantam: berkelahi; bacakak: berkelahi; cakak: berkelahi; gelut: berkelahi
kesetrom: kesetrum; kestrum: kesetrum; tersetrum: kesetrum; korslet: korsleting; konslet: korsleting; korslt: korsleting
tolongin: tolong; tolongi: tolong; tulung: tolong; tulong: tolong; tulun: tolong; tlg: tolong; tlong: tolong; tlongin: tolong; tologn: tolong
cpt: cepat; cepet: cepat; cepetan: cepat; capek: capek; capeklah: cepat; lakeh: cepat; lakasan: cepat; lakas: cepat; buruan: cepat
cape: capek; aia: air; banjia: banjir; lutuik: lutut; angok: napas; nafas: napas; nafasnya: napas; bernafas: bernapas
iduik: hidup; idup: hidup; maninggal: meninggal; nio: mau; pgn: pengen; pgin: pengen; pingin: pengen; pengin: pengen; kepengen: pengen; ingin: ingin
bunuhdiri: bunuh; dri: dari; ortu: ortu; td: tadi; tdi: tadi; ank: anak; urg: orang; org2: orang; bpk: bapak; bpk2: bapak; bapak2: bapak
om2: om; cowo: cowok; cowo2: cowok; cewe: cewek; tmn: teman; temen: teman; temenku: teman; tmnku: teman; kawan: teman; kejang2: kejang; muntah2: muntah
ketek: kecil; surang: sendirian; sorangan: sendirian; sendiri: sendirian; manangih: menangis; nangis: menangis; nangih: menangis
dimuko: depan; muko: depan; mukak: depan; dibalakang: belakang; balakang: belakang; blkg: belakang; blakang: belakang; siko: sini; disiko: sini; disini: sini
dpn: depan; didepan: depan; dlm: dalam; didalam: dalam; lt: lantai; lt1: lantai; lt2: lantai; rg: ruang; rgn: ruang; gadang: besar; gede: besar; gedek: besar
uang: uang; baun: bau; bawu: bau; nyengat: menyengat; gawaaat: gawat; smbil: sambil; kmana: kemana; kamano: kemana; kama: kemana; kmn: kemana
umua: umur; umurnya: umur; bajunyo: baju; bajunya: baju; make: pakai; pake: pakai; pke: pakai; pakek: pakai; amaknyo: ibu; amak: ibu; mamanya: mama; abak: ayah
malatuih: meledak; meletus: meledak; takuik: takut; ngeri: takut; tulungin: tolong; digigik: digigit; manggigik: menggigit; disangek: disengat
polisii: polisi; ambulan: ambulans; ambulance: ambulans; ambulanse: ambulans; damkarnya: damkar; lif: lift; elevator: lift; liftnya: lift
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
    said = " ".join([said, *CLASSES.values(), HELP, HERE, HAPPENS, MINE, TOPIC])
    return frozenset(re.findall(r"[a-z']+", said)) - {"spot", "person", "child", "hurt", "grabs", "weapon", "animal"}


_KNOWN = _vocabulary()
_GUESSED = (
    "kebakaran terbakar pingsan kejang berdarah kecelakaan ambulans berkelahi kesetrum korsleting keracunan tenggelam"
    " terjebak tersesat menangis perampokan tawuran pelecehan dilecehkan percikan tsunami hilang tolong banjir"
).split()
_NOT_SLIPS = frozenset(
    "hilal hilan hulang pulang tolon tolok bajir bandir banjar bilang ulang tambang pingan mengaji tulang".split()
)


def plain_words(text: str) -> list[str]:
    """The words of a text in order, in small letters, each read as what it most likely means here."""
    folded = unicodedata.normalize("NFKC", text).casefold().replace("’", "'")
    return [word for typed in _WORD.findall(folded) for word in _read(typed).split()]


@lru_cache(maxsize=4096)
def _read(typed: str) -> str:
    word = _DRAWN_OUT.sub(r"\1", typed)
    for one in (word, _DOUBLED.sub(r"\1", word)):
        if found := _meant(one):
            return found
    return _guess(word) or word


def _meant(word: str) -> str:
    """A word of the list, or one that the tables know; '' for any other."""
    if word in _HERE_READ:
        return _HERE_READ[word]
    if word in READ_AS:
        return READ_AS[word]
    if word in _KNOWN:
        return word
    stem = _ENDING.fullmatch(word)
    if stem and (stem[1] in _KNOWN or stem[1] in _HERE_READ):
        return _HERE_READ.get(stem[1], stem[1])
    return ""


def _guess(word: str) -> str:
    """A long word of danger that is one slip of the finger away."""
    if len(word) < _SHORTEST_GUESS - 1 or word in _NOT_SLIPS:
        return ""
    return next((one for one in _GUESSED if len(one) >= _SHORTEST_GUESS and one_edit_apart(word, one)), "")
