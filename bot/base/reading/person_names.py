"""A name as the answer to “what is your name?”: what stands around it is taken off, what is none is known as such.

A question, a sentence, a greeting or a change of mind is no name. Many a name is a word as well (Kasih, Melati, Tujuh,
Hari, Dan): only words that nobody is called speak against one.
"""

from __future__ import annotations

import re
import unicodedata
from itertools import pairwise

from bot.base.reading.deeds import is_deed
from bot.base.reading.exclamations import is_exclamation
from bot.base.reading.happenings import tells_of_happening
from bot.base.reading.invisible import seen
from bot.base.reading.late import late
from bot.base.reading.names_spoken import spoken
from bot.base.reading.names_within import within
from bot.base.reading.phones import read_name_and_phone
from bot.base.reading.slang import PARTICLES
from bot.base.reading.slips import drawn_in, shortened

_LONGEST, _MOST_WORDS, _PAIR = 80, 9, 2
_BEFORE = late(
    r"""^[\s,.!:;-]*(?:(?:assalamu\s?'?alaikum|assalamualaikum|halo|hallo|hai|hi|ya|iya|oh|ok|oke|yaudah|kak|min|maaf|perkenalkan|kenalkan|kenalin|
    izin|selamat\s(?:pagi|siang|sore|malam)|hello)\b[\s,.!]*)*
    (?:
      (?:(?:untuk|utk|daftar(?:kan)?)\s+)?(?:atas\s?nam[ao]|a\.\s?n\.?|a/n|an\.|(?-i:an)(?=\s))[\s:]*(?:saya\s+|anak\s+saya\s+)?
      |(?:ini\s+)?(?:nama|namo|nma|nm|panggilan|naman)(?:ku|nya|x|q|nyo|\s+lengkap|\s+panggilan|\s+asli|\s+anak|(?<=lengkap)ku|\s+(?-i:[Bb]apak|[Ii]bu|[Nn]enek|[Kk]akek)(?=\s+(?-i:[A-Z])\w+\s+(?-i:[A-Z])|\s*,)|\s+(?:nenek|kakek|opa|oma)(?=\s+(?-i:[A-Z])))*
        (?:\s*(?:saya|sya|sy|aku|ambo|den|gue|gw|w|mah|tele(?:gram)?|dia|beliau|sendiri|aja|saja|memang|emang|beneran|cuma|hanya|adalah|yaitu|itu|ialah|is|anak|nyo|:|=|,|-))*[\s:=]+
      |(?:biasa(?:nya)?\s+)?(?:(?:di)?(?:panggil|pnggil|pggil|panggia)|(?:di)?sebut|sabuik)
        (?:\s*(?:aja|saja|se|sajo|saya|aku|ambo|den|dia))*\s+
      |(?:called|call\s+me|my\s+(?:full\s+)?name(?:\s+is|'s|s)|(?:i\s+am|i['’]?m|it['’]s|this\s+is|the\s+name\s+is|name\s*:?))\s+
      |(?:ini\s+|saya\s+|sy\s+)?(?:dengan|dgn)\s+(?:saya\s+)?
      |(?:ini\s+)?(?:saya|sya|sy|aku|ambo|gue|gw)(?:\s+(?:adalah|bernama|banamo))?[\s,]+
      |(?:bernama|banamo|tulis|catat|isi|masuk(?:kan|in)|just|put|me:)(?:\s+(?:down|aja|saja|nama))*\s+
      |(?:bapak|ibu|nenek|kakek|suami|istri)\s*,\s+(?=(?-i:[A-Z]))
      |[a-z][a-z\s]{1,24}:\s+(?=\S)
    )?""",
    re.IGNORECASE | re.VERBOSE,
)
_TAIL = frozenset(
    "ya yah yaa nak nduk kak kakak kk min mimin admin bang bg pak bu buk bund sis gan dong sih deh nih aja saja "
    "makasih mksh trims thanks thx please pls yo do tu titik koma terimakasih".split()
)
_TAILS = late(r"[\s,.]*\b(?:terima kasih(?: banyak)?|tarimo kasih|thank you)\W*$", re.IGNORECASE)
_BESIDES = late(
    r"[\s,(]*\b(?:tapi\s+|tp\s+|cuma\s+|orang\s+)?(?:biasa(?:nya)?\s+|sering\s+)?(?:di)?panggil(?:an|annya)?\s.*$"
    r"|\s*\((?:ibu|ayah|bapak|mama|papa|bunda|ortu|wali|umi|abi|nenek|kakek|mother|father|mom|dad)(?:nya)?\b[^)]*\)$"
    r"|\s*\([a-z\s]*\)$|[\s,]+(?:salam kenal|nice to|pronounced|here$|(?:[A-Z][-\s.]){2,}[A-Z]$).*$"
    r"|\s+(?:mama|papa|ibu|bunda|bundo|ayah|abi|umi|amak|wali|nenek|kakek|istri|suami)(?:nya)?\s+[A-Z]\w+$"
    r"|[\s,]+(?:gelar|bergelar)\s.*$|,[^,]*\s(?:gelar(?:nya|nyo)|itu\s+gelar)\b.*$"
    r"|\s+(?:dengan|dgn|pake|pakai|with)\s+(?:huruf\s+)?\w(?:\s.*)?$"
    r"|(?<=[a-z.]),(?!.*\b(?:ga|gak|nggak|tidak|ndak|indak|belum|jadi|bisa|mau|batal|nanti|not|no)\b)(?:\s+[a-z][\w-]*){2,}(?:\s*,(?:\s+[a-z][\w-]*)+)*[\s.!]*$"
    r"|\s+(?:di\s?sini|from|dari|dr(?=\s+[a-z]))\b.*$"
)
"""What is said of somebody behind the name: what they are called, whose mother, from where."""
_INTERRUPTS = late(r"[?¿@#=_*{}\[\]\\|]|https?:|www\.|\d{3}|(?<!\w\s)(?<!\w)\d|\d[^\W\d_]|[^\W\d_]\d")
_NO_NAME = frozenset(
    """
    apa apakah apaan apo siapa sia siapo siapa2 kapan
    kpn bilo mana dimana dima kemana mano gimana gmn gmna bagaimana
    baa kenapa knp mengapa manga berapa brp bara barapa barapo bisakah bolehkah adakah perlukah haruskah
    saya sy aku gue gw gua kami kita kamu km anda dia mereka ambo awak kalian sendiri namanya namaku
    mau pengen pengin ingin nio bisa bs boleh blh harus hrs perlu wajib usah minta tolong tlg mohon coba tanya nanya
    bertanya nanyo tanyo bilang kasitau kasihtau jawab ngomong bicara
    daftar dftr mendaftar daftarkan daftarin didaftarkan pendaftaran ikut ikutan ikuik batal batalkan dibatalkan
    batalin cancel stop berhenti keluar jadi gajadi gakjadi ngga nggak enggak tidak tdk gak ga gk ndak indak ndk
    bukan bkn belum blm alun sudah udah udh sdh alah masih msh lagi lg jangan jan
    ada ado buka bukak tutup tutuik bayar biaya gratis bayarnya harga pinjam pinjem cari lihat liat kirim isi diisi
    ngisi bawa pakai pake lewat lewati lewatin skip kembali balik mulai selesai lanjut lanjutkan ulang ulangi ubah
    ganti hapus salah betul benar bener simpan tunggu sabar tau tahu paham ngerti ngaku datang dateng pulang
    yang yg untuk utk buat buek dengan dgn dari dr ke di pada dalam kalau kalo klo karena krn tapi tp tetapi atau
    terus trus juga jg supaya biar agar sampai sebelum setelah sama2
    jam jm tanggal tgl besok bsk lusa isuak nanti ntar nnti kemarin sekarang skrg kini dulu dlu tadi
    ini itu iko situ sini sana begini begitu gitu gini
    acara kegiatan event lomba buku perpustakaan perpus kelas umur usia tahun thn taun orang urang
    nomor nomer hp wa email alamat kursi tempat lokasi jadwal syarat formulir form petugas admin operator
    aja saja doang dong sih kok koq deh dah nih tuh kah pun lah banget bgt bana sangat sekali amat lama lambat ribet
    sebentar bentar bntar wait kayak kek
    susah males malas bosan capek cape kesal nyebelin jelek keren mantap lupa bingung tengkyu
    halo hallo helo hello permisi misi punten assalamualaikum asslmkm waalaikumsalam
    ok oke okay okey sip siap iya iyo iyaa ya no yoi makasih mksh thx thanks terimakasih maaf sori sorry
    test tes tess
    asli nama namo lengkap panggilan busy too from center centre so very sure late looking trying interested fine tired
    confused student teacher new good
    what when where who why how which is are am was the and for with my your you me not want can could should would
    please help back next done none nothing tidakada kosong sekalian skalian ponakan keponakan anak2 teman temen kawan
    telegram tele rahasia dirahasiakan anonim uang duit pitih privasi wifi toilet parkir menu bantuan
    pengaduan aduan survei survey sertifikat profil tantangan kartu kabar klub
    """.split()
)
_ENDED = late(r"(?<=.....)(?:kan|nya)$|(?<=...)(?:nya|ny)$")
_OF_SOMETHING = late(r"(?<=.....)ny[ao]$")
"""“pesertanya”: a long word with this ending is of something; Lavanya and Sonya are names."""
_SHORTENED = frozenset(short for word in _NO_NAME if len(short := shortened(word)) > 2)
"""“byr”, “acr”, “ikt”: how the same are written without their vowels."""
_PAIRS = (("selamat", "pagi"), ("selamat", "siang"), ("selamat", "sore"), ("selamat", "malam"), ("terima", "kasih"),
          ("tarimo", "kasih"), ("good", "morning"), ("cepat", "banget"))  # fmt: skip
