"""What stands beside a name in Indonesia and elsewhere: titles before it, degrees and certificates after it."""

from __future__ import annotations

import re
from functools import lru_cache

_TITLES = frozenset(
    "prof profesor professor dr drs dra drg drh ir irs h hj haji hajah hajjah kh kyai kiai ust ustadz "
    "ustaz ustad ustadzah ns pdt ptd apt tgk buya".split()
)
_AT_A_DOT_ONLY = frozenset({"apt", "tgk", "ns"})
_LISTED = frozenset(
    "se sh spd skom st ssi sip sos ssos mm msi msc mpd mkom mt mh mba ma mag med mhum mkes mph phd cpa ca "
    "cpia ak bsc ba sag spdi mpdi lc bmedsc mec drs dra ir amd spog spa spdkes shi mhi stp sp skm ses apt "
    "bba llm llb dvm bsi sthi dea dess spdmpd ssn msn sked drg drh ms spsi mpsi psi sfarm mfarm skep mkep "
    "ners ns mars mkm mkn mti mikom sikom mmsi mcs mak sak sei mei sfil ssy mesy spt spi spdsd sskg skg "
    "sst ssit skh dba edd psyd jd mdiv mth sth bed bcom mcom mbus msw mphil msak sds mds sars dipl diplom "
    "ing cpma cma cfp chrp cfe cisa bkp qia crp rsa cfrm ciisa cpr cpm crmp acpa cht ficd fisid finsdv "
    "faadv lfiba cipm finacs spkk spkj mbq msd msm spak emba mpp mpa mpm mip msq mbiomed meng msy beng "
    "bmed bds mbbs mmed frcp ph ch ipm ipu aaaic faam qrgp gr akt cfra awp faafm csa qwp ibclc cra cwm "
    "csrs ofm svd sj msce msmet esq fca acca cia cgma mres".split()
)
_STEMS = (
    "pd pdi pdk pdh pdb pdsd pdpaud pdgr pdaud pdsi sced vet socsc pdked sis h hi hum e ei t ti th thi "
    "thm teol kom ikom komi sos sosi sosio ip si sy esy ud ag psi farm ked kedh kep keb kes km kg gz p pt "
    "pi hut stat mat sn ds ars fil fili ak akun akt mn bis pust ipust ptk geo log acc eng arch sc med "
    "biomed epid par or ling an ant ap ab ik in m mt mp mb ma s sas q k kn kl pwk psdm tp kv ec ecdev bus "
    "com phil ed pub des soc agr agb sit st ter tr tis ihut isip idip kh inf ba ppd app litt lit rekm "
    "kpm kkk k3 phar pharm clin act iud ihum sip hub fis bio"
).split()
_APPLIED = frozenset(first + stem for first in ("st", "str", "mtr") for stem in _STEMS)
"""Known by their dots only ("S.Tr.Kep"): "S.Tan" is somebody."""
_NEVER_NAMES = frozenset("spd mpd spdi mpdi skom mkom ssos mhum skm mkes mkep phd spt stp mph mba".split())
_SPECIALISTS = (
    "og a b m pd jp s kj kk tht thtkl an rad pk ot u bs p bp fk gk kfr rm ort perio pros km em onk mk k kes "
    "bonk kgh ak ba bm kga kep for f n and onkrad par kp of"
).split()
_DOTTED = (
    frozenset(first + stem for first in ("s", "m") for stem in _STEMS)
    | {f"sp{stem}" for stem in _SPECIALISTS}
    | {f"amd{stem}" for stem in ("", "keb", "kep", "kom", "ak", "farm", "pk", "kes", "gz", "t", "rad", "fis")}
    | frozenset(
        "sst ssit apar md map sap mit mb bs bsc bed beng ba ab lld dlitt dphil dsc scd dth dmin edd psyd jd mres aks "
        "amtr meds dess ssiteol ssipsi mapsi spsi mkesi drph ssn dba mssc".split()
    )
)
WORDS = _TITLES | _LISTED
"""What is a title or a degree though it is written like a word."""
_REMARK = re.compile(
    r"\((?:k|kes|hons?|cand|ger|konsultan|onk|econ|eng|ap|[a-z])\)|-(?:rpi|k[a-z]{0,5}|finasim)$", re.IGNORECASE
)
_H = re.compile(r"h\.?", re.IGNORECASE)
_INITIAL = re.compile(r"(?:[^\W\d_]\.-?)+[^\W\d_]?\.?|[^\W\d_]")
_HONORARY = re.compile(r"\(?h\.?\s?c\.?\)?,?|\(cand\.?\)", re.IGNORECASE)
_GLUED = re.compile(
    r"(?<![^\W\d_])((?:prof|dr|drs|dra|drg|drh|ir|hj|kh|ust|pdt|ns)\.)(?=[^\W\d_]{2}|[^\W\d_]\.|\()", re.IGNORECASE
)
_GLUED_H = re.compile(r"(?<![\w.])(h\.)(?=[A-Z][^\W\d_]{2})", re.IGNORECASE)
_KH = re.compile(r"(?<![\w.])K\.\s?H\.\s?(?=\w)")
_PHD = re.compile(r"\bPh\s*,\s*D\b")
_GLUED_INITIAL = re.compile(r"(?<![\w.])([A-Z]\.)([A-Z][a-z]{3,})(?![\w.])")
_PULLED_APART = re.compile(r"(?<![\w.])([SMAB]|Ph|Sp|S\.[A-Z]|M\.[A-Z])\.\s+([A-Z][A-Za-z]{0,5}\b\.?)")


