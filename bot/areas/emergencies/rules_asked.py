"""Questions about a rule: “boleh meninggalkan anak sendiri?” tells of nothing that happens; what is beside it may."""

from __future__ import annotations

from collections.abc import Sequence

from bot.areas.emergencies.spelling import plain_words
from bot.base.reading.late import late

_SENTENCES = late(r"[^.!?\n;]+[.!?\n;]*")
_MARKS = late(
    r"boleh|buliah|bulieh|blh|izin|ijin|lara?ng|atur|hukum|\b(?:may|allowed|bis\w*|bs|can|could|is it ok)\b", 2
)
"""Without any of these nothing is asked of a rule, which spares most messages the sentences."""
_MAY = frozenset("boleh bolehkah buliah dibolehkan diperbolehkan diizinkan allowed may".split())
_RULES = frozenset("aturan aturannya peraturan hukum hukumnya larangan dilarang".split())
_CAN = frozenset("bisa bisakah can could".split())
_BEFORE = frozenset(
    "hai halo hallo hi permisi maaf selamat pagi siang sore malam kak min pak bu da uni mau tanya dan jadi terus trus"
    " apa apakah is it ok".split()
)
_KIN = frozenset("anak adik cucu ibu bapak ayah mama papa nenek kakek teman suami istri bayi balita".split())
_TELLS = frozenset(
    "ada adalah dia mereka tolong tolongin cepat sekarang barusan tadi soalnya karena tapi ternyata katanya saya kami"
    " orang he she they there someone somebody because please help now my".split()
)
"""Where something else begins, which is told and not asked."""
_REQUESTS = frozenset("minta tolong tolongin bantu dibantu bantuan telepon panggil panggilkan kirim help".split())
_HAPPENED = frozenset(
    "hilang tersesat pingsan kejang berdarah terluka terbakar kebakaran tenggelam terjebak jatuh terjatuh sekarat"
    " mati meninggal diculik dipukul dibawa bleeding unconscious missing lost".split()
)
"""Whoever asks whether such a one may be moved has one before them."""
_TAGS = frozenset("tidak kah kak min pak bu ya kan sih da uni or not".split())
_HAPPENS = late(
    r"\bada (?:yang|orang|anak|bayi|ibu|bapak|cowok|cewek|laki|om|asap|api|darah)\b|\b(?:someone|somebody|there is)\b"
)
"""That there is somebody, or something: then all of it is heard together, also where they asked to go."""
_MOST, _FEW = 10, 20  # words of a question about a rule, and of a message that is one matter
_NEAR = 3


def told_beside_rules(text: str, words: list[str]) -> list[str]:
    """The plain words of a message but for those that only ask whether something is allowed; all, where one tells."""
    if not _MARKS.search(text):
        return words
    sentences = _SENTENCES.findall(text)
    told = [word for one in sentences for word in _told(plain_words(one), asked="?" in one)]
    return words if len(words) <= _FEW and len(told) < len(words) and _HAPPENS.search(" ".join(told)) else told


def only_asks_a_rule(text: str) -> bool:
    """Whether a message asks whether something is allowed, and says nothing else."""
    words = plain_words(text)
    told = told_beside_rules(text, words)
    return len(told) < len(words) and _BEFORE.union(_TAGS).issuperset(told)


def _told(words: list[str], *, asked: bool) -> list[str]:
    at = _rule_in(words, asked=asked)
    if at is None or not _REQUESTS.isdisjoint(words[at + 1 : at + 3]):
        return words
    end = at + 1
    while end < len(words) and end - at <= _MOST and not _begins(words, end, at):
        end += 1
    before, asks, after = words[:at], words[at:end], words[end:]
    if words[at] not in _RULES and not _HAPPENED.isdisjoint(asks):
        return words
    return [*_before(before, asks), *_told(after, asked=asked)]


def _rule_in(words: Sequence[str], *, asked: bool) -> int | None:
    """Where a question about a rule begins."""
    for at, word in enumerate(words):
        if word in _MAY or word in _RULES or (asked and word in _CAN and _BEFORE.issuperset(words[:at])):
            return at
    return None


def _begins(words: Sequence[str], at: int, rule: int) -> bool:
    """“boleh saya masuk | saya dikejar”; “anak saya” is one."""
    if at <= rule + 1 or words[at] not in _TELLS:
        return False
    mine = words[at] == "saya" and words[at - 1] in _KIN
    return not (mine or (words[at] == "my" and at <= rule + _NEAR))


def _before(before: list[str], asks: Sequence[str]) -> list[str]:
    """What stands before it is asked with it where the rule ends the sentence, or “apakah” begins it."""
    with_it = _TAGS.issuperset(asks[1:]) or bool({"apa", "apakah"} & {*before})
    tells = not _HAPPENED.isdisjoint(before) or not (_TELLS - {"saya", "orang"}).isdisjoint(before)
    return [] if with_it and not tells and len(before) <= _MOST else before