_ASKING = frozenset(
    "apa apakah apo ap apaan ngapain siapa sia siapo sp spa sapa kapan kpn bilo mana mano dimana dima dmn "
    "dmna kemana gimana gmn gmna bagaimana bgmn baa bagaimano kenapa knp mengapa manga berapa brp brapa bara barapo "
    "bisakah bolehkah adakah haruskah perlukah bayar byr gratis what when where who why how which".split()
)
_MAY = frozenset("boleh blh buliah bisa bs biso ada ado apakah can could may do does is are".split())
_UNDERSTOOD = late(r"(?<=\w)[\s,.!]+(?:ngerti|paham|mengerti|jelas|puas)\s*\?+\s*$", re.IGNORECASE)
"""“8. ngerti?” asks nothing."""
_COUNTS = late(r"\W*(?:ada|ado|there\s+are)\s+(?:\d|dua|duo|tiga|tigo|empat|ampek|two|three)", re.IGNORECASE)
"""“ada dua anak, Kirana sama Kalila” asks nothing."""
_MAY_OR_NOT = late(
    r"\b(?:boleh|blh|buliah|bisa|bs|biso|ada|ad|ado|perlu|paralu|harus|wajib|dapat|dpt|mesti)\b(?:\W+\w+){0,4}\W+"
    r"(?:ga|gak|gk|g(?=\W*$)|nggak|ngga|enggak|engga|ndak|indak|dak|ndk)\b(?!\W+(?:ada|ado|bisa|jadi|usah))",
    re.IGNORECASE,
)
"""“boleh ikut masuk nggak nanti”, “bisa ga langsung …”."""
_FRAME = late(
    r"\b(?:do|does|did|can|could|is|are|may|might|will|would|should)(?:n['’]?t)?\s+"
    r"(?:you|i|we|there|they|it|this|that|my|your|he|she|the|anybody|anyone|somebody|kids|children|parents)\b",
    re.IGNORECASE,
)
"""How English asks: “permisi do you have …”."""
_OR_NOT = frozenset("ga gak gk nggak ngga enggak ndak indak dak kan kah tidak tdk belum blm alun".split())
_ONESELF = frozenset("saya sy aku gue gw ambo den sendiri me myself i".split())
_WHAT_ONE_IS = frozenset("guru dosen murid siswa siswi pelajar mahasiswa pensiunan petugas kepala wali".split())
_TITLES = frozenset("pak bu ibu bapak buk mas mbak kak bang uni uda om tante".split())
_NEVER_ALONE = _TITLES | _TAIL | _WHAT_ONE_IS | PARTICLES


