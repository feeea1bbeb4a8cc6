"""“kok ditanya terus”, “ribet amat”, “kan tadi udah dijawab”: who is tired of a form's questions, and answers none.

The whole message has to say so and nothing else: “ribet amat pinjam buku di sini” is a complaint about something.
"""

from __future__ import annotations

from collections.abc import Sequence

from bot.base.reading.exclamations import is_exclamation
from bot.chat.language.tokenizer import Vocabulary, Word

_ASKED = frozenset(
    """ditanya ditanyain ditanyai ditanyakan ditanya2 ditanyo tanya2 nanya2 tanyaan nanyanya tanyanya nanyain nanyanyo
    pertanyaannya pertanyaanya pertanyaan pertanyaan2 interogasi diinterogasi introgasi diintrogasi kepo kepoin
    diwawancara disensus questions asking asked interrogated nosy""".split()
)
"""What the one who is asked says of it."""
_ASK = frozenset("tanya tanyo batanyo nanya nanyo bertanya menanyakan nyuruh disuruh ask question".split())
_BURDEN = frozenset(
    """ribet repot merepotkan rumit susah sulit njelimet jelimet capek cape capai cpk penat males malas mls pusing bosan
    bosen jenuh kesal kesel sebel sebal nyebelin menyebalkan jengkel lebay bertele tele berbelit belit muter muter2
    mutar mutar2 bulet payah paya riweuh ruwet rewel cerewet bawel berlebihan annoying tedious tired tiring complicated
    hassle""".split()
)
_MUCH = frozenset("lama lamanya kelamaan panjang kepanjangan banyak kebanyakan banyaknya long many".split())
"""A burden only where it is said of the asking, or cried out."""
_OF_THE_FORM = frozenset(
    """formulir formulirnya form formnya isian isiannya isi ngisi ngisinya isinya mengisi diisi jawab jawabnya menjawab
    dijawab jawaban tulis ditulis nulis nulisnya ketik ngetik diketik langkah langkahnya proses prosesnya syarat
    syaratnya filling fill steps daftar daftarnya pendaftaran pendaftarannya berkunjung usul lapor""".split()
)
_ON_AND_ON = frozenset(
    """terus trus teruss taruih mulu melulu amat banget bana bangat kok koq ngapain segala berkali berkali2 kali bolak
    balik lagi habis2 habis selesai selesainya kelar kelarnya ginian more so such too again keep enough masih""".split()
)
_GIVEN = frozenset(
    """jawab dijawab tulis ditulis ketik diketik sebut disebut kirim dikirim isi diisi bilang jawaban sebutin disebutin
    tulisin isiin answered told wrote tanya ditanya""".split()
)
_PRIES = frozenset("kepo kepoin nosy interogasi introgasi diinterogasi diintrogasi".split())
_BEFORE = frozenset("tadi sudah already".split())
_AROUND = frozenset(
    """ini itu iko nya aja saja sih sihh kak min pak bu mas mbak admin woi woy hei duh aduh ya yah deh dong lah ih ah
    hadeh hadeuh astaga gitu gini begini begitu beginian gituan kayak kaya kayaknya seperti jadi dan yang apa saya
    aku gue orang kita kalian kamu anda mah lho loh tuh nih ko masa masak emang memang juga untuk buat di ke harus
    perlu berapa kapan beres why you the my i ve have a do all of these this is it to me kah baru pun satu kata
    tidak jelas mau cuma cuman doang dari are data bagaimana baa awak how more ginian kapan kelar kelarnya panek bot
    botnya robot mana lain orang gausah gakusah usah jangan""".split()
)
_EVERY = _ASKED | _ASK | _BURDEN | _MUCH | _OF_THE_FORM | _ON_AND_ON | _GIVEN | _BEFORE | _AROUND
_LOUD = frozenset("amat banget bana bangat kok koq sih sihh so too".split())
_NAGS = frozenset("terus trus taruih mulu melulu keep kok koq ngapain".split())
_WISHES = frozenset("mau boleh ingin bisa izin numpang saya".split())
_MOST_WORDS = 12
_VOCABULARY = Vocabulary(_ASKED | _ASK | _BURDEN | _OF_THE_FORM | _GIVEN)


def is_weary(text: str) -> bool:
    """Whether all that is said is that the questions are too many, tiresome, or answered already."""
    words = _VOCABULARY.words(text)
    if not 1 < len(words) <= _MOST_WORDS or any(word.counts for word in words) or _is_spelt_as_title(text):
        return False
    if not all(_belongs(word) for word in words):
        return False
    if _has(words, _ASKED):
        return _has(words, _PRIES) or _has(words, _BURDEN | _MUCH | _ON_AND_ON | _BEFORE | {"kayak", "kaya", "seperti"})
    if _has(words, _ASK):
        return _has(words, _BURDEN | _NAGS) or (_has(words, _MUCH) and not _has(words, _WISHES))
    if _has(words, _BURDEN):
        return True
    if _has(words, _MUCH):
        return _has(words, _OF_THE_FORM) or _has(words, _LOUD)
    return _has(words, _BEFORE) and (_has(words, _GIVEN) or {"tadi", "sudah"} <= _said(words))


def _said(words: Sequence[Word]) -> frozenset[str]:
    return frozenset().union(*({word.plain} | word.reads for word in words))


def _has(words: Sequence[Word], some: frozenset[str] | set[str]) -> bool:
    return not _said(words).isdisjoint(some)


def _belongs(word: Word) -> bool:
    known = word.plain in _EVERY or not word.reads.isdisjoint(_EVERY)
    return known or word.filler or word.chatter or word.particle or is_exclamation(word.plain)


def _is_spelt_as_title(text: str) -> bool:
    words = text.split()
    return len(words) > 1 and all(word[:1].isupper() and not word.isupper() for word in words)
