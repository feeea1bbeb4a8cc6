"""Attachments: photos, documents, contacts, places, stickers, voice notes."""

import secrets
from collections.abc import Sequence

from simulator import posting
from simulator.chats import Chat
from simulator.files import MOST_PHOTO
from simulator.formatting import in_order
from simulator.found_entities import found
from simulator.person.base import Acting, MessageLike
from simulator.refusals import Impossible, Json

MOST_TOGETHER = 10
SAMPLE_PHONE = "+628000000000"
ONE_SECOND_OPUS = b"OggS\x00\x02" + bytes(22)
EMPTY_MP4 = b"\x00\x00\x00\x18ftypmp42" + bytes(16)
EMPTY_WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L\r\x00\x00\x00/\x00\x00\x00\x10\x07\x10\x11\x11\x88\x88\xfe\x07\x00"


class Attaching(Acting):
    """Deeds with files and things."""

    def _attaches(
        self,
        content: Json,
        chat: Chat | int | None,
        caption: str = "",
        reply_to: MessageLike | None = None,
        entities: list[Json] | None = None,
    ) -> Json:
        place = self._place_to_write(chat)
        if caption:
            content = content | {"caption": caption}
            if marked := in_order((entities or []) + found(caption, entities or [])):
                content["caption_entities"] = marked
        return posting.say(self.world, place, self.id, self._reply(reply_to, place) | content).json

    def sends_photo(
        self,
        content: bytes,
        caption: str = "",
        chat: Chat | int | None = None,
        reply_to: MessageLike | None = None,
        entities: list[Json] | None = None,
    ) -> Json:
        """Send a picture (JPEG, PNG, WebP …), which Telegram makes a JPEG of several sizes."""
        return self._attaches(self._photo(content), chat, caption, reply_to, entities)

    def _photo(self, content: bytes) -> Json:
        if len(content) > MOST_PHOTO:
            raise Impossible("a photo has at most 10 MB")
        try:
            return self.world.files.add_photo(content)
        except ValueError as error:
            raise Impossible(f"this file is no picture that can be sent as a photo: {error}") from None

    def sends_album(
        self,
        contents: Sequence[bytes],
        caption: str = "",
        chat: Chat | int | None = None,
        entities: list[Json] | None = None,
    ) -> list[Json]:
        """Send several pictures as one album: a message each; the first has the caption."""
        group = {"media_group_id": str(secrets.randbits(62))}
        if not 0 < len(contents) <= MOST_TOGETHER:
            raise Impossible("an album has at most 10 photos, and one at least")
        photos = [self._photo(content) | group for content in contents]
        first, *others = photos
        said = self._attaches(first, chat, caption, None, entities)
        return [said, *(self._attaches(one, chat) for one in others)]

    def sends_document(
        self,
        content: bytes,
        filename: str,
        mime: str = "application/octet-stream",
        caption: str = "",
        chat: Chat | int | None = None,
        entities: list[Json] | None = None,
    ) -> Json:
        """Send a file as it is."""
        document = self.world.files.add_document(content, filename, mime)
        return self._attaches(document, chat, caption, None, entities)

    def sends_contact(
        self, phone: str | None = None, own: bool = True, first_name: str | None = None, chat: Chat | int | None = None
    ) -> Json:
        """Share a number: one's `own` (which carries one's user id) or somebody else's."""
        number = phone or self.user.phone or SAMPLE_PHONE
        contact: Json = {"phone_number": number, "first_name": first_name or self.user.first_name}
        if own:
            contact |= {"user_id": self.id} | ({"last_name": self.user.last_name} if self.user.last_name else {})
        return self._attaches({"contact": contact}, chat)

    def sends_location(self, latitude: float, longitude: float, chat: Chat | int | None = None) -> Json:
        """Share a place, in degrees."""
        if not (-90 <= latitude <= 90 and -180 <= longitude <= 180):
            raise Impossible(f"there is no such place: {latitude}, {longitude}")
        return self._attaches({"location": {"latitude": latitude, "longitude": longitude}}, chat)

    def sends_sticker(self, emoji: str = "👍", chat: Chat | int | None = None) -> Json:
        details = {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": emoji,
        }
        return self._attaches(self.world.files.add_other("sticker", EMPTY_WEBP, "image/webp", "webp", details), chat)

    def sends_video(self, caption: str = "", chat: Chat | int | None = None) -> Json:
        """Send a short film."""
        details = {"duration": 3, "width": 320, "height": 240, "mime_type": "video/mp4"}
        video = self.world.files.add_other("video", EMPTY_MP4, "video/mp4", "mp4", details)
        return self._attaches(video, chat, caption)

    def sends_voice(
        self,
        seconds: int = 3,
        chat: Chat | int | None = None,
        reply_to: MessageLike | None = None,
        caption: str = "",
    ) -> Json:
        details = {"duration": seconds, "mime_type": "audio/ogg"}
        voice = self.world.files.add_other("voice", ONE_SECOND_OPUS, "audio/ogg", "oga", details)
        return self._attaches(voice, chat, caption, reply_to)