def read_name(text: str) -> str | None:
    """The name in an answer to the question for one, one line; None where the answer is none.

    “atas nama rina ya kak” is “Rina”; “Kasih” is Kasih; “bayar ga?” and “maaf saya mau tanya dulu” are no names.
    What is written small throughout is given capitals.
    """
    typed = " ".join(seen(text).split())
    if tells_of_happening(typed):
        return None
    if both := read_name_and_phone(typed):
        typed = both[0]
    told = () if "?" in typed else spoken(typed, is_no_name)
    found = (_bare(typed), *told, *(_bare(one) for one in within(typed, sounds_asked)))
    name = next((one for one in found if _is_name(one)), None)
    if name is None or any(char.isupper() for char in name):
        return name
    return " ".join(word.capitalize() for word in name.split())


def _is_name(name: str) -> bool:
    return 0 < len(name) <= _LONGEST and not _INTERRUPTS.search(name) and _may_be(name)


def sounds_asked(text: str) -> bool:
    """Whether words ask something: by their mark, by a word that asks, by how they begin or end."""
    text = _UNDERSTOOD.sub("", text)
    words = re.findall(r"[^\W\d_]+", seen(text).casefold())
    while len(words) > 1 and words[-1] in _TAIL:
        words.pop()
    if len(words) < 2:
        return False
    if "?" in text or words[-1] in _OR_NOT or any(word in _ASKING for word in words):
        return True
    return (words[0] in _MAY and not _COUNTS.match(text)) or bool(_MAY_OR_NOT.search(text) or _FRAME.search(text))


