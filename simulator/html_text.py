"""Telegram's HTML: a strict reader with Telegram's own complaints.

The tags and attributes are those of https://core.telegram.org/bots/api#html-style; byte offsets in the
complaints are of the UTF-8 text, offsets of entities are UTF-16 code units.
"""

import html
import re
from dataclasses import dataclass

from simulator.refusals import Json, bad

SIMPLE = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "tg-spoiler": "spoiler",
    "span": "spoiler",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "a": "text_link",
    "tg-emoji": "custom_emoji",
    "tg-time": "date_time",
}
ENTITY = re.compile(r"&(?:(?:lt|gt|amp|quot)|#\d+|#[xX][0-9a-fA-F]+);")
SPACE = " \t\n\r\f\v"
TIME_FORMAT = re.compile(r"r|w?[dD]?[tT]?")


def utf16_length(text: str) -> int:
    """Length in UTF-16 code units, which is how Telegram counts."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def unescaped(text: str) -> str:
    """The four named entities and numbers; anything else stays as it is written."""
    if "&" not in text:
        return text
    return ENTITY.sub(lambda found: html.unescape(found.group()), text)


@dataclass(slots=True)
class Open:
    """A start tag that waits for its end."""

    name: str
    attributes: dict[str, str]
    offset: int
    piece: int


class HtmlReader:
    """One reading of one text; `read` gives the plain text and its entities."""

    def __init__(self, source: str) -> None:
        self.source = source
        self.at = 0
        self.offset = 0
        self.pieces: list[str] = []
        self.open: list[Open] = []
        self.entities: list[Json] = []

    def read(self) -> tuple[str, list[Json]]:
        while (start := self.source.find("<", self.at)) >= 0:
            self._say(self.source[self.at : start])
            self.at = start + 1
            if self.source.startswith("/", self.at):
                self._end(start)
            else:
                self._start(start)
        self._say(self.source[self.at :])
        if self.open:
            raise _complaint(f'Can\'t find end tag corresponding to start tag "{self.open[-1].name}"')
        return "".join(self.pieces), self.entities

    def _say(self, text: str) -> None:
        if text:
            plain = unescaped(text)
            self.pieces.append(plain)
            self.offset += utf16_length(plain)

    def _byte(self, index: int) -> int:
        return len(self.source[:index].encode("utf-8", "surrogatepass"))

    def _peek(self) -> str:
        return self.source[self.at : self.at + 1]

    def _until(self, stops: str) -> str:
        begin = self.at
        while self.at < len(self.source) and self.source[self.at] not in stops:
            self.at += 1
        return self.source[begin : self.at]

    def _skip_space(self) -> None:
        while self._peek() and self._peek() in SPACE:
            self.at += 1

    def _start(self, start: int) -> None:
        name = self._until(SPACE + ">").lower()
        if not self._peek():
            raise _complaint(f"Unclosed start tag at byte offset {self._byte(start)}")
        if name not in SIMPLE:
            raise _complaint(f'Unsupported start tag "{name}" at byte offset {self._byte(start)}')
        attributes: dict[str, str] = {}
        self._skip_space()
        while self._peek() != ">":
            key, value = self._attribute(name, start)
            attributes[key] = value
            self._skip_space()
        self.at += 1
        self._check(name, attributes, start)
        self.open.append(Open(name, attributes, self.offset, len(self.pieces)))

    def _attribute(self, tag: str, start: int) -> tuple[str, str]:
        key = self._until(SPACE + "=>").lower()
        if not key:
            reason = "Empty attribute name in the tag" if self._peek() else "Unclosed start tag"
            raise _complaint(f'{reason} "{tag}" at byte offset {self._byte(start)}')
        self._skip_space()
        if self._peek() != "=":
            if key == "expandable" and tag == "blockquote":
                return key, ""
            raise _complaint(
                "Expected equal sign in declaration of an attribute of the tag "
                f'"{tag}" at byte offset {self._byte(start)}'
            )
        self.at += 1
        self._skip_space()
        value = self._value()
        if not self._peek():
            raise _complaint(f'Unclosed start tag "{tag}" at byte offset {self._byte(start)}')
        return key, value

    def _value(self) -> str:
        quote = self._peek()
        if quote in ("'", '"') and quote:
            self.at += 1
            value = self._until(quote)
            self.at += 1
            return unescaped(value)
        begin = self.at
        while self._peek() and ((self._peek().isascii() and self._peek().isalnum()) or self._peek() in ".-"):
            self.at += 1
        if self._peek() and self._peek() not in SPACE + ">":
            raise _complaint(f"Unexpected end of name token at byte offset {self._byte(begin)}")
        return self.source[begin : self.at].lower()

    def _check(self, name: str, attributes: dict[str, str], start: int) -> None:
        if name == "span" and attributes.get("class") != "tg-spoiler":
            raise _complaint(f'Tag "span" must have class "tg-spoiler" at byte offset {self._byte(start)}')
        if name == "tg-emoji" and not attributes.get("emoji-id", "").isdigit():
            raise _complaint(f"Invalid custom emoji identifier specified at byte offset {self._byte(start)}")
        if name == "tg-time" and not (
            attributes.get("unix", "").isdigit() and TIME_FORMAT.fullmatch(attributes.get("format", ""))
        ):
            raise _complaint(f'Invalid date-time specified in the tag "tg-time" at byte offset {self._byte(start)}')

    def _end(self, start: int) -> None:
        if not self.open:
            raise _complaint(f"Unexpected end tag at byte offset {self._byte(start)}")
        self.at += 1
        name = self._until(SPACE + ">").lower()
        self._skip_space()
        if self._peek() != ">":
            raise _complaint(f"Unclosed end tag at byte offset {self._byte(start)}")
        self.at += 1
        opened = self.open[-1]
        if name and name != opened.name:
            raise _complaint(
                f'Unmatched end tag at byte offset {self._byte(start)}, expected "</{opened.name}>", found "</{name}>"'
            )
        self.open.pop()
        self._close(opened)

    def _close(self, opened: Open) -> None:
        length = self.offset - opened.offset
        if not length:
            return
        entity = {"type": SIMPLE[opened.name], "offset": opened.offset, "length": length}
        details = _details(opened, "".join(self.pieces[opened.piece :]))
        if details is None:
            return
        if opened.name == "pre" and (code := self._language_of(entity)) is not None:
            entity["language"] = code
        self.entities.append(entity | details)

    def _language_of(self, pre: Json) -> str | None:
        """The language of a code element that fills this pre; the code element gives way to it."""
        last = self.entities[-1] if self.entities else None
        if last and last["type"] == "code" and (last["offset"], last["length"]) == (pre["offset"], pre["length"]):
            language: str | None = self.entities.pop().get("language")
            return language
        return None


def _details(opened: Open, text: str) -> Json | None:
    """What an entity holds besides its place; None when Telegram drops it without a word."""
    given = opened.attributes
    if opened.name == "a":
        url = given.get("href") or text
        return {"url": url} if url else None
    if opened.name == "tg-emoji":
        return {"custom_emoji_id": given["emoji-id"]}
    if opened.name == "tg-time":
        wanted = given.get("format")
        return {"unix_time": int(given["unix"])} | ({"date_time_format": wanted} if wanted else {})
    if opened.name == "blockquote" and "expandable" in given:
        return {"type": "expandable_blockquote"}
    if opened.name == "code" and given.get("class", "").startswith("language-"):
        return {"language": given["class"].removeprefix("language-")}
    return {}


def _complaint(reason: str) -> Exception:
    return bad(f"can't parse entities: {reason}")
