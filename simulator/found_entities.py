"""What Telegram finds in plain text by itself: commands, mentions, hashtags, addresses, numbers."""

import re

from simulator.html_text import utf16_length
from simulator.refusals import Json

TLDS = "com|org|net|id|info|io|me|dev|app|edu|gov|biz|co|tv|ru|uk|de|xyz"
FINDER = re.compile(
    r"(?P<email>[\w.+-]+@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)+)"
    rf"|(?P<url>(?:https?://|tg://)[^\s<>\"]+|(?<![\w@./-])(?:[a-zA-Z0-9-]+\.)+(?:{TLDS})\b(?:[/?#][^\s<>\"]*)?)"
    r"|(?P<bot_command>(?<![\w/@.<>])/[a-zA-Z0-9_]{1,64}(?:@[a-zA-Z0-9_]{3,32})?(?![\w/]))"
    r"|(?P<mention>(?<![\w@])@[a-zA-Z][a-zA-Z0-9_]{2,31}(?!\w))"
    r"|(?P<hashtag>(?<![\w#])#(?=\w*[^\W\d])\w{1,256})"
    r"|(?P<phone_number>(?<![\w+])\+\d(?:[\s-]?\d){8,14}(?!\w))"
)
HINTS = re.compile(r"[@/#+.]")
TRAILING = ".,:;!?)'\"…"
OWN_MEANING = frozenset({"pre", "code", "text_link", "text_mention", "custom_emoji", "date_time"})


def found(text: str, given: list[Json]) -> list[Json]:
    """Entities of `text` beside the `given` ones, never inside code or links."""
    if not HINTS.search(text):
        return []
    taken = [(one["offset"], one["offset"] + one["length"]) for one in given if one["type"] in OWN_MEANING]
    entities = []
    for hit in FINDER.finditer(text):
        kind = str(hit.lastgroup)
        words = hit.group().rstrip(TRAILING) if kind == "url" else hit.group()
        offset = utf16_length(text[: hit.start()])
        length = utf16_length(words)
        if not any(offset < end and begin < offset + length for begin, end in taken):
            entities.append({"type": kind, "offset": offset, "length": length})
    return entities