def is_no_name(word: str) -> bool:
    """Whether nobody is called so."""
    return _is_none(word.casefold().strip(".,!"))


def _is_none(word: str) -> bool:
    word = drawn_in(word)
    bare = _ENDED.sub("", word)
    if {word, bare} & (_NO_NAME | _SHORTENED) or _OF_SOMETHING.search(word):
        return True
    return is_deed(word) or is_exclamation(word)


def is_oneself(text: str) -> bool:
    """Whether it is the writer who is meant: “saya sendiri”, “aku aja”."""
    words = [word for word in re.findall(r"\w+", seen(text).casefold()) if word not in _TAIL]
    return bool(words) and all(word in _ONESELF for word in words)


def _bare(typed: str) -> str:
    """The words without those that lead to a name, and without politeness behind it."""
    typed = _without_exclamations(typed)
    led = _BEFORE.sub("", _BEFORE.sub("", typed, count=1), count=1)  # “sy atas nama …” leads twice
    rest = led or typed
    rest = _BESIDES.sub("", rest) or rest
    rest = _without_pictures(_TAILS.sub("", rest) or rest).strip(" ,;:!-–\"“”'")
    words = rest.split()
    while len(words) > 1 and words[-1].strip(",.!").casefold() in _TAIL and _is_called(words):
        words.pop()
    name = " ".join(words).strip(" ,;:!-")
    return name[:-1] if re.search(r"[^\W\d_]{4,}\.$", name) else name


def _without_exclamations(text: str) -> str:
    """“wah, Rina” and “Rina, hehe”: what is only felt before and behind it."""
    words = text.split()
    while len(words) > 1 and is_exclamation(words[0]):
        words.pop(0)
    while len(words) > 1 and is_exclamation(words[-1]):
        words.pop()
    return " ".join(words)


def _is_called(words: list[str]) -> bool:
    """Whether the last word speaks to somebody: “ya kak”, “…, Nak”; “Siti Kak” is a name."""
    return not words[-1][:1].isupper() or words[-2].endswith(",")


def _without_pictures(text: str) -> str:
    return "".join(char for char in text if unicodedata.category(char) not in ("So", "Sk", "Cn"))


def _may_be(name: str) -> bool:
    words = [word.casefold().strip(",!()'’") for word in name.replace("/", " ").split()]
    words = [word if word == "dr." else word.strip(".…") for word in words]  # “dr.” is a doctor
    if not 0 < len(words) <= _MOST_WORDS or not any(sum(map(str.isalpha, word)) > 1 for word in words):
        return False
    if any(map(_is_none, words)) or (len(words) == 1 and words[0] in _NEVER_ALONE):
        return False
    is_written = len(words) > _PAIR and all(word[:1].isupper() for word in name.split())  # “Terima Kasih Contoh”
    return is_written or not any(pair in _PAIRS for pair in pairwise(words))