def initial(word: str) -> bool:
    """Whether a word is one letter or several with dots between: "A", "A.", "N.H."."""
    return bool(_INITIAL.fullmatch(word))


def loosened(text: str) -> str:
    """Titles that stick to a name come off ("Dr.Contoh"), degrees that were pulled apart close ("M. Pd", "Ph. D")."""
    text = _PHD.sub("Ph.D", _GLUED_INITIAL.sub(_apart_from_a_name, _KH.sub("KH. ", text)))
    text = _GLUED_H.sub(r"\1 ", _GLUED.sub(r"\1 ", text))
    return _PULLED_APART.sub(_closed, text)


def _apart_from_a_name(match: re.Match[str]) -> str:
    return match[0] if _bare(match[0]) in _DOTTED else f"{match[1]} {match[2]}"


def _closed(match: re.Match[str]) -> str:
    bare = _bare(match[0])
    known = bare in _DOTTED or bare in _LISTED
    return f"{match[1]}.{match[2]}" if known and (len(bare) > 2 or match[1] in ("Ph", "Sp")) else match[0]


def title(word: str) -> bool:
    """Whether a word before a name may be a title: "Dr.", "Prof", "H."; "apt" and "ns" only with their dot."""
    bare = word.lower().rstrip(".,")
    return bare in _TITLES and (bare not in _AT_A_DOT_ONLY or word.endswith("."))


def hajj(word: str) -> bool:
    """ "H.": a title or an initial."""
    return bool(_H.fullmatch(word))


def honorary(word: str) -> bool:
    """What stands between a title and a name: "(H.C.)", "(Cand.)"."""
    return bool(_HONORARY.fullmatch(word))


@lru_cache(maxsize=4096)
def degree(part: str) -> bool:
    """Whether a part between commas is nothing but degrees: "S.Pd.", "M. Pd", "SE MM", "Ph.D", "Sp.B(K)Onk"."""
    part = _REMARK.sub("", part.strip(" .")).strip(" .")
    words = part.split()
    if not words or len(words) > 6 or not part.isascii():
        return False
    if words[0].lower().startswith("dipl.") and len(words) < 3:
        return True
    if len(words) == 1:
        return _known(words[0])
    joined = _bare(part)
    pulled_apart = len(words[0]) < 6 and (joined in _LISTED or joined in _DOTTED)
    return pulled_apart or all(_known(word.strip(".&-")) for word in words)


@lru_cache(maxsize=4096)
def surely_degree(word: str) -> bool:
    """Whether a word is a degree even without a comma before it: written as none but a degree is ("S.Pd", "MSi")."""
    word = _REMARK.sub("", word.strip(".,"))
    if _bare(word) in _NEVER_NAMES and word.isascii():
        return True
    dotted = "." in word and any(len(piece) > 1 for piece in word.split("."))
    mixed = "." not in word and not word[1:].islower() and not word.isupper() and not word.islower()
    return (dotted or mixed) and len(word) > 2 and word.isascii() and _known(word)


def doubtful(part: str) -> bool:
    """Whether a degree may as well be a name: "Ma", "Se", "Mag"; written neither with dots nor in capitals."""
    return part.strip(".").isalpha() and not part.isupper() and not _mixed(part.strip("."))


def _mixed(word: str) -> bool:
    return not word[1:].islower() and not word.islower()


def _known(word: str) -> bool:
    bare = _bare(word)
    dots = word.strip(".").count(".")
    if bare in _LISTED or (dots and bare in _DOTTED):
        return True
    return dots > 1 and (bare in _APPLIED or _two_in_one(word))


def _two_in_one(word: str) -> bool:
    """Two degrees that were written as one: "S.E.M.M", "M.A.Ph.D"."""
    pieces = word.strip(".").split(".")
    halves = ((_bare("".join(pieces[:cut])), _bare("".join(pieces[cut:]))) for cut in range(2, len(pieces)))
    return any(all(half in _DOTTED or half in _LISTED for half in both) for both in halves)


def _bare(text: str) -> str:
    return re.sub(r"[^a-z0-9]", "", text.lower())
