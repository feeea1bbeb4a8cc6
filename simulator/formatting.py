"""Text as a bot sends it, by parse mode or with entities, to text as it is kept."""

import re
from collections.abc import Callable
from urllib.parse import parse_qs, urlsplit

from simulator.found_entities import found
from simulator.html_text import HtmlReader, utf16_length
from simulator.params import Params
from simulator.refusals import Json, bad

MOST_ENTITIES = 100
TYPES = frozenset(
    {
        "mention",
        "hashtag",
        "cashtag",
        "bot_command",
        "url",
        "email",
        "phone_number",
        "bold",
        "italic",
        "underline",
        "strikethrough",
        "spoiler",
        "blockquote",
        "expandable_blockquote",
        "code",
        "pre",
        "text_link",
        "text_mention",
        "custom_emoji",
        "date_time",
    }
)
HOST = re.compile(r"(?:[^\s.:/@]+\.)+[^\s.:/@]{2,}|\d+\.\d+\.\d+\.\d+")
FindUser = Callable[[int], Json | None]


def formatted(params: Params, name: str, entities: str, mode: str, find_user: FindUser) -> tuple[str, list[Json]]:
    """The text of parameter `name`, stripped, and its entities; empty text is for the caller to judge."""
    source = params.text(name) or ""
    parse_mode = (params.text(mode) or "").lower()
    if parse_mode == "html":
        text, marked = HtmlReader(source).read() if "<" in source or "&" in source else (source, [])
    elif parse_mode in ("markdown", "markdownv2"):
        raise bad(f"can't parse entities: {params.text(mode)} is not read here, only HTML is")
    elif parse_mode not in ("", "none"):
        raise bad("unsupported parse_mode")
    else:
        text, marked = source, _given(params.array(entities), source)
    text, marked = stripped(text, marked)
    marked = [one for one in (_linked(entity, find_user) for entity in marked) if one]
    if len(marked) > MOST_ENTITIES:
        raise bad("ENTITIES_TOO_LONG")
    return text, in_order(_outside_code(marked) + found(text, marked))


def in_order(entities: list[Json]) -> list[Json]:
    return sorted(entities, key=lambda one: (one["offset"], -one["length"]))


def stripped(text: str, entities: list[Json]) -> tuple[str, list[Json]]:
    """Without space around, the entities moved and cut accordingly."""
    body = text.strip()
    if body == text:
        return text, entities
    shift, end = utf16_length(text) - utf16_length(text.lstrip()), utf16_length(body)
    moved = []
    for entity in entities:
        begin = max(entity["offset"] - shift, 0)
        length = min(entity["offset"] + entity["length"] - shift, end) - begin
        if length > 0:
            moved.append(entity | {"offset": begin, "length": length})
    return body, moved


def _given(entities: list[Json] | None, text: str) -> list[Json]:
    end = utf16_length(text)
    kept = []
    for entity in entities or []:
        kind, offset, length = entity.get("type"), entity.get("offset"), entity.get("length")
        if kind not in TYPES or not isinstance(offset, int) or not isinstance(length, int):
            raise bad(f"can't parse entities: an entity needs a known type, an offset and a length, got {entity}")
        if offset < 0 or length <= 0 or offset + length > end:
            raise bad(
                f"can't parse entities: Entity beginning at UTF-16 offset {offset} ends after the end "
                f"of the text at UTF-16 offset {offset + length}"
            )
        kept.append(dict(entity))
    return kept


def _linked(entity: Json, find_user: FindUser) -> Json | None:
    """A link checked: to a person it becomes a mention, a wrong one is dropped without a word."""
    if entity["type"] == "text_mention":
        user = find_user(int(entity.get("user", {}).get("id", 0)))
        return entity | {"user": user} if user else None
    if entity["type"] != "text_link":
        return entity
    url = str(entity.get("url", "")).strip()
    if url.startswith("tg://user?"):
        wanted = parse_qs(urlsplit(url).query).get("id", ["0"])[0]
        user = find_user(int(wanted)) if wanted.isdigit() else None
        place = {name: entity[name] for name in ("offset", "length")}
        return {"type": "text_mention", **place, "user": user} if user else None
    checked = web_address(url)
    return entity | {"url": checked} if checked else None


def web_address(url: str) -> str | None:
    """The address as Telegram keeps it, or None when it takes it for none."""
    if url.startswith(("tg://", "ton://", "mailto:", "tel:")):
        return url
    full = url if "://" in url else f"http://{url}"
    try:
        parts = urlsplit(full)
        host = parts.hostname or ""
        _ = parts.port
    except ValueError:
        return None
    if parts.scheme not in ("http", "https") or not HOST.fullmatch(host):
        return None
    return parts._replace(path=parts.path or "/").geturl()


def _outside_code(entities: list[Json]) -> list[Json]:
    """Nothing else lives inside code."""
    code = [(one["offset"], one["offset"] + one["length"]) for one in entities if one["type"] in ("code", "pre")]
    if not code:
        return entities
    return [
        one
        for one in entities
        if one["type"] in ("code", "pre", "blockquote", "expandable_blockquote")
        or not any(begin <= one["offset"] and one["offset"] + one["length"] <= end for begin, end in code)
    ]
