"""In which language somebody writes: heard by the words around a title, never by the title itself.

“do you have Laskar Pelangi?” is English, “harry potter and the goblet of fire ada?” Indonesian. What tells nothing
(one word, a title alone) is neither.
"""

from __future__ import annotations

import re

from bot.base.reading.invisible import seen
from bot.base.reading.slang import PARTICLES, READ_AS

_FRAMES = re.compile(
    r"""\b(?:
      (?:do|does|did|is|are|was|can|could|may|would|will|should|have|has)\s+
        (?:you|i|we|there|it|this|that|my|your|anyone|the|they|he|she|kids?|children)
    | (?:i|we)\s*(?:['’](?:m|d|ll|ve|re)
        |\s(?:am|want|need|would|have|had|lost|forgot|can(?:['’]t|not)?|could|like|love|think|found|left|just|was|don['’]?t))
    | (?:what|where|when|which|who|how|why)
        (?:['’]s|\s+(?:is|are|do|does|did|can|time|much|many|long|about|to\s+(?:get|become|register|sign|borrow|renew)))
    | (?:my|your|our)\s+(?:child|children|son|daughter|kids?|husband|wife|mother|father|mom|mum|dad
        |grand\w+|brother|sister|friends?|family|cat|dog|book|card|name|data|account|seat|registration|loan)
    | looking\s+for|sign\s+(?:me|us|up|my)|opening\s+hours|good\s+(?:morning|afternoon|evening|night)
    | thank\s+you|thanks\s+(?:a|so|for|very)|no\s+(?:thanks|longer)|how\s+are\s+you|see\s+you|of\s+course
    | any\s+(?:books?|events?|news|novels?)|(?:show|tell|help|give|send|let)\s+me|books?\s+(?:about|on|by|for)
    | (?:cancel|renew|delete|extend|return|borrow|stop|change)\s+(?:my|the|a|it|sending|these|those)
    | (?:you|he|she|they|there|that)['’](?:re|s|ll|ve)|(?:do|did|does|ca|is|are|wo|could|was|have)n['’]?t
    | (?:nobody|somebody|someone|anybody|everyone|whoever)|(?:possible|available|allowed|welcome)(?=\W*\?)
    | (?:the|my|your|this|that|our)\s+\w+\s+(?:is|are|was|were|isn['’]?t|doesn['’]?t|won['’]?t|has|does)
    | (?:can|could|may|do|does|are|is|will)\s+\w+\s+(?:borrow|come|join|enter|use|bring|get|read|register|apply|stay
        |visit|allowed|open|available|free)
    | any\s+(?:\w+\s+)?(?:jobs?|vacanc(?:y|ies)|class(?:es)?|seats?|rooms?|workshops?|courses?)
    | recommend\s+(?:me|us|a|an|some|something)|wrong\s+(?:chat|number|person|one|button)
    | who\s+(?:wrote|made|teaches|leads)|please\s+(?:remind|call|put|add|keep|let|write|register)
    | something\s+\w+\s+to\s+\w+|(?:that|this|it)\s+(?:was|is)|something\s+to\s+read
    | (?:not|nothing)\s+(?:working|sure|yet)|please\s+(?:cancel|help|tell|show|send|stop|sign|renew|delete|let)
    )\b""",
    re.IGNORECASE | re.VERBOSE,
)
"""What only stands around a title, where somebody asks in English."""
_ENGLISH = frozenset(
    """the a an i my me you your we our is are was were do does did have has can could may will would should what where
    when which who how why there this that these to of for in on at and or not no yes please thanks hello any open close
    closed book books library today tomorrow yesterday free need want find with from about until it it's i'm don't late
    lost nice love""".split()
)
_SHARED = frozenset(
    """event weekend library monday tuesday wednesday thursday friday saturday sunday wifi helo hello hi hey hay thanks
    thx please pls plis whatsapp guys bro om ap ma no sis gan me do den art ac wc hp wa
    novel""".split()
)
_SPOKEN_TO = frozenset("kak kk kakak min mimin admin pak bu bang uni uda sir".split())
_POLITE = _SPOKEN_TO | frozenset("thank you thanks thx so very much ok oke okay bye good morning night sorry".split())
"""Said by people of either language."""
_INDONESIAN = (PARTICLES | READ_AS.keys() | set(READ_AS.values())) - _ENGLISH - _SHARED
_MORE = frozenset(
    """ada punya cari buat untuk dan atau ini itu yang di ke dari dengan gak nggak tidak bukan bisa boleh mau ingin saya
    aku kami kita kamu anda dia apa apakah siapa kapan dimana berapa kenapa bagaimana buku pinjam baca besok sekarang
    kemarin sudah belum masih lagi juga saja kalau karena tapi acara daftar anak jam hari tolong terima kasih""".split()
)
_CONTENT = frozenset(
    """
    account activities add address after afternoon again age all allowed alone another anymore anyone anything apply
    ask attend available away back backpack been between borrow borrowed bring broken but buy calendar came card
    catalogue change charge check cheers child children collection come coming complaint daughter days delete dog
    during else emergency entertain evening events everyone everything failed fee feel filthy fine finish fire floor
    found four friday get give going good got great hand help her here hold hour hours human import inside interview
    just keep know large last leave left librarian librarians like little loans local long longer looking many march
    merry message messages missing moment month more morning mother motorbike moved much myself name near needed
    news notifications novels now only opening outlets outside own parents parking participants pay people
    permission person phone place possible price print private purchase put questionnaire queue quiet read real
    register registered reminders remove restroom right room rude rules run saturday schedule school seat seats
    second see sell send sent she shelves show shut sign signed since sit someone something somewhere son sorry
    speak staff start stay still stuck suggestion sunday talk tell ten them thesis through times toddler toddlers
    toilets too turn two umbrella update upload upstairs use used visit visitors water week wish without work
    writing wrong
    """.split()
)
"""What only English calls so, and people write to a library."""
_ASKS = re.compile(
    r"^\W*(?:is|are|do|does|can|may|what|where|when|who|how|why|which)\b.*\?|\b(?:please|pls|thanks|thx)\W*$",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_FEWEST, _LONG = 2, 8


def heard_language(text: str) -> str | None:
    """“en”, “id”, or None where the words do not tell."""
    typed = seen(text)
    words = _WORD.findall(typed)
    if len(words) < _FEWEST or all(word.casefold() in _POLITE for word in words):
        return None
    small = [word.casefold() for word in words if not _is_of_title(word, words)]
    indonesian = sum(word in _INDONESIAN or word in _MORE for word in small)
    english = sum(word in _ENGLISH for word in small)
    if _is_english(typed, words, indonesian - sum(word in _SPOKEN_TO for word in small), english):
        return "en"
    return "id" if indonesian else None


def _is_english(typed: str, words: list[str], indonesian: int, english: int) -> bool:
    """Whether the frame of the sentence is; a few words of the other language may stand in it."""
    if _is_spelt_as_title(words):
        return False
    frames = len({match[0].casefold() for match in _FRAMES.finditer(typed)})
    if frames:
        return indonesian <= frames - 1 + (len(words) > _LONG)
    if indonesian > 0:
        return False
    content = sum(word.casefold() in _CONTENT for word in words)
    if content >= 2 and (english + content) * 4 >= len(words) * 3:
        return True
    return english >= 1 if _ASKS.search(typed) else english >= 3 and english * 2 > len(words)


def _is_of_title(word: str, words: list[str]) -> bool:
    return word[:1].isupper() and not word.isupper() and word is not words[0]


def _is_spelt_as_title(words: list[str]) -> bool:
    return len(words) > 2 and sum(word[:1].isupper() for word in words) * 3 > 2 * len(words) and not words[0].isupper()
