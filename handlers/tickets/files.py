"""Photos, voices, files and places of tickets: how they are told of, shown with a message, and shown again."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from bot.areas.tickets.rules import PLACE, Attached, Ticket, Words
from bot.base.html import Html
from bot.chat.screens.callback_data import CallbackData
from bot.chat.screens.screen import Button, Media, Screen
from bot.chat.screens.screen import Place as Point
from bot.chat.screens.texts import N_, Texts
from handlers.navigation import menu_key
from handlers.tickets.buttons import PlayFile

AS_CAPTION = 700
"""So many characters of what was said stand below a file, whose caption Telegram keeps short."""
_PLAY = {
    "photo": N_("See the photo"),
    "video": N_("See the video"),
    "voice": N_("Listen to the message"),
    "audio": N_("Listen to it"),
    "document": N_("Open the file"),
    PLACE: N_("See it on the map"),
}


def files_told(t: Texts, files: Sequence[Attached]) -> Html:
    """“Photo”, “3 photos”, “Photo, place on the map”; nothing where there is none."""
    counts: dict[str, int] = {}
    for one in files:
        counts[one.kind] = counts.get(one.kind, 0) + 1
    return Html(", ".join(_told(t, kind, n) for kind, n in counts.items()))


def _told(t: Texts, kind: str, n: int) -> str:
    match kind:
        case "photo":
            return t.plural("{n} photo", "{n} photos", n) if n > 1 else t("Photo")
        case "video":
            return t.plural("{n} video", "{n} videos", n) if n > 1 else t("Video")
        case "voice":
            return t("Voice message")
        case "audio":
            return t("Sound")
        case "place":
            return t("Place on the map")
    return t.plural("{n} file", "{n} files", n) if n > 1 else t("File")


def file_keys(t: Texts, ticket: Ticket, tap: Callable[[int], CallbackData] = PlayFile) -> list[list[Button]]:
    """A key for the files of each of the newest messages that have some; `tap`: by the id of the words."""
    return [[_play_key(t, one, tap)] for one in ticket.said if one.files][-3:]


def play_keys(t: Texts, words: Words | None) -> list[list[Button]]:
    """A key for the files of some words that their message does not show already."""
    hidden = words is not None and words.files and (len(words.files) > 1 or not media_of(words))
    return [[_play_key(t, words, PlayFile)]] if words is not None and hidden else []


def _play_key(t: Texts, words: Words, tap: Callable[[int], CallbackData]) -> Button:
    kinds = {one.kind for one in words.files}
    only = next(iter(kinds)) if len(kinds) == 1 else ""
    if only == "photo" and len(words.files) > 1:
        return Button(t("See all the photos"), tap(words.id))
    return Button(t(_PLAY.get(only, N_("Open the files"))), tap(words.id))


def media_of(words: Words | None) -> list[Media]:
    """Its first file, to be sent with what is said: several at once could have no keys."""
    return _all_media(words)[:1] if words else []


def played(t: Texts, ticket: Ticket, words: Words) -> Screen:
    """Its files; of several the ways onward follow, as an album has no keys."""
    media, keys = _all_media(words), [[menu_key(t)]]
    said = t("From no. {number}", number=ticket.number)
    if point := _point_of(words):
        return Screen(said, keys, fresh=True, place=Point(*point, said.plain, f"{point[0]:.5f}, {point[1]:.5f}"))
    if len(media) == 1:
        return Screen(said, keys, media=media, fresh=True)
    return Screen(said, keys, fresh=True, ahead=Screen("", media=media, fresh=True))


def _all_media(words: Words) -> list[Media]:
    return [Media(one.kind, one.file_id) for one in words.files if one.kind != PLACE]


def _point_of(words: Words) -> tuple[float, float] | None:
    place = next((one for one in words.files if one.kind == PLACE), None)
    if place is None:
        return None
    latitude, longitude = place.file_id.split(",")
    return float(latitude), float(longitude)
