"""Several people in one cell, told from one name that has a comma, and from an office that has a "dan"."""

from __future__ import annotations

import re
from itertools import pairwise

from bot.areas.catalogue.names import degrees, roles
from bot.areas.catalogue.names.corporate import corporate, headed, of_things
from bot.areas.catalogue.names.letters import PARTICLES, SUFFIXES, east_asian
from bot.areas.catalogue.names.stretches import Stretch, cut, stretches

_AMPERSAND = r"\s*,?\s+&\s*|\s*,?\s*&\s+|(?<=[^\W\d_][\w.)])&(?=[^\W\d_]{2}[\w.])"
"""Without blanks it parts words, and not the letters of "AT&T", "R&D"."""
_BETWEEN = re.compile(
    rf"{_AMPERSAND}|\s*,?\s+(?:dan|and|serta|bersama|dengan|with)\s+"
    r"|\s*(?<!\b[^\W\d_])/(?!\w(?:[\s/]|\Z))\s*|\s+\+\s+|\s+[Xx]\s+|\s+[-–—]{1,2}\s+",
    re.IGNORECASE,
)
_AND = re.compile(r"&\s+|(?:Dan|And|DAN|AND)\s+(?=(?i:dr|prof|drs|dra|ir|hj?|kh|tim)\b)")
_AND_CAPITAL = re.compile(r"(?:dan|and|&)\s+", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\s*\[(?:dan|and|&)\]\s*", re.IGNORECASE)
_FAMILY_FIRST = re.compile(r"[^\W\d][^\s,]*,[^,]+")
_SERIAL = re.compile(r",\s*(?:dan|and|&)\s", re.IGNORECASE)
_SIGN = re.compile(r"[-–—/&+]|\band\b|\bx\b", re.IGNORECASE)
_FIRMS = frozenset(
    "simon schuster|barnes noble|ernst young|johnson johnson|procter gamble|harper row|faber faber|allen unwin"
    "|taylor francis|houghton mifflin|rowman littlefield|jones bartlett|hodder stoughton|chapman hall|thames hudson"
    "|weidenfeld nicolson|grosset dunlap|angus robertson|marks spencer|black decker|duncker humblot|lea febiger"
    "|williams wilkins|allyn bacon|mills boon|funk wagnalls|holt rinehart|scott foresman|merrill lynch".split("|")
)
"""Two names with a "&" that are a house and no people."""
_SPANISH = frozenset(
    "garcía garcia márquez marquez vargas llosa rodríguez rodriguez gonzález gonzalez hernández hernandez "
    "lópez lopez martínez martinez pérez perez sánchez sanchez ruiz núñez nunez gómez gomez fernández "
    "fernandez díaz diaz ortiz".split()
)


def without_and(part: str, *, last_of_many: bool) -> str:
    """ "dan Ani Contoh" in a part of its own; "Dan Brown" is a name but at the end of a row, "dan brown" may be one."""
    match = _AND_CAPITAL.match(part)
    rest = part[match.end() :] if match else ""
    if match and (match[0].islower() or _AND.match(part)):
        return part if rest.islower() and " " not in rest else rest
    names = stretches(rest)
    sure = any(one.closed for one in names) or (last_of_many and len(rest.split()) > 1)
    return rest if sure else part


def apart(text: str, *, inverted: bool = False) -> list[str]:
    """The texts of the people in a part of a cell, one each; `inverted`: the cell's other names stand family first."""
    text = _IN_BRACKETS.sub(" dan ", roles.without_others(text) or text)
    if headed(text) and corporate(text):
        return [text]
    people = _joined(text)
    if len(people) > 1:
        return [one for part in people for one in apart(part, inverted=inverted)]
    name, _, office = (part.strip() for part in text.partition(","))
    if corporate(text) and headed(office) and not of_things(name) and not corporate(name) and _named(name):
        return [name, office]
    return [text] if corporate(text) else _by_commas(text, inverted)


def _named(text: str) -> bool:
    """Whether a text is one person's whole name, and no heading in capitals."""
    found = stretches(text)
    return len(found) == 1 and _whole_name(found[0]) and not text.isupper()


def _joined(text: str) -> list[str]:
    """Cut at "dan", "&", "/", "with" … where a person stands on either side; else the text alone."""
    parts = [part.strip(" ,") for part in cut(text, _BETWEEN)]
    joints = _joints(text, parts)
    people = parts[:1]
    for joint, part in zip(joints, parts[1:], strict=True):
        if _joinable(people[-1], part, joint):
            people.append(part)
        else:
            people[-1] += joint + part
    return _in_a_row(people, text) if len(people) > 1 else [text]


def _joints(text: str, parts: list[str]) -> list[str]:
    """What stands between the parts."""
    joints, place = [], 0
    for part, following in pairwise(parts):
        begin = text.index(part, place) + len(part)
        place = text.index(following, begin)
        joints.append(text[begin:place])
    return joints


def _in_a_row(parts: list[str], text: str) -> list[str]:
    """ "Ani, Budi, dan Citra": before ", dan" single names in a row are people too; so are three before "dan"."""
    names = [part.strip() for part in parts[0].split(",")]
    single = all(len(name.split()) == 1 and not degrees.surely_degree(name) for name in names)
    if len(parts) != 2 or len(names) < 2 or not single:
        return parts
    if len(parts[1].split()) == 1:
        return [*names, parts[1]] if _SERIAL.search(text) or len(names) % 2 else parts
    if len(names) > 2 and len(names) % 2 == 0 and _FAMILY_FIRST.fullmatch(parts[1]):
        return [*(f"{family}, {given}" for family, given in zip(names[::2], names[1::2], strict=True)), parts[1]]
    return parts


def _joinable(left: str, right: str, joint: str) -> bool:
    if roles.only_roles(left) or roles.only_roles(right) or not (_lettered(left) and _lettered(right)):
        return False
    if headed(right):
        return len(left.split()) > 1 and not corporate(left) and not of_things(left)
    if corporate(left) or corporate(right) or of_things(left) or of_things(right):
        return False
    if (
        joint.strip(" ,") == "Dan"
        and not degrees.title(right.split()[0])
        and min(len(left.split()), len(right.split())) < 2
    ):
        return False  # "KENNEDY, Dan S"
    fewest = min(len(left.split()), len(right.split()))
    if "/" in joint or not _SIGN.search(joint):
        return True
    alone = (len(left.split()) == 1 or _singles(left)) and len(right.split()) == 1 and joint.strip().lower() != "x"
    return fewest > 1 or (("&" in joint or alone) and f"{left} {right}".lower() not in _FIRMS)


def _singles(text: str) -> bool:
    """Whether commas part single names: "Andi, Budi"."""
    return "," in text and all(len(part.split()) == 1 for part in text.split(","))


def _lettered(side: str) -> bool:
    """Whether more than an initial stands there: "s/d", "a/n" and "c/o" join nobody."""
    letters = sum(map(str.isalpha, side))
    return letters > 1 or (letters == 1 and not side.strip().isascii())


def _by_commas(text: str, inverted: bool) -> list[str]:
    block: list[Stretch] = []
    people: list[str] = []
    for one in stretches(text):
        if block and _over(block, one):
            people.extend(_told(block, inverted))
            block = []
        block.append(one)
    people.extend(_told(block, inverted))
    return people if len(people) > 1 else [text]


def _over(block: list[Stretch], one: Stretch) -> bool:
    """Whether another person begins for sure: after degrees, after a titled whole name, or with a title before one."""
    last = block[-1]
    if last.closed or (last.titles and len(last.words) > 1 and len(one.words) > 1):
        return True
    return bool(one.titles) and len(one.words) > 1 and len(last.words) > 1


def _told(block: list[Stretch], inverted: bool) -> list[str]:
    """The people of stretches that only commas part."""
    if len(block) < 2:
        return [one.whole for one in block]
    if len(block) == 2:
        return [one.whole for one in block] if _two_people(*block, inverted=inverted) else [_together(block)]
    if _pairs(block):
        return [_together(block[place : place + 2]) for place in range(0, len(block), 2)]
    return [one.whole for one in block] if _row(block) else [_together(block)]


def _together(block: list[Stretch]) -> str:
    return ", ".join(one.whole for one in block)


def _two_people(one: Stretch, other: Stretch, *, inverted: bool) -> bool:
    """Whether "A B, C D" is two people, and not a family's name of two words before a given one."""
    if east_asian(one.name) and east_asian(other.name):
        return min(len(one.name), len(other.name)) > 2
    if not _whole_name(one) or not _whole_name(other):
        return False
    if one.words[-1].lower() in SUFFIXES:
        return False  # "King Jr., Martin Luther"
    if any(map(degrees.initial, one.words)):
        return True
    return not inverted and not _family_of_two(one, other) and not degrees.initial(other.words[-1])


def _family_of_two(one: Stretch, other: Stretch) -> bool:
    shouted = one.name.isupper() and not other.name.isupper()
    return shouted or one.words[0].lower() in _SPANISH or "y" in one.words


def _pairs(block: list[Stretch]) -> bool:
    """ "Hirata, Andrea, Toer, Pramoedya Ananta": single family names, each before a given one."""
    families, given = block[::2], block[1::2]
    if len(families) != len(given) or any(len(one.words) > 1 for one in families):
        return False
    longer = any(len(one.words) > 1 or degrees.initial(one.words[0]) for one in given)
    shouted = all(one.name.isupper() for one in families) and not any(one.name.isupper() for one in given)
    return longer or shouted


def _row(block: list[Stretch]) -> bool:
    """Whether three and more are people in a row: most of them whole names, and no family names between them."""
    whole = [_whole_name(one) for one in block]
    if any(degrees.initial(word) for one in block if len(one.words) == 1 for word in one.words):
        return False
    alternating = len(block) % 2 == 0 and not any(whole[1::2])
    return sum(whole) > 1 and sum(whole) * 2 > len(block) and not alternating


def _whole_name(one: Stretch) -> bool:
    """Whether a stretch may be a person's whole name: two words and more, written as names are."""
    words = one.words
    full = [word for word in words if not degrees.initial(word)]
    small = one.name.islower()
    written = all(small or not word[0].islower() or word in PARTICLES or word.startswith("al-") for word in full)
    return len(words) > 1 and bool(full) and written and words[0].lower() not in PARTICLES
